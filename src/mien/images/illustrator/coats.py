"""The lower halves of coats, and cloaks, capes and ponchos."""

from __future__ import annotations

from math import radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.clothes_outer import LONG, is_closed
from mien.images.illustrator.drape import Drape, draw_drape, hull, over_shoulder, skirt
from mien.images.illustrator.hanging import Hanging, RowEdge, hangs
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import clipped, draw_pattern
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.trunk import Neckline, TrunkSurface
from mien.images.illustrator.worn import Worn

_PROFILE = 0.85


def coat_skirts(sitter: Sitter, worn: Worn) -> list[tuple[bool, str]]:
    """The lower part of a long garment: (whether it lies behind the legs, drawing)."""
    if worn.cut.drop <= LONG:
        return []
    if not hangs(sitter):
        return _laid(sitter, worn)
    cloth = Hanging(sitter, sitter.surface(worn.cut.ease), 0.26, worn.cut.drop, worn.cut.ease, 0.34, 0.05)
    edge = _front(sitter, worn)
    low, high = cloth.visible
    inside = cloth.panel(lambda s: max(high, edge(s)), lambda s: min(low + 360, 360 - edge(s)), 2)
    lining = mix(worn.ramp.shade, "#2b1840", 0.3)
    behind = svg.shape(inside, lining) if inside else ""
    pieces = [(max(low, turn + 0.0), min(high, turn + 360.0), turn) for turn in (-720, -360, 0, 360)]
    front = [_piece(cloth, worn, edge, turn) for a, b, turn in pieces if b - a > 1]
    return [(True, behind), (False, "".join(front))]


def _front(sitter: Sitter, worn: Worn) -> RowEdge:
    """Half the opening as an azimuth at each share of the way to the hem."""
    if "tails" in worn.cut.marks:
        return lambda share: 62 + 44 * share
    if is_closed(worn):
        return lambda share: 0.5
    if abs(sin(radians(sitter.view.yaw))) > _PROFILE:
        return lambda share: 8 + 8 * share
    return lambda share: 20 + 16 * share


def _piece(cloth: Hanging, worn: Worn, edge: RowEdge, turn: float) -> str:
    """What of the cloth between the two fronts faces the camera, in one turn of azimuths."""
    low, high = cloth.visible

    def start(share: float) -> float:
        return max(low, turn + edge(share))

    def stop(share: float) -> float:
        return min(high, turn + 360 - edge(share))

    outline = cloth.panel(start, stop, 1)
    if not outline:
        return ""
    ramp = worn.ramp
    dark = cloth.panel(lambda s: max(start(s), high - 30 - 14 * s), stop, 1)
    folds = []
    for k in range(-14, 15):
        a = (k + 0.5) * 360 / 7
        if start(1.0) + 10 < a < stop(1.0) - 10:
            left, right = cloth.line(a - 1, 3), cloth.line(a + 1, 3)
            wide = [(x + (bx - x) * i * 1.4, y) for i, ((x, y), (bx, _)) in enumerate(zip(left, right, strict=True))]
            folds.append(svg.shape(svg.corners(left, wide[::-1]), ramp.shade, opacity=0.7))
    front = cloth.line(edge(1.0) + turn, 2) if is_closed(worn) and low < turn + 1 < high else []
    vent = cloth.line(180, 4) if low < 180 < high else cloth.line(-180, 4) if low < -180 < high else []
    lines = [svg.stroke(svg.smooth(line, closed=False), ramp.shade, 0.055) for line in (front, vent) if line]
    return (
        svg.shape(outline, ramp.base)
        + clipped(outline, draw_pattern(worn.pattern, cloth.field(), ramp, worn.second))
        + (svg.shape(dark, ramp.shade, opacity=0.7) if dark else "")
        + "".join(folds)
        + "".join(lines)
    )


def _laid(sitter: Sitter, worn: Worn) -> list[tuple[bool, str]]:
    """Over lifted thighs: each half lies on its leg and falls from it."""
    if "tails" in worn.cut.marks:
        return []
    pieces = []
    for side, leg in zip((-1, 1), sitter.skeleton.legs, strict=True):
        drape = skirt(sitter, worn.cut.drop, waist=0.3, ease=worn.cut.ease, flare=0.16, sides=(side,))
        far = sitter.nearness(leg.root) < -0.35
        ramp = worn.ramp
        if far:
            ramp = Ramp(mix(ramp.base, ramp.shade, 0.6), shade(ramp.shade, 0.1), ramp.base)
        pattern = clipped(drape.outline(), draw_pattern(worn.pattern, drape.field(), ramp, worn.second))
        pieces.append((far, draw_drape(drape, ramp, folds=1, dark=0.72, pattern=pattern)))
    return pieces


def cloak_behind(sitter: Sitter, worn: Worn) -> str:
    """The part of a cloak that hangs behind the body, seen from the front."""
    if worn.cut.kind == "poncho":
        return ""
    pose = sitter.skeleton.pose
    # Somebody who sits or lies has it between the back and the seat.
    drop = min(worn.cut.drop, 0.16) if pose.seated or pose.reclined else worn.cut.drop
    drape = skirt(sitter, drop, waist=0.95, ease=0.35, flare=worn.cut.flare)
    return draw_drape(drape, Ramp(worn.ramp.shade, shade(worn.ramp.shade, 0.15), worn.ramp.base), folds=3)


