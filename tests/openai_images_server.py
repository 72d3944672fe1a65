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
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from PIL import Image as Pillow


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
    revised: str | None = None
    lingers: bool = False
    """Whether a stream stays open when all is said."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """Members of the answer that are added or replaced."""


@dataclass(frozen=True)
class Fault:
    """An answer that isn't one. ``body`` replaces the error's object."""

    status: int = 500
    message: str = "The server had an error while processing your request."
    type: str = "server_error"
    code: str | None = None
    param: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


@dataclass(frozen=True)
class Torn:
    """The first half of an answer."""


@dataclass(frozen=True)
class Huge:
    """An answer without an end."""


@dataclass(frozen=True)
class Silent:
    """Nothing, until the server is closed."""


@dataclass(frozen=True)
class Streams:
    """Partial pictures, and then ``error`` instead of the whole one, or an end without either."""

    error: Mapping[str, Any] | None = None


Turn = Draws | Fault | Torn | Huge | Silent | Streams


@dataclass(frozen=True)
class Asked:
    """One request, as it came."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    """Its parameters."""
    files: tuple[tuple[str, str, bytes], ...] = ()
    """Name of the field, media type and bytes of each file."""

    def pictures(self) -> list[bytes]:
        return [data for name, _, data in self.files if name in ("image", "image[]")]

    def mask(self) -> bytes | None:
        return next((data for name, _, data in self.files if name == "mask"), None)


REFUSED_BY_MODERATION = Fault(
    400,
    "Your request was rejected by the safety system. safety_violations=[violence].",
    type="image_generation_user_error",
    code="moderation_blocked",
)
REFUSED_BY_POLICY = Fault(
    400,
    "Your request was rejected as a result of our safety system.",
    type="invalid_request_error",
    code="content_policy_violation",
)
_SIZES = {
    "dall-e-2": {"256x256", "512x512", "1024x1024"},
    "dall-e-3": {"1024x1024", "1792x1024", "1024x1792"},
    "gpt": {"1024x1024", "1536x1024", "1024x1536", "auto"},
}
_ONLY_GPT = {"background", "moderation", "output_format", "output_compression", "stream", "partial_images"}
_ONLY_DALLE = {"response_format"}
_KNOWN = {"model", "prompt", "n", "size", "quality", "user", "safety_identifier", *_ONLY_GPT, *_ONLY_DALLE}
_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}


class _Wrong(Exception):
    """A request that the documentation doesn't allow."""

    def __init__(self, message: str, param: str | None, code: str = "invalid_value", status: int = 400) -> None:
        super().__init__(message)
        self.fault = Fault(status, message, "invalid_request_error", code, param)


