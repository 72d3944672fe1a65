"""The engine that always can: texts by rules from the facts of a character, at once, the same for the same seed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import singledispatch
from typing import Any, Final

from mien.domain.briefs import PersonaBrief, PostBrief, PromptBrief, ReplyBrief, SummaryBrief
from mien.domain.chat import template_summary
from mien.domain.persona import invent_persona
from mien.domain.posts import template_post
from mien.domain.prompts import word_picture
from mien.domain.replies import template_reply
from mien.ports import Piece, Readiness, TextRequest

ROOM: Final = 1_000_000
"""Tokens that fit: there is no limit, this is only larger than anything."""


class Templates:
    """Writes from a request's brief; the messages for models aren't read."""

    name = "templates"
    model = "templates"
    trained = False
    sees = False

    async def readiness(self) -> Readiness:
        """Always ready."""
        return Readiness(ready=True, detail="always ready")

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        """The whole text in one piece."""
        yield Piece(text_of(request.brief), finish="stop")

    async def context_tokens(self) -> int:
        """Templates read everything."""
        return ROOM

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Words; nothing is ever too long."""
        return [len(text.split()) for text in texts]

    def warm(self) -> None:
        """Always ready."""

    async def close(self) -> None:
        """Nothing is held."""


@singledispatch
def text_of(brief: Any) -> str:
    """The text that the rules make of a brief."""
    raise TypeError(f"no template writes for {type(brief).__name__}")


@text_of.register
def _(brief: PersonaBrief) -> str:
    return invent_persona(brief).model_dump_json()


@text_of.register
def _(brief: PromptBrief) -> str:
    return word_picture(brief).prompt


@text_of.register
def _(brief: ReplyBrief) -> str:
    return template_reply(brief)


@text_of.register
def _(brief: PostBrief) -> str:
    return template_post(brief)


@text_of.register
def _(brief: SummaryBrief) -> str:
    return template_summary(brief)
