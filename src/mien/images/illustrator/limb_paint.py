"""The colours of a limb: its lit and its shadow side, and edges that part it from what is of the same colour."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.sitter import edge_color
from mien.images.illustrator.tube import Tube


def paint_tube(tube: Tube, ramp: Ramp, *, fade: tuple[float, float] = (0.0, 0.0), edge: float | None = None) -> str:
    """A limb with its shadow side; from the share ``edge`` on, its sides are drawn, to part it from like colours."""
    parts = [svg.shape(tube.outline(), ramp.shade), svg.shape(tube.lit(fade=fade), ramp.base)]
    if edge is not None:
        sides = tube.edges(edge, 0.024)
        parts += [svg.stroke(svg.smooth(side, closed=False), edge_color(ramp), 0.045, opacity=0.7) for side in sides]
    return "".join(parts)
