"""What libraries print in the painting process: into the log, and kept to tell why it ended."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from typing import Final

import structlog

from mien.child_process.output import Output

log = structlog.get_logger(__name__)

_LINES_LOGGED: Final = 200
"""Of one process; what it says after that is read, so that it can go on, and kept only as its last words."""
_LINES_KEPT: Final = 100
_LINE: Final = 300
"""Characters of a line."""
_PIECE: Final = 16_384
_COMPLAINT: Final = re.compile(r"error|fail|invalid|unable|cannot|can't|out of memory", re.IGNORECASE)
_PLACE: Final = re.compile(r"^(File|Current thread|Thread|Extension modules)\b")
"""Lines of a stack that only say where."""


class LastWords(Output):
    """Reads a process's output to its end. To be made within an event loop."""

    def __init__(self, stream: asyncio.StreamReader) -> None:
        self._lines: deque[str] = deque(maxlen=_LINES_KEPT)
        self._logged = 0
        super().__init__(stream)

    async def complaint(self) -> str:
        """What a process that has ended complained about last, in its own words; empty if it said nothing."""
        await self.ended()
        return last_complaint(self._lines)

    async def _read(self) -> None:
        rest = ""
        while piece := await self._stream.read(_PIECE):
            *lines, rest = (rest + piece.decode("utf-8", "replace")).replace("\r", "\n").split("\n")
            rest = rest[:_LINE]
            for line in lines:
                self._take(line)
        self._take(rest)

    def _take(self, line: str) -> None:
        said = line.strip()[:_LINE]
        if not said:
            return
        self._lines.append(said)
        self._logged += 1
        if self._logged <= _LINES_LOGGED:
            log.debug("diffusion_process_printed", line=said)


def last_complaint(lines: deque[str]) -> str:
    """The line that says best why a process ended: a fatal error, else the last that complains, else the last."""
    telling = [line for line in lines if not _PLACE.match(line)]
    fatal = next((line for line in telling if line.startswith("Fatal Python error")), "")
    complaints = [line for line in telling if _COMPLAINT.search(line)]
    return fatal or next(iter(reversed(complaints or telling)), "")
