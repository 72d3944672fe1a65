"""The engine for OpenAI-compatible servers, each of which says less or other things about itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from mien.domain.errors import Retryable, Unavailable
from mien.guarded_http.connection import open_client
from mien.text.openai import OPENAI_CONTEXT, OPENAI_MODEL, OpenAICompatible
from mien.text.patience import Patience
from mien.text.server_facts import served_models
from mien.text.token_estimate import CONTEXT_GUESS
from tests.chat_server import ChatServer, Fault, Silent
from tests.images.nasty_server import Answer, NastyServer
from tests.text.requests import answer

OLLAMA: dict[str, Any] = {"models": ["nomic-embed-text:latest", "qwen2.5:7b", "llama3.1:latest"]}
VLLM: dict[str, Any] = {"models": [{"id": "meta/llama", "owned_by": "vllm", "max_model_len": 32768}]}
LM_STUDIO: dict[str, Any] = {
    "models": ["text-embedding-nomic", "qwen"],
    "pages": {"GET /props": {"error": "Unexpected endpoint or method. (GET /props)"}},
}
LLAMA_SERVER: dict[str, Any] = {
    "models": [{"id": "tiny", "meta": {"n_ctx_train": 65536}}],
    "pages": {
        "GET /props": {"default_generation_settings": {"n_ctx": 2048}},
        "POST /tokenize": {"tokens": [1, 2, 3]},
    },
}


@asynccontextmanager
async def engine(served: dict[str, Any], model: str | None = None, **more: Any) -> AsyncIterator[Any]:
    """An engine and its server."""
    with ChatServer(**served) as server:
        engine = OpenAICompatible(server.url, "", model, **more)
        try:
            yield engine, server
        finally:
            await engine.close()


@pytest.mark.parametrize(
    ("served", "model", "context"),
    [(OLLAMA, "qwen2.5:7b", CONTEXT_GUESS), (VLLM, "meta/llama", 32768), (LM_STUDIO, "qwen", CONTEXT_GUESS),
     (LLAMA_SERVER, "tiny", 2048)],
    ids=["ollama", "vllm", "lm studio", "llama-server"],
)  # fmt: skip
async def test_the_first_model_that_writes_is_used_with_the_context_it_has(
    served: dict[str, Any], model: str, context: int
) -> None:
    async with engine(served) as (asked, server):
        assert await answer(asked) == "Hello there."
        assert server.requests[0]["model"] == asked.model == model
        assert await asked.context_tokens() == context
        assert (await asked.readiness()).ready


async def test_nothing_is_asked_of_a_server_before_it_is_used() -> None:
    async with engine(OLLAMA) as (asked, server):
        assert asked.model == f"127.0.0.1:{server.port}"
        assert server.paths == []


async def test_a_named_model_is_used_and_found_under_its_full_name() -> None:
    async with engine(OLLAMA, "llama3.1") as (asked, server):
        assert (await asked.readiness()).ready
        await answer(asked)
        assert server.requests[0]["model"] == asked.model == "llama3.1"


async def test_a_model_that_a_server_lacks_is_not_ready_and_names_the_others() -> None:
    async with engine(OLLAMA, "huge") as (asked, _):
        readiness = await asked.readiness()
    assert not readiness.ready
    assert "no model 'huge'" in readiness.detail
    assert "qwen2.5:7b" in readiness.remedy


async def test_a_server_without_a_model_that_writes_says_so() -> None:
    async with engine({"models": ["nomic-embed-text"]}) as (asked, _):
        assert not (await asked.readiness()).ready
        with pytest.raises(Unavailable, match="no models that write"):
            await answer(asked)


async def test_a_server_that_is_away_is_not_ready_and_still_has_a_context() -> None:
    with ChatServer() as server:
        asked = OpenAICompatible(server.url, "", context=1234)
    readiness = await asked.readiness()
    assert (readiness.ready, "MIEN_TEXT_URL" in readiness.remedy) == (False, True)
    assert await asked.context_tokens() == 1234
    assert await asked.count_tokens(["some words"]) == [4]
    with pytest.raises(Retryable):
        await answer(asked)
    await asked.close()


async def test_readiness_is_not_asked_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mien.text.openai._FRESH_SECONDS", 3600.0)
    async with engine(VLLM) as (asked, server):
        for _ in range(5):
            await asked.readiness()
        assert server.paths.count("GET /v1/models") == 1


async def test_a_server_that_was_asked_lately_is_asked_anew_in_the_background(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mien.text.openai._FRESH_SECONDS", 0.0)
    async with engine(LLAMA_SERVER) as (asked, server):
        assert await asked.context_tokens() == 2048
        server.pages["GET /props"] = {"default_generation_settings": {"n_ctx": 1024}}
        assert await asked.context_tokens() == 2048
        async with asyncio.timeout(120):
            while await asked.context_tokens() != 1024:
                await asyncio.sleep(0.01)


async def test_a_llama_server_counts_and_is_asked_once_for_each_text() -> None:
    async with engine(LLAMA_SERVER) as (asked, server):
        assert await asked.count_tokens(["one", "two", "one"]) == [3, 3, 3]
        assert await asked.count_tokens(["one"]) == [3]
        assert server.paths.count("POST /tokenize") == 2


async def test_other_servers_are_not_sent_texts_to_count() -> None:
    async with engine(OLLAMA) as (asked, server):
        assert await asked.count_tokens(["Hello there", "12345", "日本語"]) == [4, 5, 5]
        assert "POST /tokenize" not in server.paths


async def test_a_refused_key_is_told_before_anything_is_written() -> None:
    async with engine({"pages": {"GET /v1/models": Fault(401)}}) as (asked, _):
        readiness = await asked.readiness()
    assert not readiness.ready
    assert "MIEN_TEXT_API_KEY" in readiness.detail


@pytest.mark.parametrize("key", ["“sk-quoted”", "sk-with\nmore", "clé"])
async def test_a_key_that_can_be_none_is_told_and_nothing_is_sent(key: str) -> None:
    with ChatServer() as server:
        engine = OpenAICompatible(server.url, key)
        readiness = await engine.readiness()
        assert not readiness.ready
        assert "Set MIEN_TEXT_API_KEY to the key alone" in readiness.detail
        with pytest.raises(Unavailable, match="holds characters that no key has") as caught:
            await answer(engine)
        await engine.close()
    assert key not in str(caught.value)
    assert server.paths == []


async def test_openai_itself_needs_no_model_to_be_named() -> None:
    engine = OpenAICompatible("https://api.openai.com/v1", "sk-none")
    assert engine.model == OPENAI_MODEL
    assert OPENAI_CONTEXT > CONTEXT_GUESS


async def test_after_three_failures_in_a_row_nobody_waits_for_the_server() -> None:
    with ChatServer(Fault(500, "out of order")) as server:
        engine = OpenAICompatible(server.url, "", "tiny", patience=Patience(cool_down=3600.0))
        for _ in range(3):
            with pytest.raises(Retryable, match="out of order"):
                await answer(engine)
        with pytest.raises(Unavailable, match=r"out of order.* It failed too often; it is asked again in"):
            await answer(engine)
        await engine.close()
    assert len(server.requests) == 3


async def test_a_text_in_between_ends_the_row_of_failures_and_a_pause_lets_it_be_tried_again() -> None:
    fault = Fault(500, "out of order")
    with ChatServer(fault, fault, "Hello.", fault, fault, fault, "Back again.") as server:
        engine = OpenAICompatible(server.url, "", "tiny", patience=Patience(cool_down=0.05))
        for turn in (fault, fault, "Hello.", fault, fault, fault):
            if isinstance(turn, str):
                assert await answer(engine) == turn
            else:
                with pytest.raises(Retryable):
                    await answer(engine)
        await asyncio.sleep(0.1)
        assert await answer(engine) == "Back again."
        await engine.close()


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"])
async def test_a_server_that_tells_of_itself_drop_by_drop_is_not_waited_for(
    head: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mien.text.server_facts._SECONDS_IN_ALL", 0.5)
    with NastyServer({"/models": Answer(head, forever=b"X: y\r\n", pause=0.05)}) as server:
        engine = OpenAICompatible(f"{server.origin}/v1", "", "tiny")
        readiness = await engine.readiness()
        await engine.close()
    assert not readiness.ready
    assert "took too long" in readiness.detail


async def test_a_server_asked_of_itself_while_the_engine_is_closed_is_an_error_of_ours() -> None:
    with ChatServer() as server:
        async with open_client(server.url, "", seconds=60) as client:
            pass
        with pytest.raises(Retryable, match="connection to the text server"):
            await served_models(client)


async def test_a_server_that_stays_silent_until_the_caller_gives_up_counts_as_failing() -> None:
    with ChatServer(Silent()) as server:
        engine = OpenAICompatible(server.url, "", "tiny", patience=Patience(answer=0.0, cool_down=3600.0))
        for _ in range(3):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.1):
                    await answer(engine)
        with pytest.raises(Unavailable, match="too long"):
            await answer(engine)
        await engine.close()
