"""An order at a ComfyUI server is made once: after crashes, lost answers, restarts, and when it is cancelled."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mien.domain.errors import MienError, Retryable
from mien.images.comfyui.backend import ComfyUI
from mien.ports import Edit, Progress
from tests.comfyui_server import WEB_PAGE, ComfyServer, Cut, Fault, Silent, Torn
from tests.images.comfyui.setup import NOT_AWAY, QUICK, WHEN_TOLD, asked_for, comfyui, reference


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not condition():
            await asyncio.sleep(0.01)


async def begun(server: ComfyServer, backend: ComfyUI, count: int = 1) -> asyncio.Task[object]:
    """A call whose orders the server holds, the first of them at work."""
    server.hold()
    call: asyncio.Task[object] = asyncio.create_task(backend.generate(asked_for(count)))
    await until(lambda: server.running.is_set() and len(server.orders) == count)
    return call


async def crash(call: asyncio.Task[object], backend: ComfyUI) -> None:
    """End a call as a kill of the process does: its server hears nothing more of it."""
    await backend.close()
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)


async def test_after_a_crash_the_same_order_is_found_done_and_nothing_is_drawn_again() -> None:
    with ComfyServer() as server:
        first, second = comfyui(server), comfyui(server)
        made = await first.generate(asked_for(2))
        again = await second.generate(asked_for(2))
        assert [each.data for each in again.pictures] == [each.data for each in made.pictures]
        assert (server.painted, len(server.orders)) == (2, 2)


async def test_after_a_crash_the_same_order_is_found_at_work_and_waited_for() -> None:
    with ComfyServer() as server:
        first, second = comfyui(server), comfyui(server)
        await crash(await begun(server, first, 3), first)
        call = asyncio.create_task(second.generate(asked_for(3)))
        await until(lambda: sum(path.startswith("GET /history") for path in server.asked) > 12)
        server.go_on()
        assert [each.seed for each in (await call).pictures] == [11, 12, 13]
        assert (server.painted, len(server.orders)) == (3, 3)


async def test_another_key_or_another_prompt_is_another_order() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        for request in (
            asked_for(),
            asked_for(key="job-2/avatar"),
            asked_for(prompt="a person in a hat"),
            asked_for(key=""),
        ):
            await backend.generate(request)
        assert len({order["prompt_id"] for order in server.orders}) == 4


@pytest.mark.parametrize("trouble", [Torn(), Cut()], ids=repr)
async def test_an_order_whose_acceptance_got_lost_is_not_made_twice(trouble: Torn | Cut) -> None:
    with ComfyServer() as server:
        server.fault("POST /prompt", trouble)
        assert (await comfyui(server).generate(asked_for())).pictures
        assert (server.painted, len(server.orders)) == (1, 1)


async def test_an_order_that_a_restarted_server_lost_is_submitted_again_with_the_same_seed_and_pictures() -> None:
    with ComfyServer(renames_uploads=True) as server:
        backend = comfyui(server)
        server.hold()
        call = asyncio.create_task(backend.generate(asked_for(references=(reference(),))))
        await until(server.running.is_set)
        for path in (server.folder / "input").iterdir():
            path.unlink()
        server.restart()
        server.go_on()
        assert (await call).pictures[0].seed == 11
        first, second = (order["prompt"] for order in server.orders)
        assert _sampler(first)["seed"] == _sampler(second)["seed"] == 11
        assert len(server.uploads) == 2


async def test_an_order_that_is_lost_again_and_again_fails_in_the_end() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        server.hold()
        call = asyncio.create_task(backend.generate(asked_for()))
        for lost in range(4):
            await until(lambda lost=lost: len(server.orders) == lost + 1 and server.running.is_set())  # type: ignore[misc]
            server.restart()
        with pytest.raises(Retryable, match="lost the order 4 times"):
            await call


async def test_a_server_that_is_away_for_a_while_keeps_the_order() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        call = await begun(server, backend)
        for route in ("GET /history", "GET /queue"):
            server.fault(route, Fault(502), times=2)
            server.fault(route, WEB_PAGE)
            server.fault(route, Fault(429, b"", {"Retry-After": "0.05"}))
            server.fault(route, Torn())
        server.go_on()
        assert await call
        assert len(server.orders) == 1


async def test_a_server_that_stays_away_is_given_up_and_the_next_try_finds_the_picture() -> None:
    with ComfyServer() as server:
        backend = comfyui(server, NOT_AWAY)
        call = await begun(server, backend)
        server.fault("GET /history", Fault(503), times=1000)
        with pytest.raises(Retryable, match="503"):
            await call
        server.recover()
        server.go_on()
        assert (await backend.generate(asked_for())).pictures
        assert (server.painted, len(server.orders)) == (1, 1)


async def test_a_cancelled_call_takes_back_what_waits_and_stops_what_runs() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        call = await begun(server, backend, 3)
        ids = [order["prompt_id"] for order in server.orders]
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        assert ids[0] in server.interrupts
        assert sorted([*map(str, server.interrupts), *server.deleted]) == sorted(ids)
        await until(lambda: not server.running.is_set())
        server.go_on()
        assert (await backend.generate(asked_for(3))).pictures
        assert server.painted == 3


async def test_an_order_that_was_taken_back_and_still_stops_when_it_is_wanted_again_is_drawn_anew() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        server.stops_late = True
        call = await begun(server, backend)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        looks = len(server.asked)
        again = asyncio.create_task(backend.generate(asked_for()))
        await until(lambda: sum(each.startswith("GET /history") for each in server.asked[looks:]) > 2)
        server.go_on()
        assert (await again).pictures
        assert (server.painted, len(server.orders)) == (1, 2)


@pytest.mark.parametrize("old", [False, True], ids=["new", "old"])
async def test_a_cancelled_call_stops_nobody_else(old: bool) -> None:
    with ComfyServer(old=old) as server:
        backend = comfyui(server)
        other = await begun(server, backend)
        call = asyncio.create_task(backend.generate(asked_for(key="job-2/avatar")))
        await until(lambda: len(server.orders) == 2)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        server.go_on()
        assert await other
        assert server.interrupts == []


async def test_a_call_is_cancelled_in_time_by_a_server_that_says_nothing_any_more() -> None:
    with ComfyServer() as server:
        backend = comfyui(server, replace(QUICK, withdraw=0.3))
        call = await begun(server, backend)
        server.fault("POST /queue", Silent())
        call.cancel()
        async with asyncio.timeout(50):
            await asyncio.gather(call, return_exceptions=True)
        assert call.cancelled()


async def test_an_order_that_somebody_interrupted_is_drawn_when_it_is_tried_again() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        call = await begun(server, backend)
        server._interrupt(None)
        with pytest.raises(Retryable, match="interrupted"):
            await call
        server.go_on()
        assert (await backend.generate(asked_for())).pictures


@pytest.mark.parametrize("key", ["", "job-1/avatar"])
async def test_a_black_picture_is_drawn_anew_though_the_server_remembers_it(key: str) -> None:
    with ComfyServer() as server:
        server.black = 1
        assert (await comfyui(server).generate(asked_for(key=key))).pictures
        assert server.painted == 2


@pytest.mark.parametrize("key", ["", "job-1/avatar"])
async def test_pictures_that_stay_black_are_a_failure_and_the_next_try_draws_anew(key: str) -> None:
    with ComfyServer() as server:
        server.black = 2
        with pytest.raises(Retryable, match="blank"):
            await comfyui(server).generate(asked_for(key=key))
        assert (await comfyui(server).generate(asked_for(key=key))).pictures


@pytest.mark.parametrize("key", ["", "job-1/avatar"])
async def test_a_picture_that_was_tidied_away_is_drawn_anew(key: str) -> None:
    with ComfyServer() as server:
        await comfyui(server).generate(asked_for(key=key))
        server.lose_pictures()
        assert (await comfyui(server).generate(asked_for(key=key))).pictures
        assert server.painted == 2


async def test_a_picture_that_nothing_sampled_is_made_anew_when_it_was_tidied_away(tmp_path: Path) -> None:
    graph = {
        "1": {"class_type": "LoadImage", "inputs": {"image": "x.png"}, "_meta": {"title": "mien:image"}},
        "2": {"class_type": "ImageInvert", "inputs": {"image": ["1", 0]}},
        "3": {"class_type": "SaveImage", "inputs": {"images": ["2", 0], "filename_prefix": "mien ü/odd #1?&x"}},
    }
    path = tmp_path / "invert.json"
    path.write_text(json.dumps(graph))
    with ComfyServer() as server:
        backend = comfyui(server, workflow=path)
        request = asked_for(edit=Edit(reference(), "a hat"))
        made = await backend.generate(request)
        server.lose_pictures()
        assert (await backend.generate(request)).pictures[0].data
        assert [each.what for each in made.ignored][-1] == "prompt"
        assert not backend.capabilities.words


async def test_after_many_failures_an_order_is_still_tried() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        server.nodes_fail = [("KSampler", "RuntimeError", "unlucky")] * 9
        for _ in range(9):
            with pytest.raises(Retryable, match="unlucky"):
                await backend.generate(asked_for())
        assert (await backend.generate(asked_for())).pictures


async def test_when_one_picture_of_several_fails_the_others_are_kept_for_the_next_try() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        server.nodes_fail = [("KSampler", "RuntimeError", "unlucky")]
        with pytest.raises(Retryable):
            await backend.generate(asked_for(4))
        assert len((await backend.generate(asked_for(4))).pictures) == 4
        assert server.painted == 4


async def test_a_server_with_ids_of_its_own_is_followed_by_those() -> None:
    with ComfyServer(old=True) as server:
        assert len((await comfyui(server).generate(asked_for(2))).pictures) == 2


async def test_the_websocket_makes_no_difference_to_the_result() -> None:
    data = set()
    for sockets in ("talks", "silent", "drops", "refused"):
        with ComfyServer(sockets=sockets) as server:
            data.add((await comfyui(server).generate(asked_for())).pictures[0].data)
    assert len(data) == 1


@pytest.mark.parametrize(
    "event",
    [
        {"type": "progress", "data": {"node": "2", "value": 10**400, "max": 10**400}},
        {"type": "progress", "data": {"node": "2", "value": 1, "max": float("inf")}},
        {"type": "execution_cached", "data": {"nodes": [{}, None, 10**400]}},
        {"type": "executing", "data": {"node": ["2"], "prompt_id": 7}},
        {"type": "executing", "data": []},
    ],
    ids=lambda event: str(event)[:60],
)
async def test_after_an_event_that_makes_no_sense_the_next_ones_are_still_heard(event: dict[str, Any]) -> None:
    seen: list[Progress] = []
    with ComfyServer() as server:
        server.hold()
        call = asyncio.create_task(comfyui(server, WHEN_TOLD).generate(asked_for(), seen.append))
        await until(server.running.is_set)
        server.say(json.dumps(event))
        server.go_on()
        assert (await call).pictures
    assert "step 4 of 4" in [each.message for each in seen]


@pytest.mark.parametrize("trouble", [Fault(503), Torn(), WEB_PAGE, Fault(429)], ids=str)
async def test_a_picture_is_fetched_again_when_fetching_fails_and_not_drawn_again(trouble: Torn | Fault) -> None:
    with ComfyServer() as server:
        server.fault("GET /view", trouble)
        assert (await comfyui(server).generate(asked_for())).pictures
        assert server.painted == 1


async def test_a_closed_backend_says_so() -> None:
    with ComfyServer() as server:
        backend = comfyui(server)
        await backend.close()
        with pytest.raises(MienError, match="closed"):
            await backend.generate(asked_for())


def _sampler(graph: dict[str, Any]) -> dict[str, Any]:
    return next(node["inputs"] for node in graph.values() if node["class_type"] == "KSampler")
