"""Pictures that come from people: a source picture to start a character from, and uploads to its gallery."""

from __future__ import annotations

import asyncio
import binascii
import hashlib

from sqlalchemy.ext.asyncio import AsyncConnection

from mien import decode, net
from mien.db import characters, image_vectors, images
from mien.domain.character import Character
from mien.domain.errors import InvalidRequest, TooLarge
from mien.domain.image import Image, ImageKind
from mien.ports import Judgement
from mien.workflows.context import Context
from mien.workflows.judged_upload import judged_upload
from mien.workflows.planning import new_id

_DATA_URL = "data:image/"
_BASE64_PART = 1 << 18
"""Characters, a multiple of the four that make three bytes."""


async def read_source(context: Context, address: str, field: str = "sourceImage") -> bytes:
    """The bytes behind an ``http(s)`` URL or a ``data:image/…;base64,`` URL.

    Raises ``InvalidRequest`` (naming ``field``) for anything else, ``TooLarge`` and the errors of
    :func:`mien.net.fetch`.
    """
    limit = context.settings.max_upload_mb * 1024 * 1024
    if address.startswith(_DATA_URL):
        return await asyncio.to_thread(_from_data_url, address, limit, field)
    if address.startswith(("http://", "https://")):
        try:
            return (await net.fetch(address, max_bytes=limit)).data
        except InvalidRequest as error:
            raise _of_field(field, error) from error
    raise InvalidRequest.field(field, "must be an http(s) URL or a data:image/… URL.")


def _of_field(field: str, error: InvalidRequest) -> InvalidRequest:
    """The error under the name that the person knows the field by."""
    return InvalidRequest.field(field, "; ".join(each["message"] for each in error.details["fields"]))


def _from_data_url(address: str, limit: int, field: str) -> bytes:
    if len(address) * 3 // 4 > limit:
        raise TooLarge(f"The picture is larger than {limit // (1024 * 1024)} MiB.")
    try:
        return _from_base64(address.split(";base64,", 1)[1])
    except (IndexError, ValueError) as error:
        raise InvalidRequest.field(field, "isn't valid base64 data.") from error


def _from_base64(text: str) -> bytes:
    """The bytes, decoded bit by bit, so that other threads get their turn. Raises ``ValueError``."""
    if "=" in text[:-2]:
        raise ValueError("padding before the end")
    parts = (text[start : start + _BASE64_PART] for start in range(0, len(text), _BASE64_PART))
    return b"".join(binascii.a2b_base64(part, strict_mode=True) for part in parts)


class SourcePicture:
    """One picture given by a person, cleaned: decoded, metadata stripped, encoded anew."""

    def __init__(
        self, png: bytes, size: tuple[int, int], kind: ImageKind, tags: tuple[str, ...], perceptual_hash: str | None
    ) -> None:
        self.id = new_id()
        self.png = png
        self._sha256 = hashlib.sha256(png).hexdigest()
        self._size = size
        self._kind = kind
        self._tags = tags
        self._perceptual_hash = perceptual_hash
        self._key = ""

    @classmethod
    async def read(
        cls,
        context: Context,
        data: bytes,
        kind: ImageKind = ImageKind.SOURCE,
        tags: tuple[str, ...] = (),
        field: str = "image",
    ) -> SourcePicture:
        """Check and clean the bytes. Raises ``UnsupportedMedia``, ``TooLarge`` or ``InvalidRequest`` (``field``)."""
        limit = context.settings.max_upload_mb * 1024 * 1024
        return await asyncio.to_thread(cls._clean, data, limit, kind, tags, field)

    @classmethod
    def _clean(cls, data: bytes, limit: int, kind: ImageKind, tags: tuple[str, ...], field: str) -> SourcePicture:
        from mien.vision.perceptual_hash import hash_of

        decoded = decode.decode_image(data, max_bytes=limit, field=field)
        png = decode.reencode_upload(decoded)
        return cls(png, (decoded.width, decoded.height), kind, tags, hash_of(decoded.image))

    async def store(self, context: Context, owner_id: str, folder: str | None = None) -> None:
        """Keep the bytes, before any record of them is written."""
        self._key = f"{folder or f'characters/{owner_id}/_sources'}/images/{self.id}.png"
        await context.store.put(self._key, self.png)

    async def record(
        self, context: Context, connection: AsyncConnection, character: Character, judgement: Judgement | None = None
    ) -> Image:
        """Write the picture's record in the caller's transaction."""
        image = Image(
            id=self.id,
            character_id=character.id,
            owner_id=character.owner_id,
            kind=self._kind,
            shot=self._kind.value.lower(),
            storage_key=self._key,
            media_type="image/png",
            sha256=self._sha256,
            byte_size=len(self.png),
            width=self._size[0],
            height=self._size[1],
            scores=judgement.scores.as_json() if judgement else None,
            perceptual_hash=self._perceptual_hash,
            tags=self._tags,
            created_at=context.clock.now(),
        )
        await images.insert_once(connection, image)
        if judgement is not None:
            vector, method = judgement.look.vector, judgement.scores.method
            await image_vectors.put(connection, image.id, method, vector, image.created_at)
        return image

    async def discard(self, context: Context) -> None:
        """Remove bytes that no record was written for."""
        await context.store.delete(self._key)

    async def attach(self, context: Context, connection: AsyncConnection, character: Character) -> Character:
        """Record the picture as the character's avatar, or as the one the character starts from."""
        image = await self.record(context, connection, character)
        place = "avatar_image_id" if image.kind is ImageKind.AVATAR else "source_image_id"
        changed = character.model_copy(update={place: image.id})
        await characters.update(connection, changed)
        return changed


async def upload_image(context: Context, character: Character, data: bytes, tags: tuple[str, ...] = ()) -> Image:
    """Add a person's picture to a character's gallery, judged as far as there is a scorer.

    Raises as :meth:`SourcePicture.read`, ``StorageUnavailable``.
    """
    picture = await SourcePicture.read(context, data, ImageKind.UPLOAD, tags)
    judgement = await judged_upload(context, character, picture.png)
    async with context.database.read() as connection:
        folder = await characters.storage_folder(connection, character.id)
    await picture.store(context, character.owner_id, folder)
    async with context.database.write() as connection:
        return await picture.record(context, connection, character, judgement)
