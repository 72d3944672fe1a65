"""Mohawks: a crest along the middle of the head, brushed up whole or in spikes."""

from __future__ import annotations

import math
from itertools import pairwise

from mien.domain.appearance_model import HairLength
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_tufts import lock
from mien.images.illustrator.head.ribbon import flat
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import path, shape

_RIBS, _SPIKES = 19, 9


def draw_mohawk(sitter: Sitter) -> Layers:
    """A crest along the middle from the forehead to the nape."""
    height = {HairLength.MEDIUM: 0.5, HairLength.LONG: 0.7}.get(sitter.looks.hair_length.value, 0.36)
    if chance(sitter.seed, "spikes") < 0.5:
        return _spikes(sitter, height * 1.25)
    ribs = [_rib(i, height) for i in range(_RIBS)]
    if sitter.camera.cos >= 0:
        ribs.reverse()
    near = 1 if sitter.camera.sin < 0 else 0
    hidden, svg = "", ""
    for a, b in pairwise(ribs):
        piece = ""
        for side in (1 - near, near):
            quad = flat(sitter.camera, [a[side], a[side + 2], b[side + 2], b[side]])
            piece += shape(path(quad), _crest_color(sitter, side))
        piece += shape(path(flat(sitter.camera, [a[2], a[3], b[3], b[2]])), sitter.hair.base)
        piece += shape(path(flat(sitter.camera, [b[0], b[2], b[3], b[1]])), sitter.hair.base)
        if sitter.camera.depth((0.0, b[0][1], b[0][2] + 0.12)) < -0.02:
            hidden += piece
        else:
            svg += piece
    return Layers(back=hidden, front=svg + _crest_edge(sitter, ribs[-1]))


def _crest_color(sitter: Sitter, side: int) -> str:
    """The crest's side on the picture's right lies in shadow."""
    on_right = (side == 1) == (sitter.camera.cos >= 0)
    if on_right and abs(sitter.camera.sin) < 0.5:
        return sitter.hair.shade
    return sitter.hair.base


def _crest_edge(sitter: Sitter, rib: tuple[Point3, Point3, Point3, Point3]) -> str:
    """Shadow on the right half of the crest's nearest end."""
    left, right, tip_left, tip_right = flat(sitter.camera, rib)
    if abs(sitter.camera.sin) > 0.4:
        return ""
    middle, tip = ((left[0] + right[0]) / 2, right[1]), ((tip_left[0] + tip_right[0]) / 2, tip_right[1])
    outer = (right, tip_right) if right[0] > left[0] else (left, tip_left)
    return shape(path([middle, tip, outer[1], outer[0]]), sitter.hair.shade)


def _rib(i: int, height: float) -> tuple[Point3, Point3, Point3, Point3]:
    """Base left, base right, tip left, tip right of the crest at one place along the middle."""
    t = i / (_RIBS - 1)
    angle = math.radians(50 + 140 * t)
    z, y = -0.12 + 0.8 * math.cos(angle), -0.2 - 0.78 * math.sin(angle)
    rise = height * math.sin(math.pi * (0.16 + 0.76 * t)) ** 0.6
    half = 0.19 * math.sin(math.pi * (0.16 + 0.7 * t)) ** 0.5
    tip_z, tip_y = z + math.cos(angle - 0.12) * rise, y - math.sin(angle - 0.12) * rise
    low = y + 0.06
    return (-half, low, z * 0.97), (half, low, z * 0.97), (-half * 0.5, tip_y, tip_z), (half * 0.5, tip_y, tip_z)


def _spikes(sitter: Sitter, height: float) -> Layers:
    """Points in a fan from the forehead to the nape."""
    hidden, svg = "", ""
    order = sorted(range(_SPIKES), key=lambda k: sitter.camera.depth((0.0, 0.0, math.cos(math.radians(48 + 15 * k)))))
    for k in order:
        angle = math.radians(48 + 15 * k)
        out = height * math.sin(math.pi * (0.26 + 0.6 * k / (_SPIKES - 1))) ** 0.6
        out += spread(sitter.seed, f"crest {k}", -0.04, 0.04)
        stops: list[Point3] = [
            (0.0, -0.2 - (0.78 + r) * math.sin(angle - lean), -0.12 + (0.78 + r) * math.cos(angle - lean))
            for r, lean in ((-0.12, 0.0), (out * 0.4, 0.02), (out, 0.12))
        ]
        color = mix(sitter.hair.base, sitter.hair.shade, 0.5 if k % 2 else 0.0)
        piece = lock(sitter, stops, 0.4, color)
        if sitter.camera.depth(stops[0]) < -0.3:
            hidden += piece
        else:
            svg += piece
    return Layers(back=hidden, front=svg)
