"""The files of a model: that all are there and whole, and that none of them is run or unpickled."""

from __future__ import annotations

import json
import struct
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any, Final

from mien.domain.errors import Unavailable
from mien.images.diffusion.model_facts import INDEX, read_index
from mien.images.diffusion.pipeline_source import pipelines_folder

PICKLES: Final = (".bin", ".ckpt", ".pt", ".pth", ".pkl")
"""Endings of files that can run programs when they are opened."""
_LIBRARIES: Final = frozenset({"diffusers", "transformers"})
_MAX_HEADER: Final = 100_000_000
"""Bytes; the limit of the safetensors format itself."""
_MAX_INDEX: Final = 50_000_000


def check_model(folder: Path, variant: str | None = None) -> None:
    """Make sure that a pipeline can be loaded from a folder: every part there, weights whole and in safetensors.

    Raises ``Unavailable`` naming the file that is missing, damaged or not to be trusted.
    """
    for part in parts_of(folder):
        if (part / "config.json").is_file():
            check_weights(part, variant)


def parts_of(folder: Path, *, without: Container[str] = ()) -> Iterator[Path]:
    """The folders of a pipeline's parts, but for those that are named in ``without``.

    Raises ``Unavailable`` for one that is missing or that would run code of its own.
    """
    for part, made_of in read_index(folder).items():
        if part.startswith("_") or part in without or not isinstance(made_of, list) or made_of[:1] == [None]:
            continue
        _check_library(folder, part, made_of)
        if not (folder / part).is_dir():
            raise Unavailable(f"The model in {folder} is incomplete: the folder '{part}' is missing.")
        yield folder / part


def holds_weights(folder: Path) -> bool:
    """Whether there are weights in a folder, in whatever format."""
    return any(path.suffix in (".safetensors", *PICKLES) for path in folder.iterdir())


def check_weights(folder: Path, variant: str | None = None, *, any_variant: bool = False) -> None:
    """Make sure that a part's weights are there, in safetensors, and whole; in the variant that is set, or in any.

    Raises ``Unavailable``.
    """
    found = sorted(folder.glob("*.safetensors"))
    if not found:
        pickled = next((path for path in sorted(folder.iterdir()) if path.suffix in PICKLES), None)
        if pickled is not None:
            raise Unavailable(
                f"{pickled} is in a format that can run programs when it is opened, so Mien doesn't load it. "
                "Get the model with .safetensors files."
            )
        raise Unavailable(f"The model is incomplete: {folder} holds no .safetensors file.")
    if not any_variant:
        _check_variant(folder, found, variant)
    for path in sorted(folder.glob("*.safetensors.index*.json")):
        _check_shards(path)
    for path in found:
        check_safetensors(path)


def check_safetensors(path: Path) -> None:
    """Make sure that a file is in safetensors, with all the bytes that its header tells of. Raises ``Unavailable``."""
    shapes_in(path)


def shapes_in(path: Path) -> dict[str, tuple[int, ...]]:
    """The shape of each tensor in a safetensors file, by name. Raises ``Unavailable`` as :func:`check_safetensors`."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > min(_MAX_HEADER, size):
                raise ValueError("its header is longer than the file")
            header = json.loads(file.read(length))
        tensors = {name: each for name, each in header.items() if name != "__metadata__"}
        ends = [each["data_offsets"][1] for each in tensors.values()]
        if 8 + length + max(ends, default=0) != size:
            raise ValueError("it is cut off or has too many bytes")
        return {name: tuple(map(int, each["shape"])) for name, each in tensors.items()}
    except (
        OSError,
        ValueError,
        struct.error,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as error:
        raise Unavailable(f"{path} is damaged ({error}); fetch it again.") from error


def _check_library(folder: Path, part: str, made_of: list[Any]) -> None:
    """Parts come from the two libraries, or from a module inside diffusers (told by the bare name of a pipeline)."""
    if len(made_of) != 2 or not all(isinstance(each, str) and each.isidentifier() for each in made_of):
        raise Unavailable(f"{folder / INDEX} is damaged: '{part}' isn't a library and a class.")
    library = made_of[0]
    if library not in _LIBRARIES and not _is_pipeline_module(library):
        raise Unavailable(
            f"The model in {folder} brings code of its own ('{part}' from {library}), which Mien doesn't run."
        )


def _is_pipeline_module(name: str) -> bool:
    return (pipelines_folder() / name).is_dir()


def _check_variant(folder: Path, found: list[Path], variant: str | None) -> None:
    """Weights without a variant in their name, or with the one that is set."""
    variants = {path.suffixes[-2].lstrip(".").split("-")[0] for path in found if len(path.suffixes) > 1}
    plain = any(len(path.suffixes) == 1 for path in found)
    if not plain and variants and variant not in variants:
        one = sorted(variants)[0]
        raise Unavailable(f"{folder} holds weights of variant {one} alone: set MIEN_DIFFUSION__VARIANT={one}.")


def _check_shards(index: Path) -> None:
    try:
        with index.open("rb") as file:
            names = sorted(set(json.loads(file.read(_MAX_INDEX))["weight_map"].values()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unavailable(f"{index} is damaged ({error}); fetch it again.") from error
    for name in names:
        if not isinstance(name, str) or Path(name).name != name or not (index.parent / name).is_file():
            raise Unavailable(f"The model is incomplete: {index.parent / str(name)} is missing.")
