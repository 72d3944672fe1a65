"""What a painting starts from or looks at besides the words: chosen by what the model can do, the rest named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from PIL import Image

from mien.domain.errors import InvalidRequest
from mien.domain.image import Ignored
from mien.images.diffusion.ip_adapter import IPAdapter
from mien.images.diffusion.loading import Loaded, make_quiet
from mien.images.diffusion.model_facts import ModelFacts
from mien.images.diffusion.order import PaintOrder
from mien.images.diffusion.picture_arguments import IP_ADAPTER_REFERENCES, PictureArgument
from mien.images.start_pictures import fitted, opened, opened_mask, side_by_side
from mien.ports import Reference

_HAIR: Final = 1e-6
"""Added to a strength so that strength times steps isn't rounded down by one."""


@dataclass(frozen=True, slots=True)
class Approach:
    """How one batch is painted; the same for all its orders."""

    pipeline: Any
    steps: int
    """Steps that will really be taken."""
    arguments: dict[str, Any] = field(default_factory=dict)
    """For the call, whatever the number of prompts."""
    per_prompt: dict[str, Any] = field(default_factory=dict)
    """For the call, each value as often as there are prompts."""
    used: tuple[str, ...] = ()
    """Ids of the pictures that the model is given."""
    ignored: tuple[Ignored, ...] = ()
    way: str = "text"
    """``text``, ``ip-adapter``, ``references``, ``image2image`` or ``inpaint``; several joined by ``+``."""
    strength: float | None = None
    batches: bool = True
    """Whether several prompts may be painted in one call."""
    mention: str = ""
    """What has to stand before each prompt."""
    instructed: bool = False
    """Whether the model follows an edit's instruction instead of a description."""
    original: Image.Image | None = None
    """The picture that stays where ``mask`` is black."""
    mask: Image.Image | None = None


