"""Image sets: their versions, which one is in use, how the embedding set is doing."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from mien.api.dependencies import CharacterId, ContextDep, JsonOnly, OwnerDep, SetId
from mien.api.json_route import JsonRoute
from mien.api.set_bodies import EmbeddingStatus, SetOut, SetPage, embedding_status, set_out
from mien.db import characters, image_sets
from mien.domain.errors import NotFound
from mien.domain.image_set import SetKind
from mien.workflows.change import activate_set
from mien.workflows.embedding_set import metadata

of_character = APIRouter(tags=["image sets"], dependencies=[JsonOnly], route_class=JsonRoute)


@of_character.get("/{character_id}/embedding-status", summary="How the embedding set is doing")
async def status(context: ContextDep, owner: OwnerDep, character_id: CharacterId) -> EmbeddingStatus:
    """The version in use, else the newest; `newer` tells of a version after that."""
    async with context.database.read() as connection:
        character = await characters.get(connection, owner, character_id)
        versions = await image_sets.versions(connection, character.id, SetKind.EMBEDDING)
    return embedding_status(character.id, versions)


@of_character.get("/{character_id}/sets", summary="List versions of sets")
async def page(context: ContextDep, owner: OwnerDep, character_id: CharacterId, kind: SetKind | None = None) -> SetPage:
    """All versions of a character's reference and embedding sets, newest first."""
    async with context.database.read() as connection:
        character = await characters.get(connection, owner, character_id)
        versions = await image_sets.versions(connection, character.id, kind)
    return SetPage(items=[set_out(version) for version in versions])


@of_character.post("/{character_id}/sets/{set_id}/activate", summary="Use a version")
async def activate(context: ContextDep, owner: OwnerDep, character_id: CharacterId, set_id: SetId) -> SetOut:
    """Makes this version the one in use instead of whichever was."""
    return set_out(await activate_set(context, owner, character_id, set_id))


@of_character.get("/{character_id}/sets/{set_id}/metadata", summary="Read a set's metadata.json")
async def read_metadata(
    context: ContextDep, owner: OwnerDep, character_id: CharacterId, set_id: SetId
) -> dict[str, Any]:
    """What a set holds, shot by shot, as of now; the store has a copy beside the pictures of a set that has ended."""
    async with context.database.read() as connection:
        character = await characters.get(connection, owner, character_id)
        image_set = await image_sets.find(connection, set_id)
        if image_set is None or image_set.character_id != character.id:
            raise NotFound(f"The character '{character.name}' has no image set '{set_id}'.")
        return await metadata(connection, image_set)
