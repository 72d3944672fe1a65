"""The posed, dressed figure before the camera: what every drawing part needs to know."""

from __future__ import annotations

from dataclasses import dataclass

from mien.images.illustrator.blend import luminance, mix, shade
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.rig import SIDES, Limb, Skeleton, Vec, View
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import TrunkSurface
from mien.images.illustrator.worn import Outfit
from mien.ports import Subject

_DARK = 0.24


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who is drawn, in which pose, from where, in what."""

    subject: Subject
    skeleton: Skeleton
    view: View
    outfit: Outfit
    skin: Ramp
    neck_width: float
    """Half the width of the neck below the chin."""

    def surface(self, ease: float = 0.0, *, sleeveless: bool = False) -> TrunkSurface:
        """The trunk as the camera sees it, grown by ``ease``; a ``sleeveless`` garment leaves the shoulders free."""
        return TrunkSurface(self.skeleton, self.view, ease, sleeveless)

    def flat(self, v: Vec) -> Point:
        """Where a point lands in the picture."""
        return self.view.flat(v)

    def nearness(self, v: Vec) -> float:
        """How much nearer to the camera than the body's axis at the same height a point is."""
        trunk = self.skeleton.trunk
        axis = trunk.place((0.0, min(0.0, v[1] - trunk.pelvis[1]), 0.0))
        return self.view.depth(v) - self.view.depth(axis)

    @property
    def from_behind(self) -> bool:
        """True when the back is turned to the camera."""
        return 95 < self.view.yaw % 360 < 265

    def far(self, limb: Limb) -> bool:
        """Whether a limb is on the side turned away."""
        return self.nearness(limb.root) < -0.35

    def receded(self, ramp: Ramp, limb: Limb) -> Ramp:
        """The colours of a limb: those on the side turned away lie in shadow."""
        if not self.far(limb):
            return ramp
        return Ramp(mix(ramp.base, ramp.shade, 0.55), shade(ramp.shade, 0.08), ramp.base)

    def by_nearness(self, limbs: tuple[Limb, Limb]) -> list[tuple[int, Limb]]:
        """Sides and limbs, the farthest first."""
        return sorted(zip(SIDES, limbs, strict=True), key=lambda pair: self.nearness(pair[1].middle))


def edge_color(ramp: Ramp) -> str:
    """The colour of folds and of edges between parts of one cloth."""
    if luminance(ramp.base) < _DARK:
        # On black cloth a darker line would not be seen.
        return mix(ramp.base, "#9a94b8", 0.2)
    return shade(ramp.shade, 0.14)
