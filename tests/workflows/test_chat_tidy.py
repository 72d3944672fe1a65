"""What belongs to a character or a conversation goes with it, and nothing else does."""

from __future__ import annotations

import json
from datetime import timedelta

import sqlalchemy as sa

from mien.db import tables
from mien.wiring import Mien
from mien.workflows.delete import delete_character
from mien.workflows.feedback import judge_reply
from mien.workflows.tidy import tidy
from tests.scripted_engine import ScriptedEngine, speaking
from tests.workflows.chats import told, with_ada
from tests.workflows.conftest import Opener
from tests.workflows.test_tidy import ahead, files

CARD = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "data": {
        "name": "Cara",
        "description": "Cara is a tall woman of forty.",
        "character_book": {"entries": [{"keys": ["harbour"], "content": "It is closed in winter.", "enabled": True}]},
    },
}


async def rows(mien: Mien, table: sa.Table) -> int:
    async with mien.context.database.read() as connection:
        return int(await connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0)


async def test_a_removed_character_leaves_no_conversation_card_book_or_verdict(open_mien: Opener) -> None:
    async with open_mien(text=speaking(ScriptedEngine(["Good morning."]))) as mien:
        imported = await mien.characters.import_card(json.dumps(CARD).encode(), filename="cara.json")
        character_id = imported.created.character.id
        conversation = (await mien.conversations.open(character_id)).conversation
        reply = await told(mien, conversation, "Hello!")
        await judge_reply(mien.context, "local", reply.id, True)
        other = await with_ada(mien)
        for job in imported.created.jobs:
            await mien.jobs.wait(job.id, seconds=240)
        assert await rows(mien, tables.cards) == await rows(mien, tables.lorebooks) == 1
        await delete_character(mien.context, "local", character_id)

        await tidy(ahead(mien.context, timedelta(days=31)))

        for table in (tables.cards, tables.lorebooks, tables.feedback):
            assert await rows(mien, table) == 0, table.name
        assert files(mien.context.settings.home) == set()
        assert [each.id for each in (await mien.conversations.page()).items] == [other.id]


async def test_the_file_of_a_living_characters_card_stays_however_old(open_mien: Opener) -> None:
    async with open_mien() as mien:
        imported = await mien.characters.import_card(json.dumps(CARD).encode(), filename="cara.json")
        for job in imported.created.jobs:
            await mien.jobs.wait(job.id, seconds=240)
        before = files(mien.context.settings.home)

        await tidy(ahead(mien.context, timedelta(days=400)))

        assert files(mien.context.settings.home) == before
        assert any("cards" in path for path in before)


async def test_a_deleted_conversation_is_removed_after_a_day_with_its_words(open_mien: Opener) -> None:
    async with open_mien(text=speaking(ScriptedEngine(["Good morning."]))) as mien:
        kept, gone = await with_ada(mien), await with_ada(mien)
        await told(mien, kept, "Hello!")
        await told(mien, gone, "Hello!")
        await mien.conversations.delete(gone.id)

        await tidy(ahead(mien.context, timedelta(hours=25)))

        assert await rows(mien, tables.conversations) == 1
        assert await rows(mien, tables.messages) == 3
