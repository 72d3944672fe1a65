"""No test of RunPod waits for the pauses that a real service is given."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def no_long_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two questions after a job that both failed."""
    monkeypatch.setattr("mien.images.runpod.waiting._LONGEST_PAUSE", 0.02)
