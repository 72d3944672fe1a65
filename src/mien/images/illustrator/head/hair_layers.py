"""The layers in which hair and headwear are painted."""

from __future__ import annotations

from typing import Final, NamedTuple

from mien.images.illustrator.palette import Ramp, luminance, mix

_DARK: Final = 0.2
"""Luminance of hair on which darker lines are lost."""


def strand_color(hair: Ramp) -> str:
    """What single strands are drawn in: darker than the hair around them, on dark hair lighter."""
    return mix(hair.base, hair.tint, 0.5) if luminance(hair.base) < _DARK else hair.shade


class Layers(NamedTuple):
    """SVG in painter's order; ``cast`` is the shadow that falls on the face."""

    behind: str = ""
    """Before the torso."""
    back: str = ""
    """On the head's far side, before skull and ears."""
    cast: str = ""
    front: str = ""
    """Over the face."""
    over: str = ""
    """Over the whole body."""

    def joined(self, other: Layers) -> Layers:
        """Both, ``other`` painted later in each layer."""
        return Layers(*(a + b for a, b in zip(self, other, strict=True)))
