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


_NUMBER: Final = r"(?:[5-9]|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen)"
_SELVES: Final = (
    r"\b(?:i['’]?m|i am|(?:i|you)(?:['’]?ve| have)? (?:just |only )?turn(?:ed)?|(?:i|you)['’]?ll (?:be|turn)|we['’]?re|"
    r"we are|you['’]?re|you are|u r|ur|u are|my age(?: is)?|tengo|tienes|ich bin|du bist|ich werde|j['’]ai|tu as|"
    r"ho|hai|tenho|tens|ik ben|je bent|jij bent|mam|masz|мне|тебе|i['’]?m in|as an?)\b"
)
_SELF: Final = re.compile(_SELVES, re.IGNORECASE)
_SELF_AGE: Final = re.compile(
    _SELVES
    + r"(?: (?:only|just|now|about|almost|still|barely|actually|really|both|like|basically|pretend|to be|erst))*"
    + rf" {_NUMBER}(?=\s*(?:$|[.,!?;:…)]|(?:btw|now|next|this|in|last|and|but|so|y/?o|yrs?|years? old|m|f|lol|too|"
    r"today|tomorrow|soon|here|actually|irl)\b))",
    re.IGNORECASE,
)
_NOT_YET: Final = re.compile(r"(?:\bnot|n['’]t)(?: even| quite| yet)? (?:18|eighteen|an adult|of age)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(
    r"[.!?;,\n]+|\b(?:and|but|because|while|about|with|of|like an?|(?:my|our)(?! age))\b", re.IGNORECASE
)
"""Between what is said of oneself and what is said of others."""
_DENIED: Final = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def tells_young_age(text: str) -> bool:
    """True when somebody says of themself, or of whom they talk to, that they are under age: ``I'm 16``.

    Unlike a child that somebody mentions, this counts as long as the conversation lasts.
    """
    if not _SELF.search(text):
        return False
    return bool(_SELF_AGE.search(text)) or any(map(_is_own_young_age, _CLAUSE.split(text)))


def _is_own_young_age(clause: str) -> bool:
    if not _SELF.search(clause):
        return False
    if _DENIED.search(clause):
        return bool(_NOT_YET.search(clause))
    return any(cue.strength is Strength.EXPLICIT and not cue.others for cue in read_age(clause).cues)


def describes_minor(text: str) -> bool:
    """True when a person's description of themself says that they are under age."""
    return _remembered_young(text).here


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


def tells_of_anything(text: str) -> bool:
    """False for a text that neither shows nor hints at what could be refused: nor then does any line of it."""
    return next(_told(text), None) is not None


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
