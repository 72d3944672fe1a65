"""LoRAs: what a model paints with them, together with what else changes a picture, and where they can't be added."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from mien.domain.errors import Unavailable
from mien.images.diffusion.options import Lora
from mien.images.diffusion.order import Painted
from mien.images.diffusion.painter import Painter
from mien.provenance import finish, read_provenance
from mien.settings import Settings
from tests.images.diffusion.backends import asking, diffusion
from tests.images.diffusion.hub import ask_only, hub
from tests.images.diffusion.loras import (
    Changes,
    changes_for,
    in_kohya_layout,
    in_peft_layout,
    in_the_checkpoints_layout,
    merged,
)
from tests.images.diffusion.painting import apart, edit, new_painter, noise, order, paint, painter_of

SHOWS = 8
"""Levels by which a picture differs at least where something was changed on purpose."""


@pytest.fixture(scope="module")
def ink(sdxl_folder: Path) -> Changes:
    """Changes to the UNet and a text encoder."""
    return changes_for(sdxl_folder)


@pytest.fixture(scope="module")
def lora(ink: Changes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as most files are that people share."""
    return in_kohya_layout(ink, tmp_path_factory.mktemp("loras") / "ink.safetensors")


@pytest.fixture(scope="module")
def inked(sdxl_folder: Path, lora: Path) -> Painter:
    """A painter with it."""
    return with_loras(sdxl_folder, (lora, 1.0))


def with_loras(folder: Path, *weighted: tuple[Path, float], ip_adapter: Path | None = None) -> Painter:
    """A painter of its own with these files and weights."""
    return new_painter(folder, ip_adapter, loras=tuple(Lora(str(path), weight) for path, weight in weighted))


def one(painter: Painter, **changes: object) -> Painted:
    """A picture."""
    return paint(painter, order(**changes))[0]  # type: ignore[arg-type]


@pytest.mark.parametrize("write", [in_peft_layout, in_kohya_layout, in_the_checkpoints_layout])
@pytest.mark.parametrize("weight", [0.7, -0.5])
def test_a_lora_paints_what_a_model_paints_that_has_its_changes_in_the_weights(
    write: Callable[[Changes, Path], Path], weight: float, ink: Changes, sdxl_folder: Path, tmp_path: Path
) -> None:
    painted = one(with_loras(sdxl_folder, (write(ink, tmp_path / "ink.safetensors"), weight)), negative_prompt="dark")
    expected = one(new_painter(merged(sdxl_folder, tmp_path / "merged", (ink, weight))), negative_prompt="dark")
    assert apart(painted, expected) <= 1
    assert apart(painted, one(painter_of(sdxl_folder), negative_prompt="dark")) >= SHOWS


def test_two_loras_are_both_added(ink: Changes, lora: Path, sdxl_folder: Path, tmp_path: Path) -> None:
    coat = changes_for(sdxl_folder, seed=2, parts=("unet",))
    second = in_peft_layout(coat, tmp_path / "coat.safetensors")
    painted = one(with_loras(sdxl_folder, (lora, 0.6), (second, 1.0)))
    assert apart(painted, one(new_painter(merged(sdxl_folder, tmp_path / "merged", (ink, 0.6), (coat, 1.0))))) <= 1


def test_a_lora_of_weight_0_changes_nothing(lora: Path, sdxl_folder: Path) -> None:
    assert one(with_loras(sdxl_folder, (lora, 0.0))).data == one(painter_of(sdxl_folder)).data


def test_a_transformer_takes_loras_too(flux2_folder: Path, tmp_path: Path) -> None:
    changes = changes_for(flux2_folder, parts=("transformer",))
    painted = one(with_loras(flux2_folder, (in_peft_layout(changes, tmp_path / "ink.safetensors"), 1.0)))
    assert apart(painted, one(new_painter(merged(flux2_folder, tmp_path / "merged", (changes, 1.0))))) <= 1
    assert apart(painted, one(painter_of(flux2_folder))) >= SHOWS


def test_edits_are_painted_with_the_lora(inked: Painter, sdxl_folder: Path) -> None:
    with_it, without = (one(painter, edit=edit(), strength=0.9) for painter in (inked, painter_of(sdxl_folder)))
    assert with_it.parameters["way"] == "image2image"
    assert apart(with_it, without) >= SHOWS


def test_with_an_ip_adapter_both_count(lora: Path, sdxl_folder: Path, ip_adapter_folder: Path) -> None:
    both = with_loras(sdxl_folder, (lora, 1.0), ip_adapter=ip_adapter_folder)
    painted = one(both, references=(noise(1),))
    assert painted.parameters["way"] == "ip-adapter"
    assert apart(painted, one(both, references=(noise(2),))) >= SHOWS
    assert apart(painted, one(painter_of(sdxl_folder, ip_adapter_folder), references=(noise(1),))) >= SHOWS


