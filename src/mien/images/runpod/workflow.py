"""The ComfyUI workflow of a picture, in API format: from nothing, or from a picture to start with."""

from __future__ import annotations

from typing import Any

from mien.ports import ImageRequest
from mien.settings import Settings

_START = "mien-start"


def workflow(request: ImageRequest, prompt: str, seed: int, settings: Settings, start: str | None) -> dict[str, Any]:
    """The graph for one picture; ``start`` is the name of the uploaded picture to begin with, already as large."""
    comfyui, own = settings.comfyui, settings.runpod
    hd = request.quality == "hd"
    steps = request.steps or (own.hd_steps or comfyui.hd_steps if hd else own.steps or comfyui.steps)
    size = {"width": request.width, "height": request.height}
    nodes: dict[str, Any] = {
        "model": _node("CheckpointLoaderSimple", ckpt_name=own.checkpoint),
        "prompt": _node("CLIPTextEncode", text=prompt, clip=["model", 1]),
        "negative": _node("CLIPTextEncode", text=request.negative_prompt, clip=["model", 1]),
        "empty": _node("EmptyLatentImage", **size, batch_size=1),
        "sampler": _node(
            "KSampler",
            model=["model", 0],
            positive=["prompt", 0],
            negative=["negative", 0],
            latent_image=["empty", 0],
            seed=seed,
            steps=steps,
            cfg=own.guidance if own.guidance is not None else comfyui.guidance,
            sampler_name=comfyui.sampler,
            scheduler=comfyui.scheduler,
            denoise=1.0,
        ),
        "decoded": _node("VAEDecode", samples=["sampler", 0], vae=["model", 2]),
        "saved": _node("SaveImage", images=["decoded", 0], filename_prefix="mien"),
    }
    if start is not None:
        del nodes["empty"]
        nodes["start"] = _node("LoadImage", image=start)
        nodes["scaled"] = _node("ImageScale", image=["start", 0], upscale_method="lanczos", crop="center", **size)
        nodes["encoded"] = _node("VAEEncode", pixels=["scaled", 0], vae=["model", 2])
        strength = request.strength if request.strength is not None else comfyui.strength
        nodes["sampler"]["inputs"] |= {"latent_image": ["encoded", 0], "denoise": strength}
    return nodes


def _node(class_type: str, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}
