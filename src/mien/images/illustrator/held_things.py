"""Things that are held, each drawn for itself: the grip at (0, 0), y down, +x to where the fingers point.

One unit is that of the figure; ``turn`` says how much of a flat thing's face is seen (1 all, 0 only its edge).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, sin

from mien.domain.scene import Held
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.svg import Point


@dataclass(frozen=True, slots=True)
class Look:
    """How a thing looks for this person: its colour, and how it is turned to the camera."""

    ramp: Ramp
    turn: float = 1.0
    ground: float = 4.0
    """Distance from the grip down to the ground."""


_WOOD = Ramp("#8a5f3d", "#6b4730", "#a97c52")
_STEEL = Ramp("#c3ccd6", "#96a2b0", "#e6ecf1")
_PAPER = Ramp("#f7f2e6", "#d9d0bd", "#ffffff")
_DARK = Ramp("#33313d", "#211f2b", "#57556a")
_GOLD = "#d8b25a"


def _outline(points: list[Point], fill: str) -> str:
    return svg.shape(svg.path(points), fill)


def _cup(look: Look) -> str:
    r = look.ramp
    handle = svg.smooth([(0.16, -0.22), (-0.06, -0.2), (-0.08, 0.12), (0.16, 0.16)], closed=False)
    body = svg.corners(
        [(0.14, -0.4), (0.17, 0.36)], [(0.17, 0.36), (0.5, 0.42), (0.83, 0.36)], [(0.83, 0.36), (0.86, -0.4)]
    )
    steam = "".join(
        svg.stroke(
            svg.smooth([(x, -0.6), (x + 0.08, -0.76), (x - 0.06, -0.92), (x + 0.04, -1.08)], closed=False),
            "#ffffff",
            0.07,
            opacity=0.6,
        )
        for x in (0.36, 0.62)
    )
    return (
        steam
        + svg.stroke(handle, r.shade, 0.13)
        + svg.shape(body, r.base)
        + _outline([(0.62, -0.4), (0.86, -0.4), (0.83, 0.37), (0.64, 0.4)], r.shade)
        + svg.ellipse(0.5, -0.4, 0.36, 0.09, r.tint)
        + svg.ellipse(0.5, -0.39, 0.29, 0.06, "#6b4430")
    )


def _glass(look: Look) -> str:
    bowl = svg.corners([(-0.3, -1.2), (-0.32, -0.82), (-0.04, -0.5), (0.04, -0.5), (0.32, -0.82), (0.3, -1.2)])
    wine = svg.corners([(-0.31, -0.95), (-0.25, -0.7), (-0.04, -0.52), (0.04, -0.52), (0.25, -0.7), (0.31, -0.95)])
    return (
        svg.stroke(svg.path([(0.0, -0.5), (0.0, 0.42)], closed=False), "#bccdd7", 0.09)
        + svg.ellipse(0.0, 0.44, 0.3, 0.07, "#b4c6d1")
        + svg.shape(bowl, "#eaf3f7", opacity=0.75)
        + svg.stroke(bowl, "#a9bcc8", 0.04)
        + svg.shape(wine, "#9c2f45")
        + svg.stroke(svg.path([(-0.2, -1.1), (-0.2, -0.85)], closed=False), "#ffffff", 0.05)
    )


def _book(look: Look) -> str:
    """Open, its covers to the camera."""
    r, w = look.ramp, 0.3 + 0.75 * look.turn
    parts = []
    for side, tone in ((-1, r.base), (1, mix(r.base, r.shade, 0.55))):
        cover = [(0.0, -0.86), (side * w, -1.0), (side * w, 0.3), (0.0, 0.44)]
        pages = [(0.0, -0.92), (side * (w - 0.06), -1.06), (side * (w - 0.06), -0.9), (0.0, -0.78)]
        parts += [_outline(pages, _PAPER.base), _outline(cover, tone)]
        rim = [(side * w * 0.16, -0.72), (side * w * 0.84, -0.82), (side * w * 0.84, 0.14), (side * w * 0.16, 0.24)]
        parts.append(svg.stroke(svg.path(rim), r.tint, 0.045))
    return "".join(parts) + svg.stroke(svg.path([(0.0, -0.86), (0.0, 0.44)], closed=False), r.shade, 0.09)


def _letter(look: Look) -> str:
    w = 0.14 + 0.36 * look.turn
    sheet = [(-w, -1.2), (w, -1.28), (w, 0.06), (-w, 0.1)]
    lines = [
        svg.path([(-w * 0.7, -1.0 + 0.2 * i), (w * (0.7 if i % 3 else 0.2), -1.03 + 0.2 * i)], closed=False)
        for i in range(5)
    ]
    edge = svg.stroke(svg.path(sheet), "#b5a98f", 0.05)
    return _outline(sheet, _PAPER.base) + edge + "".join(svg.stroke(line, "#a79f90", 0.05) for line in lines)


def _phone(look: Look) -> str:
    w = 0.09 + 0.2 * look.turn
    return (
        svg.rect(-w, -0.86, 2 * w, 1.1, _DARK.base, radius=0.08)
        + svg.rect(-w, -0.86, 0.07, 1.1, _DARK.tint, radius=0.035)
        + svg.circle(w * 0.4, -0.68, 0.06, _DARK.tint)
    )


def _flowers(look: Look) -> str:
    parts = []
    heads = ((-0.42, -0.98), (0.0, -1.2), (0.44, -0.96), (-0.22, -0.74), (0.24, -0.72))
    for x, y in heads:
        parts.append(svg.stroke(svg.path([(0.0, 0.3), (x, y)], closed=False), "#4f7f4a", 0.07))
    wrap = [(-0.5, -0.62), (0.5, -0.62), (0.16, 0.34), (-0.16, 0.34)]
    leaves = svg.ellipse(-0.5, -0.6, 0.26, 0.12, "#5f9455", rotate=35) + svg.ellipse(
        0.5, -0.6, 0.26, 0.12, "#4f7f4a", rotate=-35
    )
    colors = (look.ramp.base, "#f0c95a", "#f2ece0", "#e68aa0", look.ramp.tint)
    for (x, y), color in zip(heads, colors, strict=True):
        petals = [svg.circle(x + 0.13 * cos(k * 1.257), y + 0.13 * sin(k * 1.257), 0.12, color) for k in range(5)]
        parts += [*petals, svg.circle(x, y, 0.085, "#e0a33c")]
    return (
        leaves
        + "".join(parts[:5])
        + _outline(wrap, _PAPER.base)
        + _outline([(0.1, -0.62), (0.5, -0.62), (0.16, 0.34), (0.0, 0.34)], _PAPER.shade)
        + "".join(parts[5:])
    )


def _sword(look: Look) -> str:
    blade = [(-0.13, -0.45), (0.13, -0.45), (0.1, -3.1), (0.0, -3.5), (-0.1, -3.1)]
    return (
        _outline(blade, _STEEL.base)
        + _outline([(0.0, -0.45), (0.13, -0.45), (0.1, -3.1), (0.0, -3.5)], _STEEL.shade)
        + svg.stroke(svg.path([(0.0, -0.36), (0.0, 0.44)], closed=False), "#5a3a2c", 0.17)
        + svg.stroke(svg.path([(-0.46, -0.4), (0.46, -0.4)], closed=False), _GOLD, 0.17)
        + svg.circle(0.0, 0.52, 0.14, _GOLD)
    )


def _staff(look: Look) -> str:
    top = -3.0
    knob = svg.circle(0.0, top, 0.27, _WOOD.tint) + svg.circle(-0.07, top - 0.07, 0.1, tint(_WOOD.tint, 0.4))
    rod = [(0.0, look.ground), (0.03, 0.0), (0.0, top)]
    return svg.stroke(svg.smooth(rod, closed=False), _WOOD.base, 0.21) + knob


def _microphone(look: Look) -> str:
    return (
        _outline([(-0.1, 0.5), (0.1, 0.5), (0.15, -0.5), (-0.15, -0.5)], _DARK.base)
        + svg.circle(0.0, -0.66, 0.26, "#8b90a0")
        + svg.circle(-0.06, -0.72, 0.13, "#b3b8c5")
        + svg.stroke(svg.path([(-0.2, -0.5), (0.2, -0.5)], closed=False), "#5c6070", 0.08)
    )


def _umbrella(look: Look) -> str:
    r = look.ramp
    rim, top, half = -3.45, -4.6, 2.35
    dome = [
        (-half, rim),
        (-half * 0.8, rim - 0.75),
        (-half * 0.36, top + 0.16),
        (0.0, top),
        (half * 0.36, top + 0.16),
        (half * 0.8, rim - 0.75),
        (half, rim),
    ]
    scallops: list[Point] = []
    for k in range(5):
        left = half - k * half * 0.4
        scallops += [(left, rim), (left - half * 0.1, rim - 0.2), (left - half * 0.3, rim - 0.2)]
    scallops.append((-half, rim))
    crook = svg.smooth([(0.0, 0.3), (0.0, 0.7), (0.16, 0.92), (0.36, 0.8)], closed=False)
    ribs = [
        svg.smooth([(0.0, top), (x * 0.62, top + 0.5), (x, rim - 0.1)], closed=False) for x in (-half * 0.4, half * 0.4)
    ]
    dark = [
        (0.0, top),
        (half * 0.36, top + 0.16),
        (half * 0.8, rim - 0.75),
        (half, rim),
        (half * 0.62, rim - 0.2),
        (half * 0.42, top + 0.9),
    ]
    return (
        svg.stroke(svg.path([(0.0, 0.4), (0.0, top - 0.2)], closed=False), "#4a4652", 0.11)
        + svg.stroke(crook, _WOOD.base, 0.17)
        + svg.shape(svg.corners(dome, scallops), r.base)
        + svg.shape(svg.smooth(dark), r.shade, opacity=0.7)
        + "".join(svg.stroke(rib, r.shade, 0.05) for rib in ribs)
    )


def _suitcase(look: Look) -> str:
    r, w = _WOOD, 0.42 + 0.72 * look.turn
    handle = svg.smooth([(-0.26, 0.3), (-0.24, 0.04), (0.24, 0.04), (0.26, 0.3)], closed=False)
    straps = "".join(svg.rect(x * w - 0.09, 0.26, 0.18, 1.5, r.shade) for x in (-0.55, 0.55))
    return (
        svg.stroke(handle, r.shade, 0.13)
        + svg.rect(-w, 0.26, 2 * w, 1.5, r.base, radius=0.16)
        + svg.rect(-w, 1.42, 2 * w, 0.34, mix(r.base, r.shade, 0.6), radius=0.16)
        + straps
        + "".join(svg.rect(x * w - 0.07, 0.62, 0.14, 0.16, _GOLD) for x in (-0.55, 0.55))
    )


def _box(look: Look) -> str:
    front, side, lid = "#c99a62", "#a97d4c", "#dcb27c"
    w, skew = 0.72 + 0.34 * look.turn, 0.5 * (1 - look.turn)
    parts = [
        _outline([(-w, -0.85), (-w + 0.22, -1.08), (w - 0.1, -1.08), (w, -0.85)], lid),
        svg.rect(-w, -0.85, 2 * w, 1.25, front),
        _outline([(w - skew, -0.85), (w, -0.85), (w, 0.4), (w - skew, 0.4)], side),
        svg.rect(-0.16 - skew / 2, -0.85, 0.32, 0.36, "#e9d3a6"),
        svg.stroke(svg.path([(-w, -0.85), (w, -0.85)], closed=False), side, 0.05),
    ]
    return "".join(parts)


def _guitar(look: Look) -> str:
    """Its neck points up, its body lies at the grip."""
    body = [
        (0.0, -0.86),
        (0.5, -0.92),
        (0.66, -0.5),
        (0.48, -0.08),
        (0.84, 0.36),
        (0.7, 0.92),
        (0.0, 1.1),
        (-0.7, 0.92),
        (-0.84, 0.36),
        (-0.48, -0.08),
        (-0.66, -0.5),
        (-0.5, -0.92),
    ]
    top = "#c8843f"
    return (
        svg.shape(svg.smooth(body), "#7c4a2a")
        + svg.shape(svg.smooth([(x * 0.92, y * 0.93) for x, y in body]), top)
        + svg.circle(0.0, -0.18, 0.27, "#4b2e22")
        + svg.rect(-0.13, -3.0, 0.26, 2.75, "#5a3826")
        + svg.rect(-0.2, -3.55, 0.4, 0.6, "#5a3826", radius=0.07)
        + svg.rect(-0.28, 0.5, 0.56, 0.13, "#4b2e22")
        + "".join(
            svg.stroke(svg.path([(x, -3.2), (x, 0.52)], closed=False), "#efe3c8", 0.022) for x in (-0.06, 0.0, 0.06)
        )
        + "".join(svg.circle(s * 0.26, -3.4 + 0.2 * k, 0.05, _GOLD) for s in (-1, 1) for k in (0, 1))
    )


def _lantern(look: Look) -> str:
    ring = svg.smooth([(-0.28, 0.5), (-0.22, 0.06), (0.22, 0.06), (0.28, 0.5)], closed=False)
    return (
        svg.circle(0.0, 1.0, 1.15, "#ffd873", opacity=0.16)
        + svg.circle(0.0, 1.0, 0.8, "#ffd873", opacity=0.22)
        + svg.stroke(ring, _DARK.base, 0.08)
        + svg.rect(-0.36, 0.62, 0.72, 0.82, "#ffe39a", radius=0.1)
        + svg.ellipse(0.0, 1.08, 0.13, 0.25, "#ff9d3c")
        + _outline([(-0.42, 0.66), (-0.22, 0.42), (0.22, 0.42), (0.42, 0.66)], _DARK.base)
        + svg.rect(-0.44, 1.4, 0.88, 0.17, _DARK.base, radius=0.05)
        + "".join(svg.rect(x - 0.035, 0.62, 0.07, 0.82, _DARK.base) for x in (-0.34, 0.34))
    )


def _tool(look: Look) -> str:
    """A spanner."""
    jaw = [
        (-0.3, -1.5),
        (-0.14, -1.24),
        (0.14, -1.24),
        (0.3, -1.5),
        (0.36, -1.1),
        (0.14, -0.88),
        (-0.14, -0.88),
        (-0.36, -1.1),
    ]
    return (
        svg.stroke(svg.path([(0.0, 0.55), (0.0, -1.0)], closed=False), _STEEL.shade, 0.24)
        + svg.stroke(svg.path([(-0.03, 0.55), (-0.03, -1.0)], closed=False), _STEEL.base, 0.13)
        + svg.shape(svg.path(jaw), _STEEL.base)
        + svg.circle(0.0, 0.55, 0.2, _STEEL.shade)
    )


def _ball(look: Look) -> str:
    r, x, y, big = look.ramp, 0.1, -0.6, 0.66
    seams = [
        svg.smooth([(x - big * 0.98, y), (x, y + 0.16), (x + big * 0.98, y)], closed=False),
        svg.smooth([(x, y - big), (x + 0.2, y), (x, y + big)], closed=False),
    ]
    return (
        svg.circle(x, y, big, r.shade)
        + svg.circle(x - 0.06, y - 0.06, big * 0.9, r.base)
        + "".join(svg.stroke(seam, r.tint, 0.07) for seam in seams)
    )


def _cake(look: Look) -> str:
    icing = [
        (-0.66, -0.66),
        (-0.66, -0.3),
        (-0.44, -0.2),
        (-0.22, -0.36),
        (0.0, -0.2),
        (0.24, -0.34),
        (0.46, -0.2),
        (0.66, -0.34),
        (0.66, -0.66),
    ]
    candles = "".join(
        svg.rect(x - 0.05, -1.02, 0.1, 0.36, color) + svg.ellipse(x, -1.14, 0.06, 0.11, "#ffb53c")
        for x, color in ((-0.34, "#6fb3d9"), (0.0, "#f6f3ec"), (0.34, "#8fc47a"))
    )
    return (
        svg.ellipse(0.0, 0.1, 1.0, 0.15, "#dfe4ea")
        + svg.rect(-0.66, -0.6, 1.32, 0.68, "#d9a066", radius=0.06)
        + svg.rect(-0.66, -0.24, 1.32, 0.1, shade("#d9a066", 0.16))
        + svg.shape(svg.corners(icing), "#f7c9d2")
        + svg.ellipse(0.0, -0.66, 0.66, 0.13, "#fbdde3")
        + candles
    )


THINGS: dict[Held, Callable[[Look], str]] = {
    Held.CUP: _cup,
    Held.GLASS: _glass,
    Held.BOOK: _book,
    Held.LETTER: _letter,
    Held.PHONE: _phone,
    Held.FLOWERS: _flowers,
    Held.SWORD: _sword,
    Held.STAFF: _staff,
    Held.MICROPHONE: _microphone,
    Held.UMBRELLA: _umbrella,
    Held.SUITCASE: _suitcase,
    Held.BOX: _box,
    Held.GUITAR: _guitar,
    Held.LANTERN: _lantern,
    Held.TOOL: _tool,
    Held.BALL: _ball,
    Held.CAKE: _cake,
}
