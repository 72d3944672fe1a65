"""What RunPod is sent: what was asked, in the words of either kind of worker, and no more than it takes."""

from __future__ import annotations

import base64
import random
from dataclasses import replace

import pytest
from PIL import Image as Pillow

from mien.decode import decode_image
from mien.domain.errors import InvalidRequest
from mien.ports import Edit, Reference
from tests.images.runpod.orders import (
    SMALL,
    encoded,
    opened,
    reference,
    sent,
)
from tests.runpod_server import RunPodServer


async def test_a_comfyui_worker_is_sent_a_workflow_with_what_was_asked(server: RunPodServer) -> None:
    async with opened(server, checkpoint="own.safetensors") as backend:
        await backend.generate(replace(SMALL, width=128, height=96, steps=7))

    nodes = sent(server)["workflow"].values()
    by_class = {node["class_type"]: node["inputs"] for node in nodes}
    texts = [node["inputs"]["text"] for node in nodes if node["class_type"] == "CLIPTextEncode"]
    assert by_class["CheckpointLoaderSimple"]["ckpt_name"] == "own.safetensors"
    assert texts == ["a person in a coat", "blurry"]
    assert by_class["KSampler"]["seed"] == 11
    assert by_class["KSampler"]["steps"] == 7
    assert (by_class["EmptyLatentImage"]["width"], by_class["EmptyLatentImage"]["height"]) == (128, 96)


async def test_a_plain_worker_is_sent_what_was_asked_and_nothing_that_it_decides_itself(server: RunPodServer) -> None:
    async with opened(server, shape="prompt") as backend:
        await backend.generate(replace(SMALL, width=128, height=96))
        await backend.generate(replace(SMALL, negative_prompt="", steps=7))

    plain = {"prompt": "a person in a coat", "seed": 11}
    assert sent(server, 0) == {**plain, "negative_prompt": "blurry", "width": 128, "height": 96}
    assert sent(server, 1) == {**plain, "num_inference_steps": 7, "width": 96, "height": 96}


async def test_settings_of_the_endpoint_reach_a_plain_worker(server: RunPodServer) -> None:
    async with opened(server, shape="prompt", steps=20, hd_steps=40, guidance=3.5) as backend:
        await backend.generate(SMALL)
        await backend.generate(replace(SMALL, quality="hd"))

    assert (sent(server, 0)["num_inference_steps"], sent(server, 0)["guidance_scale"]) == (20, 3.5)
    assert sent(server, 1)["num_inference_steps"] == 40


async def test_jobs_are_bounded_by_the_settings(server: RunPodServer) -> None:
    async with opened(server, execution_timeout=5) as backend:
        await backend.generate(SMALL)
    async with opened(server, execution_timeout=300) as backend:
        await backend.generate(SMALL)

    policies = [job.order["policy"] for job in server.submitted]
    assert policies[0]["executionTimeout"] == 5001  # the least that RunPod takes
    assert policies[1]["executionTimeout"] == 300_000
    assert policies[1]["ttl"] >= 300_000 + 1_800_000  # what was made must be there still when it is fetched


@pytest.mark.parametrize("shape", ["comfyui", "prompt"])
async def test_a_reference_is_what_the_picture_starts_from_cropped_to_its_size(
    server: RunPodServer, shape: str
) -> None:
    async with opened(server, shape=shape) as backend:
        made = await backend.generate(replace(SMALL, references=(reference(), reference(name="image-2"))))

    given = sent(server)
    encoded = given["images"][0]["image"] if shape == "comfyui" else given["image"]
    start = decode_image(base64.b64decode(encoded))
    assert (start.width, start.height) == (96, 96)
    assert made.references_used == ("image-1",)
    assert [each.what for each in made.ignored] == ["reference image-2"]


