"""Cloth that hangs from the hips round both legs, as rings from which panels are cut: skirts, coats, robes.

Azimuths are those of the trunk: 0 in front, positive towards the side +1, degrees. Rows count from 0 at the top.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, hypot, radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.patterns import Field, grid_field
from mien.images.illustrator.rig import Vec, add, lerp, sub
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import TrunkSurface

_LIFTED = 0.5
"""How steeply a thigh must point down, 1 being straight, for cloth to hang round it."""
_ROWS = 4
_SPREAD = 0.4
"""How much wider cloth of flare 1 becomes for each unit that it falls."""
_COLUMNS = 16
_BOW = 0.12

RowEdge = Callable[[float], float]
"""Azimuth of a panel's side at a share of the way from the hips (0) to the hem (1)."""


def hangs(sitter: Sitter) -> bool:
    """Whether both thighs point down, so that cloth hangs freely round them."""
    pose = sitter.skeleton.pose
    return not (pose.seated or pose.reclined) and all(
        leg.middle[1] - leg.root[1] > _LIFTED * sitter.skeleton.figure.thigh for leg in sitter.skeleton.legs
    )


@dataclass(frozen=True, slots=True)
class Hanging:
    """Cloth from the trunk's share ``waist`` down to ``drop`` along the legs; it widens by ``flare`` over a leg."""

    sitter: Sitter
    surface: TrunkSurface
    waist: float
    drop: float
    ease: float
    flare: float
    waves: float = 0.0
    """How far the hem swings out and in."""

    def _upper(self) -> list[float]:
        surface = self.surface
        return [surface.height(self.waist), surface.height(self.waist * 0.5), surface.height(0.04)]

    @property
    def last(self) -> int:
        """The number of the lowest row."""
        return len(self._upper()) + _ROWS - 1

    @property
    def visible(self) -> tuple[float, float]:
        """The azimuths that face the camera."""
        return self.surface.visible

    def solid(self, azimuth: float, row: int) -> Vec:
        """A point of the cloth in the figure's space."""
        upper = self._upper()
        if row < len(upper):
            return self.surface.solid(azimuth, upper[row])
        share = (row - len(upper) + 1) / _ROWS
        figure = self.sitter.skeleton.figure
        whole = figure.thigh + figure.shin
        down = share * self.drop * whole
        t = radians(azimuth)
        way: Vec = (sin(t), 0.0, cos(t))
        hip = figure.section(0.0)
        # As wide as the hips at first, then by the flare.
        wide = max(figure.leg_radius * 0.9, hip[1] * 0.92) + self.ease + self.flare * down * _SPREAD
        wide += self.waves * share * cos(radians(azimuth * 7))
        side = max(figure.leg_radius * 0.98, hip[0] - figure.hip) + self.ease + self.flare * down * _SPREAD
        side += self.waves * share * cos(radians(azimuth * 7))
        one, other = (leg.along(down) for leg in self.sitter.skeleton.legs)
        apart = sub(other, one)
        across = hypot(apart[0], apart[2]) or 1.0
        # Round the leg that lies this way, and smoothly from one to the other.
        toward = max(-1.0, min(1.0, 1.5 * (apart[0] * way[0] + apart[2] * way[2]) / across))
        return add(lerp(one, other, 0.5 + 0.5 * toward), (way[0] * side, 0.0, way[2] * wide))

    def at(self, azimuth: float, row: int) -> Point:
        """A point of the cloth in the picture."""
        upper = len(self._upper())
        if row < upper:
            return self.surface.at(azimuth, self._upper()[row])
        x, y = self.sitter.flat(self.solid(azimuth, row))
        lean = cos(radians(azimuth + self.sitter.view.yaw))
        share = (row - upper + 1) / _ROWS
        return (x, y + _BOW * lean * share + self.waves * 0.35 * share * cos(radians(azimuth * 7)))

    def panel(self, low: RowEdge, high: RowEdge, first: int = 0) -> str:
        """Path data of the cloth between two side edges, from the row ``first`` down, whichever way it faces."""
        rows = range(first, self.last + 1)
        ends = [(low(self._share(row)), high(self._share(row))) for row in rows]
        ends = [(a, max(a, b)) for a, b in ends]
        if ends[-1][1] - ends[-1][0] < 1.0:
            return ""
        left = [self.at(a, row) for row, (a, _) in zip(rows, ends, strict=True)]
        right = [self.at(b, row) for row, (_, b) in zip(rows, ends, strict=True)]
        top = self.run(ends[0][0], ends[0][1], first, 6)
        hem = self.run(ends[-1][1], ends[-1][0], self.last, 24 if self.waves else 10)
        return svg.corners(top, right, hem, left[::-1])

    def run(self, start: float, stop: float, row: int, steps: int) -> list[Point]:
        """Points along a row."""
        return [self.at(start + (stop - start) * i / steps, row) for i in range(steps + 1)]

    def line(self, azimuth: float, first: int = 0, last: int | None = None) -> list[Point]:
        """Points down the cloth."""
        return [self.at(azimuth, row) for row in range(first, (self.last if last is None else last) + 1)]

    def _share(self, row: int) -> float:
        return min(1.0, max(0.0, (row - len(self._upper()) + 1) / _ROWS))

    def field(self) -> Field:
        """The side that faces the camera, for a pattern."""
        rows = self.last
        low, high = self.visible
        # As long as a quarter of the way round at half height, so that motifs keep their shape.
        half = self.run(low, high, rows - 1, 2)
        quarter = max(1.0, abs(half[2][0] - half[0][0]) / 2 * 1.5)
        lengths = [0.0]
        middle = (low + high) / 2
        run = self.line(middle)
        for (ax, ay), (bx, by) in itertools.pairwise(run):
            lengths.append(lengths[-1] + ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
        grid = [self.run(low, high, row, _COLUMNS) for row in range(rows + 1)]
        return grid_field(grid, low / 90 * quarter, high / 90 * quarter, lengths)
