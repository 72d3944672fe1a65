"""Following jobs with a progress bar for each character, whichever process does the work."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mien.cli.console import note, notes
from mien.domain.controls import made_visible
from mien.domain.errors import Unavailable
from mien.domain.job import Job, JobState
from mien.jobs.home_lock import holder_of

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from mien.wiring import Mien

_HOLDER_CHECK = 2.0
_WRITE_CHECK = 5.0


@dataclass(frozen=True, slots=True)
class Track:
    """What one bar shows: the jobs of one character."""

    label: str
    jobs: tuple[Job, ...]


async def watch(mien: Mien, tracks: Sequence[Track]) -> list[Job]:
    """Follow every job to its end, drawing a bar per track; returns the ended jobs in order.

    Raises ``Unavailable`` if another process did the work and went away, ``StorageUnavailable`` if nothing can be
    written any more.
    """
    with _bars() as bars:
        names = [made_visible(track.label) for track in tracks]
        tasks = [bars.add_task(name, total=None, shot="") for name in names]
        followers = [_follow(mien, track, bars, task) for track, task in zip(tracks, tasks, strict=True)]
        try:
            async with asyncio.TaskGroup() as group:
                watchdog = group.create_task(_until_stuck(mien) if mien.runs_jobs else until_holder_goes(mien))
                ended = await asyncio.gather(*followers)
                watchdog.cancel()
        except ExceptionGroup as failed:
            raise failed.exceptions[0] from failed
        return [job for jobs in ended for job in jobs]


def _bars() -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=32),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[shot]}", style="dim", markup=False),
        console=notes(),
    )


async def _follow(mien: Mien, track: Track, bars: Progress, bar: TaskID) -> list[Job]:
    latest = {job.id: job for job in track.jobs}

    def draw(message: str) -> None:
        progress = [job.progress for job in latest.values()]
        bars.update(bar, completed=sum(p.done for p in progress), total=sum(p.total for p in progress), shot=message)

    async def follow(job: Job) -> None:
        async for seen in mien.jobs.follow(job.id):
            latest[seen.id] = seen
            draw(seen.progress.message)

    draw("waiting")
    await asyncio.gather(*(follow(job) for job in track.jobs))
    failed = [job for job in latest.values() if job.state is not JobState.SUCCEEDED]
    draw("done" if not failed else ", ".join(f"{job.kind.value} {job.state.value}" for job in failed))
    return list(latest.values())


async def until_holder_goes(mien: Mien) -> None:
    """Wait until the process that does the work of this home has ended; raises ``Unavailable`` then."""
    home = mien.context.settings.home
    for _ in itertools.count():
        if await asyncio.to_thread(holder_of, home) is None:
            break
        await asyncio.sleep(_HOLDER_CHECK)
    raise Unavailable(
        "The process that did the work has ended. What is made is kept; run 'mien worker' or 'mien serve' to go on."
    )


async def _until_stuck(mien: Mien) -> None:
    """On a full disk not even a job's failure can be recorded: it would be followed for ever."""
    while True:
        await asyncio.sleep(_WRITE_CHECK)
        await mien.context.database.check_writable()


def tell_failures(jobs: Sequence[Job]) -> bool:
    """Say which shots failed and why; True if any did."""
    bad = [job for job in jobs if job.state is not JobState.SUCCEEDED]
    for job in bad:
        reasons = job.errors or ((job.error,) if job.error else ())
        note(f"The {job.kind.value.replace('_', ' ')} is {job.state.value} (job {job.id}).")
        for reason in reasons:
            note(f"  {reason.stage or job.kind.value}: {reason.message}")
    return bool(bad)
