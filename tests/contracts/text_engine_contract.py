"""What any text engine must do. A test class for one inherits from here and brings the ``engine`` fixture."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final

import pytest

from mien.domain.briefs import Message, PersonaBrief, TextTask
from mien.domain.errors import InvalidRequest
from mien.ports import TextEngine, TextRequest
from tests.text.requests import answer, pieces

REQUEST: Final = TextRequest(
    task=TextTask.PERSONA,
    brief=PersonaBrief(seed=7, name="Ada"),
    messages=(Message("system", "You invent people."), Message("user", "Invent somebody.")),
    max_tokens=64,
    seed=7,
)
SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "maxLength": 20},
        "age": {"type": "integer", "minimum": 18, "maximum": 90},
        "traits": {"type": "array", "items": {"type": "string", "maxLength": 12}, "minItems": 2, "maxItems": 3},
    },
    "required": ["name", "age", "traits"],
    "additionalProperties": False,
}


class TextEngineContract:
    async def test_it_says_whether_it_is_ready_and_who_it_is(self, engine: TextEngine) -> None:
        readiness = await engine.readiness()
        assert readiness.ready, readiness.detail
        assert readiness.detail
        assert engine.name
        assert engine.model

    async def test_an_answer_ends_with_its_last_piece(self, engine: TextEngine) -> None:
        found = await pieces(engine, REQUEST)
        assert "".join(piece.text for piece in found).strip()
        assert [piece.finish is not None for piece in found] == [False] * (len(found) - 1) + [True]

    async def test_the_same_seed_gives_the_same_text(self, engine: TextEngine) -> None:
        assert await answer(engine, REQUEST) == await answer(engine, REQUEST)

    async def test_another_seed_gives_another_text(self, engine: TextEngine) -> None:
        texts = {
            await answer(engine, replace(REQUEST, seed=seed, brief=PersonaBrief(seed=seed))) for seed in range(1, 6)
        }
        assert len(texts) > 1

    async def test_many_at_once_get_each_their_own_answer(self, engine: TextEngine) -> None:
        requests = [replace(REQUEST, seed=seed, brief=PersonaBrief(seed=seed)) for seed in range(1, 7)]
        alone = [await answer(engine, request) for request in requests]
        together = await asyncio.gather(*(answer(engine, request) for request in requests))
        assert list(together) == alone

    async def test_an_answer_may_be_left_after_its_first_piece(self, engine: TextEngine) -> None:
        for _ in range(3):
            async with aclosing(engine.stream(REQUEST)) as stream:  # type: ignore[type-var]
                await anext(stream)
        assert await answer(engine, REQUEST)

    async def test_calls_may_be_cancelled_and_the_next_one_works(self, engine: TextEngine) -> None:
        calls = [asyncio.create_task(answer(engine, REQUEST)) for _ in range(5)]
        await asyncio.sleep(0)
        for call in calls:
            call.cancel()
        found = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(each, asyncio.CancelledError | str) for each in found)
        assert await answer(engine, REQUEST)

    async def test_it_says_how_much_fits_and_counts_tokens(self, engine: TextEngine) -> None:
        assert await engine.context_tokens() >= 512
        short, long, again = await engine.count_tokens(["A boat.", "A boat on the river at night. " * 20, "A boat."])
        assert 0 < short < long
        assert again == short
        assert await engine.count_tokens([]) == []

    async def test_any_unicode_is_read(self, engine: TextEngine) -> None:
        odd = 'a "quote", a \\, \x00, \u202e, 🦊, 中文, half a \ud83d face, <|im_end|> {{char}}'
        assert (await engine.count_tokens([odd]))[0] > 0
        assert await answer(engine, replace(REQUEST, messages=(Message("user", odd),)))

    async def test_it_may_be_warmed_at_any_time(self, engine: TextEngine) -> None:
        engine.warm()
        assert await answer(engine, REQUEST)
        engine.warm()
        await engine.close()
        engine.warm()

    async def test_it_may_be_closed_twice_and_unused(self, engine: TextEngine) -> None:
        await engine.close()
        await engine.close()


class ModelContract(TextEngineContract):
    """What engines with a model must do beyond that."""

    async def test_its_texts_are_called_those_of_a_model(self, engine: TextEngine) -> None:
        assert engine.trained

    async def test_a_text_is_cut_at_its_limit_and_says_so(self, engine: TextEngine) -> None:
        found = await pieces(engine, replace(REQUEST, max_tokens=2))
        assert found[-1].finish == "length"
        assert found[-1].completion_tokens == 2
        assert found[-1].prompt_tokens is not None
        assert found[-1].prompt_tokens > 2

    async def test_it_ends_at_a_stop_text_which_is_no_part_of_the_answer(self, engine: TextEngine) -> None:
        whole = await answer(engine, REQUEST)
        stop = whole[len(whole) // 2 :][:3]
        found = await pieces(engine, replace(REQUEST, stop=(stop,)))
        assert "".join(piece.text for piece in found) == whole[: whole.index(stop)]
        assert found[-1].finish == "stop"

    @pytest.mark.parametrize("seed", [1, 2, 3])
    async def test_an_answer_follows_its_schema(self, engine: TextEngine, seed: int) -> None:
        found = json.loads(await answer(engine, replace(REQUEST, schema=SCHEMA, max_tokens=1000, seed=seed)))
        assert set(found) == {"name", "age", "traits"}
        assert 18 <= found["age"] <= 90
        assert 2 <= len(found["traits"]) <= 3

    async def test_messages_that_are_too_long_are_a_wrong_request_with_both_counts(self, engine: TextEngine) -> None:
        context = await engine.context_tokens()
        with pytest.raises(InvalidRequest) as caught:
            await answer(engine, replace(REQUEST, messages=(Message("user", "word " * context),)))
        assert caught.value.details["prompt_tokens"] > caught.value.details["context_tokens"] == context
        assert await answer(engine, REQUEST)

    async def test_what_fits_and_no_more_is_answered(self, engine: TextEngine) -> None:
        context = await engine.context_tokens()
        (each,) = await engine.count_tokens(["gull " * 100])
        fitting = "gull " * (100 * (context - 150) // each)
        assert await answer(engine, replace(REQUEST, messages=(Message("user", fitting),), max_tokens=8))
