"""Tiny diffusion models for the contracts of image backends."""

from __future__ import annotations

from tests.images.diffusion.conftest import ip_adapter_folder, sdxl_folder

__all__ = ["ip_adapter_folder", "sdxl_folder"]
