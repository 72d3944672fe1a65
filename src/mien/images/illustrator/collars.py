"""Collars: what lies round the neck, in every view, with soft corners."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from math import cos, hypot, pi, radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Neckline, TrunkSurface
from mien.images.illustrator.worn import Worn

_NAPE = 110.0
"""Azimuth from which the camera sees something of the collar's back."""
_BEHIND = 72.0
"""Azimuth from which a collar counts as lying behind the neck."""
_STEPS = 16


def draw_collar(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """The collar of a garment by its kind of neck; nothing for those that have only an edge."""
    draw = _COLLARS.get(worn.cut.neck)
    return draw(sitter, surface, worn) if draw else ""


def behind_neck(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """What of a collar stands behind the neck, painted before it."""
    if worn.cut.neck not in _HOODED or sitter.from_behind:
        return ""
    ramp, (first, last) = worn.ramp, surface.visible
    left, right = (surface.neck_point(a, Neckline(0.3, 1.5)) for a in (first, last))
    x, y = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2
    wide = max(0.75, (right[0] - left[0]) / 2 + 0.1)
    back = -0.35 * sin(radians(sitter.view.yaw))
    mound = [(x - wide + back, y + 0.25), (x - wide * 0.72 + back, y - 0.26), (x + back, y - 0.44),
             (x + wide * 0.72 + back * 0.4, y - 0.26), (x + wide, y + 0.25)]  # fmt: skip
    fur = _fluff(mound, _fur(worn.ramp).base, 0.16) if worn.cut.neck == "fur hood" else ""
    return fur + svg.shape(svg.smooth(mound), mix(ramp.base, ramp.shade, 0.8))


def neck_run(surface: TrunkSurface, neckline: Neckline, first: float, last: float) -> list[Point]:
    """Points of a neckline's edge from one azimuth to another."""
    return [surface.neck_point(first + (last - first) * i / _STEPS, neckline) for i in range(_STEPS + 1)]


def seen_run(surface: TrunkSurface, neckline: Neckline) -> list[Point]:
    """The part of a neckline's edge that faces the camera."""
    return neck_run(surface, neckline, *surface.visible)


def band(sitter: Sitter, surface: TrunkSurface, ramp: Ramp, tall: float, *, roll: bool = False) -> str:
    """A band standing round the neck, ``tall`` units; folded over when it is a ``roll``."""
    low = seen_run(surface, Neckline(0.14 if roll else 0.2, 1.0))
    way = _up(sitter)
    left, right = low[0], low[-1]
    middle = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    half = max(sitter.neck_width * (1.2 if roll else 1.12), 0.3)
    half = min(half, hypot(right[0] - left[0], right[1] - left[1]) / 2 + 0.04)
    across = (-way[1], way[0])
    head = sitter.flat(sitter.skeleton.head)
    lean = (head[0] - middle[0]) * 0.22

    def spot(side: float, up: float) -> Point:
        return (middle[0] + across[0] * half * side + way[0] * tall * up + lean * up,
                middle[1] + across[1] * half * side + way[1] * tall * up)  # fmt: skip

    rim = [spot(cos(pi * (1 - i / 8)), 1 - 0.3 * sin(pi * i / 8)) for i in range(9)]
    outline = svg.corners(low, [right, spot(1.06, 0.5), rim[-1]], rim[::-1], [rim[0], spot(-1.06, 0.5), left])
    parts = [svg.shape(outline, ramp.base)]
    dark = svg.corners(low[11:], [right, spot(1.06, 0.5), rim[-1]], rim[:5:-1], [rim[6], low[11]])
    parts.append(svg.shape(dark, ramp.shade, opacity=0.7))
    if roll:
        fold = [spot(1.08 * cos(pi * (1 - i / 8)), 0.28 - 0.3 * sin(pi * i / 8)) for i in range(9)]
        parts.append(svg.stroke(svg.smooth(fold, closed=False), ramp.shade, 0.05))
    parts.append(svg.stroke(svg.smooth(low[1:-1], closed=False), ramp.shade, 0.045, opacity=0.8, cap="butt"))
    return "".join(parts)


def open_band(surface: TrunkSurface, ramp: Ramp, tall: float) -> str:
    """A band that stands round the neck and is open in front."""
    return turned_down(surface, ramp, 30.0, Neckline(0.3, 1.0, lift=tall), Neckline(0.3, 1.14, lift=-0.1))


def _up(sitter: Sitter) -> Point:
    """The unit direction in which the neck runs, in the picture."""
    trunk, figure = sitter.skeleton.trunk, sitter.skeleton.figure
    a = sitter.flat(trunk.place((0.0, -figure.neck_base + 0.6, 0.0)))
    b = sitter.flat(trunk.place((0.0, -figure.neck_base, 0.0)))
    n = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return ((b[0] - a[0]) / n, (b[1] - a[1]) / n)


def fold_behind(surface: TrunkSurface, ramp: Ramp, neckline: Neckline, deep: float, since: float = _BEHIND) -> str:
    """A turned-down collar behind the neck from the azimuth ``since`` on, as far as the camera sees it."""
    low_end, high_end = max(surface.visible[0], since - 360), min(surface.visible[1], 360 - since)
    # The nape, at -180 or 180, whichever the camera sees.
    if low_end <= -_NAPE:
        first, last = low_end, min(high_end, -since)
    elif high_end >= _NAPE:
        first, last = max(low_end, since), high_end
    else:
        return ""
    run = neck_run(surface, neckline, first, last)
    low = [(x, y + deep) for x, y in run]
    fold = svg.stroke(svg.smooth(low, closed=False), ramp.shade, 0.04)
    return svg.shape(svg.corners(run, low[::-1]), ramp.base) + fold


def flaps(surface: TrunkSurface, ramp: Ramp, long: float = 0.46, wide: float = 1.16, *, spread: float = 0.5) -> str:
    """The two points of a shirt collar, ``wide`` at their root against the neck's, and its fold behind the neck."""
    neckline = Neckline(0.34, 1.0, pointed=True, lift=0.1)
    parts = [fold_behind(surface, ramp, Neckline(0.3, 1.06, lift=0.14), 0.3)]
    if not surface.faces(0, -0.2):
        return parts[0]
    for side in (-1, 1):
        if not surface.faces(side * 40, -0.1):
            continue
        last = min(94.0, 90 - side * surface.view.yaw) * side
        back, hinge = surface.neck_point(last, neckline), surface.neck_point(last * 0.8, neckline)
        front = surface.neck_point(side * 4, neckline)
        reach = surface.top + 0.34 + long
        tip = surface.at(surface.azimuth(side * spread, reach), reach)
        outer = surface.neck_point(last, Neckline(0.34, wide, lift=-0.06))
        inner_edge, outer_edge = [front, _bulge(front, tip, 0.04 * side), tip], [tip, _bulge(tip, outer, 0.05), outer]
        points = svg.corners([back, hinge, front], inner_edge, outer_edge)
        lit = ramp.base if side < 0 or surface.view.yaw > 60 else mix(ramp.base, ramp.shade, 0.35)
        # The collar throws a narrow shadow on what lies below.
        parts.append(
            svg.shape(svg.corners(*_dropped((inner_edge, outer_edge), 0.07)), shade(ramp.shade, 0.1), opacity=0.5)
        )
        parts.append(svg.shape(points, lit))
        parts.append(svg.stroke(svg.corners(inner_edge, outer_edge, closed=False), ramp.shade, 0.035))
    return "".join(parts)


def _bulge(a: Point, b: Point, out: float) -> Point:
    """The middle between two points, moved aside."""
    return ((a[0] + b[0]) / 2 + (b[1] - a[1]) * out, (a[1] + b[1]) / 2 - (b[0] - a[0]) * out)


def _dropped(curves: Sequence[Sequence[Point]], by: float) -> list[list[Point]]:
    return [[(x, y + by) for x, y in curve] for curve in curves]


_LAPELS: dict[str, tuple[tuple[tuple[float, float], ...], bool]] = {
    "lapel": (((0.6, 0.0), (0.95, 0.44), (0.74, 0.5), (0.98, 0.64), (0.62, 1.12), (0.1, 1.56)), False),
    "peak": (((0.6, 0.0), (0.92, 0.5), (0.78, 0.58), (1.12, 0.5), (0.72, 1.06), (0.12, 1.5)), False),
    "shawl": (((0.58, 0.0), (0.82, 0.4), (0.84, 0.8), (0.6, 1.26), (0.1, 1.66)), True),
    "biker": (((0.6, 0.0), (0.98, 0.34), (0.82, 0.46), (1.24, 0.62), (0.86, 0.98), (0.24, 1.2)), False),
    "fur": (((0.66, -0.02), (1.06, 0.3), (1.08, 0.8), (0.8, 1.3), (0.2, 1.7)), True),
}
"""Outer edge of a lapel: (units from the middle, units below the neck's root), and whether it is round."""


def lapels(surface: TrunkSurface, worn: Worn, edge: Callable[[float], float]) -> str:
    """Folded fronts from the neck to where the garment closes; ``edge`` is the opening's azimuth at a height."""
    ramp, kind = worn.ramp, worn.cut.neck
    table, rounded = _LAPELS.get(kind, _LAPELS["lapel"])
    face = _satin(ramp) if "satin" in worn.cut.marks else _fur(ramp) if kind == "fur" else ramp
    nape = Ramp(mix(face.base, face.shade, 0.25), face.shade, face.tint)
    parts = [turned_down(surface, nape)]
    if not surface.faces(0, -0.3):
        return parts[0]
    for side in (-1, 1):
        if surface.faces(side * 30, -0.3):
            inner, outer = _lapel_edges(surface, table, edge, side)
            if len(inner) > 2 and len(outer) > 2:
                parts.append(_lapel(inner, outer, face, side, rounded=rounded, fur=kind == "fur"))
    return "".join(parts)


def _lapel_edges(
    surface: TrunkSurface, table: Sequence[Point], edge: Callable[[float], float], side: int
) -> tuple[list[Point], list[Point]]:
    """The inner and outer edge of one lapel, both from beside the neck downwards."""
    top = surface.top
    root = side * max(50.0, min(94.0, 90 - side * surface.view.yaw))
    low = top + table[-1][1]
    inner = [surface.neck_point(root + (side * 50 - root) * t, _INNER) for t in (0.0, 0.5, 1.0)]
    fold = [(side * edge(y), y) for y in (top + 0.5, top + (low - top) * 0.66, low)]
    inner += [surface.at(a, y) for a, y in fold if surface.faces(a, -0.12)]
    beside = side * min(64.0, abs(root))
    outer = [surface.neck_point(root + (beside - root) * t, _OUTER) for t in (0.0, 0.6)]
    points = [(side * surface.azimuth(x, top + y + 0.12), top + y) for x, y in table[1:-1]]
    points.append((side * (edge(low) + 2.0), low))
    outer += [surface.at(a, y) for a, y in points if surface.faces(a, -0.12)]
    return inner, outer


def _lapel(inner: Sequence[Point], outer: Sequence[Point], face: Ramp, side: int, *, rounded: bool, fur: bool) -> str:
    tone = mix(face.base, face.tint, 0.4) if side < 0 else mix(face.base, face.shade, 0.0 if fur else 0.28)
    outline = (
        svg.corners(inner, outer[::-1])
        if rounded
        else svg.corners(inner, *zip(outer[::-1], outer[-2::-1], strict=False))
    )
    rim = svg.smooth(outer, closed=False) if rounded else svg.path(outer, closed=False)
    below = [(x + 0.01 * side, y + 0.09 * min(1.0, i / 2)) for i, (x, y) in enumerate(outer[:-1])]
    cast = svg.path([*inner[:3], *inner[-1:], outer[-1], *below[::-1]])
    return (
        svg.shape(cast, face.shade, opacity=0.85)
        + (_fluff(outer, face.base, 0.16) if fur else "")
        + svg.shape(outline, tone)
        + ("" if fur else svg.stroke(rim, face.shade, 0.035, cap="butt"))
    )


_INNER, _OUTER = Neckline(0.3, 1.0, lift=0.13), Neckline(0.3, 1.26, lift=-0.1)
"""The upper and the lower edge of a collar that is turned down round the neck."""


def turned_down(
    surface: TrunkSurface, ramp: Ramp, since: float = 84.0, high_edge: Neckline = _INNER, low_edge: Neckline = _OUTER
) -> str:
    """A collar turned down behind the neck from the azimuth ``since`` on, as far as the camera sees it."""
    parts = []
    for first, last in surface.spans(since, 360 - since):
        if last - first < 4:
            continue
        high, low = neck_run(surface, high_edge, first, last), neck_run(surface, low_edge, first, last)
        nape = (max(0.0, -cos(radians(first + (last - first) * i / _STEPS))) for i in range(_STEPS + 1))
        back = [(x, y + 0.1 * share) for (x, y), share in zip(low, nape, strict=True)]
        parts.append(svg.shape(svg.corners(high, back[::-1]), ramp.base))
        parts.append(svg.stroke(svg.smooth(back, closed=False), ramp.shade, 0.045, cap="butt"))
    return "".join(parts)


def _satin(ramp: Ramp) -> Ramp:
    base = mix(ramp.base, "#8f8fb0", 0.16)
    return Ramp(base, ramp.shade, mix(base, "#c9c9e6", 0.18))


def _fur(ramp: Ramp) -> Ramp:
    base = tint(mix(ramp.base, "#d9c4a5", 0.65), 0.3)
    return Ramp(base, shade(base, 0.2), base)


def _fluff(run: Sequence[Point], color: str, size: float) -> str:
    """Fur along a line: overlapping tufts."""
    spots = []
    for a, b in itertools.pairwise(run):
        count = max(1, round(hypot(b[0] - a[0], b[1] - a[1]) / (size * 1.1)))
        spots += [(a[0] + (b[0] - a[0]) * k / count, a[1] + (b[1] - a[1]) * k / count) for k in range(count)]
    return "".join(
        svg.circle(x, y, size * (1.0 if i % 2 else 1.18), color) for i, (x, y) in enumerate([*spots, run[-1]])
    )


def _hood(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """A hood that lies round the neck and hangs on the back."""
    ramp, (first, last) = worn.ramp, surface.visible
    azimuths = [first + (last - first) * i / 20 for i in range(21)]
    inner, outer = [], []
    for a in azimuths:
        back, front = max(0.0, -cos(radians(a))), max(0.0, cos(radians(a)))
        # It hangs deepest where it faces us, so that its sides run out softly.
        deep = 0.3 + 0.7 * max(0.0, cos(radians(a + surface.view.yaw)))
        inner.append(surface.neck_point(a, Neckline(0.4, 1.12, pointed=True, lift=0.1 + 0.12 * back)))
        x, y = surface.neck_point(a, Neckline(0.62, 1.62 + 0.1 * back, pointed=True))
        out = sin(radians(a + surface.view.yaw))
        outer.append((x + 0.3 * back * out, y + 0.12 + 0.82 * deep * back**1.5 - 0.1 * front))
    outline = svg.corners(inner, outer[::-1])
    fur = _fluff(inner, _fur(ramp).base, 0.2) if worn.cut.neck == "fur hood" else ""
    dark = svg.corners(inner[15:], outer[15:][::-1])
    return (
        svg.shape(
            svg.corners(inner, [(x, y + 0.07) for x, y in reversed(outer[3:-3])]), shade(ramp.shade, 0.08), opacity=0.5
        )
        + svg.shape(outline, ramp.base)
        + svg.shape(dark, ramp.shade, opacity=0.6)
        + svg.stroke(svg.smooth(inner, closed=False), shade(ramp.shade, 0.1), 0.06)
        + fur
    )


def _shirt(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    return flaps(surface, worn.ramp)


def _polo(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    return flaps(surface, Ramp(mix(worn.ramp.base, worn.ramp.shade, 0.3), worn.ramp.shade, worn.ramp.tint), 0.28)


def _camp(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    return flaps(surface, worn.ramp, 0.42, 1.3, spread=0.72)


def _turtleneck(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    return band(sitter, surface, worn.ramp, 0.48, roll=True)


def _stand(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    if worn.cut.closure == "zip" and worn.cut.slot == "outer":
        return open_band(surface, worn.ramp, 0.28)
    slit = ""
    if surface.faces(0, 0.1):
        x, y = surface.neck_point(0, Neckline(0.2, 1.06))
        slit = svg.stroke(svg.path([(x, y), (x, y - 0.24)], closed=False), edge_color(worn.ramp), 0.04)
    return band(sitter, surface, worn.ramp, 0.34) + slit


def _clerical(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    drawn = band(sitter, surface, worn.ramp, 0.34)
    if not surface.faces(0, 0.1):
        return drawn
    x, y = surface.neck_point(0, Neckline(0.2, 1.06))
    return drawn + svg.rect(x - 0.14, y - 0.27, 0.28, 0.24, "#f6f3ec", radius=0.03)


def _gorget(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """The plate that guards the throat."""
    run = svg.smooth(seen_run(surface, Neckline(0.36, 1.1))[2:-2], closed=False)
    return band(sitter, surface, worn.ramp, 0.34) + svg.stroke(run, edge_color(worn.ramp), 0.05, cap="butt")


def _cowl(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    fold = seen_run(surface, Neckline(0.62, 1.3))
    return _hood(sitter, surface, worn) + svg.stroke(svg.smooth(fold, closed=False), worn.ramp.shade, 0.05, opacity=0.7)


def _ring(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """The metal ring to which a helmet is locked."""
    run = svg.smooth(seen_run(surface, Neckline(0.34, 1.2, lift=0.04)), closed=False)
    return svg.stroke(run, "#7d8794", 0.3) + svg.stroke(run, "#b9c2cc", 0.18)


def _knit_band(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    knit = Ramp(mix(worn.ramp.base, worn.ramp.shade, 0.7), edge_color(worn.ramp), worn.ramp.base)
    return open_band(surface, knit, 0.2)


def _crossed(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """Two broad bands that cross on the chest, the left over the right."""
    ramp = worn.ramp
    gilt = "hem trim" in worn.cut.marks
    trim = Ramp(
        worn.second or mix(ramp.tint, "#e0b64c" if gilt else "#f3ead8", 0.6), mix(ramp.shade, ramp.base, 0.5), ramp.tint
    )
    parts = [fold_behind(surface, trim, Neckline(0.3, 1.05, lift=0.12), 0.22)]
    opening = Neckline(0.8, 1.1, pointed=True)
    waist = surface.height(0.53) - surface.top
    ends = ((9, 0.8 + (waist - 0.8) * 0.45), (20, waist))
    for side in (-1, 1):
        run = [surface.neck_point(side * a, opening) for a in (84, 66, 44, 22, 3) if surface.faces(side * a, -0.05)]
        run += [surface.at(-side * a, surface.top + y) for a, y in ends if surface.faces(-side * a)]
        if len(run) > 2:
            line = svg.smooth(run, closed=False)
            parts.append(svg.stroke(line, trim.shade, 0.37, cap="butt") + svg.stroke(line, trim.base, 0.3, cap="butt"))
    return "".join(parts)


def _sailor(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """A square collar on the back that runs to a knot in front."""
    navy = worn.second or "#2c3856"
    parts = []
    if surface.faces(180, 0.1):
        box = [
            surface.at(a, surface.top + d)
            for a, d in ((-232, 0.16), (-232, 1.3), (-180, 1.36), (-128, 1.3), (-128, 0.16))
        ]
        lined = [
            surface.at(a, surface.top + d)
            for a, d in ((-224, 0.3), (-224, 1.18), (-180, 1.24), (-136, 1.18), (-136, 0.3))
        ]
        parts = [svg.shape(svg.path(box), navy), svg.stroke(svg.path(lined, closed=False), "#f4f1ea", 0.05)]
    if surface.faces(0, -0.1):
        for side in (-1, 1):
            if surface.faces(side * 40, -0.1):
                root = surface.neck_point(side * min(88.0, 90 - side * surface.view.yaw), Neckline(0.5, 1.5))
                points = [
                    surface.neck_point(side * 70, Neckline(0.5, 1.0)),
                    surface.at(side * 2, surface.top + 1.2),
                    root,
                ]
                parts.append(svg.shape(svg.path(points), navy))
        x, y = surface.at(0, surface.top + 1.22)
        bow = [(x, y), (x - 0.22, y + 0.5), (x, y + 0.36), (x + 0.22, y + 0.5)]
        parts.append(svg.shape(svg.path(bow), "#b5353c") + svg.circle(x, y, 0.12, "#b5353c"))
    return "".join(parts)


_HOODED = frozenset({"hood", "fur hood", "cowl"})
_COLLARS: dict[str, Callable[[Sitter, TrunkSurface, Worn], str]] = {
    "collar": _shirt, "polo": _polo, "camp": _camp, "high": _turtleneck, "stand": _stand, "clerical": _clerical,
    "hood": _hood, "fur hood": _hood, "cowl": _cowl, "ring": _ring, "rib": _knit_band, "crossed": _crossed,
    "sailor": _sailor, "gorget": _gorget,
}  # fmt: skip
