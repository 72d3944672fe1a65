"""A prompt that somebody asks for, without a picture: for their own tools, or to see what would be drawn."""

from __future__ import annotations

import asyncio
from typing import Any

from mien.db import characters, idempotency
from mien.domain.briefs import PromptBrief
from mien.domain.character import Character
from mien.domain.errors import InvalidRequest
from mien.domain.prompts import CONTEXT_LIMIT, PromptText, word_picture
from mien.domain.rating import ContentRating
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import SHOTS, Shot
from mien.domain.writable import refuse_unwritable
from mien.workflows.context import Context
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.safety import assert_character_allowed, assert_picture_allowed
from mien.workflows.wording import brief_of, word


async def ask_prompt(
    context: Context,
    owner_id: str,
    id_or_slug: str,
    *,
    scene: str = "",
    content_rating: ContentRating | None = None,
    image_style: str | None = None,
    use_ai: bool | None = None,
    shot: str | None = None,
    key: IdempotencyKey | None = None,
) -> PromptText:
    """The prompt of a picture of a character in a scene; ``content_rating`` is the most it may show.

    ``use_ai``: whether a model is to write; ``None`` as the instance is set up. Raises ``NotFound``,
    ``InvalidRequest`` (unknown style or shot, a scene that is too long) and ``Refused`` (rating).
    """
    _check_scene(scene)
    chosen = await asyncio.to_thread(scene_shot, scene) if shot is None else _shot_named(shot)
    async with context.database.read() as connection:
        character = await characters.get(connection, owner_id, id_or_slug)
    rated = character.model_copy(update={"content_rating": content_rating or character.content_rating})
    style = image_style or context.settings.default_style
    brief = brief_of(rated, chosen, style, context=scene, field="imageStyle")
    await asyncio.to_thread(_assert_allowed, brief, context.settings.content_rating_ceiling)
    return await _once(context, owner_id, key, brief, use_ai)


async def _once(
    context: Context, owner_id: str, key: IdempotencyKey | None, brief: PromptBrief, use_ai: bool | None
) -> PromptText:
    """What an earlier request with the key was given, or a new prompt; no transaction is held while it is written."""
    if key is None:
        return await word(context, brief, use_ai=use_ai, owner_id=owner_id)

    async with context.database.write() as connection:
        earlier = await idempotency.earlier_answer(connection, owner_id, key.key, key.fingerprint)
    if earlier is not None:
        return PromptText.model_validate(earlier)
    prompt = await word(context, brief, use_ai=use_ai, owner_id=owner_id)

    async def written() -> dict[str, Any]:
        return prompt.model_dump(mode="json")

    async with context.database.write() as connection:
        return PromptText.model_validate(await once(connection, owner_id, key, context.clock.now(), written))


def _assert_allowed(brief: PromptBrief, ceiling: ContentRating) -> None:
    """Raise ``Refused`` unless the character may be shown at this rating, and the scene asks for no more than it."""
    character: Character = brief.character
    assert_character_allowed(character, ceiling)
    assert_picture_allowed(character, brief.context, brief.rating)
    assert_picture_allowed(character, word_picture(brief).prompt, brief.rating)


def _shot_named(name: str) -> Shot:
    if name not in SHOTS:
        raise InvalidRequest.field("shot", f"unknown shot; known are {', '.join(SHOTS)}")
    return SHOTS[name]


def _check_scene(scene: str) -> None:
    try:
        refuse_unwritable(scene)
    except ValueError as error:
        raise InvalidRequest.field("context", f"{error}.") from None
    if len(scene) > CONTEXT_LIMIT:
        raise InvalidRequest.field("context", f"must have at most {CONTEXT_LIMIT} characters, not {len(scene)}.")
