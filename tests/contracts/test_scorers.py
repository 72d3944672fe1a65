"""Scorers keep the contract: the embedded one, and tiny models by torch and by ONNX Runtime, calibrated and not.

Each is started once for its class.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio

from mien.domain.calibration import Calibration
from mien.ports import KnownPicture, Scorer, ScoreRequest
from mien.settings.vision import VisionSettings
from mien.vision.dino.scorer import DinoScorer
from mien.vision.embedded.scorer import EmbeddedScorer
from tests.contracts.scorer_contract import ScorerContract
from tests.vision.conftest import dinov3_folder, onnx_folder
from tests.vision.people import VIEWS, drawn, measures

__all__ = ["dinov3_folder", "onnx_folder"]

_TIMEOUT = 300.0


class Kept:
    """A source of one calibration, or of none."""

    def __init__(self, calibration: Calibration | None = None) -> None:
        self.calibration = calibration

    async def newest(self, method: str) -> Calibration | None:
        return self.calibration


def known_pictures(people: int = 8) -> list[KnownPicture]:
    """The avatar and the reference views of some people."""

    def loading(data: bytes) -> Callable[[], Awaitable[bytes]]:
        async def load() -> bytes:
            return data

        return load

    return [
        KnownPicture(f"{number}", loading(drawn(number, shot)), shot.shot_type, shot.angle)
        for number in range(people)
        for shot in VIEWS
    ]


@pytest_asyncio.fixture(scope="class", loop_scope="class")
async def scorer(request: pytest.FixtureRequest) -> AsyncIterator[Scorer]:
    """The scorer of a class, started when it is first used."""
    made: Scorer = EmbeddedScorer(1, _TIMEOUT)
    if request.cls is not TestEmbedded:
        torch = request.cls is TestDINOv3ByTorch
        folder: Path = request.getfixturevalue("dinov3_folder" if torch else "onnx_folder")
        made = await _dino(folder, "torch" if torch else "onnx", calibrated=torch)
    yield made
    await made.close()
    await made.close()  # a second time is fine


async def _dino(folder: Path, runtime: Literal["torch", "onnx"], *, calibrated: bool) -> DinoScorer:
    kept = Kept()
    scorer = DinoScorer(VisionSettings(model=str(folder), runtime=runtime), kept, _TIMEOUT)
    if calibrated:
        fit = await scorer.fit(known_pictures(), min_pairs=20)
        kept.calibration = Calibration(
            id=f"{scorer.method}/1", method=scorer.method, fit=fit, created_at=datetime(2026, 1, 1, tzinfo=UTC)
        )
    return scorer


@pytest.mark.asyncio(loop_scope="class")
class TestEmbedded(ScorerContract):
    pass


@pytest.mark.asyncio(loop_scope="class")
class TestDINOv3ByTorch(ScorerContract):
    async def test_a_calibrated_model_judges_all_four(self, scorer: Scorer) -> None:
        asked = VIEWS[2]
        request = ScoreRequest(drawn(1, asked, 512), measures(1), asked=asked, given=(drawn(1),))
        scores = (await scorer.score(request)).scores
        assert not scores.cannot_judge
        assert scores.findings["against"] == f"1-{asked.name}"


@pytest.mark.asyncio(loop_scope="class")
class TestDINOv2ByONNXRuntime(ScorerContract):
    async def test_an_uncalibrated_model_says_that_it_is_and_judges_no_likeness(self, scorer: Scorer) -> None:
        assert "mien calibrate" in (await scorer.readiness()).remedy
        scores = (await scorer.score(ScoreRequest(drawn(1), measures(1)))).scores
        assert scores.consistency is None
        assert scores.quality is not None
