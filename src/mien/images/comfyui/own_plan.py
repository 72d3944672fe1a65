"""How a request is carried out by a workflow that the operator made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mien.domain.errors import InvalidRequest
from mien.domain.image import Ignored
from mien.images.comfyui.built_in import steps_of, strength_of
from mien.images.comfyui.facts import Facts
from mien.images.comfyui.graph import Graph, plain
from mien.images.comfyui.own_workflow import OwnWorkflow
from mien.images.comfyui.plan import Plan, Upload, finish_of, mask_upload, reference_upload, start_upload, words
from mien.images.comfyui.unused import without
from mien.ports import ImageRequest, Reference
from mien.settings.images import ComfyUISettings


def plan_own(own: OwnWorkflow, request: ImageRequest, facts: Facts, settings: ComfyUISettings) -> Plan:
    """The plan for a request that fits; opens pictures, so it takes a moment.

    Raises ``InvalidRequest`` if the workflow can't do without a picture that the request hasn't got, and for pictures
    that can't be read what ``decode_image`` raises.
    """
    start, looked_at = _conditions(own, request)
    pictures: dict[tuple[str, int], Upload] = {}
    if start is not None:
        pictures["image", 1] = start_upload(start, request)
    if request.edit is not None and request.edit.mask is not None:
        pictures["mask", 1] = mask_upload(request.edit.mask, request)
    for number, reference in zip(own.numbers("reference"), looked_at, strict=False):
        pictures["reference", number] = reference_upload(reference)
    values: dict[tuple[str, int], object] = {
        ("prompt", 1): plain(words(request)),
        ("negative", 1): plain(request.negative_prompt),
        ("width", 1): request.width,
        ("height", 1): request.height,
        ("steps", 1): steps_of(request, settings),
        ("strength", 1): strength_of(request, settings),
        **{slot: upload.name for slot, upload in pictures.items()},
    }
    empty = [slot for slot in own.slots if slot.name in ("image", "mask", "reference")]
    unused = {slot.node for slot in empty if (slot.name, slot.number) not in pictures}

    seeds = own.seeds(facts.kinds)

    def workflow(seed: int) -> Graph:
        graph = without(own.filled({**values, ("seed", 1): seed % seeds}), unused, facts.kinds)
        if graph is None:
            raise InvalidRequest.field("references", f"must hold a picture: {own.name} draws nothing without one")
        return graph

    workflow(request.seed)
    given = ([start] if start is not None else []) + looked_at
    return Plan(
        workflow=workflow,
        model=own.name,
        uploads=tuple(pictures.values()),
        output=own.output,
        references_used=tuple(dict.fromkeys(each.image_id for each in given)),
        ignored=tuple(_left_out(own, request, given)),
        parameters={**_parameters(own, values, start), **({"seeds": seeds} if request.seed >= seeds else {})},
        finish=finish_of(request),
    )


def _conditions(own: OwnWorkflow, request: ImageRequest) -> tuple[Reference | None, list[Reference]]:
    """The picture to start from, and those to look at."""
    start = request.edit.picture if request.edit is not None else None
    looked_at = list(request.references[: len(own.numbers("reference"))])
    if start is None and own.has("image") and not looked_at and request.references:
        start = request.references[0]
    return start, looked_at


def _left_out(own: OwnWorkflow, request: ImageRequest, given: Sequence[Reference]) -> Iterator[Ignored]:
    for reference in request.references:
        if reference not in given:
            yield Ignored(what=f"reference {reference.image_id}", reason=f"{own.name} has no slot for it")
    if not own.has("prompt"):
        yield Ignored(what="prompt", reason=f"{own.name} has no slot for it")
    if request.strength is not None and own.has("strength") and not own.has("image"):
        yield Ignored(what="strength", reason="there is no picture to start from")


def _parameters(
    own: OwnWorkflow, values: Mapping[tuple[str, int], object], start: Reference | None
) -> dict[str, object]:
    used = ["steps", *(["strength"] if start is not None else [])]
    return {"workflow": own.name, **{name: values[name, 1] for name in used if own.has(name)}}
