"""Adds LoRAs to a loaded pipeline: into its weights, so that painting takes no longer than without them."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import torch

from mien.domain.errors import MienError, Unavailable
from mien.images.diffusion.guarding import first_line
from mien.images.diffusion.lora_files import LoraFile
from mien.images.diffusion.memory import is_out_of_memory

_ADAPTER: Final = "added"
_HASH_LENGTH: Final = 12
_CHUNK: Final = 1 << 20
"""Bytes that are read at once."""


@dataclass(frozen=True, slots=True)
class AppliedLora:
    """A LoRA that is part of the model now, as records name it."""

    name: str
    weight: float
    hash: str
    """By which sites and other programs know the file: the beginning of the SHA-256 of its tensors."""


def apply_loras(pipeline: Any, files: Sequence[LoraFile]) -> tuple[tuple[AppliedLora, ...], tuple[str, ...]]:
    """Add them one after the other, on the processor; also what of them has no place in the model, in words.

    Raises ``Unavailable`` naming the file that doesn't fit, and what torch raises when memory runs out.
    """
    applied, remarks = [], []
    for file in files:
        try:
            placed = _apply(pipeline, file)
            applied.append(AppliedLora(file.lora.name, file.lora.weight, tensors_hash(file.path)))
        except MienError:
            raise
        except Exception as error:
            if is_out_of_memory(error):
                raise
            raise Unavailable(f"The LoRA {file.path} doesn't fit the model: {first_line(error)} {_REMEDY}") from error
        if placed < file.layers:
            left = file.layers - placed
            remarks.append(f"LoRA {file.lora.name}: {left} of its {file.layers} layers have no place in the model")
    return tuple(applied), tuple(remarks)


def tensors_hash(path: Path) -> str:
    """Twelve hexadecimal digits of the SHA-256 of a safetensors file without its header, which training tools edit."""
    digest = sha256()
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        file.seek(8 + length)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()[:_HASH_LENGTH]


def _apply(pipeline: Any, file: LoraFile) -> int:
    """Make a LoRA part of the weights; of how many layers."""
    pipeline.load_lora_weights(
        str(file.path.parent),
        weight_name=file.path.name,
        adapter_name=_ADAPTER,
        use_safetensors=True,
        local_files_only=True,
    )
    changed = {name: _changed(getattr(pipeline, name, None)) for name in pipeline._lora_loadable_modules}
    parts = [name for name, layers in changed.items() if layers]
    layers = [layer for name in parts for layer in changed[name]]
    if not layers:
        raise Unavailable(f"The LoRA {file.path} doesn't fit the model: it changes no layer that is there. {_REMEDY}")
    # looked for here and not in the weights that come of it: those are a hundred times as many
    if not all(bool(torch.isfinite(each).all()) for layer in layers for each in _matrices(layer)):
        raise Unavailable(f"The LoRA {file.path} is damaged: it holds what isn't a number. Fetch it again.")
    pipeline.fuse_lora(components=parts, lora_scale=file.lora.weight, adapter_names=[_ADAPTER])
    pipeline.unload_lora_weights()
    return len(layers)


def _changed(part: Any) -> list[torch.nn.Module]:
    """The layers of a part that the LoRA changes."""
    from peft.tuners.tuners_utils import BaseTunerLayer

    if not isinstance(part, torch.nn.Module):
        return []
    return [module for module in part.modules() if isinstance(module, BaseTunerLayer)]


def _matrices(layer: torch.nn.Module) -> Iterator[torch.Tensor]:
    """What the LoRA itself brings to a layer."""
    return (weight for name, weight in layer.named_parameters() if name.startswith("lora_"))


_REMEDY: Final = "Choose one for this model, or take it out of MIEN_DIFFUSION__LORAS."
