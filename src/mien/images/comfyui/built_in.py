"""How a request is carried out by the built-in workflow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mien.domain.errors import Unavailable
from mien.domain.image import Ignored
from mien.images.comfyui.facts import Facts
from mien.images.comfyui.graph import Adapter, Drawing, built_in
from mien.images.comfyui.plan import (
    Plan,
    Upload,
    finish_of,
    mask_upload,
    reference_upload,
    start_upload,
    words,
)
from mien.ports import ImageRequest, Reference
from mien.settings.images import ComfyUISettings


def checkpoint_of(facts: Facts, settings: ComfyUISettings) -> str:
    """The checkpoint to draw with. Raises ``Unavailable`` if the server hasn't got it, or has none."""
    if not facts.checkpoints:
        raise Unavailable("The server has no checkpoint; put one into its folder models/checkpoints.")
    asked = settings.checkpoint
    if not asked:
        return facts.checkpoints[0]
    for name in (lambda text: text, _bare):
        found = [each for each in facts.checkpoints if name(each) == name(asked)]
        if len(found) == 1:
            return found[0]
    some = ", ".join(facts.checkpoints[:8])
    raise Unavailable(f"The server has no checkpoint '{asked}'; set MIEN_COMFYUI__CHECKPOINT to one of: {some}.")


def check_sampling(facts: Facts, settings: ComfyUISettings) -> None:
    """Raises ``Unavailable`` if the server doesn't know the sampler or the scheduler."""
    for what, asked, known in (
        ("sampler", settings.sampler, facts.samplers),
        ("scheduler", settings.scheduler, facts.schedulers),
    ):
        if known and asked not in known:
            some = ", ".join(known[:12])
            raise Unavailable(
                f"The server has no {what} '{asked}'; set MIEN_COMFYUI__{what.upper()} to one of: {some}."
            )


def plan_built_in(request: ImageRequest, facts: Facts, settings: ComfyUISettings) -> Plan:
    """The plan for a request that fits; opens pictures, so it takes a moment.

    Raises ``Unavailable`` (no checkpoint) and, for pictures that can't be read, what ``decode_image`` raises.
    """
    checkpoint = checkpoint_of(facts, settings)
    start, looked_at = _conditions(request, facts)
    start_file = start_upload(start, request) if start is not None else None
    mask = request.edit.mask if request.edit is not None else None
    mask_file = mask_upload(mask, request) if mask is not None else None
    reference_files = tuple(map(reference_upload, looked_at))
    drawing = Drawing(
        checkpoint=checkpoint,
        prompt=words(request),
        negative=request.negative_prompt,
        seed=request.seed,
        width=request.width,
        height=request.height,
        steps=steps_of(request, settings),
        guidance=settings.guidance,
        sampler=settings.sampler,
        scheduler=settings.scheduler,
        strength=strength_of(request, settings),
        start=_name(start_file),
        mask=_name(mask_file),
        references=tuple(each.name for each in reference_files),
        adapter=_adapter(facts, settings),
    )
    given = [start, *looked_at] if start else looked_at
    return Plan(
        workflow=lambda seed: built_in(replace(drawing, seed=seed)),
        model=checkpoint,
        uploads=tuple(each for each in (start_file, mask_file, *reference_files) if each is not None),
        references_used=tuple(dict.fromkeys(each.image_id for each in given)),
        ignored=tuple(_left_out(request, facts, start, looked_at)),
        parameters=_parameters(drawing),
        finish=finish_of(request),
    )


def steps_of(request: ImageRequest, settings: ComfyUISettings) -> int:
    """Denoising steps: as asked, else as set up for the quality."""
    return request.steps or (settings.hd_steps if request.quality == "hd" else settings.steps)


def strength_of(request: ImageRequest, settings: ComfyUISettings) -> float:
    """How far the result may depart from the picture it starts from."""
    return settings.strength if request.strength is None else request.strength


def _conditions(request: ImageRequest, facts: Facts) -> tuple[Reference | None, list[Reference]]:
    """The picture to start from, and those that steer the model."""
    start = request.edit.picture if request.edit is not None else None
    if facts.adapter is not None:
        return start, list(request.references)
    if start is None and request.references:
        start = request.references[0]
    return start, []


def _adapter(facts: Facts, settings: ComfyUISettings) -> Adapter | None:
    found = facts.adapter
    return Adapter(found.preset, found.node, settings.reference_weight) if found is not None else None


def _left_out(
    request: ImageRequest, facts: Facts, start: Reference | None, looked_at: list[Reference]
) -> Iterator[Ignored]:
    used = [*looked_at, start]
    for reference in request.references:
        if reference not in used:
            yield Ignored(
                what=f"reference {reference.image_id}", reason=f"an edit starts from its picture; {facts.no_adapter}"
            )
    if start is None and request.strength is not None:
        yield Ignored(what="strength", reason="there is no picture to start from")


def _parameters(drawing: Drawing) -> dict[str, Any]:
    kind = "txt2img" if drawing.start is None else "img2img" if drawing.mask is None else "inpaint"
    told: dict[str, Any] = {
        "workflow": kind,
        "steps": drawing.steps,
        "guidance": drawing.guidance,
        "sampler": drawing.sampler,
        "scheduler": drawing.scheduler,
    }
    if drawing.start is not None:
        told["strength"] = drawing.strength
    if drawing.adapter is not None and drawing.references:
        told |= {"reference_weight": drawing.adapter.weight, "reference_preset": drawing.adapter.preset}
    return told


def _name(upload: Upload | None) -> str | None:
    return upload.name if upload is not None else None


def _bare(name: str) -> str:
    """A file's name without its folders and its ending, in lower case."""
    return name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0].casefold() or name.casefold()
