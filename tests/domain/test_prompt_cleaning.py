"""The prompt is found in whatever models say around it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.prompt_cleaning import cleaned
from tests.domain.prompt_samples import ADA_FROM_BEHIND, ADA_PORTRAIT, OTTO_PORTRAIT

P = ADA_PORTRAIT


@pytest.mark.parametrize("prompt", [ADA_PORTRAIT, ADA_FROM_BEHIND, OTTO_PORTRAIT])
def test_nothing_but_a_prompt_stays_as_it_is(prompt: str) -> None:
    assert cleaned(prompt) == prompt
    assert cleaned(cleaned(f"Sure!\n{prompt}")) == prompt


@pytest.mark.parametrize(
    "answer",
    [
        f'Sure! Here is your prompt:\n\n"{P}"',
        f"Of course! I'd be happy to help. Here's the prompt:\n{P}",
        f"Certainly, here it is: {P}",
        f"Okay. {P}",
        f"Based on the character's data, here is the image prompt:\n\n{P}",
        f"Here is the prompt\n\n{P}",
        f"Prompt: {P}",
        f"Image prompt - {P}",
        f"**Prompt:** {P}",
        f"### Prompt\n{P}",
        f"# Portrait of Ada\n\n{P}",
        f"**Final Prompt**\n\n{P}",
        f"“{P}”",
        f'"{P}"',
        f"> {P}",
        f"*{P}*",
        f"<prompt>{P}</prompt>",
    ],
)
def test_what_stands_before_and_around_a_prompt_goes(answer: str) -> None:
    assert cleaned(answer) == P


@pytest.mark.parametrize(
    "after",
    [
        "\n\nNegative prompt: blurry, text",
        " Negative prompt: ugly, blurry",
        "\n\n**Negative Prompt:** blurry, text",
        "\n---\nNegative: blurry",
        "\n\nNote: I kept the hair.",
        "\n\n(Word count: 110)",
        " (Approximately 110 words)",
        "\n\nThis prompt captures her curiosity.",
        "\n\nLet me know if you would like another one!",
        "\n\nSteps: 30, CFG scale: 7",
        " --ar 3:4 --v 6",
        " She holds a lamp in the",
    ],
)
def test_what_follows_a_prompt_goes(after: str) -> None:
    assert cleaned(P + after) == P


@pytest.mark.parametrize(
    "answer",
    [
        f"<think>\nHer hair is red.\n</think>\n\n{P}",
        f"her hair is red, so…</think>{P}",
        f"<thinking>Red.</thinking> {P}",
        f"{P}<|im_end|>\n<|im_start|>user\nThanks!",
        f"{P}</s>",
    ],
)
def test_thoughts_and_marks_of_roles_go(answer: str) -> None:
    assert cleaned(answer) == P


def test_a_thought_without_an_end_is_no_prompt() -> None:
    assert cleaned(f"<think>Perhaps like so: {P}") == ""


@pytest.mark.parametrize(
    "answer",
    [
        f"```\n{P}\n```",
        f"```text\n{P}\n```\nLet me know if you want changes.",
        f"Here you go:\n```\n{P}\n```",
        json.dumps({"prompt": P, "negative_prompt": "blurry"}),
        f"```json\n{json.dumps({'prompt': P})}\n```",
    ],
)
def test_a_prompt_in_a_fence_or_in_json_is_taken_out(answer: str) -> None:
    assert cleaned(answer) == P


@pytest.mark.parametrize(
    "answer",
    [
        f"Option 1:\n{P}\n\nOption 2:\n{OTTO_PORTRAIT}",
        f"1. {P}\n2. {OTTO_PORTRAIT}",
        f"**Prompt 1:** {P}\n\n**Prompt 2:** {OTTO_PORTRAIT}",
        f"Here are two versions:\n\nVersion A: {P}\n\nVersion B: {OTTO_PORTRAIT}",
    ],
)
def test_of_several_prompts_the_first_is_taken(answer: str) -> None:
    assert cleaned(answer) == P


def test_a_list_of_the_parts_of_one_prompt_is_joined() -> None:
    assert cleaned("- a tall woman,\n- red hair,\n- on a pier") == "a tall woman, red hair, on a pier"


def test_quotation_marks_inside_a_prompt_stay() -> None:
    assert cleaned('"Ada" stands by a sign that says "HELLO"') == '"Ada" stands by a sign that says "HELLO"'


@given(st.text(max_size=400))
def test_any_answer_becomes_one_line_and_nothing_is_added(answer: str) -> None:
    found = cleaned(answer)
    assert "\n" not in found
    assert len(found) <= len(answer)


@pytest.mark.parametrize("part", ["\n", "<think>", "Prompt: ", "**", "1. a\n", ". ", "```", "* ", "#", '"', "\t", "- "])
def test_an_answer_made_to_be_slow_is_read_all_the_same(part: str) -> None:
    assert "tall woman" not in cleaned(part * (60_000 // len(part)))
