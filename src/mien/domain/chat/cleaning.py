"""What a model streams, as it may be shown: without labels, thoughts and control tokens, and never for the user."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from mien.domain.model_wrapping import BAR_MARK, CONTROL_TOKENS, THOUGHTS

_ROLES: Final = ("assistant", "character", "char", "{{char}}", "<bot>", "bot", "ai", "response", "reply")
_USERS: Final = ("user", "human", "{{user}}", "<user>")
_HEADINGS: Final = ("### instruction", "### human", "### user", "### input", "### response", "### assistant")
_AFTER_TOKEN: Final = ("assistant\n", "assistant<|end_header_id|>", "model\n")
"""Roles as templates write them."""
_OPEN_TOKEN: Final = re.compile(r"<(?:[|｜][^\s<>]{0,41})?")
_TOKEN: Final = re.compile(BAR_MARK)
_TITLES: Final = frozenset({"the", "a", "an", "dr", "mr", "mrs", "ms", "sir", "lady", "lord", "prof", "captain"})


class _Found(Enum):
    """What a piece of text turns out to be."""

    TEXT = auto()
    MAYBE = auto()
    """More has to be seen."""
    DROP = auto()
    THOUGHT = auto()
    END = auto()


class _Meanings:
    """Texts that mean something at one kind of place."""

    def __init__(self, *tables: Mapping[str, _Found]) -> None:
        self._of: dict[str, _Found] = {}
        for table in tables:
            self._of = {**table, **self._of}
        self._beginnings = frozenset(text[:end] for text in self._of for end in range(1, len(text)))

    def judge(self, text: str) -> _Found:
        """What a lower-case text is."""
        return self._of.get(text) or (_Found.MAYBE if text in self._beginnings else _Found.TEXT)


class _Places:
    """What texts mean at each kind of place of a reply, for the names of the two who talk."""

    def __init__(self, char_name: str, user_name: str) -> None:
        own = _spoken(char_name)
        users = [name for name in _spoken(user_name) if name not in own]
        thoughts = {
            **{f"<{word}>": _Found.THOUGHT for word in THOUGHTS},
            **{f"</{word}>": _Found.DROP for word in THOUGHTS},
        }
        line = {
            **dict.fromkeys(_labels(own), _Found.DROP),
            **dict.fromkeys((*_labels([*_USERS, *users]), *_HEADINGS), _Found.END),
        }
        roles = dict.fromkeys((*_labels(_ROLES), *CONTROL_TOKENS), _Found.DROP)
        ends = dict.fromkeys(CONTROL_TOKENS, _Found.END)
        self.at_head = _Meanings(thoughts, line, roles)
        self.after_token = _Meanings(thoughts, line, roles, dict.fromkeys(_AFTER_TOKEN, _Found.DROP))
        self.in_line = _Meanings(thoughts, ends)
        self.at_line = _Meanings(thoughts, line, ends)


@lru_cache(maxsize=256)
def _places(char_name: str, user_name: str) -> _Places:
    """Kept for the next reply: putting them together takes longer than all that is done with them to a sentence."""
    return _Places(char_name, user_name)


class ReplyCleaner:
    """Cleans one reply while it comes in; however the text is cut into parts, the result is the same.

    Dropped are thoughts (``<think>…</think>``), the speaker's own label at the beginning of a line (``Ada:``), role
    labels and control tokens before the reply, and white space at both ends. The reply ends where a control token or a
    line that speaks for the user (``User:``, ``Bob:``) begins.
    """

    def __init__(self, char_name: str, user_name: str) -> None:
        self._places = _places(char_name, user_name)
        self._head = self._places.at_head
        self._space = ""
        self._open = ""
        self._thought = ""
        self._started = False
        self._dropped = False
        self.ended = False

    def feed(self, delta: str) -> str:
        """What may be shown now of the reply, whose next part is ``delta``; nothing once it has ended."""
        return "".join(part for character in delta for part in self._take(character))

    def finish(self) -> str:
        """The rest that may be shown when nothing more comes in."""
        left, cut_token = self._open.rstrip(), len(self._open) > 1 and _OPEN_TOKEN.fullmatch(self._open)
        shown = "" if self.ended or self._thought or cut_token or not left else "".join(self._show(left))
        self.ended = True
        return shown

    def _take(self, character: str) -> Iterator[str]:
        if self.ended:
            return
        if self._thought:
            self._think(character)
        elif not self._open and character.isspace():
            # What is dropped leaves one gap, not two.
            self._space += "" if self._dropped and self._space and character in " \t" else character
        else:
            self._open += character
            yield from self._settle()

    def _think(self, character: str) -> None:
        """Wait for the end of a thought."""
        self._open = (self._open + character)[-len(self._thought) :]
        if self._open.lower() == self._thought:
            self._thought = self._open = ""

    def _settle(self) -> Iterator[str]:
        """Decide about the open text as far as that is possible."""
        found = self._judged(self._open.lower())
        if found is _Found.MAYBE:
            return
        held, self._open = self._open, ""
        if found is _Found.TEXT:
            yield from self._show(held[0])
            for character in held[1:]:
                yield from self._take(character)
            return
        self.ended, self._dropped = found is _Found.END, True
        self._thought = f"</{held[1:-1].lower()}>" if found is _Found.THOUGHT else ""
        is_token = _TOKEN.fullmatch(held) or held.lower() in CONTROL_TOKENS
        self._head = self._places.after_token if is_token else self._places.at_head

    def _show(self, text: str) -> Iterator[str]:
        """The text after the white space before it; what stands before the reply isn't part of it."""
        if self._started:
            yield self._space
        self._started, self._dropped, self._space = True, False, ""
        yield text

    def _judged(self, lowered: str) -> _Found:
        found = self._meanings_here().judge(lowered)
        if found is not _Found.TEXT:
            return found
        if _TOKEN.fullmatch(lowered):
            return _Found.END if self._started else _Found.DROP
        return _Found.MAYBE if _OPEN_TOKEN.fullmatch(lowered) else _Found.TEXT

    def _meanings_here(self) -> _Meanings:
        if not self._started:
            return self._head
        return self._places.at_line if "\n" in self._space else self._places.in_line


def _spoken(name: str) -> list[str]:
    """The names that a label may have, in lower case: the whole one and its first word."""
    whole = name.strip().lower()
    first = whole.split()[0] if whole else ""
    return [each for each in dict.fromkeys((whole, first)) if each and each.rstrip(".") not in _TITLES]


def _labels(names: Iterable[str]) -> list[str]:
    """The forms in which models write labels."""
    shapes = ("{}:", "{}：", "**{}:**", "**{}**:", "*{}:*", "[{}]:")
    return [shape.replace("{}", name) for name in names for shape in shapes]
