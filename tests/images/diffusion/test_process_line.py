"""Callers of the diffusion backend: painted together where alike, served in turn, apart in failure and when they leave.

The process is the real one; what paints in it does as it is told, so that nothing depends on how quick a model is.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from mien.domain.errors import Refused, Retryable
from mien.images.diffusion.backend import Diffusion
from mien.images.diffusion.patience import Patience
from mien.ports import GeneratedImages, Progress
from tests.faults.processes import alive, eventually
from tests.images.diffusion.backends import (
    ENDLESS,
    LOADING,
    SCRIPTED,
    Diary,
    asking,
    diffusion,
    paper_model,
    pid_of,
    under_way,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Processes that are started now paint by the script; a folder for its diary and its model."""
    folder = tmp_path_factory.mktemp("script")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(SCRIPTED))
        patch.setenv("SCRIPTED_DIARY", str(folder / "diary"))
        yield folder


@pytest.fixture
def diary(script: Path) -> Diary:
    """Where the painter writes what it paints; empty when a test begins."""
    found = Diary(script / "diary")
    found.clear()
    return found


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def painter(script: Path) -> AsyncIterator[Diffusion]:
    """A backend for all tests that leave it as it is: its model is loaded, so that calls join the line at once."""
    made = diffusion(paper_model(script / "paper"), batch=3)
    await made.generate(asking("loads"))
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="module")
async def own_painter(script: Path, diary: Diary) -> AsyncIterator[Diffusion]:
    """A backend that a test may close, or whose model isn't loaded yet."""
    made = diffusion(paper_model(script / "paper"), batch=3)
    yield made
    await made.close()


def words(made: GeneratedImages) -> list[str]:
    """The prompts that the pictures were painted for."""
    return [picture.data.decode() for picture in made.pictures]


async def generated(backend: Diffusion, *prompts: str, **changed: Any) -> list[GeneratedImages | BaseException]:
    """What comes of requests made at the same moment."""
    calls = [backend.generate(asking(prompt, **changed)) for prompt in prompts]
    return await asyncio.gather(*calls, return_exceptions=True)


async def test_pictures_that_are_alike_and_asked_for_at_the_same_time_are_painted_in_one_go(
    painter: Diffusion, diary: Diary
) -> None:
    made = await generated(painter, "a coat", "a hat", "a scarf")
    assert [words(each) for each in made if isinstance(each, GeneratedImages)] == [["a coat"], ["a hat"], ["a scarf"]]
    assert diary.lines() == ["a coat + a hat + a scarf"]


async def test_a_batch_waits_for_each_further_picture_like_it_and_no_longer_once_it_is_full(
    script: Path, diary: Diary
) -> None:
    backend = diffusion(paper_model(script / "paper"), batch=3, patience=Patience(gather=3600.0))
    try:
        await backend.generate(asking("loads", count=3))
        calls = []
        for prompt in ("a coat", "a hat"):
            calls.append(asyncio.create_task(backend.generate(asking(prompt))))
            await asyncio.sleep(0.05)  # the next one comes while the batch already waits for it
            assert len(diary.lines()) == 1
        calls.append(asyncio.create_task(backend.generate(asking("a scarf"))))
        async with asyncio.timeout(LOADING):
            await asyncio.gather(*calls)
    finally:
        await backend.close()
    assert diary.lines()[1:] == ["a coat + a hat + a scarf"]


async def test_pictures_of_another_kind_neither_fill_a_batch_nor_are_forgotten(script: Path, diary: Diary) -> None:
    backend = diffusion(paper_model(script / "paper"), batch=2, patience=Patience(gather=3600.0))
    try:
        await backend.generate(asking("loads", count=2))
        first = asyncio.create_task(backend.generate(asking("a coat")))
        others = asyncio.create_task(backend.generate(asking("a mural", width=128, count=2)))
        await asyncio.sleep(0.05)
        assert len(diary.lines()) == 1
        second = asyncio.create_task(backend.generate(asking("a hat")))
        async with asyncio.timeout(LOADING):
            await asyncio.gather(first, second, others)
    finally:
        await backend.close()
    assert diary.lines()[1:] == ["a coat + a hat", "a mural + a mural"]


async def test_pictures_of_another_size_are_painted_apart(painter: Diffusion, diary: Diary) -> None:
    await asyncio.gather(
        painter.generate(asking("a coat")),
        painter.generate(asking("a mural", width=128)),
        painter.generate(asking("a hat")),
    )
    assert diary.lines() == ["a coat + a hat", "a mural"]


async def test_what_came_first_is_painted_first_however_many_are_alike_behind(painter: Diffusion, diary: Diary) -> None:
    calls = [await under_way(painter, asking("first", steps=ENDLESS))]
    calls.append(asyncio.create_task(painter.generate(asking("mural", width=128))))
    calls += [asyncio.create_task(painter.generate(asking(f"late-{number}"))) for number in range(4)]
    await asyncio.sleep(0)
    diary.let_go()
    await asyncio.gather(*calls)
    assert diary.lines() == ["first", "mural", "late-0 + late-1 + late-2", "late-3"]


