"""A model that computes nonsense, runs out of memory or fails gives an error in words, and goes on working."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import torch
from diffusers.pipelines.stable_diffusion import StableDiffusionSafetyChecker
from transformers import CLIPConfig, CLIPImageProcessor

from mien.domain.errors import Refused, Retryable, Unavailable
from mien.images.diffusion.painter import Painter
from tests.images.diffusion.painting import apart, new_painter, order, paint, painter_of


@pytest.fixture
def painter(sdxl_folder: Path) -> Painter:
    return painter_of(sdxl_folder)


@contextmanager
def before_each_call_of(part: Any, do: Callable[[Any], None]) -> Iterator[None]:
    """``do`` is given the first argument of each call of a part of a pipeline."""
    hook = part.register_forward_pre_hook(lambda module, arguments: do(arguments[0]))
    try:
        yield
    finally:
        hook.remove()


def run_out_of_memory(sample: torch.Tensor) -> None:
    raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB.")


def test_numbers_that_overflow_in_a_step_are_an_error_not_a_black_picture(sdxl_folder: Path) -> None:
    painter = new_painter(sdxl_folder)
    with torch.no_grad():
        painter.loaded.pipeline.unet.conv_in.weight[0] = float("nan")
    decoded: list[torch.Tensor] = []
    with (
        before_each_call_of(painter.loaded.pipeline.vae.decoder, decoded.append),
        pytest.raises(Retryable, match=r"NaN.*float32.*MIEN_DIFFUSION__DTYPE"),
    ):
        paint(painter, order())
    assert not decoded


def test_numbers_that_overflow_in_decoding_are_an_error_not_a_black_picture(sdxl_folder: Path) -> None:
    painter = new_painter(sdxl_folder)
    with torch.no_grad():
        painter.loaded.pipeline.vae.decoder.conv_out.bias[0] = float("nan")
    with pytest.raises(Retryable, match="NaN"):
        paint(painter, order())


def test_a_picture_of_one_colour_is_an_error(sdxl_folder: Path) -> None:
    painter = new_painter(sdxl_folder)
    with torch.no_grad():
        painter.loaded.pipeline.vae.decoder.conv_out.weight.zero_()
        painter.loaded.pipeline.vae.decoder.conv_out.bias.fill_(-9)
    with pytest.raises(Retryable, match="blank"):
        paint(painter, order())


def test_what_the_models_own_safety_checker_withholds_is_refused_not_a_black_picture(sd15_folder: Path) -> None:
    painter = new_painter(sd15_folder)
    width = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 4}
    config = CLIPConfig(text_config=width, vision_config=width | {"image_size": 32, "patch_size": 8}, projection_dim=32)
    checker = StableDiffusionSafetyChecker(config).eval()
    checker.concept_embeds_weights.data.fill_(-2)  # any likeness is too much
    painter.loaded.pipeline.safety_checker = checker
    painter.loaded.pipeline.feature_extractor = CLIPImageProcessor(size=32, crop_size=32)
    with pytest.raises(Refused, match="safety checker"):
        paint(painter, order())


def test_a_batch_that_does_not_fit_is_painted_in_halves(painter: Painter) -> None:
    sizes: list[int] = []

    def fits_two(sample: torch.Tensor) -> None:
        sizes.append(sample.shape[0] // 2)  # with and without the prompt
        if sizes[-1] > 2:
            run_out_of_memory(sample)

    orders = [order(number) for number in range(4)]
    seen: list[tuple[int, int]] = []
    with before_each_call_of(painter.loaded.pipeline.unet, fits_two):
        painted = painter.paint(orders, lambda *step: seen.append(step), lambda: False)
    assert sizes == [4, 2, 2, 2, 2, 2, 2]
    assert [each.parameters["batch"] for each in painted] == [2, 2, 2, 2]
    assert [each.seed for each in painted] == [0, 1, 2, 3]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert all(apart(each, alone) <= 1 for each, alone in zip(painted, paint(painter, *orders), strict=True))


def test_a_picture_that_does_not_fit_is_an_error_with_a_remedy_and_smaller_ones_still_work(painter: Painter) -> None:
    with (
        before_each_call_of(painter.loaded.pipeline.vae.decoder, run_out_of_memory),
        pytest.raises(Retryable, match="MIEN_DIFFUSION__MEMORY=low"),
    ):
        paint(painter, order())
    assert paint(painter, order())


def test_what_a_call_that_ran_out_of_memory_had_allocated_is_free_for_the_next(painter: Painter) -> None:
    failed: list[weakref.ref[torch.Tensor]] = []
    held: list[bool] = []

    def fits_one(sample: torch.Tensor) -> None:
        held.extend(each() is not None for each in failed)
        if sample.shape[0] > 2:
            failed.append(weakref.ref(sample))
            run_out_of_memory(sample)

    with before_each_call_of(painter.loaded.pipeline.unet, fits_one):
        paint(painter, order(1), order(2))
    assert len(failed) == 1
    assert not any(held)


@pytest.mark.filterwarnings("ignore:`upcast_vae`:FutureWarning")  # by which diffusers warns itself
def test_a_decoder_that_was_raised_to_a_higher_precision_comes_back_after_a_failure(sdxl_folder: Path) -> None:
    painter = new_painter(sdxl_folder, dtype="float16")
    with (
        before_each_call_of(painter.loaded.pipeline.vae.decoder, run_out_of_memory),
        pytest.raises(Retryable),
    ):
        paint(painter, order())
    assert painter.loaded.pipeline.vae.dtype == torch.float16
    assert paint(painter, order())


def test_settings_that_do_not_fit_the_model_are_told_in_its_words(painter: Painter) -> None:
    def complain(sample: torch.Tensor) -> None:
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied\nand a long story")

    with (
        before_each_call_of(painter.loaded.pipeline.unet, complain),
        pytest.raises(Unavailable, match=r"^The model failed: mat1 and mat2 shapes cannot be multiplied$"),
    ):
        paint(painter, order())
    assert paint(painter, order())
