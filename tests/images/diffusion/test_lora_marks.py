"""Marks such as ``<lora:ink:0.8>`` in the texts of a request."""

from __future__ import annotations

import pytest

from mien.images.diffusion.lora_marks import without_lora_marks
from tests.images.diffusion.backends import asking
from tests.images.diffusion.painting import edit


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("a coat <lora:ink:0.8> in the rain", "a coat in the rain"),
        ("a coat, <lora:ink:0.8>, rain", "a coat, rain"),
        ("<lora:ink:0.8>, a coat", "a coat"),
        ("a coat <lora:ink:0.8><lyco:mud:1:0.5> <HYPERNET:old:1>", "a coat"),
        ("<lora:ink:0.8>", ""),
    ],
)
def test_marks_are_taken_out_with_the_comma_before_them(prompt: str, left: str) -> None:
    request, ignored = without_lora_marks(asking(prompt))
    assert request.prompt == left
    assert ignored[0].what in prompt


@pytest.mark.parametrize("prompt", ["a  coat , ", "a < b > c", "<lora:", "<lora:>", "<lora:ink", "<3 lora:ink:1>"])
def test_words_stay_as_they_are(prompt: str) -> None:
    request = asking(prompt, negative_prompt=" dark,")
    assert without_lora_marks(request) == (request, ())


def test_negative_prompts_and_instructions_are_read_too_and_each_mark_is_named_once() -> None:
    asked = asking("a coat <lora:a:1>", negative_prompt="dark <lora:b:1>", edit=edit(instruction="red <lora:a:1>"))
    request, ignored = without_lora_marks(asked)
    assert request.edit is not None
    assert (request.prompt, request.negative_prompt, request.edit.instruction) == ("a coat", "dark", "red")
    assert [each.what for each in ignored] == ["<lora:a:1>", "<lora:b:1>"]


def test_of_very_many_marks_a_few_are_named_and_the_rest_counted() -> None:
    request, ignored = without_lora_marks(
        asking(" ".join(f"<lora:{number}:1>" for number in range(10_000)) + "<lora:" * 9)
    )
    assert request.prompt == "<lora:" * 9
    assert len(ignored) == 9
    assert ignored[-1].what == "9992 more such marks"
