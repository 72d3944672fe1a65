"""Subjects to draw: one plain person, any attribute replaced; and any appearance at all."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    Attribute,
    Build,
    FacialHair,
    Gender,
    HairLength,
    HairStyle,
    Height,
    Species,
)
from mien.domain.worldview import Theme, ThemeMatch, Worldview
from mien.ports import Subject

_PLAIN: dict[str, Any] = {
    "species": Species.HUMAN,
    "species_detail": None,
    "gender": Gender.FEMALE,
    "age_class": AgeClass.ADULT,
    "hair_color": "brown",
    "hair_length": HairLength.SHORT,
    "hair_style": HairStyle.STRAIGHT,
    "eye_color": "blue",
    "skin_tone": "light",
    "build": Build.AVERAGE,
    "height": Height.AVERAGE,
    "facial_hair": FacialHair.NONE,
    "glasses": False,
    "headwear": None,
    "clothing": (),
    "marks": (),
}


def person(seed: int = 7, /, **attributes: Any) -> Subject:
    """A subject whose attributes are all stated."""
    values = {**_PLAIN, **attributes}
    fields: dict[str, Any] = {name: Attribute(value=value, source="stated") for name, value in values.items()}
    worldview = Worldview(matches=(ThemeMatch(theme=Theme.DEFAULT, weight=1.0, words=()),))
    return Subject("Ada", seed, Appearance(**fields), worldview)


HEADWEAR = (
    "cap", "red baseball cap", "sailor hat", "top hat", "bowler", "wide straw hat", "pointed witch hat", "slouch hat",
    "green tam-o'-shanter", "mobcap", "hood", "helmet", "gold crown", "tiara", "turban", "blue hijab", "bandana",
    "knitted cap", "fez", "flower wreath", "beret", "something never heard of",
)  # fmt: skip
MARKS = (
    "scar on left cheek", "scar over the eye", "freckles", "eye patch", "gold hoop earrings", "mole", "face tattoo",
    "flower in hair", "horns", "nose ring", "red bow", "bindi", "war paint", "limps",
)  # fmt: skip
CREATURES = (
    None, "cat", "dog", "fox", "rat", "rabbit", "bear", "wolf", "bird", "vampire", "scarecrow", "dragon",
)  # fmt: skip


@st.composite
def anyone(draw: st.DrawFn) -> Subject:
    """Any appearance, contradictory ones included."""
    return person(
        draw(st.integers(0, 2**63 - 1)),
        species=draw(st.sampled_from(Species)),
        species_detail=draw(st.sampled_from(CREATURES)),
        gender=draw(st.sampled_from(Gender)),
        age_class=draw(st.sampled_from(AgeClass)),
        hair_color=draw(st.sampled_from(("black", "blonde", "lavender", "salt and pepper", "", "unheard-of"))),
        hair_length=draw(st.sampled_from(HairLength)),
        hair_style=draw(st.sampled_from(HairStyle)),
        eye_color=draw(st.sampled_from(("brown", "green or gray", "no such colour"))),
        skin_tone=draw(st.sampled_from(("pale", "dark", "green", "other", "yellow"))),
        build=draw(st.sampled_from(Build)),
        facial_hair=draw(st.sampled_from(FacialHair)),
        glasses=draw(st.booleans()),
        headwear=draw(st.none() | st.sampled_from(HEADWEAR)),
        marks=tuple(draw(st.lists(st.sampled_from(MARKS), max_size=3))),
    )
