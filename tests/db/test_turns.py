"""Who writes next on SQLite."""

from __future__ import annotations

import asyncio

from mien.db.turns import Turns


async def take(turns: Turns, name: str, order: list[str], *, patient: bool) -> None:
    async with turns.turn(patient=patient):
        order.append(name)
        await asyncio.sleep(0)


async def test_urgent_ones_go_before_patient_ones_that_came_earlier() -> None:
    turns, order = Turns(), list[str]()
    async with turns.turn(patient=True):
        waiting = [asyncio.create_task(take(turns, f"patient {n}", order, patient=True)) for n in range(2)]
        await asyncio.sleep(0)
        waiting += [asyncio.create_task(take(turns, f"urgent {n}", order, patient=False)) for n in range(2)]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)

    assert order == ["urgent 0", "urgent 1", "patient 0", "patient 1"]


async def test_a_flood_of_urgent_ones_does_not_stop_the_patient() -> None:
    turns, order = Turns(), list[str]()
    async with turns.turn(patient=False):
        waiting = [asyncio.create_task(take(turns, "patient", order, patient=True))]
        waiting += [asyncio.create_task(take(turns, "urgent", order, patient=False)) for _ in range(50)]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)

    assert order.index("patient") <= 10


async def test_never_two_at_once_and_nobody_is_forgotten_when_some_are_cancelled() -> None:
    turns, inside, most, done = Turns(), 0, 0, 0

    async def work(patient: bool) -> None:
        nonlocal inside, most, done
        async with turns.turn(patient=patient):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.001)
            inside -= 1
        done += 1

    tasks = [asyncio.create_task(work(patient=number % 2 == 0)) for number in range(60)]
    await asyncio.sleep(0.005)
    for task in tasks[::3]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)

    cancelled = sum(isinstance(result, asyncio.CancelledError) for result in results)
    assert most == 1
    assert cancelled >= 15
    assert done == 60 - cancelled
    async with asyncio.timeout(240), turns.turn(patient=True):
        pass
