"""A request as what RunPod is sent: the input of either kind of worker, and the limits that the job has."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mien.decode import decode_image
from mien.domain.errors import InvalidRequest
from mien.domain.image import Ignored
from mien.images.comfyui.built_in import plan_built_in
from mien.images.comfyui.facts import Facts
from mien.images.comfyui.graph import Graph
from mien.images.comfyui.node_kinds import NodeKinds
from mien.images.comfyui.own_plan import plan_own
from mien.images.comfyui.own_workflow import OwnWorkflow
from mien.images.comfyui.plan import Plan, Upload, renamed, start_upload, words
from mien.images.comfyui.unused import link_of
from mien.images.runpod.orders import Order
from mien.ports import ImageRequest
from mien.settings import Settings
from mien.settings.images import ComfyUISettings

QUEUE_SECONDS: Final = 600
"""How long a job may wait for a worker: cold starts fetch models."""
_RESULT_SECONDS: Final = 1800
"""How long RunPod keeps results; the life of a job includes it."""
_LEAST_WORK_MS: Final = 5001
"""RunPod takes no shorter limit."""
_MOST_BYTES: Final = 10 * 10**6
"""Of one order, which RunPod refuses beyond."""
_LARGE: Final = 4 * 2**20
"""Bytes from which a picture is sent as JPEG."""
_NO_ADAPTER: Final = "which other nodes its workers have, RunPod doesn't say"
_SAVING: Final = ("Save", "Preview")
"""How the names of nodes begin that end a workflow with a picture."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """How a request is carried out: an order for each picture, and what is known of all of them."""

    orders: tuple[Order, ...]
    model: str
    references_used: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    finish: Callable[[bytes], bytes] = bytes
    """What is done to each picture that comes: the untouched part of an edit is put back."""


def prepared(request: ImageRequest, settings: Settings, own: OwnWorkflow | None) -> Prepared:
    """The orders for a request that fits; opens pictures, so it takes a moment. ``own``: instead of the built-in one.

    Raises ``InvalidRequest`` for more than RunPod takes, for a workflow that can't do without a picture, and as
    ``decode_image`` for references that are no pictures.
    """
    if settings.runpod.shape == "prompt":
        return _for_prompt(request, settings)
    plan = _comfyui_plan(request, settings, own)
    uploads = {upload.name: _lighter(upload) for upload in plan.uploads}
    names = {name: upload.name for name, upload in uploads.items()}
    images = [{"name": each.name, "image": _base64(each.data)} for each in uploads.values()]

    def given(seed: int) -> dict[str, Any]:
        graph = renamed(plan.workflow(seed), names)
        _check_links(graph, plan.model)
        return {"workflow": graph, "images": images} if images else {"workflow": graph}

    return Prepared(
        orders=_orders(request, settings, given),
        model=plan.model,
        references_used=plan.references_used,
        ignored=plan.ignored,
        parameters=plan.parameters,
        finish=plan.finish,
    )


def _comfyui_plan(request: ImageRequest, settings: Settings, own: OwnWorkflow | None) -> Plan:
    """The plan of a ComfyUI that nothing is known of but what the operator has set."""
    runpod = settings.runpod
    named: dict[str, object] = {
        "checkpoint": runpod.checkpoint,
        "steps": runpod.steps,
        "hd_steps": runpod.hd_steps,
        "guidance": runpod.guidance,
    }
    set_up: ComfyUISettings = settings.comfyui.model_copy(
        update={name: value for name, value in named.items() if value is not None}
    )
    facts = Facts(version="", device="", checkpoints=(runpod.checkpoint,), no_adapter=_NO_ADAPTER)
    if own is None:
        return plan_built_in(request, facts, set_up)
    kinds: NodeKinds = {name: {"output_node": name.startswith(_SAVING)} for name in own.classes}
    return plan_own(own, request, replace(facts, kinds=kinds), set_up)


def _check_links(graph: Graph, name: str) -> None:
    """Raises ``InvalidRequest`` where a node of the workflow misses a picture that the request hasn't got."""
    links = (link_of(value) for node in graph.values() for value in node["inputs"].values())
    if any(link is not None and link[0] not in graph for link in links):
        raise InvalidRequest.field("references", f"must hold every picture that {name} loads")


def _for_prompt(request: ImageRequest, settings: Settings) -> Prepared:
    """Options that nobody asked for are left to the worker, which knows its model."""
    runpod = settings.runpod
    picture = request.edit.picture if request.edit else next(iter(request.references), None)
    start = None if picture is None else _base64(_lighter(start_upload(picture, request)).data)
    optional = {
        "negative_prompt": request.negative_prompt or None,
        "num_inference_steps": request.steps or (runpod.hd_steps if request.quality == "hd" else runpod.steps),
        "guidance_scale": runpod.guidance,
        "image": start,
        "strength": request.strength if start else None,
    }
    options = {name: value for name, value in optional.items() if value is not None}
    size = {"width": request.width, "height": request.height}

    def given(seed: int) -> dict[str, Any]:
        return {"prompt": words(request), **size, "seed": seed, **options}

    shown = ("num_inference_steps", "guidance_scale", "strength")
    return Prepared(
        orders=_orders(request, settings, given),
        model=(runpod.endpoint or "").strip(),
        references_used=() if picture is None else (picture.image_id,),
        ignored=tuple(_not_for_prompt(request, has_start=start is not None)),
        parameters={name: options[name] for name in shown if name in options},
    )


def _not_for_prompt(request: ImageRequest, *, has_start: bool) -> list[Ignored]:
    left_out = []
    if request.edit is not None:
        why = "an edit starts from its picture alone"
        left_out += [Ignored(what=f"reference {each.image_id}", reason=why) for each in request.references]
    if request.strength is not None and not has_start:
        left_out.append(Ignored(what="strength", reason="there is no picture to start from"))
    return left_out


def _orders(request: ImageRequest, settings: Settings, given: Callable[[int], Mapping[str, Any]]) -> tuple[Order, ...]:
    """One for each picture, with a seed and, if there are several, a key of its own."""
    work = settings.runpod.execution_timeout
    policy = {
        "executionTimeout": max(work * 1000, _LEAST_WORK_MS),
        "ttl": (work + QUEUE_SECONDS + _RESULT_SECONDS) * 1000,
    }
    orders = []
    for number in range(request.count):
        seed = (request.seed + number) % 2**63
        body = json.dumps({"input": given(seed), "policy": policy}).encode()
        if len(body) > _MOST_BYTES:
            what = "references" if request.references or request.edit else "prompt"
            raise InvalidRequest.field(what, f"makes an order of {len(body)} bytes; RunPod takes {_MOST_BYTES}")
        key = f"{request.key}/{number}" if request.key and request.count > 1 else request.key
        orders.append(Order(key, seed, body))
    return tuple(orders)


def _lighter(upload: Upload) -> Upload:
    """The picture itself, or as JPEG where it would be too large to send."""
    if len(upload.data) <= _LARGE:
        return upload
    buffer = io.BytesIO()
    decode_image(upload.data, max_bytes=len(upload.data)).image.save(buffer, "JPEG", quality=92)
    return Upload(f"{upload.name.removesuffix('.png')}.jpg", buffer.getvalue())


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
