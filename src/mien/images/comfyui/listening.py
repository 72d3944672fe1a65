"""What a server tells over its websocket while it works: steps and previews. Pictures never depend on it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

from mien.decode import media_type_of
from mien.images.comfyui.showing import Showing

_OPEN_SECONDS: Final = 5.0
_MOST_BYTES: Final = 8 * 2**20
_MAX_PAUSE: Final = 15.0
"""Seconds between two tries to connect, when it fails again and again."""
_MOST_STEPS: Final = 10**9
"""Of a node; larger numbers mean nothing, and may be too large to be written."""
_PREVIEW: Final = 1
_PREVIEW_WITH_METADATA: Final = 4
_ENDS: Final = frozenset({"execution_success", "execution_error", "execution_interrupted"})
_AT_WORK: Final = frozenset({"execution_start", "execution_cached", "executing", "progress"})


class Listening:
    """The events about the orders of one client id, as long as the connection holds; made anew when it breaks."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._opened = asyncio.Event()
        self._news: dict[str, asyncio.Event] = {}
        self._running = ""

    async def opened(self, seconds: float) -> None:
        """Wait until the connection stands or is refused, for a moment: what happens before isn't told."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._opened.wait(), seconds)

    async def news_of(self, prompt_id: str, seconds: float) -> bool:
        """Wait for an order to end, at most that long; whether the server said that it did."""
        event = self._news.setdefault(prompt_id, asyncio.Event())
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return False
        event.clear()
        return True

    async def _stay_connected(self, url: str) -> None:
        pause = 0.5
        while True:
            with suppress(OSError, TimeoutError, *_handshake_errors()):
                async for message in _messages(url, self._opened):
                    pause = 0.5
                    self._take(message)
            self._opened.set()
            await asyncio.sleep(pause)
            pause = min(2 * pause, _MAX_PAUSE)

    def _take(self, message: str | bytes) -> None:
        if isinstance(message, bytes):
            preview = preview_in(message)
            if preview is not None:
                self._showing.preview(self._running, preview)
            return
        event, about = _event_in(message)
        prompt_id = about.get("prompt_id")
        if not isinstance(prompt_id, str):
            prompt_id = self._running
        if event in _ENDS or (event == "executing" and about.get("node") is None):
            self._running = ""
            self._news.setdefault(prompt_id, asyncio.Event()).set()
        elif event in _AT_WORK:
            self._running = prompt_id
            self._show(event, prompt_id, about)

    def _show(self, event: str, prompt_id: str, about: Mapping[str, Any]) -> None:
        node = str(about.get("display_node") or about.get("node") or "")
        match event, about:
            case "executing", _:
                self._showing.reached(prompt_id, node)
            case "execution_cached", {"nodes": [*nodes]}:
                self._showing.remembered(prompt_id, map(str, nodes))
            case "progress", {"value": int(value) | float(value), "max": int(most) | float(most)} if (
                0 < value <= most <= _MOST_STEPS
            ):
                self._showing.step(prompt_id, node, value / most, f"step {value:g} of {most:g}")


@asynccontextmanager
async def listening(url: str, client_id: str, showing: Showing) -> AsyncIterator[Listening]:
    """Listen at a server while the block runs. Never fails: without a connection there is nothing to hear."""
    listener = Listening(showing)
    address = f"ws{url.removeprefix('http')}/ws?clientId={client_id}"
    task = asyncio.create_task(listener._stay_connected(address))
    try:
        yield listener
    finally:
        task.cancel()
        await asyncio.wait([task], timeout=_OPEN_SECONDS)


def preview_in(message: bytes) -> bytes | None:
    """The picture of a binary message; ``None`` for messages of other kinds, and for what isn't a picture."""
    kind, rest = int.from_bytes(message[:4]), message[8:]
    if kind == _PREVIEW_WITH_METADATA:
        rest = rest[int.from_bytes(message[4:8]) :]
    elif kind != _PREVIEW:
        return None
    return rest if media_type_of(rest) is not None else None


async def _messages(url: str, opened: asyncio.Event) -> AsyncIterator[str | bytes]:
    from websockets.asyncio.client import connect

    class Direct(connect):
        def process_redirect(self, exc: Exception) -> Exception | str:
            return exc

    async with Direct(url, open_timeout=_OPEN_SECONDS, close_timeout=1, max_size=_MOST_BYTES, proxy=None) as socket:
        opened.set()
        async for message in socket:
            yield message


def _handshake_errors() -> tuple[type[Exception], ...]:
    from websockets.exceptions import WebSocketException

    return (WebSocketException,)


def _event_in(message: str) -> tuple[str, Mapping[str, Any]]:
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):
        return "", {}
    match told:
        case {"type": str(event), "data": dict(about)}:
            return event, about
    return "", {}
