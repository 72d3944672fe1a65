"""A card's JSON: read whole and within bounds, with what can't be kept mended and told."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from mien.cards.limits import MAX_DEPTH, MAX_DIGITS, MAX_JSON
from mien.domain.errors import InvalidRequest, TooLarge

_FIELD: Final = "file"
_ESCAPES: Final = re.compile(rb"\\u(?:0000|[dD][89abAB])|\0")
"""What may become a NUL or half of a surrogate pair."""
_UNWRITABLE: Final = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ReadJson:
    """An object, and what had to be mended in it."""

    value: dict[str, Any]
    notes: tuple[str, ...] = ()


def read_json(raw: bytes) -> ReadJson:
    """The object that UTF-8 text holds, with or without a byte order mark.

    Characters that no database takes (NUL, half of a surrogate pair) are left out, and numbers that JSON hasn't (NaN,
    Infinity) become null; the last of a key's values counts. Each of these is noted. Raises ``TooLarge`` (8 MiB) and
    ``InvalidRequest``: not UTF-8, not JSON, no object, deeper than 32 levels, a number of more than 400 digits.
    """
    if len(raw) > MAX_JSON:
        raise TooLarge(f"The card's JSON is larger than the {MAX_JSON // 2**20} MiB allowed.")
    parser = _Parser()
    value = parser.parse(_text(raw))
    if not isinstance(value, dict):
        raise InvalidRequest.field(_FIELD, "holds JSON that is no object; a character card is one.")
    # Only as many brackets as there may be levels can't be too deep; most cards needn't be walked.
    if raw.count(b"{") + raw.count(b"[") > MAX_DEPTH:
        _refuse_depth(value)
    if _ESCAPES.search(raw):
        value = parser.mended(value)
    return ReadJson(value, parser.notes())


def write_json(value: Any) -> bytes:
    """The shortest UTF-8 form of a card."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidRequest.field(_FIELD, f"holds a card that isn't UTF-8 text (byte {error.start}).") from None


class _Parser:
    """Reads one text, and remembers what wasn't as it should be."""

    def __init__(self) -> None:
        self._twice: set[str] = set()
        self._no_numbers: set[str] = set()
        self._mended = 0

    def parse(self, text: str) -> Any:
        """The value. Raises ``InvalidRequest``."""
        try:
            return json.loads(
                text,
                object_pairs_hook=self._object,
                parse_int=_integer,
                parse_float=self._float,
                parse_constant=self._no_number,
            )
        except RecursionError:
            raise _too_deep() from None
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            raise InvalidRequest.field(_FIELD, f"holds a card whose JSON is broken ({error.msg} at {where}).") from None

    def mended(self, value: Any) -> Any:
        """The value without characters that can't be kept."""
        if isinstance(value, str):
            kept, count = _UNWRITABLE.subn("", value)
            self._mended += count
            return kept
        if isinstance(value, dict):
            return {self.mended(key): self.mended(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.mended(each) for each in value]
        return value

    def notes(self) -> tuple[str, ...]:
        """What was mended, one sentence each."""
        said = []
        if self._mended:
            said.append(f"{self._mended} characters that can't be kept (NUL, half of a surrogate pair) were left out.")
        said += [f"The key {key[:80]!r} is there twice in one object; the last one counts." for key in self._twice]
        said += [f"{word} isn't a number; it became null." for word in sorted(self._no_numbers)]
        return tuple(said)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        read = dict(pairs)
        if len(read) < len(pairs):
            keys = [key for key, _ in pairs]
            self._twice.add(next(key for key in read if keys.count(key) > 1))
        return read

    def _float(self, digits: str) -> float | None:
        number = float(digits)
        if math.isfinite(number):
            return number
        self._no_number(digits[:20])
        return None

    def _no_number(self, word: str) -> None:
        self._no_numbers.add(word)


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise InvalidRequest.field(_FIELD, f"holds a card with a number of {len(digits)} digits.")
    return int(digits)


def _too_deep() -> InvalidRequest:
    return InvalidRequest.field(_FIELD, f"holds a card that is nested more than {MAX_DEPTH} levels deep.")


def _refuse_depth(value: Any) -> None:
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH):
        level = [part for each in level for part in _nested(each)]
        if not level:
            return
    raise _too_deep()


def _nested(value: Any) -> Iterator[Any]:
    parts = value.values() if isinstance(value, dict) else value
    return (part for part in parts if isinstance(part, dict | list))
