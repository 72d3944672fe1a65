"""The shot of a scene that names none: medium, from slightly aside, unless the scene says how it is to be seen."""

from __future__ import annotations

from typing import Final

from mien.domain.image import ImageKind
from mien.domain.prompt_view import asked_framing, asked_view
from mien.domain.shots import Angle, Background, Shot, ShotType

_FRAMED: Final = {
    ShotType.CLOSE_UP: "close-up of the face",
    ShotType.MEDIUM: "shown from the waist up",
    ShotType.FULL_BODY: "the whole figure from head to toe",
    ShotType.WIDE: "wide shot, the figure small in its surroundings",
}
_SEEN: Final = {
    Angle.FRONT: "front view, facing the camera",
    Angle.SIDE: "side view, in profile",
    Angle.BACK: "back view, seen from behind",
    Angle.THREE_QUARTER: "three-quarter view",
}


def scene_shot(scene: str) -> Shot:
    """How a scene is to be seen, as far as its words say it."""
    framing, angle = asked_framing(scene) or ShotType.MEDIUM, asked_view(scene) or Angle.THREE_QUARTER
    return Shot(
        name="scene",
        kind=ImageKind.GENERATED,
        shot_type=framing,
        angle=angle,
        background=Background.SCENE,
        wording=f"{_FRAMED[framing]}, {_SEEN[angle]}",
    )
