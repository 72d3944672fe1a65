"""Painting with a tiny SDXL: what comes out for which order, alone and in batches."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from mien.domain.errors import InvalidRequest
from mien.images.diffusion.cancelling import Cancelled
from mien.images.diffusion.painter import Painter
from tests.images.diffusion.painting import apart, ignored, levels, new_painter, order, paint, painter_of


@pytest.fixture
def painter(sdxl_folder: Path) -> Painter:
    return painter_of(sdxl_folder)


def test_a_picture_is_a_png_of_the_asked_size_without_metadata(painter: Painter) -> None:
    [painted] = paint(painter, order(width=96, height=64))
    image = Image.open(io.BytesIO(painted.data))
    assert (image.format, image.size, image.info) == ("PNG", (96, 64), {})


def test_the_same_order_gives_the_same_bytes(painter: Painter) -> None:
    [one], [two] = paint(painter, order()), paint(painter, order())
    assert one.data == two.data


def test_another_seed_prompt_or_negative_prompt_gives_another_picture(painter: Painter) -> None:
    changes: tuple[dict[str, Any], ...] = (
        {},
        {"seed": 2**63 - 1},
        {"prompt": "a street in the evening"},
        {"negative_prompt": "a dark background"},
    )
    pictures = {paint(painter, order(**change))[0].data for change in changes}
    assert len(pictures) == len(changes)


def test_pictures_of_a_batch_look_as_those_painted_alone(painter: Painter) -> None:
    orders = [order(seed) for seed in range(4)]
    together = paint(painter, *orders)
    assert {each.parameters["batch"] for each in together} == {4}
    for painted, asked in zip(together, orders, strict=True):
        [alone] = paint(painter, asked)
        assert painted.seed == alone.seed == asked.seed
        assert apart(painted, alone) <= 1


def test_orders_that_differ_in_more_than_words_come_back_in_their_order(painter: Painter) -> None:
    sizes = [(64, 64), (96, 64), (64, 64), (64, 96)]
    orders = [order(number, width=width, height=height) for number, (width, height) in enumerate(sizes)]
    painted = paint(painter, *orders)
    assert [levels(each).shape[1::-1] for each in painted] == sizes
    assert [each.seed for each in painted] == [0, 1, 2, 3]
    assert [each.parameters["batch"] for each in painted] == [2, 1, 2, 1]


def test_prompts_of_unequal_length_are_not_stretched_to_fit_one_call(painter: Painter) -> None:
    short, long = order(1), order(2, prompt="a woman in the street, standing in soft light, " * 12)
    painted = paint(painter, short, long)
    assert [each.parameters["batch"] for each in painted] == [1, 1]
    assert painted[1].parameters["chunks"] > painted[0].parameters["chunks"] == 1
    assert apart(painted[0], paint(painter, short)[0]) == 0


def test_a_prompt_of_two_thousand_tokens_is_read_to_its_end(painter: Painter) -> None:
    long = "woman " * 1999
    [red], [blue] = paint(painter, order(prompt=f"{long}red")), paint(painter, order(prompt=f"{long}blue"))
    assert red.parameters["tokens"] == blue.parameters["tokens"] == 2000
    assert not red.ignored
    assert red.data != blue.data


def test_brackets_and_plus_signs_are_text(painter: Painter) -> None:
    [painted] = paint(painter, order(prompt="(" * 3000 + "C++ (x:1e9) [[" + ")" * 3000))
    assert painted.parameters["tokens"] > 1000


def test_progress_counts_every_step_once(painter: Painter) -> None:
    seen: list[tuple[int, int]] = []
    painter.paint([order(1), order(2), order(3, width=96)], lambda *step: seen.append(step), lambda: False)
    assert seen == [(done, 6) for done in range(1, 7)]


def test_a_painting_that_is_cancelled_half_way_leaves_the_painter_usable(painter: Painter) -> None:
    [before] = paint(painter, order(steps=6))
    seen: list[int] = []
    with pytest.raises(Cancelled):
        painter.paint([order(steps=6)], lambda done, total: seen.append(done), lambda: len(seen) == 2)
    assert seen == [1, 2]
    assert paint(painter, order(steps=6))[0].data == before.data


def test_nothing_is_painted_of_what_is_cancelled_before_it_begins(painter: Painter) -> None:
    calls: list[object] = []
    hook = painter.loaded.pipeline.unet.register_forward_hook(lambda *call: calls.append(call))
    with pytest.raises(Cancelled):
        painter.paint([order()], lambda done, total: None, lambda: True)
    hook.remove()
    assert not calls


def test_sides_are_rounded_down_to_what_the_model_can_and_that_is_said(painter: Painter) -> None:
    [painted] = paint(painter, order(width=71, height=3))
    assert levels(painted).shape == (8, 64, 3)
    assert "multiples of 8: 64x8" in ignored(painted)["size 71x3"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"width": 0}, "size"),
        ({"height": -8}, "size"),
        ({"width": 100_000}, "size"),
        ({"steps": 0}, "steps"),
        ({"steps": 10**6}, "steps"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**64}, "seed"),
        ({"strength": 1.5}, "strength"),
        ({"strength": float("nan")}, "strength"),
    ],
    ids=str,
)
def test_numbers_that_cannot_be_are_refused_by_name(painter: Painter, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        paint(painter, order(), order(**wrong))
    assert caught.value.details["fields"][0]["path"] == field


def test_the_record_says_how_the_picture_was_painted(painter: Painter) -> None:
    first, second = paint(painter, order(4), order(5))
    assert second.parameters == {**first.parameters, "seed": 5}
    expected = {
        "seed": 4, "batch": 2, "steps": 3, "guidance": 5.0, "way": "text", "pipeline": "StableDiffusionXLPipeline",
        "scheduler": "EulerDiscreteScheduler", "device": "cpu", "dtype": "float32", "encoder": "mien",
    }  # fmt: skip
    assert expected.items() <= first.parameters.items()
    assert first.timings.keys() == {"encode", "denoise", "decode", "write"}


def test_a_negative_prompt_that_guidance_leaves_without_effect_is_named(painter: Painter) -> None:
    [painted] = paint(painter, order(guidance=1.0, negative_prompt="blurry"))
    assert "negative prompt" in ignored(painted)
    assert painted.data == paint(painter, order(guidance=1.0))[0].data


def test_strength_without_a_picture_to_start_from_is_named(painter: Painter) -> None:
    assert "strength" in ignored(paint(painter, order(strength=0.3))[0])


def test_it_paints_in_bfloat16_on_the_processor(sdxl_folder: Path) -> None:
    painter = new_painter(sdxl_folder, dtype="bfloat16")
    one, two = paint(painter, order(1), order(2))
    assert one.parameters["dtype"] == "bfloat16"
    assert one.data != two.data


def test_settings_without_effect_here_are_told_when_the_model_is_loaded(sdxl_folder: Path) -> None:
    painter = new_painter(sdxl_folder, memory="low", device="cpu", channels_last=True)
    assert [remark.split(":")[0] for remark in painter.loaded.remarks] == ["memory 'low'"]
    assert paint(painter, order())


def test_a_model_with_one_text_encoder_paints_too(sd15_folder: Path) -> None:
    one, two = paint(painter_of(sd15_folder), order(1), order(2, prompt="a harbour in the evening, photo 2"))
    assert one.parameters["pipeline"] == "StableDiffusionPipeline"
    assert one.data != two.data
