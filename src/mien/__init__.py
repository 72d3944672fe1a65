"""Mien keeps a character recognisable in every picture and in character in every reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mien.domain.character import CharacterDraft as CharacterDraft
    from mien.settings import Settings as Settings
    from mien.wiring import Mien as Mien

__version__ = "0.1.0"
__all__ = ["CharacterDraft", "Mien", "Settings", "__version__"]

_HOMES = {"CharacterDraft": "mien.domain.character", "Mien": "mien.wiring", "Settings": "mien.settings"}


def __getattr__(name: str) -> Any:
    """Load the heavy parts when they are first used: ``import mien`` alone stays fast."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'mien' has no attribute {name!r}")
