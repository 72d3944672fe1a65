"""Tiny models for every test of local diffusion, built once per test process."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def sdxl_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny pipeline of Stable Diffusion XL's make."""
    from tests.tiny_diffusion import tiny_sdxl

    return tiny_sdxl(tmp_path_factory.mktemp("models") / "tiny-sdxl")


@pytest.fixture(scope="session")
def sd15_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny pipeline of Stable Diffusion 1.5's make."""
    from tests.tiny_diffusion import tiny_sd15

    return tiny_sd15(tmp_path_factory.mktemp("models") / "tiny-sd15")


@pytest.fixture(scope="session")
def flux2_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny pipeline of FLUX.2 klein's make: references, but no negative prompt."""
    from tests.tiny_diffusion import tiny_flux2

    return tiny_flux2(tmp_path_factory.mktemp("models") / "tiny-flux2")


@pytest.fixture(scope="session")
def ip_adapter_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of an IP-Adapter for the tiny SDXL."""
    from tests.tiny_diffusion import tiny_ip_adapter

    return tiny_ip_adapter(tmp_path_factory.mktemp("models") / "tiny-ip-adapter")
