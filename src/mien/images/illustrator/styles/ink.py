"""Drawn in ink: dark contours of varied weight round every part, pale washes of its colours, on paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import dist
from typing import Final

from mien.domain.shots import Background, Shot
from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels, luminance, mix, vivid
from mien.images.illustrator.body import Layer
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.extent import extent
from mien.images.illustrator.resting import ground_span
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.styles.fragments import Node, parse, repainted, silhouette, span, written
from mien.images.illustrator.styles.placing import ground_colors, has_place, middle
from mien.images.illustrator.styles.shoulders import beside_shoulders, cut_beside_shoulders

INK: Final = "#28232c"
PAPER: Final = "#fbf8f1"
_OUTER, _LEAST, _MOST = 0.0048, 0.75, 0.06
"""Weight of a part's contour against the picture's shorter side, its least in pixels, its most in units."""
_HAIR: Final = frozenset({"hair", "behind the face"})
_FINE: Final = 0.5
"""Weight of the background's lines against the figure's."""
_INNER: Final = 0.55
"""Weight of a contour within a part against the one round it."""
_LEAN: Final = 0.45
"""How far contours lean away from the light, against their weight: thin above and left, thick below and right."""
_OTHER: Final = 78
"""Distance of two colours, in levels of 0-255, at which one is another material and not the first one's shadow."""
_FINE_INK: Final = mix(INK, PAPER, 0.55)
_STEP: Final = 5
"""Distance of two faded colours, in levels of 0-255, below which one goes on in the other."""
_SMALL: Final = 0.34
"""Units across, below which a shape within a part has no contour of its own."""
_SLIVER: Final = 0.11
"""Units across, below which a shape is a stroke of the pen too."""
_LIGHT: Final = 0.82
"""Luminance from which nothing is drawn in ink."""
_FRESH: Final = 0.85
"""How much stronger washes are than a colour that is only thinned with paper, which would be greyish."""
_THIN: Final = 0.075
"""Units: lines up to this width are strokes of the pen, wider ones are shapes."""
_REMEMBERED: Final = 4096
"""Colours whose washes are kept: of a few dozen pictures."""


def draw_in_ink(sitter: Sitter, layers: Sequence[Layer], view: Frame) -> str:
    """The figure in its own space, ground at y = 0."""
    pixel = 1 / view.scale
    weight = max(min(min(view.width, view.height) * _OUTER * pixel, _MOST), _LEAST * pixel)
    room = beside_shoulders(sitter)
    return room + "".join(_part(layer, weight, _open_edges(layer, layers), rooted=bool(room)) for layer in layers)


def _open_edges(layer: Layer, layers: Sequence[Layer]) -> tuple[bool, bool]:
    """Whether a part goes on above and below in another one, so that hair doesn't come in slices."""
    names = {each.name for each in layers}
    above = layer.name == "hair over" and bool(names & _HAIR)
    return above, layer.name in _HAIR and "hair behind" in names


def ground_in_ink(sitter: Sitter, shot: Shot, view: Frame, backdrop: str) -> str:
    """A background in the pixels of ``view``: a scene as a light sketch, all else as one patch of colour on paper."""
    if has_place(sitter, shot):
        return _sketched(backdrop, max(min(view.width, view.height) * _OUTER * _FINE, _LEAST * _FINE))
    paper = svg.rect(0, 0, view.width, view.height, PAPER)
    if shot.background is Background.PLAIN:
        return paper
    color = mix(ground_colors(sitter).background, PAPER, 0.62)
    x, y = view.place(middle(sitter, shot, view))
    side = min(view.width, view.height)
    return paper + svg.circle(x + 0.03 * side, y, 0.41 * side, color)


def weather_in_ink(drawing: str) -> str:
    """What falls or hangs before the figure, as pale as the background."""
    return written(repainted(parse(drawing), _faded, lambda color, width: _faded(color)))


