"""Heads of beings that were made or grew: snow, pumpkins, slime, wood, stone and bark, with the face on the surface."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import light_and_shade, seam
from mien.images.illustrator.head.made_faces import carved, coals, glowing, knobs, painted, simple
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import build_skull
from mien.images.illustrator.palette import mix, shade, tint
from mien.images.illustrator.svg import Point, ellipse, inside, path, shape, smooth, stroke


def _stuff(sitter: Sitter) -> str:
    return (sitter.looks.species_detail.value or "").lower()


def is_made(sitter: Sitter) -> bool:
    """Whether the being's head is of a stuff of its own."""
    return _stuff(sitter) in _BEINGS


def as_made(sitter: Sitter) -> Sitter:
    """The sitter with a ball, a block or a carved head for a skull."""
    traits = replace(sitter.traits, width=0.82, warmth=0.0, eye_y=0.0)
    shell = _BALLS.get(_stuff(sitter))
    return replace(sitter, traits=traits, skull=_ball(*shell) if shell else build_skull(traits))


def draw_made(sitter: Sitter, cast: str) -> Layers:
    """The head without headwear."""
    skull, (surface, face, standing) = sitter.skull, _BEINGS[_stuff(sitter)]
    d = smooth(skull.outline(sitter.camera))
    features = face(sitter) if sitter.camera.cos > -0.3 else ""
    body = shape(d, sitter.skin.base) + inside(d, light_and_shade(sitter, skull, sitter.skin) + surface(sitter) + cast)
    back, front = standing(sitter)
    bare = not sitter.looks.headwear.value
    return Layers(back=back if bare else "", front=body + features + (front if bare else ""))


def _ball(wide: float, top: float, low: float, power: float) -> Shell:
    rows = []
    middle, half = (top + low) / 2, (low - top) / 2
    for i in range(21):
        y = middle - half * math.cos(math.pi * i / 20)
        size = wide * max(0.0, 1 - (abs(y - middle) / half) ** power) ** (1 / power)
        rows.append(Section(y, size, size * 0.96, -size * 0.96))
    return Shell(tuple(rows), 2.0)


_BALLS: dict[str, tuple[float, float, float, float]] = {
    "snowman": (0.96, -0.98, 0.98, 2.0), "pumpkin": (1.08, -0.9, 0.96, 2.3), "slime": (1.0, -1.0, 1.1, 2.1),
    "golem": (0.86, -1.0, 1.0, 3.6), "treant": (0.8, -1.0, 1.02, 3.2),
}  # fmt: skip
"""Half width, top and bottom, and how boxy."""


def _plain(_: Sitter) -> str:
    return ""


def _nothing(_: Sitter) -> tuple[str, str]:
    return "", ""


def _ribs(sitter: Sitter) -> str:
    svg = ""
    for azimuth in range(-162, 180, 36):
        if line := seam(sitter, sitter.skull, azimuth, sitter.skull.top + 0.04, sitter.skull.bottom - 0.04):
            svg += stroke(smooth(line, False), sitter.skin.shade, 0.05)
    return svg


def _stem(sitter: Sitter) -> tuple[str, str]:
    line = flat(sitter.camera, curve3([(0.0, -0.8, 0.0), (0.02, -1.06, 0.02), (0.18, -1.28, 0.1)], 8))
    leaf = flat(sitter.camera, curve3([(0.0, -0.9, 0.05), (-0.3, -1.06, 0.2), (-0.62, -0.94, 0.3)], 8))
    svg = shape(ribbon(leaf, [0.3 * math.sin(math.pi * (0.06 + 0.9 * i / 8)) for i in range(9)]), "#5f8f45")
    return svg + shape(ribbon(line, [0.26 - 0.012 * i for i in range(9)]), "#6f8a4a"), ""


def _drips(sitter: Sitter) -> str:
    left, _ = sitter.skull.extents(sitter.camera, -0.4)
    gleam = ellipse(left + 0.42, -0.55, 0.2, 0.12, "#ffffff", opacity=0.6, rotate=-30)
    gleam += ellipse(left + 0.26, -0.26, 0.06, 0.06, "#ffffff", opacity=0.5)
    bubbles = ""
    for k in range(6):
        azimuth, y = 360 * chance(sitter.seed, f"bubble {k}") - 180, spread(sitter.seed, f"bubble y {k}", -0.5, 0.8)
        if sitter.skull.visible(sitter.camera, azimuth, y):
            x, _ = sitter.camera.place(sitter.skull.point(azimuth, y))
            bubbles += ellipse(x, y, 0.06, 0.06, sitter.skin.tint, opacity=0.7)
    return gleam + bubbles


