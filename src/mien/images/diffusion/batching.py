"""Which of the pictures that wait are painted in one go: decisions alone, without processes or clocks."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from mien.images.diffusion.order import PaintOrder

Owner = TypeVar("Owner")


@dataclass(frozen=True, slots=True, eq=False)
class Waiting(Generic[Owner]):
    """One picture in the line."""

    owner: Owner
    """Whose it is."""
    number: int
    """Which of the owner's pictures, from 0."""
    order: PaintOrder
    kind: Hashable
    """Equal for those that may be painted in one go."""

    @classmethod
    def with_others(cls, owner: Owner, number: int, order: PaintOrder) -> Waiting[Owner]:
        """One that may be painted with anybody's that are like it."""
        return cls(owner, number, order, order.batch_key)

    def alone(self) -> Waiting[Owner]:
        """The same, to be painted with none but its owner's."""
        return replace(self, kind=(id(self.owner), self.order.batch_key))


def next_batch(line: Sequence[Waiting[Owner]], most: int) -> tuple[Waiting[Owner], ...]:
    """The one that waits longest, with those like it that wait longest, ``most`` in all; empty if none waits."""
    if not line:
        return ()
    alike = [each for each in line if each.kind == line[0].kind]
    return tuple(alike[:most])


def by_owner(batch: Iterable[Waiting[Owner]]) -> tuple[tuple[Waiting[Owner], ...], ...]:
    """The batch in parts of one owner each, in the order in which they came."""
    parts: dict[int, list[Waiting[Owner]]] = {}
    for each in batch:
        parts.setdefault(id(each.owner), []).append(each)
    return tuple(tuple(part) for part in parts.values())


def share(finished: int, in_batch: int, wanted: int, part: float) -> float:
    """How far one owner's ``wanted`` pictures are, from 0 to 1.

    ``finished`` are there and ``in_batch`` are in a batch of which ``part``, from 0 to 1, is done.
    """
    return min(1.0, (finished + in_batch * part) / wanted)
