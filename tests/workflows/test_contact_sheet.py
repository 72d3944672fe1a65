"""The contact sheet: what stands at its head, and the scores below its pictures."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow

from mien.db import image_sets, images
from mien.domain.image import Review
from mien.domain.image_set import SetKind
from mien.wiring import Mien
from mien.workflows.contact_sheet import heading, portfolio, sheet_of
from tests.scripted_scorer import scored
from tests.workflows.conftest import Opener

IN_NO_FONT = "\U0010fffd"
TEXT = "A tall woman of thirty with long red hair, in a blue coat."


def test_a_name_that_can_be_set_is_the_title() -> None:
    assert heading("Zoë", "zoe", "A tall woman.") == ("Zoë", "A tall woman.")


def test_of_other_names_what_can_be_set_stands_above_the_slug() -> None:
    assert heading(f"Ada {IN_NO_FONT}", "ada", "Tall.") == ("Ada", "ada. Tall.")
    assert heading(IN_NO_FONT, "character-3", "Tall.") == ("Character", "character-3. Tall.")


async def _with_references(mien: Mien) -> dict[str, str]:
    """Ada's reference views by shot."""
    await mien.characters.create(name="Ada", description=TEXT, official=True)
    await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id)
    return {image.shot: image.id for image in (await mien.characters.images("ada")).items}


async def _change(mien: Mien, image_id: str, **values: Any) -> None:
    async with mien.context.database.write() as connection:
        await images.change(connection, image_id, **values)


@pytest.fixture
def tiles(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The tiles of the last sheet by label, as they are drawn."""
    seen: dict[str, Any] = {}
    from mien.images.contact_sheet import contact_sheet as draw

    def remember(title: str, subtitle: str, given: Any, **more: Any) -> bytes:
        seen.clear()
        seen.update({tile.label: tile for tile in given}, footer=more["footer"])
        return draw(title, subtitle, given, **more)

    monkeypatch.setattr("mien.workflows.contact_sheet.contact_sheet", remember)
    return seen


async def test_scores_stand_below_the_pictures_that_were_judged(mien: Mien, tiles: dict[str, Any]) -> None:
    ids = await _with_references(mien)
    await _change(mien, ids["REFERENCE_FRONT"], scores=scored(consistency=61.0, quality=93.0).as_json())
    await _change(mien, ids["REFERENCE_SIDE"], scores=scored(consistency=None, quality=88.0).as_json())
    await _change(mien, ids["REFERENCE_BACK"], scores=scored(consistency=None, quality=None).as_json())

    await sheet_of(mien.context, await portfolio(mien.context, "local", "ada"), scores=True)

    told = {label: (tile.score, tile.poor) for label, tile in tiles.items() if label.startswith("Reference")}
    assert told == {
        "Reference avatar": ("not judged", False),
        "Reference front": ("consistency 61, quality 93", True),
        "Reference side": ("consistency not judged, quality 88", False),
        "Reference back": ("not judged", False),
    }
    assert "scored by scripted-1" in tiles["footer"]
    assert tiles["Avatar"].score == ""
    await sheet_of(mien.context, await portfolio(mien.context, "local", "ada"))
    assert {tile.score for label, tile in tiles.items() if label != "footer"} == {""}
    assert "scored" not in tiles["footer"]


async def test_what_waits_for_review_is_marked_and_only_shown_with_scores(
    open_mien: Opener, tiles: dict[str, Any]
) -> None:
    async with open_mien() as mien:
        ids = await _with_references(mien)
        waiting = ids["REFERENCE_BACK"]
        [image_set] = await mien.characters.sets("ada", SetKind.REFERENCE)
        async with mien.context.database.write() as connection:
            await image_sets.lose_item(connection, image_set.id, "REFERENCE_BACK", "It is somebody else.")
            values: dict[str, Any] = {"set_id": None, "review": Review.NEEDS_REVIEW.value}
            await images.change(connection, waiting, scores=scored(consistency=40.0).as_json(), **values)

        marked = await sheet_of(mien.context, await portfolio(mien.context, "local", "ada"), scores=True)
        back = tiles["Reference back"]
        assert (back.mark, back.score, back.poor) == ("under review", "consistency 40, quality 90", True)
        assert back.data is not None

        plain = await sheet_of(mien.context, await portfolio(mien.context, "local", "ada"))
        back = tiles["Reference back"]
        assert (back.data, back.note, back.mark) == (None, "It is somebody else.", "")
        assert _red(marked) > _red(plain) + 5_000

        async with mien.context.database.write() as connection:
            await images.change(connection, waiting, review=Review.CANDIDATE.value)
        await sheet_of(mien.context, await portfolio(mien.context, "local", "ada"), scores=True)
        assert tiles["Reference back"].data is None


def _red(sheet: bytes) -> int:
    """How many pixels have the colour of warnings."""
    with Pillow.open(io.BytesIO(sheet)) as image:
        pixels = np.asarray(image.convert("RGB"), dtype=int)
    return int(np.count_nonzero(np.abs(pixels - (0xA4, 0x48, 0x3B)).max(axis=2) < 6))
