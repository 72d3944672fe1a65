"""The engine as its callers see it: when it loads, who waits for whom, what it counts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest

from mien.text.llama_cpp.engine import LlamaCpp
from tests.faults.llama_workers import engine
from tests.faults.processes import eventually
from tests.text.requests import answer, asking


@pytest.fixture
async def tiny(tiny_gguf: Path) -> AsyncIterator[LlamaCpp]:
    """An engine with one slot."""
    made = engine(tiny_gguf)
    yield made
    await made.close()


async def test_nothing_runs_before_the_first_text_and_asking_whether_it_is_ready_starts_nothing(tiny: LlamaCpp) -> None:
    readiness = await tiny.readiness()
    assert readiness.ready
    assert "first used" in readiness.detail
    assert (tiny.state, tiny.pid) == ("stopped", None)
    assert await answer(tiny)
    assert tiny.state == "ready"
    assert "loaded" in (await tiny.readiness()).detail


async def test_it_can_be_loaded_ahead(tiny: LlamaCpp) -> None:
    tiny.warm()
    assert tiny.state == "loading"
    await eventually(lambda: tiny.state == "ready")
    first = tiny.pid
    tiny.warm()
    assert await answer(tiny)
    assert tiny.pid == first


async def test_the_model_is_called_by_its_file_without_ending_and_part(tiny_gguf: Path) -> None:
    assert engine(tiny_gguf).model == "tiny-bigram"
    assert engine(Path("models/Big-70B.Q4_K_M-00001-of-00003.gguf")).model == "Big-70B.Q4_K_M"


async def test_texts_wait_for_a_slot_in_the_order_they_came(tiny: LlamaCpp) -> None:
    done: list[int] = []

    async def write(number: int) -> None:
        await answer(tiny)
        done.append(number)

    async with aclosing(tiny.stream(asking())) as first:  # type: ignore[type-var]
        await anext(first)
        waiting = [asyncio.create_task(write(number)) for number in range(4)]
        await asyncio.sleep(0.1)
        assert done == []
        waiting.pop(1).cancel()
    await asyncio.gather(*waiting)
    assert done == [0, 2, 3]


async def test_tokens_are_counted_by_the_model_and_asked_once(tiny: LlamaCpp) -> None:
    texts = ["The harbour was quiet", "", "The harbour was quiet", "xyzzy"]
    counted = await tiny.count_tokens(texts)
    assert counted == [11, 0, 11, 5]
    await tiny.close()
    assert await tiny.count_tokens(texts) == counted


async def test_a_model_that_was_made_for_less_has_less_context(tiny_gguf: Path) -> None:
    made = engine(tiny_gguf, context=100_000)
    try:
        assert await made.context_tokens() == 65_536
    finally:
        await made.close()
