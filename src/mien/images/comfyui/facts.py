"""What a server has: checkpoints, samplers, an IP-Adapter. Asked of the server itself."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mien.domain.errors import Unavailable
from mien.images.comfyui import ip_adapter
from mien.images.comfyui.failures import short
from mien.images.comfyui.ip_adapter import AdapterFacts
from mien.images.comfyui.node_kinds import NodeKinds, choices
from mien.images.comfyui.server import Server

BUILT_IN: Final = ("CheckpointLoaderSimple", "KSampler", *ip_adapter.CLASSES)
"""The kinds of nodes that the built-in workflow hangs on."""
_AT_ONCE: Final = 8


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
    """What the server lacks for one, as half a sentence."""
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
    return Facts(
        version=short(system.get("comfyui_version") or "of an unknown version"),
        device=_device(stats.get("devices")),
        checkpoints=choices(kinds, "CheckpointLoaderSimple", "ckpt_name"),
        samplers=choices(kinds, "KSampler", "sampler_name"),
        schedulers=choices(kinds, "KSampler", "scheduler"),
        kinds=kinds,
    )


def with_adapter(facts: Facts, checkpoint: str) -> Facts:
    """The same, with the IP-Adapter that goes with this checkpoint."""
    found = ip_adapter.find_adapter(facts.kinds, checkpoint)
    if isinstance(found, str):
        return replace(facts, adapter=None, no_adapter=found)
    return replace(facts, adapter=found, no_adapter="")


def _device(told: object) -> str:
    match told:
        case [{"name": str(name)}, *_]:
            return short(name)
    return ""
