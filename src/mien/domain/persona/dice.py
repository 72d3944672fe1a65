"""Choices that follow from a seed and a topic alone, the same on every machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """One throw per topic: a choice stays the same whatever else is chosen, or added to the tables of others."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._root = blake2b(str(seed).encode(), digest_size=16)

    def throw(self, topic: str) -> int:
        """A number from 0 to 2**64 - 1."""
        topical = self._root.copy()
        topical.update(topic.encode())
        return int.from_bytes(topical.digest()[:8], "big")

    def chance(self, topic: str, probability: float) -> bool:
        """True as often as ``probability`` (0 to 1) says."""
        return self.throw(topic) < probability * 2**64

    def between(self, topic: str, least: int, most: int) -> int:
        """A whole number from ``least`` to ``most``, both included."""
        return least + self.throw(topic) % (most - least + 1)

    def pick(self, topic: str, options: Sequence[T]) -> T:
        """One of the options, each as likely."""
        return options[self.throw(topic) % len(options)]

    def sample(self, topic: str, options: Sequence[T], count: int) -> list[T]:
        """``count`` different options (or all there are) in an order of their own."""
        left, number = list(options), self.throw(topic)
        chosen: list[T] = []
        while left and len(chosen) < count:
            number, place = divmod(number, len(left))
            chosen.append(left.pop(place))
        return chosen

    def weighted(self, topic: str, weights: Mapping[T, float]) -> T:
        """One key, each as likely as its weight; at least one weight is positive."""
        point = self.throw(topic) / 2**64 * sum(weights.values())
        for value, weight in weights.items():
            point -= weight
            if point < 0:
                return value
        return next(value for value, weight in reversed(list(weights.items())) if weight > 0)
