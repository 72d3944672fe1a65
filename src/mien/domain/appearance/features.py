"""One dictionary for the heads of noun phrases and one for what may describe them."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_body as body
from mien.domain.appearance import lexicon_clothes as clothes
from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_hair as hair
from mien.domain.appearance import lexicon_marks as marks
from mien.domain.appearance import lexicon_people as people
from mien.domain.wordlist import phrases, words

_BEASTLY: Final = frozenset({"mermaid", "catgirl", "catboy", "foxgirl", "foxboy"})
"""Of a gender, and creatures all the same."""
_BY_FEATURE: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("hair", hair.HAIR_NOUNS | hair.HAIR_PHRASES),
    ("facial", frozenset(hair.FACIAL_NOUNS)),
    ("eyes", body.EYE_NOUNS),
    ("skin", body.SKIN_NOUNS),
    ("face", body.FACE_NOUNS),
    ("glasses", clothes.GLASSES | clothes.GLASSES_PHRASES),
    ("headwear", clothes.HEADWEAR | clothes.HEADWEAR_PHRASES),
    ("garment", clothes.GARMENTS | clothes.GARMENT_PHRASES),
    ("mark", marks.MARKS | marks.MARK_PHRASES),
    ("part", body.PARTS | phrases("coat skirts, coat tails, coat tail, coat pocket, shirt sleeves")),
    (
        "person",
        (
            people.MALE_NOUNS
            | people.FEMALE_NOUNS
            | people.KIN_MALE
            | people.KIN_FEMALE
            | people.KIN_NEUTRAL
            | people.NEUTRAL_NOUNS
            | people.OCCUPATIONS
            | body.AGE_NOUNS
        )
        - _BEASTLY,
    ),
    ("creature", frozenset(people.SPECIES_NOUNS)),
    ("figure", body.FIGURE_NOUNS),
)


def _features() -> dict[str, str]:
    table: dict[str, str] = {}
    for feature, members in _BY_FEATURE:
        for member in members:
            table.setdefault(member, feature)
    return table


FEATURES: Final = _features()
"""Noun (or ``red-haired``-like adjective part) -> feature."""

TEXTURES: Final = frozenset(hair.STYLES) | frozenset(hair.LENGTHS)
SIZES: Final = frozenset(body.BUILDS) | frozenset(body.HEIGHTS)
AGE_WORDS: Final = frozenset(body.AGES)
TONES: Final = frozenset(colors.SKIN_TONES)
PERSON_WORDS: Final = (
    frozenset(hair.HAIR_PERSONS) | hair.BALD_WORDS | hair.SHAVEN | people.ANTHRO | people.NONBINARY_WORDS
)

MODIFIERS: Final = (
    colors.COLOR_WORDS | colors.SHADES | TONES | TEXTURES | SIZES | AGE_WORDS | clothes.MATERIALS | marks.NOTABLE
    | PERSON_WORDS | hair.SHAVED | people.PLAIN_ADJECTIVES | frozenset(marks.MARK_WORDS)
    | frozenset(marks.COMPOUND_MARKS)
)  # fmt: skip
PHRASES: Final = frozenset(phrase for phrase in frozenset(FEATURES) | MODIFIERS if " " in phrase)
"""Entries of more than one word, joined into one when a text is read."""

ADJECTIVAL: Final = words(
    """
    haired eyed skinned faced headed bearded featured shouldered eared nosed toothed browed cheeked legged armed handed
    complexioned built bodied framed limbed jawed lipped chested maned moustached mustached hatted capped footed
    fingered goateed throated bosomed whiskered
    """
)
"""Heads that are adjectives themselves: a *red-haired* woman."""


def singular(word: str) -> str:
    """A plain plural without its ending; other words as they are."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-1] if word[:-1] in FEATURES else f"{word[:-3]}y"
    if word.endswith("ves") and f"{word[:-3]}f" in FEATURES:
        return f"{word[:-3]}f"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
