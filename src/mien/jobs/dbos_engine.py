"""The job engine of this process: DBOS Transact on SQLite or PostgreSQL.

What must stay as it is, because other arrangements lost or mixed up results when processes were killed:

* step ids are reserved in a plain loop before any step runs (``_DbosRun.each``);
* the application version is fixed, or work of an older build would stay pending for ever;
* on SQLite the executor id is fixed, so that a restart recovers what the last process left.
"""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, ClassVar, Final, cast

from dbos import DBOS, DBOSClient, DBOSConfig, SetWorkflowID
from dbos import error as dbos_error

from mien.domain.errors import Conflict
from mien.jobs.engine import EngineState, Run, StepResult, Story
from mien.jobs.gate import Gate
from mien.jobs.outages import said_plainly

_Workflow = Callable[[str], Coroutine[Any, Any, None]]

APPLICATION: Final = "mien"
APPLICATION_VERSION: Final = "1"
"""Changes only when running jobs of the older code could not be continued by the newer."""

_STATES: Final = {
    "ENQUEUED": EngineState.WAITING,
    "DELAYED": EngineState.WAITING,
    "PENDING": EngineState.RUNNING,
    "SUCCESS": EngineState.ENDED,
    "CANCELLED": EngineState.ENDED,
    "ERROR": EngineState.DEAD,
    "MAX_RECOVERY_ATTEMPTS_EXCEEDED": EngineState.DEAD,
}


def state_of(status: str) -> EngineState:
    """DBOS's word for a workflow's state in ours; an unknown word counts as running."""
    return _STATES.get(status, EngineState.RUNNING)


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue of jobs: ``concurrency`` of them run at once in this process; looked at every ``poll`` seconds."""

    name: str
    concurrency: int
    poll: float


class _DbosRun:
    """A story's door to DBOS."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def each(
        self, names: Sequence[str], make: Callable[[str], Awaitable[StepResult]], *, one_by_one: bool = False
    ) -> list[StepResult]:
        """See :meth:`mien.jobs.engine.Run.each`."""
        reserved = [DBOS.reserve_step() for _ in names]

        async def step(name: str) -> StepResult:
            return await self._gate.step(lambda: make(name))

        async def run(index: int) -> StepResult:
            return await reserved[index].run_async({"name": names[index]}, step, names[index])

        if one_by_one:
            return [await run(index) for index in range(len(names))]
        results = await asyncio.gather(*map(run, range(len(names))), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return cast(list[StepResult], results)


class DbosEngine:
    """Runs jobs in this process. There can be one at a time in a process, as DBOS is one per process."""

    runs_here = True
    _started: ClassVar[bool] = False

    def __init__(self, gate: Gate, workflows: Mapping[str, _Workflow]) -> None:
        self._gate = gate
        self._workflows = workflows
        self._closed = False

    @classmethod
    async def start(
        cls, *, url: str, executor_id: str, stories: Mapping[str, Story], queues: Sequence[Queue]
    ) -> DbosEngine:
        """Start working, beginning with what an earlier process left unfinished.

        ``url``: ``sqlite:///…`` or ``postgresql://…``. Must be called in the event loop that will run the stories.
        """
        if cls._started:
            raise Conflict(
                "This process runs the jobs of another home already; open the second home in its own process."
            )
        _route_logs()
        gate = Gate()
        cls._started = True
        try:
            with said_plainly():
                await asyncio.to_thread(_prepare, url, queues)
                DBOS(config=_config(url, executor_id))
                workflows = {kind: _register(kind, story, gate) for kind, story in stories.items()}
                DBOS.listen_queues([queue.name for queue in queues])
                DBOS.launch()
        except BaseException:
            await _stop_dbos()
            cls._started = False
            raise
        return cls(gate, workflows)

    async def enqueue(self, job_id: str, kind: str, queue: str) -> None:
        """See :class:`mien.jobs.engine.JobEngine`."""
        with said_plainly():
            await DBOS.enqueue_workflow_with_options_async(
                {"workflow_name": kind, "queue_name": queue, "workflow_id": job_id}, job_id
            )

    async def begin(self, job_id: str, kind: str, queue: str) -> None:
        """See :class:`mien.jobs.engine.JobEngine`. It passes the queue by; one that is queued already stays there."""
        with said_plainly(), SetWorkflowID(job_id):
            await DBOS.start_workflow_async(self._workflows[kind], job_id)

    async def cancel(self, job_id: str) -> None:
        """See :class:`mien.jobs.engine.JobEngine`."""
        with said_plainly():
            await DBOS.cancel_workflow_async(job_id)

    async def states(self, job_ids: Iterable[str]) -> dict[str, EngineState]:
        """See :class:`mien.jobs.engine.JobEngine`."""
        ids = list(job_ids)
        if not ids:
            return {}
        with said_plainly():
            known = await DBOS.list_workflows_async(workflow_ids=ids, load_input=False, load_output=False)
        return {workflow.workflow_id: state_of(workflow.status) for workflow in known}

    async def close(self, *, grace: float = 0.0) -> None:
        """See :class:`mien.jobs.engine.JobEngine`."""
        if self._closed:
            return
        self._closed = True
        # A story cut off between two steps is taken up at the next start; what DBOS says of it now is no news.
        logging.getLogger("dbos").setLevel(logging.CRITICAL + 1)
        await self._gate.close(grace)
        await _stop_dbos()
        await self._gate.end_stories()  # one may have been taken from the queue meanwhile
        type(self)._started = False


async def _stop_dbos() -> None:
    """End DBOS's threads, without holding up the loop that they may be waiting for."""
    destroy = functools.partial(DBOS.destroy, destroy_registry=True)
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, thread_name_prefix="engine-stop") as executor:
        await loop.run_in_executor(executor, destroy)
    # DBOS made its own, now closed, executor the loop's default.
    loop.set_default_executor(ThreadPoolExecutor(thread_name_prefix="asyncio"))


