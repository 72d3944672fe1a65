"""The minors rule and the ceiling, as one pure decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pydantic import BaseModel, ConfigDict

from mien.domain.appearance_model import AgeClass
from mien.domain.errors import Refused
from mien.domain.rating.ages import ADULT_AGE
from mien.domain.rating.content import content_rating, is_sexual
from mien.domain.rating.levels import ContentRating
from mien.domain.rating.minors import AgeReading, Strength, is_beyond_life, read_age

REFUSAL: Final = "This isn't allowed here, so nothing was made and nothing was charged."
"""All that a refused person is told: no word of what tripped the rule, which would teach the way round it."""

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
    readings = [read_age(part) for part in text_parts]
    return _judge_character(text_parts, readings, declared_age, age_class, age_stated, requested, ceiling)


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
    readings = [read_age(part) for part in text_parts]
    character = _judge_character(text_parts, readings, declared_age, age_class, age_stated, asked, ceiling)
    if character.capped_as_minor:
        return character
    if cues.minor:
        return _decided(ContentRating.GENERAL, asked, f"prompt: {', '.join(cues.minor)}", minor=True)
    if cues.ambiguous and not _known_adult(readings, declared_age, age_class, age_stated):
        return _decided(ContentRating.GENERAL, asked, f"prompt, age unknown: {', '.join(cues.ambiguous)}", minor=True)
    return character


def assert_allowed(decision: RatingDecision) -> None:
    """Raise ``Refused``, in words that give no hint, unless the decision allows."""
    if not decision.allowed:
        raise Refused(REFUSAL)


def _judge_character(
    text_parts: Sequence[str],
    readings: Sequence[AgeReading],
    declared_age: int | None,
    age_class: AgeClass | None,
    age_stated: bool,
    asked: ContentRating,
    ceiling: ContentRating,
) -> RatingDecision:
    reason = _minor_reason(readings, declared_age, age_class, age_stated)
    if reason is None:
        return _decided(ceiling, asked, "no sign of a minor", minor=False)
    if any(is_sexual(part) for part in text_parts):
        return RatingDecision(
            rating=ContentRating.GENERAL, allowed=False, reason=f"{reason}; sexual words", capped_as_minor=True
        )
    return _decided(ContentRating.GENERAL, asked, reason, minor=True)


def _minor_reason(
    readings: Sequence[AgeReading], declared_age: int | None, age_class: AgeClass | None, age_stated: bool
) -> str | None:
    """Why somebody counts as under age, or ``None``."""
    if declared_age is not None and declared_age < ADULT_AGE:
        return "declared age under 18"
    if age_class in _MINOR_CLASSES and (age_stated or declared_age is None):
        return f"appearance: {age_class}"
    explicit = _own(readings, Strength.EXPLICIT)
    if explicit:
        return f"text: {', '.join(explicit)}"
    if _known_adult(readings, declared_age, age_class, age_stated):
        return None
    youthful = _own(readings, Strength.YOUTHFUL)
    if youthful:
        return f"age unknown, youthful: {', '.join(youthful)}"
    ancient = is_beyond_life(declared_age) or any(is_beyond_life(reading.adult_age) for reading in readings)
    # Words for grown people answer only for the text they stand in: a prompt can't make a description older.
    open_age = (
        _own(readings, Strength.AMBIGUOUS) if ancient else tuple(w for reading in readings for w in reading.open())
    )
    return f"age unknown, ambiguous: {', '.join(open_age)}" if open_age else None


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


def _decided(highest: ContentRating, asked: ContentRating, reason: str, *, minor: bool) -> RatingDecision:
    return RatingDecision(rating=highest, allowed=asked <= highest, reason=reason, capped_as_minor=minor)
