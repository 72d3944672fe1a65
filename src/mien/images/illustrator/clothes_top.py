"""Tops on the trunk: the cloth, its shadow side, necklines and closures."""

from __future__ import annotations

from dataclasses import replace
from math import radians, sin, sqrt

from mien.images.illustrator import svg
from mien.images.illustrator.blend import luminance, mix, shade, tint
from mien.images.illustrator.collars import behind_neck, draw_collar, flaps, seen_run
from mien.images.illustrator.emblems import chest_print, number
from mien.images.illustrator.garment_details import draw_details
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import clipped, draw_pattern, trunk_field
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.trunk import Neckline, TrunkSurface, steady
from mien.images.illustrator.worn import Outfit, Worn

NECKLINES = {
    "crew": Neckline(0.24, 1.12),
    "scoop": Neckline(0.46, 1.26),
    "v": Neckline(0.68, 1.15, pointed=True),
    "boat": Neckline(0.25, 1.5),
    "high": Neckline(0.1, 1.05),
    "stand": Neckline(0.12, 1.05),
    "gorget": Neckline(0.12, 1.05),
    "clerical": Neckline(0.12, 1.05),
    "ring": Neckline(0.2, 1.08),
    "collar": Neckline(0.34, 1.1, pointed=True),
    "polo": Neckline(0.4, 1.1, pointed=True),
    "camp": Neckline(0.7, 1.14, pointed=True),
    "sailor": Neckline(0.8, 1.1, pointed=True),
    "crossed": Neckline(0.8, 1.1, pointed=True),
    "cowl": Neckline(0.4, 1.2),
    "hood": Neckline(0.38, 1.18, pointed=True),
}
"""Neck of a garment -> its opening; others are cut like ``crew``."""

_LEATHER = 0.4
"""Luminance up to which plates are leather, which does not glint."""
_PROFILE = 0.85
"""Sine of the yaw from which a view counts as a profile."""
_COVERED = ("scarf", "kerchief", "ruff", "jabot", "collar", "cravat")
"""What lies over a shirt's collar."""

_HIDES_COLLAR = frozenset({"collar", "hood", "fur hood", "stand", "rib"})
"""Collars of outer garments below which a shirt's does not show."""


def neckline_of(sitter: Sitter, worn: Worn) -> Neckline:
    """The garment's neckline; it dips less on smaller bodies."""
    cut = NECKLINES.get(worn.cut.neck, NECKLINES["crew"])
    dip = cut.dip * min(1.0, sitter.skeleton.figure.torso / 3.2)
    if sitter.outfit.outer or sitter.outfit.middle:
        # Below a coat the edge must not lie on the shoulders.
        cut = replace(cut, wide=1.0)
    if abs(sin(radians(sitter.view.yaw))) > _PROFILE:
        # In profile a deep neckline would only show as a sliver.
        return replace(cut, dip=min(dip, 0.26), pointed=False)
    return replace(cut, dip=dip)


def top_hem(outfit: Outfit) -> float:
    """The share of the trunk at which the top ends: 0 at the hip joints, up is positive."""
    if outfit.dress:
        return 0.05
    return 0.2 if "tucked" in outfit.top.cut.marks else -outfit.top.cut.drop


def draw_top(sitter: Sitter, worn: Worn, *, hem: float) -> str:
    """The garment on the trunk down to the share ``hem`` (0 at the hip joints, up is positive)."""
    surface = sitter.surface(worn.cut.ease, sleeveless=worn.cut.sleeve == "none")
    bottom = surface.height(hem)
    neckline = neckline_of(sitter, worn)
    outline = surface.garment(neckline, bottom)
    field = trunk_field(surface, surface.top, bottom)
    marks = worn.cut.marks
    parts = [
        svg.shape(outline, worn.ramp.base),
        clipped(outline, draw_pattern(worn.pattern, field, worn.ramp, worn.second)),
        shadow_side(surface, worn.ramp, bottom),
        _hem(surface, worn, bottom),
        chest_print(sitter, surface, worn) if not sitter.outfit.wearing("bib") else "",
        number(sitter, surface, worn) if "number" in marks else "",
        _plates(surface, worn, bottom) if "plates" in marks else "",
        "" if sitter.outfit.outer and "pocket" in marks else draw_details(surface, worn, bottom),
        _closure(surface, worn, neckline, bottom),
        _waist(surface, worn),
    ]
    return "".join(parts)


