"""Hair in its layers: behind the head, on it, and falling over the body."""

from __future__ import annotations

import math

from mien.domain.appearance_model import HairLength, HairStyle
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.geometry import wrapped
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_locks import draw_locks, draw_mohawk
from mien.images.illustrator.head.hair_shape import HairShape
from mien.images.illustrator.head.hair_styles import Cut, choose_cut, effective_style
from mien.images.illustrator.head.hair_tied import draw_tied
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, corners, group, rect, shape, smooth, stroke, transform

_OVER_FROM = 0.7
"""y below which hair that faces the camera lies on the body."""


def draw_hair(sitter: Sitter, covered: bool) -> Layers:
    """The hair of a head; ``covered`` when headwear presses it flat."""
    cut = choose_cut(sitter, covered)
    if cut.shape is None:
        return Layers()
    if cut.shaved:
        color = mix(sitter.skin.base, sitter.hair.base, 0.3)
        cap = Layers(front=shape(cut.shape.near(sitter.camera), color))
        return cap.joined(_extras(sitter, covered))
    return _drawn(sitter, cut, cut.shape).joined(_extras(sitter, covered))


def _extras(sitter: Sitter, covered: bool) -> Layers:
    """Whatever stands off the cap of hair."""
    style, length = effective_style(sitter)
    if length is HairLength.BALD:
        return Layers()
    if style in {HairStyle.BUN, HairStyle.PONYTAIL, HairStyle.BRAIDED}:
        return draw_tied(sitter, style, length, covered)
    if style is HairStyle.DREADLOCKS:
        return draw_locks(sitter, length)
    return draw_mohawk(sitter, length) if style is HairStyle.MOHAWK and not covered else Layers()


def _drawn(sitter: Sitter, cut: Cut, hair: HairShape) -> Layers:
    camera = sitter.camera
    near = hair.near(camera)
    far = shape(hair.far(camera), sitter.hair.shade) if hair.reach(camera, near=False) > 0.3 else ""
    texture = _texture(sitter, cut, hair)
    inner = inside(near, texture) if near else ""
    over = ""
    if hair.reach(camera, near=True) > _OVER_FROM + 0.2:
        below = hair.near(camera, _OVER_FROM)
        over = shape(below, sitter.hair.base) + inside(below, texture)
    cast = group(shape(near, sitter.skin.shade, opacity=0.85), transform(translate=(0.025, 0.055)))
    return Layers(far, "", cast, shape(near, sitter.hair.base) + inner, over)


