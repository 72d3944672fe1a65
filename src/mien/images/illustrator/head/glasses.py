"""Spectacles: two lenses, a bridge and the arms to the ears."""

from __future__ import annotations

import math
import re

from mien.images.illustrator.chance import pick
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import Point, path, shape, smooth, stroke

_FRAMES = ("#2b2730", "#2b2730", "#6b4630", "#b48a3c", "#8c2f38", "#3c4f6b")
_SAID = (
    (r"round|pince|wire", "round"),
    (r"square|rectang|horn|thick", "square"),
    (r"\bcat", "cat"),
    (r"\boval|half-moon", "oval"),
)
_SHAPES = ("round", "round", "oval", "square", "cat")


def draw_glasses(sitter: Sitter) -> tuple[str, str]:
    """What is painted before the nose (the far lens in a turned view) and after the face."""
    if not sitter.looks.glasses.value:
        return "", ""
    color = pick(sitter.seed, "frame", _FRAMES)
    kind = _kind(sitter)
    sides = [side for side in (-1, 1) if _facing(sitter, side)]
    arms = "".join(_arm(sitter, side, color) for side in (-1, 1) if sitter.camera.facing(side * 75) > 0.05)
    if not sides:
        return "", arms
    svg = {side: _lens(sitter, side, kind, color) for side in sides}
    far = 1 if sitter.camera.sin > 0 else -1
    turned = abs(sitter.camera.sin) > 0.45
    before = svg.get(far, "") if turned else ""
    after = "".join(drawn for side, drawn in svg.items() if not (turned and side == far))
    return before, after + (_bridge(sitter, color) if sitter.camera.cos > 0.05 else "") + arms


def _kind(sitter: Sitter) -> str:
    """The lenses' shape: as it was said, else the person's own."""
    said = (sitter.looks.glasses.evidence or "").lower()
    own = pick(sitter.seed, "lenses", _SHAPES)
    return next((kind for pattern, kind in _SAID if re.search(pattern, said)), own)


def _facing(sitter: Sitter, side: int) -> bool:
    return sitter.camera.facing(side * 22) > 0.08


def _solid(sitter: Sitter, side: int, u: float, v: float) -> Point3:
    """A point of a lens's plane: u outwards and v down from the lens's centre; the plane curves round the face."""
    t = sitter.traits
    x = t.eye_x + 0.005 + u
    return side * x, t.eye_y + 0.015 + v, sitter.forward(t.eye_y) + 0.1 - 0.62 * x * x


def _lens(sitter: Sitter, side: int, kind: str, color: str) -> str:
    rim = [sitter.camera.place(_solid(sitter, side, u, v)) for u, v in _rim(kind)]
    d = smooth(rim)
    gleam = [
        sitter.camera.place(_solid(sitter, side, side * u, v))
        for u, v in ((-0.13, 0.0), (-0.02, -0.15), (0.05, -0.15), (-0.1, 0.07))
    ]
    glass = shape(d, "#dff1fa", opacity=0.05) + shape(path(gleam), "#ffffff", opacity=0.12)
    return glass + stroke(d, color, 0.034)


def _rim(kind: str) -> list[Point]:
    power = {"round": 1.0, "oval": 1.0, "square": 0.5, "cat": 0.7}[kind]
    width, height = {"round": (0.225, 0.215), "oval": (0.235, 0.175), "square": (0.235, 0.18), "cat": (0.23, 0.175)}[
        kind
    ]
    points = []
    for i in range(20):
        angle = 2 * math.pi * i / 20
        u = math.copysign(abs(math.cos(angle)) ** power, math.cos(angle)) * width
        v = math.copysign(abs(math.sin(angle)) ** power, math.sin(angle)) * height
        if kind == "cat" and v < 0:
            v -= 0.09 * max(0.0, u / width) ** 2
            u += 0.03 * max(0.0, u / width) ** 3
        points.append((u, v))
    return points


def _bridge(sitter: Sitter, color: str) -> str:
    t = sitter.traits
    inner = t.eye_x - 0.225
    line = [
        sitter.camera.place((k * inner, t.eye_y - 0.02 - 0.035 * (1 - k * k), sitter.forward(t.eye_y) + 0.1))
        for k in (-1, -0.4, 0.4, 1)
    ]
    return stroke(smooth(line, False), color, 0.032)


def _arm(sitter: Sitter, side: int, color: str) -> str:
    hinge = sitter.camera.place(_solid(sitter, side, 0.225, -0.03))
    x, _, z = sitter.skull.point(side * 93, sitter.traits.eye_y)
    ear = sitter.camera.place((x * 1.02, sitter.traits.eye_y - 0.03, z))
    if sitter.camera.cos < -0.1:
        x, _, z = sitter.skull.point(side * 60, sitter.traits.eye_y)
        hinge = sitter.camera.place((x * 1.02, sitter.traits.eye_y - 0.03, z))
    return stroke(path([hinge, ear], False), color, 0.032)
