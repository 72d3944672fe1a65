"""Spectacles: two lenses, a bridge and the arms to the ears."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.glasses_kinds import GlassesKind, frame_color, glasses_kind, rim_points
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import path, shape, smooth, stroke


def draw_glasses(sitter: Sitter) -> tuple[str, str]:
    """What is painted before the nose (the far lens in a turned view) and after the face."""
    if not sitter.looks.glasses.value:
        return "", ""
    kind = glasses_kind(sitter)
    color = frame_color(sitter, kind)
    sides = [side for side in (-1, 1) if sitter.camera.facing(side * 22) > 0.08]
    near = [side for side in (-1, 1) if kind.arms and sitter.camera.facing(side * 75) > 0.05]
    arms = "".join(_arm(sitter, side, kind, color) for side in near)
    if not sides:
        return "", arms
    lenses = {side: _lens(sitter, side, kind, color) for side in sides}
    far = 1 if sitter.camera.sin > 0 else -1
    turned = abs(sitter.camera.sin) > 0.45
    before = lenses.get(far, "") if turned else ""
    after = "".join(drawn for side, drawn in lenses.items() if not (turned and side == far))
    return before, after + (_bridge(sitter, kind, color) if sitter.camera.cos > 0.05 else "") + arms


def lens_point(sitter: Sitter, side: int, u: float, v: float) -> Point3:
    """A point of a lens's plane: u outwards and v down from the eye; the plane curves round the face."""
    t = sitter.traits
    x = t.eye_x + 0.005 + u
    return side * x, t.eye_y + 0.015 + v, sitter.forward(t.eye_y) + 0.1 - 0.72 * x * x


def _lens(sitter: Sitter, side: int, kind: GlassesKind, color: str) -> str:
    d = smooth([sitter.camera.place(lens_point(sitter, side, u, v + kind.low)) for u, v in rim_points(kind)])
    w, h = kind.width, kind.height
    gleam = [
        sitter.camera.place(lens_point(sitter, side, side * u * w, v * h + kind.low))
        for u, v in ((-0.6, 0.05), (-0.1, -0.72), (0.2, -0.72), (-0.45, 0.4))
    ]
    tone, share, shine = ("#2a2630", 0.9, 0.16) if kind.dark else ("#dff1fa", 0.06, 0.13)
    return shape(d, tone, opacity=share) + shape(path(gleam), "#ffffff", opacity=shine) + stroke(d, color, kind.line)


def _bridge(sitter: Sitter, kind: GlassesKind, color: str) -> str:
    t = sitter.traits
    inner = t.eye_x + 0.005 - kind.width
    y, rise = t.eye_y - 0.02 + kind.low, 0.035 if kind.arms else 0.075
    line = [
        sitter.camera.place((k * inner, y - rise * (1 - k * k), sitter.forward(t.eye_y) + 0.1))
        for k in (-1, -0.4, 0.4, 1)
    ]
    return stroke(smooth(line, False), color, max(0.022, kind.line * 0.9))


def _arm(sitter: Sitter, side: int, kind: GlassesKind, color: str) -> str:
    hinge = sitter.camera.place(lens_point(sitter, side, kind.width, -0.03 + kind.low))
    x, _, z = sitter.skull.point(side * 93, sitter.traits.eye_y)
    ear = sitter.camera.place((x * 1.02, sitter.traits.eye_y - 0.03, z))
    if sitter.camera.cos < -0.1:
        x, _, z = sitter.skull.point(side * 60, sitter.traits.eye_y)
        hinge = sitter.camera.place((x * 1.02, sitter.traits.eye_y - 0.03, z))
    return stroke(path([hinge, ear], False), color, max(0.022, kind.line * 0.9))
