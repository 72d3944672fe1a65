"""Paints orders with a loaded model, as many in one go as are alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import structlog
import torch
from PIL import Image

from mien.domain.errors import MienError, Refused, Retryable
from mien.domain.image import Ignored
from mien.images.diffusion.arguments import fitting
from mien.images.diffusion.batch import Batch
from mien.images.diffusion.calling import parameters_of, wanted
from mien.images.diffusion.cancelling import Cancelled, OnStep, Steps
from mien.images.diffusion.checks import check_latents, pixels_of
from mien.images.diffusion.guarding import OutOfMemory, guarded
from mien.images.diffusion.loading import Loaded, load
from mien.images.diffusion.memory import give_back
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import Painted, PaintOrder
from mien.images.diffusion.picture_files import pngs_of
from mien.images.diffusion.planning import Planner
from mien.images.diffusion.stages import Stages
from mien.images.start_pictures import put_back

log = structlog.get_logger(__name__)

_NO_MEMORY: Final = (
    "There isn't enough memory for a picture of {width}x{height}. Try MIEN_DIFFUSION__MEMORY=low (or lowest), "
    "a smaller size, or close other programs that use the GPU."
)


class Painter:
    """Paints with one model, one call at a time; for a process of its own."""

    def __init__(self, loaded: Loaded, options: PaintOptions) -> None:
        self.loaded = loaded
        self._planner = Planner(loaded, options)
        self._vae: Any = getattr(loaded.pipeline, "vae", None)
        self._vae_dtype = getattr(self._vae, "dtype", None)

    @classmethod
    def load(cls, options: PaintOptions) -> Painter:
        """Load the model. Raises ``Unavailable`` as :func:`mien.images.diffusion.loading.load`."""
        return cls(load(options), options)

    def paint(self, orders: Sequence[PaintOrder], on_step: OnStep, cancelled: Callable[[], bool]) -> list[Painted]:
        """The pictures, in the order of the orders; those whose ``batch_key`` is equal are painted together.

        ``on_step`` is told after each step how many of how many are done, and ``cancelled`` is asked.
        Raises :class:`mien.images.diffusion.cancelling.Cancelled`; ``InvalidRequest`` for sizes, steps, seeds and
        pictures that can't be; ``Retryable`` when memory runs out or numbers overflow; ``Refused`` when the model's
        own safety checker withholds a picture; ``Unavailable`` when the model can't do it with these settings. An
        error of one order is one of all; the painter can be used again after it. Only a ``torch.AcceleratorError``
        means the end of this process.
        """
        try:
            return self._paint(orders, on_step, cancelled)
        except OutOfMemory:
            reason: MienError | Cancelled = Retryable(_NO_MEMORY.format(width=orders[0].width, height=orders[0].height))
        except (Cancelled, MienError) as error:
            reason = error
        # only now nothing holds on to what a call had allocated when it broke off
        self._tidy()
        raise reason

    def _paint(self, orders: Sequence[PaintOrder], on_step: OnStep, cancelled: Callable[[], bool]) -> list[Painted]:
        batches = self._planner.batches(orders)
        steps = Steps(sum(batch.approach.steps for batch in batches), on_step, cancelled)
        painted: dict[int, Painted] = {}
        for batch in batches:
            painted |= self._painted(batch, steps, batch.approach.steps)
        return [painted[place] for place in range(len(orders))]

    def _painted(self, batch: Batch, steps: Steps, worth: float) -> dict[int, Painted]:
        """The pictures of a batch by place; where memory doesn't suffice, of its halves one after the other.

        ``worth``: the steps that it counts for.
        """
        try:
            return self._call(batch, steps, worth)
        except OutOfMemory:
            if len(batch.orders) == 1:
                raise
        self._tidy()
        log.warning("diffusion_batch_halved", batch=len(batch.orders), reason="not enough memory")
        first, second = batch.halves()
        return self._painted(first, steps, worth / 2) | self._painted(second, steps, worth / 2)

    def _call(self, batch: Batch, steps: Steps, worth: float) -> dict[int, Painted]:
        steps.check()
        approach, stages = batch.approach, Stages()

        def denoised(latents: Any) -> None:
            # reading them also waits for the device, which makes the time that is noted true
            check_latents(latents, self.loaded.dtype)
            stages.ended("denoise")

        call = wanted(batch, self.loaded.facts.guidance_name)
        call["callback_on_step_end"] = steps.watch(approach.steps, worth, denoised)
        arguments, left_out = fitting(approach.pipeline, call)
        result = guarded(lambda: approach.pipeline(**arguments))
        if approach.pipeline is not self.loaded.pipeline:
            # a relative shares the parts, but doesn't know that they are to leave the GPU after a call
            self.loaded.pipeline.maybe_free_model_hooks()
        pictures = self._pictures(batch, result)
        stages.ended("decode")
        files = pngs_of(pictures)
        stages.ended("write")
        steps.finish_call(worth)
        timings = {"encode": round(batch.encode_seconds * 1000), **stages.milliseconds()}
        return {
            place: Painted(
                data=files[row],
                seed=batch.orders[row].seed,
                references_used=approach.used,
                ignored=batch.ignored[row] + left_out + _other_size(batch, pictures[row]),
                parameters=parameters_of(batch, row, self.loaded),
                timings=timings,
            )
            for row, place in enumerate(batch.places)
        }

    def _pictures(self, batch: Batch, result: Any) -> list[Image.Image]:
        if any(getattr(result, "nsfw_content_detected", None) or ()):
            raise Refused("The model's own safety checker withheld a picture.")
        try:
            pictures = pixels_of(result.images, self.loaded.dtype)
        except Retryable:
            if self._vae_dtype == torch.float16:
                # pipelines that can decode in a higher precision will do so when it is tried again
                self._vae.register_to_config(force_upcast=True)
            raise
        mask, original = batch.approach.mask, batch.approach.original
        if mask is None or original is None:
            return pictures
        return [put_back(picture, original, mask) for picture in pictures]

    def _tidy(self) -> None:
        """Bring everything back to where it was before a call that broke off."""
        if self._vae is not None and self._vae.dtype != self._vae_dtype:
            self._vae.to(dtype=self._vae_dtype)
        self.loaded.pipeline.maybe_free_model_hooks()
        give_back()


def _other_size(batch: Batch, picture: Image.Image) -> tuple[Ignored, ...]:
    if picture.size == (batch.width, batch.height):
        return ()
    what, reason = f"size {batch.width}x{batch.height}", f"the model painted {picture.width}x{picture.height}"
    return (Ignored(what=what, reason=reason),)
