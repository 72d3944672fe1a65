from __future__ import annotations

import sys
from functools import cache
from typing import Any

import pytest
import torch

from mien.domain.errors import Unavailable
from mien.images.diffusion.long_prompt import pipeline_arguments, prompt_encoder
from tests.images.diffusion.long_prompt.conftest import SENTENCE, prompt_of

NEGATIVE = "dark, warm background"
LIMIT = 1e-6


@cache
def by_compel(pipeline: Any, prompt: str, negative: str) -> dict[str, Any]:
    """What the library makes of it, through its own front door."""
    from compel import CompelForSD, CompelForSDXL

    with torch.no_grad():
        if not hasattr(pipeline, "text_encoder_2"):
            made = CompelForSD(pipeline)(prompt, negative_prompt=negative)
            return {"prompt_embeds": made.embeds, "negative_prompt_embeds": made.negative_embeds}
        made = CompelForSDXL(pipeline)(prompt, negative_prompt=negative)
    return {
        "prompt_embeds": made.embeds,
        "negative_prompt_embeds": made.negative_embeds,
        "pooled_prompt_embeds": made.pooled_embeds,
        "negative_pooled_prompt_embeds": made.negative_pooled_embeds,
    }


def difference(ours: dict[str, Any], theirs: dict[str, Any]) -> float:
    assert ours.keys() == theirs.keys()
    assert all(ours[name].shape == theirs[name].shape for name in theirs)
    return max(float((ours[name] - theirs[name]).abs().max()) for name in theirs)


PROMPTS = {
    "short": "a portrait of a woman by the window",
    "88 tokens": "a woman " * 44,
    "150 words": prompt_of(150),
    "only commas": prompt_of(120).replace(".", ",").replace(";", ","),
    "no punctuation": "a woman in the blue harbour " * 30,
    "a giant word": "x" * 200,
    "numbers and marks": "Photo at f/1.8, 85 mm. Wow! Really? " * 12,
}


KINDS = [*((name, "sdxl") for name in PROMPTS), ("short", "sd15"), ("150 words", "sd15")]
"""Pipelines differ in the number of encoders alone, not in how a prompt is cut."""


@pytest.mark.parametrize(("name", "kind"), KINDS)
@pytest.mark.parametrize("how", ["mien", "compel"])
def test_text_without_weights_is_encoded_as_compel_does_it(
    how: Any, name: str, kind: str, request: pytest.FixtureRequest
) -> None:
    pipeline, prompt = request.getfixturevalue(kind), PROMPTS[name]
    (encoded,) = prompt_encoder(pipeline, how).encode([prompt], [NEGATIVE])
    assert difference(pipeline_arguments([encoded]), by_compel(pipeline, prompt, NEGATIVE)) <= LIMIT
    assert encoded.reading.encoder == how
    assert encoded.reading.ignored == ()


@pytest.mark.parametrize("prompt", ["a (red coat)++ by the window", f"red++ {prompt_of(150)} (blue)+++"])
@pytest.mark.parametrize("how", ["mien", "compel"])
def test_heavier_words_are_encoded_as_compel_does_it(how: Any, prompt: str, sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl, how, weights=True).encode([prompt], [NEGATIVE])
    ours, theirs = pipeline_arguments([encoded]), by_compel(sdxl, prompt, NEGATIVE)
    names = ["prompt_embeds", "negative_prompt_embeds"]  # compel's pooled row is made of the signs, too
    assert difference({name: ours[name] for name in names}, {name: theirs[name] for name in names}) <= LIMIT


def test_lighter_words_are_hidden_as_compel_does_it(sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl, "compel", weights=True).encode(["a (red coat)-- by the window"], [""])
    theirs = by_compel(sdxl, "a (red coat)-- by the window", NEGATIVE)["prompt_embeds"]
    assert (pipeline_arguments([encoded])["prompt_embeds"] - theirs).abs().max() <= LIMIT


def test_without_weights_compel_is_given_text_and_nothing_to_interpret(sdxl: Any) -> None:
    prompt = r'a cat.swap(dog), C++ (("red", "blue").and()) \(x\) withLora(a, 1)'
    ours, theirs = (pipeline_arguments(prompt_encoder(sdxl, how).encode([prompt], [""])) for how in ("mien", "compel"))
    assert difference(theirs, ours) <= LIMIT


def test_without_negative_prompt_compel_takes_what_the_pipeline_takes_for_none(sdxl: Any) -> None:
    arguments = pipeline_arguments(prompt_encoder(sdxl, "compel").encode([SENTENCE], [""]))
    assert not arguments["negative_prompt_embeds"].any()
    assert not arguments["negative_pooled_prompt_embeds"].any()


@pytest.mark.parametrize("weights", [False, True])
@pytest.mark.parametrize(
    "prompt", ["(" * 60, "(" * 1_000 + "red" + ")" * 1_000, "(\x1c:0.5) red", "!!! (!red:0.5) !!!", "\ud800", "()--"]
)
def test_nothing_that_a_prompt_says_makes_compel_fail(prompt: str, weights: bool, sdxl: Any) -> None:
    arguments = pipeline_arguments(prompt_encoder(sdxl, "compel", weights=weights).encode([prompt], [prompt]))
    assert all(torch.isfinite(value).all() for value in arguments.values())


@pytest.mark.parametrize("prompt", ["(red:0.5) blue, " * 200, "word, " * 10_000], ids=["weights", "length"])
def test_what_would_take_compel_too_long_is_encoded_by_mien_and_said_so(prompt: str, sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl, "compel", weights=True).encode([prompt], [NEGATIVE])
    (own,) = prompt_encoder(sdxl, "mien", weights=True).encode([prompt], [NEGATIVE])
    assert encoded.reading.encoder == "mien"
    notes = {each.what: each.reason for each in encoded.reading.ignored}
    assert notes["compel"].startswith("Mien encoded the text instead: ")
    assert difference(pipeline_arguments([encoded]), pipeline_arguments([own])) <= LIMIT


def test_prompts_that_compel_reads_and_others_go_together(sdxl: Any) -> None:
    encoded = prompt_encoder(sdxl, "compel").encode(["a red coat", "word, " * 10_000], ["", NEGATIVE])
    assert [each.reading.encoder for each in encoded] == ["compel", "mien"]
    assert len(pipeline_arguments(encoded)["prompt_embeds"]) == 2


def test_without_the_library_what_to_install_or_to_set_is_said(sdxl: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "compel", None)
    with pytest.raises(Unavailable, match="pip install compel, or set MIEN_DIFFUSION__LONG_PROMPTS=mien"):
        prompt_encoder(sdxl, "compel")
