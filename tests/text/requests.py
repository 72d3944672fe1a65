"""Text requests for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, Protocol

from mien.domain.briefs import Message, PersonaBrief, TextTask
from mien.ports import Piece, TextRequest


class Streams(Protocol):
    """What pieces come from."""

    def stream(self, request: TextRequest) -> AsyncIterator[Piece]: ...


def asking(text: str = "Say hello.", **changed: Any) -> TextRequest:
    """A request with one message."""
    fields: dict[str, Any] = {"task": TextTask.CHAT, "brief": PersonaBrief(1), "max_tokens": 64} | changed
    return TextRequest(messages=(Message("user", text),), **fields)


async def pieces(engine: Streams, request: TextRequest | None = None) -> list[Piece]:
    """All pieces of an answer."""
    async with aclosing(engine.stream(request or asking())) as stream:  # type: ignore[type-var]
        return [piece async for piece in stream]


async def answer(engine: Streams, request: TextRequest | None = None) -> str:
    """The whole text of an answer."""
    return "".join(piece.text for piece in await pieces(engine, request))
