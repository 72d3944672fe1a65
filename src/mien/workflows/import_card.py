"""A character from a card: who it is, its world, its pictures, and the untouched file, all of it or nothing."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.cards import CardFile, read_card_file
from mien.db import cards, lorebooks
from mien.domain.card import ReadCard, allowed_rating, assets_of, main_icon, read_card
from mien.domain.card.assets import Asset
from mien.domain.character import Character
from mien.domain.chat import unreadable_keys
from mien.domain.dialogue import Lorebook
from mien.domain.errors import MienError, TooLarge, UnsupportedMedia
from mien.domain.image import ImageKind
from mien.workflows.card_safety import assert_card_allowed
from mien.workflows.context import Context
from mien.workflows.create import Created, Luggage, create_character
from mien.workflows.once import IdempotencyKey
from mien.workflows.planning import new_id
from mien.workflows.source_image import SourcePicture, read_source

_MAX_PICTURES: Final = 64
"""How many pictures of an archive go into the gallery; the rest stays in the kept file."""
_MOST_TOLD: Final = 10
"""Entries of a lorebook that are told of by name."""
_EXTENSIONS: Final = {"png": "png", "json": "json", "charx": "charx", "jpeg": "jpg", "webp": "webp"}
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class ImportedCard:
    """A character made from a card."""

    created: Created
    spec: str
    """``chara_card_v1``, ``chara_card_v2``, ``chara_card_v3`` or what else the card calls itself."""
    container: str
    """``png``, ``json``, ``charx``, ``jpeg`` or ``webp``."""
    warnings: tuple[str, ...]
    """What could not be taken over as it was, one sentence each."""
    not_fetched: tuple[str, ...]
    """Addresses of pictures on the web; they stay in the card, and nobody asked for them."""


async def import_card(
    context: Context, owner_id: str, data: bytes, *, filename: str = "", key: IdempotencyKey | None = None
) -> ImportedCard:
    """Make a character of a card's file and plan its first pictures; the card's own picture is its avatar.

    The file is known by its content; ``filename`` names a character whose card has no name. The same file twice makes
    two characters, the same ``key`` twice one.

    Raises ``InvalidRequest`` (field ``file``, or the field of the card), ``TooLarge``, ``UnsupportedMedia``,
    ``Refused`` (the rule about minors) and ``StorageUnavailable``; nothing is written then.
    """
    file, read, dead_keys = await asyncio.to_thread(_read, data, filename)
    await asyncio.to_thread(assert_card_allowed, read)
    warnings = [*file.notes, *read.notes, *dead_keys]
    rating = allowed_rating(read.draft.content_rating, context.settings.content_rating_ceiling)
    if rating != read.draft.content_rating:
        warnings.append(f"The card asks for '{read.draft.content_rating.value}' pictures, which aren't made here.")
    avatar, gallery = await _pictures(context, file, warnings)
    kept = _KeptCard(data, filename, file, read)
    created = await create_character(
        context,
        owner_id,
        read.draft.model_copy(update={"content_rating": rating}),
        avatar=avatar,
        luggage=[kept, *gallery],
        key=key,
    )
    remote = tuple(asset.uri for asset in assets_of(file.card) if asset.is_remote)
    return ImportedCard(created, read.spec, file.container, tuple(warnings), remote)


def _read(data: bytes, filename: str) -> tuple[CardFile, ReadCard, list[str]]:
    file = read_card_file(data)
    read = read_card(file.card, filename=filename)
    return file, read, _dead_keys(read.lorebook)


def _dead_keys(book: Lorebook | None) -> list[str]:
    """A sentence for each of the first entries with a pattern that can't be read."""
    places = dict.fromkeys(place for place, _ in unreadable_keys(book or Lorebook()))
    return [
        f"The lorebook's entry {_called(book, place)} has a key that can't be read as a regular expression; "
        "it never comes up."
        for place in islice(places, _MOST_TOLD)
        if book is not None
    ]


def _called(book: Lorebook, place: int) -> str:
    name = book.entries[place].name[:80]
    return f"{place} ({name!r})" if name else f"{place}"


