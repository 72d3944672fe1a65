"""A server that answers each request with the bytes that a test gives it, however wrong they are.

::

    with NastyServer({"/run": Answer(b"HTTP/1.1 200 OK\r\n", forever=b"X: y\r\n", pause=0.05)}) as server:
        …server.origin…
"""

from __future__ import annotations

import json
import socketserver
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from tests.local_server import PATIENCE, LocalServer


@dataclass(frozen=True)
class Answer:
    """Bytes that are sent as they are, then ``forever`` again and again with ``pause`` seconds between.

    ``reads`` False: the request isn't even read. ``stays`` keeps the connection open, for the next request.
    """

    head: bytes = b""
    forever: bytes = b""
    pause: float = 0.0
    reads: bool = True
    stays: bool = False


def told(body: object, status: str = "200 OK", kind: str = "application/json") -> Answer:
    """An answer that is whole; ``body`` becomes JSON unless it is bytes."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n"
    return Answer(head.encode() + data)


class NastyServer(LocalServer):
    """``answers`` by the part of a path that names a route."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        super().__init__(_Handler)
        self.answers = answers
        self.requests: list[str] = []
        """First lines."""
        self.sent = 0
        """Bytes of endless answers that went out."""

    def asked(self, route: str) -> int:
        """How many requests of a route came."""
        return sum(route in line for line in self.requests)


class _Handler(socketserver.StreamRequestHandler):
    timeout = PATIENCE
    disable_nagle_algorithm = True

    @property
    def nasty(self) -> NastyServer:
        return cast(NastyServer, cast(Any, self.server).owner)

    def handle(self) -> None:
        nasty = self.nasty
        at_once = next((answer for answer in nasty.answers.values() if not answer.reads), None)
        if at_once is not None:
            nasty.requests.append("unread")
            self._send(at_once)
            return
        while line := self.rfile.readline().decode("latin-1"):
            nasty.requests.append(line)
            self._read_request()
            answer = next(each for route, each in nasty.answers.items() if route in line)
            self._send(answer)
            if not answer.stays:
                return

    def _read_request(self) -> None:
        length = 0
        while (line := self.rfile.readline().strip().lower()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name == b"content-length" else length
        self.rfile.read(length)

    def _send(self, answer: Answer) -> None:
        nasty = self.nasty
        self.wfile.write(answer.head)
        while answer.forever and not nasty.closing.is_set():
            self.wfile.write(answer.forever)
            nasty.sent += len(answer.forever)
            nasty.closing.wait(answer.pause)
