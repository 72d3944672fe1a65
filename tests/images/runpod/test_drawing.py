"""RunPod draws: what is sent, what comes back in which form, what is told on the way, and what it costs."""

from __future__ import annotations

import asyncio
import base64
import io
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow

from mien.decode import decode_image
from mien.domain.errors import InvalidRequest, Unavailable
from mien.images.runpod.backend import RunPod
from mien.ports import Edit, Progress, Reference
from mien.settings import Settings
from tests.backends import picture
from tests.images.runpod.orders import SMALL, MemoryReceipts, settings_for
from tests.runpod_server import RunPodServer
from tests.runpod_workers import Form, Work


@pytest.fixture
def server() -> Iterator[RunPodServer]:
    with RunPodServer() as running:
        yield running


@asynccontextmanager
async def opened(server: RunPodServer, **runpod: Any) -> AsyncIterator[RunPod]:
    backend = RunPod(settings_for(server, **runpod), MemoryReceipts())
    try:
        yield backend
    finally:
        await backend.close()


def sent(server: RunPodServer, number: int = -1) -> dict[str, Any]:
    """The input of a job, as it came."""
    given: dict[str, Any] = dict(server.submitted[number].order["input"])
    return given


def reference(width: int = 100, height: int = 200, name: str = "image-1") -> Reference:
    return Reference(name, "avatar", picture(3, width, height), "image/png")


