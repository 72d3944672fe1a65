"""Outlines of small motifs on cloth, as points within -1 to 1, y down: dots, stars, hearts, petals, bolts."""

from __future__ import annotations

from math import cos, pi, sin
from typing import NamedTuple

from mien.images.illustrator.svg import Point


class Outline(NamedTuple):
    """A closed outline, rounded through its points or with corners."""

    points: tuple[Point, ...]
    rounded: bool = True


def _ring(count: int, *radii: float, turn: float = -pi / 2, at: Point = (0.0, 0.0)) -> tuple[Point, ...]:
    """Points round a centre whose distance takes the ``radii`` in turn."""
    return tuple(
        (at[0] + radii[i % len(radii)] * cos(turn + 2 * pi * i / count),
         at[1] + radii[i % len(radii)] * sin(turn + 2 * pi * i / count))
        for i in range(count)
    )  # fmt: skip


def _petals(count: int, reach: float, size: float) -> tuple[Outline, ...]:
    return tuple(Outline(_ring(6, size, at=center)) for center in _ring(count, reach))


DOT = (Outline(_ring(6, 1.0)),)
STAR = (Outline(_ring(10, 1.0, 0.42), rounded=False),)
HEART = (
    Outline(
        ((0.0, -0.45), (0.45, -0.85), (0.95, -0.6), (0.9, 0.0), (0.45, 0.5), (0.0, 0.92), (-0.45, 0.5), (-0.9, 0.0),
         (-0.95, -0.6), (-0.45, -0.85))
    ),
)  # fmt: skip
DIAMOND = (Outline(((0.0, -1.0), (0.62, 0.0), (0.0, 1.0), (-0.62, 0.0)), rounded=False),)
FLOWER = _petals(5, 0.62, 0.42)
LEAF = (Outline(((0.0, -1.0), (0.5, -0.3), (0.35, 0.45), (0.0, 0.95), (-0.35, 0.45), (-0.5, -0.3))),)
BOLT = (
    Outline(((0.25, -1.0), (-0.55, 0.15), (-0.05, 0.15), (-0.25, 1.0), (0.6, -0.25), (0.08, -0.25)), rounded=False),
)
CRESCENT = (
    Outline(
        ((0.35, -0.9), (-0.35, -0.75), (-0.75, 0.0), (-0.35, 0.75), (0.35, 0.9), (-0.02, 0.45), (-0.15, 0.0),
         (-0.02, -0.45))
    ),
)  # fmt: skip
SUN = (Outline(_ring(16, 1.0, 0.66), rounded=False),)
SKULL = (
    Outline(((0.0, -0.95), (0.7, -0.65), (0.8, 0.0), (0.45, 0.4), (0.4, 0.85), (-0.4, 0.85), (-0.45, 0.4),
             (-0.8, 0.0), (-0.7, -0.65))),
)  # fmt: skip
SKULL_HOLES = (
    Outline(_ring(6, 0.22, at=(-0.32, -0.1))),
    Outline(_ring(6, 0.22, at=(0.32, -0.1))),
    Outline(((0.0, 0.15), (0.12, 0.38), (-0.12, 0.38)), rounded=False),
)
CROSS = (
    Outline(((-0.28, -1.0), (0.28, -1.0), (0.28, -0.28), (1.0, -0.28), (1.0, 0.28), (0.28, 0.28), (0.28, 1.0),
             (-0.28, 1.0), (-0.28, 0.28), (-1.0, 0.28), (-1.0, -0.28), (-0.28, -0.28)), rounded=False),
)  # fmt: skip
CAT = (
    Outline(((-0.8, -1.0), (-0.35, -0.62), (0.35, -0.62), (0.8, -1.0), (0.92, -0.1), (0.55, 0.6), (0.0, 0.8),
             (-0.55, 0.6), (-0.92, -0.1)), rounded=False),
)  # fmt: skip
FACE = (Outline(_ring(8, 1.0)),)
FACE_HOLES = (
    Outline(_ring(6, 0.14, at=(-0.35, -0.25))),
    Outline(_ring(6, 0.14, at=(0.35, -0.25))),
    Outline(((-0.55, 0.2), (0.0, 0.42), (0.55, 0.2), (0.35, 0.55), (0.0, 0.68), (-0.35, 0.55))),
)
NOTE = (
    Outline(_ring(6, 0.36, at=(-0.3, 0.62))),
    Outline(((-0.08, 0.62), (-0.08, -1.0), (0.62, -0.72), (0.6, -0.3), (0.08, -0.52), (0.06, 0.62)), rounded=False),
)
ANCHOR = (
    Outline(((-0.1, -1.0), (0.1, -1.0), (0.1, -0.5), (0.5, -0.5), (0.5, -0.3), (0.1, -0.3), (0.1, 0.66),
             (0.6, 0.36), (0.55, 0.2), (0.92, 0.1), (0.85, 0.5), (0.5, 0.85), (0.0, 1.0), (-0.5, 0.85),
             (-0.85, 0.5), (-0.92, 0.1), (-0.55, 0.2), (-0.6, 0.36), (-0.1, 0.66), (-0.1, -0.3), (-0.5, -0.3),
             (-0.5, -0.5), (-0.1, -0.5)), rounded=False),
)  # fmt: skip
CHEVRON = (Outline(((-1.0, -0.4), (0.0, 0.35), (1.0, -0.4), (1.0, 0.05), (0.0, 0.85), (-1.0, 0.05)), rounded=False),)
PAW = (Outline(_ring(6, 0.5, at=(0.0, 0.42))), *(Outline(_ring(6, 0.24, at=p)) for p in
       ((-0.72, -0.12), (-0.27, -0.55), (0.27, -0.55), (0.72, -0.12))))  # fmt: skip
BLOTCHES = (
    (Outline(((-0.95, 0.0), (-0.2, -0.62), (0.95, -0.4), (0.6, 0.3), (-0.2, 0.6)), rounded=True),),
    (Outline(((-0.8, -0.4), (0.1, -0.3), (0.95, -0.5), (0.8, 0.45), (-0.6, 0.6)), rounded=True),),
)  # fmt: skip
ROSETTES = (
    (Outline(((-0.8, -0.5), (0.0, -0.9), (0.75, -0.55), (0.4, -0.3), (0.0, -0.45), (-0.4, -0.2), (-0.42, 0.4),
              (-0.85, 0.3)), rounded=False),
     Outline(((0.9, 0.0), (0.7, 0.7), (0.0, 0.85), (0.1, 0.5), (0.5, 0.3)), rounded=False),),
    (Outline(((-0.5, -0.4), (0.3, -0.6), (0.55, 0.1), (0.1, 0.6), (-0.5, 0.35)), rounded=False),),
)  # fmt: skip
