"""Choices that follow from a seed alone, so that the same seed always means the same person."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def fraction(seed: int, topic: str) -> float:
    """A number in [0, 1) that depends on seed and topic only, on every machine and Python version."""
    digest = hashlib.sha256(f"{seed}:{topic}".encode()).digest()
    return int.from_bytes(digest[:7], "big") / 2**56


def weighted(seed: int, topic: str, weights: Mapping[T, float]) -> T:
    """One key of ``weights`` (at least one is positive), each as likely as its weight."""
    point = fraction(seed, topic) * sum(weights.values())
    for value, weight in weights.items():
        point -= weight
        if point < 0 < weight:
            return value
    return next(value for value, weight in reversed(list(weights.items())) if weight > 0)
