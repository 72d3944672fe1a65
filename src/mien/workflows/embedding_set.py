"""The embedding set: ten varied pictures of a character, with a ``metadata.json`` beside them."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, images
from mien.domain.character import Character
from mien.domain.image import Image
from mien.domain.image_set import ImageSet, SetItem, SetKind
from mien.domain.job import Job
from mien.jobs.engine import Run
from mien.workflows.context import Context
from mien.workflows.image_set import request_set, run_set


async def request_embedding_set(
    context: Context,
    connection: AsyncConnection,
    character: Character,
    *,
    backend: str | None = None,
    style: str | None = None,
) -> Job:
    """The job that makes the embedding set, in the caller's transaction; see :func:`request_set`."""
    return await request_set(context, connection, character, SetKind.EMBEDDING, backend=backend, style=style)


async def run_embedding_set(context: Context, run: Run, job_id: str) -> None:
    """The story of an embedding set."""
    await run_set(context, run, job_id, seconds=context.settings.image_timeout, finish=write_metadata)


def metadata_key(folder: str, image_set: ImageSet) -> str:
    """Where a set's ``metadata.json`` lies in the object store."""
    return f"{folder}/embeddings/v{image_set.version}/metadata.json"


async def write_metadata(context: Context, character: Character, image_set: ImageSet) -> None:
    """Write what the set holds, shot by shot, beside its pictures."""
    async with context.database.read() as connection:
        folder = await characters.storage_folder(connection, character.id)
        made = await images.of_set(connection, image_set.id)
    entries = [_entry(item, made.get(item.shot)) for item in image_set.items]
    body = {"characterId": character.id, "version": image_set.version, "style": image_set.style, "images": entries}
    data = json.dumps(body, ensure_ascii=False, indent=1).encode()
    await context.store.put(metadata_key(folder, image_set), data, replace=True)


def _entry(item: SetItem, image: Image | None) -> dict[str, Any]:
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
        "vector": None,
    }
