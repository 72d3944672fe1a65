"""Language model files on this machine: where they are looked for, and which of them can be used."""

from __future__ import annotations

import os
import re
import stat
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

_PREFERRED: Final = (
    ("text", "llama-3.1-8b"),
    ("llama-3.1-8b",),
    ("text", "qwen2.5-72b"),
    ("qwen2.5-72b",),
    ("text",),
    (),
)
"""Folders within a folder of models, in the order in which they are searched; the last is that folder itself."""
_DEPTH: Final = 4
_MOST_ENTRIES: Final = 20_000
"""Entries that are looked at before a folder is given up: it isn't one of models."""
_PART: Final = re.compile(r"-(\d{5})-of-(\d{5})$")
_OTHER_KINDS: Final = {
    "clip": "is the eyes of a model (mmproj), not a model",
    **dict.fromkeys(
        ("flux", "sd1", "sd3", "sdxl", "aura", "hidream", "lumina2", "ltxv", "wan", "cosmos", "qwen_image", "z_image"),
        "makes pictures, not texts",
    ),
    **dict.fromkeys(
        ("bert", "nomic-bert", "nomic-bert-moe", "jina-bert-v2", "jina-bert-v3", "modern-bert", "t5encoder"),
        "measures texts, it can't write any",
    ),
}
_STRING: Final = 8
"""The number of the type of text in GGUF."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model that llama.cpp can load. ``path`` is its first file, ``size`` the bytes of all of them."""

    path: Path
    size: int
    parts: int = 1

    @property
    def name(self) -> str:
        """As people know it: the file's name without the ending and the number of its part."""
        return _PART.sub("", self.path.stem)


@dataclass(frozen=True, slots=True)
class FoundModels:
    """Models in the order in which they are chosen, and files that were left aside, each with the reason."""

    files: tuple[ModelFile, ...]
    skipped: tuple[str, ...]


def find_model_files(roots: Sequence[Path]) -> FoundModels:
    """Every usable ``.gguf`` in ``roots`` and in folders within, the preferred folders first.

    Names of folders are compared without regard to case. Hidden folders aren't entered; what can't be read is told
    in ``skipped``. Only the beginning of each file is read.
    """
    files: dict[str, ModelFile] = {}
    skipped: list[str] = []
    for folder in _folders(roots):
        for path in _ggufs(folder, skipped):
            known = os.path.realpath(path)  # pathlib's raises for links in a circle
            if known not in files and (model := _usable(path, skipped)) is not None:
                files[known] = model
    return FoundModels(tuple(files.values()), tuple(dict.fromkeys(skipped)))


def find_named(wanted: str, roots: Sequence[Path]) -> FoundModels:
    """The models that ``wanted`` names: a file, a folder, or the name of a file or folder in ``roots``.

    Names without regard to case, and without the ending. ``skipped`` says why a file can't be used, or a folder read.
    """
    given = Path(os.path.expanduser(wanted))  # noqa: PTH111  (pathlib's raises for people that there aren't)
    try:
        mode = given.stat().st_mode
    except PermissionError as error:
        return FoundModels((), (_unreadable(error),))
    except (OSError, ValueError):  # no path at all: a name
        mode = 0
    if stat.S_ISDIR(mode):
        return find_model_files([given])
    if stat.S_ISREG(mode):
        skipped: list[str] = []
        model = _usable(given, skipped)
        return FoundModels((model,) if model else (), tuple(skipped))
    return FoundModels(tuple(each for each in find_model_files(roots).files if _is_called(each, given, roots)), ())


def is_gguf(path: Path) -> bool:
    """Whether a file begins as models in llama.cpp's format do. Raises ``OSError``."""
    return _architecture(path) is not None


def _is_called(model: ModelFile, wanted: Path, roots: Sequence[Path]) -> bool:
    """Whether a name, perhaps with a folder before it, means this model or the folder that it lies in."""
    parts = [part.casefold() for part in wanted.parts]
    parts[-1] = parts[-1].removesuffix(".gguf") if parts else ""
    names = [part.casefold() for part in model.path.parent.parts]
    for last in (model.path.stem.casefold(), model.name.casefold()):
        if [*names, last][-len(parts) :] == parts:
            return True
    inside = [root for root in roots if model.path.is_relative_to(root)]
    depth = min((len(root.parts) for root in inside), default=len(names))
    return any(names[end - len(parts) : end] == parts for end in range(depth + 1, len(names) + 1) if end >= len(parts))


