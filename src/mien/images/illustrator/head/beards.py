"""Hair on jaw, chin and cheeks: outlines that follow the face's own and stand off it."""

from __future__ import annotations

import math
from typing import Final

from mien.images.illustrator.head.contour import face_outline
from mien.images.illustrator.head.facial_hair_kinds import BeardKind
from mien.images.illustrator.head.geometry import Curve, smooth_curve
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.svg import Point, circle, corners, path, shape, smooth, stroke

_EAR: Final = 82.0
"""Azimuth at which a beard ends, before the ear."""
_STEP: Final = 6.0
_HANGING: Final = 0.05
"""How far a beard hangs before its shape shows."""
_BURN: Curve = ((30, 0.62), (46, 0.56), (60, 0.42), (70, 0.2), (76, 0.0), (_EAR, -0.02))
_CHOP: Curve = ((27, 0.74), (36, 0.84), (52, 0.92), (66, 0.84), (76, 0.66), (_EAR, 0.5))
_WHISKER: Curve = ((58, 0.62), (66, 0.68), (74, 0.64), (_EAR, 0.46))
_CHEEK: Curve = ((0, 0.6), (14, 0.585), (26, 0.575), (40, 0.545), (56, 0.44), (68, 0.24), (76, 0.02), (_EAR, -0.04))
"""A beard's upper edge by azimuth, for a mouth at 0.64."""
_RIM: Curve = ((0, 0.9), (26, 0.87), (42, 0.74), (58, 0.5), (69, 0.24), (76, 0.02), (_EAR, -0.04))
"""The upper edge of one that follows the jaw alone."""


def jaw_outline(sitter: Sitter, kind: BeardKind) -> str:
    """Path data of a beard all along the jaw; a curtain leaves lip and chin bare."""
    edge = smooth_curve(_RIM if kind.chin == "curtain" else _CHEEK)
    shift = sitter.traits.mouth_y - 0.64 if kind.chin == "jaw" else 0.0
    turn = sitter.turn
    azimuths = [turn * (i * _STEP - _EAR) for i in range(int(2 * _EAR / _STEP) + 1)] + [turn * _EAR]
    top = [_on(sitter, a, edge(abs(a)) + shift) for a in azimuths if _seen(sitter, a, edge(abs(a)))]
    if len(top) < 3:
        return ""
    far, near = _edges_below(sitter, top[-1][1], top[0][1])
    around = [_grown(sitter, kind, p) for p in [*far, *near]]
    top = [_held_inside(sitter, p, far) for p in top]
    return corners(top, [top[-1], around[0]], around, [around[-1], top[0]])


def tuft_outline(sitter: Sitter, kind: BeardKind) -> str:
    """Path data of a beard on the chin alone; a ring reaches up to the corners of the mouth."""
    y, drop = sitter.traits.mouth_y, 0.2 * sitter.mood.mouth
    top, end = min(0.86, y + 0.12 + drop), 1.03 + kind.long
    wide = 0.03 + 0.05 * (1 - kind.pointed)
    right: list[Point] = [(0.15, top + 0.035), (0.2, 0.92), (0.14 + 0.4 * wide, 1.0), (wide, end - 0.02)]
    inner: list[Point] = [(-0.15, top + 0.035), (0.0, top), (0.15, top + 0.035)]
    if kind.chin == "ring":
        half = 0.2 * sitter.traits.mouth
        inner = [(-half - 0.01, y), (-half * 0.72, y + 0.075 + drop), (0.0, top), (half * 0.72, y + 0.075 + drop),
                 (half + 0.01, y)]  # fmt: skip
        right = [(half + 0.075, y - 0.01), (half + 0.075, 0.78), (0.22, 0.92), (0.13, 1.0), (wide, end - 0.02)]
    left = [(-x, v) for x, v in reversed(right)]
    return corners(*([_hung(sitter, x, v) for x, v in part] for part in (inner, [*right, (0.0, end), *left])))


def draw_patch(sitter: Sitter, hair: Ramp) -> str:
    """The tuft below the lower lip."""
    y = sitter.traits.mouth_y + 0.08 + 0.22 * sitter.mood.mouth + 0.03 * sitter.traits.lips
    if sitter.squash(0.0, y) < 0.05 and sitter.profile < 0.5:
        return ""
    points: list[Point] = [
        (-0.05, y),
        (0.0, y - 0.012),
        (0.05, y),
        (0.034, y + 0.075),
        (0.0, y + 0.1),
        (-0.034, y + 0.075),
    ]
    outward, wide = 0.045 * sitter.profile * sitter.turn, 1 + 2.2 * sitter.profile
    laid = [(px + outward, py) for px, py in sitter.many([(x * wide, v) for x, v in points])]
    return shape(smooth(laid), hair.base)


def draw_sides(sitter: Sitter, kind: BeardKind, hair: Ramp) -> str:
    """Chops or whiskers on both cheeks, to be cut to the face's outline."""
    svg = ""
    chops = kind.sides == "chops"
    high, low = smooth_curve(_BURN), smooth_curve(_CHOP if chops else _WHISKER)
    start, gap = (27.0, 0.05) if chops else (58.0, 0.0)
    for side in (-1, 1):
        azimuths = [start + (_EAR + 3 - start) * i / 9 for i in range(10)]
        seen = [a for a in azimuths if sitter.skull.visible(sitter.camera, side * a, 0.5)]
        if len(seen) < 3:
            continue
        top = [_on(sitter, side * a, high(min(a, _EAR)) + gap) for a in seen]
        under = [_on(sitter, side * a, low(min(a, _EAR))) for a in reversed(seen)]
        svg += shape(corners(top, under), hair.base)
        middle = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(top, under[::-1], strict=True)][2:-1]
        if len(middle) > 2:
            svg += stroke(smooth(middle, False), hair.shade, 0.018, opacity=0.8)
    return svg


