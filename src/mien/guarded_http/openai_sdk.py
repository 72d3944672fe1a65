"""The official OpenAI SDK, speaking over a guarded client."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING, Any

from mien.domain.errors import Unavailable

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI


class OpenAISdk:
    """The SDK for one server, loaded when it is first needed: that takes a second.

    ``install`` is the command that installs it, as a part of a message. For use within one event loop.
    """

    def __init__(self, base_url: str, *, install: str) -> None:
        self._base_url = base_url
        self._install = install
        self._made: AsyncOpenAI | None = None

    async def over(self, client: httpx2.AsyncClient) -> AsyncOpenAI:
        """The SDK; ``client`` is the same each time. Raises ``Unavailable`` where it isn't installed."""
        if self._made is None:
            module = await asyncio.to_thread(self._module)
            # Without keys the SDK looks for some in the environment. These stay here: the client has its own.
            self._made = self._made or module.AsyncOpenAI(
                api_key="-", admin_api_key="-", base_url=self._base_url, http_client=client, max_retries=0
            )
        return self._made

    def _module(self) -> Any:
        try:
            return importlib.import_module("openai")
        except ImportError:
            raise Unavailable(f"The 'openai' library is missing. Install it with: {self._install}") from None
