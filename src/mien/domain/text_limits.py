"""How much may be told of one character: all of it is read by the rule about minors, and much of it in every reply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mien.domain.errors import InvalidRequest

TEXT_LIMIT: Final = 200_000
"""Characters of one text."""
TOLD_LIMIT: Final = 1_000_000
"""Characters of all texts that tell of a character, its lorebook apart."""
BOOK_LIMIT: Final = 4_000_000
"""Characters of all texts and keys of a lorebook."""
MANY: Final = 500
"""Entries of one list, such as tags or greetings."""
ENTRIES_LIMIT: Final = 10_000
"""Entries of a lorebook."""
_EACH: Final = 20
"""What a text counts besides its characters: a million texts of one letter are as much work as a long one."""


def told_size(value: Any, path: str) -> int:
    """How much a value holds. Raises ``InvalidRequest``, naming the path, for a text or a list that is too long."""
    if isinstance(value, Mapping | list | tuple):
        if len(value) > MANY:
            raise InvalidRequest.field(path, f"has {len(value)} entries; {MANY} are allowed.")
        named = value.items() if isinstance(value, Mapping) else enumerate(value)
        return sum(told_size(each, f"{path}.{name!s:.60}") for name, each in named)
    if isinstance(value, str) and len(value) > TEXT_LIMIT:
        raise InvalidRequest.field(path, f"has {len(value)} characters; {TEXT_LIMIT} are allowed in one text.")
    return _EACH + (len(value) if isinstance(value, str) else 0)


def refuse_more_told(size: int, path: str) -> None:
    """Raise ``InvalidRequest`` if this is more than may be told of a character."""
    if size > TOLD_LIMIT:
        raise InvalidRequest.field(path, f"tells more of the character than the {TOLD_LIMIT} characters allowed.")


def refuse_larger_book(size: int, path: str) -> None:
    """Raise ``InvalidRequest`` if this is more than a lorebook may hold."""
    if size > BOOK_LIMIT:
        raise InvalidRequest.field(path, f"holds more than the {BOOK_LIMIT} characters allowed in a lorebook.")
