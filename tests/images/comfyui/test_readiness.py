"""Whether a ComfyUI server can be used is known in time, and what is missing is named with its remedy."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from mien.domain.errors import Unavailable
from mien.images.comfyui.backend import ComfyUI
from mien.settings import Settings
from tests.comfyui_server import WEB_PAGE, ComfyServer, Fault, Silent, Trouble
from tests.images.comfyui.setup import QUICK, asked_for, comfyui, reference


async def test_without_an_address_it_is_not_configured() -> None:
    backend = ComfyUI(Settings())
    readiness = await backend.readiness()
    assert (readiness.ready, readiness.configured) == (False, False)
    assert "MIEN_COMFYUI__URL" in readiness.remedy
    with pytest.raises(Unavailable, match="MIEN_COMFYUI__URL"):
        await backend.generate(asked_for())


async def test_a_server_that_is_there_is_told_with_its_checkpoint_and_device() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        readiness = await backend.readiness()
        assert readiness.ready
        assert "sd_xl_base_1.0.safetensors at ComfyUI at 127.0.0.1" in readiness.detail
        assert backend.capabilities.model == "sd_xl_base_1.0.safetensors"


async def test_a_server_that_is_away_has_a_remedy_and_is_configured() -> None:
    readiness = await comfyui("http://127.0.0.1:1").readiness()
    assert (readiness.ready, readiness.configured) == (False, True)
    assert "can't be reached" in readiness.detail
    assert "MIEN_COMFYUI__URL" in readiness.remedy


@pytest.mark.parametrize(
    "trouble", [WEB_PAGE, Fault(200, {"devices": []}), Fault(302, b"", {"Location": "/x"}), Fault(404)], ids=str
)
async def test_something_else_that_answers_is_not_ready(trouble: Trouble) -> None:
    with ComfyServer() as server:
        server.fault("GET /system_stats", trouble)
        assert not (await comfyui(server).readiness()).ready


async def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    with ComfyServer() as server:
        server.fault("GET /object_info", Silent())
        readiness = await comfyui(server, replace(QUICK, ready=0.3)).readiness()
        assert not readiness.ready
        assert "within 0.3 s" in readiness.detail


async def test_what_was_learnt_stands_for_a_moment_so_that_lists_are_quick() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        await backend.readiness()
        asked = len(server.asked)
        await asyncio.gather(*(backend.readiness() for _ in range(20)))
        assert len(server.asked) == asked


@pytest.mark.parametrize("modern", [False, True])
@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"checkpoint": "missing.safetensors"}, "MIEN_COMFYUI__CHECKPOINT to one of: sd_xl_base_1.0.safetensors"),
        ({"sampler": "magic"}, "MIEN_COMFYUI__SAMPLER to one of: euler"),
        ({"scheduler": "magic"}, "MIEN_COMFYUI__SCHEDULER to one of: normal"),
    ],
)
async def test_what_the_server_has_not_is_named(modern: bool, chosen: dict[str, Any], said: str) -> None:
    with ComfyServer(modern=modern) as server:
        backend = comfyui(server, **chosen)
        readiness = await backend.readiness()
        assert not readiness.ready
        assert said in readiness.detail
        with pytest.raises(Unavailable, match="MIEN_COMFYUI__"):
            await backend.generate(asked_for())


async def test_a_server_without_checkpoints_is_not_ready() -> None:
    with ComfyServer(checkpoints=()) as server:
        readiness = await comfyui(server).readiness()
        assert "models/checkpoints" in readiness.detail
        assert readiness.remedy == "", "it runs, and the address is right"


@pytest.mark.parametrize("name", ["other/v1-5.safetensors", "v1-5", "V1-5.safetensors"])
async def test_a_checkpoint_may_be_named_without_folder_and_ending(name: str) -> None:
    with ComfyServer() as server:
        made = await comfyui(server, checkpoint=name).generate(asked_for())
        assert made.model == "other/v1-5.safetensors"


async def test_references_are_as_many_as_the_server_has_nodes_and_models_for() -> None:
    counts = []
    for adapter in (None, (), ("ip-adapter-plus_sdxl_vit-h.safetensors",)):
        with ComfyServer(adapter=adapter) as server:
            backend = comfyui(server)
            await backend.readiness()
            counts.append(backend.capabilities.references)
    assert counts == [1, 1, 4]


SD15, SDXL = "v1-5-pruned.safetensors", "sd_xl_base_1.0.safetensors"
PLUS, STANDARD = "PLUS (high strength)", "STANDARD (medium strength)"


@pytest.mark.parametrize(
    ("checkpoint", "models", "preset"),
    [
        (SDXL, ("ip-adapter-plus_sdxl_vit-h.safetensors", "ip-adapter_sdxl_vit-h.bin"), PLUS),
        (SDXL, ("ip-adapter-plus_sd15.safetensors", "ip-adapter_sdxl_vit-h.safetensors"), STANDARD),
        (SD15, ("sd15/IP-Adapter-Plus_SD15.safetensors", "ip-adapter_sdxl_vit-h.safetensors"), PLUS),
        (SD15, ("ip-adapter-plus-face_sd15.bin",), "PLUS FACE (portraits)"),
        ("dreams.safetensors", ("ip-adapter_sd15.safetensors",), STANDARD),
        (SD15, ("ip-adapter-plus_sdxl_vit-h.safetensors",), "lacks ip-adapter-plus_sd15.safetensors"),
        (SDXL, ("ip-adapter-plus_sdxl.safetensors",), "lacks ip-adapter-plus_sdxl_vit-h.safetensors"),
        ("dreams.safetensors", ("something.safetensors",), "ip-adapter-plus_sd15.safetensors or ip-adapter-plus_sdxl"),
        (SD15, (), "lacks CLIP-ViT-H-14-laion2B-s32B-b79K.safetensors"),
        (SD15, None, "no nodes of an IP-Adapter (ComfyUI_IPAdapter_plus)"),
    ],
)
async def test_an_adapter_goes_with_the_checkpoint_or_what_is_missing_for_one_is_named(
    checkpoint: str, models: tuple[str, ...] | None, preset: str
) -> None:
    with ComfyServer(checkpoints=(checkpoint,), adapter=models) as server:
        backend = comfyui(server)
        readiness = await backend.readiness()
        assert readiness.ready
        made = await backend.generate(asked_for(references=(reference(),)))
        if backend.capabilities.references == 4:
            assert made.parameters["reference_preset"] == preset
            assert "references" not in readiness.detail
        else:
            assert preset in readiness.detail
            assert made.parameters["workflow"] == "img2img"


async def test_a_server_behind_a_path_is_asked_there() -> None:
    with ComfyServer() as server:
        made = await comfyui(f"{server.url}/api").generate(asked_for(references=(reference(),)))
        assert made.pictures
        assert all(asked.split(" ")[1].startswith("/api/") for asked in server.asked)


async def test_a_server_that_was_ready_and_is_busy_for_a_moment_is_given_the_order_all_the_same() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        await backend.readiness()
        backend._answer = None
        server.fault("GET /system_stats", Fault(503))
        assert (await backend.generate(asked_for())).pictures


def test_the_backend_loads_no_heavy_library() -> None:
    code = (
        "import sys, mien.images.comfyui.backend;"
        "print([m for m in ('torch', 'websockets', 'openai', 'diffusers') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
