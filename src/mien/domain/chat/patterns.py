"""Regular expressions from other people's lorebooks, matched in bounded time.

A backtracking matcher can be made to run for hours by a crafted pattern. This one keeps all places in the pattern that
the text may have reached at once, so that a text is read once, and counts its steps. Look-around, back-references and
Unicode properties aren't supported.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_LONGEST: Final = 200
_LARGEST: Final = 600
"""Instructions of one pattern."""
_MOST_REPEATS: Final = 60
_JS: Final = re.compile(r"/(.+)/([a-z]*)", re.DOTALL)
_COUNT: Final = re.compile(r"\{(\d{1,3})(,?)(\d{0,3})\}")
_GROUP: Final = re.compile(r"\((\?:|\?P?<\w+>|(?!\?))")
_CODE: Final = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))")
_SPECIAL_IN_SET: Final = re.compile(r"(?<!\\)([\[&|~])")
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}

_IsOne = Callable[[str], bool]


class Unsupported(ValueError):
    """The pattern is malformed, too large, or uses what can't be matched in bounded time."""


class Steps:
    """How much work is left for all patterns of one search together."""

    def __init__(self, left: int = 800_000) -> None:
        self.left = left


@dataclass(frozen=True, slots=True)
class _Step:
    """One instruction: eat a character, or go on at one or two places, perhaps only at a border."""

    eats: _IsOne | None = None
    border: str = ""
    goes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern ready to be searched for."""

    program: tuple[_Step, ...]
    lowers: bool
    multiline: bool

    def occurs_in(self, text: str, steps: Steps) -> bool:
        """True when the pattern matches anywhere in the text; ``False`` as well once no steps are left."""
        read = text.lower() if self.lowers else text
        places: set[int] = set()
        for at in range(len(read) + 1):
            reached = self._reach([*places, 0], read, at)
            steps.left -= len(reached) + 1
            if len(self.program) in reached:
                return True
            if steps.left <= 0:
                return False
            places = {place + 1 for place in reached if at < len(read) and self._eats(place, read[at])}
        return False

    def _eats(self, place: int, character: str) -> bool:
        eats = self.program[place].eats
        return eats is not None and eats(character)

    def _reach(self, places: list[int], text: str, at: int) -> set[int]:
        """Places that can be come to without eating anything."""
        seen: set[int] = set()
        while places:
            place = places.pop()
            if place in seen:
                continue
            seen.add(place)
            if place == len(self.program):
                continue
            step = self.program[place]
            if step.eats is None and (not step.border or self._is_border(step.border, text, at)):
                places.extend(step.goes or (place + 1,))
        return seen

    def _is_border(self, kind: str, text: str, at: int) -> bool:
        if kind in "bB":
            before, after = at > 0 and _is_word(text[at - 1]), at < len(text) and _is_word(text[at])
            return (before != after) == (kind == "b")
        if kind == "^":
            return at == 0 or (self.multiline and text[at - 1] == "\n")
        return at == len(text) or (self.multiline and text[at] == "\n")


@lru_cache(maxsize=2048)
def pattern(source: str, case_sensitive: bool) -> Pattern | None:
    """A pattern as lorebooks write it, bare or as ``/…/flags``; ``None`` for one that isn't supported."""
    written = _JS.fullmatch(source)
    body, flags = (written[1], written[2]) if written else (source, "" if case_sensitive else "i")
    if len(body) > _LONGEST:
        return None
    try:
        program = _Reader(body, lowers="i" in flags, dotall="s" in flags).read()
    except (Unsupported, re.error):
        return None
    return Pattern(tuple(program), "i" in flags, "m" in flags)


