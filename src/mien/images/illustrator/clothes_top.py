"""Tops on the trunk: the cloth, its shadow side, necklines, collars, closures and prints."""

from __future__ import annotations

from dataclasses import replace
from math import radians, sin, sqrt

from mien.images.illustrator import svg
from mien.images.illustrator.blend import luminance, mix, shade, tint
from mien.images.illustrator.chance import pick
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import clipped, draw_pattern, trunk_field
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Neckline, TrunkSurface, steady
from mien.images.illustrator.worn import Outfit, Worn

NECKLINES = {
    "crew": Neckline(0.24, 1.12),
    "scoop": Neckline(0.46, 1.26),
    "v": Neckline(0.68, 1.15, pointed=True),
    "boat": Neckline(0.25, 1.5),
    "high": Neckline(0.1, 1.05),
    "stand": Neckline(0.12, 1.05),
    "collar": Neckline(0.34, 1.1, pointed=True),
    "hood": Neckline(0.32, 1.2),
    "open": Neckline(0.6, 1.1, pointed=True),
}

_LEATHER = 0.4
"""Luminance up to which plates are leather, which does not glint."""
_PROFILE = 0.85
"""Sine of the yaw from which a view counts as a profile."""
_NAPE = 110.0
"""Azimuth from which the camera sees something of the collar's back."""
_BEHIND = 72.0
"""Azimuth from which a collar counts as lying behind the neck."""


def neckline_of(sitter: Sitter, worn: Worn) -> Neckline:
    """The garment's neckline; it dips less on smaller bodies."""
    cut = NECKLINES.get(worn.cut.neck, NECKLINES["crew"])
    dip = cut.dip * min(1.0, sitter.skeleton.figure.torso / 3.2)
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
    pattern = draw_pattern(worn.pattern, trunk_field(surface, surface.top, bottom), worn.ramp, worn.second)
    parts = [
        svg.shape(outline, worn.ramp.base),
        clipped(outline, pattern),
        shadow_side(surface, worn.ramp, bottom),
        _stripes(surface, worn, bottom),
        _hem(surface, worn, bottom),
        _details(sitter, surface, worn, bottom),
        _closure(surface, worn, neckline, bottom),
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
    """The inside of the neck opening, painted before the neck."""
    neckline = neckline_of(sitter, worn)
    if sitter.outfit.outer and worn.cut.neck == "collar":
        neckline = replace(neckline, wide=1.0)
    surface = sitter.surface(worn.cut.ease)
    first, last = surface.visible
    hidden = [surface.neck_point(last + (first + 360 - last) * i / 12, neckline) for i in range(13)]
    facing = [surface.neck_point(last + (first - last) * i / 12, neckline) for i in range(13)]
    return svg.shape(svg.corners(hidden, facing[::-1]), shade(worn.ramp.shade, 0.2))


def collar_front(sitter: Sitter, worn: Worn) -> str:
    """The collar, painted after the neck: flaps, a standing band, a hood's rim, or a knitted edge."""
    kind = worn.cut.neck
    surface = sitter.surface(worn.cut.ease)
    if kind == "collar":
        if sitter.outfit.outer and sitter.outfit.outer.cut.neck == "collar":
            return ""
        if any(sitter.outfit.wearing(cover) for cover in ("scarf", "kerchief", "ruff", "jabot", "collar")):
            return ""
        # Below a coat's collar nothing of the shirt's lies on the shoulders.
        return flaps(surface, worn.ramp, wide=0.94 if sitter.outfit.outer else 1.16)
    if kind in {"high", "stand"}:
        return _band(sitter, worn, 0.34 if kind == "high" else 0.24)
    if kind == "hood":
        return _hood(surface, worn)
    return _rim(surface, worn, neckline_of(sitter, worn))


def _neck_run(surface: TrunkSurface, neckline: Neckline) -> list[Point]:
    first, last = surface.visible
    return [surface.neck_point(first + (last - first) * i / 12, neckline) for i in range(13)]


def _rim(surface: TrunkSurface, worn: Worn, neckline: Neckline) -> str:
    color = mix(worn.ramp.base, worn.ramp.shade, 0.75)
    if "trim" in worn.cut.marks:
        color = tint(worn.ramp.base, 0.35)
    run = _neck_run(surface, neckline)
    return svg.shape(svg.corners(run, [(x, y + 0.1) for x, y in reversed(run)]), color)


def _band(sitter: Sitter, worn: Worn, tall: float) -> str:
    surface = sitter.surface(worn.cut.ease)
    low = _neck_run(surface, NECKLINES["high"])
    shrink, middle = 0.92, (low[0][0] + low[-1][0]) / 2
    high = [(middle + (x - middle) * shrink, y - tall) for x, y in low]
    band = svg.corners(low, high[::-1])
    fold = svg.smooth(
        [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.02) for a, b in zip(low, high, strict=True)], closed=False
    )
    dark = svg.corners(low[11:], high[11:][::-1])
    return (
        svg.shape(band, worn.ramp.base)
        + svg.shape(dark, worn.ramp.shade, opacity=0.75)
        + svg.stroke(fold, worn.ramp.shade, 0.035)
        + svg.stroke(svg.smooth(low, closed=False), worn.ramp.shade, 0.045)
    )


