"""Lorebooks in cards: read whatever their entries look like, and written back entry by entry."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

from mien.domain.card.node import integer, line, text, truth, words
from mien.domain.dialogue import Lorebook, LoreEntry

KEYS: Final = ("keys", "key")
SECONDARY_KEYS: Final = ("secondary_keys", "keysecondary")
BOOK_TEXTS: Final = ("content", "name", "comment")
"""Texts of an entry."""
_BOOK_NAMES: Final = ("name", "description", "scan_depth", "token_budget", "recursive_scanning")


def read_lorebook(raw: Any) -> Lorebook | None:
    """The lorebook of a card; ``None`` if it has none. Entries may be a list or an object of numbered ones."""
    if not isinstance(raw, Mapping):
        return None
    plain = Lorebook()
    return Lorebook(
        name=line(raw.get("name")),
        description=text(raw.get("description")),
        scan_depth=integer(raw.get("scan_depth"), plain.scan_depth, least=0, most=1_000),
        token_budget=integer(raw.get("token_budget"), plain.token_budget, least=0, most=1_000_000),
        recursive_scanning=truth(raw.get("recursive_scanning"), default=plain.recursive_scanning),
        entries=tuple(_read_entry(each) for each in _entries_of(raw)),
    )


def write_lorebook(book: Lorebook, stored: Any) -> dict[str, Any]:
    """The stored book with what is different in ``book``; entries that are the same stay as they were written."""
    before = read_lorebook(stored) or Lorebook()
    written = dict(stored) if isinstance(stored, Mapping) else {"extensions": {}}
    for name in _BOOK_NAMES:
        value = getattr(book, name)
        if value != getattr(before, name) or not isinstance(stored, Mapping):
            written[name] = value
    written["entries"] = _written_entries(book, list(_entries_of(stored)) if isinstance(stored, Mapping) else [])
    return written


def entries_listed(raw: Mapping[str, Any]) -> list[Any]:
    """What stands where a book's entries belong, whatever it is."""
    listed = raw.get("entries")
    return list(listed.values()) if isinstance(listed, Mapping) else listed if isinstance(listed, list) else []


def _entries_of(raw: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return (each for each in entries_listed(raw) if isinstance(each, Mapping))


def _read_entry(raw: Mapping[str, Any]) -> LoreEntry:
    plain = LoreEntry(content="")
    disabled = truth(raw.get("disable"), default=False)
    return LoreEntry(
        keys=words(first_of(raw, *KEYS)),
        content=text(raw.get("content")),
        enabled=truth(raw.get("enabled"), default=not disabled),
        constant=truth(raw.get("constant"), default=plain.constant),
        insertion_order=integer(first_of(raw, "insertion_order", "order"), plain.insertion_order),
        priority=integer(raw.get("priority"), plain.priority),
        selective=truth(raw.get("selective"), default=plain.selective),
        secondary_keys=words(first_of(raw, *SECONDARY_KEYS)),
        case_sensitive=truth(first_of(raw, "case_sensitive", "caseSensitive"), default=plain.case_sensitive),
        use_regex=truth(raw.get("use_regex"), default=plain.use_regex),
        position=_position(raw.get("position")),
        name=line(raw.get("name")),
        comment=text(raw.get("comment")),
    )


def first_of(raw: Mapping[str, Any], *names: str) -> Any:
    """The first of several spellings that is there; programs export their own beside or instead of the standard's."""
    return next((raw[name] for name in names if raw.get(name) is not None), None)


def _position(value: Any) -> Literal["before_char", "after_char"]:
    return "after_char" if value in ("after_char", 1, "1") else "before_char"


def _written_entries(book: Lorebook, stored: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Each entry over the stored one that it is: the very same, else one that shares its keys or its content."""
    left = _Left(stored)
    same = [left.taken(entry) for entry in book.entries]
    return [
        _laid_over(entry, left.taken(entry.keys) or left.taken(entry.content)) if origin is None else origin
        for entry, origin in zip(book.entries, same, strict=True)
    ]


class _Left:
    """Stored entries that none of the written ones is yet, found by the whole entry, its keys or its content."""

    def __init__(self, stored: list[Mapping[str, Any]]) -> None:
        self._stored: list[Mapping[str, Any] | None] = list(stored)
        self._places: defaultdict[Any, deque[int]] = defaultdict(deque)
        for place, raw in enumerate(stored):
            entry = _read_entry(raw)
            for mark in filter(None, (entry, entry.keys, entry.content)):
                self._places[mark].append(place)

    def taken(self, mark: LoreEntry | tuple[str, ...] | str) -> Mapping[str, Any] | None:
        """The first one with this mark, which is no longer left then."""
        places = self._places.get(mark, deque())
        while places:
            place = places.popleft()
            if (found := self._stored[place]) is not None:
                self._stored[place] = None
                return found
        return None


def _laid_over(entry: LoreEntry, stored: Mapping[str, Any] | None) -> dict[str, Any]:
    fields = entry.model_dump(mode="json")
    if stored is None:
        return {**fields, "extensions": {}}
    before = _read_entry(stored).model_dump(mode="json")
    return {**stored, **{name: value for name, value in fields.items() if value != before[name]}}
