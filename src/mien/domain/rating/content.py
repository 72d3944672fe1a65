"""What a text asks to see: nudity, gore and drugs are mature; swimwear, lingerie and flirting are suggestive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from mien.domain.rating import content_words as table
from mien.domain.rating.levels import ContentRating
from mien.domain.rating.reading import Word, find, phrase_table, plain, read


class Content(Enum):
    """Kinds of content that raise a rating, and ``INNOCENT`` for words that only look like it."""

    INNOCENT = "innocent"
    SUGGESTIVE = "suggestive"
    SEXUAL = "sexual"
    VIOLENT = "violent"


_RATINGS: Final = {
    Content.SUGGESTIVE: ContentRating.SUGGESTIVE,
    Content.SEXUAL: ContentRating.MATURE,
    Content.VIOLENT: ContentRating.MATURE,
}
_TABLE: Final = phrase_table(
    [
        *((phrase, Content.INNOCENT) for phrase in table.INNOCENT),
        *((phrase, Content.SEXUAL) for phrase in table.SEXUAL_MATURE),
        *((phrase, Content.VIOLENT) for phrase in table.VIOLENT_OR_DRUGGED),
        *((phrase, Content.SUGGESTIVE) for phrase in table.SUGGESTIVE),
    ]
)
_UNSPACED: Final = {
    Content.SUGGESTIVE: re.compile("|".join(map(re.escape, table.UNSPACED_SUGGESTIVE))),
    Content.SEXUAL: re.compile("|".join(map(re.escape, table.UNSPACED_SEXUAL_MATURE))),
    Content.VIOLENT: re.compile("|".join(map(re.escape, table.UNSPACED_VIOLENT))),
}
_NEGATION_REACH: Final = 6


def content_rating(text: str) -> ContentRating:
    """The highest rating that any of the text's words asks for."""
    return max((_RATINGS[kind] for kind in _contents(text)), default=ContentRating.GENERAL)


def is_sexual(text: str) -> bool:
    """True when the text asks for nudity, sex, or suggestive looks."""
    return any(kind is not Content.VIOLENT for kind in _contents(text))


def _contents(text: str) -> Iterator[Content]:
    words = read(text)
    for start, _, kind in find(words, _TABLE):
        if kind is not Content.INNOCENT and not _negated(words, start):
            yield kind
    whole = plain(text)
    yield from (kind for kind, pattern in _UNSPACED.items() if pattern.search(whole))


def _negated(words: Sequence[Word], start: int) -> bool:
    """``no nudity or gore``: the negation reaches through fillers and other such words."""
    for back in range(start - 1, max(-1, start - 1 - _NEGATION_REACH), -1):
        here = words[back]
        if here.is_any(table.NEGATORS) or here.text.endswith("n't"):
            return True
        if here.ends_clause or not (here.is_any(table.NEGATION_FILLERS) or not here.forms.isdisjoint(_TABLE)):
            return False
    return False
