"""What an operator can set, and where it is read from."""

from mien.settings.images import (
    ComfyUISettings,
    DiffusionSettings,
    IllustratorSettings,
    OpenAIImagesSettings,
    RunPodSettings,
    WobbleSettings,
)
from mien.settings.instance import BackendLimits, Settings, TextModels, TextTimeouts, default_home, unknown_variables

__all__ = [
    "BackendLimits",
    "ComfyUISettings",
    "DiffusionSettings",
    "IllustratorSettings",
    "OpenAIImagesSettings",
    "RunPodSettings",
    "Settings",
    "TextModels",
    "TextTimeouts",
    "WobbleSettings",
    "default_home",
    "unknown_variables",
]
