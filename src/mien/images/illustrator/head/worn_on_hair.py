"""What stands on the head or is worn in the hair: flowers, bows, horns, antennae, a halo."""

from __future__ import annotations

import math

from mien.images.illustrator.head.hats_hard import draw_flower
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skin_marks import mark_side
from mien.images.illustrator.palette import cloth_hex, shade, tint
from mien.images.illustrator.svg import Point, circle, corners, path, shape, smooth, stroke

_DEMON = ((0.3, -0.84, 0.24), (0.4, -1.1, 0.2), (0.58, -1.34, 0.06), (0.54, -1.08, 0.12), (0.5, -0.78, 0.16))
_RAM = ((0.4, -0.78, 0.16), (0.66, -1.02, 0.1), (0.98, -0.86, -0.02), (1.0, -0.56, 0.0), (0.82, -0.48, 0.12),
        (0.86, -0.66, 0.08), (0.72, -0.78, 0.1), (0.52, -0.62, 0.14))  # fmt: skip


def draw_hair_flower(sitter: Sitter, text: str) -> str:
    """A flower over the temple."""
    k = mark_side(text)
    cap = sitter.skull.grown(0.09, 0.1, 0.05, 0.08)
    if sitter.camera.facing(k * 68) < 0.0:
        return ""
    return draw_flower(*sitter.camera.place(cap.point(k * 68, -0.22)), cloth_hex(text, "#e9708c"), 0.17)


def draw_bow(sitter: Sitter, text: str) -> str:
    """A bow of ribbon on the crown."""
    cap = sitter.skull.grown(0.1, 0.14, 0.06, 0.08)
    x, y = sitter.camera.place(cap.point(48, -0.78))
    color = cloth_hex(text, "#d4546a")
    wings = ""
    for k in (-1, 1):
        wings += shape(
            corners(
                [(x, y), (x + k * 0.12, y - 0.15), (x + k * 0.29, y - 0.14)],
                [(x + k * 0.29, y - 0.14), (x + k * 0.24, y), (x + k * 0.28, y + 0.12)],
                [(x + k * 0.28, y + 0.12), (x + k * 0.1, y + 0.09), (x, y)],
            ),
            color,
        )
        wings += shape(path([(x, y), (x + k * 0.17, y - 0.05), (x + k * 0.17, y + 0.04)]), shade(color, 0.25))
    return wings + circle(x, y, 0.062, shade(color, 0.12))


def draw_horns(sitter: Sitter, text: str) -> str:
    """Two horns; a ram's curl."""
    color = cloth_hex(text, "#d8cbb0")
    table = _RAM if "ram" in text or "curl" in text else _DEMON
    svg = ""
    for k in sorted((-1, 1), key=lambda side: sitter.camera.facing(side * 90)):
        outline = [sitter.camera.place((k * x, y, z)) for x, y, z in table]
        svg += shape(smooth(outline), color)
        (ax, ay), (bx, by) = outline[1], outline[-2]
        svg += stroke(path([(ax, ay), (bx * 0.7 + ax * 0.3, by)], False), shade(color, 0.25), 0.02)
        svg += stroke(path([(ax * 0.6 + outline[0][0] * 0.4, (ay + outline[0][1]) / 2), outline[-1]], False),
                      shade(color, 0.25), 0.02)  # fmt: skip
    return svg


def draw_antennae(sitter: Sitter, text: str) -> str:
    """Two thin feelers with knobs."""
    color = cloth_hex(text, shade(sitter.skin.base, 0.15))
    svg = ""
    for k in (-1, 1):
        line = [sitter.camera.place(p) for p in ((k * 0.2, -0.9, 0.2), (k * 0.3, -1.15, 0.26), (k * 0.42, -1.32, 0.34))]
        svg += stroke(smooth(line, False), color, 0.04) + circle(*line[-1], 0.07, color)
        svg += circle(line[-1][0] - 0.02, line[-1][1] - 0.02, 0.022, tint(color, 0.6))
    return svg


def draw_halo(sitter: Sitter, text: str) -> str:
    """A ring of light above the crown."""
    ring: list[Point] = [
        (0.5 * math.cos(2 * math.pi * i / 12), -1.3 + 0.12 * math.sin(2 * math.pi * i / 12)) for i in range(12)
    ]
    return stroke(smooth(ring), "#f7e9a8", 0.11, opacity=0.5) + stroke(smooth(ring), "#f0c64a", 0.055)
