"""Printed as a poster: half a dozen inks, strong shapes, hard shadows, a bold ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import cos, pi, sin
from typing import Final, NamedTuple

from mien.domain.appearance_model import Species
from mien.domain.shots import Background, Shot
from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels, luminance, mix, vivid
from mien.images.illustrator.body import Layer
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.palette import Ramp, eye_hex, hair_ramp
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.styles.fragments import Node, parse, repainted, silhouette, span, written
from mien.images.illustrator.styles.placing import ground_colors, has_place, middle
from mien.images.illustrator.styles.shoulders import beside_shoulders, cut_beside_shoulders
from mien.images.illustrator.theme_signs import theme_sign

_BLACK, _CREAM, _WHITE, _LIPS = "#1d1722", "#fdf4e1", "#fffaf2", "#b23a48"
_EDGE: Final = 0.009
"""Width of the paper's edge round the figure, against the picture's shorter side."""
_CAST: Final = 0.022
"""How far the hard shadow is thrown to the right and down, against the picture's shorter side."""
_KEY: Final = 0.0035
"""Width of the line that keeps arms apart from a trunk of the same ink, against the picture's shorter side."""
_THIN: Final = 0.075
"""Units: lines up to this width are marks on something, so they aren't printed in the ink of the skin."""
_SAME: Final = 3500
"""Difference of two colours below which one ink does for both."""
_OTHER: Final = 9000
"""Difference from which a colour is worth one more ink."""
_LARGE, _MOST = 0.5, 10
"""Square units of a shape that is worth an ink of its own, and how many inks a person has at most."""
_FAIR: Final = 0.62
"""Luminance from which hair has an ink of its own, whatever it is near to, and one for its shadow."""
_DIM: Final = 0.3
"""Luminance from which the clothes have an ink for their shadow."""
_HAIRLESS: Final = frozenset({Species.ROBOT, Species.ANIMAL})
_RAYS: Final = 9
_COVERING: Final = 0.34
"""Opacity from which something is printed."""


class Inks(NamedTuple):
    """The colours that a poster is printed in, ``#rrggbb`` each."""

    dark: str
    paper: str
    ground: str
    signal: str
    own: tuple[str, ...]
    """Those of the person: skin and its shadow first."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every ink."""
        return (self.dark, self.paper, self.ground, self.signal, *self.own)


def inks_of(sitter: Sitter) -> Inks:
    """Four inks of the worldview, then the person's skin, hair, clothes and eyes, as far as they differ."""
    theme = ground_colors(sitter)
    dark = mix(theme.deep, _BLACK, 0.72)
    skin = sitter.skin.base
    inks = Inks(dark, mix(theme.light, _CREAM, 0.6), _bold(theme.background), _bold(theme.accent), ())
    own = [skin, mix(skin, dark, 0.3)]
    for color in _worn_colors(sitter):
        if all(_apart(color, ink) > _SAME for ink in (*inks.all, *own)):
            own.append(_bold(color))
    main = (sitter.outfit.outer or sitter.outfit.top).ramp.base
    if luminance(main) > _DIM:
        own.append(mix(_bold(main), dark, 0.25))
    hair = hair_ramp(sitter.subject)
    if luminance(hair.base) > _FAIR and hair.base not in own:
        own += [hair.base, mix(hair.base, dark, 0.25)]
    return inks._replace(own=tuple(own))


def with_seen(inks: Inks, layers: Sequence[Layer]) -> Inks:
    """The inks, and one more for every large colour of the figure that none of them is like: hats, capes, chairs."""
    seen: dict[str, float] = {}
    for node in _shapes(node for layer in layers for node in parse(layer.svg)):
        if node.fill and node.opacity >= 1:
            wide, tall = span(node)
            seen[node.fill] = max(seen.get(node.fill, 0.0), wide * tall)
    own = list(inks.own)
    for color in sorted(seen, key=lambda each: (-seen[each], each)):
        if seen[color] < _LARGE or len(own) >= _MOST:
            break
        if all(_apart(color, ink) > _OTHER for ink in (*inks.all, *own)):
            own.append(_bold(color))
    return inks._replace(own=tuple(own))


