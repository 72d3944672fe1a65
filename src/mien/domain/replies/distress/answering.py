"""What every character says to somebody in danger or grief, in the language in which it was heard."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from mien.domain.briefs import ReplyBrief
from mien.domain.replies.distress.hearing import Distress, says_better
from mien.domain.replies.distress.tongues import TONGUES
from mien.domain.replies.languages import is_english
from mien.domain.replies.speech import sentences_in

_REMEMBERED: Final = 10
"""Turns of the character whose sentences don't come again."""
_SPIN: Final = re.compile(r"\[([^\[\]]*)\]")


def answer_to_distress(brief: ReplyBrief, found: Distress) -> str:
    """Warm and plain: that it is taken seriously, who can help now, and one gentle question."""
    return _worded(brief, found.language, TONGUES[found.language].answers.to(found.danger))


def answer_after_distress(brief: ReplyBrief, lately: Distress) -> str:
    """What is said to anything but a plain question soon after a danger: no cheer, no invitation, a way to help.

    In the language of the danger, or in English to who has gone over to it.
    """
    asked = brief.turns[-1].text
    language = "en" if is_english(asked) else lately.language
    answers = TONGUES[language].answers
    return _worded(brief, language, answers.relieved if says_better(asked, language) else answers.listening)


def _worded(brief: ReplyBrief, language: str, sentences: Iterable[str]) -> str:
    """Each sentence in one of its ways that wasn't said lately; safety goes before variety when all were."""
    earlier = [turn.text for turn in brief.turns if turn.speaker == "character"][-_REMEMBERED:]
    used = {each for text in (*earlier, *brief.avoid) for each in sentences_in(text)}
    chance = random.Random(f"{brief.character.seed}|{brief.seed}|{len(brief.turns)}|{brief.turns[-1].text}")
    said: list[str] = []
    for ways in sentences:
        spun = _ways(ways)
        fresh = [way for way in spun if used.isdisjoint(sentences_in(way))]
        said.append(chance.choice(fresh or spun))
    return (" " if TONGUES[language].spaced else "").join(said)


@lru_cache(maxsize=512)
def _ways(ways: str) -> tuple[str, ...]:
    """Every way that ``[a|b]`` leaves open."""
    parts = _SPIN.split(ways)
    options = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    return tuple(filter(None, ("".join(chosen) for chosen in itertools.product(*options))))
