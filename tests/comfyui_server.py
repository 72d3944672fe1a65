"""A small server that speaks ComfyUI's protocol, and carries out workflows: they give real, if simple, pictures.

::

    with ComfyServer() as server:
        ComfyUI(…server.url…)                                # draws
        server.fault("POST /prompt", Fault(503))             # the next order is refused
        server.fault("GET /view", Torn(), times=2)           # the next two pictures come in half
        server.nodes_fail.append(("KSampler", "RuntimeError", "no kernel image"))

It does what the real one does: an id of the client's own is kept; nothing is known of an order that waits but in the
queue; what was made once is answered from memory, under its old name; a restart forgets everything but the files.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from pathlib import Path
from types import TracebackType
from typing import Any, Literal
from urllib.parse import parse_qs, unquote, urlsplit

from websockets.server import ServerProtocol

from tests.images.comfyui.nodes import Stock, kinds_of
from tests.images.comfyui.studio import Queued, Studio
from tests.images.comfyui.validation import Validation


@dataclass(frozen=True)
class Fault:
    """An answer that isn't one; nothing is done."""

    status: int = 500
    body: bytes | Mapping[str, Any] = b"<html><body>Internal Server Error</body></html>"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Torn:
    """What was asked for is done, and the first half of the answer comes."""


@dataclass(frozen=True)
class Cut:
    """What was asked for is done, and the connection ends without a word of it."""


@dataclass(frozen=True)
class Silent:
    """No answer until the server is closed; nothing is done."""


@dataclass(frozen=True)
class Huge:
    """An answer without an end."""


Trouble = Fault | Torn | Cut | Silent | Huge
Sockets = Literal["talks", "silent", "drops", "refused"]
WEB_PAGE = Fault(200, b"<!doctype html><title>Sign in</title>", {"Content-Type": "text/html"})


