"""A small server that speaks the protocol of OpenAI's images and draws little but real pictures.

::

    with ImagesServer() as server:
        OpenAIImages(…server.url…)           # draws
    with ImagesServer(Fault(429), Draws()) as server:
        …                                    # refuses once, then draws

What it is told to do is a list of turns, one for each request; the last one stays. A server that draws checks what it
is sent as the documentation of the model says, and refuses the rest as OpenAI does.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from PIL import Image as Pillow

from tests.local_server import LocalHandler, LocalServer, next_of
from tests.openai_images_rules import (
    MEDIA_TYPES,
    Asked,
    Fault,
    NotAllowed,
    check,
    event_of,
    is_gpt,
    read_request,
    said_about,
    size_of,
)
from tests.server_faults import NoAnswer, fail_to_answer


@dataclass(frozen=True)
class Draws:
    """Answers as documented, but for what is told here."""

    encoding: str = "PNG"
    """What the pictures really are, in Pillow's name."""
    urls: bool = False
    """Whether pictures are left at an address, whatever was asked for."""
    url_base: str | None = None
    """Where those addresses lead, instead of here."""
    fewer: int = 0
    """Pictures that are missing."""
    items: tuple[Mapping[str, Any], ...] | None = None
    """What stands in ``data`` instead of pictures."""
    size: tuple[int, int] | None = None
    """The size of the pictures, whatever was asked for."""
    pause: float = 0.0
    """Seconds before the answer."""
    revised: str | None = None
    lingers: bool = False
    """Whether a stream stays open when all is said."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """Members of the answer that are added or replaced."""


@dataclass(frozen=True)
class Streams:
    """Partial pictures, and then ``error`` instead of the whole one, or an end without either."""

    error: Mapping[str, Any] | None = None


Turn = Draws | Fault | Streams | NoAnswer

_REQUEST_ID = {"x-request-id": "req_test"}
_NEVER_WHOLE = json.dumps({"created": 1, "data": [{"b64_json": "A" * 5000}]}).encode()


class ImagesServer(LocalServer):
    """``edits`` False: a server that has no such route (404 in its own shape).

    ``models`` are the names it knows; empty: every name.
    """

    def __init__(self, *turns: Turn, key: str = "", models: tuple[str, ...] = (), edits: bool = True) -> None:
        super().__init__(_Handler)
        self.turns = list(turns) or [Draws()]
        self.key = key
        self.models = models
        self.edits = edits
        self.asked: list[Asked] = []
        """Requests for pictures, in order."""
        self.fetched: list[tuple[str, Mapping[str, str]]] = []
        """Path and headers of what was downloaded."""
        self.left: dict[str, tuple[str, bytes]] = {}
        """Pictures left at an address: media type and bytes by path."""
        self.gone: list[Fault] = []
        """What the next downloads meet instead, first to last."""
        self.drawn = 0
        """Pictures that a real provider would have charged."""

    @property
    def url(self) -> str:
        """The base URL that clients are given."""
        return f"{self.origin}/v1"

    def note(self, asked: Asked) -> Turn | None:
        """Remember a request; what to do with it, or ``None`` where it is refused whatever the turn."""
        with self.changed:
            self.asked.append(asked)
            self.changed.notify_all()
            return next_of(self.turns) if self._is_let_in(asked) and self._has(asked.path) else None

    def refusal_of(self, asked: Asked) -> Fault:
        """Why a request is refused whatever the turn."""
        if not self._is_let_in(asked):
            return Fault(401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key")
        body = {"error": {"code": 404, "message": "Resource not found", "type": ""}}
        return Fault(404, body=json.dumps(body).encode())

    def leave(self, data: bytes, media_type: str) -> str:
        """Put a picture at an address of its own."""
        with self.changed:
            path = f"/files/{len(self.left)}"
            self.left[path] = (media_type, data)
        return path

    def draw(self, asked: Asked, turn: Draws) -> bytes:
        """A picture that is like no other."""
        with self.changed:
            self.drawn += 1
            number = self.drawn
        see_through = asked.body.get("background") == "transparent"
        return drawn(number, turn.size or size_of(asked), turn.encoding, see_through=see_through)

    def _is_let_in(self, asked: Asked) -> bool:
        return not self.key or asked.headers.get("authorization") == f"Bearer {self.key}"

    def _has(self, path: str) -> bool:
        return path.startswith("/v1/images/") and (self.edits or not path.endswith("/edits"))


@lru_cache(maxsize=64)
def drawn(number: int, size: tuple[int, int], encoding: str = "PNG", *, see_through: bool = False) -> bytes:
    """A picture of two colours that differs from number to number."""
    image = Pillow.new("RGBA" if see_through else "RGB", size, (number * 37 % 256, number * 101 % 256, 200))
    image.paste((255, 255, 255), (0, 0, size[0] // 2, size[1] // 2))
    buffer = io.BytesIO()
    image.save(buffer, encoding, **({"compress_level": 1} if encoding == "PNG" else {}))
    return buffer.getvalue()


class _Handler(LocalHandler[ImagesServer]):
    def get(self) -> None:
        home = self.home
        home.fetched.append((self.path, self.own_headers()))
        if home.gone:
            self._fault(home.gone.pop(0))
        elif self.path in home.left:
            media_type, data = home.left[self.path]
            self.send(200, data, {"Content-Type": media_type})
        else:
            self._fault(Fault(404, "gone"))

    def post(self) -> None:
        asked = read_request(self.path, self.own_headers(), self.body())
        turn = self.home.note(asked)
        try:
            self._turn(asked, turn or self.home.refusal_of(asked))
        except NotAllowed as wrong:
            self._fault(wrong.fault)

    def _turn(self, asked: Asked, turn: Turn) -> None:
        match turn:
            case Draws():
                self._draw(asked, turn)
            case Fault():
                self._fault(turn)
            case Streams():
                self._begin_events()
                self._partial(asked, 0)
                if turn.error is not None:
                    self._event("error", {"type": "error", "error": dict(turn.error)})
            case _:
                fail_to_answer(self, turn, _NEVER_WHOLE)

    def _draw(self, asked: Asked, turn: Draws) -> None:
        check(asked, self.home.models)
        self.home.closing.wait(turn.pause)
        if str(asked.body.get("stream", "false")).lower() == "true":
            self._stream(asked, turn)
            return
        count = int(asked.body.get("n", 1)) - turn.fewer
        items = [self._item(asked, turn, self.home.draw(asked, turn)) for _ in range(count)]
        answer: dict[str, Any] = {"created": 1_790_000_000, "data": items if turn.items is None else list(turn.items)}
        if is_gpt(str(asked.body["model"])):
            answer |= said_about(asked, turn.size or size_of(asked), len(items))
        self.send_json(200, {**answer, **turn.more}, _REQUEST_ID)

    def _item(self, asked: Asked, turn: Draws, data: bytes) -> dict[str, Any]:
        is_dalle = str(asked.body["model"]).startswith("dall-e")
        wants_url = is_dalle and asked.body.get("response_format", "url") == "url"
        item: dict[str, Any] = {}
        if turn.urls or wants_url:
            item["url"] = (turn.url_base or self.home.origin) + self.home.leave(data, MEDIA_TYPES[turn.encoding])
        else:
            item["b64_json"] = base64.b64encode(data).decode()
        if turn.revised:
            item["revised_prompt"] = turn.revised
        return item

    def _stream(self, asked: Asked, turn: Draws) -> None:
        self._begin_events()
        for index in range(int(asked.body.get("partial_images", 0))):
            self._partial(asked, index)
        for _ in range(int(asked.body.get("n", 1)) - turn.fewer):
            said = said_about(asked, turn.size or size_of(asked), 1)
            data = base64.b64encode(self.home.draw(asked, turn)).decode()
            kind = f"{event_of(asked)}.completed"
            self._event(kind, {"type": kind, "b64_json": data, "created_at": 1_790_000_000, **said, **turn.more})
        if turn.lingers:
            self.stay_silent()

    def _partial(self, asked: Asked, index: int) -> None:
        kind = f"{event_of(asked)}.partial_image"
        data = base64.b64encode(drawn(100 + index, (64, 64))).decode()
        self._event(kind, {"type": kind, "b64_json": data, "partial_image_index": index, "created_at": 1_790_000_000})

    def _begin_events(self) -> None:
        self.begin("text/event-stream", _REQUEST_ID)

    def _event(self, kind: str, data: Mapping[str, Any]) -> None:
        self.wfile.write(f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode())

    def _fault(self, fault: Fault) -> None:
        said = {"message": fault.message, "type": fault.type, "param": fault.param, "code": fault.code}
        if fault.body is None:
            self.send_json(fault.status, {"error": said}, {**_REQUEST_ID, **fault.headers})
        else:
            self.send(fault.status, fault.body, {**_REQUEST_ID, "Content-Type": "text/html", **fault.headers})
