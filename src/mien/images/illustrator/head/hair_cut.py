"""What cuts are made of: a cap on the skull, an edge over the face, an edge round ears and nape, and a flow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.geometry import Curve, Section, Shell, smooth_curve
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape
from mien.images.illustrator.head.sitter import Sitter

Flow = Literal["parted", "back", "forward", "fall", "gathered", "none"]
"""How the lines run: from a parting, back over the crown, forward from it, down all round, or to a knot."""
Texture = Literal["straight", "curly", "locks", "rows", "boxes"]
"""What the inside of the shape shows."""
Extra = Callable[[Sitter], Layers]
"""Whatever stands off the cap of hair."""

_FRINGES: dict[str, Curve] = {
    "centre": ((-64, 0.0), (-50, -0.3), (-24, -0.58), (0, -0.76), (24, -0.58), (50, -0.3), (64, 0.0)),
    "side": ((-68, 0.0), (-54, -0.33), (-40, -0.56), (-24, -0.72), (-2, -0.6), (24, -0.48), (48, -0.3), (66, 0.0)),
    "bangs": ((-64, 0.06), (-55, -0.1), (-42, -0.24), (-22, -0.32), (0, -0.35), (22, -0.32), (42, -0.24), (55, -0.1),
              (64, 0.06)),
    "micro": ((-68, -0.02), (-56, -0.36), (-30, -0.47), (0, -0.49), (30, -0.47), (56, -0.36), (68, -0.02)),
    "back": ((-70, -0.04), (-58, -0.28), (-44, -0.48), (-24, -0.645), (0, -0.625), (24, -0.645), (44, -0.48),
             (58, -0.28), (70, -0.04)),
    "swept": ((-70, -0.05), (-57, -0.3), (-45, -0.5), (-30, -0.6), (-8, -0.54), (20, -0.43), (42, -0.34),
              (56, -0.24), (70, -0.03)),
    "low": ((-70, 0.0), (-56, -0.36), (-42, -0.6), (-28, -0.7), (-10, -0.5), (14, -0.3), (36, -0.15), (54, -0.05),
            (70, 0.05)),
    "curtain": ((-66, 0.14), (-54, -0.02), (-40, -0.26), (-22, -0.52), (0, -0.78), (22, -0.52), (40, -0.26),
                (54, -0.02), (66, 0.14)),
    "receding": ((-72, -0.05), (-60, -0.32), (-50, -0.6), (-34, -0.86), (-16, -0.82), (0, -0.75), (16, -0.82),
                 (34, -0.86), (50, -0.6), (60, -0.32), (72, -0.05)),
}  # fmt: skip
"""Edges over the face by azimuth; the sides and the back are added by the cut."""

CROPPED: Curve = ((74, 0.06), (79, 0.19), (85, 0.16), (89, -0.03), (97, -0.13), (107, -0.08), (115, 0.1), (128, 0.34),
                  (150, 0.44), (180, 0.46))  # fmt: skip
"""Short at the sides: round the ear and down to the nape."""
GATHERED: Curve = ((68, -0.02), (74, 0.12), (80, 0.07), (88, -0.06), (98, -0.1), (108, 0.0), (120, 0.22), (140, 0.4),
                   (180, 0.45))  # fmt: skip
"""Drawn back behind the ears."""


@dataclass(frozen=True)
class Cut:
    """A cut: its shape, and how it is drawn."""

    shape: HairShape | None = None
    """None for a bare skull."""
    flow: Flow = "fall"
    parting: float = 0.0
    """Azimuth of the parting."""
    texture: Texture = "straight"
    under: HairShape | None = None
    """Hair clipped so short that the skin shows through."""
    extras: tuple[Extra, ...] = ()
    clip: float = 0.42
    """How much of the hair's colour shows where it is clipped, 0-1."""


def mirrored(sitter: Sitter) -> bool:
    """Whether this person parts the hair on the other side."""
    return chance(sitter.seed, "parting") < 0.5


def sided(sitter: Sitter, azimuth: float) -> float:
    """An azimuth on the side on which this person parts the hair."""
    return -azimuth if mirrored(sitter) else azimuth


def whole(sitter: Sitter, fringe: str, sides: Curve) -> Curve:
    """The fringe joined to the sides, which are given for azimuths 0-180 and hold for both."""
    face = _FRINGES[fringe]
    if mirrored(sitter):
        face = [(-a, y) for a, y in reversed(face)]
    inner = [(a, y) for a, y in face if abs(a) < sides[0][0] - 3]
    return [*((-a, y) for a, y in reversed(sides)), *inner, *sides]


def capped(sitter: Sitter, side: float, top: float, covered: bool = False, lift: float = 0.035) -> Shell:
    """A cap of hair ``side`` thick at the sides and ``top`` at the crown; flat when ``covered``."""
    if covered:
        side, top = min(side, 0.045), min(top, 0.03)
    lively = spread(sitter.seed, "hair volume", 0.92, 1.12)
    return sitter.skull.grown(side * lively, top * lively, lift + side * 0.4 * (lift > 0), side * 0.9)


def topped(cap: Shell, join: float, rows: Sequence[tuple[float, float, float, float]]) -> Shell:
    """A cap whose part above height ``join`` is replaced by other sections (y, half width, front, back), top first."""
    stops = [*(Section(*row) for row in rows), cap.at(join), cap.at(join + 0.12)]
    curves = [smooth_curve([(s.y, s[i]) for s in stops]) for i in (1, 2, 3)]
    top = stops[0].y
    ys = [top + (join - top) * (i / 16) ** 1.7 for i in range(17)]
    kept = [section for section in cap.sections if section.y > join + 0.02]
    return Shell((*(Section(y, *(curve(y) for curve in curves)) for y in ys), *kept), cap.power)
