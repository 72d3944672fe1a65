"""A card as a CHARX archive: what it brought along itself, and Mien's own pictures of the character."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mien import provenance
from mien.cards import read_entries, write_charx, write_json
from mien.domain.card import Asset, as_v3, asset_in, node_of
from mien.domain.image import Image, ImageKind
from mien.domain.shots import SHOTS, Expression, ShotType
from mien.workflows.context import Context

_EMBEDDING: Final = "x_mien_embedding"
_REFERENCE: Final = "x_mien_reference"
_EMOTIONS: Final = {
    Expression.NEUTRAL: "neutral",
    Expression.JOY: "joy",
    Expression.SURPRISED: "surprise",
    Expression.SAD: "sadness",
    Expression.ANGRY: "anger",
}
"""What chat programs call the faces that they show with a reply."""


@dataclass(frozen=True, slots=True)
class _Own:
    """One of Mien's pictures as an asset."""

    kind: str
    name: str
    path: str
    data: bytes

    @property
    def entry(self) -> dict[str, str]:
        """How the card lists it."""
        ending = self.path.rpartition(".")[2]
        return {"type": self.kind, "uri": f"embeded://{self.path}", "name": self.name, "ext": ending}


async def archive_of(
    context: Context, card: dict[str, Any], avatar: Image | None, pictures: Sequence[Image], original: bytes | None
) -> bytes:
    """The archive. ``original`` is the one that the character came in, whose other files go out again.

    The avatar is the icon, faces are emotions unless the card brings its own, and the rest of the sets are assets of
    Mien's own types in place of older ones.
    """
    own = [await _asset(context, avatar, "icon", "main")] if avatar is not None else []
    own += [await _asset(context, image, *_place(image)) for image in pictures]
    return await asyncio.to_thread(_packed, as_v3(card), own, original)


def _place(image: Image) -> tuple[str, str]:
    """Type and name of a picture of a set."""
    shot = SHOTS[image.shot]
    if image.kind is not ImageKind.EMBEDDING:
        return _REFERENCE, image.shot.lower()
    if shot.shot_type in (ShotType.CLOSE_UP, ShotType.MEDIUM) and shot.expression in _EMOTIONS:
        return "emotion", _EMOTIONS[shot.expression]
    return _EMBEDDING, image.shot


async def _asset(context: Context, image: Image, kind: str, name: str) -> _Own:
    ending = image.storage_key.rpartition(".")[2]
    data = await context.store.get(image.storage_key)
    if not context.settings.prompts_in_downloads:
        data = await asyncio.to_thread(provenance.without_prompt, data, context.signer)
    return _Own(kind, name, f"assets/{kind}/images/{name}.{ending}", data)


def _packed(card: dict[str, Any], own: Sequence[_Own], original: bytes | None) -> bytes:
    files = _files_of(original) if original is not None else {}
    listed = node_of(card).get("assets")
    raw = [(each, asset_in(each)) for each in (listed if isinstance(listed, list) else [])]
    faces = {asset.name for _, asset in raw if asset is not None and asset.kind == "emotion"}
    added = [each for each in own if each.kind != "emotion" or each.name not in faces]
    kept = [(each, asset) for each, asset in raw if asset is None or not _is_replaced(asset, added)]
    wanted = {asset.path for _, asset in kept if asset is not None}
    for _, asset in raw:
        if asset is not None and asset.path not in wanted:
            files.pop(asset.path or "", None)
    if added:
        assets = [*(each.entry for each in added), *(each for each, _ in kept)]
        card = card | {"data": {**node_of(card), "assets": assets}}
    return write_charx(write_json(card), files | {each.path: each.data for each in added})


def _files_of(original: bytes) -> dict[str, bytes]:
    """Every file of an archive but its card."""
    return {name: entry.read() for name, entry in read_entries(original).items() if name != "card.json"}


def _is_replaced(asset: Asset, added: Sequence[_Own]) -> bool:
    """True for the icon where there is an avatar, and for Mien's older pictures where there are new ones."""
    kinds = {each.kind for each in added}
    return (asset.is_main_icon and "icon" in kinds) or (asset.kind in kinds and asset.kind in (_EMBEDDING, _REFERENCE))
