"""What shows inside a mass of hair: its shadow side, lines that follow the fall, a band of light, curls, partings."""

from __future__ import annotations

import math
from collections.abc import Callable

from mien.images.illustrator.chance import spread
from mien.images.illustrator.head.geometry import Point3, Section, wrapped
from mien.images.illustrator.head.hair_cut import Cut, Flow
from mien.images.illustrator.head.hair_layers import strand_color
from mien.images.illustrator.head.hair_shape import HairShape
from mien.images.illustrator.head.ribbon import ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, corners, rect, shape, smooth, stroke

_Place = tuple[float, float]
"""Azimuth and y."""
_KNOT = (180.0, -0.45)
_STEPS = 12


def draw_inside(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """Everything inside the outline, to be cut to it."""
    if cut.texture == "curly":
        return _shadow(sitter, hair) + _curls(sitter, hair)
    if cut.texture == "locks":
        return rect(-2, -2, 4, 5, sitter.hair.shade)
    if cut.texture == "rows":
        return _shadow(sitter, hair) + _rows(sitter, hair)
    return _shadow(sitter, hair) + _FLOWS[cut.flow](sitter, cut, hair) + _shine(sitter, hair)


def _shadow(sitter: Sitter, hair: HairShape) -> str:
    """The right side of the hair, away from the light."""
    top, bottom = hair.shell.top, hair.shell.bottom
    inner, outer = [], []
    for i in range(13):
        y = top + (bottom - top) * i / 12
        left, right = hair.shell.extents(sitter.camera, y)
        inner.append((right - (right - left) * (0.09 + 0.06 * math.sin(2.2 * y + 1.2)), y))
        outer.append((right + 0.08, y))
    return shape(corners(inner, outer[::-1]), sitter.hair.shade)


def _shine(sitter: Sitter, hair: HairShape) -> str:
    """An arc of light on the upper left, wherever the head is turned, and a short one after it."""
    height = max(0.35, -0.2 - hair.shell.top)
    svg = ""
    for start, end, thick in ((-62.0, -14.0, 0.15), (-7.0, 3.0, 0.12)):
        top, low = [], []
        for i in range(9):
            t = i / 8
            turned = start + (end - start) * t
            azimuth = wrapped(turned - sitter.camera.yaw)
            y = hair.shell.top + height * (0.3 + 0.34 * (turned / 62) ** 2)
            half = thick * height * math.sin(math.pi * (0.04 + 0.92 * t)) ** 0.6
            if y + half > hair.low(azimuth) - 0.06:
                continue
            top.append(_on(sitter, hair, azimuth, y - half * 0.5))
            low.append(_on(sitter, hair, azimuth, y + half * 0.5))
        if len(top) > 6:
            svg += shape(corners(top, low[::-1]), mix(sitter.hair.base, sitter.hair.tint, 0.7))
    return svg


def _on(sitter: Sitter, hair: HairShape, azimuth: float, y: float) -> Point:
    return sitter.camera.place(hair.shell.point(azimuth, y))


def _line(sitter: Sitter, hair: HairShape, at: Callable[[float], _Place], width: float, color: str = "") -> str:
    """A tapered line over the surface, as far as it is seen without a break; nothing when that is little."""
    run: list[Point] = []
    for i in range(_STEPS + 1):
        azimuth, y = at(i / _STEPS)
        azimuth = wrapped(azimuth)
        if y <= hair.low(azimuth) + 0.02 and hair.shell.visible(sitter.camera, azimuth, y):
            run.append(_on(sitter, hair, azimuth, y))
        elif run:
            break
    return _tapered(run, width, color or strand_color(sitter.hair))


def _tapered(run: list[Point], width: float, color: str) -> str:
    if len(run) < 5:
        return ""
    n = len(run) - 1
    return shape(ribbon(run, [width * math.sin(math.pi * (0.06 + 0.9 * i / n)) ** 0.7 for i in range(n + 1)]), color)


def _fall(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """From the crown down all round."""
    svg = ""
    for k in range(15):
        azimuth = wrapped(k * 24.0 + 8 + spread(sitter.seed, f"strand {k}", -5, 5))
        start = spread(sitter.seed, f"strand start {k}", -0.86, -0.5)
        end = hair.low(azimuth) - spread(sitter.seed, f"strand end {k}", 0.02, 0.12)
        svg += _line(sitter, hair, _meridian(azimuth, max(hair.shell.top + 0.08, start), end), 0.036)
    return svg


def _meridian(azimuth: float, start: float, end: float) -> Callable[[float], _Place]:
    return lambda t: (azimuth + 4 * math.sin(math.pi * t), start + (end - start) * t)


def _parted(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """From the parting over to both sides; from the crown down behind."""
    svg, top = "", hair.shell.top
    for side in (-1, 1):
        for target in (30, 50, 68, 92, 118, 142, 164):
            to = side * (target + spread(sitter.seed, f"strand {side} {target}", -4, 4))
            origin = cut.parting if target < 100 else side * 90.0
            svg += _line(sitter, hair, _swept(origin, top + 0.02, to, hair.low(to) - 0.06), 0.036)
    seam = _parting(sitter, cut, hair)
    return svg + seam


def _swept(start: float, top: float, to: float, low: float) -> Callable[[float], _Place]:
    def at(t: float) -> _Place:
        t = 0.16 + 0.8 * t
        return start + (to - start) * t**0.7, top + (low - top) * t**1.5

    return at


def _parting(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """The line in which the hair is parted, where the scalp shows."""
    start, top = hair.low(cut.parting), hair.shell.top
    scalp = mix(sitter.hair.shade, sitter.skin.shade, 0.35)
    return _line(sitter, hair, lambda t: (cut.parting * (1 - 0.3 * t), start + (top + 0.03 - start) * t), 0.03, scalp)


def _back(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """From the forehead over the crown to the nape."""
    svg = ""
    for k, across in enumerate((-0.58, -0.42, -0.25, -0.08, 0.1, 0.27, 0.43, 0.6)):
        across += spread(sitter.seed, f"comb {k}", -0.025, 0.025)
        svg += _over(sitter, hair, across, across * 0.55, 0.032)
    return svg


def _over(sitter: Sitter, hair: HairShape, start: float, end: float, width: float, color: str = "") -> str:
    """Lines over the crown at a distance from the middle, that changes from front to back."""
    svg = ""
    run: list[Point] = []
    for solid in _arch(hair, start, end):
        if solid is not None and _seen(sitter, hair, solid):
            run.append(sitter.camera.place(solid))
        elif run:
            svg += _tapered(run, width, color or strand_color(sitter.hair))
            run = []
    return svg + _tapered(run, width, color or strand_color(sitter.hair))


def _arch(hair: HairShape, start: float, end: float) -> list[Point3 | None]:
    """Points from the hairline up the front and down the back; None where there is no surface."""
    low, top = -0.52, hair.shell.top + 0.05
    ys = [low + (top - low) * (i / 9) for i in range(10)]
    front = [_at_distance(hair, start + (end - start) * 0.5 * i / 9, y, 1) for i, y in enumerate(ys)]
    back_ys = [top + (0.4 - top) * (i / 11) for i in range(12)]
    back = [_at_distance(hair, start + (end - start) * (0.5 + 0.5 * i / 11), y, -1) for i, y in enumerate(back_ys)]
    return [*front, *back]


def _at_distance(hair: HairShape, x: float, y: float, side: int) -> Point3 | None:
    cut = hair.shell.at(y)
    if cut.width <= abs(x):
        return None
    power = hair.shell.power
    return x, y, cut.middle + side * cut.depth * (1 - abs(x / cut.width) ** power) ** (1 / power)


def _seen(sitter: Sitter, hair: HairShape, p: Point3) -> bool:
    azimuth = _azimuth(hair.shell.at(p[1]), p, hair.shell.power)
    return p[1] < hair.low(azimuth) - 0.02 and hair.shell.visible(sitter.camera, azimuth, p[1])


def _azimuth(cut: Section, p: Point3, power: float) -> float:
    across, along = p[0] / max(cut.width, 1e-6), (p[2] - cut.middle) / cut.depth
    half = power / 2
    return math.degrees(
        math.atan2(math.copysign(abs(across) ** half, across), math.copysign(abs(along) ** half, along))
    )


def _forward(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """From the crown forward to the fringe, in short strokes."""
    svg = ""
    for k in range(17):
        azimuth = wrapped(k * 21.2 + spread(sitter.seed, f"stroke {k}", -5, 5))
        low = hair.low(azimuth)
        start = low - spread(sitter.seed, f"stroke long {k}", 0.2, 0.36)
        svg += _line(sitter, hair, _meridian(azimuth, max(hair.shell.top + 0.05, start), low - 0.03), 0.034)
    return svg


def _gathered(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """From the hairline round to the knot at the back."""
    svg = ""
    for side in (-1, 1):
        for start in (26, 44, 60, 76, 104, 130, 152):
            azimuth = side * float(start)
            y = min(hair.low(azimuth) - 0.05, 0.3)
            svg += _line(sitter, hair, _drawn_back(azimuth, y, side), 0.03)
    seam = _parting(sitter, cut, hair) if hair.low(cut.parting) < -0.68 else ""
    return svg + seam


def _drawn_back(azimuth: float, y: float, side: int) -> Callable[[float], _Place]:
    def at(t: float) -> _Place:
        rise = -0.16 * math.sin(math.pi * t) * (1 - abs(azimuth) / 180)
        return azimuth + (side * (_KNOT[0] - 6) - azimuth) * t, y + (_KNOT[1] - y) * t + rise

    return at


_FLOWS: dict[Flow, Callable[[Sitter, Cut, HairShape], str]] = {
    "parted": _parted, "back": _back, "forward": _forward, "fall": _fall, "gathered": _gathered,
    "none": lambda *_: "",
}  # fmt: skip


def _rows(sitter: Sitter, hair: HairShape) -> str:
    """Partings from the forehead over the crown to the nape, where the scalp shows between braids."""
    scalp = mix(sitter.hair.shade, sitter.skin.base, 0.5)
    return "".join(
        _over(sitter, hair, across, across * 0.8, 0.034, scalp)
        for across in (-0.66, -0.5, -0.3, -0.1, 0.1, 0.3, 0.5, 0.66)
    )


def _curls(sitter: Sitter, hair: HairShape) -> str:
    """Small arcs scattered over the near half, lighter toward the light."""
    svg = ""
    for k in range(34 if hair.shell.bottom < 0.9 else 60):
        azimuth = wrapped(k * 137.5)
        top = hair.shell.top + 0.08
        y = top + (hair.low(azimuth) - top) * spread(sitter.seed, f"curl {k}", 0.06, 0.9)
        if not hair.shell.visible(sitter.camera, azimuth, y):
            continue
        x, y = _on(sitter, hair, azimuth, y)
        size = spread(sitter.seed, f"curl size {k}", 0.06, 0.1)
        lit = x < 0.05 and y < 0.1 and k % 3 == 0
        arc = [(x - size, y + size * 0.3), (x - size * 0.4, y - size * 0.6), (x + size * 0.6, y - size * 0.4),
               (x + size * 0.8, y + size * 0.4)]  # fmt: skip
        svg += stroke(smooth(arc, False), sitter.hair.tint if lit else strand_color(sitter.hair), 0.026)
    return svg
