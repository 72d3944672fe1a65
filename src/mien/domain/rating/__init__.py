"""Content rating and the minors rule: pure functions over words, with every word list in a table beside them."""

from mien.domain.rating.chat import Speaker, judge_said, speaker, tells_of_anything
from mien.domain.rating.decision import (
    PromptCues,
    RatingDecision,
    assert_allowed,
    cues_in_prompt,
    judge_picture,
    judge_rating,
)
from mien.domain.rating.levels import ContentRating
from mien.domain.rating.refusals import REFUSAL

__all__ = [
    "REFUSAL",
    "ContentRating",
    "PromptCues",
    "RatingDecision",
    "Speaker",
    "assert_allowed",
    "cues_in_prompt",
    "judge_picture",
    "judge_rating",
    "judge_said",
    "speaker",
    "tells_of_anything",
]
