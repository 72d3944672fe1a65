"""The bare head: forehead, cheeks, jaw and back of the skull from a person's measures."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Camera, Shell, shell
from mien.images.illustrator.head.traits import Traits
from mien.images.illustrator.svg import Point

CHIN = 1.0
NAPE = 0.52
"""y where the skull ends above the neck, behind."""


def build_skull(t: Traits) -> Shell:
    """The shell of a head with these measures: crown at -1, chin at 1."""
    full = 0.045 * t.cheek
    w, d = t.width, t.depth
    jaw, chin = t.jaw, t.chin
    width = (
        (-1.0, 0.0), (-0.985, 0.16), (-0.94, 0.315), (-0.85, 0.475), (-0.7, w - 0.165), (-0.45, w - 0.035), (-0.2, w),
        (0.04, w - 0.016), (0.25, w - 0.01 + full * 0.6), (0.45, w - 0.075 + full + 0.03 * jaw),
        (0.62, w - 0.19 + full * 1.3 + 0.085 * jaw), (0.76, w - 0.31 + full * 1.2 + 0.105 * jaw + 0.02 * chin),
        (0.88, 0.325 + full * 0.9 + 0.10 * jaw + 0.055 * chin), (0.95, 0.205 + full * 0.6 + 0.06 * jaw + 0.075 * chin),
        (0.985, 0.12 + 0.03 * jaw + 0.06 * chin), (CHIN, 0.0),
    )  # fmt: skip
    ridge, out = t.brow_ridge, t.chin_out
    front = (
        (-1.0, -0.1), (-0.985, 0.06), (-0.94, 0.21), (-0.85, 0.37), (-0.7, 0.52), (-0.45, 0.65),
        (-0.18, 0.695 + ridge), (0.02, 0.64), (0.27, 0.678), (0.5, 0.685), (0.7, 0.665 + out * 0.5), (0.86, 0.65 + out),
        (0.94, 0.615 + out), (0.985, 0.53 + out), (CHIN, 0.36),
    )  # fmt: skip
    back = (
        (-1.0, -0.1), (-0.985, -0.28 * d), (-0.94, -0.44 * d), (-0.85, -0.61 * d), (-0.7, -0.765 * d),
        (-0.45, -0.905 * d), (-0.18, -0.93 * d), (0.06, -0.885 * d), (0.28, -0.76 * d), (0.42, -0.62 * d),
        (NAPE, -0.44), (0.62, -0.19), (0.74, -0.06), (0.86, 0.07), (0.95, 0.2), (CHIN, 0.34),
    )  # fmt: skip
    return shell(width, front, back, power=2.35, steps=30)


def right_shadow(skull: Shell, camera: Camera, reach: float, low: float = -0.5) -> list[Point]:
    """The strip along the right edge that the light from the upper left doesn't reach."""
    outer = skull.side(camera, True, low, skull.bottom, 16)
    inner = []
    for i, (x, y) in enumerate(reversed(outer)):
        left = skull.extents(camera, y)[0]
        t = 1 - i / (len(outer) - 1)
        inner.append((x - (x - left) * reach * (0.25 + 0.75 * t) * min(1.0, 4 * (1 - t) + 0.35), y))
    return outer + inner
