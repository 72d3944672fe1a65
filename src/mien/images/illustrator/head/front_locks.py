"""Long hair that falls before the shoulders: a broad lock from each temple down to the breast."""

from __future__ import annotations

from collections.abc import Sequence

from mien.images.illustrator.chance import spread
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_colors import second_half, tips_color
from mien.images.illustrator.head.hair_layers import Layers, strand_color
from mien.images.illustrator.head.headwear_words import hat_kind
from mien.images.illustrator.head.ribbon import curve3, flat, normals, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.svg import Point, shape

_STEPS = 16
_FULL = 0.4
"""Width of a lock at the collarbone, in half heads."""
_TAPER = (0.04, 0.16, 0.34, 0.52, 0.66, 0.76, 0.85, 0.92, 0.97, 1.0, 1.0, 0.96, 0.88, 0.74, 0.55, 0.32, 0.04)
_STRANDS = ((-0.2, 3, 14), (0.16, 2, 12), (0.3, 7, 15))
"""Lines along a lock: how far aside in widths, first and last step."""


def draw_front_locks(sitter: Sitter) -> Layers:
    """The locks of both sides; the one beyond a turned face lies behind it, none shows from behind."""
    hooded = hat_kind(sitter.looks.headwear.value or "") == "hood"
    if sitter.camera.cos < -0.1 or hooded:
        return Layers()
    layers = Layers()
    for side in (1, -1):
        svg = _lock(sitter, side)
        if sitter.camera.depth((side * 0.7, 0.0, 0.3)) > -0.05:
            layers = layers.joined(Layers(front=svg))
        elif sitter.camera.cos > 0.45:
            layers = layers.joined(Layers(back=svg))
        else:
            layers = layers.joined(Layers(behind=svg))
    return layers


def _lock(sitter: Sitter, side: int) -> str:
    end = spread(sitter.seed, f"front lock {side}", 1.62, 1.84)
    wide = sitter.skull.at(0.1).width
    stops: list[Point3] = [
        (side * (wide - 0.01), -0.3, 0.16),
        (side * (wide - 0.03), 0.35, 0.15),
        (side * (wide - 0.02), 0.85, 0.2),
        (side * (wide - 0.05), 1.3, 0.32),
        (side * (wide - 0.16), end, 0.38),
    ]
    points = flat(sitter.camera, curve3(stops, _STEPS))
    widths = [_FULL * share for share in _TAPER]
    hair = _color(sitter, side)
    if points[8][0] > 0.3:
        lit = [(x - 0.06 * w / _FULL, y) for (x, y), w in zip(points, widths, strict=True)]
        body = shape(ribbon(points, widths), hair.shade) + shape(ribbon(lit, [w * 0.82 for w in widths]), hair.base)
    else:
        body = shape(ribbon(points, widths), hair.base)
    if color := tips_color(sitter):
        body += shape(ribbon(points[-7:], widths[-7:]), color)
    return body + _strands(points, widths, hair)


def _color(sitter: Sitter, side: int) -> Ramp:
    other = second_half(sitter)
    return other if other and side > 0 else sitter.hair


def _strands(points: Sequence[Point], widths: Sequence[float], hair: Ramp) -> str:
    """Thin lines that follow the fall."""
    across = normals(points)
    svg = ""
    for aside, first, last in _STRANDS:
        line = [
            (x + nx * w * aside, y + ny * w * aside) for (x, y), w, (nx, ny) in zip(points, widths, across, strict=True)
        ][first : last + 1]
        n = len(line) - 1
        thin = [0.034 * min(1.0, 4 * i / n, 2.2 * (n - i) / n) + 0.002 for i in range(n + 1)]
        svg += shape(ribbon(line, thin), strand_color(hair))
    return svg
