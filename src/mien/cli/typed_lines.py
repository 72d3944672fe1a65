"""Lines of standard input for a program that goes on working while a person thinks."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Final

_CHUNK: Final = 65_536


class TypedLines:
    """Reads one line after another. No thread waits for the keyboard, so that Ctrl-C ends the program at once."""

    def __init__(self) -> None:
        self._read = b""
        self._ended = False

    async def next(self) -> str | None:
        """The next line without its end; ``None`` when there are no more."""
        while b"\n" not in self._read and not self._ended:
            await _readable(sys.stdin.fileno())
            more = os.read(sys.stdin.fileno(), _CHUNK)
            self._read += more
            self._ended = not more
        if not self._read:
            return None
        line, _, self._read = self._read.partition(b"\n")
        return line.decode("utf-8", errors="replace").rstrip("\r")


async def _readable(descriptor: int) -> None:
    """Until something can be read. Files always can."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    try:
        loop.add_reader(descriptor, ready.set)
    except PermissionError:
        return
    try:
        await ready.wait()
    finally:
        loop.remove_reader(descriptor)
