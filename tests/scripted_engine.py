"""A text engine that says what a test wants it to say, as fast as the test lets it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from typing import Literal

from mien.domain.briefs import TextTask
from mien.domain.errors import MienError
from mien.ports import Piece, Readiness, TextEngines, TextRequest
from mien.text.templates import Templates

Script = Sequence[str | MienError | asyncio.Event]


class ScriptedEngine:
    """Plays one script for each request, the last one again and again: texts are pieces, events are waited for."""

    name = "scripted"
    model = "parrot"
    trained = True
    sees = False
    pause = 0.0
    """Seconds before each text."""
    finish: Literal["stop", "length"] = "stop"

    def __init__(self, *scripts: Script, context: int = 8192) -> None:
        self.scripts = list(scripts)
        self.requests: list[TextRequest] = []
        self.closed_early = 0
        self.context = context

    async def readiness(self) -> Readiness:
        return Readiness(ready=True, detail="reads from a script")

    async def stream(self, request: TextRequest) -> AsyncGenerator[Piece, None]:
        self.requests.append(request)
        script = self.scripts[min(len(self.requests), len(self.scripts)) - 1]
        finished = False
        try:
            for part in script:
                if isinstance(part, asyncio.Event):
                    await part.wait()
                elif isinstance(part, MienError):
                    finished = True
                    raise part
                else:
                    await asyncio.sleep(self.pause)
                    yield Piece(part)
            finished = True
            yield Piece("", finish=self.finish, prompt_tokens=10, completion_tokens=len(script))
        finally:
            self.closed_early += not finished

    async def context_tokens(self) -> int:
        return self.context

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def warm(self) -> None:
        """It is always ready."""

    async def close(self) -> None:
        """Nothing is held."""


def speaking(engine: ScriptedEngine) -> TextEngines:
    """Engines of a home in which this one chats."""
    return TextEngines(Templates(), {TextTask.CHAT: engine})
