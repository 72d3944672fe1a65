"""The embedding set: ten varied pictures of a character, with a ``metadata.json`` beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, image_sets, image_vectors, images
from mien.db.image_vectors import Vector
from mien.domain.character import Character
from mien.domain.errors import StorageUnavailable
from mien.domain.image import Image
from mien.domain.image_set import ImageSet, SetItem, SetKind
from mien.domain.job import Job
from mien.jobs.engine import Run
from mien.workflows.choosing import Choice
from mien.workflows.context import Context
from mien.workflows.image_set import request_set, run_set

log = structlog.get_logger(__name__)

_DIGITS: Final = 8
"""Decimals of a vector's values; what is kept of them has no more."""


async def request_embedding_set(
    context: Context,
    connection: AsyncConnection,
    character: Character,
    choice: Choice,
    *,
    style: str | None = None,
) -> Job:
    """The job that makes the embedding set, in the caller's transaction; see :func:`request_set`."""
    return await request_set(context, connection, character, SetKind.EMBEDDING, choice, style=style)


async def run_embedding_set(context: Context, run: Run, job_id: str) -> None:
    """The story of an embedding set."""
    await run_set(context, run, job_id, seconds=context.settings.image_timeout, finish=write_metadata)


def metadata_key(folder: str, image_set: ImageSet) -> str:
    """Where a set's ``metadata.json`` lies in the object store."""
    return f"{folder}/embeddings/v{image_set.version}/metadata.json"


async def write_metadata(context: Context, character: Character, set_id: str) -> None:
    """Write what the set holds beside its pictures: a copy for whoever looks at the store without Mien.

    The set is complete without it: a store that can't take it now is logged, not an error.
    """
    async with context.database.read() as connection:
        folder = await characters.storage_folder(connection, character.id)
        image_set = await image_sets.get(connection, set_id)
        told = await metadata(connection, image_set)
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    try:
        await context.store.put(metadata_key(folder, image_set), data, replace=True)
    except StorageUnavailable as error:
        log.warning("metadata_not_written", set_id=set_id, reason=error.message)


async def metadata(connection: AsyncConnection, image_set: ImageSet) -> dict[str, Any]:
    """What a set holds, shot by shot: each picture with its scores and the vector that scorers made of it."""
    made = await images.of_set(connection, image_set.id)
    vectors = await image_vectors.by_method(connection, [image.id for image in made.values()])
    return {
        "characterId": image_set.character_id,
        "version": image_set.version,
        "style": image_set.style,
        "images": [_entry(item, made.get(item.shot), vectors) for item in image_set.items],
    }


def _entry(item: SetItem, image: Image | None, vectors: Mapping[str, Mapping[str, Vector]]) -> dict[str, Any]:
    if image is None:
        return {"shot": item.shot, "error": item.error or "missing"}
    return {
        "shot": item.shot,
        "imageId": image.id,
        "key": image.storage_key,
        "sha256": image.sha256,
        "prompt": image.prompt,
        "negativePrompt": image.negative_prompt,
        "seed": image.seed,
        "backend": image.backend,
        "model": image.model,
        "width": image.width,
        "height": image.height,
        "scores": image.scores,
        "vector": _vector(image, vectors.get(image.id, {})),
    }


def _vector(image: Image, by_method: Mapping[str, Vector]) -> dict[str, Any] | None:
    """The vector by the method that scored the picture, else by another; ``None``: no scorer found one."""
    methods = sorted(method for method, vector in by_method.items() if vector)
    scored_by = (image.scores or {}).get("method")
    method = scored_by if scored_by in methods else next(iter(methods), None)
    if method is None:
        return None
    vector = by_method[method]
    return {"method": method, "dimensions": len(vector), "values": [round(value, _DIGITS) for value in vector]}