class ComfyServer(Studio):
    """Listens on 127.0.0.1 within its block, in a thread of its own."""

    def __init__(
        self,
        *,
        checkpoints: tuple[str, ...] = ("sd_xl_base_1.0.safetensors", "other/v1-5.safetensors"),
        adapter: tuple[str, ...] | None = None,
        modern: bool = False,
        sockets: Sockets = "talks",
        old: bool = False,
        renames_uploads: bool = False,
        encoding: str = "PNG",
    ) -> None:
        """``adapter``: models of an IP-Adapter; None: not even its nodes. ``encoding`` of what it saves, in Pillow's
        name. ``old``: ids are its own, and interruptions have no target."""
        self._folder = tempfile.TemporaryDirectory(prefix="comfyui-")
        folder = Path(self._folder.name)
        (folder / "input").mkdir()
        models = list(adapter) if adapter is not None else None
        stock = Stock(folder / "input", list(checkpoints), models, modern)
        super().__init__(kinds_of(stock), folder, encoding)
        self._validation = Validation(self.kinds, self.folder / "input")
        self.sockets = sockets
        self.old = old
        self.renames_uploads = renames_uploads
        self.orders: list[dict[str, Any]] = []
        """Bodies of the orders that were accepted."""
        self.asked: list[str] = []
        """Method and path of every request."""
        self.headers: list[dict[str, str]] = []
        self.forgets_uploads = 0
        """How many of the next pictures that it is sent get lost."""
        self.uploads: list[str] = []
        """Names under which pictures were kept."""
        self.interrupts: list[object] = []
        """The targets of interruptions that hit."""
        self.deleted: list[str] = []
        """Ids that were taken out of the queue."""
        self._faults: dict[str, list[Trouble]] = {}
        self._clients: dict[str, asyncio.Queue[str | bytes | None]] = {}
        self._number = 0
        self._loop = asyncio.new_event_loop()
        self._closing = asyncio.Event()
        self._connections: set[asyncio.Task[None]] = set()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._serve(),))
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def fault(self, route: str, trouble: Trouble, times: int = 1) -> None:
        """What the next requests for ``GET /view`` and the like meet."""
        self._faults.setdefault(route, []).extend([trouble] * times)

    def recover(self) -> None:
        """Forget the faults that nobody met."""
        self._faults.clear()

    def restart(self) -> None:
        """Forget the queue, the history and what was made; the files stay."""
        asyncio.run_coroutine_threadsafe(self._restarted(), self._loop).result(60)

    def say(self, data: str | bytes) -> None:
        """Say something to everybody who listens."""

        def said() -> None:
            for client in self._clients:
                self.send_data(client, data)

        self._loop.call_soon_threadsafe(said)

    def __enter__(self) -> ComfyServer:
        self._thread.start()
        assert self._started.wait(60)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._go.set()
        self._loop.call_soon_threadsafe(self._closing.set)
        self._thread.join()
        self._loop.close()
        self._folder.cleanup()

    async def _serve(self) -> None:
        listener = await asyncio.start_server(self._accepted, "127.0.0.1", 0)
        self.port = listener.sockets[0].getsockname()[1]
        worker = asyncio.create_task(self.work())
        self._started.set()
        await self._closing.wait()
        listener.close()
        worker.cancel()
        # Connections that the listener had taken already become tasks of ours meanwhile.
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in self._connections:
                task.cancel()
            await asyncio.wait(others)
        await asyncio.sleep(0)  # what was hung up on is closed in the loop's next round
        if not worker.cancelled():
            worker.result()

    async def _restarted(self) -> None:
        if self._current is not None:
            self._current.interrupted = True
        self._queue.clear()
        self._current = None
        self._memory.clear()
        self._history.clear()
        for outbox in self._clients.values():
            outbox.put_nowait(None)

    # HTTP

    def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._connected(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._read(reader, writer)
            writer.close()
            await writer.wait_closed()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # a client that hangs up
        finally:
            writer.transport.abort()

    async def _read(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        request_line, _, rest = head.partition(b"\r\n")
        method, target, _ = request_line.decode().split(" ")
        headers = {name.lower(): value for name, value in BytesParser().parsebytes(rest).items()}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.asked.append(f"{method} {target}")
        self.headers.append(headers)
        await self._answered(method, target, headers, body, head, reader, writer)

    async def _answered(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        head: bytes,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        parts = urlsplit(target)
        path = unquote(parts.path).removeprefix("/api")  # each route is there twice
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        waiting = self._faults.get(f"{method} /{path.split('/')[1]}")
        trouble = waiting.pop(0) if waiting else None
        if isinstance(trouble, Fault):
            await _send(writer, trouble.status, trouble.body, trouble.headers)
            return
        if isinstance(trouble, Huge):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[")
            while True:
                writer.write(b"0," * 500_000)
                await writer.drain()
        if path == "/ws":
            await self._talk(query.get("clientId", ""), head, reader, writer)
            return
        if isinstance(trouble, Silent):
            await self._closing.wait()
            return
        status, answer, more = self._route(method, path, query, headers, body)
        if isinstance(trouble, Cut):
            return
        await _send(writer, status, answer, more, torn=isinstance(trouble, Torn))

    def _route(
        self, method: str, path: str, query: Mapping[str, str], headers: Mapping[str, str], body: bytes
    ) -> tuple[int, bytes | Mapping[str, Any], Mapping[str, str]]:
        found: tuple[int, bytes | Mapping[str, Any]]
        match method, path.split("/")[1:]:
            case "POST", ["prompt"]:
                found = self._order(body)
            case "GET", ["queue"]:
                running = [self._current.row()] if self._current else []
                found = 200, {"queue_running": running, "queue_pending": [each.row() for each in self._queue]}
            case "POST", ["queue"]:
                wanted = set(json.loads(body).get("delete", []))
                self.deleted += [each.id for each in self._queue if each.id in wanted]
                self._queue = [each for each in self._queue if each.id not in wanted]
                found = 200, b""
            case "POST", ["interrupt"]:
                found = self._interrupt(json.loads(body or b"{}").get("prompt_id"))
            case "GET", ["history", prompt_id]:
                found = 200, {prompt_id: self._history[prompt_id]} if prompt_id in self._history else {}
            case "GET", ["view"]:
                return self._view(query)
            case "POST", ["upload", "image"]:
                found = self._upload(headers, body)
            case "GET", ["object_info", name]:
                found = 200, {name: self.kinds[name].info(name)} if name in self.kinds else {}
            case "GET", ["system_stats"]:
                system = {"os": "posix", "comfyui_version": "0.3.75", "python_version": "3.12"}
                found = 200, {"system": system, "devices": [{"name": "cpu", "type": "cpu"}]}
            case _:
                found = 404, b"404: Not Found"
        return (*found, {})

    def _interrupt(self, target: object) -> tuple[int, bytes]:
        if self._current is not None and (self.old or target in (None, self._current.id)):
            self.interrupts.append(target)
            self._current.interrupted = True
        return 200, b""

    def _view(self, query: Mapping[str, str]) -> tuple[int, bytes, Mapping[str, str]]:
        path = self.folder / query.get("type", "output") / query.get("subfolder", "") / query["filename"]
        if not path.resolve().is_relative_to(self.folder.resolve()):
            return 403, b"", {}
        if not path.is_file():
            return 404, b"", {}
        return 200, path.read_bytes(), {"Content-Type": "image/png"}

    def _upload(self, headers: Mapping[str, str], body: bytes) -> tuple[int, Mapping[str, Any]]:
        form = BytesParser().parsebytes(b"Content-Type: " + headers["content-type"].encode() + b"\r\n\r\n" + body)
        [part] = [part for part in form.walk() if part.get_filename()]
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        name = str(part.get_filename())
        if self.renames_uploads:
            name = f"kept {len(self.uploads)} {name}"
        if self.forgets_uploads:
            self.forgets_uploads -= 1
        else:
            (self.folder / "input" / name).write_bytes(data)
        self.uploads.append(name)
        return 200, {"name": name, "subfolder": "", "type": "input"}

    def _order(self, body: bytes) -> tuple[int, bytes | Mapping[str, Any]]:
        try:
            told = json.loads(body)
        except ValueError:
            return 500, b"500 Internal Server Error"
        graph = told["prompt"]
        error, outputs, node_errors = self._validation.of(graph)
        if error is not None:
            return 400, {"error": error, "node_errors": node_errors}
        self._number += 1
        prompt_id = str(told.get("prompt_id") or uuid.uuid4()) if not self.old else str(uuid.uuid4())
        self.orders.append(told)
        self._arrived.set()
        self._queue.append(Queued(self._number, prompt_id, graph, str(told.get("client_id", "")), outputs))
        return 200, {"prompt_id": prompt_id, "number": self._number, "node_errors": node_errors}

    # Websocket

    def send(self, client: str, event: str, about: Mapping[str, Any]) -> None:
        self.send_data(client, json.dumps({"type": event, "data": about}))

    def send_data(self, client: str, data: str | bytes) -> None:
        if client in self._clients and self.sockets == "talks":
            self._clients[client].put_nowait(data)

    async def _talk(self, client: str, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.sockets == "refused":
            await _send(writer, 404, b"", {})
            return
        protocol = ServerProtocol()
        protocol.receive_data(head)
        [request] = protocol.events_received()
        protocol.send_response(protocol.accept(request))  # type: ignore[arg-type]
        outbox = self._clients[client] = asyncio.Queue()
        self.send(client, "status", {"status": {"exec_info": {"queue_remaining": 0}}, "sid": client})
        listening = asyncio.create_task(_listen(protocol, reader, outbox))
        try:
            _flush(protocol, writer)
            while self.sockets != "drops" and (data := await outbox.get()) is not None:
                if isinstance(data, str):
                    protocol.send_text(data.encode())
                elif data:
                    protocol.send_binary(data)
                _flush(protocol, writer)
                await writer.drain()
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            self._clients.pop(client, None)


async def _listen(
    protocol: ServerProtocol, reader: asyncio.StreamReader, outbox: asyncio.Queue[str | bytes | None]
) -> None:
    """Answer pings and closing frames; end the talk when the client is gone."""
    try:
        while data := await reader.read(65536):
            protocol.receive_data(data)
            outbox.put_nowait(None if protocol.close_expected() else b"")
    finally:
        outbox.put_nowait(None)


def _flush(protocol: ServerProtocol, writer: asyncio.StreamWriter) -> None:
    for data in protocol.data_to_send():
        if data:
            writer.write(data)


async def _send(
    writer: asyncio.StreamWriter,
    status: int,
    body: bytes | Mapping[str, Any],
    headers: Mapping[str, str],
    *,
    torn: bool = False,
) -> None:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    kind = "text/html" if isinstance(body, bytes) else "application/json"
    sent = {"Content-Type": kind, "Content-Length": str(len(data)), "Connection": "close", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
    writer.write(f"HTTP/1.1 {status} X\r\n{head}\r\n".encode() + (data[: len(data) // 2] if torn else data))
    await writer.drain()
