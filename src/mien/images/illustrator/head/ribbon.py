"""Tapered bands along curves in space: tails, braids, locks."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mien.images.illustrator.head.geometry import Camera, Point3, smooth_curve
from mien.images.illustrator.svg import Point, corners


def curve3(stops: Sequence[Point3], steps: int = 14) -> list[Point3]:
    """A smooth line through points in space."""
    at = [float(i) for i in range(len(stops))]
    axes = [smooth_curve(list(zip(at, values, strict=True))) for values in zip(*stops, strict=True)]
    last = at[-1]
    return [(axes[0](t), axes[1](t), axes[2](t)) for t in (last * i / steps for i in range(steps + 1))]


def ribbon(line: Sequence[Point], widths: Sequence[float]) -> str:
    """Path data of a band along a flat line, ``widths`` wide (half on each side) at each of its points."""
    left, right = [], []
    for (x, y), width, (nx, ny) in zip(line, widths, normals(line), strict=True):
        left.append((x + nx * width / 2, y + ny * width / 2))
        right.append((x - nx * width / 2, y - ny * width / 2))
    return corners(left, right[::-1])


def normals(line: Sequence[Point]) -> list[Point]:
    """Unit normals of a flat line, at each of its points."""
    found = []
    for i in range(len(line)):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        norm = math.hypot(bx - ax, by - ay) or 1.0
        found.append((-(by - ay) / norm, (bx - ax) / norm))
    return found


def flat(camera: Camera, line: Sequence[Point3]) -> list[Point]:
    """The line as the camera sees it."""
    return [camera.place(p) for p in line]
