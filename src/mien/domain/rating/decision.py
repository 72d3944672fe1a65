"""The minors rule and the ceiling, as one pure decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pydantic import BaseModel, ConfigDict

from mien.domain.appearance_model import AgeClass
from mien.domain.errors import Refused
from mien.domain.rating.ages import ADULT_AGE
from mien.domain.rating.content import content_rating, is_sexual
from mien.domain.rating.levels import ContentRating
from mien.domain.rating.minors import AgeReading, Strength, is_beyond_life, read_age
from mien.domain.rating.refusals import Ground, refusal

_SHOWN: Final = frozenset({Strength.DEPICTED, Strength.YOUTHFUL, Strength.EXPLICIT})
"""Cues by which a prompt has somebody under age drawn."""

_MINOR_CLASSES: Final = frozenset({AgeClass.CHILD, AgeClass.TEEN})


class RatingDecision(BaseModel):
    """What a character or picture may show. ``reason`` is for the audit log, never for the person who asked."""

    model_config = ConfigDict(frozen=True)

    rating: ContentRating
    """The highest rating that is allowed."""
    allowed: bool
    """Whether what was asked for stays within it."""
    reason: str
    capped_as_minor: bool
    requested: ContentRating
    """What was asked for."""
    ground: Ground
    """What the person is told if it isn't allowed."""


class PromptCues(BaseModel):
    """What the words of one prompt ask for."""

    model_config = ConfigDict(frozen=True)

    minor: tuple[str, ...]
    """Words by which somebody under age would be shown."""
    rating: ContentRating
    """The rating of what the words ask to see."""
    ambiguous: tuple[str, ...] = ()
    """Words that leave the age open; they count where the character's own age is unknown."""


def cues_in_prompt(text: str) -> PromptCues:
    """Read a prompt. In a prompt above general every child counts, also one who only stands by."""
    rating = content_rating(text)
    reading = read_age(text)
    beside = [cue.words for cue in reading.cues if cue.others] if rating > ContentRating.GENERAL else []
    own = [cue.words for cue in reading.cues if not cue.others and cue.strength in _SHOWN]
    answered = reading.adult_age is not None and not is_beyond_life(reading.adult_age)
    open_age = () if answered else reading.open()
    return PromptCues(
        minor=tuple(dict.fromkeys([*own, *beside])),
        rating=rating,
        ambiguous=tuple(word for word in open_age if word not in own),
    )


def judge_rating(
    text_parts: Sequence[str],
    declared_age: int | None,
    age_class: AgeClass | None,
    age_stated: bool,
    requested: ContentRating,
    ceiling: ContentRating = ContentRating.GENERAL,
) -> RatingDecision:
    """What a character may be shown as. ``text_parts``: everything that describes them; prompts: ``judge_picture``.

    ``age_stated`` says that ``age_class`` was read from the description and not filled in. Whoever is, seems or may
    be under age is capped at general; no ceiling lifts that.
    """
    readings = [_remembered(part) for part in text_parts]
    minor = _minor(readings, declared_age, age_class, age_stated)
    return _judge_character(text_parts, minor, requested, ceiling)


def judge_picture(
    prompt: str,
    *,
    text_parts: Sequence[str],
    declared_age: int | None,
    age_class: AgeClass | None,
    age_stated: bool,
    requested: ContentRating,
    ceiling: ContentRating = ContentRating.GENERAL,
) -> RatingDecision:
    """What one picture of a character may show: the character's rule, and the prompt's own words on top."""
    cues = cues_in_prompt(prompt)
    asked = max(requested, cues.rating)
    readings = [_remembered(part) for part in text_parts]
    character = _judge_character(text_parts, _minor(readings, declared_age, age_class, age_stated), asked, ceiling)
    if character.capped_as_minor:
        by_words = requested <= ContentRating.GENERAL
        return character.model_copy(update={"ground": Ground.WORDS}) if by_words else character
    if cues.minor:
        return _capped(asked, f"prompt: {', '.join(cues.minor)}", Ground.WORDS)
    if cues.ambiguous and not _known_adult(readings, declared_age, age_class, age_stated):
        return _capped(asked, f"prompt, age unknown: {', '.join(cues.ambiguous)}", Ground.WORDS)
    return character


