"""How far a drawing reaches, read from its SVG text: enough to keep all of a figure, its hair and its hat in the frame.

Control points count as points and a turned group's box is turned as a whole, so boxes are a little generous.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

_CLIP: Final = re.compile(r"<clipPath.*?</clipPath>", re.DOTALL)
_ELEMENT: Final = re.compile(r"<(/?)(g|path|ellipse|circle|rect)\b([^>]*)>")
_NUMBER: Final = re.compile(r"-?\d+\.?\d*")
_DATA: Final = re.compile(r'\bd="([^"]*)"')
_WIDTH: Final = re.compile(r'stroke-width="([^"]*)"')
_BOX: Final = re.compile(r'\b(cx|cy|rx|ry|r|x|y|width|height)="([^"]*)"')
_TRANSFORM: Final = re.compile(r'transform="([^"]*)"')
_STEP: Final = re.compile(r"(translate|scale|rotate)\(([^)]*)\)")

_Map = tuple[float, float, float, float, float, float]
"""``x' = a x + c y + e``, ``y' = b x + d y + f``."""
_SAME: Final[_Map] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


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
    """The box around the shapes of ``svg``, transforms followed; ``None`` when there are none.

    What only clips does not count, nor does what is cut to a clip: that lies within the shape it is cut to.
    """
    return _joined(_boxes(_CLIP.sub("", svg)))


def moved(point: tuple[float, float], transform: str) -> tuple[float, float]:
    """Where a point lands by a ``transform`` attribute; in its place when that is empty."""
    a, b, c, d, e, f = _after(_SAME, transform)
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def _boxes(svg: str) -> list[Extent]:
    boxes: list[Extent] = []
    maps: list[_Map | None] = [_SAME]
    for closing, tag, attributes in _ELEMENT.findall(svg):
        if tag == "g":
            if closing:
                maps.pop()
            else:
                maps.append(_within(maps[-1], attributes))
        elif (here := maps[-1]) and "clip-path" not in attributes and (box := _box(tag, attributes)):
            boxes.append(box if here is _SAME else _moved(box, here))
    return boxes


def _within(outer: _Map | None, attributes: str) -> _Map | None:
    """The map of a group; ``None`` where it is cut to a clip."""
    if outer is None or "clip-path" in attributes:
        return None
    moved = _TRANSFORM.search(attributes)
    return _after(outer, moved[1]) if moved else outer


def _box(tag: str, attributes: str) -> Extent | None:
    """A shape's box in its own space."""
    if tag == "path":
        data = _DATA.search(attributes)
        numbers = list(map(float, _NUMBER.findall(data[1]))) if data else []
        if len(numbers) < 2:
            return None
        xs, ys = numbers[0::2], numbers[1::2]
        line = _WIDTH.search(attributes)
        half = float(line[1]) / 2 if line else 0.0
        return Extent(min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
    a = {name: float(value) for name, value in _BOX.findall(attributes)}
    if tag == "rect":
        x, y = a.get("x", 0.0), a.get("y", 0.0)
        return Extent(x, y, x + a.get("width", 0.0), y + a.get("height", 0.0))
    wide, tall = a.get("rx", a.get("r", 0.0)), a.get("ry", a.get("r", 0.0))
    x, y = a.get("cx", 0.0), a.get("cy", 0.0)
    return Extent(x - wide, y - tall, x + wide, y + tall)


def _after(outer: _Map, transform: str) -> _Map:
    """The map of a group within another: what the ``transform`` does is done first."""
    for name, values in _STEP.findall(transform):
        outer = _times(outer, _step(name, [float(n) for n in _NUMBER.findall(values)]))
    return outer


def _step(name: str, values: list[float]) -> _Map:
    if name == "translate":
        return (1.0, 0.0, 0.0, 1.0, values[0], values[1] if len(values) > 1 else 0.0)
    if name == "scale":
        return (values[0], 0.0, 0.0, values[-1], 0.0, 0.0)
    turn = radians(values[0])
    x, y = values[1:3] if len(values) == 3 else (0.0, 0.0)
    c, s = cos(turn), sin(turn)
    return (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)


def _times(m: _Map, n: _Map) -> _Map:
    a, b, c, d, e, f = m
    return (
        a * n[0] + c * n[1],
        b * n[0] + d * n[1],
        a * n[2] + c * n[3],
        b * n[2] + d * n[3],
        a * n[4] + c * n[5] + e,
        b * n[4] + d * n[5] + f,
    )


def _moved(box: Extent, m: _Map) -> Extent:
    a, b, c, d, e, f = m
    corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    return Extent(min(xs), min(ys), max(xs), max(ys))


def _joined(boxes: list[Extent]) -> Extent | None:
    if not boxes:
        return None
    return Extent(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
