"""The trunk's surface: panels of skin or cloth between two heights and two azimuths, as the camera sees them.

Azimuth 0 is the middle of the chest, positive towards the figure's side +1, 180 the spine; degrees. Heights are in
the trunk's own space, so negative is up. The camera seems to look down a little: level lines bow downwards in front.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import asin, cos, degrees, hypot, pi, radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.rig import Skeleton, Vec, View, lerp
from mien.images.illustrator.svg import Point

Edge = Callable[[float], float]
"""Azimuth of a panel's side edge at a height."""


def steady(azimuth: float) -> Edge:
    """An edge that runs straight down."""
    return lambda _: azimuth


def mirrored(edge: Edge, side: int) -> Edge:
    """The same edge on the side given as -1 or +1."""
    return lambda y: side * edge(y)


_NECKLINE_REACH = 72.0
_BOW = 0.1


@dataclass(frozen=True, slots=True)
class Neckline:
    """The opening for the neck: how far it dips in front, how wide it is, and whether it is pointed."""

    dip: float = 0.3
    wide: float = 1.0
    pointed: bool = False
    lift: float = 0.0
    """How far the edge stands above the neck's root."""


@dataclass(frozen=True, slots=True)
class TrunkSurface:
    """The trunk of ``skeleton`` seen through ``view``, grown by ``ease`` for the cloth upon it."""

    skeleton: Skeleton
    view: View
    ease: float = 0.0
    sleeveless: bool = False
    """Cut away at the shoulders."""

    @property
    def torso(self) -> float:
        """From the hip joints to the shoulders."""
        return self.skeleton.figure.torso

    @property
    def visible(self) -> tuple[float, float]:
        """The azimuths that face the camera."""
        return (-90.0 - self.view.yaw, 90.0 - self.view.yaw)

    def height(self, share: float) -> float:
        """The height at a share of the trunk: 0 at the hip joints, 1 at the shoulders."""
        return -share * self.torso

    @property
    def top(self) -> float:
        """Height of the neck's root."""
        return -self.skeleton.figure.neck_base

    def solid(self, azimuth: float, y: float) -> Vec:
        """A point of the surface in the figure's space."""
        a, d, z = self.skeleton.figure.section(y)
        t = radians(azimuth)
        # Cloth lies on the shoulders and stands off only below them.
        below = max(0.0, y - self.top)
        ease = self.ease * min(1.0, 0.4 * below if below < 0.75 else 0.3 + 1.1 * (below - 0.75))
        if self.sleeveless and 0.1 < below < 1.3:
            a *= 1 - 0.3 * sin(pi * (below - 0.1) / 1.2)
        return self.skeleton.trunk.place(((a + ease) * sin(t), y, (d + ease) * cos(t) + z))

    def at(self, azimuth: float, y: float) -> Point:
        """A point of the surface in the picture."""
        x, screen_y = self.view.flat(self.solid(azimuth, y))
        if self.view.yaw % 90:
            axis = self.view.flat(self.skeleton.trunk.place((0.0, y, 0.0)))[0]
            x = axis + (x - axis) * self._girth(y)
        return (x, screen_y + _BOW * max(0.0, cos(radians(azimuth + self.view.yaw))))

    def _girth(self, y: float) -> float:
        """How much wider the outline of an oval trunk is, seen askew, than its surface at the outermost azimuths."""
        a, d, _ = self.skeleton.figure.section(y)
        c, s = abs(cos(radians(self.view.yaw))), abs(sin(radians(self.view.yaw)))
        return hypot(a * c, d * s) / (a * c * c + d * s * s)

    def faces(self, azimuth: float, margin: float = 0.0) -> bool:
        """Whether the surface at an azimuth is turned to the camera."""
        return cos(radians(azimuth + self.view.yaw)) > margin

    def azimuth(self, x: float, y: float) -> float:
        """The azimuth at which the front of the surface lies ``x`` from the middle."""
        a = self.skeleton.figure.section(y)[0] + self.ease
        return degrees(asin(max(-1.0, min(1.0, x / a))))

    def neck_point(self, azimuth: float, neckline: Neckline) -> Point:
        """The neckline's edge at an azimuth."""
        azimuth = (azimuth + 180) % 360 - 180
        side = self._neck_side(azimuth if abs(azimuth) >= _NECKLINE_REACH else _NECKLINE_REACH, neckline)
        if abs(azimuth) >= _NECKLINE_REACH:
            return self.view.flat(side)
        side = (side[0], side[1], side[2]) if azimuth >= 0 else self._neck_side(-_NECKLINE_REACH, neckline)
        middle = self.solid(0, self.top + neckline.dip - neckline.lift)
        share = 1 - abs(azimuth) / _NECKLINE_REACH
        if neckline.pointed:
            return self.view.flat(lerp(side, middle, share))
        swing = radians(90 * share)
        across, down = lerp(middle, side, cos(swing)), lerp(side, middle, sin(swing))
        return self.view.flat((across[0], down[1], down[2]))

    def _neck_side(self, azimuth: float, neckline: Neckline) -> Vec:
        y = self.top + 0.3 * (neckline.wide - 1) - neckline.lift
        a, d, z = self.skeleton.figure.section(max(self.top, y))
        t = radians(azimuth)
        back = 0.08 * max(0.0, -cos(t))
        return self.skeleton.trunk.place((a * sin(t) * neckline.wide, y - back, d * cos(t) + z))

    def heights(self, top: float, bottom: float) -> list[float]:
        """Heights at which to sample between two others: the sections in between, and both ends."""
        inner = [-u * self.torso for u, *_ in self.skeleton.figure.sections]
        return [top, *sorted(y for y in inner if top + 0.04 < y < bottom - 0.04), bottom]

    def spans(self, low: float, high: float) -> list[tuple[float, float]]:
        """The parts of an azimuth range that the camera sees, as ranges in the same turn; at most two."""
        first, last = self.visible
        parts = [(max(low, first + turn), min(high, last + turn)) for turn in (-720, -360, 0, 360, 720)]
        return [(a, b) for a, b in parts if b - a > 0.5]

    def garment(self, neckline: Neckline, bottom: float) -> str:
        """Path data of everything visible from the neckline down to ``bottom``."""
        low, high = self.visible
        levels = self.heights(self.top + 0.3 * (neckline.wide - 1), bottom)
        collar = [self.neck_point(low + (high - low) * i / 12, neckline) for i in range(13)]
        right = [collar[-1], *(self.at(high, y) for y in levels[1:])]
        left = [*(self.at(low, y) for y in reversed(levels[1:])), collar[0]]
        return svg.corners(collar, right, self.level(bottom, high, low), left)

    def level(self, y: float, start: float, stop: float, steps: int = 6) -> list[Point]:
        """Points along a level line from one azimuth to another."""
        return [self.at(start + (stop - start) * i / steps, y) for i in range(steps + 1)]

    def panel(self, top: float, bottom: float, low: Edge, high: Edge) -> str:
        """Path data of the visible part of the surface between two heights and two edges.

        The edges are azimuths in one turn, ``low`` below ``high``.
        """
        levels = self.heights(top, bottom)
        return "".join(self._piece(levels, low, high, turn) for turn in (-360, 0, 360))

    def _piece(self, levels: Sequence[float], low: Edge, high: Edge, turn: float) -> str:
        first, last = self.visible[0] + turn, self.visible[1] + turn
        rows = [(y, max(low(y), first), min(high(y), last)) for y in levels]
        rows = [row for row in rows if row[2] - row[1] > 0.5]
        if len(rows) < 2:
            return ""
        left, right = [self.at(a, y) for y, a, _ in rows], [self.at(b, y) for y, _, b in rows]
        (top, *_), (bottom, *_) = (rows[0], rows[-1])
        upper = self.level(top, rows[0][1], rows[0][2])
        lower = self.level(bottom, rows[-1][2], rows[-1][1])
        return svg.corners(upper, right, lower, left[::-1])

    def line(self, azimuth: Edge, top: float, bottom: float) -> str:
        """Path data of a line running down the surface; empty where it is turned away."""
        levels = self.heights(top, bottom)
        points = [self.at(azimuth(y), y) for y in levels if self.faces(azimuth(y), 0.02)]
        return svg.smooth(points, closed=False) if len(points) > 1 else ""
