"""What a model needs on this machine before a worker is worth starting."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import Final

from mien.ports import Readiness
from mien.text.installing import INSTALL

REMEDY: Final = "Look at the model file, or choose another model with MIEN_TEXT_MODEL."
"""What can be done when a model can't be used."""
_MAGIC: Final = b"GGUF"


def what_is_missing(model: Path, server: Path | None, eyes: Path | None = None) -> Readiness | None:
    """What is missing and what to do about it, None if nothing is. Reads a few bytes of the file."""
    for path in filter(None, (model, eyes)):
        if why := _unusable(path):
            return Readiness(ready=False, detail=f"{path} {why}", remedy=REMEDY)
    if server is not None:
        if not os.access(server, os.X_OK):
            return Readiness(
                ready=False, detail=f"{server} can't be run", remedy="Set LLAMA_CPP_PATH to a llama-server."
            )
    elif importlib.util.find_spec("xllamacpp") is None:
        remedy = f"Install it with: {INSTALL}"
        return Readiness(ready=False, detail="The library xllamacpp is missing", remedy=remedy)
    return None


def _unusable(path: Path) -> str | None:
    """Why a file can't be a model, as the end of a sentence; None if it may be one."""
    try:
        with path.open("rb") as file:
            return None if file.read(len(_MAGIC)) == _MAGIC else "isn't a GGUF file"
    except OSError as error:
        return f"can't be read ({error.strerror})"
