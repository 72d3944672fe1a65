"""What a request says of its body, and forms with a file in them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from mien.domain.errors import InvalidRequest, UnsupportedMedia


def media_type_sent(request: Request) -> str:
    """The body's media type in lower case, without parameters; empty where none is told."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def refuse_compressed(request: Request, what: str = "body") -> None:
    """Raise ``UnsupportedMedia`` for a compressed body, which may hide any size; ``what`` it is, as a noun."""
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", ""):
        raise UnsupportedMedia(f"Send the {what} as it is, not compressed (Content-Encoding: {coding:.40}).")


@asynccontextmanager
async def form_with_file(request: Request, part: str, *, max_fields: int) -> AsyncIterator[FormData]:
    """The form that a request brings, with one file at most; its file is gone afterwards.

    Raises ``InvalidRequest`` naming the file's ``part`` for a form that can't be read.
    """
    try:
        form = await request.form(max_files=1, max_fields=max_fields, max_part_size=1024)
    except HTTPException as error:
        if error.status_code != 400:
            raise
        why = str(error.detail).rstrip(".")
        raise InvalidRequest.field(part, f"is in a form that can't be read ({why[:1].lower()}{why[1:]}).") from error
    try:
        yield form
    finally:
        await form.close()
