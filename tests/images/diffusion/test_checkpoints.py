"""Models in a single file, as other programs keep them: what they paint, and what is said where they can't."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from diffusers.loaders.single_file_utils import CHECKPOINT_KEY_NAMES, DIFFUSERS_DEFAULT_PIPELINE_PATHS
from safetensors.torch import load_file, save_file

from mien.domain.errors import Unavailable
from mien.images.diffusion.checkpoint import FAMILIES
from mien.images.diffusion.model_place import model_here
from mien.images.diffusion.options import PaintOptions
from tests.images.diffusion.backends import asking, diffusion
from tests.images.diffusion.checkpoints import as_checkpoint, configuration_of
from tests.images.diffusion.hub import ask_only, hub
from tests.images.diffusion.painting import new_painter, order, paint, painter_of
from tests.tiny_diffusion import tiny_sdxl

SDXL = "stabilityai/stable-diffusion-xl-base-1.0"


@pytest.fixture(scope="module")
def whole_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny SDXL whose text encoders can be told apart, as those of real ones can."""
    return tiny_sdxl(tmp_path_factory.mktemp("whole") / "sdxl", second=48)


@pytest.fixture(scope="module")
def config(whole_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without weights."""
    return configuration_of(whole_folder, tmp_path_factory.mktemp("config") / "sdxl")


@pytest.fixture(scope="module")
def checkpoint(whole_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same weights in one file."""
    return as_checkpoint(whole_folder, tmp_path_factory.mktemp("checkpoint") / "dream.safetensors")


def test_a_checkpoint_of_sdxl_paints_what_the_folder_paints(whole_folder: Path, config: Path, checkpoint: Path) -> None:
    painted, expected = (
        paint(painter, order(negative_prompt="dark"))[0]
        for painter in (new_painter(checkpoint, config=str(config)), painter_of(whole_folder))
    )
    assert painted.data == expected.data
    assert painted.parameters == expected.parameters


def test_a_checkpoint_of_stable_diffusion_paints_what_the_folder_paints(sd15_folder: Path, tmp_path: Path) -> None:
    checkpoint = as_checkpoint(sd15_folder, tmp_path / "dream.safetensors")
    painter = new_painter(checkpoint, config=str(configuration_of(sd15_folder, tmp_path / "config")))
    assert paint(painter, order())[0].data == paint(painter_of(sd15_folder), order())[0].data


def test_a_checkpoint_that_predicts_velocities_is_painted_with_a_scheduler_for_them(
    config: Path, checkpoint: Path, tmp_path: Path
) -> None:
    marks = {"v_pred": torch.tensor([]), "ztsnr": torch.tensor([])}
    marked = tmp_path / "velocity.safetensors"
    save_file(load_file(checkpoint) | marks, marked)
    scheduler = new_painter(marked, config=str(config)).loaded.pipeline.scheduler
    assert (scheduler.config.prediction_type, scheduler.config.rescale_betas_zero_snr) == ("v_prediction", True)
    assert scheduler.config.beta_schedule == "scaled_linear"


def test_parts_that_a_file_lacks_are_taken_from_a_whole_folder(
    flux2_folder: Path, whole_folder: Path, checkpoint: Path, tmp_path: Path
) -> None:
    flux2 = flux2_folder / "transformer" / "diffusion_pytorch_model.safetensors"
    weights = load_file(checkpoint)
    unet = {name: each for name, each in weights.items() if name.startswith("model.diffusion_model.")}
    save_file(unet, tmp_path / "unet.safetensors")
    for file, folder in ((flux2, flux2_folder), (tmp_path / "unet.safetensors", whole_folder)):
        painter = new_painter(file, config=str(folder))
        assert paint(painter, order())[0].data == paint(painter_of(folder), order())[0].data


def in_half_precision_alone(folder: Path, copy: Path) -> Path:
    """A copy of a pipeline whose weights are there as a variant only, as many people fetch them."""
    shutil.copytree(folder, copy)
    for weights in copy.rglob("*.safetensors"):
        weights.rename(weights.with_suffix(".fp16.safetensors"))
    return copy


def test_beside_a_whole_checkpoint_it_is_no_matter_which_weights_the_folder_of_its_family_holds(
    whole_folder: Path, checkpoint: Path, tmp_path: Path
) -> None:
    painter = new_painter(checkpoint, config=str(in_half_precision_alone(whole_folder, tmp_path / "half")))
    assert paint(painter, order())[0].data == paint(painter_of(whole_folder), order())[0].data


def test_parts_that_a_file_lacks_are_taken_in_the_variant_that_is_set(flux2_folder: Path, tmp_path: Path) -> None:
    network = flux2_folder / "transformer" / "diffusion_pytorch_model.safetensors"
    folder = str(in_half_precision_alone(flux2_folder, tmp_path / "half"))
    with pytest.raises(Unavailable, match="MIEN_DIFFUSION__VARIANT=fp16"):
        new_painter(network, config=folder)
    painter = new_painter(network, config=folder, variant="fp16")
    assert paint(painter, order())[0].data == paint(painter_of(flux2_folder), order())[0].data


def test_what_a_checkpoint_can_do_is_known_without_loading_it(config: Path, checkpoint: Path) -> None:
    able = diffusion(checkpoint, config=str(config)).capabilities
    assert (able.model, able.references, able.edit, able.negative_prompt) == ("dream.safetensors", 1, True, True)


def hub_cache(folder: Path, config: Path) -> Path:
    """A cache of the hub that holds the configuration of SDXL."""
    place = folder / f"models--{SDXL.replace('/', '--')}"
    shutil.copytree(config, place / "snapshots" / "abc")
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text("abc")
    return folder


def test_the_configuration_of_a_family_is_found_in_the_hubs_cache_without_torch(
    config: Path, checkpoint: Path, tmp_path: Path
) -> None:
    program = """
import sys
from mien.images.diffusion.missing import facts_of
from mien.images.diffusion.options import PaintOptions
print(facts_of(PaintOptions(model=sys.argv[1])).pipeline)
print({"torch", "diffusers", "transformers"} & set(sys.modules))
"""
    cache = hub_cache(tmp_path / "hub", config)
    done = subprocess.run(
        [sys.executable, "-c", program, str(checkpoint)], capture_output=True, text=True, check=True, timeout=600,
        env=os.environ | {"HF_HUB_CACHE": str(cache)},
    )  # fmt: skip
    assert done.stdout.split() == ["StableDiffusionXLPipeline", "set()"]


async def test_without_its_configuration_a_checkpoint_says_what_to_give(checkpoint: Path) -> None:
    readiness = await diffusion(checkpoint).readiness()
    assert not readiness.ready
    for said in (str(checkpoint), f"hf download {SDXL}", "MIEN_DIFFUSION__DOWNLOAD", "MIEN_DIFFUSION__CONFIG"):
        assert said in readiness.detail


async def test_where_the_configuration_may_be_fetched_it_is_ready(checkpoint: Path) -> None:
    assert model_here(PaintOptions(model=str(checkpoint), download=True)) is None
    assert (await diffusion(checkpoint, download=True).readiness()).ready


def test_where_it_may_be_the_configuration_is_fetched_and_no_weights(
    whole_folder: Path, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub(whole_folder) as (address, fetched):
        ask_only(address, tmp_path, monkeypatch)
        painter = new_painter(checkpoint, download=True)
    assert "tokenizer_2/tokenizer.json" in fetched
    assert not [name for name in fetched if name.endswith(".safetensors")]
    assert paint(painter, order())[0].data == paint(painter_of(whole_folder), order())[0].data


def test_a_configuration_that_cannot_be_fetched_is_named(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub(tmp_path) as (address, _):
        ask_only(address, tmp_path / "cache", monkeypatch)
        with pytest.raises(Unavailable, match=f"To load .* files of {SDXL} are needed"):
            new_painter(checkpoint, download=True)


def test_families_are_told_apart_as_diffusers_does() -> None:
    known = {"playground-v2-5": "playground-v2-5", "open_clip_sdxl": "xl_base", "clip": "v1"}
    for (mark, name), (key, family) in zip(FAMILIES.items(), known.items(), strict=True):
        assert CHECKPOINT_KEY_NAMES[key] == mark
        assert DIFFUSERS_DEFAULT_PIPELINE_PATHS[family]["pretrained_model_name_or_path"] == name


def cut_off(file: Path, config: Path) -> None:
    os.truncate(file, file.stat().st_size - 1000)


def for_inpainting(file: Path, config: Path) -> None:
    save_file({"model.diffusion_model.input_blocks.0.0.weight": torch.zeros(4, 9, 3, 3)}, file)


def a_lora(file: Path, config: Path) -> None:
    save_file({"lora_unet_down_blocks_0.lora_up.weight": torch.zeros(4, 4)}, file)


def without_tokenizer(file: Path, config: Path) -> None:
    shutil.rmtree(config / "tokenizer_2")


def pickles_in_the_folder(file: Path, config: Path) -> None:
    (config / "unet" / "diffusion_pytorch_model.bin").write_bytes(b"\x80\x04.")


def own_code(file: Path, config: Path) -> None:
    index = config / "model_index.json"
    index.write_text(index.read_text().replace('"diffusers",', '"mine",', 1))


def no_index(file: Path, config: Path) -> None:
    (config / "model_index.json").unlink()


def other_widths(file: Path, config: Path) -> None:
    part = config / "unet" / "config.json"
    part.write_text(part.read_text().replace('"cross_attention_dim": 80', '"cross_attention_dim": 96'))


def without_vae(file: Path, config: Path) -> None:
    weights = load_file(file)
    save_file({name: each for name, each in weights.items() if not name.startswith("first_stage_model.")}, file)


def without_text_encoder(file: Path, config: Path) -> None:
    weights = load_file(file)
    save_file({name: each for name, each in weights.items() if not name.startswith("conditioner.")}, file)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (cut_off, r"dream\.safetensors is damaged"),
        (without_tokenizer, "the folder 'tokenizer_2' is missing"),
        (pickles_in_the_folder, r"diffusion_pytorch_model\.bin is in a format that can run programs"),
        (own_code, "brings code of its own"),
        (no_index, "isn't the folder of a diffusers pipeline"),
        (other_widths, r"dream\.safetensors can't be loaded as StableDiffusionXLPipeline.*MIEN_DIFFUSION__CONFIG"),
        (without_vae, r"dream\.safetensors .*MIEN_DIFFUSION__CONFIG"),
        (without_text_encoder, r"dream\.safetensors .*MIEN_DIFFUSION__CONFIG"),
    ],
    ids=lambda each: each.__name__ if callable(each) else "",
)
def test_a_checkpoint_that_cannot_be_loaded_is_told_with_the_reason(
    spoil: object, said: str, config: Path, checkpoint: Path, tmp_path: Path
) -> None:
    file = Path(shutil.copy(checkpoint, tmp_path / "dream.safetensors"))
    own = Path(shutil.copytree(config, tmp_path / "config"))
    assert callable(spoil)
    spoil(file, own)
    with pytest.raises(Unavailable, match=said):
        new_painter(file, config=str(own))


@pytest.mark.parametrize(
    ("make", "said"), [(for_inpainting, "paints into pictures alone"), (a_lora, "MIEN_DIFFUSION__CONFIG")]
)
async def test_a_file_that_is_no_checkpoint_of_a_known_family_is_told_before_a_process_starts(
    make: object, said: str, tmp_path: Path
) -> None:
    assert callable(make)
    make(tmp_path / "some.safetensors", tmp_path)
    backend = diffusion(tmp_path / "some.safetensors")
    with pytest.raises(Unavailable, match=said):
        await backend.generate(asking("a coat"))
    assert backend.pid is None


@pytest.mark.parametrize(("name", "said"), [("model.ckpt", "can run programs"), ("model.gguf", "isn't a .safetensors")])
def test_a_file_in_another_format_is_not_opened(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / name).write_bytes(b"weights")
    with pytest.raises(Unavailable, match=said):
        model_here(PaintOptions(model=str(tmp_path / name), config="someone/something"))


def test_a_configuration_that_is_nowhere_is_named(checkpoint: Path) -> None:
    with pytest.raises(Unavailable, match="There is no folder /nowhere: MIEN_DIFFUSION__CONFIG"):
        model_here(PaintOptions(model=str(checkpoint), config="/nowhere", download=True))
