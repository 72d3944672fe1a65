"""Where people come from: names that belong together, towns with their climate, and how people there look."""

from typing import Final

from mien.domain.persona.regions.africa import AFRICA
from mien.domain.persona.regions.americas import AMERICAS
from mien.domain.persona.regions.asia import ASIA
from mien.domain.persona.regions.europe import EUROPE
from mien.domain.persona.regions.near_east import NEAR_EAST
from mien.domain.persona.regions.oceania import OCEANIA
from mien.domain.persona.regions.realm import REALM
from mien.domain.persona.regions.region import Climate, Region, Town

REGIONS: Final = (*EUROPE, *NEAR_EAST, *ASIA, *AFRICA, *AMERICAS, *OCEANIA)
"""The world's; whoever lives in it has a name and a town from here. Another order gives every seed another name."""

__all__ = ["REALM", "REGIONS", "Climate", "Region", "Town"]
