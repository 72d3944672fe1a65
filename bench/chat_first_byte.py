"""P16: how long a person waits for the first words of a reply: through Mien's HTTP API, and from the LLM server itself.

Both sides have a llama.cpp worker of their own with the same tiny model, read the same messages, and take turns. What
Mien adds is told in parts, too. Then a whole reply through an API that doesn't do the work itself: another process
writes it, and it comes through the database.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
import uvicorn

from bench.report import median, percentile, report
from mien.api.app import create_app
from mien.domain.briefs import Message, TextTask
from mien.ports import Piece, TextEngines, TextRequest
from mien.settings import Settings
from mien.text.llama_cpp.engine import LlamaCpp
from mien.text.llama_cpp.options import WorkerOptions
from mien.text.llama_cpp.process import Worker
from mien.text.templates import Templates
from mien.wiring import EngineChoice, Mien
from mien.workflows.context import Context
from tests.tiny_models import write_bigram_model

ROUNDS = 9
MESSAGES = 6
"""Each round is so many on either side."""
PAUSE = 0.15
"""Seconds before each message: whoever writes one takes longer, and what the last one caused is done by then."""
SLOTS = 2
CONTEXT = 8192
LONG = " {0} birds came by, and the boats lay still." * 80
DESCRIPTION = "A tall woman of forty with short red hair who keeps the lighthouse and counts the birds. " * 6


class Timed(LlamaCpp):
    """Notes what it is asked, and when it was asked and gave the first words."""

    asked: TextRequest
    asked_at = 0.0
    first_at = 0.0

    async def stream(self, request: TextRequest) -> AsyncGenerator[Piece, None]:
        """As the engine's, with the times."""
        self.asked, self.asked_at, self.first_at = request, time.perf_counter(), 0.0
        async with aclosing(super().stream(request)) as pieces:  # type: ignore[type-var]
            async for piece in pieces:
                self.first_at = self.first_at or time.perf_counter()
                yield piece


@contextmanager
def serving(home: Path, engine: EngineChoice, text: TextEngines) -> Iterator[int]:
    """The API in a thread of its own; gives the port."""
    settings = Settings(home=home)

    @asynccontextmanager
    async def open_context() -> AsyncIterator[Context]:
        async with Mien.open(settings=settings, engine=engine, text=text) as mien:
            yield mien.context

    config = uvicorn.Config(create_app(open_context, settings), port=0, log_config=None, lifespan="on", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.02)
            assert thread.is_alive(), "the API did not start"
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


class Client:
    """Talks to the API over one connection, as an app does."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._character = self.post("/characters", {"name": "Ada", "description": DESCRIPTION, "official": True})["id"]

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """What a route answers."""
        return json.loads(self._send(path, body).read())

    def conversation(self) -> str:
        """A new conversation's id."""
        opened = self.post("/dm/conversations", {"characterId": self._character})
        return str(opened["conversation"]["id"] if "conversation" in opened else opened["id"])

    def say(self, conversation: str, text: str) -> tuple[float, float, float]:
        """When it was sent, when the first words came, and when all of the reply was there."""
        time.sleep(PAUSE)
        started = time.perf_counter()
        response = self._send("/dm/messages", {"conversationId": conversation, "content": text}, stream=True)
        first, event = 0.0, ""
        for raw in iter(response.readline, b""):
            line = raw.decode().strip()
            if line.startswith("event:"):
                event = line[6:].strip()
            if line.startswith("data:") and event == "delta":
                first = first or time.perf_counter()
        return started, first, time.perf_counter()

    def _send(self, path: str, body: dict[str, Any], *, stream: bool = False) -> http.client.HTTPResponse:
        headers = {"content-type": "application/json"} | ({"accept": "text/event-stream"} if stream else {})
        self._connection.request("POST", f"/api/v1{path}", json.dumps(body), headers)
        response = self._connection.getresponse()
        assert response.status in (200, 201), response.read()
        return response


def directly(worker: Worker, request: TextRequest) -> float:
    """Seconds until the worker's first words, asked over one connection as an app would."""
    address = urlsplit(worker.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=60)
    connection.connect()
    time.sleep(PAUSE)
    body = {
        "messages": [{"role": each.role, "content": each.content} for each in request.messages],
        "max_tokens": request.max_tokens, "temperature": request.temperature, "seed": request.seed, "stream": True,
    }  # fmt: skip
    started = time.perf_counter()
    headers = {"content-type": "application/json", "authorization": f"Bearer {worker.api_key}"}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
    response = connection.getresponse()
    assert response.status == 200, response.read()
    first = 0.0
    for raw in iter(response.readline, b""):
        if raw.startswith(b"data: {") and json.loads(raw[6:])["choices"][0]["delta"].get("content"):
            first = first or time.perf_counter() - started
    connection.close()
    return first


