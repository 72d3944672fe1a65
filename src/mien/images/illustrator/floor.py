"""The soft shadow on the ground below a figure, wherever its pose touches or hangs over it."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.resting import ground_span
from mien.images.illustrator.sitter import Sitter

_RINGS, _SQUASH, _COLOR = 10, 0.12, "#2b1840"


def floor_shadow(sitter: Sitter, view: Frame) -> str:
    """A soft shadow below feet, seat or a body that lies; thinner and smaller when it is off the ground."""
    low, lift = ground_span(sitter), sitter.skeleton.pose.lift
    off = min(1.0, lift / 1.5)
    middle, wide = (min(low) + max(low)) / 2, (max(low) - min(low)) / 2
    x, y = view.place((middle + 0.1, 0.0))
    reach = (wide + 1.15) * (1 - 0.6 * off) * view.scale
    height = max(reach * _SQUASH, 0.2 * view.scale)
    strength = 0.055 - 0.025 * off
    rings = [1 - 0.72 * i / _RINGS for i in range(_RINGS)]
    return "".join(svg.ellipse(x, y, reach * r, height * r, _COLOR, opacity=strength) for r in rings)
