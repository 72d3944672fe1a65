"""What is worn on the hair rather than over it: headphones, veils, a feather in a band."""

from __future__ import annotations

import math

from mien.images.illustrator.head.geometry import Curve, Section
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge, hanging
from mien.images.illustrator.head.hat_parts import band, rim
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, shade
from mien.images.illustrator.svg import ellipse, shape, smooth, stroke

_CUP = (0.9, 0.08, -0.1)


def draw_headphones(sitter: Sitter, color: Ramp) -> Layers:
    """A bow over the crown and a padded cup on each ear."""
    arch = [
        (0.9 * math.sin(a), 0.02 - 1.2 * math.cos(a), -0.1) for a in (math.radians(-84 + 12 * k) for k in range(15))
    ]
    line = flat(sitter.camera, arch)
    bow = stroke(smooth(line, False), color.shade, 0.13) + stroke(smooth([(x, y - 0.02) for x, y in line], False),
                                                                  color.base, 0.085)  # fmt: skip
    back, front = "", ""
    for side in (-1, 1):
        cup = _cup(sitter, side, color)
        if sitter.camera.facing(side * 90) < -0.1:
            back += cup
        else:
            front += cup
    return Layers(back=back, front=bow + front)


def _cup(sitter: Sitter, side: int, color: Ramp) -> str:
    x, y = sitter.camera.place((side * _CUP[0], _CUP[1], _CUP[2]))
    turn = abs(sitter.camera.sin)
    out = side * 0.07 * sitter.camera.cos
    pad = ellipse(x - out, y, 0.1 + 0.18 * turn, 0.27, shade(color.base, 0.45))
    return pad + ellipse(x + out * 0.5, y, 0.09 + 0.17 * turn, 0.25, color.base) + ellipse(
        x + out * 0.5, y, 0.035 + 0.09 * turn, 0.12, color.shade)  # fmt: skip


def draw_veil(sitter: Sitter, cloth: Ramp) -> Layers:
    """Sheer cloth from the crown down behind, held by a band."""
    cap = sitter.skull.grown(0.12, 0.2, 0.05, 0.16)
    middle = cap.at(0.1)
    falls = [Section(0.8, middle.width + 0.06, 0.0, -0.98), Section(1.9, middle.width + 0.26, -0.1, -1.05)]
    low: Curve = ((0, -0.98), (50, -0.96), (70, -0.8), (84, -0.2), (98, 1.0), (112, 1.75), (180, 1.85))
    piece = HairShape(hanging(cap, 0.1, falls), edge(low))
    far = shape(piece.far(sitter.camera), cloth.base, opacity=0.55)
    d = piece.near(sitter.camera)
    sheer = shape(d, cloth.base, opacity=0.5) + stroke(d, cloth.base, 0.03, opacity=0.8)
    circlet = band(sitter, sitter.skull.grown(0.1, 0.16, 0.09, 0.1), rim(-0.7, -0.66), 0.08, cloth)
    if sitter.from_behind:
        return Layers(over=sheer, front=circlet)
    return Layers(behind=far, front=sheer + circlet)


def draw_feather(sitter: Sitter, leather: Ramp) -> Layers:
    """A band round the head with one feather behind."""
    strip = band(sitter, sitter.skull.grown(0.1, 0.1, 0.09, 0.1), rim(-0.42, -0.16), 0.15, leather)
    line = flat(
        sitter.camera, curve3([(0.4, -0.35, -0.85), (0.48, -0.9, -0.98), (0.5, -1.4, -0.95), (0.42, -1.75, -0.85)])
    )
    widths = [0.3 * math.sin(math.pi * (0.08 + 0.88 * i / 14)) ** 0.7 for i in range(15)]
    quill = shape(ribbon(line, widths), "#efe8da") + shape(ribbon(line[10:], widths[10:]), "#4a3a34")
    quill += stroke(smooth(line[:12], False), "#b9ad99", 0.02)
    return Layers(front=strip + quill) if sitter.from_behind else Layers(back=quill, front=strip)
