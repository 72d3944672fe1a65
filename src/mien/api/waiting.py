"""Routes that wait for what they ordered, as long as the caller wants to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import Depends, Response
from fastapi.responses import JSONResponse

from mien.api.dependencies import ClosingDep, ContextDep
from mien.api.job_bodies import JobOut, job_out
from mien.api.links import job_link
from mien.api.prefer import PreferDep, Preference
from mien.domain.job import Job
from mien.workflows.context import Context
from mien.workflows.waiting import wait_for

NOT_FINISHED: Final[dict[int | str, dict[str, Any]]] = {
    202: {"model": JobOut, "description": "Not finished within the wait; the job goes on."}
}
"""How the documentation shows that such a route may answer before its job has ended."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a caller waits, and the answer to it."""

    context: Context
    preference: Preference
    closing: asyncio.Event
    response: Response

    async def for_end_of(self, job: Job) -> Job | JSONResponse:
        """The job when it has ended, or the answer that it goes on."""
        job = await wait_for(self.context, job.id, self.preference.wait, stop=self.closing)
        if not job.ended:
            headers = self.preference.headers | {"Location": job_link(job.id)}
            return JSONResponse(job_out(job).model_dump(mode="json"), status_code=202, headers=headers)
        self.response.headers.update(self.preference.headers)
        return job


async def wait(context: ContextDep, preference: PreferDep, closing: ClosingDep, response: Response) -> Wait:
    """The wait of this request."""
    return Wait(context, preference, closing, response)


WaitDep = Annotated[Wait, Depends(wait)]
