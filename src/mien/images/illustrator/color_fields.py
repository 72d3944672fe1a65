"""Grounds for people of no particular worldview: a composition and colours of their own, the same in every picture."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, dist, pi, sin
from typing import NamedTuple

from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels, mix
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.chance import chance, pick, spread
from mien.images.illustrator.palette import hair_ramp
from mien.images.illustrator.sitter import Sitter


class Field(NamedTuple):
    """The ground, two shapes on it, and a small signal colour."""

    ground: str
    first: str
    second: str
    signal: str


_FIELDS = (
    Field("#f6e3c5", "#efc38f", "#e7a57c", "#d9705a"),
    Field("#cfe5e4", "#9fcccb", "#f3dfc0", "#e58a64"),
    Field("#e6dcf2", "#c6b3e2", "#f4c9c4", "#8f74c4"),
    Field("#f9d7cf", "#f2ab9d", "#f8e6c9", "#c9605c"),
    Field("#dbe8c8", "#b4cf95", "#f5e4b0", "#6f9a58"),
    Field("#cddcf3", "#9db9e6", "#f7e2d2", "#5277b8"),
    Field("#fbe6a8", "#f4c557", "#f6a96b", "#d9684a"),
    Field("#d3ddd8", "#a7bfb5", "#e6cdb2", "#4f7f78"),
    Field("#2f4858", "#3f6474", "#86a8a0", "#f2b56b"),
    Field("#5a4a6a", "#77628a", "#d79a9a", "#f3cf8f"),
    Field("#2f5d50", "#457a68", "#a9c49a", "#f2c879"),
    Field("#8f4f4a", "#ab675c", "#e2a983", "#f6d9a8"),
)
_CLOTHES_APART, _HAIR_APART, _SKIN_APART = 46, 50, 34
"""Distances of two colours, in levels of 0-255, from which a part of the figure stands out."""
_LOST = 0.5
"""Share of those distances below which a given ground is paled."""


def color_field(sitter: Sitter, view: Frame, seed: int) -> str:
    """The person's composition in the person's colours; the picture's ``seed`` moves its parts a little."""
    own = sitter.subject.seed
    draw = pick(own, "composition", _COMPOSITIONS)
    return svg.rect(0, 0, view.width, view.height, field_of(sitter).ground) + draw(field_of(sitter), view, seed)


def field_of(sitter: Sitter) -> Field:
    """The first of the person's colours, in an order of its own, on which hair and clothes stand out."""
    subject = sitter.subject
    outfit = sitter.outfit
    parts = (
        ((outfit.outer or outfit.top).ramp.base, _CLOTHES_APART),
        (hair_ramp(subject).base, _HAIR_APART),
        (sitter.skin.base, _SKIN_APART),
    )
    order = sorted(_FIELDS, key=lambda field: chance(subject.seed, f"field {field.ground}"))

    def stands_out(field: Field) -> float:
        ground = channels(field.ground)
        return min(1.0, *(dist(channels(color), ground) / apart for color, apart in parts))

    own = max(order, key=stands_out)
    return own if subject.backdrop is None else _of_backdrop(subject.backdrop, own, stands_out)


def _of_backdrop(color: str, own: Field, stands_out: Callable[[Field], float]) -> Field:
    """A ground of a given colour, paler where the figure would be lost on it."""
    lost = stands_out(own._replace(ground=color)) < _LOST
    ground = mix(color, "#fbf6ee", 0.55) if lost else color
    return Field(ground, mix(ground, "#ffffff", 0.32), mix(ground, "#2b2640", 0.16), own.signal)


def _sun_disc(field: Field, view: Frame, seed: int) -> str:
    """One large disc behind the head, a small one beside it."""
    w, h, r = view.width, view.height, min(view.width, view.height)
    dx = spread(seed, "x", -0.04, 0.04) * r
    return (
        svg.circle(w / 2 + dx, h * 0.44, r * 0.41, field.first)
        + svg.circle(w / 2 - r * 0.4 + dx, h * 0.86, r * 0.2, field.second)
        + svg.circle(w / 2 + r * 0.4 - dx, h * 0.16, r * 0.065, field.signal)
    )


def _arches(field: Field, view: Frame, seed: int) -> str:
    """Arches inside each other, as of a doorway."""
    w, h, r = view.width, view.height, min(view.width, view.height)
    x = w / 2 + spread(seed, "x", -0.05, 0.05) * r
    parts = []
    for half, color in ((0.46, field.first), (0.36, field.second), (0.26, mix(field.second, field.ground, 0.5))):
        top = h * 0.52 - half * r * 0.5
        a = svg.fmt(half * r)
        d = f"M{svg.xy((x - half * r, h))}V{svg.fmt(top)}A{a} {a} 0 0 1 {svg.xy((x + half * r, top))}V{svg.fmt(h)}Z"
        parts.append(svg.shape(d, color))
    return "".join(parts)


