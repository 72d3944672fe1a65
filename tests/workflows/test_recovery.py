"""Our jobs table and the engine are brought back together after a crash between them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from mien.db import jobs
from mien.db.tables import image_sets
from mien.db.tables import jobs as table
from mien.domain.character import Character
from mien.domain.errors import Conflict, StorageUnavailable
from mien.domain.image import ImageKind
from mien.domain.image_set import SetKind, SetState
from mien.domain.job import Job, JobKind, JobState
from mien.domain.shots import AVATAR
from mien.jobs.client_engine import ClientEngine
from mien.ports import ImageRequest
from mien.settings import Settings
from mien.wiring import Mien, engine_url
from mien.workflows.attempts import Patience
from mien.workflows.dispatch import sweep
from mien.workflows.planning import new_id, plan_job
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_record import record_picture, store_picture
from tests.backends import ScriptedBackend
from tests.workflows.conftest import Opener

ADA: dict[str, Any] = {"name": "Ada", "description": "A tall woman with red hair."}


async def test_a_job_written_but_never_enqueued_runs_after_a_restart(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    async with open_mien() as mien:
        created = await mien.characters.create(**ADA, official=True)
        async with mien.context.database.write() as connection:
            job = await plan_job(
                connection,
                JobKind.AVATAR,
                "local",
                mien.context.clock.now(),
                backend=backend.name,
                character_id=created.character.id,
                arguments={"automatic": True, "style": "flat"},
            )
    async with open_mien() as mien:
        assert (await mien.jobs.wait(job.id, seconds=240)).state is JobState.SUCCEEDED


async def test_a_job_that_the_engine_lost_is_enqueued_again(mien: Mien) -> None:
    created = await mien.characters.create(**ADA, official=True)
    async with mien.context.database.write() as connection:
        job = await plan_job(
            connection,
            JobKind.AVATAR,
            "local",
            mien.context.clock.now(),
            backend=mien.context.settings.default_backend,
            character_id=created.character.id,
            arguments={"automatic": True, "style": "flat"},
        )
        await jobs.mark_enqueued(connection, [job.id], mien.context.clock.now())

    await sweep(mien.context)

    assert (await mien.jobs.wait(job.id, seconds=240)).state is JobState.SUCCEEDED


async def test_a_job_that_the_engine_gave_up_is_failed_with_a_reason(mien: Mien) -> None:
    created = await mien.characters.create(**ADA, generate_embeddings=False)
    ended = await mien.jobs.wait(created.jobs[0].id, seconds=240)
    async with mien.context.database.write() as connection:
        await connection.execute(sa.update(table).where(table.c.id == ended.id).values(state="running"))

    await sweep(mien.context)

    job = await mien.jobs.get(ended.id)
    assert job.state is JobState.FAILED
    assert job.error is not None
    assert "retry" in job.error.message


async def test_a_set_that_waited_too_long_for_the_avatar_starts_without_it(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    avatar_may_end = asyncio.Event()

    def hold_the_avatar(request: ImageRequest) -> None:
        backend.held_by = avatar_may_end if request.shot is AVATAR else None

    backend.before = hold_the_avatar
    async with open_mien(reference_wait_timeout_ms=100, sweep_interval=0.1) as mien:
        created = await mien.characters.create(**ADA, generate_references=True, generate_embeddings=False)
        references = await mien.jobs.wait(created.jobs[1].id, seconds=240)
        avatar_may_end.set()
        avatar = await mien.jobs.wait(created.jobs[0].id, seconds=240)

    assert references.state is JobState.SUCCEEDED
    assert references.started_at < avatar.finished_at  # type: ignore[operator]


async def test_giving_up_a_job_ends_its_set_too(mien: Mien) -> None:
    created = await mien.characters.create(**ADA)
    ended = await mien.jobs.wait(created.jobs[-1].id, seconds=240)
    async with mien.context.database.write() as connection:
        await connection.execute(sa.update(table).where(table.c.id == ended.id).values(state="running"))
        await connection.execute(sa.update(image_sets).values(state="generating", active=False, completed_at=None))

    await sweep(mien.context)

    [image_set] = await mien.characters.sets("ada", SetKind.EMBEDDING)
    assert (image_set.state, image_set.active) == (SetState.COMPLETED, True), "all its pictures are there"


async def test_a_chained_job_that_the_engine_lost_is_enqueued_again(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    async with open_mien() as mien:
        created = await mien.characters.create(**ADA)
        embeddings = await mien.jobs.wait(created.jobs[-1].id, seconds=240)
        lost = plan_again(embeddings)
        async with mien.context.database.write() as connection:
            await jobs.insert(connection, lost)
            await jobs.mark_enqueued(connection, [lost.id], mien.context.clock.now())
        assert lost.after_job_id is not None

        await sweep(mien.context)

        assert (await mien.jobs.wait(lost.id, seconds=240)).ended


def plan_again(job: Job) -> Job:
    """The same job under another id, as if the engine had forgotten it."""
    fresh = {"state": JobState.QUEUED, "started_at": None, "finished_at": None}
    return job.model_copy(update=fresh | {"id": new_id(), "arguments": {"shots": []}})


async def test_an_embedding_set_waits_for_a_slow_avatar_however_long(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend.delay = 0.6
    async with open_mien(reference_wait_timeout_ms=50, sweep_interval=0.1) as mien:
        created = await mien.characters.create(**ADA)
        avatar, embeddings = [await mien.jobs.wait(job.id, seconds=240) for job in created.jobs]

    assert (avatar.state, embeddings.state) == (JobState.SUCCEEDED, JobState.SUCCEEDED)
    assert avatar.finished_at <= embeddings.started_at  # type: ignore[operator]


async def test_the_sweep_survives_an_engine_that_fails(open_mien: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_mien(sweep_interval=0.05) as mien:
        real, failures = mien.context.engine.states, 0

        async def broken(job_ids):  # type: ignore[no-untyped-def]
            nonlocal failures
            failures += 1
            raise RuntimeError("the engine's database went away")

        monkeypatch.setattr(mien.context.engine, "states", broken)
        async with asyncio.timeout(240):
            while failures < 3:
                await asyncio.sleep(0.02)
        monkeypatch.setattr(mien.context.engine, "states", real)
        created = await mien.characters.create(**ADA, generate_embeddings=False)
        assert (await mien.jobs.wait(created.jobs[0].id, seconds=240)).state is JobState.SUCCEEDED


async def test_closing_in_mid_shot_stops_the_shot_and_the_next_open_makes_it_whole(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend.held_by = asyncio.Event()
    async with open_mien(shutdown_timeout=0.0) as mien:
        created = await mien.characters.create(**ADA, generate_embeddings=False)
        async with asyncio.timeout(240):
            while not backend.at_once:
                await asyncio.sleep(0.01)
    assert backend.at_once == 0, "nothing goes on drawing for a home that is closed"
    backend.held_by = None

    async with open_mien() as mien:
        job = await mien.jobs.wait(created.jobs[0].id, seconds=240)
        assert job.state is JobState.SUCCEEDED
        [avatar] = (await mien.characters.images("ada")).items
        assert len(await mien.characters.bytes_of(avatar)) == avatar.byte_size


async def test_a_late_run_of_a_step_leaves_the_recorded_bytes_alone(mien: Mien) -> None:
    created = await mien.characters.create(**ADA, generate_embeddings=False)
    job = await mien.jobs.wait(created.jobs[0].id, seconds=240)
    [avatar] = (await mien.characters.images("ada")).items
    recorded = await mien.characters.bytes_of(avatar)

    await store_picture(mien.context, avatar, b"what a stalled process drew in the end")
    with pytest.raises(Conflict):
        await record_picture(mien.context, order_of(mien, created.character, job), avatar)

    assert await mien.characters.bytes_of(avatar) == recorded


def order_of(mien: Mien, character: Character, job: Job) -> ShotOrder:
    return ShotOrder(
        job_id=job.id,
        character=character,
        shot=AVATAR,
        kind=ImageKind.AVATAR,
        backend=mien.context.settings.default_backend,
        style="flat",
        patience=Patience(timeout=1, retries=0, delay=0),
        folder="characters/local/ada",
        character_id=character.id,
    )


async def test_one_process_runs_one_home(open_mien: Opener, tmp_path: Path) -> None:
    async with open_mien() as mien:
        with pytest.raises(Conflict, match="another home"):
            async with Mien.open(tmp_path / "second", engine="run"):
                pass
        created = await mien.characters.create(**ADA, generate_embeddings=False)
        assert (await mien.jobs.wait(created.jobs[0].id, seconds=240)).state is JobState.SUCCEEDED


async def test_a_cancellation_stands_when_the_engine_cannot_be_told(
    mien: Mien, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend.held_by = asyncio.Event()
    created = await mien.characters.create(**ADA, generate_embeddings=False)
    while not backend.at_once:
        await asyncio.sleep(0.01)

    async def away(job_id: str) -> None:
        raise StorageUnavailable("the engine's database is locked")

    monkeypatch.setattr(mien.context.engine, "cancel", away)

    assert (await mien.jobs.cancel(created.jobs[0].id)).state is JobState.CANCELLED
    backend.held_by.set()
    while backend.at_once:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.3)
    assert (await mien.characters.images("ada")).items == ()


@pytest.mark.postgres
async def test_a_servers_database_belongs_to_one_home(tmp_path: Path, postgres_url: str) -> None:
    async with Mien.open(settings=Settings(home=tmp_path / "first", database_url=postgres_url)):
        pass
    with pytest.raises(Conflict, match="belongs to another home"):
        async with Mien.open(settings=Settings(home=tmp_path / "second", database_url=postgres_url)):
            pass
    async with Mien.open(settings=Settings(home=tmp_path / "first", database_url=postgres_url)):
        pass


async def test_what_was_ordered_last_is_handed_over_before_the_home_closes(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend.delay = 30
    async with open_mien() as mien:
        made = await mien.characters.create(name="Ada", description="A tall woman with long red hair.")
    [avatar] = [job.id for job in made.jobs if job.kind is JobKind.AVATAR]
    engine = await ClientEngine.connect(url=engine_url(mien.context.settings))
    known = await engine.states([avatar])
    await engine.close()
    assert set(known) == {avatar}
