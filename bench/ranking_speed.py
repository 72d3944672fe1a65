"""How quickly references are ranked, with every point explained, and how quickly similar pictures are found.

Usage: ``python -m bench.ranking_speed [REFERENCES] [PICTURES]``. Two hundred references against a sort by one number
in Python; a million vectors of 128 numbers against the least that NumPy can do: one product and one partition. Best of
several runs, alternating, in one process. Exits 1 above 1 ms or above 1.3 times NumPy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from operator import attrgetter
from random import Random
from time import perf_counter
from typing import Final

import numpy as np

from bench.report import report
from mien.domain.reference_ranking import Candidate, Origin, rank
from mien.domain.scene_reading import read_scene
from mien.domain.shots import Angle, ShotType
from mien.vision.similarity import nearest

REFERENCES: Final = 200
PICTURES: Final = 1_000_000
WIDTH: Final = 128
FOUND: Final = 50
RUNS: Final = 9
MOST_MS: Final = 1.0
MOST_RATIO: Final = 1.3
_TAGS: Final = ("rain", "café", "walking", "smile", "night", "beach", "dog", "umbrella")


def best_of(runs: int, *functions: Callable[[], object]) -> list[float]:
    """The shortest time of each function in seconds, run in turns so that a busy machine is fair to all."""
    shortest = [float("inf")] * len(functions)
    for _ in range(runs):
        for number, function in enumerate(functions):
            started = perf_counter()
            function()
            shortest[number] = min(shortest[number], perf_counter() - started)
    return shortest


def of_references(count: int) -> bool:
    """Rank the references of one character."""
    dice = Random(1)
    candidates = [
        Candidate(
            image_id=f"{dice.getrandbits(64):016x}",
            origin=dice.choice(list(Origin)),
            shot_type=dice.choice(list(ShotType)),
            angle=dice.choice(list(Angle)),
            keywords=frozenset(dice.sample(_TAGS, 3)),
            quality=dice.uniform(60, 100),
            consistency=dice.uniform(60, 100),
        )
        for _ in range(count)
    ]
    wanted = read_scene("full body, side view, walking the dog in the rain at night")
    ours, plain = best_of(
        50 * RUNS, lambda: rank(candidates, wanted), lambda: sorted(candidates, key=attrgetter("quality"), reverse=True)
    )
    told = f"below {MOST_MS} ms, all points explained; the reference is a sort by one number"
    report(f"ranking_{count}_references", ours=ours * 1e3, reference=plain * 1e3, unit="ms", target=told)
    return ours * 1e3 <= MOST_MS


def of_pictures(count: int) -> bool:
    """Find the most similar ones among many pictures."""
    dice = np.random.default_rng(1)
    vectors = dice.standard_normal((count, WIDTH), dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    wanted = vectors[count // 2].copy()

    def floor() -> object:
        cosines = vectors @ wanted
        return np.argpartition(cosines, -FOUND)[-FOUND:]

    ours, plain = best_of(RUNS, lambda: nearest(wanted, vectors, FOUND), floor)
    told = f"at most {MOST_RATIO} of one product and one partition"
    report(f"similar_of_{count}", ours=ours * 1e3, reference=plain * 1e3, unit="ms", target=told)
    return ours <= MOST_RATIO * plain


def main() -> int:
    """Measure both."""
    sizes = [int(each) for each in sys.argv[1:]]
    references, pictures = [*sizes, *(REFERENCES, PICTURES)[len(sizes) :]][:2]
    fine = [of_references(references), of_pictures(pictures)]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