async def test_a_workflow_that_starts_from_a_picture_names_the_one_that_is_sent_and_departs_as_asked(
    server: RunPodServer,
) -> None:
    async with opened(server) as backend:
        await backend.generate(replace(SMALL, references=(reference(),), strength=0.25))

    by_class = {node["class_type"]: node["inputs"] for node in sent(server)["workflow"].values()}
    assert by_class["LoadImage"]["image"] == sent(server)["images"][0]["name"]
    assert by_class["KSampler"]["denoise"] == 0.25
    assert "EmptyLatentImage" not in by_class


async def test_an_edit_starts_from_its_picture_and_says_the_change_first(server: RunPodServer) -> None:
    asked = replace(SMALL, edit=Edit(reference(), "green hair"), references=(reference(name="image-2"),))
    async with opened(server, shape="prompt") as backend:
        made = await backend.generate(asked)

    assert sent(server)["prompt"] == "green hair, a person in a coat"
    assert made.references_used == ("image-1",)
    assert "reference image-2" in {each.what for each in made.ignored}


async def test_an_edit_with_a_mask_keeps_the_rest_to_the_pixel(server: RunPodServer) -> None:
    original = Pillow.new("RGB", (96, 96), (10, 20, 30))
    mask = Pillow.new("L", (96, 96), 0)
    mask.paste(255, (0, 0, 48, 96))
    edit = Edit(Reference("image-1", "avatar", encoded(original), "image/png"), "green hair", encoded(mask))
    async with opened(server) as backend:
        made = await backend.generate(replace(SMALL, edit=edit))

    result = decode_image(made.pictures[0].data).image
    classes = {node["class_type"] for node in sent(server)["workflow"].values()}
    assert {"LoadImageMask", "SetLatentNoiseMask"} <= classes
    assert result.getpixel((80, 50)) == (10, 20, 30)
    assert result.getpixel((10, 50)) != (10, 20, 30)


async def test_a_reference_that_is_no_picture_is_the_callers_fault_and_costs_nothing(server: RunPodServer) -> None:
    async with opened(server) as backend:
        with pytest.raises(InvalidRequest, match="references"):
            broken = Reference("image-1", "avatar", b"\x89PNG\r\n\x1a\nbroken", "image/png")
            await backend.generate(replace(SMALL, references=(broken,)))

    assert server.submitted == []


@pytest.mark.parametrize("shape", ["comfyui", "prompt"])
async def test_a_picture_to_start_from_that_is_too_large_to_send_is_sent_as_jpeg(
    server: RunPodServer, shape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mien.images.runpod.inputs._LARGE", 40_000)
    monkeypatch.setattr("mien.images.runpod.inputs._MOST_BYTES", 95_000)
    noise = encoded(Pillow.frombytes("RGB", (160, 160), random.Random(1).randbytes(160 * 160 * 3)))
    assert len(base64.b64encode(noise)) > 95_000
    large = Reference("image-1", "avatar", noise, "image/png")
    async with opened(server, shape=shape) as backend:
        made = await backend.generate(replace(SMALL, references=(large,), width=160, height=160))

    given = sent(server)
    start = base64.b64decode(given["images"][0]["image"] if shape == "comfyui" else given["image"])
    assert (made.references_used, made.ignored) == (("image-1",), ())
    assert decode_image(start).media_type == "image/jpeg"


async def test_an_order_that_runpod_would_not_take_is_said_to_be_too_large(server: RunPodServer) -> None:
    async with opened(server) as backend:
        with pytest.raises(InvalidRequest, match=r"prompt.*10000000"):
            await backend.generate(replace(SMALL, prompt="a coat " * 2_000_000))

    assert server.submitted == []


async def test_strength_without_a_picture_to_start_from_is_said_to_be_of_no_use(server: RunPodServer) -> None:
    async with opened(server, shape="prompt") as backend:
        made = await backend.generate(replace(SMALL, strength=0.5))

    assert [each.what for each in made.ignored] == ["strength"]
    assert "strength" not in sent(server)
