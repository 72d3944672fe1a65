"""Direct messages: conversations with characters, and following them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.sse import ServerSentEvent

from mien.api.dependencies import BoundsDep, ClosingDep, ContextDep, Handle, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.dm_bodies import (
    AskedOut,
    ConversationIn,
    ConversationOut,
    ConversationPage,
    ConversationPatch,
    MessageIn,
    MessageOut,
    MessagePage,
    MessagePatch,
    OpenedOut,
    RegeneratedOut,
    RegenerateIn,
    asked_out,
    conversation_out,
    delta_out,
    message_out,
    opened_out,
    regenerated_out,
)
from mien.api.event_stream import Events, event_stream
from mien.api.json_route import JsonRoute
from mien.api.links import conversation_link, job_link
from mien.db import characters, conversations, messages
from mien.domain.conversation import ChatMessage, ConversationDraft, Delta
from mien.workflows.chat.again import regenerate
from mien.workflows.chat.change import choose_alternative, delete_message, edit_message
from mien.workflows.chat.follow import Changes, follow_asked, follow_conversation
from mien.workflows.chat.open import delete_conversation, open_conversation, set_up_anew
from mien.workflows.chat.say import say
from mien.workflows.chat.stop import stop_reply

router = APIRouter(prefix="/dm", tags=["direct messages"], dependencies=[JsonOnly], route_class=JsonRoute)

ConversationId = Annotated[Handle, Path(description="Id of a conversation.")]
MessageId = Annotated[Handle, Path(description="Id of a message.")]

_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {"description": "`message` and `delta` events.", "content": {"text/event-stream": {}}}
}


@router.post("/conversations", status_code=201, summary="Begin a conversation")
async def begin(
    context: ContextDep, owner: OwnerDep, key: KeyDep, body: ConversationIn, response: Response
) -> OpenedOut:
    """The first message is a notice that this is an AI character, the second its greeting, if it has one."""
    draft = ConversationDraft(**body.model_dump(exclude={"character_id"}))
    opened = await open_conversation(
        context, owner, body.character_id, draft, key=key_for(key, "begin a conversation", body)
    )
    response.headers["Location"] = conversation_link(opened.conversation.id)
    return opened_out(opened)


@router.get("/conversations", summary="List conversations")
async def page(
    context: ContextDep,
    owner: OwnerDep,
    bounds: BoundsDep,
    character_id: Annotated[Handle | None, Query(alias="characterId")] = None,
) -> ConversationPage:
    """Your conversations, newest first."""
    async with context.database.read() as connection:
        if character_id is not None:
            character_id = (await characters.get(connection, owner, character_id)).id
        found = await conversations.page(
            connection, owner, cursor=bounds.cursor, limit=bounds.limit, character_id=character_id
        )
    return ConversationPage(items=[conversation_out(each) for each in found.items], next_cursor=found.next_cursor)


@router.get("/conversations/{conversation_id}", summary="Read a conversation")
async def read(context: ContextDep, owner: OwnerDep, conversation_id: ConversationId) -> ConversationOut:
    """A conversation of yours, without its messages."""
    async with context.database.read() as connection:
        return conversation_out(await conversations.get(connection, owner, conversation_id))


@router.patch("/conversations/{conversation_id}", summary="Set up a conversation anew")
async def change(
    context: ContextDep, owner: OwnerDep, conversation_id: ConversationId, body: ConversationPatch
) -> ConversationOut:
    """Only the fields that are sent change; replies from now on are made with them."""
    changes = body.model_dump(exclude_unset=True)
    return conversation_out(await set_up_anew(context, owner, conversation_id, changes))


@router.delete("/conversations/{conversation_id}", status_code=204, summary="Delete a conversation")
async def delete(context: ContextDep, owner: OwnerDep, conversation_id: ConversationId) -> None:
    """With everything that was said in it."""
    await delete_conversation(context, owner, conversation_id)


@router.get("/conversations/{conversation_id}/messages", summary="List messages")
async def said(context: ContextDep, owner: OwnerDep, bounds: BoundsDep, conversation_id: ConversationId) -> MessagePage:
    """What was said, newest first."""
    async with context.database.read() as connection:
        conversation = await conversations.get(connection, owner, conversation_id)
        found = await messages.page(connection, conversation.id, cursor=bounds.cursor, limit=bounds.limit)
    return MessagePage(items=[message_out(each) for each in found.items], next_cursor=found.next_cursor)


@router.get(
    "/conversations/{conversation_id}/events",
    summary="Follow a conversation",
    response_class=Response,
    responses=_EVENTS,
)
async def events(
    context: ContextDep,
    owner: OwnerDep,
    closing: ClosingDep,
    conversation_id: ConversationId,
    last_event_id: Annotated[str, Header(max_length=40, description="Where an earlier stream broke off.")] = "",
) -> Response:
    """Server-sent events without end: `message` with a whole message after each change of it, and `delta` with more
    words of a reply that is being written (`messageId`, `alternative`, `offset`, `text`).

    The id of a `message` event is the conversation's revision. With `Last-Event-ID` the changes since then come
    first, else the message that is being written, if there is one.
    """
    async with context.database.read() as connection:
        conversation = await conversations.get(connection, owner, conversation_id)
    seen = int(last_event_id) if last_event_id.isascii() and last_event_id.isdigit() else None
    return event_stream(_events(follow_conversation(context, conversation.id, seen, stop=closing)))


@router.post(
    "/messages",
    status_code=201,
    summary="Say something",
    response_model=AskedOut,
    responses={201: {"content": {"text/event-stream": {}}}},
)
async def speak(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    closing: ClosingDep,
    body: MessageIn,
    request: Request,
    response: Response,
) -> AskedOut | Response:
    """The reply is written in the background; follow the conversation's events to see it come.

    With `Accept: text/event-stream` the answer is that reply itself, as events of the same kind, until it is there.
    """
    asked = await say(
        context,
        owner,
        body.conversation_id,
        body.content,
        use_ai=body.use_ai,
        key=key_for(key, "say something", body),
    )
    if _wants_events(request):
        return event_stream(_events(follow_asked(context, asked, stop=closing)), status_code=201)
    response.headers["Location"] = job_link(asked.job.id)
    return asked_out(asked)


@router.post(
    "/messages/{message_id}/regenerate",
    status_code=202,
    summary="Write the last reply again",
    response_model=RegeneratedOut,
    responses={202: {"content": {"text/event-stream": {}}}},
)
async def write_again(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    closing: ClosingDep,
    message_id: MessageId,
    request: Request,
    response: Response,
    body: RegenerateIn | None = None,
) -> RegeneratedOut | Response:
    """A new alternative, chosen at once; the others stay. Only for the last message.

    With `Accept: text/event-stream` the answer is the reply itself, as for `POST /dm/messages`.
    """
    wish = body or RegenerateIn()
    asked = await regenerate(
        context, owner, message_id, use_ai=wish.use_ai, key=key_for(key, f"regenerate {message_id}", wish)
    )
    if _wants_events(request):
        return event_stream(_events(follow_asked(context, asked, stop=closing)), status_code=202)
    response.headers["Location"] = job_link(asked.job.id)
    return regenerated_out(asked)


@router.post("/messages/{message_id}/stop", summary="Stop a reply")
async def stop(context: ContextDep, owner: OwnerDep, message_id: MessageId) -> MessageOut:
    """The words that are there stay; the alternative's state is `stopped`."""
    return message_out(await stop_reply(context, owner, message_id))


