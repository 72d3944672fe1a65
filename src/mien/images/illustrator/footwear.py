"""Feet and shoes: drawn from the ankle down, toes towards +x, by how much of the profile the camera sees."""

from __future__ import annotations

from dataclasses import dataclass

from mien.images.illustrator import svg
from mien.images.illustrator.palette import Ramp, shade
from mien.images.illustrator.svg import Point


@dataclass(frozen=True, slots=True)
class FootView:
    """How a foot is seen: ``profile`` 0 from the front or back, 1 from the side; ``behind`` when from the back."""

    profile: float
    behind: bool
    ankle: float
    """Height of the ankle over the ground."""
    leg: float
    """Half the width of the leg at the ankle."""


def draw_shoe(kind: str, ramp: Ramp, sole: str, skin: Ramp, view: FootView) -> str:
    """One shoe (``shoes sneakers boots heels sandals slippers bare paws robot``) in units of the figure."""
    if kind in {"bare", "paws"}:
        return _bare(skin, view, paw=kind == "paws")
    if kind == "sandals":
        return _bare(skin, view, paw=False) + _straps(ramp, view) + _sole(sole, view, 0.09)
    body = svg.shape(_upper(view), ramp.base)
    parts = [body, svg.shape(_toe_shade(view), ramp.shade), _sole(sole, view, 0.16 if kind != "slippers" else 0.08)]
    if kind == "sneakers":
        parts += [_cap(sole, view), _laces(sole, view)]
    elif kind in {"shoes", "boots"}:
        parts.append(_laces(ramp.shade, view))
        parts.append(_heel(sole, view))
    return "".join(parts)


def _front(view: FootView) -> float:
    return 0.4 + 0.72 * view.profile


def _back(view: FootView) -> float:
    return 0.4 - 0.04 * view.profile


def _upper(view: FootView) -> str:
    f, b, h, w = _front(view), _back(view), view.ankle, max(view.leg, 0.2)
    p = view.profile
    rise = h * (0.62 - 0.16 * p)
    points: list[Point] = [(-w - 0.03, -h * 0.35), (-b + 0.02, -0.0), (-b, h * 0.6), (-b + 0.02, h)]
    toe: list[Point] = [(f, h), (f + 0.01, h * 0.78), (f - 0.1 - 0.1 * p, h - rise), (w + 0.14 + 0.2 * p, h * 0.12), (w + 0.03, -h * 0.35)]
    return svg.corners(points, [points[-1], toe[0]], toe)


def _toe_shade(view: FootView) -> str:
    f, h, p = _front(view), view.ankle, view.profile
    low = h * 0.86
    return svg.smooth([(f * 0.2, low), (f - 0.14, h * 0.62), (f - 0.02, h * 0.7), (f, low), (f * 0.6 + 0.1 * p, h)])


def _sole(color: str, view: FootView, thick: float) -> str:
    f, b, h = _front(view) + 0.04, _back(view) + 0.03, view.ankle
    top = h - thick
    return svg.shape(
        svg.corners([(-b, top), (-b - 0.02, top + thick * 0.6), (-b + 0.03, h)], [(-b + 0.03, h), (f - 0.06, h)],
                    [(f - 0.06, h), (f + 0.01, top + thick * 0.5), (f - 0.03, top)]),
        color,
    )  # fmt: skip


def _cap(color: str, view: FootView) -> str:
    if view.behind:
        return ""
    f, h, p = _front(view), view.ankle, view.profile
    if p < 0.45:
        return svg.shape(svg.smooth([(-0.26 + p * 0.3, h * 0.84), (-0.2 + p * 0.4, h * 0.5), (0.2 + p * 0.5, h * 0.46), (f - 0.06, h * 0.84)]), color)
    return svg.shape(svg.smooth([(f - 0.34, h * 0.86), (f - 0.26, h * 0.5), (f - 0.1, h * 0.56), (f, h * 0.86)]), color)


def _laces(color: str, view: FootView) -> str:
    if view.behind:
        return ""
    h, p = view.ankle, view.profile
    x, step = 0.02 + 0.26 * p, 0.13 * p
    lines = [((x + step * i - 0.12, h * (0.02 + 0.2 * i)), (x + step * i + 0.12, h * (0.02 + 0.2 * i))) for i in range(3)]
    if p > 0.45:
        lines = [((x + step * i - 0.08, h * (0.26 + 0.13 * i)), (x + step * i + 0.07, h * (0.06 + 0.16 * i))) for i in range(3)]
    return "".join(svg.stroke(svg.path(line, closed=False), color, 0.045) for line in lines)


def _heel(color: str, view: FootView) -> str:
    b, h = _back(view), view.ankle
    wide = 0.3 if view.profile > 0.3 else 2 * b
    return svg.rect(-b, h - 0.12, wide, 0.15, shade(color, 0.15))


def _bare(skin: Ramp, view: FootView, paw: bool) -> str:
    f, b, h, w = _front(view) - 0.04, _back(view), view.ankle, max(view.leg, 0.18)
    p = view.profile
    outline = svg.smooth([
        (-w, -h * 0.4), (-w - 0.02, 0.0), (-b + 0.08 * (1 - p), h * 0.7), (-b + 0.1, h), (f - 0.08, h), (f + 0.02, h * 0.86),
        (f - 0.14, h * (0.62 if not paw else 0.5)), (w + 0.12 + 0.12 * p, h * 0.22), (w, -h * 0.4),
    ])  # fmt: skip
    parts = [svg.shape(outline, skin.base)]
    if not view.behind:
        start, stop = (f - 0.34, f - 0.04) if p > 0.45 else (-0.2, 0.24)
        xs = [start + (stop - start) * k / 3 for k in range(1, 4)]
        parts += [svg.stroke(svg.path([(x, h * 0.74), (x, h * 0.98)], closed=False), skin.shade, 0.04) for x in xs]
    return "".join(parts)


def _straps(ramp: Ramp, view: FootView) -> str:
    f, h, p = _front(view), view.ankle, view.profile
    low, high = ((f - 0.5, h * 0.86), (f - 0.2, h * 0.46)) if p > 0.45 else ((-0.32, h * 0.8), (0.3, h * 0.66))
    around = ((-0.26, h * 0.2), (0.26 + 0.1 * p, h * 0.06))
    return svg.stroke(svg.path((low, high), closed=False), ramp.base, 0.13) + svg.stroke(
        svg.path(around, closed=False), ramp.base, 0.11
    )
