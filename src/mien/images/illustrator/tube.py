"""Sleeves, legs, arms, tails: soft tubes along a bent line, with the light from the upper left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

from mien.images.illustrator import svg
from mien.images.illustrator.svg import Point

_AWAY = (0.83, 0.56)
"""Unit direction away from the light."""

_STEPS = 3


@dataclass(frozen=True, slots=True)
class Tube:
    """Sampled centre line, radius at each sample, and roundness of the two ends (0 flat, 1 half a circle)."""

    points: tuple[Point, ...]
    radii: tuple[float, ...]
    start: float = 1.0
    end: float = 1.0

    def outline(self) -> str:
        """Path data of the whole tube."""
        return self._path([1.0] * len(self.points), [1.0] * len(self.points))

    def lit(self, depth: float = 0.62, fade: tuple[float, float] = (0.0, 0.0)) -> str:
        """Path data of the part in the light; ``depth`` is how far the shadow reaches in (0 half, 1 not at all).

        The shadow sets in between the two shares ``fade`` of the length, so that a limb grows out of its body
        without a seam.
        """
        since, full = fade
        left, right = [], []
        for i, normal in enumerate(self._normals()):
            share = i / (len(self.points) - 1)
            strength = (1 - depth) * (min(1.0, max(0.0, share - since) / (full - since)) if full > since else 1.0)
            dark = normal[0] * _AWAY[0] + normal[1] * _AWAY[1]
            left.append(1 - strength * 2 * max(0.0, dark))
            right.append(1 - strength * 2 * max(0.0, -dark))
        return self._path(left, right)

    def edges(self, since: float = 0.0, inset: float = 0.0) -> tuple[list[Point], list[Point]]:
        """The two sides from the share ``since`` of the length onwards, drawn in by ``inset``."""
        first = round(since * (len(self.points) - 1))
        normals = self._normals()
        sides = []
        for sign in (1, -1):
            side = [
                (p[0] + sign * n[0] * (r - inset), p[1] + sign * n[1] * (r - inset))
                for p, n, r in zip(self.points, normals, self.radii, strict=True)
            ]
            sides.append(side[first:])
        return sides[0], sides[1]

    def band(self, low: float, high: float) -> Tube:
        """The stretch between two shares of the length, with flat ends."""
        last = len(self.points) - 1
        rows = [i / last for i in range(last + 1) if low < i / last < high]
        shares = [low, *rows, high]
        return Tube(
            tuple(self.at(share) for share in shares), tuple(self.radius(share) for share in shares), 0.12, 0.12
        )

    def at(self, share: float) -> Point:
        """The point at a share of the samples."""
        i, t = self._place(share)
        a, b = self.points[i], self.points[i + 1]
        return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)

    def radius(self, share: float) -> float:
        """The radius at a share of the samples."""
        i, t = self._place(share)
        return self.radii[i] + (self.radii[i + 1] - self.radii[i]) * t

    def _place(self, share: float) -> tuple[int, float]:
        exact = min(max(share, 0.0), 1.0) * (len(self.points) - 1)
        i = min(int(exact), len(self.points) - 2)
        return i, exact - i

    def _normals(self) -> list[Point]:
        """Unit normals, to the left of the way in a picture whose y points down."""
        last = len(self.points) - 1
        normals = []
        for i in range(last + 1):
            a, b = self.points[max(i - 1, 0)], self.points[min(i + 1, last)]
            dx, dy = b[0] - a[0], b[1] - a[1]
            n = hypot(dx, dy) or 1.0
            normals.append((dy / n, -dx / n))
        return normals

    def _path(self, left: Sequence[float], right: Sequence[float]) -> str:
        normals = self._normals()
        rows = list(zip(self.points, normals, self.radii, left, right, strict=True))
        one = _unfolded([(p[0] + n[0] * r * a, p[1] + n[1] * r * a) for p, n, r, a, _ in rows], normals)
        two = _unfolded([(p[0] - n[0] * r * b, p[1] - n[1] * r * b) for p, n, r, _, b in rows], normals)
        end = _cap(one[-1], two[-1], normals[-1], self.end)
        start = _cap(two[0], one[0], (-normals[0][0], -normals[0][1]), self.start)
        return svg.corners(one, end, two[::-1], start)


def _unfolded(side: list[Point], normals: Sequence[Point]) -> list[Point]:
    """One side without the points that run backwards inside a sharp bend, where they would tie a knot."""
    kept = [side[0]]
    for point, normal in zip(side[1:-1], normals[1:-1], strict=True):
        last = kept[-1]
        if (point[0] - last[0]) * -normal[1] + (point[1] - last[1]) * normal[0] > 0:
            kept.append(point)
    return [*kept, side[-1]]


def _cap(start: Point, stop: Point, normal: Point, roundness: float) -> list[Point]:
    """Points of half an ellipse from ``start`` to ``stop``, bulging along the way of the tube."""
    cx, cy = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2
    r = hypot(stop[0] - start[0], stop[1] - start[1]) / 2
    way = (-normal[1], normal[0])
    points = []
    for i in range(5):
        t = pi * i / 4
        along, across = sin(t) * r * roundness, cos(t) * r
        points.append((cx + normal[0] * across + way[0] * along, cy + normal[1] * across + way[1] * along))
    return points


def bent(
    joints: Sequence[Point], radii: Sequence[float], *, start: float = 1.0, end: float = 1.0, soft: float = 0.3
) -> Tube:
    """A tube through joints with a radius at each; the inner joints are rounded over the share ``soft`` of a bone."""
    points: list[Point] = []
    widths: list[float] = []
    here, here_r = joints[0], radii[0]
    for i in range(1, len(joints) - 1):
        before, joint, after = joints[i - 1], joints[i], joints[i + 1]
        enter, leave = _mix(joint, before, soft), _mix(joint, after, soft)
        enter_r = radii[i] + (radii[i - 1] - radii[i]) * soft
        leave_r = radii[i] + (radii[i + 1] - radii[i]) * soft
        _run(points, widths, (here, here_r), (enter, enter_r))
        for k in range(1, _STEPS):
            t = k / _STEPS
            a, b = _mix(enter, joint, t), _mix(joint, leave, t)
            points.append(_mix(a, b, t))
            widths.append((1 - t) ** 2 * enter_r + 2 * t * (1 - t) * radii[i] + t**2 * leave_r)
        here, here_r = leave, leave_r
    _run(points, widths, (here, here_r), (joints[-1], radii[-1]))
    return Tube(tuple(points), tuple(widths), start, end)


def _run(points: list[Point], widths: list[float], a: tuple[Point, float], b: tuple[Point, float]) -> None:
    for k in range(_STEPS):
        t = k / _STEPS
        points.append(_mix(a[0], b[0], t))
        widths.append(a[1] + (b[1] - a[1]) * t)
    points.append(b[0])
    widths.append(b[1])


def _mix(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def heading(a: Point, b: Point) -> float:
    """Degrees by which something that points down must be turned (clockwise) to point from ``a`` to ``b``."""
    return atan2(-(b[0] - a[0]), b[1] - a[1]) * 180 / pi
