"""A card's JSON: read whole and within bounds, with what can't be kept mended and told."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import Any, Final

from mien.cards.limits import MAX_DEPTH, MAX_JSON, MAX_PARTS
from mien.domain.errors import InvalidRequest, TooLarge

_FIELD: Final = "file"
_BOM: Final = b"\xef\xbb\xbf"
UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""The byte order marks of UTF-16, which editors on Windows save as "Unicode"."""
_NUL: Final = re.compile(rb"\\u0000")
_UNWRITABLE: Final = re.compile("[\0\ud800-\udfff]")
_WALKED: Final = frozenset({dict, list, float})


@dataclass(frozen=True, slots=True)
class ReadJson:
    """An object, and what had to be mended in it."""

    value: dict[str, Any]
    notes: tuple[str, ...] = ()


def read_json(raw: bytes) -> ReadJson:
    """The object that UTF-8 text holds, with or without a byte order mark; UTF-16 with one is read, too.

    Characters that no database takes (NUL, half of a surrogate pair) are left out, and numbers that JSON hasn't (NaN,
    Infinity) become null; the last of a key's values counts. Each of these is noted.

    Raises ``TooLarge`` (8 MiB, 250,000 objects and lists) and ``InvalidRequest``: no such text, not JSON, no object,
    deeper than 32 levels, a number of thousands of digits.
    """
    if len(raw) > MAX_JSON:
        raise TooLarge(f"The card's JSON is larger than the {MAX_JSON // 2**20} MiB allowed.")
    if raw.startswith(UTF16_MARKS):
        raw = _as_utf8(raw)
    if raw.count(b"{") + raw.count(b"[") > MAX_PARTS:
        raise TooLarge(f"The card's JSON holds more than the {MAX_PARTS} objects and lists allowed.")
    raw = raw.removeprefix(_BOM)
    plain = _read_plain(raw)
    return _Reader().read(raw) if plain is None else ReadJson(plain)


def write_json(value: Any) -> bytes:
    """The shortest UTF-8 form of a card."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _read_plain(raw: bytes) -> dict[str, Any] | None:
    """The object where there is nothing to refuse, to mend or to tell; ``None`` where somebody has to look closer."""
    from pydantic_core import from_json

    try:
        value = from_json(raw, allow_inf_nan=False)
    except ValueError:
        return None
    # As many keys as there are colons behind quotes: none is there twice.
    if not isinstance(value, dict) or _NUL.search(raw) or _keys_of_plain(value) != raw.count(b'":'):
        return None
    return value


def _keys_of_plain(value: Any) -> int:
    """How many keys all objects have together; -1 if they lie too deep or a number is infinite."""
    keys = 0
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH + 1):
        inner: list[Any] = []
        for each in level:
            if type(each) is float:
                if math.isinf(each):
                    return -1
                continue
            keys += len(each) if type(each) is dict else 0
            inner += [part for part in (each.values() if type(each) is dict else each) if type(part) in _WALKED]
        if not inner:
            return keys
        level = inner
    return -1


class _Reader:
    """Reads one text closely, and remembers what wasn't as it should be."""

    def __init__(self) -> None:
        self._twice: set[str] = set()
        self._no_numbers: set[str] = set()
        self._left_out = 0

    def read(self, raw: bytes) -> ReadJson:
        """The object with everything mended. Raises ``InvalidRequest``."""
        value = self._parsed(_text(raw))
        if not isinstance(value, dict):
            raise InvalidRequest.field(_FIELD, "holds JSON that is no object; a character card is one.")
        return ReadJson(self._mended(value, MAX_DEPTH), self._notes())

    def _parsed(self, text: str) -> Any:
        try:
            return json.loads(
                text, object_pairs_hook=self._object, parse_float=self._float, parse_constant=self._no_numbers.add
            )
        except RecursionError:
            raise _too_deep() from None
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            raise InvalidRequest.field(_FIELD, f"holds a card whose JSON is broken ({error.msg} at {where}).") from None
        except ValueError:  # Python reads whole numbers up to a bound of its own
            raise InvalidRequest.field(_FIELD, "holds a card with a number of too many digits.") from None

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
        self._no_numbers.add(digits[:20])
        return None

    def _mended(self, value: Any, levels: int) -> Any:
        """The value without characters that can't be kept."""
        if isinstance(value, str):
            kept, count = _UNWRITABLE.subn("", value)
            self._left_out += count
            return kept
        if not isinstance(value, dict | list):
            return value
        if levels == 0:
            raise _too_deep()
        if isinstance(value, dict):
            return {self._mended(key, levels): self._mended(each, levels - 1) for key, each in value.items()}
        return [self._mended(each, levels - 1) for each in value]

    def _notes(self) -> tuple[str, ...]:
        """What was mended, one sentence each."""
        said = []
        if self._left_out:
            said.append(
                f"{self._left_out} characters that can't be kept (NUL, half of a surrogate pair) were left out."
            )
        for key in sorted(self._twice):
            shown = _UNWRITABLE.sub("", key)[:80]
            said.append(f"The key {shown!r} is there twice in one object; the last one counts.")
        said += [f"{word} isn't a number; it became null." for word in sorted(self._no_numbers)]
        return tuple(said)


def _as_utf8(raw: bytes) -> bytes:
    try:
        return raw.decode("utf-16").encode()
    except UnicodeError:
        raise InvalidRequest.field(_FIELD, "holds a card whose UTF-16 text is damaged; save it as UTF-8.") from None


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise InvalidRequest.field(
            _FIELD, f"holds a card that isn't UTF-8 text (byte {error.start}); save it as UTF-8."
        ) from None


def _too_deep() -> InvalidRequest:
    return InvalidRequest.field(_FIELD, f"holds a card that is nested more than {MAX_DEPTH} levels deep.")
