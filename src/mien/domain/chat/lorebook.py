"""Which entries of a lorebook a conversation calls up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mien.domain.dialogue import Lorebook, LoreEntry

_ROUNDS: Final = 4
"""How often entries that were found may call up further ones."""
_LONGEST_TEXT: Final = 8_000
"""Characters of one message that are searched: the last ones."""


def triggered(book: Lorebook, texts: Sequence[str]) -> tuple[LoreEntry, ...]:
    """The enabled entries that are constant or whose keys occur in the last ``scan_depth`` texts, in their order."""
    scanned = [text[-_LONGEST_TEXT:] for text in texts[-book.scan_depth :]] if book.scan_depth > 0 else []
    waiting = [entry for entry in book.entries if entry.enabled and entry.content.strip()]
    found = [entry for entry in waiting if entry.constant or _called(entry, scanned)]
    for _ in range(_ROUNDS if book.recursive_scanning else 0):
        waiting = [entry for entry in waiting if entry not in found]
        inner = [entry.content[-_LONGEST_TEXT:] for entry in found]
        more = [entry for entry in waiting if _called(entry, inner)]
        if not more:
            break
        found += more
    return tuple(sorted(found, key=lambda entry: entry.insertion_order))


def _called(entry: LoreEntry, texts: Sequence[str]) -> bool:
    if not _any_key(entry, entry.keys, texts):
        return False
    return not (entry.selective and entry.secondary_keys) or _any_key(entry, entry.secondary_keys, texts)


def _any_key(entry: LoreEntry, keys: Sequence[str], texts: Sequence[str]) -> bool:
    patterns = [_pattern(key.strip(), entry.case_sensitive) for key in keys if key.strip()]
    return any(pattern.search(text) for pattern in patterns for text in texts)


@lru_cache(maxsize=4096)
def _pattern(key: str, case_sensitive: bool) -> re.Pattern[str]:
    """A key as whole words: a boundary only where the key itself begins or ends with a letter of a spaced script."""
    before = r"(?<!\w)" if key[0].isalnum() and ord(key[0]) < 0x2E80 else ""
    after = r"(?!\w)" if key[-1].isalnum() and ord(key[-1]) < 0x2E80 else ""
    return re.compile(before + re.escape(key) + after, re.NOFLAG if case_sensitive else re.IGNORECASE)
