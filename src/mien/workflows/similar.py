"""The pictures of a character that look most like a given one, as the scorer sees them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mien.db import gallery, image_vectors, images
from mien.db.gallery import Wanted
from mien.db.image_vectors import Vector
from mien.domain.errors import InvalidRequest, MienError, NotFound
from mien.domain.image import Image
from mien.ports import Scorer
from mien.workflows.context import Context
from mien.workflows.judging import assert_scorer_ready

MOST: Final = 2_000
"""The newest pictures of a character among which similar ones are looked for."""
_LOOKED_AT: Final = 32
"""How many pictures without a vector are looked at for one answer, the newest first."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A picture, and how similar it is to the one that was named, 0 to 100."""

    image: Image
    similarity: float | None = None


async def similar_pictures(
    context: Context, viewer_id: str, character_id: str, image_id: str, wanted: Wanted, *, limit: int
) -> list[Listed]:
    """The most similar first, without the picture itself; what has no vector of the scorer's method is left out.

    Pictures that this scorer hasn't seen yet, some dozens of them, are looked at now and remembered. Raises
    ``Unavailable`` where no scorer is ready, and ``InvalidRequest`` for ``similarTo`` where there is no such picture
    or the scorer can't compare it with others.
    """
    scorer = await assert_scorer_ready(context)
    async with context.database.read() as connection:
        try:
            model = await images.get(connection, viewer_id, image_id)
        except NotFound as error:
            raise InvalidRequest.field("similarTo", f"names a picture that isn't here: '{image_id[:80]}'.") from error
        found = await gallery.newest(connection, character_id, wanted, viewer_id=viewer_id, limit=MOST)
    others = [image for image in found if image.id != model.id]
    vectors = await _vectors(context, scorer, [model, *others])
    if not vectors.get(model.id):
        raise InvalidRequest.field("similarTo", "names a picture in which there is nothing to compare by.")
    return await asyncio.to_thread(_ranked, model, others, vectors, limit)


def _ranked(model: Image, others: Sequence[Image], vectors: dict[str, Vector], limit: int) -> list[Listed]:
    from mien.vision.similarity import ranked

    by_id = {image.id: image for image in others}
    order = ranked(vectors[model.id], {name: vectors[name] for name in by_id if name in vectors}, limit)
    return [Listed(by_id[name], round(figure, 1)) for name, figure in order]


async def _vectors(context: Context, scorer: Scorer, pictures: Sequence[Image]) -> dict[str, Vector]:
    """The vectors there are, and those of some pictures that had none."""
    async with context.database.read() as connection:
        known = await image_vectors.of_images(connection, [image.id for image in pictures], scorer.method)
    unseen = [image for image in pictures if image.id not in known][:_LOOKED_AT]
    return known | await _looked_at(context, scorer, unseen)


async def _looked_at(context: Context, scorer: Scorer, pictures: Sequence[Image]) -> dict[str, Vector]:
    """What the scorer makes of these pictures, kept for the next time; files that can't be read are left out."""
    files = {image.id: data for image in pictures if (data := await _bytes(context, image)) is not None}
    if not files:
        return {}
    looks = await scorer.look(list(files.values()))
    vectors = {name: look.vector for name, look in zip(files, looks, strict=True)}
    async with context.database.write() as connection:
        for name, vector in vectors.items():
            if await images.hold(connection, name):  # it may have been deleted meanwhile
                await image_vectors.put(connection, name, scorer.method, vector, context.clock.now())
    return vectors


async def _bytes(context: Context, image: Image) -> bytes | None:
    try:
        return await context.store.get(image.storage_key)
    except MienError:
        return None
