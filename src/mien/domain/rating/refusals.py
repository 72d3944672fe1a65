"""What somebody is told whose wish isn't allowed: why and what to do, never which word it was."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from mien.domain.rating.levels import ContentRating

REFUSAL: Final = "This isn't allowed here, so nothing was made and nothing was charged."
"""All that is told where the words themselves tripped the rule: more would teach the way round it."""

_NOTHING_MADE: Final = "Nothing was made and nothing was charged."


class Ground(StrEnum):
    """Why a wish isn't allowed, as far as it may be told."""

    CEILING = "ceiling"
    """The instance makes no pictures of this rating."""
    MINOR = "minor"
    """The character is known to be under age."""
    AGE_UNCLEAR = "age unclear"
    """Nothing says that the character is an adult, and something lets one doubt it."""
    MINOR_ASKED_MORE = "minor, asked more"
    """The character is or may be under age, more than general is asked for, and its own texts are of that kind."""
    WORDS = "words"
    """What is asked for, in words."""


def refusal(ground: Ground, allowed: ContentRating) -> str:
    """The sentences for a ground; ``allowed`` is the highest rating there may be."""
    if ground is Ground.WORDS:
        return REFUSAL
    return f"{_WHY[ground].format(allowed=allowed.value)} {_NOTHING_MADE}"


_WHY: Final = {
    Ground.CEILING: (
        "This instance makes pictures rated '{allowed}' at most; its operator can raise MIEN_CONTENT_RATING_CEILING."
    ),
    Ground.MINOR: "This character counts as a minor; of a minor, only general pictures are ever made.",
    Ground.MINOR_ASKED_MORE: (
        "A character who is or may be under 18 is made without anything sexual or suggestive; "
        "take tags and text of that kind off."
    ),
    Ground.AGE_UNCLEAR: (
        "This character counts as a minor or its age is unclear, so only general pictures are made; "
        "give declaredAge if they are an adult."
    ),
}
