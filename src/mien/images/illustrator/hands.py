"""Hands and paws: drawn pointing down from the wrist, thumb towards +x, one unit long."""

from __future__ import annotations

import itertools

from mien.images.illustrator import svg
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.pose_spec import Hand
from mien.images.illustrator.svg import Point

Finger = tuple[Point, ...]

_PALM: tuple[Point, ...] = (
    (-0.15, -0.14), (-0.18, 0.08), (-0.26, 0.28), (-0.26, 0.48), (-0.12, 0.58), (0.1, 0.57), (0.23, 0.5), (0.26, 0.3),
    (0.18, 0.08), (0.15, -0.14),
)  # fmt: skip
_RELAXED: tuple[Finger, ...] = (
    ((-0.2, 0.46), (-0.21, 0.62), (-0.15, 0.76)),
    ((-0.07, 0.5), (-0.07, 0.72), (0.0, 0.88)),
    ((0.06, 0.5), (0.07, 0.73), (0.11, 0.88)),
    ((0.17, 0.46), (0.2, 0.66), (0.2, 0.8)),
)
_RELAXED_THUMB: Finger = ((0.12, 0.12), (0.31, 0.32), (0.34, 0.54))
_OPEN: tuple[Finger, ...] = (
    ((-0.19, 0.44), (-0.33, 0.66), (-0.41, 0.78)),
    ((-0.07, 0.5), (-0.13, 0.8), (-0.17, 0.97)),
    ((0.06, 0.5), (0.08, 0.82), (0.09, 1.02)),
    ((0.18, 0.46), (0.26, 0.76), (0.32, 0.93)),
)
_OPEN_THUMB: Finger = ((0.1, 0.12), (0.37, 0.28), (0.52, 0.46))
_REST: tuple[Finger, ...] = (
    ((-0.2, 0.44), (-0.23, 0.62), (-0.22, 0.74)),
    ((-0.07, 0.48), (-0.08, 0.72), (-0.06, 0.87)),
    ((0.06, 0.48), (0.07, 0.74), (0.08, 0.89)),
    ((0.18, 0.44), (0.21, 0.64), (0.22, 0.79)),
)
_REST_THUMB: Finger = ((0.12, 0.12), (0.32, 0.24), (0.41, 0.42))
_FLAT: tuple[Finger, ...] = (
    ((-0.19, 0.44), (-0.18, 0.66), (-0.14, 0.8)),
    ((-0.07, 0.48), (-0.05, 0.76), (-0.02, 0.93)),
    ((0.05, 0.48), (0.06, 0.78), (0.07, 0.96)),
    ((0.16, 0.44), (0.17, 0.7), (0.16, 0.87)),
)
_FLAT_THUMB: Finger = ((0.12, 0.12), (0.29, 0.3), (0.26, 0.52))
_FINGERS = {
    "open": (_OPEN, _OPEN_THUMB),
    "rest": (_REST, _REST_THUMB),
    "palm": (_REST, _REST_THUMB),
    "flat": (_FLAT, _FLAT_THUMB),
    "relaxed": (_RELAXED, _RELAXED_THUMB),
}
_FIST: tuple[Point, ...] = (
    (-0.15, -0.14), (-0.19, 0.06), (-0.28, 0.22), (-0.29, 0.44), (-0.22, 0.6), (0.0, 0.65), (0.21, 0.61), (0.29, 0.45),
    (0.28, 0.22), (0.18, 0.04), (0.15, -0.14),
)  # fmt: skip
_ACROSS: Finger = ((0.22, 0.2), (0.15, 0.36), (-0.06, 0.42))
_ALONG: Finger = ((0.2, 0.16), (0.24, 0.36), (0.12, 0.52))
_UP: Finger = ((0.1, 0.26), (0.34, 0.22), (0.58, 0.2))
_INDEX: Finger = ((0.17, 0.4), (0.18, 0.76), (0.18, 1.06))
_CLOSED = {"fist": _ACROSS, "grip": _ALONG, "point": _ALONG, "thumb": _UP}


def draw_hand(hand: Hand, ramp: Ramp, *, paw: bool = False, jointed: bool = False, palm: bool = True) -> str:
    """The hand in its own space, an open one showing its ``palm``; nothing for a hand that is hidden in a pocket."""
    if hand == "hidden":
        return ""
    if paw:
        return _paw(hand, ramp, palm)
    if hand in _CLOSED:
        return _fist(hand, ramp) + (_knuckles(ramp) if jointed else "")
    fingers, thumb = _FINGERS[hand]
    drawn = _spread(ramp, fingers, thumb, together=hand != "open")
    return drawn + _joints(ramp, fingers, thumb) if jointed else drawn


