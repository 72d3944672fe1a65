"""How long a persona by rules takes, and how many seeds pass before one repeats (P17)."""

from __future__ import annotations

import time

from bench.report import median, percentile, report
from mien.domain.briefs import PersonaBrief
from mien.domain.persona import invent_persona, read_persona

PERSONAS = 10_000
CHECKED = 100
REFERENCE_MS = 100.0
"""What the template persona of the tool that this one takes after is said to stay below."""


def invent(seed: int) -> float:
    """Milliseconds for one persona."""
    started = time.perf_counter()
    invent_persona(PersonaBrief(seed))
    return (time.perf_counter() - started) * 1000


def check(seed: int) -> float:
    """Milliseconds for reading and checking one, as an answer of a model is."""
    text = invent_persona(PersonaBrief(seed)).model_dump_json()
    started = time.perf_counter()
    read_persona(text)
    return (time.perf_counter() - started) * 1000


def main() -> None:
    first = invent(0)
    times = [invent(seed) for seed in range(PERSONAS)]
    people = [invent_persona(PersonaBrief(seed)) for seed in range(PERSONAS)]
    report(
        "P17a template persona",
        ours=median(times),
        reference=REFERENCE_MS,
        unit="ms",
        target="< 1 ms, aim 0.2",
        more={
            "p99_ms": percentile(times, 0.99),
            "first_ms": first,
            "checking_a_models_answer_ms": median([check(seed) for seed in range(CHECKED)]),
            "seeds": PERSONAS,
            "distinct_names": len({each.name for each in people}),
            "distinct_personas": len({each.model_dump_json(exclude={"name"}) for each in people}),
        },
    )


if __name__ == "__main__":
    main()
