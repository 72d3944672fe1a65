"""Character cards in and out."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from mien.api.card_upload import UPLOAD, sent_card
from mien.api.character_bodies import CreatedOut, created_out
from mien.api.dependencies import CharacterId, ContextDep, KeyDep, OwnerDep
from mien.api.links import character_link
from mien.api.wire import WireOut
from mien.workflows.export_card import MEDIA_TYPES, CardFormat, export_card, original_file
from mien.workflows.import_card import import_card
from mien.workflows.once import IdempotencyKey

router = APIRouter(tags=["characters"])

_FILES: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "The file.",
        "content": {
            kind: {"schema": {"type": "string", "format": "binary"}}
            for kind in (*MEDIA_TYPES.values(), "application/octet-stream")
        },
    }
}


class CardOut(WireOut):
    """What a card was, and what could not be taken over from it."""

    spec: str = Field(description="`chara_card_v1`, `chara_card_v2`, `chara_card_v3`, or what the card calls itself.")
    container: str = Field(description="`png`, `json`, `charx`, `jpeg` or `webp`.")
    warnings: list[str] = Field(description="What could not be taken over as it was, one sentence each.")
    not_fetched: list[str] = Field(description="Pictures on the web that the card names; they stay in the card.")


class ImportedOut(CreatedOut):
    """A character made from a card, the jobs of its first pictures, and what the card was."""

    card: CardOut


@router.post("/import", status_code=201, summary="Import a character card", openapi_extra=UPLOAD)
async def import_file(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    request: Request,
    response: Response,
    filename: Annotated[
        str, Query(max_length=255, description="The file's name, where the file is the body; names the nameless.")
    ] = "",
) -> ImportedOut:
    """Send the file as the body, or as the part `file` of a form: PNG, JSON, CHARX, JPEG or WebP, V1 to V3.

    The card's picture becomes the avatar. The file is kept as it came, and with it all that Mien has no place for.
    """
    data, name = await sent_card(request)
    imported = await import_card(context, owner, data, filename=name or filename, key=_key(key, data, name or filename))
    response.headers["Location"] = character_link(imported.created.character.id)
    card = CardOut(
        spec=imported.spec,
        container=imported.container,
        warnings=list(imported.warnings),
        not_fetched=list(imported.not_fetched),
    )
    return ImportedOut(**dict(created_out(imported.created)), card=card)


@router.get("/{character_id}/card", summary="Export a character card", response_class=Response, responses=_FILES)
async def export_file(
    context: ContextDep,
    owner: OwnerDep,
    character_id: CharacterId,
    card_format: Annotated[CardFormat, Query(alias="format", description="The kind of file.")] = CardFormat.PNG,
    original: Annotated[bool, Query(description="The untouched file that the character was imported from.")] = False,
) -> Response:
    """Your character as a card, to be downloaded.

    One that came from a card leaves as that card, with what has changed here since. `png` needs an avatar.
    """
    if original:
        file = await original_file(context, owner, character_id)
    else:
        file = await export_card(context, owner, character_id, card_format)
    headers = {
        "Content-Disposition": f'attachment; filename="{file.filename}"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-cache",
    }
    return Response(file.data, media_type=file.media_type, headers=headers)


def _key(key: str | None, data: bytes, filename: str) -> IdempotencyKey | None:
    if key is None:
        return None
    digest = hashlib.sha256(data).hexdigest()
    return IdempotencyKey(key, hashlib.sha256(f"import a card\n{digest}\n{filename}".encode()).hexdigest())
