"""How far a drawing reaches, read from its SVG text: enough to keep all of the hair and hat in the frame."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PATH = re.compile(r'<path[^>]*? d="([^"]*)"')
_CLIP = re.compile(r"<clipPath.*?</clipPath>", re.DOTALL)
_NUMBER = re.compile(r"-?\d+\.?\d*")
_ROUND = re.compile(r'<(?:ellipse|circle) cx="([^"]+)" cy="([^"]+)" r(?:x)?="([^"]+)"(?: ry="([^"]+)")?')


@dataclass(frozen=True, slots=True)
class Extent:
    """A box: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def joined(self, other: Extent) -> Extent:
        """The box around both."""
        return Extent(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def extent(svg: str) -> Extent | None:
    """The box around the paths, circles and ellipses of ``svg``; ``None`` when there are none.

    Control points count as points, so the box is a little generous. What only clips does not count. Transforms
    within ``svg`` are not followed.
    """
    svg = _CLIP.sub("", svg)
    xs: list[float] = []
    ys: list[float] = []
    for data in _PATH.findall(svg):
        numbers = [float(n) for n in _NUMBER.findall(data)]
        xs += numbers[0::2]
        ys += numbers[1::2]
    for cx, cy, rx, ry in _ROUND.findall(svg):
        x, y, a, b = float(cx), float(cy), float(rx), float(ry or rx)
        xs += [x - a, x + a]
        ys += [y - b, y + b]
    return Extent(min(xs), min(ys), max(xs), max(ys)) if xs else None
