"""Prompts for pictures, on their own."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import AfterValidator, Field, StrictBool

from mien.api.dependencies import ContextDep, Handle, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.json_route import JsonRoute
from mien.api.wire import WireIn, WireOut, Word
from mien.domain.controls import running_text
from mien.domain.prompts import CONTEXT_LIMIT
from mien.domain.rating import ContentRating
from mien.workflows.asked_prompt import ask_prompt

router = APIRouter(tags=["prompts"], dependencies=[JsonOnly], route_class=JsonRoute)


class PromptIn(WireIn):
    """Which picture is to be worded."""

    character_id: Handle = Field(description="Id or slug of a character.")
    context: Annotated[str, Field(max_length=CONTEXT_LIMIT), AfterValidator(running_text)] = Field(
        default="", description="The scene.", examples=["beach at sunset, photo shoot"]
    )
    content_rating: ContentRating | None = Field(
        default=None, description="The most that it may show; the character's own if left out."
    )
    image_style: Word | None = Field(default=None, description="Style; the instance's own if left out.")
    use_ai: StrictBool | None = Field(
        default=None, description="Whether a model is to write it; as the instance is set up if left out."
    )
    shot: Word | None = Field(default=None, description="A named shot, such as `portrait_front`.")


class PromptOut(WireOut):
    """A prompt."""

    prompt: str
    negative_prompt: str
    style: str
    source: Literal["template", "ai_generated"]
    word_count: int
    engine: str
    model: str
    fallback: str = Field(description="Why it is a template although a model was to write; else empty.")


@router.post("/prompts", summary="Word a picture")
async def word_picture(context: ContextDep, owner: OwnerDep, key: KeyDep, body: PromptIn) -> PromptOut:
    """The prompt for a picture of a character: written by a model where there is one, else by template.

    `source` says which, and `fallback` why a model's words weren't used.
    """
    prompt = await ask_prompt(
        context,
        owner,
        body.character_id,
        scene=body.context,
        content_rating=body.content_rating,
        image_style=body.image_style,
        use_ai=body.use_ai,
        shot=body.shot,
        key=key_for(key, "a prompt", body),
    )
    return PromptOut(**prompt.model_dump(), word_count=prompt.word_count)
