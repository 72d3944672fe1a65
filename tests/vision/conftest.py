"""Tiny likeness models for every test of scorers, built once per test process."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def dinov3_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny DINOv3 with its weights."""
    from tests.tiny_dino import tiny_dinov3

    return tiny_dinov3(tmp_path_factory.mktemp("models") / "tiny-dinov3")


@pytest.fixture(scope="session")
def dinov2_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny DINOv2 without registers."""
    from tests.tiny_dino import tiny_dinov2

    return tiny_dinov2(tmp_path_factory.mktemp("models") / "tiny-dinov2")


@pytest.fixture(scope="session")
def onnx_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny DINOv2 with registers that was written for ONNX Runtime, too."""
    from mien.vision.dino.onnx_export import export
    from tests.tiny_dino import tiny_dinov2_with_registers

    folder = tiny_dinov2_with_registers(tmp_path_factory.mktemp("models") / "tiny-dinov2-with-registers")
    export(str(folder))
    return folder
