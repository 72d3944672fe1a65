"""What is known of diffusers' pipelines agrees with the installed diffusers."""

from __future__ import annotations

import inspect

import diffusers
import pytest

from mien.images.diffusion.arguments import accepted_by, fitting
from mien.images.diffusion.picture_arguments import PICTURE_ARGUMENTS
from mien.images.diffusion.pipeline_source import arguments_of, relatives_of

OTHERS = ("StableDiffusionPipeline", "StableDiffusionXLPipeline", "FluxPipeline", "QwenImagePipeline", "ZImagePipeline")


@pytest.mark.parametrize("name", [*PICTURE_ARGUMENTS, *OTHERS])
def test_the_arguments_read_from_the_source_are_those_of_the_class(name: str) -> None:
    known = arguments_of(name)
    assert known is not None
    parameters = inspect.signature(getattr(diffusers, name).__call__).parameters
    assert known.keys() <= parameters.keys()
    assert accepted_by(getattr(diffusers, name)) == known.keys() | {"self"}
    for argument in ("guidance_scale", "true_cfg_scale", "num_inference_steps"):
        if argument in parameters:
            assert known[argument] == parameters[argument].default


@pytest.mark.parametrize("name", PICTURE_ARGUMENTS)
def test_pipelines_that_look_at_pictures_take_them_by_that_name(name: str) -> None:
    argument = PICTURE_ARGUMENTS[name]
    assert argument.name in accepted_by(getattr(diffusers, name))
    assert argument.most >= 1


def test_relatives_are_those_that_diffusers_makes() -> None:
    from diffusers.pipelines.auto_pipeline import (
        AUTO_IMAGE2IMAGE_PIPELINES_MAPPING,
        AUTO_INPAINT_PIPELINES_MAPPING,
        AUTO_TEXT2IMAGE_PIPELINES_MAPPING,
    )

    for family, kind in AUTO_TEXT2IMAGE_PIPELINES_MAPPING.items():
        relatives = relatives_of(kind.__name__)
        assert relatives.text2image == kind.__name__
        for task, table in (
            ("image2image", AUTO_IMAGE2IMAGE_PIPELINES_MAPPING),
            ("inpaint", AUTO_INPAINT_PIPELINES_MAPPING),
        ):
            expected = table[family].__name__ if family in table else None
            assert getattr(relatives, task) == expected
    assert arguments_of("NoSuchPipeline") is None


def test_what_a_pipeline_cannot_take_is_named_and_left_out() -> None:
    class Pipeline:
        def __call__(self, prompt: str, width: int, **others: object) -> None: ...

    wanted = {"prompt": "a coat", "width": 64, "strength": 0.5, "guidance_scale": None, "output_type": "pt"}
    arguments, left_out = fitting(Pipeline(), wanted)
    assert arguments == {"prompt": "a coat", "width": 64}
    assert [(each.what, each.reason) for each in left_out] == [("strength", "Pipeline has no such option")]
