"""A character from a picture: a model looks, the file's words are read, the person's words win, the chain begins."""

from __future__ import annotations

import asyncio
from typing import Final
from weakref import WeakValueDictionary

import structlog

from mien import provenance
from mien.domain.errors import MienError, Refused
from mien.domain.from_picture import PictureWish, completed, merged, read_file_words
from mien.domain.image import ImageKind
from mien.domain.picture_analysis import PictureAnalysis
from mien.domain.rating import ContentRating
from mien.workflows.context import Context
from mien.workflows.create import Created, create_character, earlier_creation
from mien.workflows.once import IdempotencyKey
from mien.workflows.source_image import SourcePicture

log = structlog.get_logger(__name__)

_under_way: Final[WeakValueDictionary[tuple[str, str], asyncio.Lock]] = WeakValueDictionary()
"""Owners and keys whose picture is being looked at right now."""


async def create_from_picture(
    context: Context,
    owner_id: str,
    wish: PictureWish,
    data: bytes,
    *,
    avatar: SourcePicture | None = None,
    key: IdempotencyKey | None = None,
) -> Created:
    """Create a character that starts from a picture; what the wish leaves open is proposed by whoever can tell.

    A model looks at every source picture where one can, for up to ``text_timeouts.analysis`` seconds: what it sees may
    forbid, never allow. The same ``key`` again gives what the first call gave, without another look.

    Raises as :func:`create_character`, ``InvalidRequest`` (field ``description``) where nobody can tell who it is,
    ``Refused`` where the picture shows what may not be made here, and the errors of :meth:`SourcePicture.read`.
    """
    source = await SourcePicture.read(context, data, ImageKind.SOURCE, field="sourceImage")
    if key is None:
        return await _create(context, owner_id, wish, data, source, avatar, None)
    async with _under_way.setdefault((owner_id, key.key), asyncio.Lock()):
        earlier = await earlier_creation(context, owner_id, key)
        return earlier or await _create(context, owner_id, wish, data, source, avatar, key)


async def _create(
    context: Context,
    owner_id: str,
    wish: PictureWish,
    data: bytes,
    source: SourcePicture,
    avatar: SourcePicture | None,
    key: IdempotencyKey | None,
) -> Created:
    draft, analysis = completed(wish, await propose(context, data))
    try:
        return await create_character(
            context, owner_id, draft, source=source, avatar=avatar, analysis=analysis, key=key
        )
    except Refused as error:
        rating = analysis.rating or ContentRating.GENERAL
        if rating <= draft.content_rating:
            raise
        said = f"The source picture is taken to be '{rating.value}'. {error.message}"
        raise Refused(said, **error.details) from error


async def propose(context: Context, data: bytes) -> PictureAnalysis:
    """Who a picture shows: as a model sees it, else as its file says, else unknown; with a note why nobody looked."""
    written = await asyncio.to_thread(_words_in, data)
    if context.analyzer is None:
        return merged(None, written)
    try:
        return merged(await context.analyzer.analyze(data), written)
    except MienError as error:
        log.warning("picture_not_analysed", reason=error.message)
        proposal = merged(None, written)
        return proposal.model_copy(update={"notes": (*proposal.notes, f"No model looked: {error.message}")})


def _words_in(data: bytes) -> PictureAnalysis:
    return read_file_words(provenance.told_in(data))
