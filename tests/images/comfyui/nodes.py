"""The kinds of nodes that the ComfyUI server of the tests has: what it says about them, and what they do.

Models are texts that say how they are steered, latents are pictures with a mask, and a sampler paints stripes whose
colours hang on everything it is given: the same workflow gives the same picture, any other one another.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PIL import Image as Pillow
from PIL import ImageOps

SAMPLERS = ["euler", "dpmpp_2m", "ddim"]
SCHEDULERS = ["normal", "karras"]
MAX_SEED = 2**64 - 1
SMALL_SEED = 2**32 - 1
"""The highest that some nodes take which aren't ComfyUI's own."""
MAX_INT = 2**63 - 1
CLIP_VISION = "CLIP-ViT-H-14-laion2B-s32B-b79K.safetensors"


@dataclass(frozen=True)
class Latent:
    width: int
    height: int
    picture: Pillow.Image | None = None
    mask: Pillow.Image | None = None


@dataclass(frozen=True)
class Kind:
    """One kind of node. ``run`` gets its inputs by name and gives its outputs."""

    required: Mapping[str, Any]
    outputs: tuple[str, ...]
    run: Callable[..., tuple[Any, ...]]
    optional: Mapping[str, Any] = field(default_factory=dict)
    output_node: bool = False

    def info(self, name: str) -> dict[str, Any]:
        """As ``/object_info`` tells it."""
        return {
            "input": {"required": dict(self.required), "optional": dict(self.optional)},
            "output": list(self.outputs),
            "name": name,
            "output_node": self.output_node,
        }


@dataclass(frozen=True)
class Stock:
    """What a server has, and how it tells of choices."""

    inputs: Path
    """Where the pictures lie that it was sent."""
    checkpoints: list[str]
    adapter: list[str] | None
    """The IP-Adapter's models; None for a server without its nodes."""
    modern: bool
    """Whether choices are told in the new form."""

    def choice(self, values: list[str]) -> list[Any]:
        return ["COMBO", {"options": values}] if self.modern else [values]


def kinds_of(stock: Stock) -> dict[str, Kind]:
    """The nodes of a server with that stock."""
    kinds = _loading(stock) | _words() | _sampling(stock) | _pictures(stock) | _saving()
    return kinds if stock.adapter is None else kinds | _adapter_loading(stock, stock.adapter) | _adapter(stock)


def _loading(stock: Stock) -> dict[str, Kind]:
    checkpoint = {"ckpt_name": stock.choice(stock.checkpoints)}
    return {"CheckpointLoaderSimple": Kind(checkpoint, ("MODEL", "CLIP", "VAE"), _loaded)}


def _words() -> dict[str, Kind]:
    text = ["STRING", {"multiline": True}]
    return {
        "CLIPTextEncode": Kind({"text": text, "clip": ["CLIP"]}, ("CONDITIONING",), _worded),
        "PrimitiveStringMultiline": Kind({"value": text}, ("STRING",), lambda value: (value,)),
        "PrimitiveInt": Kind({"value": ["INT", {"min": -MAX_INT, "max": MAX_INT}]}, ("INT",), lambda value: (value,)),
    }


def _sampling(stock: Stock) -> dict[str, Kind]:
    side = ["INT", {"default": 512, "min": 16, "max": 16384, "step": 8}]
    sampler = {
        "model": ["MODEL"],
        "seed": ["INT", {"min": 0, "max": MAX_SEED}],
        "steps": ["INT", {"min": 1, "max": 10000}],
        "cfg": ["FLOAT", {"min": 0.0, "max": 100.0}],
        "sampler_name": stock.choice(SAMPLERS),
        "scheduler": stock.choice(SCHEDULERS),
        "positive": ["CONDITIONING"],
        "negative": ["CONDITIONING"],
        "latent_image": ["LATENT"],
        "denoise": ["FLOAT", {"min": 0.0, "max": 1.0}],
    }
    small = sampler | {"seed": ["INT", {"min": 0, "max": SMALL_SEED}]}
    empty = {"width": side, "height": side, "batch_size": ["INT", {"min": 1, "max": 4096}]}
    masked = {"samples": ["LATENT"], "mask": ["MASK"]}
    return {
        "EmptyLatentImage": Kind(empty, ("LATENT",), _empty),
        "SetLatentNoiseMask": Kind(masked, ("LATENT",), lambda samples, mask: (replace(samples, mask=mask),)),
        "KSampler": Kind(sampler, ("LATENT",), painted),
        "SmallSampler": Kind(small, ("LATENT",), painted),
        "VAEDecode": Kind({"samples": ["LATENT"], "vae": ["VAE"]}, ("IMAGE",), lambda samples, vae: (samples.picture,)),
        "VAEEncode": Kind({"pixels": ["IMAGE"], "vae": ["VAE"]}, ("LATENT",), _encoded),
    }


