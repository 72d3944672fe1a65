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
    """One shoe (``shoes sneakers boots heels sandals slippers bare paws``) in units of the figure."""
    if kind in {"bare", "paws"}:
        return _bare(skin, view, paw=kind == "paws")
    if kind == "sandals":
        return _bare(skin, view, paw=False) + _straps(ramp, view) + _sole(sole, view, 0.09)
    if kind == "heels":
        return _bare(skin, view, paw=False, toes=False) + _pump(ramp, sole, view)
    body = svg.shape(_upper(view), ramp.base)
    parts = [body, svg.shape(_toe_shade(view), ramp.shade), _sole(sole, view, 0.16 if kind != "slippers" else 0.08)]
    if kind == "sneakers":
        parts += [_cap(sole, view), _laces(sole, view)]
    elif kind in {"shoes", "boots"}:
        parts.append(_laces(ramp.shade, view))
        parts.append(_heel(sole, view))
    return "".join(parts)


def _between(front: tuple[Point, ...], side: tuple[Point, ...], view: FootView) -> list[Point]:
    """A curve between the one seen from the front and the one in profile; heights are shares of the ankle's."""
    p, h = view.profile, view.ankle
    return [(a[0] + (b[0] - a[0]) * p, (a[1] + (b[1] - a[1]) * p) * h) for a, b in zip(front, side, strict=True)]


def _toe(view: FootView) -> float:
    return 0.39 + 0.71 * view.profile


def _heel_end(view: FootView) -> float:
    return -0.39 + 0.03 * view.profile


def _upper(view: FootView) -> str:
    w = max(view.leg, 0.2)
    back = _between(
        ((-w - 0.03, -0.2), (-0.31, 0.3), (-0.39, 0.66), (-0.37, 1.0)),
        ((-w - 0.04, -0.2), (-0.33, 0.25), (-0.37, 0.6), (-0.34, 1.0)),
        view,
    )
    front = _between(
        ((0.37, 1.0), (0.41, 0.8), (0.39, 0.55), (0.32, 0.3), (0.24, 0.1), (w + 0.03, -0.2)),
        ((1.06, 1.0), (1.12, 0.8), (0.98, 0.56), (0.62, 0.42), (w + 0.2, 0.08), (w + 0.05, -0.2)),
        view,
    )
    return svg.corners(back, [back[-1], front[0]], front)


def _toe_shade(view: FootView) -> str:
    t, h = _toe(view), view.ankle
    return svg.smooth([(t - 0.5, h * 0.94), (t - 0.16, h * 0.72), (t - 0.01, h * 0.66), (t, h * 0.94)])


def _sole(color: str, view: FootView, thick: float) -> str:
    left, right = _heel_end(view) - 0.02, _toe(view) + 0.03
    return svg.rect(left, view.ankle - thick, right - left, thick, color, radius=thick * 0.48)


def _cap(color: str, view: FootView) -> str:
    if view.behind:
        return ""
    h = view.ankle
    cap = _between(
        ((-0.3, 0.9), (-0.26, 0.62), (0.0, 0.5), (0.26, 0.62), (0.3, 0.9)),
        ((0.72, 0.9), (0.78, 0.6), (0.94, 0.58), (1.07, 0.72), (1.1, 0.9)),
        view,
    )
    return svg.shape(svg.corners(cap, [cap[-1], (cap[0][0], h * 0.9)]), color)


def _laces(color: str, view: FootView) -> str:
    if view.behind:
        return ""
    parts = []
    for i in range(3):
        line = _between(
            ((-0.14, 0.02 + 0.17 * i), (0.14, 0.02 + 0.17 * i)),
            ((0.22 + 0.15 * i, 0.3 + 0.1 * i), (0.36 + 0.15 * i, 0.12 + 0.11 * i)),
            view,
        )
        parts.append(svg.stroke(svg.path(line, closed=False), color, 0.05))
    return "".join(parts)


def _heel(color: str, view: FootView) -> str:
    left, h = _heel_end(view), view.ankle
    wide = 0.36 if view.profile > 0.3 else -2 * left
    return svg.rect(left - 0.02, h - 0.15, wide, 0.18, shade(color, 0.15), radius=0.03)


def _bare(skin: Ramp, view: FootView, paw: bool, *, toes: bool = True) -> str:
    w = max(view.leg, 0.18)
    puff = 0.1 if paw else 0.0
    front: tuple[Point, ...] = ((-w, -0.4), (-w, 0.0), (-0.27 - puff, 0.6), (-0.3 - puff, 1.0), (0.3 + puff, 1.0))
    front += ((0.32 + puff, 0.7 - puff), (0.24, 0.4), (w, 0.0), (w, -0.4))
    side: tuple[Point, ...] = ((-w, -0.4), (-w - 0.02, 0.0), (-0.3, 0.6), (-0.26, 1.0), (0.96, 1.0))
    side += ((1.02, 0.76 - puff * 2), (0.68, 0.52 - puff), (w + 0.14, 0.14), (w, -0.4))
    outline = svg.corners(_between(front, side, view))
    parts = [svg.shape(outline, skin.base)]
    if toes and not view.behind:
        for k in range(3):
            line = _between(
                ((-0.15 + 0.15 * k, 0.74), (-0.15 + 0.15 * k, 0.96)),
                ((0.72 + 0.1 * k, 0.8), (0.74 + 0.1 * k, 0.97)),
                view,
            )
            parts.append(svg.stroke(svg.path(line, closed=False), skin.shade, 0.04))
    return "".join(parts)


_PUMP_SHADE = (((0.1, 0.95), (0.3, 0.8), (0.34, 0.95)), ((0.6, 0.95), (0.98, 0.74), (1.06, 0.95)))


def _pump(ramp: Ramp, sole: str, view: FootView) -> str:
    """A low-cut shoe on a heel, open over the instep and hollow under the arch."""
    outline = _between(
        (
            (-0.3, 0.3), (-0.36, 0.62), (-0.26, 0.98), (-0.1, 1.0), (0.1, 1.0), (0.28, 1.0), (0.36, 0.94), (0.36, 0.74),
            (0.28, 0.56), (0.12, 0.72), (-0.14, 0.7),
        ),
        (
            (-0.3, 0.1), (-0.37, 0.46), (-0.3, 1.0), (-0.16, 1.0), (-0.1, 0.72), (0.36, 0.94), (0.62, 1.0), (1.08, 1.0),
            (1.1, 0.82), (0.66, 0.56), (0.1, 0.62),
        ),
        view,
    )  # fmt: skip
    tip = _between(((-0.24, 0.99), (0.28, 0.99)), ((0.42, 0.98), (1.06, 0.99)), view)
    return (
        svg.shape(svg.corners(outline[:3], outline[2:4], outline[3:8], outline[7:]), ramp.base)
        + svg.stroke(svg.path(tip, closed=False), sole, 0.06)
        + svg.shape(svg.smooth(_between(_PUMP_SHADE[0], _PUMP_SHADE[1], view)), ramp.shade)
    )


def _straps(ramp: Ramp, view: FootView) -> str:
    over = _between(((-0.3, 0.82), (0.0, 0.6), (0.3, 0.82)), ((0.5, 0.9), (0.58, 0.6), (0.78, 0.52)), view)
    around = _between(((-0.26, 0.2), (0.0, 0.3), (0.26, 0.2)), ((-0.3, 0.3), (0.0, 0.2), (0.34, 0.1)), view)
    return "".join(svg.stroke(svg.smooth(line, closed=False), ramp.base, 0.13) for line in (over, around))
