"""``mien chat``: talking with a character."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import print_json
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.problems import INTERRUPTED
from mien.cli.sets import Character

if TYPE_CHECKING:
    from mien.domain.conversation import Conversation
    from mien.wiring import Mien


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for on the command line."""

    character: str
    message: str | None
    user: str | None
    conversation: str | None
    new: bool
    use_ai: bool


def chat(
    context: typer.Context,
    character: Character,
    message: Annotated[str | None, typer.Argument(help="Say this and print the reply; without it, a chat.")] = None,
    user: Annotated[str | None, typer.Option(help="What the character calls you.")] = None,
    conversation: Annotated[
        str | None, typer.Option(help="Id of the conversation to go on with (default: the last one).")
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Begin a new conversation.")] = False,
    template: Annotated[
        bool, typer.Option("--template", help="Replies by templates, whatever models there are.")
    ] = False,
) -> None:
    """Talk with a character; the last conversation goes on unless --new is given. /help lists commands."""
    invocation = Invocation.of(context)
    if new and conversation:
        raise typer.BadParameter("--new and --conversation can't be used together")
    if invocation.json and message is None:
        raise typer.BadParameter("--json needs a MESSAGE to say")
    wish = _Wish(character, message, user, conversation, new, not template)
    code = invocation.run(_chat(invocation, wish))
    if code:
        raise typer.Exit(code)


async def _chat(invocation: Invocation, wish: _Wish) -> int:
    from mien.cli.chat_session import Session
    from mien.cli.interrupts import interrupts
    from mien.cli.reply_view import dim
    from mien.domain.chat.disclosure import notice

    async with open_home(invocation, "chat", finish=False) as mien:
        talking = await _conversation(mien, wish)
        character = await mien.characters.get(talking.character_id)
        name = character.spoken_name
        dim(notice(name))
        with interrupts() as interrupted:
            if wish.message is not None:
                return await _say(invocation, mien, talking, wish, interrupted)
            await Session(mien, talking.id, name, use_ai=wish.use_ai, interrupted=interrupted).run()
    return 0


async def _conversation(mien: Mien, wish: _Wish) -> Conversation:
    """The conversation that is asked for, the last one with the character, or a new one."""
    from mien.domain.errors import NotFound
    from mien.workflows.chat.open import set_up_anew

    character = await mien.characters.get(wish.character)
    named = {"user_name": wish.user} if wish.user is not None else {}
    found: Conversation | None = None
    if wish.conversation is not None:
        found = await mien.conversations.get(wish.conversation)
        if found.character_id != character.id:
            raise NotFound(f"The conversation '{wish.conversation}' isn't one with {character.name}.")
    elif not wish.new:
        found = next(iter((await mien.conversations.page(limit=1, character_id=character.id)).items), None)
    if found is None:
        return (await mien.conversations.open(character.id, **named)).conversation
    if wish.user is not None and wish.user != found.user_name:
        return await set_up_anew(mien.context, found.owner_id, found.id, named)
    return found


async def _say(invocation: Invocation, mien: Mien, talking: Conversation, wish: _Wish, interrupted: Any) -> int:
    """One exchange; returns the exit code."""
    from mien.cli.reply_view import show_reply
    from mien.cli.shapes import job_json, message_json
    from mien.domain.conversation import AlternativeState

    asked = await mien.conversations.say(talking.id, wish.message or "", use_ai=wish.use_ai)
    reply = await show_reply(mien, asked.reply, interrupted, quiet=invocation.json)
    if invocation.json:
        assert asked.message is not None
        print_json(
            {
                "conversationId": talking.id,
                "message": message_json(asked.message),
                "reply": message_json(reply),
                "job": job_json(await mien.jobs.get(asked.job.id)),
            }
        )
    if interrupted.is_set():
        return INTERRUPTED
    return int(reply.said is None or reply.said.state is AlternativeState.FAILED)
