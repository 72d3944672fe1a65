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

SAMPLERS = ["euler", "dpmpp_2m", "ddim"]
SCHEDULERS = ["normal", "karras"]
MAX_SEED = 2**64 - 1


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


def kinds_of(folder: Path, checkpoints: list[str], adapter: list[str] | None, modern: bool) -> dict[str, Kind]:
    """The nodes of a server whose input pictures lie in ``folder``.

    ``adapter``: the IP-Adapter models, None for a server without its nodes; ``modern``: choices told in the new form.
    """

    def choice(values: list[str]) -> list[Any]:
        return ["COMBO", {"options": values}] if modern else [values]

    number = {"min": 0.0, "max": 10.0}
    side = ["INT", {"default": 512, "min": 16, "max": 16384, "step": 8}]
    text = ["STRING", {"multiline": True}]
    picture = ["COMBO", {"options": [], "image_upload": True}] if modern else [[], {"image_upload": True}]
    sampler_inputs = {
        "model": ["MODEL"],
        "seed": ["INT", {"min": 0, "max": MAX_SEED}],
        "steps": ["INT", {"min": 1, "max": 10000}],
        "cfg": ["FLOAT", {"min": 0.0, "max": 100.0}],
        "sampler_name": choice(SAMPLERS),
        "scheduler": choice(SCHEDULERS),
        "positive": ["CONDITIONING"],
        "negative": ["CONDITIONING"],
        "latent_image": ["LATENT"],
        "denoise": ["FLOAT", {"min": 0.0, "max": 1.0}],
    }
    kinds = {
        "CheckpointLoaderSimple": Kind({"ckpt_name": choice(checkpoints)}, ("MODEL", "CLIP", "VAE"), _loaded),
        "CLIPTextEncode": Kind({"text": text, "clip": ["CLIP"]}, ("CONDITIONING",), _worded),
        "PrimitiveStringMultiline": Kind({"value": text}, ("STRING",), lambda value: (value,)),
        "EmptyLatentImage": Kind(
            {"width": side, "height": side, "batch_size": ["INT", {"min": 1, "max": 4096}]}, ("LATENT",), _empty
        ),
        "KSampler": Kind(sampler_inputs, ("LATENT",), painted),
        "VAEDecode": Kind({"samples": ["LATENT"], "vae": ["VAE"]}, ("IMAGE",), lambda samples, vae: (samples.picture,)),
        "VAEEncode": Kind(
            {"pixels": ["IMAGE"], "vae": ["VAE"]},
            ("LATENT",),
            _encoded,
        ),
        "LoadImage": Kind({"image": picture}, ("IMAGE", "MASK"), lambda image: _opened(folder, image)),
        "LoadImageMask": Kind(
            {"image": picture, "channel": choice(["alpha", "red", "green", "blue"])},
            ("MASK",),
            lambda image, channel: (_opened(folder, image)[0].getchannel({"red": 0, "green": 1, "blue": 2}[channel]),),
        ),
        "SetLatentNoiseMask": Kind(
            {"samples": ["LATENT"], "mask": ["MASK"]}, ("LATENT",), lambda samples, mask: (replace(samples, mask=mask),)
        ),
        "SaveImage": Kind(
            {"images": ["IMAGE"], "filename_prefix": ["STRING", {}]}, (), lambda **given: (), output_node=True
        ),
        "PreviewImage": Kind({"images": ["IMAGE"]}, (), lambda **given: (), output_node=True),
    }
    if adapter is not None:
        kinds |= {
            "IPAdapterModelLoader": Kind({"ipadapter_file": choice(adapter)}, ("IPADAPTER",), _named),
            "CLIPVisionLoader": Kind(
                {"clip_name": choice(adapter and ["vit-h.safetensors"])}, ("CLIP_VISION",), _named
            ),
            "IPAdapterUnifiedLoader": Kind(
                {"model": ["MODEL"], "preset": choice(["STANDARD (medium strength)", "PLUS (high strength)"])},
                ("MODEL", "IPADAPTER"),
                lambda model, preset: (model, preset),
            ),
            "IPAdapterAdvanced": Kind(
                {
                    "model": ["MODEL"],
                    "ipadapter": ["IPADAPTER"],
                    "image": ["IMAGE"],
                    "weight": ["FLOAT", {"min": -1.0, "max": 5.0}],
                    "weight_type": choice(["linear", "ease in"]),
                    "combine_embeds": choice(["concat", "add", "average"]),
                    "start_at": ["FLOAT", number],
                    "end_at": ["FLOAT", number],
                    "embeds_scaling": choice(["V only", "K+V"]),
                },
                ("MODEL",),
                _steered,
                optional={"attn_mask": ["MASK"]},
            ),
        }
    return kinds


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


def _opened(folder: Path, image: str) -> tuple[Pillow.Image, Pillow.Image]:
    with Pillow.open(folder / image) as opened:
        picture = opened.convert("RGB")
    return picture, Pillow.new("L", picture.size)


def _named(**given: str) -> tuple[str]:
    return (next(iter(given.values())),)


def _steered(**given: Any) -> tuple[str]:
    return (digest(given),)


def _plain(value: object) -> object:
    if isinstance(value, Pillow.Image):
        return hashlib.sha256(value.tobytes()).hexdigest()
    return repr(value)
