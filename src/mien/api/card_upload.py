"""A card's file as requests bring it: the body itself, or a part of a form."""

from __future__ import annotations

from typing import Any, Final

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

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
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", ""):
        raise UnsupportedMedia(f"Send the file as it is, not compressed (Content-Encoding: {coding:.40}).")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        form = await _form(request)
        try:
            return await _from_form(form)
        finally:
            await form.close()
    if kind in (*_BODIES, *_OTHER_NAMES):
        return await request.body(), request.query_params.get("filename", "")
    raise UnsupportedMedia(
        f"Send a card (image/png, application/json, application/zip …) or a form with the part 'file', not "
        f"{kind or 'nothing':.100}."
    )


async def _form(request: Request) -> FormData:
    try:
        return await request.form(max_files=1, max_fields=8, max_part_size=1024)
    except HTTPException as error:
        if error.status_code != 400:
            raise
        why = str(error.detail).rstrip(".")
        raise InvalidRequest.field("file", f"is in a form that can't be read ({why[:1].lower()}{why[1:]}).") from error


async def _from_form(form: FormData) -> tuple[bytes, str]:
    file = form.get("file") or form.get("card")
    if not isinstance(file, UploadFile):
        raise InvalidRequest.field("file", "is required: the card to import.")
    return await file.read(), file.filename or ""
