"""Which entries of a lorebook a conversation calls up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from mien.domain.chat.patterns import Steps, pattern
from mien.domain.dialogue import Lorebook, LoreEntry

_AS_REGEX: Final = re.compile(r"/.+/[a-z]*", re.DOTALL)
_UNSPACED: Final = 0x2E80
"""From this code point on, most letters belong to scripts without spaces."""
_LIKE_ASCII: Final = str.maketrans("İıſ", "iis")
"""Letters that patterns which ignore case take for these."""
_ROUNDS: Final = 4
"""How often entries that were found may call up further ones."""
_LONGEST_TEXT: Final = 8_000
"""Characters of one message that are searched: the last ones."""
_MOST_READ: Final = 2_000
"""Patterns of one book that are tried beforehand."""


def triggered(book: Lorebook, texts: Sequence[str]) -> tuple[LoreEntry, ...]:
    """The enabled entries that are constant or whose keys occur in the last ``scan_depth`` texts, in their order.

    Keys are found as whole words (parts of words in scripts without spaces); those of entries with ``use_regex``, and
    any written as ``/…/flags``, as regular expressions. One that can't be matched in bounded time is never found.
    """
    scanned = [text[-_LONGEST_TEXT:] for text in texts[-book.scan_depth :]] if book.scan_depth > 0 else []
    waiting = [entry for entry in book.entries if entry.enabled and entry.content.strip()]
    steps = Steps()
    found = [entry for entry in waiting if entry.constant or _called(entry, scanned, steps)]
    fresh = found
    for _ in range(_ROUNDS if book.recursive_scanning else 0):
        inner = [entry.content[-_LONGEST_TEXT:] for entry in fresh]
        known = set(map(id, found))
        fresh = [entry for entry in waiting if id(entry) not in known and _called(entry, inner, steps)]
        found = [*found, *fresh]
    return tuple(sorted(found, key=lambda entry: entry.insertion_order))


def unreadable_keys(book: Lorebook) -> Iterator[tuple[int, str]]:
    """Keys that are to be patterns and never match, as none can be made of them: the entry's place, and which key.

    The key is told as ``keys.0`` or ``secondaryKeys.0``. Only the first patterns of a huge book are tried.
    """
    patterns = (
        (place, f"{kind}.{number}", key.strip(), entry.case_sensitive)
        for place, entry in enumerate(book.entries)
        for kind, keys in (("keys", entry.keys), ("secondaryKeys", entry.secondary_keys))
        for number, key in enumerate(keys)
        if key.strip() and (entry.use_regex or _AS_REGEX.fullmatch(key.strip()))
    )
    for place, which, key, case_sensitive in islice(patterns, _MOST_READ):
        if pattern(key, case_sensitive) is None:
            yield place, which


def _called(entry: LoreEntry, texts: Sequence[str], steps: Steps) -> bool:
    if not _any_key(entry, entry.keys, texts, steps):
        return False
    return not (entry.selective and entry.secondary_keys) or _any_key(entry, entry.secondary_keys, texts, steps)


def _any_key(entry: LoreEntry, keys: Sequence[str], texts: Sequence[str], steps: Steps) -> bool:
    return any(_occurs(key.strip(), entry, text, steps) for key in keys if key.strip() for text in texts)


def _occurs(key: str, entry: LoreEntry, text: str, steps: Steps) -> bool:
    if entry.use_regex or _AS_REGEX.fullmatch(key):
        written = pattern(key, entry.case_sensitive)
        return written is not None and written.occurs_in(text, steps)
    if key.isascii() and key.lower() not in _folded(text):
        return False  # most keys by far, and large books have too many to make a pattern of each
    return _words(key, entry.case_sensitive).search(text) is not None


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """The text with every character in the form under which patterns that ignore case find it."""
    return text.lower() if text.isascii() else text.translate(_LIKE_ASCII).lower()


@lru_cache(maxsize=4096)
def _words(key: str, case_sensitive: bool) -> re.Pattern[str]:
    """A key as whole words: a border only where the key itself begins or ends with a letter of a spaced script."""
    before = r"(?<!\w)" if key[0].isalnum() and ord(key[0]) < _UNSPACED else ""
    after = r"(?!\w)" if key[-1].isalnum() and ord(key[-1]) < _UNSPACED else ""
    return re.compile(before + re.escape(key) + after, re.NOFLAG if case_sensitive else re.IGNORECASE)
