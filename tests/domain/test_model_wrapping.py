"""What models put around any text goes, and nothing of the text with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.model_wrapping import QUOTES, fenced, first_turn, unquoted


@pytest.mark.parametrize(
    "answer",
    [
        "Quiet hours.",
        " \r\n Quiet hours. ",
        "<think>Hm.</think>Quiet hours.",
        "<Reasoning>\nHm.\n</Reasoning>\n\nQuiet hours.",
        "Hm, so…</thinking>\nQuiet hours.",
        "Quiet hours.<think>and then",
        "Quiet hours.<|im_end|>\n<|im_start|>user\nThanks!",
        "<|im_start|>assistant\nQuiet hours.<|im_end|>",
        "<|start_header_id|>assistant<|end_header_id|>\n\nQuiet hours.<|eot_id|>",
        "<start_of_turn>model\nQuiet hours.<end_of_turn>",
        "<｜Assistant｜>Quiet hours.<｜end▁of▁sentence｜>",
        "<s>[INST] Quiet hours.</s>",
    ],
)
def test_of_an_answer_the_first_turn_is_left(answer: str) -> None:
    assert first_turn(answer) == "Quiet hours."


@pytest.mark.parametrize("text", ["3 < 4 and <b>bold</b>", "assistant\nto the mayor", "I think, therefore", "a [b] c"])
def test_what_is_no_token_stays(text: str) -> None:
    assert first_turn(text) == text


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("```\nA line.\n```", "A line."),
        ("Here:\n```text\nA line.\n```\nBye.", "A line."),
        ("```A line.```", "A line."),
        ("```markdown \nA line.", "A line."),
        ("``` ```", ""),
        ("`A line.`", None),
    ],
)
def test_what_stands_in_a_fence_is_found(text: str, inside: str | None) -> None:
    assert fenced(text) == inside


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ('"Quiet hours."', "Quiet hours."),
        ("“ Quiet hours. ”", "Quiet hours."),
        ("'I don't mind.'", "I don't mind."),
        ("‘I don’t mind.’", "I don’t mind."),
        ('"“Quiet hours.”"', "Quiet hours."),
        ('"I said "no" to it."', 'I said "no" to it.'),
        ('"Quiet," he said, and I said: "No."', '"Quiet," he said, and I said: "No."'),
        ('"Quiet hours.', '"Quiet hours.'),
        ("(Quiet hours.)", "(Quiet hours.)"),
        ('"', '"'),
        ("", ""),
    ],
)
def test_only_quotation_marks_around_the_whole_go(text: str, bare: str) -> None:
    assert unquoted(text) == bare


def test_other_marks_go_where_they_are_asked_for() -> None:
    assert unquoted("(Quiet hours.)", QUOTES | {"(": ")"}) == "Quiet hours."
    assert unquoted("(quiet) hours (long)", {"(": ")"}) == "(quiet) hours (long)"


@given(st.text("\"'“”ab <|>s/`\n", max_size=40))
def test_nothing_is_added_to_any_text(text: str) -> None:
    assert first_turn(text) in text.replace("\r\n", "\n")
    assert unquoted(text) in text
    assert (fenced(text) or "") in text


@pytest.mark.parametrize("part", ["<think>", "</think>", "<|a|>", "<|a|> ", "</s>", "```", '"', "' ", "assistant\n"])
def test_an_answer_of_nothing_but_wrapping_is_read_quickly(part: str) -> None:
    text = part * (100_000 // len(part))

    assert len(first_turn(text)) <= len(text)
    assert len(fenced(text) or "") < len(text)
    assert len(unquoted(text[:2_000])) <= len(text)
