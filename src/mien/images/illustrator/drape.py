"""Cloth laid over legs and shoulders: the hull of the waist and of what the limbs push out, with soft corners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import Field
from mien.images.illustrator.rig import Limb, Vec, add
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Neckline, TrunkSurface

_CORNER = 0.34
"""Length of the sides of a corner that are rounded."""


_GROUND = -0.04


@dataclass(frozen=True, slots=True)
class Drape:
    """A piece of cloth: its hull in the picture, clockwise."""

    hull: tuple[Point, ...]

    def span(self, y: float) -> tuple[float, float]:
        """The left and right end at a height of the picture."""
        xs = []
        for a, b in zip(self.hull, (*self.hull[1:], self.hull[0]), strict=True):
            if min(a[1], b[1]) <= y <= max(a[1], b[1]) and abs(a[1] - b[1]) > 1e-6:
                xs.append(a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]))
        return (min(xs), max(xs)) if xs else (0.0, 0.0)

    @property
    def top(self) -> float:
        """The upper end."""
        return min(y for _, y in self.hull)

    @property
    def bottom(self) -> float:
        """The lower end."""
        return max(y for _, y in self.hull)

    def outline(self) -> str:
        """Path data with rounded corners."""
        return svg.corners(*_rounded(self.hull))

    def fold(self, share: float, start: float, stop: float) -> list[Point]:
        """A line that runs down the cloth at a share of its width, between two shares of its height."""
        tall = self.bottom - self.top
        points = []
        for i in range(5):
            y = self.top + tall * (start + (stop - start) * i / 4)
            left, right = self.span(y)
            points.append((left + (right - left) * share, y))
        return points

    def field(self) -> Field:
        """The whole of it, for a pattern."""
        wide = max(right - left for left, right in (self.span(self.top + (self.bottom - self.top) * k / 8)
                                                    for k in range(1, 8)))  # fmt: skip
        round_ = max(0.3, wide / 2)

        def place(u: float, v: float) -> Point:
            left, right = self.span(min(self.bottom - 0.01, max(self.top + 0.01, v)))
            return ((left + right) / 2 + (right - left) / 2 * sin(max(-pi / 2, min(pi / 2, u / round_))), v)

        return Field(place, -round_ * pi / 2, round_ * pi / 2, self.top, self.bottom)


def _rounded(hull: Sequence[Point]) -> list[list[Point]]:
    """The sides of a polygon and, between them, its corners as short curves."""
    curves: list[list[Point]] = []
    for before, corner, after in zip((hull[-1], *hull[:-1]), hull, (*hull[1:], hull[0]), strict=True):
        curves.append([_toward(corner, before), _soft(before, corner, after), _toward(corner, after)])
    return curves


def _toward(corner: Point, other: Point) -> Point:
    away = hypot(other[0] - corner[0], other[1] - corner[1])
    share = min(0.45, _CORNER / max(away, 1e-6))
    return (corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share)


def _soft(before: Point, corner: Point, after: Point) -> Point:
    a, b = _toward(corner, before), _toward(corner, after)
    return (corner[0] * 0.5 + (a[0] + b[0]) * 0.25, corner[1] * 0.5 + (a[1] + b[1]) * 0.25)


def hull(points: Sequence[Point]) -> tuple[Point, ...]:
    """The convex hull, clockwise in the picture."""
    ordered = sorted(set(points))
    halves = []
    for run in (ordered, ordered[::-1]):
        half: list[Point] = []
        for p in run:
            while len(half) > 1 and _turn(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves.append(half[:-1])
    return (*halves[0], *halves[1])


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def leg_drop(sitter: Sitter, share: float) -> float:
    """Length along the leg for a share of it."""
    figure = sitter.skeleton.figure
    return share * (figure.thigh + figure.shin)


def skirt(
    sitter: Sitter, drop: float, *, waist: float, ease: float, flare: float, sides: Sequence[int] = (-1, 1)
) -> Drape:
    """Cloth from the trunk's share ``waist`` down to ``drop`` along the legs (in shares of a leg), around ``sides``."""
    surface = sitter.surface(ease)
    reclined = sitter.skeleton.pose.reclined
    # Cloth on somebody who lies follows the legs.
    flare = 0.0 if reclined else flare
    points: list[Point] = []
    for share in (waist, waist * 0.5, 0.06, -0.08):
        y = surface.height(share)
        first, last = surface.visible
        across = [first + (last - first) * i / 6 for i in range(7)]
        points += [surface.at(a, y) for a in across if len(sides) == 2 or sin(radians(a)) * sides[0] >= -0.05]
    for side, leg in zip((-1, 1), sitter.skeleton.legs, strict=True):
        if side in sides:
            points += _around_leg(sitter, side, leg, leg_drop(sitter, drop), flare)
    # Nothing hangs below the ground.
    return Drape(hull(points if reclined else [(x, min(y, _GROUND)) for x, y in points]))


