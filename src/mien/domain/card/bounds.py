"""A card that tells more than anybody reads is refused before it is read; real ones stay far below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mien.domain.card.facts import facts_in
from mien.domain.card.lore import BOOK_TEXTS, KEYS, SECONDARY_KEYS, entries_listed, first_of
from mien.domain.card.node import given
from mien.domain.errors import InvalidRequest
from mien.domain.text_limits import ENTRIES_LIMIT, refuse_larger_book, refuse_more_told, told_size

_TELLING: Final = (
    *("name", "nickname", "description", "personality", "scenario", "first_mes", "alternate_greetings", "mes_example"),
    *("system_prompt", "post_history_instructions"),
)


def refuse_endless(card: Mapping[str, Any]) -> None:
    """Raise ``InvalidRequest``, naming the card's field, if what is read of a card is too much."""
    told = sum(told_size(given(card, name), name) for name in _TELLING)
    told += told_size(_parted(given(card, "tags")), "tags")
    told += _size_of_facts(facts_in(card))
    refuse_more_told(told, "file")
    book = given(card, "character_book")
    if isinstance(book, Mapping):
        _refuse_endless_book(book)


def _size_of_facts(facts: Mapping[str, Any]) -> int:
    place = "extensions.mien"
    for held, names in (
        (facts, ("interests",)),
        (facts.get("personality"), ("traits",)),
        (facts.get("preferences"), ("likes", "dislikes")),
    ):
        if isinstance(held, Mapping):
            for name in names:
                told_size(_parted(held.get(name)), f"{place}.{name}")
    return told_size(facts, place)


def _refuse_endless_book(book: Mapping[str, Any]) -> None:
    entries = entries_listed(book)
    if len(entries) > ENTRIES_LIMIT:
        raise InvalidRequest.field(
            "character_book.entries", f"has {len(entries)} entries; {ENTRIES_LIMIT} are allowed."
        )
    size = sum(told_size(book.get(name), f"character_book.{name}") for name in ("name", "description"))
    for number, entry in enumerate(entries):
        if isinstance(entry, Mapping):
            place = f"character_book.entries.{number}"
            size += sum(told_size(entry.get(name), f"{place}.{name}") for name in BOOK_TEXTS)
            for names in (KEYS, SECONDARY_KEYS):
                size += told_size(_parted(first_of(entry, *names)), f"{place}.{names[0]}")
    refuse_larger_book(size, "character_book")


def _parted(value: Any) -> Any:
    """Labels as they will be read: a text alone is parted at its commas."""
    return value.split(",") if isinstance(value, str) else value
