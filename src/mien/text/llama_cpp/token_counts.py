"""How many tokens texts have, asked once each."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from hashlib import blake2b
from typing import Final

from mien.domain.errors import Retryable
from mien.text.llama_cpp.process import Worker
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
        """The counts, in order; ``running`` is called for the model if one isn't known yet.

        Where the worker breaks off meanwhile the count is an upper estimate.
        """
        keys = [_key(text) for text in texts]
        counts: dict[bytes, int | None] = {key: self._counts[key] for key in keys if key in self._counts}
        asked = {key: text for key, text in zip(keys, texts, strict=True) if key not in counts}
        if asked:
            counts |= await self._ask(asked, (await running()).worker)
        self._remember({key: count for key, count in counts.items() if count is not None})
        return [
            estimated_tokens(text) if (count := counts[key]) is None else count
            for key, text in zip(keys, texts, strict=True)
        ]

    async def _ask(self, texts: dict[bytes, str], worker: Worker) -> dict[bytes, int | None]:
        """The counts by key; None where the worker broke off."""

        async def ask(text: str) -> int | None:
            async with self._turns:
                try:
                    return await llama_tokens(await worker.chat.http(), text)
                except Retryable:
                    return None

        with worker.used():
            return dict(zip(texts, await asyncio.gather(*map(ask, texts.values())), strict=True))

    def _remember(self, counts: dict[bytes, int]) -> None:
        self._counts |= counts
        for key in counts:
            self._counts.move_to_end(key)
        while len(self._counts) > _KEPT:
            self._counts.popitem(last=False)


def _key(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
