"""Pictures of avatars, sets and scenes are judged as they are made; those of avatars and sets until one is good."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from mien.db import image_vectors, images
from mien.domain.character import CharacterDraft
from mien.domain.errors import Unavailable
from mien.domain.image import Image, ImageKind, Review
from mien.domain.image_set import SetKind
from mien.domain.job import Job, JobState
from mien.domain.scores import Score, Scores
from mien.domain.smart_image import SmartImageResult
from mien.ports import Judgement, ScoreRequest
from mien.wiring import Mien
from mien.workflows.picture_order import PictureOrder
from mien.workflows.preview import request_preview
from mien.workflows.smart_order import SmartOrder
from tests.backends import ScriptedBackend
from tests.scripted_scorer import METHOD, ScriptedScorer, scored
from tests.workflows.conftest import Opener

DRIFTED = scored(consistency=41.0)
BLURRED = scored(quality=30.0)
UNKNOWN_KIND = Scores(METHOD, "c", quality=90.0, cannot_judge={Score.CONSISTENCY: "This looks like a photograph."})

Home = Callable[..., AbstractAsyncContextManager[Mien]]


class ByShot(ScriptedScorer):
    """Says what is scripted for the shot that was asked for; sets are judged in any order."""

    def __init__(self, **answers: Scores) -> None:
        super().__init__()
        self.by_shot = answers

    async def score(self, request: ScoreRequest) -> Judgement:
        assert request.asked is not None
        answer = self.by_shot.get(request.asked.name)
        self.answers = [answer] if answer is not None else []
        return await super().score(request)


@pytest.fixture
def home(open_mien: Opener) -> Home:
    """Opens a home with a scorer; in it Ada has nothing yet."""

    @asynccontextmanager
    async def opener(scorer: ScriptedScorer, **changes: Any) -> AsyncIterator[Mien]:
        async with open_mien(scorer=scorer, **changes) as mien:
            await mien.characters.create(
                name="Ada", description="A woman of forty with red hair.", official=True, seed=7
            )
            yield mien

    return opener


async def avatar(mien: Mien) -> Job:
    return await mien.jobs.wait((await mien.characters.make_avatar("ada")).id, seconds=60)


async def made_set(mien: Mien, kind: SetKind = SetKind.REFERENCE, **fields: Any) -> Job:
    return await mien.jobs.wait((await mien.characters.make_set("ada", kind, **fields)).id, seconds=60)


async def pictures(mien: Mien) -> dict[str, Image]:
    ada = await mien.characters.get("ada")
    async with mien.context.database.read() as connection:
        return {image.shot: image for image in await images.of_character(connection, ada.id)}


async def test_an_avatar_that_is_blurred_is_drawn_again_and_remembers_why(home: Home, backend: ScriptedBackend) -> None:
    scorer = ScriptedScorer(BLURRED)
    async with home(scorer) as mien:
        job = await avatar(mien)
        assert job.state is JobState.SUCCEEDED
        first, second = backend.requests
        assert (first.key, second.key) == ((job.result or {})["imageId"], f"{first.key}/2")
        assert second.seed != first.seed
        made = (await pictures(mien))["avatar"]
        assert made.scores is not None
        assert (made.scores["quality"], made.review) == (90.0, None)
        assert [each["number"] for each in made.lineage.parameters["attempts"]] == [1, 2]
        assert made.lineage.parameters["attempts"][0]["reason"] == "Failed validation - Quality: 30/70"
        assert [request.measures for request in scorer.requests] == [(), ()], "a first picture has no master"
        async with mien.context.database.read() as connection:
            assert len(await image_vectors.of_images(connection, [made.id], METHOD)) == 1


async def test_a_drifted_view_never_becomes_a_reference_and_waits_for_a_person(
    home: Home, backend: ScriptedBackend
) -> None:
    scorer = ByShot(REFERENCE_SIDE=DRIFTED)
    async with home(scorer) as mien:
        await avatar(mien)
        job = await made_set(mien)
        assert job.state is JobState.PARTIAL
        [error] = job.errors
        assert (error.stage, error.code) == ("REFERENCE_SIDE", "all_attempts_failed")
        assert "Consistency: 41/80" in error.message
        assert backend.calls["REFERENCE_SIDE"] == 3
        [version] = await mien.characters.sets("ada", SetKind.REFERENCE)
        assert version.missing == ("REFERENCE_SIDE",)
        kept = (await pictures(mien))["REFERENCE_SIDE"]
        assert (kept.review, kept.kind, kept.set_id) == (Review.NEEDS_REVIEW, ImageKind.GENERATED, None)
        assert len(kept.lineage.parameters["attempts"]) == 3
        assert kept.id not in {image.id for image in (await mien.characters.images("ada")).items}
        scorer.by_shot.clear()
        again = await mien.jobs.wait((await mien.jobs.retry(job.id)).id, seconds=60)
        assert again.state is JobState.SUCCEEDED


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_views_are_measured_against_the_avatar_and_the_views_before(home: Home) -> None:
    scorer = ScriptedScorer()
    async with home(scorer) as mien:
        await avatar(mien)
        await made_set(mien)
        of_views = [request for request in scorer.requests if request.measures]
        assert [len(request.measures) for request in of_views] == [1, 2, 3, 4]
        ada = await mien.characters.get("ada")
        assert {request.measures[0].image_id for request in of_views} == {ada.avatar_image_id}
        assert all(request.measures[0].master for request in of_views)


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_what_cannot_be_judged_is_kept_in_a_set_and_says_so_but_bad_quality_never(home: Home) -> None:
    bad = Scores(METHOD, "c", quality=30.0, cannot_judge=UNKNOWN_KIND.cannot_judge)
    async with home(ByShot(REFERENCE_FRONT=UNKNOWN_KIND, REFERENCE_BACK=bad)) as mien:
        await avatar(mien)
        job = await made_set(mien)
        assert [error.stage for error in job.errors] == ["REFERENCE_BACK"]
        front = (await pictures(mien))["REFERENCE_FRONT"]
        assert (front.review, front.kind) == (None, ImageKind.REFERENCE_FRONT)
        assert front.scores is not None
        assert "photograph" in front.scores["cannotJudge"]["consistency"]


async def test_a_scorer_that_fails_fails_the_shot_by_name_without_another_drawing(
    home: Home, backend: ScriptedBackend
) -> None:
    down = Unavailable("its process ended")
    scorer = ScriptedScorer(down)
    async with home(scorer) as mien:
        job = await avatar(mien)
        assert job.state is JobState.FAILED
        assert job.error is not None
        assert job.error.code == "backend_unavailable"
        assert "The scorer 'scripted' failed: its process ended" in job.error.message
        assert backend.calls["avatar"] == 1
        kept = (await pictures(mien))["avatar"]
        assert (kept.review, kept.scores) == (Review.NEEDS_REVIEW, None)


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_a_bug_in_the_scorer_is_a_scorer_that_fails(home: Home) -> None:
    class Broken(ScriptedScorer):
        async def score(self, request: ScoreRequest) -> Judgement:
            raise ZeroDivisionError

    async with home(Broken()) as mien:
        job = await avatar(mien)
        assert job.error is not None
        assert job.error.code == "backend_unavailable"
        assert "scripted" in job.error.message


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_other_clothes_are_not_measured_by_the_usual_ones(home: Home) -> None:
    scorer = ScriptedScorer()
    async with home(scorer) as mien:
        await avatar(mien)
        await made_set(mien, SetKind.EMBEDDING)
        dressed = {request.asked.name: request.same_clothes for request in scorer.requests if request.asked}
        assert {name for name, same in dressed.items() if not same} == {"outfit_variation"}


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_a_set_in_another_style_is_measured_and_not_turned_away_for_its_looks(home: Home) -> None:
    async with home(ByShot(REFERENCE_FRONT=DRIFTED)) as mien:
        await avatar(mien)
        job = await made_set(mien, style="line")
        assert job.state is JobState.SUCCEEDED
        front = (await pictures(mien))["REFERENCE_FRONT"]
        assert front.scores is not None
        assert front.scores["consistency"] == 41.0


async def test_a_picture_that_a_person_asked_for_is_kept_whatever_it_scores(
    home: Home, backend: ScriptedBackend
) -> None:
    scorer = ScriptedScorer()
    async with home(scorer) as mien:
        await avatar(mien)
        scorer.answers = [DRIFTED]
        job = await mien.characters.imagine("ada", PictureOrder("at sea", seed=3))
        [image] = await mien.characters.made_by(await mien.jobs.wait(job.id, seconds=60))
        assert image.scores is not None
        assert (image.scores["consistency"], image.review) == (41.0, None)
        scorer.answers = [Unavailable("no")]
        job = await mien.characters.imagine("ada", PictureOrder("at sea", seed=4))
        [image] = await mien.characters.made_by(await mien.jobs.wait(job.id, seconds=60))
        assert image.scores is None
        assert "scripted" in image.lineage.parameters["notMeasured"]
        assert backend.calls["scene-1"] == 2


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_measures_that_are_gone_are_named_and_without_any_nothing_is_judged_by_them(home: Home) -> None:
    scorer = ScriptedScorer(Scores(METHOD, "c", quality=90.0))
    async with home(scorer) as mien:
        scorer.answers = []
        await avatar(mien)
        made = (await pictures(mien))["avatar"]
        await mien.context.store.delete(made.storage_key)
        scorer.answers = [Scores(METHOD, "c", quality=90.0, obedience=90.0)]
        job = await mien.characters.imagine("ada", PictureOrder("at sea", seed=3))
        [image] = await mien.characters.made_by(await mien.jobs.wait(job.id, seconds=60))
        assert image.scores is not None
        assert image.scores["findings"]["missing"] == made.id
        assert "can't be read" in image.scores["cannotJudge"]["consistency"]


async def test_a_preview_that_is_never_good_fails_and_leaves_nothing(home: Home) -> None:
    async with home(ScriptedScorer(BLURRED, BLURRED, BLURRED)) as mien:
        draft = CharacterDraft(name="Bo", description="A man of fifty.", seed=3)
        job = await request_preview(mien.context, mien.context.settings.owner, draft)
        ended = await mien.jobs.wait(job.id, seconds=60)
        assert ended.error is not None
        assert ended.error.code == "all_attempts_failed"
        assert not list((mien.context.settings.home / "objects").rglob("*.png"))


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_what_is_drawn_from_facts_is_kept_with_its_scores_and_is_no_reference_where_they_are_low(
    home: Home, backend: ScriptedBackend
) -> None:
    backend._capabilities = replace(backend.capabilities, words=False)
    async with home(ByShot(REFERENCE_SIDE=DRIFTED)) as mien:
        await avatar(mien)
        job = await made_set(mien)
        assert job.state is JobState.SUCCEEDED
        assert backend.calls["REFERENCE_SIDE"] == 1
        side = (await pictures(mien))["REFERENCE_SIDE"]
        assert side.scores is not None
        assert (side.scores["consistency"], side.review) == (41.0, None)
        assert side.lineage.parameters["belowGate"] == "Failed validation - Consistency: 41/80"
        ordered = await mien.characters.imagine_smart("ada", SmartOrder("seen from the side", seed=3))
        ended = await mien.jobs.wait(ordered.id, seconds=60)
        ranked = SmartImageResult.model_validate(ended.result).ranking
        assert side.id not in {each.image_id for each in ranked}
        assert len(ranked) == 3
