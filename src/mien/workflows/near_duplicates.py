"""Pictures of a character that are the same picture: candidates by their hashes, confirmed by their pixels."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mien.db import gallery
from mien.db.gallery import ANY, Fingerprint, Wanted
from mien.domain.errors import MienError
from mien.domain.image import Image
from mien.workflows.context import Context

if TYPE_CHECKING:
    from mien.vision.near_duplicates import Shrunk

MOST: Final = 2_000
"""The newest pictures of a character among which duplicates are looked for."""


async def near_duplicates(context: Context, viewer_id: str, image: Image) -> list[str]:
    """Ids of the pictures in the same gallery that show the very same, oldest first."""
    if image.character_id is None:
        return []
    async with context.database.read() as connection:
        others = await gallery.fingerprints(connection, image.character_id, viewer_id=viewer_id, limit=MOST)
    of_image = Fingerprint(image.id, image.sha256, image.perceptual_hash, image.storage_key)
    comparison = _Comparison(context)
    return [each.id for each in others if each.id != image.id and await comparison.same(of_image, each)]


async def without_repeats(context: Context, viewer_id: str, character_id: str, wanted: Wanted = ANY) -> Wanted:
    """The same pictures but for those that show the very same as an older one of them."""
    async with context.database.read() as connection:
        there = await gallery.fingerprints(connection, character_id, wanted, viewer_id=viewer_id, limit=MOST)
    comparison = _Comparison(context)
    kept: list[Fingerprint] = []
    repeats: list[str] = []
    for each in there:
        if await comparison.same_as_any(each, kept):
            repeats.append(each.id)
        else:
            kept.append(each)
    return replace(wanted, without=(*wanted.without, *repeats))


class _Comparison:
    """Comparing pictures in pairs; each file is read once, and only where hashes say that it may be the same."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._read: dict[str, Shrunk] = {}

    async def same_as_any(self, one: Fingerprint, others: Iterable[Fingerprint]) -> bool:
        """Whether a picture is the same as any of the others; of a large gallery those are many."""
        for each in await asyncio.to_thread(_like, one, others):
            if await self.same(one, each):
                return True
        return False

    async def same(self, one: Fingerprint, other: Fingerprint) -> bool:
        """Whether two pictures are the same."""
        if one.sha256 == other.sha256:
            return True
        if not _may_be_same(one, other):
            return False
        first, second = await self._shrunk(one), await self._shrunk(other)
        return first.same_as(second)

    async def _shrunk(self, picture: Fingerprint) -> Shrunk:
        """The pixels to compare; none where the file can't be read."""
        from mien.vision.near_duplicates import Shrunk

        if picture.id not in self._read:
            try:
                data = await self._context.store.get(picture.storage_key)
            except MienError:
                data = b""
            self._read[picture.id] = await asyncio.to_thread(Shrunk, data)
        return self._read[picture.id]


def _like(one: Fingerprint, others: Iterable[Fingerprint]) -> list[Fingerprint]:
    """Those that may be the same."""
    return [each for each in others if one.sha256 == each.sha256 or _may_be_same(one, each)]


def _may_be_same(one: Fingerprint, other: Fingerprint) -> bool:
    from mien.vision.perceptual_hash import NEAR, bits_apart

    if one.perceptual_hash is None or other.perceptual_hash is None:
        return False
    return bits_apart(one.perceptual_hash, other.perceptual_hash) <= NEAR