def _shapes(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.is_shape:
            yield node
        elif not node.is_definition:
            yield from _shapes(node.children)


def _worn_colors(sitter: Sitter) -> list[str]:
    """The large colours of a person, the most telling first."""
    outfit, subject = sitter.outfit, sitter.subject
    hair = () if subject.appearance.species.value in _HAIRLESS else (hair_ramp(subject).base,)
    garments = (outfit.outer, outfit.top, outfit.cape, outfit.bottom)
    return [*hair, *(garment.ramp.base for garment in garments if garment), eye_hex(subject)]


def draw_as_poster(sitter: Sitter, layers: Sequence[Layer], view: Frame, inks: Inks, *, cast: bool) -> str:
    """The figure in its own space, with an edge of paper round it; ``cast``: and its hard shadow on the ground."""
    parts = [(layer.name, parse(layer.svg)) for layer in layers]
    nodes = [node for _, part in parts for node in part]
    side = min(view.width, view.height) / view.scale
    thrown = svg.transform(translate=(side * _CAST, side * _CAST * 0.7))
    shadow = svg.group(silhouette(nodes, inks.dark, side * _EDGE), thrown) if cast else ""
    drawn = [beside_shoulders(sitter), shadow, silhouette(nodes, inks.paper, side * _EDGE)]
    face = _face_inks(sitter, inks)
    for name, part in parts:
        if name == "arm":
            key = silhouette(part, inks.paper, side * _KEY)
            drawn.append(cut_beside_shoulders(key) if drawn[0] else key)
        drawn.append(_printed(part, face if name == "face" else inks, sitter.skin))
    return "".join(drawn)


def _face_inks(sitter: Sitter, inks: Inks) -> Inks:
    """What a face is printed in: the skin's inks, one for lips, those of eyes and hair; no cloth's, no ground's."""
    subject = sitter.subject
    if subject.appearance.species.value in _HAIRLESS:
        return inks
    skin, shadow = inks.own[:2]
    printed = _nearest_of(inks.all)
    own = (skin, shadow, mix(skin, _LIPS, 0.45), printed(hair_ramp(subject).base), printed(eye_hex(subject)))
    return inks._replace(paper=_WHITE, ground=shadow, signal=shadow, own=own)


def _printed(nodes: Sequence[Node], inks: Inks, skin: Ramp) -> str:
    nearest, line = _nearest_of(inks.all), _nearest_of(tuple(ink for ink in inks.all if ink != inks.own[0]))
    # Shaded skin may well be nearer to the ground's ink than to its own.
    fixed = {skin.base: inks.own[0], skin.tint: inks.own[0], skin.shade: inks.own[1]}

    def area(color: str) -> str:
        return fixed.get(color) or nearest(color)

    return written(
        _hardened(repainted(nodes, area, lambda color, width: line(color) if width < _THIN else area(color)))
    )


def ground_as_poster(sitter: Sitter, shot: Shot, view: Frame, inks: Inks, backdrop: str) -> str:
    """A bold ground with rays and a disc behind the head; a scene keeps its shapes, printed in the poster's inks."""
    if has_place(sitter, shot):
        return surroundings_as_poster(inks, backdrop)
    ground, disc = _ground(inks)
    x, y = view.place(middle(sitter, shot, view))
    side = min(view.width, view.height)
    drawing = svg.rect(0, 0, view.width, view.height, ground)
    if shot.background is Background.THEME:
        drawing += _rays((x, y), 1.5 * (view.width + view.height), mix(ground, disc, 0.28))
    drawing += svg.circle(x, y, side * 0.4, disc)
    return drawing + (_signs(sitter, view, inks) if shot.background is Background.THEME else "")


def _signs(sitter: Sitter, view: Frame, inks: Inks) -> str:
    """The worldview's sign in the upper corners, in the inks of the poster."""
    side = min(view.width, view.height)
    reach = min(view.width / 2 - side * 0.12, side * 0.62)
    signs = "".join(
        theme_sign(
            sitter.subject.worldview.main,
            (view.width / 2 + way * reach, side * 0.13),
            side * 0.17,
            inks.dark,
            inks.paper,
        )
        for way in (-1, 1)
    )
    printed = _nearest_of((*inks.all[:4], mix(inks.paper, inks.dark, 0.3)))
    return written(_hardened(repainted(parse(signs), printed, lambda color, width: printed(color))))


def surroundings_as_poster(inks: Inks, drawing: str) -> str:
    """What surrounds the figure, behind or before it, in the inks of the worldview."""
    nearest = _nearest_of(_scene_inks(inks))
    return written(_hardened(repainted(parse(drawing), nearest, lambda color, width: nearest(color))))


def _ground(inks: Inks) -> tuple[str, str]:
    """Ground and disc: the inks of the worldview; the disc is the one that hair and clothes stand out from more."""
    first, second = inks.ground, inks.signal
    worn = inks.own[2:4] or inks.own[:1]
    if min(_apart(second, color) for color in worn) < min(_apart(first, color) for color in worn):
        first, second = second, first
    return first, second


def _rays(center: tuple[float, float], reach: float, color: str) -> str:
    x, y = center
    parts = []
    for number in range(_RAYS):
        turn = 2 * pi * (number + 0.25) / _RAYS
        ends = [(x + reach * cos(a), y + reach * sin(a)) for a in (turn - pi / _RAYS / 2, turn + pi / _RAYS / 2)]
        parts.append(svg.path([center, *ends]))
    return svg.shape("".join(parts), color)


def _scene_inks(inks: Inks) -> tuple[str, ...]:
    dark, paper, ground, signal, _ = inks
    return (mix(dark, ground, 0.35), paper, ground, signal, mix(ground, paper, 0.5), mix(ground, dark, 0.4))


def _bold(color: str) -> str:
    """A stronger version: farther from grey."""
    return vivid(color, 1.18)


@lru_cache(maxsize=16)
def _nearest_of(inks: tuple[str, ...]) -> Callable[[str], str]:
    @lru_cache(maxsize=1024)
    def nearest(color: str) -> str:
        return min(inks, key=lambda ink: _apart(ink, color))

    return nearest


def _apart(a: str, b: str) -> float:
    """How different two colours look, by the mean of their reds."""
    (r1, g1, b1), (r2, g2, b2) = channels(a), channels(b)
    red = (r1 + r2) / 512
    return (2 + red) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (3 - red) * (b1 - b2) ** 2


def _hardened(nodes: Sequence[Node]) -> list[Node]:
    """The same without anything see-through: it covers, or it goes."""
    return [hard for node in nodes if (hard := _hard(node))]


def _hard(node: Node) -> Node | None:
    attributes = dict(node.attributes)
    if node.is_shape:
        if min(node.opacity, float(attributes.get("stroke-opacity", "1"))) < _COVERING:
            return None
        attributes.pop("fill-opacity", None)
        attributes.pop("stroke-opacity", None)
    children = _hardened(node.children)
    return None if node.tag == "g" and not children else replace(node, attributes=attributes, children=children)
