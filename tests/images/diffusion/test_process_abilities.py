"""What the backend says that it can do is what the model that is set can do, read from its files alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mien.domain.errors import InvalidRequest, Unavailable
from tests.images.diffusion.backends import asking, diffusion, paper_model


def test_a_model_that_paints_over_pictures_takes_one_and_edits(tmp_path: Path) -> None:
    able = diffusion(paper_model(tmp_path / "sdxl"), batch=3).capabilities
    assert (able.references, able.edit, able.mask, able.strength, able.negative_prompt) == (1, True, True, True, True)
    assert (able.free, able.price, able.batch, able.model) == (True, 0, 3, "sdxl")


def test_with_an_adapter_it_takes_several(tmp_path: Path) -> None:
    able = diffusion(paper_model(tmp_path / "sdxl"), ip_adapter=str(tmp_path / "adapter")).capabilities
    assert able.references == 8


def test_a_model_that_looks_at_pictures_has_no_strength(tmp_path: Path) -> None:
    able = diffusion(paper_model(tmp_path / "klein", pipeline="Flux2KleinPipeline")).capabilities
    assert (able.references, able.edit, able.strength) == (4, True, False)


def test_without_guidance_no_negative_prompt_counts(tmp_path: Path) -> None:
    model = paper_model(tmp_path / "sdxl")
    assert diffusion(model, guidance=7.5).capabilities.negative_prompt
    assert not diffusion(model, guidance=1.0).capabilities.negative_prompt


def test_of_a_model_that_is_yet_to_be_fetched_the_least_is_promised() -> None:
    able = diffusion("someone/no-such-model", download=True).capabilities
    assert (able.references, able.edit, able.model) == (0, False, "someone/no-such-model")


@pytest.mark.parametrize(
    ("vae", "multiple"),
    [
        ({"block_out_channels": [1, 1, 1, 1, 1]}, 16),
        ({"encoder_block_out_channels": [1, 1, 1]}, 4),
        ({"temperal_downsample": [True, True, False]}, 8),
        ({"encoder_block_out_channels": []}, 32),
        ({"encoder_block_out_channels": [1] * 5000}, 32),
        ({"block_out_channels": 7}, 32),
    ],
    ids=lambda each: str(each)[:40],
)
def test_sides_are_multiples_of_what_the_model_computes_with(
    vae: dict[str, object], multiple: int, tmp_path: Path
) -> None:
    model = paper_model(tmp_path / "sdxl")
    (model / "vae").mkdir()
    (model / "vae" / "config.json").write_text(json.dumps(vae))
    assert diffusion(model).capabilities.multiple == multiple


@pytest.mark.parametrize("pipeline", ["StableDiffusionXLInpaintPipeline", "WanPipeline", "NoSuchPipeline"])
async def test_a_model_for_something_else_is_said_to_be(tmp_path: Path, pipeline: str) -> None:
    backend = diffusion(paper_model(tmp_path / "other", pipeline=pipeline))
    readiness = await backend.readiness()
    assert not readiness.ready
    assert pipeline in readiness.detail
    with pytest.raises(Unavailable, match=pipeline):
        await backend.generate(asking("a coat"))


async def test_an_order_that_cannot_be_starts_no_process(tmp_path: Path) -> None:
    backend = diffusion(paper_model(tmp_path / "sdxl"))
    with pytest.raises(InvalidRequest, match="size"):
        await backend.generate(asking("a coat", width=100_000))
    assert backend.pid is None


async def test_without_a_model_there_is_nothing_to_ask(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="MIEN_DIFFUSION__MODEL"):
        await diffusion(None).generate(asking("a coat"))
