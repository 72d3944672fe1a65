"""A workflow of the operator's own is filled in and sent."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mien.domain.errors import InvalidRequest, Unavailable
from tests.images.runpod.orders import (
    SMALL,
    opened,
    reference,
    sent,
)
from tests.runpod_server import RunPodServer

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
