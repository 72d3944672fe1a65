"""The eyes of a language model: the projector (mmproj) that lies beside it, by which it can be shown pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mien.text.model_files import is_gguf

_MARK: Final = "mmproj"
_SAYS_NOTHING: Final = re.compile(
    r"mmproj|(?<![a-z])model(?![a-z])|\b(?:bf16|f16|f32|fp16|q\d(?:-(?:k|m|s|l|xl|\d))*)\b|[\W_]+"
)
"""What of a projector's name doesn't tell whose it is."""


def eyes_of(model: Path) -> Path | None:
    """The projector for a model: a GGUF file in its folder with ``mmproj`` in its name.

    One that names a model is for that one (``mmproj-gemma-3-4b-it-f16.gguf``), one that names none
    (``mmproj-model-f16.gguf``) for whichever lies beside it. ``None`` if there is none, or the folder can't be read.
    """
    called = _told(model.stem)
    fitting = [path for path in _projectors(model.parent) if _told(path.stem) in called]
    return max(fitting, key=lambda path: len(_told(path.stem)), default=None)


def _told(name: str) -> str:
    return _SAYS_NOTHING.sub("", name.casefold().replace("_", "-"))


def _projectors(folder: Path) -> Iterator[Path]:
    try:
        named = sorted(path for path in folder.iterdir() if _is_called_so(path))
        yield from (path for path in named if is_gguf(path))
    except OSError:
        return


def _is_called_so(path: Path) -> bool:
    return _MARK in path.name.casefold() and path.suffix.lower() == ".gguf"
