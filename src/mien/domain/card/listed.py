"""Who somebody is where a card says it as a list (W++, PList, ``Label: words``) and not in sentences.

Looks are read from the same lists elsewhere; here it is the age, the work, the manner and the tastes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain.appearance import readable
from mien.domain.card.attribute_names import BEYOND_YEARS, NO_WORK, OF_WORK, Attribute
from mien.domain.card.attributes import attributes_in, is_prose, items_in
from mien.domain.card.node import line
from mien.domain.identity_wording import with_article
from mien.domain.rating.ages import ADULT_AGE, said_ages
from mien.domain.rating.minors import Strength, read_age
from mien.domain.rating.reading import read

_MOST_ITEMS: Final = 50
_OLDEST: Final = 100_000
_MOST_WORK: Final = 3
_THOUSANDS: Final = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
_WORK: Final = re.compile(r"(?:[a-z][a-z'-]* ){0,3}[a-z][a-z-]*")


@dataclass(frozen=True, slots=True)
class Listed:
    """What the lists of a card say; empty where they don't."""

    age: int | None = None
    """In years: the youngest one said."""
    summary: str = ""
    """A personality told in sentences."""
    traits: tuple[str, ...] = ()
    voice: str = ""
    interests: tuple[str, ...] = ()
    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    work: str = ""
    """As a sentence: *Ada works as an engineer.*"""


def listed_in(texts: Sequence[str], elsewhere: Iterable[str], name: str) -> Listed:
    """What is listed in ``texts``, which describe the character called ``name``; nothing is read from prose.

    Of the texts ``elsewhere`` in the card only ages under 18 count, for the youngest age said does, and nothing listed
    makes anybody older than the rest of the card has them: where its words leave somebody's age to a number, an
    adult age of a list isn't taken.
    """
    found = _together(map(attributes_in, texts))
    manner = found.get(Attribute.TRAITS, ())
    return Listed(
        age=_age(found.get(Attribute.AGE, ()), [*texts, *elsewhere]),
        summary=_prose(manner),
        traits=_some(manner),
        voice=", ".join(filter(None, (*_some(found.get(Attribute.VOICE, ())), _prose(found.get(Attribute.VOICE, ()))))),
        interests=_some(found.get(Attribute.INTERESTS, ())),
        likes=_some(found.get(Attribute.LIKES, ())),
        dislikes=_some(found.get(Attribute.DISLIKES, ())),
        work=_work(name, _some(found.get(Attribute.JOB, ()))),
    )


def _together(lists: Iterable[Mapping[Attribute, tuple[str, ...]]]) -> dict[Attribute, tuple[str, ...]]:
    found: dict[Attribute, tuple[str, ...]] = {}
    for each in lists:
        for attribute, values in each.items():
            found[attribute] = found.get(attribute, ()) + values
    return found


def _some(values: Sequence[str]) -> tuple[str, ...]:
    return items_in(values)[:_MOST_ITEMS]


def _prose(values: Sequence[str]) -> str:
    return "\n".join(dict.fromkeys(line(value) for value in values if is_prose(value)))


def _age(listed: Sequence[str], texts: Sequence[str]) -> int | None:
    """The youngest age of the lists, if that makes nobody older than the texts have them."""
    ages = _years(listed)
    said = [age for text in texts for age in _years(attributes_in(text, enough=1).get(Attribute.AGE, ()))]
    youngest = min([*ages, *(age for age in said if age < ADULT_AGE)], default=None)
    if youngest is None or youngest < ADULT_AGE:
        return youngest
    return None if any(map(_needs_an_age, texts)) else youngest


def _years(values: Sequence[str]) -> list[int]:
    """The ages said; those of a past, such as *turned at 17*, aren't."""
    return [
        age.years
        for value in values
        if not any(unit in value.lower() for unit in BEYOND_YEARS)
        for part in items_in([_THOUSANDS.sub("", value)])
        for age in said_ages(read(f"Age: {part}."))
        if not age.past and age.years <= _OLDEST
    ]


def _needs_an_age(text: str) -> bool:
    """True where words speak of a child unless an age says otherwise."""
    cues = [*read_age(text).cues, *read_age(readable(text)).cues]
    return any(cue.strength is Strength.YOUTHFUL and not cue.others for cue in cues)


def _work(name: str, listed: Sequence[str]) -> str:
    """*Ada works as an engineer.*; empty where the words don't name a trade."""
    trades = [work for work in map(str.lower, listed) if _is_trade(work)][:_MOST_WORK]
    return f"{name} works as {' and '.join(map(with_article, trades))}." if trades else ""


def _is_trade(work: str) -> bool:
    return bool(_WORK.fullmatch(work)) and work.endswith(OF_WORK) and not work.endswith(NO_WORK)
