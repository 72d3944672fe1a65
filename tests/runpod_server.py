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

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from tests.local_server import LocalHandler, LocalServer, next_of
from tests.runpod_workers import Work, output_of
from tests.server_faults import NoAnswer, fail_to_answer

MOST_BYTES: Final = 10 * 2**20
"""Of one order, as documented."""


@dataclass(frozen=True)
class Fault:
    """An answer that isn't one; the request isn't carried out."""

    status: int = 500
    body: bytes = b"<!DOCTYPE html><html><body>Internal Server Error</body></html>"
    headers: Mapping[str, str] = field(default_factory=dict)


Trouble = Fault | NoAnswer
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


class RunPodServer(LocalServer):
    """``works`` are for one job after the other; the last one stays."""

    key = "rpa_test_key"
    endpoint = "abc123endpoint"

    def __init__(self, *works: Work) -> None:
        super().__init__(_Handler)
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

    def note(self, request: str, headers: Mapping[str, str]) -> None:
        """Remember a request."""
        with self.changed:
            self.requests.append((request, headers))
            self.changed.notify_all()

    def trouble(self, route: Route) -> Trouble | None:
        """What a request of a route meets instead of its answer, if anything."""
        waiting = self.faults.get(route)
        return waiting.pop(0) if waiting else None

    def submit(self, order: Mapping[str, Any]) -> Job:
        """Begin a job."""
        with self.changed:
            job = Job(f"{len(self.submitted):08x}-4af2-u1", order, next_of(self.works))
            self.jobs[job.id] = job
            self.submitted.append(job)
            self.changed.notify_all()
            return job

    def cancel(self, job: Job) -> None:
        """Stop a job, unless it has ended."""
        with self.changed:
            if job.state in ("IN_QUEUE", "IN_PROGRESS"):
                job.state = "CANCELLED"
                self.cancelled.append(job.id)
                self.changed.notify_all()

    def leave(self, data: bytes, media_type: str) -> str:
        """Put a picture at a path of its own."""
        with self.changed:
            path = f"/files/{len(self.files)}"
            self.files[path] = (media_type, data)
        return path


_Answer = tuple[int, Any]
"""Status and body."""


class _Handler(LocalHandler[RunPodServer]):
    def get(self) -> None:
        self._note()
        if self.path.startswith("/files/"):
            self._file()
        elif (job_id := self._is("status")) is not None:
            self._answer("status", lambda: self._status(job_id))
        elif self._is("health") is not None:
            self._answer("health", self._health)
        else:
            self.send_json(404, {"error": "not found"})

    def post(self) -> None:
        self._note()
        body = self.body()
        if self._is("run") is not None:
            self._answer("run", lambda: self._run(body))
        elif (job_id := self._is("cancel")) is not None:
            self._answer("cancel", lambda: self._cancel(job_id))
        else:
            self.send_json(404, {"error": "not found"})

    def _note(self) -> None:
        self.home.note(f"{self.command} {self.path}", self.own_headers())

    def _is(self, route: str) -> str | None:
        """What follows a route's name in the path; ``None`` for other paths."""
        start = f"/v2/{self.home.endpoint}/{route}"
        return self.path[len(start) :].strip("/") if (self.path + "/").startswith(start + "/") else None

    def _answer(self, route: Route, answer: Callable[[], _Answer]) -> None:
        trouble = self.home.trouble(route)
        if isinstance(trouble, Fault):
            self.send(trouble.status, trouble.body, {"Content-Type": "text/html", **trouble.headers})
            return
        if self.headers.get("authorization") != f"Bearer {self.home.key}":
            self.send(401, b"", {})
            return
        status, body = answer()
        if trouble is None:
            self.send_json(status, body)
        else:
            fail_to_answer(self, trouble, json.dumps(body).encode())

    def _run(self, data: bytes) -> _Answer:
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
        return 200, {"id": self.home.submit(body).id, "status": "IN_QUEUE"}

    def _status(self, job_id: str) -> _Answer:
        job = self.home.jobs.get(job_id)
        if job is None:
            return 404, {"error": "job not found"}
        told: dict[str, Any] = {"id": job.id, "workerId": "w1"}
        if job.state not in ("COMPLETED", "FAILED", "CANCELLED", "TIMED_OUT"):
            told |= _moved_on(job, held=self.home.held.is_set())
        told["status"] = job.state
        if job.state in ("COMPLETED", "FAILED"):
            told |= {"delayTime": 824, "executionTime": 3391}
        if job.state == "FAILED":
            told["error"] = job.work.failed
        elif job.state == "COMPLETED":
            told["output"] = output_of(job.order["input"], job.work, lambda *picture: self._left(job.work, *picture))
        return 200, told

    def _left(self, work: Work, data: bytes, media_type: str) -> str:
        """The address of a picture."""
        return (work.url_base or self.home.origin) + self.home.leave(data, media_type)

    def _cancel(self, job_id: str) -> _Answer:
        job = self.home.jobs.get(job_id)
        if job is None:
            return 404, {"error": "job not found"}
        self.home.cancel(job)
        return 200, {"id": job.id, "status": job.state}

    def _health(self) -> _Answer:
        jobs = {"completed": 1, "failed": 5, "inProgress": 0, "inQueue": 2, "retried": 0}
        return 200, {"jobs": jobs, "workers": dict(self.home.workers)}

    def _file(self) -> None:
        trouble = self.home.trouble("files")
        if isinstance(trouble, Fault):
            self.send(trouble.status, trouble.body, trouble.headers)
        elif self.path in self.home.files:
            media_type, data = self.home.files[self.path]
            self.send(200, data, {"Content-Type": media_type})
        else:
            self.send(404, b"", {})


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