def _drop(sitter: Sitter) -> tuple[str, str]:
    """The tip of a drop on top."""
    x, y = sitter.camera.place((0.0, -0.96, 0.0))
    tip: list[Point] = [(x - 0.42, y + 0.2), (x - 0.12, y - 0.04), (x + 0.04, y - 0.3), (x + 0.1, y - 0.02),
                        (x + 0.42, y + 0.2)]  # fmt: skip
    return shape(smooth(tip), sitter.skin.base), ""


def _cracks(sitter: Sitter) -> str:
    svg = ""
    for k in range(9):
        azimuth = -170 + 40 * k + spread(sitter.seed, f"crack {k}", -8, 8)
        y = spread(sitter.seed, f"crack y {k}", -0.8, 0.5)
        points = [(azimuth, y), (azimuth + 8, y + 0.13), (azimuth + 2, y + 0.22), (azimuth + 10, y + 0.36)]
        seen = [sitter.camera.place(sitter.skull.point(a, v)) for a, v in points
                if sitter.skull.visible(sitter.camera, a, v)]  # fmt: skip
        svg += stroke(path(seen, False), sitter.skin.shade, 0.035) if len(seen) > 2 else ""
    return svg


def _brow_stone(sitter: Sitter) -> tuple[str, str]:
    """A ledge over the eyes."""
    shell = sitter.skull.grown(0.05, 0.0, 0.1, 0.0)
    ledge = HairShape(shell, edge(((0, -0.2), (50, -0.18), (64, -0.3), (180, -0.3))),
                      edge(((0, -0.44), (50, -0.42), (64, -0.3), (180, -0.3))))  # fmt: skip
    return "", shape(ledge.near(sitter.camera), mix(sitter.skin.base, sitter.skin.shade, 0.6))


def _bark(sitter: Sitter) -> str:
    svg = ""
    for k, azimuth in enumerate(range(-170, 190, 17)):
        low = spread(sitter.seed, f"bark {k}", 0.3, 1.0)
        if line := seam(sitter, sitter.skull, azimuth, -0.9, low):
            svg += stroke(smooth(line[k % 2 :], False), sitter.skin.shade, 0.04)
    return svg


def _leaves(sitter: Sitter) -> tuple[str, str]:
    back, front = "", ""
    for k in range(26):
        azimuth = k * 137.5 % 360 - 180
        ring = 0.25 + 0.6 * (k % 5) / 4
        place = (0.8 * ring * math.sin(math.radians(azimuth)), -1.06 + 0.28 * ring * ring - 0.1 * (k % 3),
                 0.8 * ring * math.cos(math.radians(azimuth)))  # fmt: skip
        x, y = sitter.camera.place(place)
        leaf = ellipse(x, y, 0.24, 0.12, ("#5f8f45", "#77a850", "#4d7a3d")[k % 3], rotate=(k * 47) % 90 - 45)
        if sitter.camera.depth(place) < 0:
            back += leaf
        else:
            front += leaf
    return back, front


def _grain(sitter: Sitter) -> str:
    svg = ""
    for azimuth in (-150, -104, 104, 150):
        if line := seam(sitter, sitter.skull, azimuth, -0.8, 0.4):
            svg += stroke(smooth(line, False), sitter.skin.shade, 0.02)
    return svg


def _painted_hair(sitter: Sitter) -> tuple[str, str]:
    low = edge(((0, -0.56), (30, -0.6), (56, -0.34), (74, 0.1), (96, 0.16), (128, 0.36), (180, 0.44)))
    cap = HairShape(sitter.skull.grown(0.025, 0.03, 0.015, 0.03), low)
    d, color = cap.near(sitter.camera), mix(sitter.hair.base, shade(sitter.skin.base, 0.3), 0.2)
    return "", shape(d, color) + inside(d, light_and_shade(sitter, cap.shell, sitter.hair._replace(
        base=color, shade=shade(color, 0.2), tint=tint(color, 0.2))))  # fmt: skip


_Being = tuple[Callable[[Sitter], str], Callable[[Sitter], str], Callable[[Sitter], tuple[str, str]]]
_BEINGS: dict[str, _Being] = {
    "snowman": (_plain, coals, _nothing),
    "pumpkin": (_ribs, carved, _stem),
    "slime": (_drips, simple, _drop),
    "golem": (_cracks, glowing, _brow_stone),
    "gargoyle": (_cracks, glowing, _nothing),
    "treant": (_bark, knobs, _leaves),
    "puppet": (_grain, painted, _painted_hair),
    "marionette": (_grain, painted, _painted_hair),
}
"""What shows on the surface, the face, and what stands behind and on the head."""
