"""Finding pictures in a gallery: filters, similar ones, near-duplicates; promoting one and making one the master."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from PIL import Image as Pillow
from PIL import ImageDraw

from mien.db import images
from mien.domain.errors import Unavailable
from mien.domain.image import Review
from mien.domain.shots import Angle, ShotType
from mien.ports import Judgement, Look, Readiness, ScoreRequest
from mien.settings import Settings
from tests.api.conftest import QUIET, Serve, assert_error, create
from tests.scripted_scorer import ScriptedScorer, scored

COLOURS = ("#e8b48c", "#2f4858", "#7a3b2e")
GALLERY = "/api/v1/characters/ada/images"


def drawing(*boxes: tuple[int, int, int, int], size: int = 256) -> bytes:
    image = Pillow.new("RGB", (256, 256), "#d8e4ee")
    for number, box in enumerate(boxes):
        ImageDraw.Draw(image).ellipse(box, fill=COLOURS[number % 3])
    buffer = io.BytesIO()
    image.resize((size, size), Pillow.Resampling.LANCZOS).save(buffer, "PNG")
    return buffer.getvalue()


FACE = (60, 30, 200, 190), (80, 200, 180, 290)
FACE_WITH_MOUTH = (*FACE, (100, 140, 160, 160))
OTHER = (10, 100, 90, 250), (130, 10, 250, 100)


class Seer(ScriptedScorer):
    """Sees in which direction a picture is bright: those of one drawing look alike."""

    async def look(self, pictures: Sequence[bytes]) -> list[Look]:
        return [self._seen(picture) for picture in pictures]

    async def score(self, request: ScoreRequest) -> Judgement:
        judgement = await super().score(request)
        return Judgement(judgement.scores, self._seen(request.picture))

    def _seen(self, picture: bytes) -> Look:
        if self.problem:
            return Look(problem=self.problem)
        small = Pillow.open(io.BytesIO(picture)).convert("L").resize((4, 4), Pillow.Resampling.BOX)
        levels = [level - 200.0 for level in small.tobytes()]
        length = sum(level**2 for level in levels) ** 0.5
        return Look(tuple(level / length for level in levels), ShotType.CLOSE_UP, Angle.FRONT)


async def upload(client: httpx2.AsyncClient, data: bytes, *tags: str) -> Any:
    answer = await client.post(GALLERY, files={"image": ("x.png", data)}, data={"tags": list(tags)})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def listed(client: httpx2.AsyncClient, **query: Any) -> list[Any]:
    answer = await client.get(GALLERY, params=query)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


async def ids(client: httpx2.AsyncClient, **query: Any) -> list[str]:
    return [image["id"] for image in await listed(client, **query)]


async def test_an_upload_is_judged_and_found_by_its_scores(serve: Serve) -> None:
    scorer = Seer(scored(consistency=None, quality=40.0), scored(consistency=85.0, quality=75.0), scored(quality=90.0))
    async with serve(scorer=scorer) as client:
        await create(client, **QUIET)
        poor = await upload(client, drawing(*FACE))
        fair = await upload(client, drawing(*FACE_WITH_MOUTH))
        good = await upload(client, drawing(*OTHER))

        assert poor["scores"]["quality"] == 40.0
        assert poor["scores"]["method"] == "scripted-1"
        assert await ids(client, minQuality=75) == [good["id"], fair["id"]]
        assert await ids(client, minScore=86) == [good["id"]]
        assert await ids(client, minScore=80, minQuality=80) == [good["id"]]
        assert len(await ids(client, minQuality=0)) == 3
        assert len(await ids(client, minScore=0)) == 2
        assert scorer.requests[0].measures == ()


async def test_scores_of_another_method_do_not_count(serve: Serve) -> None:
    other = ScriptedScorer()
    other.method = "another-9"
    async with serve(scorer=Seer()) as client:
        await create(client, **QUIET)
        known = await upload(client, drawing(*FACE))
    async with serve(scorer=other) as client:
        assert await ids(client, minScore=1) == []
        assert await ids(client) == [known["id"]]


@pytest.mark.parametrize("failure", ["not ready", "broken"])
async def test_an_upload_is_kept_though_the_scorer_fails(serve: Serve, failure: str) -> None:
    down = Unavailable("It is broken.")
    ready = Readiness(ready=failure == "broken", detail="for tests")
    async with serve(scorer=ScriptedScorer(down, down, ready=ready)) as client:
        await create(client, **QUIET)
        made = await upload(client, drawing(*FACE))
        assert made["scores"] is None
        assert await ids(client) == [made["id"]]


async def test_pages_of_a_filtered_gallery_hold_each_picture_once(serve: Serve) -> None:
    async with serve(scorer=Seer()) as client:
        await create(client, **QUIET)
        wanted = []
        for number in range(7):
            made = await upload(
                client, drawing((number * 20, 20, 200, 90 + number * 15)), "even" * (number % 2 == 0), "all"
            )
            wanted += [made["id"]] * (number % 2 == 0)
        assert await ids(client, tag=["all", "even"]) == wanted[::-1]
        assert await ids(client, tag=["all", "odd"]) == []
        seen: list[str] = []
        query: dict[str, Any] = {"tag": ["all", "even"], "limit": 1, "minScore": 50}
        for _ in range(5):
            page = (await client.get(GALLERY, params=query)).json()
            seen += [image["id"] for image in page["items"]]
            if page["nextCursor"] is None:
                break
            query["cursor"] = page["nextCursor"]
        assert seen == wanted[::-1]


async def test_similar_pictures_come_in_the_order_of_their_likeness(serve: Serve) -> None:
    async with serve(scorer=Seer()) as client:
        await create(client, **QUIET)
        face = await upload(client, drawing(*FACE))
        other = await upload(client, drawing(*OTHER))
        near = await upload(client, drawing(*FACE_WITH_MOUTH), "near")

        found = await listed(client, similarTo=face["id"])

        assert [image["id"] for image in found] == [near["id"], other["id"]]
        assert 100 >= found[0]["similarity"] > found[1]["similarity"] >= 0
        assert await ids(client, similarTo=face["id"], limit=1) == [near["id"]]
        assert await ids(client, similarTo=face["id"], tag="near") == [near["id"]]
        assert [image["similarity"] for image in await listed(client)] == [None] * 3
        cursor = (await client.get(GALLERY, params={"limit": 1})).json()["nextCursor"]
        both = await client.get(GALLERY, params={"similarTo": face["id"], "cursor": cursor})
        assert assert_error(both, 400, "invalid_request")["fields"][0]["path"] == "cursor"
        unknown = await client.get(GALLERY, params={"similarTo": "nothing"})
        assert assert_error(unknown, 400, "invalid_request")["fields"][0]["path"] == "similarTo"


async def test_pictures_from_before_the_scorer_are_looked_at_when_similar_ones_are_wanted(serve: Serve) -> None:
    async with serve() as client:
        await create(client, **QUIET)
        face, near = [await upload(client, drawing(*boxes)) for boxes in (FACE, FACE_WITH_MOUTH)]
        assert face["scores"] is None
        assert_error(await client.get(GALLERY, params={"similarTo": face["id"]}), 503, "backend_unavailable")
    scorer = Seer()
    async with serve(scorer=scorer) as client:
        assert await ids(client, similarTo=face["id"]) == [near["id"]]
        scorer.problem = "It sees nothing any more."
        assert await ids(client, similarTo=face["id"]) == [near["id"]]
        blind = await upload(client, drawing(*OTHER))
        nothing = await client.get(GALLERY, params={"similarTo": blind["id"]})
        assert assert_error(nothing, 400, "invalid_request")["fields"][0]["path"] == "similarTo"
        assert await ids(client, similarTo=face["id"]) == [near["id"]]


async def test_near_duplicates_are_named_and_can_be_left_out(serve: Serve) -> None:
    async with serve() as client:
        await create(client, **QUIET)
        first = await upload(client, drawing(*FACE))
        again = await upload(client, drawing(*FACE, size=200))
        mouth = await upload(client, drawing(*FACE_WITH_MOUTH))
        other = await upload(client, drawing(*OTHER))
        same = await upload(client, drawing(*FACE))

        duplicates = {
            name: (await client.get(f"/api/v1/images/{image['id']}")).json()["nearDuplicates"]
            for name, image in (("first", first), ("again", again), ("mouth", mouth), ("other", other))
        }
        assert duplicates == {
            "first": [again["id"], same["id"]],
            "again": [first["id"], same["id"]],
            "mouth": [],
            "other": [],
        }
        assert await ids(client, unique=True) == [other["id"], mouth["id"], first["id"]]
        assert await ids(client, unique=True, limit=1) == [other["id"]]
        assert len(await ids(client)) == 5


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"minScore": "101"}, "minScore"),
        ({"minScore": "nan"}, "minScore"),
        ({"minQuality": "-1"}, "minQuality"),
        ({"kind": "SELFIE"}, "kind.0"),
        ({"tag": ""}, "tag.0"),
        ({"review": "candidate"}, "review"),
        ({"promoted": "perhaps"}, "promoted"),
        ({"unique": "x"}, "unique"),
    ],
)
async def test_wrong_filters_are_named(client: httpx2.AsyncClient, query: dict[str, str], field: str) -> None:
    await create(client, **QUIET)
    details = assert_error(await client.get(GALLERY, params=query), 400, "invalid_request")
    assert details["fields"][0]["path"] == field


async def test_a_picture_is_promoted_and_demoted(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    made, other = [await upload(client, drawing(*boxes), "kept") for boxes in (FACE, OTHER)]
    place = f"/api/v1/images/{made['id']}"

    assert (await client.patch(place, json={"promoted": True})).json()["promoted"] is True
    assert (await client.get(place)).json()["tags"] == ["kept"]
    assert await ids(client, promoted=True) == [made["id"]]
    assert await ids(client, promoted=False) == [other["id"]]
    both = {"promoted": False, "tags": ["x"]}
    changed = (await client.patch(place, json=both)).json()
    assert (changed["promoted"], changed["tags"]) == (False, ["x"])
    assert await ids(client, promoted=True) == []
    assert_error(await client.patch(place, json={}), 400, "invalid_request")
    for wrong in ({"promoted": "yes"}, {"promoted": None}, {"master": 1}, {"tags": None}, {"shot": "x"}):
        details = assert_error(await client.patch(place, json=wrong), 400, "invalid_request")
        assert details["fields"][0]["path"] == next(iter(wrong))
    await client.patch(place, json={"promoted": True})
    assert (await client.delete(place)).status_code == 204


async def test_a_person_chooses_the_master(serve: Serve) -> None:
    async with serve(scorer=ScriptedScorer()) as client:
        await create(client, **QUIET)
        first, second = [await upload(client, drawing(*boxes)) for boxes in (FACE, OTHER)]

        async def master() -> str | None:
            chosen: str | None = (await client.get("/api/v1/characters/ada")).json()["masterImageId"]
            return chosen

        assert await master() is None
        for image in (first, second):
            await client.patch(f"/api/v1/images/{image['id']}", json={"master": True})
            assert await master() == image["id"]
        refused = await client.delete(f"/api/v1/images/{second['id']}")
        assert_error(refused, 409, "conflict")
        assert "master" in refused.json()["error"]
        await client.patch(f"/api/v1/images/{first['id']}", json={"master": False})
        assert await master() == second["id"]
        await client.patch(f"/api/v1/images/{second['id']}", json={"master": False, "tags": ["was"]})
        assert await master() is None
        assert (await client.delete(f"/api/v1/images/{second['id']}")).status_code == 204


@pytest.mark.parametrize("problem", ["It is blank.", "It shows no face.", "It shows two people."])
async def test_a_picture_that_identity_cannot_be_measured_against_is_no_master(serve: Serve, problem: str) -> None:
    scorer = ScriptedScorer()
    async with serve(scorer=scorer) as client:
        await create(client, **QUIET)
        made = await upload(client, drawing(*FACE))
        scorer.problem = problem
        answer = await client.patch(f"/api/v1/images/{made['id']}", json={"master": True, "tags": ["x"]})
        assert assert_error(answer, 400, "invalid_request")["fields"][0]["path"] == "master"
        assert problem in answer.json()["error"]
        assert (await client.get(f"/api/v1/images/{made['id']}")).json()["tags"] == []
        assert (await client.get("/api/v1/characters/ada")).json()["masterImageId"] is None


async def test_a_back_or_a_blank_picture_is_no_master(serve: Serve) -> None:
    class FromBehind(ScriptedScorer):
        async def look(self, pictures: Sequence[bytes]) -> list[Look]:
            return [Look((1.0,), ShotType.FULL_BODY, Angle.BACK) for _ in pictures]

    for scorer, data in ((FromBehind(), drawing(*FACE)), (None, drawing())):
        async with serve(scorer=scorer) as client:
            if scorer is not None:
                await create(client, **QUIET)
            made = await upload(client, data)
            answer = await client.patch(f"/api/v1/images/{made['id']}", json={"master": True})
            assert assert_error(answer, 400, "invalid_request")["fields"][0]["path"] == "master"


async def test_without_a_ready_scorer_no_master_is_chosen_blindly(serve: Serve) -> None:
    async with serve(scorer=ScriptedScorer(ready=Readiness(ready=False, detail="Its model is missing."))) as client:
        await create(client, **QUIET)
        made = await upload(client, drawing(*FACE))
        answer = await client.patch(f"/api/v1/images/{made['id']}", json={"master": True})
        assert_error(answer, 503, "backend_unavailable")


async def test_what_waits_for_review_is_its_owners_alone_and_outside_the_gallery(
    settings_of: Callable[..., Settings], app_of: Callable[..., FastAPI]
) -> None:
    mine = app_of(settings_of(owner="zoe"), None, Seer())
    async with mine.router.lifespan_context(mine), _client(mine) as client:
        made = await create(client, **QUIET, visibility="public")
        open_one = await upload(client, drawing(*FACE))
        waiting, attempt = [await upload(client, drawing(*boxes)) for boxes in (FACE_WITH_MOUTH, OTHER)]
        async with mine.state.context.database.write() as connection:
            await images.change(connection, waiting["id"], review=Review.NEEDS_REVIEW.value)
            await images.change(connection, attempt["id"], review=Review.CANDIDATE.value)

        assert await ids(client) == [open_one["id"]]
        assert await ids(client, review="needs_review") == [waiting["id"]]
        assert await ids(client, similarTo=open_one["id"]) == []
        assert (await client.get(f"/api/v1/images/{waiting['id']}")).json()["review"] == "needs_review"
        assert_error(await client.get(f"/api/v1/images/{attempt['id']}"), 404, "not_found")
        for change in ({"promoted": True}, {"master": True}):
            assert_error(await client.patch(f"/api/v1/images/{waiting['id']}", json=change), 409, "conflict")
        tagged = await client.patch(f"/api/v1/images/{waiting['id']}", json={"tags": ["look"]})
        assert tagged.json()["tags"] == ["look"]

    theirs = app_of(settings_of(owner="mallory"), None, Seer())
    async with theirs.router.lifespan_context(theirs), _client(theirs) as client:
        place = f"/api/v1/characters/{made['id']}/images"
        assert [each["id"] for each in (await client.get(place)).json()["items"]] == [open_one["id"]]
        assert_error(await client.get(place, params={"review": "needs_review"}), 403, "forbidden")
        assert_error(await client.get(place, params={"similarTo": waiting["id"]}), 400, "invalid_request")
        assert_error(await client.get(f"/api/v1/images/{waiting['id']}"), 404, "not_found")
        changes: tuple[dict[str, Any], ...] = ({"promoted": True}, {"master": True}, {"tags": ["x"]})
        for change in changes:
            answer = await client.patch(f"/api/v1/images/{open_one['id']}", json=change)
            assert_error(answer, 403, "forbidden")


def _client(app: FastAPI) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx2.AsyncClient(transport=transport, base_url="http://localhost:8000", timeout=240)