class Approaches:
    """Chooses for one model. Pipelines that share its weights are made when they are first needed."""

    def __init__(self, loaded: Loaded, strength: float) -> None:
        """``strength``: how far from a start picture, of orders that say nothing."""
        self._loaded = loaded
        self._strength = strength
        self._related: dict[str, Any] = {}

    def choose(self, order: PaintOrder, width: int, height: int, *, guided: bool) -> Approach:
        """How to paint orders like this one at that size. ``guided``: whether negative prompts count.

        Raises ``InvalidRequest`` for pictures that can't be read and for what the model can't do at all.
        """
        if order.edit is not None and not self._facts.edit:
            raise InvalidRequest.field("backend", f"{self._facts.pipeline} doesn't edit pictures")
        if self._facts.pictures is not None:
            return self._looking(order, self._facts.pictures, width, height)
        return self._starting(order, width, height, guided=guided)

    @cached_property
    def _facts(self) -> ModelFacts:
        return self._loaded.facts

    def _looking(self, order: PaintOrder, argument: PictureArgument, width: int, height: int) -> Approach:
        """A pipeline that looks at pictures by itself: the edited one first, then the references.

        One that takes a single picture would change others that are laid out beside the edited one, too.
        """
        edited = () if order.edit is None else (order.edit.picture,)
        alone = bool(edited) and argument.grid
        given = edited if alone else (*edited, *order.references)[: argument.most]
        if argument.needed and not given:
            reason = f"{self._facts.pipeline} only changes pictures: give it at least one"
            raise InvalidRequest.field("references", reason)
        pictures = _opened(given)
        original, mask = self._part_to_change(order, width, height)
        return Approach(
            pipeline=self._loaded.pipeline,
            steps=order.steps,
            arguments=_as_argument(argument, pictures) | _area(self._facts, width, height),
            used=tuple(reference.image_id for reference in given),
            ignored=_without_start(order)
            + _left_out(order.references[len(given) - len(edited) :], self._facts, start=alone),
            way="references" if given else "text",
            batches=argument.batches or not given,
            mention="".join(argument.mention.format(number=number + 1) for number in range(len(given))),
            instructed=order.edit is not None,
            original=original,
            mask=mask,
        )

    def _starting(self, order: PaintOrder, width: int, height: int, *, guided: bool) -> Approach:
        """A pipeline that paints from words, over a picture if there is one; references by an adapter or so, too."""
        adapter = self._loaded.ip_adapter
        number = 0 if adapter is None else IP_ADAPTER_REFERENCES
        shown, left = order.references[:number], order.references[number:]
        arguments = _adapted(adapter, shown, guided=guided)
        start = order.edit.picture if order.edit is not None else None
        if start is None and adapter is None and order.references and self._facts.starts_from_picture:
            start, left = left[0], left[1:]
        used = (*((start,) if start is not None else ()), *shown)
        base = Approach(
            pipeline=self._loaded.pipeline,
            steps=order.steps,
            arguments=arguments,
            used=tuple(reference.image_id for reference in used),
            ignored=_left_out(left, self._facts, start=order.edit is not None),
            way="ip-adapter" if shown else "text",
        )
        if start is None:
            return replace(base, ignored=base.ignored + _without_start(order))
        return self._over(start, base, order, width, height)

    def _over(self, start: Reference, base: Approach, order: PaintOrder, width: int, height: int) -> Approach:
        original, mask = self._part_to_change(order, width, height)
        asked = self._strength if order.strength is None else order.strength
        # a step at least is taken, whatever is asked for
        strength = min(1.0, max(asked, 1 / order.steps) + _HAIR)
        per_prompt: dict[str, Any] = {"image": fitted(_opened((start,))[0], width, height)}
        way = "image2image"
        if mask is not None and self._facts.relatives.inpaint is not None:
            way = "inpaint"
            per_prompt["mask_image"] = mask
        return replace(
            base,
            pipeline=self._relative(way),
            steps=max(1, int(strength * order.steps)),
            arguments=base.arguments | {"strength": strength},
            per_prompt=per_prompt,
            way=way if base.way == "text" else f"{way}+{base.way}",
            strength=asked,
            original=original,
            mask=mask,
        )

    def _part_to_change(
        self, order: PaintOrder, width: int, height: int
    ) -> tuple[Image.Image | None, Image.Image | None]:
        if order.edit is None or order.edit.mask is None:
            return None, None
        original = fitted(opened(order.edit.picture.data, "picture"), width, height)
        return original, opened_mask(order.edit.mask, width, height)

    def _relative(self, way: str) -> Any:
        """The pipeline of the family that paints that way, with the same weights."""
        from diffusers import AutoPipelineForImage2Image, AutoPipelineForInpainting

        if way not in self._related:
            kind = AutoPipelineForInpainting if way == "inpaint" else AutoPipelineForImage2Image
            related = kind.from_pipe(self._loaded.pipeline)
            make_quiet(related)
            self._related[way] = related
        return self._related[way]


def _opened(references: Sequence[Reference]) -> list[Image.Image]:
    return [opened(reference.data, f"the picture {reference.image_id}") for reference in references]


def _adapted(adapter: IPAdapter | None, shown: Sequence[Reference], *, guided: bool) -> dict[str, Any]:
    if adapter is None:
        return {}
    pictures = zip((reference.data for reference in shown), _opened(shown), strict=True)
    return adapter.arguments(list(pictures), guided=guided)


def _as_argument(argument: PictureArgument, pictures: list[Image.Image]) -> dict[str, Any]:
    if not pictures:
        return {}
    if argument.grid:
        return {argument.name: side_by_side(pictures)}
    return {argument.name: [pictures] if argument.nested else pictures}


def _area(facts: ModelFacts, width: int, height: int) -> dict[str, Any]:
    """Some pipelines otherwise scale what is asked for to an area of their own."""
    return {"max_area": width * height} if "max_area" in facts.arguments else {}


def _left_out(references: Sequence[Reference], facts: ModelFacts, *, start: bool = False) -> tuple[Ignored, ...]:
    if not references:
        return ()
    one = len(references) == 1
    what = f"reference {references[0].image_id}" if one else f"{len(references)} of the references"
    most = facts.references(with_ip_adapter=False)
    reason = f"{facts.pipeline} starts from the edited picture alone" if start else f"{facts.pipeline} takes {most}"
    return (Ignored(what=what, reason=reason),)


def _without_start(order: PaintOrder) -> tuple[Ignored, ...]:
    if order.strength is None:
        return ()
    return (Ignored(what="strength", reason="the picture isn't painted over another one"),)
