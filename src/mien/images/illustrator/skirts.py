"""What covers the hips: skirts of every cut, or the seat of the trousers."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix
from mien.images.illustrator.drape import draw_drape, skirt
from mien.images.illustrator.patterns import clipped, draw_pattern, trunk_field
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.trunk import steady
from mien.images.illustrator.worn import Worn

_WAIST = 0.24
_DRESS_WAIST = 0.36


def draw_lower(sitter: Sitter) -> str:
    """The seat of the trousers, or the skirt."""
    bottom = sitter.outfit.bottom
    return _skirt(sitter, bottom) if bottom.cut.kind == "skirt" else _seat(sitter, bottom)


def _skirt(sitter: Sitter, worn: Worn) -> str:
    flare = 0.34 if worn.cut.drop < 0.6 else 0.2
    waist = _DRESS_WAIST if sitter.outfit.dress else _WAIST
    return draw_drape(skirt(sitter, worn.cut.drop, waist=waist, ease=0.05, flare=flare), worn.ramp, folds=3)


def _seat(sitter: Sitter, worn: Worn) -> str:
    surface = sitter.surface(worn.cut.ease * 0.5 + 0.01)
    low, high = surface.visible
    top, bottom = surface.height(_WAIST), surface.height(-0.13)
    seat = surface.panel(top, bottom, steady(low), steady(high))
    dark = surface.panel(top, surface.height(-0.05), lambda y: high - 40, steady(high))
    band = surface.panel(top, surface.height(_WAIST - 0.05), steady(low), steady(high))
    pattern = draw_pattern(worn.pattern, trunk_field(surface, top, bottom), worn.ramp, worn.second)
    return (
        svg.shape(seat, worn.ramp.base)
        + clipped(seat, pattern)
        + svg.shape(dark, worn.ramp.shade, opacity=0.75)
        + svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.7))
    )
