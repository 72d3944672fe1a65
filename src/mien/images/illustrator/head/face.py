"""The bare human head: skull, ears and features in painter's order."""

from __future__ import annotations

from mien.images.illustrator.head.brows import draw_brows
from mien.images.illustrator.head.complexion import draw_complexion, draw_shadow
from mien.images.illustrator.head.ears import draw_ears
from mien.images.illustrator.head.eyes import draw_eyes
from mien.images.illustrator.head.mouth import draw_mouth
from mien.images.illustrator.head.nose import draw_nose
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.svg import shape, smooth


def skull_path(sitter: Sitter) -> str:
    """The head's outline."""
    return smooth(sitter.skull.outline(sitter.camera))


def draw_skin(sitter: Sitter, cast: str = "") -> str:
    """Skull and features without hair; ``cast`` is a shadow that falls on the skin."""
    d = skull_path(sitter)
    return shape(d, sitter.skin.base) + inside(d, draw_shadow(sitter) + draw_complexion(sitter) + cast)


def draw_features(sitter: Sitter) -> str:
    """What moves with the mood, and the nose."""
    return draw_mouth(sitter) + draw_nose(sitter) + draw_eyes(sitter) + draw_brows(sitter)


def draw_bare(sitter: Sitter, cast: str = "") -> str:
    """A whole head without hair."""
    far, near = draw_ears(sitter, near=False), draw_ears(sitter, near=True)
    return far + draw_skin(sitter, cast) + draw_features(sitter) + near
