"""A serverless endpoint's routes: run, status, cancel and health, each bounded in time and size."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from mien.domain.errors import MienError, Retryable
from mien.guarded_http.connection import Connection
from mien.guarded_http.json_body import json_object
from mien.images.runpod.failures import Lost, Unanswered, from_status, reason_of

if TYPE_CHECKING:
    import httpx2

State = Literal["IN_QUEUE", "IN_PROGRESS", "COMPLETED", "FAILED", "CANCELLED", "TIMED_OUT"]

_STATES: Final[Mapping[str, State]] = {
    "IN_QUEUE": "IN_QUEUE",
    "IN_PROGRESS": "IN_PROGRESS",
    "RUNNING": "IN_PROGRESS",
    "COMPLETED": "COMPLETED",
    "FAILED": "FAILED",
    "CANCELLED": "CANCELLED",
    "TIMED_OUT": "TIMED_OUT",
}
_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,128}")
_ID_IN_PIECES: Final = re.compile(rb'"id"\s*:\s*"([A-Za-z0-9_-]{1,128})"')
_NO_SUCH_JOB: Final = re.compile(
    rb'^\s*\{\s*"(error|message)"\s*:\s*"[^"]{0,60}\b(not found|does not exist|expired)', re.I
)
"""What services say of a job that they have forgotten, whatever the status of the answer."""
_SHORT: Final = 500
_CANCEL_SECONDS: Final = 10.0
HEALTH_SECONDS: Final = 5.0
"""How long whoever asks whether the endpoint is there may have to wait."""


@dataclass(frozen=True, slots=True)
class JobName:
    """Where a job is found again."""

    endpoint: str
    id: str


@dataclass(frozen=True, slots=True)
class Status:
    """What is known of a job."""

    state: State
    output: Any = None
    """What the worker told: its progress while it works, in the end its result."""
    error: Any = None
    queued: int | None = None
    """Milliseconds in the queue."""
    worked: int | None = None
    """Milliseconds of work."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    whole: bool

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300


def is_name(text: str) -> bool:
    """Whether a text can be the id of an endpoint or a job, and so a part of a path."""
    return _NAME.fullmatch(text) is not None


class Endpoint:
    """One endpoint. Safe to use concurrently. ``seconds`` is what one call may take in all.

    Every method raises ``RateLimited``, ``Retryable`` (``Unanswered`` where the call may have had its effect) and
    ``Unavailable`` (key, address, redirect).
    """

    def __init__(self, url: str, name: str, key: str, *, seconds: float) -> None:
        self.name = name
        self._url = url
        self._key = key
        self._seconds = seconds
        self._connection = Connection(url, key, "RunPod", seconds=seconds)

    async def run(self, order: bytes) -> JobName:
        """Begin a job. ``order`` is the body, as JSON."""
        answer = await self._ask("POST", self.name, "run", order)
        if answer.is_success and not answer.whole:
            found = _ID_IN_PIECES.search(answer.body)
            if found is None:
                raise Unanswered("RunPod's answer broke off before it named the job.")
            return JobName(self.name, found[1].decode())
        told = await self._object(answer, self.name)
        job_id = told.get("id")
        if isinstance(job_id, str) and is_name(job_id):
            return JobName(self.name, job_id)
        if told.get("error"):
            raise Retryable(f"RunPod answered with an error: {reason_of(told)}.")
        raise Unanswered("RunPod's answer doesn't name the job.")

    async def status(self, job: JobName) -> Status:
        """How a job is. Raises ``Lost`` where RunPod doesn't know it."""
        answer = await self._ask("GET", job.endpoint, f"status/{job.id}")
        if answer.status in (404, 410) or _NO_SUCH_JOB.search(answer.body[:_SHORT]):
            raise Lost("RunPod doesn't know the job any more.")
        told = await self._object(answer, job.endpoint)
        state = _STATES.get(str(told.get("status")))
        if state is None:
            raise Unanswered("RunPod's answer doesn't say how the job is.")
        queued, worked = (_milliseconds(told.get(name)) for name in ("delayTime", "executionTime"))
        return Status(state, told.get("output"), told.get("error"), queued, worked)

    async def cancel(self, job: JobName) -> None:
        """Stop a job; one that has ended or is unknown is fine."""
        answer = await self._ask("POST", job.endpoint, f"cancel/{job.id}", seconds=_CANCEL_SECONDS)
        if not answer.is_success and answer.status != 404:
            raise _error(answer, job.endpoint)

    async def workers(self) -> Mapping[str, int]:
        """How many workers there are in which state."""
        answer = await self._ask("GET", self.name, "health", seconds=HEALTH_SECONDS)
        told = (await self._object(answer, self.name)).get("workers")
        if not isinstance(told, dict):
            raise Unanswered("RunPod's answer doesn't say how the workers are.")
        return {str(state): count for state, count in told.items() if isinstance(count, int)}

    async def close(self) -> None:
        """Close the connections for good."""
        await self._connection.close()

    async def _ask(
        self, method: str, endpoint: str, path: str, body: bytes | None = None, *, seconds: float | None = None
    ) -> _Answer:
        client = await self._connection.client()
        import httpx2

        limit = min(self._seconds, seconds or self._seconds)
        url = f"{self._url}/{endpoint}/{path}"
        headers = {"Content-Type": "application/json"} if body is not None else {}
        try:
            async with asyncio.timeout(limit), client.stream(method, url, content=body, headers=headers) as response:
                data, whole = await _read(response)
                # What is said back to us may end up in a log or a record.
                data = data.replace(self._key.encode(), b"***") if self._key else data
                return _Answer(response.status_code, response.headers, data, whole)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
            raise Retryable(f"RunPod can't be reached ({type(error).__name__}).") from None
        except (TimeoutError, httpx2.TimeoutException):
            raise Unanswered(f"RunPod didn't answer within {limit:g} s.") from None
        except (httpx2.HTTPError, RuntimeError) as error:  # RuntimeError: closed meanwhile
            raise Unanswered(f"The connection to RunPod failed ({type(error).__name__}).") from None

    async def _object(self, answer: _Answer, endpoint: str) -> Mapping[str, Any]:
        """The JSON object of an answer. Raises the error that the answer stands for, if it isn't a success."""
        if not answer.is_success:
            raise _error(answer, endpoint)
        if not answer.whole:
            raise Unanswered("RunPod's answer broke off.")
        try:
            return await json_object(answer.body)
        except ValueError as error:
            raise Unanswered(f"RunPod's answer can't be read: {error}.") from None


async def _read(response: httpx2.Response) -> tuple[bytes, bool]:
    """The body, and whether it came to its end. What there is may name a job that is paid."""
    import httpx2

    data = bytearray()
    try:
        async for part in response.aiter_bytes():
            data += part
    except (httpx2.ReadError, httpx2.RemoteProtocolError):
        return bytes(data), False
    return bytes(data), True


def _error(answer: _Answer, endpoint: str) -> MienError:
    said = ""
    if "json" in answer.headers.get("content-type", ""):
        said = reason_of(answer.body[:4000].decode("utf-8", "replace"))
    return from_status(answer.status, answer.headers, said, endpoint)


def _milliseconds(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**10 else None
