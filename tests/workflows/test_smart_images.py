"""Smart images: ordered, drawn by the best reference, judged, tried again, kept or put aside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from mien.db import images
from mien.domain.diagnosis import Diagnosis
from mien.domain.errors import (
    Conflict,
    InvalidRequest,
    NoReference,
    NotFound,
    Refused,
    Retryable,
    Unavailable,
)
from mien.domain.image import Image, ImageKind, Review
from mien.domain.image_set import SetKind
from mien.domain.job import Job, JobState
from mien.domain.reference_ranking import Origin
from mien.domain.scores import Score, Scores
from mien.domain.smart_image import SmartImageResult
from mien.domain.verdict import Outcome
from mien.ports import ImageRequest, Readiness
from mien.wiring import Mien
from mien.workflows.image_change import ImageChanges, change_image
from mien.workflows.smart_order import SmartOrder
from mien.workflows.source_image import upload_image
from mien.workflows.tidy import tidy
from tests.backends import ScriptedBackend, picture
from tests.scripted_scorer import GOOD, METHOD, ScriptedScorer, scored
from tests.workflows.conftest import Opener

CUE = "hentai"
"""A word that trips the rule, and nothing else."""
DRIFTED = scored(consistency=41.0)

Home = Callable[..., AbstractAsyncContextManager[Mien]]


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend(references=3)


@pytest.fixture
def scorer() -> ScriptedScorer:
    return ScriptedScorer()


@pytest.fixture
def home(open_mien: Opener, scorer: ScriptedScorer) -> Home:
    """Opens a home that measures pictures; in it Ada has an avatar and four reference views."""

    @asynccontextmanager
    async def opener(**changes: Any) -> AsyncIterator[Mien]:
        async with open_mien(scorer=scorer, **changes) as mien:
            await mien.characters.create(
                name="Ada", description="A woman of forty with red hair.", official=True, seed=7
            )
            await done(mien, await mien.characters.make_avatar("ada"))
            await done(mien, await mien.characters.make_set("ada", SetKind.REFERENCE))
            scorer.requests.clear()
            yield mien

    return opener


async def done(mien: Mien, job: Job) -> Job:
    return await mien.jobs.wait(job.id, seconds=60)


async def smart(mien: Mien, prompt: str = "full body, seen from the side, in a park", **fields: Any) -> Job:
    order = SmartOrder(prompt, **({"seed": 5} | fields))
    return await done(mien, await mien.characters.imagine_smart("ada", order))


def result_of(job: Job) -> SmartImageResult:
    return SmartImageResult.model_validate(job.result)


async def view(mien: Mien, shot: str) -> str:
    [active] = [each for each in await mien.characters.sets("ada", SetKind.REFERENCE) if each.active]
    return next(item.image_id for item in active.items if item.shot == shot) or ""


async def row(mien: Mien, image_id: str | None) -> Image | None:
    async with mien.context.database.read() as connection:
        return await images.find(connection, image_id or "")


async def all_of_ada(mien: Mien) -> list[Image]:
    ada = await mien.characters.get("ada")
    async with mien.context.database.read() as connection:
        return await images.of_character(connection, ada.id)


def files(mien: Mien) -> set[str]:
    root = mien.context.settings.home / "objects"
    return {path.relative_to(root).as_posix() for path in root.rglob("*.png")}


async def test_a_good_picture_is_accepted_at_once_drawn_by_the_view_that_is_asked_for(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        side = await view(mien, "REFERENCE_SIDE")
        master = await view(mien, "REFERENCE_AVATAR")
        job = await smart(mien, tags=("smart generation", "park"))
        result = result_of(job)
        assert (job.state, job.error, job.progress.done) == (JobState.SUCCEEDED, None, 1)
        [attempt] = result.attempts
        assert (attempt.reference_id, attempt.reference_type) == (side, Origin.CORE)
        assert result.ranking[0].image_id == side
        assert result.ranking[0].why[0].startswith("+8")
        assert (result.method, result.calibration) == (METHOD, GOOD.calibration)
        made = await row(mien, result.accepted_id)
        assert made is not None
        assert (made.kind, made.review, made.set_id) == (ImageKind.GENERATED, None, None)
        assert made.lineage.references == (side,)
        assert made.lineage.depth == 1 + (await depth(mien, side))
        assert made.scores is not None
        assert made.scores["consistency"] == 95.0
        assert {"smart generation", "park", "side", "full-body"} <= set(made.tags)
        assert "smart" not in made.lineage.parameters
        assert made.perceptual_hash is None or len(made.perceptual_hash) == 16
        [asked] = scorer.requests
        assert asked.measures[0].master
        assert asked.measures[0].image_id == master
        assert len(asked.measures) == 4
        assert [backend.requests[-1].references[0].image_id, len(asked.given)] == [side, 1]
        assert made.id in {image.id for image in (await mien.characters.images("ada")).items}


async def depth(mien: Mien, image_id: str) -> int:
    image = await row(mien, image_id)
    assert image is not None
    return image.lineage.depth


async def test_a_drifted_picture_is_tried_again_another_way_and_the_rejected_one_goes_with_its_bytes(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        before = files(mien)
        scorer.answers = [DRIFTED]
        job = await smart(mien)
        result = result_of(job)
        first, second = result.attempts
        assert (first.outcome, first.diagnosis) == (Outcome.REJECTED, Diagnosis.IDENTITY_DRIFT)
        assert first.reason == "Failed validation - Consistency: 41/80"
        assert second.outcome is Outcome.ACCEPTED
        assert second.changed
        one, two = backend.requests[-2:]
        assert [each.image_id for each in one.references] != [each.image_id for each in two.references]
        assert one.seed != two.seed
        assert one.key != two.key
        made = await row(mien, result.accepted_id)
        assert made is not None
        assert [each["number"] for each in made.lineage.parameters["attempts"]] == [1, 2]
        assert files(mien) - before == {made.storage_key}
        assert await row(mien, first.image_id) is None


async def test_when_none_is_accepted_the_nearest_is_kept_for_review_outside_the_gallery(
    home: Home, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        before = files(mien)
        scorer.answers = [DRIFTED, scored(consistency=79.0), scored(quality=20.0)]
        job = await smart(mien)
        result = result_of(job)
        assert job.state is JobState.FAILED
        assert job.error is not None
        assert job.error.code == "all_attempts_failed"
        assert result.accepted_id is None
        assert [each.reason for each in result.attempts][1] == "Failed validation - Consistency: 79/80"
        assert result.candidate_id == result.attempts[1].image_id
        kept = await row(mien, result.candidate_id)
        assert kept is not None
        assert kept.review is Review.NEEDS_REVIEW
        assert files(mien) - before == {kept.storage_key}
        assert kept.id not in {image.id for image in (await mien.characters.images("ada")).items}


async def test_a_kept_picture_is_accepted_by_hand_once_and_never_a_reference_by_that(
    home: Home, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        scorer.answers = [DRIFTED]
        kept = result_of(await smart(mien, max_retries=1)).candidate_id
        assert kept is not None
        accepted = await mien.characters.accept(kept)
        assert (accepted.review, accepted.promoted) == (None, False)
        assert "accepted by hand" in accepted.tags
        assert kept in {image.id for image in (await mien.characters.images("ada")).items}
        with pytest.raises(Conflict):
            await mien.characters.accept(kept)
        with pytest.raises(Conflict):
            await mien.characters.discard(kept)
        assert kept not in {each.image_id for each in result_of(await smart(mien)).ranking}


async def test_a_kept_picture_is_discarded_with_its_bytes(home: Home, scorer: ScriptedScorer) -> None:
    async with home() as mien:
        before = files(mien)
        scorer.answers = [DRIFTED]
        kept = result_of(await smart(mien, max_retries=1)).candidate_id
        assert kept is not None
        await mien.characters.discard(kept)
        assert await row(mien, kept) is None
        assert files(mien) == before
        with pytest.raises(NotFound):
            await mien.characters.discard(kept)


async def test_what_cannot_be_judged_waits_for_a_person_and_is_not_paid_for_again(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        why = {Score.CONSISTENCY: "This looks like a photograph."}
        scorer.answers = [Scores(METHOD, "c", quality=90.0, obedience=90.0, copy=5.0, cannot_judge=why)]
        calls = len(backend.requests)
        job = await smart(mien)
        result = result_of(job)
        assert (job.state, result.accepted_id) == (JobState.FAILED, None)
        assert [each.outcome for each in result.attempts] == [Outcome.NEEDS_REVIEW]
        kept = await row(mien, result.candidate_id)
        assert kept is not None
        assert kept.review is Review.NEEDS_REVIEW
        assert len(backend.requests) == calls + 1
        assert "photograph" in result.notes


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize(
    "answer",
    [
        Scores(METHOD, "c", consistency=float("nan"), quality=90.0, obedience=90.0, copy=5.0),
        Scores(METHOD, "c", quality=90.0, obedience=90.0, copy=5.0),
        Scores(METHOD, "c", consistency=1e9, quality=90.0, obedience=90.0, copy=5.0),
    ],
)
async def test_a_scorer_that_talks_nonsense_or_keeps_silent_never_lets_a_picture_pass(
    home: Home, scorer: ScriptedScorer, answer: Scores
) -> None:
    async with home() as mien:
        scorer.answers = [answer]
        result = result_of(await smart(mien))
        assert [each.outcome for each in result.attempts] == [Outcome.NEEDS_REVIEW]
        assert result.attempts[0].consistency is None


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_in_another_style_than_the_masters_a_person_has_to_look(home: Home, backend: ScriptedBackend) -> None:
    async with home() as mien:
        calls = len(backend.requests)
        result = result_of(await smart(mien, style="anime"))
        [attempt] = result.attempts
        assert (attempt.diagnosis, attempt.outcome) == (Diagnosis.CANNOT_JUDGE, Outcome.NEEDS_REVIEW)
        assert "another style, flat" in attempt.reason
        assert (result.accepted_id, bool(result.candidate_id)) == (None, True)
        assert len(backend.requests) == calls + 1
        assert result_of(await smart(mien, style="custom")).accepted_id


async def test_a_scorer_that_fails_stops_the_work_and_the_picture_is_kept(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        scorer.answers = [Unavailable("its process ended")]
        calls = len(backend.requests)
        job = await smart(mien)
        result = result_of(job)
        assert job.error is not None
        assert job.error.code == "backend_unavailable"
        assert "scripted" in job.error.message
        assert result.attempts[0].diagnosis is Diagnosis.SCORER_DOWN
        assert len(backend.requests) == calls + 1
        kept = await row(mien, result.candidate_id)
        assert kept is not None
        assert (kept.review, kept.scores) == (Review.NEEDS_REVIEW, None)


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_a_refusal_stops_the_work(home: Home, backend: ScriptedBackend) -> None:
    async with home() as mien:
        backend.failures["attempt-1"] = [Refused("The provider declined this picture.")]
        job = await smart(mien)
        assert job.error is not None
        assert (job.error.code, job.error.message) == ("refused", "The provider declined this picture.")
        assert [each.diagnosis for each in result_of(job).attempts] == [Diagnosis.REFUSED]
        assert backend.calls["attempt-2"] == 0


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_a_backend_that_is_down_stops_the_work_unless_another_may_stand_in(
    home: Home, backend: ScriptedBackend
) -> None:
    async with home() as mien:
        backend.failures["attempt-1"] = [Unavailable("The key was rejected.")]
        job = await smart(mien)
        assert job.error is not None
        assert job.error.code == "backend_unavailable"
        assert backend.calls["attempt-2"] == 0


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_where_it_may_the_illustrator_draws_when_the_backend_is_down(
    home: Home, backend: ScriptedBackend
) -> None:
    async with home(image_fallback=True) as mien:
        backend.failures["attempt-1"] = [Unavailable("The key was rejected.")]
        job = await smart(mien, width=256, height=256)
        assert [each.backend for each in result_of(job).attempts] == ["scripted", "illustrator"]
        assert job.state is JobState.SUCCEEDED
        made = await row(mien, result_of(job).accepted_id)
        assert made is not None
        assert any(each.what == "backend scripted" for each in made.lineage.ignored)


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_passing_failures_of_the_backend_are_tried_again_within_one_attempt(
    home: Home, backend: ScriptedBackend
) -> None:
    async with home() as mien:
        backend.failures["attempt-1"] = [Retryable("overloaded"), Retryable("overloaded")]
        job = await smart(mien)
        assert job.state is JobState.SUCCEEDED
        assert (backend.calls["attempt-1"], len(result_of(job).attempts)) == (3, 1)


async def test_only_pictures_that_somebody_vouches_for_are_candidates(home: Home) -> None:
    async with home() as mien:
        made = result_of(await smart(mien)).accepted_id
        assert made is not None
        first = {each.image_id for each in result_of(await smart(mien)).ranking}
        ada = await mien.characters.get("ada")
        views = {item.image_id for each in await mien.characters.sets("ada") for item in each.items}
        assert first == views
        assert ada.avatar_image_id not in first, "the close-up of the reference set is the master"
        async with mien.context.database.write() as connection:
            await images.change(connection, made, promoted=True)
        second = {each.image_id: each.type for each in result_of(await smart(mien)).ranking}
        assert second[made] is Origin.GENERATED
        assert set(second) == views | {made}


async def test_pictures_of_the_embedding_set_are_candidates_if_they_passed_by_the_same_method(
    home: Home, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        await done(mien, await mien.characters.make_set("ada", SetKind.EMBEDDING))
        embedded = [image for image in await all_of_ada(mien) if image.kind is ImageKind.EMBEDDING]
        assert len(embedded) == 10
        doubtful, other = embedded[0], embedded[1]
        async with mien.context.database.write() as connection:
            await images.change(connection, doubtful.id, scores=scored(consistency=70.0).as_json())
            await images.change(connection, other.id, scores=GOOD.as_json() | {"method": "another"})
        ranked = {each.image_id for each in result_of(await smart(mien)).ranking}
        assert ranked & {image.id for image in embedded} == {image.id for image in embedded[2:]}


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_references_that_are_named_are_the_only_ones(home: Home, backend: ScriptedBackend) -> None:
    async with home() as mien:
        upload = await upload_image(mien.context, await mien.characters.get("ada"), picture(3, 32, 32))
        back = await view(mien, "REFERENCE_BACK")
        result = result_of(await smart(mien, reference_ids=(upload.id, back)))
        assert {each.image_id: each.type for each in result.ranking} == {
            upload.id: Origin.GENERATED,
            back: Origin.CORE,
        }


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_references_whose_bytes_are_gone_or_broken_are_passed_over(home: Home, backend: ScriptedBackend) -> None:
    async with home() as mien:
        side, back = await view(mien, "REFERENCE_SIDE"), await view(mien, "REFERENCE_BACK")
        for image_id, data in ((side, None), (back, b"no picture")):
            image = await row(mien, image_id)
            assert image is not None
            if data is None:
                await mien.context.store.delete(image.storage_key)
            else:
                await mien.context.store.put(image.storage_key, data, replace=True)
        job = await smart(mien)
        assert job.state is JobState.SUCCEEDED
        assert {each.image_id for each in result_of(job).ranking}.isdisjoint({side, back})


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_without_any_picture_there_is_nothing_to_measure_against(open_mien: Opener) -> None:
    async with open_mien(scorer=ScriptedScorer()) as mien:
        await mien.characters.create(name="Ada", description="A woman of forty.", official=True)
        with pytest.raises(NoReference):
            await mien.characters.imagine_smart("ada", SmartOrder("on a beach"))
        assert (await mien.jobs.page()).items == ()


async def test_a_master_that_cannot_be_read_fails_the_job_or_leaves_it_to_a_person(
    home: Home, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        for image in await all_of_ada(mien):
            await mien.context.store.delete(image.storage_key)
        job = await smart(mien)
        assert job.error is not None
        assert job.error.code == "no_reference"
        assert result_of(job).attempts == ()
        assert scorer.requests == []


async def test_a_master_whose_file_was_exchanged_is_not_measured_against(home: Home, scorer: ScriptedScorer) -> None:
    async with home() as mien:
        master = await row(mien, await view(mien, "REFERENCE_AVATAR"))
        other = await row(mien, await view(mien, "REFERENCE_BACK"))
        assert master is not None
        assert other is not None
        somebody = await mien.context.store.get(other.storage_key)
        await mien.context.store.put(master.storage_key, somebody, replace=True)
        job = await smart(mien)
        [request] = scorer.requests
        assert master.id not in {measure.image_id for measure in request.measures}
        [attempt] = result_of(job).attempts
        assert attempt.outcome is Outcome.NEEDS_REVIEW
        assert attempt.consistency is None


@pytest.mark.parametrize(("likeness", "views"), [(12.0, 0), (93.0, 4), (None, 4)])
async def test_views_that_show_somebody_else_do_not_stand_in_for_a_chosen_master(
    home: Home, scorer: ScriptedScorer, monkeypatch: pytest.MonkeyPatch, likeness: float | None, views: int
) -> None:
    async def compare(pictures: Sequence[bytes]) -> list[list[float | None]]:
        return [[100.0 if one is other else likeness for other in pictures] for one in pictures]

    monkeypatch.setattr(scorer, "compare", compare)
    async with home() as mien:
        ada = await mien.characters.get("ada")
        avatar = await row(mien, ada.avatar_image_id)
        assert avatar is not None
        await change_image(mien.context, "local", avatar.id, ImageChanges(master=True))
        await smart(mien)
        [request] = scorer.requests
        master, *others = request.measures
        assert master.image_id == avatar.id
        assert master.master
        assert len(others) == views


async def test_where_views_cannot_be_compared_the_chosen_master_counts_alone(
    home: Home, scorer: ScriptedScorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def compare(pictures: Sequence[bytes]) -> list[list[float | None]]:
        raise Unavailable("The scorer has no memory left.")

    monkeypatch.setattr(scorer, "compare", compare)
    async with home() as mien:
        ada = await mien.characters.get("ada")
        await change_image(mien.context, "local", ada.avatar_image_id or "", ImageChanges(master=True))
        await smart(mien)
        [request] = scorer.requests
        assert [measure.image_id for measure in request.measures] == [ada.avatar_image_id]


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_named_references_that_cannot_be_used_are_told_from_having_none(home: Home) -> None:
    async with home() as mien:
        named = await view(mien, "REFERENCE_SIDE")
        image = await row(mien, named)
        assert image is not None
        await mien.context.store.delete(image.storage_key)
        job = await smart(mien, reference_ids=(named,))
        assert job.error is not None
        assert job.error.code == "no_reference"
        assert "referenceIds" in job.error.message


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_the_scorer_must_be_there_and_ready(open_mien: Opener, home: Home) -> None:
    async with home() as mien:
        scorer = ScriptedScorer(ready=Readiness(ready=False, detail="no weights", remedy="Bring some."))
        object.__setattr__(mien.context, "scorer", scorer)
        with pytest.raises(Unavailable, match="Bring some"):
            await mien.characters.imagine_smart("ada", SmartOrder("on a beach"))
        object.__setattr__(mien.context, "scorer", None)
        with pytest.raises(Unavailable, match="switched off"):
            await mien.characters.imagine_smart("ada", SmartOrder("on a beach"))


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"prompt": " "}, "prompt"),
        ({"prompt": "x" * 8001}, "prompt"),
        ({"max_retries": 0}, "maxRetries"),
        ({"max_retries": 6}, "maxRetries"),
        ({"quality_threshold": 49.0}, "qualityThreshold"),
        ({"quality_threshold": 101.0}, "qualityThreshold"),
        ({"consistency_threshold": 59.0}, "consistencyThreshold"),
        ({"consistency_threshold": float("nan")}, "consistencyThreshold"),
        ({"obedience_threshold": -1.0}, "obedienceThreshold"),
        ({"copy_limit": 101.0}, "copyLimit"),
        ({"seed": -1}, "seed"),
        ({"width": 7}, "width"),
        ({"reference_ids": ("nobody",)}, "referenceIds"),
        ({"style": "crayon"}, "style"),
        ({"tags": ("",)}, "tags"),
        ({"backend": "nothing"}, "backend"),
    ],
)
async def test_what_cannot_be_asked_is_named(
    mien: Mien, monkeypatch: pytest.MonkeyPatch, fields: dict[str, Any], path: str
) -> None:
    object.__setattr__(mien.context, "scorer", ScriptedScorer())
    await mien.characters.create(name="Ada", description="A woman of forty.", official=True)
    with pytest.raises(InvalidRequest) as caught:
        await mien.characters.imagine_smart("ada", SmartOrder(**({"prompt": "on a beach"} | fields)))
    assert caught.value.details["fields"][0]["path"] == path
    assert (await mien.jobs.page()).items == ()


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_what_the_character_may_not_be_shown_in_is_refused(mien: Mien) -> None:
    object.__setattr__(mien.context, "scorer", ScriptedScorer())
    await mien.characters.create(name="Ada", description="A woman of forty.", official=True)
    with pytest.raises(Refused):
        await mien.characters.imagine_smart("ada", SmartOrder(CUE))


async def test_where_the_backend_goes_down_later_the_picture_before_is_kept(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        before = {image.id for image in await all_of_ada(mien)}
        scorer.answers = [DRIFTED]
        backend.failures["attempt-2"] = [Unavailable("The key was rejected.")]
        job = await smart(mien)
        assert job.error is not None
        assert (job.error.code, job.error.message) == ("backend_unavailable", "The key was rejected.")
        kept = result_of(job).candidate_id
        assert kept == result_of(job).attempts[0].image_id
        assert {image.id for image in await all_of_ada(mien)} - before == {kept}


async def test_attempts_of_a_cancelled_job_are_gone_at_once_and_lost_ones_are_tidied(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        before = {image.id for image in await all_of_ada(mien)}
        scorer.answers = [DRIFTED, DRIFTED]
        held = asyncio.Event()
        reached = asyncio.Event()

        def hold(request: ImageRequest) -> None:
            if request.shot.name == "attempt-2":
                backend.held_by = held
                reached.set()

        backend.before = hold
        ordered = await mien.characters.imagine_smart("ada", SmartOrder("at sea", seed=5))
        await asyncio.wait_for(reached.wait(), 60)
        assert len(await all_of_ada(mien)) == len(before) + 1, "the first attempt waits for its fate"
        candidate = next(image for image in await all_of_ada(mien) if image.id not in before)
        with pytest.raises(NotFound):
            async with mien.context.database.read() as connection:
                await images.get(connection, mien.context.settings.owner, candidate.id)
        await mien.jobs.cancel(ordered.id)
        held.set()
        assert {image.id for image in await all_of_ada(mien)} == before
        async with mien.context.database.write() as connection:
            await images.insert_once(connection, candidate)
        await tidy(mien.context)
        assert {image.id for image in await all_of_ada(mien)} == before
        assert candidate.storage_key not in files(mien)


async def test_a_failed_job_is_tried_again_with_another_seed_unless_one_was_given(
    home: Home, backend: ScriptedBackend, scorer: ScriptedScorer
) -> None:
    async with home() as mien:
        for given in (None, 5):
            scorer.answers = [DRIFTED]
            failed = await smart(mien, max_retries=1, seed=given)
            again = await done(mien, await mien.jobs.retry(failed.id))
            assert again.state is JobState.SUCCEEDED
            same = again.arguments["seed"] == failed.arguments["seed"]
            assert same == (given is not None)