async def test_several_pictures_of_one_request_are_spread_over_batches_and_come_in_order(
    own_painter: Diffusion, diary: Diary
) -> None:
    seen: list[Progress] = []
    made = await own_painter.generate(asking("a coat", count=7), seen.append)
    assert [picture.seed for picture in made.pictures] == list(range(11, 18))
    assert [line.count("coat") for line in diary.lines()] == [3, 3, 1]
    shares = [each.share for each in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert seen[0].message == "the model is being loaded"
    first_step = next(each for each in seen if each.message != seen[0].message)
    assert first_step.message == "step 1 of 2"
    assert first_step.share == pytest.approx(3 / 7 / 2)


async def test_the_last_seed_is_followed_by_the_first(painter: Diffusion) -> None:
    made = await painter.generate(asking("a coat", seed=2**63 - 1, count=2))
    assert [picture.seed for picture in made.pictures] == [2**63 - 1, 0]


async def test_steps_are_those_asked_for_else_those_of_the_quality(script: Path) -> None:
    backend = diffusion(paper_model(script / "paper"), steps=4, hd_steps=9, guidance=3.5)
    try:
        standard, hd, asked = await asyncio.gather(
            backend.generate(asking("a coat")),
            backend.generate(asking("a coat", quality="hd")),
            backend.generate(asking("a coat", quality="hd", steps=2)),
        )
        assert [each.parameters["steps"] for each in (standard, hd, asked)] == [4, 9, 2]
        assert standard.parameters["guidance"] == 3.5
    finally:
        await backend.close()


async def test_the_time_of_each_stage_is_told(own_painter: Diffusion) -> None:
    first = await own_painter.generate(asking("a coat"))
    assert first.timings["load"] > 0
    assert {"queue", "encode", "denoise", "decode"} <= first.timings.keys()
    second = await own_painter.generate(asking("a coat", count=6))
    assert "load" not in second.timings
    assert second.timings["denoise"] == 2 * first.timings["denoise"]


async def test_what_is_refused_of_one_does_not_keep_the_others_from_theirs(painter: Diffusion) -> None:
    coat, refused, hat = await generated(painter, "coat", "refused thing", "hat")
    assert isinstance(refused, Refused)
    assert isinstance(coat, GeneratedImages)
    assert isinstance(hat, GeneratedImages)
    assert (words(coat), words(hat)) == (["coat"], ["hat"])


async def test_numbers_that_overflow_are_a_passing_failure_and_the_process_goes_on(painter: Diffusion) -> None:
    with pytest.raises(Retryable, match="overflowed"):
        await painter.generate(asking("overflow"))
    pid = pid_of(painter)
    assert words(await painter.generate(asking("a coat"))) == ["a coat"]
    assert painter.pid == pid


async def test_who_leaves_drops_only_their_own_share(painter: Diffusion, diary: Diary) -> None:
    stays = asyncio.create_task(painter.generate(asking("stays", steps=ENDLESS)))
    leaves = await under_way(painter, asking("leaves", steps=ENDLESS))
    leaves.cancel()
    await asyncio.wait([leaves])
    diary.let_go()
    assert words(await stays) == ["stays"]
    assert diary.lines() == ["stays + leaves"]


async def test_when_all_have_left_the_painter_stops_at_the_next_step_and_is_ready_for_others(
    painter: Diffusion, diary: Diary
) -> None:
    calls = [await under_way(painter, asking("leaves", steps=ENDLESS, count=3))]
    pid = pid_of(painter)
    for call in calls:
        call.cancel()
    await asyncio.wait(calls)
    assert words(await painter.generate(asking("stays"))) == ["stays"]
    assert diary.lines()[1:] == ["stopped", "stays"]
    assert painter.pid == pid


async def test_what_waits_and_is_given_up_is_never_painted(painter: Diffusion, diary: Diary) -> None:
    first = await under_way(painter, asking("first", steps=ENDLESS))
    given_up = asyncio.create_task(painter.generate(asking("given-up")))
    last = asyncio.create_task(painter.generate(asking("last")))
    await asyncio.sleep(0)
    given_up.cancel()
    diary.let_go()
    await asyncio.gather(first, last)
    assert diary.lines() == ["first", "last"]


async def test_whoever_waits_for_a_model_that_is_being_loaded_is_told_so_again_and_again(
    script: Path, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRIPTED_LOAD", "ask")
    seen: list[Progress] = []
    backend = diffusion(paper_model(script / "paper"), patience=Patience(tell=0.01))
    try:
        call = asyncio.create_task(backend.generate(asking("a coat"), seen.append))
        await eventually(lambda: len(seen) > 3 and seen[-1].share > seen[0].share)
        assert {each.message for each in seen} == {"the model is being loaded"}
        diary.let_go()
        await call
    finally:
        await backend.close()


async def test_whoever_waits_for_the_pictures_of_others_is_told_so_while_those_get_on(
    painter: Diffusion, diary: Diary
) -> None:
    seen: list[Progress] = []
    first = await under_way(painter, asking("first", steps=ENDLESS))
    waits = asyncio.create_task(painter.generate(asking("mural", width=128), seen.append))
    await eventually(lambda: len(seen) > 3)
    assert {each.message for each in seen} == {"others are painted before it"}
    shares = [each.share for each in seen]
    assert len(set(shares)) == len(shares)
    assert shares == sorted(shares)
    diary.let_go()
    await asyncio.gather(first, waits)
    assert seen[-1].share == 1.0


async def test_a_caller_that_gives_up_while_the_model_loads_leaves_it_loading(
    own_painter: Diffusion, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRIPTED_LOAD", "ask")
    call = asyncio.create_task(own_painter.generate(asking("given-up")))
    await eventually(diary.lines)
    loading = int(diary.lines()[0])
    call.cancel()
    await asyncio.wait([call])
    diary.let_go()
    assert words(await own_painter.generate(asking("a coat"))) == ["a coat"]
    assert own_painter.pid == loading
    assert "given-up" not in diary.lines()


async def test_an_idle_model_is_unloaded_and_loaded_again_when_it_is_wanted(script: Path, diary: Diary) -> None:
    backend = diffusion(paper_model(script / "paper"), idle_timeout=0.05)
    try:
        call = await under_way(backend, asking("a coat", steps=ENDLESS))
        first = pid_of(backend)
        diary.let_go()
        assert words(await call) == ["a coat"]
        await eventually(lambda: backend.pid is None)
        await eventually(lambda: not alive(first))
        assert (await backend.readiness()).ready
        assert words(await backend.generate(asking("a hat"))) == ["a hat"]
    finally:
        await backend.close()


async def test_what_the_painter_notes_stands_in_our_log(painter: Diffusion) -> None:
    with capture_logs() as logs:
        await painter.generate(asking("noted"))
    assert {"event": "Sharpened the pencil", "millimetres": 3, "log_level": "info"} in logs


async def test_closing_ends_the_process_and_tells_those_that_wait(own_painter: Diffusion) -> None:
    paints = await under_way(own_painter, asking("endless", steps=ENDLESS))
    waits = asyncio.create_task(own_painter.generate(asking("waits")))
    pid = pid_of(own_painter)
    await asyncio.sleep(0)
    await own_painter.close()
    assert not alive(pid)
    for call in (paints, waits):
        with pytest.raises(Retryable, match="stopping"):
            await call
    with pytest.raises(Retryable, match="stopping"):
        await own_painter.generate(asking("too late"))
    assert not (await own_painter.readiness()).ready


async def test_closing_while_the_model_loads_ends_the_process(
    own_painter: Diffusion, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRIPTED_LOAD", "ask")
    call = asyncio.create_task(own_painter.generate(asking("a coat")))
    await eventually(diary.lines)
    await own_painter.close()
    assert not alive(int(diary.lines()[0]))
    with pytest.raises(Retryable, match="stopping"):
        await call


class TestReadiness:
    async def test_without_a_model_it_is_not_configured_and_says_how_to_be(self) -> None:
        backend = diffusion(None)
        readiness = await backend.readiness()
        assert not readiness.ready
        assert not readiness.configured
        assert "MIEN_DIFFUSION__MODEL" in readiness.remedy
        await backend.close()

    async def test_a_model_that_is_not_there_is_configured_and_named(self, tmp_path: Path) -> None:
        backend = diffusion(tmp_path / "nowhere")
        readiness = await backend.readiness()
        assert not readiness.ready
        assert readiness.configured
        assert str(tmp_path / "nowhere") in readiness.detail

    async def test_a_model_of_the_hub_that_is_not_here_says_how_it_gets_here(self) -> None:
        readiness = await diffusion("someone/no-such-model").readiness()
        assert not readiness.ready
        assert "hf download someone/no-such-model" in readiness.detail
        assert "MIEN_DIFFUSION__DOWNLOAD" in readiness.detail

    async def test_one_that_may_be_fetched_is_ready_and_says_what_it_will_do(self) -> None:
        readiness = await diffusion("someone/no-such-model", download=True).readiness()
        assert readiness.ready
        assert "fetched from the hub" in readiness.detail

    async def test_where_it_runs_is_told_as_far_as_it_is_known(self, own_painter: Diffusion) -> None:
        before = await own_painter.readiness()
        assert before.ready
        assert "on cpu" in before.detail
        await own_painter.generate(asking("a coat"))
        assert "paper is loaded: paper, pencil" in (await own_painter.readiness()).detail

    async def test_results_name_the_model_and_not_where_it_lies(self, painter: Diffusion) -> None:
        made = await painter.generate(asking("a coat"))
        assert made.model == painter.capabilities.model == "paper"