async def _pictures(
    context: Context, file: CardFile, warnings: list[str]
) -> tuple[SourcePicture | None, list[Luggage]]:
    """The avatar, if the card brings one, and the other pictures of its archive."""
    assets = assets_of(file.card)
    icon = main_icon(assets)
    avatar = None
    if icon is not None and (file.picture is None or file.container == "charx"):
        avatar = await _asset(context, file, icon, ImageKind.AVATAR, warnings)
    if avatar is None and file.picture is not None:
        avatar = await _usable(context, file.picture, ImageKind.AVATAR, "The card's picture", warnings)
    others = [asset for asset in assets if asset is not icon and (asset.path or "").lower().endswith(_PICTURES)]
    if len(others) > _MAX_PICTURES:
        warnings.append(f"Only the first {_MAX_PICTURES} of {len(others)} pictures went into the gallery.")
    gallery: list[Luggage] = []
    for asset in others[:_MAX_PICTURES]:
        picture = await _asset(context, file, asset, ImageKind.UPLOAD, warnings)
        if picture is not None:
            gallery.append(_ForGallery(picture))
    return avatar, gallery


async def _asset(
    context: Context, file: CardFile, asset: Asset, kind: ImageKind, warnings: list[str]
) -> SourcePicture | None:
    """A picture that a card names, cleaned; ``None`` if it isn't in the file or can't be read, which is noted."""
    what = f"The {asset.kind} '{asset.name}'"
    tags = tuple(word[:60] for word in dict.fromkeys((asset.kind, asset.name)) if word)
    if asset.uri.startswith("data:"):
        try:
            return await _usable(context, await read_source(context, asset.uri, "file"), kind, what, warnings, tags)
        except MienError as error:
            warnings.append(f"{what} wasn't taken over: {error.message}")
            return None
    entry = file.entries.get(asset.path or "")
    if entry is None:
        if asset.path is not None and file.container == "charx":
            warnings.append(f"{what} is named by the card, but its file isn't in the archive.")
        return None
    data = await asyncio.to_thread(entry.read)
    return await _usable(context, data, kind, what, warnings, tags)


async def _usable(
    context: Context, data: bytes, kind: ImageKind, what: str, warnings: list[str], tags: tuple[str, ...] = ()
) -> SourcePicture | None:
    """A picture that Mien can show, cleaned; animated and very large ones are noted and left in the kept file.

    Raises ``InvalidRequest`` if it is damaged: then the whole file is.
    """
    try:
        return await SourcePicture.read(context, data, kind, tags if kind is ImageKind.UPLOAD else (), field="file")
    except (TooLarge, UnsupportedMedia) as error:
        warnings.append(f"{what} wasn't taken over: {error.message}")
        return None


@dataclass(frozen=True, slots=True)
class _ForGallery:
    """A picture that goes into the gallery of a new character."""

    picture: SourcePicture

    async def store(self, context: Context, owner_id: str) -> None:
        await self.picture.store(context, owner_id)

    async def attach(self, context: Context, connection: AsyncConnection, character: Character) -> Character:
        await self.picture.record(context, connection, character)
        return character

    async def discard(self, context: Context) -> None:
        await self.picture.discard(context)


class _KeptCard:
    """The file as it came, and the lorebook that was in it."""

    def __init__(self, data: bytes, filename: str, file: CardFile, read: ReadCard) -> None:
        self._data = data
        self._filename = filename[:255]
        self._file = file
        self._lorebook = read.lorebook
        self._key = ""

    async def store(self, context: Context, owner_id: str) -> None:
        self._key = f"characters/{owner_id}/_sources/cards/{new_id()}.{_EXTENSIONS[self._file.container]}"
        await context.store.put(self._key, self._data)

    async def attach(self, context: Context, connection: AsyncConnection, character: Character) -> Character:
        card = cards.StoredCard(
            character_id=character.id,
            container=self._file.container,
            card=self._file.card,
            storage_key=self._key,
            sha256=hashlib.sha256(self._data).hexdigest(),
            byte_size=len(self._data),
            filename=self._filename,
            imported_at=context.clock.now(),
        )
        await cards.insert(connection, card)
        if self._lorebook is not None:
            await lorebooks.put(connection, character.id, self._lorebook)
        return character

    async def discard(self, context: Context) -> None:
        await context.store.delete(self._key)
