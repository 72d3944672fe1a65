"""Helmets: steel, sport, work and space."""

from __future__ import annotations

import re
from collections.abc import Callable

from mien.images.illustrator.head.geometry import Curve, Point3, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import band, cast_by, crown, rim, seam, surface, visor
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, ramp, shade, tint
from mien.images.illustrator.svg import circle, ellipse, path, rect, shape, smooth, stroke

_GLASS = "#a9d3e6"
_GUARDED: Curve = ((0, -0.42), (40, -0.4), (58, -0.3), (70, 0.1), (84, 0.42), (110, 0.46), (180, 0.5))
"""Free at the face, down to the jaw and the nape."""


def draw_helmet(sitter: Sitter, metal: Ramp) -> Layers:
    """The helmet that the words name; a steel cap where they only say that it is one."""
    words = (sitter.looks.headwear.value or "").lower()
    return next((maker for pattern, maker in _MAKERS if re.search(pattern, words)), _steel)(sitter, metal)


def _steel(sitter: Sitter, metal: Ramp) -> Layers:
    """A cap that guards ears and neck, with a ridge and rivets."""
    shell = sitter.skull.grown(0.12, 0.15, 0.1, 0.12)
    svg = crown(sitter, shell, _GUARDED, metal)
    trim = HairShape(shell, edge(_GUARDED), edge([(a, y - 0.1) for a, y in _GUARDED]))
    svg += surface(sitter, trim, ramp(shade(metal.base, 0.25))) + _ridge(sitter, shell, metal)
    for azimuth in range(-165, 180, 30):
        place = shell.point(azimuth, edge(_GUARDED)(azimuth) - 0.05)
        if shell.visible(sitter.camera, azimuth, place[1]):
            svg += circle(*sitter.camera.place(place), 0.022, metal.tint)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(_GUARDED)), 0.08), front=svg)


def _ridge(sitter: Sitter, shell: Shell, metal: Ramp) -> str:
    svg = ""
    for azimuth in (0.0, 180.0):
        if line := seam(sitter, shell, azimuth, shell.top, edge(_GUARDED)(azimuth)):
            svg += stroke(smooth(line, False), metal.shade, 0.07) + stroke(smooth(line, False), metal.tint, 0.025)
    return svg


def _knight(sitter: Sitter, metal: Ramp) -> Layers:
    """A steel helmet whose visor is raised."""
    layers = _steel(sitter, metal)
    outer = sitter.skull.grown(0.17, 0.19, 0.2, 0.12)
    low: Curve = ((0, -0.5), (40, -0.47), (70, -0.3), (86, -0.2), (100, -0.3), (180, -0.3))
    high: Curve = ((0, -0.98), (30, -0.92), (60, -0.7), (86, -0.34), (100, -0.3), (180, -0.3))
    slot: Curve = tuple((a, y - 0.16) for a, y in low[:3])
    raised = surface(sitter, HairShape(outer, edge(low), edge(high)), ramp(tint(metal.base, 0.12)))
    gap = HairShape(outer, edge((*slot, (80, -0.3), (180, -0.3))), edge((*((a, y - 0.06) for a, y in slot), (80, -0.3),
                                                                         (180, -0.3))))  # fmt: skip
    raised += shape(gap.near(sitter.camera), shade(metal.base, 0.55))
    for azimuth in (-88.0, 88.0):
        place = outer.point(azimuth, -0.26)
        if sitter.camera.facing(azimuth) > 0.1:
            x, y = sitter.camera.place(place)
            raised += circle(x, y, 0.09, metal.shade) + circle(x - 0.01, y - 0.01, 0.05, metal.tint)
    return layers._replace(front=layers.front + raised)


def _nasal(sitter: Sitter, metal: Ramp) -> Layers:
    """A round steel cap with a bar before the nose."""
    shell, low = sitter.skull.grown(0.1, 0.2, 0.09, 0.1), rim(-0.4, -0.14)
    trim = ramp("#b98d3f")
    svg = crown(sitter, shell, low, metal) + _ridge(sitter, shell, trim) + band(sitter, shell, low, 0.13, trim)
    if sitter.camera.cos > -0.2:
        z = sitter.forward(0.1) + 0.09
        reach = 0.075 * max(0.25, sitter.camera.cos)
        bar = [(sitter.camera.place((0.0, y, z + 0.06 * (y > 0)))[0], y) for y in (-0.48, -0.2, 0.1, 0.3)]
        left, right = [(x - reach, y) for x, y in bar], [(x + reach, y) for x, y in bar]
        svg += shape(path([*left, *right[::-1]]), trim.base) + stroke(path(right, False), trim.shade, 0.02)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.08), front=svg)


def _hard_hat(sitter: Sitter, color: Ramp) -> Layers:
    """A smooth dome with ridges over the crown and a short peak."""
    shell, low = sitter.skull.grown(0.12, 0.2, 0.12, 0.12), rim(-0.46, -0.3)
    svg = crown(sitter, shell, low, color)
    for azimuth in (-24.0, 0.0, 24.0, 156.0, 180.0, -156.0):
        if line := seam(sitter, shell, azimuth, shell.top + 0.01, edge(low)(azimuth) - 0.1):
            svg += stroke(smooth(line, False), color.shade, 0.05)
    svg += band(sitter, shell, low, 0.08, ramp(shade(color.base, 0.14)))
    far, near = visor(sitter, shell, low, 0.26, ramp(shade(color.base, 0.1)), drop=0.04)
    return Layers(back=far, cast=cast_by(sitter, HairShape(shell, edge(low)), 0.12), front=svg + near)


