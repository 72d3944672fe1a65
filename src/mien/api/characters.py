"""Characters: create, list, read, change, delete."""

from __future__ import annotations

from fastapi import APIRouter, Response

from mien.api.character_bodies import (
    CharacterIn,
    CharacterOut,
    CharacterPage,
    CharacterPatch,
    CreatedOut,
    changes_of,
    character_item,
    character_out,
    created_out,
    draft_of,
    wish_of,
)
from mien.api.dependencies import BoundsDep, CharacterId, ContextDep, JsonOnly, KeyDep, OwnerDep, TagQuery, key_for
from mien.api.json_route import JsonRoute
from mien.api.links import character_link
from mien.db import characters, image_sets
from mien.domain.errors import InvalidRequest
from mien.domain.image import ImageKind
from mien.domain.image_set import SetKind
from mien.workflows.change import change_character
from mien.workflows.context import Context
from mien.workflows.create import create_character
from mien.workflows.delete import delete_character
from mien.workflows.from_picture import create_from_picture
from mien.workflows.source_image import SourcePicture, read_source

router = APIRouter(tags=["characters"], dependencies=[JsonOnly], route_class=JsonRoute)


@router.post("", status_code=201, summary="Create a character")
async def create(
    context: ContextDep, owner: OwnerDep, key: KeyDep, body: CharacterIn, response: Response
) -> CreatedOut:
    """Answers at once; avatar, reference set and embedding set follow as jobs, which the answer names.

    No avatar is made for official characters, or where one is given by `avatarUrl` or `previewId`.

    With a `sourceImage`, `name` and `description` may be left out: a model that can be shown pictures proposes them,
    else the words that tools wrote into the file; `analysis` says whose words each field is. What you say wins. A
    model takes some seconds to look.
    """
    if body.avatar_url and body.preview_id:
        raise InvalidRequest.field("previewId", "can't be sent together with avatarUrl; choose one.")
    sent = body.avatar_url if (body.avatar_url or "").startswith("data:") else None
    avatar = await _avatar(context, sent)
    once = key_for(key, "create a character", body)
    if body.source_image is None:
        created = await create_character(context, owner, draft_of(body), avatar=avatar, key=once)
    else:
        picture = await read_source(context, body.source_image)
        created = await create_from_picture(context, owner, wish_of(body), picture, avatar=avatar, key=once)
    response.headers["Location"] = character_link(created.character.id)
    return created_out(created)


@router.get("", summary="List characters")
async def page(context: ContextDep, owner: OwnerDep, bounds: BoundsDep, tag: TagQuery = None) -> CharacterPage:
    """Your characters, newest first, without their `dialogue`: read one to see it."""
    async with context.database.read() as connection:
        found = await characters.page(connection, owner, cursor=bounds.cursor, limit=bounds.limit, tag=tag)
        ids = [character.id for character in found.items]
        sets = await image_sets.of_characters(connection, ids, SetKind.EMBEDDING)
    items = [character_item(character, sets.get(character.id, [])) for character in found.items]
    return CharacterPage(items=items, next_cursor=found.next_cursor)


@router.get("/{character_id}", summary="Read a character")
async def read(context: ContextDep, owner: OwnerDep, character_id: CharacterId) -> CharacterOut:
    """A character of yours by id or slug, or a public one by id."""
    async with context.database.read() as connection:
        character = await characters.get(connection, owner, character_id)
        sets = await image_sets.versions(connection, character.id, SetKind.EMBEDDING)
    return character_out(character, sets)


@router.patch("/{character_id}", summary="Change a character")
async def change(context: ContextDep, owner: OwnerDep, character_id: CharacterId, body: CharacterPatch) -> CharacterOut:
    """Only the fields that are sent change, and no picture is made. A rating the character may not have is refused."""
    character = await change_character(context, owner, character_id, changes_of(body))
    async with context.database.read() as connection:
        return character_out(character, await image_sets.versions(connection, character.id, SetKind.EMBEDDING))


@router.delete("/{character_id}", status_code=204, summary="Delete a character")
async def delete(context: ContextDep, owner: OwnerDep, character_id: CharacterId) -> None:
    """Its jobs are cancelled; it is kept in the trash for a while before its pictures are removed."""
    await delete_character(context, owner, character_id)


async def _avatar(context: Context, address: str | None) -> SourcePicture | None:
    if address is None:
        return None
    data = await read_source(context, address, "avatarUrl")
    return await SourcePicture.read(context, data, ImageKind.AVATAR, field="avatarUrl")
