"""CHARX archives, and what pictures they bring and take along."""

from __future__ import annotations

from typing import Any

import pytest

from mien.cards import read_card_file
from mien.domain.image import ImageKind
from mien.wiring import Mien
from tests.cards import files
from tests.cards.files import V3, card
from tests.security.pictures import encoded, gradient
from tests.workflows.kept_files import ended


async def test_an_archive_holds_the_avatar_and_the_sets_in_use(mien: Mien) -> None:
    created = await mien.characters.create(
        name="Bo", description="A man in a green coat.", generate_references=True, generate_embeddings=True
    )
    await ended(mien, created.jobs)
    found = read_card_file((await mien.characters.export_card("bo", format="charx")).data)
    assets = found.card["data"]["assets"]
    kinds = [asset["type"] for asset in assets]
    assert (kinds[0], kinds.count("x_mien_reference"), kinds.count("x_mien_embedding")) == ("icon", 4, 7)
    assert {asset["name"] for asset in assets if asset["type"] == "emotion"} == {"neutral", "surprise", "joy"}
    pictures = (await mien.characters.images("bo", limit=200)).items
    own = {await mien.characters.bytes_of(image) for image in pictures}
    assert {found.entries[asset["uri"].removeprefix("embeded://")].read() for asset in assets} == own


async def test_an_archives_icon_is_the_avatar_and_its_other_pictures_are_in_the_gallery(mien: Mien) -> None:
    imported = await mien.characters.import_card(files.charx())
    character = imported.created.character
    pictures = {image.kind: image for image in (await mien.characters.images(character.id)).items}
    assert set(pictures) == {ImageKind.AVATAR, ImageKind.UPLOAD}
    assert pictures[ImageKind.AVATAR].id == character.avatar_image_id
    assert pictures[ImageKind.UPLOAD].tags == ("emotion", "joy")
    assert imported.not_fetched == ("https://example.org/tower.png",)


@pytest.mark.parametrize("spelling", ["embeded://", "embedded://", "__asset:"])
async def test_every_spelling_of_a_file_inside_is_understood(mien: Mien, spelling: str) -> None:
    imported = await mien.characters.import_card(files.charx(spelling=spelling))
    assert imported.created.character.avatar_image_id is not None
    assert imported.warnings == ()


async def test_an_archive_leaves_with_everything_that_it_brought(mien: Mien) -> None:
    character = (await mien.characters.import_card(files.charx())).created.character
    found = read_card_file((await mien.characters.export_card(character.id, format="charx")).data)
    assert found.entries["notes/readme.txt"].read() == b"kept"
    assert "assets/emotion/images/joy.png" in found.entries
    listed = [(asset["type"], asset["name"]) for asset in found.card["data"]["assets"]]
    assert listed[0] == ("icon", "main")
    assert listed[-2:] == [("emotion", "joy"), ("background", "tower")]
    assert len(set(listed)) == len(listed)


async def test_faces_that_an_archive_brought_stay_and_the_others_are_added(mien: Mien) -> None:
    imported = await mien.characters.import_card(files.charx())
    await ended(mien, imported.created.jobs)
    found = read_card_file((await mien.characters.export_card("ada", format="charx")).data)
    brought = found.entries["assets/emotion/images/joy.png"].read()
    assert brought == files.picture((250, 200, 0))
    names = [asset["name"] for asset in found.card["data"]["assets"] if asset["type"] == "emotion"]
    assert sorted(names) == ["joy", "neutral", "surprise"]


async def test_odd_assets_go_out_as_they_came_in(mien: Mien) -> None:
    odd: list[Any] = [None, 5, {"type": "icon"}, {"uri": ""}, {"uri": "embeded://nowhere.png", "type": 7}]
    for given in (card(V3, assets=odd), {"spec": "chara_card_v4", "name": "Ada", "assets": odd}):
        character = (await mien.characters.import_card(files.archive(given))).created.character
        for form in ("charx", "json"):
            out = read_card_file((await mien.characters.export_card(character.id, format=form)).data)
            assert out.card.get("data", out.card)["assets"] == odd


async def test_an_archive_behind_a_jpeg_has_that_picture_if_it_names_no_icon(mien: Mien) -> None:
    data = encoded(gradient(), "JPEG") + files.archive(card(V3, assets=[]))
    imported = await mien.characters.import_card(data)
    assert (imported.container, imported.created.character.avatar_image_id is not None) == ("charx", True)


async def test_pictures_that_are_named_and_missing_are_told(mien: Mien) -> None:
    made = card(V3, assets=[files.asset("emotion", "joy", "embeded://assets/joy.png")])
    imported = await mien.characters.import_card(files.archive(made))
    assert "isn't in the archive" in imported.warnings[0]
