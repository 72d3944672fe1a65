"""What image tools write into files, read as who the picture shows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.from_picture import FileWords, read_file_words
from mien.domain.rating import ContentRating

PROMPT = "a woman with silver hair, (green eyes:1.3), black dress"


def workflow(**nodes: Any) -> str:
    """ComfyUI's graph with a sampler that follows node 6 by way of others."""
    graph = {
        "3": {"class_type": "KSampler", "inputs": {"seed": 7, "positive": ["9", 0], "negative": ["7", 0]}},
        "9": {"class_type": "ControlNetApply", "inputs": {"conditioning": ["6", 0], "strength": 0.5}},
        "6": {"class_type": "CLIPTextEncode", "inputs": {"text": PROMPT, "clip": ["4", 1]}},
        "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "nsfw, a bald man", "clip": ["4", 1]}},
    }
    return json.dumps(graph | nodes)


@pytest.mark.parametrize(
    "words",
    [
        FileWords(parameters=f"masterpiece, {PROMPT}, <lora:x:1>\nNegative prompt: nsfw, bald man\nSteps: 20"),
        FileWords(parameters=f"{PROMPT}\nSteps: 20, Seed: 1"),
        FileWords(workflow=workflow()),
        FileWords(description=PROMPT),
        FileWords(
            xmp=f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{PROMPT}</rdf:li></rdf:Alt></dc:description>'
        ),
    ],
    ids=["a1111", "a1111-plain", "comfyui", "description", "xmp"],
)
def test_the_prompt_is_taken_and_nothing_else(words: FileWords) -> None:
    told = read_file_words(words)
    assert told.description == "a woman with silver hair, green eyes, black dress"
    assert (told.gender, told.source, told.rating) == ("woman", "metadata", None)


@pytest.mark.parametrize(
    "words",
    [
        FileWords(),
        FileWords(parameters="Negative prompt: x\nSteps: 20"),
        FileWords(parameters="masterpiece, best quality\nSteps: 20"),
        FileWords(workflow="[1, 2]"),
        FileWords(workflow='{"3": {"inputs": {"positive": ["3", 0]}}}'),
        FileWords(workflow="[" * 50_000),
    ],
)
def test_a_file_that_says_nothing_of_anybody_is_no_source(words: FileWords) -> None:
    assert read_file_words(words).source == "none"


def test_words_above_general_raise_the_rating_and_young_ones_the_cap() -> None:
    assert read_file_words(FileWords(description="a nude woman, red hair")).rating is ContentRating.MATURE
    assert read_file_words(FileWords(description="a twelve-year-old girl with red hair")).youthful


def test_a_long_prompt_is_cut_between_two_phrases() -> None:
    told = read_file_words(FileWords(description=", ".join(f"phrase {number}" for number in range(500))))
    assert len(told.description) <= 800
    assert told.description.split(", ")[-1].split()[0] == "phrase"


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_whatever_stands_there_is_read_without_harm(parameters: str, graph: str, xmp: str) -> None:
    told = read_file_words(FileWords(parameters=parameters, workflow=graph, description=xmp, xmp=xmp))
    assert len(told.description) <= 800
    assert not set(told.description) & set("<>{}[]|\n\r\0")