def floor_in_ink(sitter: Sitter, view: Frame) -> str:
    """A few strokes of the pen below the figure, in pixels."""
    low = ground_span(sitter)
    left, right = min(low) - 0.9, max(low) + 1.1
    weight = max(min(view.width, view.height) * _OUTER * _FINE, _LEAST * _FINE)
    parts = []
    for down, start, end in ((0.02, 0.0, 1.0), (0.14, 0.16, 0.86), (0.25, 0.42, 0.98)):
        a, b = (view.place((left + (right - left) * share, down)) for share in (start, end))
        parts.append(svg.stroke(svg.path([a, b], closed=False), mix(INK, PAPER, 0.45), weight))
    return "".join(parts)


def _sketched(backdrop: str, weight: float) -> str:
    """Pale shapes with fine outlines."""
    nodes = repainted(parse(backdrop), _faded, lambda color, width: _faded(color))
    return written(_outlined(nodes, weight))


def _outlined(nodes: Sequence[Node], weight: float) -> list[Node]:
    """Fine outlines round what isn't small and isn't one more step of the colour before, as in a sky."""
    found: list[Node] = []
    before = INK
    for node in nodes:
        attributes = node.attributes
        if node.is_shape and node.fill and node.opacity >= 0.9:
            if dist(channels(node.fill), channels(before)) > _STEP and min(span(node)) > 6 * weight:
                attributes = attributes | {"stroke": _FINE_INK, "stroke-width": svg.fmt(weight)}
            before = node.fill
        children = node.children if node.is_definition else _outlined(node.children, weight)
        found.append(Node(node.tag, attributes, children))
    return found


def _part(layer: Layer, weight: float, is_open: tuple[bool, bool], *, rooted: bool) -> str:
    """A part in its contour, but for edges above and below that are open, and for those of arms in the shoulder."""
    nodes = parse(layer.svg)
    lean = svg.transform(translate=(weight * _LEAN, weight * _LEAN))
    around = svg.group(silhouette(nodes, INK, weight), lean)
    if any(is_open) and (box := extent(layer.svg)):
        above, below = is_open
        top, low = box.top + (1.5 * weight if above else -1), box.bottom + (-1.5 * weight if below else 1)
        left, right, name = box.left - 1, box.right + 1, f"open-{layer.name.replace(' ', '-')}"
        room = svg.clip_path(name, svg.path([(left, top), (right, top), (right, low), (left, low)]))
        around = room + svg.group(around, clip=name)
    rooted = rooted and layer.name == "arm"
    if rooted:
        around = cut_beside_shoulders(around)
    return around + _inside(nodes, weight * _INNER, rooted=rooted)


def _inside(nodes: Sequence[Node], weight: float, *, rooted: bool = False) -> str:
    """The shapes of a part in pale colours; where another material begins there is a thinner contour."""
    parts: list[str] = []
    material: str | None = None
    for node in nodes:
        if node.tag == "g" and not node.is_clipped:
            parts.append(svg.group(_inside(node.children, weight), node.attributes.get("transform", "")))
            continue
        body = node.fill if node.is_shape and not node.is_clipped and node.opacity >= 1 else None
        across = min(span(node)) if body else 0.0
        if body and across > _SMALL:
            if material and dist(channels(body), channels(material)) > _OTHER:
                edge = silhouette([node], INK, weight)
                parts.append(cut_beside_shoulders(edge) if rooted else edge)
            material = body
        area = _scribed if body and across < _SLIVER else _washed
        parts.append(written(repainted([node], area, _penned)))
    return "".join(parts)


@lru_cache(maxsize=_REMEMBERED)
def _washed(color: str) -> str:
    """A colour as a wash on paper: dark ones stay dark, all others are pale."""
    light = luminance(color)
    thinned = min(0.5, 0.05 + 0.85 * light)
    return vivid(mix(color, PAPER, thinned), 1 + _FRESH * thinned)


@lru_cache(maxsize=_REMEMBERED)
def _scribed(color: str) -> str:
    """The colour of what the pen draws: brows, lashes, lips, folds. What is light is left out of the ink."""
    return mix(color, INK, 0.66) if luminance(color) < _LIGHT else _washed(color)


@lru_cache(maxsize=_REMEMBERED)
def _penned(color: str, width: float) -> str:
    return _scribed(color) if width <= _THIN else _washed(color)


@lru_cache(maxsize=_REMEMBERED)
def _faded(color: str) -> str:
    return mix(color, PAPER, 0.8)
