"""How one attempt at a picture is made, and what is different from another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mien.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Means:
    """What a backend can be asked to do differently."""

    references: int = 0
    """How many reference pictures it takes."""
    seed: bool = True
    strength: bool = False
    words: bool = True
    """Whether it reads the prompt, so that emphasis tells."""
    steps: int = 0
    """Denoising steps of an attempt that asks for none, where it can be asked for more; 0: it can't."""
    others: tuple[str, ...] = ()
    """Other backends that are ready and may draw instead."""


@dataclass(frozen=True, slots=True)
class Approach:
    """How one attempt is made."""

    number: int = 1
    backend: str = ""
    """Empty: the one that was ordered."""
    references: tuple[str, ...] = ()
    """Ids of the pictures to condition on, best first."""
    seed_offset: int = 0
    """Added to the seed of the first attempt."""
    strength: float | None = None
    steps: int | None = None
    """Denoising steps; ``None``: as ordered."""
    emphasis: str = ""
    """Put in front of the prompt: what the attempts so far got wrong."""
    changed: str = ""
    """What is different from the attempt before, and why, as a sentence; empty for the first."""

    def differs_by_seed_alone(self, other: Approach) -> bool:
        """Whether it asks for the same as another, apart from chance."""
        return replace(self, number=0, seed_offset=0, changed="") == replace(other, number=0, seed_offset=0, changed="")


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt that has ended."""

    approach: Approach
    verdict: Verdict


def told_changes(before: Approach, after: Approach, master: str | None) -> str:
    """Every difference between two attempts as a clause: ``the master as reference, another seed``."""
    return ", ".join(_differences(before, after, master)) or "the same once more"


def _differences(before: Approach, after: Approach, master: str | None) -> Iterator[str]:
    if after.backend != before.backend:
        yield f"drawn by {after.backend}"
    if after.references != before.references:
        yield _told_references(after.references, master)
    if after.emphasis != before.emphasis:
        yield f"the prompt begins with “{after.emphasis}”"
    if after.strength != before.strength:
        usual = "the usual" if before.strength is None else f"{before.strength:g}"
        yield f"strength {after.strength:g} instead of {usual}" if after.strength is not None else "the usual strength"
    if after.steps != before.steps:
        yield f"{after.steps} steps"
    if after.seed_offset != before.seed_offset:
        yield "another seed"


def _told_references(references: tuple[str, ...], master: str | None) -> str:
    if not references:
        return "no reference"
    first = "the master" if references[0] == master else f"the picture {references[0]}"
    more = len(references) - 1
    further = f" and {more} more reference{'s' if more > 1 else ''}" if more else " as reference"
    return first + further
