"""The pictures of a job that has ended, as the answer to whoever waited for them."""

from __future__ import annotations

from mien.api.content_bodies import PicturesOut
from mien.api.image_bodies import image_out
from mien.api.job_bodies import job_out
from mien.api.job_failure import failure_of
from mien.api.set_bodies import StageError
from mien.domain.errors import NotFound
from mien.domain.job import Job
from mien.workflows.context import Context
from mien.workflows.picture import made_by


async def pictures_out(context: Context, job: Job) -> PicturesOut:
    """The pictures. Raises what the job failed with where there is none, ``NotFound`` where all were deleted since."""
    if job.result is None:
        raise failure_of(job, "picture")
    made = await made_by(context, job)
    if not made:
        raise NotFound("The pictures of this request have been deleted.")
    first = made[0]
    return PicturesOut(
        images=[image_out(image) for image in made],
        errors=[StageError(stage=error.stage or "picture", error=error.message) for error in job.errors],
        prompt=first.prompt or "",
        negative_prompt=first.negative_prompt or "",
        source=first.lineage.parameters.get("prompt_source", "template"),
        job=job_out(job),
    )
