"""The job engine as a process sees it that doesn't do the work: jobs are handed to whoever holds the home."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from dbos import DBOSClient

from mien.jobs.dbos_engine import APPLICATION, client_options, state_of
from mien.jobs.engine import EngineState
from mien.jobs.outages import said_plainly


class ClientEngine:
    """Hands jobs over through the engine's database."""

    runs_here = False

    def __init__(self, client: DBOSClient) -> None:
        self._client = client

    @classmethod
    async def connect(cls, *, url: str) -> ClientEngine:
        """Connect to the engine's database, which a working process must have created before."""
        with said_plainly():
            return cls(
                await asyncio.to_thread(lambda: DBOSClient(system_database_url=url, application_name=APPLICATION))
            )

    async def enqueue(self, job_id: str, kind: str, queue: str) -> None:
        """See :class:`mien.jobs.engine.JobEngine`."""
        with said_plainly():
            await self._client.enqueue_async(client_options(job_id, kind, queue), job_id)

    async def begin(self, job_id: str, kind: str, queue: str) -> None:
        """See :class:`mien.jobs.engine.JobEngine`."""
        await self.enqueue(job_id, kind, queue)

    async def cancel(self, job_id: str) -> None:
        """See :class:`mien.jobs.engine.JobEngine`."""
        with said_plainly():
            await self._client.cancel_workflow_async(job_id)

    async def states(self, job_ids: Iterable[str]) -> dict[str, EngineState]:
        """See :class:`mien.jobs.engine.JobEngine`."""
        ids = list(job_ids)
        if not ids:
            return {}
        with said_plainly():
            known = await self._client.list_workflows_async(workflow_ids=ids, load_input=False, load_output=False)
        return {workflow.workflow_id: state_of(workflow.status) for workflow in known}

    async def close(self, *, grace: float = 0.0) -> None:
        """See :class:`mien.jobs.engine.JobEngine`; nothing runs here, so there is nothing to wait for."""
        await asyncio.to_thread(self._client.destroy)