class _Reader:
    """Reads a pattern into a program, whose places are relative to its own beginning until the end."""

    def __init__(self, body: str, *, lowers: bool, dotall: bool) -> None:
        self._body = body
        self._at = 0
        self._lowers = lowers
        self._dotall = dotall

    def read(self) -> list[_Step]:
        """The whole pattern. Raises ``Unsupported``."""
        program = self._alternatives()
        if self._at < len(self._body):
            raise Unsupported("a bracket too many")
        return program

    def _next(self) -> str:
        return self._body[self._at : self._at + 1]

    def _alternatives(self) -> list[_Step]:
        program = self._sequence()
        while self._next() == "|":
            self._at += 1
            other = self._sequence()
            first = [
                _Step(goes=(1, len(program) + 2)),
                *_moved(program, 1),
                _Step(goes=(len(program) + len(other) + 2,)),
            ]
            program = [*first, *_moved(other, len(first))]
        return program

    def _sequence(self) -> list[_Step]:
        program: list[_Step] = []
        while self._next() not in ("", "|", ")"):
            part = self._repeated(self._atom())
            program += _moved(part, len(program))
            if len(program) > _LARGEST:
                raise Unsupported("too large")
        return program

    def _repeated(self, part: list[_Step]) -> list[_Step]:
        counted = _COUNT.match(self._body, self._at)
        if counted:
            self._at = counted.end()
            least = int(counted[1])
            most = least if not counted[2] else int(counted[3]) if counted[3] else None
        elif self._next() and self._next() in "*+?":
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[self._next()]
            self._at += 1
        else:
            return part
        if self._next() in ("?", "+"):
            self._at += 1
        return _times(part, least, most)

    def _atom(self) -> list[_Step]:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return [_Step(eats=self._set())]
        if character == "\\":
            return [self._escape()]
        self._at += 1
        if character in "*+?{":
            raise Unsupported("nothing to repeat")
        if character in "^$":
            return [_Step(border=character)]
        if character == ".":
            return [_Step(eats=_anything if self._dotall else _no_newline)]
        return [_Step(eats=self._one(character))]

    def _group(self) -> list[_Step]:
        opening = _GROUP.match(self._body, self._at)
        if opening is None:
            raise Unsupported("look-around")
        self._at = opening.end()
        inner = self._alternatives()
        if self._next() != ")":
            raise Unsupported("a bracket too few")
        self._at += 1
        return inner

    def _set(self) -> _IsOne:
        end = self._at + 1
        end += self._body[end : end + 1] == "^"
        end += self._body[end : end + 1] == "]"
        while end < len(self._body) and self._body[end] != "]":
            end += 2 if self._body[end] == "\\" else 1
        if end >= len(self._body):
            raise Unsupported("a set without end")
        inner = _SPECIAL_IN_SET.sub(r"\\\1", self._body[self._at + 1 : end])
        self._at = end + 1
        return _of_set(f"[{inner}]", self._lowers)

    def _escape(self) -> _Step:
        code = _CODE.match(self._body, self._at)
        if code:
            self._at = code.end()
            return _Step(eats=self._one(chr(int(code[1] or code[2], 16))))
        kind = self._body[self._at + 1 : self._at + 2]
        self._at += 2
        if kind in ("b", "B"):
            return _Step(border=kind)
        if kind in tuple("dDwWsS"):
            return _Step(eats=_of_set(f"\\{kind}", False))
        if not kind or (kind.isalnum() and kind not in _ESCAPES):
            raise Unsupported("an unknown escape")
        return _Step(eats=self._one(_ESCAPES.get(kind, kind)))

    def _one(self, character: str) -> _IsOne:
        return (character.lower() if self._lowers else character).__eq__


def _times(part: list[_Step], least: int, most: int | None) -> list[_Step]:
    """The part as often as that."""
    if max(least, most or 0) > _MOST_REPEATS or (most is not None and most < least):
        raise Unsupported("too many repeats")
    program: list[_Step] = []
    for _ in range(least):
        program += _moved(part, len(program))
    if most is None:
        loop = [_Step(goes=(1, len(part) + 2)), *_moved(part, 1), _Step(goes=(0,))]
        return [*program, *_moved(loop, len(program))]
    for _ in range(most - least):
        optional = [_Step(goes=(1, len(part) + 1)), *_moved(part, 1)]
        program += _moved(optional, len(program))
    return program


def _moved(program: list[_Step], by: int) -> list[_Step]:
    if len(program) + by > 4 * _LARGEST:
        raise Unsupported("too large")
    return [
        _Step(step.eats, step.border, tuple(place + by for place in step.goes)) if step.goes else step
        for step in program
    ]


def _of_set(written: str, lowers: bool) -> _IsOne:
    compiled = re.compile(written, re.IGNORECASE if lowers else re.NOFLAG)
    return lambda character: compiled.match(character) is not None


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _anything(_: str) -> bool:
    return True


def _no_newline(character: str) -> bool:
    return character != "\n"
