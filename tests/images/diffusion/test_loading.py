"""What is loaded, what is not, and what is said about it."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from mien.domain.errors import Unavailable
from mien.images.diffusion.model_facts import describe_model
from mien.images.diffusion.model_files import check_model
from mien.images.diffusion.model_place import find_model
from mien.images.diffusion.options import PaintOptions
from mien.settings.images import DiffusionSettings
from tests.images.diffusion.painting import new_painter, order, paint

Spoil = Callable[[Path], None]
UNET = "unet/diffusion_pytorch_model.safetensors"


@pytest.fixture
def copy(sdxl_folder: Path, tmp_path: Path) -> Path:
    """A copy of the tiny SDXL that a test may spoil."""
    return Path(shutil.copytree(sdxl_folder, tmp_path / "model"))


def index(folder: Path, **changes: Any) -> None:
    path = folder / "model_index.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def pickles_alone(folder: Path) -> None:
    (folder / UNET).unlink()
    torch.save({}, folder / "unet" / "diffusion_pytorch_model.bin")


def cut_off(folder: Path) -> None:
    path = folder / UNET
    path.write_bytes(path.read_bytes()[:-1000])


def not_safetensors(folder: Path) -> None:
    torch.save({"conv_in.weight": torch.zeros(1)}, folder / UNET)


def endless_header(folder: Path) -> None:
    (folder / UNET).write_bytes(struct.pack("<Q", 2**63) + b"{}")


def shape_without_an_end(folder: Path) -> None:
    header = b'{"x": {"dtype": "F32", "shape": [1e999], "data_offsets": [0, 0]}}'
    (folder / UNET).write_bytes(struct.pack("<Q", len(header)) + header)


def without_unet(folder: Path) -> None:
    shutil.rmtree(folder / "unet")


def without_a_shard(folder: Path) -> None:
    (folder / f"{UNET}.index.json").write_text(
        json.dumps({"weight_map": {"x": "diffusion-00002-of-00002.safetensors"}})
    )


def shards_that_are_numbers(folder: Path) -> None:
    (folder / f"{UNET}.index.json").write_text(json.dumps({"weight_map": {"x": 1, "y": "diffusion.safetensors"}}))


def shard_outside(folder: Path) -> None:
    (folder / f"{UNET}.index.json").write_text(json.dumps({"weight_map": {"x": "../../../etc/passwd"}}))


def half_precision_alone(folder: Path) -> None:
    (folder / UNET).rename(folder / "unet" / "diffusion_pytorch_model.fp16.safetensors")


def no_index(folder: Path) -> None:
    (folder / "model_index.json").unlink()


def broken_index(folder: Path) -> None:
    (folder / "model_index.json").write_text("[" * 100_000)


def own_pipeline(folder: Path) -> None:
    (folder / "pipeline.py").write_text("raise SystemExit('this was run')")
    index(folder, _class_name=["pipeline", "Own"])


def own_part(folder: Path) -> None:
    (folder / "unet" / "mine.py").write_text("raise SystemExit('this was run')")
    index(folder, unet=["mine", "Own"])


def unknown_pipeline(folder: Path) -> None:
    index(folder, _class_name="NoSuchPipeline")


def pipeline_of_films(folder: Path) -> None:
    index(folder, _class_name="WanPipeline")


def pipeline_that_follows_lines(folder: Path) -> None:
    index(folder, _class_name="StableDiffusionXLControlNetPipeline")


def other_shapes(folder: Path) -> None:
    path = folder / "unet" / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"cross_attention_dim": 48}))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (pickles_alone, r"diffusion_pytorch_model\.bin is in a format that can run programs"),
        (cut_off, r"diffusion_pytorch_model\.safetensors is damaged"),
        (not_safetensors, r"diffusion_pytorch_model\.safetensors is damaged"),
        (endless_header, r"diffusion_pytorch_model\.safetensors is damaged"),
        (shape_without_an_end, r"diffusion_pytorch_model\.safetensors is damaged"),
        (without_unet, "the folder 'unet' is missing"),
        (without_a_shard, r"diffusion-00002-of-00002\.safetensors is missing"),
        (shards_that_are_numbers, r"safetensors\.index\.json is damaged"),
        (shard_outside, r"passwd is missing"),
        (half_precision_alone, "MIEN_DIFFUSION__VARIANT=fp16"),
        (no_index, "isn't the folder of a diffusers pipeline"),
        (broken_index, r"model_index\.json can't be read"),
        (own_pipeline, "code that comes with a model isn't run"),
        (own_part, "brings code of its own"),
        (unknown_pipeline, "NoSuchPipeline"),
        (pipeline_of_films, "WanPipeline doesn't paint pictures from words"),
        (pipeline_that_follows_lines, "choose the text-to-image pipeline"),
        (other_shapes, "can't be loaded"),
    ],
    ids=lambda each: each.__name__ if callable(each) else "",
)
def test_a_model_that_cannot_be_loaded_is_told_with_the_reason(copy: Path, spoil: Spoil, said: str) -> None:
    spoil(copy)
    with pytest.raises(Unavailable, match=said):
        new_painter(copy)


def test_the_variant_that_is_set_is_loaded(copy: Path) -> None:
    half_precision_alone(copy)
    assert paint(new_painter(copy, variant="fp16"), order())


def test_pickles_beside_safetensors_are_left_alone(copy: Path) -> None:
    (copy / "unet" / "diffusion_pytorch_model.bin").write_bytes(b"no pickle at all")
    assert paint(new_painter(copy), order())


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("/nowhere/at/all", "There is no folder or file /nowhere/at/all"),
        ("owner/with/slashes", "There is no folder or file"),
        ("no-owner", "There is no folder or file"),
        ("stabilityai/not-on-this-machine", r"hf download stabilityai/not-on-this-machine.*DOWNLOAD=true"),
        ("owner/..", "neither a folder nor a name on the hub"),
    ],
)
def test_a_model_that_is_not_there_is_told_with_a_remedy(
    model: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(Unavailable, match=said):
        find_model(PaintOptions(model=model))


def test_a_device_that_is_not_there_is_named(sdxl_folder: Path) -> None:
    if torch.backends.mps.is_available():
        pytest.skip("it is there")
    with pytest.raises(Unavailable, match="MIEN_DIFFUSION__DEVICE is mps"):
        new_painter(sdxl_folder, device="mps")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"ip_adapter_weights": "none.safetensors"}, r"none\.safetensors"),
        ({"ip_adapter_weights": "ip-adapter_sdxl.bin"}, "isn't a .safetensors file"),
        ({"ip_adapter_encoder": "elsewhere"}, "MIEN_DIFFUSION__IP_ADAPTER_ENCODER"),
    ],
    ids=str,
)
def test_an_adapter_that_is_not_there_is_named(
    sdxl_folder: Path, ip_adapter_folder: Path, options: dict[str, str], said: str
) -> None:
    with pytest.raises(Unavailable, match=said):
        new_painter(sdxl_folder, ip_adapter_folder, **options)


def test_an_adapter_for_another_model_is_told(sd15_folder: Path, flux2_folder: Path, ip_adapter_folder: Path) -> None:
    with pytest.raises(Unavailable, match="doesn't fit the model"):
        new_painter(sd15_folder, ip_adapter_folder)
    with pytest.raises(Unavailable, match="Flux2KleinPipeline takes no IP-Adapter"):
        new_painter(flux2_folder, ip_adapter_folder)


def test_an_image_encoder_in_pickles_alone_is_not_loaded(
    sdxl_folder: Path, ip_adapter_folder: Path, tmp_path: Path
) -> None:
    adapter = Path(shutil.copytree(ip_adapter_folder, tmp_path / "adapter"))
    encoder = adapter / "sdxl_models" / "image_encoder"
    (encoder / "model.safetensors").rename(encoder / "pytorch_model.bin")
    with pytest.raises(Unavailable, match=r"pytorch_model\.bin is in a format that can run programs"):
        new_painter(sdxl_folder, adapter)


def test_what_a_model_can_do_is_known_from_its_folder(sdxl_folder: Path, flux2_folder: Path) -> None:
    sdxl, flux = describe_model(sdxl_folder), describe_model(flux2_folder)
    assert (sdxl.pipeline, sdxl.multiple, sdxl.edit, sdxl.negative_prompt) == (
        "StableDiffusionXLPipeline",
        8,
        True,
        True,
    )
    assert (sdxl.references(with_ip_adapter=False), sdxl.references(with_ip_adapter=True)) == (1, 8)
    assert (flux.pipeline, flux.multiple, flux.edit, flux.negative_prompt) == ("Flux2KleinPipeline", 16, True, False)
    assert flux.references(with_ip_adapter=False) == 4


def test_a_process_that_only_asks_what_a_model_can_do_loads_no_torch(sdxl_folder: Path) -> None:
    program = """
