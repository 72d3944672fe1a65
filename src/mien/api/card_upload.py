"""A card's file as requests bring it: the body itself, or a part of a form."""

from __future__ import annotations

from typing import Any, Final

from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from mien.api.sent_body import form_with_file, media_type_sent, refuse_compressed
from mien.domain.errors import InvalidRequest, UnsupportedMedia

_BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
_BODIES: Final = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "application/json",
    "application/zip",
    "application/octet-stream",
)
_OTHER_NAMES: Final = ("image/apng", "image/jpg", "application/x-zip-compressed", "application/x-zip", "text/json")
"""What browsers and programs call the same kinds."""
UPLOAD: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
            **dict.fromkeys(_BODIES, _BINARY),
        },
    }
}
"""How the documentation shows the body."""


async def sent_card(request: Request) -> tuple[bytes, str]:
    """The file's bytes and its name, which may be empty. Raises ``UnsupportedMedia`` and ``InvalidRequest``."""
    refuse_compressed(request, "file")
    kind = media_type_sent(request)
    if kind == "multipart/form-data":
        async with form_with_file(request, "file", max_fields=8) as form:
            return await _from_form(form)
    if kind in (*_BODIES, *_OTHER_NAMES):
        return await request.body(), request.query_params.get("filename", "")
    raise UnsupportedMedia(
        f"Send a card (image/png, application/json, application/zip …) or a form with the part 'file', not "
        f"{kind or 'nothing':.100}."
    )


async def _from_form(form: FormData) -> tuple[bytes, str]:
    file = form.get("file") or form.get("card")
    if not isinstance(file, UploadFile):
        raise InvalidRequest.field("file", "is required: the card to import.")
    return await file.read(), file.filename or ""
