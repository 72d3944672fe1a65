"""What the next attempt at a picture does differently, as the diagnosis of the last one tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from mien.domain.approach import Approach, Means, Tried, told_changes
from mien.domain.diagnosis import Diagnosis, said
from mien.domain.remedies import REMEDIES, Goal, Situation, View

STOPS: Final = frozenset({Diagnosis.REFUSED, Diagnosis.SCORER_DOWN, Diagnosis.CANNOT_JUDGE})
"""Another attempt wouldn't help, or would be paid for nothing."""


def first_approach(ranking: Sequence[str], means: Means) -> Approach:
    """The best reference alone, or none where the backend takes none."""
    return Approach(references=tuple(ranking[:1]) if means.references else ())


def next_approach(
    tried: Sequence[Tried], ranking: Sequence[str], master: str | None, means: Means, goal: Goal | None = None
) -> Approach | None:
    """The attempt after these; ``None``: another one wouldn't help, or could only do the same once more.

    The diagnosis names what to change. Where it names nothing that is left to try, the second attempt takes the
    master, if the first didn't, and later ones the next of the ranking; at last the references go round again with
    another seed. ``ranking`` has the ids of the references, best first; ``master`` is tried only if it is among them.
    """
    now = Situation(tried, ranking, master, means, goal or Goal())
    diagnosis = tried[-1].verdict.diagnosis
    chosen = next((each for each in _candidates(diagnosis, now) if _is_new(each, now)), None)
    if chosen is None:
        return None
    after = replace(chosen, number=now.last.number + 1, seed_offset=now.last.seed_offset + means.seed)
    why = f"As {said(diagnosis)}: " if diagnosis else ""
    return replace(after, changed=f"{why}{told_changes(now.last, after, master)}.")


def _candidates(diagnosis: Diagnosis | None, now: Situation) -> Iterator[Approach]:
    if diagnosis in STOPS:
        return
    if diagnosis is not None and diagnosis in REMEDIES:
        yield from REMEDIES[diagnosis](now)
    if diagnosis is not Diagnosis.BACKEND_DOWN:
        yield from _round(now)


def _round(now: Situation) -> Iterator[Approach]:
    """The master, the others in their order, and round again where another seed makes a difference."""
    yield from (now.alone(reference) for reference in now.untried)
    for again in now.another_seed():
        led = now.last.references[:1]
        place = now.order.index(led[0]) + 1 if led and led[0] in now.order else 0
        following = [*now.order[place:], *now.order[:place]][:1] if now.means.references else []
        yield replace(again, references=tuple(following))


def _is_new(candidate: Approach, now: Situation) -> bool:
    """Whether it differs from every attempt so far by more than chance, or changes the seed on purpose."""
    if candidate.seed_offset != now.last.seed_offset:
        return True
    return not any(candidate.differs_by_seed_alone(each.approach) for each in now.tried)


__all__ = ["STOPS", "Approach", "Goal", "Means", "Tried", "View", "first_approach", "next_approach"]
