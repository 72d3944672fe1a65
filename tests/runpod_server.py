"""A small server that behaves as RunPod's serverless endpoints do, with workers that draw little but real pictures.

::

    with RunPodServer() as server:
        RunPod(…server.url, server.endpoint, server.key…)       # draws
    with RunPodServer(Work(failed="out of memory"), Work()) as server:
        …                                                       # the first job fails, later ones are done
    server.faults["run"] = [Fault(429)]                         # what the next requests of a route meet instead

A job moves on each time it is asked after, never by the clock, unless ``server.held`` keeps jobs where they are.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Final, Literal

from PIL import Image as Pillow

MOST_BYTES: Final = 10 * 2**20
"""Of one order, as documented."""
PATIENCE: Final = 120.0
"""Seconds that a test waits for what must come."""

Form = Literal[
    "comfyui", "comfyui s3", "comfyui old", "comfyui old s3",
    "image", "data url", "image url", "image url inline", "images", "list", "text",
]  # fmt: skip
"""How a worker hands over its picture."""


@dataclass(frozen=True)
class Work:
    """What becomes of a job, as a worker's author may have written it."""

    queued: int = 0
    """How often the job is found waiting before a worker takes it."""
    progress: tuple[Any, ...] = ()
    """What is told each time it is found at work."""
    form: Form | None = None
    """``None``: as the order's own shape suggests."""
    encoding: str = "PNG"
    """What the picture really is, in Pillow's name."""
    black: bool = False
    output: Any = None
    """Instead of a picture."""
    failed: Any = None
    """The error with which it ends as ``FAILED``."""
    ends: str = "COMPLETED"
    url_base: str | None = None
    """Where addresses of pictures lead, instead of here."""


@dataclass(frozen=True)
class Fault:
    """An answer that isn't one."""

    status: int = 500
    body: bytes = b"<!DOCTYPE html><html><body>Internal Server Error</body></html>"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Torn:
    """The job is taken, and the answer breaks off after ``share`` of it."""

    share: float = 0.5


@dataclass(frozen=True)
class Stalls:
    """The request is carried out, and never answered."""


@dataclass(frozen=True)
class Huge:
    """An answer without an end."""


Trouble = Fault | Torn | Stalls | Huge
Route = Literal["run", "status", "cancel", "health", "files"]


@dataclass
class Job:
    """One job, as the service sees it."""

    id: str
    order: Mapping[str, Any]
    """The request's body."""
    work: Work
    state: str = "IN_QUEUE"
    asked: int = 0


