"""A server for each test of RunPod, and none of the pauses that a real service is given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.runpod_server import RunPodServer


@pytest.fixture(autouse=True)
def no_long_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two questions after a job that both failed."""
    monkeypatch.setattr("mien.images.runpod.waiting._LONGEST_PAUSE", 0.02)


@pytest.fixture
def server() -> Iterator[RunPodServer]:
    """It draws, and remembers what it was asked."""
    with RunPodServer() as running:
        yield running
