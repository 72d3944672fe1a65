"""A ComfyUI server's routes, each bounded in time and size; answers are checked before they are believed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

from mien.domain.errors import MienError, Retryable, TimedOut
from mien.guarded_http.connection import Connection
from mien.guarded_http.json_body import json_object
from mien.images.comfyui.failures import Spoilt, from_status, order_refused, short
from mien.images.comfyui.graph import Graph
from mien.images.comfyui.history import Entry, SavedPicture, entry_of

_MOST_NAME: Final = 500


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that a server may take for one answer, from the first byte that is sent to the last that comes."""

    question: float = 30.0
    """About an order or the server; one that loads a model answers nothing for a while."""
    transfer: float = 60.0
    """With a workflow or a picture."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an order is in the queue: ``ahead`` others come before it; 0 while it runs."""

    ahead: int
    runs: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class Server:
    """One server. Safe to use concurrently.

    Every method raises ``RateLimited``, ``Retryable``, ``TimedOut`` and ``Unavailable`` (address, redirect, login).
    """

    def __init__(self, url: str, patience: Patience) -> None:
        self.url = url
        self.name = f"ComfyUI at {urlsplit(url).netloc}"
        self._patience = patience
        self._connection = Connection(url, "", self.name, seconds=patience.transfer)

    async def submit(self, graph: Graph, prompt_id: str, client_id: str) -> str:
        """Put a workflow into the queue, under an id of ours; the id that the server gave it, which may be another.

        Raises ``InvalidRequest`` or ``Unavailable`` for a workflow that it can't carry out, in whole or in part.
        """
        order = {"prompt": graph, "client_id": client_id, "prompt_id": prompt_id}
        answer = await self._transfer("POST", "/prompt", json=order)
        if answer.status == 400:
            raise await self._refusal(answer)
        told = await self._object(answer)
        given = told.get("prompt_id")
        if told.get("node_errors"):
            # The valid part of the workflow has been queued all the same.
            await self.withdraw(given if isinstance(given, str) else prompt_id)
            raise order_refused(self.name, told)
        if not isinstance(given, str) or not 0 < len(given) <= _MOST_NAME:
            raise Retryable(f"{self.name} took an order without naming it.")
        return given

    async def history(self, prompt_id: str) -> Entry | None:
        """What an order came to; ``None`` while it is pending, and where it is unknown."""
        told = await self._object(await self._ask("GET", f"/history/{quote(prompt_id, safe='')}"))
        found = told.get(prompt_id)
        return entry_of(found, self.name) if isinstance(found, dict) else None

    async def place(self, prompt_id: str) -> Place | None:
        """Where an order is in the queue; ``None`` if it isn't there."""
        told = await self._object(await self._ask("GET", "/queue"))
        running, pending = (_rows(told.get(name)) for name in ("queue_running", "queue_pending"))
        if any(row[1] == prompt_id for row in running):
            return Place(0, runs=True)
        number = next((row[0] for row in pending if row[1] == prompt_id), None)
        if number is None:
            return None
        return Place(len(running) + sum(row[0] < number for row in pending), runs=False)

    async def withdraw(self, prompt_id: str) -> None:
        """Take an order back: out of the queue, or stopped if it runs already."""
        await self._checked(await self._ask("POST", "/queue", json={"delete": [prompt_id]}))
        place = await self.place(prompt_id)
        # Servers that don't know targets stop whatever runs: so only if it is ours.
        if place is not None and place.runs:
            stop = {"prompt_id": prompt_id}
            await self._checked(await self._ask("POST", "/interrupt", json=stop))

    async def upload(self, name: str, data: bytes) -> str:
        """Send a PNG; the name by which workflows load it, which may be another than asked for."""
        files = {"image": (name, data, "image/png")}
        form = {"type": "input", "overwrite": "false"}
        told = await self._object(await self._transfer("POST", "/upload/image", files=files, data=form))
        given, folder = told.get("name"), told.get("subfolder") or ""
        if not isinstance(given, str) or not given or not isinstance(folder, str):
            raise Retryable(f"{self.name} took a picture without naming it.")
        return f"{folder}/{given}" if folder else given

    async def picture(self, saved: SavedPicture) -> bytes:
        """The bytes of a picture that the history names. Raises ``Spoilt`` if the server hasn't got it any more."""
        params = {"filename": saved.filename, "subfolder": saved.subfolder, "type": saved.type}
        answer = await self._transfer("GET", "/view", params=params)
        if answer.status == 404:
            raise Spoilt(f"{self.name} hasn't got the picture any more that it drew.")
        return (await self._checked(answer)).body

    async def node(self, class_type: str) -> Mapping[str, Any]:
        """What the server says about one kind of node; empty if it has none such."""
        answer = await self._ask("GET", f"/object_info/{quote(class_type, safe='')}")
        found = (await self._object(answer)).get(class_type)
        return found if isinstance(found, dict) else {}

    async def stats(self) -> Mapping[str, Any]:
        """What the server says about itself."""
        return await self._object(await self._ask("GET", "/system_stats"))

    async def close(self) -> None:
        """Close the connections for good."""
        await self._connection.close()

    async def _ask(self, method: str, path: str, **sent: Any) -> _Answer:
        return await self._answer(self._patience.question, method, path, **sent)

    async def _transfer(self, method: str, path: str, **sent: Any) -> _Answer:
        return await self._answer(self._patience.transfer, method, path, **sent)

    async def _answer(self, seconds: float, method: str, path: str, **sent: Any) -> _Answer:
        client = await self._connection.client()
        import httpx2

        try:
            async with asyncio.timeout(seconds), client.stream(method, f"{self.url}{path}", **sent) as response:
                return _Answer(response.status_code, response.headers, await response.aread())
        except (TimeoutError, httpx2.TimeoutException):
            raise TimedOut(f"{self.name} didn't answer within {seconds:g} s.") from None
        except httpx2.ConnectError:
            raise Retryable(f"{self.name} can't be reached; look whether it runs.") from None
        except (httpx2.HTTPError, RuntimeError) as error:  # RuntimeError: closed meanwhile
            raise Retryable(f"The connection to {self.name} failed ({type(error).__name__}).") from None

    async def _checked(self, answer: _Answer) -> _Answer:
        if answer.status != 200:
            raise self._error(answer)
        return answer

    async def _refusal(self, answer: _Answer) -> MienError:
        """What is wrong with a workflow, if it is the server that says so and not something before it."""
        try:
            told = await self._object(_Answer(200, answer.headers, answer.body))
        except Retryable:
            return self._error(answer)
        return order_refused(self.name, told)

    async def _object(self, answer: _Answer) -> Mapping[str, Any]:
        """The JSON object of an answer. Raises the error that the answer stands for, if it isn't a success."""
        await self._checked(answer)
        try:
            return await json_object(answer.body)
        except ValueError as error:
            raise Retryable(f"{self.name} sent an answer that can't be read: {error}.") from None

    def _error(self, answer: _Answer) -> MienError:
        said = ""
        if "json" in answer.headers.get("content-type", ""):
            said = short(answer.body[:4000].decode("utf-8", "replace"))
        return from_status(self.name, answer.status, answer.headers.get("retry-after", ""), said)


def _rows(told: object) -> list[tuple[float, str]]:
    """Number and id of each order in a queue."""
    return [
        (row[0], str(row[1]))
        for row in (told if isinstance(told, list) else ())
        if isinstance(row, list) and len(row) > 1 and isinstance(row[0], int | float)
    ]