def assert_allowed(decision: RatingDecision) -> None:
    """Raise ``Refused`` unless the decision allows: what stands in the way, and no hint at any word."""
    if decision.allowed:
        return
    if decision.ground is Ground.WORDS:
        raise Refused(refusal(decision.ground, decision.rating))
    details = {"requested": decision.requested.value, "allowed": decision.rating.value}
    raise Refused(refusal(decision.ground, decision.rating), **details)


def _judge_character(
    text_parts: Sequence[str], minor: _Minor | None, asked: ContentRating, ceiling: ContentRating
) -> RatingDecision:
    if minor is None:
        return _decided(ceiling, asked, "no sign of a minor", Ground.CEILING, minor=False)
    if any(is_sexual(part) for part in text_parts):
        ground = Ground.MINOR_ASKED_MORE if asked > ContentRating.GENERAL else Ground.WORDS
        refused = _capped(asked, f"{minor.reason}; sexual words", ground)
        return refused.model_copy(update={"allowed": False})
    return _capped(asked, minor.reason, Ground.MINOR if minor.certain else Ground.AGE_UNCLEAR)


@lru_cache(maxsize=512)
def _remembered(part: str) -> AgeReading:
    """What a part of a character says about age: the same for each of its pictures."""
    return read_age(part)


@dataclass(frozen=True, slots=True)
class _Minor:
    """Why somebody counts as under age."""

    reason: str
    certain: bool = False
    """False where a declared age of an adult would settle it."""


def _minor(
    readings: Sequence[AgeReading], declared_age: int | None, age_class: AgeClass | None, age_stated: bool
) -> _Minor | None:
    """Why somebody counts as under age, or ``None``."""
    if declared_age is not None and declared_age < ADULT_AGE:
        return _Minor("declared age under 18", certain=True)
    if age_class in _MINOR_CLASSES and (age_stated or declared_age is None):
        return _Minor(f"appearance: {age_class}", certain=age_stated)
    explicit = _own(readings, Strength.EXPLICIT)
    if explicit:
        return _Minor(f"text: {', '.join(explicit)}", certain=True)
    if _known_adult(readings, declared_age, age_class, age_stated):
        return None
    youthful = _own(readings, Strength.YOUTHFUL)
    if youthful:
        return _Minor(f"age unknown, youthful: {', '.join(youthful)}", certain=declared_age is not None)
    ancient = is_beyond_life(declared_age) or any(is_beyond_life(reading.adult_age) for reading in readings)
    # Words for grown people answer only for the text they stand in: a prompt can't make a description older.
    open_age = (
        _own(readings, Strength.AMBIGUOUS) if ancient else tuple(w for reading in readings for w in reading.open())
    )
    if not open_age:
        return None
    return _Minor(f"age unknown, ambiguous: {', '.join(open_age)}", certain=declared_age is not None)


def _known_adult(
    readings: Sequence[AgeReading], declared_age: int | None, age_class: AgeClass | None, age_stated: bool
) -> bool:
    """True when an adult age within a human life is declared or said, or the description shows an adult."""
    ages = [declared_age, *(reading.adult_age for reading in readings)]
    if any(age is not None and is_beyond_life(age) for age in ages):
        return False
    if any(age is not None and age >= ADULT_AGE for age in ages):
        return True
    return age_stated and age_class is not None and age_class not in _MINOR_CLASSES


def _own(readings: Sequence[AgeReading], least: Strength) -> tuple[str, ...]:
    return tuple(word for reading in readings for word in reading.own(least))


def _capped(asked: ContentRating, reason: str, ground: Ground) -> RatingDecision:
    return _decided(ContentRating.GENERAL, asked, reason, ground, minor=True)


def _decided(
    highest: ContentRating, asked: ContentRating, reason: str, ground: Ground, *, minor: bool
) -> RatingDecision:
    return RatingDecision(
        rating=highest,
        allowed=asked <= highest,
        reason=reason,
        capped_as_minor=minor,
        requested=asked,
        ground=ground,
    )
