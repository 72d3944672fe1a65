"""The minors rule for everything a card says, before any of it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

from mien.domain.appearance import apply_overrides, describe
from mien.domain.card import CARD_FIELDS, ReadCard
from mien.domain.character import Character, CharacterDraft
from mien.domain.dialogue import Lorebook
from mien.domain.rating import ContentRating, assert_allowed, judge_said, tells_of_anything
from mien.workflows.safety import assert_character_allowed, speaker_of

_LINES_APART: Final = 20_000
"""How many lines are judged each for itself; in texts behind those, all that a text says is judged together."""
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


def assert_card_allowed(read: ReadCard) -> None:
    """Raise ``Refused`` if a card asks for what no minor may be shown in, or speaks of one as nobody may here.

    The rating that the card asks for counts, whether or not this instance would give it.
    """
    character = _unsaved(read)
    assert_character_allowed(character, ContentRating.MATURE)
    _assert_said_allowed(character, _said(read.draft))
    if read.lorebook is not None:
        assert_lore_allowed(character, read.lorebook)


def assert_lore_allowed(character: Character, book: Lorebook) -> None:
    """Raise ``Refused`` if a lorebook speaks of minors as nobody may here."""
    _assert_said_allowed(character, (entry.content for entry in book.entries))


def _assert_said_allowed(character: Character, texts: Iterable[str]) -> None:
    speaker = speaker_of(character)
    left = 0 if speaker.capped else _LINES_APART
    for text in dict.fromkeys(texts):
        lines = text.splitlines()
        if not tells_of_anything("\n".join(lines)):
            continue
        # Where the character is known to be an adult, only what stands together is judged together.
        for part in dict.fromkeys(lines) if len(lines) <= left else [text]:
            assert_allowed(judge_said(part, (), speaker, ContentRating.MATURE))
        left -= len(lines)


def _said(draft: CharacterDraft) -> Iterator[str]:
    """Every text that doesn't describe the character itself."""
    dialogue = draft.dialogue
    yield from (draft.personality.summary, draft.backstory, dialogue.scenario, dialogue.greeting)
    yield from dialogue.alternate_greetings
    yield from (dialogue.example_messages, dialogue.post_history_instructions)


def _unsaved(read: ReadCard) -> Character:
    draft = read.draft
    assert draft.seed is not None
    looks = describe(draft.description, draft.seed, name=draft.name, declared_age=draft.declared_age)
    return Character(
        id="",
        owner_id="",
        slug="",
        appearance=apply_overrides(looks, draft.appearance),
        seed=draft.seed,
        content_rating=draft.content_rating,
        created_at=_LONG_AGO,
        updated_at=_LONG_AGO,
        **{name: getattr(draft, name) for name in CARD_FIELDS},
    )
