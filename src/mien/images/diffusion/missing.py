"""What a model needs on this machine before a painting process is worth starting. Loads no model library."""

from __future__ import annotations

from mien.domain.errors import Unavailable
from mien.images.diffusion.installing import INSTALL, missing_libraries
from mien.images.diffusion.lora_files import lora_files, loras_here
from mien.images.diffusion.model_facts import ModelFacts, describe_model
from mien.images.diffusion.model_place import model_here
from mien.images.diffusion.options import PaintOptions


def check_installed(options: PaintOptions) -> None:
    """Raise ``Unavailable`` with the remedy if a library is missing."""
    if missing := missing_libraries(loras=bool(options.loras)):
        raise Unavailable(f"Painting needs libraries that are missing ({', '.join(missing)}). Install: {INSTALL}")


def facts_of(options: PaintOptions) -> ModelFacts | None:
    """What the model can do; its files are looked at, so that it can be loaded.

    ``None`` if something of it isn't here and may be fetched. Raises ``Unavailable`` with the remedy.
    """
    place = model_here(options)
    if place is None:
        # nothing is fetched for LoRAs that can't be added
        loras_here(options)
        return None
    facts = describe_model(place.folder)
    lora_files(options, place.folder, facts)
    return facts
