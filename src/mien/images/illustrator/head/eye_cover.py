"""What covers eyes or is bound round the head: patches, blindfolds, bandages, monocles; and a third eye."""

from __future__ import annotations

import math
import re

from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.glasses import lens_point
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skin_marks import mark_side, place_of
from mien.images.illustrator.palette import cloth_hex, shade, tint
from mien.images.illustrator.svg import Point, circle, corners, ellipse, path, shape, smooth, stroke

_STRAP = ((-180, -0.3), (-130, -0.55), (-80, -0.62), (-40, -0.5), (0, -0.3), (25, -0.08), (60, 0.1), (95, 0.16),
          (140, -0.05), (180, -0.3))  # fmt: skip


def draw_patch(sitter: Sitter, text: str) -> str:
    """A patch over one eye with its strap round the head."""
    k, t = mark_side(text), sitter.traits
    dark = cloth_hex(text, "#262329")
    slope = sorted((k * a, t.eye_y + y) for a, y in _STRAP)
    strap = HairShape(
        _around(sitter, 0.012), edge([(a, y + 0.026) for a, y in slope]), edge([(a, y - 0.026) for a, y in slope])
    ).near(sitter.camera)
    svg = shape(strap, dark) if strap else ""
    if sitter.squash(k * t.eye_x, t.eye_y) < 0.1 or k * sitter.camera.sin > 0.85:
        return svg
    w, x, y = 0.225, k * t.eye_x, t.eye_y + 0.005
    rim: list[Point] = [
        (x - w, y - 0.1), (x, y - 0.17), (x + w, y - 0.1), (x + w * 0.82, y + 0.1), (x, y + 0.19),
        (x - w * 0.82, y + 0.1),
    ]  # fmt: skip
    light: list[Point] = [(x - w * 0.6, y - 0.075), (x - w * 0.2, y - 0.115), (x - w * 0.35, y + 0.02)]
    return svg + shape(smooth(sitter.many(rim)), dark) + shape(smooth(sitter.many(light)), tint(dark, 0.18))


def draw_blindfold(sitter: Sitter, text: str) -> str:
    """A cloth bound over both eyes."""
    y = sitter.traits.eye_y
    return _band(sitter, cloth_hex(text, "#2b2730"), (y - 0.15, y + 0.14), 0.02)


def draw_bandage(sitter: Sitter, text: str) -> str:
    """A bandage round the head, or a plaster on the part of the face that is named."""
    if re.search(r"plaster|band-?aid|cheek|nose|chin|jaw|lip", text):
        return _plaster(sitter, text)
    y = sitter.traits.brow_y - 0.14
    return _band(sitter, cloth_hex(text, "#f2ece0"), (y - 0.26, y), 0.03)


def draw_monocle(sitter: Sitter, text: str) -> str:
    """One lens in a ring, with its cord."""
    k, t, camera = mark_side(text), sitter.traits, sitter.camera
    if k * camera.sin > 0.75 or camera.cos < -0.1:
        return ""
    gold = cloth_hex(text, "#c79a3c")
    angles = [2 * math.pi * i / 14 for i in range(14)]
    ring = [camera.place(lens_point(sitter, k, 0.185 * math.cos(a), 0.185 * math.sin(a))) for a in angles]
    d = smooth(ring)
    start = camera.place(lens_point(sitter, k, 0.16, 0.1))
    cord = [start, (start[0] + k * 0.07, t.eye_y + 0.45), sitter.at(k * 0.42, 0.86)]
    return shape(d, "#dff1fa", opacity=0.14) + stroke(smooth(cord, False), gold, 0.012) + stroke(d, gold, 0.03)


def draw_goggles(sitter: Sitter, text: str) -> str:
    """Two round lenses on a strap, over the eyes or pushed up."""
    camera, t = sitter.camera, sitter.traits
    up = -0.52 if re.search(r"forehead|head|pushed|up\b", text) else 0.0
    y = t.eye_y + up
    svg = _band(sitter, "#3c3036", (y - 0.05, y + 0.06), 0.03)
    angles = [2 * math.pi * i / 14 for i in range(14)]
    for side in (-1, 1):
        if camera.facing(side * 22) < 0.05:
            continue
        ring = [camera.place(lens_point(sitter, side, 0.2 * math.cos(a), 0.18 * math.sin(a) + up)) for a in angles]
        svg += shape(smooth(ring), "#8fc3cf", opacity=1.0 if up else 0.45) + stroke(smooth(ring), "#a5753c", 0.05)
    return svg


