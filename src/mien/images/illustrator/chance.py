"""Choices that a description leaves open: fixed by the character's seed, the same on every machine and every day."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
_AT_ONCE = 64
"""How many numbers are drawn from one digest."""


def chance(seed: int, what: str) -> float:
    """A number in [0, 1) that depends on nothing but the seed and the name of the choice."""
    digest = hashlib.sha256(f"{seed}/{what}".encode()).digest()
    return int.from_bytes(digest[:7], "big") / 2**56


def spread(seed: int, what: str, low: float, high: float) -> float:
    """A number between ``low`` and ``high``."""
    return low + (high - low) * chance(seed, what)


def many(seed: int, what: str, count: int) -> list[float]:
    """``count`` numbers in [0, 1), each as good as one of :func:`chance`, in a fraction of the time."""
    parts = []
    for block in range((count + _AT_ONCE - 1) // _AT_ONCE):
        digest = hashlib.shake_128(f"{seed}/{what}/{block}".encode()).digest(4 * _AT_ONCE)
        parts += [int.from_bytes(digest[i : i + 4], "big") / 2**32 for i in range(0, 4 * _AT_ONCE, 4)]
    return parts[:count]


def pick(seed: int, what: str, options: Sequence[T]) -> T:
    """One of the options."""
    return options[int(chance(seed, what) * len(options))]
