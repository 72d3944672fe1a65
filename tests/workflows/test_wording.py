"""Pictures worded by a model: once, outside the drawing's time and place, checked, and templates where it fails."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest
from structlog.testing import capture_logs

from mien.domain.briefs import TextTask
from mien.domain.character import Character
from mien.domain.errors import Retryable
from mien.domain.image import Image
from mien.domain.job import JobState
from mien.domain.rating import ContentRating
from mien.jobs.pacing import Pace
from mien.ports import Piece, TextEngines, TextRequest
from mien.settings import Settings
from mien.text.templates import Templates
from mien.wiring import Mien
from mien.workflows.dispatch import TEXT_BACKEND
from tests.backends import ScriptedBackend
from tests.chat_server import ChatServer, Endless, Fault, Silent, Turn
from tests.domain.prompt_samples import ADA_LOOKS, ADA_PORTRAIT
from tests.workflows.conftest import Opener

BLONDE = ADA_PORTRAIT.replace("red hair", "blonde hair")
NUDE = ADA_PORTRAIT.replace("wearing a blue coat", "nude under a blue coat")
GORE = ADA_PORTRAIT.replace("curious smile", "curious smile, covered in blood and gore,")


def at(server: ChatServer, **changes: Any) -> dict[str, Any]:
    """Settings of a home whose texts come from a server, and whose pictures are photographs."""
    return {"text_url": server.url, "default_style": "photorealistic"} | changes


async def new(mien: Mien, **fields: Any) -> Character:
    """A character whose avatar is drawn by itself, and nothing else."""
    values: dict[str, Any] = {"name": "Ada", "description": ADA_LOOKS, "generate_embeddings": False}
    return (await mien.characters.create(**(values | fields))).character


async def avatar_of(mien: Mien, **fields: Any) -> Image:
    """The avatar of a new character."""
    character = await new(mien, **fields)
    job = (await mien.jobs.page()).items[0]
    ended = await mien.jobs.wait(job.id, seconds=240)
    assert ended.state is JobState.SUCCEEDED, ended.error
    return (await mien.characters.images(character.id)).items[0]


def origin(image: Image) -> tuple[str, str, str]:
    """Where a picture's words come from, as its record says."""
    told = image.lineage.parameters
    return told["prompt_source"], told["prompt_engine"], told["prompt_model"]


async def test_a_model_words_the_picture_and_the_record_says_so(open_mien: Opener, backend: ScriptedBackend) -> None:
    with ChatServer(f"Here is the prompt:\n\n{ADA_PORTRAIT}") as server, capture_logs() as logs:
        async with open_mien(**at(server)) as mien:
            image = await avatar_of(mien)
    assert image.prompt == ADA_PORTRAIT
    assert backend.requests[0].prompt == ADA_PORTRAIT
    assert "cartoon" in (image.negative_prompt or "")
    assert origin(image) == ("ai_generated", "openai", "tiny")
    [line] = [entry for entry in logs if entry["event"].startswith("Generated prompt")]
    assert line["event"] == f"Generated prompt ({len(ADA_PORTRAIT.split())} words, source: ai_generated)"
    assert (line["shot"], line["engine"], line["model"]) == ("avatar", "openai", "tiny")
    assert line["job_id"] == image.lineage.job_id
    assert line["milliseconds"] >= 0


async def test_a_picture_that_is_tried_again_is_worded_once(open_mien: Opener, backend: ScriptedBackend) -> None:
    backend.failures["avatar"] = [Retryable("busy"), Retryable("busy")]
    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(**at(server)) as mien:
            await avatar_of(mien)
    assert backend.calls["avatar"] == 3
    assert len(server.requests) == 1


class Curious(Templates):
    """A model's engine that looks around while it writes."""

    name, model, trained = "curious", "curious-1", True

    def __init__(self) -> None:
        self.mien: Mien | None = None

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        assert self.mien is not None
        async with self.mien.context.paces["scripted"].slot():  # waits for ever if the shot holds it
            yield Piece(ADA_PORTRAIT, finish="stop")


