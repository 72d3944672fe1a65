"""What the scorer says of a picture that a person adds to a gallery."""

from __future__ import annotations

import structlog

from mien.db import image_sets
from mien.domain.character import Character
from mien.domain.errors import Unavailable
from mien.domain.references import master_of
from mien.ports import Judgement, ScoreRequest
from mien.workflows.context import Context
from mien.workflows.judging import assert_scorer_ready, judge_against
from mien.workflows.yardstick import read_yardstick, without_strangers

log = structlog.get_logger(__name__)


async def judged_upload(context: Context, character: Character, data: bytes) -> Judgement | None:
    """Its quality, and its consistency where the character has a master; nothing was asked, so nothing is obeyed.

    ``None`` without a scorer, or where it doesn't work: the picture is kept all the same, not judged.
    """
    if context.scorer is None:
        return None
    async with context.database.read() as connection:
        views = await image_sets.reference_views(connection, None, character.id)
    yardstick = await read_yardstick(context, master_of(character, views), views)
    yardstick = await without_strangers(context, character, yardstick)
    request = ScoreRequest(data, measures=yardstick.measures)
    try:
        scorer = await assert_scorer_ready(context)
        return await judge_against(context, scorer, request, yardstick.missing, f"an upload of {character.name}")
    except Unavailable as error:
        log.warning("upload_not_judged", character_id=character.id, reason=error.message)
        return None
