"""Where the model that is set lies on this machine, and whether all of it is there. Nothing is loaded or fetched."""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from typing import Final

from mien.domain.errors import Unavailable
from mien.settings.vision import VisionSettings
from mien.vision.dino.installing import INSTALL, check_installed, is_installed
from mien.vision.dino.model_facts import read_facts
from mien.vision.dino.options import DinoOptions, Runtime

ONNX: Final = "model.onnx"
WEIGHTS: Final = "model.safetensors"
_INDEX: Final = "model.safetensors.index.json"
_PICKLES: Final = (".bin", ".pt", ".pth", ".ckpt")
_SAMPLES: Final = 16
_SAMPLE: Final = 65_536
"""Bytes of each sample of the weights."""
_MAX_HEADER: Final = 100_000_000


def options_of(settings: VisionSettings) -> DinoOptions:
    """The model that the settings name, ready to be loaded as far as can be seen from outside.

    Raises ``Unavailable`` with the remedy if it isn't there, is incomplete, damaged, of another make, or if the
    libraries that run it are missing.
    """
    if not settings.model:
        raise Unavailable("No model is named: set MIEN_VISION__MODEL to the folder of a DINOv3 or DINOv2 model.")
    folder = find_folder(settings.model)
    facts = read_facts(folder)
    runtime = _runtime(folder, settings)
    check_installed(runtime)
    _check_files(folder, runtime)
    return DinoOptions(folder, facts, runtime, settings.device, settings.batch)


def find_folder(model: str) -> Path:
    """The folder of a model; one from the hub is looked for in the hub's cache. Raises ``Unavailable``."""
    path = Path(model).expanduser()
    if path.is_dir():
        return path.absolute()
    if path.is_absolute() or path.exists() or model.count("/") != 1:
        raise Unavailable(f"There is no folder {model}: MIEN_VISION__MODEL names it.")
    try:
        from huggingface_hub import try_to_load_from_cache
        from huggingface_hub.errors import HFValidationError
    except ImportError:
        raise Unavailable(f"To use a model of the hub a library is missing. Install: {INSTALL}") from None
    try:
        found = try_to_load_from_cache(model, "config.json")
    except HFValidationError as error:
        raise Unavailable(f"{model!r} is neither a folder nor a name on the hub ({error}).") from error
    if not isinstance(found, str):
        raise Unavailable(f"The model {model} isn't on this machine. Fetch it with `hf download {model}`.")
    return Path(found).parent


def fingerprint(folder: Path) -> str:
    """Six hexadecimal digits that tell one model's weights from another's: from samples of the files, not all of them.

    Features of different weights mean nothing to each other, however alike the models are built.
    """
    digest = hashlib.sha256()
    for path in _weight_files(folder) or [folder / ONNX]:
        size = path.stat().st_size
        digest.update(struct.pack("<Q", size))
        with path.open("rb") as file:
            for number in range(_SAMPLES):
                file.seek(max(0, size - _SAMPLE) * number // (_SAMPLES - 1))
                digest.update(file.read(_SAMPLE))
    return digest.hexdigest()[:6]


def _runtime(folder: Path, settings: VisionSettings) -> Runtime:
    """The runtime that is set; ``auto`` takes ONNX Runtime where it can, unless a graphics card is asked for."""
    if settings.runtime != "auto":
        return settings.runtime
    on_processor = settings.device in ("auto", "cpu")
    return "onnx" if on_processor and (folder / ONNX).is_file() and is_installed("onnx") else "torch"


def _check_files(folder: Path, runtime: Runtime) -> None:
    if runtime == "onnx":
        if not (folder / ONNX).is_file():
            raise Unavailable(
                f"There is no {ONNX} in {folder}. Write it once with `mien models export-onnx`, "
                "or set MIEN_VISION__RUNTIME to torch."
            )
        return
    files = _weight_files(folder)
    if not files:
        _refuse_without_weights(folder)
    for path in files:
        _check_whole(path)


def _weight_files(folder: Path) -> list[Path]:
    """The files with the weights, those of all shards; empty if there are none. Raises ``Unavailable``."""
    if (folder / WEIGHTS).is_file():
        return [folder / WEIGHTS]
    index = folder / _INDEX
    if not index.is_file():
        return []
    try:
        names = sorted(set(json.loads(index.read_bytes())["weight_map"].values()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unavailable(f"{index} is damaged ({error}); fetch it again.") from error
    for name in names:
        if not isinstance(name, str) or Path(name).name != name or not (folder / name).is_file():
            raise Unavailable(f"The model is incomplete: {folder / str(name)} is missing.")
    return [folder / name for name in names]


def _refuse_without_weights(folder: Path) -> None:
    pickled = next((path for path in sorted(folder.iterdir()) if path.suffix in _PICKLES), None)
    if pickled is not None:
        raise Unavailable(
            f"{pickled} is in a format that can run programs when it is opened, so Mien doesn't load it. "
            f"Get the model as {WEIGHTS}."
        )
    if (folder / ONNX).is_file():
        raise Unavailable(f"{folder} holds {ONNX} alone: set MIEN_VISION__RUNTIME to onnx, or fetch {WEIGHTS}.")
    raise Unavailable(f"The model is incomplete: {folder / WEIGHTS} is missing.")


def _check_whole(path: Path) -> None:
    """Make sure that a safetensors file has all the bytes that its header tells of. Raises ``Unavailable``."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > min(_MAX_HEADER, size):
                raise ValueError("its header is longer than the file")
            header = json.loads(file.read(length))
        ends = [each["data_offsets"][1] for name, each in header.items() if name != "__metadata__"]
        if not ends or 8 + length + max(ends) != size:
            raise ValueError("it is cut off or has too many bytes")
    except (
        OSError,
        ValueError,
        struct.error,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        raise Unavailable(f"{path} is damaged ({error}); fetch it again.") from error
