"""Characters leave as the card they came as, with what has changed since; or as a new one."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import pytest
from PIL import Image

from mien import provenance
from mien.cards import read_card_file
from mien.domain.errors import Conflict, InvalidRequest, NotFound
from mien.wiring import Mien
from mien.workflows.change import change_character
from mien.workflows.lorebook import put_lorebook, read_lorebook
from tests.cards import files
from tests.cards.files import BOOK, V1, V2, V3, card, png_card
from tests.domain.card.people import known
from tests.security.pictures import gradient
from tests.workflows.conftest import Opener
from tests.workflows.kept_files import ended


@pytest.mark.parametrize("container", ["png", "json", "charx"])
@pytest.mark.parametrize("given", [V1, V2, V3], ids=["V1", "V2", "V3"])
async def test_what_went_in_comes_out(mien: Mien, given: dict[str, Any], container: str) -> None:
    made = {"png": png_card(given), "json": json.dumps(given).encode(), "charx": files.archive(given)}[container]
    character = (await mien.characters.import_card(made)).created.character
    assert json.loads((await mien.characters.export_card(character.id, format="json")).data) == given


async def test_a_png_card_holds_both_versions_and_is_a_fixed_point(mien: Mien) -> None:
    first = (await mien.characters.import_card(png_card(V2))).created.character
    out = await mien.characters.export_card(first.id)
    pixels, texts = _cards_and_pixels(out.data)
    assert pixels == gradient().tobytes()
    assert texts["chara"] == V2
    assert texts["ccv3"]["spec"] == "chara_card_v3"
    assert texts["ccv3"]["data"] == V2["data"] | {"group_only_greetings": []}
    again = (await mien.characters.import_card(out.data)).created.character
    assert known(again) == known(first)
    assert _cards_and_pixels((await mien.characters.export_card(again.id)).data) == (pixels, texts)


def _cards_and_pixels(data: bytes) -> tuple[bytes, dict[str, Any]]:
    """Compared as JSON: PostgreSQL keeps an object's keys in an order of its own."""
    with Image.open(io.BytesIO(data)) as opened:
        opened.load()
        texts = {name: json.loads(base64.b64decode(str(opened.info[name]))) for name in ("chara", "ccv3")}
        return opened.tobytes(), texts


async def test_only_what_has_changed_here_is_different_in_the_export(mien: Mien) -> None:
    character = (await mien.characters.import_card(png_card(V2))).created.character
    owner = mien.context.settings.owner
    await change_character(mien.context, owner, character.id, {"dialogue": {"scenario": "A calm night."}})
    book = await read_lorebook(mien.context, owner, character.id)
    changed = book.entries[0].model_copy(update={"content": "It burns gas."})
    await put_lorebook(
        mien.context, owner, character.id, book.model_copy(update={"entries": (changed, book.entries[1])})
    )
    out = json.loads((await mien.characters.export_card(character.id, format="json")).data)
    entries = [BOOK["entries"][0] | {"content": "It burns gas."}, BOOK["entries"][1]]
    assert out == card(V2, scenario="A calm night.", character_book=BOOK | {"entries": entries})


async def test_a_character_made_here_travels_to_another_home(mien: Mien, open_mien: Opener) -> None:
    created = await mien.characters.create(
        name="Bo",
        description="A short man of forty with a grey beard, in a green coat.",
        appearance={"eyeColor": "violet"},
        personality={"summary": "gruff", "traits": ("loyal",)},
        interests=("knots",),
        preferences={"likes": ("tea",)},
        backstory="He sank twice.",
        declared_age=41,
        tags=("sea",),
    )
    await ended(mien, created.jobs)
    for form in ("png", "json", "charx"):
        out = await mien.characters.export_card("bo", format=form)
        assert out.filename == f"bo.{form}"
        arrived = (await mien.characters.import_card(out.data)).created.character
        assert known(arrived) == known(created.character)


async def test_a_png_export_keeps_what_says_how_the_picture_was_made(mien: Mien) -> None:
    created = await mien.characters.create(name="Bo", description="A man in a green coat.", generate_embeddings=False)
    await ended(mien, created.jobs)
    [avatar] = (await mien.characters.images("bo")).items
    said = provenance.read_provenance(await mien.characters.bytes_of(avatar))
    out = await mien.characters.export_card("bo")
    assert said is not None
    assert said.digital_source_type
    assert provenance.read_provenance(out.data) == said


async def test_a_png_needs_a_picture_and_the_other_forms_dont(mien: Mien) -> None:
    await mien.characters.create(name="Bo", description="A man.", official=True)
    with pytest.raises(Conflict, match="make an avatar first"):
        await mien.characters.export_card("bo")
    assert read_card_file((await mien.characters.export_card("bo", format="charx")).data).card["data"]["name"] == "Bo"
    with pytest.raises(InvalidRequest, match="png, json, charx"):
        await mien.characters.export_card("bo", format="webp")
    with pytest.raises(NotFound, match="wasn't imported"):
        await mien.characters.original_card("bo")
