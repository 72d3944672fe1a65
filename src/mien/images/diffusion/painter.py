"""Paints orders with a loaded model, as many in one go as are alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any, Final, TypeVar

import structlog
import torch

from mien.domain.errors import InvalidRequest, MienError, Refused, Retryable, Unavailable
from mien.domain.image import Ignored
from mien.images.diffusion.approach import Approach, Approaches
from mien.images.diffusion.arguments import fitting
from mien.images.diffusion.cancelling import Cancelled, OnStep, Steps
from mien.images.diffusion.checks import check_latents, pixels_of, png_of
from mien.images.diffusion.loading import Loaded, load
from mien.images.diffusion.long_prompt import Encoded, PromptEncoder, pipeline_arguments, prompt_encoder
from mien.images.diffusion.memory import give_back, is_out_of_memory
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import Painted, PaintOrder
from mien.images.diffusion.start_pictures import put_back
from mien.images.diffusion.wording import prompt_of, unread_of

log = structlog.get_logger(__name__)

_Result = TypeVar("_Result")

MAX_STEPS: Final = 1000
MAX_SIDE: Final = 8192
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Orders for one call of a pipeline."""

    places: tuple[int, ...]
    """Where their results belong."""
    orders: tuple[PaintOrder, ...]
    encoded: tuple[Encoded, ...]
    approach: Approach
    width: int
    height: int
    guidance: float | None
    ignored: tuple[tuple[Ignored, ...], ...]
    """For each order."""
    encode: float
    """Seconds that encoding took."""

    def part(self, start: int, end: int) -> Batch:
        """Some of the orders."""
        cut = slice(start, end)
        return replace(
            self,
            places=self.places[cut],
            orders=self.orders[cut],
            encoded=self.encoded[cut],
            ignored=self.ignored[cut],
        )