class RunPodServer:
    """Listens on 127.0.0.1 within its block. ``works`` are for one job after the other; the last one stays."""

    key = "rpa_test_key"
    endpoint = "abc123endpoint"

    def __init__(self, *works: Work) -> None:
        self.works = list(works) or [Work()]
        self.faults: dict[Route, list[Trouble]] = {}
        self.workers: Mapping[str, int] = {"idle": 1, "initializing": 0, "ready": 1, "running": 0, "throttled": 0}
        self.jobs: dict[str, Job] = {}
        self.submitted: list[Job] = []
        """Every job that was ever begun: what is paid."""
        self.cancelled: list[str] = []
        self.requests: list[tuple[str, Mapping[str, str]]] = []
        """Method and path, and headers with names in lower case, of all that came."""
        self.files: dict[str, tuple[str, bytes]] = {}
        self.held = threading.Event()
        """While set, jobs that a worker has stay with it."""
        self.seen = threading.Condition()
        """Notified with every request, and of what becomes of it."""
        self.closing = threading.Event()
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.runpod = self
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def url(self) -> str:
        """The address that clients are given."""
        return f"{self.origin}/v2"

    def forget(self) -> None:
        """Lose every job, as happens half an hour after it ended."""
        self.jobs.clear()

    def asked(self, route: str) -> int:
        """How many requests of a route came."""
        return sum(f"/{route}" in path for path, _ in self.requests)

    def wait_for(self, route: str, count: int = 1) -> None:
        """Return once ``count`` requests of a route have come."""
        self.wait_until(lambda: self.asked(route) >= count)

    def wait_until(self, seen: Callable[[], object]) -> None:
        """Return once something is seen here."""
        with self.seen:
            assert self.seen.wait_for(seen, PATIENCE), "it never came to pass"

    def trouble(self, route: Route) -> Trouble | None:
        waiting = self.faults.get(route)
        return waiting.pop(0) if waiting else None

    def submit(self, order: Mapping[str, Any]) -> Job:
        with self.seen:
            work = self.works.pop(0) if len(self.works) > 1 else self.works[0]
            job = Job(f"{len(self.submitted):08x}-4af2-u1", order, work)
            self.jobs[job.id] = job
            self.submitted.append(job)
            self.seen.notify_all()
            return job

    def leave(self, data: bytes, media_type: str) -> str:
        with self.seen:
            path = f"/files/{len(self.files)}"
            self.files[path] = (media_type, data)
        return path

    def __enter__(self) -> RunPodServer:
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
    runpod: RunPodServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    server: _Http

    def do_GET(self) -> None:
        self._note()
        if self.path.startswith("/files/"):
            self._file()
        elif (job_id := self._is("status")) is not None:
            self._answer("status", lambda: self._status(job_id))
        elif self._is("health") is not None:
            self._answer("health", self._health)
        else:
            self._json(404, {"error": "not found"})

    def do_POST(self) -> None:
        self._note()
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if self._is("run") is not None:
            self._answer("run", lambda: self._run(body))
        elif (job_id := self._is("cancel")) is not None:
            self._answer("cancel", lambda: self._cancel(job_id))
        else:
            self._json(404, {"error": "not found"})

    def _note(self) -> None:
        runpod = self.server.runpod
        with runpod.seen:
            headers = {name.lower(): value for name, value in self.headers.items()}
            runpod.requests.append((f"{self.command} {self.path}", headers))
            runpod.seen.notify_all()

    def _is(self, route: str) -> str | None:
        """What follows a route's name in the path; ``None`` for other paths."""
        start = f"/v2/{self.server.runpod.endpoint}/{route}"
        return self.path[len(start) :].strip("/") if (self.path + "/").startswith(start + "/") else None

    def _answer(self, route: Route, answer: Any) -> None:
        runpod = self.server.runpod
        trouble = runpod.trouble(route)
        if isinstance(trouble, Fault):
            self._send(trouble.status, trouble.body, {"Content-Type": "text/html", **trouble.headers})
            return
        if self.headers.get("authorization") != f"Bearer {runpod.key}":
            self._send(401, b"", {})
            return
        status, body = answer()
        match trouble:
            case Torn():
                self._torn(json.dumps(body).encode(), trouble.share)
            case Stalls():
                self.close_connection = True
                runpod.closing.wait()
            case Huge():
                self._huge()
            case _:
                self._json(status, body)

    def _run(self, data: bytes) -> tuple[int, Any]:
        if len(data) > MOST_BYTES:
            return 400, {"error": "exceeded max body size of 10MiB"}
        body = json.loads(data)
        policy = body.get("policy", {})
        if not isinstance(body.get("input"), dict):
            return 400, {"error": "Bad Request: input must be an object"}
        if (
            policy.get("executionTimeout", 600_000) <= 5000
            or not 10_000 <= policy.get("ttl", 86_400_000) <= 604_800_000
        ):
            return 400, {"error": "Bad Request: policy is out of bounds"}
        return 200, {"id": self.server.runpod.submit(body).id, "status": "IN_QUEUE"}

    def _status(self, job_id: str) -> tuple[int, Any]:
        runpod = self.server.runpod
        job = runpod.jobs.get(job_id)
        if job is None:
            return 404, {"error": "job not found"}
        told: dict[str, Any] = {"id": job.id, "workerId": "w1"}
        if job.state not in ("COMPLETED", "FAILED", "CANCELLED", "TIMED_OUT"):
            told |= _moved_on(job, held=runpod.held.is_set())
        told["status"] = job.state
        if job.state in ("COMPLETED", "FAILED"):
            told |= {"delayTime": 824, "executionTime": 3391}
        if job.state == "FAILED":
            told["error"] = job.work.failed
        elif job.state == "COMPLETED":
            told["output"] = self._output(job)
        return 200, told

    def _output(self, job: Job) -> Any:
        if job.work.output is not None:
            return job.work.output
        problem = _wrong_with(job.order["input"])
        if problem:
            return {"error": problem}
        data = drawn(job.order["input"], job.work)
        form = job.work.form or ("comfyui" if "workflow" in job.order["input"] else "image")
        runpod = self.server.runpod
        url = ""
        if "url" in form or "s3" in form or form == "list":
            media_type = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}.get(job.work.encoding, "x/y")
            url = (job.work.url_base or runpod.origin) + runpod.leave(data, media_type)
        return _handed_over(form, base64.b64encode(data).decode(), url)

    def _cancel(self, job_id: str) -> tuple[int, Any]:
        runpod = self.server.runpod
        job = runpod.jobs.get(job_id)
        if job is None:
            return 404, {"error": "job not found"}
        if job.state in ("IN_QUEUE", "IN_PROGRESS"):
            job.state = "CANCELLED"
            with runpod.seen:
                runpod.cancelled.append(job.id)
                runpod.seen.notify_all()
        return 200, {"id": job.id, "status": job.state}

    def _health(self) -> tuple[int, Any]:
        jobs = {"completed": 1, "failed": 5, "inProgress": 0, "inQueue": 2, "retried": 0}
        return 200, {"jobs": jobs, "workers": dict(self.server.runpod.workers)}

    def _file(self) -> None:
        runpod = self.server.runpod
        trouble = runpod.trouble("files")
        if isinstance(trouble, Fault):
            self._send(trouble.status, trouble.body, trouble.headers)
        elif self.path in runpod.files:
            media_type, data = runpod.files[self.path]
            self._send(200, data, {"Content-Type": media_type})
        else:
            self._send(404, b"", {})

    def _torn(self, data: bytes, share: float) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data[: int(len(data) * share)])

    def _huge(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Connection", "close")
        self.end_headers()
        while not self.server.runpod.closing.is_set():
            self.wfile.write(b" " * 2**20)

    def _json(self, status: int, body: object) -> None:
        self._send(status, json.dumps(body).encode(), {"Content-Type": "application/json"})

    def _send(self, status: int, data: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Quiet."""


def _moved_on(job: Job, *, held: bool) -> Mapping[str, Any]:
    """Take a job a step further, and tell what its worker tells."""
    job.asked += 1
    at_work = job.asked - job.work.queued
    if at_work <= 0:
        return {}
    if at_work <= len(job.work.progress):
        job.state = "IN_PROGRESS"
        return {"output": job.work.progress[at_work - 1]}
    if held:
        job.state = "IN_PROGRESS"
        return {}
    job.state = "FAILED" if job.work.failed is not None else job.work.ends
    return {}


def _wrong_with(given: Mapping[str, Any]) -> str:
    """What a worker finds wrong with its input; empty if nothing."""
    if "workflow" not in given:
        return "" if isinstance(given.get("prompt"), str) else "Missing 'prompt' parameter"
    if not isinstance(given["workflow"], dict):
        return "Missing 'workflow' parameter"
    uploaded = {image["name"] for image in given.get("images", [])}
    loaded = {str(node["inputs"]["image"]) for node in _nodes(given, "LoadImage", "LoadImageMask")}
    missing = loaded - uploaded
    return f"Workflow validation failed: LoadImage - Invalid image file: {missing.pop()}" if missing else ""


def _nodes(given: Mapping[str, Any], *classes: str) -> list[Mapping[str, Any]]:
    return [node for node in given["workflow"].values() if node["class_type"] in classes]


def drawn(given: Mapping[str, Any], work: Work) -> bytes:
    """The picture for an input: of the asked size, and different for each input."""
    size = int(given.get("width", 64)), int(given.get("height", 64))
    if "workflow" in given:
        size = _size_of(given)
    digest = hashlib.sha256(json.dumps(given, sort_keys=True).encode()).digest()
    image = Pillow.new("RGB", size, (0, 0, 0) if work.black else (digest[0], digest[1], digest[2]))
    if not work.black:
        image.paste((255 - digest[0], digest[3], digest[4]), (0, 0, size[0] // 2, size[1] // 2))
    buffer = io.BytesIO()
    image.save(buffer, work.encoding)
    return buffer.getvalue()


def _size_of(given: Mapping[str, Any]) -> tuple[int, int]:
    """The size of a workflow's canvas, else of the picture that it starts from."""
    for node in _nodes(given, "EmptyLatentImage"):
        return int(node["inputs"]["width"]), int(node["inputs"]["height"])
    with Pillow.open(io.BytesIO(base64.b64decode(given["images"][0]["image"]))) as start:
        return start.size


def _handed_over(form: Form, encoded: str, url: str) -> Any:
    shapes: dict[Form, Any] = {
        "comfyui": {"images": [{"filename": "ComfyUI_00001_.png", "type": "base64", "data": encoded}]},
        "comfyui s3": {"images": [{"filename": "ComfyUI_00001_.png", "type": "s3_url", "data": url}]},
        "comfyui old": {"status": "success", "message": encoded},
        "comfyui old s3": {"status": "success", "message": url},
        "image": {"image": encoded, "seed": 1},
        "data url": {"image": f"data:image/png;base64,{encoded}"},
        "image url": {"image_url": url, "seed": 1},
        "image url inline": {"image_url": f"data:image/png;base64,{encoded}", "images": [encoded], "seed": 1},
        "images": {"images": [encoded]},
        "list": [{"image": url, "seed": 1}],
        "text": encoded,
    }
    return shapes[form]
