"""The frame of every server that tests talk to: it listens on this machine within its block and is gone at its end.

::

    class GreetingServer(LocalServer):
        def __init__(self) -> None:
            super().__init__(_Greets)

    class _Greets(LocalHandler[GreetingServer]):
        def get(self) -> None:
            self.send(200, b"Hello.", {"Content-Type": "text/plain"})

What it does with a request, and which faults it has, each server says itself.
"""

from __future__ import annotations

import json
import socket
import socketserver
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from typing import Any, Final, Generic, Self, TypeVar, cast

PATIENCE: Final = 120.0
"""Seconds that are waited for what must come, however slow the machine is."""


class LocalServer:
    """Listens on 127.0.0.1, on a port of its own. What is still under way at its end is cut off."""

    def __init__(self, handler: type[socketserver.StreamRequestHandler]) -> None:
        self.changed = threading.Condition()
        """Held while something is remembered, and notified of it."""
        self.hung_up = threading.Event()
        """Set when a client left before its answer was whole."""
        self.closing = threading.Event()
        self.mistakes: list[Exception] = []
        """What went wrong in the server itself; raised at its end."""
        self._listener = _Listener(self, handler)
        self._thread = threading.Thread(target=self._listener.serve_forever, kwargs={"poll_interval": 0.005})

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._listener.server_address[1])

    @property
    def origin(self) -> str:
        """Its address, without a path."""
        return f"http://127.0.0.1:{self.port}"

    def wait_until(self, seen: Callable[[], object]) -> None:
        """Return once something is seen here."""
        with self.changed:
            assert self.changed.wait_for(seen, PATIENCE), "it never came to pass"

    def cut_off(self) -> None:
        """Break off every connection, so that nobody waits for a client or for a server that says nothing."""
        self._listener.cut_off()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._listener.shutdown()
        self._thread.join()
        self.cut_off()
        self._listener.server_close()
        if error is None and self.mistakes:
            raise self.mistakes[0]


class _Listener(socketserver.ThreadingTCPServer):
    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, owner: LocalServer, handler: type[socketserver.StreamRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.owner = owner
        self._open: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def cut_off(self) -> None:
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:  # the client was quicker
                continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what some tests are about; anything else is a mistake of the server's own."""
        error = sys.exception()
        if isinstance(error, OSError):
            self.owner.hung_up.set()
        elif isinstance(error, Exception):
            self.owner.mistakes.append(error)


T = TypeVar("T")


def next_of(turns: list[T]) -> T:
    """The first of what a server is to do, taken away; the last one stays."""
    return turns.pop(0) if len(turns) > 1 else turns[0]


S = TypeVar("S", bound=LocalServer)


class LocalHandler(BaseHTTPRequestHandler, Generic[S]):
    """Answers the requests of one connection; connections stay open unless an answer says otherwise."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    disable_nagle_algorithm = True  # else every second packet of an answer waits for the client's word on the first

    @property
    def home(self) -> S:
        """The server that this connection is with."""
        return cast(S, cast(_Listener, self.server).owner)

    def head(self) -> None:
        """Answer a HEAD."""
        raise NotImplementedError

    def get(self) -> None:
        """Answer a GET."""
        raise NotImplementedError

    def post(self) -> None:
        """Answer a POST."""
        raise NotImplementedError

    def do_HEAD(self) -> None:
        self.head()

    def do_GET(self) -> None:
        self.get()

    def do_POST(self) -> None:
        self.post()

    def own_headers(self) -> dict[str, str]:
        """The request's, names in lower case."""
        return {name.lower(): value for name, value in self.headers.items()}

    def body(self) -> bytes:
        """The request's, whole. Raises ``ConnectionError`` if the client leaves before."""
        length = int(self.headers.get("Content-Length", "0"))
        data = self.rfile.read(length)
        if len(data) < length:
            raise ConnectionError("the request breaks off")
        return data

    def send(self, status: int, data: bytes, headers: Mapping[str, str]) -> None:
        """A whole answer."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def send_json(self, status: int, told: object, headers: Mapping[str, str] | None = None) -> None:
        """A whole answer in JSON."""
        self.send(status, json.dumps(told).encode(), {"Content-Type": "application/json", **(headers or {})})

    def begin(self, media_type: str, headers: Mapping[str, str] | None = None) -> None:
        """The head of an answer that ends when the connection does; its body is for the caller to write."""
        self.close_connection = True
        self.send_response(200)
        for name, value in {"Content-Type": media_type, "Connection": "close", **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()

    def stay_silent(self) -> None:
        """Say nothing until the client hangs up or the server is closed."""
        self.close_connection = True
        self.connection.settimeout(None)
        if not self.rfile.read(1) and not self.home.closing.is_set():
            self.home.hung_up.set()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Quiet."""