@router.patch("/messages/{message_id}", summary="Change a message")
async def edit(context: ContextDep, owner: OwnerDep, message_id: MessageId, body: MessagePatch) -> MessageOut:
    """Other words for the chosen alternative (`content`), or another alternative (`chosen`, from 0)."""
    if body.content is not None:
        return message_out(await edit_message(context, owner, message_id, body.content))
    return message_out(await choose_alternative(context, owner, message_id, body.chosen or 0))


@router.delete("/messages/{message_id}", status_code=204, summary="Delete a message")
async def delete_one(
    context: ContextDep,
    owner: OwnerDep,
    message_id: MessageId,
    following: Annotated[bool, Query(description="Delete everything after it, too.")] = False,
) -> None:
    """The place stays empty. The notice at the beginning can't be deleted."""
    await delete_message(context, owner, message_id, following=following)


def _wants_events(request: Request) -> bool:
    return "text/event-stream" in request.headers.get("accept", "")


async def _events(changes: Changes) -> Events:
    try:
        async for change in changes:
            yield _event(change)
    finally:
        await changes.aclose()


def _event(change: ChatMessage | Delta) -> ServerSentEvent:
    if isinstance(change, ChatMessage):
        return ServerSentEvent(raw_data=message_out(change).model_dump_json(), event="message", id=str(change.revision))
    return ServerSentEvent(raw_data=delta_out(change).model_dump_json(), event="delta")
