"""The built-in workflow, in ComfyUI's API format: nodes by id, whose inputs are values or links ``[node, output]``.

One shape with three joints: the model alone or steered by references, an empty canvas or a picture to start from, all
of it free to change or a part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final, Literal

Node = dict[str, Any]
Graph = dict[str, Node]
Link = list[str | int]

OUTPUT_PREFIX: Final = "mien/picture"
"""Folder and beginning of the names under which the server keeps its own copies."""
UPLOAD_PREFIX: Final = "mien-"
"""How the names begin of what the server is sent."""
_SEED_INPUTS: Final = ("seed", "noise_seed")
_TRY_INPUT: Final = "mien_try"
_STEERING: Final = re.compile(r"[()]")
_EMBEDDING: Final = re.compile(r"embedding:")


@dataclass(frozen=True, slots=True)
class Adapter:
    """How references steer the model: a preset of the loader, and the node that applies one."""

    preset: str
    node: Literal["IPAdapterAdvanced", "IPAdapter"] = "IPAdapterAdvanced"
    weight: float = 0.7
    """Of all references together."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the built-in workflow is filled in with. Pictures are names of files that the server has."""

    checkpoint: str
    prompt: str
    negative: str
    seed: int
    width: int
    height: int
    steps: int
    guidance: float
    sampler: str
    scheduler: str
    strength: float = 1.0
    """How far the result may depart from ``start``, from 0 to 1."""
    start: str | None = None
    """The picture to start from, as large as the result."""
    mask: str | None = None
    """As large as ``start``: white where it may change."""
    references: tuple[str, ...] = ()
    adapter: Adapter | None = None
    """Must be there if there are references."""


def built_in(drawing: Drawing) -> Graph:
    """The workflow for one picture."""
    graph: Graph = {}
    loader = _add(graph, "Checkpoint", "CheckpointLoaderSimple", ckpt_name=drawing.checkpoint)
    clip: Link = [loader, 1]
    vae: Link = [loader, 2]
    positive = _add(graph, "Prompt", "CLIPTextEncode", text=plain(drawing.prompt), clip=clip)
    negative = _add(graph, "Negative prompt", "CLIPTextEncode", text=plain(drawing.negative), clip=clip)
    sampler = _add(
        graph,
        "Sampler",
        "KSampler",
        model=_steered(graph, [loader, 0], drawing),
        positive=[positive, 0],
        negative=[negative, 0],
        latent_image=_canvas(graph, vae, drawing),
        seed=drawing.seed,
        steps=drawing.steps,
        cfg=drawing.guidance,
        sampler_name=drawing.sampler,
        scheduler=drawing.scheduler,
        denoise=drawing.strength if drawing.start is not None else 1.0,
    )
    decoded = _add(graph, "Decode", "VAEDecode", samples=[sampler, 0], vae=vae)
    _add(graph, "Picture", "SaveImage", images=[decoded, 0], filename_prefix=OUTPUT_PREFIX)
    return graph


def plain(text: str) -> str:
    """A text that ComfyUI reads as it stands: its parentheses are no weights, its words name no files."""
    readable = text.encode("utf-8", "replace").decode()  # halves of characters can't be sent
    return _EMBEDDING.sub("embedding :", _STEERING.sub(r"\\\g<0>", readable))


def tried_again(graph: Graph, mark: str) -> Graph:
    """The same workflow, sampled anew where the server would answer from its memory what it made last time.

    An input that no node knows is part of what results are remembered by, and of nothing else. ``mark`` is what it
    holds; an empty one leaves the workflow as it is. Where nothing samples, everything is done anew.
    """
    if not mark:
        return graph
    marked = {name for name, node in graph.items() if samples(node)} or set(graph)
    return {
        name: {**node, "inputs": {**node["inputs"], _TRY_INPUT: mark}} if name in marked else node
        for name, node in graph.items()
    }


def samples(node: Node) -> bool:
    """Whether a node, by its inputs, draws something by chance: the work that takes long."""
    return any(name in node["inputs"] for name in _SEED_INPUTS)


def title_of(node: Node) -> str:
    """What a person calls a node; its class if nothing else."""
    about = node.get("_meta")
    title = about.get("title") if isinstance(about, dict) else None
    return title if isinstance(title, str) and title else str(node["class_type"])


def _steered(graph: Graph, model: Link, drawing: Drawing) -> Link:
    """The model, steered by one reference after the other: they share the weight."""
    adapter = drawing.adapter
    if adapter is None or not drawing.references:
        return model
    loader = _add(graph, "References", "IPAdapterUnifiedLoader", model=model, preset=adapter.preset)
    model = [loader, 0]
    settings: dict[str, Any] = {
        "weight": round(adapter.weight / len(drawing.references), 4),
        "weight_type": "linear" if adapter.node == "IPAdapterAdvanced" else "standard",
        "start_at": 0.0,
        "end_at": 1.0,
    }
    if adapter.node == "IPAdapterAdvanced":
        settings |= {"combine_embeds": "concat", "embeds_scaling": "V only"}
    for name in drawing.references:
        picture = _add(graph, "Reference", "LoadImage", image=name)
        applied = _add(
            graph, "Apply reference", adapter.node, model=model, ipadapter=[loader, 1], image=[picture, 0], **settings
        )
        model = [applied, 0]
    return model


def _canvas(graph: Graph, vae: Link, drawing: Drawing) -> Link:
    """What is painted on: nothing yet, a picture, or a part of one."""
    if drawing.start is None:
        size = {"width": drawing.width, "height": drawing.height}
        return [_add(graph, "Canvas", "EmptyLatentImage", **size, batch_size=1), 0]
    picture = _add(graph, "Start", "LoadImage", image=drawing.start)
    canvas: Link = [_add(graph, "Encode", "VAEEncode", pixels=[picture, 0], vae=vae), 0]
    if drawing.mask is None:
        return canvas
    mask = _add(graph, "Mask", "LoadImageMask", image=drawing.mask, channel="red")
    return [_add(graph, "Keep the rest", "SetLatentNoiseMask", samples=canvas, mask=[mask, 0]), 0]


def _add(graph: Graph, title: str, class_type: str, **inputs: Any) -> str:
    name = str(len(graph) + 1)
    graph[name] = {"class_type": class_type, "inputs": inputs, "_meta": {"title": title}}
    return name
