"""Drawn SVG text as a tree that can be repainted: which shapes there are, how large, in which colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from mien.images.illustrator import svg

_TAG: Final = re.compile(r"<(/?)([A-Za-z]+)([^>]*?)(/?)>")
_ATTRIBUTE: Final = re.compile(r'([A-Za-z-]+)="([^"]*)"')
_NUMBER: Final = re.compile(r"-?\d+\.?\d*")
_HAIRLINE: Final = 0.06
"""Units: lines up to this width have no silhouette: whiskers, seams, strings."""
_SHAPES: Final = frozenset({"path", "circle", "ellipse", "rect", "line", "polygon", "polyline"})
_DEFINITIONS: Final = frozenset({"defs", "clipPath"})

Paint = Callable[[str], str]
"""From a colour, ``#rrggbb``, to the one it is painted in."""


@dataclass(slots=True)
class Node:
    """One element: its name, its attributes, what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)

    @property
    def is_shape(self) -> bool:
        """Whether it paints something itself."""
        return self.tag in _SHAPES

    @property
    def is_definition(self) -> bool:
        """Whether it is only there for others to refer to."""
        return self.tag in _DEFINITIONS

    @property
    def is_clipped(self) -> bool:
        """Whether only a part of it shows."""
        return "clip-path" in self.attributes

    @property
    def fill(self) -> str | None:
        """The colour of the area, ``#rrggbb``; ``None`` for a mere line."""
        return _color(self.attributes.get("fill", "none"))

    @property
    def stroke(self) -> str | None:
        """The colour of the line, ``#rrggbb``."""
        return _color(self.attributes.get("stroke", "none"))

    @property
    def width(self) -> float:
        """The width of the line."""
        return float(self.attributes.get("stroke-width", "1")) if "stroke" in self.attributes else 0.0

    @property
    def opacity(self) -> float:
        """How much the area covers, 0-1."""
        return float(self.attributes.get("fill-opacity", "1"))


def _color(value: str) -> str | None:
    return value if value.startswith("#") else None


def parse(text: str) -> list[Node]:
    """The elements of a fragment, in painter's order. Text that isn't well-formed gives what could be read."""
    root = Node("", {})
    open_nodes = [root]
    for closing, tag, inside, empty in _TAG.findall(text):
        if closing:
            if len(open_nodes) > 1:
                open_nodes.pop()
            continue
        node = Node(tag, dict(_ATTRIBUTE.findall(inside)))
        open_nodes[-1].children.append(node)
        if not empty:
            open_nodes.append(node)
    return root.children


def written(nodes: Iterable[Node]) -> str:
    """The SVG text of elements."""
    parts: list[str] = []
    for node in nodes:
        attributes = "".join(f' {name}="{value}"' for name, value in node.attributes.items())
        if node.children:
            parts.append(f"<{node.tag}{attributes}>{written(node.children)}</{node.tag}>")
        else:
            parts.append(f"<{node.tag}{attributes}/>")
    return "".join(parts)


def repainted(nodes: Iterable[Node], area: Paint, line: Callable[[str, float], str]) -> list[Node]:
    """The same shapes in other colours: areas by ``area``, lines by ``line``, which is given their width too.

    Definitions stay as they are.
    """
    found: list[Node] = []
    for node in nodes:
        changed = dict(node.attributes)
        if node.fill:
            changed["fill"] = area(node.fill)
        if node.stroke:
            changed["stroke"] = line(node.stroke, node.width)
        found.append(Node(node.tag, changed, repainted(node.children, area, line)))
    return found


def silhouette(nodes: Iterable[Node], color: str, grow: float) -> str:
    """Everything that is opaque in one ``color``, each shape wider by ``grow`` on every side.

    What is cut to an outline lies within that outline's own shape, so it is left out, and so are hairlines.
    """
    return "".join(_silhouetted(node, color, grow) for node in nodes if not node.is_definition and not node.is_clipped)


def _silhouetted(node: Node, color: str, grow: float) -> str:
    if not node.is_shape:
        return svg.group(silhouette(node.children, color, grow), node.attributes.get("transform", ""))
    area = node.attributes.get("fill", "none") != "none"
    if not area and node.width < _HAIRLINE:
        return ""
    if (area and node.opacity < 0.5) or float(node.attributes.get("stroke-opacity", "1")) < 0.5:
        return ""
    kept = {
        name: value
        for name, value in node.attributes.items()
        if name not in {"fill", "stroke", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-linejoin"}
    }
    kept["fill"] = color if area else "none"
    if width := node.width + 2 * grow:
        kept |= {"stroke": color, "stroke-width": svg.fmt(width), "stroke-linejoin": "round"}
    return written([Node(node.tag, kept)])


def span(node: Node) -> tuple[float, float]:
    """Width and height of a shape's box in its own space, control points counted; lines without their width."""
    a = node.attributes
    if node.tag == "path":
        numbers = [float(n) for n in _NUMBER.findall(a.get("d", ""))]
        xs, ys = numbers[0::2], numbers[1::2]
        return (max(xs) - min(xs), max(ys) - min(ys)) if ys else (0.0, 0.0)
    if node.tag == "rect":
        return float(a.get("width", 0)), float(a.get("height", 0))
    return 2 * float(a.get("rx", a.get("r", 0))), 2 * float(a.get("ry", a.get("r", 0)))
