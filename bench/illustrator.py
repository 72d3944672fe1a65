"""How fast the built-in illustrator draws: one picture, and (P3) an embedding set in two processes.

References: rasterising alone for a picture, and the same set drawn one after another for the pool.
"""

from __future__ import annotations

import asyncio
import os
import time

from bench.report import median, percentile, report
from mien.domain.appearance import describe
from mien.domain.shots import EMBEDDING_SHOTS, SHOTS, Shot
from mien.domain.worldview import read_worldview
from mien.images.illustrator.backend import Illustrator
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise, rasteriser_name
from mien.ports import ImageRequest, Subject

SIZE = 1024
ROUNDS = 3
CAST = {
    "Mara": "A woman of 28 with auburn hair, green eyes and a scar, in a leather jacket. An activist for a revolution.",
    "Otto": "A stocky programmer in his forties with a grey beard, in a hoodie. Exhausted and jaded.",
    "Zuri": "A tall woman with an afro, in a red blazer. A startup founder disrupting banking with blockchain.",
    "Tib": "An anthropomorphic orange cat with green eyes, in a striped shirt and a blue scarf.",
    "Nell": "A detective of fifty in a trench coat and fedora, who questions everything and sees cover-ups.",
}


def subjects() -> list[Subject]:
    return [
        Subject(name, seed, describe(words, seed, name=name), read_worldview(words, ""))
        for seed, (name, words) in enumerate(CAST.items())
    ]


def milliseconds(who: Subject, shot: Shot) -> tuple[float, float]:
    """CPU time of a whole picture and of its rasterising; the best of a few rounds."""
    best = (float("inf"), float("inf"))
    for _ in range(ROUNDS):
        start = time.process_time()
        text = draw_svg(who, shot, width=SIZE, height=SIZE, seed=1).svg
        drawn = time.process_time()
        rasterise(text, SIZE, SIZE)
        done = time.process_time()
        best = min(best, ((done - start) * 1000, (done - drawn) * 1000))
    return best


def requests(who: Subject) -> list[ImageRequest]:
    return [ImageRequest(who, shot, "", "", who.seed + shot.seed_offset) for shot in EMBEDDING_SHOTS]


async def seconds_of_set(backend: Illustrator, who: Subject, *, together: bool) -> float:
    start = time.perf_counter()
    if together:
        await asyncio.gather(*(backend.generate(request) for request in requests(who)))
    else:
        for request in requests(who):
            await backend.generate(request)
    return time.perf_counter() - start


async def sets(people: list[Subject]) -> tuple[float, float]:
    """Median seconds of an embedding set: in a pool of two processes, and one picture after another."""
    backend = Illustrator(2)
    try:
        await seconds_of_set(backend, people[0], together=True)
        together = [await seconds_of_set(backend, who, together=True) for who in people]
        alone = [await seconds_of_set(backend, who, together=False) for who in people]
    finally:
        await backend.close()
    return median(together), median(alone)


def main() -> None:
    people = subjects()
    times = [milliseconds(who, shot) for who in people for shot in SHOTS.values()]
    whole = [each[0] for each in times]
    report(
        f"illustrator picture of {SIZE} x {SIZE}",
        ours=median(whole),
        reference=median([each[1] for each in times]),
        unit="ms",
        target="<= 60 ms of processor time",
        more={"slowest": max(whole), "p90": percentile(whole, 0.9), "rasteriser": rasteriser_name()},
    )
    together, alone = asyncio.run(sets(people))
    report(
        "P3 embedding set",
        ours=together,
        reference=alone,
        unit="s",
        target="<= 0.65x with two free cores",
        more={"pictures": len(EMBEDDING_SHOTS), "cores": os.cpu_count()},
    )


if __name__ == "__main__":
    main()
