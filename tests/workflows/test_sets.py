"""Sets: versions, partial results, retries, cancelling."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import cast

import pytest
import structlog

from mien.domain.errors import Conflict, Refused, Retryable, Unavailable
from mien.domain.image_set import ItemState, SetKind, SetState
from mien.domain.job import Job, JobState
from mien.domain.shots import REFERENCE_SHOTS
from mien.jobs.pacing import Pace
from mien.ports import ImageRequest
from mien.wiring import Mien
from mien.workflows.delete import delete_character
from tests.backends import ScriptedBackend
from tests.workflows.conftest import Opener

MakeSet = Callable[[SetKind], Awaitable[Job]]


@pytest.fixture
async def make_set(mien: Mien) -> MakeSet:
    await mien.characters.create(
        name="Ada", description="A tall woman with red hair.", official=True, generate_embeddings=False
    )

    async def make(kind: SetKind) -> Job:
        job = await mien.characters.make_set("ada", kind)
        return await mien.jobs.wait(job.id, seconds=240)

    return make


def broken(times: int) -> list:  # type: ignore[type-arg]
    return [Retryable("the server is overloaded") for _ in range(times)]


async def test_a_passing_failure_is_tried_three_times_in_all(
    mien: Mien, backend: ScriptedBackend, make_set: MakeSet
) -> None:
    backend.failures["REFERENCE_SIDE"] = broken(2)

    job = await make_set(SetKind.REFERENCE)

    assert job.state is JobState.SUCCEEDED
    assert backend.calls["REFERENCE_SIDE"] == 3


async def test_one_shot_that_fails_for_good_leaves_the_set_partial_and_named(
    mien: Mien, backend: ScriptedBackend, make_set: MakeSet
) -> None:
    backend.failures["REFERENCE_SIDE"] = broken(99)

    job = await make_set(SetKind.REFERENCE)

    [image_set] = await mien.characters.sets("ada", SetKind.REFERENCE)
    assert job.state is JobState.PARTIAL
    assert [error.stage for error in job.errors] == ["REFERENCE_SIDE"]
    assert "overloaded" in job.errors[0].message
    assert image_set.state is SetState.PARTIAL
    assert image_set.missing == ("REFERENCE_SIDE",)
    assert image_set.active, "three views are better than none"


async def test_a_rerun_makes_only_what_is_missing(mien: Mien, backend: ScriptedBackend, make_set: MakeSet) -> None:
    backend.failures["REFERENCE_SIDE"] = broken(3)
    await make_set(SetKind.REFERENCE)
    backend.calls.clear()

    job = await make_set(SetKind.REFERENCE)

    [image_set] = await mien.characters.sets("ada", SetKind.REFERENCE)
    assert job.state is JobState.SUCCEEDED
    assert backend.calls == {"REFERENCE_SIDE": 1}
    assert image_set.version == 1
    assert image_set.state is SetState.COMPLETED


async def test_retrying_the_job_does_the_same(mien: Mien, backend: ScriptedBackend, make_set: MakeSet) -> None:
    backend.failures["action_pose"] = broken(3)
    failed = await make_set(SetKind.EMBEDDING)
    backend.calls.clear()

    again = await mien.jobs.wait((await mien.jobs.retry(failed.id)).id, seconds=240)

    assert again.state is JobState.SUCCEEDED
    assert again.progress.done == 10
    assert backend.calls == {"action_pose": 1}


async def test_a_refusal_is_never_retried(mien: Mien, backend: ScriptedBackend, make_set: MakeSet) -> None:
    backend.failures["REFERENCE_BACK"] = [Refused("The provider declined this picture.")]

    job = await make_set(SetKind.REFERENCE)

    assert job.state is JobState.PARTIAL
    assert job.errors[0].code == "refused"
    assert backend.calls["REFERENCE_BACK"] == 1


async def test_nothing_made_is_failed_and_leaves_no_active_set(
    mien: Mien, backend: ScriptedBackend, make_set: MakeSet
) -> None:
    for shot in ("REFERENCE_AVATAR", "REFERENCE_FRONT", "REFERENCE_SIDE", "REFERENCE_BACK"):
        backend.failures[shot] = [Unavailable("The key was rejected.")]

    job = await make_set(SetKind.REFERENCE)

    [image_set] = await mien.characters.sets("ada", SetKind.REFERENCE)
    assert job.state is JobState.FAILED
    assert job.error is not None
    assert job.error.message == "The key was rejected."
    assert image_set.state is SetState.FAILED
    assert not image_set.active


async def test_regenerating_makes_a_new_version_that_takes_over_when_complete(
    mien: Mien, backend: ScriptedBackend, make_set: MakeSet
) -> None:
    await make_set(SetKind.REFERENCE)
    backend.held_by = asyncio.Event()
    second = await mien.characters.make_set("ada", SetKind.REFERENCE)

    during = {each.version: each.active for each in await mien.characters.sets("ada", SetKind.REFERENCE)}
    backend.held_by.set()
    await mien.jobs.wait(second.id, seconds=240)
    after = {each.version: each.active for each in await mien.characters.sets("ada", SetKind.REFERENCE)}

    assert during == {1: True, 2: False}
    assert after == {1: False, 2: True}
    assert len((await mien.characters.images("ada")).items) == 8, "the old views stay"


async def test_a_partial_new_version_does_not_take_over(
    mien: Mien, backend: ScriptedBackend, make_set: MakeSet
) -> None:
    await make_set(SetKind.REFERENCE)
    backend.failures["REFERENCE_FRONT"] = broken(3)

    await make_set(SetKind.REFERENCE)

    assert {s.version: (s.active, s.state) for s in await mien.characters.sets("ada", SetKind.REFERENCE)} == {
        1: (True, SetState.COMPLETED),
        2: (False, SetState.PARTIAL),
    }


async def test_another_style_makes_a_parallel_version_that_does_not_take_over(mien: Mien, make_set: MakeSet) -> None:
    await make_set(SetKind.REFERENCE)

    job = await mien.characters.make_set("ada", SetKind.REFERENCE, style="anime")
    await mien.jobs.wait(job.id, seconds=240)

    assert {s.version: (s.active, s.style) for s in await mien.characters.sets("ada", SetKind.REFERENCE)} == {
        1: (True, "flat"),
        2: (False, "anime"),
    }


async def test_asking_twice_joins_the_job_under_way(mien: Mien, backend: ScriptedBackend, make_set: MakeSet) -> None:
    backend.held_by = asyncio.Event()
    first, second = [await mien.characters.make_set("ada", SetKind.EMBEDDING) for _ in range(2)]

    assert first.id == second.id
    backend.held_by.set()
    await mien.jobs.wait(first.id, seconds=240)
    assert len(await mien.characters.sets("ada", SetKind.EMBEDDING)) == 1


async def test_cancelling_keeps_what_is_made_and_stops_the_rest(open_mien: Opener, backend: ScriptedBackend) -> None:
    def hold_the_fifth(request: ImageRequest) -> None:
        if backend.calls.total() == 5:
            backend.held_by = asyncio.Event()

    backend.before = hold_the_fifth
    async with open_mien(backends={"scripted": {"limit": 1}}) as mien:
        await mien.characters.create(name="Ada", description="A tall woman.", official=True)
        job = await mien.characters.make_set("ada", SetKind.EMBEDDING)
        async for seen in mien.jobs.follow(job.id):
            if seen.progress.done >= 3:
                break

        cancelled = await mien.jobs.cancel(job.id)
        made = backend.calls.total()
        await asyncio.sleep(0.6)

        [image_set] = await mien.characters.sets("ada", SetKind.EMBEDDING)
        images = (await mien.characters.images("ada")).items
        assert cancelled.state is JobState.CANCELLED
        assert backend.calls.total() <= made + 1
        assert image_set.state is SetState.PARTIAL
        assert {item.image_id for item in image_set.items if item.state is ItemState.COMPLETED} == {
            i.id for i in images
        }
        with pytest.raises(Conflict):
            await mien.jobs.cancel(job.id)


async def test_a_slow_attempt_times_out_and_is_tried_again(
    open_mien: Opener, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = 0.0

    def let_time_pass(request: ImageRequest) -> None:
        nonlocal passed
        passed += 101.0

    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: time.monotonic() + passed)
    backend.before, backend.held_by = let_time_pass, asyncio.Event()
    async with open_mien(avatar_timeout=100.0, image_retries=1) as mien:
        created = await mien.characters.create(name="Ada", description="A tall woman.", generate_embeddings=False)
        job = await mien.jobs.wait(created.jobs[0].id)

    assert job.state is JobState.FAILED
    assert job.error is not None
    assert "longer than 100 seconds" in job.error.message
    assert backend.calls["avatar"] == 2


class CountedPace(Pace):
    """Knows how many wait for it."""

    waiting = 0

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        self.waiting += 1
        async with super().slot():
            self.waiting -= 1
            yield


async def test_waiting_for_a_slot_does_not_count_towards_the_timeout(
    open_mien: Opener, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = asyncio.get_running_loop()
    async with open_mien(image_timeout=100.0, image_retries=0) as mien:
        pace = CountedPace(1, 0.0)
        cast("dict[str, Pace]", mien.context.paces)[backend.name] = pace
        await mien.characters.create(name="Ada", description="A tall woman.", official=True)
        async with pace.slot():
            job = await mien.characters.make_set("ada", SetKind.EMBEDDING)
            while not pace.waiting:
                await asyncio.sleep(0.02)
            monkeypatch.setattr(loop, "time", lambda: time.monotonic() + 1000.0)
            await asyncio.sleep(0.1)  # whatever has run out by now ends here
        done = await mien.jobs.wait(job.id)

    assert done.state is JobState.SUCCEEDED
    assert backend.calls.total() == 10


async def test_reference_sets_can_be_switched_off(open_mien: Opener) -> None:
    async with open_mien(reference_generation_enabled=False) as mien:
        await mien.characters.create(name="Ada", description="A tall woman.", official=True)
        with pytest.raises(Unavailable, match="REFERENCE_GENERATION_ENABLED"):
            await mien.characters.make_set("ada", SetKind.REFERENCE)


async def test_without_continue_on_error_the_rest_is_skipped(open_mien: Opener, backend: ScriptedBackend) -> None:
    for shot in REFERENCE_SHOTS:
        backend.failures[shot.name] = [Unavailable("no")]
    async with open_mien(continue_on_error=False, backends={"scripted": {"limit": 1}}) as mien:
        await mien.characters.create(name="Ada", description="A tall woman.", official=True)
        job = await mien.characters.make_set("ada", SetKind.REFERENCE)
        done = await mien.jobs.wait(job.id, seconds=240)

    assert done.state is JobState.FAILED
    assert backend.calls.total() == 1


@pytest.mark.parametrize("how", ["cancel", "delete"])
async def test_stopping_in_the_middle_of_a_set_is_no_error_in_the_log(
    open_mien: Opener, backend: ScriptedBackend, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    def hold_the_third(request: ImageRequest) -> None:
        if backend.calls.total() == 3:
            backend.held_by = asyncio.Event()

    backend.before = hold_the_third
    structlog.configure(logger_factory=structlog.stdlib.LoggerFactory())
    try:
        with caplog.at_level("DEBUG"):
            async with open_mien(backends={backend.name: {"limit": 2}}) as mien:
                created = await mien.characters.create(name="Ada", description="A tall woman.", official=True)
                job = await mien.characters.make_set(created.character.id, SetKind.EMBEDDING)
                while backend.calls.total() < 3:
                    await asyncio.sleep(0.02)
                if how == "cancel":
                    await mien.jobs.cancel(job.id)
                else:
                    await delete_character(mien.context, mien.context.settings.owner, created.character.id)
                while "shot_cancelled" not in caplog.text:
                    await asyncio.sleep(0.02)
                await asyncio.sleep(0.6)
    finally:
        structlog.reset_defaults()
    told = [(each.name, each.getMessage()) for each in caplog.records if each.levelname in ("ERROR", "CRITICAL")]
    assert told == []
    assert "Traceback" not in caplog.text