def encoded(image: Pillow.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


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


OWN = {
    "1": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux.safetensors"}},
    "2": {"class_type": "CLIPTextEncode", "inputs": {"text": "{{prompt}}", "clip": ["1", 0]}},
    "3": {"class_type": "EmptyLatentImage", "inputs": {"width": 1, "height": 1}, "_meta": {"title": "mien:size"}},
    "4": {
        "class_type": "KSampler",
        "inputs": {"seed": 1, "steps": 1, "positive": ["2", 0], "latent_image": ["3", 0]},
        "_meta": {"title": "mien:seed mien:steps"},
    },
    "5": {"class_type": "SaveImage", "inputs": {"images": ["4", 0]}},
}


def own_workflow(folder: Path, **more: Any) -> Path:
    path = folder / "flux.json"
    path.write_text(json.dumps({**OWN, **more}))
    return path


async def test_a_workflow_of_ones_own_is_filled_in_and_says_what_it_has_no_place_for(
    server: RunPodServer, tmp_path: Path
) -> None:
    async with opened(server, workflow=own_workflow(tmp_path), steps=4) as backend:
        made = await backend.generate(replace(SMALL, references=(reference(),)))

    graph = sent(server)["workflow"]
    assert graph["2"]["inputs"]["text"] == "a person in a coat"
    assert (graph["3"]["inputs"]["width"], graph["3"]["inputs"]["height"]) == (96, 96)
    assert (graph["4"]["inputs"]["seed"], graph["4"]["inputs"]["steps"]) == (11, 4)
    assert made.model == "flux.json"
    assert {each.what for each in made.ignored} == {"reference image-1", "negative prompt"}


async def test_a_workflow_that_loads_a_picture_needs_one(server: RunPodServer, tmp_path: Path) -> None:
    loads = {"class_type": "LoadImage", "inputs": {"image": "x.png"}, "_meta": {"title": "mien:image"}}
    encodes = {"class_type": "VAEEncode", "inputs": {"pixels": ["6", 0]}}
    async with opened(server, workflow=own_workflow(tmp_path, **{"6": loads, "7": encodes})) as backend:
        with pytest.raises(InvalidRequest, match="references"):
            await backend.generate(SMALL)
        made = await backend.generate(replace(SMALL, references=(reference(),)))

    assert len(server.submitted) == 1
    assert made.references_used == ("image-1",)


async def test_a_workflow_that_cannot_be_used_is_told_before_anything_is_ordered(
    server: RunPodServer, tmp_path: Path
) -> None:
    async with opened(server, workflow=tmp_path / "missing.json") as backend:
        readiness = await backend.readiness()
        with pytest.raises(Unavailable, match=r"missing\.json"):
            await backend.generate(SMALL)

    assert (readiness.ready, readiness.configured) == (False, True)
    assert "MIEN_RUNPOD__WORKFLOW" in readiness.remedy
    assert server.requests == []


async def test_a_reference_that_is_no_picture_is_the_callers_fault_and_costs_nothing(server: RunPodServer) -> None:
    async with opened(server) as backend:
        with pytest.raises(InvalidRequest, match="references"):
            broken = Reference("image-1", "avatar", b"\x89PNG\r\n\x1a\nbroken", "image/png")
            await backend.generate(replace(SMALL, references=(broken,)))

    assert server.submitted == []


@pytest.mark.parametrize("shape", ["comfyui", "prompt"])
async def test_a_large_picture_to_start_from_is_sent_small_enough(server: RunPodServer, shape: str) -> None:
    noise = Pillow.effect_noise((1536, 1536), 120).convert("RGB")
    large = Reference("image-1", "avatar", encoded(noise), "image/png")
    async with opened(server, shape=shape) as backend:
        made = await backend.generate(replace(SMALL, references=(large,), width=1536, height=1536))

    assert (made.references_used, made.ignored) == (("image-1",), ())
    assert len(json.dumps(server.submitted[0].order)) < 10_000_000


async def test_an_order_that_runpod_would_not_take_is_said_to_be_too_large(server: RunPodServer) -> None:
    async with opened(server) as backend:
        with pytest.raises(InvalidRequest, match=r"prompt.*10000000"):
            await backend.generate(replace(SMALL, prompt="a coat " * 2_000_000))

    assert server.submitted == []


FORMS: list[Form] = [
    "comfyui", "comfyui s3", "comfyui old", "comfyui old s3", "image", "data url", "image url", "image url inline",
    "images", "list", "text",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
async def test_pictures_are_found_in_every_form_that_workers_give_them(form: Form) -> None:
    with RunPodServer(Work(form=form)) as server:
        async with opened(server, shape="prompt") as backend:
            made = await backend.generate(SMALL)

    decoded = decode_image(made.pictures[0].data)
    assert (decoded.width, decoded.height, decoded.media_type) == (96, 96, "image/png")


@pytest.mark.parametrize(("encoding", "media_type"), [("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
async def test_the_type_of_a_picture_is_read_from_it(encoding: str, media_type: str) -> None:
    with RunPodServer(Work(encoding=encoding)) as server:
        async with opened(server) as backend:
            made = await backend.generate(SMALL)

    assert made.pictures[0].media_type == media_type


async def test_the_key_goes_to_the_service_alone(server: RunPodServer) -> None:
    server.works = [Work(form="image url")]
    async with opened(server) as backend:
        await backend.generate(SMALL)

    keys = {path.split("/")[1]: headers.get("authorization") for path, headers in server.requests}
    assert keys == {"v2": f"Bearer {server.key}", "files": None}


async def test_several_pictures_are_jobs_of_their_own_with_one_seed_after_another(server: RunPodServer) -> None:
    async with opened(server, price=2500) as backend:
        made = await backend.generate(replace(SMALL, count=3, key="order"))

    assert [each.seed for each in made.pictures] == [11, 12, 13]
    assert len(server.submitted) == 3
    assert made.cost == 7500
    assert made.parameters["endpoint"] == server.endpoint
    assert len(set(made.parameters["jobs"])) == 3


async def test_what_runpod_measured_is_told(server: RunPodServer) -> None:
    async with opened(server) as backend:
        made = await backend.generate(SMALL)

    assert (made.timings["queue"], made.timings["generate"]) == (824, 3391)


async def test_waiting_and_work_are_told_as_they_go_on() -> None:
    steps = tuple({"type": "progress", "value": value, "max": 4} for value in (1, 2, 4))
    seen: list[Progress] = []
    with RunPodServer(Work(queued=1, progress=(*steps, "nearly there"))) as server:
        async with opened(server) as backend:
            await backend.generate(SMALL, seen.append)

    assert [each.message for each in seen] == [
        "waiting for a worker", "step 1 of 4", "step 2 of 4", "step 4 of 4", "nearly there", "fetched",
    ]  # fmt: skip
    shares = [each.share for each in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.parametrize(
    "told", [{"percent": "NaN"}, {"value": 3, "max": 0}, [1], {"progress": -4}, {"percent": 1e400}]
)
async def test_progress_that_makes_no_sense_hurts_nobody(told: Any) -> None:
    seen: list[Progress] = []
    with RunPodServer(Work(progress=(told,))) as server:
        async with opened(server) as backend:
            await backend.generate(SMALL, seen.append)

    assert all(0 <= each.share <= 1 for each in seen)


async def test_a_picture_of_another_size_is_said_to_be(server: RunPodServer) -> None:
    server.works = [Work(output={"image": base64.b64encode(picture(5, 64, 32)).decode()})]
    async with opened(server) as backend:
        made = await backend.generate(SMALL)

    [ignored] = made.ignored
    assert (ignored.what, ignored.reason) == ("size 96x96", "the worker drew 64x32")


async def test_strength_without_a_picture_to_start_from_is_said_to_be_of_no_use(server: RunPodServer) -> None:
    async with opened(server, shape="prompt") as backend:
        made = await backend.generate(replace(SMALL, strength=0.5))

    assert [each.what for each in made.ignored] == ["strength"]
    assert "strength" not in sent(server)


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"endpoint": None}, "no endpoint"),
        ({"key": None}, "no key"),
        ({"endpoint": "", "key": None}, "no endpoint and"),
    ],
)
async def test_without_endpoint_or_key_it_is_not_configured(
    server: RunPodServer, missing: dict[str, Any], told: str
) -> None:
    async with opened(server, **missing) as backend:
        readiness = await backend.readiness()
        with pytest.raises(Unavailable, match="RUNPOD_API_KEY"):
            await backend.generate(SMALL)

    assert (readiness.ready, readiness.configured) == (False, False)
    assert told in readiness.detail
    assert "RUNPOD_API_KEY" in readiness.remedy
    assert server.requests == []


async def test_an_endpoint_that_cannot_be_one_is_refused_before_anybody_is_asked(server: RunPodServer) -> None:
    async with opened(server, endpoint="../../v2/other/run?x=") as backend:
        readiness = await backend.readiness()

    assert (readiness.ready, readiness.configured) == (False, True)
    assert "MIEN_RUNPOD__ENDPOINT" in readiness.remedy
    assert server.requests == []


async def test_the_key_is_never_sent_in_the_open() -> None:
    group = {"endpoint": "abc", "url": "http://api.runpod.ai/v2"}
    backend = RunPod(Settings(runpod=group, runpod_api_key="secret"), MemoryReceipts())
    readiness = await backend.readiness()
    await backend.close()

    assert not readiness.ready
    assert "https" in readiness.remedy


async def test_health_is_asked_for_once_however_many_look(
    server: RunPodServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mien.images.runpod.backend._FRESH_SECONDS", 3600.0)
    async with opened(server) as backend:
        seen = await asyncio.gather(*(backend.readiness() for _ in range(20)))

    assert all(each.ready for each in seen)
    assert server.asked("health") == 1


@pytest.mark.parametrize(
    ("workers", "ready", "told"),
    [
        ({"idle": 0, "running": 0}, True, "no worker is up"),
        ({"idle": 0, "throttled": 2}, True, "endpoint"),
        ({"idle": 0, "ready": 0, "unhealthy": 2}, False, "unhealthy"),
        ({"idle": 1, "ready": 1, "unhealthy": 2}, True, "endpoint"),
    ],
)
async def test_readiness_tells_how_the_workers_are(
    server: RunPodServer, workers: dict[str, int], ready: bool, told: str
) -> None:
    server.workers = workers
    async with opened(server) as backend:
        readiness = await backend.readiness()

    assert readiness.ready is ready
    assert told in readiness.detail


@pytest.mark.parametrize("key", ["\u201crpa_abc\u201d", "rpa_a\nX-Other: b", "rpa_\x00"])
async def test_a_key_that_can_be_none_is_told_and_nothing_is_asked(server: RunPodServer, key: str) -> None:
    backend = RunPod(settings_for(server, key=key), MemoryReceipts())
    readiness = await backend.readiness()
    with pytest.raises(Unavailable, match="RUNPOD_API_KEY"):
        await backend.generate(SMALL)
    await backend.close()
    assert (readiness.ready, readiness.configured) == (False, True)
    assert server.requests == []
