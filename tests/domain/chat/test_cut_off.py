"""Replies that ran out of tokens."""

from __future__ import annotations

import pytest

from mien.domain.chat import whole_sentences


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I went home. Then I", "I went home."),
        ("Well… she said", "Well…"),
        ("今日は寒い。明日は", "今日は寒い。"),
        ('"Come in." She pointed at 3.5 met', '"Come in."'),
        ("Hi! *She looks up. She smiles", "Hi!"),
        ("Done.", "Done."),
    ],
)
def test_what_follows_the_last_whole_sentence_is_left_out(text: str, kept: str) -> None:
    assert whole_sentences(text) == kept


@pytest.mark.parametrize("text", ["One sentence that never", "He met Dr. Smith and", ""])
def test_a_text_without_a_whole_sentence_stays(text: str) -> None:
    assert whole_sentences(text) == text


def test_an_end_within_a_quotation_is_better_than_none() -> None:
    assert whole_sentences('"Come in. Sit') == '"Come in.'
