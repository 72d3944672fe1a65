"""The bare human head: skull and features in painter's order."""

from __future__ import annotations

from mien.images.illustrator.head.brows import draw_brows
from mien.images.illustrator.head.complexion import draw_complexion, draw_shadow, draw_under_features
from mien.images.illustrator.head.contour import face_path
from mien.images.illustrator.head.eyes import draw_eyes
from mien.images.illustrator.head.mouth import draw_mouth
from mien.images.illustrator.head.nose import draw_nose
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import NAPE
from mien.images.illustrator.head.tears import draw_tears
from mien.images.illustrator.svg import inside, shape, smooth


def skull_path(sitter: Sitter, whole: bool = False) -> str:
    """The bare skull's outline without face; from behind it ends at the nape unless ``whole``."""
    if whole or not sitter.from_behind:
        return smooth(sitter.skull.outline(sitter.camera))
    around = sitter.skull.outline(sitter.camera, NAPE + 0.02)
    left, right = around[0], around[-1]
    middle = ((left[0] + right[0]) / 2, NAPE + 0.1)
    return smooth(
        [*around, ((middle[0] + right[0]) / 2, NAPE + 0.08), middle, ((middle[0] + left[0]) / 2, NAPE + 0.08)]
    )


def head_path(sitter: Sitter) -> str:
    """The outline of a human head: with brow, nose and chin where they reach the edge."""
    return skull_path(sitter) if sitter.from_behind else face_path(sitter)


def draw_skin(sitter: Sitter, outline: str, cast: str = "") -> str:
    """Skull and skin without ears and features; ``cast`` is a shadow that falls on the skin."""
    surface = draw_shadow(sitter) + draw_complexion(sitter) + cast
    return shape(outline, sitter.skin.base) + inside(outline, surface)


def draw_jaw_behind(sitter: Sitter) -> str:
    """From behind, the jaw lies beyond the neck and is painted before it."""
    if not sitter.from_behind:
        return ""
    d = smooth(sitter.skull.outline(sitter.camera))
    return shape(d, sitter.skin.base) + inside(d, draw_shadow(sitter))


def draw_features(sitter: Sitter, outline: str, far_lens: str = "") -> str:
    """What moves with the mood, and the nose, which hides part of a spectacle lens in a turned view."""
    mouth, eyes = draw_mouth(sitter), draw_eyes(sitter)
    if sitter.profile:
        mouth = inside(outline, mouth)
    return (
        draw_under_features(sitter)
        + mouth
        + eyes
        + draw_brows(sitter)
        + far_lens
        + draw_nose(sitter)
        + draw_tears(sitter)
    )
