"""A real model with tiny eyes: it is shown pictures by the built-in llama.cpp and by a llama-server alike."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from mien.domain.briefs import TextTask
from mien.domain.errors import Unavailable
from mien.domain.from_picture import analysis_messages, analysis_schema
from mien.ports import TextRequest
from mien.text.llama_cpp.engine import LlamaCpp
from tests.picture_answers import png
from tests.text.llama_cpp.stand_in import write_llama_server
from tests.text.requests import answer, asking
from tests.tiny_projector import write_projector

pytestmark = pytest.mark.long

RED, BLUE = png(colour="#c02010"), png(colour="#1030c0")


@pytest.fixture(scope="module")
def eyes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_projector(tmp_path_factory.mktemp("eyes") / "mmproj-tiny.gguf", width=64)


@pytest.fixture(params=["built-in", "llama-server"])
async def engine(
    request: pytest.FixtureRequest, random_gguf: Path, eyes: Path, tmp_path: Path
) -> AsyncIterator[LlamaCpp]:
    server = write_llama_server(tmp_path) if request.param == "llama-server" else None
    made = LlamaCpp(random_gguf, threads=1, context=4096, slots=1, probe_interval=60, server=server, eyes=eyes)
    yield made
    await made.close()


def shown(*pictures: bytes) -> TextRequest:
    return asking("Who is this?", max_tokens=24, temperature=0.0, seed=1, pictures=pictures)


async def test_what_it_says_depends_on_the_picture_and_on_nothing_else(engine: LlamaCpp) -> None:
    assert engine.sees
    red, blue, red_again = [await answer(engine, shown(picture)) for picture in (RED, BLUE, RED)]
    assert red == red_again
    assert len({red, blue, await answer(engine, shown())}) == 3


async def test_an_answer_about_a_picture_keeps_to_the_schema(engine: LlamaCpp) -> None:
    asked = asking(task=TextTask.ANALYSIS, max_tokens=2_000, schema=analysis_schema(), pictures=(RED,), seed=3)
    told = json.loads(await answer(engine, replace(asked, messages=analysis_messages())))
    assert set(told) == set(analysis_schema()["required"])
    assert told["gender"] in ("woman", "man", "androgynous", "unknown")
    assert len(told["description"]) <= 800


async def test_a_model_without_eyes_says_so_at_once(random_gguf: Path) -> None:
    engine = LlamaCpp(random_gguf, threads=1, context=1024, slots=1, probe_interval=60)
    try:
        assert not engine.sees
        with pytest.raises(Unavailable, match="can't look at pictures"):
            await answer(engine, shown(RED))
        assert await answer(engine, shown())
    finally:
        await engine.close()


async def test_eyes_that_are_none_are_told(random_gguf: Path, tmp_path: Path) -> None:
    broken = tmp_path / "mmproj-broken.gguf"
    broken.write_text("<html>not found</html>")
    engine = LlamaCpp(random_gguf, threads=1, context=1024, slots=1, probe_interval=60, eyes=broken)
    readiness = await engine.readiness()
    assert not readiness.ready
    assert "mmproj-broken.gguf isn't a GGUF file" in readiness.detail
    with pytest.raises(Unavailable, match="mmproj-broken"):
        await answer(engine, shown())
    await engine.close()
