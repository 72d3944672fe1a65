"""The head as a solid: horizontal sections stacked along y, seen from any side without perspective.

Axes: x to the right of the picture when the head faces the camera, y down, z out of the face. Azimuth 0 is the
middle of the face, 90 the side at +x, 180 the back. A yaw turns the face towards the right of the picture.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from mien.images.illustrator.svg import Point

Point3 = tuple[float, float, float]
_FLAT, _CURVED = 0.95, 2.5
Curve = Sequence[tuple[float, float]]
"""(position, value) pairs in rising order of position."""
CIRCLE = ((1, 0), (0.707, 0.707), (0, 1), (-0.707, 0.707), (-1, 0), (-0.707, -0.707), (0, -1), (0.707, -0.707))
"""Eight points of the unit circle, to be joined smoothly."""


@dataclass(frozen=True)
class Camera:
    """Looks along the z axis at a head turned by ``yaw`` degrees."""

    yaw: float

    @cached_property
    def cos(self) -> float:
        """Cosine of the yaw: 1 facing the camera, -1 from behind."""
        return math.cos(math.radians(self.yaw))

    @cached_property
    def sin(self) -> float:
        """Sine of the yaw: 1 in profile facing right, -1 facing left."""
        return math.sin(math.radians(self.yaw))

    def place(self, p: Point3) -> Point:
        """Where a point of the head lies in the picture."""
        return p[0] * self.cos + p[2] * self.sin, p[1]

    def depth(self, p: Point3) -> float:
        """How far a point lies toward the camera."""
        return p[2] * self.cos - p[0] * self.sin

    def facing(self, azimuth: float) -> float:
        """1 when the surface at this azimuth looks into the camera, 0 at the edge, negative when hidden."""
        return math.cos(math.radians(azimuth + self.yaw))


class Section(NamedTuple):
    """One horizontal cut: half the width, and how far it reaches forward and back (z)."""

    y: float
    width: float
    front: float
    back: float

    @property
    def middle(self) -> float:
        """z of the centre."""
        return (self.front + self.back) / 2

    @property
    def depth(self) -> float:
        """Half the extent along z."""
        return max(1e-6, (self.front - self.back) / 2)


@dataclass(frozen=True)
class Shell:
    """A closed surface of superelliptic sections, rising y; ``power`` 2 is an ellipse, more is boxier."""

    sections: tuple[Section, ...]
    power: float = 2.0

    @property
    def top(self) -> float:
        """y of the highest section."""
        return self.sections[0].y

    @property
    def bottom(self) -> float:
        """y of the lowest section."""
        return self.sections[-1].y

    @cached_property
    def _ys(self) -> list[float]:
        return [section.y for section in self.sections]

    def at(self, y: float) -> Section:
        """The section at a height, between its neighbours; the end sections beyond the ends."""
        i = bisect_right(self._ys, y)
        if i == 0:
            return self.sections[0]
        if i == len(self._ys):
            return self.sections[-1]
        a, b = self.sections[i - 1], self.sections[i]
        t = (y - a.y) / (b.y - a.y)
        _, wide, front, back = a
        return Section(y, wide + (b[1] - wide) * t, front + (b[2] - front) * t, back + (b[3] - back) * t)

    def point(self, azimuth: float, y: float) -> Point3:
        """The surface at an azimuth and a height."""
        cut, (x, z, _, _) = self.at(y), _ring(azimuth, self.power)
        return cut.width * x, y, cut.middle + cut.depth * z

    def visible(self, camera: Camera, azimuth: float, y: float) -> bool:
        """Whether the surface there faces the camera."""
        cut, (_, _, nx, nz) = self.at(y), _ring(azimuth, self.power)
        return nz / cut.depth * camera.cos - nx / max(cut.width, 1e-6) * camera.sin > -1e-9

    def extents(self, camera: Camera, y: float) -> tuple[float, float]:
        """Left and right edge in the picture at a height."""
        cut = self.at(y)
        q = self.power / (self.power - 1)
        half = (abs(cut.width * camera.cos) ** q + abs(cut.depth * camera.sin) ** q) ** (1 / q)
        centre = cut.middle * camera.sin
        return centre - half, centre + half

    def on_face(self, camera: Camera, x: float, y: float) -> Point:
        """Where a point of the face, given as seen from the front, lies; held at the edge when hidden."""
        cut = self.at(y)
        limb = _limb(camera, cut)
        x = min(x, limb) if camera.sin > 0 else max(x, limb)
        x = min(max(x, -cut.width), cut.width)
        return camera.place((x, y, _relief(cut, x)))

    def side(self, camera: Camera, right: bool, low: float, high: float, steps: int = 28) -> list[Point]:
        """One edge of the silhouette from height ``low`` to ``high`` (either may be the greater)."""
        ys = [low + (high - low) * _eased(i / steps) for i in range(steps + 1)]
        return [(self.extents(camera, y)[1 if right else 0], y) for y in ys]

    def outline(self, camera: Camera, low: float | None = None) -> list[Point]:
        """The silhouette, from the lowest point (or height ``low``) up the left side and down the right."""
        bottom = self.bottom if low is None else low
        left = self.side(camera, False, bottom, self.top)
        return left + self.side(camera, True, self.top, bottom)[1:]

    def grown(self, side: float, top: float, front: float, back: float) -> Shell:
        """The shell with a thickness added all round, most where it says; the bottom stays."""
        height = max(1e-6, self.bottom - self.top)
        crown = self.top - top

        def section(s: Section) -> Section:
            t = (s.y - self.top) / height
            rise = 1 - min(1.0, t / 0.55)
            fill = min(1.0, math.sin(min(1.0, t / 0.3) * math.pi / 2) + 0.0)
            y = s.y + (crown - self.top) * rise
            return Section(y, s.width + side * fill, s.front + front * fill, s.back - back * fill)

        return Shell(tuple(section(s) for s in self.sections), self.power)


@lru_cache(8192)
def _ring(azimuth: float, power: float) -> tuple[float, float, float, float]:
    """Place and outward direction on a superellipse of half axes 1: x, z, and the normal's x and z."""
    angle = math.radians(azimuth)
    sine, cosine = math.sin(angle), math.cos(angle)
    steep = 2 * (power - 1) / power
    return (
        _signed_power(sine, 2 / power),
        _signed_power(cosine, 2 / power),
        _signed_power(sine, steep),
        _signed_power(cosine, steep),
    )


