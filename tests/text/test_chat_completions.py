"""Chat completions against a server that speaks the protocol, and that breaks it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Any

import pytest

from mien.domain.errors import InvalidRequest, MienError, RateLimited, Refused, Retryable, Unavailable
from mien.ports import Piece
from mien.text.chat_completions import ChatCompletions
from tests.chat_server import ChatServer, Endless, Fault, Fickle, Raw, Says, Silent, Turn
from tests.text.requests import answer, asking, pieces

CANARY = "sk-canary-1234567890"
PATIENCE = 120.0
"""Seconds that are waited for what must come."""
SCHEMA = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}


@asynccontextmanager
async def talking(*turns: Turn, key: str = "", model: str = "tiny", **served: Any) -> AsyncIterator[Any]:
    """A client and the server it talks to."""
    with ChatServer(*turns, **served) as server:
        chat = ChatCompletions(server.url, key, model)
        try:
            yield chat, server
        finally:
            await chat.close()


async def test_an_answer_comes_in_pieces_and_the_last_has_the_counts() -> None:
    async with talking(Says("Good evening, my dear.", parts=5)) as (chat, _):
        got = await pieces(chat)
    assert "".join(piece.text for piece in got) == "Good evening, my dear."
    assert len(got) == 6
    assert got[-1] == Piece("", "stop", 11, 7)
    assert all(piece.finish is None for piece in got[:-1])


async def test_what_a_request_holds_is_asked_for() -> None:
    request = asking(schema=SCHEMA, seed=5, stop=("END",), temperature=0.1, max_tokens=12)
    async with talking("{}") as (chat, server):
        await answer(chat, request)
    (sent,) = server.requests
    assert sent["messages"] == [{"role": "user", "content": "Say hello."}]
    assert (sent["model"], sent["seed"], sent["stop"], sent["max_tokens"]) == ("tiny", 5, ["END"], 12)
    assert sent["temperature"] == 0.1
    assert sent["stream_options"] == {"include_usage": True}
    assert sent["response_format"]["json_schema"]["schema"] == SCHEMA


async def test_an_answer_that_was_cut_at_the_limit_says_so() -> None:
    async with talking(Says("and then", finish="length")) as (chat, _):
        assert (await pieces(chat))[-1].finish == "length"


async def test_a_stop_text_ends_the_answer_even_if_the_server_ignores_it() -> None:
    async with talking(Says("One. Two.\nUser: three", parts=None)) as (chat, _):
        got = await pieces(chat, asking(stop=("\nUser:",)))
    assert "".join(piece.text for piece in got) == "One. Two."
    assert got[-1].finish == "stop"


@pytest.mark.parametrize("parts", [1, 4, None])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("<think>\nShe is shy.\n</think>\n\nOh. Hello.", "Oh. Hello."),
        ("  <think></think>Hello.", "Hello."),
        ("<think>for ever and ever", ""),
        ("<Thinking>She is shy. </think> Very.</Thinking>\nHello.", "Hello."),
        ("<reasoning>Shy.</reasoning>Hello.", "Hello."),
        ("<thin ice>", "<thin ice>"),
        ("I <think>so</think>.", "I <think>so</think>."),
        ("  Hello.", "  Hello."),
        ("<thi", "<thi"),
    ],
)
async def test_thoughts_before_the_answer_are_left_out(said: str, told: str, parts: int | None) -> None:
    async with talking(Says(said, parts=parts)) as (chat, _):
        assert await answer(chat) == told


async def test_the_key_goes_along_and_the_environments_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    monkeypatch.setenv("OPENAI_ORG_ID", CANARY)
    monkeypatch.setenv("OPENAI_PROJECT_ID", CANARY)
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", f"X-Custom: {CANARY}")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    async with talking("Hello.", key="mine") as (chat, server):
        await answer(chat)
    async with talking("Hello.") as (chat, keyless):
        await answer(chat)
    assert server.headers[0]["authorization"] == "Bearer mine"
    assert "authorization" not in keyless.headers[0]
    assert CANARY not in str(server.headers + keyless.headers)


async def test_a_redirect_is_not_followed() -> None:
    with ChatServer() as elsewhere:
        moved = Fault(307, headers={"Location": f"{elsewhere.url}/chat/completions"})
        async with talking(moved, key=CANARY) as (chat, _):
            with pytest.raises(Unavailable, match="redirects elsewhere"):
                await answer(chat)
        assert elsewhere.paths == []


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refused_key_names_the_setting_and_not_the_key(status: int) -> None:
    async with talking(Fault(status, f"wrong key {CANARY}"), key=CANARY) as (chat, _):
        with pytest.raises(Unavailable, match="MIEN_TEXT_API_KEY") as caught:
            await answer(chat)
    assert CANARY not in str(caught.value)


async def test_an_unknown_model_names_those_there_are() -> None:
    async with talking(Fault(404, "model not found"), model="huge", models=["tiny", "small"]) as (chat, _):
        with pytest.raises(Unavailable, match=r"no model 'huge'. It has: tiny, small\."):
            await answer(chat)


async def test_an_address_that_is_no_such_server_asks_for_the_right_one() -> None:
    missing = Fault(404, "not found")
    async with talking(missing, pages={"GET /v1/models": missing}) as (chat, _):
        with pytest.raises(Unavailable, match="MIEN_TEXT_URL"):
            await answer(chat)


async def test_a_rate_limit_says_how_long() -> None:
    async with talking(Fault(429, headers={"Retry-After": "17"})) as (chat, server):
        with pytest.raises(RateLimited) as caught:
            await answer(chat)
    assert caught.value.details == {"retry_after": 17.0}
    assert len(server.requests) == 1


async def test_a_rate_limit_that_names_no_time_tells_none() -> None:
    async with talking(Fault(429)) as (chat, _):
        with pytest.raises(RateLimited) as caught:
            await answer(chat)
    assert caught.value.details == {}


async def test_a_quota_that_is_used_up_is_no_rate_limit() -> None:
    async with talking(Fault(429, {"message": "no quota", "code": "insufficient_quota"})) as (chat, _):
        with pytest.raises(Unavailable, match="no quota left"):
            await answer(chat)


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_server_in_trouble_may_be_asked_again_later(status: int) -> None:
    async with talking(Fault(status, "loading the model")) as (chat, server):
        with pytest.raises(Retryable, match=f"{status}: loading the model"):
            await answer(chat)
    assert len(server.requests) == 1


async def test_a_server_that_is_away_may_be_asked_again_later() -> None:
    with ChatServer() as server:
        chat = ChatCompletions(server.url, "", "tiny")
    with pytest.raises(Retryable, match="Does it run"):
        await answer(chat)
    await chat.close()


@pytest.mark.parametrize(
    ("error", "prompt", "context"),
    [
        (
            {"message": "too big", "type": "exceed_context_size_error", "n_prompt_tokens": 5000, "n_ctx": 4096},
            5000,
            4096,
        ),
        (
            {
                "message": "This model's maximum context length is 4097 tokens. However, your messages resulted in "
                "5012 tokens.",
                "code": "context_length_exceeded",
            },
            5012,
            4097,
        ),
        (
            {
                "message": "This model's maximum context length is 2048 tokens. However, you requested 3000 tokens "
                "(2900 in the messages, 100 in the completion)."
            },
            2900,
            2048,
        ),
        ({"message": "The prompt exceeds the context window."}, 4, 4096),
    ],
)
async def test_messages_that_are_too_long_are_told_with_both_counts(
    error: dict[str, Any], prompt: int, context: int
) -> None:
    async with talking(Fault(400, error)) as (chat, server):
        with pytest.raises(InvalidRequest, match="too long") as caught:
            await answer(chat, asking(schema=SCHEMA))
    assert caught.value.details == {"prompt_tokens": prompt, "context_tokens": context}
    assert len(server.requests) == 1


BROKEN = {
    "no protocol": b"<html>Welcome</html>",
    "broken json": b'data: {"choices": [{"delta": {"content": "He\n\n',
    "not utf-8": b'data: {"choices": [{"delta": {"content": "\xff\xfe"}}]}\n\n',
    "a list": b"data: [1, 2]\n\n",
    "choices of another kind": b'data: {"choices": "none"}\n\n',
    "text of another kind": b'data: {"choices": [{"delta": {"content": {"a": 1}}}]}\n\n',
    "deeply nested": b"data: " + b"[" * 100_000 + b"\n\n",
    "an error within": b'data: {"error": {"message": "slot lost"}}\n\n',
    "nothing": b"",
    "cut off": b'data: {"choices": [{"delta": {"content": "Hel"}}]}\n\n',
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_answer_may_be_asked_for_again(data: bytes) -> None:
    async with talking(Raw(data)) as (chat, _):
        with pytest.raises(Retryable):
            await answer(chat)


async def test_an_error_within_an_answer_is_told() -> None:
    too_long = b'data: {"error": {"message": "the request exceeds the available context size", "n_ctx": 512}}\n\n'
    async with talking(Raw(b'data: {"error": {"message": "slot lost"}}\n\n'), Raw(too_long)) as (chat, _):
        with pytest.raises(Retryable, match="slot lost"):
            await answer(chat)
        with pytest.raises(InvalidRequest) as caught:
            await answer(chat)
    assert caught.value.details["context_tokens"] == 512


async def test_signs_that_end_lines_elsewhere_are_part_of_a_text() -> None:
    said = "one\u2028two\x85three\x0cfour"
    event = json.dumps({"choices": [{"delta": {"content": said}, "finish_reason": "stop"}]}, ensure_ascii=False)
    async with talking(Raw(f": a comment\r\n\r\nevent: x\r\ndata:{event}\r\n\r\ndata: [DONE]\n\n".encode())) as (
        chat,
        _,
    ):
        assert await answer(chat) == said


async def test_an_endless_answer_is_broken_off() -> None:
    async with talking(Endless()) as (chat, server):
        with pytest.raises(Retryable, match="didn't come to an end"):
            await answer(chat)
        assert await asyncio.to_thread(server.hung_up.wait, PATIENCE)


async def test_an_answer_without_an_end_of_line_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mien.text.chat_completions.ANSWER_LIMIT", 100_000)
    async with talking(Raw(b"data: " + b"x" * 1_000_000)) as (chat, _):
        with pytest.raises(Retryable):
            await answer(chat)


async def test_a_compressed_answer_which_may_hide_any_size_is_not_opened() -> None:
    with ChatServer(Fault(200, headers={"Content-Encoding": "gzip"})) as server:
        chat = ChatCompletions(server.url, "", "tiny")
        with pytest.raises(Retryable):
            await answer(chat)
        await chat.close()


async def test_closing_the_stream_ends_the_servers_work() -> None:
    async with talking(Endless()) as (chat, server):
        async with aclosing(chat.stream(asking(max_tokens=4096))) as stream:
            async for _ in stream:
                break
        assert await asyncio.to_thread(server.hung_up.wait, PATIENCE)


async def test_cancelling_ends_a_request_that_waits_for_its_first_word() -> None:
    async with talking(Silent()) as (chat, server):
        task = asyncio.create_task(answer(chat))
        while not server.requests:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(server.hung_up.wait, PATIENCE)


async def test_a_schema_that_a_server_refuses_is_left_out_from_then_on() -> None:
    refused = Fault(400, "'response_format.type' must be 'text'")
    async with talking(refused, "{}", "{}") as (chat, server):
        assert await answer(chat, asking(schema=SCHEMA)) == "{}"
        assert await answer(chat, asking(schema=SCHEMA)) == "{}"
    assert ["response_format" in sent for sent in server.requests] == [True, False, False]


async def test_a_schema_that_can_not_be_held_strictly_is_still_sent() -> None:
    refused = Fault(400, "Invalid schema for response_format 'chat': 'required' must name every property")
    async with talking(refused, "{}", "{}") as (chat, server):
        for _ in range(2):
            assert await answer(chat, asking(schema=SCHEMA)) == "{}"
    assert [sent["response_format"]["json_schema"]["strict"] for sent in server.requests] == [True, False, False]


async def test_what_no_server_takes_is_put_so_that_it_does() -> None:
    async with talking("Hello.") as (chat, server):
        await answer(chat, asking("half a \ud83d face", seed=2**63 - 1))
    assert server.requests[0]["messages"][0]["content"] == "half a ? face"
    assert server.requests[0]["seed"] == 2**31 - 1


@pytest.mark.parametrize("status", [400, 500])
async def test_a_key_that_a_server_repeats_is_blotted_out(status: int) -> None:
    async with talking(Fault(status, f"bad header: Bearer {CANARY}"), key=CANARY) as (chat, _):
        with pytest.raises(MienError, match=r"bad header: Bearer \*\*\*") as caught:
            await answer(chat)
    assert CANARY not in str(caught.value)


async def test_a_key_is_blotted_out_also_where_a_long_answer_is_cut() -> None:
    async with talking(Fault(400, f"{'x' * 290}{CANARY}"), key=CANARY) as (chat, _):
        with pytest.raises(Unavailable) as caught:
            await answer(chat)
    assert CANARY[:5] not in str(caught.value)


async def test_names_of_models_are_told_so_that_they_steer_no_terminal() -> None:
    async with talking(Fault(404, "not found"), model="huge", models=["\x1b[2J", "x" * 5000]) as (chat, _):
        with pytest.raises(Unavailable, match="no model 'huge'") as caught:
            await answer(chat)
    assert "\x1b" not in caught.value.message
    assert len(caught.value.message) < 500


async def test_closing_ends_what_is_under_way_and_nothing_begins_after() -> None:
    async with talking(Endless()) as (chat, _):
        stream = chat.stream(asking(max_tokens=100_000))
        await anext(stream)
        await chat.close()
        with pytest.raises(Retryable):
            async for _ in stream:
                pass
        with pytest.raises(Unavailable, match="closed"):
            await answer(chat)
        await chat.close()


async def test_newer_models_are_told_the_limit_by_its_new_name_from_then_on() -> None:
    told = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    refused = Fault(400, {"message": told, "param": "max_tokens", "code": "unsupported_parameter"})
    async with talking(refused, "Hello.", "Hello.") as (chat, server):
        await answer(chat)
        await answer(chat)
    assert [sent.get("max_tokens") for sent in server.requests] == [64, None, None]
    assert [sent.get("max_completion_tokens") for sent in server.requests] == [None, 64, 64]


async def test_a_request_that_is_refused_for_another_reason_is_not_repeated() -> None:
    async with talking(Fault(400, "messages: the roles must alternate")) as (chat, server):
        with pytest.raises(Unavailable, match="roles must alternate"):
            await answer(chat)
    assert len(server.requests) == 1


async def test_a_schema_is_not_given_up_for_an_error_it_has_no_part_in() -> None:
    wrong = Fault(400, "messages: the roles must alternate")
    async with talking(wrong, wrong, json.dumps({"name": "Ada"})) as (chat, server):
        with pytest.raises(Unavailable):
            await answer(chat, asking(schema=SCHEMA))
        await answer(chat, asking(schema=SCHEMA))
    assert "response_format" in server.requests[-1]


async def test_a_server_may_close_the_connection_of_an_answer_without_having_said_so() -> None:
    event = b'data: {"choices": [{"delta": {"content": "Hi."}, "finish_reason": "stop"}]}\n\ndata: [DONE]\n\n'
    async with talking(Fickle(event)) as (chat, _):
        assert [await answer(chat) for _ in range(3)] == ["Hi."] * 3


async def test_a_schema_that_a_server_refuses_says_nothing_of_other_schemas() -> None:
    other = {"type": "object", "properties": {"age": {"type": "integer"}}}
    async with talking(Fault(400, "cannot resolve $ref"), "{}") as (chat, server):
        for schema in (SCHEMA, other, SCHEMA):
            await answer(chat, asking(schema=schema))
    assert ["response_format" in sent for sent in server.requests] == [True, False, True, False]


async def test_a_servers_own_moderation_is_a_refusal() -> None:
    async with talking(Says("", finish="content_filter")) as (chat, _):
        with pytest.raises(Refused):
            await answer(chat)
