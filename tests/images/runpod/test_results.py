"""What comes back from RunPod, in which form, what is told on the way, and what it costs."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Any

import pytest

from mien.decode import decode_image
from mien.ports import Progress
from tests.backends import picture
from tests.images.runpod.orders import (
    SMALL,
    opened,
)
from tests.runpod_server import RunPodServer
from tests.runpod_workers import Form, Work

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
