"""Which pictures are painted in one go: alike ones, the oldest first, each once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.images.diffusion.batching import Waiting, by_owner, next_batch, share
from mien.images.diffusion.order import PaintOrder
from mien.ports import Edit, Reference

ORDER = PaintOrder(prompt="a coat", seed=1, width=64, height=64, steps=2)
PICTURE = Reference("image-1", "avatar", b"pixels", "image/png")


def waiting(*sizes: int, owner: str = "ada") -> list[Waiting[str]]:
    """A line of pictures of those sizes."""
    return [
        Waiting.with_others(owner, number, replace(ORDER, width=size, seed=number)) for number, size in enumerate(sizes)
    ]


def test_where_nobody_waits_there_is_no_batch() -> None:
    assert next_batch([], 4) == ()


def test_the_oldest_takes_along_those_that_are_like_it_and_no_more_than_fit() -> None:
    line = waiting(64, 128, 64, 64, 128, 64)
    assert [each.number for each in next_batch(line, 3)] == [0, 2, 3]


def test_who_waits_longest_is_next_however_many_are_alike_behind() -> None:
    line = waiting(128, 64, 64, 64, 64)
    assert [each.number for each in next_batch(line, 4)] == [0]


@given(sizes=st.lists(st.sampled_from([64, 128, 256]), max_size=40), most=st.integers(1, 16))
def test_each_picture_is_in_one_batch_of_its_like_that_the_oldest_leads(sizes: list[int], most: int) -> None:
    line, painted = waiting(*sizes), []
    while line:
        batch = next_batch(line, most)
        assert batch[0] is line[0]
        assert len(batch) <= most
        assert len({each.order.width for each in batch}) == 1
        painted += [each.number for each in batch]
        line = [each for each in line if each not in batch]
    assert sorted(painted) == list(range(len(sizes)))


@pytest.mark.parametrize(
    "change",
    [
        {"width": 128},
        {"height": 128},
        {"steps": 3},
        {"guidance": 2.0},
        {"strength": 0.5},
        {"references": (PICTURE,)},
        {"edit": Edit(PICTURE, "a red coat")},
    ],
    ids=lambda change: next(iter(change)),
)
def test_pictures_of_another_kind_are_painted_apart(change: dict[str, Any]) -> None:
    line = [*waiting(64), Waiting.with_others("bob", 0, replace(ORDER, **change))]
    assert next_batch(line, 4) == (line[0],)


def test_words_and_seeds_may_differ_within_a_batch() -> None:
    other = Waiting.with_others("bob", 0, replace(ORDER, prompt="a hat", negative_prompt="rain", seed=99))
    assert len(next_batch([*waiting(64), other], 4)) == 2


def test_who_is_to_be_alone_is_painted_with_nobody_elses_pictures() -> None:
    line = [each.alone() for each in [*waiting(64, 64), *waiting(64, owner="bob")]]
    assert next_batch([*line, *waiting(64)], 4) == tuple(line[:2])


def test_a_batch_is_parted_by_whose_pictures_they_are() -> None:
    ada, bob = waiting(64, 64), waiting(64, owner="bob")
    parts = by_owner([ada[0], *bob, ada[1]])
    assert [[each.owner for each in part] for part in parts] == [["ada", "ada"], ["bob"]]


def test_how_far_somebody_is_counts_what_is_there_and_what_is_being_painted() -> None:
    assert share(finished=0, in_batch=1, wanted=1, part=0.5) == 0.5
    assert share(finished=4, in_batch=2, wanted=6, part=0.5) == pytest.approx(5 / 6)
    assert share(finished=4, in_batch=4, wanted=6, part=1.0) == 1.0
