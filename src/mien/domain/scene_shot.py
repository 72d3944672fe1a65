"""The shot of a scene that names none: as its words say it is to be seen, else medium and from slightly aside."""

from __future__ import annotations

from mien.domain.scene_reading import read_scene
from mien.domain.shots import Shot


def scene_shot(scene: str) -> Shot:
    """The picture that a scene's words ask for, as far as they do."""
    return read_scene(scene).shot