class Painter:
    """Paints with one model, one call at a time; for a process of its own."""

    def __init__(self, loaded: Loaded, options: PaintOptions) -> None:
        self.loaded = loaded
        self._facts = loaded.facts
        self._pipeline = loaded.pipeline
        self._approaches = Approaches(loaded, options.strength)
        self._encoder: PromptEncoder = prompt_encoder(
            loaded.pipeline, options.long_prompts, weights=options.prompt_weights
        )
        self._vae_dtype = getattr(getattr(loaded.pipeline, "vae", None), "dtype", None)

    @classmethod
    def load(cls, options: PaintOptions) -> Painter:
        """Load the model. Raises ``Unavailable`` as :func:`mien.images.diffusion.loading.load`."""
        return cls(load(options), options)

    def paint(self, orders: Sequence[PaintOrder], on_step: OnStep, cancelled: Callable[[], bool]) -> list[Painted]:
        """The pictures, in the order of the orders; those whose ``batch_key`` is equal are painted together.

        ``on_step`` is told after each step how many of how many are done; then ``cancelled`` is asked.
        Raises :class:`mien.images.diffusion.cancelling.Cancelled`; ``InvalidRequest`` for sizes, steps, seeds and
        pictures that can't be; ``Retryable`` when memory runs out or numbers overflow; ``Refused`` when the model's
        own safety checker withholds a picture; ``Unavailable`` when the model can't do it with these settings. The
        painter can be used again after each. An error of one order is one of all.
        """
        for order in orders:
            _check(order)
        try:
            batches = [batch for group in _alike(orders) for batch in self._batches(orders, group)]
            steps = Steps(sum(batch.approach.steps for batch in batches), on_step, cancelled)
            painted: dict[int, Painted] = {}
            for batch in batches:
                painted |= self._painted(batch, steps, batch.approach.steps)
        except (Cancelled, MienError):
            self._tidy()
            raise
        return [painted[place] for place in range(len(orders))]

    def _batches(self, orders: Sequence[PaintOrder], places: Sequence[int]) -> Iterator[Batch]:
        """Calls for orders that are alike: those whose prompts are equally long go together."""
        first = orders[places[0]]
        width, height, unused = self._size(first)
        guidance = self._facts.guidance if first.guidance is None else first.guidance
        if first.guidance is not None and self._facts.guidance_name is None:
            guidance = None
            unused += (Ignored(what="guidance", reason="it is built into the model"),)
        guided = self._guided(guidance)
        approach = self._approaches.choose(first, width, height, guided=guided)
        negatives = guided and self._takes_negatives()
        start = perf_counter()
        encoded = self._encoded([orders[place] for place in places], approach, negatives=negatives)
        seconds = perf_counter() - start
        unread = [
            (*unused, *approach.ignored, *unread_of(orders[place], approach, negatives=negatives)) for place in places
        ]
        for rows in _equally_long(encoded, together=approach.batches):
            yield Batch(
                places=tuple(places[row] for row in rows),
                orders=tuple(orders[places[row]] for row in rows),
                encoded=tuple(encoded[row] for row in rows),
                approach=approach,
                width=width,
                height=height,
                guidance=guidance,
                ignored=tuple(unread[row] for row in rows),
                encode=seconds,
            )

    def _encoded(self, orders: Sequence[PaintOrder], approach: Approach, *, negatives: bool) -> tuple[Encoded, ...]:
        prompts = [prompt_of(order, approach) for order in orders]
        against = [order.negative_prompt if negatives else "" for order in orders]
        encoded = _guarded(lambda: self._encoder.encode(prompts, against))
        for each in encoded:
            log.info(str(each.reading), tokens=each.reading.tokens, chunks=each.reading.chunks)
        return encoded

    def _painted(self, batch: Batch, steps: Steps, worth: float) -> dict[int, Painted]:
        """The pictures of a batch; where memory doesn't suffice, of its halves one after the other.

        ``worth``: the steps that it counts for.
        """
        try:
            return self._call(batch, steps, worth)
        except _OutOfMemory as error:
            if len(batch.orders) == 1:
                raise Retryable(_NO_MEMORY.format(width=batch.width, height=batch.height)) from error
        # only now nothing holds on to what the failed call had allocated
        self._tidy()
        log.warning("diffusion_batch_halved", batch=len(batch.orders))
        middle = len(batch.orders) // 2
        return self._painted(batch.part(0, middle), steps, worth / 2) | self._painted(
            batch.part(middle, len(batch.orders)), steps, worth / 2
        )

    def _call(self, batch: Batch, steps: Steps, worth: float) -> dict[int, Painted]:
        steps.check()
        approach, marks = batch.approach, _Marks()
        watch = steps.watch(approach.steps, worth, marks.denoised(self.loaded.dtype))
        arguments, left_out = fitting(approach.pipeline, self._wanted(batch) | {"callback_on_step_end": watch})
        marks.started()
        result = _guarded(lambda: approach.pipeline(**arguments))
        if any(getattr(result, "nsfw_content_detected", None) or ()):
            raise Refused("The model's own safety checker withheld a picture.")
        pictures = pixels_of(result.images, self.loaded.dtype)
        if approach.mask is not None and approach.original is not None:
            pictures = [put_back(picture, approach.original, approach.mask) for picture in pictures]
        marks.decoded()
        files = [png_of(picture) for picture in pictures]
        timings = {"encode": round(batch.encode * 1000), **marks.timings()}
        steps.finish_call(worth)
        return {
            place: Painted(
                data=file,
                seed=order.seed,
                references_used=approach.used,
                ignored=(*ignored, *encoded.reading.ignored, *left_out, *_other_size(batch, picture.size)),
                parameters=self._parameters(batch, encoded),
                timings=timings,
            )
            for place, order, encoded, ignored, picture, file in zip(
                batch.places, batch.orders, batch.encoded, batch.ignored, pictures, files, strict=True
            )
        }

    def _wanted(self, batch: Batch) -> dict[str, Any]:
        """Keyword arguments of a call, as far as the pipeline has them."""
        number, approach = len(batch.orders), batch.approach
        # made on the processor, so that the same seed gives the same noise on every device
        generators = [torch.Generator("cpu").manual_seed(order.seed) for order in batch.orders]
        wanted = {
            **pipeline_arguments(batch.encoded),
            **approach.arguments,
            **{name: [value] * number if number > 1 else value for name, value in approach.per_prompt.items()},
            "width": batch.width,
            "height": batch.height,
            "num_inference_steps": batch.orders[0].steps,
            "generator": generators if number > 1 else generators[0],
            "output_type": "pt",
        }
        if self._facts.guidance_name is not None:
            wanted[self._facts.guidance_name] = batch.guidance
        if self._facts.guidance_name == "true_cfg_scale" and self._guided(batch.guidance):
            # true guidance is off where no negative prompt is given at all
            wanted.setdefault("negative_prompt", [""] * number)
        return wanted

    def _parameters(self, batch: Batch, encoded: Encoded) -> dict[str, Any]:
        reading, approach = encoded.reading, batch.approach
        known = {
            "pipeline": self._facts.pipeline,
            "scheduler": type(getattr(approach.pipeline, "scheduler", None)).__name__,
            "way": approach.way,
            "steps": batch.orders[0].steps,
            "guidance": batch.guidance,
            "strength": approach.strength,
            "batch": len(batch.orders),
            "device": self.loaded.device,
            "dtype": self.loaded.dtype,
            "encoder": reading.encoder,
            "tokens": reading.tokens,
            "chunks": reading.chunks,
        }
        return {name: value for name, value in known.items() if value is not None}

    def _size(self, order: PaintOrder) -> tuple[int, int, tuple[Ignored, ...]]:
        step = self._facts.multiple
        width, height = (max(step, side - side % step) for side in (order.width, order.height))
        if (width, height) == (order.width, order.height):
            return width, height, ()
        what, reason = f"size {order.width}x{order.height}", f"sides are multiples of {step}: {width}x{height}"
        return width, height, (Ignored(what=what, reason=reason),)

    def _guided(self, guidance: float | None) -> bool:
        """Whether each step is also computed without the prompt."""
        if self._facts.guidance_name is None:
            return False
        unet = getattr(self._pipeline, "unet", None)
        embeds_guidance = unet is not None and getattr(unet.config, "time_cond_proj_dim", None) is not None
        return (guidance is None or guidance > 1) and not embeds_guidance

    def _takes_negatives(self) -> bool:
        arguments = self._facts.arguments
        true = "true_cfg_scale" not in arguments or self._facts.guidance_name == "true_cfg_scale"
        return "negative_prompt" in arguments and true

    def _tidy(self) -> None:
        """Bring everything back to where it was before a call that broke off."""
        vae = getattr(self._pipeline, "vae", None)
        if vae is not None and self._vae_dtype is not None and vae.dtype != self._vae_dtype:
            vae.to(dtype=self._vae_dtype)
        self._pipeline.maybe_free_model_hooks()
        give_back()


