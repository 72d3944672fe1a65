"""What may be said in a conversation. A text isn't a picture: words weigh less, the minors rule weighs the same.

- ``general``: nothing sexually explicit, no undressing, no graphic gore. A fight, a murder mystery, swimwear,
  flirting, or a word such as *naked* are no reason to refuse what adults say.
- ``suggestive``: nudity and desire as well, nothing explicit.
- ``mature``: everything that the minors rule doesn't refuse.

The minors rule: with a character who is or may be under age, and wherever somebody under age and something sexual
meet in the last messages, everything sexual or suggestive is refused, whatever the ceiling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from mien.domain import wordlist
from mien.domain.appearance_model import AgeClass
from mien.domain.rating import chat_words, content_words
from mien.domain.rating.decision import RatingDecision, judge_rating
from mien.domain.rating.levels import ContentRating
from mien.domain.rating.minors import Strength, read_age
from mien.domain.rating.reading import Word, find, phrase_table, plain, read
from mien.domain.rating.refusals import Ground

_HARMLESS: Final = content_words.INNOCENT | chat_words.MENTIONED
_HINTS: Final = (
    ((content_words.SUGGESTIVE - content_words.SEXUAL_MATURE) | chat_words.MENTIONED)
    - content_words.INNOCENT
    - chat_words.UNDRESSING
    - chat_words.EXPLICIT
)
_SHOWN: Final = (content_words.SEXUAL_MATURE | chat_words.UNDRESSING) - _HARMLESS - chat_words.EXPLICIT


class _Told(Enum):
    """What a phrase tells of."""

    NOTHING = "nothing"
    HINT = "hint"
    DESIRE = "desire"
    SEX = "sex"
    GORE = "gore"

    @property
    def rating(self) -> ContentRating:
        return _RATINGS.get(self, ContentRating.GENERAL)


_RATINGS: Final = {
    _Told.DESIRE: ContentRating.SUGGESTIVE,
    _Told.SEX: ContentRating.MATURE,
    _Told.GORE: ContentRating.MATURE,
}
_DENIABLE: Final = frozenset({_Told.HINT, _Told.DESIRE})
_SHOWING: Final = frozenset({_Told.DESIRE, _Told.SEX})


_TABLE: Final = phrase_table(
    [
        *((phrase, _Told.NOTHING) for phrase in content_words.INNOCENT),
        *((phrase, _Told.HINT) for phrase in _HINTS),
        *((phrase, _Told.DESIRE) for phrase in _SHOWN),
        *((phrase, _Told.SEX) for phrase in chat_words.EXPLICIT - _HARMLESS),
        *((phrase, _Told.GORE) for phrase in chat_words.GRAPHIC - _HARMLESS),
    ]
)
_UNSPACED: Final = {
    _Told.HINT: re.compile("|".join(map(re.escape, content_words.UNSPACED_SUGGESTIVE))),
    _Told.DESIRE: re.compile("|".join(map(re.escape, content_words.UNSPACED_SEXUAL_MATURE))),
}
_NEGATED: Final = wordlist.words("not no never without won't don't can't cannot refuse refuses stop nobody")
_NEGATION_REACH: Final = 4
_TELLING: Final = frozenset({Strength.DEPICTED, Strength.YOUTHFUL, Strength.EXPLICIT})

_PET_NAME: Final = re.compile(r",\s*baby\b|\bbaby\s*[,!]", re.IGNORECASE)
"""Said to an adult; ``a baby`` is another matter."""
_OWN_FAMILY: Final = re.compile(
    r"(?<!\bbe )\b(?:my|our) (?=(?:\w+ )?(?:daughters?|sons?|nieces?|nephews?|kids?|children|grand\w+|brothers?|"
    r"sisters?|pupils?|students?)\b)",
    re.IGNORECASE,
)
"""Whose children these are is told in the first person here, which descriptions don't use."""
_SAID_AGE: Final = re.compile(
    r"\b(?:you|u|i|she|he|they)(?:['’](?:re|m|s)| are| am| is| r| be| turned| turn)"
    r"(?: (?:only|just|now|about|almost|still|barely|actually|really|again))* (?:[5-9]|1[0-7])"
    r"(?=\s*(?:$|[.,!?;)…]|(?:now|again|today|and|but|in this|here|so|then)\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """What the rule has to know of a character: worked out once, used for every message."""

    capped: bool
    """Is, seems or may be under age."""


@dataclass(frozen=True, slots=True)
class _Young:
    """Whom under age one text speaks of."""

    somebody: bool
    here: bool
    """Not only somebody else's child, or somebody in a memory."""


def speaker(
    text_parts: Sequence[str], declared_age: int | None, age_class: AgeClass | None, age_stated: bool
) -> Speaker:
    """The character as the rule sees it; the arguments are those of ``judge_rating``."""
    decision = judge_rating(text_parts, declared_age, age_class, age_stated, ContentRating.GENERAL)
    return Speaker(capped=decision.capped_as_minor)


def judge_said(text: str, recent: Sequence[str], by: Speaker, ceiling: ContentRating) -> RatingDecision:
    """Whether ``text`` may be said after the ``recent`` messages of both sides, with a character as ``by``.

    A reply that is still being written is judged by its tail. ``assert_allowed`` raises what the decision forbids, and
    never says which word it was.
    """
    told = set(_told(text))
    rating = max((each.rating for each in told), default=ContentRating.GENERAL)
    shown = not told.isdisjoint(_SHOWING)
    sexual = shown or _Told.HINT in told
    meeting = not by.capped and _meets_minor(text, recent, shown=shown, sexual=sexual)
    minor = by.capped or meeting
    highest = ContentRating.GENERAL if minor else ceiling
    return RatingDecision(
        rating=highest,
        allowed=rating <= highest and not meeting and not (minor and sexual),
        reason="somebody under age" if minor else f"said: {rating}",
        capped_as_minor=minor,
        requested=rating,
        ground=Ground.WORDS,
    )


def said_rating(text: str) -> ContentRating:
    """The rating of a text by what it tells, not by what a picture of it would show."""
    return max((each.rating for each in _told(text)), default=ContentRating.GENERAL)


def _told(text: str) -> Iterator[_Told]:
    words = read(text)
    for start, _, told in find(words, _TABLE):
        if told is not _Told.NOTHING and not (told in _DENIABLE and _negated(words, start)):
            yield told
    if not text.isascii():
        whole = plain(text)
        yield from (told for told, pattern in _UNSPACED.items() if pattern.search(whole))


def _negated(words: Sequence[Word], start: int) -> bool:
    for word in reversed(words[max(0, start - _NEGATION_REACH) : start]):
        if word.ends_clause:
            return False
        if word.is_any(_NEGATED):
            return True
    return False


def _meets_minor(text: str, recent: Sequence[str], *, shown: bool, sexual: bool) -> bool:
    """True when somebody under age and something sexual meet, the text being one of the two."""
    if sexual:
        young = [_young(text), *(_remembered_young(each) for each in recent)]
        return any(one.here or (shown and one.somebody) for one in young)
    return any(_remembered_shown(each) for each in recent) and _young(text).here


def _young(text: str) -> _Young:
    cues = read_age(_OWN_FAMILY.sub("her ", _PET_NAME.sub(" ", text))).cues
    here = any(not cue.others and cue.strength >= Strength.YOUTHFUL for cue in cues) or bool(_SAID_AGE.search(text))
    return _Young(somebody=here or any(cue.strength in _TELLING for cue in cues), here=here)


@lru_cache(maxsize=1024)
def _remembered_young(text: str) -> _Young:
    return _young(text)


@lru_cache(maxsize=1024)
def _remembered_shown(text: str) -> bool:
    return not _SHOWING.isdisjoint(_told(text))
