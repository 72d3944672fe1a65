"""What a region is made of, and how one is read from words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Climate = Literal["warm", "mild", "cold"]
_CLIMATES: Final[dict[str, Climate]] = {"warm": "warm", "mild": "mild", "cold": "cold"}


@dataclass(frozen=True, slots=True)
class Town:
    """A place to come from and to live in."""

    name: str
    """As it stands in a sentence: ``the hills above Taxco`` or ``Leeds``."""
    climate: Climate


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """Names, towns and looks that go together. Weights are relative."""

    key: str
    female: tuple[str, ...]
    male: tuple[str, ...]
    neutral: tuple[str, ...]
    surnames: tuple[str, ...]
    towns: tuple[Town, ...]
    skin: dict[str, float]
    fair_hair: float = 0.0
    """How common blond, red and auburn hair is, from 0 to 1."""
    coily_hair: float = 0.0
    """How common tightly curled hair is among people of brown or dark skin, from 0 to 1."""
    beards: float = 1.0
    """How common beards are, against the usual."""


def region(
    key: str,
    *,
    female: str,
    male: str,
    neutral: str,
    surnames: str,
    towns: str,
    skin: str,
    fair_hair: float = 0.0,
    coily_hair: float = 0.0,
    beards: float = 1.0,
) -> Region:
    """A region from words parted by spaces; ``_`` stands for a space within a surname.

    A town is written ``name:climate`` with commas between, a skin tone ``tone:weight``. Raises ``KeyError`` for an
    unknown climate.
    """
    pairs = [" ".join(town.split()).rsplit(":", 1) for town in towns.split(",")]
    tones = [tone.split(":") for tone in skin.split()]
    return Region(
        key,
        tuple(female.split()),
        tuple(male.split()),
        tuple(neutral.split()),
        tuple(surname.replace("_", " ") for surname in surnames.split()),
        tuple(Town(name, _CLIMATES[climate]) for name, climate in pairs),
        {tone: float(weight) for tone, weight in tones},
        fair_hair,
        coily_hair,
        beards,
    )
