"""What a child process prints, read so that it never waits for a reader."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from typing import Final

_LATE: Final = 1.0
"""Seconds to wait for the last words of a process that has ended."""


class Output(ABC):
    """Reads a stream to its end in the background. To be made within an event loop.

    What is kept of it is the subclass's affair; its fields have to be there before it is made.
    """

    def __init__(self, stream: asyncio.StreamReader) -> None:
        self._stream = stream
        self._reading = asyncio.create_task(self._read())

    async def ended(self) -> None:
        """Wait until there is nothing more to read, or stop reading if somebody else keeps it open."""
        await asyncio.wait([self._reading], timeout=_LATE)
        self._reading.cancel()

    @abstractmethod
    async def _read(self) -> None:
        """Read ``_stream`` to its end and keep what will be needed."""
