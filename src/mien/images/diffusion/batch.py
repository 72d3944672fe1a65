"""Orders that one call of a pipeline paints."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from mien.domain.image import Ignored
from mien.images.diffusion.approach import Approach
from mien.images.diffusion.long_prompt import Encoded
from mien.images.diffusion.order import PaintOrder


@dataclass(frozen=True, slots=True)
class Batch:
    """One call; its orders differ in words and seed alone."""

    places: tuple[int, ...]
    """Where their results belong among all that are painted together."""
    orders: tuple[PaintOrder, ...]
    encoded: tuple[Encoded, ...]
    approach: Approach
    width: int
    height: int
    guidance: float | None
    guided: bool
    """Whether each step is also computed without the prompt, so that negative prompts count."""
    ignored: tuple[tuple[Ignored, ...], ...]
    """For each order."""
    encode_seconds: float
    """What encoding the prompts took."""

    def part(self, rows: Sequence[int]) -> Batch:
        """Some of the orders."""
        return replace(
            self,
            places=tuple(self.places[row] for row in rows),
            orders=tuple(self.orders[row] for row in rows),
            encoded=tuple(self.encoded[row] for row in rows),
            ignored=tuple(self.ignored[row] for row in rows),
        )

    def halves(self) -> tuple[Batch, Batch]:
        """Two batches of half the orders; there have to be two at least."""
        rows = range(len(self.orders))
        middle = len(rows) // 2
        return self.part(rows[:middle]), self.part(rows[middle:])

    def calls(self) -> list[Batch]:
        """The same orders in as few calls as may be: those in one call need prompts that are equally long, as filling
        one up to another's length changes its picture a little."""
        rows = range(len(self.orders))
        keys = [each.length if self.approach.batches else row for row, each in enumerate(self.encoded)]
        return [self.part(group) for group in grouped(rows, keys)]


def grouped(places: Sequence[int], keys: Sequence[Hashable]) -> Iterable[list[int]]:
    """Places whose keys are equal, in the order in which each key first occurs."""
    groups: dict[Hashable, list[int]] = {}
    for place, key in zip(places, keys, strict=True):
        groups.setdefault(key, []).append(place)
    return groups.values()