def draw_hook(ramp: Ramp, cuff: Ramp) -> str:
    """A metal hook on a leather cap, in a hand's place."""
    cap = svg.smooth([(-0.24, -0.16), (-0.25, 0.12), (-0.1, 0.26), (0.1, 0.26), (0.25, 0.12), (0.24, -0.16)])
    bend = svg.smooth([(0.0, 0.24), (0.0, 0.46), (0.12, 0.62), (0.1, 0.86), (-0.12, 0.9), (-0.24, 0.72)], closed=False)
    return svg.stroke(bend, ramp.shade, 0.15) + svg.stroke(bend, ramp.tint, 0.07) + svg.shape(cap, cuff.base)


def _joints(ramp: Ramp, fingers: tuple[Finger, ...], thumb: Finger) -> str:
    """The hinges of a metal hand."""
    dots = [svg.circle(*finger[k], 0.045, ramp.shade) for finger in (*fingers, thumb) for k in (0, 1)]
    return "".join(dots) + svg.stroke(svg.path([(-0.17, 0.02), (0.17, 0.02)], closed=False), ramp.shade, 0.06)


def _knuckles(ramp: Ramp) -> str:
    """The hinges of a closed metal hand."""
    dots = [svg.circle(x, 0.3, 0.045, ramp.shade) for x in (-0.19, -0.06, 0.07)]
    return "".join(dots) + svg.stroke(svg.path([(-0.17, 0.02), (0.17, 0.02)], closed=False), ramp.shade, 0.06)


def _spread(ramp: Ramp, fingers: tuple[Finger, ...], thumb: Finger, together: bool) -> str:
    width = 0.152 if together else 0.155
    parts = [svg.stroke(svg.smooth(finger, closed=False), ramp.base, width) for finger in fingers]
    parts.append(svg.shape(svg.smooth(_PALM), ramp.base))
    parts.append(svg.stroke(svg.smooth(thumb, closed=False), ramp.base, 0.17))
    if together:
        # The gaps between closed fingers are lines of shadow.
        gaps = [svg.smooth([_between(a, b, k) for k in range(3)], closed=False) for a, b in itertools.pairwise(fingers)]
        parts += [svg.stroke(gap, ramp.shade, 0.035) for gap in gaps]
        parts.append(svg.stroke(svg.smooth(((0.15, 0.22), (0.21, 0.36), (0.23, 0.5)), closed=False), ramp.shade, 0.035))
    else:
        parts.append(svg.stroke(svg.smooth(((0.2, 0.2), (0.08, 0.3), (0.06, 0.46)), closed=False), ramp.shade, 0.04))
    return "".join(parts)


def _between(a: Finger, b: Finger, k: int) -> Point:
    x, y = (a[k][0] + b[k][0]) / 2, (a[k][1] + b[k][1]) / 2
    return (x, y if k else y + 0.06)


def _fist(hand: Hand, ramp: Ramp) -> str:
    """Closed fingers, with the thumb over them, along them, or up; one finger may point."""
    parts = []
    if hand == "point":
        parts.append(svg.stroke(svg.smooth(_INDEX, closed=False), ramp.base, 0.165))
    if hand == "thumb":
        parts.append(svg.stroke(svg.smooth(_UP, closed=False), ramp.base, 0.19))
    parts.append(svg.shape(svg.smooth(_FIST), ramp.base))
    lines = [((x, 0.34), (x + 0.005, 0.59)) for x in (-0.14, 0.0, 0.14)]
    parts += [svg.stroke(svg.path(line, closed=False), ramp.shade, 0.035) for line in lines]
    if hand != "thumb":
        thumb = svg.smooth(_CLOSED[hand], closed=False)
        parts += [svg.stroke(thumb, ramp.shade, 0.215), svg.stroke(thumb, ramp.base, 0.17)]
    return "".join(parts)


_TOES = {"open": 0.1, "point": 0.06}


def _paw(hand: Hand, ramp: Ramp, palm: bool) -> str:
    reach = _TOES.get(hand, 0.0)
    low = -0.06 if hand in _CLOSED else 0.0
    toes = [
        (-0.21 - reach * 0.6, 0.5 + low),
        (-0.07 - reach * 0.3, 0.6 + reach + low),
        (0.08 + reach * 0.3, 0.6 + reach + low + (0.1 if hand == "point" else 0.0)),
        (0.22 + reach * 0.6, 0.5 + low),
    ]
    parts = [svg.shape(svg.smooth(_PALM), ramp.base)]
    parts += [svg.ellipse(x, y, 0.115, 0.16, ramp.base) for x, y in toes]
    up = hand == "thumb"
    parts.append(svg.ellipse(0.36 if up else 0.27, 0.22, 0.18 if up else 0.1, 0.1 if up else 0.15, ramp.base))
    if hand == "open" and palm:
        parts.append(svg.ellipse(0.0, 0.36, 0.15, 0.12, ramp.shade))
        parts += [svg.circle(x * 0.95, y + 0.03, 0.055, ramp.shade) for x, y in toes]
    else:
        gaps = [((x, 0.5 + low), (x, 0.66 + low)) for x in (-0.14, 0.005, 0.15)]
        parts += [svg.stroke(svg.path(gap, closed=False), ramp.shade, 0.035) for gap in gaps]
    return "".join(parts)
