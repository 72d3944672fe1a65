"""Contradictions and absurd descriptions: read sensibly, never with an error, and what was set aside is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.appearance import appearance_notes, describe

ABSURD = (
    "", "🦄🔥💀", "1e9 years old, 1000000000 cm tall, 1e99 kg", "bald with long hair", "A 900-year-old child",
    "a three-metre tall dwarf", "Zib is a glorp with octarine eyes.", "a slim fat tall short man woman",
    "she he they it", "hair hair hair of hair", "age: -5", "a beard wearing a man", "\x00\x01", "é" * 500,
    "He wears " + ", ".join(f"a {color} coat, {color} boots" for color in ("red", "blue", "octarine") * 34),
)  # fmt: skip


@pytest.mark.parametrize("text", ABSURD)
def test_absurd_descriptions_give_a_person(text: str) -> None:
    assert describe(text, 1).hair_color.value
    assert len(appearance_notes(text)) <= 12


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(" ".join(ABSURD).split()), max_size=40))
def test_words_in_any_order_give_a_person(words: list[str]) -> None:
    text = " ".join(words)
    assert describe(text, 1).hair_color.value
    assert len(appearance_notes(text)) <= 12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A man, bald with long hair.", "long hair"),
        ("A tall short man", "short"),
        ("A slim fat woman", "fat"),
        ("Zib is a glorp.", "glorp"),
        ("She has octarine eyes.", "octarine eyes"),
        ("A 900-year-old child", "900-year"),
        ("A giant 300 m tall", "300 m"),
    ],
)
def test_what_was_set_aside_is_told(text: str, what: str) -> None:
    assert what in [note.what for note in appearance_notes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A tall woman of thirty with long red hair and green eyes, in a blue coat.",
        "He is tall; his sister is short.",
        "A slim man with messy, shoulder-length hair. He isn't fat.",
    ],
)
def test_a_consistent_description_has_no_notes(text: str) -> None:
    assert appearance_notes(text) == ()
