"""Hands and paws: drawn pointing down from the wrist, thumb towards +x, one unit long."""

from __future__ import annotations

import itertools

from mien.images.illustrator import svg
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.poses import Hand
from mien.images.illustrator.svg import Point

Finger = tuple[Point, ...]

_PALM: tuple[Point, ...] = (
    (-0.16, -0.12), (-0.19, 0.1), (-0.26, 0.3), (-0.25, 0.5), (-0.1, 0.58), (0.1, 0.57), (0.22, 0.5), (0.25, 0.3),
    (0.18, 0.08), (0.16, -0.12),
)  # fmt: skip
_RELAXED: tuple[Finger, ...] = (
    ((-0.19, 0.48), (-0.19, 0.66), (-0.13, 0.82)),
    ((-0.06, 0.52), (-0.05, 0.74), (0.01, 0.92)),
    ((0.06, 0.52), (0.08, 0.74), (0.12, 0.9)),
    ((0.16, 0.46), (0.2, 0.66), (0.21, 0.8)),
)
_RELAXED_THUMB: Finger = ((0.14, 0.14), (0.3, 0.32), (0.32, 0.52))
_OPEN: tuple[Finger, ...] = (
    ((-0.19, 0.44), (-0.31, 0.66), (-0.39, 0.8)),
    ((-0.07, 0.5), (-0.12, 0.8), (-0.15, 0.99)),
    ((0.06, 0.5), (0.08, 0.82), (0.09, 1.02)),
    ((0.18, 0.46), (0.26, 0.74), (0.31, 0.92)),
)
_OPEN_THUMB: Finger = ((0.12, 0.12), (0.36, 0.28), (0.5, 0.46))
_REST: tuple[Finger, ...] = (
    ((-0.19, 0.44), (-0.22, 0.64), (-0.21, 0.76)),
    ((-0.07, 0.48), (-0.08, 0.72), (-0.06, 0.88)),
    ((0.06, 0.48), (0.07, 0.74), (0.08, 0.9)),
    ((0.17, 0.44), (0.2, 0.64), (0.22, 0.8)),
)
_REST_THUMB: Finger = ((0.12, 0.12), (0.31, 0.24), (0.4, 0.4))
_FIST: tuple[Point, ...] = (
    (-0.16, -0.12), (-0.2, 0.06), (-0.27, 0.24), (-0.27, 0.46), (-0.2, 0.6), (0.0, 0.64), (0.2, 0.6), (0.27, 0.44),
    (0.26, 0.22), (0.18, 0.04), (0.16, -0.12),
)  # fmt: skip


def draw_hand(hand: Hand, ramp: Ramp, *, paw: bool = False, jointed: bool = False) -> str:
    """The hand in its own space; nothing for a hand that is hidden in a pocket."""
    if hand == "hidden":
        return ""
    if paw:
        return _paw(hand, ramp)
    if hand == "fist":
        return _fist(ramp)
    fingers, thumb = {
        "open": (_OPEN, _OPEN_THUMB),
        "rest": (_REST, _REST_THUMB),
        "relaxed": (_RELAXED, _RELAXED_THUMB),
    }[hand]
    drawn = _spread(ramp, fingers, thumb, together=hand != "open")
    return drawn + _joints(ramp, fingers, thumb) if jointed else drawn


def _joints(ramp: Ramp, fingers: tuple[Finger, ...], thumb: Finger) -> str:
    """The hinges of a metal hand."""
    dots = [svg.circle(*finger[k], 0.05, ramp.shade) for finger in (*fingers, thumb) for k in (0, 1)]
    return "".join(dots) + svg.stroke(svg.path([(-0.17, 0.02), (0.17, 0.02)], closed=False), ramp.shade, 0.06)


def _spread(ramp: Ramp, fingers: tuple[Finger, ...], thumb: Finger, together: bool) -> str:
    width = 0.148 if together else 0.15
    parts = [svg.stroke(svg.smooth(finger, closed=False), ramp.base, width) for finger in fingers]
    parts.append(svg.shape(svg.smooth(_PALM), ramp.base))
    parts.append(svg.stroke(svg.smooth(thumb, closed=False), ramp.base, 0.165))
    if together:
        # The gaps between closed fingers are lines of shadow.
        gaps = [svg.smooth([_between(a, b, k) for k in range(3)], closed=False) for a, b in itertools.pairwise(fingers)]
        parts += [svg.stroke(gap, ramp.shade, 0.035, opacity=0.8) for gap in gaps]
        parts.append(svg.stroke(svg.smooth(((0.15, 0.2), (0.2, 0.34), (0.22, 0.48)), closed=False), ramp.shade, 0.035))
    else:
        parts.append(svg.stroke(svg.smooth(((0.2, 0.2), (0.08, 0.3), (0.06, 0.46)), closed=False), ramp.shade, 0.04))
    return "".join(parts)


def _between(a: Finger, b: Finger, k: int) -> Point:
    x, y = (a[k][0] + b[k][0]) / 2, (a[k][1] + b[k][1]) / 2
    return (x, y if k else y + 0.06)


def _fist(ramp: Ramp) -> str:
    parts = [svg.shape(svg.smooth(_FIST), ramp.base)]
    lines = [((x, 0.36), (x + 0.005, 0.58)) for x in (-0.13, 0.005, 0.14)]
    parts += [svg.stroke(svg.path(line, closed=False), ramp.shade, 0.035) for line in lines]
    thumb = svg.smooth(((0.22, 0.2), (0.13, 0.36), (-0.06, 0.4)), closed=False)
    parts += [svg.stroke(thumb, ramp.shade, 0.21), svg.stroke(thumb, ramp.base, 0.165)]
    return "".join(parts)


def _paw(hand: Hand, ramp: Ramp) -> str:
    reach = 0.1 if hand == "open" else 0.0
    toes = [
        (-0.21 - reach * 0.6, 0.5),
        (-0.07 - reach * 0.3, 0.6 + reach),
        (0.08 + reach * 0.3, 0.6 + reach),
        (0.22 + reach * 0.6, 0.5),
    ]
    parts = [svg.shape(svg.smooth(_PALM), ramp.base)]
    parts += [svg.ellipse(x, y, 0.115, 0.16, ramp.base) for x, y in toes]
    parts.append(svg.ellipse(0.27, 0.24, 0.1, 0.15, ramp.base, rotate=-35))
    if hand == "open":
        parts.append(svg.ellipse(0.0, 0.36, 0.15, 0.12, ramp.shade))
        parts += [svg.circle(x * 0.95, y + 0.03, 0.055, ramp.shade) for x, y in toes]
    else:
        gaps = [((x, 0.5), (x, 0.66)) for x in (-0.14, 0.005, 0.15)]
        parts += [svg.stroke(svg.path(gap, closed=False), ramp.shade, 0.035) for gap in gaps]
    return "".join(parts)