def draw_third_eye(sitter: Sitter, text: str) -> str:
    """An eye in the middle of the forehead."""
    y = sitter.traits.brow_y - 0.2
    if sitter.squash(0.0, y) < 0.25:
        return ""
    upper: list[Point] = [(-0.13, y), (-0.06, y - 0.062), (0.06, y - 0.062), (0.13, y)]
    lower: list[Point] = [(0.13, y), (0.06, y + 0.05), (-0.06, y + 0.05), (-0.13, y)]
    x, cy = sitter.at(0.0, y - 0.006)
    squash = sitter.squash(0.0, y)
    return (
        shape(corners(sitter.many(upper), sitter.many(lower)), "#fdfbf7")
        + ellipse(x, cy, 0.055 * squash, 0.055, sitter.eye)
        + ellipse(x, cy, 0.026 * squash, 0.026, "#17121a")
        + stroke(smooth(sitter.many(upper), False), shade(sitter.skin.shade, 0.5), 0.022)
    )


def draw_implant(sitter: Sitter, text: str) -> str:
    """A mechanical eye: a plate round a glowing lens."""
    k, t = mark_side(text), sitter.traits
    if sitter.squash(k * t.eye_x, t.eye_y) < 0.1 or k * sitter.camera.sin > 0.85:
        return ""
    x, y = k * t.eye_x, t.eye_y
    plate: list[Point] = [
        (x - 0.17, y - 0.13),
        (x + 0.17, y - 0.15),
        (x + 0.2, y + 0.05),
        (x + 0.1, y + 0.2),
        (x - 0.15, y + 0.14),
    ]
    cx, cy = sitter.at(x, y)
    return (
        shape(path(sitter.many(plate)), "#8d97a4")
        + circle(cx, cy, 0.085, "#2b3038")
        + circle(cx, cy, 0.05, cloth_hex(text, "#e2483d"))
        + circle(cx - 0.016, cy - 0.018, 0.015, "#ffffff", opacity=0.9)
    )


def _around(sitter: Sitter, by: float) -> Shell:
    skull = sitter.skull
    return Shell(tuple(Section(s.y, s.width + by, s.front + by, s.back - by) for s in skull.sections), skull.power)


def _band(sitter: Sitter, color: str, heights: tuple[float, float], thick: float) -> str:
    """A cloth round the head between two heights, with a fold."""
    top, low = heights
    d = HairShape(_around(sitter, thick), edge(((0, low), (180, low))), edge(((0, top), (180, top)))).near(
        sitter.camera
    )
    if not d:
        return ""
    middle = (top + low) / 2
    left, right = _around(sitter, thick).extents(sitter.camera, middle)
    fold: list[Point] = [
        (left + 0.02, middle - 0.02),
        ((left + right) / 2, middle + 0.02),
        (right - 0.02, middle - 0.015),
    ]
    return shape(d, color) + stroke(smooth(fold, False), shade(color, 0.2), 0.016)


def _plaster(sitter: Sitter, text: str) -> str:
    x, y = place_of(sitter, text)
    if "nose" in text:
        y = sitter.traits.eye_y + 0.13
    if sitter.squash(x, y) < 0.12:
        return ""
    strip: list[Point] = [(x - 0.12, y - 0.02), (x + 0.1, y - 0.06), (x + 0.12, y + 0.01), (x - 0.1, y + 0.05)]
    pad: list[Point] = [(x - 0.035, y - 0.034), (x + 0.035, y - 0.046), (x + 0.04, y + 0.02), (x - 0.03, y + 0.034)]
    cloth = cloth_hex(text.replace("plaster", ""), "#d79a62")
    return (
        stroke(path(sitter.many(strip)), shade(cloth, 0.25), 0.014)
        + shape(path(sitter.many(strip)), cloth)
        + shape(path(sitter.many(pad)), tint(cloth, 0.4))
    )
