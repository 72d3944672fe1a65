"""Our jobs table and the engine are brought back together after a crash between them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from mien.db import jobs
from mien.db.tables import jobs as table
from mien.domain.job import JobKind, JobState
from mien.wiring import Mien
from mien.workflows.dispatch import sweep
from mien.workflows.planning import plan_job
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
        assert (await mien.jobs.wait(job.id, seconds=20)).state is JobState.SUCCEEDED


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

    assert (await mien.jobs.wait(job.id, seconds=20)).state is JobState.SUCCEEDED


async def test_a_job_that_the_engine_gave_up_is_failed_with_a_reason(mien: Mien) -> None:
    created = await mien.characters.create(**ADA, generate_embeddings=False)
    ended = await mien.jobs.wait(created.jobs[0].id, seconds=20)
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
    backend.delay = 0.8
    async with open_mien(reference_wait_timeout_ms=100, sweep_interval=0.1) as mien:
        created = await mien.characters.create(**ADA, generate_references=True, generate_embeddings=False)
        avatar, references = [await mien.jobs.wait(job.id, seconds=20) for job in created.jobs]

    assert references.state is JobState.SUCCEEDED
    assert references.started_at < avatar.finished_at  # type: ignore[operator]
