"""Server-sent events as an answer: whatever a route has to tell, with a sign of life while there is nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from typing import Final

from fastapi.responses import StreamingResponse
from fastapi.sse import KEEPALIVE_COMMENT, ServerSentEvent, format_sse_event

_PING_SECONDS: Final = 15.0
_HEADERS: Final = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}

Events = AsyncGenerator[ServerSentEvent, None]


def event_stream(events: Events, *, status_code: int = 200) -> StreamingResponse:
    """The events as they come, until there are no more or the client goes away."""
    return StreamingResponse(
        _encoded(events), status_code=status_code, media_type="text/event-stream", headers=dict(_HEADERS)
    )


async def _encoded(events: Events) -> AsyncIterator[bytes]:
    upcoming = _next(events)
    try:
        while True:
            done, _ = await asyncio.wait({upcoming}, timeout=_PING_SECONDS)
            if not done:
                yield KEEPALIVE_COMMENT
                continue
            event = upcoming.result()
            if event is None:
                return
            yield format_sse_event(data_str=event.raw_data, event=event.event, id=event.id)
            upcoming = _next(events)
    finally:
        if not upcoming.done():
            upcoming.cancel()
            with suppress(asyncio.CancelledError):
                await upcoming
        await events.aclose()


def _next(events: Events) -> asyncio.Task[ServerSentEvent | None]:
    async def take() -> ServerSentEvent | None:
        return await anext(events, None)

    return asyncio.create_task(take())
