"""A model's files: what they tell, what is missing, and that what comes out of them is what the model says."""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import AutoModel

from mien.domain.errors import Unavailable
from mien.settings.vision import VisionSettings
from mien.vision.dino import child
from mien.vision.dino.features import Features, NoFeatures
from mien.vision.dino.model_place import WEIGHTS, fingerprint, options_of
from mien.vision.dino.options import DinoOptions
from mien.vision.dino.preparing import prepare
from mien.vision.pixels import read_pixels
from tests.tiny_dino import tiny_dinov3
from tests.vision.people import blank, drawn


def _options(folder: Path, **more: str) -> DinoOptions:
    return options_of(VisionSettings.model_validate({"model": str(folder), "runtime": "torch", **more}))


def _seen(options: DinoOptions, picture: bytes) -> Features:
    [found] = child.look(options, [picture])
    assert isinstance(found, Features)
    return found


@pytest.fixture
def copy(dinov3_folder: Path, tmp_path: Path) -> Path:
    """A model's folder to do damage to."""
    return Path(shutil.copytree(dinov3_folder, tmp_path / "model"))


def test_the_method_names_family_size_and_patch(dinov3_folder: Path, dinov2_folder: Path, onnx_folder: Path) -> None:
    names = [_options(folder).facts.name for folder in (dinov3_folder, dinov2_folder, onnx_folder)]
    assert names == ["dinov3-vit32x2-16", "dinov2-vit32x2-14", "dinov2reg-vit32x2-14"]


@pytest.mark.parametrize(
    ("config", "name"),
    [
        ({"model_type": "dinov3_vit", "hidden_size": 384, "num_register_tokens": 4}, "dinov3-vits16"),
        ({"model_type": "dinov3_vit", "hidden_size": 384, "use_gated_mlp": True}, "dinov3-vitsplus16"),
        ({"model_type": "dinov2", "hidden_size": 768, "patch_size": 14}, "dinov2-vitb14"),
        ({"model_type": "dinov2_with_registers", "hidden_size": 1024, "patch_size": [14, 14]}, "dinov2reg-vitl14"),
    ],
)  # fmt: skip
def test_published_sizes_have_their_letters(copy: Path, config: dict[str, object], name: str) -> None:
    (copy / "config.json").write_text(json.dumps({"num_hidden_layers": 24, **config}))
    assert _options(copy).facts.name == name


def test_features_are_what_the_model_itself_says(dinov3_folder: Path) -> None:
    options = _options(dinov3_folder)
    prepared = prepare(read_pixels(drawn(1)), options.facts)
    model = AutoModel.from_pretrained(dinov3_folder).eval()
    with torch.inference_mode():
        tokens = model(torch.from_numpy(prepared.values[None])).last_hidden_state[0].numpy()
    found = _seen(options, drawn(1))
    assert np.allclose(found.whole, tokens[0] / np.linalg.norm(tokens[0]), atol=1e-5)
    patches = tokens[5:] / np.linalg.norm(tokens[5:], axis=1, keepdims=True)
    assert np.allclose(found.patches, patches, atol=1e-3)


def test_onnx_runtime_says_the_same_as_torch_whatever_the_number_of_pictures(onnx_folder: Path) -> None:
    pictures = [drawn(1), drawn(2), drawn(3)]
    by_torch = child.look(_options(onnx_folder), pictures)
    by_onnx = child.look(_options(onnx_folder, runtime="onnx"), pictures)
    for one, other in zip(by_torch, by_onnx, strict=True):
        assert isinstance(one, Features)
        assert isinstance(other, Features)
        assert np.allclose(one.whole, other.whole, atol=1e-4)


def test_onnx_runtime_is_taken_where_its_file_is_there(onnx_folder: Path, dinov3_folder: Path) -> None:
    assert _options(onnx_folder, runtime="auto").runtime == "onnx"
    assert _options(dinov3_folder, runtime="auto").runtime == "torch"
    assert _options(onnx_folder, runtime="auto", device="cuda").runtime == "torch"


def test_a_tall_picture_is_seen_whole_and_its_margins_are_not(dinov3_folder: Path) -> None:
    tall = read_pixels(drawn(1))
    narrow = type(tall)(tall.full[:, 64:192], tall.small[:, 64:192])
    prepared = prepare(narrow, _options(dinov3_folder).facts)
    assert prepared.inside.any(axis=1).all()
    assert prepared.inside.sum() == pytest.approx(prepared.inside.size / 2, rel=0.2)
    assert not prepared.values[:, :, :40].any()