def _pictures(stock: Stock) -> dict[str, Kind]:
    picture = ["COMBO", {"options": [], "image_upload": True}] if stock.modern else [[], {"image_upload": True}]
    channels = {"red": 0, "green": 1, "blue": 2}

    def opened(image: str) -> tuple[Pillow.Image, Pillow.Image]:
        with Pillow.open(stock.inputs / image) as found:
            shown = found.convert("RGB")
        return shown, Pillow.new("L", shown.size)

    def masked(image: str, channel: str) -> tuple[Pillow.Image]:
        return (opened(image)[0].getchannel(channels[channel]),)

    return {
        "LoadImage": Kind({"image": picture}, ("IMAGE", "MASK"), opened),
        "LoadImageMask": Kind({"image": picture, "channel": stock.choice(["alpha", *channels])}, ("MASK",), masked),
        "ImageInvert": Kind({"image": ["IMAGE"]}, ("IMAGE",), lambda image: (ImageOps.invert(image),)),
    }


def _saving() -> dict[str, Kind]:
    saved = {"images": ["IMAGE"], "filename_prefix": ["STRING", {}]}
    return {
        "SaveImage": Kind(saved, (), lambda **given: (), output_node=True),
        "PreviewImage": Kind({"images": ["IMAGE"]}, (), lambda **given: (), output_node=True),
    }


def _adapter_loading(stock: Stock, models: list[str]) -> dict[str, Kind]:
    presets = ["STANDARD (medium strength)", "PLUS (high strength)", "PLUS FACE (portraits)"]
    clip = [CLIP_VISION] if models else []
    loader = {"model": ["MODEL"], "preset": stock.choice(presets)}
    return {
        "IPAdapterModelLoader": Kind({"ipadapter_file": stock.choice(models)}, ("IPADAPTER",), _named),
        "CLIPVisionLoader": Kind({"clip_name": stock.choice(clip)}, ("CLIP_VISION",), _named),
        "IPAdapterUnifiedLoader": Kind(loader, ("MODEL", "IPADAPTER"), lambda model, preset: (model, preset)),
    }


def _adapter(stock: Stock) -> dict[str, Kind]:
    number = ["FLOAT", {"min": 0.0, "max": 1.0}]
    steered = {
        "model": ["MODEL"],
        "ipadapter": ["IPADAPTER"],
        "image": ["IMAGE"],
        "weight": ["FLOAT", {"min": -1.0, "max": 5.0}],
        "weight_type": stock.choice(["linear", "ease in"]),
        "combine_embeds": stock.choice(["concat", "add", "average"]),
        "start_at": number,
        "end_at": number,
        "embeds_scaling": stock.choice(["V only", "K+V"]),
    }
    return {"IPAdapterAdvanced": Kind(steered, ("MODEL",), _steered, optional={"attn_mask": ["MASK"]})}


def digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=_plain).encode()).hexdigest()


def painted(**given: Any) -> tuple[Latent]:
    """Stripes; from a picture as far as ``denoise`` says, and within its mask."""
    canvas: Latent = given["latent_image"]
    colours = digest({**given, "latent_image": (canvas.width, canvas.height)})
    size = (canvas.width, canvas.height)
    stripes = Pillow.frombytes("RGB", (1, 8), bytes.fromhex(colours)[:24])
    picture = stripes.resize(size, Pillow.Resampling.NEAREST)
    if canvas.picture is not None:
        picture = Pillow.blend(canvas.picture.resize(size), picture, given["denoise"])
        if canvas.mask is not None:
            picture = Pillow.composite(picture, canvas.picture, canvas.mask)
    return (replace(canvas, picture=picture),)


def _loaded(ckpt_name: str) -> tuple[str, str, str]:
    return ckpt_name, f"clip of {ckpt_name}", f"vae of {ckpt_name}"


def _worded(text: str, clip: str) -> tuple[str]:
    return (digest(text, clip),)


def _empty(width: int, height: int, batch_size: int) -> tuple[Latent]:
    return (Latent(width - width % 8, height - height % 8),)


def _encoded(pixels: Pillow.Image, vae: str) -> tuple[Latent]:
    """Not without loss, as with any VAE."""
    return (Latent(pixels.width, pixels.height, pixels.point(lambda level: level // 8 * 8)),)


def _named(**given: str) -> tuple[str]:
    return (next(iter(given.values())),)


def _steered(**given: Any) -> tuple[str]:
    return (digest(given),)


def _plain(value: object) -> object:
    if isinstance(value, Pillow.Image):
        return hashlib.sha256(value.tobytes()).hexdigest()
    return repr(value)
