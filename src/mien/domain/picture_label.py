"""What a picture is called where people read it: what it shows, not which attempt of which job it was."""

from __future__ import annotations

from typing import Final

from mien.domain.image import Image
from mien.domain.shots import SHOTS

_MOST: Final = 28
"""Letters of a scene."""


def label_of(image: Image) -> str:
    """The name of its shot; of a picture of a scene, the scene's first words."""
    scene = str(image.lineage.parameters.get("scene") or "")
    return first_words(scene) if image.shot not in SHOTS and scene.strip() else image.shot


def first_words(text: str, most: int = _MOST) -> str:
    """As many whole words as there is room for, at least the beginning of the first; ``…`` for what is left out."""
    words = text.split()
    shown = ""
    for word in words:
        longer = f"{shown} {word}".lstrip()
        if len(longer) > most:
            return f"{shown or word[: most - 1]}…"
        shown = longer
    return shown
