"""The nose: a shadow in front views, a ridge in three-quarter views, an outline in profile."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, corners, ellipse, shape, smooth


def draw_nose(sitter: Sitter) -> str:
    """The nose, unless the face looks away."""
    if sitter.camera.cos < -0.55:
        return ""
    body = _body(sitter) if abs(sitter.camera.sin) > 0.5 else ""
    return body + _far_side(sitter) + _under(sitter)


def tip_y(sitter: Sitter) -> float:
    """Height of the tip."""
    return sitter.traits.eye_y + 0.3 * sitter.traits.nose


def _bridge(sitter: Sitter) -> list[Point3]:
    """The ridge from the root to the tip, then round it to the lip."""
    t = sitter.traits
    y, out = tip_y(sitter), 0.185 * t.nose_out
    root = t.eye_y - 0.07
    half = (root + y) / 2
    return [
        (0.0, root, sitter.forward(root) - 0.004),
        (0.0, half, sitter.forward(half) + 0.43 * out + 0.028 * t.nose_hook),
        (0.0, y - 0.055, sitter.forward(y) + 0.9 * out),
        (0.0, y, sitter.forward(y) + out),
        (0.0, y + 0.045, sitter.forward(y) + 0.84 * out),
        (0.0, y + 0.082, sitter.forward(y) + 0.2 * out),
        (0.0, y + 0.1, sitter.forward(y) - 0.01),
    ]


def _wing(sitter: Sitter, side: float) -> Point3:
    t = sitter.traits
    x, y = side * 0.118 * t.nose_width, tip_y(sitter) + 0.04
    cut = sitter.skull.at(y)
    return x, y, cut.middle + cut.depth * (1 - abs(x / cut.width) ** 2.2) ** (1 / 2.2) + 0.02


def _body(sitter: Sitter) -> str:
    """What stands out beyond the edge of the face, in skin colour."""
    ridge = [sitter.camera.place(p) for p in _bridge(sitter)]
    behind = sitter.camera.place((0.0, tip_y(sitter), sitter.forward(tip_y(sitter)) - 0.05))
    return shape(corners(ridge, [ridge[-1], behind, ridge[0]]), sitter.skin.base)


def _far_side(sitter: Sitter) -> str:
    """The side of the nose away from the light."""
    ridge = [sitter.camera.place(p) for p in _bridge(sitter)][1:5]
    wing = sitter.camera.place(_wing(sitter, 1.0))
    foot = sitter.camera.place((0.0, tip_y(sitter) + 0.085, sitter.forward(tip_y(sitter))))
    if sitter.camera.sin > 0.8:
        return ""
    start = ridge[0]
    side = [(wing[0] * 0.5 + start[0] * 0.5 + 0.004, (wing[1] + start[1]) / 2 + 0.05), wing]
    return shape(
        corners(ridge, [ridge[-1], foot, wing], [wing, side[0], start]),
        sitter.skin.shade,
        opacity=0.55 + 0.4 * max(0.0, sitter.camera.sin),
    )


def _under(sitter: Sitter) -> str:
    """The underside with its nostrils and wings: what makes a nose a nose in the front view."""
    t, y = sitter.traits, tip_y(sitter)
    left, right = (sitter.camera.place(_wing(sitter, side)) for side in (-1.0, 1.0))
    tip = sitter.camera.place(_bridge(sitter)[4])
    lip = sitter.camera.place(_bridge(sitter)[6])
    near, far = (left, right) if sitter.camera.sin >= 0 else (right, left)
    if sitter.profile > 0.2:
        far = lip
    low = (lip[0], lip[1] - 0.004)
    curve: list[Point] = [(near[0], near[1] + 0.004), ((near[0] + tip[0]) / 2, tip[1] + 0.012), tip]
    curve += [((far[0] + tip[0]) / 2, tip[1] + 0.012), (far[0], far[1] + 0.004)]
    color = mix(sitter.skin.shade, "#a04a4a", 0.16)
    svg = shape(corners(curve, [curve[-1], ((far[0] + low[0]) / 2, low[1]), low, curve[0]]), color)
    ball = _near_wing(sitter, near)
    dark = mix(sitter.skin.shade, "#4a1f2a", 0.55)
    for side in (-1, 1):
        x, place_y = side * 0.05 * t.nose_width, y + 0.062
        if (side * sitter.turn < 0 or sitter.profile < 0.3) and sitter.squash(x, place_y) > 0.08:
            cx, cy = sitter.camera.place((x, place_y, sitter.forward(y) + 0.06 * t.nose_out))
            svg += ellipse(cx, cy, 0.022 * max(0.5, abs(sitter.camera.cos)), 0.011, dark, opacity=0.75)
    return ball + svg


def _near_wing(sitter: Sitter, near: Point) -> str:
    """The rounded flank of the nostril nearest the camera, in three-quarter views and profile."""
    if abs(sitter.camera.sin) < 0.3:
        return ""
    x, y = near
    toward = sitter.turn
    arc = [(x + 0.035 * toward, y - 0.055), (x - 0.022 * toward, y - 0.02), (x + 0.002 * toward, y + 0.022)]
    back = [(x + 0.002 * toward, y + 0.022), (x + 0.01 * toward, y - 0.018), (x + 0.035 * toward, y - 0.055)]
    return shape(smooth(arc, False) + smooth(back, False).replace("M", "L", 1) + "Z", sitter.skin.shade)