def test_a_picture_records_the_lora_with_its_weight_and_the_hash_of_its_tensors(inked: Painter, lora: Path) -> None:
    data = lora.read_bytes()
    tensors = sha256(data[8 + int.from_bytes(data[:8], "little") :]).hexdigest()
    assert one(inked).parameters["loras"] == [{"name": "ink", "weight": 1.0, "hash": tensors[:12]}]


def test_a_picture_without_loras_records_none(sdxl_folder: Path) -> None:
    assert "loras" not in one(painter_of(sdxl_folder)).parameters


async def test_loras_are_named_where_people_look_and_marks_in_prompts_are_not_painted(
    lora: Path, sdxl_folder: Path
) -> None:
    backend = diffusion(sdxl_folder, loras=[f"{lora}=0.5"])
    try:
        assert "with LoRA ink (0.5)" in (await backend.readiness()).detail
        request = asking("a coat, <lora:ink:0.8>, rain", negative_prompt="dark <LoRA:mud:1>")
        marked = await backend.generate(request)
        plain = await backend.generate(asking("a coat, rain", negative_prompt="dark"))
        assert "with LoRA ink (0.5)" in (await backend.readiness()).detail
    finally:
        await backend.close()
    assert marked.pictures[0].data == plain.pictures[0].data
    assert [each.what for each in marked.ignored] == ["<lora:ink:0.8>", "<LoRA:mud:1>"]
    assert "MIEN_DIFFUSION__LORAS" in marked.ignored[0].reason
    assert not plain.ignored
    said = read_provenance(finish(plain.pictures[0], plain, request))
    [recorded] = plain.parameters["loras"]
    assert said is not None
    assert f'Lora hashes: "ink: {recorded["hash"]}", Lora weights: "ink: 0.5"' in str(said.infotext)


def cut_off(file: Path, good: Path) -> None:
    file.write_bytes(good.read_bytes()[:-100])


def a_checkpoint(file: Path, good: Path) -> None:
    save_file({"model.diffusion_model.input_blocks.0.0.weight": torch.zeros(4, 4, 3, 3)}, file)


def nothing(file: Path, good: Path) -> None:
    save_file({}, file)


def for_stable_diffusion_1(file: Path, good: Path) -> None:
    save_file({"lora_unet_down_blocks_1_attentions_0_attn2_to_k.lora_down.weight": torch.zeros(2, 768)}, file)


def for_flux(file: Path, good: Path) -> None:
    save_file({"lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight": torch.zeros(2, 64)}, file)


def a_lokr(file: Path, good: Path) -> None:
    save_file({"lora_unet_mid_block_attentions_0_proj_in.lokr_w1": torch.zeros(2, 2)}, file)


def a_dora(file: Path, good: Path) -> None:
    layer = "lora_unet_mid_block_attentions_0_proj_in"
    save_file({f"{layer}.lora_down.weight": torch.zeros(2, 64), f"{layer}.dora_scale": torch.zeros(64)}, file)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (cut_off, r"ink\.safetensors is damaged"),
        (a_checkpoint, r"ink\.safetensors is no LoRA"),
        (nothing, r"ink\.safetensors is no LoRA"),
        (for_stable_diffusion_1, r"ink\.safetensors is for Stable Diffusion 1, and the model is one of width 64"),
        (for_flux, r"ink\.safetensors is for models of another architecture"),
        (a_lokr, r"ink\.safetensors is a LoKr.*merge it into a checkpoint"),
        (a_dora, r"ink\.safetensors is a DoRA.*merge it into a checkpoint"),
    ],
    ids=lambda each: each.__name__ if callable(each) else "",
)
async def test_a_file_that_cannot_be_added_is_told_before_a_process_starts(
    make: Callable[[Path, Path], None], said: str, lora: Path, sdxl_folder: Path, tmp_path: Path
) -> None:
    make(tmp_path / "ink.safetensors", lora)
    backend = diffusion(sdxl_folder, loras=[str(tmp_path / "ink.safetensors")])
    with pytest.raises(Unavailable, match=said):
        await backend.generate(asking("a coat"))
    assert backend.pid is None
    readiness = await backend.readiness()
    assert not readiness.ready
    assert "ink.safetensors" in readiness.detail


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("/loras/ink.pt", r"/loras/ink\.pt is in a format that can run programs"),
        ("/loras/ink.gguf", r"/loras/ink\.gguf isn't a \.safetensors file"),
        ("/loras/ink.safetensors", r"There is no LoRA /loras/ink\.safetensors"),
        ("someone/ink.safetensors", r"There is no LoRA someone/ink\.safetensors"),
        ("someone/ink/ink.safetensors", r"hf download someone/ink ink\.safetensors.*MIEN_DIFFUSION__DOWNLOAD=true"),
        ("so me/i nk/ink.safetensors", r"is neither a file nor on the hub"),
    ],
)
async def test_a_file_that_is_not_here_or_not_safe_is_named_with_the_remedy(
    place: str, said: str, sdxl_folder: Path
) -> None:
    backend = diffusion(sdxl_folder, loras=[f"{place}=0.8"])
    with pytest.raises(Unavailable, match=said):
        await backend.generate(asking("a coat"))
    assert backend.pid is None


