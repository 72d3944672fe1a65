"""How fast the built-in illustrator draws: one picture as PNG and as WebP, and (P3) an embedding set in two processes.

References: making the file alone for a picture, the first hundred pictures for memory, and the same set drawn one after
another for the pool.
"""

from __future__ import annotations

import asyncio
import os
import time
from itertools import cycle, islice, product
from pathlib import Path

from bench.report import median, percentile, report
from mien.domain.appearance import describe
from mien.domain.shots import EMBEDDING_SHOTS, SHOTS, Shot
from mien.domain.styles import illustrator_styles
from mien.domain.worldview import read_worldview
from mien.images.illustrator.backend import Illustrator
from mien.images.illustrator.compose import draw_svg, render
from mien.images.illustrator.raster import PictureFormat, rasterise, rasteriser_name
from mien.ports import ImageRequest, Subject

SIZE, MEMORY_SIZE = 1024, 512
FIRST, LAST = 100, 1000
"""Pictures after which memory is looked at."""
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


def milliseconds(who: Subject, shot: Shot, form: PictureFormat) -> tuple[float, float]:
    """CPU time of a whole picture and of making the file of its drawing; the best of a few rounds."""
    best = (float("inf"), float("inf"))
    for _ in range(ROUNDS):
        start = time.process_time()
        text = draw_svg(who, shot, width=SIZE, height=SIZE, seed=1).svg
        drawn = time.process_time()
        rasterise(text, SIZE, SIZE, form=form)
        done = time.process_time()
        best = min(best, ((done - start) * 1000, (done - drawn) * 1000))
    return best


def pictures(people: list[Subject], form: PictureFormat, target: str) -> None:
    """Report a picture's time as one kind of file, over all shots."""
    times = [milliseconds(who, shot, form) for who in people for shot in SHOTS.values()]
    whole = [each[0] for each in times]
    report(
        f"illustrator-{form} picture of {SIZE} x {SIZE}",
        ours=median(whole),
        reference=median([each[1] for each in times]),
        unit="ms",
        target=target,
        more={"slowest": max(whole), "p90": percentile(whole, 0.9), "rasteriser": rasteriser_name()},
    )


def memory(people: list[Subject]) -> None:
    """Report what a process holds after many pictures, against what it held after the first hundred."""
    held: dict[int, float] = {}
    asked = islice(cycle(product(people, SHOTS.values(), illustrator_styles())), LAST)
    for number, (who, shot, style) in enumerate(asked, start=1):
        render(who, shot, width=MEMORY_SIZE, height=MEMORY_SIZE, seed=number, style=style)
        if number in (FIRST, LAST):
            held[number] = resident()
    report(
        f"illustrator-memory after {LAST} pictures",
        ours=held[LAST],
        reference=held[FIRST],
        unit="MiB",
        target=f"as after {FIRST}",
    )


def resident() -> float:
    """MiB of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


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
    pictures(people, "png", "<= 60 ms of processor time")
    pictures(people, "webp", "<= 40 ms of processor time")
    memory(people)
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
