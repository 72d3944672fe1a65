"""How far a picture is, as its backend tells it, told on as its job's progress."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import structlog

from mien.db import jobs
from mien.domain.errors import MienError
from mien.ports import Progress
from mien.workflows.context import Context

log = structlog.get_logger(__name__)

_INTERVAL: Final = 2.0
"""Seconds between two reports of one picture: each is a write."""
_MESSAGE_LIMIT: Final = 200


class ProgressReports:
    """Takes what a backend tells and writes it down now and then. A report that fails harms nothing.

    Unfinished pictures that backends show on the way are held in memory until the picture has ended.
    """

    def __init__(self, context: Context, job_id: str, shot: str, got_on: Callable[[], None] = lambda: None) -> None:
        """``got_on`` is called whenever the picture is further than before, however soon after the last time."""
        self._got_on = got_on
        self._share = 0.0
        self._finished = False
        self._context = context
        self._job_id = job_id
        self._shot = shot
        self._clock = asyncio.get_running_loop().time
        self._next = self._clock() + _INTERVAL
        self._writing: asyncio.Task[None] | None = None

    def __call__(self, progress: Progress) -> None:
        """Note how far the picture is; quick, raises nothing."""
        if self._finished:
            return
        if progress.share > self._share:
            self._share = progress.share
            self._got_on()
        if progress.preview:
            self._context.previews.show(self._job_id, self._shot, progress.preview)
        if self._clock() < self._next or (self._writing is not None and not self._writing.done()):
            return
        self._next = self._clock() + _INTERVAL
        message = f"{self._shot}: {progress.message}"[:_MESSAGE_LIMIT]
        self._writing = asyncio.create_task(self._write(message), name="progress")

    async def finish(self) -> None:
        """Wait for a report under way, so that none comes after the picture's end; nothing unfinished is left."""
        self._finished = True
        self._context.previews.end(self._job_id, self._shot)
        if self._writing is not None:
            await self._writing

    async def _write(self, message: str) -> None:
        try:
            async with self._context.database.write() as connection:
                await jobs.report(connection, self._job_id, more=0, message=message)
        except MienError as error:
            log.debug("progress_not_written", job_id=self._job_id, reason=error.message)
        except Exception:  # whatever goes wrong with a line of progress, the picture goes on
            log.exception("progress_not_written", job_id=self._job_id)
