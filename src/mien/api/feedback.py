"""Thumbs up and down on pictures and replies."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import Field, StrictInt

from mien.api.dependencies import ContextDep, Handle, ImageId, JsonOnly, OwnerDep
from mien.api.json_route import JsonRoute
from mien.api.wire import WireIn, WireOut
from mien.workflows.feedback import (
    Judged,
    forget_image_verdict,
    forget_reply_verdict,
    image_verdict,
    judge_image,
    judge_reply,
    reply_verdict,
)

router = APIRouter(tags=["feedback"], dependencies=[JsonOnly], route_class=JsonRoute)

MessageId = Annotated[Handle, Path(description="Id of a message.")]
AlternativeQuery = Annotated[
    int | None, Query(ge=0, le=1_000, description="Which alternative; the chosen one if left out.")
]
Verdict = Literal["up", "down"]


class ImageFeedbackIn(WireIn):
    """What you think of a picture."""

    verdict: Verdict


class ReplyFeedbackIn(WireIn):
    """What you think of a reply."""

    verdict: Verdict
    alternative: Annotated[StrictInt, Field(ge=0, le=1_000)] | None = Field(
        default=None, description="Which alternative; the chosen one if left out."
    )


class ImageFeedbackOut(WireOut):
    """What you think of a picture; no verdict is null."""

    image_id: str
    verdict: Verdict | None


class ReplyFeedbackOut(WireOut):
    """What you think of an alternative of a reply; no verdict is null."""

    message_id: str
    alternative: int
    verdict: Verdict | None


@router.put("/images/{image_id}/feedback", summary="Judge a picture")
async def judge_picture(
    context: ContextDep, owner: OwnerDep, image_id: ImageId, body: ImageFeedbackIn
) -> ImageFeedbackOut:
    """Its prompt becomes an example, good or bad, for the model that words this character's next pictures."""
    return _of_image(await judge_image(context, owner, image_id, body.verdict == "up"))


@router.get("/images/{image_id}/feedback", summary="Read your verdict on a picture")
async def read_of_picture(context: ContextDep, owner: OwnerDep, image_id: ImageId) -> ImageFeedbackOut:
    """`up`, `down` or null."""
    return _of_image(await image_verdict(context, owner, image_id))


@router.delete("/images/{image_id}/feedback", status_code=204, summary="Take a verdict on a picture back")
async def forget_of_picture(context: ContextDep, owner: OwnerDep, image_id: ImageId) -> None:
    """It is no example any more."""
    await forget_image_verdict(context, owner, image_id)


@router.put("/dm/messages/{message_id}/feedback", summary="Judge a reply")
async def judge_message(
    context: ContextDep, owner: OwnerDep, message_id: MessageId, body: ReplyFeedbackIn
) -> ReplyFeedbackOut:
    """A reply that you like becomes an example of how this character talks to you."""
    judged = await judge_reply(context, owner, message_id, body.verdict == "up", alternative=body.alternative)
    return _of_reply(judged)


@router.get("/dm/messages/{message_id}/feedback", summary="Read your verdict on a reply")
async def read_of_message(
    context: ContextDep, owner: OwnerDep, message_id: MessageId, alternative: AlternativeQuery = None
) -> ReplyFeedbackOut:
    """`up`, `down` or null."""
    return _of_reply(await reply_verdict(context, owner, message_id, alternative=alternative))


@router.delete("/dm/messages/{message_id}/feedback", status_code=204, summary="Take a verdict on a reply back")
async def forget_of_message(
    context: ContextDep, owner: OwnerDep, message_id: MessageId, alternative: AlternativeQuery = None
) -> None:
    """It is no example any more."""
    await forget_reply_verdict(context, owner, message_id, alternative=alternative)


def _of_image(judged: Judged) -> ImageFeedbackOut:
    return ImageFeedbackOut(image_id=judged.id, verdict=_verdict(judged))


def _of_reply(judged: Judged) -> ReplyFeedbackOut:
    return ReplyFeedbackOut(message_id=judged.id, alternative=judged.alternative, verdict=_verdict(judged))


def _verdict(judged: Judged) -> Verdict | None:
    return None if judged.liked is None else "up" if judged.liked else "down"
