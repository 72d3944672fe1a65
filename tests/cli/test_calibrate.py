"""``mien calibrate``, ``mien doctor`` and ``mien models export-onnx`` with a real, tiny model of likeness."""

from __future__ import annotations

import asyncio
import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mien.db import images
from mien.domain.image import Image, ImageKind
from mien.settings import Settings
from mien.wiring import Mien
from tests.cli.program import mien as run_mien
from tests.cli.program import mien_json
from tests.tiny_dino import tiny_dinov3
from tests.vision.people import VIEWS, drawn


def mien(*arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command with the scorer that the settings name; others of the tests' commands have none."""
    return run_mien(*arguments, **{"MIEN_SCORER": "auto", **settings})


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny model."""
    return tiny_dinov3(tmp_path_factory.mktemp("models") / "tiny-dinov3")


async def _fill(home: Path, people: int) -> None:
    """A library of people who have promoted pictures."""
    settings = Settings(home=home, default_backend="illustrator", scorer="off")
    async with Mien.open(settings=settings) as opened:
        for number in range(people):
            made = await opened.characters.create(name=f"P{number}", description="Somebody.", official=True)
            for shot in VIEWS:
                data, key = drawn(number, shot), f"characters/{number}/{shot.name}.png"
                await opened.context.store.put(key, data)
                image = Image(
                    id=f"{number}-{shot.name}", character_id=made.character.id, owner_id="local",
                    kind=ImageKind.GENERATED, shot=shot.name, storage_key=key, media_type="image/png", sha256="0",
                    byte_size=len(data), width=256, height=256, promoted=True,
                    created_at=datetime(2026, 1, 1, tzinfo=UTC),
                )  # fmt: skip
                async with opened.context.database.write() as connection:
                    await images.insert_once(connection, image)


def _scorer(home: Path, *more: str, **settings: str) -> dict[str, Any]:
    report = json.loads(mien("doctor", "--home", home, "--json", *more, **settings).stdout)
    found: dict[str, Any] = next(part for part in report["parts"] if part["part"].startswith("scorer"))
    return found


def test_a_model_is_calibrated_on_the_library_and_then_used(model: Path, tmp_path: Path) -> None:
    home, settings = tmp_path / "home", {"MIEN_VISION__MODEL": str(model)}
    asyncio.run(_fill(home, people=8))
    before = _scorer(home, **settings)
    assert before["ready"]
    assert "mien calibrate" in before["remedy"]
    refused = mien("calibrate", "--home", home, **settings)
    assert refused.returncode == 1
    assert "100 pictures" in refused.stderr
    done = mien("calibrate", "--home", home, "--json", "--min-pairs", "20", **settings)
    assert done.returncode == 0, done.stderr
    kept = json.loads(done.stdout)
    assert kept["id"] == f"{kept['method']}/1"
    figures = kept["fit"]["figures"]
    assert (figures["characters"], figures["pictures"]) == (8, 40)
    assert 0.0 <= figures["auc"] <= 1.0
    after = _scorer(home, **settings)
    assert kept["id"] in after["detail"]
    assert after["remedy"] == ""


def test_a_library_that_is_too_small_says_how_many_characters_are_needed(model: Path, tmp_path: Path) -> None:
    done = mien("calibrate", "--home", tmp_path / "home", MIEN_VISION__MODEL=str(model))
    assert done.returncode == 1
    assert "8 characters" in done.stderr


def test_the_embedded_scorer_needs_no_calibrating(tmp_path: Path) -> None:
    done = mien("calibrate", "--home", tmp_path / "home")
    assert done.returncode != 0
    assert "MIEN_VISION__MODEL" in done.stderr


def test_try_really_judges_with_the_embedded_scorer(tmp_path: Path) -> None:
    found = _scorer(tmp_path, "--try")
    assert found["part"] == "scorer embedded"
    assert "second in" in found["detail"]


def test_a_model_that_is_named_and_not_there_is_never_replaced(tmp_path: Path) -> None:
    done = mien("doctor", "--home", tmp_path, "--json", MIEN_VISION__MODEL=str(tmp_path / "nothing"))
    assert done.returncode == 1
    found = next(part for part in json.loads(done.stdout)["parts"] if part["part"] == "scorer dinov3")
    assert not found["ready"]
    assert "nothing" in found["detail"]


def test_a_model_is_written_for_onnx_runtime_and_then_run_by_it(model: Path, tmp_path: Path) -> None:
    told = mien_json("models", "export-onnx", model)
    assert Path(told["path"]).is_file()
    assert told["difference"] < 1e-4
    assert "ONNX Runtime" in _scorer(tmp_path, MIEN_VISION__MODEL=str(model))["detail"]


def test_what_cannot_be_written_for_onnx_runtime_is_said(tmp_path: Path) -> None:
    done = mien("models", "export-onnx", tmp_path)
    assert done.returncode == 1
    assert "config.json is missing" in done.stderr
    assert list(tmp_path.iterdir()) == []