def draw_strands(sitter: Sitter, kind: BeardKind, hair: Ramp) -> str:
    """Locks inside a beard, to be cut to its outline."""
    svg = ""
    wide = 62 if kind.chin in {"jaw", "curtain"} else 18
    chin = sitter.chin[0]
    for i in range(7):
        azimuth = wide * (i / 3 - 1)
        y = 0.74 + 0.12 * math.cos(math.radians(azimuth * 1.3))
        if not sitter.skull.visible(sitter.camera, azimuth, y):
            continue
        x, _ = _on(sitter, azimuth, y)
        fall = (0.14 + kind.long * 0.75) * math.cos(math.radians(azimuth))
        line = [(x, y), (x + 0.08 * (chin - x) + 0.012, y + fall * 0.5), (x + 0.2 * (chin - x), y + fall)]
        svg += stroke(smooth(line, False), hair.tint if i in {1, 3} else hair.shade, 0.018, opacity=0.5)
    return svg


def draw_braids(sitter: Sitter, kind: BeardKind, hair: Ramp) -> str:
    """Plaits below the chin, each held by a ring."""
    if not kind.braids:
        return ""
    svg, chin = "", sitter.chin[0]
    for k in range(kind.braids):
        x = chin + (k - (kind.braids - 1) / 2) * 0.32 * max(0.45, abs(sitter.camera.cos))
        for i in range(5):
            y, r = 1.0 + kind.long + 0.082 * i, 0.086 - 0.008 * i
            svg += shape(
                smooth([(x - r, y), (x, y - 0.07), (x + r, y), (x, y + 0.07)]), hair.shade if i % 2 else hair.base
            )
        end = 1.0 + kind.long + 0.082 * 5
        svg += shape(
            path([(x - 0.05, end - 0.05), (x + 0.05, end - 0.05), (x + 0.05, end), (x - 0.05, end)]), "#c79a3c"
        )
        svg += circle(x, end + 0.03, 0.045, hair.base)
    return svg


def _on(sitter: Sitter, azimuth: float, y: float) -> Point:
    return sitter.camera.place(sitter.skull.point(azimuth, y))


def _seen(sitter: Sitter, azimuth: float, y: float) -> bool:
    return sitter.skull.visible(sitter.camera, azimuth, y)


def _edges_below(sitter: Sitter, far_y: float, near_y: float) -> tuple[list[Point], list[Point]]:
    """The face's edge from a height on the far side down to the chin, and from there up to the near ear."""
    around = face_outline(sitter)
    if sitter.turn < 0:
        around = around[::-1]
    top = min(range(len(around)), key=lambda i: around[i][1])
    chin = around[0] if sitter.turn > 0 else around[-1]
    far = [p for p in around[top:] if p[1] > far_y + 0.02]
    near: list[Point] = [chin]
    for p in around[1:top]:
        if p[1] < 0.5 or p[0] * sitter.turn < _ear_line(sitter, p[1])[0] * sitter.turn:
            break
        near.append(p)
    y = near[-1][1] - 0.06
    while y > near_y + 0.03:
        near.append(_ear_line(sitter, y))
        y -= 0.1
    return far, near


def _held_inside(sitter: Sitter, p: Point, far: list[Point]) -> Point:
    """A point of the upper edge, brought back where the far cheek curves in."""
    edge = min(far, key=lambda q: abs(q[1] - p[1]))[0] * sitter.turn if far else 9.0
    return min(p[0] * sitter.turn, edge) * sitter.turn, p[1]


def _ear_line(sitter: Sitter, y: float) -> Point:
    """Where a beard ends before the near ear."""
    return sitter.camera.place((-sitter.turn * 0.99 * sitter.skull.at(y).width, y, 0.05 + 0.1 * max(0.0, y - 0.2)))


def _grown(sitter: Sitter, kind: BeardKind, p: Point) -> Point:
    """A point of the jaw's edge, moved outward and down by the hair on it."""
    x, y = p
    share = min(1.0, max(0.0, (y - 0.3) / 0.5))
    cx = sitter.chin[0]
    dx, dy = x - cx, y - 0.55
    norm = math.hypot(dx, dy) or 1.0
    middle = max(0.0, 1 - (dx / (0.56 - 0.16 * sitter.profile)) ** 2)
    fall = kind.long * max(0.0, (y - 0.55) / 0.45) * middle ** (1.0 + kind.pointed)
    # Only what hangs below the chin narrows to a point: above, the chin would show beside it.
    pull = 1 - kind.pointed * 0.6 * max(0.0, (y - 0.86) / 0.14) * middle**0.5 if kind.long > _HANGING else 1.0
    return cx + dx * pull + dx / norm * kind.thick * share, y + dy / norm * kind.thick * share + fall


def _hung(sitter: Sitter, x: float, y: float) -> Point:
    """A point on the chin or hanging below it; in profile the hair stands out before the chin."""
    wide = x * (1 + 0.55 * sitter.profile)
    px, _ = sitter.at(wide, min(y, 0.9))
    return px + 0.034 * sitter.profile * sitter.turn * max(0.0, 1 - abs(x) / 0.12) * min(
        1.0, max(0.0, (y - 0.8) / 0.1)
    ), y
