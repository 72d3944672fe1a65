"""A small server that speaks the chat completions protocol and answers what a test says.

::

    with ChatServer("Hello there.", Fault(status=503)) as server:
        ChatCompletions(server.url, "", "tiny")   # first answers, then fails, then (the last) fails again

What a server is told to do is a list of turns, one for each request; the last one stays.
"""

from __future__ import annotations

import json
import select
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


@dataclass(frozen=True)
class Says:
    """A text, streamed in ``parts`` pieces (a character each when None)."""

    text: str
    parts: int | None = 4
    finish: str = "stop"
    pause: float = 0.0
    """Seconds before each piece."""
    prompt_tokens: int = 11
    completion_tokens: int = 7


@dataclass(frozen=True)
class Fault:
    """An answer that isn't one."""

    status: int = 500
    error: Mapping[str, Any] | str = "out of order"
    """The protocol's error object, or its message."""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """Bytes as they are, behind the header of an event stream; then the connection is cut."""

    data: bytes


@dataclass(frozen=True)
class Fickle:
    """A whole answer, on a connection that seems to stay and is cut when the next request comes."""

    data: bytes


@dataclass(frozen=True)
class Endless:
    """The same piece for ever, until the client hangs up."""

    text: str = "and on "


@dataclass(frozen=True)
class Silent:
    """Nothing, until the client hangs up or the server is closed."""


Turn = Says | Fault | Raw | Fickle | Endless | Silent | str
"""What a server does with one request; a text is said as it is."""


class ChatServer:
    """Listens on 127.0.0.1 within its block. ``models`` is what ``GET /v1/models`` lists.

    ``pages`` are other answers by method and path, as JSON (``"GET /props": {…}``), or ``Fault``s.
    """

    def __init__(
        self,
        *turns: Turn,
        models: Sequence[str | Mapping[str, Any]] = ("tiny",),
        pages: Mapping[str, Any] | None = None,
    ) -> None:
        self.turns = list(turns) or [Says("Hello there.")]
        self.models = list(models)
        self.pages = dict(pages or {})
        self.requests: list[dict[str, Any]] = []
        """Bodies of the chat requests that came."""
        self.headers: list[dict[str, str]] = []
        """Headers of every request, names in lower case."""
        self.paths: list[str] = []
        """Method and path of every request."""
        self.hung_up = threading.Event()
        """Set when a client left before its answer was whole."""
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.chat = self
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._http.server_address[1])

    @property
    def url(self) -> str:
        """The base URL that clients are given."""
        return f"http://127.0.0.1:{self.port}/v1"

    def next_turn(self) -> Turn:
        """What to do with this request."""
        with self._lock:
            return self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]

    def __enter__(self) -> ChatServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


class _Http(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    chat: ChatServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what some tests are about."""
        self.chat.hung_up.set()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 120
    server: _Http

    def do_GET(self) -> None:
        self._note("GET")
        if self.path == "/v1/models" and "GET /v1/models" not in self.server.chat.pages:
            listed = [{"id": model} if isinstance(model, str) else dict(model) for model in self.server.chat.models]
            self._json(200, {"object": "list", "data": [{"object": "model", **each} for each in listed]})
        else:
            self._page("GET")

    def do_POST(self) -> None:
        self._note("POST")
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if self.path == "/v1/chat/completions":
            self.server.chat.requests.append(json.loads(body))
            self._turn(self.server.chat.next_turn())
        else:
            self._page("POST")

    def _note(self, method: str) -> None:
        self.server.chat.paths.append(f"{method} {self.path}")
        self.server.chat.headers.append({name.lower(): value for name, value in self.headers.items()})

    def _page(self, method: str) -> None:
        page = self.server.chat.pages.get(f"{method} {self.path}", Fault(404, "no such route"))
        if isinstance(page, Fault):
            self._fault(page)
        else:
            self._json(200, page)

    def _turn(self, turn: Turn) -> None:
        match turn:
            case str():
                self._say(Says(turn))
            case Says():
                self._say(turn)
            case Fault():
                self._fault(turn)
            case Raw():
                self._begin()
                self.wfile.write(turn.data)
            case Fickle():
                self.close_connection = True
                self.send_response(200)
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                self.wfile.write(b"%x\r\n%b\r\n0\r\n\r\n" % (len(turn.data), turn.data))
                select.select([self.connection], [], [], self.timeout)
            case Endless():
                self._begin()
                while not self.server.chat.closing.is_set():
                    self._event({"choices": [{"index": 0, "delta": {"content": turn.text}, "finish_reason": None}]})
            case Silent():
                self.close_connection = True
                self.connection.settimeout(0.02)
                while not self.server.chat.closing.is_set() and not self._client_left():
                    pass

    def _client_left(self) -> bool:
        try:
            left = not self.connection.recv(1)
        except TimeoutError:
            return False
        if left:
            self.server.chat.hung_up.set()
        return left

    def _say(self, says: Says) -> None:
        self._begin()
        self._choice({"role": "assistant", "content": ""}, None)
        size = 1 if says.parts is None else -(-len(says.text) // says.parts)
        for start in range(0, len(says.text), max(size, 1)):
            if self.server.chat.closing.wait(says.pause):
                return
            self._choice({"content": says.text[start : start + size]}, None)
        self._choice({}, says.finish)
        spent = {"prompt_tokens": says.prompt_tokens, "completion_tokens": says.completion_tokens}
        self._event({"choices": [], "usage": {**spent, "total_tokens": sum(spent.values())}})
        self.wfile.write(b"data: [DONE]\n\n")

    def _choice(self, delta: Mapping[str, Any], finish: str | None) -> None:
        self._event({"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})

    def _event(self, part: Mapping[str, Any]) -> None:
        told = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "tiny", **part}
        self.wfile.write(b"data: " + json.dumps(told).encode() + b"\n\n")

    def _begin(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()

    def _fault(self, fault: Fault) -> None:
        error = {"message": fault.error, "type": "error"} if isinstance(fault.error, str) else dict(fault.error)
        self._json(fault.status, {"error": error}, fault.headers)

    def _json(self, status: int, body: object, headers: Mapping[str, str] | None = None) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Quiet."""
