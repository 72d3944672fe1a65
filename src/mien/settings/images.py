"""Settings of the image backends: one group for each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_settings import NoDecode

_LORA_WEIGHT: Final = 2.0
"""The weight of a LoRA is from minus this to this."""


def server_address(value: str | None) -> str | None:
    """An ``http(s)`` address without a slash at its end; ``None`` for an empty one.

    Raises ``ValueError`` for anything else, and for one with a password, a query or a fragment in it.
    """
    if not value or not value.strip():
        return None
    parts = urlsplit(value.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("isn't the address of a server: write http://host:port or https://host")
    if "@" in parts.netloc:
        raise ValueError("must not hold a user name or password: give the key as a setting of its own")
    if parts.query or parts.fragment:
        raise ValueError("must end with the path, without ? or #")
    try:
        _ = parts.port
    except ValueError:
        raise ValueError("has a port that isn't a number from 0 to 65535") from None
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


Address = Annotated[str | None, AfterValidator(server_address)]


def lora_and_weight(entry: str) -> tuple[str, float]:
    """The file that ``file=weight`` names, and the weight; 1.0 where there is none.

    Raises ``ValueError`` without a file, and for a weight that isn't a number from -2 to 2.
    """
    entry = entry.strip()
    place, equals, weight = entry.rpartition("=")
    if not equals or entry.endswith(".safetensors"):
        place, weight = entry, "1"
    if not place.strip():
        raise ValueError("must name a file: write file.safetensors or file.safetensors=0.8")
    try:
        value = float(weight)
    except ValueError:
        raise ValueError(f"{entry!r} must end with the file or with a weight: write file.safetensors=0.8") from None
    if not -_LORA_WEIGHT <= value <= _LORA_WEIGHT:
        raise ValueError(f"the weight of {place} must be from -{_LORA_WEIGHT:g} to {_LORA_WEIGHT:g}, not {weight}")
    return place.strip(), value


def _checked_lora(entry: str) -> str:
    lora_and_weight(entry)
    return entry.strip()


def _parted(value: Any) -> Any:
    """What an environment variable holds: entries between commas, or a list in JSON."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        return json.loads(value)
    return [entry for entry in value.split(",") if entry.strip()]


Loras = Annotated[
    tuple[Annotated[str, AfterValidator(_checked_lora)], ...], NoDecode, BeforeValidator(_parted), Field(max_length=8)
]


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class IllustratorSettings(_Group):
    """The embedded illustrator; backend ``illustrator``."""

    format: Literal["png", "webp"] = "png"
    """Files that it makes, without loss either way: ``webp`` is smaller and quicker to make, ``png`` is read
    everywhere."""


class WobbleSettings(_Group):
    """The illustrator, with some of its pictures gone wrong as a model's do, to try out what Mien makes of it; backend
    ``wobble``."""

    share: Annotated[float, Field(ge=0, le=1)] = 0.0
    """Share of the pictures that go wrong: another person, another view, blur, noise, a copy of a reference. 0: there
    is no such backend."""
    seed: Annotated[int, Field(ge=0, lt=2**63)] = 0
    """Which pictures go wrong, and how: other seeds, others."""


class DiffusionSettings(_Group):
    """Models of the diffusers library on this machine; backend ``diffusion``."""

    model: str | None = None
    """Folder of a pipeline, its name on the hub (``stabilityai/stable-diffusion-xl-base-1.0``), or a checkpoint in a
    single ``.safetensors`` file; empty: none."""
    config: str | None = None
    """Folder or hub name of the pipeline that a checkpoint in a single file belongs to; empty: as the file tells."""
    revision: str | None = None
    """Revision on the hub."""
    variant: str | None = None
    """Variant of the weights, such as ``fp16``."""
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    """Where it runs; ``auto``: on a GPU if there is one."""
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    """Precision; ``auto``: bfloat16 on GPUs that have it, else float16, float32 on the processor."""
    memory: Literal["normal", "low", "lowest"] = "normal"
    """``low`` keeps on the GPU only the part that works and decodes in tiles; ``lowest`` moves layer by layer."""
    channels_last: bool = False
    """Lay pictures out channel by channel, which some GPUs compute faster."""
    compile: bool = False
    """Compile the model's blocks: a slow start, then faster steps."""
    steps: Annotated[int, Field(ge=1, le=500)] = 30
    """Denoising steps of a picture of standard quality."""
    hd_steps: Annotated[int, Field(ge=1, le=500)] = 50
    """Denoising steps of a picture of quality ``hd``."""
    guidance: Annotated[float | None, Field(ge=0, le=50)] = None
    """How closely the prompt is followed; empty: as the model's makers set it."""
    batch: Annotated[int, Field(ge=1, le=16)] = 4
    """Pictures that are made in one go when several wait; more need more memory."""
    long_prompts: Literal["mien", "compel", "truncate"] = "mien"
    """Who encodes prompts that are longer than the model's text encoder reads at once."""
    loras: Loras = ()
    """LoRAs that are part of the model, up to 8: ``.safetensors`` files, or on the hub ``owner/name/file.safetensors``,
    with commas between them; each with ``=0.8`` behind it where its weight isn't 1, from -2 to 2."""
    prompt_weights: bool = False
    """Read ``(word:1.2)`` and ``word++`` in prompts as weights instead of as text."""
    ip_adapter: str | None = None
    """Folder or hub name of an IP-Adapter, with which SDXL takes references."""
    ip_adapter_weights: str = "ip-adapter_sdxl.safetensors"
    """File of the adapter's weights."""
    ip_adapter_subfolder: str = "sdxl_models"
    """Folder of that file inside ``ip_adapter``."""
    ip_adapter_encoder: str | None = None
    """Folder of the image encoder, seen from ``ip_adapter``; empty: ``image_encoder`` beside the weights."""
    ip_adapter_scale: Annotated[float, Field(ge=0, le=2)] = 0.6
    """How much references count, against the prompt."""
    strength: Annotated[float, Field(ge=0.05, le=1)] = 0.6
    """How far a picture departs from the one it starts from, where a model has no better way to take a reference."""
    download: bool = False
    """Whether a model that isn't on this machine may be fetched from the hub."""
    start_timeout: Annotated[float, Field(gt=0, le=7200)] = 600.0
    """Seconds that loading may take."""
    step_timeout: Annotated[float, Field(gt=0, le=7200)] = 600.0
    """Seconds that one step, the encoding of the prompt or the decoding of the picture may take."""
    idle_timeout: Annotated[float, Field(ge=0, le=86_400)] = 0.0
    """Seconds without work after which the model is unloaded; 0: never."""


