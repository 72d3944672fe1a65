"""Each way in which a provider says no is the kind of error that it is, in words one can act on."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from mien.domain.errors import (
    InvalidRequest,
    MienError,
    RateLimited,
    Refused,
    Retryable,
    TimedOut,
    Unavailable,
)
from tests.images.openai_images.setup import KEY, REQUEST, openai_images, opened, references
from tests.openai_images_rules import REFUSED_BY_MODERATION, REFUSED_BY_POLICY, Fault
from tests.openai_images_server import Draws, ImagesServer, Turn
from tests.server_faults import Silent, Torn

HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
INVALID = "invalid_request_error"
ANSWERS: dict[str, tuple[Fault, type[MienError], str]] = {
    "wrong key": (Fault(401, "Incorrect API key provided.", INVALID, "invalid_api_key"), Unavailable, "IMAGES_KEY"),
    "not verified": (Fault(403, "Your organization must be verified.", INVALID), Unavailable, "must be verified"),
    "unknown model": (Fault(404, "No such model.", INVALID, "model_not_found"), Unavailable, "IMAGES__MODEL"),
    "model not taken": (Fault(400, "Invalid.", INVALID, "invalid_value", "model"), Unavailable, "IMAGES__MODEL"),
    "no such page": (Fault(404, body=b"<html>nginx</html>"), Unavailable, "IMAGES__URL"),
    "moderation": (REFUSED_BY_MODERATION, Refused, r"safety_violations=\[violence\]"),
    "policy": (REFUSED_BY_POLICY, Refused, "rejected"),
    "moderated within an answer": (
        Fault(200, body=b'{"error": {"message": "flagged", "code": "content_policy_violation"}}'), Refused, "flagged",
    ),
    "no money": (Fault(429, "You exceeded your quota.", code="insufficient_quota"), Unavailable, "billing"),
    "hard limit": (Fault(400, "Limit reached.", INVALID, "billing_hard_limit_reached"), Unavailable, "billing"),
    "too many": (Fault(429, "Rate limit reached.", "requests", "rate_limit_exceeded"), RateLimited, "asks to wait"),
    "error": (Fault(500), Retryable, "answered 500"),
    "gateway": (Fault(502, body=HTML), Retryable, "answered 502"),
    "busy": (Fault(409, "busy"), Retryable, "answered 409"),
    "slow": (Fault(408, "slow"), Retryable, "answered 408"),
    "error within an answer": (Fault(200, body=b'{"error": {"message": "out of memory"}}'), Retryable, "out of memory"),
    "error as a text": (Fault(200, body=b'{"error": "out of memory"}'), Retryable, "out of memory"),
    "prompt not taken": (Fault(400, "Too long.", INVALID, "too_long", "prompt"), InvalidRequest, "prompt"),
    "size not taken": (Fault(400, "Invalid size.", INVALID, "invalid_value", "size"), InvalidRequest, "size"),
    "picture not taken": (Fault(400, "Bad image.", INVALID, "invalid_image", "image[3]"), InvalidRequest, "references"),
    "setting not taken": (Fault(400, "Unknown.", INVALID, "unknown_parameter", "moderation"), Unavailable, "Unknown"),
    "no reason": (Fault(400, body=b"{}"), Unavailable, "no reason given"),
    "moved": (Fault(307, headers={"Location": "http://127.0.0.1:9/v1/images/generations"}), Unavailable, "redirects"),
    "moved for good": (Fault(308, headers={"Location": "https://elsewhere.example/"}), Unavailable, "IMAGES__URL"),
}  # fmt: skip


async def failure_of(*turns: Turn) -> MienError:
    with ImagesServer(*turns) as server:
        async with opened(server, timeout=120) as backend:
            with pytest.raises(MienError) as caught:
                await backend.generate(REQUEST)
        assert len(server.asked) == 1, "who retries is the workflow, which counts"
    return caught.value


@pytest.mark.parametrize("case", ANSWERS)
async def test_a_refusal_is_of_its_kind_and_says_what_to_do(case: str) -> None:
    fault, kind, words = ANSWERS[case]
    failure = await failure_of(fault)
    assert type(failure) is kind or (kind is Unavailable and isinstance(failure, Unavailable))
    with pytest.raises(kind, match=words):
        raise failure


async def test_the_wait_a_provider_asks_for_is_passed_on() -> None:
    limited = Fault(429, "slow down", code="rate_limit_exceeded", headers={"retry-after": "17"})
    assert (await failure_of(limited)).details["retry_after"] == 17
    assert (await failure_of(replace(limited, headers={"retry-after": "99999999"}))).details["retry_after"] == 3600
    assert "retry_after" not in (await failure_of(replace(limited, headers={"retry-after": "tomorrow"}))).details


async def test_silence_ends_with_a_word_about_what_it_may_have_cost() -> None:
    with ImagesServer(Silent()) as server:
        async with opened(server, timeout=1) as backend:
            with pytest.raises(TimedOut, match="charged"):
                await backend.generate(REQUEST)


async def test_a_call_that_is_broken_off_from_outside_is_logged_as_perhaps_charged() -> None:
    with ImagesServer(Silent()) as server, capture_logs() as logs:
        async with opened(server) as backend:
            under_way = asyncio.create_task(backend.generate(REQUEST))
            while not server.asked:
                await asyncio.sleep(0.01)
            under_way.cancel()
            await asyncio.gather(under_way, return_exceptions=True)
    assert [each["may_be_charged"] for each in logs if "broken_off" in each["event"]] == [True]


async def test_a_connection_that_breaks_may_have_cost_something_and_one_that_never_was_has_not() -> None:
    assert "charged" in (await failure_of(Torn())).message
    with ImagesServer() as server:
        away = openai_images(server)
    with pytest.raises(Retryable, match="can't be reached") as caught:
        await away.generate(REQUEST)
    await away.close()
    assert "charged" not in caught.value.message


async def test_a_server_that_is_away_may_come_back() -> None:
    with ImagesServer() as server:
        away = server.url
    async with opened(url=away) as backend:
        with pytest.raises(Retryable, match="ConnectError"):
            await backend.generate(REQUEST)


async def test_a_redirect_leads_nobody_anywhere() -> None:
    with ImagesServer() as elsewhere:
        await failure_of(Fault(307, headers={"Location": f"{elsewhere.url}/images/generations"}))
        assert not elsewhere.asked


async def test_the_key_is_in_no_error_and_in_no_log(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    said = [f"Incorrect API key provided: {KEY}", "plain"]
    for fault in [Fault(status, message) for status in (200, 400, 401, 403, 404, 429, 500) for message in said]:
        failure = await failure_of(fault)
        assert KEY not in f"{failure!r} {failure.details} {failure.__cause__!r} {failure.__context__!r}"
    with ImagesServer(key=KEY) as server:
        async with opened(server) as backend:
            made = await backend.generate(replace(REQUEST, references=references(1)))
            assert KEY not in repr(vars(backend)) + repr(made.parameters)
    assert caplog.records
    assert KEY not in caplog.text + "".join(str(vars(record)) for record in caplog.records)
    assert KEY not in "".join(capsys.readouterr())


async def test_a_backend_that_is_closed_draws_no_more() -> None:
    with ImagesServer() as server:
        backend = openai_images(server)
        await backend.generate(REQUEST)
        await backend.close()
        with pytest.raises(Unavailable, match="closed"):
            await backend.generate(REQUEST)


async def test_closing_ends_what_is_under_way() -> None:
    with ImagesServer(Silent()) as server:
        backend = openai_images(server)
        call = asyncio.create_task(backend.generate(REQUEST))
        while not server.asked:
            await asyncio.sleep(0.01)
        await backend.close()
        with pytest.raises(MienError):
            await call


async def test_a_server_that_recovers_is_used_again() -> None:
    with ImagesServer(Fault(503), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(REQUEST)
            assert (await backend.generate(REQUEST)).pictures
