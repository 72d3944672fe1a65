"""What a model is told before it replies, within the tokens that it can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import structlog

from mien.domain.briefs import ReplyBrief, TextTask
from mien.domain.chat.assembly import Assembled, assemble, texts_to_count
from mien.domain.chat.setup import ChatSetup
from mien.domain.rating import ContentRating
from mien.ports import TextEngine, TextRequest
from mien.settings import Settings
from mien.workflows.chat.scene import Scene

log = structlog.get_logger(__name__)

_MARGIN: Final = 64
"""Tokens left free: a model's template adds some of its own."""
_SMALLER: Final = 0.6
"""The part of the room that is used after a model has said that the prompt was too long."""
_TEMPERATURE: Final = 0.8


def setup_of(scene: Scene, rating: ContentRating) -> ChatSetup:
    """The conversation as the rules of chat want it."""
    conversation = scene.conversation
    return ChatSetup(
        character=scene.character,
        lorebook=scene.lorebook,
        user_name=conversation.user_name,
        user_description=conversation.user_description,
        note=conversation.note,
        note_depth=conversation.note_depth,
        summary=conversation.summary,
        liked=scene.liked,
        rating=rating,
    )


async def room_for(engine: TextEngine, settings: Settings) -> int:
    """Tokens that a prompt may have, so that the reply fits behind it. Templates read as much as a model here would."""
    context = await engine.context_tokens() if engine.trained else settings.text_context
    return max(context // 2, context - settings.reply_tokens - _MARGIN)


async def counts(engine: TextEngine, setup: ChatSetup, scene: Scene) -> Mapping[str, int]:
    """How many tokens each text of the conversation has."""
    texts = texts_to_count(setup, scene.turns)
    return dict(zip(texts, await engine.count_tokens(texts), strict=True))


async def request_of(
    engine: TextEngine, settings: Settings, scene: Scene, rating: ContentRating, *, smaller: bool = False
) -> TextRequest:
    """The request for a reply. ``smaller``: the engine has found the usual one too long."""
    setup = setup_of(scene, rating)
    room = await room_for(engine, settings)
    told = await _fitted(engine, setup, scene, int(room * _SMALLER) if smaller else room)
    if told.dropped:
        log.info("chat_shortened", conversation_id=scene.conversation.id, dropped=list(told.dropped))
    return TextRequest(
        task=TextTask.CHAT,
        brief=ReplyBrief(
            character=scene.character,
            turns=scene.turns,
            user_name=scene.conversation.user_name,
            seed=scene.seed,
            avoid=scene.avoid,
        ),
        messages=told.messages,
        max_tokens=settings.reply_tokens,
        temperature=_TEMPERATURE,
        seed=scene.seed,
    )


async def _fitted(engine: TextEngine, setup: ChatSetup, scene: Scene, room: int) -> Assembled:
    """Counted only where it matters: what fits by an upper estimate is the same with exact counts."""
    if engine.trained:
        by_estimate = assemble(setup, scene.turns, {}, room)
        if by_estimate.dropped:
            return assemble(setup, scene.turns, await counts(engine, setup, scene), room)
        return by_estimate
    return Assembled((), (), 0)
