"""Where the ComfyUI server of the tests carries out its orders, one by one, and remembers what came of them."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from tests.images.comfyui.nodes import Kind

_JPEG_PREVIEW = b"\0\0\0\1\0\0\0\1"


class _NodeError(Exception):
    def __init__(self, node: str, class_type: str, kind: str, message: str) -> None:
        self.told = {
            "node_id": node, "node_type": class_type, "executed": [], "exception_type": kind,
            "exception_message": message, "traceback": [], "current_inputs": {}, "current_outputs": [],
        }  # fmt: skip


class _Interrupted(Exception):
    pass


@dataclass
class Queued:
    number: int
    id: str
    graph: dict[str, Any]
    client: str
    outputs: list[str]
    interrupted: bool = False

    def row(self) -> list[Any]:
        return [self.number, self.id, self.graph, {"client_id": self.client}, self.outputs]


class Studio:
    """Has ``kinds`` of nodes, and files below ``folder``; saves in ``encoding``, in Pillow's name."""

    def __init__(self, kinds: Mapping[str, Kind], folder: Path, encoding: str) -> None:
        self.kinds = kinds
        self.folder = folder
        self.encoding = encoding
        self.painted = 0
        """How often a sampler really worked."""
        self.nodes_fail: list[tuple[str, str, str]] = []
        """Class, type of exception and message: the next node of that class raises it."""
        self.black = 0
        """How many pictures still come out black, without an error."""
        self.stops_late = False
        """Whether an order that is held notices only when it goes on that it was interrupted."""
        self.running = threading.Event()
        """Set while an order runs whose sampler has begun, so that all it loads is loaded."""
        self._go = threading.Event()
        self._go.set()
        self._queue: list[Queued] = []
        self._arrived = asyncio.Event()
        self._current: Queued | None = None
        self._history: dict[str, Any] = {}
        self._memory: dict[str, Any] = {}
        self._saved = 0

    def hold(self) -> None:
        """Stop before the next step of a sampler, until told to go on."""
        self._go.clear()

    def go_on(self) -> None:
        self._go.set()

    def lose_pictures(self) -> None:
        """Remove what was saved, as somebody does who tidies up."""
        for path in (self.folder / "output").rglob("*.*"):
            path.unlink()

    def send(self, client: str, event: str, about: Mapping[str, Any]) -> None:
        """Tell a client what happens."""
        raise NotImplementedError

    def send_data(self, client: str, data: str | bytes) -> None:
        """The same, as a message."""
        raise NotImplementedError

    async def work(self) -> None:
        while True:
            while not self._queue:
                self._arrived.clear()
                await self._arrived.wait()
            order = self._current = self._queue.pop(0)
            messages: list[Any] = []
            tell = partial(self._tell, order, messages)
            tell("execution_start", {})
            known = [name for name in order.graph if self._signature(order.graph, name) in self._memory]
            tell("execution_cached", {"nodes": known})
            outputs: dict[str, Any] = {}
            try:
                for output in order.outputs:
                    outputs[output] = await self._saved_by(order, output)
                tell("execution_success", {})
            except _NodeError as error:
                tell("execution_error", error.told)
            except _Interrupted:
                tell("execution_interrupted", {"node_id": "1", "node_type": "KSampler", "executed": []})
            done = messages[-1][0] == "execution_success"
            status = {"status_str": "success" if done else "error", "completed": done, "messages": messages}
            if self._current is order:  # not restarted meanwhile
                self._history[order.id] = {"prompt": order.row(), "outputs": outputs, "status": status, "meta": {}}
                self._current = None
            self.running.clear()
            self.send(order.client, "executing", {"node": None, "prompt_id": order.id})

    def _tell(self, order: Queued, messages: list[Any], event: str, about: Mapping[str, Any]) -> None:
        message = {"prompt_id": order.id, **about, "timestamp": int(time.time() * 1000)}
        messages.append([event, message])
        self.send(order.client, event, message)

    def _begin(self, order: Queued, node: str) -> None:
        """A node begins, all that it needs being there."""
        self.send(order.client, "executing", {"node": node, "display_node": node, "prompt_id": order.id})

    async def _saved_by(self, order: Queued, output: str) -> dict[str, Any]:
        """What an output node saved, now or when it was last given the same."""
        signature = self._signature(order.graph, output)
        if signature not in self._memory:
            picture = await self._value(order, order.graph[output]["inputs"]["images"])
            self._begin(order, output)
            kind = "temp" if order.graph[output]["class_type"] == "PreviewImage" else "output"
            prefix = Path(order.graph[output]["inputs"].get("filename_prefix", "preview"))
            self._memory[signature] = {"images": [self._save(picture, kind, prefix, order.graph)]}
        remembered: dict[str, Any] = self._memory[signature]
        return remembered

    def _save(self, picture: Pillow.Image, kind: str, prefix: Path, graph: Mapping[str, Any]) -> dict[str, str]:
        self._saved += 1
        if self.black:
            self.black -= 1
            picture = Pillow.new("RGB", picture.size)
        marks = PngInfo()
        marks.add_text("prompt", json.dumps(graph))
        marks.add_text("workflow", json.dumps({"nodes": []}))
        folder = self.folder / kind / prefix.parent
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{prefix.name}_{self._saved:05}_.png"
        buffer = io.BytesIO()
        picture.save(buffer, self.encoding, **({"pnginfo": marks} if self.encoding == "PNG" else {}))
        (folder / name).write_bytes(buffer.getvalue())
        return {"filename": name, "subfolder": str(prefix.parent) if prefix.parent.name else "", "type": kind}

    async def _value(self, order: Queued, link: list[Any]) -> Any:
        signature = self._signature(order.graph, link[0])
        if signature not in self._memory:
            node = order.graph[link[0]]
            kind = self.kinds[node["class_type"]]
            given = {
                name: await self._value(order, value) if isinstance(value, list) else value
                for name, value in node["inputs"].items()
                if name in kind.required or name in kind.optional
            }
            self._begin(order, link[0])
            for failure in [each for each in self.nodes_fail if each[0] == node["class_type"]][:1]:
                self.nodes_fail.remove(failure)
                raise _NodeError(link[0], *failure)
            if node["class_type"] == "KSampler":
                await self._steps(order, link[0], given["steps"])
            try:
                self._memory[signature] = kind.run(**given)
            except OSError as error:
                raise _NodeError(link[0], node["class_type"], type(error).__name__, str(error)) from error
        return self._memory[signature][link[1]]

    async def _steps(self, order: Queued, node: str, steps: int) -> None:
        self.running.set()
        for step in range(1, min(steps, 4) + 1):
            while not self._go.is_set() and (self.stops_late or not order.interrupted):
                await asyncio.sleep(0.005)
            if order.interrupted:
                raise _Interrupted
            about = {"value": step, "max": min(steps, 4), "prompt_id": order.id, "node": node}
            self.send(order.client, "progress", about)
            await asyncio.sleep(0)
        preview = io.BytesIO()
        Pillow.new("RGB", (8, 8), "teal").save(preview, "JPEG")
        self.send_data(order.client, _JPEG_PREVIEW + preview.getvalue())
        self.painted += 1

    def _signature(self, graph: Mapping[str, Any], name: str) -> str:
        """All that a node's result hangs on, down to the bytes of the pictures it loads."""
        inputs = {
            each: [self._signature(graph, value[0]), value[1]] if isinstance(value, list) else value
            for each, value in graph[name]["inputs"].items()
        }
        loaded = self.folder / "input" / str(inputs.get("image", ""))
        content = hashlib.sha256(loaded.read_bytes()).hexdigest() if loaded.is_file() else ""
        return hashlib.sha256(json.dumps([graph[name]["class_type"], inputs, content]).encode()).hexdigest()