def _limb(camera: Camera, cut: Section) -> float:
    """x of the face's farthest point in the direction in which the head is turned."""
    if abs(camera.sin) < 1e-9:
        return cut.width * (1 if camera.sin > 0 else -1)
    return min(cut.width, max(-cut.width, camera.cos / (2 * _rounding(cut.y) * camera.sin)))


def _relief(cut: Section, x: float) -> float:
    """z of the face at x: flatter than the skull, so that both eyes can be seen well past three-quarter views."""
    return cut.front - _rounding(cut.y) * x * x


def _rounding(y: float) -> float:
    """How strongly the face curves back at a height: little at the eyes, more round the mouth."""
    low = min(1.0, max(0.0, (y - 0.32) / 0.3))
    return _FLAT + (_CURVED - _FLAT) * low * low * (3 - 2 * low)


def shell(width: Curve, front: Curve, back: Curve, power: float = 2.0, steps: int = 22) -> Shell:
    """A shell from three smooth curves over y; sections lie closer together at the ends."""
    top, bottom = width[0][0], width[-1][0]
    ys = [top + (bottom - top) * _eased(i / steps) for i in range(steps + 1)]
    curves = [smooth_curve(curve) for curve in (width, front, back)]
    return Shell(tuple(Section(y, *(curve(y) for curve in curves)) for y in ys), power)


def smooth_curve(points: Curve) -> Callable[[float], float]:
    """A function through the points, without overshoot (piecewise cubic, monotone)."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    slopes = _slopes(xs, ys)

    def value(x: float) -> float:
        if x <= xs[0]:
            return ys[0]
        if x >= xs[-1]:
            return ys[-1]
        i = bisect_right(xs, x) - 1
        h = xs[i + 1] - xs[i]
        t = (x - xs[i]) / h
        return (
            ys[i] * (1 + 2 * t) * (1 - t) ** 2
            + slopes[i] * h * t * (1 - t) ** 2
            + ys[i + 1] * t * t * (3 - 2 * t)
            + slopes[i + 1] * h * t * t * (t - 1)
        )

    return value


def _slopes(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    """Tangents that keep the curve monotone between its points."""
    secants = [(ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) for i in range(len(xs) - 1)]
    slopes = [secants[0]]
    for a, b in pairwise(secants):
        slopes.append(0.0 if a * b <= 0 else 2 * a * b / (a + b))
    return [*slopes, secants[-1]]


def _signed_power(value: float, exponent: float) -> float:
    return math.copysign(abs(value) ** exponent, value)


def _eased(t: float) -> float:
    """0-1 to 0-1, dense at both ends, where a silhouette turns round."""
    return (1 - math.cos(math.pi * t)) / 2


def wrapped(degrees: float) -> float:
    """An angle in (-180, 180]."""
    turned = math.fmod(degrees, 360)
    return turned - 360 if turned > 180 else turned + 360 if turned <= -180 else turned