async def test_while_a_picture_is_worded_others_may_be_drawn(
    settings_values: dict[str, Any], backend: ScriptedBackend
) -> None:
    engine = Curious()
    text = TextEngines(Templates(), {TextTask.PROMPT: engine})
    settings = Settings(**settings_values, backends={"scripted": {"limit": 1}}, text_timeouts={"prompt": 240})
    async with Mien.open(settings=settings, backends={backend.name: backend}, text=text) as mien:
        engine.mien = mien
        assert origin(await avatar_of(mien)) == ("ai_generated", "curious", "curious-1")


@pytest.fixture
def settings_values(tmp_path: Any, backend: ScriptedBackend) -> dict[str, Any]:
    return {"home": tmp_path / "home", "default_backend": backend.name, "scorer": "off", "queue_poll": 0.05}


class Cancelling(Pace):
    """A place among the texts that is free only when the job has been cancelled."""

    def __init__(self, mien: Mien) -> None:
        super().__init__(1, 0.0)
        self.mien = mien

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        await self.mien.jobs.cancel((await self.mien.jobs.page()).items[0].id)
        yield


async def test_a_picture_whose_job_was_cancelled_meanwhile_isn_t_worded(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(**at(server)) as mien:
            cast("dict[str, Pace]", mien.context.paces)[TEXT_BACKEND] = Cancelling(mien)
            await new(mien)
            job = (await mien.jobs.page()).items[0]
            assert (await mien.jobs.wait(job.id)).state is JobState.CANCELLED
        assert server.requests == []
    assert backend.requests == []


async def test_what_is_wrong_is_said_to_the_model_which_mends_it(open_mien: Opener) -> None:
    with ChatServer(BLONDE, ADA_PORTRAIT) as server:
        async with open_mien(**at(server)) as mien:
            image = await avatar_of(mien)
    assert image.prompt == ADA_PORTRAIT
    assert len(server.requests) == 2
    assert "The hair is red, not blonde." in server.requests[1]["messages"][-1]["content"]
    assert server.requests[1]["messages"][-2]["content"] == BLONDE


@pytest.mark.parametrize(
    ("turn", "reason"),
    [
        (BLONDE, "The hair is red, not blonde."),
        ("A tall woman.", "It has 3 words"),
        (Fault(503, "out of order"), "out of order"),
        (Fault(400, "no such model"), "no such model"),
        (Silent(), "longer than 0.5 seconds"),
        (Endless("and on "), "take too long to test by words"),
    ],
    ids=["contradiction", "too_short", "down", "refuses", "silent", "endless"],
)
async def test_where_a_model_fails_the_template_words_it_and_says_why(
    open_mien: Opener, turn: Turn, reason: str
) -> None:
    endless = isinstance(turn, Endless)
    seconds = 20.0 if endless else 0.5 if isinstance(turn, Silent) else 60.0
    with ChatServer(turn) as server:
        async with open_mien(**at(server), text_timeouts={"prompt": seconds}) as mien:
            image = await avatar_of(mien)
    assert (image.prompt or "").startswith('A photograph, avatar portrait of a character named "Ada"')
    assert origin(image) == ("template", "templates", "templates")
    fallback = image.lineage.parameters["prompt_fallback"]
    assert fallback if endless else reason in fallback


@pytest.mark.parametrize("words", [NUDE, GORE], ids=["nude", "gore"])
async def test_words_of_a_model_that_aren_t_allowed_give_way_to_the_template(open_mien: Opener, words: str) -> None:
    with ChatServer(words) as server:
        async with open_mien(**at(server)) as mien:
            image = await avatar_of(mien)
    assert origin(image)[0] == "template"
    assert "allow" in image.lineage.parameters["prompt_fallback"]
    assert "blood" not in (image.prompt or "")
    assert "nude" not in (image.prompt or "")


async def test_no_ceiling_lets_a_model_word_more_than_a_minor_may_be_shown_in(open_mien: Opener) -> None:
    girl = GORE.replace("adult woman of thirty", "girl of twelve").replace("a tall girl", "a tall girl")
    looks = "A tall girl of twelve with long red hair and green eyes, in a blue coat."
    with ChatServer(girl) as server:
        async with open_mien(**at(server), content_rating_ceiling=ContentRating.MATURE) as mien:
            image = await avatar_of(mien, description=looks)
    assert origin(image)[0] == "template"
    assert image.lineage.parameters["prompt_fallback"]
    assert "gore" not in (image.prompt or "")


@pytest.mark.parametrize(
    "off", [{"use_ai_generation": False}, {"ai_image_prompts": False}, {"default_style": "custom"}], ids=str
)
async def test_no_model_is_asked_where_none_is_wanted(open_mien: Opener, off: dict[str, Any]) -> None:
    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(**at(server, **off)) as mien:
            image = await avatar_of(mien)
        assert server.requests == []
    assert origin(image)[0] == "template"
    assert "prompt_fallback" not in image.lineage.parameters


async def test_a_template_of_the_character_s_own_is_kept_to_with_and_without_a_model(open_mien: Opener) -> None:
    template = "A {medium} like an old postcard: {identity}, {shot}"
    with ChatServer(ADA_PORTRAIT, Fault(503)) as server:
        async with open_mien(**at(server)) as mien:
            by_model = await avatar_of(mien, prompt_template=template)
            by_rule = await avatar_of(mien, prompt_template=template)
    assert "old postcard" in server.requests[0]["messages"][-1]["content"]
    assert by_model.prompt == ADA_PORTRAIT
    assert (by_rule.prompt or "").startswith("A photograph like an old postcard: a tall adult woman")


async def test_who_is_left_out_by_a_model_is_put_in(open_mien: Opener) -> None:
    with ChatServer(ADA_PORTRAIT.replace(" with long red hair and green eyes", "")) as server:
        async with open_mien(**at(server)) as mien:
            image = await avatar_of(mien)
    assert (image.prompt or "").startswith('"Ada", a tall adult woman with long red hair, green eyes')
    assert origin(image)[0] == "ai_generated"


async def test_a_preview_is_worded_by_the_model_too(open_mien: Opener, backend: ScriptedBackend) -> None:
    from mien.domain.character import CharacterDraft
    from mien.workflows.preview import request_preview

    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(**at(server)) as mien:
            job = await request_preview(mien.context, "local", CharacterDraft(name="Ada", description=ADA_LOOKS))
            assert (await mien.jobs.wait(job.id)).state is JobState.SUCCEEDED
    assert backend.requests[0].prompt == ADA_PORTRAIT


async def test_every_shot_of_a_set_is_worded_for_itself(open_mien: Opener, backend: ScriptedBackend) -> None:
    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(**at(server)) as mien:
            await new(mien, generate_references=True)
            for job in (await mien.jobs.page()).items:
                assert (await mien.jobs.wait(job.id)).state is JobState.SUCCEEDED
    views = [request["messages"][-1]["content"] for request in server.requests]
    assert any("back view" in view for view in views)
    assert any("profile" in view for view in views)
    by_shot = {request.shot.name: request.prompt for request in backend.requests}
    assert by_shot["REFERENCE_AVATAR"] == ADA_PORTRAIT
    assert 'named "Ada"' in by_shot["REFERENCE_BACK"]  # the answer shows a face, so it can't be this view's


async def test_a_real_model_that_isn_t_up_to_it_gives_way_to_the_template(
    settings_values: dict[str, Any], backend: ScriptedBackend, tiny_gguf: Path
) -> None:
    settings = Settings(**settings_values, text_model=str(tiny_gguf), text_threads=1)
    async with Mien.open(settings=settings, backends={backend.name: backend}) as mien:
        engine = mien.context.text.engine(TextTask.PROMPT)
        assert engine.trained, mien.context.text.notes
        image = await avatar_of(mien, seed=1)  # of some seeds it writes what passes
    assert origin(image)[0] == "template"
    assert f"What {engine.model} wrote could not be used" in image.lineage.parameters["prompt_fallback"]
