"""The built-in workflow asks a ComfyUI server for what the request says, and for nothing that a prompt smuggles in."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image as Pillow

from mien.decode import decode_image
from mien.ports import Edit, Progress
from tests.comfyui_server import ComfyServer
from tests.images.comfyui.setup import WHEN_TOLD, asked_for, comfyui, reference

ADAPTER = ("ip-adapter_sdxl_vit-h.safetensors", "ip-adapter-plus_sdxl_vit-h.safetensors")


def inputs_of(server: ComfyServer, class_type: str, order: int = -1) -> list[dict[str, Any]]:
    graph = server.orders[order]["prompt"]
    return [node["inputs"] for node in graph.values() if node["class_type"] == class_type]


def texts(server: ComfyServer) -> list[str]:
    return [inputs["text"] for inputs in inputs_of(server, "CLIPTextEncode")]


def half_mask(size: tuple[int, int] = (96, 96)) -> bytes:
    """White on the right."""
    mask = Pillow.new("L", size)
    mask.paste(255, (size[0] // 2, 0, *size))
    buffer = io.BytesIO()
    mask.save(buffer, "PNG")
    return buffer.getvalue()


async def test_a_picture_from_nothing_has_its_words_its_seed_and_its_size() -> None:
    with ComfyServer() as server:
        made = await comfyui(server, guidance=5.5, sampler="ddim", scheduler="karras").generate(
            asked_for(seed=2**63 - 1, width=128, steps=7)
        )
        [sampler] = inputs_of(server, "KSampler")
        assert sampler["seed"] == 2**63 - 1
        assert (sampler["steps"], sampler["cfg"], sampler["denoise"]) == (7, 5.5, 1.0)
        assert (sampler["sampler_name"], sampler["scheduler"]) == ("ddim", "karras")
        assert inputs_of(server, "EmptyLatentImage") == [{"width": 128, "height": 96, "batch_size": 1}]
        assert texts(server) == ["a person in a coat", "blurry"]
        assert made.parameters["workflow"] == "txt2img"
        assert made.parameters["steps"] == 7
        assert made.model == "sd_xl_base_1.0.safetensors"
        assert made.ignored == ()
        assert {"generate", "execute"} <= set(made.timings)


async def test_seeds_begin_again_behind_the_last() -> None:
    with ComfyServer() as server:
        made = await comfyui(server).generate(asked_for(3, seed=2**63 - 2))
        assert [each.seed for each in made.pictures] == [2**63 - 2, 2**63 - 1, 0]


@pytest.mark.parametrize(("quality", "steps"), [("standard", 9), ("hd", 21)])
async def test_quality_is_a_matter_of_steps(quality: str, steps: int) -> None:
    with ComfyServer() as server:
        await comfyui(server, steps=9, hd_steps=21).generate(asked_for(quality=quality))
        assert inputs_of(server, "KSampler")[0]["steps"] == steps


@pytest.mark.parametrize(
    ("prompt", "sent"),
    [
        ("a C++ (cat) expert", r"a C++ \(cat\) expert"),
        ("((((((", r"\(\(\(\(\(\("),
        ("(hat:1e9)", r"\(hat:1e9\)"),
        ("embedding:../../secret red", "embedding :../../secret red"),
        ('", "class_type": "Evil', '", "class_type": "Evil'),
        ("{{seed}} %date% \\", "{{seed}} %date% \\"),
        ("雪の中 🧥", "雪の中 🧥"),
        ("half \ud83e of a coat", "half ? of a coat"),
    ],
)
async def test_a_prompt_is_text_and_nothing_else(prompt: str, sent: str) -> None:
    with ComfyServer() as server:
        await comfyui(server).generate(asked_for(prompt=prompt, negative_prompt=prompt))
        assert texts(server) == [sent, sent]


async def test_a_very_long_prompt_goes_as_a_whole() -> None:
    with ComfyServer() as server:
        await comfyui(server).generate(asked_for(prompt="word " * 2000))
        assert texts(server)[0] == "word " * 2000


async def test_without_an_ip_adapter_a_picture_starts_from_the_first_reference_and_the_others_are_named() -> None:
    with ComfyServer() as server:
        made = await comfyui(server).generate(
            asked_for(references=(reference(0, (300, 200)), reference(1), reference(2)), strength=0.25)
        )
        assert made.references_used == ("image-0",)
        assert [each.what for each in made.ignored] == ["2 of the references"]
        assert inputs_of(server, "KSampler")[0]["denoise"] == 0.25
        assert inputs_of(server, "EmptyLatentImage") == []
        [start] = inputs_of(server, "LoadImage")
        with Pillow.open(server.folder / "input" / start["image"]) as sent:
            assert (sent.size, sent.format) == ((96, 96), "PNG")
        assert made.parameters["workflow"] == "img2img"


async def test_with_an_ip_adapter_references_steer_one_after_the_other_and_share_the_weight() -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        backend = comfyui(server, reference_weight=0.9)
        made = await backend.generate(asked_for(references=tuple(map(reference, range(3)))))
        applied = inputs_of(server, "IPAdapterAdvanced")
        assert [each["weight"] for each in applied] == [0.3, 0.3, 0.3]
        assert len({each["image"][0] for each in applied}) == 3
        assert len({each["model"][0] for each in applied}) == 3
        assert inputs_of(server, "IPAdapterUnifiedLoader")[0]["preset"] == "PLUS (high strength)"
        assert made.parameters["reference_preset"] == "PLUS (high strength)"
        assert inputs_of(server, "KSampler")[0]["denoise"] == 1.0
        assert made.references_used == ("image-0", "image-1", "image-2")
        assert made.ignored == ()
        plain = await backend.generate(asked_for())
        assert plain.pictures[0].data != made.pictures[0].data


async def test_strength_without_a_picture_to_start_from_is_named() -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        made = await comfyui(server).generate(asked_for(references=(reference(),), strength=0.3))
        assert [each.what for each in made.ignored] == ["strength"]


async def test_an_edit_starts_from_its_picture_with_its_instruction_first() -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        edit = Edit(reference(7), "give them green hair")
        made = await comfyui(server, strength=0.4).generate(asked_for(edit=edit, references=(reference(1),)))
        assert texts(server)[0] == "give them green hair, a person in a coat"
        assert inputs_of(server, "KSampler")[0]["denoise"] == 0.4
        assert made.references_used == ("image-7", "image-1")


async def test_an_edit_without_an_ip_adapter_names_the_references_that_it_cannot_use() -> None:
    with ComfyServer() as server:
        made = await comfyui(server).generate(asked_for(edit=Edit(reference(7), "a hat"), references=(reference(1),)))
        assert made.references_used == ("image-7",)
        assert [each.what for each in made.ignored] == ["reference image-1"]


async def test_with_a_mask_what_must_not_change_stays_to_the_pixel() -> None:
    original = reference(3)
    with ComfyServer() as server:
        edit = Edit(original, "a hat", mask=half_mask())
        made = await comfyui(server).generate(asked_for(edit=edit, strength=1.0))
        assert inputs_of(server, "SetLatentNoiseMask")
        before = decode_image(original.data).image.convert("RGB")
        after = decode_image(made.pictures[0].data).image.convert("RGB")
        left, right = (0, 0, 48, 96), (48, 0, 96, 96)
        assert after.crop(left).tobytes() == before.crop(left).tobytes()
        assert after.crop(right).tobytes() != before.crop(right).tobytes()
        assert made.parameters["workflow"] == "inpaint"


async def test_a_mask_that_lets_nothing_change_is_said_to() -> None:
    with ComfyServer() as server:
        black = io.BytesIO()
        Pillow.new("L", (96, 96)).save(black, "PNG")
        with pytest.raises(Exception, match="black all over"):
            await comfyui(server).generate(asked_for(edit=Edit(reference(), "a hat", mask=black.getvalue())))


async def test_pictures_are_sent_once_and_loaded_by_the_names_that_the_server_gives_them() -> None:
    with ComfyServer(renames_uploads=True) as server:
        await comfyui(server).generate(asked_for(4, references=(reference(),)))
        assert len(server.uploads) == 1
        loaded = {inputs_of(server, "LoadImage", order)[0]["image"] for order in range(4)}
        assert loaded == set(server.uploads)


async def test_what_is_sent_holds_no_metadata_of_the_original() -> None:
    marked = io.BytesIO()
    exif = Pillow.Exif()
    exif[0x010E] = "GPS of my home"
    Pillow.effect_noise((96, 96), 60).convert("RGB").save(marked, "JPEG", exif=exif)
    private = reference().__class__("image-1", "source", marked.getvalue(), "image/jpeg")
    with ComfyServer() as server:
        await comfyui(server).generate(asked_for(references=(private,)))
        [name] = server.uploads
        assert b"GPS of my home" not in (server.folder / "input" / name).read_bytes()


async def test_a_watcher_hears_the_steps_and_sees_previews() -> None:
    seen: list[Progress] = []
    with ComfyServer() as server:
        await comfyui(server, WHEN_TOLD).generate(asked_for(2), seen.append)
    messages = [each.message for each in seen]
    assert messages.index("Checkpoint") < messages.index("Sampler") < messages.index("step 1 of 4"), "nodes by title"
    assert messages.count("step 2 of 4") >= 2
    assert any(each.preview is not None and each.preview.startswith(b"\xff\xd8") for each in seen)
    shares = [each.share for each in seen]
    assert shares == sorted(shares)
    assert (seen[-1].share, seen[-1].message) == (1.0, "picture 2 of 2")