def _cycle(sitter: Sitter, color: Ramp) -> Layers:
    """A light shell with slots for air, and straps under the chin."""
    shell = sitter.skull.grown(0.13, 0.22, 0.16, 0.17)
    low: Curve = ((0, -0.5), (45, -0.46), (80, -0.3), (110, -0.18), (150, -0.2), (180, -0.22))
    svg = crown(sitter, shell, low, color)
    for azimuth in (-40, -14, 14, 40, -75, 75, 110, -110, 140, -140, 166, -166):
        end = edge(low)(azimuth) - 0.2
        if (line := seam(sitter, shell, azimuth, -0.98, end)) and sitter.camera.facing(azimuth) > 0.3:
            svg += stroke(smooth(line[1:], False), shade(color.base, 0.6), 0.09)
    svg += band(sitter, shell, low, 0.06, ramp("#2b2d36"))
    straps = ""
    for side in (-1, 1):
        if sitter.camera.facing(side * 80) > -0.05:
            strap: list[Point3] = [(side * 0.84, -0.3, 0.0), (side * 0.78, 0.4, 0.12), (side * 0.5, 0.86, 0.34)]
            strap.append((0.0, 1.03, 0.44))
            straps += stroke(smooth([sitter.camera.place(p) for p in strap], False), "#2b2d36", 0.045)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.1), front=svg + straps)


def _full(sitter: Sitter, color: Ramp) -> Layers:
    """A closed helmet, its visor open on the face."""
    shell = sitter.skull.grown(0.2, 0.26, 0.2, 0.22)
    low: Curve = ((0, -0.46), (48, -0.44), (62, -0.3), (69, 0.1), (73, 0.6), (78, 0.98), (110, 0.94), (180, 0.72))
    svg = crown(sitter, shell, low, color)
    stripe = HairShape(shell, edge([(a, y) for a, y in low]), edge([(a, y - 0.1) for a, y in low]))
    svg += surface(sitter, stripe, ramp(shade(color.base, 0.35)))
    chin = HairShape(shell, edge(((0, 1.04), (60, 1.02), (90, 0.98), (91, 0.6), (180, 0.6))),
                     edge(((0, 0.72), (50, 0.68), (76, 0.6), (90, 0.62), (91, 0.62), (180, 0.62))))  # fmt: skip
    svg += surface(sitter, chin, color)
    raised = HairShape(sitter.skull.grown(0.23, 0.29, 0.26, 0.2), edge(((0, -0.52), (50, -0.5), (80, -0.3), (90, -0.3),
                       (180, -0.3))), edge(((0, -0.86), (50, -0.8), (80, -0.4), (90, -0.3), (180, -0.3))))  # fmt: skip
    svg += shape(raised.near(sitter.camera), "#39424f")
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.08), front=svg)


def _space(sitter: Sitter, color: Ramp) -> Layers:
    """A bowl of glass on a ring, with a pack behind."""
    x, y = sitter.camera.place((0.0, -0.12, -0.1))
    glass = circle(x, y, 1.32, _GLASS, opacity=0.35)
    arc = [(x - 1.12, y + 0.1), (x - 1.06, y - 0.45), (x - 0.72, y - 0.9), (x - 0.3, y - 1.12)]
    short = [(x - 0.1, y - 1.16), (x + 0.06, y - 1.165), (x + 0.2, y - 1.15)]
    gleam = stroke(smooth(arc, False), "#ffffff", 0.09, opacity=0.85) + stroke(smooth(short, False), "#ffffff", 0.08,
                                                                              opacity=0.7)  # fmt: skip
    rim_ = stroke(smooth([(x + 1.29, y - 0.2), (x + 1.2, y + 0.45), (x + 0.95, y + 0.88)], False), _GLASS, 0.06)
    ring = rect(x - 0.98, 0.96, 1.96, 0.22, color.base, radius=0.1) + rect(
        x - 0.98, 1.08, 1.96, 0.1, color.shade, radius=0.05
    )
    ear = ""
    for side in (-1, 1):
        if sitter.camera.facing(side * 90) > 0.2:
            ex, ey = sitter.camera.place((side * 1.24, -0.12, -0.1))
            ear += ellipse(ex, ey, 0.05 + 0.16 * abs(sitter.camera.sin), 0.22, color.base)
            ear += ellipse(ex, ey, 0.02 + 0.09 * abs(sitter.camera.sin), 0.12, "#d8763c")
    return Layers(behind=glass, front=gleam + rim_ + ear, over=ring)


_MAKERS: tuple[tuple[str, Callable[[Sitter, Ramp], Layers]], ...] = (
    (r"hard ?-?hat|safety|construction|miner|pith|fire", _hard_hat),
    (r"astronaut|space|bubble|diving|diver", _space),
    (r"motor|crash|racing|full[ -]face|pilot|football", _full),
    (r"\bbi|bike|cycl|skat|riding|climb", _cycle),
    (r"viking|norse|nasal|saxon|norman", _nasal),
    (r"knight|visor|plate|great helm|armet|bascinet", _knight),
)
