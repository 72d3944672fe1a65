"""Hair as a second shell round the skull with an edge: what hangs where, seen from any side."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mien.images.illustrator.head.geometry import Camera, Curve, Section, Shell, smooth_curve, wrapped
from mien.images.illustrator.svg import Point, smooth, xy

_STEP = 3
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
        return max((y for _, y in self._run(camera, near, self.low)), default=self.shell.top)

    def _half(self, camera: Camera, near: bool, ceiling: float | None) -> str:
        edge = self._run(camera, near, self.low)
        if len(edge) < 2:
            return ""
        if ceiling is not None:
            return self._below(camera, edge, ceiling)
        if self.high is not None:
            top = self._run(camera, near, self.high)[::-1]
        else:
            top = self._silhouette(camera, edge)
        points = [*edge, *top]
        if self.bumps:
            return smooth(scalloped(points, self.bumps))
        return smooth(top, False) + "".join(f"L{xy(p)}" for p in edge) + "Z"

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
        points = [*run, *self._swung(right, 1), *self._swung(left, -1)]
        return smooth(scalloped(points, self.bumps)) if self.bumps else "M" + "L".join(xy(p) for p in points) + "Z"

    def _run(self, camera: Camera, near: bool, edge: Edge) -> list[Point]:
        """The edge's visible (or hidden) stretch, from left to right in the picture."""
        points = []
        for k in range(-60, 60):
            azimuth = wrapped(k * _STEP - camera.yaw + (0 if near else 180))
            y = edge(azimuth)
            if self.shell.visible(camera, azimuth, y) == near:
                x, _ = camera.place(self.shell.point(azimuth, y))
                swing = self.wave * _swing(y) * math.sin(math.radians(azimuth + camera.yaw)) if self.wave else 0.0
                points.append((x + swing, y))
        return points if near else points[::-1]


def _swing(y: float) -> float:
    return math.sin(7.5 * y) * min(1.0, max(0.0, (y + 0.3) / 0.6))


def edge(points: Curve, teeth: float = 0.0, count: int = 0, phase: float = 0.0) -> Edge:
    """An edge through (azimuth, y) points, with ``count`` pointed locks round the head, ``teeth`` deep.

    Points given from 0 to 180 hold for both sides.
    """
    if points[0][0] >= 0:
        points = [*((-a, y) for a, y in reversed(points) if a > 0), *points]
    curve = smooth_curve(points)
    if not teeth:
        return curve

    def with_locks(azimuth: float) -> float:
        turn = abs(math.sin(math.radians(azimuth * count / 2) + phase))
        return curve(azimuth) - teeth * turn**0.7 + teeth * 0.4

    return with_locks


def hanging(cap: Shell, start: float, falls: Sequence[Section]) -> Shell:
    """A cap of hair that leaves the skull at height ``start`` and hangs through the given sections."""
    kept = [section for section in cap.sections if section.y < start - 0.02]
    stops = [cap.at(start), *falls]
    curves = [smooth_curve([(s.y, s[i]) for s in stops]) for i in (1, 2, 3)]
    last = stops[-1].y
    rows = [start + (last - start) * i / 14 for i in range(15)]
    return Shell((*kept, *(Section(y, *(curve(y) for curve in curves)) for y in rows)), cap.power)


def scalloped(points: Sequence[Point], size: float, depth: float = 0.42) -> list[Point]:
    """A closed outline with round bumps about ``size`` wide all along it."""
    line = _resampled(points, size / 5)
    n = len(line)
    count = max(3, round(n / 5))
    sense = 1 if _area(line) > 0 else -1
    bumped = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[i - 2], line[(i + 2) % n]
        dx, dy = bx - ax, by - ay
        norm = math.hypot(dx, dy) or 1.0
        out = size * depth * (abs(math.sin(math.pi * count * i / n)) - 0.35)
        bumped.append((x + sense * dy / norm * out, y - sense * dx / norm * out))
    return bumped


def _area(points: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))


def _resampled(points: Sequence[Point], step: float) -> list[Point]:
    """A closed line through ``points`` at about equal distances."""
    closed = [*points, points[0]]
    total = sum(math.dist(a, b) for a, b in zip(closed, closed[1:], strict=False))
    count = max(12, round(total / step))
    step = total / count
    out, carried = [closed[0]], 0.0
    for a, b in zip(closed, closed[1:], strict=False):
        length = math.dist(a, b)
        while length - carried > 0 and carried + step - 1e-12 <= length + 0 and len(out) < count:
            carried += step
            t = min(1.0, carried / length)
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
        carried -= length
    return out
