"""What ``mien doctor`` looks at of the scorers; it can have the one in use judge a picture."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Final

from mien.cli.checkup import TRIAL, Finding
from mien.domain.errors import MienError

if TYPE_CHECKING:
    from mien.ports import CalibrationSource, Scorer
    from mien.settings import Settings

_SIDE: Final = 512


async def check_scorers(settings: Settings, *, judge: bool) -> list[Finding]:
    """The scorer in use; with ``judge`` it really judges two pictures, and is timed."""
    from mien.vision.registry import scorer_of

    async with _calibrations(settings) as calibrations:
        scorer = scorer_of(settings, calibrations)
        if scorer is None:
            return [Finding("scorer", ready=True, detail="switched off: pictures aren't measured", needed=False)]
        try:
            return [await _check(scorer, judge=judge)]
        finally:
            await scorer.close()


@asynccontextmanager
async def _calibrations(settings: Settings) -> AsyncIterator[CalibrationSource | None]:
    """Those in the home's database; ``None`` where there is none that could be read, which is told elsewhere."""
    from mien.db.calibrations import DatabaseCalibrations
    from mien.db.database import Database
    from mien.wiring import database_url

    url = database_url(settings)
    if not await asyncio.to_thread(_has_our_tables, settings, url):
        yield None
        return
    database = Database(url)
    try:
        yield DatabaseCalibrations(database)
    finally:
        await database.close()


def _has_our_tables(settings: Settings, url: str) -> bool:
    from mien.db import schema

    if settings.is_sqlite and not (settings.home / "mien.db").exists():
        return False
    try:
        return schema.current_version(url) == schema.HEAD
    except MienError:
        return False


async def _check(scorer: Scorer, *, judge: bool) -> Finding:
    """One that is chosen and doesn't work stops every picture that is to be scored, so it counts as needed."""
    part = f"scorer {scorer.name}"
    readiness = await scorer.readiness()
    if not readiness.ready or not judge:
        return Finding(
            part,
            readiness.ready,
            readiness.detail,
            readiness.remedy,
            configured=readiness.ready or readiness.configured,
        )
    try:
        took = [await _milliseconds(scorer, picture) for picture in await _pictures()]
    except MienError as error:
        return Finding(part, ready=False, detail=error.message, remedy="Look at the model, or choose another scorer.")
    detail = f"{readiness.detail}; first picture judged in {took[0]} ms, second in {took[1]} ms"
    return Finding(part, ready=True, detail=detail, remedy=readiness.remedy)


async def _milliseconds(scorer: Scorer, picture: bytes) -> int:
    from mien.ports import ScoreRequest

    started = perf_counter()
    await scorer.score(ScoreRequest(picture))
    return round((perf_counter() - started) * 1000)


async def _pictures() -> list[bytes]:
    """Two pictures of the person that every check draws. Never the same one: a scorer may know it already."""
    from mien.domain.appearance import describe
    from mien.domain.shots import AVATAR, REFERENCE_SHOTS
    from mien.domain.worldview import read_worldview
    from mien.images.illustrator.backend import Illustrator
    from mien.ports import ImageRequest, Subject

    subject = Subject("Ada", 7, describe(TRIAL, 7, name="Ada"), read_worldview(TRIAL, ""))
    illustrator = Illustrator(1, "png")
    try:
        made = [
            await illustrator.generate(ImageRequest(subject, shot, TRIAL, "", seed=7, width=_SIDE, height=_SIDE))
            for shot in (AVATAR, REFERENCE_SHOTS[1])
        ]
        return [each.pictures[0].data for each in made]
    finally:
        await illustrator.close()
