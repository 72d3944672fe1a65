"""Counting and timing requests."""

from __future__ import annotations

from collections.abc import Mapping
from time import perf_counter
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mien.domain.job import JobState

CONTENT_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"})


class Metrics:
    """The figures of one server; each has its own, so that several can live in one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        labels = ("method", "route")
        self._requests = Counter(
            "mien_http_requests", "Requests answered.", (*labels, "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "mien_http_seconds", "Seconds until the answer began.", labels, registry=self._registry
        )
        self._jobs = Gauge("mien_jobs", "Jobs there are.", ("state",), registry=self._registry)
        ProcessCollector(registry=self._registry)

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Note one answer; ``route`` is the template, never the address itself, so that ids don't become labels."""
        known = method if method in _METHODS else "OTHER"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(known, route).observe(seconds)

    def text(self, jobs: Mapping[JobState, int]) -> bytes:
        """Everything in Prometheus's text form."""
        for state in JobState:
            self._jobs.labels(state.value).set(jobs.get(state, 0))
        return generate_latest(self._registry)


class Measured:
    """Notes how long every request took until its answer began."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer and note."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._metrics.observe(scope["method"], _route(scope), message["status"], perf_counter() - started)
            await send(message)

        await self._app(scope, receive, noted)


def _route(scope: Scope) -> str:
    """The address with names in place of ids, such as ``/api/v1/jobs/{job_id}``."""
    if "route" not in scope:
        return "unmatched"
    parts = scope["path"].split("/")
    for name, value in reversed(scope.get("path_params", {}).items()):
        last = len(parts) - 1 - parts[::-1].index(value) if value in parts else None
        if last is not None:
            parts[last] = f"{{{name}}}"
    return "/".join(parts)
