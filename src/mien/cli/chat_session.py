"""Talking with a character line by line, and the commands that begin with a slash."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Final

from mien.cli.console import note, notes, say
from mien.cli.reply_view import dim, show_reply
from mien.cli.typed_lines import TypedLines
from mien.domain.conversation import ChatMessage, Sender
from mien.domain.errors import MienError

if TYPE_CHECKING:
    from mien.wiring import Mien

HELP: Final = (
    "/regenerate  write the last reply again      /swipe [N]     the next alternative of it, or the N-th\n"
    "/delete      take back what you said last    /greeting [N]  another beginning\n"
    "/help        this list                       /quit          leave (or Ctrl-D); Ctrl-C stops a reply"
)
_SHOWN_AGAIN: Final = 4
"""Messages of an earlier conversation that are shown when it goes on."""


class Session:
    """One conversation at the keyboard."""

    def __init__(
        self, mien: Mien, conversation_id: str, name: str, *, use_ai: bool, interrupted: asyncio.Event
    ) -> None:
        self._mien = mien
        self._id = conversation_id
        self._name = name
        self._use_ai = use_ai
        self._interrupted = interrupted
        self._lines = TypedLines()
        self._commands: dict[str, Callable[[str], Awaitable[None]]] = {
            "regenerate": self._regenerate,
            "swipe": self._swipe,
            "greeting": self._greeting,
            "delete": self._delete,
            "help": self._help,
        }

    async def run(self) -> None:
        """Until the person leaves. What can't be done is said, and the conversation goes on."""
        await self._show_last()
        dim("/help lists what else you can do.")
        while (line := await self._next_line()) is not None:
            text = line.strip()
            if text in ("/quit", "/exit"):
                return
            self._interrupted.clear()
            try:
                await self._do(text)
            except MienError as error:
                note(error.message)

    async def _do(self, text: str) -> None:
        if not text:
            return
        if not text.startswith("/"):
            asked = await self._mien.conversations.say(self._id, text, use_ai=self._use_ai)
            await self._show(asked.reply)
            return
        name, _, rest = text[1:].partition(" ")
        command = self._commands.get(name.lower())
        if command is None:
            note(f"There is no '/{name}'.\n{HELP}")
        else:
            await command(rest.strip())

    async def _next_line(self) -> str | None:
        """The next line; ``None`` at the end of the input and on Ctrl-C."""
        if sys.stdin.isatty():
            notes().print("You: ", end="", markup=False, style="bold")
        typing = asyncio.ensure_future(self._lines.next())
        interruption = asyncio.ensure_future(self._interrupted.wait())
        await asyncio.wait((typing, interruption), return_when=asyncio.FIRST_COMPLETED)
        line = typing.result() if typing.done() else None
        for each in (typing, interruption):
            each.cancel()
        if line is None:
            note("")
        return line

    async def _show(self, reply: ChatMessage) -> None:
        await show_reply(self._mien, reply, self._interrupted, label=f"{self._name}: ")
        self._interrupted.clear()

    async def _show_last(self) -> None:
        for message in reversed((await self._living())[:_SHOWN_AGAIN]):
            if message.sender is not Sender.NOTICE and message.text:
                say(f"{self._name if message.sender is Sender.CHARACTER else 'You'}: {message.text}")

    async def _living(self) -> Sequence[ChatMessage]:
        """What was said last and is still there, newest first."""
        page = await self._mien.conversations.messages(self._id, limit=50)
        return [message for message in page.items if message.deleted_at is None]

    async def _last_said(self) -> ChatMessage | None:
        """The character's message, if it is the last one."""
        living = await self._living()
        return living[0] if living and living[0].sender is Sender.CHARACTER else None

    async def _regenerate(self, _: str) -> None:
        last = await self._last_said()
        if last is None:
            note("There is no reply to write again.")
            return
        await self._show((await self._mien.conversations.regenerate(last.id, use_ai=self._use_ai)).reply)

    async def _swipe(self, which: str) -> None:
        await self._turn_to(await self._last_said(), which, "'/regenerate' writes one.")

    async def _greeting(self, which: str) -> None:
        first = await self._first_said()
        beginning = first if first is not None and first.said is not None and first.said.source == "card" else None
        await self._turn_to(beginning, which, "This character begins in one way only.")

    async def _first_said(self) -> ChatMessage | None:
        """The character's first message, however long ago that was."""
        cursor, first = None, None
        while True:
            page = await self._mien.conversations.messages(self._id, cursor=cursor, limit=200)
            first = next((each for each in reversed(page.items) if each.sender is Sender.CHARACTER), first)
            cursor = page.next_cursor
            if cursor is None:
                return first

    async def _turn_to(self, message: ChatMessage | None, which: str, hint: str) -> None:
        """Let another alternative of a message count: the one of a number (from 1), else the next."""
        count = len(message.alternatives) if message is not None else 0
        if message is None or count < 2:
            note(f"There is no alternative. {hint}")
            return
        if which and which not in map(str, range(1, count + 1)):
            note(f"Give a number from 1 to {count}, or none for the next one.")
            return
        index = int(which) - 1 if which else (message.chosen + 1) % count
        chosen = await self._mien.conversations.choose(message.id, index)
        say(f"{self._name}: {chosen.text}")
        dim(f"[{index + 1} of {count}]")

    async def _delete(self, _: str) -> None:
        """Take back the last thing that the person said, and the reply to it."""
        last = next((each for each in await self._living() if each.sender is Sender.USER), None)
        if last is None:
            note("You haven't said anything yet.")
            return
        await self._mien.conversations.delete_message(last.id, following=True)
        note("Deleted, with the reply to it.")

    async def _help(self, _: str) -> None:
        note(HELP)
