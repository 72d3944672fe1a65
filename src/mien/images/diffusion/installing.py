"""How the libraries that paint are installed. Mien comes as a clone; no package index has it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

INSTALL: Final = "pip install -c constraints.txt -e '.[diffusion]' (in Mien's folder)"
"""The command, as a part of a message."""
_LIBRARIES: Final = ("torch", "diffusers", "transformers", "accelerate")


def missing_libraries() -> tuple[str, ...]:
    """Names of the libraries that painting needs and that aren't installed; none is loaded."""
    return tuple(name for name in _LIBRARIES if find_spec(name) is None)
