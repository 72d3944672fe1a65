"""How a garment is made, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sleeve = Literal["none", "short", "long", "wide"]
Slot = Literal["top", "bottom", "outer", "cape", "dress", "shoes", "extra"]


@dataclass(frozen=True, slots=True)
class Cut:
    """How a garment is made. Which fields count depends on its slot."""

    slot: Slot
    kind: str
    sleeve: Sleeve = "long"
    neck: str = "crew"
    """``crew scoop v boat high stand collar camp hood lapel peak shawl biker fur crossed halter bare``."""
    drop: float = 0.0
    """Length below the hip joints, as a share of the leg; negative above."""
    ease: float = 0.05
    """How far the cloth stands off the body."""
    closure: str = ""
    """``buttons zip slanted laces open double polo`` or nothing."""
    marks: tuple[str, ...] = ()
    """Details such as ``rib pouch pocket flaps epaulettes plates belt``."""
    flare: float = 0.3
    """How much a skirt widens over the length of a leg."""
    color: str = ""
    """The colour that such a garment has when none is said, ``#rrggbb``; nothing where taste decides."""
    pattern: str = ""
    """The pattern that such a garment has when none is said."""
    layer: int = 0
    """Of two garments in one slot, the higher is worn over the other."""
