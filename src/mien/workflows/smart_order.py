"""Ordering a smart image: checked, judged, written once per key, and handed to the engine."""

from __future__ import annotations

import asyncio
import math
import secrets
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.domain.character import Character
from mien.domain.controls import says_something
from mien.domain.errors import InvalidRequest, NoReference
from mien.domain.job import Job, JobKind
from mien.domain.rating import ContentRating
from mien.domain.scene_shot import scene_shot
from mien.domain.styles import DEFAULT_SMART_STYLE, style_named
from mien.settings import Settings
from mien.workflows.asked_text import check_text
from mien.workflows.choosing import choose_ready
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch_soon
from mien.workflows.judging import assert_scorer_ready
from mien.workflows.once import IdempotencyKey, job_once
from mien.workflows.ownership import find_own_character, own_character
from mien.workflows.picture_limits import MOST_REFERENCES, SEED_LIMIT, check_range, check_size, turned_away
from mien.workflows.picture_order import own_references
from mien.workflows.planning import plan_job
from mien.workflows.safety import assert_character_allowed, assert_picture_allowed
from mien.workflows.smart_references import find_candidates
from mien.workflows.wording import brief_of

DEFAULT_TAG: Final = "smart generation"
MOST_ATTEMPTS: Final = 5
MOST_TAGS: Final = 50
TAG_LIMIT: Final = 80
_SIDE: Final = 1024


@dataclass(frozen=True, slots=True)
class SmartOrder:
    """A picture of a character in a scene that is accepted only if it is good, shows what was asked, and is them."""

    prompt: str
    """The scene, 1 to 8,000 characters."""
    style: str = DEFAULT_SMART_STYLE
    character_name: str | None = None
    """What the prompt calls the character; ``None``: its own name."""
    max_retries: int = 3
    """Attempts, the first included: 1 to 5."""
    quality_threshold: float = 70.0
    """50 to 100."""
    consistency_threshold: float = 80.0
    """60 to 100."""
    obedience_threshold: float | None = None
    """0 to 100; ``None``: as the instance is set up."""
    copy_limit: float | None = None
    """0 to 100: from here on it is a copy of its reference; ``None``: as the instance is set up."""
    tags: tuple[str, ...] = (DEFAULT_TAG,)
    seed: int | None = None
    """Of the first attempt."""
    width: int = _SIDE
    height: int = _SIDE
    backend: str | None = None
    reference_ids: tuple[str, ...] = ()
    """Ids of the character's own pictures to choose the reference from; empty: from those that the rules allow."""


async def order_smart_image(
    context: Context, owner_id: str, id_or_slug: str, order: SmartOrder, *, key: IdempotencyKey | None = None
) -> Job:
    """The job that makes the picture; its result is a ``SmartImageResult``, also when no attempt was accepted.

    Raises ``NotFound``, ``Forbidden``, ``InvalidRequest`` naming the field, ``Refused`` (rating), ``NoReference``
    where there is no picture to measure against, or ``Unavailable`` (backend or scorer): nothing is written then.
    """
    _check(order)
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
    style = style_named(order.style).name
    await asyncio.to_thread(_assert_allowed, character, order, style, context.settings.content_rating_ceiling)
    scorer = await assert_scorer_ready(context)
    choice = await choose_ready(context, order.backend, character)
    check_size(order.width, order.height, choice.backend.capabilities)
    references = await own_references(context, owner_id, character, order.reference_ids)
    async with context.database.read() as connection:
        found = await find_candidates(connection, character, scorer.method, order.consistency_threshold, references)
    if found.master is None:
        said = f"'{character.name}' has no picture to measure against; make an avatar or reference views first."
        raise NoReference(said)
    arguments = _arguments(order, style, references, context.settings) | choice.note

    async def plan(connection: AsyncConnection) -> Job:
        own = await own_character(connection, owner_id, character.id)
        return await plan_job(
            connection,
            JobKind.SMART_IMAGE,
            owner_id,
            context.clock.now(),
            backend=choice.backend.name,
            character_id=own.id,
            arguments=arguments,
        )

    job = await job_once(context, owner_id, key, plan)
    dispatch_soon(context)
    return job


def asked_again(arguments: dict[str, Any]) -> dict[str, Any]:
    """What a job that is tried again is to do: the same, with another seed unless a person chose it."""
    return arguments if arguments["seedGiven"] else arguments | {"seed": secrets.randbelow(2**32)}


def _arguments(order: SmartOrder, style: str, references: tuple[str, ...] | None, settings: Settings) -> dict[str, Any]:
    obedience, limit = order.obedience_threshold, order.copy_limit
    return {
        "prompt": order.prompt,
        "style": style,
        "characterName": order.character_name,
        "maxRetries": order.max_retries,
        "thresholds": {
            "quality": order.quality_threshold,
            "consistency": order.consistency_threshold,
            "obedience": settings.obedience_threshold if obedience is None else obedience,
            "copy": settings.copy_limit if limit is None else limit,
        },
        "tags": [tag.strip() for tag in order.tags],
        "seed": secrets.randbelow(2**32) if order.seed is None else order.seed,
        "seedGiven": order.seed is not None,
        "width": order.width,
        "height": order.height,
        "references": None if references is None else list(references),
    }


def _check(order: SmartOrder) -> None:
    if not says_something(order.prompt):
        raise InvalidRequest.field("prompt", "must not be empty.")
    check_text("prompt", order.prompt)
    check_text("characterName", order.character_name or "", 200)
    check_range("maxRetries", order.max_retries, 1, MOST_ATTEMPTS)
    for field, value, least in (
        ("qualityThreshold", order.quality_threshold, 50),
        ("consistencyThreshold", order.consistency_threshold, 60),
        ("obedienceThreshold", order.obedience_threshold, 0),
        ("copyLimit", order.copy_limit, 0),
    ):
        if value is not None and not math.isfinite(value):
            raise InvalidRequest.field(field, f"must be a number from {least} to 100.")
        check_range(field, value, least, 100)
    if order.seed is not None and not 0 <= order.seed <= SEED_LIMIT:
        raise InvalidRequest.field("seed", "must be from 0 to 2**63 - 1.")
    if len(order.reference_ids) > MOST_REFERENCES:
        said = f"must be at most {MOST_REFERENCES}, not {len(order.reference_ids)}."
        raise InvalidRequest.field("referenceIds", said)
    _check_tags(order.tags)


def _check_tags(tags: tuple[str, ...]) -> None:
    if len(tags) > MOST_TAGS:
        raise InvalidRequest.field("tags", f"must be at most {MOST_TAGS}, not {len(tags)}.")
    for tag in tags:
        if not says_something(tag):
            raise InvalidRequest.field("tags", "must not hold an empty one.")
        check_text("tags", tag, TAG_LIMIT)


def _assert_allowed(character: Character, order: SmartOrder, style: str, ceiling: ContentRating) -> None:
    """Raise ``Refused`` for what this character may not be shown in. Reads whole texts: for a thread.

    What the template makes of it is judged when it is drawn, and a model's words as well.
    """
    brief_of(character, scene_shot(order.prompt), style)
    assert_character_allowed(character, ceiling)
    for text in (order.prompt, turned_away(order.prompt), order.character_name or ""):
        assert_picture_allowed(character, text, min(character.content_rating, ceiling))
