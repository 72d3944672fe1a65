"""What the files beside a model's weights tell of it: its family, its size, what its input has to look like."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mien.domain.errors import Unavailable

_FAMILIES: Final = {"dinov3_vit": "dinov3", "dinov2": "dinov2", "dinov2_with_registers": "dinov2reg"}
"""Names of methods by the ``model_type`` of the configuration."""
_SIZES: Final = {384: "s", 768: "b", 1024: "l", 1280: "h", 1536: "g", 4096: "7b"}
"""Letters of the sizes that are published, by width."""
_MEAN: Final = (0.485, 0.456, 0.406)
_DEVIATION: Final = (0.229, 0.224, 0.225)
"""Of ImageNet's colours, red, green and blue from 0 to 1: what these models are trained with."""
_SIDE: Final = 224
"""Pixels of the square that a picture is fitted into, rounded down to whole patches."""
_MAX_JSON: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A vision transformer of the DINO family."""

    family: str
    name: str
    """Family, size and patch, such as ``dinov3-vits16``."""
    width: int
    """Numbers in a feature."""
    patch: int
    """Side of a patch in pixels."""
    registers: int
    """Further tokens between the class token and the patches."""
    side: int
    """Side of the square input in pixels."""
    mean: tuple[float, float, float]
    deviation: tuple[float, float, float]

    @property
    def grid(self) -> int:
        """Patches along a side."""
        return self.side // self.patch


def read_facts(folder: Path) -> ModelFacts:
    """What a folder's ``config.json`` and, where there is one, ``preprocessor_config.json`` say.

    Raises ``Unavailable`` where it is missing, damaged, or of a model of another make.
    """
    config = _read(folder / "config.json")
    kind = config.get("model_type")
    if kind not in _FAMILIES:
        raise Unavailable(
            f"The model in {folder} is of the type '{str(kind)[:60]}'; likeness is measured with DINOv3 or DINOv2 "
            f"vision transformers ({', '.join(_FAMILIES)})."
        )
    width, patch = _whole(folder, config, "hidden_size"), _whole(folder, config, "patch_size")
    layers = _whole(folder, config, "num_hidden_layers")
    registers = 0 if kind == "dinov2" else _whole(folder, config, "num_register_tokens", least=0)
    if patch > _SIDE:
        raise Unavailable(f"{folder / 'config.json'} tells of patches of {patch} pixels, larger than the picture.")
    mean, deviation = _colours(folder)
    return ModelFacts(
        family=_FAMILIES[kind],
        name=f"{_FAMILIES[kind]}-vit{_size(config, width, layers)}{patch}",
        width=width,
        patch=patch,
        registers=registers,
        side=_SIDE // patch * patch,
        mean=mean,
        deviation=deviation,
    )


def _size(config: dict[str, Any], width: int, layers: int) -> str:
    if width not in _SIZES or layers < 12:
        return f"{width}x{layers}-"
    return _SIZES[width] + "plus" * bool(config.get("use_gated_mlp") and width in (384, 1280))


def _whole(folder: Path, config: dict[str, Any], name: str, least: int = 1) -> int:
    value = config.get(name, _DEFAULTS.get((str(config["model_type"]), name)))
    if isinstance(value, list) and len(set(map(str, value))) == 1:
        value = value[0]
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise Unavailable(f"{folder / 'config.json'} is damaged: '{name}' is no number that makes sense.")
    return value


_DEFAULTS: Final = {
    ("dinov3_vit", "hidden_size"): 384,
    ("dinov3_vit", "patch_size"): 16,
    ("dinov3_vit", "num_hidden_layers"): 12,
    ("dinov3_vit", "num_register_tokens"): 0,
    ("dinov2", "hidden_size"): 768,
    ("dinov2", "patch_size"): 14,
    ("dinov2", "num_hidden_layers"): 12,
    ("dinov2_with_registers", "hidden_size"): 768,
    ("dinov2_with_registers", "patch_size"): 16,
    ("dinov2_with_registers", "num_hidden_layers"): 12,
    ("dinov2_with_registers", "num_register_tokens"): 4,
}
"""What the library takes where a configuration leaves something out."""


def _colours(folder: Path) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Mean and deviation that colours are brought to; ImageNet's where nothing else is told."""
    path = folder / "preprocessor_config.json"
    told = _read(path) if path.is_file() else {}
    return _three(path, told.get("image_mean"), _MEAN), _three(path, told.get("image_std"), _DEVIATION)


def _three(path: Path, told: object, usual: tuple[float, float, float]) -> tuple[float, float, float]:
    if told is None:
        return usual
    if isinstance(told, list) and len(told) == 3 and all(isinstance(each, float | int) and each > 0 for each in told):
        return float(told[0]), float(told[1]), float(told[2])
    raise Unavailable(f"{path} is damaged: its colours aren't three positive numbers.")


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MAX_JSON))
    except FileNotFoundError:
        raise Unavailable(f"The model is incomplete: {path} is missing.") from None
    except (OSError, ValueError, RecursionError) as error:
        raise Unavailable(f"{path} can't be read ({error}); fetch it again.") from error
    if not isinstance(found, dict):
        raise Unavailable(f"{path} is damaged; fetch it again.")
    return found
