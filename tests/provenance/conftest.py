"""A home with its own signer."""

from __future__ import annotations

from pathlib import Path

import pytest

from mien.provenance import Signer
from mien.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def signer(settings: Settings) -> Signer:
    opened = Signer.open(settings)
    assert opened is not None
    return opened
