"""What a worker says while it starts, kept to tell why it couldn't."""

from __future__ import annotations

import asyncio
import re
from typing import Final

from mien.child_process.output import Output

_KEPT: Final = 16_384
"""Bytes from the beginning; the rest is read, so that the worker can go on, and dropped."""
_COMPLAINT: Final = re.compile(r"error|fail|invalid|unable|cannot|can't", re.IGNORECASE)
_PORT_TAKEN: Final = re.compile(r"couldn't bind|address already in use", re.IGNORECASE)
_PREFIX: Final = re.compile(r"^(?:[\d.]+ [A-Z] +)?(?:\w+: )?(?:error: )?")
"""Time, level and function as llama.cpp writes them."""


class WorkerLog(Output):
    """Reads a worker's standard error to its end. To be made within an event loop."""

    def __init__(self, stream: asyncio.StreamReader) -> None:
        self._kept = b""
        super().__init__(stream)

    async def complaint(self) -> str:
        """The first thing that a worker that has ended complained about, in its own words; empty if it said nothing."""
        await self.ended()
        return first_complaint(self._kept.decode("utf-8", "replace"))

    @property
    def port_was_taken(self) -> bool:
        """Whether a server complained that somebody else listens where it was to."""
        return _PORT_TAKEN.search(self._kept.decode("utf-8", "replace")) is not None

    async def _read(self) -> None:
        while said := await self._stream.read(_KEPT):
            self._kept = (self._kept + said)[:_KEPT]


def first_complaint(log: str) -> str:
    """The first line that sounds like an error, else the last one if any; without the time and the function's name."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    said = next((line for line in lines if _COMPLAINT.search(line)), lines[-1] if lines else "")
    return _PREFIX.sub("", said)[:300]
