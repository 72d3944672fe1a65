"""Cards become characters with all that belongs to them: the picture, the lore, the untouched file."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from mien.db import cards, characters, lorebooks
from mien.domain.image import ImageKind
from mien.domain.image_set import SetKind
from mien.domain.job import JobKind
from mien.wiring import Mien
from mien.workflows.import_card import import_card
from mien.workflows.once import IdempotencyKey
from mien.workflows.tidy import tidy
from tests.cards import files
from tests.cards.files import V1, V2, V3, card, png_card
from tests.security.pictures import gradient, pixel_bomb
from tests.workflows.kept_files import brought_keys, count_kept, ended, stored_keys


async def test_a_png_card_brings_its_picture_its_lore_and_its_file(mien: Mien) -> None:
    data = png_card(V2)
    imported = await mien.characters.import_card(data, filename="ada.png")
    character = imported.created.character
    assert (imported.spec, imported.container, imported.warnings) == ("chara_card_v2", "png", ())
    assert character.appearance.hair_color.value == "red"
    assert [job.kind for job in imported.created.jobs] == [JobKind.EMBEDDING_SET]
    [avatar] = (await mien.characters.images(character.id)).items
    assert (avatar.id, avatar.kind) == (character.avatar_image_id, ImageKind.AVATAR)
    with Image.open(io.BytesIO(await mien.characters.bytes_of(avatar))) as opened:
        opened.load()
        assert opened.tobytes() == gradient().tobytes()
        assert "chara" not in opened.info
    async with mien.context.database.read() as connection:
        kept = await cards.find(connection, character.id)
        book = await lorebooks.find(connection, character.id)
    assert kept is not None
    assert (kept.card, kept.container, kept.filename) == (V2, "png", "ada.png")
    assert (kept.sha256, kept.byte_size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (await mien.characters.original_card(character.id)).data == data
    assert book is not None
    assert len(book.entries) == 2


async def test_a_card_without_a_picture_gets_an_avatar_as_anybody_does(mien: Mien) -> None:
    imported = await mien.characters.import_card(json.dumps(V1).encode())
    assert [job.kind for job in imported.created.jobs] == [JobKind.AVATAR, JobKind.EMBEDDING_SET]


async def test_the_same_file_twice_makes_two_characters_that_look_the_same(mien: Mien) -> None:
    one = (await mien.characters.import_card(png_card())).created.character
    two = (await mien.characters.import_card(png_card())).created.character
    assert (one.slug, two.slug) == ("ada", "ada-2")
    assert one.appearance == two.appearance


async def test_the_same_key_makes_one_character_and_leaves_no_second_file(mien: Mien) -> None:
    owner = mien.context.settings.owner
    key = IdempotencyKey("k", "f")
    one = await import_card(mien.context, owner, files.charx(), key=key)
    stored = await brought_keys(mien)
    two = await import_card(mien.context, owner, files.charx(), key=key)
    assert one.created.character.id == two.created.character.id
    assert await brought_keys(mien) == stored
    assert await count_kept(mien) == (1, 1)


async def test_an_icon_inside_a_data_url_is_the_avatar(mien: Mien) -> None:
    uri = "data:image/png;base64," + base64.b64encode(files.picture()).decode()
    made = card(V3, assets=[files.asset("icon", "main", uri)])
    imported = await mien.characters.import_card(json.dumps(made).encode())
    assert imported.created.character.avatar_image_id is not None


@pytest.mark.parametrize(
    "make", [lambda: files.jpeg_card(files.as_base64(V2)), lambda: files.webp_card(files.as_base64(V2))]
)
async def test_cards_in_other_pictures_bring_these_too(mien: Mien, make: Any) -> None:
    imported = await mien.characters.import_card(make())
    assert imported.created.character.avatar_image_id is not None
    assert imported.container in ("jpeg", "webp")


async def test_a_picture_that_cant_be_shown_is_told_and_another_one_is_made(mien: Mien) -> None:
    bomb = pixel_bomb()
    data = bomb[:33] + files.text_chunk("chara", files.as_base64(V2)) + bomb[33:]
    imported = await mien.characters.import_card(data)
    assert "wasn't taken over" in imported.warnings[0]
    assert imported.created.jobs[0].kind is JobKind.AVATAR
    assert (await mien.characters.original_card("ada")).data == data


async def test_the_embedding_set_of_an_imported_character_is_made(mien: Mien) -> None:
    imported = await mien.characters.import_card(png_card())
    await ended(mien, imported.created.jobs)
    [image_set] = await mien.characters.sets(imported.created.character.id, SetKind.EMBEDDING)
    assert image_set.done == 10


async def test_the_kept_file_stays_while_the_character_lives(mien: Mien, tmp_path: Path) -> None:
    character = (await mien.characters.import_card(png_card())).created.character
    await ended(mien, (await mien.jobs.page()).items)

    class Later:
        def now(self) -> Any:
            return clock.now() + timedelta(days=90)

    clock = mien.context.clock
    object.__setattr__(mien.context, "clock", Later())
    await tidy(mien.context)
    assert (await mien.characters.original_card(character.id)).data == png_card()
    async with mien.context.database.write() as connection:
        await characters.trash(connection, character.id, clock.now())
    await tidy(mien.context)
    assert await stored_keys(mien) == []
    assert await count_kept(mien) == (0, 0)
