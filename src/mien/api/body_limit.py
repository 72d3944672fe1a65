"""How large a request may be, known before it is read."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mien.api.errors import answer
from mien.cards import MAX_FILE

_MIB: Final = 1024 * 1024
_JSON_LIMIT: Final = _MIB
_TAKE_PICTURES: Final = ("/images", "/characters", "/personas", "/edit")
"""Where pictures may be sent, as files or inside JSON."""
_TAKE_CARDS: Final = ("/characters/import", "/personas/import")
_TAKE_BOOKS: Final = "/lorebook"
_BOOK_LIMIT: Final = 8 * _MIB


class BodyLimit:
    """Counts the bytes of each request and refuses those beyond the limit of its route with 413."""

    def __init__(self, app: ASGIApp, max_upload: int) -> None:
        """``max_upload``: the largest picture in bytes."""
        self._app = app
        self._picture_limit = max_upload * 4 // 3 + _JSON_LIMIT  # base64 inside JSON takes a third more

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._limit(scope)
        message = f"The request is larger than the {limit // _MIB} MiB allowed here."
        stated = Headers(scope=scope).get("content-length", "0")
        if stated.isdigit() and int(stated) > limit:
            # The rest of the body won't be read, so the connection can't be used again.
            await answer("too_large", message, {"limit": limit}, {"Connection": "close"})(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            part = await receive()
            received += len(part.get("body", b""))
            if received > limit:
                raise HTTPException(413, message.rstrip("."))
            return part

        await self._app(scope, counted, send)

    def _limit(self, scope: Scope) -> int:
        if scope["path"].endswith(_TAKE_CARDS):
            return MAX_FILE + _JSON_LIMIT
        if scope["path"].endswith(_TAKE_BOOKS):
            return _BOOK_LIMIT
        takes_picture = scope["method"] == "POST" and scope["path"].endswith(_TAKE_PICTURES)
        return self._picture_limit if takes_picture else _JSON_LIMIT
