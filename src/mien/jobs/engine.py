"""What Mien asks of a durable job engine, whichever process really runs the work.

A *story* is a workflow: a coroutine that is started with a :class:`Run` and a job id, and started again from the top
after a crash, where every step that had finished gives its recorded result instead of running twice.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from enum import StrEnum
from typing import Any, Protocol

StepResult = dict[str, Any]
"""JSON-safe: it is written to the engine's database and read back after a restart."""


class EngineState(StrEnum):
    """What the engine knows of a job."""

    WAITING = "waiting"
    RUNNING = "running"
    ENDED = "ended"
    DEAD = "dead"
    """It was given up: it failed outside its steps or was recovered too often."""


class Run(Protocol):
    """What a story may do durably."""

    async def each(
        self, names: Sequence[str], make: Callable[[str], Awaitable[StepResult]], *, one_by_one: bool = False
    ) -> list[StepResult]:
        """One recorded step per name, in parallel unless ``one_by_one``; results in the order of ``names``.

        The step numbers are reserved before anything runs: after a crash each result is found under its own name.
        ``names`` must be the same, in the same order, whenever the story is run again.
        """
        ...


Story = Callable[[Run, str], Awaitable[None]]


class JobEngine(Protocol):
    """Takes jobs by id; the job's facts are in our own ``jobs`` table."""

    @property
    def runs_here(self) -> bool:
        """True when this process does the work, False when it only hands it over."""
        ...

    async def enqueue(self, job_id: str, kind: str, queue: str) -> None:
        """Hand a job over. The same id again changes nothing."""
        ...

    async def begin(self, job_id: str, kind: str, queue: str) -> None:
        """Begin a job at once where this process runs jobs; elsewhere the same as :meth:`enqueue`."""
        ...

    async def cancel(self, job_id: str) -> None:
        """Stop a job before its next step; an unknown id is fine."""
        ...

    async def states(self, job_ids: Iterable[str]) -> dict[str, EngineState]:
        """What is known of these jobs; ids the engine has never seen are left out."""
        ...

    async def close(self, *, grace: float = 0.0) -> None:
        """Stop: no new step begins; running ones get ``grace`` seconds. Unfinished jobs resume at the next start."""
        ...
