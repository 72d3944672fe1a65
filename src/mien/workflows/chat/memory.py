"""What a character remembers of a long conversation: old turns become a summary, after a reply and never before one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from mien.db import characters, conversations, messages
from mien.domain.briefs import SummaryBrief, TextTask
from mien.domain.chat.folding import SUMMARY_LIMIT, summary_messages, turns_to_fold
from mien.domain.conversation import NOTHING_SUMMARIZED, ChatMessage, Conversation, turns_of
from mien.domain.errors import MienError, NotFound, Refused
from mien.domain.job import Job
from mien.ports import TextRequest
from mien.workflows.chat.conversation_state import keep_in_mind
from mien.workflows.chat.prompt import counts, room_for, setup_of
from mien.workflows.chat.scene import Scene, scene_of
from mien.workflows.chat.speech import SAID_YOUNG, judge_for, with_age_kept
from mien.workflows.writing import Unusable, write

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from mien.workflows.context import Context

log = structlog.get_logger(__name__)

_SUMMARY_TOKENS = 400


async def fold_history(context: Context, job: Job) -> None:
    """Fold what has become too much after the reply that a job wrote; what goes wrong is tried after the next one.

    Nobody waits for it: the reply is there.
    """
    try:
        scene, said = await _scene_after(context, job)
        through = await _fold_through(context, scene, said)
        if through is not None:
            old = [message for message in said if message.position <= through]
            await _store(context, scene.conversation, through, await _summary(context, scene, old))
            context.live.changed(scene.conversation.id)
            await keep_in_mind(context, job.owner_id, scene.conversation.id)
    except (MienError, TimeoutError) as error:
        log.warning("fold_failed", conversation_id=job.conversation_id, reason=str(error))


async def _scene_after(context: Context, job: Job) -> tuple[Scene, list[ChatMessage]]:
    """The scene with the reply in it, and the messages that its turns were made of."""
    async with context.database.read() as connection:
        conversation = await conversations.find(connection, job.conversation_id or "")
        reply = await messages.find(connection, job.arguments["messageId"])
        if conversation is None or reply is None:
            raise NotFound("The conversation is gone.")
        character = await characters.get(connection, conversation.owner_id, conversation.character_id)
        scene = await scene_of(connection, conversation, character, reply, job.arguments["alternative"])
        living = await messages.living(connection, conversation.id, after=conversation.summarized_through)
    said = [message for message in living if turns_of([message])]
    return replace(scene, turns=turns_of(said)), said


async def _fold_through(context: Context, scene: Scene, said: list[ChatMessage]) -> int | None:
    """The position up to which to fold now, if there is too much."""
    engine = context.text.engine(TextTask.CHAT, use_ai=scene.use_ai)
    setup = setup_of(scene, (await judge_for(scene, context.settings.content_rating_ceiling)).rating)
    room = await room_for(engine, context.settings)
    count = turns_to_fold(setup, scene.turns, await counts(engine, setup, scene), room)
    return said[count - 1].position if count else None


async def _summary(context: Context, scene: Scene, old: list[ChatMessage]) -> str:
    brief = SummaryBrief(
        character=scene.character,
        user_name=scene.conversation.user_name,
        earlier=scene.conversation.summary,
        turns=turns_of(old),
    )
    request = TextRequest(
        task=TextTask.CHAT,
        brief=brief,
        messages=summary_messages(brief),
        max_tokens=_SUMMARY_TOKENS,
        temperature=0.3,
    )
    judge = await judge_for(scene, context.settings.content_rating_ceiling)

    def read(answer: str) -> str:
        text = answer.removeprefix(SAID_YOUNG).strip()
        if not text:
            raise Unusable("It is empty.")
        try:
            judge.check_whole(text)
        except Refused:
            raise Unusable("It goes further than this conversation may.") from None
        return text[: 2 * SUMMARY_LIMIT]

    written = await write(context, request, read, use_ai=scene.use_ai)
    log.info("history_folded", conversation_id=scene.conversation.id, turns=len(old), source=written.source)
    return with_age_kept(written.value, scene, brief.turns)


async def _store(context: Context, seen: Conversation, through: int, summary: str) -> None:
    """Keep the summary, unless what it sums up has changed meanwhile."""
    async with context.database.write(patient=True) as connection:
        await conversations.lock(connection, seen.id)
        now = await conversations.find(connection, seen.id)
        if now is None or now.summarized_through != seen.summarized_through:
            return
        changed = await messages.changed_since(connection, seen.id, seen.revision)
        if any(message.position <= through for message in changed):
            return
        await conversations.set_summary(connection, seen.id, summary, through)


async def forget_summary(connection: AsyncConnection, conversation: Conversation, position: int) -> None:
    """Drop the summary if it tells of a position, whose message is being changed; it is made anew when it is needed."""
    if position <= conversation.summarized_through:
        await conversations.set_summary(connection, conversation.id, "", NOTHING_SUMMARIZED)
