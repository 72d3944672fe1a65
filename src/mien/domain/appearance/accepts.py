"""Which describing word fits which noun."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_clothes as clothes
from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_hair as hair
from mien.domain.appearance.features import AGE_WORDS, PERSON_WORDS, SIZES, TONES
from mien.domain.appearance.passage import Word
from mien.domain.wordlist import words

COLORISH: Final = colors.COLOR_WORDS | colors.SHADES
HAIRY: Final = COLORISH | frozenset(hair.LENGTHS) | frozenset(hair.STYLES)
_OF_HEAD: Final = frozenset(word for word in hair.BALD_WORDS if " " in word)
_BODILY: Final = (SIZES | AGE_WORDS) - frozenset(hair.LENGTHS) - frozenset(hair.STYLES) - clothes.MATERIALS


_OF_PEOPLE: Final = words("barefoot barefooted freckled freckly pockmarked toothless dimpled")

_PEOPLE: Final = frozenset({"person", "creature", "face", "part", "figure", "skin"})


def accepts(head: Word, lower: str) -> bool:
    """True if ``lower`` can describe ``head``: eyes aren't stout, a person isn't curly."""
    feature = head.feature
    if lower in _OF_PEOPLE:
        return feature in _PEOPLE and (feature in ("person", "creature") or not lower.startswith("barefoot"))
    if feature in ("hair", "facial"):
        if feature == "facial" and lower in hair.BALD_WORDS:
            return False
        return lower in HAIRY | ANY_SIZE or lower not in _BODILY | TONES | hair.SHAVEN | _OF_HEAD
    if feature == "eyes":
        return lower in COLORISH | ANY_SIZE or lower not in SIZES | AGE_WORDS | PERSON_WORDS
    if feature in ("garment", "headwear", "glasses", "mark"):
        return _of_things(feature, lower)
    if feature == "skin":
        return lower not in SIZES | AGE_WORDS | PERSON_WORDS or lower in TONES
    if head.lower in ("head", "skull", "scalp", "pate") and lower in hair.BALD_WORDS:
        return True
    if feature in ("face", "part"):
        return (
            lower not in AGE_WORDS - {"old", "young", "youthful", "aged"}
            and lower not in ("tall",)
            and lower not in PERSON_WORDS
        )
    return True


def _of_things(feature: str, lower: str) -> bool:
    """True if ``lower`` can describe a garment, a hat, glasses or a mark."""
    if feature != "mark" and lower in colors.COLOR_WORDS:
        return True
    if (feature == "headwear" and lower == "tall") or (feature == "garment" and lower in clothes.KINDS):
        return True
    return lower not in PERSON_WORDS and lower not in _BODILY - ANY_SIZE


ANY_SIZE: Final = words(
    """
    old short small large big huge heavy little tiny enormous gigantic delicate ancient broad massive fit round worn
    thin long ordinary older spare sparse slight powerful strong giant medium average solid bulky full wide
    """
)
"""Sizes that things have too, not only people."""


def for_person(lower: str) -> bool:
    """True for words that can be said of a person as such."""
    return lower in SIZES | AGE_WORDS | TONES | PERSON_WORDS
