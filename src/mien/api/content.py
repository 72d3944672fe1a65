"""Posts and captions: ``POST /content/generate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, AliasChoices, Field, StrictBool, StringConstraints, model_validator
from pydantic.alias_generators import to_snake

from mien.api.dependencies import ClosingDep, ContextDep, Handle, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.job_bodies import JobOut, job_out
from mien.api.json_route import JsonRoute
from mien.api.links import job_link
from mien.api.prefer import PreferDep
from mien.api.wire import WireIn, WireOut, Word
from mien.domain.character import Seed
from mien.domain.controls import running_text
from mien.domain.errors import Conflict, InvalidRequest, MienError, NotFound, Refused, Unavailable
from mien.domain.job import Job, JobState
from mien.workflows.post import REQUEST_LIMIT, PostOrder, order_post
from mien.workflows.waiting import wait_for

router = APIRouter(tags=["words"], dependencies=[JsonOnly], route_class=JsonRoute)

_WHERE_PICTURES_ARE_MADE: Final = (
    "pictures aren't made here; call POST /characters/{id}/avatar, /characters/{id}/images/generate-references or "
    "/characters/{id}/embeddings."
)
_BY_CODE: Final[dict[str, type[MienError]]] = {error.code: error for error in (Refused, NotFound, Unavailable)}


class ContentIn(WireIn):
    """What is to be written."""

    persona_id: Handle = Field(
        validation_alias=AliasChoices("personaId", "persona_id", "characterId", "character_id"),
        description="Id or slug of the character; `characterId` means the same.",
    )
    content_type: Literal["text", "image"] = Field(description="`text`; pictures are made by other routes.")
    prompt: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=REQUEST_LIMIT),
        AfterValidator(running_text),
        Field(description="What it is about.", examples=["a rainy morning in the workshop"]),
    ]
    quality: Literal["standard", "hd"] = Field(default="standard", description="`hd` is longer.")
    style: Word | None = Field(default=None, description="caption, post (the default), tweet, story or blog.")
    context: Annotated[str, Field(max_length=REQUEST_LIMIT), AfterValidator(running_text)] = Field(
        default="", description="What else is known: place, occasion, mood."
    )
    use_ai: StrictBool = Field(default=True, description="False: templates write, whatever models there are.")
    seed: Seed | None = Field(default=None, description="Templates write the same for the same seed.")

    @model_validator(mode="before")
    @classmethod
    def _one_name_for_the_character(cls, value: Any) -> Any:
        """Whoever sends both would be told that one of them isn't known."""
        if isinstance(value, Mapping):
            twice = [name for name in ("personaId", "characterId") if name in value or to_snake(name) in value]
            if len(twice) > 1:
                raise ValueError("has both 'personaId' and 'characterId', which mean the same; send one of them")
        return value


class ContentOut(WireOut):
    """A post, and who wrote it."""

    success: Literal[True] = True
    content_type: Literal["text"] = "text"
    text: str
    style: str
    quality: Literal["standard", "hd"]
    source: Literal["ai_generated", "template"]
    engine: str
    model: str
    fallback: str = Field(description="Why templates wrote it although a model was to; empty otherwise.")
    word_count: int
    job: JobOut


@router.post(
    "/content/generate",
    summary="Write a post",
    responses={202: {"model": JobOut, "description": "Not finished within the wait; the job goes on."}},
    response_model=ContentOut,
)
async def generate(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    preference: PreferDep,
    closing: ClosingDep,
    body: ContentIn,
    response: Response,
) -> ContentOut | JSONResponse:
    """A post or caption in the character's voice.

    Waits for the result unless `Prefer: respond-async` or `Prefer: wait=N` says otherwise, two minutes at most.
    """
    if body.content_type == "image":
        raise InvalidRequest.field("contentType", _WHERE_PICTURES_ARE_MADE)
    job = await order_post(context, owner, body.persona_id, _order(body), key=key_for(key, "write a post", body))
    job = await wait_for(context, job.id, preference.wait, stop=closing)
    if not job.ended:
        headers = preference.headers | {"Location": job_link(job.id)}
        return JSONResponse(job_out(job).model_dump(mode="json"), status_code=202, headers=headers)
    response.headers.update(preference.headers)
    return _content(job)


def _order(body: ContentIn) -> PostOrder:
    return PostOrder(
        request=body.prompt,
        context=body.context,
        style=body.style,
        quality=body.quality,
        use_ai=body.use_ai,
        seed=body.seed,
    )


def _content(job: Job) -> ContentOut:
    """The result of a job that has ended. Raises what it failed with."""
    if job.state is JobState.CANCELLED:
        raise Conflict("The post's job was cancelled; send the request again under another Idempotency-Key.")
    if job.result is None:
        error = job.error
        message = error.message if error else "The post could not be written; look at the log."
        raise _BY_CODE.get(error.code if error else "", MienError)(message)
    return ContentOut.model_validate(job.result | {"style": job.arguments["style"], "job": job_out(job)})
