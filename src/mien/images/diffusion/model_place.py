"""Where the model that is set lies on this machine: the folder of a pipeline, or a checkpoint and its configuration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mien.domain.errors import Unavailable
from mien.images.diffusion.checkpoint import check_config, config_name
from mien.images.diffusion.model_facts import INDEX
from mien.images.diffusion.model_files import check_model
from mien.images.diffusion.options import PaintOptions


@dataclass(frozen=True, slots=True)
class ModelPlace:
    """What is loaded."""

    folder: Path
    """Of the pipeline; for a checkpoint of the pipeline that it belongs to, of which the configuration is enough."""
    checkpoint: Path | None = None
    """A file with the weights."""


def model_here(options: PaintOptions) -> ModelPlace | None:
    """The model, checked so that it can be loaded; ``None`` if something of it has yet to be fetched, and may be.

    Raises ``Unavailable`` with a remedy if it isn't there, is incomplete, damaged or not safe to load.
    """
    path = Path(options.model)
    if path.is_file():
        name = config_name(path, options.config)
        folder = _checked(
            name, options, lambda: _find_config(path, name), lambda found: check_config(found, path, options.variant)
        )
        return None if folder is None else ModelPlace(folder, path)
    folder = _checked(
        options.model, options, lambda: find_model(options), lambda found: check_model(found, options.variant)
    )
    return None if folder is None else ModelPlace(folder)


def find_model(options: PaintOptions) -> Path:
    """The folder of a pipeline on this machine; one from the hub is looked for in the cache, never fetched.

    Raises ``Unavailable`` with a remedy if it isn't there.
    """
    path = Path(options.model)
    if path.is_dir():
        return path
    if not on_hub(options.model):
        raise Unavailable(f"There is no folder or file {options.model}: MIEN_DIFFUSION__MODEL names it.")
    cached = _cached(options.model, options.revision)
    if cached is None:
        raise Unavailable(
            f"The model {options.model} isn't on this machine. Fetch it with `hf download {options.model}`, "
            "or let Mien do so with MIEN_DIFFUSION__DOWNLOAD=true."
        )
    return cached


def on_hub(name: str) -> bool:
    """Whether a name may be that of a model on the hub, and isn't that of a folder or file here."""
    return not Path(name).exists() and not Path(name).is_absolute() and name.count("/") == 1


def _checked(name: str, options: PaintOptions, find: Callable[[], Path], check: Callable[[Path], None]) -> Path | None:
    try:
        folder = find()
        check(folder)
    except Unavailable:
        if options.download and on_hub(name):
            return None
        raise
    return folder


def _find_config(checkpoint: Path, name: str) -> Path:
    if Path(name).is_dir():
        return Path(name)
    if not on_hub(name):
        raise Unavailable(f"There is no folder {name}: MIEN_DIFFUSION__CONFIG names it.")
    cached = _cached(name, None)
    if cached is None:
        raise Unavailable(
            f"To load {checkpoint} a few small files of {name} are needed that aren't on this machine: fetch them with "
            f"`hf download {name} --include '*.json' --include '*.txt'`, let Mien do so with "
            "MIEN_DIFFUSION__DOWNLOAD=true, or name the folder of such a pipeline with MIEN_DIFFUSION__CONFIG."
        )
    return cached


def _cached(name: str, revision: str | None) -> Path | None:
    """The folder in the hub's cache that holds the model's index."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        found = try_to_load_from_cache(name, INDEX, revision=revision)
    except HFValidationError as error:
        raise Unavailable(f"{name!r} is neither a folder nor a name on the hub ({error}).") from error
    return Path(found).parent if isinstance(found, str) else None