class ImagesServer:
    """Listens on 127.0.0.1 within its block. ``edits`` False: a server that has no such route (404 in its own shape).

    ``models`` are the names it knows; empty: every name.
    """

    def __init__(self, *turns: Turn, key: str = "", models: tuple[str, ...] = (), edits: bool = True) -> None:
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
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.images = self
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    @property
    def url(self) -> str:
        """The base URL that clients are given."""
        return f"http://127.0.0.1:{self.port}/v1"

    def next_turn(self) -> Turn:
        with self._lock:
            return self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]

    def leave(self, data: bytes, media_type: str) -> str:
        """Put a picture at an address of its own."""
        with self._lock:
            path = f"/files/{len(self.left)}"
            self.left[path] = (media_type, data)
        return path

    def number(self) -> int:
        """Another one for each picture."""
        with self._lock:
            self.drawn += 1
            return self.drawn

    def __enter__(self) -> ImagesServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def drawn(number: int, size: tuple[int, int], encoding: str = "PNG", *, see_through: bool = False) -> bytes:
    """A picture of two colours that differs from number to number."""
    image = Pillow.new("RGBA" if see_through else "RGB", size, (number * 37 % 256, number * 101 % 256, 200))
    image.paste((255, 255, 255), (0, 0, size[0] // 2, size[1] // 2))
    buffer = io.BytesIO()
    image.save(buffer, encoding)
    return buffer.getvalue()


class _Http(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    images: ImagesServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 120
    server: _Http

    def do_GET(self) -> None:
        images = self.server.images
        images.fetched.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        if images.gone:
            self._fault(images.gone.pop(0))
        elif self.path in images.left:
            media_type, data = images.left[self.path]
            self._send(200, data, {"Content-Type": media_type})
        else:
            self._fault(Fault(404, "gone"))

    def do_POST(self) -> None:
        images = self.server.images
        asked = self._read()
        images.asked.append(asked)
        if images.key and asked.headers.get("authorization") != f"Bearer {images.key}":
            self._fault(Fault(401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key"))
        elif not self.path.startswith("/v1/images/") or (self.path.endswith("/edits") and not images.edits):
            body = {"error": {"code": 404, "message": "Resource not found", "type": ""}}
            self._fault(Fault(404, body=json.dumps(body).encode()))
        else:
            self._turn(asked, images.next_turn())

    def _read(self) -> Asked:
        data = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        if not headers.get("content-type", "").startswith("multipart/"):
            return Asked(self.path, headers, json.loads(data))
        whole = b"Content-Type: " + headers["content-type"].encode() + b"\r\n\r\n" + data
        body: dict[str, Any] = {}
        files = []
        for part in BytesParser(policy=HTTP).parsebytes(whole).iter_parts():
            name = str(part.get_param("name", header="content-disposition"))
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            if part.get_filename() is None:
                body[name] = content.decode()
            else:
                files.append((name, part.get_content_type(), content))
        return Asked(self.path, headers, body, tuple(files))

    def _turn(self, asked: Asked, turn: Turn) -> None:
        try:
            match turn:
                case Draws():
                    self._draw(asked, turn)
                case Fault():
                    self._fault(turn)
                case Torn():
                    self._torn()
                case Huge():
                    self._huge()
                case Silent():
                    self.close_connection = True
                    self.server.images.closing.wait()
                case Streams():
                    self._begin_events()
                    self._partial(asked, 0)
                    if turn.error is not None:
                        self._event("error", {"type": "error", "error": dict(turn.error)})
        except _Wrong as wrong:
            self._fault(wrong.fault)

    def _draw(self, asked: Asked, turn: Draws) -> None:
        images = self.server.images
        _check(asked, images.models)
        if str(asked.body.get("stream", "false")).lower() == "true":
            self._stream(asked, turn)
            return
        size = turn.size or _size_of(asked)
        items: list[Mapping[str, Any]] = []
        for _ in range(int(asked.body.get("n", 1)) - turn.fewer):
            see_through = asked.body.get("background") == "transparent"
            data = drawn(images.number(), size, turn.encoding, see_through=see_through)
            items.append(self._item(asked, turn, data))
        answer: dict[str, Any] = {"created": 1_790_000_000, "data": items if turn.items is None else list(turn.items)}
        if _is_gpt(str(asked.body["model"])):
            answer |= _said_about(asked, size, len(items))
        self._json(200, {**answer, **turn.more})

    def _item(self, asked: Asked, turn: Draws, data: bytes) -> dict[str, Any]:
        is_dalle = str(asked.body["model"]).startswith("dall-e")
        wants_url = is_dalle and asked.body.get("response_format", "url") == "url"
        item: dict[str, Any] = {}
        if turn.urls or wants_url:
            path = self.server.images.leave(data, _TYPES[turn.encoding])
            item["url"] = (turn.url_base or f"http://127.0.0.1:{self.server.images.port}") + path
        else:
            item["b64_json"] = base64.b64encode(data).decode()
        if turn.revised:
            item["revised_prompt"] = turn.revised
        return item

    def _stream(self, asked: Asked, turn: Draws) -> None:
        images = self.server.images
        self._begin_events()
        for index in range(int(asked.body.get("partial_images", 0))):
            self._partial(asked, index)
        size = turn.size or _size_of(asked)
        for _ in range(int(asked.body.get("n", 1)) - turn.fewer):
            said = _said_about(asked, size, 1)
            data = base64.b64encode(drawn(images.number(), size, turn.encoding)).decode()
            kind = f"{_event_of(asked)}.completed"
            self._event(kind, {"type": kind, "b64_json": data, "created_at": 1_790_000_000, **said, **turn.more})
        if turn.lingers:
            images.closing.wait()

    def _partial(self, asked: Asked, index: int) -> None:
        kind = f"{_event_of(asked)}.partial_image"
        data = base64.b64encode(drawn(100 + index, (64, 64))).decode()
        self._event(kind, {"type": kind, "b64_json": data, "partial_image_index": index, "created_at": 1_790_000_000})

    def _begin_events(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("x-request-id", "req_test")
        self.send_header("Connection", "close")
        self.end_headers()

    def _event(self, kind: str, data: Mapping[str, Any]) -> None:
        self.wfile.write(f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode())

    def _torn(self) -> None:
        self.close_connection = True
        data = json.dumps({"created": 1, "data": [{"b64_json": "A" * 5000}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data[: len(data) // 2])

    def _huge(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Connection", "close")
        self.end_headers()
        while not self.server.images.closing.is_set():
            self.wfile.write(b" " * 2**20)

    def _fault(self, fault: Fault) -> None:
        said = {"message": fault.message, "type": fault.type, "param": fault.param, "code": fault.code}
        if fault.body is None:
            self._json(fault.status, {"error": said}, fault.headers)
        else:
            self._send(fault.status, fault.body, {"Content-Type": "text/html", **fault.headers})

    def _json(self, status: int, body: object, headers: Mapping[str, str] | None = None) -> None:
        self._send(status, json.dumps(body).encode(), {"Content-Type": "application/json", **(headers or {})})

    def _send(self, status: int, data: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"x-request-id": "req_test", "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Quiet."""


def _is_gpt(model: str) -> bool:
    return model.startswith(("gpt-image", "chatgpt-image"))


def _takes_any_size(model: str) -> bool:
    return model.startswith("gpt-image-2")


def _event_of(asked: Asked) -> str:
    return "image_edit" if asked.path.endswith("/edits") else "image_generation"


def _size_of(asked: Asked) -> tuple[int, int]:
    size = str(asked.body.get("size", "auto"))
    if size == "auto":
        return 1024, 1024
    width, height = size.split("x")
    return int(width), int(height)


def _said_about(asked: Asked, size: tuple[int, int], count: int) -> dict[str, Any]:
    quality = str(asked.body.get("quality", "auto"))
    spent = {"input_tokens": 50, "output_tokens": 1056 * count, "total_tokens": 50 + 1056 * count}
    images = 40 if asked.path.endswith("/edits") else 0
    return {
        "background": asked.body.get("background", "opaque"),
        "output_format": asked.body.get("output_format", "png"),
        "quality": "medium" if quality == "auto" else quality,
        "size": f"{size[0]}x{size[1]}",
        "usage": {**spent, "input_tokens_details": {"image_tokens": images, "text_tokens": 50 - images}},
    }


def _check(asked: Asked, models: tuple[str, ...]) -> None:
    """Refuse what the documentation of the model doesn't allow."""
    model = str(asked.body.get("model", "dall-e-2"))
    if models and model not in models:
        missing = f"The model '{model}' does not exist or you do not have access to it."
        raise _Wrong(missing, None, "model_not_found", 404)
    if not (_is_gpt(model) or model.startswith("dall-e")):
        return
    _check_names(asked, model)
    _check_numbers(asked, model)
    _check_words(asked, model)
    if asked.path.endswith("/edits"):
        _check_files(asked)


def _check_names(asked: Asked, model: str) -> None:
    known = set(_KNOWN)
    known -= _ONLY_DALLE if _is_gpt(model) else _ONLY_GPT
    if model == "dall-e-3":
        known |= {"style"}
    if asked.path.endswith("/edits"):
        known = (known | {"input_fidelity"}) - {"moderation"}
    for name in asked.body:
        if name not in known:
            raise _Wrong(f"Unknown parameter: '{name}'.", name, "unknown_parameter")


def _check_numbers(asked: Asked, model: str) -> None:
    if not 1 <= int(asked.body.get("n", 1)) <= (1 if model == "dall-e-3" else 10):
        raise _Wrong(f"You must provide n=1 for this model ({model}).", "n")
    if not 0 <= int(asked.body.get("partial_images", 0)) <= 3:
        raise _Wrong("partial_images must be from 0 to 3.", "partial_images")
    if "partial_images" in asked.body and str(asked.body.get("stream")).lower() != "true":
        raise _Wrong("partial_images needs stream.", "partial_images")
    size = str(asked.body.get("size", "auto" if _is_gpt(model) else "1024x1024"))
    if _takes_any_size(model) and size != "auto":
        _check_any_size(*_size_of(asked))
    elif size not in _SIZES["gpt" if _is_gpt(model) else model]:
        raise _Wrong(f"Invalid value: '{size}'.", "size")


def _check_any_size(width: int, height: int) -> None:
    fine = width % 16 == height % 16 == 0 and max(width, height) <= 3840
    fine = fine and max(width, height) <= 3 * min(width, height) and 655_360 <= width * height <= 8_294_400
    if not fine:
        raise _Wrong(f"Invalid size '{width}x{height}'.", "size")


def _check_words(asked: Asked, model: str) -> None:
    prompt = str(asked.body.get("prompt", ""))
    limit = 32_000 if _is_gpt(model) else {"dall-e-3": 4000}.get(model, 1000)
    if not prompt:
        raise _Wrong("You must provide a prompt.", "prompt", "missing_required_parameter")
    if len(prompt) > limit:
        raise _Wrong(f"Invalid 'prompt': string too long, {limit} at most.", "prompt", "string_above_max_length")
    allowed = {
        "quality": {"low", "medium", "high", "auto"} if _is_gpt(model) else {"standard", "hd"},
        "style": {"vivid", "natural"},
        "background": {"transparent", "opaque", "auto"},
        "moderation": {"low", "auto"},
        "response_format": {"url", "b64_json"},
        "input_fidelity": {"low", "high"} if model == "gpt-image-1.5" else set(),
        "output_format": {"png", "jpeg", "webp"},
    }
    for name, values in allowed.items():
        if name in asked.body and asked.body[name] not in values:
            raise _Wrong(f"Invalid value: '{asked.body[name]}'.", name)


def _check_files(asked: Asked) -> None:
    pictures = asked.pictures()
    if not 1 <= len(pictures) <= 16:
        raise _Wrong("You must provide 1 to 16 images.", "image")
    for name, media_type, data in asked.files:
        if media_type not in _TYPES.values() or len(data) > 50 * 2**20:
            raise _Wrong(f"Invalid file '{name}': unsupported mimetype ('{media_type}').", name, "unsupported_file")
    mask = asked.mask()
    if mask is None:
        return
    with Pillow.open(io.BytesIO(mask)) as opened, Pillow.open(io.BytesIO(pictures[0])) as picture:
        if opened.format != "PNG" or opened.mode != "RGBA" or opened.size != picture.size:
            raise _Wrong("Invalid mask image format - mask size does not match image size", "mask", "invalid_mask")
