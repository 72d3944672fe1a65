"""What may be said in a conversation. A text isn't a picture: words weigh less, the minors rule weighs the same.

``general`` text holds nothing sexually explicit and no graphic gore; a fight, a murder mystery, swimwear or flirting
between adults are no reason to refuse it. With a character who is or may be under age, and wherever somebody under
age and something sexual meet in the last messages, everything sexual or suggestive is refused, whatever the ceiling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mien.domain.appearance_model import AgeClass
from mien.domain.rating.content import content_rating, is_sexual
from mien.domain.rating.decision import RatingDecision, judge_rating
from mien.domain.rating.levels import ContentRating
from mien.domain.rating.minors import Strength, read_age
from mien.domain.rating.refusals import Ground


@dataclass(frozen=True, slots=True)
class Speaker:
    """What the rule has to know of a character: worked out once, used for every message."""

    capped: bool
    """Is, seems or may be under age."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one text says."""

    rating: ContentRating
    sexual: bool
    minor: bool


def speaker(
    text_parts: Sequence[str], declared_age: int | None, age_class: AgeClass | None, age_stated: bool
) -> Speaker:
    """The character as the rule sees it; the arguments are those of ``judge_rating``."""
    decision = judge_rating(text_parts, declared_age, age_class, age_stated, ContentRating.GENERAL)
    return Speaker(capped=decision.capped_as_minor)


def judge_said(text: str, recent: Sequence[str], by: Speaker, ceiling: ContentRating) -> RatingDecision:
    """Whether ``text`` may be said after the ``recent`` messages (of both sides); ``ceiling``: the highest rating.

    A reply that is still being written is judged by its tail. ``assert_allowed`` raises what the decision forbids.
    """
    said = _read(text)
    minor = by.capped or said.minor or any(_remembered(each).minor for each in recent)
    allowed = not said.sexual if minor else said.rating <= ceiling
    return RatingDecision(
        rating=ContentRating.GENERAL if minor else ceiling,
        allowed=allowed,
        reason="under age, in words" if minor else "words",
        capped_as_minor=minor,
        requested=said.rating,
        ground=Ground.WORDS,
    )


def _read(text: str) -> _Said:
    reading = read_age(text)
    minor = any(cue.strength in (Strength.DEPICTED, Strength.YOUTHFUL, Strength.EXPLICIT) for cue in reading.cues)
    return _Said(content_rating(text), is_sexual(text), minor)


@lru_cache(maxsize=1024)
def _remembered(text: str) -> _Said:
    return _read(text)