def shadow_side(surface: TrunkSurface, ramp: Ramp, bottom: float) -> str:
    """The side of the trunk that lies away from the light."""
    _, last = surface.visible
    top = surface.height(1.0)

    def terminator(y: float) -> float:
        return last - 46 * sqrt(min(1.0, max(0.0, y - top) / 1.1))

    return svg.shape(surface.panel(top, bottom, terminator, steady(last)), ramp.shade, opacity=0.75)


def collar_back(sitter: Sitter, worn: Worn) -> str:
    """The inside of the neck opening and what stands behind the neck, painted before it."""
    neckline = neckline_of(sitter, worn)
    if sitter.outfit.outer and worn.cut.neck == "collar":
        neckline = replace(neckline, wide=1.0)
    surface = sitter.surface(worn.cut.ease)
    first, last = surface.visible
    hidden = [surface.neck_point(last + (first + 360 - last) * i / 12, neckline) for i in range(13)]
    facing = [surface.neck_point(last + (first - last) * i / 12, neckline) for i in range(13)]
    inside = svg.shape(svg.corners(hidden, facing[::-1]), shade(worn.ramp.shade, 0.2))
    outer = sitter.outfit.outer
    hood = behind_neck(sitter, sitter.surface(outer.cut.ease), outer) if outer else ""
    return hood + behind_neck(sitter, surface, worn) + inside


def collar_front(sitter: Sitter, worn: Worn) -> str:
    """The collar, painted after the neck: flaps, a standing band, a hood, or a knitted edge."""
    outfit, surface = sitter.outfit, sitter.surface(worn.cut.ease)
    below = outfit.under
    if below and below.cut.neck in {"collar", "high", "polo"} and worn.cut.neck not in {"high", "collar", "hood"}:
        rim = _rim(surface, worn, neckline_of(sitter, worn))
        return rim + (flaps(surface, below.ramp, 0.2) if below.cut.neck != "high" else
                      draw_collar(sitter, surface, below))  # fmt: skip
    if worn.cut.neck in {"collar", "polo", "camp"}:
        if outfit.outer and outfit.outer.cut.neck in _HIDES_COLLAR:
            return ""
        if any(outfit.wearing(cover) for cover in _COVERED):
            return ""
        if outfit.outer or outfit.middle:
            # Below a coat's collar nothing of the shirt's lies on the shoulders.
            return flaps(surface, worn.ramp, wide=0.94)
    drawn = draw_collar(sitter, surface, worn)
    if drawn:
        return drawn
    return _rim(surface, worn, neckline_of(sitter, worn))


def _rim(surface: TrunkSurface, worn: Worn, neckline: Neckline) -> str:
    color = mix(worn.ramp.base, worn.ramp.shade, 0.75)
    if "trim" in worn.cut.marks:
        color = worn.second or tint(worn.ramp.base, 0.45)
    wide = 0.15 if worn.cut.layer else 0.1
    run = seen_run(surface, neckline)
    return svg.shape(svg.corners(run, [(x, y + wide) for x, y in reversed(run)]), color)


def _hem(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    low, high = surface.visible
    if worn.cut.slot == "dress":
        return ""
    if "rib" not in worn.cut.marks:
        color = worn.second or tint(worn.ramp.base, 0.45) if "trim" in worn.cut.marks else worn.ramp.shade
        return svg.stroke(svg.smooth(surface.level(bottom - 0.04, low, high), closed=False), color, 0.07, cap="butt")
    band = surface.panel(bottom - 0.24, bottom, steady(low), steady(high))
    lines = [surface.line(steady(a), bottom - 0.2, bottom - 0.04) for a in range(-360, 360, 15) if low < a < high]
    return svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.55)) + svg.stroke(
        "".join(lines), worn.ramp.shade, 0.03
    )


