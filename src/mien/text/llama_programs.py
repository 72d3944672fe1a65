"""Which program of llama.cpp is on this machine: the server, or one that writes a text and ends."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

SERVER: Final = "llama-server"
WRITERS: Final = ("llama-cli", "llama-completion", "main")
"""Programs that load the model for every text, best known first; ``main`` is what the oldest builds call theirs."""
_WITHIN: Final = ("", "bin", "build/bin")


@dataclass(frozen=True, slots=True)
class LlamaProgram:
    """A program and how it is used."""

    path: Path
    kind: Literal["server", "writer"]


def program_at(place: Path) -> LlamaProgram | None:
    """The program at a path, or the best one in a folder; None if there is none that can be run.

    Beside a program that writes one text a llama-server is looked for: it needn't load the model each time.
    """
    place = Path(os.path.expanduser(place))  # noqa: PTH111  (pathlib's raises for people that there aren't)
    if os.path.isdir(place):  # noqa: PTH112  (pathlib's raises where it may not look)
        return _best_in([place / folder for folder in _WITHIN])
    if not _can_run(place):
        return None
    if place.stem in WRITERS:
        return _best_in([place.parent], only=SERVER) or LlamaProgram(place, "writer")
    return LlamaProgram(place, "server")


def program_on_path(kind: Literal["server", "writer"]) -> LlamaProgram | None:
    """The first one in the folders of ``PATH``; ``main`` could be anything there and isn't taken."""
    names = (SERVER,) if kind == "server" else WRITERS[:2]
    found = next((path for name in names if (path := shutil.which(name))), None)
    return LlamaProgram(Path(found), kind) if found else None


def _best_in(folders: list[Path], only: str | None = None) -> LlamaProgram | None:
    for name in (only,) if only else (SERVER, *WRITERS):
        for folder in folders:
            if _can_run(folder / name):
                return LlamaProgram(folder / name, "server" if name == SERVER else "writer")
    return None


def _can_run(path: Path) -> bool:
    return os.access(path, os.X_OK) and path.is_file()