def cape(sitter: Sitter, worn: Worn) -> str:
    """The part of a cloak before the body: over the shoulders and arms; from behind, all of it."""
    surface = sitter.surface(0.16)
    if worn.cut.kind == "poncho":
        return _poncho(sitter, surface, worn)
    hood = _cloak_hood(surface, worn) if "cloak hood" in worn.cut.marks or "hood" in worn.cut.marks else ""
    if sitter.from_behind:
        drape = skirt(sitter, worn.cut.drop, waist=0.92, ease=0.34, flare=worn.cut.flare)
        pattern = clipped(drape.outline(), draw_pattern(worn.pattern, drape.field(), worn.ramp, worn.second))
        whole = draw_drape(drape, worn.ramp, folds=4, pattern=pattern)
        return whole + svg.shape(_capelet(sitter, surface, 0.5), worn.ramp.base) + hood
    parts = []
    for side in (-1, 1):
        if surface.faces(side * 60, -0.2):
            d = _capelet(sitter, surface, 0.3, side)
            tone = worn.ramp.base if side < 0 else mix(worn.ramp.base, worn.ramp.shade, 0.5)
            parts.append(svg.shape(d, tone))
    run = [surface.neck_point(a, Neckline(0.3, 1.16, lift=0.06)) for a in _steps(surface)]
    low = [(x, y + 0.24) for x, y in run]
    parts.append(svg.shape(svg.corners(run, low[::-1]), worn.ramp.base))
    parts.append(svg.stroke(svg.smooth(low, closed=False), worn.ramp.shade, 0.05))
    if surface.faces(0):
        clasp = surface.at(0, surface.top + 0.44)
        parts.append(svg.circle(*clasp, 0.15, "#8a6a2a") + svg.circle(*clasp, 0.11, "#e0b64c"))
    return "".join(parts) + hood


def _steps(surface: TrunkSurface) -> list[float]:
    first, last = surface.visible
    return [first + (last - first) * i / 12 for i in range(13)]


def _cloak_hood(surface: TrunkSurface, worn: Worn) -> str:
    """A hood thrown back, hanging between the shoulders."""
    first, last = surface.visible
    since, until = max(first, -290.0), min(last, -70.0)
    if until - since < 50:
        return ""
    azimuths = [since + (until - since) * i / 14 for i in range(15)]
    inner = [surface.neck_point(a, Neckline(0.3, 1.1, lift=0.12)) for a in azimuths]
    outer = []
    for a in azimuths:
        back = max(0.0, 1 - abs(a + 180) / 110)
        x, y = surface.neck_point(a, Neckline(0.3, 1.5))
        outer.append((x + 0.22 * back * sin(radians(a + surface.view.yaw)), y + 0.2 + 1.0 * back**0.8))
    tone = mix(worn.ramp.base, worn.ramp.tint, 0.25)
    outline = svg.corners(inner, outer[::-1])
    return svg.shape(outline, tone) + svg.stroke(svg.smooth(outer, closed=False), worn.ramp.shade, 0.06)


def _poncho(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """A blanket with a hole for the head: over the shoulders and elbows to a point at the waist."""
    figure, ramp = sitter.skeleton.figure, worn.ramp
    points = [surface.at(a, y) for a in _steps(surface) for y in (surface.top + 0.12, surface.height(0.9))]
    for arm in sitter.skeleton.arms:
        for part, wide in ((0.05, 1.0), (0.95, 1.25)):
            x, y = sitter.flat(arm.along(figure.upper_arm * part))
            r = figure.arm_radius * wide
            points += [(x - r, y - r * (0.7 if part < 0.5 else 0.0)), (x + r, y - r * (0.7 if part < 0.5 else 0.0)),
                       (x - r, y + r * part), (x + r, y + r * part)]  # fmt: skip
    middle = sum(surface.visible) / 2
    points.append(surface.at(middle, surface.height(0.0)))
    drape = Drape(hull(points))
    pattern = clipped(drape.outline(), draw_pattern(worn.pattern, drape.field(), ramp, worn.second))
    neck = [surface.neck_point(a, Neckline(0.34, 1.1, pointed=True)) for a in _steps(surface)]
    low = [(x, y + 0.16) for x, y in neck]
    trim = svg.shape(svg.corners(neck, low[::-1]), ramp.shade)
    return draw_drape(drape, ramp, folds=2, pattern=pattern) + trim


def _capelet(sitter: Sitter, surface: TrunkSurface, share: float, side: int = 0) -> str:
    """Cloth from the neck over the shoulders down the upper arms by ``share``; one half when ``side`` is given."""
    first, last = surface.visible
    low = -8.0 if side > 0 else first
    high = 8.0 if side < 0 else last
    neck = [surface.neck_point(low + (high - low) * i / 8, Neckline(0.3, 1.1)) for i in range(9)]
    right = over_shoulder(sitter, surface, last, share) if side >= 0 else []
    left = over_shoulder(sitter, surface, first, share) if side <= 0 else []
    if not side:
        middle = surface.at((first + last) / 2, surface.height(0.6))
        return svg.corners([left[0], *neck, right[0]], right, [right[-1], middle, left[-1]], left[::-1])
    if side < 0:
        return svg.corners([left[0], *neck], [neck[-1], surface.at(-34, surface.height(0.86)), left[-1]], left[::-1])
    return svg.corners([*neck, right[0]], right, [right[-1], surface.at(34, surface.height(0.86)), neck[0]])
