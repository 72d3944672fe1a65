"""What a character knows of its world: replaced as a whole, judged to its end, told in the card."""

from __future__ import annotations

import json

import pytest

from mien.domain.dialogue import Lorebook, LoreEntry
from mien.domain.errors import InvalidRequest, Refused
from mien.wiring import Mien
from mien.workflows.lorebook import put_lorebook, read_lorebook
from tests.cards.files import V2


async def test_a_lorebook_is_replaced_as_a_whole_and_told_in_the_card(mien: Mien) -> None:
    await mien.characters.create(name="Bo", description="A man.", official=True)
    owner = mien.context.settings.owner
    assert await read_lorebook(mien.context, owner, "bo") == Lorebook()
    book = Lorebook(name="Sea", entries=(LoreEntry(keys=("gull",), content="Gulls steal."),))
    before = await mien.characters.get("bo")
    await put_lorebook(mien.context, owner, "bo", book)
    assert await read_lorebook(mien.context, owner, "bo") == book
    assert (await mien.characters.get("bo")).updated_at > before.updated_at
    out = json.loads((await mien.characters.export_card("bo", format="json")).data)
    assert out["data"]["character_book"]["entries"][0]["content"] == "Gulls steal."


async def test_lore_that_no_minor_may_be_in_is_refused(mien: Mien) -> None:
    await mien.characters.create(name="Ida", description="A girl of fourteen.", official=True)
    book = Lorebook(entries=(LoreEntry(content="Something erotic."),))
    with pytest.raises(Refused):
        await put_lorebook(mien.context, mien.context.settings.owner, "ida", book)


async def test_lore_of_very_many_lines_is_judged_to_its_end(mien: Mien) -> None:
    lines = [f"Erotic {number}." for number in range(12_000)]
    entries = [LoreEntry(content="\n".join(lines)), LoreEntry(content="\n".join(lines[:9_000]))]
    await mien.characters.create(name="Bo", description="A man of forty.", official=True)
    owner = mien.context.settings.owner
    await put_lorebook(mien.context, owner, "bo", Lorebook(entries=tuple(entries)))
    entries[1] = LoreEntry(content=f"{entries[1].content}\nAn erotic tale of a schoolgirl.")
    with pytest.raises(Refused):
        await put_lorebook(mien.context, owner, "bo", Lorebook(entries=tuple(entries)))


async def test_a_book_larger_than_anybody_reads_is_refused(mien: Mien) -> None:
    await mien.characters.create(name="Bo", description="A man of forty.", official=True)
    book = Lorebook(entries=tuple(LoreEntry(content="The sea. " * 20_000) for _ in range(23)))
    with pytest.raises(InvalidRequest, match="lorebook"):
        await put_lorebook(mien.context, mien.context.settings.owner, "bo", book)


async def test_a_lorebook_key_that_never_comes_up_is_told(mien: Mien) -> None:
    entries = [
        {"keys": ["gull"], "content": "Gulls."},
        {"keys": ["("], "use_regex": True, "content": "x", "name": "Sea"},
    ]
    given = {**V2, "data": {**V2["data"], "character_book": {"entries": entries}}}
    imported = await mien.characters.import_card(json.dumps(given).encode())
    [told] = [warning for warning in imported.warnings if "regular expression" in warning]
    assert "entry 1 ('Sea')" in told
