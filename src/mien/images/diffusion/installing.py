"""How the libraries that paint are installed. Mien comes as a clone; no package index has it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

INSTALL: Final = "pip install -c constraints.txt -e '.[diffusion]' (in Mien's folder)"
"""The command, as a part of a message."""
_LIBRARIES: Final = ("torch", "diffusers", "transformers", "accelerate")
_FOR_LORAS: Final = ("peft",)


def missing_libraries(*, loras: bool = False) -> tuple[str, ...]:
    """Names of the libraries that painting needs and that aren't installed; none is loaded.

    ``loras``: whether LoRAs are to be added to the model.
    """
    needed = _LIBRARIES + (_FOR_LORAS if loras else ())
    return tuple(name for name in needed if find_spec(name) is None)
