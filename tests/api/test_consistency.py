"""How consistent a character's pictures are, asked for through the API."""

from __future__ import annotations

import io
from collections.abc import Sequence

import httpx2
from PIL import Image as Pillow

from mien.db import images
from mien.domain.consistency import slope
from mien.domain.image import Review
from mien.ports import Readiness, Shown
from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.scripted_scorer import ScriptedScorer

CONSISTENCY = "/api/v1/characters/ada/consistency"


class Comparing(ScriptedScorer):
    """Compares with what is scripted: by the places of two pictures, ``alike(one, other)``."""

    def __init__(self, *, drop: float = 0.0, odd: float | None = 88.0) -> None:
        super().__init__()
        self.drop, self.odd = drop, odd
        self.compared: list[int] = []
        self.shown: Sequence[Shown] = ()

    async def compare(self, pictures: Sequence[Shown]) -> list[list[float | None]]:
        self.compared.append(len(pictures))
        self.shown = pictures
        return [[self._figure(one, other) for other in range(len(pictures))] for one in range(len(pictures))]

    def _figure(self, one: int, other: int) -> float | None:
        if one == other:
            return 100.0
        if {one, other} == {0, 1}:
            return self.odd
        return 95.0 - self.drop * max(one, other)


async def _make_references(client: httpx2.AsyncClient) -> dict[str, str]:
    """The ids of Ada's reference views by shot."""
    headers = {"Prefer": "respond-async"}
    job = await client.post("/api/v1/characters/ada/images/generate-references", headers=headers)
    await finished(client, job.json()["id"])
    found = (await client.get("/api/v1/characters/ada/images")).json()["items"]
    return {image["shot"]: image["id"] for image in found}


async def test_every_pair_is_told_with_the_worst_and_the_drift(serve: Serve) -> None:
    async with serve(scorer=Comparing(drop=1.0, odd=61.5)) as client:
        await create(client, **QUIET)
        ids = await _make_references(client)

        told = (await client.get(CONSISTENCY)).json()

        assert (told["method"], told["calibration"]) == ("scripted-1", "scripted-1/test")
        assert told["master"] == ids["REFERENCE_AVATAR"]
        assert told["images"][0]["id"] == told["master"]
        assert [image["view"] for image in told["images"]] == ["front", "front", "side", "back"]
        assert told["matrix"][0] == [100.0, 61.5, 93.0, 92.0]
        assert told["matrix"][1][0] == 61.5
        first, second = told["images"][0]["id"], told["images"][1]["id"]
        assert told["worstPair"] == {"first": first, "second": second, "consistency": 61.5}
        front, side, _ = told["views"]
        assert (front["view"], front["pairs"], front["mean"], front["imageIds"]) == ("front", 1, 61.5, [first, second])
        assert (side["pairs"], side["mean"], side["worstPair"]) == (0, None, None)
        points = told["drift"]["points"]
        assert {point["imageId"]: point["consistency"] for point in points} == {
            image["id"]: figure for image, figure in zip(told["images"][1:], (61.5, 93.0, 92.0), strict=True)
        }
        assert [point["createdAt"] for point in points] == sorted(image["createdAt"] for image in told["images"][1:])
        assert told["drift"]["slope"] == round(slope([point["consistency"] for point in points]) or 0.0, 2)
        assert told["unreadable"] == []


async def test_what_cannot_be_compared_is_null_and_a_figure_that_is_none_is_never_shown(serve: Serve) -> None:
    for odd in (None, float("nan"), 170.0, -3.0):
        async with serve(scorer=Comparing(odd=odd)) as client:
            if odd is None:
                await create(client, **QUIET)
                await _make_references(client)
            told = (await client.get(CONSISTENCY)).json()
            assert told["matrix"][0][1] is None
            assert told["views"][0]["mean"] is None
            assert told["worstPair"]["consistency"] == 95.0


async def test_the_scorer_is_told_which_pictures_show_other_clothes_on_purpose(serve: Serve) -> None:
    scorer = Comparing()
    async with serve(scorer=scorer) as client:
        made = await create(client, generateEmbeddings=True)
        for job in made["jobs"]:
            await finished(client, job["id"])
        told = (await client.get(CONSISTENCY)).json()
        shots = [image["shot"] for image in told["images"]]
        assert [shown.asked and shown.asked.name for shown in scorer.shown] == shots
        changed = [shot for shot, shown in zip(shots, scorer.shown, strict=True) if not shown.same_clothes]
        assert changed == ["outfit_variation"]


async def test_the_number_of_pictures_is_bounded_and_the_master_among_them(serve: Serve) -> None:
    scorer = Comparing()
    async with serve(scorer=scorer) as client:
        await create(client, **QUIET)
        await _make_references(client)
        told = (await client.get(CONSISTENCY, params={"limit": 2})).json()
        assert len(told["images"]) == 2
        assert told["master"] in [image["id"] for image in told["images"]]
        assert scorer.compared == [2]
        for limit in ("1", "101", "x"):
            details = assert_error(await client.get(CONSISTENCY, params={"limit": limit}), 400, "invalid_request")
            assert details["fields"][0]["path"] == "limit"


async def test_it_is_drawn_as_a_picture(serve: Serve) -> None:
    async with serve(scorer=Comparing()) as client:
        await create(client, **QUIET)
        await _make_references(client)
        answer = await client.get(f"{CONSISTENCY}/picture")
        assert answer.headers["content-type"] == "image/png"
        assert answer.headers["content-disposition"] == 'inline; filename="ada-consistency.png"'
        assert Pillow.open(io.BytesIO(answer.content)).width >= 1240


async def test_what_is_under_review_is_not_compared(serve: Serve) -> None:
    async with serve(scorer=Comparing()) as client:
        await create(client, **QUIET)
        await _make_references(client)
        buffer = io.BytesIO()
        Pillow.radial_gradient("L").convert("RGB").save(buffer, "PNG")
        files = {"image": ("x.png", buffer.getvalue())}
        waiting = (await client.post("/api/v1/characters/ada/images", files=files)).json()["id"]
        assert waiting in [image["id"] for image in (await client.get(CONSISTENCY)).json()["images"]]
        async with client._transport.app.state.context.database.write() as connection:  # type: ignore[attr-defined]
            await images.change(connection, waiting, review=Review.NEEDS_REVIEW.value)
        assert waiting not in [image["id"] for image in (await client.get(CONSISTENCY)).json()["images"]]


async def test_without_a_master_there_is_nothing_to_measure_against(serve: Serve) -> None:
    async with serve(scorer=Comparing()) as client:
        await create(client, **QUIET)
        for place in (CONSISTENCY, f"{CONSISTENCY}/picture"):
            assert_error(await client.get(place), 422, "no_reference")
        assert_error(await client.get("/api/v1/characters/nobody/consistency"), 404, "not_found")


async def test_without_a_scorer_that_works_nothing_is_measured(serve: Serve) -> None:
    unready = ScriptedScorer(ready=Readiness(ready=False, detail="Its model is missing."))
    for scorer in (None, unready):
        async with serve(scorer=scorer) as client:
            if scorer is None:
                await create(client, **QUIET)
            assert_error(await client.get(CONSISTENCY), 503, "backend_unavailable")
