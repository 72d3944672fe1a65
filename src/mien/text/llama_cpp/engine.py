"""llama.cpp as a text engine: a model file on this machine, run by a supervised worker process."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mien.domain.errors import Retryable
from mien.ports import Piece, Readiness, TextRequest
from mien.text.llama_cpp.missing import REMEDY, what_is_missing
from mien.text.llama_cpp.options import WorkerOptions
from mien.text.llama_cpp.supervisor import State, Supervisor
from mien.text.patience import Patience
from mien.text.token_counts import TokenCounts

if TYPE_CHECKING:
    import httpx2

_FIRST_PART: Final = re.compile(r"-00001-of-\d{5}$")
_LAST_BREATH: Final = 0.2
"""Seconds between a worker's connections breaking off and its end being known."""
_STATES: Final[dict[State, str]] = {
    "ready": "loaded", "loading": "is being loaded", "stopped": "loads when it is first used",
}  # fmt: skip


class LlamaCpp:
    """One model file (GGUF; the first part of one in parts). Nothing is started before the first use.

    ``context``: tokens that one text may take; ``slots``: texts written at the same time, others wait;
    ``probe_interval``: seconds between two looks whether an idle worker still writes; ``server``: a llama-server to
    run instead of the built-in llama.cpp; ``eyes``: the projector (mmproj) by which it can be shown pictures. For use
    within one event loop.
    """

    name = "llama.cpp"
    trained = True

    def __init__(
        self,
        model_path: Path,
        *,
        threads: int,
        context: int,
        slots: int,
        probe_interval: float,
        server: Path | None = None,
        eyes: Path | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.path = model_path
        self.model = _FIRST_PART.sub("", model_path.stem)
        self._program = server
        self._eyes = eyes.absolute() if eyes else None
        options = WorkerOptions(
            model_path.absolute(), threads, context, slots, server.absolute() if server else None, self._eyes
        )
        self._supervisor = Supervisor(
            options, self.model, probe_interval=probe_interval, patience=patience or Patience()
        )
        self._slots = asyncio.Semaphore(slots)
        self._counts = TokenCounts()

    @property
    def sees(self) -> bool:
        """Whether it was given eyes."""
        return self._eyes is not None

    @property
    def state(self) -> State:
        """What the worker is doing."""
        return self._supervisor.state

    @property
    def pid(self) -> int | None:
        """Process id of the worker, None while none runs."""
        return self._supervisor.pid

    async def readiness(self) -> Readiness:
        """Whether it can write now, or will once it has loaded; the file is looked at, the worker isn't asked."""
        state = self.state
        if state in ("failing", "closed"):
            return Readiness(ready=False, detail=self._supervisor.reason or "It is closed.", remedy=REMEDY)
        missing = await asyncio.to_thread(what_is_missing, self.path, self._program, self._eyes)
        return missing or Readiness(ready=True, detail=f"{self.path.name} {_STATES[state]}")

    def warm(self) -> None:
        """Load the model in the background, if it isn't; failures are logged, and show when it is used."""
        self._supervisor.warm()

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        """Write, part by part. Closing the iterator frees the slot.

        While all slots are taken it waits for one; the caller says how long. Raises ``Unavailable`` (the model can't
        be used), ``Retryable`` (the worker died or hung; it is started again), or ``InvalidRequest`` when the messages
        are too long (``prompt_tokens``, ``context_tokens``).
        """
        async with self._slots:
            running = await self._supervisor.running()
            with running.worker.used(), running.pulse.writing():
                try:
                    async with aclosing(running.worker.chat.stream(request)) as pieces:  # type: ignore[type-var]
                        async for piece in pieces:
                            running.pulse.beat()
                            if piece.finish:
                                self._supervisor.wrote()
                            yield piece
                except Retryable as error:
                    if await running.worker.ends_within(_LAST_BREATH):
                        raise Retryable(
                            f"llama.cpp stopped while {self.model} was writing; it starts again."
                        ) from error
                    raise

    async def context_tokens(self) -> int:
        """Tokens that messages and answer may take together. Loads the model; raises ``Unavailable``."""
        return (await self._supervisor.running()).worker.context

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many tokens each text has, by the model's own tokenizer. Loads the model; raises ``Unavailable``."""
        return await self._counts.of(texts, self._server)

    async def close(self) -> None:
        """End the worker at once; texts under way raise ``Retryable``. Closing twice is fine."""
        await self._supervisor.close()

    @asynccontextmanager
    async def _server(self) -> AsyncIterator[httpx2.AsyncClient]:
        """The connection to the worker, for questions."""
        worker = (await self._supervisor.running()).worker
        with worker.used():
            yield await worker.chat.http()
