"""What the next attempt at a picture does differently, as the diagnosis of the last one tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mien.domain.verdict import Diagnosis, Verdict

STOPS = frozenset({Diagnosis.REFUSED, Diagnosis.BACKEND_DOWN, Diagnosis.SCORER_DOWN, Diagnosis.CANNOT_JUDGE})
"""Another attempt wouldn't help, or would be paid for nothing."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a backend can be asked to do differently."""

    references: int = 0
    """How many reference pictures it takes."""
    seed: bool = True
    strength: bool = False
    words: bool = True
    """Whether it reads the prompt, so that emphasis tells."""
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
    emphasis: str = ""
    """Put in front of the prompt: what the last attempt got wrong."""
    changed: str = ""
    """What is different from the attempt before, as a sentence; empty for the first."""


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt that has ended."""

    approach: Approach
    verdict: Verdict


def first_approach(ranking: Sequence[str], means: Means) -> Approach:
    """The best reference alone, or none where the backend takes none."""
    return Approach(references=tuple(ranking[:1]) if means.references else ())


def next_approach(tried: Sequence[Tried], ranking: Sequence[str], master: str | None, means: Means) -> Approach | None:
    """The attempt after these; ``None``: another one wouldn't help.

    Without a better idea the second attempt takes the master, if the first didn't, and later ones the next of the
    ranking.
    """
    last = tried[-1]
    if last.verdict.diagnosis in STOPS:
        return None
    used = {each.approach.references[:1] for each in tried}
    order = [master, *ranking] if master in ranking else [*ranking]
    untried = [each for each in order if each and (each,) not in used]
    references = (untried[0],) if untried and means.references else last.approach.references
    number = last.approach.number + 1
    changed = (
        f"another seed and reference {references[0]}" if references != last.approach.references else "another seed"
    )
    return replace(last.approach, number=number, references=references, seed_offset=number - 1, changed=changed)
