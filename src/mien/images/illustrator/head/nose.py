"""The nose: a soft shadow and its base in front views, a ridge in three-quarter views, an outline in profile."""

from __future__ import annotations

from mien.images.illustrator.head.contour import middle_line, nose_root, tip_y
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import Point, corners, ellipse, shape, smooth, stroke

_DARK = 0.42
"""Luminance below which lines must be nearly black, and light shows the form."""
_TURNED = 0.5
"""Sine of the yaw from which on the ridge is drawn."""
_RIDGE = (0.0, 0.3, 0.55, 0.8, 0.95, 1.05, 1.16, 1.26, 1.34)
"""Heights along the nose as shares of its length: from the root over the tip to the lip."""


def draw_nose(sitter: Sitter) -> str:
    """The nose, unless the face looks away."""
    camera = sitter.camera
    if camera.cos < -0.2:
        return ""
    if sitter.profile > 0.75:
        return _nostril_wing(sitter)
    if abs(camera.sin) > _TURNED:
        return _turned(sitter)
    return _plane(sitter) + _base(sitter) + _shine(sitter)


def line_color(sitter: Sitter) -> str:
    """Lines within the face: the skin's shadow, a little redder and deeper."""
    light = luminance(sitter.skin.base)
    if light < _DARK:
        return mix(sitter.skin.base, "#16080b", 0.42 + 0.6 * (_DARK - light))
    return mix(sitter.skin.shade, "#9a3f3a", 0.3)


def _shine(sitter: Sitter) -> str:
    """Light on the bridge and the tip of a dark nose, whose shadows hardly show."""
    if luminance(sitter.skin.base) > _DARK:
        return ""
    root, tip = nose_root(sitter), tip_y(sitter)
    x, y = _tip(sitter)
    line = [sitter.at(-0.012, root + share * (tip - root)) for share in (0.3, 0.5, 0.72)]
    glow = stroke(smooth(line, False), sitter.skin.tint, 0.036, opacity=0.28)
    return glow + ellipse(x - 0.014, y + 0.002, 0.036, 0.024, sitter.skin.tint, opacity=0.5)


def _wing(sitter: Sitter, side: float) -> Point3:
    """The outermost point of a nostril."""
    t = sitter.traits
    y = tip_y(sitter) + 0.045
    return side * 0.1 * t.nose_width, y, sitter.forward(y) + 0.035 * t.nose_out


def _ridge(sitter: Sitter) -> list[Point3]:
    root, tip = nose_root(sitter), tip_y(sitter)
    ys = [root + (tip - root) * share for share in _RIDGE]
    return [(0.0, y, z) for y, z in zip(ys, middle_line(sitter, ys), strict=True)]


def _plane(sitter: Sitter) -> str:
    """The side of the nose away from the light, seen from the front."""
    t, root, tip = sitter.traits, nose_root(sitter), tip_y(sitter)
    (tx, ty), (wx, wy) = _tip(sitter), sitter.camera.place(_wing(sitter, 1.0))
    top = sitter.at(0.062, root + 0.03)
    bridge = sitter.at(0.012 + 0.024 * max(0.0, t.nose_hook), root + 0.55 * (tip - root))
    ridge: list[Point] = [top, (bridge[0] + 0.012, bridge[1]), (tx + 0.024, ty - 0.035), (tx + 0.03, ty + 0.03)]
    flank: list[Point] = [(wx, wy), (wx - 0.006, wy - 0.05), (bridge[0] + 0.055 * t.nose_width, bridge[1] + 0.02), top]
    return shape(corners(ridge, [ridge[-1], flank[0]], flank), sitter.skin.shade, opacity=0.55)


def _tip(sitter: Sitter) -> Point:
    y = tip_y(sitter)
    return sitter.camera.place((0.0, y, middle_line(sitter, [y])[0]))


