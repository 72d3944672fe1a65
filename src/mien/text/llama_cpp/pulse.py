"""Whether a worker lives: by the texts it writes, by a word it is asked for, by the progress of what it reads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import httpx2

    from mien.text.llama_cpp.process import Worker
    from mien.text.patience import Patience

_ONE_WORD: Final = {"prompt": " ", "n_predict": 1, "cache_prompt": False}


class Pulse:
    """The signs of life of one worker. Times are those of the monotonic clock, in seconds."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._writing = 0
        self._given_up = 0.0
        self._progress: object = None
        self.last = time.monotonic()
        """When it last showed that it lives."""

    def beat(self) -> None:
        """It lives."""
        self.last = time.monotonic()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While it writes one more text."""
        self._writing += 1
        try:
            yield
        except BaseException:
            self._given_up = time.monotonic()
            raise
        finally:
            self._writing -= 1

    async def stops(self, *, interval: float, patience: Patience) -> str:
        """Wait until the worker hangs; in what way, as the end of a sentence.

        Looks every ``interval`` seconds whether it wrote since; if not, it must show that it can. It can't while it
        reads a part of a prompt, also of one that nobody waits for any more.
        """
        while True:
            before = time.monotonic()
            await asyncio.sleep(interval)
            if self.last >= before:
                continue
            may_read = self._writing or self._given_up > self.last
            if why := await self._silent(patience.reading if may_read else patience.answer):
                return why

    async def _silent(self, patience: float) -> str | None:
        """Why it is taken for hung; None if it lives."""
        asked = time.monotonic()
        why = await (self._asked_for_progress(patience) if self._writing else self._asked_for_a_word(patience))
        return why if self.last < asked else None

    async def _asked_for_a_word(self, patience: float) -> str | None:
        status, _ = await self._ask("POST", "completion", patience, _ONE_WORD)
        if status == 200:
            self.beat()
            return None
        return "it doesn't answer" if status is None else f"it answers with an error ({status})"

    async def _asked_for_progress(self, patience: float) -> str | None:
        """While a text is written a word might have to wait for it: whether any text got on since the last look."""
        status, slots = await self._ask("GET", "slots", patience)
        if status == 200 and isinstance(slots, list):
            if not any(_is_taken(slot) for slot in slots):  # what is finished, somebody takes their time to read
                return await self._asked_for_a_word(patience)
            progress = [_progress_of(slot) for slot in slots]
            if progress != self._progress:
                self._progress = progress
                self.beat()
        if time.monotonic() - self.last < patience:
            return None
        return "it doesn't get on with any of its texts"

    async def _ask(
        self, method: str, path: str, patience: float, body: dict[str, Any] | None = None
    ) -> tuple[int | None, Any]:
        """Status and body of the answer; None for the status if none came in time."""
        import httpx2

        client = await self._worker.chat.http()
        try:
            async with asyncio.timeout(patience):
                response = await client.request(method, f"{self._worker.url}/{path}", json=body)
        except (TimeoutError, httpx2.HTTPError, httpx2.StreamError):
            return None, None
        return response.status_code, _json(response)


def _json(response: httpx2.Response) -> Any:
    try:
        return response.json()
    except ValueError:
        return None


def _is_taken(slot: Any) -> bool:
    return isinstance(slot, dict) and slot.get("is_processing") is True


def _progress_of(slot: dict[str, Any]) -> tuple[Any, ...]:
    """What changes while a slot reads its prompt or writes."""
    next_token = slot.get("next_token")
    written = next_token[0] if isinstance(next_token, list) and next_token else next_token
    decoded = written.get("n_decoded") if isinstance(written, dict) else None
    return slot.get("id_task"), slot.get("n_prompt_tokens_processed"), decoded
