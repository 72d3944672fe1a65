"""How a model is to be loaded and run: what the parent process tells the one that paints. Loads no model library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mien.domain.errors import Unavailable
from mien.settings.images import DiffusionSettings, lora_and_weight


@dataclass(frozen=True, slots=True)
class Lora:
    """Changes to the model's weights that lie in a file of their own."""

    place: str
    """Absolute path of the file, or on the hub ``owner/name/file``."""
    weight: float = 1.0
    """How much they count, from -2 to 2."""

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return Path(self.place).stem


@dataclass(frozen=True, slots=True)
class PaintOptions:
    """What :meth:`mien.images.diffusion.painter.Painter.load` needs; the names are those of the settings."""

    model: str
    """Absolute path of a pipeline's folder or of a checkpoint, or a name on the hub."""
    config: str | None = None
    """Of a checkpoint: absolute path of the folder of the pipeline it belongs to, or its name on the hub."""
    revision: str | None = None
    variant: str | None = None
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    memory: Literal["normal", "low", "lowest"] = "normal"
    channels_last: bool = False
    compile: bool = False
    long_prompts: Literal["mien", "compel", "truncate"] = "mien"
    loras: tuple[Lora, ...] = ()
    prompt_weights: bool = False
    ip_adapter: str | None = None
    ip_adapter_weights: str = "ip-adapter_sdxl.safetensors"
    ip_adapter_subfolder: str = "sdxl_models"
    ip_adapter_encoder: str | None = None
    ip_adapter_scale: float = 0.6
    strength: float = 0.6
    """Of orders that name none: from above 0 to 1."""
    download: bool = False

    @classmethod
    def of(cls, settings: DiffusionSettings) -> PaintOptions:
        """The options among the settings. Raises ``Unavailable`` if no model is set."""
        if not settings.model:
            raise Unavailable("No diffusion model is set: name a folder or a model with MIEN_DIFFUSION__MODEL.")
        same = {name: getattr(settings, name) for name in cls.__dataclass_fields__}
        places = {name: located(getattr(settings, name)) for name in ("model", "config", "ip_adapter")}
        return cls(**(same | places | {"loras": loras_of(settings)}))


def loras_of(settings: DiffusionSettings) -> tuple[Lora, ...]:
    """The LoRAs that are set."""
    entries = map(lora_and_weight, settings.loras)
    return tuple(Lora(located(place) or place, weight) for place, weight in entries)


def located(name: str | None) -> str | None:
    """A folder or file of that name as an absolute path, anything else (a name on the hub) as it is."""
    if not name:
        return None
    path = Path(name).expanduser()
    return str(path.resolve()) if path.exists() or path.is_absolute() or name.startswith((".", "~")) else name
