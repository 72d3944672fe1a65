"""What is behind the figure: a seamless tone, the worldview's colours, or a place."""

from __future__ import annotations

from itertools import pairwise
from math import cos, dist, pi, sin

from mien.domain.shots import Background, Shot, ShotType
from mien.domain.worldview import Theme
from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels, luminance, mix, shade, tint
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.motifs import coffee, star
from mien.images.illustrator.palette import ThemePalette, theme_palette
from mien.images.illustrator.places import place
from mien.images.illustrator.resting import ground_span
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_MOST_DISCS, _STEP = 20, 2.0
"""How many discs make a transition at most, and how far apart their colours are, in levels of 0-255."""
_BY_NIGHT = frozenset({Theme.SKEPTIC, Theme.TECH})
_LOST = 0.34
"""Luminance of clothes that are lost in a night scene."""
_TOO_ALIKE = 80
"""Distance of two colours, in levels of 0-255, below which the figure would melt into its ground."""


def backdrop(sitter: Sitter, shot: Shot, view: Frame, seed: int) -> str:
    """The background of the whole picture, in pixels."""
    theme = sitter.subject.worldview.main
    colors = _set_off(theme_palette(theme), sitter)
    if shot.background is Background.PLAIN:
        return _plain(sitter, shot, view)
    if shot.background is Background.SCENE:
        return place(theme, colors, view, seed) + _halo(sitter, view, colors)
    return _THEMES[theme](colors, view, seed)


def _halo(sitter: Sitter, view: Frame, colors: ThemePalette) -> str:
    """Light behind somebody who would be lost in the night."""
    lost = luminance(sitter.outfit.sleeved.ramp.base) < _LOST or luminance(sitter.outfit.bottom.ramp.base) < _LOST
    if sitter.subject.worldview.main not in _BY_NIGHT or not lost:
        return ""
    x, y = sitter.flat(sitter.skeleton.trunk.pelvis)
    return _glow(view.place((x, y)), view.scale * 5.6, colors.light, 0.5)


def _set_off(colors: ThemePalette, sitter: Sitter) -> ThemePalette:
    """The theme's colours, its ground moved to the dark where it is as good as the colour of the clothes."""
    worn = channels(sitter.outfit.sleeved.ramp.base)
    if dist(worn, channels(colors.background)) > _TOO_ALIKE:
        return colors
    return colors._replace(background=mix(colors.background, colors.deep, 0.42))


def floor_shadow(sitter: Sitter, view: Frame) -> str:
    """A soft shadow where the figure stands; thinner and smaller when it is off the ground."""
    xs = ground_span(sitter)
    lift = sitter.skeleton.pose.lift
    middle = (min(xs) + max(xs)) / 2 + 0.15
    wide = ((max(xs) - min(xs)) / 2 + 1.25) * (1 - 0.25 * lift)
    x, y = view.place((middle, -0.03))
    r = wide * view.scale
    squash = 0.13
    strength = 0.34 - 0.12 * lift
    gradient = svg.radial_gradient(
        "floor", (0, 0), r, ((0.0, "#2b1840", strength), (0.55, "#2b1840", strength * 0.6), (1.0, "#2b1840", 0.0))
    )
    disc = svg.group(svg.circle(0, 0, r, "url(#floor)"), svg.transform(translate=(x, y), scale=(1.0, squash)))
    return f"<defs>{gradient}</defs>{disc}"


def _fill(view: Frame, color: str) -> str:
    return svg.rect(0, 0, view.width, view.height, color)


def _glow(center: Point, radius: float, color: str, strength: float) -> str:
    """A soft light on what is already there."""
    gradient = svg.radial_gradient("glow", center, radius, ((0.0, color, strength), (1.0, color, 0.0)))
    return f"<defs>{gradient}</defs>" + svg.circle(*center, radius, "url(#glow)")


def _lit(view: Frame, center: Point, radius: float, *tones: str) -> str:
    """A ground that goes from the first tone, at the centre, through the others outwards.

    Many flat discs instead of a gradient: a third of the time, and steps as fine as the tones are apart.
    """
    parts = [_fill(view, tones[-1])]
    for i, (inner, outer) in reversed(list(enumerate(pairwise(tones)))):
        steps = max(2, min(_MOST_DISCS, round(dist(channels(inner), channels(outer)) / _STEP)))
        for k in range(steps):
            share = (i + 1 - (k + 0.5) / steps) / (len(tones) - 1)
            parts.append(svg.circle(*center, radius * share, mix(outer, inner, (k + 1) / steps)))
    return "".join(parts)


