"""References for Stable Diffusion and SDXL: an IP-Adapter, and what its image encoder made of the latest pictures."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import torch
from PIL import Image

from mien.domain.errors import Unavailable
from mien.images.diffusion.guarding import first_line
from mien.images.diffusion.model_files import check_safetensors, check_weights
from mien.images.diffusion.options import PaintOptions

_KEPT: Final = 64
"""Pictures whose embeddings are kept; each takes some kilobytes to some hundred."""
_NEUTRAL: Final = "neutral"

Pair = tuple[torch.Tensor, torch.Tensor]
"""Embeddings for and against a picture, each [1, …]."""


class IPAdapter:
    """The adapter of one pipeline, already loaded into it."""

    def __init__(self, pipeline: Any, scale: float) -> None:
        self._pipeline = pipeline
        self._scale = scale
        self._recent: OrderedDict[str, Pair] = OrderedDict()

    def arguments(self, pictures: Sequence[tuple[bytes, Image.Image]], *, guided: bool) -> dict[str, Any]:
        """What a call of the pipeline needs for these references (their bytes and pixels), all prompts alike.

        Without any the adapter is switched off; the pipeline still asks for embeddings then, and doesn't look at
        them. ``guided``: whether the call computes each step also without the prompt.
        """
        self._pipeline.set_ip_adapter_scale(self._scale if pictures else 0.0)
        pairs = [self._pair(sha256(data).hexdigest(), picture) for data, picture in pictures] or [self._neutral()]
        positive = torch.cat([positive for positive, _ in pairs])[None]
        negative = torch.cat([negative for _, negative in pairs])[None]
        return {"ip_adapter_image_embeds": [torch.cat([negative, positive]) if guided else positive]}

    def _neutral(self) -> Pair:
        return self._pair(_NEUTRAL, Image.new("RGB", (64, 64), "grey"))

    def _pair(self, key: str, picture: Image.Image) -> Pair:
        pair = self._recent.pop(key, None) or self._encoded(picture)
        self._recent[key] = pair
        while len(self._recent) > _KEPT:
            self._recent.popitem(last=False)
        return pair

    def _encoded(self, picture: Image.Image) -> Pair:
        from diffusers.models.embeddings import ImageProjection

        [projection] = self._pipeline.unet.encoder_hid_proj.image_projection_layers
        with torch.no_grad():
            positive, negative = self._pipeline.encode_image(
                picture, self._pipeline._execution_device, 1, not isinstance(projection, ImageProjection)
            )
        return positive, negative


def load_ip_adapter(pipeline: Any, options: PaintOptions) -> IPAdapter:
    """Add the adapter that is set to a pipeline. Raises ``Unavailable`` naming the file that is missing or unfit."""
    root, encoder = _place(options)
    weights = root / options.ip_adapter_subfolder / options.ip_adapter_weights
    if weights.suffix != ".safetensors":
        raise Unavailable(f"{weights.name} isn't a .safetensors file; set MIEN_DIFFUSION__IP_ADAPTER_WEIGHTS to one.")
    if not weights.is_file():
        raise Unavailable(f"The IP-Adapter's weights aren't there: {weights} (MIEN_DIFFUSION__IP_ADAPTER…).")
    if not (encoder / "config.json").is_file():
        raise Unavailable(
            f"The IP-Adapter's image encoder isn't there: {encoder} (MIEN_DIFFUSION__IP_ADAPTER_ENCODER names it)."
        )
    check_safetensors(weights)
    check_weights(encoder)
    try:
        _load(pipeline, root, encoder, options)
    except (OSError, ValueError, KeyError, RuntimeError, AttributeError, TypeError) as error:
        raise Unavailable(f"The IP-Adapter {weights} doesn't fit the model: {first_line(error)}") from error
    return IPAdapter(pipeline, options.ip_adapter_scale)


def _load(pipeline: Any, root: Path, encoder: Path, options: PaintOptions) -> None:
    from transformers import CLIPVisionModelWithProjection

    # loaded here, as the pipeline would also take pickled weights
    model = CLIPVisionModelWithProjection.from_pretrained(
        encoder, dtype=pipeline.dtype, use_safetensors=True, local_files_only=True
    )
    pipeline.register_modules(image_encoder=model)
    pipeline.load_ip_adapter(
        str(root),
        subfolder=options.ip_adapter_subfolder,
        weight_name=options.ip_adapter_weights,
        image_encoder_folder=None,
        local_files_only=True,
    )


def _place(options: PaintOptions) -> tuple[Path, Path]:
    """Folders of the adapter and of its image encoder."""
    assert options.ip_adapter is not None
    inside = options.ip_adapter_encoder or f"{options.ip_adapter_subfolder}/image_encoder"
    root = Path(options.ip_adapter)
    if not root.is_dir():
        root = _from_hub(options, inside)
    return root, root / inside


def _from_hub(options: PaintOptions, encoder: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    name = str(options.ip_adapter)
    weights = f"{options.ip_adapter_subfolder}/{options.ip_adapter_weights}".lstrip("/")
    wanted = [weights, f"{encoder}/config.json", f"{encoder}/model*.safetensors"]
    try:
        return Path(snapshot_download(name, allow_patterns=wanted, local_files_only=not options.download))
    except (OSError, HfHubHTTPError, HFValidationError) as error:
        raise Unavailable(
            f"The IP-Adapter {name} isn't on this machine. Fetch it with `hf download {name}`, "
            "or let Mien do so with MIEN_DIFFUSION__DOWNLOAD=true."
        ) from error
