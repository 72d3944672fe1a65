"""What is behind and before the figure: a seamless tone, the worldview's colours, or a place in its weather."""

from __future__ import annotations

from dataclasses import replace

from mien.domain.scene import INDOORS, Light, Place
from mien.domain.shots import Background, Shot
from mien.images.illustrator.air import Air, air_of
from mien.images.illustrator.blend import luminance, mix
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.extent import Extent
from mien.images.illustrator.places import draw_place
from mien.images.illustrator.places.everyday import draw_signs
from mien.images.illustrator.plain import has_spot, plain, spot
from mien.images.illustrator.recolor import recolored
from mien.images.illustrator.resting import seen
from mien.images.illustrator.site import glow, survey
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.surroundings import WINDOWLESS, Surroundings, surroundings
from mien.images.illustrator.themes import themed
from mien.images.illustrator.weather import falling

_SHELTERED = INDOORS | WINDOWLESS
"""Places in which nothing falls from the sky."""
_OWN_LIGHT = frozenset({Place.STAGE, Place.STUDIO})
"""Places whose own lamps set the figure off."""
_LIGHT_BEHIND = "#fff0cc"
_DAYLIGHT, _LIGHT_FIGURE = 0.45, 0.62
"""From which luminance on a place is bright, and a figure."""


def backdrop(sitter: Sitter, shot: Shot, view: Frame, seed: int) -> str:
    """The background of the whole picture, in pixels."""
    where = surroundings(shot, sitter.subject)
    if where.place:
        return _scene(sitter, where, view, seed)
    if has_spot(where.light):
        return spot(view, where.light)
    ground = plain(sitter, shot, view) if shot.background is Background.PLAIN else themed(sitter, view, seed)
    air = air_of(where)
    return recolored(ground, air.near) if air.dim else ground


def foreground(sitter: Sitter, shot: Shot, view: Frame, seed: int) -> str:
    """The weather between the camera and the figure, in pixels; it leaves the face alone."""
    where = surroundings(shot, sitter.subject)
    if not where.place or where.place in _SHELTERED:
        return ""
    return falling(air_of(where), (view.width, view.height), seed, spare=_face(sitter, view))


def _face(sitter: Sitter, view: Frame) -> Extent:
    x, y = view.place(seen(sitter, sitter.flat(sitter.skeleton.head)))
    reach = sitter.skeleton.figure.head * view.scale * 1.15
    return Extent(x - reach, y - reach, x + reach, y + reach)


def _scene(sitter: Sitter, where: Surroundings, view: Frame, seed: int) -> str:
    air = air_of(where)
    calm = _calm(sitter, air)
    site = survey(view, seed, air)
    if site.near:
        site = replace(site, air=air._replace(haze=calm))
    place = where.place
    if place is None:
        return ""
    signs = draw_signs(where.dressed, site) if where.dressed and place not in INDOORS else ""
    weather = "" if place in _SHELTERED else falling(air, (view.width, view.height), seed)
    halo = "" if site.near or place in _OWN_LIGHT else _halo(sitter, view, calm)
    if where.light is Light.BACKLIT:
        halo = _halo(sitter, view, _LIGHT_BEHIND, 0.62 if air.level > _DAYLIGHT else 0.42)
    return site.mirrored(draw_place(place, site) + signs) + weather + halo


def _calm(sitter: Sitter, air: Air) -> str:
    """The haze to put behind somebody: lighter or darker than the air, as skin and clothes need it."""
    outfit = sitter.outfit
    figure = (luminance((outfit.outer or outfit.top).ramp.base) + luminance(sitter.skin.base)) / 2
    if air.level > _DAYLIGHT:
        return mix(air.haze, "#fffdf5" if figure < air.level + 0.12 else "#2a2440", 0.45)
    return mix(air.haze, "#cfd6f5", 0.35) if figure < _LIGHT_FIGURE else mix(air.haze, "#0c0a1c", 0.4)


def _halo(sitter: Sitter, view: Frame, color: str, strength: float = 0.4) -> str:
    """A calmer ground behind head and trunk, or a light there."""
    head, pelvis = sitter.flat(sitter.skeleton.head), sitter.flat(sitter.skeleton.trunk.pelvis)
    center = view.place(seen(sitter, (head[0] * 0.6 + pelvis[0] * 0.4, head[1] * 0.6 + pelvis[1] * 0.4)))
    return glow(center, 5.4 * view.scale, color, strength, rings=20 if strength > 0.5 else 14)
