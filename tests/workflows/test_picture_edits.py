"""Changes to pictures: by instruction, by attributes, within a mask; on models and on the illustrator."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow

from mien.domain.errors import Conflict, Forbidden, InvalidRequest, NotFound, Refused, Unavailable
from mien.domain.image import Image, ImageKind
from mien.domain.job import Job, JobKind, JobState
from mien.wiring import Mien
from mien.workflows.delete import delete_image
from mien.workflows.once import IdempotencyKey
from mien.workflows.picture_edit import EditOrder, order_edit
from mien.workflows.picture_order import PictureOrder
from mien.workflows.source_image import upload_image
from tests.backends import ScriptedBackend, picture
from tests.workflows.conftest import Opener

CUE = "hentai"


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend(edit=True)


async def make(mien: Mien, **fields: Any) -> Image:
    """A character and a picture of her."""
    given: dict[str, Any] = {
        "name": "Ada",
        "description": "A woman of forty with red hair, in a blue coat.",
        "official": True,
    }
    await mien.characters.create(**(given | fields))
    job = await mien.jobs.wait((await mien.characters.imagine("ada", PictureOrder("a pier", seed=5))).id, seconds=240)
    [image] = await mien.characters.made_by(job)
    return image


async def edit(mien: Mien, image: Image, instruction: str = "", **fields: Any) -> tuple[Job, Image]:
    job = await mien.characters.edit(image.id, EditOrder(instruction, **fields))
    job = await mien.jobs.wait(job.id, seconds=240)
    assert job.state is JobState.SUCCEEDED, job.error
    [made] = await mien.characters.made_by(job)
    return job, made


def png(color: str | tuple[int, ...], width: int, height: int) -> str:
    buffer = io.BytesIO()
    Pillow.new("RGBA" if isinstance(color, tuple) else "RGB", (width, height), color).save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


async def test_a_model_is_given_picture_instruction_and_mask_and_the_new_one_comes_from_the_old(
    mien: Mien, backend: ScriptedBackend
) -> None:
    image = await make(mien)
    mask = png("white", image.width, image.height)
    job, made = await edit(
        mien, image, "make her hair green", attributes={"eyeColor": "violet"}, mask=f"data:image/png;base64,{mask}"
    )
    asked = backend.requests[-1]
    assert asked.edit is not None
    assert asked.edit.picture.image_id == image.id
    assert asked.edit.instruction == "make her hair green. eye color: violet"
    assert asked.edit.mask is not None
    with Pillow.open(io.BytesIO(asked.edit.mask)) as opened:
        assert (opened.mode, opened.size) == ("L", (image.width, image.height))
    assert (asked.seed, asked.references) == (5, ())
    assert "green" in asked.prompt
    assert "red hair" not in asked.prompt
    assert job.kind is JobKind.EDIT
    assert (made.kind, made.lineage.parents, made.lineage.references) == (ImageKind.GENERATED, (image.id,), ())
    assert (made.lineage.depth, made.id != image.id) == (1, True)
    ada = await mien.characters.get("ada")
    assert (ada.appearance.hair_color.value, ada.avatar_image_id) == ("red", None)


async def test_the_illustrator_draws_the_same_shot_of_who_looks_as_asked_and_says_what_it_left_out(
    open_mien: Opener,
) -> None:
    async with open_mien() as mien:
        image = await make(mien, backend="illustrator")
        _, made = await edit(mien, image, "make her hair green and give her a hedgehog", attributes={"glasses": True})
        assert (made.backend, made.seed, made.shot) == ("illustrator", 5, image.shot)
        assert made.sha256 != image.sha256
        assert any("hedgehog" in left.what for left in made.lineage.ignored)
        assert made.lineage.parameters["changes"] == {"hair_color": "green", "glasses": True}
        _, again = await edit(mien, made, attributes={"hair_color": "black"})
        assert again.lineage.parameters["changes"] == {"hair_color": "black", "glasses": True}
        assert again.lineage.depth == 2
        _, back = await edit(mien, image, attributes={"hairColor": "red"})
        assert (await pixels(mien, back)) == (await pixels(mien, image))


async def test_the_illustrator_follows_what_an_instruction_says_of_view_face_and_place(open_mien: Opener) -> None:
    async with open_mien() as mien:
        image = await make(mien, backend="illustrator")
        _, smiling = await edit(mien, image, "make her smile and give her green hair")
        assert (smiling.seed, smiling.lineage.parents) == (image.seed, (image.id,))
        assert smiling.lineage.parameters["shotChanges"] == {"expression": "smile"}
        assert smiling.lineage.parameters["changes"] == {"hair_color": "green"}
        _, away = await edit(mien, smiling, "at the beach at night")
        changes = away.lineage.parameters["shotChanges"]
        assert (changes["expression"], changes["scene"]) == ("smile", {"place": "beach", "time": "night"})
        assert away.lineage.parameters["promptWords"]["drawn"] == ["beach", "at night"]
        assert away.lineage.parameters["promptWords"]["ignored"] == []
        assert len({await pixels(mien, each) for each in (image, smiling, away)}) == 3


async def test_what_a_prompt_puts_on_is_worn_in_that_picture_and_in_its_changes_alone(open_mien: Opener) -> None:
    async with open_mien() as mien:
        image = await make(mien, backend="illustrator")
        job = await mien.characters.imagine("ada", PictureOrder("a pier, in a yellow raincoat and a straw hat", seed=5))
        [dressed] = await mien.characters.made_by(await mien.jobs.wait(job.id, seconds=240))
        told = dressed.lineage.parameters
        assert told["worn"]["headwear"] == "straw hat"
        assert told["worn"]["clothing"] == [{"item": "raincoat", "color": "yellow"}]
        assert {"yellow", "raincoat", "straw", "hat"} <= set(told["promptWords"]["drawn"])
        assert await pixels(mien, dressed) != await pixels(mien, image)
        _, smiling = await edit(mien, dressed, "make her smile, without the hat")
        assert smiling.lineage.parameters["changes"] == told["worn"] | {"headwear": None}
        ada = await mien.characters.get("ada")
        assert [garment.item for garment in ada.appearance.clothing.value] == ["coat"]


async def pixels(mien: Mien, image: Image) -> bytes:
    with Pillow.open(io.BytesIO(await mien.characters.bytes_of(image))) as opened:
        return opened.convert("RGB").tobytes()


async def test_a_photograph_that_the_illustrator_draws_anew_is_said_to_be(mien: Mien) -> None:
    await make(mien)
    upload = await upload_image(mien.context, await mien.characters.get("ada"), picture(3, 64, 64))
    _, made = await edit(mien, upload, "blue hair", backend="illustrator")
    assert (made.width, made.height) == (64, 64)
    assert any(left.what.startswith("the picture itself") for left in made.lineage.ignored)


@pytest.mark.parametrize(
    ("order", "path"),
    [
        (EditOrder(), "instruction"),
        (EditOrder("  "), "instruction"),
        (EditOrder("\u200b"), "instruction"),
        (EditOrder("x" * 8001), "instruction"),
        (EditOrder(attributes={"hairKolor": "red"}), "attributes.hairKolor"),
        (EditOrder(attributes={"hair_kolor": "red"}), "attributes.hair_kolor"),
        (EditOrder(attributes={"hairColor": "loud"}), "attributes.hairColor"),
        (EditOrder(attributes={"hair_color": "loud"}), "attributes.hair_color"),
        (EditOrder(attributes={"hair_color": "red", "hairColor": "red"}), "attributes.hairColor"),
        (EditOrder(attributes={"headwear": "a hat\x1b[2J"}), "attributes.headwear"),
        (EditOrder("x", seed=2**64), "seed"),
        (EditOrder("x", strength=2.0), "strength"),
        (EditOrder("x", mask="nobody"), "mask"),
        (EditOrder("x", mask="data:image/png;base64,AAAA"), None),
        (EditOrder("x", mask=png("white", 8, 8)), "mask"),
        (EditOrder("x", mask=png("black", 16, 16)), "mask"),
        (EditOrder("x", mask=png((255, 255, 255, 0), 16, 16)), "mask"),
        (EditOrder("x", mask="data:text/html;base64,PGI+"), "mask"),
        (EditOrder("x", mask="https://example.org/" + "mask/" * 40), "mask"),
        (EditOrder("x", style="sonnet"), "style"),
    ],
)
async def test_a_change_that_cannot_be_made_names_the_field(mien: Mien, order: EditOrder, path: str | None) -> None:
    image = await make(mien)
    with pytest.raises(Exception) as caught:
        await mien.characters.edit(image.id, order)
    if path is not None:
        assert isinstance(caught.value, InvalidRequest)
        assert caught.value.details["fields"][0]["path"].startswith(path)
    assert len((await mien.jobs.page()).items) == 1
    assert masks(mien) == []


def masks(mien: Mien) -> list[Path]:
    """The files of masks that are kept."""
    return sorted(each for each in (mien.context.settings.home / "objects" / "masks").rglob("*") if each.is_file())


async def test_a_mask_is_a_file_that_outlives_a_restart_for_whoever_tries_the_change_again(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    async with open_mien() as mien:
        image = await make(mien)
        backend.failures[image.shot] = [Unavailable("Out of paint.")]
        mask = png("white", image.width, image.height)
        job = await mien.characters.edit(image.id, EditOrder("at sea", mask=mask))
        assert (await mien.jobs.wait(job.id, seconds=240)).state is JobState.FAILED
        [kept] = masks(mien)
        assert job.arguments["edit"]["mask"] == f"masks/{kept.name}"
    async with open_mien() as mien:
        again = await mien.jobs.wait((await mien.jobs.retry(job.id)).id, seconds=240)
        assert again.state is JobState.SUCCEEDED, again.error
        asked = backend.requests[-1].edit
        assert asked is not None
        assert asked.mask == kept.read_bytes()


async def test_a_change_whose_mask_is_gone_fails_and_says_so(mien: Mien, backend: ScriptedBackend) -> None:
    image = await make(mien)
    backend.failures[image.shot] = [Unavailable("Out of paint.")]
    job = await mien.characters.edit(image.id, EditOrder("at sea", mask=png("white", image.width, image.height)))
    await mien.jobs.wait(job.id, seconds=240)
    [kept] = masks(mien)
    kept.unlink()
    again = await mien.jobs.wait((await mien.jobs.retry(job.id)).id, seconds=240)
    assert again.error is not None
    assert "mask of this change" in again.error.message


async def test_the_mask_of_a_change_that_was_not_taken_is_not_kept(mien: Mien) -> None:
    image = await make(mien)
    mask = png("white", image.width, image.height)
    for order in (EditOrder("at sea", mask=mask), EditOrder("at home", mask=mask)):
        key = IdempotencyKey("one", order.instruction)
        taken = order_edit(mien.context, image.owner_id, image.id, order, key=key)
        if order.instruction == "at sea":
            await taken
        else:
            with pytest.raises(Conflict):
                await taken
    assert len(masks(mien)) == 1


async def test_pictures_of_others_and_deleted_ones_are_not_changed(mien: Mien) -> None:
    image = await make(mien)
    with pytest.raises(NotFound):
        await order_edit(mien.context, "somebody", image.id, EditOrder("blue hair"))
    await delete_image(mien.context, image.owner_id, image.id)
    with pytest.raises(NotFound):
        await mien.characters.edit(image.id, EditOrder("blue hair"))


async def test_a_picture_that_others_may_see_is_not_theirs_to_change(mien: Mien) -> None:
    image = await make(mien, visibility="public", backend="illustrator")
    with pytest.raises(Forbidden):
        await order_edit(mien.context, "somebody", image.id, EditOrder("blue hair"))
    assert len((await mien.jobs.page()).items) == 1


async def test_a_backend_that_does_not_edit_says_so(mien: Mien, backend: ScriptedBackend) -> None:
    image = await make(mien)
    backend._capabilities = ScriptedBackend().capabilities
    with pytest.raises(InvalidRequest, match="doesn't edit"):
        await mien.characters.edit(image.id, EditOrder("blue hair"))


async def test_instruction_and_attributes_are_judged_for_who_is_shown_and_for_who_would_be(
    open_mien: Opener,
) -> None:
    async with open_mien(content_rating_ceiling="mature") as mien:
        adult = await make(mien, content_rating="mature")
        with pytest.raises(Refused):
            await mien.characters.edit(adult.id, EditOrder(CUE, attributes={"ageClass": "child"}))
        with pytest.raises(Refused):
            await mien.characters.edit(adult.id, EditOrder(f"as a girl of ten, {CUE}"))


async def test_what_an_instruction_rules_out_by_weight_is_judged_as_absent(open_mien: Opener) -> None:
    async with open_mien(content_rating_ceiling="mature") as mien:
        child = await make(mien, description="A girl of ten with a red scarf.", declared_age=10)
        with pytest.raises(Refused):
            await mien.characters.edit(child.id, EditOrder("her in a garden, (clothes:-2)"))


async def test_growing_a_child_up_in_a_picture_lifts_nothing(open_mien: Opener) -> None:
    async with open_mien(content_rating_ceiling="mature") as mien:
        child = await make(mien, description="A girl of ten with a red scarf.", declared_age=10)
        with pytest.raises(Refused):
            await mien.characters.edit(child.id, EditOrder(CUE, attributes={"ageClass": "adult"}))
