"""From orders to batches: sizes that can be painted, words made ready, what can't be used named."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Final

import structlog

from mien.domain.errors import InvalidRequest
from mien.domain.image import Ignored
from mien.images.diffusion.approach import Approach, Approaches
from mien.images.diffusion.batch import Batch, grouped
from mien.images.diffusion.guarding import guarded
from mien.images.diffusion.loading import Loaded
from mien.images.diffusion.long_prompt import Encoded, prompt_encoder
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import PaintOrder
from mien.images.diffusion.wording import prompt_of, unread_of

log = structlog.get_logger(__name__)

MAX_STEPS: Final = 1000
MAX_SIDE: Final = 8192
"""Pixels."""


class Planner:
    """Plans the calls of one model."""

    def __init__(self, loaded: Loaded, options: PaintOptions) -> None:
        self._facts = loaded.facts
        self._unet = getattr(loaded.pipeline, "unet", None)
        self._approaches = Approaches(loaded, options.strength)
        self._encoder = prompt_encoder(loaded.pipeline, options.long_prompts, weights=options.prompt_weights)

    def batches(self, orders: Sequence[PaintOrder]) -> list[Batch]:
        """As few calls as paint all orders. Raises ``InvalidRequest`` for what can't be, and what encoding raises."""
        for order in orders:
            _check(order)
        alike = grouped(range(len(orders)), [order.batch_key for order in orders])
        return [call for places in alike for call in self._batch(orders, places).calls()]

    def _batch(self, orders: Sequence[PaintOrder], places: Sequence[int]) -> Batch:
        """Orders that are alike, not yet divided by the length of their prompts."""
        chosen = tuple(orders[place] for place in places)
        width, height, resized = self._size(chosen[0])
        guidance, unguided = self._guidance(chosen[0])
        guided = self._guided(guidance)
        approach = self._approaches.choose(chosen[0], width, height, guided=guided)
        negatives = guided and self._takes_negatives()
        start = perf_counter()
        encoded = self._encoded(chosen, approach, negatives=negatives)
        shared = resized + unguided + approach.ignored
        return Batch(
            places=tuple(places),
            orders=chosen,
            encoded=encoded,
            approach=approach,
            width=width,
            height=height,
            guidance=guidance,
            guided=guided,
            ignored=tuple(
                shared + unread_of(order, approach, negatives=negatives) + words.reading.ignored
                for order, words in zip(chosen, encoded, strict=True)
            ),
            encode_seconds=perf_counter() - start,
        )

    def _encoded(self, orders: Sequence[PaintOrder], approach: Approach, *, negatives: bool) -> tuple[Encoded, ...]:
        prompts = [prompt_of(order, approach) for order in orders]
        against = [order.negative_prompt if negatives else "" for order in orders]
        encoded = guarded(lambda: self._encoder.encode(prompts, against))
        for each in encoded:
            log.info(str(each.reading), tokens=each.reading.tokens, chunks=each.reading.chunks)
        return encoded

    def _size(self, order: PaintOrder) -> tuple[int, int, tuple[Ignored, ...]]:
        step = self._facts.multiple
        width, height = (max(step, side - side % step) for side in (order.width, order.height))
        if (width, height) == (order.width, order.height):
            return width, height, ()
        what, reason = f"size {order.width}x{order.height}", f"sides are multiples of {step}: {width}x{height}"
        return width, height, (Ignored(what=what, reason=reason),)

    def _guidance(self, order: PaintOrder) -> tuple[float | None, tuple[Ignored, ...]]:
        if order.guidance is None:
            return self._facts.guidance, ()
        if self._facts.guidance_name is None:
            return None, (Ignored(what="guidance", reason="it is built into the model"),)
        return order.guidance, ()

    def _guided(self, guidance: float | None) -> bool:
        embedded = getattr(getattr(self._unet, "config", None), "time_cond_proj_dim", None) is not None
        return self._facts.guidance_name is not None and not embedded and (guidance is None or guidance > 1)

    def _takes_negatives(self) -> bool:
        arguments = self._facts.arguments
        true = "true_cfg_scale" not in arguments or self._facts.guidance_name == "true_cfg_scale"
        return "negative_prompt" in arguments and true


def _check(order: PaintOrder) -> None:
    if not (1 <= order.width <= MAX_SIDE and 1 <= order.height <= MAX_SIDE):
        size = f"{order.width}x{order.height}"
        raise InvalidRequest.field("size", f"must be from 1x1 to {MAX_SIDE}x{MAX_SIDE}, not {size}")
    if not 1 <= order.steps <= MAX_STEPS:
        raise InvalidRequest.field("steps", f"must be from 1 to {MAX_STEPS}, not {order.steps}")
    if not 0 <= order.seed < 2**63:
        raise InvalidRequest.field("seed", "must be from 0 to 2**63 - 1")
    if order.strength is not None and not 0 <= order.strength <= 1:
        raise InvalidRequest.field("strength", f"must be from 0 to 1, not {order.strength}")
