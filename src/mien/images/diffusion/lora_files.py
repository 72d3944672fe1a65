"""The files of LoRAs: where they lie, and by their headers whether they are LoRAs for the model that is set."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mien.domain.errors import Unavailable
from mien.images.diffusion.model_facts import ModelFacts, read_index
from mien.images.diffusion.model_files import PICKLES, shapes_in
from mien.images.diffusion.options import Lora, PaintOptions

_SETTING: Final = "MIEN_DIFFUSION__LORAS"
_DOWN: Final = ("lora_down.weight", "lora_A.weight", "lora.down.weight", "lora_linear_layer.down.weight")
"""How the name of a layer's first matrix [rank, in] ends, in the layouts of kohya, peft and diffusers."""
_OTHER_METHODS: Final = {"hada_w": "LoHa", "lokr_w": "LoKr", ".oft_": "OFT", "dora_scale": "DoRA"}
"""Parts of tensors' names by which methods are known that diffusers applies in part or not at all."""
_OF_UNET: Final = ("unet.", *(f"lora_unet_{part}_block" for part in ("down", "mid", "up", "input", "middle", "output")))
_OF_TEXT: Final = ("text_encoder", "lora_te")
_READS_TEXT: Final = re.compile(r"attn2[._](?:processor[._])?to_[kv]")
_FAMILIES: Final = {768: "Stable Diffusion 1", 1024: "Stable Diffusion 2", 2048: "SDXL"}
"""Of models, by the width of what their UNet reads of the text."""

Shapes = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class LoraFile:
    """A LoRA on this machine whose header was looked at."""

    lora: Lora
    path: Path
    layers: int
    """Of the model that it changes, by its own count."""


def lora_files(options: PaintOptions, model: Path, facts: ModelFacts) -> tuple[LoraFile, ...]:
    """The LoRAs that are set, but for those that have yet to be fetched and may be.

    ``model``: the folder of the pipeline. Raises ``Unavailable`` naming the file that isn't there, is damaged, not safe
    to load, no LoRA, or one for other models.
    """
    if options.loras and not facts.loras:
        raise Unavailable(f"{facts.pipeline} takes no LoRAs: leave {_SETTING} empty.")
    return tuple(_checked(lora, path, model) for lora, path in loras_here(options))


def loras_here(options: PaintOptions) -> tuple[tuple[Lora, Path], ...]:
    """The LoRAs that are on this machine, of those that are set. Raises ``Unavailable`` as :func:`find_lora`."""
    found = [(lora, find_lora(lora, download=options.download)) for lora in options.loras]
    return tuple((lora, path) for lora, path in found if path is not None)


def find_lora(lora: Lora, *, download: bool) -> Path | None:
    """A LoRA's file on this machine; one from the hub is looked for in the cache, never fetched.

    ``None`` if it isn't there and may be fetched (``download``). Raises ``Unavailable`` with a remedy.
    """
    path = Path(lora.place)
    if path.suffix in PICKLES:
        raise Unavailable(
            f"The LoRA {path} is in a format that can run programs when it is opened, so Mien doesn't load it. "
            "Get it as a .safetensors file."
        )
    if path.suffix != ".safetensors":
        raise Unavailable(f"The LoRA {path} isn't a .safetensors file: {_SETTING} names such files alone.")
    if path.is_file():
        return path
    if path.is_absolute() or len(path.parts) < 3:
        raise Unavailable(
            f"There is no LoRA {path}: {_SETTING} names files, or on the hub owner/name/file.safetensors."
        )
    cached = _cached(lora.place)
    if cached is None and not download:
        repository, file = parts_on_hub(lora.place)
        raise Unavailable(
            f"The LoRA {lora.place} isn't on this machine. Fetch it with `hf download {repository} {file}`, "
            "or let Mien do so with MIEN_DIFFUSION__DOWNLOAD=true."
        )
    return cached


def parts_on_hub(place: str) -> tuple[str, str]:
    """The repository ``owner/name`` and the file in it."""
    owner, name, *file = place.split("/")
    return f"{owner}/{name}", "/".join(file)


def _cached(place: str) -> Path | None:
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        found = try_to_load_from_cache(*parts_on_hub(place))
    except HFValidationError as error:
        raise Unavailable(f"{place!r} is neither a file nor on the hub ({error}): {_SETTING} names it.") from error
    return Path(found) if isinstance(found, str) else None


def _checked(lora: Lora, path: Path, model: Path) -> LoraFile:
    shapes = shapes_in(path)
    for mark, method in _OTHER_METHODS.items():
        if any(mark in name for name in shapes):
            raise Unavailable(f"{path} is a {method}, which Mien can't add: merge it into a checkpoint first.")
    layers = [name for name in shapes if name.endswith(_DOWN)]
    if not layers:
        raise Unavailable(f"{path} is no LoRA: it holds none of the layers of one. {_SETTING} names it.")
    if "unet" in read_index(model):
        _check_for_unet(path, shapes, layers, model)
    elif any(name.startswith(_OF_UNET) for name in layers):
        raise Unavailable(_unfit(path, "Stable Diffusion or SDXL", "isn't one"))
    return LoraFile(lora, path, len(layers))


def _check_for_unet(path: Path, shapes: Shapes, layers: Sequence[str], model: Path) -> None:
    """A model with a UNet: whether the layers are those of one, and read text of the same width."""
    if not any(name.startswith((*_OF_UNET, *_OF_TEXT)) for name in layers):
        raise Unavailable(_unfit(path, "models of another architecture", "is of the make of Stable Diffusion"))
    width = _text_width(model)
    widths = {shapes[name][1] for name in layers if _READS_TEXT.search(name) and len(shapes[name]) > 1}
    if width is not None and widths and width not in widths:
        other = min(widths)
        made_for = _FAMILIES.get(other, f"models that read text of width {other}")
        raise Unavailable(_unfit(path, made_for, f"is {_FAMILIES.get(width, f'one of width {width}')}"))


def _unfit(path: Path, made_for: str, model: str) -> str:
    remedy = f"Choose one for this model, or take it out of {_SETTING}."
    return f"The LoRA {path} is for {made_for}, and the model {model}. {remedy}"


def _text_width(model: Path) -> int | None:
    """The width of what a UNet reads of the text; ``None`` where its configuration doesn't say."""
    try:
        width = json.loads((model / "unet" / "config.json").read_text(encoding="utf-8")).get("cross_attention_dim")
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return width if isinstance(width, int) else None
