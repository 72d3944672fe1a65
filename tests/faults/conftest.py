"""Tiny diffusion models whose processes are killed, stopped and orphaned."""

from __future__ import annotations

from tests.images.diffusion.conftest import sdxl_folder

__all__ = ["sdxl_folder"]