class _OutOfMemory(Exception):
    """Memory ran out during a call."""


class _Marks:
    """When the stages of a call ended."""

    def __init__(self) -> None:
        self._start = self._denoised = self._decoded = perf_counter()

    def started(self) -> None:
        self._start = self._denoised = perf_counter()

    def denoised(self, dtype: str) -> Callable[[Any], None]:
        """For the end of the last step: checks the latents, which also waits for the device."""

        def check(latents: Any) -> None:
            check_latents(latents, dtype)
            self._denoised = perf_counter()

        return check

    def decoded(self) -> None:
        self._decoded = perf_counter()

    def timings(self) -> dict[str, int]:
        """Milliseconds of each stage; writing ends now."""
        ends = (self._start, self._denoised, self._decoded, perf_counter())
        stages = zip(("denoise", "decode", "write"), ends, ends[1:], strict=False)
        return {name: round((end - start) * 1000) for name, start, end in stages}


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


def _alike(orders: Sequence[PaintOrder]) -> Iterable[list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for place, order in enumerate(orders):
        groups.setdefault(order.batch_key, []).append(place)
    return groups.values()


def _equally_long(encoded: Sequence[Encoded], *, together: bool) -> Iterable[list[int]]:
    """Rows that can be painted in one call: filling up a prompt to another's length changes its picture a little."""
    groups: dict[Hashable, list[int]] = {}
    for row, each in enumerate(encoded):
        groups.setdefault(each.length if together else row, []).append(row)
    return groups.values()


def _guarded(run: Callable[[], _Result]) -> _Result:
    """Run a model; what it raises becomes an error of ours.

    A device that failed altogether is left as it is: only a new process can use it again.
    """
    try:
        return run()
    except (Cancelled, MienError):
        raise
    except torch.AcceleratorError:
        raise
    except Exception as error:
        if is_out_of_memory(error):
            raise _OutOfMemory(str(error)) from None
        said = (str(error).strip().splitlines() or [""])[0][:300]
        raise Unavailable(f"The model failed: {said or type(error).__name__}") from error


def _other_size(batch: Batch, size: tuple[int, int]) -> tuple[Ignored, ...]:
    if size == (batch.width, batch.height):
        return ()
    what = f"size {batch.width}x{batch.height}"
    return (Ignored(what=what, reason=f"the model painted {size[0]}x{size[1]}"),)


_NO_MEMORY: Final = (
    "There isn't enough memory for a picture of {width}x{height}. Try MIEN_DIFFUSION__MEMORY=low (or lowest), "
    "a smaller size, or close other programs that use the GPU."
)
