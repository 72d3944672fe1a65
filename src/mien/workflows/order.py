"""Ordering pictures of a character that exists: checked, written once per key, and handed to the engine."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters
from mien.domain.character import Character
from mien.domain.errors import NotFound
from mien.domain.image_set import SetKind
from mien.domain.job import Job
from mien.domain.rating import ContentRating
from mien.domain.styles import style_named
from mien.workflows.avatar import request_avatar
from mien.workflows.choosing import Choice, choose_ready
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch_soon
from mien.workflows.embedding_set import request_embedding_set
from mien.workflows.once import IdempotencyKey, job_once, once
from mien.workflows.ownership import find_own_character, own_character
from mien.workflows.reference_set import request_reference_set
from mien.workflows.safety import assert_character_allowed, beside_the_loop, drawable, length_of

_REQUEST_SET = {SetKind.REFERENCE: request_reference_set, SetKind.EMBEDDING: request_embedding_set}


async def order_avatar(
    context: Context,
    owner_id: str,
    id_or_slug: str,
    *,
    backend: str | None = None,
    style: str | None = None,
    transparent: bool = False,
    key: IdempotencyKey | None = None,
) -> Job:
    """A new avatar for a character; one that is being made is joined.

    Raises ``NotFound``, ``Forbidden``, ``InvalidRequest`` (unknown backend or style), ``Refused``, ``Unavailable``.
    """

    _check_style(style)
    choice = await _choose(context, owner_id, id_or_slug, backend)

    async def request(connection: AsyncConnection, character: Character) -> Job:
        return await request_avatar(context, connection, character, choice, style=style, transparent=transparent)

    job = await _order(context, owner_id, id_or_slug, key, request)
    dispatch_soon(context)
    return job


async def order_set(
    context: Context,
    owner_id: str,
    id_or_slug: str,
    kind: SetKind,
    *,
    backend: str | None = None,
    style: str | None = None,
    key: IdempotencyKey | None = None,
) -> Job:
    """A character's reference or embedding set: a new version, or what the last one lacks; raises as above."""
    _check_style(style)
    choice = await _choose(context, owner_id, id_or_slug, backend)
    job = await _order_set(context, owner_id, id_or_slug, kind, choice, style, key)
    dispatch_soon(context)
    return job


async def order_embedding_sets(
    context: Context,
    owner_id: str,
    ids: Sequence[str] | None,
    *,
    backend: str | None = None,
    style: str | None = None,
    key: IdempotencyKey | None = None,
) -> list[Job]:
    """Embedding sets of several characters; raises as above, and then nothing is ordered.

    For ``None``: of all but the official ones and those that this instance may not draw. Which characters these are is
    settled first; then each is one transaction, so that others get their turn between them; those that are deleted
    meanwhile are left out. After a crash the same key goes on where it stopped.
    """
    _check_style(style)

    async def settle() -> dict[str, list[str]]:
        return {"characterIds": await _chosen(context, connection, owner_id, ids)}

    async with context.database.write() as connection:
        settled = await once(connection, owner_id, key, context.clock.now(), settle)
    choices = await _choose_each(context, settled["characterIds"], backend)
    ordered: list[Job] = []
    try:
        for each, choice in choices.items():
            own_key = key and _key_of_one(key, each)
            with suppress(NotFound):
                ordered.append(await _order_set(context, owner_id, each, SetKind.EMBEDDING, choice, style, own_key))
    finally:
        dispatch_soon(context)
    return ordered


async def _order_set(
    context: Context,
    owner_id: str,
    id_or_slug: str,
    kind: SetKind,
    choice: Choice,
    style: str | None,
    key: IdempotencyKey | None,
) -> Job:
    async def request(connection: AsyncConnection, character: Character) -> Job:
        return await _REQUEST_SET[kind](context, connection, character, choice, style=style)

    return await _order(context, owner_id, id_or_slug, key, request)


async def _order(
    context: Context,
    owner_id: str,
    id_or_slug: str,
    key: IdempotencyKey | None,
    request: Callable[[AsyncConnection, Character], Awaitable[Job]],
) -> Job:
    ceiling = context.settings.content_rating_ceiling
    async with context.database.read() as connection:
        seen = await find_own_character(connection, owner_id, id_or_slug)
    # Judged before the database is held: it may take a while.
    await beside_the_loop(length_of(seen), assert_character_allowed, seen, ceiling)

    async def plan(connection: AsyncConnection) -> Job:
        character = await own_character(connection, owner_id, seen.id)
        if character != seen:
            assert_character_allowed(character, ceiling)
        return await request(connection, character)

    return await job_once(context, owner_id, key, plan)


def _check_style(style: str | None) -> None:
    """Refuse before anything is written what could not be drawn."""
    if style is not None:
        style_named(style)


async def _choose(context: Context, owner_id: str, id_or_slug: str, backend: str | None) -> Choice:
    """Who is to draw a character. Raises as its orders do, before anything is written."""
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
    return await choose_ready(context, backend, character)


async def _choose_each(context: Context, ids: Sequence[str], backend: str | None) -> dict[str, Choice]:
    """Who is to draw each of these characters; those that are deleted meanwhile are left out."""
    async with context.database.read() as connection:
        found = {each: await characters.find(connection, None, each) for each in ids}
    if not found:
        await choose_ready(context, backend, None)  # whoever asks for nothing learns all the same that nothing works
    by_backend: dict[str | None, Choice] = {}
    for character in found.values():
        if character is not None and character.backend not in by_backend:
            by_backend[character.backend] = await choose_ready(context, backend, character)
    return {each: by_backend[character.backend] for each, character in found.items() if character is not None}


async def _chosen(context: Context, connection: AsyncConnection, owner_id: str, ids: Sequence[str] | None) -> list[str]:
    ceiling = context.settings.content_rating_ceiling
    if ids is None:
        every = await characters.ids_of_owner(connection, owner_id, official=False)
        found = [await characters.get(connection, owner_id, each) for each in every]
        found = await asyncio.to_thread(drawable, found, ceiling)
    else:
        found = [await find_own_character(connection, owner_id, each) for each in ids]
        await asyncio.to_thread(_assert_all_allowed, found, ceiling)
    return list(dict.fromkeys(character.id for character in found))


def _assert_all_allowed(found: Sequence[Character], ceiling: ContentRating) -> None:
    for character in found:
        assert_character_allowed(character, ceiling)


def _key_of_one(key: IdempotencyKey, character_id: str) -> IdempotencyKey:
    """The key under which one character's part of an order is remembered."""
    digest = hashlib.sha256(key.key.encode()).hexdigest()
    return replace(key, key=f"{digest}/{character_id}")