def _folders(roots: Sequence[Path]) -> Iterator[Path]:
    for parts in _PREFERRED:
        for root in roots:
            folder: Path | None = root
            for part in parts:
                folder = _child(folder, part) if folder else None
            if folder is not None:
                yield folder


def _child(folder: Path, name: str) -> Path | None:
    """The folder with this name, in whatever case."""
    try:
        alike = (entry for entry in sorted(folder.iterdir()) if entry.name.casefold() == name)
        return next((entry for entry in alike if entry.is_dir()), None)
    except OSError:
        return None


def _ggufs(folder: Path, skipped: list[str]) -> list[Path]:
    """Files that end in ``.gguf``, by name; those of the folder itself before those of folders within."""
    return sorted(_walk(folder, skipped), key=lambda path: (len(path.parts), str(path).casefold()))


def _walk(folder: Path, skipped: list[str]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            skipped.append(_unreadable(error))

    entries = 0
    for place, folders, names in os.walk(folder, onerror=note):
        entries += len(names) + len(folders)
        if entries > _MOST_ENTRIES:
            skipped.append(f"{folder}: holds too many files to look through")
            return
        deep = len(Path(place).relative_to(folder).parts) + 1 >= _DEPTH
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in names if name.lower().endswith(".gguf"))


def _usable(path: Path, skipped: list[str]) -> ModelFile | None:
    """The model in a file; None, with the reason among ``skipped``, if it isn't one or isn't whole."""
    try:
        kind = _architecture(path)
        if kind is None:
            skipped.append(f"{path}: isn't a GGUF file, though its name says so")
        elif "mmproj" in path.name.casefold():
            skipped.append(f"{path}: {_OTHER_KINDS['clip']}")
        elif kind in _OTHER_KINDS:
            skipped.append(f"{path}: {_OTHER_KINDS[kind]}")
        else:
            return _with_parts(path, skipped)
    except OSError as error:
        skipped.append(_unreadable(error))
    return None


def _with_parts(path: Path, skipped: list[str]) -> ModelFile | None:
    """A model in one file, or all files of one when this is its first; others of its parts are passed over."""
    part = _PART.search(path.stem)
    if part is None:
        return ModelFile(path, path.stat().st_size)
    stem, count = path.stem.removesuffix(part[0]), int(part[2])
    files = [path.with_name(f"{stem}-{each:05d}-of-{count:05d}{path.suffix}") for each in range(1, count + 1)]
    if path != files[0] and files[0].is_file():
        return None
    missing = [file.name for file in files if not file.is_file()]
    if missing:
        skipped.append(f"{path}: {_listed(missing)} missing of its {count} parts")
        return None
    return ModelFile(path, sum(file.stat().st_size for file in files), count)


def _architecture(path: Path) -> str | None:
    """What kind of model a GGUF file holds, empty where it doesn't say so first; None if it isn't GGUF."""
    with path.open("rb") as file:
        head = file.read(24)
        if len(head) < 24 or not head.startswith(b"GGUF"):
            return None
        (entries,) = struct.unpack_from("<Q", head, 16)
        if entries and _text(file) == "general.architecture" and file.read(4) == struct.pack("<I", _STRING):
            return _text(file)
        return ""


def _text(file: BinaryIO) -> str:
    """A text with its length before it; empty if it is too long to be a name."""
    head = file.read(8)
    length = struct.unpack("<Q", head)[0] if len(head) == 8 else 0
    return file.read(length).decode("utf-8", "replace") if length <= 64 else ""


def _unreadable(error: OSError) -> str:
    return f"{error.filename}: can't be read ({error.strerror})"


def _listed(names: Iterable[str]) -> str:
    shown = list(names)
    return f"{', '.join(shown[:3])}{' and more' * (len(shown) > 3)} {'is' if len(shown) == 1 else 'are'}"
