"""What a model is told before it replies: one system message that stays the same, the history, and what is late.

A model that has read the beginning of a prompt before doesn't read it again. So whatever changes from turn to turn
(entries of the lorebook that came up, the author's note, the last instruction) stands near the end, and old turns
leave the history many at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain.briefs import Message, Role, Turn
from mien.domain.chat.budget import Tokens, fitted, within
from mien.domain.chat.control_tokens import defused
from mien.domain.chat.lorebook import triggered
from mien.domain.chat.setup import ChatSetup, Section, last_instruction, lore_section, prefix_sections

_PREFIX_SHARE: Final = 0.6
"""The part of the room that the system message may take, however much there is to tell."""
_LORE_SHARE: Final = 0.15
"""The part of the room kept free for entries that come up."""
_CHUNKS: Final = 3
"""Old turns leave the history by this part of its room at once."""
_TURN_TOKENS: Final = 8
"""What a template puts around each message."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The messages, what didn't fit (in words, for the log), and the tokens that they take by the given counts."""

    messages: tuple[Message, ...]
    dropped: tuple[str, ...]
    prompt_tokens: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """What doesn't depend on what was said."""

    prefix: list[Section]
    dropped: list[str]
    late: list[str]
    lore_room: int
    history_room: int


def texts_to_count(setup: ChatSetup, turns: Sequence[Turn]) -> list[str]:
    """Every text whose tokens ``assemble`` and ``turns_to_fold`` want to know; each once."""
    texts = [section.text for section in (*prefix_sections(setup), *_lore(setup))]
    return list(dict.fromkeys([*texts, *_late(setup), *(defused(turn.text) for turn in turns)]))


def assemble(setup: ChatSetup, turns: Sequence[Turn], tokens: Mapping[str, int], room: int) -> Assembled:
    """The prompt for a reply to the last of ``turns``, which begin where ``setup.summary`` ends.

    ``tokens``: how many each of ``texts_to_count`` has (a missing one is estimated); ``room``: how many the messages
    may take together. The last turn stays whatever happens, shortened in its middle if it has to be; only the rules
    can make a prompt larger than a very small room.
    """
    counted = Tokens(tokens)
    plan = _plan(setup, counted, room)
    start = first_kept([_turn_tokens(turn, counted) for turn in turns], plan.history_room)
    called = triggered(setup.lorebook, [turn.text for turn in turns]) if setup.lorebook else ()
    sections = [lore_section(entry, setup) for entry in called if not entry.constant]
    lore, without = fitted(sections, counted, plan.lore_room)
    history = [_said(turn, counted, plan.history_room) for turn in turns[start:]]
    system = Message("system", "\n\n".join(section.text for section in plan.prefix))
    messages = _merged([system, *_with_late(setup, history, [section.text for section in lore])])
    dropped = [*plan.dropped, *without, *([f"the {start} oldest turns"] if start else [])]
    texts = [*(section.text for section in (*plan.prefix, *lore)), *plan.late, *(each.content for each in history)]
    total = sum(map(counted.of, texts)) + _TURN_TOKENS * (len(messages) + 2)
    return Assembled(tuple(messages), tuple(dropped), total)


def history_room(setup: ChatSetup, tokens: Mapping[str, int], room: int) -> int:
    """How many of the room's tokens the turns may take."""
    return _plan(setup, Tokens(tokens), room).history_room


def first_kept(sizes: Sequence[int], room: int) -> int:
    """Where the history begins whose turns have these sizes, in tokens; the last turn is always kept.

    The beginning moves by a third of the room at a time, so that it is the same for many turns in a row.
    """
    chunk = max(1, room // _CHUNKS)
    total, before, passed = sum(sizes), 0, 0
    for place, size in enumerate(sizes):
        begins_chunk = place == 0 or before // chunk > passed
        if begins_chunk and total - before <= room:
            return place
        passed = before // chunk
        before += size
    return max(0, len(sizes) - 1)


def _plan(setup: ChatSetup, counted: Tokens, room: int) -> _Plan:
    prefix, dropped = fitted(prefix_sections(setup), counted, int(room * _PREFIX_SHARE))
    late = _late(setup)
    book = setup.lorebook
    constant = sum(counted.of(section.text) for section in prefix if section.name.startswith("lore: "))
    asked = sum(counted.of(section.text) for section in _lore(setup))
    lore_room = min(asked, int(room * _LORE_SHARE), max(0, book.token_budget - constant) if book else 0)
    taken = sum(counted.of(text) for text in (*(section.text for section in prefix), *late))
    return _Plan(prefix, dropped, late, lore_room, max(1, room - taken - lore_room - 3 * _TURN_TOKENS))


def _lore(setup: ChatSetup) -> list[Section]:
    """Entries that may come up."""
    entries = setup.lorebook.entries if setup.lorebook else ()
    return [lore_section(entry, setup) for entry in entries if entry.enabled and not entry.constant]


def _late(setup: ChatSetup) -> list[str]:
    return [text for text in (_note(setup), _last(setup)) if text]


def _note(setup: ChatSetup) -> str:
    return f"<note>\n{setup.filled(setup.note)}\n</note>" if setup.note.strip() else ""


def _last(setup: ChatSetup) -> str:
    return f"<last>\n{last_instruction(setup)}\n</last>"


def _turn_tokens(turn: Turn, counted: Tokens) -> int:
    return counted.of(defused(turn.text)) + _TURN_TOKENS


def _said(turn: Turn, counted: Tokens, room: int) -> Message:
    role: Role = "user" if turn.speaker == "user" else "assistant"
    return Message(role, within(defused(turn.text), counted, room - _TURN_TOKENS))


def _with_late(setup: ChatSetup, history: Sequence[Message], lore: Sequence[str]) -> list[Message]:
    """The history with lore before its last turn, the note at its depth, and the last instruction at its end.

    All of it is said in the user's messages: many models take a system message only at the beginning.
    """
    placed = list(history)
    placed[-1:-1] = [Message("user", text) for text in lore]
    note = _note(setup)
    if note:
        depth = min(max(setup.note_depth, 0), len(history))
        place = len(history) - depth + (len(lore) if depth == 0 else 0)
        placed.insert(place, Message("user", note))
    return [*placed, Message("user", _last(setup))]


def _merged(messages: Sequence[Message]) -> list[Message]:
    """Messages of one role in a row as one: models expect roles to take turns."""
    merged: list[Message] = []
    for message in messages:
        if merged and merged[-1].role == message.role:
            merged[-1] = Message(message.role, f"{merged[-1].content}\n\n{message.content}")
        else:
            merged.append(message)
    return merged
