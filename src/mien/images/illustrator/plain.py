"""A seamless tone without a place, and the dark ground with a spot that stands in for it in dramatic light."""

from __future__ import annotations

from itertools import pairwise
from math import dist

from mien.domain.scene import Light
from mien.domain.shots import Shot, ShotType
from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels, luminance, mix, shade
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.palette import theme_palette
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_MOST_DISCS, _STEP = 16, 2.0
"""How many discs make a transition at most, and how far apart their colours are, in levels of 0-255."""
_GROUNDS = {
    Light.DRAMATIC: ("#5b4f63", "#2c2533", "#15111a"),
    Light.NEON: ("#5a2a8a", "#33175f", "#190c33"),
    Light.BACKLIT: ("#fff3d0", "#f3c98d", "#b98a68"),
}
"""From the spot behind the head outwards."""


def lit_ground(view: Frame, center: Point, radius: float, *tones: str) -> str:
    """A ground that goes from the first tone, at the centre, through the others outwards.

    Many flat discs instead of a gradient: a third of the time, and steps as fine as the tones are apart.
    """
    parts = [svg.rect(0, 0, view.width, view.height, tones[-1])]
    for i, (inner, outer) in reversed(list(enumerate(pairwise(tones)))):
        steps = max(2, min(_MOST_DISCS, round(dist(channels(inner), channels(outer)) / _STEP)))
        for k in range(steps):
            share = (i + 1 - (k + 0.5) / steps) / (len(tones) - 1)
            parts.append(svg.circle(*center, radius * share, mix(outer, inner, (k + 1) / steps)))
    return "".join(parts)


def spot(view: Frame, light: Light) -> str:
    """The ground of a light that brings its own: dark for dramatic and neon light, bright for light from behind."""
    w, h = view.width, view.height
    return lit_ground(view, (w * 0.5, h * 0.4), max(w, h) * 0.72, *_GROUNDS[light])


def has_spot(light: Light) -> bool:
    """Whether a light brings its own ground."""
    return light in _GROUNDS


def plain(sitter: Sitter, shot: Shot, view: Frame) -> str:
    """A seamless studio tone that sets off the clothes: a hint of the outfit's accent, light or mid."""
    outfit = sitter.outfit
    main = (outfit.outer or outfit.top).ramp.base
    hint = mix(outfit.accent.base, theme_palette(sitter.subject.worldview.main).background, 0.5)
    backdrop = sitter.subject.backdrop
    light = mix("#f5f0e8", hint, 0.16) if backdrop is None else mix("#f5f0e8", backdrop, 0.4)
    if luminance(main) > 0.8:
        light = mix("#dfd8d0", hint, 0.3)
    h, w = view.height, view.width
    parts = [lit_ground(view, (w * 0.42, h * 0.38), max(w, h) * 0.66, mix(light, "#ffffff", 0.5), light)]
    if shot.shot_type in {ShotType.FULL_BODY, ShotType.WIDE}:
        _, ground = view.place((0.0, -0.55))
        top = ground - h * 0.06
        parts += [svg.rect(0, top + (h - top) * i / 10, w, h, shade(light, 0.12), opacity=0.085) for i in range(10)]
    return "".join(parts)
