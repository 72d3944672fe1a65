"""Processes killed at many points of smart images: what was recorded isn't drawn again, one picture stays."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest

from mien.db.tables import images, jobs
from mien.domain.smart_image import SmartImageResult
from mien.domain.verdict import Outcome
from tests.faults.runners import finish, killed_after, rows, start, until
from tests.faults.smart_runner import NAMES

RUNNER: Final = "smart_runner"


def calls(home: Path) -> Counter[str]:
    """How often each picture was drawn, by its id."""
    return Counter(line.split()[0] for line in (home / "calls").read_text().splitlines())


def of_kind(found: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [row for row in found if row["kind"] == kind]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_kill_nine_at_many_points_of_smart_images(tmp_path: Path, database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    home = tmp_path / "home"
    kills = 0
    settled: dict[str, int] = {}
    for _ in range(4):
        process = start(RUNNER, home, database_url)
        until(process, "READY")
        kills += killed_after(process, chance.uniform(0.02, 0.6))
        drawn = calls(home)
        settled |= {
            row["id"]: drawn[row["id"]]
            for row in rows(home, database_url, images)
            if row["review"] == "candidate" and row["id"] not in settled
        }

    finish(start(RUNNER, home, database_url))

    assert kills >= 2, "the work ended before it could be disturbed"
    drawn = calls(home)
    assert {image_id: drawn[image_id] for image_id in settled} == settled, "a recorded attempt was drawn again"
    ended = of_kind(rows(home, database_url, jobs), "smart_image")
    assert [job["state"] for job in ended] == ["succeeded"] * len(NAMES)
    stored = rows(home, database_url, images)
    for job in ended:
        result = SmartImageResult.model_validate(job["result"])
        assert [each.outcome for each in result.attempts] == [Outcome.REJECTED, Outcome.REJECTED, Outcome.ACCEPTED]
        assert result.accepted_id == result.attempts[-1].image_id
        assert result.accepted_id in {row["id"] for row in stored}
    assert len(of_kind(stored, "GENERATED")) == len(NAMES), "a rejected attempt was left"
    assert {row["review"] for row in stored} == {None}
    assert all((home / "objects" / row["storage_key"]).is_file() for row in stored)
