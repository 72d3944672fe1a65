"""Thumbs up and down on pictures and replies, and what is learnt from them: examples for whoever writes next.

A person's verdicts shape only what is written for that person: nobody else's prompts show their words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import feedback, images, messages
from mien.db.feedback import FeedbackKind, Subject
from mien.domain.conversation import AlternativeState, ChatMessage, Sender
from mien.domain.errors import Conflict, InvalidRequest
from mien.domain.prompt_writing import Examples
from mien.workflows.context import Context

LIKED_PROMPTS: Final = 3
DISLIKED_PROMPTS: Final = 2
"""How many earlier prompts of a character the writer of the next one is shown."""

_WITHOUT_WORDS: Final = frozenset({AlternativeState.WRITING, AlternativeState.FAILED})


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person thinks of a thing: ``liked`` is ``None`` for no verdict."""

    id: str
    liked: bool | None
    alternative: int = 0


async def judge_image(context: Context, owner_id: str, image_id: str, liked: bool) -> Judged:
    """Keep what a person thinks of a picture that they may see; the last verdict counts.

    Raises ``NotFound``, or ``Conflict`` for a picture that belongs to no character.
    """
    async with context.database.write() as connection:
        image = await images.get(connection, owner_id, image_id)
        if image.character_id is None:
            raise Conflict("This picture belongs to no character, so there is nobody to learn from it for.")
        subject = Subject(owner_id, FeedbackKind.IMAGE, image.id)
        now = context.clock.now()
        await feedback.put(connection, subject, image.character_id, liked=liked, text=image.prompt or "", now=now)
    return Judged(image.id, liked)


async def image_verdict(context: Context, owner_id: str, image_id: str) -> Judged:
    """What a person thinks of a picture. Raises ``NotFound``."""
    async with context.database.read() as connection:
        image = await images.get(connection, owner_id, image_id)
        return Judged(image.id, await feedback.find(connection, Subject(owner_id, FeedbackKind.IMAGE, image.id)))


async def forget_image_verdict(context: Context, owner_id: str, image_id: str) -> None:
    """Take a verdict on a picture back; that there is none, or no such picture any more, is fine."""
    async with context.database.write() as connection:
        await feedback.remove(connection, Subject(owner_id, FeedbackKind.IMAGE, image_id))


async def judge_reply(
    context: Context, owner_id: str, message_id: str, liked: bool, *, alternative: int | None = None
) -> Judged:
    """Keep what a person thinks of a reply, or of one of its alternatives; ``None``: of the chosen one.

    Raises ``NotFound``, ``InvalidRequest`` for an alternative that there isn't, and ``Conflict`` for what the
    character didn't say, or hasn't finished saying.
    """
    async with context.database.write() as connection:
        conversation, message = await messages.get(connection, owner_id, message_id)
        chosen = _alternative_of(message, alternative)
        said = message.alternatives[chosen]
        if said.state in _WITHOUT_WORDS or not said.text:
            raise Conflict("This reply has no words yet; judge it when it is written.")
        subject = Subject(owner_id, FeedbackKind.REPLY, message.id, chosen)
        now = context.clock.now()
        await feedback.put(connection, subject, conversation.character_id, liked=liked, text=said.text, now=now)
    return Judged(message.id, liked, chosen)


async def reply_verdict(context: Context, owner_id: str, message_id: str, *, alternative: int | None = None) -> Judged:
    """What a person thinks of a reply, or of one of its alternatives; raises as :func:`judge_reply`."""
    async with context.database.read() as connection:
        _, message = await messages.get(connection, owner_id, message_id)
        chosen = _alternative_of(message, alternative)
        subject = Subject(owner_id, FeedbackKind.REPLY, message.id, chosen)
        return Judged(message.id, await feedback.find(connection, subject), chosen)


async def forget_reply_verdict(
    context: Context, owner_id: str, message_id: str, *, alternative: int | None = None
) -> None:
    """Take a verdict on a reply back; that there is none is fine. Raises as :func:`judge_reply`."""
    async with context.database.write() as connection:
        _, message = await messages.get(connection, owner_id, message_id)
        chosen = _alternative_of(message, alternative)
        await feedback.remove(connection, Subject(owner_id, FeedbackKind.REPLY, message.id, chosen))


async def liked_replies(connection: AsyncConnection, owner_id: str, character_id: str, limit: int) -> tuple[str, ...]:
    """Replies of a character that this person liked, the last judged first."""
    return await feedback.texts(connection, owner_id, character_id, FeedbackKind.REPLY, liked=True, limit=limit)


async def judged_prompts(connection: AsyncConnection, owner_id: str, character_id: str) -> Examples:
    """The last prompts of a character whose pictures this person liked, and didn't."""
    kind = FeedbackKind.IMAGE
    liked = await feedback.texts(connection, owner_id, character_id, kind, liked=True, limit=LIKED_PROMPTS)
    disliked = await feedback.texts(connection, owner_id, character_id, kind, liked=False, limit=DISLIKED_PROMPTS)
    return Examples(liked, disliked)


def _alternative_of(message: ChatMessage, wanted: int | None) -> int:
    if message.sender is not Sender.CHARACTER or not message.alternatives:
        raise Conflict("Only what the character said can be judged.")
    if wanted is not None and wanted >= len(message.alternatives):
        raise InvalidRequest.field("alternative", f"must be below {len(message.alternatives)}.")
    return message.chosen if wanted is None else wanted