def _plain(sitter: Sitter, shot: Shot, view: Frame) -> str:
    """A seamless studio tone that sets off the clothes: a hint of the outfit's accent, light or mid."""
    outfit = sitter.outfit
    main = (outfit.outer or outfit.top).ramp.base
    hint = mix(outfit.accent.base, theme_palette(sitter.subject.worldview.main).background, 0.5)
    light = mix("#f5f0e8", hint, 0.16)
    if luminance(main) > 0.8:
        light = mix("#dfd8d0", hint, 0.3)
    h, w = view.height, view.width
    parts = [_lit(view, (w * 0.42, h * 0.38), max(w, h) * 0.66, mix(light, "#ffffff", 0.5), light)]
    if shot.shot_type in {ShotType.FULL_BODY, ShotType.WIDE}:
        _, ground = view.place((0.0, -0.55))
        top = ground - h * 0.06
        parts += [svg.rect(0, top + (h - top) * i / 10, w, h, shade(light, 0.12), opacity=0.085) for i in range(10)]
    return "".join(parts)


def _revolutionary(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    center = (w * 0.5, h * 0.62)
    far = w + h
    turn = spread(seed, "rays", 0, pi / 12)
    rays = []
    for i in range(12):
        a, b = turn + i * pi / 6, turn + i * pi / 6 + pi / 12
        rays.append(
            svg.path(
                [
                    center,
                    (center[0] + far * cos(a), center[1] + far * sin(a)),
                    (center[0] + far * cos(b), center[1] + far * sin(b)),
                ]
            )
        )
    dark = mix(colors.background, colors.deep, 0.3)
    return (
        _fill(view, colors.background)
        + svg.shape("".join(rays), dark)
        + _glow(center, max(w, h) * 0.6, mix(colors.background, "#ffd9a0", 0.45), 0.6)
    )


def _moderate(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    soft = tint(colors.background, 0.35)
    shift = spread(seed, "hills", -0.06, 0.06)
    hill = svg.smooth(
        [
            (-0.1 * w, (0.62 + shift) * h),
            (0.2 * w, 0.56 * h),
            (0.55 * w, (0.68 - shift) * h),
            (0.85 * w, 0.58 * h),
            (1.1 * w, 0.64 * h),
        ],
        closed=False,
    )
    low = svg.smooth(
        [(-0.1 * w, 0.8 * h), (0.3 * w, (0.84 + shift) * h), (0.65 * w, 0.76 * h), (1.1 * w, 0.86 * h)], closed=False
    )
    close = f"L{svg.xy((1.2 * w, 1.1 * h))}L{svg.xy((-0.2 * w, 1.1 * h))}Z"
    return (
        _fill(view, soft)
        + svg.circle(w * (0.74 + shift), h * 0.3, min(w, h) * 0.22, colors.light, opacity=0.8)
        + svg.shape(hill + close, mix(soft, colors.accent, 0.3))
        + svg.shape(low + close, mix(soft, colors.accent, 0.5))
    )


def _patriot(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    parts = [_fill(view, colors.light)]
    lean = 0.2 * w
    band = h * 0.11
    for i in range(-2, 9):
        y = i * band * 2
        stripe = svg.smooth(
            [(0, y + lean * 0.5), (w * 0.3, y + lean * 0.25), (w * 0.65, y + lean * 0.42), (w, y + lean * 0.05)],
            closed=False,
        )
        low = svg.smooth(
            [
                (w, y + lean * 0.05 + band),
                (w * 0.65, y + lean * 0.42 + band),
                (w * 0.3, y + lean * 0.25 + band),
                (0, y + lean * 0.5 + band),
            ],
            closed=False,
        )
        parts.append(svg.shape(stripe + "L" + low[1:] + "Z", mix(colors.light, colors.accent, 0.5)))
    parts.append(svg.rect(0, 0, w * 0.3, h, mix(colors.deep, colors.light, 0.14)))
    size = min(w, h) * 0.036
    turn = spread(seed, "stars", -0.2, 0.2)
    for row in range(8):
        for col in range(2 + row % 2):
            x = w * (0.3 * (col + (0.5 if row % 2 else 1.0)) / 3)
            parts.append(svg.shape(star((x, h * (0.07 + 0.125 * row)), size, turn), colors.light))
    return "".join(parts)


def _skeptic(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    dusk = mix(colors.background, colors.deep, 0.4)
    light = mix(dusk, colors.light, 0.42)
    parts = [_lit(view, (w * 0.4, h * 0.36), max(w, h) * 0.9, light, dusk, mix(dusk, colors.deep, 0.75))]
    # Light through a blind, as in a detective's office, and what a detective looks through.
    lean = spread(seed, "blind", 0.16, 0.24)
    for i in range(9):
        y = h * (-0.1 + 0.135 * i)
        slat = [(0, y + h * lean), (w, y), (w, y + h * 0.06), (0, y + h * (lean + 0.06))]
        parts.append(svg.shape(svg.path(slat), colors.emblem, opacity=0.17))
    size = min(w, h) * 0.15
    x, y = w * spread(seed, "glass", 0.82, 0.88), h * 0.24
    parts.append(svg.circle(x, y, size, colors.light, opacity=0.12))
    ring = svg.smooth([(x + size * cos(pi * k / 6), y + size * sin(pi * k / 6)) for k in range(12)])
    handle = svg.path([(x - size * 0.76, y + size * 0.76), (x - size * 1.5, y + size * 1.5)], closed=False)
    parts += [
        svg.stroke(ring, colors.emblem, size * 0.16, opacity=0.5),
        svg.stroke(handle, colors.emblem, size * 0.26, opacity=0.5),
    ]
    return "".join(parts)


def _tech(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    bright = mix(colors.background, colors.emblem, 0.5)
    parts = [_lit(view, (w * 0.5, h * 0.45), max(w, h) * 0.8, bright, colors.background, colors.deep)]
    unit = min(w, h) / 24
    for i in range(16):
        x = w * (i + 0.5) / 16
        from_top = i % 2 == 0
        long = spread(seed, f"trace {i}", 3, 9) * unit
        side = unit * (1.5 if chance(seed, f"turn {i}") < 0.5 else -1.5)
        start, sign = (0.0, 1) if from_top else (float(h), -1)
        run = [
            (x, start),
            (x, start + sign * long),
            (x + side, start + sign * (long + abs(side))),
            (x + side, start + sign * (long + abs(side) + unit)),
        ]
        color = colors.accent if i % 3 else colors.emblem
        parts.append(svg.stroke(svg.path(run, closed=False), color, unit * 0.12, opacity=0.75))
        parts.append(svg.circle(run[-1][0], run[-1][1] + sign * unit * 0.2, unit * 0.26, color))
    return "".join(parts)


def _burnt_out(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    wall = tint(colors.background, 0.25)
    shift = spread(seed, "desk", -0.02, 0.02)
    parts = [_lit(view, (w * 0.3, h * 0.2), max(w, h) * 0.8, mix(wall, colors.light, 0.55), wall)]
    for i in range(18):
        x, y = w * chance(seed, f"rain x {i}"), h * 0.75 * chance(seed, f"rain y {i}")
        parts.append(
            svg.stroke(
                svg.path([(x, y), (x - w * 0.008, y + h * 0.035)], closed=False), shade(wall, 0.16), min(w, h) * 0.004
            )
        )
    desk = h * (0.86 + shift)
    parts.append(svg.rect(0, desk, w, h - desk, mix(colors.accent, colors.deep, 0.25)))
    parts.append(coffee((w * 0.14, desk), min(w, h) * 0.1, colors))
    parts.append(coffee((w * 0.88, desk), min(w, h) * 0.085, colors))
    return "".join(parts)


def _default(colors: ThemePalette, view: Frame, seed: int) -> str:
    w, h = view.width, view.height
    r = min(w, h)
    dx, dy = spread(seed, "disc x", -0.05, 0.05), spread(seed, "disc y", -0.05, 0.05)
    return (
        _fill(view, colors.background)
        + svg.circle(w * (0.5 + dx), h * (0.46 + dy), r * 0.43, mix(colors.background, colors.accent, 0.4))
        + svg.circle(w * (0.12 - dx), h * (0.86 + dy), r * 0.26, mix(colors.background, colors.emblem, 0.45))
        + svg.circle(w * (0.93 + dy), h * (0.16 - dx), r * 0.2, mix(colors.background, colors.light, 0.8))
        + svg.circle(w * (0.86 + dx), h * (0.8 + dx), r * 0.07, mix(colors.background, colors.accent, 0.75))
    )


_THEMES = {
    Theme.REVOLUTIONARY: _revolutionary,
    Theme.MODERATE: _moderate,
    Theme.PATRIOT: _patriot,
    Theme.SKEPTIC: _skeptic,
    Theme.TECH: _tech,
    Theme.BURNT_OUT: _burnt_out,
    Theme.DEFAULT: _default,
}