def _base(sitter: Sitter) -> str:
    """Wings and underside: what makes a nose a nose in the front view."""
    t, hook = sitter.traits, sitter.traits.nose_hook
    (lx, ly), (rx, ry) = (sitter.camera.place(_wing(sitter, side)) for side in (-1.0, 1.0))
    tx, ty = _tip(sitter)
    low = ty + 0.074 + 0.024 * max(0.0, hook) - 0.006 * max(0.0, -hook)
    end = 0.008 + 0.012 * max(0.0, -hook)
    round_wing = 0.028 + 0.014 * t.nose_width
    color = line_color(sitter)
    left, right = (lx + 0.008, ly + end), (rx - 0.008, ry + end)
    under: list[Point] = [left, ((lx + tx) / 2, low - 0.004), (tx, low + 0.012), ((rx + tx) / 2, low - 0.004), right]
    over: list[Point] = [right, ((rx + tx) / 2, low - 0.024), (tx, low - 0.014), ((lx + tx) / 2, low - 0.024), left]
    svg = shape(corners(under, over), color, opacity=0.9)
    if t.age > 0.05:
        for x, y, out in ((lx, ly, -1.0), (rx, ry, 1.0)):
            curl: list[Point] = [
                (x + out * 0.002, y - round_wing), (x + out * 0.016, y), (x - out * 0.012, y + 0.028),
            ]  # fmt: skip
            svg += stroke(smooth(curl, False), color, 0.013, opacity=0.4 + 0.3 * min(1.0, max(0.0, t.nose_width - 0.9)))
    return svg


def _turned(sitter: Sitter) -> str:
    """Ridge, far plane and base in three-quarter views; the ridge may reach over the far cheek."""
    camera, turn, t = sitter.camera, sitter.turn, sitter.traits
    ridge = [camera.place(p) for p in _ridge(sitter)]
    near = camera.place(_wing(sitter, -turn))
    foot = ridge[-1]
    body = shape(corners(ridge, [foot, near, (ridge[1][0] - turn * 0.02, ridge[2][1]), ridge[0]]), sitter.skin.base)
    color = line_color(sitter)
    # The far side shows as a narrow plane between ridge and cheek.
    far_wing = camera.place(_wing(sitter, turn * 0.9))
    far: list[Point] = [far_wing, ((far_wing[0] + ridge[2][0]) / 2 + turn * 0.02, ridge[2][1] + 0.03), ridge[1]]
    plane = shape(corners(ridge[1:7], [ridge[6], far_wing], far), sitter.skin.shade, opacity=0.6)
    low = ridge[7][1]
    under: list[Point] = [
        (ridge[6][0] - turn * 0.012, low - 0.012), ((ridge[5][0] + near[0]) / 2 + turn * 0.02, low - 0.002),
        (near[0] + turn * 0.03, near[1] + 0.034),
    ]  # fmt: skip
    line = stroke(smooth([*ridge[1:6], *under], False), color, 0.015)
    x, y = near
    curl: list[Point] = [
        (x + turn * 0.022, y - 0.05), (x - turn * 0.01, y - 0.01), (x + turn * 0.004, y + 0.032),
        (x + turn * 0.035, y + 0.034),
    ]  # fmt: skip
    wing = stroke(smooth(curl, False), color, 0.013, opacity=0.6 + 0.2 * min(1.0, t.nose_width - 0.6))
    return (plane + body if abs(camera.sin) > 0.8 else body + plane) + line + wing


def _nostril_wing(sitter: Sitter) -> str:
    """Wing and nostril within the outline that the profile already shows."""
    camera, turn, t = sitter.camera, sitter.turn, sitter.traits
    y = tip_y(sitter) + 0.045
    x, _ = camera.place((0.0, y, sitter.forward(y) + 0.015))
    reach = 0.07 * min(1.25, t.nose_out)
    curl: list[Point] = [
        (x + turn * 0.02, y - 0.052), (x - turn * 0.024, y - 0.026), (x - turn * 0.018, y + 0.018),
        (x + turn * 0.02, y + 0.036),
    ]  # fmt: skip
    color = line_color(sitter)
    nostril = ellipse(x + turn * reach * 0.5, y + 0.02, 0.024, 0.009, color, opacity=0.75, rotate=-8 * turn)
    return stroke(smooth(curl, False), color, 0.014) + nostril
