"""``mien demo --wobble``: what it draws, tells and leaves, and that it goes on where it stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mien.cli import demo_wobble
from mien.cli.cast import example_file, read_cast
from mien.cli.demo_wobble import Told, play_wobbling, tell_sum
from mien.cli.invocation import Invocation
from mien.domain.errors import HomeInUse
from mien.domain.rating import ContentRating
from mien.domain.smart_image import ReadPrompt, SmartAttempt, SmartImageResult
from mien.domain.verdict import Diagnosis, Outcome
from mien.jobs.home_lock import HomeLock

SCENE = "full body, side view, standing, plain background"


@pytest.fixture
def invocation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invocation:
    """One scene of small pictures in a home of its own."""
    monkeypatch.setenv("MIEN_ILLUSTRATOR_PROCESSES", "1")
    monkeypatch.setenv("MIEN_SCORER_PROCESSES", "1")
    monkeypatch.setenv("MIEN_QUEUE_POLL", "0.1")
    monkeypatch.setattr(demo_wobble, "SCENES", (SCENE,))
    monkeypatch.setattr(demo_wobble, "_SIDE", 512)
    return Invocation(home=tmp_path / "home")


def test_every_attempt_is_told_and_the_accepted_picture_is_laid_out(
    invocation: Invocation, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    roles = read_cast(example_file(), count=1, seed=0, ceiling=ContentRating.GENERAL)
    first = invocation.run(play_wobbling(invocation, roles, tmp_path / "out", 0))
    [told] = first
    assert told.result is not None
    attempts = told.result.attempts
    assert attempts[0].backend == "wobble"
    assert [bool(each.changed) for each in attempts] == [False] + [True] * (len(attempts) - 1)
    assert bool(told.path) == bool(told.result.accepted_id)
    assert [path.name for path in (tmp_path / "out" / "wobble").iterdir()] == (
        [Path(told.path).name] if told.path else []
    )
    printed = "".join(capfd.readouterr())
    assert SCENE in printed
    assert printed.count("\nattempt ") == len(attempts)
    again = invocation.run(play_wobbling(invocation, roles, tmp_path / "out", 0))
    assert [each.as_json() for each in again] == [each.as_json() for each in first]


def test_a_home_that_another_process_holds_is_left_alone(invocation: Invocation, tmp_path: Path) -> None:
    assert invocation.home is not None
    invocation.home.mkdir()
    lock = HomeLock(invocation.home)
    lock.acquire("serve")
    roles = read_cast(example_file(), count=1, seed=0, ceiling=ContentRating.GENERAL)
    try:
        with pytest.raises(HomeInUse):
            invocation.run(play_wobbling(invocation, roles, tmp_path / "out", 0))
    finally:
        lock.release()


def test_the_sum_counts_what_was_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    drifted = SmartAttempt(number=1, diagnosis=Diagnosis.IDENTITY_DRIFT, outcome=Outcome.REJECTED)
    accepted = SmartAttempt(number=2, outcome=Outcome.ACCEPTED)
    analysis = ReadPrompt(shot_type="medium", angle="front", mood="neutral", setting="neutral")
    results = [SmartImageResult(attempts=each, analysis=analysis) for each in ((drifted, accepted), (accepted,))]
    tell_sum([Told("Ada", "waving", result, "one.png") for result in results])
    printed = "".join(capsys.readouterr())
    assert "2 of 2 pictures accepted, 1 at once; 3 attempts in all." in printed
    assert "1 x identity drift: it shows somebody else" in printed


def test_what_is_told_is_json() -> None:
    assert json.loads(json.dumps(Told("Ada", "waving", None).as_json()))["character"] == "Ada"
