"""Animals' ears: bowls that open outward and forward, so that they are seen from the front and from the side."""

from __future__ import annotations

import math
from typing import NamedTuple

from mien.images.illustrator.head.animal_kinds import AnimalKind, EarKind
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import Point, shape, smooth

_DARK, _THINNEST = "#35303a", 0.55


class _Ear(NamedTuple):
    root: Point3
    """Where it stands, on the side of positive x."""
    turn: float
    """Degrees by which its opening looks outward."""
    outline: tuple[Point, ...]
    """Outward and upward from the root."""


def _disc(radius: float, rise: float) -> tuple[Point, ...]:
    return tuple(
        (radius * math.sin(a), rise - radius * math.cos(a)) for a in (math.radians(30 * k + 15) for k in range(12))
    )


_POINTED = ((-0.3, -0.05), (-0.28, 0.24), (-0.1, 0.58), (0.0, 0.66), (0.1, 0.58), (0.32, 0.2), (0.36, -0.1))
_EARS: dict[EarKind, _Ear] = {
    "pointed": _Ear((0.5, -0.74, -0.02), 42, _POINTED),
    "tall": _Ear((0.48, -0.74, -0.04), 42, tuple((u * 0.95, v * 1.25) for u, v in _POINTED)),
    "tuft": _Ear((0.5, -0.76, 0.1), 30, (
        (-0.2, -0.06), (-0.06, 0.16), (0.16, 0.36), (0.24, 0.38), (0.26, 0.16), (0.3, -0.16))),
    "round": _Ear((0.62, -0.82, -0.12), 40, _disc(0.31, 0.12)),
    "large": _Ear((0.76, -0.76, -0.16), 36, _disc(0.47, 0.2)),
    "floppy": _Ear((0.66, -0.68, -0.06), 54, (
        (-0.16, 0.1), (0.08, 0.24), (0.34, 0.08), (0.44, -0.4), (0.42, -0.86), (0.24, -1.02), (0.04, -0.88),
        (-0.08, -0.5), (-0.16, -0.14))),
    "long": _Ear((0.32, -0.84, -0.06), 40, (
        (-0.15, 0.0), (-0.21, 0.45), (-0.17, 0.9), (0.0, 1.14), (0.17, 0.9), (0.21, 0.45), (0.15, 0.0))),
    "leaf": _Ear((0.66, -0.52, -0.14), 34, (
        (-0.05, -0.13), (0.24, -0.22), (0.58, -0.12), (0.78, 0.04), (0.56, 0.15), (0.22, 0.16), (-0.05, 0.1))),
    "narrow": _Ear((0.38, -0.86, -0.08), 40, (
        (-0.16, 0.0), (-0.18, 0.28), (-0.04, 0.6), (0.03, 0.62), (0.15, 0.3), (0.16, -0.04))),
    "folded": _Ear((0.5, -0.76, 0.0), 36, (
        (-0.28, -0.04), (-0.26, 0.28), (-0.02, 0.5), (0.3, 0.3), (0.42, -0.06), (0.2, -0.1))),
    "fan": _Ear((0.66, -0.2, -0.18), 26, (
        (-0.1, 0.34), (0.3, 0.56), (0.78, 0.42), (0.98, -0.05), (0.84, -0.55), (0.5, -0.84), (0.12, -0.6),
        (-0.1, -0.2))),
}  # fmt: skip


def draw_animal_ears(sitter: Sitter, kind: AnimalKind) -> tuple[str, str]:
    """Ears painted before the skull and after it."""
    ear = _EARS.get(kind.ears)
    if ear is None:
        return "", ""
    behind, front = "", ""
    for side in sorted((-1, 1), key=lambda side: -side * sitter.camera.sin):
        svg = _drawn(sitter, side, ear, kind)
        hanging = kind.ears in {"floppy", "fan"}
        if -side * sitter.camera.sin > (0.3 if not hanging else -0.2) or (hanging and abs(sitter.camera.sin) < 0.2):
            front += svg
        else:
            behind += svg
    return behind, front


def _drawn(sitter: Sitter, side: int, ear: _Ear, kind: AnimalKind) -> str:
    camera, turn = sitter.camera, math.radians(ear.turn)
    x0, y0, z0 = ear.root
    x, y = camera.place((side * x0, y0, z0))
    across = side * math.cos(turn) * camera.cos - math.sin(turn) * camera.sin
    # A bowl never looks thinner than its depth.
    across = math.copysign(max(_THINNEST, abs(across)), across)

    def place(points: tuple[Point, ...]) -> list[Point]:
        return [(x + u * across, y - v) for u, v in points]

    opening = camera.depth((side * math.sin(turn), 0.0, math.cos(turn)))
    coat = _DARK if kind.dark_ears else sitter.skin.base if opening > 0.1 else sitter.skin.shade
    svg = shape(smooth(place(ear.outline)), coat)
    if opening < 0.25 or kind.ears in {"floppy", "tuft"}:
        return svg
    n = len(ear.outline)
    cu, cv = sum(u for u, _ in ear.outline) / n, sum(v for _, v in ear.outline) / n
    inner = tuple((cu + (u - cu) * 0.6, cv + (v - cv) * 0.66 - 0.02) for u, v in ear.outline)
    lining = mix(coat, "#f0a3a0", 0.5 if luminance(coat) > 0.3 else 0.25)
    return svg + shape(smooth(place(inner)), lining)