class OpenAIImagesSettings(_Group):
    """OpenAI's images, or a server that speaks the same protocol; backend ``openai``.

    ``OPENAI_API_KEY`` goes to OpenAI and nowhere else; another server gets ``openai_images_key``.
    """

    model: str = "gpt-image-1.5"
    """Model; what each can do is in the guide."""
    url: Address = None
    """Address of another server (``http://127.0.0.1:8080/v1``); empty: OpenAI itself."""
    quality: Literal["low", "medium", "high", "auto"] = "auto"
    """Quality of a standard picture; ``hd`` asks for ``high``."""
    style: Literal["vivid", "natural"] = "vivid"
    """Style parameter of models that take one (dall-e-3)."""
    partial_images: Annotated[int, Field(ge=0, le=3)] = 0
    """Unfinished pictures that are shown on the way."""
    moderation: Literal["auto", "low"] = "auto"
    """How strict the provider's own moderation is, where the model lets one choose."""
    timeout: Annotated[float, Field(ge=1, le=600)] = 60.0
    """Seconds that one call may take in all; what is broken off then may be charged all the same."""


class ComfyUISettings(_Group):
    """A ComfyUI server; backend ``comfyui``."""

    url: Address = None
    """Address (``http://127.0.0.1:8188``); empty: none."""
    checkpoint: str | None = None
    """Checkpoint file; empty: the first that the server has."""
    workflow: Path | None = None
    """A workflow of your own in API format with named slots, instead of the built-in ones."""
    steps: Annotated[int, Field(ge=1, le=500)] = 30
    """Denoising steps of a picture of standard quality."""
    hd_steps: Annotated[int, Field(ge=1, le=500)] = 50
    """Denoising steps of a picture of quality ``hd``."""
    guidance: Annotated[float, Field(ge=0, le=50)] = 7.0
    """How closely the prompt is followed."""
    sampler: str = "euler"
    """Sampler."""
    scheduler: str = "normal"
    """Scheduler of noise."""
    strength: Annotated[float, Field(ge=0.05, le=1)] = 0.6
    """How far a picture departs from the one it starts from."""
    reference_weight: Annotated[float, Field(ge=0, le=2)] = 0.7
    """How much a reference counts, where the server has the nodes of an IP-Adapter."""


class RunPodSettings(_Group):
    """A serverless endpoint of RunPod; backend ``runpod``. The key is ``RUNPOD_API_KEY``."""

    endpoint: str | None = None
    """Id of the endpoint; empty: none."""
    url: Address = "https://api.runpod.ai/v2"
    """Address of the service."""
    shape: Literal["comfyui", "prompt"] = "comfyui"
    """What the endpoint's worker takes: a ComfyUI workflow with pictures, or ``{prompt, negative_prompt, …}``."""
    checkpoint: str = "sd_xl_base_1.0.safetensors"
    """Checkpoint file that a ``comfyui`` worker was built with."""
    workflow: Path | None = None
    """A workflow of your own for a ``comfyui`` worker, with slots as for ``comfyui``, instead of the built-in one."""
    steps: Annotated[int | None, Field(ge=1, le=500)] = None
    """Denoising steps of a picture of standard quality; empty: as set for ``comfyui``, or as the worker does."""
    hd_steps: Annotated[int | None, Field(ge=1, le=500)] = None
    """Denoising steps of a picture of quality ``hd``; empty: as above."""
    guidance: Annotated[float | None, Field(ge=0, le=50)] = None
    """How closely the prompt is followed; empty: as set for ``comfyui``, or as the worker does."""
    poll_interval: Annotated[float, Field(ge=0.05, le=60)] = 2.0
    """Seconds between two questions after a job."""
    execution_timeout: Annotated[int, Field(ge=5, le=86_400)] = 600
    """Seconds that the worker may take."""
    price: Annotated[int | None, Field(ge=0)] = None
    """Millionths of a US dollar for one picture, if you know it; for display and records."""
