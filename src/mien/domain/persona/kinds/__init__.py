"""Every kind of persona, as data: one file each."""

from typing import Final

from mien.domain.persona.kinds.art import ART
from mien.domain.persona.kinds.business import BUSINESS
from mien.domain.persona.kinds.comedy import COMEDY
from mien.domain.persona.kinds.fantasy import FANTASY
from mien.domain.persona.kinds.fashion import FASHION
from mien.domain.persona.kinds.fitness import FITNESS
from mien.domain.persona.kinds.food import FOOD
from mien.domain.persona.kinds.gaming import GAMING
from mien.domain.persona.kinds.history import HISTORY
from mien.domain.persona.kinds.kind import Interest, Kind, Occupation, Wardrobe
from mien.domain.persona.kinds.lifestyle import LIFESTYLE
from mien.domain.persona.kinds.music import MUSIC
from mien.domain.persona.kinds.mystery import MYSTERY
from mien.domain.persona.kinds.nature import NATURE
from mien.domain.persona.kinds.science import SCIENCE
from mien.domain.persona.kinds.sports import SPORTS
from mien.domain.persona.kinds.tech import TECH
from mien.domain.persona.kinds.travel import TRAVEL

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
