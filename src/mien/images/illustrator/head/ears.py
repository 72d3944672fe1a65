"""Ears at the sides of the skull: human, pointed, or none."""

from __future__ import annotations

import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.creature_kinds import creature_kind
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, shape, smooth, stroke

AZIMUTH = 97.0
_ROUND: tuple[Point, ...] = (
    (-0.03, -0.1), (0.03, -0.175), (0.13, -0.2), (0.205, -0.13), (0.195, -0.02), (0.14, 0.07), (0.1, 0.15),
    (0.045, 0.195), (-0.01, 0.17), (-0.05, 0.03),
)  # fmt: skip
_FOLD: tuple[Point, ...] = (
    (0.03, -0.1), (0.085, -0.145), (0.145, -0.12), (0.15, -0.045), (0.11, 0.02), (0.075, 0.075),
)  # fmt: skip
_HOLLOW: tuple[Point, ...] = ((0.045, -0.045), (0.09, -0.06), (0.095, -0.01), (0.05, 0.05), (0.03, 0.02))
_POINTED: tuple[Point, ...] = (
    (-0.02, -0.1), (0.1, -0.2), (0.3, -0.36), (0.5, -0.5), (0.42, -0.26), (0.28, -0.04), (0.15, 0.1), (0.05, 0.19),
    (-0.02, 0.16), (-0.05, 0.02),
)  # fmt: skip
_POINTED_FOLD: tuple[Point, ...] = ((0.05, 0.02), (0.12, -0.12), (0.25, -0.25), (0.38, -0.37))
_POINTED_HOLLOW: tuple[Point, ...] = (
    (0.04, -0.04), (0.14, -0.13), (0.3, -0.28), (0.25, -0.12), (0.14, 0.01), (0.06, 0.06),
)  # fmt: skip
_LENGTHS = {Species.ORC: 0.6, Species.ELF: 0.78}

POINTED = r"\b(?:pointed|pointy|elfin|elven|elvish|elf)\b.*\bears?\b"
"""Words for marks that give anybody pointed ears."""


def draw_ears(sitter: Sitter, near: bool) -> str:
    """The ears that lie in front of the skull (``near``) or behind its edge."""
    return "".join(_ear(sitter, side) for side in (-1, 1) if is_near(sitter, side) == near)


def pointed(sitter: Sitter) -> bool:
    """Whether the ears end in points."""
    looks = sitter.looks
    if looks.species.value in _LENGTHS or creature_kind(sitter).pointed_ears:
        return True
    return any(re.search(POINTED, mark.lower()) for mark in looks.marks.value)


def is_near(sitter: Sitter, side: int) -> bool:
    """Whether the ear of a side faces the camera."""
    return sitter.camera.facing(side * AZIMUTH) > 0.02


def ear_y(sitter: Sitter) -> float:
    """Height of an ear's middle."""
    return sitter.traits.eye_y + 0.115


def lobe(sitter: Sitter, side: int) -> Point3:
    """Where an earring hangs."""
    return ear_point(sitter, side, (0.05, 0.18))


def ear_point(sitter: Sitter, side: int, point: Point) -> Point3:
    """A point of the ear's plane (back, down), which stands off the skull, outwards and back."""
    long = _LENGTHS.get(sitter.looks.species.value, 0.62 if pointed(sitter) else 1.0)
    size = 1.1 * sitter.traits.ear
    u, v = point[0] * size * long, point[1] * size
    x, _, z = sitter.skull.point(side * AZIMUTH, ear_y(sitter))
    # Points stand out to the side, or hair would hide them.
    out, back = (0.8, 0.74) if pointed(sitter) else (0.46, 0.88)
    return x * 0.985 + side * u * out, ear_y(sitter) + v, z - u * back


def _ear(sitter: Sitter, side: int) -> str:
    sharp = pointed(sitter)
    outline, fold, hollow = (_POINTED, _POINTED_FOLD, _POINTED_HOLLOW) if sharp else (_ROUND, _FOLD, _HOLLOW)
    svg = ""
    if is_near(sitter, side):
        fallen = [(x - 0.018 * sitter.turn, y + 0.016) for x, y in _placed(sitter, side, outline)]
        svg = shape(smooth(fallen), sitter.skin.shade, opacity=0.8)
    seen_from_front = sitter.camera.cos > -0.3
    skin = sitter.skin.base if seen_from_front else mix(sitter.skin.base, sitter.skin.shade, 0.6)
    svg += shape(smooth(_placed(sitter, side, outline)), skin)
    if seen_from_front:
        svg += shape(smooth(_placed(sitter, side, hollow)), sitter.skin.shade)
        svg += stroke(smooth(_placed(sitter, side, fold), False), sitter.skin.shade, 0.02)
    return svg


def _placed(sitter: Sitter, side: int, outline: tuple[Point, ...]) -> list[Point]:
    return [sitter.camera.place(ear_point(sitter, side, point)) for point in outline]
