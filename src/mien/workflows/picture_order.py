"""Ordering pictures of a character in a scene: checked, judged, written once per key, and handed to the engine."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import images
from mien.domain.character import Character
from mien.domain.controls import says_something
from mien.domain.errors import InvalidRequest, Refused
from mien.domain.job import Job, JobKind
from mien.domain.prompts import CONTEXT_LIMIT
from mien.domain.rating import ContentRating
from mien.domain.scene_shot import scene_shot
from mien.ports import Quality
from mien.workflows.asked_text import check_text
from mien.workflows.choosing import choose_ready
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch_soon
from mien.workflows.once import IdempotencyKey, job_once
from mien.workflows.ownership import find_own_character, own_character
from mien.workflows.picture_limits import (
    MOST_PICTURES,
    MOST_REFERENCES,
    MOST_STEPS,
    NEGATIVE_LIMIT,
    SEED_LIMIT,
    check_range,
    check_size,
    said_as_absent,
    turned_away,
)
from mien.workflows.planning import plan_job
from mien.workflows.safety import assert_character_allowed, assert_picture_allowed, counts_as_minor
from mien.workflows.wording import brief_of

_SIDE: Final = 1024
_RULED_OUT_ANYWAY: Final = (
    "Of a character who is or may be under 18, the negative prompt may not name what a picture may not show: leave "
    "such words out; Mien rules it out by itself. Nothing was made and nothing was charged."
)


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """Pictures of a character in a scene. What is left out is as the instance and its backend are set up."""

    prompt: str
    """The scene."""
    context: str = ""
    """What else is known of it: place, occasion, mood."""
    style: str | None = None
    quality: Quality = "standard"
    transparent: bool = False
    """Whether the background is to be left out."""
    negative_prompt: str = ""
    """What is not to be seen, beside what the style rules out."""
    backend: str | None = None
    seed: int | None = None
    """Of the first picture; each further one has the next, and after 2**63 - 1 comes 0."""
    width: int = _SIDE
    height: int = _SIDE
    steps: int | None = None
    strength: float | None = None
    count: int = 1
    use_ai: bool | None = None
    content_rating: ContentRating | None = None
    references: tuple[str, ...] = ()
    """Ids of the character's own pictures to condition on instead of those that the rules choose."""
    no_references: bool = False


async def order_picture(
    context: Context, owner_id: str, id_or_slug: str, order: PictureOrder, *, key: IdempotencyKey | None = None
) -> Job:
    """The job that makes the pictures; its result has ``imageIds``.

    Raises ``NotFound``, ``Forbidden``, ``InvalidRequest`` naming the field, ``Refused`` (rating) or ``Unavailable``:
    nothing is written then.
    """
    _check(order)
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
    style = order.style or context.settings.default_style
    rated = character.model_copy(update={"content_rating": order.content_rating or character.content_rating})
    await asyncio.to_thread(_assert_allowed, rated, order, style, context.settings.content_rating_ceiling)
    choice = await choose_ready(context, order.backend, character)
    check_size(order.width, order.height, choice.backend.capabilities)
    references = () if order.no_references else await own_references(context, owner_id, character, order.references)
    arguments = _arguments(order, style, references) | choice.note

    async def plan(connection: AsyncConnection) -> Job:
        own = await own_character(connection, owner_id, character.id)
        return await plan_job(
            connection,
            JobKind.PICTURE,
            owner_id,
            context.clock.now(),
            backend=choice.backend.name,
            character_id=own.id,
            total=order.count,
            arguments=arguments,
        )

    job = await job_once(context, owner_id, key, plan)
    dispatch_soon(context)
    return job


def scene_of(prompt: str, more: str) -> str:
    """Prompt and context as one scene."""
    prompt, more = prompt.strip(), more.strip()
    if not more:
        return prompt
    return f"{prompt} {more}" if prompt.endswith((".", "!", "?")) else f"{prompt}. {more}"


def _arguments(order: PictureOrder, style: str, references: tuple[str, ...] | None) -> dict[str, Any]:
    return {
        "scene": scene_of(order.prompt, order.context),
        "style": style,
        "quality": order.quality,
        "transparent": order.transparent,
        "negativePrompt": order.negative_prompt,
        "seed": secrets.randbelow(2**32) if order.seed is None else order.seed,
        "width": order.width,
        "height": order.height,
        "steps": order.steps,
        "strength": order.strength,
        "useAi": order.use_ai,
        "contentRating": order.content_rating.value if order.content_rating else None,
        "references": None if references is None else list(references),
        "shots": [f"scene-{number}" for number in range(1, order.count + 1)],
    }


def _check(order: PictureOrder) -> None:
    if not says_something(order.prompt):
        raise InvalidRequest.field("prompt", "must not be empty.")
    check_text("prompt", order.prompt)
    check_text("context", order.context)
    check_text("negativePrompt", order.negative_prompt, NEGATIVE_LIMIT)
    if len(scene_of(order.prompt, order.context)) > CONTEXT_LIMIT:
        raise InvalidRequest.field("context", f"is too long: with the prompt it has more than {CONTEXT_LIMIT} letters.")
    check_range("count", order.count, 1, MOST_PICTURES)
    check_range("steps", order.steps, 1, MOST_STEPS)
    check_range("strength", order.strength, 0, 1)
    if order.seed is not None and not 0 <= order.seed <= SEED_LIMIT:
        raise InvalidRequest.field("seed", "must be from 0 to 2**63 - 1.")
    if len(order.references) > MOST_REFERENCES:
        raise InvalidRequest.field("referenceIds", f"must be at most {MOST_REFERENCES}, not {len(order.references)}.")
    if order.references and order.no_references:
        raise InvalidRequest.field("referenceIds", "can't be given where no references are wanted.")


def _assert_allowed(rated: Character, order: PictureOrder, style: str, ceiling: ContentRating) -> None:
    """Raise ``Refused`` for what this character may not be shown in, ``InvalidRequest`` for an unknown style.

    What the template makes of it is judged when it is drawn, and a model's words as well.
    """
    scene = scene_of(order.prompt, order.context)
    brief_of(rated, scene_shot(scene), style)
    assert_character_allowed(rated, ceiling)
    for text in (scene, turned_away(scene), said_as_absent(order.negative_prompt)):
        assert_picture_allowed(rated, text, min(rated.content_rating, ceiling))
    if order.negative_prompt and counts_as_minor(rated):
        _assert_unnamed(rated, order.negative_prompt)


def _assert_unnamed(minor: Character, unwanted: str) -> None:
    """Raise ``Refused`` for words in a minor's negative prompt that its prompt may not have either.

    They exclude where all goes well. A workflow that is wired the wrong way round, or a guidance of zero, draws them.
    """
    try:
        assert_picture_allowed(minor, unwanted, ContentRating.GENERAL)
    except Refused as error:
        raise Refused(_RULED_OUT_ANYWAY) from error


async def own_references(
    context: Context, owner_id: str, character: Character, wanted: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The pictures that are asked for, each once; ``None``: none are, so the rules choose.

    Raises ``InvalidRequest`` for one that isn't in this character's gallery.
    """
    chosen = tuple(dict.fromkeys(wanted))
    async with context.database.read() as connection:
        for image_id in chosen:
            image = await images.find(connection, image_id)
            theirs = image is None or (image.owner_id, image.character_id) != (owner_id, character.id)
            if theirs or (image is not None and image.review is not None):
                said = f"'{image_id[:80]}' isn't one of the pictures of '{character.name}'."
                raise InvalidRequest.field("referenceIds", said)
    return chosen or None