import sys
from pathlib import Path
from mien.images.diffusion.model_facts import describe_model
from mien.images.diffusion.model_files import check_model
from mien.images.diffusion.model_place import find_model
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import PaintOrder, Painted
from mien.images.diffusion.cancelling import Cancelled
folder = find_model(PaintOptions(model=sys.argv[1]))
check_model(folder)
print(describe_model(folder).pipeline)
print({"torch", "diffusers", "transformers"} & set(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(sdxl_folder)], capture_output=True, text=True, check=True, timeout=600
    )
    assert done.stdout.split() == ["StableDiffusionXLPipeline", "set()"]


def test_the_options_are_those_of_the_settings(sdxl_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sdxl_folder.parent)
    settings = DiffusionSettings(model=sdxl_folder.name, ip_adapter="owner/adapter", dtype="float16", strength=0.3)
    options = PaintOptions.of(settings)
    assert options.model == str(sdxl_folder.resolve())
    assert (options.ip_adapter, options.dtype, options.strength) == ("owner/adapter", "float16", 0.3)
    with pytest.raises(Unavailable, match="MIEN_DIFFUSION__MODEL"):
        PaintOptions.of(DiffusionSettings())


def test_a_whole_model_passes_every_check(sdxl_folder: Path, sd15_folder: Path, flux2_folder: Path) -> None:
    for folder in (sdxl_folder, sd15_folder, flux2_folder):
        check_model(folder)
