"""Fetching from the hub what a model needs and isn't here; for the painting process, where that is allowed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mien.domain.errors import Unavailable
from mien.images.diffusion.checkpoint import config_name
from mien.images.diffusion.guarding import first_line
from mien.images.diffusion.lora_files import find_lora, parts_on_hub
from mien.images.diffusion.options import Lora, PaintOptions

_CONFIGURATION: Final = ("*.json", "*.txt", "*.model")
"""Files that say how a pipeline is built and how its tokenizers read; all small."""


def fetch_model(options: PaintOptions) -> None:
    """Fetch the pipeline, or for a checkpoint the configuration of the one it belongs to, into the hub's cache.

    Raises ``Unavailable`` if that fails.
    """
    checkpoint = Path(options.model)
    name = config_name(checkpoint, options.config) if checkpoint.is_file() else options.model
    try:
        if checkpoint.is_file():
            _fetch_configuration(name)
        else:
            _fetch_pipeline(options)
    except Exception as error:
        raise Unavailable(f"The model {name} couldn't be fetched: {first_line(error)}") from error


def fetch_loras(options: PaintOptions) -> None:
    """Fetch those LoRAs that aren't here into the hub's cache, where that is allowed.

    Raises ``Unavailable`` if that fails.
    """
    for lora in options.loras:
        if options.download and find_lora(lora, download=True) is None:
            _fetch_lora(lora)


def _fetch_lora(lora: Lora) -> None:
    from huggingface_hub import hf_hub_download

    repository, file = parts_on_hub(lora.place)
    try:
        hf_hub_download(repository, file)
    except Exception as error:
        raise Unavailable(f"The LoRA {lora.place} couldn't be fetched: {first_line(error)}") from error


def _fetch_pipeline(options: PaintOptions) -> None:
    from diffusers import DiffusionPipeline

    DiffusionPipeline.download(
        options.model, revision=options.revision, variant=options.variant, use_safetensors=True, trust_remote_code=False
    )


def _fetch_configuration(name: str) -> None:
    from huggingface_hub import snapshot_download

    snapshot_download(name, allow_patterns=list(_CONFIGURATION))