def _prepare(url: str, queues: Sequence[Queue]) -> None:
    """Make the engine's tables and queues before it starts: queues added later are noticed only a second later."""
    DBOS.migrate(url)
    client = DBOSClient(system_database_url=url, application_name=APPLICATION)
    try:
        for queue in queues:
            client.register_queue(
                queue.name,
                worker_concurrency=queue.concurrency,
                polling_interval_sec=queue.poll,
                on_conflict="always_update",
            )
    finally:
        client.destroy()


def _register(kind: str, story: Story, gate: Gate) -> _Workflow:
    async def workflow(job_id: str) -> None:
        await gate.story(lambda: story(cast(Run, _DbosRun(gate)), job_id))

    workflow.__qualname__ = workflow.__name__ = kind
    return DBOS.workflow(name=kind)(workflow)


def _config(url: str, executor_id: str) -> DBOSConfig:
    config: DBOSConfig = {
        "name": APPLICATION,
        "system_database_url": url,
        "executor_id": executor_id,
        "application_version": APPLICATION_VERSION,
        "enable_otlp": False,
        "log_level": "WARNING",
        "scheduler_polling_interval_sec": 60.0,
        # On SQLite a close waits until DBOS has looked once more for notifications, of which there are none here.
        "notification_listener_polling_interval_sec": 0.05,
    }
    if url.startswith("postgresql"):
        config["sys_db_pool_size"] = 5
    return config


def _route_logs() -> None:
    """Send DBOS's log lines through Mien's own logging instead of its console handler."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    logger.propagate = True
    logger.setLevel(logging.WARNING)
    logger.addFilter(_is_news)  # one that is there already isn't added again


_CANCELLED = (dbos_error.DBOSAwaitedWorkflowCancelledError, dbos_error.DBOSWorkflowCancelledError)

_NOT_OWNED = "no longer owned by this execution"
"""A home has one process, so nobody but :meth:`DbosEngine.cancel` takes a workflow away."""


def _is_news(record: logging.LogRecord) -> bool:
    """False for what DBOS logs of every workflow that was cancelled while it ran, which is no failure."""
    kind = record.exc_info[0] if record.exc_info else None
    return (kind is None or not issubclass(kind, _CANCELLED)) and _NOT_OWNED not in record.getMessage()


def client_options(job_id: str, kind: str, queue: str) -> Any:
    """How another process hands over a job so that this engine's version picks it up."""
    return {
        "workflow_name": kind,
        "queue_name": queue,
        "workflow_id": job_id,
        "app_version": APPLICATION_VERSION,
    }
