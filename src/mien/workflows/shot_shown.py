"""Which shot a picture that exists was made to show."""

from __future__ import annotations

from mien.domain.image import Image
from mien.domain.scene_reading import changed_shot, read_scene
from mien.domain.shots import SHOTS, Shot


def shot_shown(image: Image) -> Shot | None:
    """The shot that a picture was made to show; ``None`` for what somebody brought."""
    if image.backend is None:
        return None
    told = image.lineage.parameters
    if image.shot in SHOTS:
        return changed_shot(SHOTS[image.shot], told.get("shotChanges") or {})
    scene = str(told.get("scene") or "")
    return changed_shot(read_scene(scene).shot, told.get("shotChanges") or {}) if scene else None
