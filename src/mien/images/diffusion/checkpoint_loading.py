"""Loads a checkpoint: the weights from a single file, all else from the configuration of the pipeline it belongs to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from mien.domain.errors import Unavailable
from mien.images.diffusion.checkpoint import is_network_alone, scheduler_changes
from mien.images.diffusion.guarding import first_line
from mien.images.diffusion.memory import is_out_of_memory
from mien.images.diffusion.model_facts import read_index


def load_checkpoint(path: Path, config: Path, kind: str, dtype: torch.dtype, variant: str | None) -> Any:
    """A pipeline of class ``kind`` on the processor. Nothing is fetched.

    ``variant``: of the weights of parts that come from the folder, where the file holds the network alone.

    Raises ``Unavailable`` for a checkpoint that doesn't fit, and what torch raises when memory runs out.
    """
    import diffusers

    pipeline_class = getattr(diffusers, kind)
    whole = hasattr(pipeline_class, "from_single_file") and not is_network_alone(path)
    try:
        if whole:
            pipeline = _whole(pipeline_class, path, config, dtype)
        else:
            pipeline = _network_alone(pipeline_class, path, config, dtype, variant)
    except Exception as error:
        if is_out_of_memory(error):
            raise
        raise Unavailable(f"{path} can't be loaded as {kind} of {config}: {first_line(error)} {_REMEDY}") from error
    for name, part in pipeline.components.items():
        if isinstance(part, torch.nn.Module) and any(weight.is_meta for weight in part.parameters()):
            raise Unavailable(f"{path} lacks weights of the {kind}'s part '{name}'. {_REMEDY}")
    if changes := scheduler_changes(path):
        pipeline.scheduler = type(pipeline.scheduler).from_config(pipeline.scheduler.config, **changes)
    return pipeline


def _whole(pipeline_class: Any, path: Path, config: Path, dtype: torch.dtype) -> Any:
    """All parts that diffusers finds in the file from there, others from the folder."""
    return pipeline_class.from_single_file(str(path), config=str(config), dtype=dtype, local_files_only=True)


def _network_alone(pipeline_class: Any, path: Path, config: Path, dtype: torch.dtype, variant: str | None) -> Any:
    """The network that denoises from the file, all other parts from the folder."""
    import diffusers

    name = "transformer" if "transformer" in (index := read_index(config)) else "unet"
    network_class = getattr(diffusers, index[name][1])
    network = network_class.from_single_file(
        str(path), config=str(config), subfolder=name, dtype=dtype, local_files_only=True
    )
    return pipeline_class.from_pretrained(
        config, dtype=dtype, variant=variant, use_safetensors=True, local_files_only=True, trust_remote_code=False,
        **{name: network},
    )  # fmt: skip


_REMEDY = (
    "MIEN_DIFFUSION__CONFIG names the pipeline it belongs to; where the file holds a part of the model alone, "
    "name the folder of a whole one."
)
