"""Every kind of persona, as data."""

from typing import Final

from mien.domain.persona.kinds.body_and_land import FITNESS, LIFESTYLE, NATURE, SPORTS
from mien.domain.persona.kinds.kind import Interest, Kind, Occupation, Wardrobe
from mien.domain.persona.kinds.minds import BUSINESS, HISTORY, SCIENCE, TECH
from mien.domain.persona.kinds.roads_and_tables import FOOD, TRAVEL
from mien.domain.persona.kinds.stages import ART, COMEDY, FASHION, GAMING, MUSIC
from mien.domain.persona.kinds.stories import FANTASY, MYSTERY

KINDS: Final = (
    FITNESS,
    TECH,
    FASHION,
    TRAVEL,
    FOOD,
    GAMING,
    MUSIC,
    ART,
    SCIENCE,
    FANTASY,
    MYSTERY,
    NATURE,
    LIFESTYLE,
    BUSINESS,
    HISTORY,
    SPORTS,
    COMEDY,
)
"""In the order in which they are listed to people."""

__all__ = ["KINDS", "Interest", "Kind", "Occupation", "Wardrobe"]
