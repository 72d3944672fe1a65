"""Pictures that are asked for together are measured together, each once, and none suffers for another."""

from __future__ import annotations

import asyncio

import pytest

from mien.domain.errors import Retryable, Unavailable
from mien.vision.dino.child import Found
from mien.vision.dino.features import NoFeatures
from mien.vision.dino.gathering import Gathering


class _Model:
    """Answers with the picture's own bytes; one that begins with an exclamation mark kills the process."""

    def __init__(self) -> None:
        self.batches: list[tuple[bytes, ...]] = []

    async def look(self, pictures: tuple[bytes, ...]) -> list[Found]:
        self.batches.append(pictures)
        await asyncio.sleep(0)
        if any(each.startswith(b"!") for each in pictures):
            raise Retryable("the process died")
        return [NoFeatures(each.decode()) for each in pictures]


def _names(*letters: str) -> list[bytes]:
    return [each.encode() for each in letters]


async def _problems(gathering: Gathering, *letters: str) -> list[str]:
    return [each.problem for each in await gathering.features(_names(*letters)) if isinstance(each, NoFeatures)]


async def test_callers_of_the_same_moment_share_batches_and_get_their_own() -> None:
    model = _Model()
    gathering = Gathering(model.look, batch=4)
    found = await asyncio.gather(*(_problems(gathering, *letters) for letters in ("ab", "c", "de", "f")))
    assert found == [["a", "b"], ["c"], ["d", "e"], ["f"]]
    assert [len(each) for each in model.batches] == [4, 2]


async def test_a_picture_is_measured_once_however_often_it_is_asked_for() -> None:
    model = _Model()
    gathering = Gathering(model.look, batch=4)
    await asyncio.gather(_problems(gathering, "a", "a"), _problems(gathering, "a", "b"))
    assert await _problems(gathering, "b", "a") == ["b", "a"]
    assert model.batches == [(b"a", b"b")]


async def test_a_picture_that_kills_the_process_fails_only_who_asked_for_it() -> None:
    gathering = Gathering(_Model().look, batch=4)
    good, bad = await asyncio.gather(_problems(gathering, "a", "b"), _problems(gathering, "!"), return_exceptions=True)
    assert good == ["a", "b"]
    assert isinstance(bad, Retryable)
    assert await _problems(gathering, "c") == ["c"]


async def test_a_model_that_cannot_be_used_fails_everybody_and_is_tried_again() -> None:
    failures = [Unavailable("it can't be loaded")]

    async def look(pictures: tuple[bytes, ...]) -> list[Found]:
        if failures:
            raise failures.pop()
        return [NoFeatures("") for _ in pictures]

    gathering = Gathering(look, batch=4)
    found = await asyncio.gather(*(gathering.features([b"a"]), gathering.features([b"b"])), return_exceptions=True)
    assert [type(each) for each in found] == [Unavailable, Unavailable]
    assert len(await gathering.features([b"a"])) == 1


async def test_who_goes_away_takes_nothing_from_who_waits_for_the_same_picture() -> None:
    gathering = Gathering(_Model().look, batch=4)
    leaving = asyncio.create_task(_problems(gathering, "a"))
    staying = asyncio.create_task(_problems(gathering, "a"))
    await asyncio.sleep(0)
    leaving.cancel()
    assert await staying == ["a"]


async def test_who_waits_when_it_is_closed_is_told() -> None:
    async def never(pictures: tuple[bytes, ...]) -> list[Found]:
        await asyncio.Event().wait()
        return []

    gathering = Gathering(never, batch=1)
    waiting = asyncio.create_task(gathering.features([b"a", b"b"]))
    await asyncio.sleep(0.01)
    await gathering.close()
    with pytest.raises(Retryable, match="stopping"):
        await waiting
