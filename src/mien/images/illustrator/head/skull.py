"""The bare head: forehead, cheeks, jaw and back of the skull from a person's measures."""

from __future__ import annotations

from functools import lru_cache

from mien.images.illustrator.head.geometry import Camera, Shell, shell
from mien.images.illustrator.head.traits import Traits
from mien.images.illustrator.svg import Point

CHIN = 1.0
NAPE = 0.52
"""y where the skull ends above the neck, behind."""


@lru_cache(512)
def build_skull(t: Traits) -> Shell:
    """The shell of a head with these measures: crown at -1, chin at 1."""
    full = 0.045 * t.cheek
    w, d = t.width, t.depth
    jaw, chin, sag = t.jaw, t.chin, t.sag
    width = (
        (-1.0, 0.0), (-0.985, 0.16), (-0.94, 0.31), (-0.85, 0.465), (-0.7, w - 0.15), (-0.45, w - 0.03), (-0.2, w),
        (0.04, w - 0.012), (0.25, w - 0.014 + full * 0.5), (0.45, w - 0.065 + full + 0.025 * jaw),
        (0.62, w - 0.165 + full * 1.3 + 0.09 * jaw + 0.012 * sag),
        (0.76, w - 0.295 + full * 1.3 + 0.125 * jaw + 0.02 * chin + 0.03 * sag),
        (0.88, 0.285 + full * 0.9 + 0.115 * jaw + 0.07 * chin + 0.012 * sag),
        (0.95, 0.175 + full * 0.6 + 0.07 * jaw + 0.085 * chin), (0.985, 0.1 + 0.035 * jaw + 0.06 * chin), (CHIN, 0.0),
    )  # fmt: skip
    ridge, out, brow = t.brow_ridge, t.chin_out, t.forehead
    front = (
        (-1.0, -0.1), (-0.985, 0.06), (-0.94, 0.21), (-0.85, 0.365 + brow * 0.4), (-0.7, 0.51 + brow),
        (-0.45, 0.638 + brow), (-0.16, 0.69 + ridge + brow * 0.5), (t.eye_y - 0.02, 0.636), (0.3, 0.662),
        (0.5, 0.676), (t.mouth_y, 0.672 + out * 0.25), (t.mouth_y + 0.13, 0.642 + out * 0.6), (0.875, 0.666 + out),
        (0.935, 0.64 + out), (0.968, 0.585 + out), (0.99, 0.5 + out), (CHIN, 0.42),
    )  # fmt: skip
    back = (
        (-1.0, -0.1), (-0.985, -0.28 * d), (-0.94, -0.44 * d), (-0.85, -0.61 * d), (-0.7, -0.765 * d),
        (-0.45, -0.905 * d), (-0.18, -0.93 * d), (0.06, -0.885 * d), (0.28, -0.76 * d), (0.42, -0.62 * d),
        (NAPE, -0.44), (0.6, -0.26), (0.69, -0.13 - 0.03 * sag), (0.79, -0.06 * sag),
        (0.88, 0.13 - 0.08 * sag), (0.95, 0.27 - 0.09 * sag), (CHIN, 0.42 - 0.06 * sag),
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
