"""Cards become characters with all that belongs to them, or nothing at all; and leave again as they came."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from PIL import Image

from mien import provenance
from mien.cards import read_card_file
from mien.db import cards, characters, lorebooks
from mien.db.tables import cards as cards_table
from mien.db.tables import characters as characters_table
from mien.domain.dialogue import Lorebook, LoreEntry
from mien.domain.errors import Conflict, InvalidRequest, MienError, NotFound, Refused
from mien.domain.image import ImageKind
from mien.domain.image_set import SetKind
from mien.domain.job import JobKind
from mien.wiring import Mien
from mien.workflows.change import change_character
from mien.workflows.import_card import import_card
from mien.workflows.lorebook import put_lorebook, read_lorebook
from mien.workflows.once import IdempotencyKey
from mien.workflows.tidy import tidy
from tests.cards import files
from tests.cards.files import BOOK, V1, V2, V3, card, png_card
from tests.domain.card.people import known
from tests.security.pictures import encoded, gradient, pixel_bomb
from tests.workflows.conftest import Opener


async def _stored(mien: Mien) -> list[str]:
    return [found.key async for found in mien.context.store.list("characters/")]


async def _brought(mien: Mien) -> list[str]:
    """Without pictures that jobs may be making meanwhile."""
    return sorted(key for key in await _stored(mien) if "/_sources/" in key)


async def _count(mien: Mien) -> tuple[int, int]:
    async with mien.context.database.read() as connection:
        people = await connection.scalar(sa.select(sa.func.count()).select_from(characters_table))
        kept = await connection.scalar(sa.select(sa.func.count()).select_from(cards_table))
    return int(people or 0), int(kept or 0)


async def _ended(mien: Mien, jobs: Any) -> None:
    for job in jobs:
        await mien.jobs.wait(job.id, seconds=60)


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
    stored = await _brought(mien)
    two = await import_card(mien.context, owner, files.charx(), key=key)
    assert one.created.character.id == two.created.character.id
    assert await _brought(mien) == stored
    assert await _count(mien) == (1, 1)


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
    await _ended(mien, created.jobs)
    for form in ("png", "json", "charx"):
        out = await mien.characters.export_card("bo", format=form)
        assert out.filename == f"bo.{form}"
        arrived = (await mien.characters.import_card(out.data)).created.character
        assert known(arrived) == known(created.character)


async def test_a_png_export_keeps_what_says_how_the_picture_was_made(mien: Mien) -> None:
    created = await mien.characters.create(name="Bo", description="A man in a green coat.", generate_embeddings=False)
    await _ended(mien, created.jobs)
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


async def test_an_archive_holds_the_avatar_and_the_sets_in_use(mien: Mien) -> None:
    created = await mien.characters.create(
        name="Bo", description="A man in a green coat.", generate_references=True, generate_embeddings=True
    )
    await _ended(mien, created.jobs)
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
    await _ended(mien, imported.created.jobs)
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


async def test_an_archive_behind_a_jpeg_has_that_picture_if_it_names_no_icon(mien: Mien) -> None:
    data = encoded(gradient(), "JPEG") + files.archive(card(V3, assets=[]))
    imported = await mien.characters.import_card(data)
    assert (imported.container, imported.created.character.avatar_image_id is not None) == ("charx", True)


async def test_a_picture_that_cant_be_shown_is_told_and_another_one_is_made(mien: Mien) -> None:
    bomb = pixel_bomb()
    data = bomb[:33] + files.text_chunk("chara", files.as_base64(V2)) + bomb[33:]
    imported = await mien.characters.import_card(data)
    assert "wasn't taken over" in imported.warnings[0]
    assert imported.created.jobs[0].kind is JobKind.AVATAR
    assert (await mien.characters.original_card("ada")).data == data


async def test_pictures_that_are_named_and_missing_are_told(mien: Mien) -> None:
    made = card(V3, assets=[files.asset("emotion", "joy", "embeded://assets/joy.png")])
    imported = await mien.characters.import_card(files.archive(made))
    assert "isn't in the archive" in imported.warnings[0]


MINOR = "A girl of fourteen with brown hair, in a school uniform."
NOTHING: list[dict[str, Any]] = [
    card(description=MINOR, tags=["nsfw"]),
    card(description=MINOR, extensions={"mien": {"contentRating": "mature"}}),
    card(description=MINOR, first_mes="Something lewd."),
    card(description=MINOR, character_book={"entries": [{"keys": ["x"], "content": "Something erotic."}]}),
    card(description='{"age": 14, "hair": "brown"}', tags=["nsfw"]),
]


@pytest.mark.parametrize(
    ("given", "ceiling"),
    [(NOTHING[0], "general"), *((given, "mature") for given in NOTHING)],
    ids=["tag, general", "tag", "rating", "greeting", "lore", "list"],
)
async def test_a_minor_is_refused_what_no_minor_may_be_and_nothing_is_written(
    open_mien: Opener, given: dict[str, Any], ceiling: str
) -> None:
    async with open_mien(content_rating_ceiling=ceiling) as mien:
        with pytest.raises(Refused):
            await mien.characters.import_card(png_card(given))
        assert await _stored(mien) == []
        assert await _count(mien) == (0, 0)


async def test_a_minor_who_is_nothing_but_that_is_welcome(mien: Mien) -> None:
    imported = await mien.characters.import_card(png_card(card(description=MINOR)))
    assert imported.created.character.content_rating.value == "general"


@pytest.mark.parametrize(
    ("ceiling", "rating"), [("general", "general"), ("suggestive", "general"), ("mature", "mature")]
)
async def test_an_adult_gets_the_rating_that_is_asked_for_where_the_instance_makes_it(
    open_mien: Opener, ceiling: str, rating: str
) -> None:
    async with open_mien(content_rating_ceiling=ceiling) as mien:
        imported = await mien.characters.import_card(png_card(card(tags=["nsfw"])))
        assert imported.created.character.content_rating.value == rating
        assert bool(imported.warnings) == (rating == "general")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        encoded(gradient(), "PNG"),
        json.dumps({"x": 1}).encode(),
        json.dumps(card(description="x" * 50_000)).encode(),
        files.png_card()[:-30],
        files.archive(V3, {"../x": b""}),
    ],
    ids=["empty", "text", "picture", "json", "too long", "cut off", "path"],
)
async def test_a_file_that_cant_be_imported_leaves_nothing_behind(mien: Mien, data: bytes) -> None:
    with pytest.raises(MienError):
        await mien.characters.import_card(data)
    assert await _stored(mien) == []
    assert await _count(mien) == (0, 0)


async def test_the_kept_file_stays_while_the_character_lives(mien: Mien, tmp_path: Path) -> None:
    character = (await mien.characters.import_card(png_card())).created.character
    await _ended(mien, (await mien.jobs.page()).items)

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
    assert await _stored(mien) == []
    assert await _count(mien) == (0, 0)


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
    await mien.characters.create(name="Ida", description=MINOR, official=True)
    book = Lorebook(entries=(LoreEntry(content="Something erotic."),))
    with pytest.raises(Refused):
        await put_lorebook(mien.context, mien.context.settings.owner, "ida", book)


async def test_the_embedding_set_of_an_imported_character_is_made(mien: Mien) -> None:
    imported = await mien.characters.import_card(png_card())
    await _ended(mien, imported.created.jobs)
    [image_set] = await mien.characters.sets(imported.created.character.id, SetKind.EMBEDDING)
    assert image_set.done == 10


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
