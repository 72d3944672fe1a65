"""Who draws: the request's backend, the character's, the instance's; and when the illustrator stands in."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.errors import InvalidRequest, Refused, Retryable, Unavailable
from mien.domain.image import Image
from mien.domain.job import JobState
from mien.ports import Readiness
from mien.wiring import Mien
from mien.workflows.change import change_character
from mien.workflows.choosing import Decision, decide
from mien.workflows.picture_order import PictureOrder
from tests.backends import ScriptedBackend
from tests.chat_server import ChatServer
from tests.workflows.conftest import Opener

ADA: dict[str, Any] = {"name": "Ada", "description": "A tall woman of thirty with red hair, in a blue coat."}
NO_KEY = Readiness(ready=False, detail="not configured: it has no key.", remedy="Set KEY.", configured=False)
DOWN = Readiness(ready=False, detail="It doesn't answer.", remedy="Start it.")
UP = Readiness(ready=True, detail="")


@pytest.fixture
def database_kind() -> str:
    """Who draws is chosen from settings and backends, whatever holds the data."""
    return "sqlite"


@pytest.mark.parametrize(
    ("readiness", "named", "decision"),
    [
        (UP, True, Decision.DRAWS),
        (UP, False, Decision.DRAWS),
        (NO_KEY, True, Decision.NOT_READY),
        (NO_KEY, False, Decision.GIVES_WAY),
        (DOWN, True, Decision.NOT_READY),
        (DOWN, False, Decision.NOT_READY),
    ],
)
def test_only_what_nobody_named_and_nobody_set_up_gives_way(
    readiness: Readiness, named: bool, decision: Decision
) -> None:
    assert decide(readiness, named=named) is decision


async def avatar_of(mien: Mien, **fields: Any) -> Image:
    created = await mien.characters.create(**(ADA | {"generate_embeddings": False} | fields))
    job = await mien.jobs.wait(created.jobs[0].id, seconds=240)
    assert job.state is JobState.SUCCEEDED, job.error
    [image] = (await mien.characters.images(created.character.id)).items
    return image


async def test_a_default_that_is_not_set_up_gives_way_to_the_illustrator_which_says_so(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend._ready = NO_KEY
    async with open_mien() as mien:
        image = await avatar_of(mien)
        job = await mien.jobs.get(image.lineage.job_id or "")
    assert (image.backend, job.backend) == ("illustrator", "illustrator")
    assert image.lineage.parameters["backend_fallback"] == "scripted: not configured: it has no key."
    assert ("backend scripted", "not configured: it has no key.") in [
        (each.what, each.reason) for each in image.lineage.ignored
    ]
    assert backend.calls == {}


async def test_one_that_is_set_up_and_fails_is_an_error_with_its_reason(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend._ready = DOWN
    async with open_mien() as mien:
        created = await mien.characters.create(**ADA, generate_embeddings=False)
        job = await mien.jobs.wait(created.jobs[0].id, seconds=240)
        assert job.state is JobState.FAILED
        assert job.error is not None
        assert "Start it." in job.error.message
        with pytest.raises(Unavailable, match="Start it"):
            await mien.characters.make_avatar("ada")


async def test_with_fallback_the_illustrator_draws_once_the_retries_are_spent(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend.failures["avatar"] = [Retryable("Busy.") for _ in range(3)]
    async with open_mien(image_fallback=True) as mien:
        image = await avatar_of(mien)
    assert backend.calls["avatar"] == 3
    assert image.backend == "illustrator"
    assert image.lineage.parameters["backend_fallback"] == "scripted: failed: Busy."


@pytest.mark.parametrize("error", [Refused("Not this."), InvalidRequest("Not so.")], ids=["refused", "invalid"])
async def test_what_is_refused_or_wrong_is_drawn_by_nobody_else(
    open_mien: Opener, backend: ScriptedBackend, error: Exception
) -> None:
    backend.failures["avatar"] = [error]  # type: ignore[list-item]
    async with open_mien(image_fallback=True) as mien:
        created = await mien.characters.create(**ADA, generate_embeddings=False)
        job = await mien.jobs.wait(created.jobs[0].id, seconds=240)
        assert job.state is JobState.FAILED
        assert (await mien.characters.images("ada")).items == ()


async def test_a_character_has_a_backend_of_its_own_and_a_request_may_name_another(open_mien: Opener) -> None:
    async with open_mien() as mien:
        image = await avatar_of(mien, backend="illustrator")
        assert image.backend == "illustrator"
        assert "backend_fallback" not in image.lineage.parameters
        again = await mien.jobs.wait((await mien.characters.make_avatar("ada", backend="scripted")).id, seconds=240)
        assert again.backend == "scripted"
        sets = await mien.jobs.wait((await mien.characters.imagine("ada", PictureOrder("at sea"))).id, seconds=240)
        assert sets.backend == "illustrator"
        changed = await change_character(mien.context, "local", "ada", {"backend": None})
        assert changed.backend is None
        assert (await mien.characters.get("ada")).backend is None


async def test_an_unknown_backend_of_a_character_is_named_as_wrong(mien: Mien) -> None:
    for ordered in (
        mien.characters.create(**ADA, backend="oil"),
        change_character(mien.context, "local", "ada", {"backend": "oil"}),
    ):
        with pytest.raises(InvalidRequest, match="illustrator") as caught:
            await ordered
        assert caught.value.details["fields"][0]["path"] == "backend"


async def test_a_named_backend_that_is_not_set_up_is_unavailable_with_its_remedy(mien: Mien) -> None:
    await mien.characters.create(**ADA, official=True)
    with pytest.raises(Unavailable, match="OPENAI_API_KEY"):
        await mien.characters.imagine("ada", PictureOrder("at sea", backend="openai"))
    assert (await mien.jobs.page()).items == ()


async def test_embeddings_are_automatic_where_the_one_that_will_draw_is_free(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    paid = ScriptedBackend(free=False)
    backend._capabilities, backend._ready = paid.capabilities, NO_KEY
    async with open_mien() as mien:
        assert len((await mien.characters.create(**ADA)).jobs) == 2
        backend._ready = UP
        assert len((await mien.characters.create(**ADA)).jobs) == 1


async def test_no_model_is_asked_to_word_what_the_illustrator_draws(open_mien: Opener) -> None:
    with ChatServer("A woman in a blue coat.") as server:
        async with open_mien(text_url=server.url) as mien:
            image = await avatar_of(mien, backend="illustrator")
    assert server.requests == []
    assert image.lineage.parameters["prompt_source"] == "template"
