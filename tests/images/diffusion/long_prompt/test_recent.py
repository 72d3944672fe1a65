from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st

from mien.images.diffusion.long_prompt.recent import Recent, Rows


def rows(numbers: int) -> Rows:
    """Rows of four bytes a number."""
    return Rows(torch.zeros(numbers), None)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 30))))
def test_what_is_kept_never_takes_more_than_its_room(orders: list[tuple[int, int]]) -> None:
    recent = Recent(most=100)
    for key, numbers in orders:
        recent.keep(key, rows(numbers))
        kept = [found for each in range(10) if (found := recent.find(each)) is not None]
        assert recent.bytes == sum(each.bytes for each in kept) <= 100


def test_the_longest_unused_goes_first() -> None:
    recent = Recent(most=100)
    for key in ("a", "b"):
        recent.keep(key, rows(10))
    recent.find("a")
    recent.keep("c", rows(10))
    assert [recent.find(key) is not None for key in ("a", "b", "c")] == [True, False, True]


def test_what_is_larger_than_all_the_room_drives_nothing_out() -> None:
    recent = Recent(most=100)
    recent.keep("a", rows(10))
    recent.keep("b", rows(26))
    assert recent.find("a") is not None
    assert recent.find("b") is None


def test_both_tensors_count() -> None:
    recent = Recent(most=100)
    recent.keep("a", Rows(torch.zeros(10), torch.zeros(5, dtype=torch.float16)))
    assert recent.bytes == 50
    recent.clear()
    assert (recent.bytes, recent.find("a")) == (0, None)
