"""How many tokens texts have for the tokenizer of a llama-server, asked once each."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from mien.domain.errors import MienError
from mien.text.server_facts import llama_tokens
from mien.text.token_estimate import estimated_tokens

if TYPE_CHECKING:
    import httpx2

_KEPT: Final = 16_384
"""Counts that are remembered: those of texts used last."""
_AT_ONCE: Final = 4


class TokenCounts:
    """Remembers the counts, not the texts. For one model, within one event loop."""

    def __init__(self) -> None:
        self._counts: OrderedDict[bytes, int] = OrderedDict()
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def of(
        self, texts: Sequence[str], server: Callable[[], AbstractAsyncContextManager[httpx2.AsyncClient]]
    ) -> list[int]:
        """The counts, in order; ``server`` is opened if one isn't known yet.

        Where the server breaks off meanwhile the count is an upper estimate. Raises what opening the server raises.
        """
        keys = [_key(text) for text in texts]
        counts: dict[bytes, int | None] = {key: self._counts[key] for key in keys if key in self._counts}
        asked = {key: text for key, text in zip(keys, texts, strict=True) if key not in counts}
        if asked:
            async with server() as client:
                found = await asyncio.gather(*(self._ask(client, text) for text in asked.values()))
            counts |= zip(asked, found, strict=True)
        self._remember({key: count for key, count in counts.items() if count is not None})
        return [
            estimated_tokens(text) if (count := counts[key]) is None else count
            for key, text in zip(keys, texts, strict=True)
        ]

    async def _ask(self, client: httpx2.AsyncClient, text: str) -> int | None:
        """The count; None where the server can't be asked."""
        async with self._turns:
            try:
                return await llama_tokens(client, text)
            except MienError:
                return None

    def _remember(self, counts: dict[bytes, int]) -> None:
        self._counts |= counts
        for key in counts:
            self._counts.move_to_end(key)
        while len(self._counts) > _KEPT:
            self._counts.popitem(last=False)


def _key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()
