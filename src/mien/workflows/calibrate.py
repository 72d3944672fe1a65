"""Calibrating a scorer on the library's own pictures, so that its scores mean something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import Final

import structlog

from mien.db import calibrations
from mien.db.calibrations import AcceptedPicture
from mien.domain.calibration import Calibration
from mien.domain.errors import InvalidRequest
from mien.domain.shots import SHOTS, Outfit
from mien.ports import Calibratable, KnownPicture
from mien.workflows.context import Context

log = structlog.get_logger(__name__)

MIN_PAIRS: Final = 100
"""Pictures measured against their own character, and as many against others, below which figures mean little."""
_CHARACTERS: Final = 60
_PICTURES: Final = 12
"""Of each character; more tell little that is new."""


async def calibrate(context: Context, *, min_pairs: int = MIN_PAIRS) -> Calibration:
    """Measure the accepted pictures of all characters, fit what their likenesses mean, and keep that for the scorer.

    Raises ``InvalidRequest`` where the scorer has nothing to calibrate, ``Conflict`` where there are too few pictures,
    ``Unavailable`` or ``Retryable`` where the scorer doesn't work; nothing is kept then.
    """
    scorer = _calibratable(context)
    async with context.database.read() as connection:
        accepted = await calibrations.accepted_pictures(connection)
    pictures = _chosen(context, accepted)
    log.info("calibration_started", method=scorer.method, pictures=len(pictures))
    fit = await scorer.fit(pictures, min_pairs=min_pairs)
    async with context.database.write() as connection:
        kept = await calibrations.insert(connection, scorer.method, fit, context.clock.now())
    log.info("calibration_finished", id=kept.id, **fit.figures.model_dump())
    return kept


def _calibratable(context: Context) -> Calibratable:
    scorer: object = context.scorer
    if scorer is None:
        raise InvalidRequest("The scorer is switched off (MIEN_SCORER=off), so there is nothing to calibrate.")
    if isinstance(scorer, Calibratable):
        return scorer
    raise InvalidRequest(
        "The embedded scorer brings its own calibration with it. A DINOv3 or DINOv2 model needs one: name its "
        "folder with MIEN_VISION__MODEL."
    )


def _chosen(context: Context, accepted: Iterable[AcceptedPicture]) -> list[KnownPicture]:
    """Not all of a large library: the first pictures of each of the characters that have most of them."""
    people: dict[str, list[AcceptedPicture]] = defaultdict(list)
    for picture in accepted:
        people[picture.character_id].append(picture)
    most = sorted(people.values(), key=len, reverse=True)[:_CHARACTERS]
    return [_known(context, picture) for pictures in most for picture in pictures[:_PICTURES]]


def _known(context: Context, picture: AcceptedPicture) -> KnownPicture:
    shot = SHOTS.get(picture.shot)
    return KnownPicture(
        person=picture.character_id,
        load=partial(context.store.get, picture.storage_key),
        shot_type=shot.shot_type if shot else None,
        angle=shot.angle if shot else None,
        usual_clothes=shot is None or shot.outfit is Outfit.USUAL,
    )
