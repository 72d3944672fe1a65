"""Kinds of spectacles: the shape of the rims and what the lenses are like, by words or by the person's seed."""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from mien.images.illustrator.chance import pick
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import cloth_hex
from mien.images.illustrator.svg import Point


class GlassesKind(NamedTuple):
    """How a pair of glasses is made."""

    rim: str
    """A name in the table of rims."""
    width: float
    height: float
    """Half the size of one lens."""
    line: float = 0.03
    """Thickness of the rim."""
    dark: bool = False
    """Lenses that hide the eyes."""
    low: float = 0.0
    """How far below the eyes they sit."""
    arms: bool = True


KINDS: Final[dict[str, GlassesKind]] = {
    "round": GlassesKind("round", 0.205, 0.205, 0.026),
    "oval": GlassesKind("round", 0.215, 0.155, 0.024),
    "square": GlassesKind("square", 0.215, 0.175, 0.036),
    "rectangular": GlassesKind("square", 0.225, 0.13, 0.032),
    "cat": GlassesKind("cat", 0.22, 0.16, 0.034),
    "half-moon": GlassesKind("half", 0.2, 0.15, 0.02, low=0.13),
    "horn": GlassesKind("brow", 0.222, 0.17, 0.046),
    "aviator": GlassesKind("drop", 0.215, 0.185, 0.02),
    "sun": GlassesKind("square", 0.232, 0.18, 0.034, dark=True),
    "pince-nez": GlassesKind("round", 0.165, 0.16, 0.02, arms=False),
}
_SHAPES: Final = (
    (r"pince", "pince-nez"),
    (r"half[- ]?moon|moon spec|reading", "half-moon"),
    (r"round|circular|harry potter|john lennon", "round"),
    (r"rectang|narrow", "rectangular"),
    (r"aviator|pilot|tear ?drop", "aviator"),
    (r"horn|browline|tortoise|nerd", "horn"),
    (r"square|thick|chunky|oversized|big|large", "square"),
    (r"\bcat|butterfly", "cat"),
    (r"\boval|wire|rimless|thin|small|tiny|granny", "oval"),
)
_DARK: Final = (
    r"sun ?glasses|shades|dark[\w -]*glasses|mirrored|tinted|gafas de sol|lentes de sol|lunettes de soleil|sonnenbrille"
    r"|óculos (?:de sol|escuros)"
)
_OWN: Final = ("round", "oval", "square", "cat", "rectangular", "horn")
_FRAMES: Final = ("#2b2730", "#2b2730", "#6b4630", "#b48a3c", "#8c2f38", "#3c4f6b")
_METAL: Final = ("#b48a3c", "#8c9098")


def glasses_kind(sitter: Sitter) -> GlassesKind:
    """The kind that was told, else the person's own; dark ones may have any shape."""
    said = (sitter.looks.glasses.evidence or "").lower()
    name = next((kind for pattern, kind in _SHAPES if re.search(pattern, said)), None)
    if re.search(_DARK, said):
        shape = KINDS[name or pick(sitter.seed, "sunglasses", ("sun", "round", "aviator", "cat"))]
        return shape._replace(dark=True, width=shape.width * 1.04, height=shape.height * 1.04)
    return KINDS[name or pick(sitter.seed, "lenses", _OWN)]


def frame_color(sitter: Sitter, kind: GlassesKind) -> str:
    """The rims: the colour that was told, metal for thin ones, else the person's own."""
    said = re.sub(r"\bdark\b", "", (sitter.looks.glasses.evidence or "").lower())
    own = pick(sitter.seed, "frame", _METAL if kind.line < 0.025 else _FRAMES)
    return "#2a2024" if kind.dark and kind.line > 0.025 and not said else cloth_hex(said, own)


def rim_points(kind: GlassesKind) -> list[Point]:
    """One lens: points outwards and down from its centre."""
    points = []
    for i in range(20):
        angle = 2 * math.pi * i / 20
        c, s = math.cos(angle), math.sin(angle)
        power = _POWERS[kind.rim]
        u = math.copysign(abs(c) ** power, c) * kind.width
        v = math.copysign(abs(s) ** power, s) * kind.height
        points.append(_bent(kind, u, v))
    return points


_POWERS: Final = {"round": 1.0, "square": 0.52, "cat": 0.72, "half": 1.0, "brow": 0.62, "drop": 0.85}


def _bent(kind: GlassesKind, u: float, v: float) -> Point:
    """A point of a rim with what its shape adds: wings, a flat top, a drop."""
    out = u / kind.width
    if kind.rim == "cat" and v < 0:
        return u + 0.03 * max(0.0, out) ** 3, v - 0.075 * max(0.0, out) ** 2
    if kind.rim == "half":
        return u, max(v, -0.045)
    if kind.rim == "brow" and v < 0:
        return u * 1.03, v * 1.02 - 0.012 * out
    if kind.rim == "drop":
        return u * (1.0 + 0.1 * (-v / kind.height)) - 0.012 * max(0.0, v / kind.height), v + 0.02 * (
            -out if v > 0 else 0
        )
    return u, v
