"""The scorer with its process: which one the settings choose, what a death costs, what is never replaced."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mien.domain.errors import Unavailable
from mien.ports import ScoreRequest
from mien.settings import Settings
from mien.settings.vision import VisionSettings
from mien.vision.dino.scorer import DinoScorer
from mien.vision.registry import scorer_of
from tests.vision.people import drawn


def _chosen(**settings: object) -> str:
    scorer = scorer_of(Settings.model_validate(settings))
    return "off" if scorer is None else scorer.name


def test_the_model_that_is_named_is_chosen_else_the_embedded_scorer() -> None:
    assert _chosen() == "embedded"
    assert _chosen(vision={"model": "/models/dino"}) == "dinov3"
    assert _chosen(vision={"model": "/models/dino"}, scorer="embedded") == "embedded"
    assert _chosen(scorer="dinov3") == "dinov3"
    assert _chosen(scorer="off") == "off"


def test_choosing_loads_no_library() -> None:
    heavy = ("numpy", "torch", "transformers", "onnxruntime", "scipy", "PIL")
    program = (
        "import sys; from mien.settings import Settings; from mien.vision.registry import scorer_of; "
        "scorer_of(Settings(vision={'model': '/models/dino'})); "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_a_model_that_is_not_configured_says_so_and_one_that_is_missing_is_a_fault() -> None:
    nothing = DinoScorer(VisionSettings(), None, 10.0)
    missing = DinoScorer(VisionSettings(model="/no/such/folder"), None, 10.0)
    for scorer, configured in ((nothing, False), (missing, True)):
        found = await scorer.readiness()
        assert (found.ready, found.configured) == (False, configured)
        with pytest.raises(Unavailable):
            await scorer.score(ScoreRequest(drawn(1)))
        with pytest.raises(Unavailable):
            await scorer.look([drawn(1)])
        await scorer.close()


async def test_a_model_that_cannot_be_loaded_is_unavailable_until_it_is_mended(
    dinov3_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(dinov3_folder, tmp_path / "model"))
    config = (folder / "config.json").read_text()
    (folder / "config.json").write_text(config.replace('"hidden_size": 32', '"hidden_size": 64'))
    scorer = DinoScorer(VisionSettings(model=str(folder), runtime="torch"), None, 300.0)
    with pytest.raises(Unavailable, match="can't be loaded"):
        await scorer.look([drawn(1)])
    (folder / "config.json").write_text(config)
    assert (await scorer.look([drawn(1)]))[0].vector
    await scorer.close()


async def test_a_process_that_is_killed_costs_one_try_and_is_started_again(onnx_folder: Path) -> None:
    scorer = DinoScorer(VisionSettings(model=str(onnx_folder)), None, 300.0)
    before = await scorer.look([drawn(1)])
    for pid in scorer._model._pool.child_pids:
        os.kill(pid, signal.SIGKILL)
    after = await asyncio.gather(scorer.look([drawn(2)]), scorer.score(ScoreRequest(drawn(1))))
    assert after[0][0].vector
    assert after[1].look == before[0]
    await scorer.close()