def _hood(surface: TrunkSurface, worn: Worn) -> str:
    """The hood lying on the back and around the neck."""
    neckline = NECKLINES["hood"]
    inner = _neck_run(surface, neckline)
    behind = not surface.faces(0)
    if behind:
        middle = (inner[0][0] + inner[-1][0]) / 2
        drop = surface.at(180, surface.top + 1.1)
        outer = [
            (inner[0][0] - 0.2, inner[0][1] + 0.06), (middle - 0.86, inner[0][1] + 0.5), (drop[0], drop[1]),
            (middle + 0.86, inner[-1][1] + 0.5), (inner[-1][0] + 0.2, inner[-1][1] + 0.06),
        ]  # fmt: skip
        rim = [(x, y - 0.1) for x, y in inner]
        return svg.shape(svg.corners(rim, outer[::-1]), worn.ramp.base) + svg.stroke(
            svg.smooth(outer, closed=False), edge_color(worn.ramp), 0.05
        )
    roll = svg.smooth([(x, y + 0.06) for x, y in inner], closed=False)
    return svg.stroke(roll, edge_color(worn.ramp), 0.44) + svg.stroke(roll, worn.ramp.base, 0.37)


def collar_fold(surface: TrunkSurface, ramp: Ramp, neckline: Neckline, deep: float, since: float = _BEHIND) -> str:
    """A turned-down collar behind the neck from the azimuth ``since`` on, as far as the camera sees it."""
    low_end, high_end = max(surface.visible[0], since - 360), min(surface.visible[1], 360 - since)
    # The nape, at -180 or 180, whichever the camera sees.
    if low_end <= -_NAPE:
        first, last = low_end, min(high_end, -since)
    elif high_end >= _NAPE:
        first, last = max(low_end, since), high_end
    else:
        return ""
    run = [surface.neck_point(first + (last - first) * i / 14, neckline) for i in range(15)]
    low = [(x, y + deep) for x, y in run]
    fold = svg.stroke(svg.smooth(low, closed=False), ramp.shade, 0.04)
    return svg.shape(svg.corners(run, low[::-1]), ramp.base) + fold


def flaps(surface: TrunkSurface, ramp: Ramp, long: float = 0.46, wide: float = 1.16) -> str:
    """The two points of a shirt collar, ``wide`` at their root against the neck's, and its fold behind the neck."""
    neckline = Neckline(0.34, 1.0, pointed=True, lift=0.1)
    parts = [collar_fold(surface, ramp, Neckline(0.3, 1.06, lift=0.14), 0.3)]
    if not surface.faces(0, -0.2):
        return parts[0]
    for side in (-1, 1):
        if not surface.faces(side * 40, -0.1):
            continue
        last = min(94.0, 90 - side * surface.view.yaw) * side
        back = surface.neck_point(last, neckline)
        hinge = surface.neck_point(last * 0.8, neckline)
        front = surface.neck_point(side * 4, neckline)
        reach = surface.top + 0.34 + long
        tip = surface.at(surface.azimuth(side * 0.5, reach), reach)
        outer = surface.neck_point(last, Neckline(0.34, wide, lift=-0.06))
        points = [back, hinge, front, tip, outer]
        lit = ramp.base if side < 0 or surface.view.yaw > 60 else mix(ramp.base, ramp.shade, 0.35)
        parts.append(svg.shape(svg.path(points), lit))
        parts.append(svg.stroke(svg.path([front, tip, outer], closed=False), ramp.shade, 0.04, cap="butt"))
    return "".join(parts)


def _hem(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    low, high = surface.visible
    if worn.cut.slot == "dress":
        return ""
    if "rib" not in worn.cut.marks:
        return svg.stroke(svg.smooth(surface.level(bottom - 0.03, low, high), closed=False), worn.ramp.shade, 0.06)
    band = surface.panel(bottom - 0.24, bottom, steady(low), steady(high))
    lines = [surface.line(steady(a), bottom - 0.2, bottom - 0.04) for a in range(-180, 180, 12)]
    return svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.55)) + "".join(
        svg.stroke(line, worn.ramp.shade, 0.03) for line in lines if line
    )