def parts_of_it(home: Path, model: Path) -> TextRequest:
    """What the time within Mien is spent on, seen from inside; gives a request as the engine gets it."""
    engine = Timed(model, threads=1, context=CONTEXT, slots=SLOTS, probe_interval=3600)
    parts: dict[str, list[float]] = {"until the engine is asked": [], "engine": [], "until they are sent": []}
    with serving(home, "run", TextEngines(Templates(), {TextTask.CHAT: engine})) as port:
        client = Client(port)
        for turn in range(ROUNDS + 2):
            started, first, _ = client.say(client.conversation(), question(turn))
            moments = (started, engine.asked_at, engine.first_at, first)
            for part, begun, ended in zip(parts.values(), moments, moments[1:], strict=False):
                part.append(1000 * (ended - begun))
    told = ", ".join(f"{name} {median(each[2:]):.1f} ms" for name, each in parts.items())
    print(f"  inside, client and server in one process: {told}")
    return engine.asked


def served(home: Path, model: Path, request: TextRequest) -> None:
    """``mien serve`` with the model in its own worker, against another worker with the same model."""
    with asyncio.Runner() as runner:
        plain = runner.run(Worker.start(WorkerOptions(model, threads=1, context=CONTEXT, slots=SLOTS), "plain"))
        try:
            with program(home, model, "serve", "--port", "0") as said:
                client = Client(int(re.findall(r":(\d+)", said)[0]))
                first_words(client, plain, request, "P16 first words of a reply", more_to_read="")
                first_words(client, plain, request, "P16-long message to read first", more_to_read=LONG)
        finally:
            runner.run(plain.end())


def first_words(client: Client, plain: Worker, request: TextRequest, figure: str, *, more_to_read: str) -> None:
    """Both sides in turns. ``more_to_read`` makes a model take its time, as larger ones do."""
    ours: list[float] = []
    reference: list[float] = []
    for turn in range(ROUNDS * MESSAGES + 2):
        text = question(turn) + more_to_read.format(turn)
        asked = replace(request, messages=(request.messages[0], Message("user", text)))
        for side in ("ours", "reference") if turn % 2 else ("reference", "ours"):
            if side == "ours":
                started, first, _ = client.say(client.conversation(), text)
                ours.append(1000 * (first - started))
            else:
                reference.append(1000 * directly(plain, asked))
    ours, reference = ours[2:], reference[2:]
    by_round = [median(ours[at::ROUNDS]) - median(reference[at::ROUNDS]) for at in range(ROUNDS)]
    at_best = min(ours) - min(reference)
    figures: dict[str, object] = {
        "difference_ms": median(by_round),
        "difference_at_best_ms": at_best,
        "p90_ours": percentile(ours, 0.9),
        "p90_reference": percentile(reference, 0.9),
    }
    target = "<= +10 ms, excellent +3 ms"
    report(figure, ours=median(ours), reference=median(reference), unit="ms", target=target, more=figures)
    told = f"median of {ROUNDS} rounds of {MESSAGES}; at best {at_best:+.1f} ms"
    print(f"  difference {median(by_round):+.1f} ms, {told}")


def through_the_database(home: Path, model: Path) -> None:
    """Another process does the work; against the API that does it itself: until the whole reply is there."""
    whole: dict[str, list[float]] = {}
    engine = LlamaCpp(model, threads=1, context=CONTEXT, slots=SLOTS, probe_interval=3600)
    with serving(home, "run", TextEngines(Templates(), {TextTask.CHAT: engine})) as port:
        whole["here"] = whole_replies(port)
    with program(home, model, "worker"), serving(home, "client", TextEngines(Templates(), {})) as port:
        whole["elsewhere"] = whole_replies(port)
    report(
        "P16-elsewhere whole reply", ours=median(whole["elsewhere"]), reference=median(whole["here"]), unit="ms",
        target="reference: written by the API's own process",
    )  # fmt: skip


@contextmanager
def program(home: Path, model: Path, *arguments: str) -> Iterator[str]:
    """A server or worker under way; gives the line that says so."""
    environment = os.environ | {
        "MIEN_TEXT_MODEL": str(model), "MIEN_TEXT_THREADS": "1", "MIEN_TEXT_CONTEXT": str(CONTEXT),
        "MIEN_TEXT_SLOTS": str(SLOTS), "MIEN_LOG_LEVEL": "error",
    }  # fmt: skip
    command = [str(Path(sys.executable).parent / "mien"), *arguments, "--home", str(home)]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    try:
        assert process.stderr is not None
        yield next(line for line in process.stderr if "Ctrl-C stops" in line)
    finally:
        process.terminate()
        process.communicate(timeout=60)


def question(turn: int) -> str:
    return f"What did you see on night {turn} from up there?"


def whole_replies(port: int) -> list[float]:
    client = Client(port)
    times = []
    for turn in range(ROUNDS + 2):
        started, _, ended = client.say(client.conversation(), question(turn))
        times.append(1000 * (ended - started))
    return times[2:]


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory() as folder:
        model = write_bigram_model(Path(folder) / "tiny.gguf")
        request = parts_of_it(Path(folder) / "inside", model)
        served(Path(folder) / "home", model, request)
        through_the_database(Path(folder) / "other", model)


if __name__ == "__main__":
    main()
