"""Opening the home that a command works on."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from mien.cli.console import note
from mien.domain.errors import InvalidRequest
from mien.jobs.home_lock import holder_of

if TYPE_CHECKING:
    from mien.cli.invocation import Invocation
    from mien.domain.job import Job
    from mien.settings import Settings
    from mien.wiring import EngineChoice, Mien


def read_settings(invocation: Invocation) -> Settings:
    """The settings of this call. Raises ``InvalidRequest`` naming the setting that is wrong."""
    from pydantic import ValidationError

    from mien.settings import Settings

    try:
        settings = Settings() if invocation.home is None else Settings(home=invocation.home)
    except ValidationError as error:
        raise InvalidRequest(_wrong_settings(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidRequest(f"mien.toml can't be read: {error}.") from error
    return settings.model_copy(update={"home": settings.home.expanduser().absolute()})


def _wrong_settings(error: object) -> str:
    from pydantic import ValidationError

    assert isinstance(error, ValidationError)
    return (
        f"A setting is wrong: {InvalidRequest.of_validation(error).message} Look at the environment and at mien.toml."
    )


@asynccontextmanager
async def open_home(
    invocation: Invocation,
    purpose: str,
    *,
    engine: EngineChoice = "auto",
    work: bool = True,
    finish: bool = True,
    settings: Settings | None = None,
) -> AsyncIterator[Mien]:
    """An open home with its log file; for commands that ``work`` it says who does the work.

    When that is this process, jobs that an earlier one left unfinished go on, and with ``finish`` come to their end,
    too, before the home is closed. ``settings`` are those of the call with something changed.
    """
    from mien.cli.logs import start_logs
    from mien.wiring import Mien

    settings = settings or read_settings(invocation)
    # Failures are told in words when the work has ended; the log file has the details.
    console = "debug" if settings.log_level == "debug" else "critical"
    start_logs(settings.home, level=settings.log_level, style=settings.log_format, console_level=console)
    async with Mien.open(settings=settings, purpose=purpose, engine=engine) as mien:
        unfinished = await _tell_who_works(mien) if work else []
        yield mien
        if unfinished and finish:
            await _finish(mien, unfinished)


async def _tell_who_works(mien: Mien) -> list[Job]:
    """Say whether another process does the work, or what this one has to finish; returns the latter."""
    if not mien.runs_jobs:
        holder = await asyncio.to_thread(holder_of, mien.context.settings.home)
        note(f"Another process does the work: {holder or 'one that has just ended'}.")
        return []
    unfinished = await leftovers(mien)
    if unfinished:
        note(f"Going on with {len(unfinished)} unfinished jobs of an earlier run.")
    return unfinished


async def _finish(mien: Mien, unfinished: list[Job]) -> None:
    from mien.cli.progress import Track, tell_failures, watch

    still = [job for job in unfinished if not (await mien.jobs.get(job.id)).ended]
    if still:
        tell_failures(await watch(mien, [Track("unfinished jobs", tuple(still))]))


async def leftovers(mien: Mien) -> list[Job]:
    """The jobs of this home that haven't ended, whoever they belong to."""
    from mien.db import jobs

    async with mien.context.database.read() as connection:
        return await jobs.all_open(connection)
