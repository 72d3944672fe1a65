"""Scarecrows: a stuffed sack with a painted face, button eyes and a stitched mouth."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.complexion import draw_shadow
from mien.images.illustrator.head.face import skull_path
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import build_skull
from mien.images.illustrator.palette import mix, shade
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, path, shape, smooth, stroke

_THREAD = "#4a3426"
_STRAW = ("#e3c260", "#cfa545", "#f0d684")


def is_scarecrow(sitter: Sitter) -> bool:
    """Whether the creature is a stuffed figure."""
    return "scarecrow" in (sitter.looks.species_detail.value or "").lower()


def as_scarecrow(sitter: Sitter) -> Sitter:
    """The sitter with a sack for a skull."""
    traits = replace(sitter.traits, width=0.82, cheek=1.0, jaw=0.5, chin=0.6, chin_out=-0.08, warmth=0.0, eye_y=0.05)
    return replace(sitter, traits=traits, skull=build_skull(traits))


def draw_scarecrow(sitter: Sitter, cast: str) -> Layers:
    """The head without headwear; straw sticks out at the top and at the neck."""
    d = skull_path(sitter, whole=True)
    face = _face(sitter) if sitter.camera.cos > -0.5 else ""
    sack = shape(d, sitter.skin.base) + inside(d, _weave(sitter) + draw_shadow(sitter) + cast + face)
    return Layers(back=_straw(sitter, -0.8, -1) + _straw(sitter, 0.95, 1), front=sack + _tie(sitter))


def _weave(sitter: Sitter) -> str:
    svg = ""
    for k in range(9):
        y = -0.8 + 0.2 * k
        line = [(-1.0, y), (-0.3, y + 0.03), (0.4, y - 0.02), (1.1, y + 0.02)]
        svg += stroke(smooth(line, False), sitter.skin.shade, 0.012, opacity=0.6)
    for azimuth in (-90.0, 180.0, 90.0):
        if sitter.skull.visible(sitter.camera, azimuth, 0.0):
            seam = [sitter.camera.place(sitter.skull.point(azimuth, -0.95 + 0.2 * i)) for i in range(10)]
            svg += stroke(smooth(seam, False), shade(sitter.skin.base, 0.3), 0.02)
    return svg


def _face(sitter: Sitter) -> str:
    svg = ""
    for side in (-1, 1):
        x, y = side * 0.33, 0.05
        squash = sitter.squash(x, y)
        if squash > 0.12:
            cx, cy = sitter.at(x, y)
            svg += _button(sitter, cx, cy, squash, side) + _brow(sitter, side)
            bx, by = sitter.at(side * 0.5, 0.42)
            svg += ellipse(bx, by, 0.13 * sitter.squash(side * 0.5, 0.42), 0.11, "#d8735a", opacity=0.5)
    nose = sitter.many([(0.0, 0.17), (0.12, 0.38), (-0.12, 0.38)])
    return svg + shape(path(nose), "#c9603c") + _stitched(sitter)


def _button(sitter: Sitter, x: float, y: float, squash: float, side: int) -> str:
    mood = sitter.mood
    if mood.open < 0.15:
        return stroke(
            smooth([(x - 0.13 * squash, y + 0.03), (x, y - 0.09), (x + 0.13 * squash, y + 0.03)], False), _THREAD, 0.05
        )
    size = 0.135 * (0.75 + 0.25 * mood.open) * (0.92 if side > 0 else 1.05)
    color = mix(sitter.eye, "#2c2430", 0.35)
    svg = ellipse(x, y, size * squash, size, shade(color, 0.4)) + ellipse(
        x, y - 0.012, size * 0.88 * squash, size * 0.88, color
    )
    dx, dy = 0.04 * squash + 0.03 * mood.gaze[0] * squash, 0.04
    for a, b in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        svg += circle(x + a * dx, y + b * dy + 0.03 * mood.gaze[1], 0.017, "#1f171c")
    return svg + ellipse(x - 0.05 * squash, y - 0.07, 0.03 * squash, 0.022, "#ffffff", opacity=0.6)


def _brow(sitter: Sitter, side: int) -> str:
    mood = sitter.mood
    lift = -0.2 - 0.08 * mood.brow - (0.09 * mood.cocked if side < 0 else 0.0)
    inner, outer = lift - 0.09 * mood.angle, lift + 0.05 * mood.angle
    line: list[Point] = [(side * 0.18, inner), (side * 0.33, lift - 0.03), (side * 0.48, outer)]
    return stroke(smooth(sitter.many(line), False), _THREAD, 0.045)


def _stitched(sitter: Sitter) -> str:
    mood = sitter.mood
    half, y = 0.34 * mood.width, 0.62
    lift = 0.16 * mood.smile
    curve: list[Point] = [
        (half * (i / 5 - 1), y - lift * ((i / 5 - 1) ** 2 - 0.5) - 0.06 * mood.smirk * i / 10) for i in range(11)
    ]
    svg = ""
    if mood.mouth > 0.05:
        low = [(x, v + 0.24 * mood.mouth * (1 - (x / half) ** 2)) for x, v in curve]
        svg += shape(corners(sitter.many(curve), sitter.many(low[::-1])), "#4a2a24")
    svg += stroke(smooth(sitter.many(curve), False), _THREAD, 0.028)
    for x, v in curve[::2]:
        if sitter.squash(x, v) > 0.12:
            svg += stroke(path(sitter.many([(x, v - 0.05), (x, v + 0.05)]), False), _THREAD, 0.022)
    return svg


def _straw(sitter: Sitter, y: float, way: int) -> str:
    if way < 0 and sitter.looks.headwear.value:
        y = 0.35
    svg = ""
    for k in range(22):
        x = -0.62 + 1.24 * k / 21
        out = spread(sitter.seed, f"straw {way} {k}", 0.16, 0.4)
        lean = x * 0.5 + spread(sitter.seed, f"straw lean {way} {k}", -0.12, 0.12)
        root_y = y + (0.22 * x * x if way < 0 else -0.1 * abs(x))
        shrink = 0.62 if way > 0 else 0.9
        svg += stroke(path([(x * shrink, root_y), (x * shrink + lean, root_y + way * out)], False),
                      _STRAW[int(chance(sitter.seed, f"straw colour {way} {k}") * 3)], 0.036)  # fmt: skip
    return svg


def _tie(sitter: Sitter) -> str:
    """The rope that closes the sack below the chin."""
    x = sitter.chin[0] * 0.35
    return "".join(ellipse(x, 0.97 + 0.06 * k, 0.4, 0.055, ("#a5793f", "#8c6433")[k]) for k in (0, 1))
