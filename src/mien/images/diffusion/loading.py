"""Loads a pipeline: from a folder or a checkpoint, in safetensors, without running code that came with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import structlog
import torch

from mien.domain.errors import MienError, Unavailable
from mien.images.diffusion.checkpoint_loading import load_checkpoint
from mien.images.diffusion.devices import choose_device, choose_dtype, dtype_name
from mien.images.diffusion.fetching import fetch_loras, fetch_model
from mien.images.diffusion.guarding import first_line
from mien.images.diffusion.ip_adapter import IPAdapter, load_ip_adapter
from mien.images.diffusion.lora_files import lora_files
from mien.images.diffusion.lora_loading import AppliedLora, apply_loras
from mien.images.diffusion.memory import is_out_of_memory, settle
from mien.images.diffusion.model_facts import ModelFacts, describe_model
from mien.images.diffusion.model_place import ModelPlace, model_here
from mien.images.diffusion.options import PaintOptions

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pipeline that is ready to paint."""

    pipeline: Any
    facts: ModelFacts
    device: str
    dtype: str
    """Such as ``bfloat16``."""
    ip_adapter: IPAdapter | None
    remarks: tuple[str, ...]
    """Settings that have no effect here, and why."""
    loras: tuple[AppliedLora, ...] = ()
    """In the order in which they were added."""


def load(options: PaintOptions) -> Loaded:
    """Load the model that the options name.

    Raises ``Unavailable`` with a remedy: not there, incomplete, damaged, in an unsafe format, too large, or with
    settings that don't fit it.
    """
    place = _model_place(options)
    facts = describe_model(place.folder)
    device = choose_device(options)
    dtype = choose_dtype(options, device)
    if options.ip_adapter and not facts.ip_adapter:
        raise Unavailable(f"{facts.pipeline} takes no IP-Adapter: leave MIEN_DIFFUSION__IP_ADAPTER empty.")
    fetch_loras(options)
    files = lora_files(replace(options, download=False), place.folder, facts)
    try:
        pipeline = _pipeline(place, facts, dtype, options.variant)
        loras, unplaced = apply_loras(pipeline, files)
        adapter = load_ip_adapter(pipeline, options) if options.ip_adapter else None
        remarks = unplaced + settle(pipeline, device, options.memory) + _tuned(pipeline, options)
    except MienError:
        raise
    except Exception as error:
        raise Unavailable(_why(error, options.model)) from error
    for remark in remarks:
        log.warning("diffusion_setting_without_effect", reason=remark)
    return Loaded(pipeline, facts, device, dtype_name(dtype), adapter, remarks, loras)


def _model_place(options: PaintOptions) -> ModelPlace:
    """The model with all that it needs; fetched, where that is allowed and something is missing."""
    place = model_here(options)
    if place is None:
        fetch_model(options)
        place = model_here(replace(options, download=False))
        assert place is not None
    return place


def _pipeline(place: ModelPlace, facts: ModelFacts, dtype: torch.dtype, variant: str | None) -> Any:
    from diffusers import DiffusionPipeline
    from diffusers.utils import logging as diffusers_log
    from transformers.utils import logging as transformers_log

    diffusers_log.disable_progress_bar()
    transformers_log.disable_progress_bar()
    # what they warn of is named under a picture's ``ignored``, or is about options that Mien doesn't use
    diffusers_log.set_verbosity_error()
    transformers_log.set_verbosity_error()
    if place.checkpoint is not None:
        pipeline = load_checkpoint(place.checkpoint, place.folder, facts.pipeline, dtype, variant)
    else:
        pipeline = DiffusionPipeline.from_pretrained(
            place.folder, dtype=dtype, variant=variant, use_safetensors=True, local_files_only=True,
            trust_remote_code=False,
        )  # fmt: skip
    make_quiet(pipeline)
    return pipeline


def make_quiet(pipeline: Any) -> None:
    """No progress bars, and no watermark in the pixels: finished files say by their metadata where they come from."""
    pipeline.set_progress_bar_config(disable=True)
    if getattr(pipeline, "watermark", None) is not None:
        pipeline.watermark = None


def _tuned(pipeline: Any, options: PaintOptions) -> tuple[str, ...]:
    """Make it faster as far as is asked for; what had no effect is said."""
    network = getattr(pipeline, "unet", None) or getattr(pipeline, "transformer", None)
    remarks = []
    if options.channels_last:
        if getattr(pipeline, "unet", None) is None:
            remarks.append("channels_last: the model has no convolutions to speak of")
        else:
            pipeline.unet.to(memory_format=torch.channels_last)
            pipeline.vae.to(memory_format=torch.channels_last)
    if options.compile and network is not None:
        # where a block can't be compiled it runs as it is
        torch._dynamo.config.suppress_errors = True
        if getattr(network, "_repeated_blocks", None):
            network.compile_repeated_blocks(dynamic=True)
        else:
            network.compile(dynamic=True)
    return tuple(remarks)


def _why(error: Exception, model: str) -> str:
    if is_out_of_memory(error):
        return (
            f"There isn't enough memory to load {model}. Try MIEN_DIFFUSION__MEMORY=low (or lowest), "
            "a smaller precision (MIEN_DIFFUSION__DTYPE), or a smaller model."
        )
    return f"The model {model} can't be loaded: {first_line(error)}"
