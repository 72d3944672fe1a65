"""Calibrating on a library: which pictures are taken, and what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mien.db import calibrations, characters, image_sets, images
from mien.db.calibrations import DatabaseCalibrations
from mien.domain.calibration import FitFigures, LikenessFit
from mien.domain.errors import Conflict, InvalidRequest, Unavailable
from mien.domain.image import Image, ImageKind, Review
from mien.domain.image_set import ImageSet, SetKind, SetState
from mien.ports import KnownPicture
from mien.wiring import Mien
from mien.workflows.calibrate import calibrate
from tests.scripted_scorer import ScriptedScorer
from tests.workflows.conftest import Opener

_FIGURES = FitFigures(
    characters=9, pictures=40, same=40, different=120, auc=0.97, pair_auc=0.9, threshold=79.0, accepted=0.88
)
_THEN = datetime(2026, 1, 1, tzinfo=UTC)


class Fitting(ScriptedScorer):
    """A scorer that keeps what it is calibrated on."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[KnownPicture, bytes]] = []
        self.failure: Exception | None = None

    async def fit(self, pictures: Sequence[KnownPicture], *, min_pairs: int) -> LikenessFit:
        self.seen = [(each, await each.load()) for each in pictures]
        if self.failure:
            raise self.failure
        return LikenessFit(figures=_FIGURES, parameters={"least": min_pairs})


async def _character(mien: Mien, name: str) -> str:
    made = await mien.characters.create(name=name, description="A woman with red hair.", official=True)
    return made.character.id


async def _picture(mien: Mien, character_id: str, name: str, **more: Any) -> str:
    image = Image.model_validate(
        {
            "id": name, "character_id": character_id, "owner_id": "local", "kind": ImageKind.GENERATED,
            "shot": "scene", "storage_key": f"characters/{name}.png", "media_type": "image/png", "sha256": name,
            "byte_size": 3, "width": 8, "height": 8, "created_at": _THEN, **more,
        }
    )  # fmt: skip
    await mien.context.store.put(image.storage_key, name.encode())
    async with mien.context.database.write() as connection:
        await images.insert_once(connection, image)
    return name


async def _set(mien: Mien, character_id: str, name: str, *, active: bool) -> str:
    made = ImageSet.model_validate(
        {
            "id": name, "character_id": character_id, "owner_id": "local", "kind": SetKind.REFERENCE,
            "version": 1 if active else 2, "style": "flat", "backend": "scripted", "parallel": False,
            "state": SetState.COMPLETED, "active": active, "created_at": _THEN,
            "items": [{"shot": "REFERENCE_SIDE", "position": 0, "state": "completed"}],
        }
    )  # fmt: skip
    async with mien.context.database.write() as connection:
        await image_sets.insert(connection, made)
    return name


async def test_only_pictures_that_are_known_to_show_their_character_are_taken(open_mien: Opener) -> None:
    scorer = Fitting()
    async with open_mien(scorer=scorer) as mien:
        ada = await _character(mien, "Ada")
        used, unused = await _set(mien, ada, "used", active=True), await _set(mien, ada, "unused", active=False)
        await _picture(mien, ada, "avatar")
        await _picture(mien, ada, "side", set_id=used, shot="REFERENCE_SIDE")
        await _picture(mien, ada, "promoted", promoted=True)
        await _picture(mien, ada, "other-outfit", promoted=True, shot="outfit_variation")
        await _picture(mien, ada, "old-side", set_id=unused, shot="REFERENCE_SIDE")
        await _picture(mien, ada, "just-generated")
        await _picture(mien, ada, "in-review", promoted=True, review=Review.NEEDS_REVIEW)
        gone = await _character(mien, "Bea")
        await _picture(mien, gone, "trashed", promoted=True)
        async with mien.context.database.write() as connection:
            await characters.set_avatar(connection, ada, "avatar", _THEN)
            await characters.trash(connection, gone, _THEN)
        await calibrate(mien.context)
    taken = {data.decode(): picture for picture, data in scorer.seen}
    assert set(taken) == {"avatar", "side", "promoted", "other-outfit"}
    assert (str(taken["side"].angle), str(taken["side"].shot_type)) == ("side", "full-body")
    assert (taken["promoted"].angle, taken["promoted"].usual_clothes) == (None, True)
    assert not taken["other-outfit"].usual_clothes
    assert {each.person for each in taken.values()} == {ada}


async def test_the_newest_calibration_of_a_method_is_in_use_and_older_ones_stay(open_mien: Opener) -> None:
    async with open_mien(scorer=Fitting()) as mien:
        first = await calibrate(mien.context, min_pairs=10)
        second = await calibrate(mien.context, min_pairs=20)
        assert (first.id, second.id) == ("scripted-1/1", "scripted-1/2")
        source = DatabaseCalibrations(mien.context.database)
        found = await source.newest("scripted-1")
        assert found is not None
        assert (found.id, found.fit.parameters, found.fit.figures) == (second.id, {"least": 20}, _FIGURES)
        assert await source.newest("another-method") is None


async def test_ten_calibrations_later_the_tenth_is_the_newest(open_mien: Opener) -> None:
    async with open_mien(scorer=Fitting()) as mien, mien.context.database.write() as connection:
        fit = LikenessFit(figures=_FIGURES, parameters={})
        for number in range(11):
            kept = await calibrations.insert(connection, "m", fit, _THEN + timedelta(seconds=number))
        assert kept.id == "m/11"
        newest = await calibrations.newest(connection, "m")
        assert newest is not None
        assert newest.id == "m/11"


@pytest.mark.parametrize("failure", [Conflict("too few"), Unavailable("no model")])
async def test_where_it_fails_nothing_is_kept(open_mien: Opener, failure: Exception) -> None:
    scorer = Fitting()
    scorer.failure = failure
    async with open_mien(scorer=scorer) as mien:
        with pytest.raises(type(failure)):
            await calibrate(mien.context)
        assert await DatabaseCalibrations(mien.context.database).newest("scripted-1") is None


async def test_a_scorer_that_brings_its_own_calibration_is_left_as_it_is(open_mien: Opener) -> None:
    async with open_mien(scorer=ScriptedScorer()) as mien:
        with pytest.raises(InvalidRequest, match="MIEN_VISION__MODEL"):
            await calibrate(mien.context)


async def test_a_scorer_that_is_switched_off_has_nothing_to_calibrate(open_mien: Opener) -> None:
    async with open_mien() as mien:
        with pytest.raises(InvalidRequest, match="MIEN_SCORER"):
            await calibrate(replace(mien.context, scorer=None))