async def test_a_lora_for_a_unet_is_not_added_to_a_transformer(lora: Path, flux2_folder: Path) -> None:
    detail = (await diffusion(flux2_folder, loras=[str(lora)]).readiness()).detail
    assert "ink.safetensors is for Stable Diffusion or SDXL" in detail


async def test_a_pickle_among_the_loras_is_told_before_a_model_is_fetched() -> None:
    readiness = await diffusion("someone/something", download=True, loras=["/loras/ink.ckpt"]).readiness()
    assert not readiness.ready
    assert "/loras/ink.ckpt is in a format that can run programs" in readiness.detail


async def test_without_peft_loras_are_not_added_and_all_else_is_painted(
    lora: Path, sdxl_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "peft", None)
    readiness = await diffusion(sdxl_folder, loras=[str(lora)]).readiness()
    assert not readiness.ready
    assert "(peft)" in readiness.detail
    assert (await diffusion(sdxl_folder).readiness()).ready


def other_shapes(changes: Changes) -> Changes:
    return {key: (torch.zeros(2, 7), torch.zeros(7, 2)) for key in changes if "attn1" in key[1]}


def other_layers(changes: Changes) -> Changes:
    return {(part, f"{name}_more"): each for (part, name), each in changes.items()}


def no_numbers(changes: Changes) -> Changes:
    return {key: (down * float("nan"), up) for key, (down, up) in changes.items()}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (other_shapes, "doesn't fit the model.*MIEN_DIFFUSION__LORAS"),
        (other_layers, "doesn't fit the model.*MIEN_DIFFUSION__LORAS"),
        (no_numbers, "is damaged: it holds what isn't a number"),
    ],
)
def test_a_lora_that_turns_out_not_to_fit_is_named(
    spoil: Callable[[Changes], Changes], said: str, ink: Changes, sdxl_folder: Path, tmp_path: Path
) -> None:
    file = in_peft_layout(spoil(ink), tmp_path / "odd.safetensors")
    with pytest.raises(Unavailable, match=rf"odd\.safetensors {said}"):
        with_loras(sdxl_folder, (file, 1.0))


def test_where_it_may_be_a_lora_is_fetched_from_the_hub(
    lora: Path, inked: Painter, sdxl_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub(lora.parent) as (address, fetched):
        ask_only(address, tmp_path, monkeypatch)
        on_hub = (Lora("someone/ink/ink.safetensors"),)
        painted = one(new_painter(sdxl_folder, download=True, loras=on_hub))
    assert fetched == ["ink.safetensors"]
    assert painted.data == one(inked).data
    assert one(new_painter(sdxl_folder, loras=on_hub)).data == painted.data


def test_a_lora_that_cannot_be_fetched_is_named(
    sdxl_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub(tmp_path) as (address, _):
        ask_only(address, tmp_path / "cache", monkeypatch)
    monkeypatch.setattr("huggingface_hub.utils._http.time.sleep", lambda _: None)  # between its five retries
    with pytest.raises(Unavailable, match=r"someone/ink/ink\.safetensors couldn't be fetched"):
        new_painter(sdxl_folder, download=True, loras=(Lora("someone/ink/ink.safetensors"),))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ()),
        ("/loras/ink.safetensors", ("/loras/ink.safetensors",)),
        ("/a.safetensors=0.8, /b=2.safetensors=-1", ("/a.safetensors=0.8", "/b=2.safetensors=-1")),
        ('["/a,b.safetensors=2"]', ("/a,b.safetensors=2",)),
    ],
)
def test_the_variable_holds_files_between_commas(
    written: str, read: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIEN_DIFFUSION__LORAS", written)
    assert Settings().diffusion.loras == read


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("/a.safetensors=3", "weight of /a.safetensors must be from -2 to 2, not 3"),
        ("/a.safetensors=nan", "must be from -2 to 2, not nan"),
        ("/a.safetensors=much", "write file.safetensors=0.8"),
        ("=0.8", "must name a file"),
        (",".join("/a.safetensors" for _ in range(9)), "at most 8"),
        ("[", "(?i)loras"),
    ],
)
def test_a_list_that_cannot_be_is_refused_by_name(written: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIEN_DIFFUSION__LORAS", written)
    with pytest.raises(ValueError, match=said):
        Settings()


def test_a_list_in_the_file_of_settings_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mien.toml").write_text('[diffusion]\nloras = ["/a.safetensors=0.8", "/b.safetensors"]\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIEN_HOME", os.fspath(tmp_path / "home"))
    assert Settings().diffusion.loras == ("/a.safetensors=0.8", "/b.safetensors")
