"""A small web server on this machine, and a pretended internet in which public addresses lead to it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore2
import pytest

PUBLIC = "93.184.215.14"
PUBLIC_TOO = "2606:2800:21f:cb07:6820:80da:af6b:8b2c"


class Web(ThreadingHTTPServer):
    """Serves pages by path; remembers connections and the headers of requests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.connections = 0
        self.repeated = 0
        """Bytes of endless answers that went out."""
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.pages: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes = b"", status: int = 200, headers: Iterable[tuple[str, str]] = ()) -> None:
        """A fixed answer at a path."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in (("Content-Length", str(len(body))), *headers):
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body)

        self.pages[path] = answer

    def redirect(self, path: str, to: str, status: int = 302) -> None:
        self.page(path, status=status, headers=[("Location", to)])

    def raw(self, path: str, *parts: bytes, pause: float = 0.0, repeat_last: bool = False) -> None:
        """Bytes sent as they are, one part after the other."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.close_connection = True
            for part in parts:
                handler.wfile.write(part)
                time.sleep(pause)
            while repeat_last:
                handler.wfile.write(parts[-1])
                self.repeated += len(parts[-1])
                time.sleep(pause)

        self.pages[path] = answer

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what these tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Web

    def do_GET(self) -> None:
        self.server.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        self.server.pages[self.path](self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Quiet."""


@contextmanager
def running_web() -> Iterator[Web]:
    server = Web()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.socket.close()


class Internet:
    """Names that resolve to what a test says, and public addresses behind which the test's server stands."""

    def __init__(self, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: dict[str, list[list[str]]] = {}
        """Answers to successive look-ups of each name; the last one stays."""
        self.dead: set[str] = set()
        self.looked_up: list[str] = []
        self.connected: list[str] = []
        really_connect = httpcore2.AnyIOBackend.connect_tcp

        async def connect(backend: Any, host: str, port: int, *rest: Any, **named: Any) -> Any:
            self.connected.append(host)
            if host in self.dead:
                raise httpcore2.ConnectError("no route")
            return await really_connect(backend, "127.0.0.1", web.port, *rest, **named)

        monkeypatch.setattr(httpcore2.AnyIOBackend, "connect_tcp", connect)
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", self._getaddrinfo)

    async def _getaddrinfo(self, host: str, port: int, **_: Any) -> list[Any]:
        self.looked_up.append(host)
        with contextlib.suppress(OSError):
            return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        answers = self.names[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [
            (socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]