def _stripes(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    if "stripes" not in worn.cut.marks:
        return ""
    low, high = surface.visible
    color = tint(worn.ramp.base, 0.75) if sum(_lum(worn.ramp.base)) < 380 else shade(worn.ramp.base, 0.55)
    rows, y = [], surface.height(0.86)
    while y < bottom - 0.2:
        rows.append(svg.shape(surface.panel(y, y + 0.16, steady(low), steady(high)), color))
        y += 0.38
    return "".join(rows)


def _lum(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _details(sitter: Sitter, surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    marks, parts = worn.cut.marks, []
    if "pouch" in marks:
        parts.append(_pouch(surface, worn))
    if "pocket" in marks and not sitter.outfit.outer:
        parts.append(pocket(surface, worn.ramp, 0.5, surface.height(0.72), 0.4))
    if "print" in marks:
        parts.append(_print(sitter, surface, worn))
    if "plates" in marks:
        parts.append(_plates(surface, worn, bottom))
    if "strings" in marks:
        parts += [
            svg.stroke(
                surface.line(steady(s * 14), surface.top + 0.52, surface.top + 1.25),
                tint(worn.ramp.base, 0.75),
                0.07,
            )
            for s in (-1, 1)
            if surface.faces(s * 14, 0.1)
        ]
    if "patch" in marks:
        parts.append(
            svg.shape(
                surface.panel(surface.height(0.5), surface.height(0.32), steady(22), steady(48)),
                mix(worn.ramp.base, "#b58a52", 0.5),
            )
        )
    return "".join(parts)


def pocket(surface: TrunkSurface, ramp: Ramp, x: float, y: float, size: float) -> str:
    """A patch pocket ``x`` from the middle on the side +1."""
    low, high = surface.azimuth(x - size / 2, y), surface.azimuth(x + size / 2, y)
    if not surface.faces(high, 0.05):
        return ""
    body = surface.panel(y, y + size, steady(low), steady(high))
    flap = svg.path([surface.at(low, y + 0.09), surface.at(high, y + 0.09)], closed=False)
    return svg.shape(body, ramp.shade, opacity=0.55) + svg.stroke(flap, edge_color(ramp), 0.035)


def _pouch(surface: TrunkSurface, worn: Worn) -> str:
    top, low = surface.height(0.38), surface.height(0.08)
    edge = 46.0
    if not surface.faces(0, -0.3):
        return ""
    body = surface.panel(
        top,
        low,
        lambda y: -edge * (0.62 + 0.38 * (y - top) / (low - top)),
        lambda y: edge * (0.62 + 0.38 * (y - top) / (low - top)),
    )
    return svg.shape(body, mix(worn.ramp.base, worn.ramp.shade, 0.45))


def _print(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """A chest band or emblem, the same for the person in every picture."""
    kind = pick(sitter.subject.seed, "print", ("band", "band", "disc", "none", "chevron"))
    color = sitter.outfit.accent.base
    if kind == "band":
        low, high = surface.visible
        y = surface.height(0.72)
        return svg.shape(surface.panel(y, y + 0.34, steady(low), steady(high)), color)
    if kind == "disc" and surface.faces(0, 0.2):
        x, y = surface.at(0, surface.height(0.62))
        squeeze = max(0.3, abs(surface.at(20, surface.height(0.6))[0] - surface.at(-20, surface.height(0.6))[0]) / 0.8)
        return svg.ellipse(x, y, 0.36 * squeeze, 0.36, color)
    if kind == "chevron" and surface.faces(0, 0.0):
        y = surface.height(0.68)
        points = [surface.at(a, y + d) for a, d in ((-34, 0.0), (0, 0.4), (34, 0.0)) if surface.faces(a)]
        return svg.stroke(svg.path(points, closed=False), color, 0.16) if len(points) > 1 else ""
    return ""


def _plates(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    low, high = surface.visible
    parts = []
    for share in (0.42, 0.28, 0.14):
        y = surface.height(share)
        parts.append(svg.stroke(svg.smooth(surface.level(y, low, high), closed=False), edge_color(worn.ramp), 0.06))
    middle = surface.line(steady(0), surface.top + 0.2, surface.height(0.42))
    parts.append(svg.stroke(middle, edge_color(worn.ramp), 0.06) if middle else "")
    glint = surface.panel(surface.height(0.86), surface.height(0.5), lambda y: low + 30, lambda y: low + 52)
    metal = luminance(worn.ramp.base) > _LEATHER
    parts.append(svg.shape(glint, tint(worn.ramp.base, 0.5), opacity=0.7) if metal else "")
    return "".join(parts)


def _closure(surface: TrunkSurface, worn: Worn, neckline: Neckline, bottom: float) -> str:
    top = surface.top + neckline.dip
    placket = surface.line(steady(0), top, bottom)
    if not placket or not worn.cut.closure:
        return ""
    if worn.cut.closure == "laces":
        steps = [surface.at(a, top + 0.12 + 0.22 * i) for i in range(5) for a in (-9, 9) if surface.faces(a)]
        return svg.stroke(svg.path(steps, closed=False), tint(worn.ramp.base, 0.6), 0.05) if steps else ""
    return svg.stroke(placket, worn.ramp.shade, 0.045) + buttons(
        surface, 3.0, top + 0.25, bottom - 0.15, edge_color(worn.ramp)
    )


def buttons(surface: TrunkSurface, azimuth: float, top: float, bottom: float, color: str, gap: float = 0.5) -> str:
    """A row of buttons down the surface."""
    parts, y = [], top
    while y < bottom:
        if surface.faces(azimuth, 0.1):
            parts.append(svg.circle(*surface.at(azimuth, y), 0.055, color))
        y += gap
    return "".join(parts)