def _texture(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    if cut.texture == "curly":
        return _shadow(sitter, hair) + _curls(sitter, hair)
    if cut.texture == "locks":
        return _ground(sitter)
    if cut.texture == "rows":
        return _shadow(sitter, hair) + _rows(sitter, hair)
    return _shadow(sitter, hair) + _strands(sitter, hair) + _sweeps(sitter, cut, hair) + _shine(sitter, hair)


def _rows(sitter: Sitter, hair: HairShape) -> str:
    """Partings from the forehead over the crown to the nape, where the scalp shows between braids."""
    scalp = mix(sitter.hair.shade, sitter.skin.base, 0.55)
    svg = ""
    for across in (-0.62, -0.44, -0.26, -0.09, 0.09, 0.26, 0.44, 0.62):
        for half in (1, -1):
            line = []
            for i in range(12):
                y = hair.shell.top + 0.06 + (0.45 - hair.shell.top - 0.06) * i / 11
                wide = hair.shell.at(y).width
                if wide <= abs(across):
                    continue
                azimuth = math.degrees(math.asin(across / wide))
                azimuth = azimuth if half > 0 else wrapped(180 - azimuth)
                if y < hair.low(azimuth) and hair.shell.visible(sitter.camera, azimuth, y):
                    line.append(_on(sitter, hair, azimuth, y))
            svg += stroke(smooth(line, False), scalp, 0.022) if len(line) > 2 else ""
    return svg


def _ground(sitter: Sitter) -> str:
    return rect(-2, -2, 4, 5, sitter.hair.shade)


def _shadow(sitter: Sitter, hair: HairShape) -> str:
    """The right side of the hair, away from the light."""
    ys = [hair.shell.top + (hair.shell.bottom - hair.shell.top) * i / 16 for i in range(17)]
    right = [hair.shell.extents(sitter.camera, y) for y in ys]
    outer = [(r + 0.03, y) for (_, r), y in zip(right, ys, strict=True)]
    inner = [(r - (r - left) * (0.1 + 0.05 * math.sin(3 * y + 1)), y) for (left, r), y in zip(right, ys, strict=True)]
    return shape(corners(outer, inner[::-1]), sitter.hair.shade)


def _strands(sitter: Sitter, hair: HairShape) -> str:
    """Slim dark slivers that follow the fall of the hair."""
    svg = ""
    for k in range(18):
        azimuth = wrapped(k * 20 + spread(sitter.seed, f"strand {k}", -6, 6))
        if abs(azimuth) < 62 and hair.low(azimuth) < -0.1:
            continue
        start = spread(sitter.seed, f"strand start {k}", -0.75, -0.35)
        svg += _sliver(sitter, hair, azimuth, start, hair.low(azimuth), 2.6, sitter.hair.shade)
    return svg


_PARTINGS = {"centre": 0.0, "side": -24.0}


def _sweeps(sitter: Sitter, cut: Cut, hair: HairShape) -> str:
    """Strands over the forehead, from the parting or the crown down to the fringe."""
    mirrored = chance(sitter.seed, "parting") < 0.5
    parting = _PARTINGS.get(cut.fringe, 6.0) * (-1 if mirrored else 1)
    parted = cut.fringe in _PARTINGS
    svg = ""
    for target in (-54, -36, -17, 8, 29, 48, 60):
        if parted and abs(target - parting) < 12:
            continue
        start = -0.93 if not parted else min(-0.8, hair.low(parting) - 0.08)
        end = hair.low(target) - 0.015
        svg += _sweep(sitter, hair, (parting, start), (float(target), end), 1.7)
    if parted:
        svg += _sweep(sitter, hair, (parting * 0.4, -1.02), (parting, hair.low(parting)), 1.4)
    return svg


def _sweep(sitter: Sitter, hair: HairShape, start: tuple[float, float], end: tuple[float, float], width: float) -> str:
    """A dark sliver that curves from one place (azimuth, y) to another."""
    if not hair.shell.visible(sitter.camera, end[0], end[1]) or not hair.shell.visible(sitter.camera, start[0], -0.6):
        return ""
    left, right = [], []
    for i in range(8):
        t = 0.3 + 0.7 * i / 7
        azimuth = start[0] + (end[0] - start[0]) * t**0.75
        y = start[1] + (end[1] - start[1]) * t**1.5
        half = width * math.sin(math.pi * i / 7) ** 0.8 * (0.6 + t)
        left.append(_on(sitter, hair, azimuth - half, y))
        right.append(_on(sitter, hair, azimuth + half, y))
    return shape(corners(left, right[::-1]), sitter.hair.shade)


def _shine(sitter: Sitter, hair: HairShape) -> str:
    """A band of light on the upper left, wherever the head is turned, broken by the strands."""
    top, low = [], []
    count = 16
    for i in range(count + 1):
        t = i / count
        azimuth = wrapped(-72 + 62 * t - sitter.camera.yaw)
        y = -0.66 - 0.1 * math.sin(math.pi * t) - 0.06 * t
        tooth = (0.45, 1.0, 0.6, 0.9)[i % 4]
        thick = 0.17 * math.sin(math.pi * t) ** 0.6 * tooth
        if y + thick > hair.low(azimuth) - 0.05:
            continue
        top.append(_on(sitter, hair, azimuth, y - thick * 0.3))
        low.append(_on(sitter, hair, azimuth, y + thick * 0.7))
    if len(top) < 5:
        return ""
    return shape(corners(top, low[::-1]), mix(sitter.hair.base, sitter.hair.tint, 0.6))


def _sliver(sitter: Sitter, hair: HairShape, azimuth: float, start: float, end: float, width: float, color: str) -> str:
    """A leaf along a meridian, ``width`` degrees at its widest; nothing when it is hidden or short."""
    if end - start < 0.15 or not hair.shell.visible(sitter.camera, azimuth, (start + end) / 2):
        return ""
    left, right = [], []
    for i in range(7):
        t = i / 6
        y = start + (end - start) * t
        half = width * math.sin(math.pi * t) ** 0.8
        bend = 5 * math.sin(math.pi * t * 0.9)
        left.append(_on(sitter, hair, azimuth - half + bend, y))
        right.append(_on(sitter, hair, azimuth + half + bend, y))
    return shape(corners(left, right[::-1]), color)


def _on(sitter: Sitter, hair: HairShape, azimuth: float, y: float) -> Point:
    return sitter.camera.place(hair.shell.point(azimuth, y))


def _curls(sitter: Sitter, hair: HairShape) -> str:
    """Small arcs scattered over the near half."""
    svg = ""
    for k in range(40 if hair.shell.bottom < 0.9 else 72):
        azimuth = wrapped(k * 137.5)
        y = -0.95 + (hair.low(azimuth) + 0.95) * spread(sitter.seed, f"curl {k}", 0.06, 0.9)
        if not hair.shell.visible(sitter.camera, azimuth, y):
            continue
        x, y = _on(sitter, hair, azimuth, y)
        size = spread(sitter.seed, f"curl size {k}", 0.06, 0.1)
        lit = x < 0.1 and y < 0.1 and k % 3 == 0
        left: list[Point] = [(x - size, y + size * 0.3), (x - size * 0.4, y - size * 0.6)]
        arc = [*left, (x + size * 0.6, y - size * 0.4), (x + size * 0.8, y + size * 0.4)]
        svg += stroke(smooth(arc, False), sitter.hair.tint if lit else sitter.hair.shade, 0.024)
    return svg
