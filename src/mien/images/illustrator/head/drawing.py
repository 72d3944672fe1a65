"""A whole head in the three layers that a figure needs."""

from __future__ import annotations

from typing import NamedTuple

from mien.domain.shots import Expression
from mien.images.illustrator.head.ears import draw_ears
from mien.images.illustrator.head.face import draw_features, draw_jaw_behind, draw_skin
from mien.images.illustrator.head.facial_hair import draw_facial_hair
from mien.images.illustrator.head.glasses import draw_glasses
from mien.images.illustrator.head.hair import draw_hair
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.headwear import draw_headwear
from mien.images.illustrator.head.headwear_words import hat_kind, hides_hair
from mien.images.illustrator.head.sitter import Sitter, sit
from mien.ports import Subject


class HeadDrawing(NamedTuple):
    """SVG fragments in head space, and where the neck joins."""

    behind: str
    """Painted before the torso: what hangs or stands behind it."""
    front: str
    """Painted after torso and neck."""
    over: str
    """Painted after the whole body: locks and veils that fall over it."""
    chin: float
    """y of the chin."""
    neck_width: float
    """The neck's full width in the front view."""


def draw_head(subject: Subject, *, yaw: float, expression: Expression) -> HeadDrawing:
    """A subject's head, turned by ``yaw`` degrees (0 faces the camera, 90 looks to the right, 180 away)."""
    sitter = sit(subject, yaw, expression)
    hat = draw_headwear(sitter)
    hair = _hair_under(sitter)
    beard, moustache = draw_facial_hair(sitter)
    jaw = draw_jaw_behind(sitter)
    far_lens, glasses = draw_glasses(sitter)
    face = draw_skin(sitter, hair.cast + hat.cast) + beard.front + draw_features(sitter, far_lens) + moustache + glasses
    near_ears = draw_ears(sitter, near=True)
    front = hat.back + hair.back + draw_ears(sitter, near=False) + face + near_ears + hair.front + hat.front
    over = beard.over + hair.over + hat.over
    return HeadDrawing(hat.behind + hair.behind + jaw, front, over, sitter.skull.bottom, _neck_width(sitter))


def _hair_under(sitter: Sitter) -> Layers:
    """The hair as headwear leaves it."""
    words = sitter.looks.headwear.value
    if words and hides_hair(hat_kind(words)):
        return Layers()
    return draw_hair(sitter, covered=bool(words))


def _neck_width(sitter: Sitter) -> float:
    """Slender for tapering jaws and children, thick for square ones."""
    return 0.6 + 0.2 * sitter.traits.jaw
