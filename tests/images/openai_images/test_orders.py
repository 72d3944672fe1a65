"""An order that is tried again asks, and pays, for what is missing alone."""

from __future__ import annotations

import asyncio
import base64
import threading
from dataclasses import replace
from typing import Any

import pytest

from mien.decode import check_generated
from mien.domain.errors import Refused, Retryable, StorageUnavailable, TimedOut, Unavailable
from mien.images.openai_images import backend as backend_module
from mien.images.openai_images.models import image_model
from mien.ports import Edit
from tests.images.openai_images.setup import REQUEST, Remembered, asked_for, opened, references
from tests.openai_images_rules import REFUSED_BY_MODERATION, Fault
from tests.openai_images_server import Draws, ImagesServer, drawn
from tests.server_faults import Silent, Torn


def counts(server: ImagesServer) -> list[int]:
    return [int(each.body["n"]) for each in server.asked]


async def test_pictures_that_came_are_kept_when_another_call_fails() -> None:
    with ImagesServer(Draws(), Fault(500), Draws()) as server:
        async with opened(server, model="dall-e-3") as backend:
            with pytest.raises(Retryable):
                await backend.generate(asked_for(3))
            first = server.drawn
            made = await backend.generate(asked_for(3))
        assert first == 2
        assert server.drawn == 3
    assert len({each.data for each in made.pictures}) == 3


