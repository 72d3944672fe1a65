"""What a call of a pipeline is given for a batch, and what is recorded of it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import torch

from mien.images.diffusion.batch import Batch
from mien.images.diffusion.loading import Loaded
from mien.images.diffusion.long_prompt import pipeline_arguments


def wanted(batch: Batch, guidance_name: str | None) -> dict[str, Any]:
    """Keyword arguments, of which the pipeline gets those that it has; what it returns is a tensor."""
    number, approach = len(batch.orders), batch.approach
    # made on the processor, so that the same seed gives the same noise on every device
    generators = [torch.Generator("cpu").manual_seed(order.seed) for order in batch.orders]
    arguments = {
        **pipeline_arguments(batch.encoded),
        **approach.arguments,
        **{name: [value] * number if number > 1 else value for name, value in approach.per_prompt.items()},
        "width": batch.width,
        "height": batch.height,
        "num_inference_steps": batch.orders[0].steps,
        "generator": generators if number > 1 else generators[0],
        "output_type": "pt",
    }
    if guidance_name is not None:
        arguments[guidance_name] = batch.guidance
    if guidance_name == "true_cfg_scale" and batch.guided:
        # true guidance is off where no negative prompt is given at all
        arguments.setdefault("negative_prompt", [""] * number)
    return arguments


def parameters_of(batch: Batch, row: int, loaded: Loaded) -> dict[str, Any]:
    """How a picture came to be, for its record: JSON-safe, and enough to paint it again."""
    reading, approach = batch.encoded[row].reading, batch.approach
    known = {
        "seed": batch.orders[row].seed,
        "batch": len(batch.orders),
        "steps": batch.orders[row].steps,
        "guidance": batch.guidance,
        "strength": approach.strength,
        "way": approach.way,
        "pipeline": loaded.facts.pipeline,
        "scheduler": type(getattr(approach.pipeline, "scheduler", None)).__name__,
        "device": loaded.device,
        "dtype": loaded.dtype,
        "loras": [asdict(lora) for lora in loaded.loras] or None,
        "encoder": reading.encoder,
        "tokens": reading.tokens,
        "chunks": reading.chunks,
    }
    return {name: value for name, value in known.items() if value is not None}
