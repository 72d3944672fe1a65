"""How many tokens texts have, asked once each."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from hashlib import blake2b
from typing import Final

from mien.text.llama_cpp.supervisor import Running
from mien.text.server_facts import llama_tokens
from mien.text.token_estimate import estimated_tokens

_KEPT: Final = 16_384
"""Counts that are remembered: those of texts used last."""
_AT_ONCE: Final = 4


class TokenCounts:
    """Remembers the counts, not the texts. For one model, within one event loop."""

    def __init__(self) -> None:
        self._counts: OrderedDict[bytes, int] = OrderedDict()
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def of(self, texts: Sequence[str], running: Callable[[], Awaitable[Running]]) -> list[int]:
        """The counts, in order; ``running`` is called for the model if one isn't known yet."""
        keys = [_key(text) for text in texts]
        counts = {key: self._counts[key] for key in keys if key in self._counts}
        asked = {key: text for key, text in zip(keys, texts, strict=True) if key not in counts}
        if asked:
            worker = await running()
            counts |= zip(
                asked, await asyncio.gather(*(self._ask(worker, text) for text in asked.values())), strict=True
            )
        self._remember(counts)
        return [counts[key] for key in keys]

    def _remember(self, counts: dict[bytes, int]) -> None:
        self._counts |= counts
        for key in counts:
            self._counts.move_to_end(key)
        while len(self._counts) > _KEPT:
            self._counts.popitem(last=False)

    async def _ask(self, running: Running, text: str) -> int:
        async with self._turns:
            counted = await llama_tokens(await running.worker.chat.http(), text)
        return estimated_tokens(text) if counted is None else counted


def _key(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