async def test_missing_pictures_of_a_call_are_asked_for_alone() -> None:
    with ImagesServer(Draws(fewer=1), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(asked_for(4))
            made = await backend.generate(asked_for(4))
        assert counts(server) == [4, 1]
    assert len(made.pictures) == 4
    assert made.parameters["usage"]["output_tokens"] == 4 * 1056


async def test_a_picture_that_is_broken_costs_none_of_the_others() -> None:
    good = [{"b64_json": base64.b64encode(drawn(n, (1024, 1024))).decode()} for n in (1, 2)]
    cut_off = {"b64_json": base64.b64encode(drawn(3, (1024, 1024))[:-20]).decode()}
    with ImagesServer(Draws(items=(good[0], cut_off, good[1])), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(asked_for(3))
            made = await backend.generate(asked_for(3))
        assert counts(server) == [3, 1]
    assert {each.data for each in made.pictures} >= {base64.b64decode(each["b64_json"]) for each in good}


async def test_a_picture_that_could_not_be_fetched_is_fetched_again_and_not_drawn_again() -> None:
    with ImagesServer(Draws(urls=True)) as server:
        server.gone.append(Fault(503))
        async with opened(server, model="dall-e-3") as backend:
            with pytest.raises(Retryable, match="503"):
                await backend.generate(REQUEST)
            made = await backend.generate(REQUEST)
        assert server.drawn == 1
        assert len(server.fetched) == 2
    assert len(made.pictures) == 1


async def test_a_picture_that_could_not_be_fetched_is_found_again_after_a_restart() -> None:
    receipts = Remembered()
    with ImagesServer(Draws(urls=True)) as server:
        server.gone.append(Fault(503))
        async with opened(server, model="dall-e-3", receipts=receipts) as backend:
            with pytest.raises(Retryable):
                await backend.generate(REQUEST)
        async with opened(server, model="dall-e-3", receipts=receipts) as backend:
            made = await backend.generate(REQUEST)
        assert server.drawn == 1
        [(_, data)] = server.left.values()
    assert made.pictures[0].data == data
    assert not receipts.noted, "what is delivered is forgotten"


@pytest.mark.parametrize("noted", ["", "no JSON", "7", '{"a": 1}', "[7, null]", '["http://127.0.0.1:1/x"]'])
async def test_a_receipt_that_leads_nowhere_makes_the_picture_anew(noted: str) -> None:
    receipts = Remembered()
    with ImagesServer() as server:
        receipts.noted["openai", REQUEST.key] = noted.replace("127.0.0.1:1/", f"127.0.0.1:{server.port}/")
        async with opened(server, receipts=receipts) as backend:
            assert (await backend.generate(REQUEST)).pictures
        assert server.drawn == 1
    assert not receipts.noted


async def test_an_address_that_is_gone_is_given_up_and_the_picture_drawn_anew_when_tried_again() -> None:
    with ImagesServer(Draws(urls=True)) as server:
        server.gone.append(Fault(404))
        async with opened(server, model="dall-e-3") as backend:
            with pytest.raises(Unavailable, match="can't be fetched"):
                await backend.generate(REQUEST)
            server.left.clear()
            assert (await backend.generate(REQUEST)).pictures
        assert server.drawn == 2


async def test_an_order_with_references_is_found_again_with_them() -> None:
    request = asked_for(3, references=references(2), edit=Edit(references(3)[2], "a scarf"))
    with ImagesServer(Draws(fewer=1), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(request)
            made = await backend.generate(request)
        assert counts(server) == [3, 1]
        assert server.asked[0].pictures() == server.asked[1].pictures()
    assert made.references_used == ("image-2", "image-0", "image-1")


async def test_another_order_and_another_request_get_nothing_of_it() -> None:
    with ImagesServer(Draws(fewer=1), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(asked_for(2))
            await backend.generate(asked_for(2, key="job-2/avatar"))
            await backend.generate(asked_for(2, prompt="another person"))
        assert counts(server) == [2, 2, 2]


async def test_an_order_without_a_name_is_not_remembered() -> None:
    with ImagesServer(Draws(fewer=1), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(asked_for(2, key=""))
            await backend.generate(asked_for(2, key=""))
        assert counts(server) == [2, 2]


async def test_what_all_calls_of_an_order_cost_is_added_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_module, "image_model", lambda name, at_openai: image_model(name, at_openai=True))
    one_call, one_picture = 50 * 5, 1056 * 32
    with ImagesServer(Draws(fewer=1), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(asked_for(6))
            made = await backend.generate(asked_for(6))
        assert sorted(counts(server)) == [1, 2, 4]
    assert made.cost == 3 * one_call + 6 * one_picture


async def test_a_picture_names_the_calls_before_it_that_were_never_answered_and_may_be_charged() -> None:
    with ImagesServer(Silent(), Torn(), Draws()) as server:
        async with opened(server, timeout=120) as backend:
            broken_off = asyncio.create_task(backend.generate(REQUEST))
            await asyncio.to_thread(server.wait_until, lambda: server.asked)
            broken_off.cancel()
            await asyncio.gather(broken_off, return_exceptions=True)
            with pytest.raises(Retryable, match="charged"):
                await backend.generate(REQUEST)
            made = await backend.generate(REQUEST)
            again = await backend.generate(REQUEST)
    assert made.parameters["unanswered_calls"] == 2
    assert "unanswered_calls" not in again.parameters


@pytest.mark.parametrize("lost", [Fault(504), Fault(200, body=b"<html>")], ids=["gateway", "not readable"])
async def test_a_call_whose_answer_says_nothing_of_it_is_named_too(lost: Fault) -> None:
    with ImagesServer(lost, Fault(500), Draws()) as server:
        async with opened(server) as backend:
            for _ in range(2):
                with pytest.raises(Retryable):
                    await backend.generate(REQUEST)
            made = await backend.generate(REQUEST)
    assert made.parameters["unanswered_calls"] == 1


async def test_what_an_answer_without_a_usable_picture_cost_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_module, "image_model", lambda name, at_openai: image_model(name, at_openai=True))
    with ImagesServer(Draws(fewer=1), Draws()) as server:
        async with opened(server) as backend:
            with pytest.raises(Retryable):
                await backend.generate(REQUEST)
            made = await backend.generate(REQUEST)
        assert counts(server) == [1, 1]
    assert made.cost == 2 * 50 * 5 + 1056 * 32
    assert "unanswered_calls" not in made.parameters


async def test_a_call_that_was_not_answered_in_time_is_named_too() -> None:
    with ImagesServer(Silent()) as server:
        async with opened(server, timeout=1) as backend:
            with pytest.raises(TimedOut) as caught:
                await backend.generate(REQUEST)
    assert caught.value.details == {"may_be_charged": True}


async def test_a_delivered_order_is_drawn_anew_when_it_is_given_again() -> None:
    with ImagesServer() as server:
        async with opened(server) as backend:
            one, two = await backend.generate(REQUEST), await backend.generate(REQUEST)
        assert server.drawn == 2
    assert one.pictures[0].data != two.pictures[0].data


async def test_a_refusal_among_several_calls_is_a_refusal() -> None:
    with ImagesServer(REFUSED_BY_MODERATION) as server:
        async with opened(server) as backend:
            with pytest.raises(Refused):
                await backend.generate(asked_for(16))


async def test_a_refusal_beside_a_passing_failure_is_final() -> None:
    with ImagesServer(Fault(500), REFUSED_BY_MODERATION) as server:
        async with opened(server) as backend:
            with pytest.raises(Refused):
                await backend.generate(asked_for(8))


async def test_a_picture_that_came_is_kept_when_the_order_is_cancelled_while_it_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looking, go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def slow_check(*given: Any) -> Any:
        loop.call_soon_threadsafe(looking.set)
        go_on.wait(30)
        return check_generated(*given)

    monkeypatch.setattr(backend_module, "check_generated", slow_check)
    with ImagesServer() as server:
        async with opened(server) as backend:
            under_way = asyncio.create_task(backend.generate(REQUEST))
            await looking.wait()
            under_way.cancel()
            await asyncio.gather(under_way, return_exceptions=True)
            go_on.set()
            assert (await backend.generate(REQUEST)).pictures
        assert server.drawn == 1


async def test_a_picture_whose_receipt_cannot_be_dropped_is_kept_for_the_next_try() -> None:
    class Stuck(Remembered):
        async def drop(self, backend: str, key: str) -> None:
            if not self.tried:
                self.tried = True
                raise StorageUnavailable("The disk is full.")
            await super().drop(backend, key)

        tried = False

    with ImagesServer(Draws(urls=True)) as server:
        async with opened(server, model="dall-e-3", receipts=Stuck()) as backend:
            with pytest.raises(StorageUnavailable):
                await backend.generate(REQUEST)
            assert (await backend.generate(REQUEST)).pictures
        assert server.drawn == len(server.fetched) == 1


async def test_orders_that_are_never_finished_do_not_pile_up() -> None:
    small = Draws(size=(64, 64))
    with ImagesServer(replace(small, fewer=1)) as server:
        async with opened(server) as backend:
            for number in range(40):
                with pytest.raises(Retryable):
                    await backend.generate(replace(asked_for(2), key=f"job-{number}"))
            server.turns = [small]
            await backend.generate(replace(asked_for(2), key="job-0"))
            await backend.generate(replace(asked_for(2), key="job-39"))
        assert counts(server)[-2:] == [2, 1], "the oldest is forgotten, the newest isn't"
