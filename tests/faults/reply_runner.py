"""A process that says things to a character until it is killed: ``python -m …reply_runner HOME URL MODE``.

``say`` asks for a reply and tells when words of it come; ``finish`` only ends what was left. Replies are slow.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from mien.db import jobs
from mien.domain.conversation import Delta
from mien.settings import Settings
from mien.wiring import Mien
from tests.scripted_engine import ScriptedEngine, speaking

WORDS = [f"word{number} " for number in range(20)]
REPLY = "".join(WORDS).strip()


class SlowEngine(ScriptedEngine):
    """Takes half a second for a reply."""

    pause = 0.025


async def say(mien: Mien) -> None:
    if not (await mien.conversations.page()).items:
        created = await mien.characters.create(name="Ada", description="A tall woman of thirty.", official=True)
        await mien.conversations.open(created.character.id)
    [conversation] = (await mien.conversations.page()).items
    print("READY", flush=True)
    asked = await mien.conversations.say(conversation.id, "Tell me something.")
    print("ASKED", flush=True)
    async for change in mien.conversations.follow_reply(asked.reply.id):
        if isinstance(change, Delta):
            print("WORDS", flush=True)


async def until_nothing_is_open(mien: Mien) -> None:
    while True:
        async with mien.context.database.read() as connection:
            if not await jobs.all_open(connection):
                return
        await asyncio.sleep(0.02)


async def main(home: Path, database_url: str | None, mode: str) -> None:
    settings = Settings(home=home, database_url=database_url, queue_poll=0.05, sweep_interval=0.3)
    engine = SlowEngine(WORDS)
    async with Mien.open(settings=settings, engine="run", text=speaking(engine)) as mien:
        await until_nothing_is_open(mien)
        if mode == "say":
            await say(mien)
            await until_nothing_is_open(mien)
        print("DONE", flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2] or None, sys.argv[3]))
