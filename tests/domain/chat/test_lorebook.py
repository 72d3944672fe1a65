"""Which entries of a lorebook come up."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from mien.domain.chat import triggered
from mien.domain.chat.patterns import Steps, pattern
from mien.domain.dialogue import Lorebook, LoreEntry


def found(*texts: str, depth: int = 4, **entry: Any) -> list[str]:
    whole = LoreEntry.model_validate({"content": "Lore.", **entry})
    book = Lorebook(scan_depth=depth, entries=(whole,))
    return [each.content for each in triggered(book, texts)]


def test_keys_are_found_as_whole_words() -> None:
    assert found("The old MILL burned.", keys=("mill",))
    assert not found("A million stars.", keys=("mill",))
    assert found("Ask C3-PO!", keys=("c3-po",))
    assert found("我喜欢龙的故事", keys=("龙",))


def test_case_counts_where_it_is_asked_for() -> None:
    assert not found("the mill", keys=("Mill",), case_sensitive=True)
    assert found("the Mill", keys=("Mill",), case_sensitive=True)


def test_a_selective_entry_needs_one_of_its_second_keys() -> None:
    entry: dict[str, Any] = {"keys": ("mill",), "selective": True, "secondary_keys": ("fire", "river")}
    assert not found("the mill", **entry)
    assert found("the mill by the river", **entry)
    assert found("the mill", keys=("mill",), selective=True)


def test_constant_entries_always_come_and_disabled_ones_never() -> None:
    assert found("nothing", constant=True)
    assert not found("the mill", keys=("mill",), enabled=False)
    assert not found("anything at all", keys=("", "  "))


def test_only_the_last_messages_are_searched() -> None:
    assert not found("the mill", "a", "b", keys=("mill",), depth=2)
    assert found("the mill", "a", keys=("mill",), depth=2)
    assert not found("the mill", keys=("mill",), depth=0)


def test_entries_stand_in_their_order() -> None:
    entries = [LoreEntry(keys=("x",), content=str(order), insertion_order=order) for order in (30, 10, 20)]
    assert [each.content for each in triggered(Lorebook(entries=tuple(entries)), ["x"])] == ["10", "20", "30"]


def test_entries_call_up_others_only_where_the_book_says_so() -> None:
    entries = (
        LoreEntry(keys=("mill",), content="It belongs to Otto."),
        LoreEntry(keys=("Otto",), content="He fears the mill and Vera."),
        LoreEntry(keys=("Vera",), content="She is a ghost."),
    )
    assert len(triggered(Lorebook(entries=entries, recursive_scanning=True), ["the mill"])) == 3
    assert len(triggered(Lorebook(entries=entries), ["the mill"])) == 1


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("/dragons?/i", "Two DRAGONS", True),
        ("/dragons?/", "Two DRAGONS", False),
        (r"\bcat\b", "a cat.", True),
        (r"\bcat\b", "concatenate", False),
        ("(king|queen).*castle", "the queen left her castle", True),
        (r"^\d{4}$", "1999", True),
        ("[a-c]{2,3}z", "xabz", True),
        (r"caf\u00e9", "Café", True),
        ("(unclosed", "(unclosed", False),
        ("(?=look)around", "around", False),
    ],
)
def test_regular_expressions_are_read(key: str, text: str, expected: bool) -> None:
    assert bool(found(text, keys=(key,), use_regex=True)) is expected


@pytest.mark.parametrize("text", ["İSTANBUL", "ıstanbul", "i\u017ftanbul", "Istanbul, 東京"])
def test_an_ascii_key_is_found_in_every_way_of_writing_it(text: str) -> None:
    assert found(text, keys=("istanbul",))


def test_a_key_in_slashes_is_a_regular_expression_wherever_it_stands() -> None:
    assert found("Dragons!", keys=("/drag(on|oon)s?/i",))


@pytest.mark.parametrize("key", ["(a+)+$", "(a|a)*b", "(.*a){20}x", "(a*)*(a*)*b", "((a?){30}){30}b"])
def test_no_pattern_takes_for_ever(key: str) -> None:
    hostile = tuple(LoreEntry(keys=(key,), content=str(n), use_regex=True) for n in range(40))
    book = Lorebook(entries=hostile)
    assert all(entry.content for entry in triggered(book, ["a" * 8000 + "!"]))
    steps = Steps()
    for _ in range(40):
        written = pattern(key, False)
        if written is not None:
            written.occurs_in("a" * 8000 + "!", steps)
    assert steps.left > -10_000


def _made(chance: random.Random, depth: int = 0) -> str:
    kind = chance.random()
    if depth > 3 or kind < 0.4:
        return chance.choice(["a", "b", "c", ".", "[ab]", "[^a]", "\\w", "\\b"])
    if kind < 0.6:
        return _made(chance, depth + 1) + _made(chance, depth + 1)
    if kind < 0.75:
        return f"(?:{_made(chance, depth + 1)}|{_made(chance, depth + 1)})"
    return f"(?:{_made(chance, depth + 1)}){chance.choice(['*', '+', '?', '{1,2}', '{2}', '{1,}'])}"


def test_patterns_match_what_pythons_own_match() -> None:
    chance = random.Random(5)
    for _ in range(400):
        source, text = _made(chance), "".join(chance.choice("abc ") for _ in range(chance.randint(0, 6)))
        written = pattern(source, True)
        assert written is not None
        assert written.occurs_in(text, Steps()) == (re.search(source, text) is not None), (source, text)
