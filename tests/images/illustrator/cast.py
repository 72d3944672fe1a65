"""Subjects for the illustrator's tests, built from structure."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    Attribute,
    Build,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    HairStyle,
    Height,
    Species,
)
from mien.domain.worldview import Theme, ThemeMatch, Worldview
from mien.ports import Subject

PLAIN_LOOKS: Final[dict[str, Any]] = {
    "species": Species.HUMAN,
    "species_detail": None,
    "gender": Gender.FEMALE,
    "age_class": AgeClass.ADULT,
    "hair_color": "brown",
    "hair_length": HairLength.SHORT,
    "hair_style": HairStyle.STRAIGHT,
    "eye_color": "brown",
    "skin_tone": "light",
    "build": Build.AVERAGE,
    "height": Height.AVERAGE,
    "facial_hair": FacialHair.NONE,
    "glasses": False,
    "headwear": None,
    "clothing": (),
    "marks": (),
}


def subject(*clothes: str | tuple[str, str], seed: int = 7, theme: Theme = Theme.DEFAULT, **looks: Any) -> Subject:
    """Somebody plain who wears ``clothes`` (nouns, or nouns with colour words), changed by ``looks``."""
    garments = tuple(Garment(item=c) if isinstance(c, str) else Garment(item=c[0], color=c[1]) for c in clothes)
    values = {**PLAIN_LOOKS, "clothing": garments, **looks}
    appearance = Appearance(**{name: Attribute(value=value, source="stated") for name, value in values.items()})
    worldview = Worldview(matches=(ThemeMatch(theme=theme, weight=1.0, words=()),))
    return Subject(name="Somebody", seed=seed, appearance=appearance, worldview=worldview)


_NOUNS = (
    "coat", "dress coat", "cloak", "robe", "gaberdine", "dress", "gown", "suit", "jacket", "blazer", "hoodie",
    "sweater", "jersey", "shirt", "blouse", "t-shirt", "tunic", "vest", "uniform", "armour", "apron", "skirt",
    "trousers", "jeans", "breeches", "shorts", "leggings", "boots", "sandals", "sneakers", "scarf", "tie",
    "collar", "ruff", "belt", "shawl", "rags", "clothes", "kerchief", "gloves", "mysterious glimmercloth",
)  # fmt: skip
_CREATURES = (None, "cat", "fox", "rat", "bird", "scarecrow", "vampire", "unheard-of thing")
_COLORS = (None, "red", "faded brown", "yellowish-gray", "colour of a plucked string")
_garments = st.lists(st.builds(Garment, item=st.sampled_from(_NOUNS), color=st.sampled_from(_COLORS)), max_size=5).map(
    tuple
)

subjects = st.builds(
    lambda seed, theme, **looks: subject(seed=seed, theme=theme, **looks),
    seed=st.integers(0, 2**63 - 1),
    theme=st.sampled_from(Theme),
    species=st.sampled_from(Species),
    species_detail=st.sampled_from(_CREATURES),
    gender=st.sampled_from(Gender),
    age_class=st.sampled_from(AgeClass),
    hair_color=st.sampled_from(("black", "auburn", "no colour known")),
    hair_length=st.sampled_from(HairLength),
    hair_style=st.sampled_from(HairStyle),
    skin_tone=st.sampled_from(("pale", "dark", "green", "other")),
    build=st.sampled_from(Build),
    height=st.sampled_from(Height),
    facial_hair=st.sampled_from(FacialHair),
    glasses=st.booleans(),
    headwear=st.sampled_from((None, "red cap", "top hat", "bowl of petunias")),
    clothing=_garments,
)
"""Anybody at all, contradictions included."""
