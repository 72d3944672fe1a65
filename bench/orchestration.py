"""P1 and P2: what the durable path costs per picture, and how well sets overlap.

P1: a set of ten on a backend that answers at once, against calling that backend directly; ms per picture.
P2: a backend that sleeps one second, limit 4: eight sets of ten, one of ten, one of five, against one after another.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

import structlog

from bench.report import median, report
from mien.domain.image_set import SetKind
from mien.domain.shots import EMBEDDING_SHOTS
from mien.ports import ImageRequest
from mien.settings import Settings
from mien.wiring import Mien
from tests.backends import ScriptedBackend

ROUNDS = 7


async def open_and(run, backend: ScriptedBackend):  # type: ignore[no-untyped-def]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            home=Path(folder),
            default_backend=backend.name,
            scorer="off",
            queue_poll=0.05,
            auto_generate_embeddings=False,
        )
        async with Mien.open(settings=settings, backends={backend.name: backend}) as mien:
            return await run(mien)


async def set_seconds(mien: Mien, count: int) -> float:
    """Seconds from the first start of a shot to the end of the last of ``count`` sets."""
    slugs = []
    for number in range(count):
        created = await mien.characters.create(name=f"C{number}", description="A tall woman.", official=True)
        slugs.append(created.character.slug)
    planned = [await mien.characters.make_set(slug, SetKind.EMBEDDING) for slug in slugs]
    ended = [await mien.jobs.wait(job.id, seconds=600) for job in planned]
    assert all(job.state == "succeeded" for job in ended), ended
    starts = min(job.started_at for job in ended if job.started_at)
    ends = max(job.finished_at for job in ended if job.finished_at)
    return (ends - starts).total_seconds()


async def overhead() -> None:
    backend = ScriptedBackend()

    async def run(mien: Mien) -> tuple[list[float], list[float]]:
        ours, direct = [], []
        await set_seconds(mien, 1)
        request: ImageRequest = backend.requests[0]
        for _ in range(ROUNDS):
            backend.requests.clear()
            ours.append(await set_seconds(mien, 1) / 10 * 1000)
            started = time.perf_counter()
            for _ in range(10):
                await backend.generate(request)
            direct.append((time.perf_counter() - started) / 10 * 1000)
        return ours, direct

    ours, direct = await open_and(run, backend)
    report(
        "P1 overhead per picture",
        ours=median(ours) - median(direct),
        reference=2000,
        unit="ms",
        target="<= 15 ms and <= 1 % of a 2 s picture",
    )


async def overlap() -> None:
    for name, sets, target in (("P2a eight sets of ten", 8, ">= 3.6x"), ("P2b one set of ten", 1, ">= 3.1x")):
        backend = ScriptedBackend(delay=1.0)
        seconds = await open_and(lambda mien, sets=sets: set_seconds(mien, sets), backend)
        report(
            name, ours=sets * 10 / seconds, reference=1.0, unit="pictures/s", target=target, more={"seconds": seconds}
        )
    backend = ScriptedBackend(delay=1.0)
    seconds = await open_and(half_set, backend)
    report(
        "P2c one set of five",
        ours=5 / seconds,
        reference=1.0,
        unit="pictures/s",
        target=">= 2.3x",
        more={"seconds": seconds},
    )


async def half_set(mien: Mien) -> float:
    """A set of which five shots are missing: five pictures."""
    backend = mien.context.backends[mien.context.settings.default_backend]
    assert isinstance(backend, ScriptedBackend)
    created = await mien.characters.create(name="Half", description="A tall woman.", official=True)
    from mien.domain.errors import Unavailable

    backend.delay = 0
    for shot in EMBEDDING_SHOTS[:5]:
        backend.failures[shot.name] = [Unavailable("not now")]
    await mien.jobs.wait((await mien.characters.make_set(created.character.slug, SetKind.EMBEDDING)).id)
    backend.delay = 1.0
    job = await mien.jobs.wait((await mien.characters.make_set(created.character.slug, SetKind.EMBEDDING)).id)
    assert job.started_at
    assert job.finished_at
    return (job.finished_at - job.started_at).total_seconds()


def main() -> None:
    import logging

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    asyncio.run(overhead())
    asyncio.run(overlap())


if __name__ == "__main__":
    main()
