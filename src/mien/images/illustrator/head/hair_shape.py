"""Hair as a second shell round the skull with an edge: what hangs where, seen from any side."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from mien.images.illustrator.head.geometry import Camera, Curve, Section, Shell, smooth_curve, wrapped
from mien.images.illustrator.svg import Point, corners, smooth

_STEP = 4
_THIN = 0.03
"""A band ends where its edges come nearer than this."""
_QUIET = 9
"""Points on each side of a narrow tip along which an outline of curls becomes smooth."""
_TIP = 0.4
"""A narrow tip is rounded off where the outline is calmer than this."""
Edge = Callable[[float], float]
"""Azimuth -> y."""


@dataclass(frozen=True)
class HairShape:
    """A shell cut off at ``low`` (and above at ``high``, where it doesn't cover the crown)."""

    shell: Shell
    low: Edge
    high: Edge | None = None
    bumps: float = 0.0
    """Width of the curls along the outline; 0 for a smooth one."""
    wave: float = 0.0
    """How far the falling hair swings in and out."""

    def near(self, camera: Camera, ceiling: float | None = None) -> str:
        """Path data of the half that faces the camera; only what lies below ``ceiling`` if given."""
        return self._half(camera, True, ceiling)

    def far(self, camera: Camera) -> str:
        """Path data of the inside of the far half, behind the head."""
        return self._half(camera, False, None)

    def reach(self, camera: Camera, near: bool) -> float:
        """y of the lowest point of the near or far half."""
        azimuths = (9.0 * k for k in range(-20, 20))
        return max(self.low(a) for a in azimuths if (camera.facing(a) >= 0) == near)

    def _half(self, camera: Camera, near: bool, ceiling: float | None) -> str:
        edge = _low_run(self, camera, near)
        if len(edge) < 2:
            return ""
        if ceiling is not None:
            return self._below(camera, edge, ceiling)
        if self.high is not None:
            return self._band(camera, near, self.high)
        top = self._silhouette(camera, edge)
        points = [*edge, *top]
        if self.bumps:
            return smooth(scalloped(points, self.bumps))
        return corners(top, edge)

    def _band(self, camera: Camera, near: bool, high: Edge) -> str:
        """Hair between two edges: one that closes up where they meet, bulging where it turns out of sight."""
        over, under = self._run(camera, near, lambda a: min(high(a), self.low(a))), self._run(camera, near, self.low)
        pieces: list[list[tuple[Point, Point]]] = [[]]
        for pair in zip(over, under, strict=False):
            if pair[1][1] - pair[0][1] > _THIN:
                pieces[-1].append(pair)
            elif pieces[-1]:
                # The edges meet: what follows is a piece of its own, else it would be joined straight across the gap.
                pieces.append([])
        return "".join(self._closed(camera, piece) for piece in pieces if len(piece) > 2)

    def _closed(self, camera: Camera, piece: Sequence[tuple[Point, Point]]) -> str:
        """One stretch of a band, by pairs of its upper and lower edge."""
        top, low = [over for over, _ in piece], [under for _, under in piece]
        right = self._turn(camera, low[-1], top[-1], right=True)
        left = self._turn(camera, top[0], low[0], right=False)
        return corners(low, [low[-1], *right, top[-1]], top[::-1], [top[0], *left, low[0]])

    def _turn(self, camera: Camera, start: Point, end: Point, right: bool) -> list[Point]:
        """The silhouette between two ends of the edges, if they lie on it."""
        x = self.shell.extents(camera, start[1])[1 if right else 0]
        if abs(x - start[0]) > 0.06:
            return []
        return self.shell.side(camera, right, start[1], end[1], 8)

    def _silhouette(self, camera: Camera, edge: Sequence[Point]) -> list[Point]:
        """From the right end of the edge over the crown to its left end."""
        right = self.shell.side(camera, True, edge[-1][1], self.shell.top, 18)
        left = self.shell.side(camera, False, self.shell.top, edge[0][1], 18)
        return self._swung(right, 1) + self._swung(left, -1)[1:]

    def _swung(self, side: list[Point], outward: int) -> list[Point]:
        if not self.wave:
            return side
        return [(x + outward * self.wave * _swing(y), y) for x, y in side]

    def _below(self, camera: Camera, edge: list[Point], ceiling: float) -> str:
        """One piece for each stretch of the edge that falls below the ceiling."""
        pieces, run = [], []
        for point in [*edge, (0.0, -9.0)]:
            if point[1] > ceiling:
                run.append(point)
                continue
            if len(run) > 1:
                pieces.append(self._piece(camera, run, ceiling, run[0] == edge[0], run[-1] == edge[-1]))
            run = []
        return "".join(pieces)

    def _piece(self, camera: Camera, run: list[Point], ceiling: float, at_left: bool, at_right: bool) -> str:
        right = self.shell.side(camera, True, run[-1][1], ceiling, 10) if at_right else [(run[-1][0], ceiling)]
        left = self.shell.side(camera, False, ceiling, run[0][1], 10) if at_left else [(run[0][0], ceiling)]
        right, left = self._swung(right, 1), self._swung(left, -1)
        points = [*run, *right, *left]
        return smooth(scalloped(points, self.bumps)) if self.bumps else corners(run, right, left)

    def _run(self, camera: Camera, near: bool, edge: Edge) -> list[Point]:
        """The edge's visible (or hidden) stretch, from left to right in the picture."""
        middle = -camera.yaw + (0 if near else 180)

        def seen(offset: float) -> bool:
            azimuth = wrapped(middle + offset)
            return self.shell.visible(camera, azimuth, edge(azimuth)) == near

        offsets: list[float] = [float(k * _STEP) for k in range(-45, 46)]
        shown = [seen(offset) for offset in offsets]
        found: list[float] = []
        for i, offset in enumerate(offsets):
            if shown[i]:
                found.append(offset)
            elif i and shown[i - 1]:
                found.append(_turning(seen, offsets[i - 1], offset))
            if not shown[i] and i + 1 < len(offsets) and shown[i + 1]:
                found.append(_turning(seen, offsets[i + 1], offset))
        points = [self._edge_point(camera, wrapped(middle + offset), edge) for offset in found]
        return points if near else points[::-1]

    def _edge_point(self, camera: Camera, azimuth: float, edge: Edge) -> Point:
        y = edge(azimuth)
        x, _ = camera.place(self.shell.point(azimuth, y))
        swing = self.wave * _swing(y) * math.sin(math.radians(azimuth + camera.yaw)) if self.wave else 0.0
        return x + swing, y


@lru_cache(8)
def _low_run(shape: HairShape, camera: Camera, near: bool) -> list[Point]:
    """The lower edge, which one drawing asks for more than once; not to be changed."""
    return shape._run(camera, near, shape.low)


def _turning(seen: Callable[[float], bool], inside: float, outside: float) -> float:
    """Where a surface turns out of sight, between an offset that is seen and one that isn't."""
    for _ in range(6):
        middle = (inside + outside) / 2
        if seen(middle):
            inside = middle
        else:
            outside = middle
    return inside


def _swing(y: float) -> float:
    return math.sin(7.5 * y) * min(1.0, max(0.0, (y + 0.3) / 0.6))


def edge(points: Curve, teeth: float = 0.0, count: int = 0, fringe_teeth: float = 0.0) -> Edge:
    """An edge through (azimuth, y) points, with ``count`` pointed locks round the head.

    Locks are ``teeth`` deep at the sides and the back and ``fringe_teeth`` over the face. Points given from 0 to 180
    hold for both sides.
    """
    if points[0][0] >= 0:
        points = [*((-a, y) for a, y in reversed(points) if a > 0), *points]
    curve = smooth_curve(points)
    if not teeth and not fringe_teeth:
        return curve

    def with_locks(azimuth: float) -> float:
        share = min(1.0, max(0.0, (abs(azimuth) - 52) / 16))
        deep = fringe_teeth + (teeth - fringe_teeth) * share
        if not deep:
            return curve(azimuth)
        phase = azimuth * count / 360 + 0.3 * math.sin(math.radians(azimuth * 3))
        swept = phase - math.floor(phase)
        lock = swept / 0.72 if swept < 0.72 else (1 - swept) / 0.28
        return curve(azimuth) + deep * (math.pow(lock, 1.4) - 0.5)

    return with_locks


def hanging(cap: Shell, start: float, falls: Sequence[Section]) -> Shell:
    """A cap of hair that leaves the skull at height ``start`` and hangs through the given sections."""
    kept = [section for section in cap.sections if section.y < start - 0.02]
    stops = [cap.at(start), *falls]
    curves = [smooth_curve([(s.y, s[i]) for s in stops]) for i in (1, 2, 3)]
    last = stops[-1].y
    rows = [start + (last - start) * i / 14 for i in range(15)]
    return Shell((*kept, *(Section(y, *(curve(y) for curve in curves)) for y in rows)), cap.power)


def scalloped(points: Sequence[Point], size: float, depth: float = 0.36) -> list[Point]:
    """A closed outline with round bumps of uneven width, about ``size``, all along it."""
    line = _resampled(points, size / 6)
    n = len(line)
    count = max(3, round(n / 6))
    sense = 1 if _area(line) > 0 else -1
    bumped = []
    for i, ((x, y), calm) in enumerate(zip(line, _calm(line), strict=True)):
        (ax, ay), (bx, by) = line[i - 3], line[(i + 3) % n]
        dx, dy = bx - ax, by - ay
        norm = math.hypot(dx, dy) or 1.0
        t = i / n
        phase = count * (t + 0.008 * math.sin(14 * math.pi * t) + 0.0035 * math.sin(26 * math.pi * t + 1))
        out = size * depth * (abs(math.sin(math.pi * phase)) - 0.4) * calm
        if calm > _TIP:
            bumped.append((x + sense * dy / norm * out, y - sense * dx / norm * out))
    return bumped


def _calm(line: Sequence[Point]) -> list[float]:
    """How freely the outline may swing at each point: 1, down to 0 at narrow tips, where two sides would cross."""
    n = len(line)
    calm = [1.0] * n
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[i - 4], line[(i + 4) % n]
        if (x - ax) * (bx - x) + (y - ay) * (by - y) < 0:
            for k in range(-_QUIET, _QUIET + 1):
                calm[(i + k) % n] = min(calm[(i + k) % n], abs(k) / _QUIET)
    return calm


def _area(points: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*points, points[0]]))


def _resampled(points: Sequence[Point], step: float) -> list[Point]:
    """A closed line through ``points`` at equal distances of about ``step``."""
    closed = [*points, points[0]]
    travelled = [0.0, *accumulate(math.dist(a, b) for a, b in pairwise(closed))]
    count = max(12, round(travelled[-1] / step))
    out, i = [], 0
    for k in range(count):
        at = travelled[-1] * k / count
        while travelled[i + 1] < at:
            i += 1
        t = (at - travelled[i]) / ((travelled[i + 1] - travelled[i]) or 1.0)
        (ax, ay), (bx, by) = closed[i], closed[i + 1]
        out.append((ax + (bx - ax) * t, ay + (by - ay) * t))
    return out
