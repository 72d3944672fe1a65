from __future__ import annotations

from typing import Any

import pytest
import torch

from mien.images.diffusion.long_prompt import pipeline_arguments, prompt_encoder
from tests.images.diffusion.long_prompt.conftest import SENTENCE, counted, prompt_of

NEGATIVE = "dark, warm background"
LIMIT = 1e-6
"""A text among others and the same text alone differ by rounding, where processors add in another order."""


def of_pipeline(pipeline: Any, prompt: str, negative: str | None) -> dict[str, torch.Tensor | None]:
    """What the pipeline encodes by itself."""
    with torch.no_grad():
        if hasattr(pipeline, "text_encoder_2"):
            names = ["prompt_embeds", "negative_prompt_embeds", "pooled_prompt_embeds", "negative_pooled_prompt_embeds"]
            return dict(zip(names, pipeline.encode_prompt(prompt, negative_prompt=negative), strict=True))
        both = pipeline.encode_prompt(prompt, "cpu", 1, True, negative_prompt=negative)
        return dict(zip(["prompt_embeds", "negative_prompt_embeds"], both, strict=True))


def assert_same(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    assert ours.keys() == theirs.keys()
    for name, value in ours.items():
        assert value.shape == theirs[name].shape, name
        assert (value - theirs[name]).abs().max() <= LIMIT, name


@pytest.mark.parametrize("kind", ["sdxl", "sd15"])
@pytest.mark.parametrize("prompt", ["a portrait of a woman", "", "C++ (really), 100% {x}!", "Größe 漢字 😀"])
def test_a_short_prompt_is_encoded_as_the_pipeline_does_it(
    kind: str, prompt: str, request: pytest.FixtureRequest
) -> None:
    pipeline = request.getfixturevalue(kind)
    encoded = prompt_encoder(pipeline).encode([prompt], [NEGATIVE])
    assert_same(pipeline_arguments(encoded), of_pipeline(pipeline, prompt, NEGATIVE))
    assert encoded[0].reading.chunks == 1
    assert encoded[0].reading.ignored == ()


@pytest.mark.parametrize("kind", ["sdxl", "sd15"])
def test_no_negative_prompt_is_what_the_pipeline_takes_for_none(kind: str, request: pytest.FixtureRequest) -> None:
    pipeline = request.getfixturevalue(kind)
    ours = pipeline_arguments(prompt_encoder(pipeline).encode([SENTENCE], [""]))
    assert_same(ours, of_pipeline(pipeline, SENTENCE, None))


@pytest.mark.parametrize("kind", ["sdxl", "sd15"])
@pytest.mark.parametrize("negative", [NEGATIVE, ""])
def test_a_picture_of_a_short_prompt_is_that_of_the_pipeline_alone(
    kind: str, negative: str, request: pytest.FixtureRequest
) -> None:
    pipeline = request.getfixturevalue(kind)
    same = {"num_inference_steps": 2, "width": 32, "height": 32, "output_type": "np"}
    arguments = pipeline_arguments(prompt_encoder(pipeline).encode(["a street"], [negative]))
    ours = pipeline(**arguments, **same, generator=torch.Generator().manual_seed(1)).images
    theirs = pipeline(
        "a street", negative_prompt=negative or None, **same, generator=torch.Generator().manual_seed(1)
    ).images
    assert abs(ours - theirs).max() < 1 / 255


@pytest.mark.parametrize("kind", ["sdxl", "sd15"])
def test_the_end_of_a_long_prompt_is_seen_in_the_picture(kind: str, request: pytest.FixtureRequest) -> None:
    pipeline = request.getfixturevalue(kind)
    same = {"num_inference_steps": 2, "width": 32, "height": 32, "output_type": "np"}
    pictures = []
    for ending in ("red coat, " * 20, "green window, " * 20):
        encoded = prompt_encoder(pipeline).encode([f"{prompt_of(150)}. {ending}"], [NEGATIVE])
        assert encoded[0].reading.chunks > 3
        call = pipeline(**pipeline_arguments(encoded), **same, generator=torch.Generator().manual_seed(1))
        pictures.append(call.images)
    assert abs(pictures[0] - pictures[1]).max() > 1e-3


def test_a_prompt_and_a_shorter_negative_prompt_are_equally_long(sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl).encode([prompt_of(150)], [NEGATIVE])
    arguments = pipeline_arguments([encoded])
    chunks = encoded.reading.chunks
    assert chunks > 1
    assert encoded.length == 77 * chunks
    assert arguments["prompt_embeds"].shape == arguments["negative_prompt_embeds"].shape == (1, 77 * chunks, 64)
    assert arguments["pooled_prompt_embeds"].shape == arguments["negative_pooled_prompt_embeds"].shape == (1, 32)
    empty = pipeline_arguments(prompt_encoder(sdxl).encode([""], [NEGATIVE]))["prompt_embeds"]
    assert torch.equal(arguments["negative_prompt_embeds"][:, 77:154], empty)


def test_together_prompts_are_encoded_as_each_alone(sdxl: Any) -> None:
    prompts = ["a street", prompt_of(40), prompt_of(150), ""]
    negatives = [NEGATIVE, "", prompt_of(90), NEGATIVE]
    together = prompt_encoder(sdxl).encode(prompts, negatives)
    for place, (prompt, negative) in enumerate(zip(prompts, negatives, strict=True)):
        alone = prompt_encoder(sdxl).encode([prompt], [negative])
        assert together[place].reading == alone[0].reading
        ours, theirs = pipeline_arguments([together[place]]), pipeline_arguments(alone)
        assert all((ours[name] - theirs[name]).abs().max() <= LIMIT for name in theirs)


def test_prompts_of_unequal_length_in_one_call_are_padded_with_the_empty_text(sdxl: Any) -> None:
    encoded = prompt_encoder(sdxl).encode(["a street", prompt_of(150)], ["", ""])
    arguments = pipeline_arguments(encoded)
    empty = pipeline_arguments(prompt_encoder(sdxl).encode([""], [NEGATIVE]))["prompt_embeds"][0]
    assert arguments["prompt_embeds"].shape[:2] == (2, encoded[1].length)
    assert torch.equal(arguments["prompt_embeds"][0, 77:154], empty)
    assert not arguments["negative_prompt_embeds"].any()


def test_each_encoder_computes_a_chunk_once_and_all_together(sdxl: Any) -> None:
    prompts = [f"{prompt_of(108)} At the {word}." for word in ("harbour", "street", "window", "wall", "door")]
    encoder = prompt_encoder(sdxl)
    with counted(sdxl.text_encoder) as first, counted(sdxl.text_encoder_2) as second:
        encoded = encoder.encode(prompts, [NEGATIVE] * len(prompts))
    distinct = encoded[0].reading.chunks - 1 + len(prompts) + 2  # the last chunks differ; negative and empty text
    assert [len(first.ids), first.rows] == [1, distinct]
    # one row more, for the beginning that the pooled row is made of
    assert [len(second.ids), second.rows] == [1, distinct + 1]


def test_what_was_encoded_before_is_not_computed_again(sdxl: Any) -> None:
    encoder = prompt_encoder(sdxl)
    before = encoder.encode([prompt_of(150)], [NEGATIVE])
    with counted(sdxl.text_encoder, sdxl.text_encoder_2) as passes:
        again = encoder.encode([prompt_of(150)], [NEGATIVE])
        assert passes.ids == []
        encoder.forget()
        encoder.encode([prompt_of(150)], [NEGATIVE])
        assert len(passes.ids) == 2
    ours, theirs = pipeline_arguments(again), pipeline_arguments(before)
    assert all(torch.equal(ours[name], theirs[name]) for name in theirs)


def test_a_memory_too_small_for_a_prompt_costs_time_and_nothing_else(sdxl: Any) -> None:
    forgetful = prompt_encoder(sdxl, memory=30_000)
    ours = pipeline_arguments(forgetful.encode([prompt_of(400)], [NEGATIVE]))
    theirs = pipeline_arguments(prompt_encoder(sdxl).encode([prompt_of(400)], [NEGATIVE]))
    assert all(torch.equal(ours[name], theirs[name]) for name in theirs)


def test_more_chunks_than_fit_one_pass_are_computed_in_several(sdxl: Any) -> None:
    with counted(sdxl.text_encoder) as passes:
        (encoded,) = prompt_encoder(sdxl).encode([prompt_of(2_000)], [""])
    assert encoded.reading.chunks > 32
    assert [len(ids) for ids in passes.ids][:1] == [32]
    assert passes.rows == encoded.reading.chunks + 1


def test_a_prompt_beyond_all_measure_is_read_as_far_as_the_limit_and_the_rest_is_named(sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl).encode(["word, " * 17_000], [""])
    assert encoded.reading.chunks == 64
    assert encoded.reading.tokens <= 64 * 75
    (rest,) = encoded.reading.ignored
    assert rest.what.startswith("the last ")
    assert rest.reason == "the model reads 64 chunks of 75 tokens"


@pytest.mark.parametrize(
    ("word", "weights"),
    [
        ("x" * 100_000, False),
        ("(" * 100_000, True),
        *(
            (word, weights)
            for word in ("漢" * 1_000, "\x00" * 1_000, "\ud800" * 10, "a\ud83d!")
            for weights in (False, True)
        ),
    ],
    ids=lambda each: repr(each)[:10],
)
def test_any_text_is_encoded_to_numbers(word: str, weights: bool, sdxl: Any) -> None:
    arguments = pipeline_arguments(prompt_encoder(sdxl, weights=weights).encode([word], [word]))
    assert all(torch.isfinite(value).all() for value in arguments.values())


def test_a_giant_word_is_cut_into_full_chunks(sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl).encode(["x" * 160], [""])
    assert (encoded.reading.tokens, encoded.reading.chunks) == (160, 3)


@pytest.mark.parametrize("name", ["<|endoftext|>", "<|startoftext|>", "<|ENDOFTEXT|>"])
def test_the_name_of_a_control_token_is_text(name: str, sdxl: Any) -> None:
    controls = {sdxl.tokenizer.bos_token_id, sdxl.tokenizer.eos_token_id}
    with counted(sdxl.text_encoder) as passes:
        prompt_encoder(sdxl).encode([f"a street {name} a coat"], ["a face"])
    for row in passes.ids[0]:
        # one mark of the start, then text, then nothing but marks of the end
        text = [token for token in row.tolist() if token not in controls]
        assert row.tolist()[1 : len(text) + 1] == text


def test_encoders_that_count_differently_see_the_same_words_in_the_same_chunk(sdxl: Any) -> None:
    from diffusers import StableDiffusionXLPipeline
    from transformers import CLIPTokenizer

    letters = {token: place for token, place in sdxl.tokenizer.get_vocab().items() if len(token.split("</w>")[0]) < 2}
    controls = {token: sdxl.tokenizer.get_vocab()[token] for token in ("<|startoftext|>", "<|endoftext|>")}
    spells = CLIPTokenizer(vocab=letters | controls, merges=[], pad_token="!", model_max_length=77)
    pipeline = StableDiffusionXLPipeline(**sdxl.components | {"tokenizer_2": spells})
    with counted(pipeline.text_encoder) as first, counted(pipeline.text_encoder_2) as second:
        (encoded,) = prompt_encoder(pipeline).encode([prompt_of(60)], [NEGATIVE])
    told = {text(pipeline.tokenizer, row) for row in first.ids[0]}
    spelled = {text(spells, row) for row in second.ids[0]}
    assert encoded.reading.chunks > 3
    assert told < spelled  # that encoder is also given the beginnings of the texts


def text(tokenizer: Any, row: torch.Tensor) -> str:
    """What the row says, without spaces and marks."""
    end = row.tolist().index(tokenizer.eos_token_id)
    return "".join(tokenizer.convert_ids_to_tokens(row[1:end].tolist())).replace("</w>", "")


def test_a_weight_moves_its_own_words_away_from_the_empty_text_and_nothing_else(sdxl: Any) -> None:
    plain = pipeline_arguments(prompt_encoder(sdxl).encode(["a red coat"], [NEGATIVE]))
    empty = pipeline_arguments(prompt_encoder(sdxl).encode([""], [NEGATIVE]))["prompt_embeds"][0]
    rows = plain["prompt_embeds"][0]
    for written, weight in (("a (red:1.5) coat", 1.5), ("a (red:0.5) coat", 0.5), ("a (red:0) coat", 0.0)):
        heavy = pipeline_arguments(prompt_encoder(sdxl, weights=True).encode([written], [NEGATIVE]))
        changed = heavy["prompt_embeds"][0]
        torch.testing.assert_close(changed[2], empty[2] + weight * (rows[2] - empty[2]))
        assert torch.equal(torch.cat([changed[:2], changed[3:]]), torch.cat([rows[:2], rows[3:]]))
        torch.testing.assert_close(heavy["pooled_prompt_embeds"], plain["pooled_prompt_embeds"])


def test_without_weights_brackets_and_signs_are_text(sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl).encode(["a (red:9) C++"], [""])
    tokens = sdxl.tokenizer("a (red:9) C++", add_special_tokens=False)["input_ids"]
    assert encoded.reading.tokens == len(tokens)
    assert encoded.reading.ignored == ()


def test_weights_out_of_bounds_in_prompt_and_negative_prompt_are_named(sdxl: Any) -> None:
    (encoded,) = prompt_encoder(sdxl, weights=True).encode(["a (red:1e9) coat"], ["(blue:7)"])
    assert [each.what for each in encoded.reading.ignored] == ["weight 1e+09 of 'red'", "weight 7 of 'blue'"]


def test_the_log_line_counts_tokens_and_chunks(sdxl: Any) -> None:
    short, long = prompt_encoder(sdxl).encode(["a woman", "a woman " * 40], ["", ""])
    assert str(short.reading) == "Encoded prompt (2 tokens in 1 chunk, encoder: mien)"
    assert str(long.reading) == "Encoded prompt (80 tokens in 2 chunks, encoder: mien)"


@pytest.mark.parametrize("kind", ["sdxl", "sd15"])
def test_truncating_encodes_as_the_pipeline_alone_and_names_what_is_lost(
    kind: str, request: pytest.FixtureRequest
) -> None:
    pipeline = request.getfixturevalue(kind)
    (encoded,) = prompt_encoder(pipeline, "truncate").encode(["a woman " * 40], [NEGATIVE])
    assert_same(pipeline_arguments([encoded]), of_pipeline(pipeline, "a woman " * 40, NEGATIVE))
    assert str(encoded.reading) == "Encoded prompt (75 tokens in 1 chunk, encoder: truncate)"
    assert [(each.what, each.reason) for each in encoded.reading.ignored] == [
        ("the last 5 tokens of 'a woman a woman a woman a woman a woman…'", "the model reads 75 tokens")
    ]


def test_embeddings_are_of_the_encoders_type(sdxl_folder: Any) -> None:
    from diffusers import DiffusionPipeline

    half = DiffusionPipeline.from_pretrained(sdxl_folder, dtype=torch.bfloat16, local_files_only=True)
    arguments = pipeline_arguments(prompt_encoder(half, weights=True).encode([f"({SENTENCE}:1.2) " * 4], [NEGATIVE]))
    assert {value.dtype for value in arguments.values()} == {torch.bfloat16}
