"""A workflow of the operator's own: slots are filled in as values, what it lacks is named, a bad file is explained."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mien.domain.errors import InvalidRequest, Unavailable
from mien.ports import Edit
from tests.comfyui_server import ComfyServer
from tests.images.comfyui.setup import EXAMPLE, asked_for, comfyui, reference

Change = Callable[[dict[str, Any]], None]
ADAPTER = ("ip-adapter_sdxl_vit-h.safetensors",)


def own(tmp_path: Path, change: Change = lambda graph: None) -> Path:
    """The example, changed."""
    graph = json.loads(EXAMPLE.read_text())
    change(graph)
    path = tmp_path / "own.json"
    path.write_text(json.dumps(graph))
    return path


def titled(node: str, title: str) -> Change:
    return lambda graph: graph[node]["_meta"].update(title=title)


def sent(server: ComfyServer, node: str) -> dict[str, Any]:
    inputs: dict[str, Any] = server.orders[-1]["prompt"][node]["inputs"]
    return inputs


async def test_the_example_is_filled_in(tmp_path: Path) -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        backend = comfyui(server, workflow=EXAMPLE)
        assert (await backend.readiness()).ready
        made = await backend.generate(asked_for(width=128, steps=12, references=(reference(),)))
        assert sent(server, "5")["text"] == "a person in a coat, soft light, fine grain"
        assert sent(server, "6")["text"] == "blurry"
        assert (sent(server, "7")["width"], sent(server, "7")["height"]) == (128, 96)
        assert (sent(server, "8")["seed"], sent(server, "8")["steps"], sent(server, "8")["cfg"]) == (11, 12, 6.0)
        assert sent(server, "3")["image"] in server.uploads
        assert made.references_used == ("image-0",)
        assert made.model == "comfyui-workflow.json"
        assert made.ignored == ()


async def test_without_a_reference_what_served_it_is_bypassed() -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        made = await comfyui(server, workflow=EXAMPLE).generate(asked_for())
        graph = server.orders[-1]["prompt"]
        assert "3" not in graph
        assert "4" not in graph
        assert graph["8"]["inputs"]["model"] == ["2", 0]
        assert made.references_used == ()


@pytest.mark.parametrize("prompt", ['", "seed": 5}', "{{seed}} {{negative}}", "\\u0000 \n\t", "mien:seed"])
async def test_what_a_prompt_says_is_put_in_as_text(prompt: str) -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        await comfyui(server, workflow=EXAMPLE).generate(asked_for(prompt=prompt))
        assert sent(server, "5")["text"] == f"{prompt}, soft light, fine grain"
        assert sent(server, "8")["seed"] == 11


async def test_a_placeholder_alone_is_a_number_and_text_around_it_stays(tmp_path: Path) -> None:
    def change(graph: dict[str, Any]) -> None:
        graph["8"]["_meta"]["title"] = "Sampler"
        graph["8"]["inputs"] |= {"seed": "{{ seed }}", "steps": "{{steps}}"}
        graph["6"]["inputs"]["text"] = "seed {{seed}}, not {{NEGATIVE}}"
        graph["6"]["_meta"]["title"] = "Negative"

    with ComfyServer(adapter=ADAPTER) as server:
        await comfyui(server, workflow=own(tmp_path, change)).generate(asked_for())
        assert (sent(server, "8")["seed"], sent(server, "8")["steps"]) == (11, 30)
        assert sent(server, "6")["text"] == "seed 11, not blurry"


async def test_one_node_may_have_several_slots_and_width_and_height_nodes_of_their_own(tmp_path: Path) -> None:
    def change(graph: dict[str, Any]) -> None:
        graph["7"]["_meta"]["title"] = "The size (mien:width/height)"
        graph["8"]["_meta"]["title"] = "MIEN:seed/steps"

    with ComfyServer(adapter=ADAPTER) as server:
        await comfyui(server, workflow=own(tmp_path, change)).generate(asked_for(width=64, height=128, steps=2))
        assert (sent(server, "7")["width"], sent(server, "7")["height"]) == (64, 128)
        assert (sent(server, "8")["seed"], sent(server, "8")["steps"]) == (11, 2)


async def test_several_references_go_into_several_slots_and_the_rest_is_bypassed(tmp_path: Path) -> None:
    def change(graph: dict[str, Any]) -> None:
        graph["13"] = {"class_type": "LoadImage", "inputs": {"image": "x.png"}, "_meta": {"title": "mien:reference"}}
        graph["14"] = {
            "class_type": "IPAdapterAdvanced",
            "inputs": {**graph["4"]["inputs"], "model": ["4", 0], "image": ["13", 0]},
        }
        graph["8"]["inputs"]["model"] = ["14", 0]

    with ComfyServer(adapter=ADAPTER) as server:
        backend = comfyui(server, workflow=own(tmp_path, change))
        assert backend.capabilities.references == 2
        made = await backend.generate(asked_for(references=tuple(map(reference, range(3)))))
        assert made.references_used == ("image-0", "image-1")
        assert [each.what for each in made.ignored] == ["reference image-2"]
        assert sent(server, "3")["image"] != sent(server, "13")["image"]
        await backend.generate(asked_for(references=(reference(),)))
        assert "13" not in server.orders[-1]["prompt"]
        assert sent(server, "8")["model"] == ["4", 0]


async def test_a_seed_that_is_too_large_for_a_node_is_brought_within_its_bounds(tmp_path: Path) -> None:
    def change(graph: dict[str, Any]) -> None:
        graph["8"]["class_type"] = "SmallSampler"
        graph["13"] = {"class_type": "PrimitiveInt", "inputs": {"value": 0}, "_meta": {"title": "mien:seed"}}

    with ComfyServer(adapter=ADAPTER) as server:
        backend = comfyui(server, workflow=own(tmp_path, change))
        made = await backend.generate(asked_for(seed=5 * 2**32 + 7))
        assert (sent(server, "8")["seed"], sent(server, "13")["value"]) == (7, 7)
        assert made.pictures[0].seed == 5 * 2**32 + 7
        assert made.parameters["seeds"] == 2**32
        assert "seeds" not in (await backend.generate(asked_for(seed=2**32 - 1))).parameters


async def test_slots_that_it_lacks_are_named(tmp_path: Path) -> None:
    def change(graph: dict[str, Any]) -> None:
        for node in ("3", "6", "7", "8", "10"):
            graph[node]["_meta"]["title"] = "as it is"
        graph["4"]["inputs"]["image"] = ["9", 0]
        del graph["3"], graph["4"], graph["2"]
        graph["8"]["inputs"]["model"] = ["1", 0]
        graph["7"]["inputs"] |= {"width": 64, "height": 64}

    with ComfyServer() as server:
        backend = comfyui(server, workflow=own(tmp_path, change))
        assert not backend.capabilities.edit
        made = await backend.generate(
            asked_for(references=(reference(),), steps=3, strength=0.2, quality="hd", negative_prompt="blurry")
        )
        named = {each.what for each in made.ignored}
        assert named == {"reference image-0", "steps", "strength", "quality", "seed", "negative prompt", "size 96x96"}
        with pytest.raises(InvalidRequest, match="doesn't edit"):
            await backend.generate(asked_for(edit=Edit(reference(), "a hat")))


def starts_from_a_picture(graph: dict[str, Any]) -> None:
    graph["3"]["_meta"]["title"] = "mien:image"
    graph["7"] = {"class_type": "VAEEncode", "inputs": {"pixels": ["3", 0], "vae": ["1", 2]}}
    graph["8"]["inputs"]["model"] = ["1", 0]
    graph["8"]["_meta"]["title"] = "mien:seed mien:strength"
    del graph["2"], graph["4"]


async def test_a_workflow_that_starts_from_a_picture_edits_and_takes_a_reference_as_such(tmp_path: Path) -> None:
    with ComfyServer() as server:
        backend = comfyui(server, workflow=own(tmp_path, starts_from_a_picture))
        edited = await backend.generate(asked_for(edit=Edit(reference(4), "a hat"), strength=0.2))
        assert edited.references_used == ("image-4",)
        assert sent(server, "8")["denoise"] == 0.2
        assert (await backend.generate(asked_for(references=(reference(5),)))).references_used == ("image-5",)
        with pytest.raises(InvalidRequest, match="references must hold a picture: own"):
            await backend.generate(asked_for())


async def test_the_titled_output_counts_and_else_what_is_kept_comes_before_previews(tmp_path: Path) -> None:
    def change(graph: dict[str, Any]) -> None:
        preview = {"class_type": "PreviewImage", "inputs": {"images": ["9", 0]}, "_meta": {"title": "look"}}
        graph["10"]["_meta"]["title"] = "keep"
        others = dict(graph)
        graph.clear()
        graph.update({"0": preview, **others})

    with ComfyServer(adapter=ADAPTER) as server:
        await comfyui(server, workflow=own(tmp_path, change)).generate(asked_for())
        assert "type=output" in server.asked[-1]

        def titled_preview(graph: dict[str, Any]) -> None:
            change(graph)
            graph["0"]["_meta"]["title"] = "mien:output"

        await comfyui(server, workflow=own(tmp_path, titled_preview)).generate(asked_for(seed=12))
        assert "type=temp" in server.asked[-1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "isn't JSON"),
        (b"\xff\xfe", "isn't JSON"),
        (b"[" * 100_000, "isn't JSON"),
        (b'{"1": {"class_type": "X", "inputs": {"cfg": 1e999, "text": "{{prompt}}"}}}', "isn't JSON"),
        (b"[]", "holds no nodes"),
        (b"{}", "holds no nodes"),
        (b'{"nodes": [], "links": [], "version": 0.4}', "Export \\(API\\)"),
        (b'{"1": {"class_type": "KSampler"}}', "'1' is no node"),
        (b'{"1": {"class_type": "CLIPTextEncode", "inputs": {"text": ""}}}', "no slot for the prompt or a picture"),
        (b'{"1": {"class_type": "X", "inputs": {"text": "{{prompt}} {{mood}}"}}}', "a slot 'mood'"),
        (
            b'{"1": {"class_type": "X", "inputs": {"text": ["2", 0]}, "_meta": {"title": "mien:prompt"}}}',
            "no input for it",
        ),
        (b'{"1": {"class_type": "X", "inputs": {"text": ""}, "_meta": {"title": "mien:prmpt"}}}', "a slot 'prmpt'"),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_a_bad_file_is_explained_when_readiness_is_asked_for(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(content)
    with ComfyServer() as server:
        backend = comfyui(server, workflow=path)
        readiness = await backend.readiness()
        assert not readiness.ready
        assert str(path) in readiness.detail
        with pytest.raises(Unavailable, match=said):
            await backend.generate(asked_for())


async def test_a_file_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with ComfyServer() as server:
        for path in (tmp_path / "none.json", tmp_path):
            assert "can't be read" in (await comfyui(server, workflow=path).readiness()).detail


def without_output(graph: dict[str, Any]) -> None:
    del graph["10"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without_output, "no node of it saves"),
        (titled("9", "mien:output"), "'mien:output' stands on several nodes: 9, 10"),
        (lambda graph: (titled("9", "mien:output")(graph), titled("10", "")(graph)), "node 9, which is no node"),
        (lambda graph: graph["9"].update(class_type="FancyDecode"), "no nodes called FancyDecode"),
    ],
    ids=["no output", "two outputs", "output in the middle", "missing node"],
)
async def test_what_does_not_fit_the_server_is_explained(tmp_path: Path, change: Change, said: str) -> None:
    with ComfyServer(adapter=ADAPTER) as server:
        readiness = await comfyui(server, workflow=own(tmp_path, change)).readiness()
        assert not readiness.ready
        assert said in readiness.detail


async def test_nodes_of_an_adapter_that_the_server_lacks_are_named() -> None:
    with ComfyServer() as server:
        detail = (await comfyui(server, workflow=EXAMPLE).readiness()).detail
        assert "IPAdapterAdvanced, IPAdapterUnifiedLoader" in detail
