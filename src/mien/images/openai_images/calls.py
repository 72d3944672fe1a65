"""Single calls of the images protocol through the official SDK; every way in which they fail is one of our errors."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import structlog

from mien.domain.errors import MienError
from mien.guarded_http.connection import Connection
from mien.guarded_http.openai_sdk import OpenAISdk
from mien.images.openai_images import failures
from mien.images.openai_images.answers import Answered, preview_of, read_answer, read_event
from mien.images.openai_images.failures import Provider

if TYPE_CHECKING:
    from openai import AsyncOpenAI

log = structlog.get_logger(__name__)

INSTALL: Final = "pip install -c constraints.txt -e '.[openai]' (in Mien's folder)"
"""How the SDK is installed, as a part of a message."""

OnPreview = Callable[[int, bytes], None]
"""Called with the number of an unfinished picture, from 0, and its bytes."""


def is_installed() -> bool:
    """Whether the SDK is there; it isn't loaded, which takes a second."""
    return find_spec("openai") is not None


class Calls:
    """One server. Safe to use concurrently, within one event loop. ``seconds`` is what one call may take in all."""

    def __init__(self, base_url: str, provider: Provider, *, seconds: float) -> None:
        self._provider = provider
        self._seconds = seconds
        self._connection = Connection(base_url, provider.key, provider.name, seconds=seconds)
        self._sdk = OpenAISdk(base_url, install=INSTALL)

    async def generate(self, sent: Mapping[str, Any]) -> Answered:
        """Ask ``/images/generations``; raises as :func:`mien.images.openai_images.failures.told`."""

        async def ask(client: AsyncOpenAI) -> Answered:
            raw = await client.images.with_raw_response.generate(**sent)
            return await self._read(raw.content, raw.headers.get("x-request-id"))

        return await self._plainly(ask)

    async def edit(self, sent: Mapping[str, Any]) -> Answered:
        """Ask ``/images/edits``; raises as above, ``NoSuchRoute`` where the server has no edits."""

        async def ask(client: AsyncOpenAI) -> Answered:
            raw = await client.images.with_raw_response.edit(**sent)
            return await self._read(raw.content, raw.headers.get("x-request-id"))

        return await self._plainly(ask)

    async def stream(self, sent: Mapping[str, Any], partials: int, on_preview: OnPreview) -> Answered:
        """Ask either of them (an edit if there is an ``image``) for one picture, and for unfinished ones on the way.

        Raises as above.
        """

        async def ask(client: AsyncOpenAI) -> Answered:
            method: Any = client.images.edit if "image" in sent else client.images.generate
            opened = await method(**sent, stream=True, partial_images=partials)
            request_id = opened.response.headers.get("x-request-id")
            try:
                if not opened.response.headers.get("content-type", "").startswith("text/event-stream"):
                    return await self._read(await opened.response.aread(), request_id)  # no server has to stream
                finished = await _finished(opened, on_preview)
            finally:
                await opened.close()
            return await asyncio.to_thread(read_event, finished, request_id)

        return await self._plainly(ask)

    async def close(self) -> None:
        """Close the connections for good."""
        await self._connection.close()

    async def _read(self, content: bytes, request_id: str | None) -> Answered:
        body = await asyncio.to_thread(json.loads, content)
        if isinstance(body, dict) and body.get("error"):
            raise failures.told(failures.answer_within(body), self._provider)
        return await asyncio.to_thread(read_answer, body, request_id)

    async def _plainly(self, ask: Callable[[AsyncOpenAI], Awaitable[Answered]]) -> Answered:
        """One call, within its time; what the SDK and the connection raise becomes one of our errors."""
        client = await self._sdk.over(await self._connection.client())
        try:
            async with asyncio.timeout(self._seconds):
                return await ask(client)
        except MienError:
            raise
        except asyncio.CancelledError:
            log.warning("openai_images_call_broken_off", server=self._provider.name, may_be_charged=True)
            raise
        except Exception as error:
            failure = self._failure(error)
            if failure is None:
                raise
        # Out here it carries nothing of the SDK's error, which may repeat whatever a server says.
        raise failure

    def _failure(self, error: Exception) -> MienError | None:
        import httpx2
        import openai

        match error:
            case openai.APIConnectionError() if isinstance(error.__cause__, Exception):
                return self._failure(error.__cause__)  # the SDK's own error says nothing
            case httpx2.ConnectError() | httpx2.ConnectTimeout() | httpx2.PoolTimeout():
                return failures.unreachable(self._provider, type(error).__name__)
            case TimeoutError() | openai.APITimeoutError() | httpx2.TimeoutException():
                return failures.timed_out(self._provider, self._seconds)
            case httpx2.DecodingError():
                return failures.compressed(self._provider)
            case openai.APIConnectionError() | httpx2.HTTPError() | httpx2.StreamError():
                return failures.disconnected(self._provider, type(error).__name__)
            case openai.APIError():
                return failures.told(failures.answer_of(error), self._provider)
            case ValueError() | TypeError() | AttributeError() | LookupError() | RuntimeError():
                return failures.garbled(self._provider, str(error))
        return None


async def _finished(events: Any, on_preview: OnPreview) -> Mapping[str, Any] | None:
    """The event with the finished picture; unfinished ones are passed on as they come.

    Nothing behind it is waited for: the picture is paid, and a server may be slow to hang up.
    """
    async for event in events:
        told: dict[str, Any] = event.model_dump(warnings=False)  # servers needn't keep to the SDK's types
        kind = str(told.get("type"))
        if kind.endswith(".completed"):
            return told
        if kind.endswith(".partial_image") and (preview := preview_of(told)):
            on_preview(*preview)
    return None
