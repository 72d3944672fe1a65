"""A character as a card's file: PNG, JSON or CHARX, or the very file it was imported from."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from mien import decode, provenance
from mien.cards import png_with_cards, write_json
from mien.db import cards, image_sets, images, lorebooks
from mien.domain.card import as_v2, as_v3, write_card
from mien.domain.character import Character
from mien.domain.dialogue import Lorebook
from mien.domain.errors import Conflict, InvalidRequest, NotFound
from mien.domain.image import Image
from mien.domain.image_set import SetKind
from mien.domain.shots import SHOTS
from mien.workflows.card_archive import archive_of
from mien.workflows.context import Context
from mien.workflows.ownership import find_own_character


class CardFormat(StrEnum):
    """The kinds of file that a character can leave in."""

    PNG = "png"
    """The avatar, with the card inside for readers of V2 and of V3."""
    JSON = "json"
    """The card alone."""
    CHARX = "charx"
    """A V3 card with the avatar, the reference set and the embedding set."""


def card_format(name: str) -> CardFormat:
    """The format of this name. Raises ``InvalidRequest`` naming those there are."""
    try:
        return CardFormat(name.lower())
    except ValueError:
        raise InvalidRequest.field("format", f"'{name:.40}' isn't one of {', '.join(CardFormat)}.") from None


MEDIA_TYPES: Final = {
    CardFormat.PNG: "image/png",
    CardFormat.JSON: "application/json",
    CardFormat.CHARX: "application/zip",
}
_DOWNLOAD: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class ExportedCard:
    """A file to be downloaded."""

    data: bytes
    media_type: str
    filename: str


@dataclass(frozen=True, slots=True)
class _Portfolio:
    """Everything that goes into a card."""

    character: Character
    lorebook: Lorebook | None
    stored: cards.StoredCard | None
    avatar: Image | None
    pictures: tuple[Image, ...]
    """Of the sets in use, in the order of their shots."""


async def export_card(context: Context, owner_id: str, id_or_slug: str, card_format: CardFormat) -> ExportedCard:
    """The owner's character as a card. Raises ``NotFound``, ``Forbidden``, or ``Conflict`` for a PNG without avatar."""
    found = await _portfolio(context, owner_id, id_or_slug)
    card = await asyncio.to_thread(
        write_card,
        found.character,
        found.lorebook,
        found.stored.card if found.stored else None,
        filename=found.stored.filename if found.stored else "",
        ceiling=context.settings.content_rating_ceiling,
    )
    data = await _FORMS[card_format](context, found, card)
    return ExportedCard(data, MEDIA_TYPES[card_format], f"{found.character.slug}.{card_format.value}")


async def original_file(context: Context, owner_id: str, id_or_slug: str) -> ExportedCard:
    """The untouched file that the owner's character was imported from. Raises ``NotFound`` or ``Forbidden``."""
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
        stored = await cards.find(connection, character.id)
    if stored is None:
        raise NotFound(f"The character '{character.name}' wasn't imported from a card.")
    ending = stored.storage_key.rpartition(".")[2]
    return ExportedCard(await context.store.get(stored.storage_key), _DOWNLOAD, f"{character.slug}-original.{ending}")


async def _portfolio(context: Context, owner_id: str, id_or_slug: str) -> _Portfolio:
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
        avatar = await images.find(connection, character.avatar_image_id) if character.avatar_image_id else None
        pictures: list[Image] = []
        for kind in (SetKind.REFERENCE, SetKind.EMBEDDING):
            active = [each for each in await image_sets.versions(connection, character.id, kind) if each.active]
            of_set = await images.of_set(connection, active[0].id) if active else {}
            pictures += sorted(of_set.values(), key=lambda image: list(SHOTS).index(image.shot))
        return _Portfolio(
            character=character,
            lorebook=await lorebooks.find(connection, character.id),
            stored=await cards.find(connection, character.id),
            avatar=avatar,
            pictures=tuple(pictures),
        )


async def _as_json(context: Context, found: _Portfolio, card: dict[str, Any]) -> bytes:
    return write_json(card)


async def _as_png(context: Context, found: _Portfolio, card: dict[str, Any]) -> bytes:
    if found.avatar is None:
        raise Conflict(
            f"The character '{found.character.name}' has no picture of its own yet, which a PNG card needs: make an "
            "avatar first, or export it as json or charx."
        )
    data = await context.store.get(found.avatar.storage_key)
    cards = {"chara": write_json(as_v2(card)), "ccv3": write_json(as_v3(card))}
    return await asyncio.to_thread(_with_cards, context, data, found.avatar.media_type, cards)


async def _as_charx(context: Context, found: _Portfolio, card: dict[str, Any]) -> bytes:
    came_in_one = found.stored is not None and found.stored.container == "charx"
    original = await context.store.get(found.stored.storage_key) if found.stored and came_in_one else None
    return await archive_of(context, card, found.avatar, found.pictures, original)


def _with_cards(context: Context, data: bytes, media_type: str, cards: dict[str, bytes]) -> bytes:
    """The picture as a PNG with these cards. The signature comes last, as it is one over the cards, too."""
    picture = data if media_type == "image/png" else _converted(data)
    if not context.settings.prompts_in_downloads:
        picture = provenance.without_prompt(picture, None)
    return provenance.signed(png_with_cards(picture, cards), context.signer, reissued=True)


def _converted(data: bytes) -> bytes:
    """The same picture as a PNG that says the same about how it was made."""
    picture = decode.reencode_upload(decode.decode_image(data, max_bytes=len(data)))
    marks = provenance.read_provenance(data)
    if marks is None or marks.digital_source_type is None:
        return picture
    return provenance.finish_png(
        picture,
        infotext=marks.infotext,
        digital_source_type=marks.digital_source_type,  # type: ignore[arg-type]
        generator=marks.generator,
        derived_from=marks.derived_from,
    )


_FORMS: Final = {CardFormat.JSON: _as_json, CardFormat.PNG: _as_png, CardFormat.CHARX: _as_charx}