def _waist(surface: TrunkSurface, worn: Worn) -> str:
    """Folds where a dress is gathered, or where a loose top falls into itself above its hem."""
    if "waist" in worn.cut.marks or "waist sash" in worn.cut.marks:
        return ""
    parts = []
    for a, share, turn in ((-48.0, 0.34, 16.0), (34.0, 0.28, -14.0), (132.0, 0.32, 14.0), (222.0, 0.28, -12.0)):
        if surface.faces(a, 0.2) and surface.faces(a + turn, 0.2):
            fold = [surface.at(a + turn * t, surface.height(share + 0.08 * t)) for t in (0.0, 0.5, 1.0)]
            parts.append(svg.stroke(svg.smooth(fold, closed=False), worn.ramp.shade, 0.05, opacity=0.8))
    return "".join(parts)


def _plates(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    low, high = surface.visible
    parts = []
    for share in (0.42, 0.28, 0.14):
        y = surface.height(share)
        seam = svg.smooth(surface.level(y, low, high), closed=False)
        parts.append(svg.stroke(seam, edge_color(worn.ramp), 0.06, cap="butt"))
        rivets = [a for a in (-66.0, 66.0, 114.0, 246.0) if surface.faces(a, 0.1)]
        parts += [svg.circle(*surface.at(a, y - 0.14), 0.05, worn.ramp.tint) for a in rivets]
    middle = surface.line(steady(0), surface.top + 0.2, surface.height(0.42))
    parts.append(svg.stroke(middle, edge_color(worn.ramp), 0.06) if middle else "")
    glint = surface.panel(surface.height(0.84), surface.height(0.46), steady(low + 22), steady(low + 34))
    metal = luminance(worn.ramp.base) > _LEATHER
    parts.append(svg.shape(glint, tint(worn.ramp.base, 0.45), opacity=0.5) if metal else "")
    return "".join(parts)


def _closure(surface: TrunkSurface, worn: Worn, neckline: Neckline, bottom: float) -> str:
    top, kind, edge = surface.top + neckline.dip, worn.cut.closure, edge_color(worn.ramp)
    if kind == "slanted frogs":
        return _frogs(surface, worn)
    placket = surface.line(steady(0), top, bottom if kind != "polo" else top + 0.75)
    if not placket or not kind:
        return ""
    if kind == "laces":
        steps = [surface.at(a, top + 0.12 + 0.22 * i) for i in range(5) for a in (-9, 9) if surface.faces(a)]
        return svg.stroke(svg.path(steps, closed=False), tint(worn.ramp.base, 0.6), 0.05) if steps else ""
    if kind == "zip":
        return svg.stroke(placket, edge, 0.1) + svg.stroke(placket, "#c9ced6", 0.04)
    if kind == "double":
        rows = (
            buttons(surface, a, top + 0.3, surface.height(0.2), shade(worn.ramp.shade, 0.45), 0.5) for a in (-17, 17)
        )
        over = surface.line(steady(-26.0), top + 0.1, bottom)
        return (svg.stroke(over, worn.ramp.shade, 0.045) if over else "") + "".join(rows)
    last = top + 0.7 if kind == "polo" else bottom - 0.15
    return svg.stroke(placket, worn.ramp.shade, 0.045) + buttons(
        surface, 3.0, top + 0.25, last, edge, 0.28 if kind == "polo" else 0.5
    )


def _frogs(surface: TrunkSurface, worn: Worn) -> str:
    """A closing that runs from the neck to the armpit, with knots."""
    points = [(0.0, 0.1), (14.0, 0.5), (34.0, 0.8), (56.0, 1.2)]
    spots = [surface.at(a, surface.top + y) for a, y in points if surface.faces(a, 0.05)]
    if len(spots) < 3:
        return ""
    color = worn.second or mix(worn.ramp.tint, "#e0b64c", 0.6)
    line = svg.stroke(svg.smooth(spots, closed=False), color, 0.06)
    return line + "".join(svg.circle(x, y + 0.03, 0.085, color) for x, y in spots)


def buttons(surface: TrunkSurface, azimuth: float, top: float, bottom: float, color: str, gap: float = 0.5) -> str:
    """A row of buttons down the surface."""
    parts, y = [], top
    while y < bottom:
        if surface.faces(azimuth, 0.1):
            parts.append(svg.circle(*surface.at(azimuth, y), 0.055, color))
        y += gap
    return "".join(parts)
