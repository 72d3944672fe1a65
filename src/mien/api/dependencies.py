"""What routes are given: the open home, who is asking, ids that can exist, page bounds, idempotency keys."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, cast

from fastapi import Depends, Header, Path, Query, Request
from pydantic import AfterValidator, BaseModel

from mien.api.json_route import has_body, is_json
from mien.api.sent_body import media_type_sent
from mien.db.pages import PAGE_LIMIT
from mien.domain.controls import one_line
from mien.domain.errors import NotFound, UnsupportedMedia
from mien.workflows.context import Context
from mien.workflows.once import IdempotencyKey

BASE: Final = "/api/v1"
"""Where links in answers point to."""

_LONG_TEXT: Final = 100_000
_HANDLE: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")


async def current_context(request: Request) -> Context:
    """The open home."""
    return cast(Context, request.app.state.context)


ContextDep = Annotated[Context, Depends(current_context)]


async def current_owner(context: ContextDep) -> str:
    """Who is asking: in local mode always the one owner."""
    return context.settings.owner


OwnerDep = Annotated[str, Depends(current_owner)]


async def closing_event(request: Request) -> asyncio.Event:
    """Set when the server begins to close: long answers end early then."""
    return cast(asyncio.Event, request.app.state.closing)


ClosingDep = Annotated[asyncio.Event, Depends(closing_event)]


def _handle(value: str) -> str:
    """Text that can't be an id or slug names nothing; the database isn't asked."""
    if not _HANDLE.fullmatch(value):
        raise NotFound(f"There is nothing called {value[:80]!r} here.")
    return value


Handle = Annotated[str, AfterValidator(_handle)]
CharacterId = Annotated[Handle, Path(description="Id or slug of a character.")]
ImageId = Annotated[Handle, Path(description="Id of a picture.")]
SetId = Annotated[Handle, Path(description="Id of a version of a set.")]
JobId = Annotated[Handle, Path(description="Id of a job.")]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which page of a list is wanted."""

    cursor: str | None
    limit: int


async def page_bounds(
    cursor: Annotated[str | None, Query(max_length=300, description="`nextCursor` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_LIMIT, description="How many items at most.")] = 50,
) -> Bounds:
    """The query's ``cursor`` and ``limit``."""
    return Bounds(cursor, limit)


BoundsDep = Annotated[Bounds, Depends(page_bounds)]

TagQuery = Annotated[
    Annotated[str, AfterValidator(one_line)] | None,
    Query(min_length=1, max_length=60, description="Only those with this tag."),
]


async def idempotency_key(
    idempotency_key: Annotated[
        str | None,
        Header(
            min_length=1,
            max_length=200,
            description="The same key again gives what the first request gave instead of doing it twice.",
        ),
    ] = None,
) -> str | None:
    """The ``Idempotency-Key`` header."""
    return idempotency_key


KeyDep = Annotated[str | None, Depends(idempotency_key)]


def key_for(key: str | None, what: str, body: BaseModel | None = None) -> IdempotencyKey | None:
    """The key with a fingerprint of what is asked: the route's name with its ids, and the body's meaning."""
    if key is None:
        return None
    fields = body.model_dump(mode="json", exclude_unset=True) if body is not None else {}
    asked = json.dumps({name: _brief(value) for name, value in fields.items()})
    return IdempotencyKey(key, hashlib.sha256(f"{what}\n{asked}".encode()).hexdigest())


def _brief(value: Any) -> Any:
    """A picture sent as text by its digest, which is quicker to write down."""
    if isinstance(value, str) and len(value) > _LONG_TEXT:
        return [len(value), hashlib.sha256(value.encode()).hexdigest()]
    return value


async def json_only(request: Request) -> None:
    """Refuse bodies that aren't JSON, forms above all: a page of another site could send these."""
    if not has_body(request) or is_json(request):
        return
    kind = media_type_sent(request)
    if not kind:
        raise UnsupportedMedia("Send JSON, and say so with the header 'Content-Type: application/json'.")
    raise UnsupportedMedia(f"Send JSON (Content-Type: application/json), not {kind:.100}.")


JsonOnly: Final[Any] = Depends(json_only)
