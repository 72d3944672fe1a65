"""A small server that speaks the chat completions protocol and answers what a test says.

::

    with ChatServer("Hello there.", Fault(status=503)) as server:
        ChatCompletions(server.url, "", "tiny")   # first answers, then fails, then (the last) fails again

What a server is told to do is a list of turns, one for each request; the last one stays.
"""

from __future__ import annotations

import json
import select
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.local_server import LocalHandler, LocalServer, next_of
from tests.server_faults import Silent

__all__ = ("ChatServer", "Endless", "Fault", "Fickle", "Raw", "Says", "Silent", "Turn")


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


Turn = Says | Fault | Raw | Fickle | Endless | Silent | str
"""What a server does with one request; a text is said as it is."""


class ChatServer(LocalServer):
    """Listens on 127.0.0.1 within its block. ``models`` is what ``GET /v1/models`` lists.

    ``pages`` are other answers by method and path, as JSON (``"GET /props": {…}``), or ``Fault``s.
    """

    def __init__(
        self,
        *turns: Turn,
        models: Sequence[str | Mapping[str, Any]] = ("tiny",),
        pages: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(_Handler)
        self.turns = list(turns) or [Says("Hello there.")]
        self.models = list(models)
        self.pages = dict(pages or {})
        self.requests: list[dict[str, Any]] = []
        """Bodies of the chat requests that came."""
        self.headers: list[dict[str, str]] = []
        """Headers of every request, names in lower case."""
        self.paths: list[str] = []
        """Method and path of every request."""

    @property
    def url(self) -> str:
        """The base URL that clients are given."""
        return f"{self.origin}/v1"

    def next_turn(self) -> Turn:
        """What to do with this request."""
        with self.changed:
            return next_of(self.turns)


class _Handler(LocalHandler[ChatServer]):
    def get(self) -> None:
        self._note("GET")
        if self.path == "/v1/models" and "GET /v1/models" not in self.home.pages:
            listed = [{"id": model} if isinstance(model, str) else dict(model) for model in self.home.models]
            self.send_json(200, {"object": "list", "data": [{"object": "model", **each} for each in listed]})
        else:
            self._page("GET")

    def post(self) -> None:
        self._note("POST")
        body = self.body()
        if self.path == "/v1/chat/completions":
            self.home.requests.append(json.loads(body))
            self._turn(self.home.next_turn())
        else:
            self._page("POST")

    def _note(self, method: str) -> None:
        self.home.paths.append(f"{method} {self.path}")
        self.home.headers.append(self.own_headers())

    def _page(self, method: str) -> None:
        page = self.home.pages.get(f"{method} {self.path}", Fault(404, "no such route"))
        if isinstance(page, Fault):
            self._fault(page)
        else:
            self.send_json(200, page)

    def _turn(self, turn: Turn) -> None:
        match turn:
            case str():
                self._say(Says(turn))
            case Says():
                self._say(turn)
            case Fault():
                self._fault(turn)
            case Raw():
                self.begin("text/event-stream")
                self.wfile.write(turn.data)
            case Fickle():
                self.close_connection = True
                self.send_response(200)
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                self.wfile.write(b"%x\r\n%b\r\n0\r\n\r\n" % (len(turn.data), turn.data))
                select.select([self.connection], [], [], self.timeout)
            case Endless():
                self.begin("text/event-stream")
                while not self.home.closing.is_set():
                    self._event({"choices": [{"index": 0, "delta": {"content": turn.text}, "finish_reason": None}]})
            case Silent():
                self.stay_silent()

    def _say(self, says: Says) -> None:
        self.begin("text/event-stream")
        self._choice({"role": "assistant", "content": ""}, None)
        size = 1 if says.parts is None else -(-len(says.text) // says.parts)
        for start in range(0, len(says.text), max(size, 1)):
            if self.home.closing.wait(says.pause):
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

    def _fault(self, fault: Fault) -> None:
        error = {"message": fault.error, "type": "error"} if isinstance(fault.error, str) else dict(fault.error)
        self.send_json(fault.status, {"error": error}, fault.headers)
