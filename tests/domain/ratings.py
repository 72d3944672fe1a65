"""What the tests of ratings have in common."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hypothesis import strategies as st

from mien.domain.rating import ContentRating, RatingDecision, judge_rating

GENERAL, SUGGESTIVE, MATURE = ContentRating
RATINGS: Final = st.sampled_from(ContentRating)
LABELLED: Final = Path(__file__).parents[2] / "bench" / "data" / "prompts_dev.jsonl"


def judged(*texts: str, age: int | None = None, requested: ContentRating = MATURE) -> RatingDecision:
    """A character with an open appearance on an instance that allows everything."""
    return judge_rating(texts, age, None, False, requested, MATURE)
