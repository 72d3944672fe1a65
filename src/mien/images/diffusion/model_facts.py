"""What a model can do with which part of an order, read from its folder without loading it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mien.domain.errors import Unavailable
from mien.images.diffusion.picture_arguments import IP_ADAPTER_REFERENCES, PICTURE_ARGUMENTS, PictureArgument
from mien.images.diffusion.pipeline_source import Relatives, arguments_of, relatives_of, takes_loras

INDEX: Final = "model_index.json"
_MAX_BYTES: Final = 1_000_000
_UNKNOWN_MULTIPLE: Final = 32


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is known of a pipeline before it is loaded."""

    pipeline: str
    """Class in diffusers, such as ``StableDiffusionXLPipeline``."""
    arguments: frozenset[str]
    """Names of the arguments of a call."""
    relatives: Relatives
    pictures: PictureArgument | None
    """How it looks at pictures by itself, if it does."""
    multiple: int
    """Width and height are multiples of this many pixels."""
    guidance_name: str | None
    """The argument that says how closely the prompt is followed."""
    guidance: float | None
    """Its value as the makers set it."""
    negative_prompt: bool
    """Whether a negative prompt counts, with that value of guidance."""
    ip_adapter: bool
    """Whether an IP-Adapter can be added."""
    loras: bool
    """Whether LoRAs can be added."""

    @property
    def starts_from_picture(self) -> bool:
        """Whether it can paint over a picture."""
        return self.relatives.image2image is not None and self.pictures is None

    @property
    def edit(self) -> bool:
        """Whether it can change a picture, and also a part of it alone."""
        return self.pictures is not None or self.starts_from_picture

    def references(self, *, with_ip_adapter: bool) -> int:
        """How many reference pictures it can be given."""
        if with_ip_adapter and self.ip_adapter:
            return IP_ADAPTER_REFERENCES
        if self.pictures is not None:
            return self.pictures.most
        return 1 if self.starts_from_picture else 0


def describe_model(folder: Path) -> ModelFacts:
    """What the pipeline in a folder can do.

    Raises ``Unavailable`` if it isn't a pipeline that paints pictures from words, and if diffusers isn't installed.
    """
    index = read_index(folder)
    pipeline = index["_class_name"]
    arguments = arguments_of(pipeline)
    if arguments is None:
        raise Unavailable(f"The model in {folder} needs the pipeline {pipeline}, which the installed diffusers lacks.")
    pictures = PICTURE_ARGUMENTS.get(pipeline)
    _check_paints(pipeline, arguments, pictures)
    # distilled models have their guidance built in
    name, value = (None, None) if index.get("is_distilled") else _guidance(arguments)
    return ModelFacts(
        pipeline=pipeline,
        arguments=frozenset(arguments),
        relatives=relatives_of(pipeline),
        pictures=pictures,
        multiple=_multiple(folder, index),
        guidance_name=name,
        guidance=value,
        negative_prompt=name is not None and _heeds_negatives(arguments),
        ip_adapter="ip_adapter_image_embeds" in arguments and "unet" in index,
        loras=takes_loras(pipeline),
    )


def read_index(folder: Path) -> dict[str, Any]:
    """The pipeline's list of parts. Raises ``Unavailable`` if there is none, or none that can be trusted."""
    path = folder / INDEX
    if not path.is_file():
        raise Unavailable(f"{folder} isn't the folder of a diffusers pipeline: it has no {INDEX}.")
    index = _json(path)
    pipeline = index.get("_class_name")
    if not isinstance(pipeline, str) or not pipeline.isidentifier():
        raise Unavailable(f"{path} names no pipeline of diffusers; code that comes with a model isn't run.")
    return index


def _json(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            read = json.loads(file.read(_MAX_BYTES))
    except (OSError, ValueError, RecursionError) as error:
        raise Unavailable(f"{path} can't be read: {error}") from error
    if not isinstance(read, dict):
        raise Unavailable(f"{path} doesn't hold what it should.")
    return read


def _check_paints(pipeline: str, arguments: Mapping[str, Any], pictures: PictureArgument | None) -> None:
    if "prompt" not in arguments or "num_frames" in arguments or "num_inference_steps" not in arguments:
        raise Unavailable(f"{pipeline} doesn't paint pictures from words; choose a text-to-image model.")
    others = {"image", "control_image", "mask_image"} & set(arguments)
    if others and pictures is None:
        raise Unavailable(
            f"{pipeline} works on pictures that Mien doesn't have; choose the text-to-image pipeline of its family."
        )


def _guidance(arguments: Mapping[str, Any]) -> tuple[str | None, float | None]:
    """True guidance where it is on by default, else the pipeline's plain one."""
    true = arguments.get("true_cfg_scale")
    if isinstance(true, int | float) and (true > 1 or "guidance_scale" not in arguments):
        return "true_cfg_scale", float(true)
    plain = arguments.get("guidance_scale")
    if "guidance_scale" not in arguments:
        return None, None
    return "guidance_scale", float(plain) if isinstance(plain, int | float) else None


def _heeds_negatives(arguments: Mapping[str, Any]) -> bool:
    """Negative prompts need true guidance above 1, which distilled models have only if they are told to."""
    name, value = _guidance(arguments)
    if "negative_prompt" not in arguments or ("true_cfg_scale" in arguments and name != "true_cfg_scale"):
        return False
    return value is None or value > 1


def _multiple(folder: Path, index: dict[str, Any]) -> int:
    """Pixels for a step of the latents, twice as many where a transformer reads them two by two."""
    vae = folder / "vae" / "config.json"
    if not vae.is_file():
        return _UNKNOWN_MULTIPLE
    config = _json(vae)
    if isinstance(blocks := config.get("encoder_block_out_channels"), list) and 1 <= len(blocks) <= 8:
        return int(2 ** (len(blocks) - 1))
    blocks, halvings = config.get("block_out_channels"), config.get("temperal_downsample")
    if isinstance(blocks, list) and 1 <= len(blocks) <= 8:
        scale = 2 ** (len(blocks) - 1)
    elif isinstance(halvings, list) and len(halvings) <= 8:
        scale = 2 ** len(halvings)
    else:
        return _UNKNOWN_MULTIPLE
    return int(scale * (2 if "transformer" in index else 1))
