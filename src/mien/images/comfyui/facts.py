"""What a server has: checkpoints, samplers, the nodes and models of an IP-Adapter. Asked of the server itself."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from mien.domain.errors import Unavailable
from mien.images.comfyui.failures import short
from mien.images.comfyui.server import Server

NodeKinds = Mapping[str, Mapping[str, Any]]
"""What the server says about kinds of nodes, by class; empty for those that it hasn't got."""

BUILT_IN: Final = (
    "CheckpointLoaderSimple",
    "KSampler",
    "IPAdapterUnifiedLoader",
    "IPAdapterAdvanced",
    "IPAdapter",
    "IPAdapterModelLoader",
    "CLIPVisionLoader",
)
"""The kinds of nodes that the built-in workflow hangs on."""
_PRESETS: Final = (
    (re.compile(r"plus(?!.*face)", re.I), "PLUS (high strength)"),
    (re.compile(r"plus.*face", re.I), "PLUS FACE (portraits)"),
    (re.compile(r"", re.I), "STANDARD (medium strength)"),
)
"""The loader's presets that show most of a reference first, each with the names of the models it takes."""
_AT_ONCE: Final = 8


@dataclass(frozen=True, slots=True)
class AdapterFacts:
    """An IP-Adapter that can be used."""

    preset: str
    node: Literal["IPAdapterAdvanced", "IPAdapter"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a server."""

    version: str
    device: str
    checkpoints: tuple[str, ...] = ()
    samplers: tuple[str, ...] = ()
    schedulers: tuple[str, ...] = ()
    adapter: AdapterFacts | None = None
    no_adapter: str = ""
    """Why there is none."""
    kinds: NodeKinds = field(default_factory=dict)


async def learn(server: Server, classes: Iterable[str]) -> Facts:
    """Ask about the server and these kinds of nodes. Raises as :class:`Server` does."""
    names = tuple(classes)
    gate = asyncio.Semaphore(_AT_ONCE)

    async def kind(name: str) -> Mapping[str, Any]:
        async with gate:
            return await server.node(name)

    stats = await server.stats()
    system = stats.get("system")
    if not isinstance(system, Mapping):
        raise Unavailable(f"What answers at {server.url} isn't ComfyUI; look at MIEN_COMFYUI__URL.")
    kinds = dict(zip(names, await asyncio.gather(*map(kind, names)), strict=True))
    adapter, no_adapter = _adapter(kinds)
    return Facts(
        version=short(system.get("comfyui_version") or "of an unknown version"),
        device=_device(stats.get("devices")),
        checkpoints=choices(kinds, "CheckpointLoaderSimple", "ckpt_name"),
        samplers=choices(kinds, "KSampler", "sampler_name"),
        schedulers=choices(kinds, "KSampler", "scheduler"),
        adapter=adapter,
        no_adapter=no_adapter,
        kinds=kinds,
    )


def choices(kinds: NodeKinds, class_type: str, name: str) -> tuple[str, ...]:
    """The values that an input of a node may take; ``()`` where there is no such choice."""
    match input_spec(kinds.get(class_type, {}), name):
        case [list(values), *_] | ["COMBO", {"options": list(values)}, *_]:
            return tuple(value for value in values if isinstance(value, str))
    return ()


def input_spec(kind: Mapping[str, Any], name: str) -> object:
    """What a kind of node says about one of its inputs; ``None`` if it has none such."""
    inputs = kind.get("input")
    for group in ("required", "optional"):
        named = inputs.get(group) if isinstance(inputs, Mapping) else None
        if isinstance(named, Mapping) and name in named:
            found: object = named[name]
            return found
    return None


def _adapter(kinds: NodeKinds) -> tuple[AdapterFacts | None, str]:
    node: Literal["IPAdapterAdvanced", "IPAdapter"] = (
        "IPAdapterAdvanced" if kinds.get("IPAdapterAdvanced") else "IPAdapter"
    )
    if not kinds.get("IPAdapterUnifiedLoader") or not kinds.get(node):
        return None, "the server has no nodes of an IP-Adapter (ComfyUI_IPAdapter_plus)"
    models = choices(kinds, "IPAdapterModelLoader", "ipadapter_file")
    presets = choices(kinds, "IPAdapterUnifiedLoader", "preset")
    if not models or not choices(kinds, "CLIPVisionLoader", "clip_name"):
        return None, "the server has the nodes of an IP-Adapter but not its models"
    for pattern, preset in _PRESETS:
        if preset in presets and any(pattern.search(model) for model in models):
            return AdapterFacts(preset, node), ""
    return None, "the server's IP-Adapter has none of the presets that Mien knows"


def _device(told: object) -> str:
    match told:
        case [{"name": str(name)}, *_]:
            return short(name)
    return ""
