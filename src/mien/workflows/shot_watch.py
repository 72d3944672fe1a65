"""Drawing that is given up once its job is cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Final, TypeVar

from mien.domain.errors import MienError
from mien.workflows.context import Context
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_wanted import assert_wanted

T = TypeVar("T")

_LOOK: Final = 1.0
"""Seconds between two looks at whether the job is still wanted."""


async def while_wanted(context: Context, order: ShotOrder, drawing: Coroutine[Any, Any, T]) -> T:
    """What ``drawing`` returns or raises; it is cancelled, and ``NotWanted`` raised, when the job is cancelled."""
    task = asyncio.ensure_future(drawing)
    try:
        while not (await asyncio.wait([task], timeout=_LOOK))[0]:
            await assert_wanted(context, order)
        return task.result()
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, MienError):
            await task
