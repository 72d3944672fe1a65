"""Whether a server can steer a model by references: which nodes and files of an IP-Adapter it has, and which it lacks.

The nodes are those of ComfyUI_IPAdapter_plus, whose loader finds files by their names: Mien tells beforehand what it
would miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from mien.images.comfyui.node_kinds import NodeKinds, choices

CLASSES: Final = (
    "IPAdapterUnifiedLoader",
    "IPAdapterAdvanced",
    "IPAdapter",
    "IPAdapterModelLoader",
    "CLIPVisionLoader",
)
"""The kinds of nodes that are asked about."""
CLIP_VISION: Final = "CLIP-ViT-H-14-laion2B-s32B-b79K"
"""The model that sees references for the adapters below; its file may also be called after SD 1.5."""

Family = Literal["sd15", "sdxl"]
"""What an adapter and a checkpoint have to share."""

_FILES: Final[tuple[tuple[str, dict[Family, str]], ...]] = (
    ("PLUS (high strength)", {"sd15": "ip-adapter-plus_sd15", "sdxl": "ip-adapter-plus_sdxl_vit-h"}),
    ("STANDARD (medium strength)", {"sd15": "ip-adapter_sd15", "sdxl": "ip-adapter_sdxl_vit-h"}),
    ("PLUS FACE (portraits)", {"sd15": "ip-adapter-plus-face_sd15", "sdxl": "ip-adapter-plus-face_sdxl_vit-h"}),
)
"""The loader's presets, those first that show most of a reference, with the names of the files that they load."""
_CLIP_VISION: Final = re.compile(r"vit-h-14.*s32b-b79k|ipadapter.*sd15|sd-?1-?5.*model")
_SDXL: Final = re.compile(r"xl|pony|illustrious|noobai|animagine", re.I)
_SD15: Final = re.compile(r"sd[-_ ]?1|v1[-_.]?5|1\.5|sd15", re.I)


@dataclass(frozen=True, slots=True)
class AdapterFacts:
    """An IP-Adapter that can be used."""

    preset: str
    node: Literal["IPAdapterAdvanced", "IPAdapter"]


def find_adapter(kinds: NodeKinds, checkpoint: str) -> AdapterFacts | str:
    """The adapter to use with a checkpoint, or what the server lacks for one, as half a sentence."""
    node: Literal["IPAdapterAdvanced", "IPAdapter"] = (
        "IPAdapterAdvanced" if kinds.get("IPAdapterAdvanced") else "IPAdapter"
    )
    if not kinds.get("IPAdapterUnifiedLoader") or not kinds.get(node):
        return "the server has no nodes of an IP-Adapter (ComfyUI_IPAdapter_plus)"
    if not any(_CLIP_VISION.search(each) for each in _names(choices(kinds, "CLIPVisionLoader", "clip_name"))):
        return f"the server's folder models/clip_vision lacks {CLIP_VISION}.safetensors"
    files = _names(choices(kinds, "IPAdapterModelLoader", "ipadapter_file"))
    family = family_of(checkpoint)
    presets = choices(kinds, "IPAdapterUnifiedLoader", "preset")
    for preset, names in _FILES:
        wanted = [names[family]] if family is not None else list(names.values())
        if preset in presets and any(file.endswith(_plain(name)) for name in wanted for file in files):
            return AdapterFacts(preset, node)
    return f"the server's folder models/ipadapter lacks {files_wanted(family)}"


def files_wanted(family: Family | None) -> str:
    """The names of the best adapter for a family of checkpoints, or for each."""
    names = _FILES[0][1]
    wanted = [names[family]] if family is not None else list(names.values())
    return " or ".join(f"{name}.safetensors" for name in wanted)


def family_of(checkpoint: str) -> Family | None:
    """What its name says that a checkpoint descends from; ``None`` if it says nothing."""
    if _SDXL.search(checkpoint):
        return "sdxl"
    return "sd15" if _SD15.search(checkpoint) else None


def _names(files: Iterable[str]) -> list[str]:
    """Names of weights without their ending, so plain that they can be compared."""
    return [_plain(file.rpartition(".")[0]) for file in files if file.endswith((".safetensors", ".bin"))]


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9/]", "-", name.lower().replace("\\", "/"))
