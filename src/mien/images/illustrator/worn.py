"""Garments in their colours, and the whole of what somebody wears."""

from __future__ import annotations

from dataclasses import dataclass

from mien.domain.image import Ignored
from mien.images.illustrator.cut import Cut
from mien.images.illustrator.palette import Ramp


@dataclass(frozen=True, slots=True)
class Worn:
    """One garment in its colours."""

    cut: Cut
    ramp: Ramp
    pattern: str = ""
    """One of :data:`~mien.images.illustrator.patterns.PATTERNS`, or nothing."""
    second: str = ""
    """The second colour, ``#rrggbb``, if one was said."""
    emblem: str = ""
    """What is printed on the chest, or nothing."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """Everything worn below the head; a dress is a top and a skirt of one cloth."""

    top: Worn
    bottom: Worn
    shoes: Worn
    outer: Worn | None
    cape: Worn | None
    extras: tuple[Worn, ...]
    accent: Ramp
    dress: bool = False
    ignored: tuple[Ignored, ...] = ()
    under: Worn | None = None
    """A second top below the first, of which the collar shows."""
    middle: Worn | None = None
    """A waistcoat or jacket between the top and the outer garment."""

    def wearing(self, kind: str) -> Worn | None:
        """The extra of that kind, if it is worn."""
        return next((worn for worn in self.extras if worn.cut.kind == kind), None)

    @property
    def sleeves_cover_shoulders(self) -> bool:
        """Whether every garment on the trunk has sleeves."""
        return "none" not in {worn.cut.sleeve for worn in (self.top, self.outer) if worn}

    @property
    def sleeved(self) -> Worn:
        """The garment whose sleeves show."""
        layers = (self.outer, self.middle, self.top)
        return next((worn for worn in layers if worn and worn.cut.sleeve != "none"), self.top)


def kind_of(worn: Worn | None) -> str:
    """The kind of a garment that may be missing, or nothing."""
    return worn.cut.kind if worn else ""