def _leaves(field: Field, view: Frame, seed: int) -> str:
    """Large leaves that grow in from both sides."""
    w, h, r = view.width, view.height, min(view.width, view.height)
    parts = [svg.circle(w / 2, h * 0.42, r * 0.36, mix(field.ground, field.second, 0.6))]
    for side in (-1, 1):
        root = (w / 2 + side * r * 0.56, h * 1.02)
        for k, (turn, long) in enumerate(((0.16, 0.78), (0.5, 0.62), (-0.12, 0.6), (0.86, 0.44))):
            a = pi / 2 + side * (turn + spread(seed, f"leaf {side} {k}", -0.05, 0.05)) * 1.1
            parts.append(_leaf(root, a, long * r, (field.first, field.signal, field.second)[k % 3]))
    return "".join(parts)


def _leaf(root: tuple[float, float], angle: float, long: float, color: str) -> str:
    x, y = root
    tip = (x + long * cos(angle), y - long * sin(angle))
    middle = ((x + tip[0]) / 2, (y + tip[1]) / 2)
    side = (long * 0.17 * sin(angle), long * 0.17 * cos(angle))
    one, other = (middle[0] + side[0], middle[1] + side[1]), (middle[0] - side[0], middle[1] - side[1])
    vein = svg.path([root, (x + (tip[0] - x) * 0.86, y + (tip[1] - y) * 0.86)], closed=False)
    return svg.shape(svg.corners([root, one, tip], [tip, other, root]), color) + svg.stroke(
        vein, mix(color, "#ffffff", 0.28), long * 0.014
    )


def _waves(field: Field, view: Frame, seed: int) -> str:
    """Bands of colour that swing across."""
    w, h = view.width, view.height
    phase = spread(seed, "phase", -0.6, 0.6)
    parts = [svg.circle(w / 2 + min(w, h) * 0.34, h * 0.2, min(w, h) * 0.085, field.signal)]
    for i, color in enumerate((mix(field.ground, field.first, 0.5), field.first, field.second)):
        level = h * (0.4 + 0.2 * i)
        tops = [(w * (k / 6 - 0.1), level + h * 0.07 * sin(k * 1.25 + phase + i * 1.7)) for k in range(8)]
        d = f"M{svg.xy(tops[0])}{svg.spline(tops)}L{svg.xy((w * 1.2, h * 1.1))}L{svg.xy((-w * 0.2, h * 1.1))}Z"
        parts.append(svg.shape(d, color))
    return "".join(parts)


def _confetti(field: Field, view: Frame, seed: int) -> str:
    """Loose shapes strewn around a calm middle."""
    w, h, r = view.width, view.height, min(view.width, view.height)
    parts = [svg.circle(w / 2, h * 0.46, r * 0.38, mix(field.ground, field.first, 0.45))]
    columns = max(3, round(5 * w / r))
    rows = max(3, round(5 * h / r))
    for i in range(columns * rows):
        x = w * (i % columns + 0.5 + spread(seed, f"x {i}", -0.3, 0.3)) / columns
        y = h * (i // columns + 0.5 + spread(seed, f"y {i}", -0.3, 0.3)) / rows
        if dist((x, y), (w / 2, h * 0.5)) < r * 0.32:
            continue
        color = (field.first, field.second, field.signal)[i % 3]
        size = r * spread(seed, f"size {i}", 0.02, 0.036)
        turn = 360 * chance(seed, f"turn {i}")
        if i % 3 == 0:
            parts.append(svg.circle(x, y, size, color))
        elif i % 3 == 1:
            parts.append(svg.ellipse(x, y, size * 1.6, size * 0.5, color, rotate=turn))
        else:
            corners = [
                (x + size * 1.3 * cos(turn + k * 2 * pi / 3), y + size * 1.3 * sin(turn + k * 2 * pi / 3))
                for k in range(3)
            ]
            parts.append(svg.shape(svg.path(corners), color))
    return "".join(parts)


def _split(field: Field, view: Frame, seed: int) -> str:
    """Two colours that meet on a slant, and a half disc where they do."""
    w, h, r = view.width, view.height, min(view.width, view.height)
    x = w / 2 + spread(seed, "x", -0.06, 0.06) * r
    lean = r * 0.16
    d = svg.path([(x + lean, 0), (w, 0), (w, h), (x - lean, h)])
    return (
        svg.shape(d, field.first)
        + svg.circle(x, h * 0.45, r * 0.35, field.second)
        + svg.circle(x - r * 0.38, h * 0.2, r * 0.055, field.signal)
    )


def _stripes(field: Field, view: Frame, seed: int) -> str:
    """Broad upright stripes and a disc."""
    w, h, r = view.width, view.height, min(view.width, view.height)
    step = r * 0.13
    start = w / 2 - step * (round(w / step / 2) + 1) + spread(seed, "x", 0.0, 1.0) * step
    count = round(w / step / 2) + 2
    stripes = "".join(
        f"M{svg.xy((start + 2 * step * i, 0))}h{svg.fmt(step)}V{svg.fmt(h)}h-{svg.fmt(step)}Z" for i in range(count)
    )
    return svg.shape(stripes, mix(field.ground, field.first, 0.45)) + svg.circle(
        w / 2, h * 0.46, r * 0.39, field.second
    )


_COMPOSITIONS: tuple[Callable[[Field, Frame, int], str], ...] = (
    _sun_disc, _arches, _leaves, _waves, _confetti, _split, _stripes,
)  # fmt: skip
