"""Unfinished pictures that backends show on the way, for whoever ordered them. Nothing here is kept.

They are in the memory of the process that draws, one for each picture that is under way, and gone when it has ended.
Nobody has judged them: they are their owner's alone, as a picture that is unrated.
"""

from __future__ import annotations

import asyncio
from typing import Final

from mien import decode
from mien.db import jobs
from mien.domain.errors import MienError, NotFound
from mien.workflows.context import Context

SIDE: Final = 512
"""Pixels of a preview's longer side."""


async def preview_of(context: Context, owner_id: str, job_id: str) -> bytes:
    """The newest unfinished picture of one of the owner's jobs, as a small WebP without any metadata.

    Raises ``NotFound`` where there is no such job, or nothing to be seen of it now.
    """
    async with context.database.read() as connection:
        await jobs.get(connection, owner_id, job_id)
    data = context.previews.newest(job_id)
    if data is not None:
        try:
            return await asyncio.to_thread(decode.thumbnail, data, SIDE)
        except MienError as error:
            raise NotFound("What the backend shows of this job can't be read; wait for the picture.") from error
    raise NotFound("There is no unfinished picture of this job now; not every backend shows one.")
