"""How the libraries that run a model of likeness are installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from mien.domain.errors import Unavailable
from mien.vision.dino.options import Runtime

INSTALL: Final = "pip install -c constraints.txt -e '.[vision]' (in Mien's folder)"
"""The command, as a part of a message."""
_LIBRARIES: Final = {"torch": ("torch", "transformers"), "onnx": ("onnxruntime",)}
_FOR_EXPORT: Final = ("torch", "transformers", "onnx", "onnxscript")


def check_installed(runtime: Runtime) -> None:
    """Raise ``Unavailable`` with the remedy if a library is missing; none is loaded."""
    _check(_LIBRARIES[runtime])


def check_export() -> None:
    """As :func:`check_installed`, of what writing a ``model.onnx`` needs."""
    _check(_FOR_EXPORT)


def is_installed(runtime: Runtime) -> bool:
    """Whether the libraries of a runtime are there."""
    return not _missing(_LIBRARIES[runtime])


def _check(needed: tuple[str, ...]) -> None:
    if missing := _missing(needed):
        raise Unavailable(f"Libraries are missing that the model needs ({', '.join(missing)}). Install: {INSTALL}")


def _missing(needed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in needed if find_spec(name) is None)
