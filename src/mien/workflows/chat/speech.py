"""The rating rule for what is said, applied to one conversation; the rule itself is ``mien.domain.rating.chat``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Final

from mien.domain.briefs import Turn
from mien.domain.character import Character
from mien.domain.rating import ContentRating, assert_allowed
from mien.domain.rating.chat import Speaker, describes_minor, judge_said, tells_young_age
from mien.workflows.chat.scene import Scene
from mien.workflows.safety import beside_the_loop, length_of, speaker_of

_RECENT_TURNS: Final = 6
_TAIL: Final = 300
"""Characters of a reply that are looked at again with each new piece."""
SAID_YOUNG: Final = "One of the two is under 18."
"""Begins the summary of a conversation in which that was said: what nobody reads any more still counts."""


class ReplyJudge:
    """Judges a reply as it is written."""

    def __init__(self, scene: Scene, ceiling: ContentRating) -> None:
        speaker = _speaker(_CharacterVersion(scene.character.id, scene.character.updated_at, scene.character))
        self._by = Speaker(capped=speaker.capped or _tells_of_minor(scene))
        own = min(scene.character.content_rating, ceiling)
        self.rating = ContentRating.GENERAL if self._by.capped else own
        """The highest rating that this conversation may reach."""
        turns = [turn.text for turn in scene.turns[-_RECENT_TURNS:]]
        self._recent = [part for part in (scene.conversation.user_description, *turns) if part]

    def check(self, said: str) -> None:
        """Raise ``Refused`` if the end of what is said so far may not be said."""
        assert_allowed(judge_said(said[-_TAIL:], self._recent, self._by, self.rating))

    def check_whole(self, said: str) -> None:
        """Raise ``Refused`` if any of it may not be said."""
        assert_allowed(judge_said(said, self._recent, self._by, self.rating))


@dataclass(frozen=True, slots=True)
class _CharacterVersion:
    """A character at one time; the rule reads it once."""

    id: str
    updated_at: datetime
    character: Character = field(compare=False)


@lru_cache(maxsize=512)
def _speaker(version: _CharacterVersion) -> Speaker:
    return speaker_of(version.character)


def _tells_of_minor(scene: Scene) -> bool:
    """True if the person is under age, or one of the two was said to be, however long ago."""
    conversation = scene.conversation
    if conversation.summary.startswith(SAID_YOUNG) or describes_minor(conversation.user_description):
        return True
    return any(tells_young_age(turn.text) for turn in scene.turns)


def length_of_scene(scene: Scene) -> int:
    """Characters that the rule reads of a conversation."""
    said = sum(len(turn.text) for turn in scene.turns)
    return length_of(scene.character) + len(scene.conversation.user_description) + said


async def judge_for(scene: Scene, ceiling: ContentRating) -> ReplyJudge:
    """Who judges the reply to a conversation, however long that is."""
    return await beside_the_loop(length_of_scene(scene), ReplyJudge, scene, ceiling)


def with_age_kept(summary: str, folded: Scene, turns: Sequence[Turn]) -> str:
    """A summary that still tells of an age under 18 that the earlier one, or one of the turns folded into it, told."""
    kept = folded.conversation.summary.startswith(SAID_YOUNG) or any(tells_young_age(turn.text) for turn in turns)
    return f"{SAID_YOUNG}\n{summary}" if kept else summary


def assert_may_be_said(scene: Scene, ceiling: ContentRating, words: str) -> None:
    """Raise ``Refused`` if somebody may not say this in a conversation."""
    ReplyJudge(scene, ceiling).check_whole(words)
