"""Looking through a character's gallery: filtered, without repeats, by time or by likeness to one picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mien.db import characters, gallery
from mien.db.gallery import ANY, Wanted
from mien.workflows.context import Context
from mien.workflows.near_duplicates import without_repeats
from mien.workflows.ownership import find_own_character
from mien.workflows.similar import Listed, similar_pictures


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for."""

    wanted: Wanted = ANY
    """Scores count where the scorer in use gave them."""
    unique: bool = False
    """Without what shows the very same as an older picture."""
    similar_to: str | None = None
    """Id of the picture to which the others are to be similar; then there is one page."""


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """Some pictures and where the next ones begin (``None`` at the end)."""

    items: tuple[Listed, ...]
    next_cursor: str | None


async def look_through(
    context: Context, viewer_id: str, id_or_slug: str, asked: Asked, *, cursor: str | None = None, limit: int
) -> GalleryPage:
    """One page of a gallery, of what the viewer may see. Raises ``NotFound``, and as :func:`similar_pictures`.

    What waits for review is its owner's alone: anybody else gets ``Forbidden``.
    """
    wanted = replace(asked.wanted, method=context.scorer.method if context.scorer else None)
    async with context.database.read() as connection:
        find = find_own_character if wanted.under_review else characters.get
        character = await find(connection, viewer_id, id_or_slug)
    if asked.unique:
        wanted = await without_repeats(context, viewer_id, character.id, wanted)
    if asked.similar_to is not None:
        alike = await similar_pictures(context, viewer_id, character.id, asked.similar_to, wanted, limit=limit)
        return GalleryPage(tuple(alike), None)
    async with context.database.read() as connection:
        found = await gallery.page(connection, character.id, wanted, viewer_id=viewer_id, cursor=cursor, limit=limit)
    return GalleryPage(tuple(Listed(image) for image in found.items), found.next_cursor)
