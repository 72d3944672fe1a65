"""What a text states about someone's looks."""

from __future__ import annotations

from mien.domain.appearance.stated import Stated


def read_appearance(text: str, *, name: str = "") -> Stated:
    """The attributes that ``text`` states about the person it describes."""
    return Stated()
