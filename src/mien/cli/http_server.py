"""The HTTP server around the API: uvicorn, stopped by an event instead of by signals of its own."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import uvicorn

from mien.domain.errors import Unavailable

if TYPE_CHECKING:
    from fastapi import FastAPI

GRACE: Final = 3
"""Seconds that open connections (event streams, say) get when the server stops."""


class _Server(uvicorn.Server):
    """Says when it is ready, and leaves signals alone: uvicorn would end the process with them once it has stopped."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()


async def serve_app(app: FastAPI, listener: socket.socket, stop: asyncio.Event, on_ready: Callable[[], None]) -> None:
    """Serve until ``stop`` is set. ``on_ready`` is called when requests are answered.

    Raises ``Unavailable`` if the app doesn't start.
    """
    # asyncio does this only for sockets that were made with an explicit protocol; without it answers wait 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    config = uvicorn.Config(app, log_config=None, lifespan="on", ws="none", timeout_graceful_shutdown=GRACE)
    server = _Server(config, on_ready)

    async def watch() -> None:
        await stop.wait()
        app.state.closing.set()  # event streams and waiting requests end by themselves
        server.should_exit = True

    watcher = asyncio.create_task(watch())
    try:
        await server.serve([listener])
    except SystemExit as error:
        raise Unavailable("The API didn't start; the log says why.") from error
    finally:
        watcher.cancel()