def test_the_figure_of_a_transparent_picture_is_what_is_not_transparent(dinov3_folder: Path) -> None:
    data = drawn(1, side=224, transparent=True)
    pixels = read_pixels(data)
    assert pixels.alpha is not None
    share = pixels.alpha.reshape(14, 16, 14, 16).mean(axis=(1, 3))
    assert np.array_equal(_seen(_options(dinov3_folder), data).figure.reshape(14, 14), share > 0.5)


def test_a_picture_that_cannot_be_read_or_is_blank_spoils_nobody_elses(dinov3_folder: Path) -> None:
    broken, empty, good = child.look(_options(dinov3_folder), [b"no picture", blank(), drawn(1)])
    assert isinstance(broken, NoFeatures)
    assert "can't be read" in broken.problem
    assert empty == NoFeatures("The picture is blank.")
    assert isinstance(good, Features)


def test_other_weights_are_another_method_and_copies_are_not(dinov3_folder: Path, copy: Path, tmp_path: Path) -> None:
    other = tiny_dinov3(tmp_path / "other", seed=99)
    assert fingerprint(dinov3_folder) == fingerprint(copy)
    assert fingerprint(dinov3_folder) != fingerprint(other)


def _without_config(folder: Path) -> None:
    (folder / "config.json").unlink()


def _with_another_make(folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps({"model_type": "clip"}))


def _with_a_list_for_a_config(folder: Path) -> None:
    (folder / "config.json").write_text("[]")


def _without_a_width(folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps({"model_type": "dinov2", "hidden_size": "wide"}))


def _without_weights(folder: Path) -> None:
    (folder / WEIGHTS).unlink()


def _with_a_pickle(folder: Path) -> None:
    (folder / WEIGHTS).unlink()
    (folder / "pytorch_model.bin").write_bytes(b"pickled")


def _cut_off(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes((folder / WEIGHTS).read_bytes()[:-1000])


def _scribbled_over(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes(b"\xff" * 5000)


def _without_a_shard(folder: Path) -> None:
    (folder / WEIGHTS).unlink()
    index = {"weight_map": {"a": "model-00001-of-00002.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_without_config, "config.json is missing"),
        (_with_another_make, "type 'clip'"),
        (_with_a_list_for_a_config, "config.json is damaged"),
        (_without_a_width, "'hidden_size'"),
        (_without_weights, "model.safetensors is missing"),
        (_with_a_pickle, "run programs"),
        (_cut_off, "is damaged"),
        (_scribbled_over, "is damaged"),
        (_without_a_shard, "model-00001-of-00002.safetensors is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_folder_is_said_before_anything_is_loaded(
    copy: Path, damage: Callable[[Path], None], said: str
) -> None:
    damage(copy)
    with pytest.raises(Unavailable, match=said.replace(".", r"\.")):
        _options(copy)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "MIEN_VISION__MODEL"),
        ({"model": "/no/such/folder"}, "There is no folder"),
        ({"model": "nobody/has-this-model"}, "hf download nobody/has-this-model"),
    ],
)
def test_a_model_that_is_not_there_comes_with_its_remedy(settings: dict[str, str], said: str) -> None:
    with pytest.raises(Unavailable, match=said):
        options_of(VisionSettings.model_validate(settings))


def test_without_its_onnx_file_the_command_that_writes_it_is_named(dinov3_folder: Path) -> None:
    with pytest.raises(Unavailable, match="mien models export-onnx"):
        _options(dinov3_folder, runtime="onnx")


def test_weights_that_are_missing_are_not_filled_with_random_ones(copy: Path) -> None:
    weights = load_file(copy / WEIGHTS)
    gone = next(name for name in weights if name.endswith("q_proj.weight"))
    save_file({name: each for name, each in weights.items() if name != gone}, copy / WEIGHTS, {"format": "pt"})
    with pytest.raises(Unavailable, match="lack"):
        child.look(_options(copy), [drawn(1)])


def test_weights_of_another_size_than_the_configuration_tells_are_refused(copy: Path) -> None:
    config = json.loads((copy / "config.json").read_text())
    (copy / "config.json").write_text(json.dumps({**config, "hidden_size": 64}))
    with pytest.raises(Unavailable, match="can't be loaded"):
        child.look(_options(copy), [drawn(1)])


def test_weights_that_are_no_numbers_give_no_features(copy: Path) -> None:
    weights = load_file(copy / WEIGHTS)
    weights = {name: torch.full_like(each, math.nan) for name, each in weights.items()}
    save_file(weights, copy / WEIGHTS, {"format": "pt"})
    [found] = child.look(_options(copy), [drawn(1)])
    assert isinstance(found, NoFeatures)
    assert "damaged" in found.problem
