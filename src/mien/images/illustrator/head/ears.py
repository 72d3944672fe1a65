"""Ears at the sides of the skull: human, pointed, or none."""

from __future__ import annotations

import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, shape, smooth

AZIMUTH = 97.0
_ROUND: tuple[Point, ...] = (
    (-0.02, -0.13), (0.07, -0.2), (0.17, -0.185), (0.225, -0.08), (0.19, 0.05), (0.12, 0.13), (0.06, 0.2),
    (-0.01, 0.18), (-0.05, 0.03),
)  # fmt: skip
_INNER: tuple[Point, ...] = (
    (0.03, -0.1), (0.09, -0.145), (0.155, -0.11), (0.165, -0.03), (0.12, 0.04), (0.07, 0.09), (0.03, 0.05),
)  # fmt: skip
_POINTED: tuple[Point, ...] = (
    (-0.02, -0.1), (0.1, -0.2), (0.3, -0.36), (0.5, -0.5), (0.42, -0.26), (0.28, -0.04), (0.15, 0.1), (0.05, 0.19),
    (-0.02, 0.16), (-0.05, 0.02),
)  # fmt: skip
_POINTED_INNER: tuple[Point, ...] = (
    (0.03, -0.08), (0.16, -0.18), (0.33, -0.33), (0.27, -0.15), (0.15, 0.01), (0.06, 0.06),
)  # fmt: skip

POINTED = r"\b(?:pointed|pointy|elfin|elven|elvish)\b.*\bears?\b"
"""Words for marks that give anybody pointed ears."""


def draw_ears(sitter: Sitter, near: bool) -> str:
    """The ears that lie in front of the skull (``near``) or behind its edge."""
    return "".join(_ear(sitter, side) for side in (-1, 1) if is_near(sitter, side) == near)


def _said_pointed(sitter: Sitter) -> bool:
    return any(re.search(POINTED, mark.lower()) for mark in sitter.looks.marks.value)


def is_near(sitter: Sitter, side: int) -> bool:
    """Whether the ear of a side faces the camera."""
    return sitter.camera.facing(side * AZIMUTH) > 0.02


def ear_y(sitter: Sitter) -> float:
    """Height of an ear's middle."""
    return sitter.traits.eye_y + 0.1


def lobe(sitter: Sitter, side: int) -> Point3:
    """Where an earring hangs."""
    return _solid(sitter, side, (0.05, 0.2))


def _ear(sitter: Sitter, side: int) -> str:
    pointed = sitter.looks.species.value in {Species.ELF, Species.ORC} or _said_pointed(sitter)
    outline, inner = (_POINTED, _POINTED_INNER) if pointed else (_ROUND, _INNER)
    svg = ""
    if is_near(sitter, side):
        fallen = [(x - 0.022 * sitter.turn, y + 0.018) for x, y in _placed(sitter, side, outline)]
        svg = shape(smooth(fallen), sitter.skin.shade, opacity=0.8)
    seen_from_front = sitter.camera.cos > -0.3
    skin = sitter.skin.base if seen_from_front else mix(sitter.skin.base, sitter.skin.shade, 0.6)
    svg += shape(smooth(_placed(sitter, side, outline)), skin)
    if seen_from_front:
        svg += shape(smooth(_placed(sitter, side, inner)), sitter.skin.shade)
    return svg


def _placed(sitter: Sitter, side: int, outline: tuple[Point, ...]) -> list[Point]:
    return [sitter.camera.place(_solid(sitter, side, point)) for point in outline]


def _solid(sitter: Sitter, side: int, point: Point) -> Point3:
    """A point of the ear's plane, which stands off the skull, outwards and back."""
    long = {Species.ORC: 0.75, Species.ELF: 1.0}.get(sitter.looks.species.value, 0.62 if _said_pointed(sitter) else 1.0)
    u, v = point[0] * 1.15 * sitter.traits.ear * long, point[1] * 1.15 * sitter.traits.ear
    x, _, z = sitter.skull.point(side * AZIMUTH, ear_y(sitter))
    return x * 0.985 + side * u * 0.5, ear_y(sitter) + v, z - u * 0.86
