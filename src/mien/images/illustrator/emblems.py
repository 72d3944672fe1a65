"""What is printed on a chest: an emblem that the words name, a player's number, or a simple print."""

from __future__ import annotations

from mien.images.illustrator import motif_shapes as motifs
from mien.images.illustrator import svg
from mien.images.illustrator.blend import luminance, mix
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.motif_shapes import Outline
from mien.images.illustrator.patterns import Field, trunk_field
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.trunk import TrunkSurface, steady
from mien.images.illustrator.worn import Worn

_OUTLINES: dict[str, tuple[tuple[Outline, ...], str]] = {
    "star": (motifs.STAR, "#f0c245"), "heart": (motifs.HEART, "#d9434f"), "bolt": (motifs.BOLT, "#f0c245"),
    "skull": (motifs.SKULL, "#f3f0e8"), "flower": (motifs.FLOWER, "#f0a9b8"), "moon": (motifs.CRESCENT, "#f3e3a8"),
    "sun": (motifs.SUN, "#f0b23c"), "cat": (motifs.CAT, "#3a3540"), "face": (motifs.FACE, "#f2cb45"),
    "note": (motifs.NOTE, "#3a3540"), "anchor": (motifs.ANCHOR, "#2c3f6b"), "cross": (motifs.CROSS, "#d9434f"),
    "paw": (motifs.PAW, "#5b4238"), "leaf": (motifs.LEAF, "#4d8a50"), "diamond": (motifs.DIAMOND, "#5fb0c9"),
    "chevron": (motifs.CHEVRON, "#e0a33e"), "disc": (motifs.DOT, "#e0a33e"),
}  # fmt: skip
_HOLES = {"skull": motifs.SKULL_HOLES, "face": motifs.FACE_HOLES, "flower": motifs.DOT}
_NUMBERS = {
    "1": ((-0.3, -0.5), (0.05, -0.95), (0.05, 0.95)),
    "7": ((-0.5, -0.85), (0.5, -0.85), (-0.1, 0.95)),
    "4": ((0.35, 0.95), (0.35, -0.9), (-0.55, 0.35), (0.65, 0.35)),
    "2": ((-0.45, -0.55), (0.0, -0.9), (0.42, -0.5), (-0.5, 0.9), (0.5, 0.9)),
}
_CLOSE = 0.2


def chest_print(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """The emblem on the chest: the one that was said, or now and then a simple one where a print is usual."""
    kind = worn.emblem or (
        _own(sitter) if "print" in worn.cut.marks and not (worn.pattern or sitter.outfit.outer) else ""
    )
    if kind == "band":
        low, high = surface.visible
        y = surface.height(0.72)
        return svg.shape(surface.panel(y, y + 0.34, steady(low), steady(high)), sitter.outfit.accent.base)
    if kind not in _OUTLINES or not surface.faces(0, 0.12):
        return ""
    outlines, color = _OUTLINES[kind]
    color = worn.second or (color if worn.emblem else sitter.outfit.accent.base)
    if abs(luminance(color) - luminance(worn.ramp.base)) < _CLOSE:
        color = mix(color, "#f6f1e4" if luminance(worn.ramp.base) < 0.5 else "#2b2433", 0.6)
    field, v = _chest(surface), surface.height(0.64)
    drawn = svg.shape(field.motif(outlines, 0.0, v, 0.52), color)
    size = 0.16 if kind == "flower" else 0.52
    return drawn + svg.shape(field.motif(_HOLES.get(kind, ()), 0.0, v, size), mix(worn.ramp.base, "#2b2433", 0.5))


def _chest(surface: TrunkSurface) -> Field:
    return trunk_field(surface, surface.top, surface.height(0.3))


def _own(sitter: Sitter) -> str:
    """The print of somebody's plain shirt, the same in every picture."""
    seed = sitter.subject.seed
    if chance(seed, "printed") > 0.4:
        return ""
    return pick(seed, "print", ("band", "disc", "chevron", "star", "bolt", "sun", "heart", "anchor"))


def number(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """A player's number, on the chest and on the back."""
    points = _NUMBERS[pick(sitter.subject.seed, "number", tuple(_NUMBERS))]
    middle = 0.0 if surface.faces(0, 0.12) else -180.0
    if not surface.faces(middle, 0.12):
        return ""
    y = surface.height(0.6)
    spots = [surface.at(middle + x * 22, y + dy * 0.46) for x, dy in points]
    color = worn.second or ("#f6f1e4" if luminance(worn.ramp.base) < 0.65 else "#2f3b5c")
    return svg.stroke(svg.path(spots, closed=False), color, 0.16)
