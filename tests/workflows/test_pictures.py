"""Pictures of a character in a scene: ordered, judged, made as steps, labelled."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import pytest
from PIL import Image as Pillow

from mien.db import gallery, images
from mien.domain.errors import Forbidden, InvalidRequest, NotFound, Refused, Unavailable
from mien.domain.image import Image, ImageKind, image_id_for
from mien.domain.job import Job, JobKind, JobState
from mien.ports import ImageRequest, OnProgress, Progress
from mien.wiring import Mien
from mien.workflows.once import IdempotencyKey
from mien.workflows.picture_order import PictureOrder, order_picture
from mien.workflows.previews import preview_of
from mien.workflows.shot_progress import ProgressReports
from mien.workflows.source_image import upload_image
from tests.backends import ScriptedBackend, picture
from tests.workflows.conftest import Opener

CUE = "hentai"
"""A word that trips the rule, and nothing else."""


async def make(mien: Mien, **fields: Any) -> str:
    given: dict[str, Any] = {
        "name": "Ada",
        "description": "A woman of forty with red hair.",
        "official": True,
        "seed": 7,
    }
    return (await mien.characters.create(**(given | fields))).character.id


async def drawn(mien: Mien, job: Job) -> tuple[Job, list[Image]]:
    job = await mien.jobs.wait(job.id, seconds=240)
    return job, list(await mien.characters.made_by(job))


async def imagine(mien: Mien, prompt: str = "on a beach", **fields: Any) -> tuple[Job, list[Image]]:
    return await drawn(mien, await mien.characters.imagine("ada", PictureOrder(prompt, **fields)))


async def test_each_picture_of_an_order_has_the_next_seed_and_the_wishes_reach_the_backend(
    mien: Mien, backend: ScriptedBackend
) -> None:
    await make(mien)
    job, made = await imagine(
        mien, "full body, on a beach", context="at dusk", count=3, seed=2**63 - 2, width=640, height=960,
        negative_prompt="boats", quality="hd", steps=12, strength=0.5,
    )  # fmt: skip
    assert (job.kind, job.state, job.progress.done) == (JobKind.PICTURE, JobState.SUCCEEDED, 3)
    assert [(image.shot, image.seed) for image in made] == [
        ("scene-1", 2**63 - 2), ("scene-2", 2**63 - 1), ("scene-3", 0),
    ]  # fmt: skip
    assert {image.kind for image in made} == {ImageKind.GENERATED}
    assert all("/generations/" in image.storage_key for image in made)
    asked = backend.requests[0]
    assert (asked.width, asked.height, asked.steps, asked.strength, asked.quality) == (640, 960, 12, 0.5, "hd")
    assert asked.shot.shot_type == "full-body"
    assert "on a beach. at dusk" in asked.prompt
    assert asked.negative_prompt.endswith("boats")
    assert sorted(request.key for request in backend.requests) == sorted(
        image_id_for(job.id, f"scene-{number}") for number in (1, 2, 3)
    )
    assert made[0].lineage.parameters["rating"] == "unrated"
    assert made[0].lineage.depth == 0


async def test_a_seed_that_nobody_gave_is_kept_with_the_job(mien: Mien) -> None:
    await make(mien)
    job, [image] = await imagine(mien)
    assert image.seed == job.arguments["seed"]


async def test_pictures_go_by_the_references_that_are_asked_for_and_count_their_distance(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend._capabilities = ScriptedBackend(references=2).capabilities
    async with open_mien() as mien:
        ada = await make(mien)
        upload = await upload_image(mien.context, await mien.characters.get(ada), picture(3))
        _, [first] = await imagine(mien, references=(upload.id, upload.id))
        assert first.lineage.references == first.lineage.parents == (upload.id,)
        _, [second] = await imagine(mien, references=(first.id,))
        assert (first.lineage.depth, second.lineage.depth) == (1, 2)
        _, [usual] = await imagine(mien)
        assert usual.lineage.references == ()


async def test_references_of_others_and_too_many_are_named(mien: Mien, backend: ScriptedBackend) -> None:
    ada, eve = await make(mien), await make(mien, name="Eve")
    theirs = await upload_image(mien.context, await mien.characters.get(eve), picture(3))
    for references in ((theirs.id,), ("nobody",), tuple(map(str, range(10_000)))):
        with pytest.raises(InvalidRequest) as caught:
            await mien.characters.imagine(ada, PictureOrder("at sea", references=references))
        assert caught.value.details["fields"][0]["path"] == "referenceIds"
    assert backend.calls == {}


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"prompt": " "}, "prompt"),
        ({"prompt": "x" * 8001}, "prompt"),
        ({"prompt": "\u200b\n"}, "prompt"),
        ({"prompt": "a\x1bb"}, "prompt"),
        ({"context": "y" * 7995}, "context"),
        ({"width": 0}, "width"),
        ({"height": 7}, "height"),
        ({"width": 100_000}, "width"),
        ({"seed": 2**63}, "seed"),
        ({"seed": -1}, "seed"),
        ({"count": 0}, "count"),
        ({"count": 11}, "count"),
        ({"steps": 0}, "steps"),
        ({"strength": float("nan")}, "strength"),
        ({"negative_prompt": "x" * 2001}, "negativePrompt"),
        ({"style": "sonnet"}, "style"),
        ({"backend": "oil"}, "backend"),
    ],
)
async def test_an_order_that_cannot_be_carried_out_names_the_field(
    mien: Mien, fields: dict[str, Any], path: str
) -> None:
    await make(mien)
    with pytest.raises(InvalidRequest) as caught:
        await mien.characters.imagine("ada", PictureOrder(**({"prompt": "on a beach"} | fields)))
    assert caught.value.details["fields"][0]["path"] == path
    assert (await mien.jobs.page()).items == ()


async def test_what_may_not_be_shown_is_refused_in_prompt_context_and_as_what_is_not_to_be_seen(mien: Mien) -> None:
    await make(mien)
    for order in (PictureOrder(CUE), PictureOrder("x", context=CUE), PictureOrder("x", negative_prompt="clothes")):
        with pytest.raises(Refused):
            await mien.characters.imagine("ada", order)
    assert (await mien.jobs.page()).items == ()


async def test_what_may_not_be_shown_is_refused_in_other_words_and_by_weights_below_zero(mien: Mien) -> None:
    await make(mien)
    turned = f"({CUE}:-1.5)"
    negatives = ("attire, garments", "fully dressed", "wearing clothes", turned)
    for order in (*(PictureOrder("x", negative_prompt=each) for each in negatives), PictureOrder("x, (clothes:-2)")):
        with pytest.raises(Refused):
            await mien.characters.imagine("ada", order)
    assert (await mien.jobs.page()).items == ()


async def test_for_a_child_no_ceiling_and_no_rating_lifts_the_rule(open_mien: Opener) -> None:
    async with open_mien(content_rating_ceiling="mature") as mien:
        await make(mien, description="A girl of ten with a red scarf.", declared_age=10)
        for order in (PictureOrder(CUE), PictureOrder("x", content_rating="mature")):  # type: ignore[arg-type]
            with pytest.raises(Refused):
                await mien.characters.imagine("ada", order)


NAMED = "lingerie"


async def test_what_a_minor_may_not_be_shown_in_may_not_be_named_in_its_negative_prompt_either(mien: Mien) -> None:
    await make(mien, description="A girl of ten with a red scarf.", declared_age=10)
    for negative in (NAMED, f"blurry, {NAMED}, text", f"({NAMED}:1.5)"):
        with pytest.raises(Refused, match="negative prompt"):
            await mien.characters.imagine("ada", PictureOrder("x", negative_prompt=negative))
    assert (await mien.jobs.page()).items == ()
    await imagine(mien, negative_prompt="blurry, extra fingers, text")


async def test_of_an_adult_what_may_not_be_shown_may_be_ruled_out(mien: Mien, backend: ScriptedBackend) -> None:
    await make(mien)
    await imagine(mien, negative_prompt=f"{NAMED}, blurry")
    assert NAMED in backend.requests[-1].negative_prompt


async def test_one_of_several_that_fails_leaves_the_others_and_a_retry_makes_only_what_is_missing(
    mien: Mien, backend: ScriptedBackend
) -> None:
    await make(mien)
    backend.failures["scene-2"] = [Unavailable("Out of paint.")]
    job, made = await imagine(mien, count=3, seed=10)
    assert (job.state, [image.seed for image in made]) == (JobState.PARTIAL, [10, 12])
    assert [(error.stage, error.message) for error in job.errors] == [("scene-2", "Out of paint.")]
    again, [missing] = await drawn(mien, await mien.jobs.retry(job.id))
    assert (again.state, missing.shot, missing.seed) == (JobState.SUCCEEDED, "scene-2", 11)
    assert backend.calls == {"scene-1": 1, "scene-2": 2, "scene-3": 1}


async def test_the_same_key_is_the_same_job(mien: Mien, backend: ScriptedBackend) -> None:
    ada, key = await make(mien), IdempotencyKey("k", "f")
    first = await order_picture(mien.context, "local", ada, PictureOrder("rain"), key=key)
    await drawn(mien, first)
    assert (await order_picture(mien.context, "local", ada, PictureOrder("rain"), key=key)).id == first.id
    assert backend.calls["scene-1"] == 1


async def test_a_cancelled_order_keeps_what_is_made_and_draws_no_more(mien: Mien, backend: ScriptedBackend) -> None:
    await make(mien)

    def hang_after_the_first(request: ImageRequest) -> None:
        backend.delay = 0.0 if request.shot.name == "scene-1" else 3600.0

    backend.before = hang_after_the_first
    job = await mien.characters.imagine("ada", PictureOrder("rain", count=10))
    async with asyncio.timeout(240):
        while not (await mien.characters.images("ada")).items or not backend.at_once:
            await asyncio.sleep(0.02)
    await mien.jobs.cancel(job.id)
    job = await mien.jobs.wait(job.id, seconds=240)
    assert job.state is JobState.CANCELLED
    async with asyncio.timeout(240):
        while backend.at_once:
            await asyncio.sleep(0.02)
    assert sum(backend.calls.values()) < 10
    assert [image.shot for image in (await mien.characters.images("ada")).items] == ["scene-1"]


async def test_what_a_free_backend_is_drawing_for_a_cancelled_order_is_given_up(
    mien: Mien, backend: ScriptedBackend
) -> None:
    await make(mien)
    backend.delay = 3600.0
    job = await mien.characters.imagine("ada", PictureOrder("rain"))
    while not backend.at_once:
        await asyncio.sleep(0.02)
    await mien.jobs.cancel(job.id)
    async with asyncio.timeout(240):
        while backend.at_once:
            await asyncio.sleep(0.02)


async def test_pictures_that_were_cut_off_go_on_at_the_next_start_with_the_same_seeds(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend.delay = 0.4
    async with open_mien(shutdown_timeout=0.1, backends={"scripted": {"limit": 1}}) as mien:
        await make(mien)
        job = await mien.characters.imagine("ada", PictureOrder("rain", count=3, seed=1))
        while not (await mien.characters.images("ada")).items:
            await asyncio.sleep(0.05)
    backend.delay = 0.0
    async with open_mien() as mien:
        job, made = await drawn(mien, job)
    assert (job.state, [image.seed for image in made]) == (JobState.SUCCEEDED, [1, 2, 3])


async def test_others_get_no_pictures_of_my_characters(mien: Mien) -> None:
    public = await make(mien, visibility="public")
    with pytest.raises(Forbidden):
        await order_picture(mien.context, "somebody", public, PictureOrder("rain"))
    with pytest.raises(NotFound):
        await order_picture(mien.context, "somebody", await make(mien, name="Eve"), PictureOrder("rain"))


async def test_how_far_a_picture_is_reaches_its_job_and_a_lost_report_harms_nothing(
    mien: Mien, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mien.workflows.shot_progress._INTERVAL", 0.0)
    await make(mien)
    async with mien.context.database.write() as connection:
        from mien.workflows.planning import plan_job

        job = await plan_job(
            connection, JobKind.PICTURE, "local", mien.context.clock.now(), backend="scripted", handed_over=True
        )
    reports = ProgressReports(mien.context, job.id, "scene-1")
    for step in range(1, 4):
        reports(Progress(step / 3, f"step {step} of 3"))
    await reports.finish()
    assert (await mien.jobs.get(job.id)).progress.message == "scene-1: step 1 of 3"
    gone = ProgressReports(mien.context, "nobody's", "scene-1")
    gone(Progress(1.0, "done"))
    await gone.finish()


async def test_a_job_that_has_begun_no_longer_says_that_it_is_queued(mien: Mien, backend: ScriptedBackend) -> None:
    await make(mien)
    backend.delay = 3600.0
    job = await mien.characters.imagine("ada", PictureOrder("rain"))
    assert (job.state, job.progress.message) == (JobState.QUEUED, "queued")
    async with asyncio.timeout(60):
        while not backend.at_once:
            await asyncio.sleep(0.02)
    begun = await mien.jobs.get(job.id)
    assert (begun.state, begun.progress.message) == (JobState.RUNNING, "begun")
    await mien.jobs.cancel(job.id)


async def test_what_there_is_of_a_picture_is_its_owners_to_see_until_it_is_finished(
    mien: Mien, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate, seen = ScriptedBackend.generate, asyncio.Event()

    async def showing(self: ScriptedBackend, request: ImageRequest, on_progress: OnProgress | None = None) -> Any:
        assert on_progress is not None
        on_progress(Progress(0.2, "step 1 of 5", b"no picture"))
        on_progress(Progress(0.4, "step 2 of 5", picture(3, 2000, 1000)))
        on_progress(Progress(0.6, "step 3 of 5"))
        await seen.wait()
        return await generate(self, request)

    monkeypatch.setattr(ScriptedBackend, "generate", showing)
    await make(mien)
    job = await mien.characters.imagine("ada", PictureOrder("rain"))
    async with asyncio.timeout(240):
        while mien.context.previews.newest(job.id) is None:
            await asyncio.sleep(0.02)
    with Pillow.open(io.BytesIO(await preview_of(mien.context, "local", job.id))) as shown:
        assert (shown.format, shown.size) == ("WEBP", (512, 256))
    with pytest.raises(NotFound):
        await preview_of(mien.context, "somebody", job.id)
    seen.set()
    job, [made] = await drawn(mien, job)
    with pytest.raises(NotFound, match="no unfinished picture"):
        await preview_of(mien.context, "local", job.id)
    assert [image.id for image in (await mien.characters.images("ada")).items] == [made.id]


async def test_what_a_backend_shows_that_is_no_picture_is_not_passed_on(mien: Mien) -> None:
    await make(mien)
    job, _ = await imagine(mien)
    mien.context.previews.show(job.id, "scene-1", b"<script>")
    with pytest.raises(NotFound, match="can't be read"):
        await preview_of(mien.context, "local", job.id)


async def test_a_slow_picture_that_gets_on_is_not_given_up(open_mien: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    generate, ahead = ScriptedBackend.generate, 0.0
    loop = asyncio.get_running_loop()
    clock = loop.time
    monkeypatch.setattr(loop, "time", lambda: clock() + ahead)

    async def slowly(self: ScriptedBackend, request: ImageRequest, on_progress: OnProgress | None = None) -> Any:
        nonlocal ahead
        assert on_progress is not None
        for step in range(1, 4):
            ahead += 900.0
            on_progress(Progress(step / 3, f"step {step} of 3"))
            await asyncio.sleep(0.01)
        return await generate(self, request)

    monkeypatch.setattr(ScriptedBackend, "generate", slowly)
    async with open_mien(image_timeout=1000.0, image_retries=0) as mien:
        await make(mien)
        job = await mien.characters.imagine("ada", PictureOrder("rain"))
        job = await mien.jobs.wait(job.id, seconds=100_000)
    assert ahead == 2700.0
    assert job.state is JobState.SUCCEEDED, job.error


async def test_a_picture_that_stands_still_is_given_up_whatever_it_tells(
    open_mien: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stuck(self: ScriptedBackend, request: ImageRequest, on_progress: OnProgress | None = None) -> Any:
        assert on_progress is not None
        while True:
            await asyncio.sleep(0.05)
            on_progress(Progress(0.0, "step 0 of 8"))

    monkeypatch.setattr(ScriptedBackend, "generate", stuck)
    async with open_mien(image_timeout=1.0, image_retries=0) as mien:
        await make(mien)
        still, _ = await imagine(mien)
    assert still.error is not None
    assert "longer than 1 seconds" in still.error.message


async def test_what_a_model_painted_and_nobody_judged_is_seen_by_its_owner_alone(mien: Mien) -> None:
    ada = await make(mien, visibility="public")
    _, [painted] = await imagine(mien)
    _, [drawn_from_facts] = await imagine(mien, backend="illustrator")
    async with mien.context.database.read() as connection:
        assert (await images.get(connection, "local", painted.id)).id == painted.id
        with pytest.raises(NotFound):
            await images.get(connection, "somebody", painted.id)
        assert (await images.get(connection, "somebody", drawn_from_facts.id)).id == drawn_from_facts.id
        seen = [
            [image.id for image in (await gallery.page(connection, ada, viewer_id=who, cursor=None, limit=9)).items]
            for who in ("local", "somebody")
        ]
    assert seen == [[drawn_from_facts.id, painted.id], [drawn_from_facts.id]]