def _around_leg(sitter: Sitter, side: int, leg: Limb, drop: float, flare: float) -> list[Point]:
    figure = sitter.skeleton.figure
    radius = figure.leg_radius
    points: list[Point] = []
    knee = figure.thigh
    for distance in (min(drop, knee), drop):
        center = leg.along(min(distance, figure.thigh + figure.shin * 0.97))
        wide = radius * (1.04 - 0.2 * distance / (knee * 2)) + flare * distance / knee
        points += _ring(sitter, center, wide)
    if sitter.skeleton.pose.seated:
        points += _ring(sitter, leg.root, radius * 1.05)
    return points


def _ring(sitter: Sitter, center: Vec, wide: float) -> list[Point]:
    ring = []
    for i in range(10):
        t = radians(36 * i)
        x, y = sitter.flat(add(center, (wide * sin(t), 0.0, wide * 0.8 * cos(t))))
        depth = sitter.view.depth((wide * sin(t), 0.0, wide * 0.8 * cos(t)))
        ring.append((x, y + 0.12 * depth / max(wide, 0.1)))
    if sitter.skeleton.pose.seated:
        x, y = sitter.flat(center)
        ring += [(x, y - wide * 0.95), (x, y + wide * 0.8)]
    return ring


def _shadow(drape: Drape, dark: float) -> str:
    """Path data of the side away from the light; it widens downwards from the top."""
    tall = drape.bottom - drape.top
    inner, outer = [], []
    for i in range(13):
        share = i / 12
        y = drape.top + tall * (0.004 + 0.992 * share)
        left, right = drape.span(y)
        inner.append((left + (right - left) * (1 - (1 - dark) * min(1.0, share * 2.4) ** 0.6), y))
        outer.append((right, y))
    return svg.path([*inner, *outer[::-1]])


def draw_drape(drape: Drape, ramp: Ramp, *, folds: int = 3, dark: float = 0.7, pattern: str = "") -> str:
    """The cloth with what is on it, its shadow side and folds."""
    tall = drape.bottom - drape.top
    parts = [svg.shape(drape.outline(), ramp.base), pattern, svg.shape(_shadow(drape, dark), ramp.shade, opacity=0.7)]
    for i in range(folds):
        share = (i + 0.7) / (folds + 0.5)
        line = drape.fold(share, 0.3 + 0.16 * ((i * 7) % 3), 0.97)
        wedge = [(x + 0.045 * tall * (k / 4) ** 1.5, y) for k, (x, y) in enumerate(line)]
        parts.append(svg.shape(svg.corners(line, wedge[::-1]), ramp.shade, opacity=0.6))
    return "".join(parts)


def over_shoulder(sitter: Sitter, surface: TrunkSurface, azimuth: float, share: float) -> list[Point]:
    """From the neck over the shoulder down a share of the upper arm, at one end of the visible half."""
    sign = -1 if azimuth == surface.visible[0] else 1
    figure = sitter.skeleton.figure
    points = [surface.neck_point(azimuth, Neckline(0.3, 1.12))]
    # Along the rise of the shoulder, so that nothing worn below shows there.
    for y in surface.heights(surface.top, surface.height(0.98))[1:]:
        x, ridge = surface.at(azimuth, y)
        points.append((x + sign * 0.06, ridge - 0.1))
    for part in (0.05, share):
        spots = [sitter.flat(arm.along(figure.upper_arm * part)) for arm in sitter.skeleton.arms]
        x, y = max(spots, key=lambda p: sign * p[0])
        edge = surface.at(azimuth, surface.height(1.0 - 0.5 * part))[0]
        grown = figure.arm_radius * (0.75 + 0.5 * part) + 0.1
        points.append((max(sign * x + grown, sign * edge + 0.04) * sign, y - (0.12 if part < 0.1 else 0.0)))
    return points
