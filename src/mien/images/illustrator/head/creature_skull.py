"""The head of a skeleton: bare bone with sockets, nose cavity and teeth, which still shows a mood."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator.head.contour import face_path
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import build_skull
from mien.images.illustrator.palette import mix, ramp
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, path, shape, smooth, stroke

_DARK = "#2b2430"
_GLOW = "#d8f3ef"


def as_skeleton(sitter: Sitter) -> Sitter:
    """The same being, stripped to the bone."""
    traits = replace(
        sitter.traits, cheek=-0.9, jaw=0.45, chin=0.75, sag=0.0, nose_out=0.5, nose_hook=-0.2, lips=0.0, warmth=0.0,
        age=0.2, brow_ridge=0.02,
    )  # fmt: skip
    bone = ramp(mix(sitter.skin.base, "#f3ecda", 0.7))
    return replace(sitter, traits=traits, skull=build_skull(traits), skin=bone)


def draw_bones(sitter: Sitter) -> str:
    """What a skull's face shows in place of features."""
    if sitter.camera.cos < -0.2:
        return ""
    sockets = "".join(_socket(sitter, side) for side in (-1, 1))
    return inside(face_path(sitter), _cheeks(sitter) + sockets + _nose(sitter)) + _jaws(sitter)


def _socket(sitter: Sitter, side: int) -> str:
    """A hollow, flattened or slanted as lids and brows would be, with a spark that looks where the eyes would."""
    t, mood = sitter.traits, sitter.mood
    x, y = side * t.eye_x, t.eye_y + 0.01
    if sitter.squash(x, y) < 0.1 or side * sitter.camera.sin > 0.85:
        return ""
    opened = 0.55 + 0.45 * min(1.25, mood.open)
    if mood.wink and side > 0:
        opened = 0.35
    slant = 0.09 * mood.angle + 0.02
    top = 0.17 * opened
    rim: list[Point] = [
        (x - side * 0.17, y - top * 0.5 - slant), (x, y - top - slant * 0.2 - 0.03 * mood.brow),
        (x + side * 0.17, y - top * 0.55 + slant * 0.7), (x + side * 0.17, y + 0.08),
        (x, y + 0.16 * (1 - 0.4 * mood.squint)), (x - side * 0.16, y + 0.07),
    ]  # fmt: skip
    cx, cy = sitter.at(x, y)
    spark = circle(cx + 0.05 * mood.gaze[0], cy + 0.04 * mood.gaze[1], 0.036 * max(0.5, opened), _GLOW)
    return shape(smooth(sitter.many(rim)), _DARK) + (spark if mood.open > 0.15 else "")


def _nose(sitter: Sitter) -> str:
    y = sitter.traits.eye_y + 0.2
    left: list[Point] = [(0.0, y - 0.05), (-0.09, y + 0.1), (-0.055, y + 0.14), (0.0, y + 0.1)]
    right: list[Point] = [(0.0, y + 0.1), (0.055, y + 0.14), (0.09, y + 0.1), (0.0, y - 0.05)]
    return shape(corners(sitter.many(left), sitter.many(right)), _DARK)


def _cheeks(sitter: Sitter) -> str:
    """Shade in the hollows under the cheekbones."""
    svg = ""
    for side in (-1, 1):
        x, y = side * 0.46, sitter.traits.mouth_y - 0.08
        if (squash := sitter.squash(x, y)) > 0.15:
            svg += ellipse(*sitter.at(x, y), 0.11 * min(1.0, squash), 0.15, sitter.skin.shade, opacity=0.8)
    return svg


def _jaws(sitter: Sitter) -> str:
    """Two rows of teeth, apart as far as the mouth would be open, and curved with the mood."""
    t, mood = sitter.traits, sitter.mood
    half, gap = 0.25 * (0.8 + 0.2 * mood.width), 0.16 * mood.mouth
    xs = [half * (i / 4 - 1) for i in range(9)]
    seam = [(x, t.mouth_y - 0.05 * mood.smile * ((x / half) ** 2 - 0.4)) for x in xs]
    opened = [(x, y + gap * (1 - (x / half) ** 2)) for x, y in seam]
    svg = shape(corners(sitter.many(seam), sitter.many(opened[::-1])), _DARK) if gap > 0.01 else ""
    svg += stroke(smooth(sitter.many(seam), False), _DARK, 0.02)
    if gap > 0.01:
        svg += stroke(smooth(sitter.many(opened), False), _DARK, 0.02)
    for (x, y), (_, y2) in zip(seam[1:-1], opened[1:-1], strict=True):
        if sitter.squash(x, y) > 0.08:
            svg += stroke(path(sitter.many([(x, y - 0.065), (x, y - 0.004)]), False), _DARK, 0.014)
            svg += stroke(path(sitter.many([(x, y2 + 0.004), (x, y2 + 0.06)]), False), _DARK, 0.014)
    return svg
