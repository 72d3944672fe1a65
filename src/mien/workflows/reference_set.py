"""The reference set: four views of a character, each conditioned on the ones before where the backend can."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.domain.character import Character
from mien.domain.errors import Unavailable
from mien.domain.image_set import SetKind
from mien.domain.job import Job
from mien.jobs.engine import Run
from mien.workflows.choosing import Choice
from mien.workflows.context import Context
from mien.workflows.image_set import request_set, run_set


async def request_reference_set(
    context: Context,
    connection: AsyncConnection,
    character: Character,
    choice: Choice,
    *,
    style: str | None = None,
) -> Job:
    """The job that makes the reference set, in the caller's transaction; see :func:`request_set`.

    Raises ``Unavailable`` while reference sets are switched off.
    """
    assert_references_enabled(context)
    return await request_set(context, connection, character, SetKind.REFERENCE, choice, style=style)


def assert_references_enabled(context: Context) -> None:
    """Raise ``Unavailable`` while reference sets are switched off."""
    if not context.settings.reference_generation_enabled:
        raise Unavailable("Reference sets are switched off here (REFERENCE_GENERATION_ENABLED=false).")


async def run_reference_set(context: Context, run: Run, job_id: str) -> None:
    """The story of a reference set."""
    await run_set(context, run, job_id, seconds=context.settings.reference_timeout_ms / 1000)
