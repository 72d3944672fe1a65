"""Lorebooks in cards: read whatever their entries look like, and written back entry by entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

from mien.domain.card.node import integer, line, text, truth, words
from mien.domain.dialogue import Lorebook, LoreEntry

_MAX_ENTRIES: Final = 10_000
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


def _entries_of(raw: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    listed = raw.get("entries")
    many = list(listed.values()) if isinstance(listed, Mapping) else listed if isinstance(listed, list) else []
    return (each for each in many[:_MAX_ENTRIES] if isinstance(each, Mapping))


def _read_entry(raw: Mapping[str, Any]) -> LoreEntry:
    plain = LoreEntry(content="")
    disabled = truth(raw.get("disable"), default=False)
    return LoreEntry(
        keys=words(_first(raw, "keys", "key")),
        content=text(raw.get("content")),
        enabled=truth(raw.get("enabled"), default=not disabled),
        constant=truth(raw.get("constant"), default=plain.constant),
        insertion_order=integer(_first(raw, "insertion_order", "order"), plain.insertion_order),
        priority=integer(raw.get("priority"), plain.priority),
        selective=truth(raw.get("selective"), default=plain.selective),
        secondary_keys=words(_first(raw, "secondary_keys", "keysecondary")),
        case_sensitive=truth(_first(raw, "case_sensitive", "caseSensitive"), default=plain.case_sensitive),
        use_regex=truth(raw.get("use_regex"), default=plain.use_regex),
        position=_position(raw.get("position")),
        name=line(raw.get("name")),
        comment=text(raw.get("comment")),
    )


def _first(raw: Mapping[str, Any], *names: str) -> Any:
    """The first of several spellings that is there; programs export their own beside or instead of the standard's."""
    return next((raw[name] for name in names if raw.get(name) is not None), None)


def _position(value: Any) -> Literal["before_char", "after_char"]:
    return "after_char" if value in ("after_char", 1, "1") else "before_char"


def _written_entries(book: Lorebook, stored: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Each entry over the stored one that it is: the very same, else one that shares its keys or its content."""
    left = [(_read_entry(raw), raw) for raw in stored]
    origins: list[Mapping[str, Any] | None] = []
    for entry in book.entries:
        place = next((at for at, (read, _) in enumerate(left) if read == entry), None)
        origins.append(None if place is None else left.pop(place)[1])
    written: list[Mapping[str, Any]] = []
    for entry, origin in zip(book.entries, origins, strict=True):
        if origin is None:
            place = next((at for at, (read, _) in enumerate(left) if _is_related(read, entry)), None)
            written.append(_laid_over(entry, None if place is None else left.pop(place)[1]))
        else:
            written.append(origin)
    return written


def _is_related(one: LoreEntry, other: LoreEntry) -> bool:
    return (bool(one.keys) and one.keys == other.keys) or (bool(one.content) and one.content == other.content)


def _laid_over(entry: LoreEntry, stored: Mapping[str, Any] | None) -> dict[str, Any]:
    fields = entry.model_dump(mode="json")
    if stored is None:
        return {**fields, "extensions": {}}
    before = _read_entry(stored).model_dump(mode="json")
    return {**stored, **{name: value for name, value in fields.items() if value != before[name]}}
