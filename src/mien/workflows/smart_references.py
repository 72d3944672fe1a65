"""Which of a character's pictures may be the reference of a smart image, and what is known of each."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import image_sets, images
from mien.decode import check_generated
from mien.domain.character import Character
from mien.domain.errors import MienError
from mien.domain.image import Image
from mien.domain.image_set import SetKind
from mien.domain.keywords import keywords_of
from mien.domain.reference_ranking import Candidate, Origin
from mien.domain.references import master_of
from mien.domain.scores import Scores
from mien.domain.shots import Angle, ShotType
from mien.workflows.context import Context
from mien.workflows.picture_bytes import recorded_bytes
from mien.workflows.shot_shown import shot_shown

E = TypeVar("E", bound=StrEnum)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ReferenceChoice:
    """The pictures that may serve, with why; and the master, which identity is measured against."""

    master: str | None
    views: Mapping[str, str]
    """The reference set in use: ids by shot."""
    candidates: tuple[tuple[Image, Origin], ...]


async def find_candidates(
    connection: AsyncConnection,
    character: Character,
    method: str,
    threshold: float,
    wanted: Collection[str] | None = None,
) -> ReferenceChoice:
    """The master, the reference set in use, what passed the gate of the embedding set in use, and what was promoted.

    The gate is a consistency of at least ``threshold`` by the scorer's own ``method``; a view of the reference set
    needn't have been judged, but must not have failed. Where a person names the pictures (``wanted``), those alone: to
    name one is to let it serve.
    """
    references = await image_sets.active(connection, character.id, SetKind.REFERENCE)
    views = {item.shot: item.image_id for item in references.items if item.image_id} if references else {}
    master = master_of(character, views)
    shown = await images.of_set(connection, references.id) if references else {}
    failed = {image.id for image in shown.values() if 0.0 <= _consistency(image, method) < threshold}
    trusted = (image_id for image_id in views.values() if image_id not in failed)
    core = dict.fromkeys([*trusted, *await _embedding_images(connection, character, method, threshold)])
    origins = dict.fromkeys((image.id for image in await images.promoted(connection, character.id)), Origin.GENERATED)
    origins |= dict.fromkeys(core, Origin.CORE) | ({master: Origin.MASTER} if master else {})
    chosen = origins if wanted is None else {each: origins.get(each, Origin.GENERATED) for each in wanted}
    found = [(await images.find(connection, image_id), origin) for image_id, origin in chosen.items()]
    there = tuple((image, origin) for image, origin in found if image is not None and image.review is None)
    master_there = master is not None and await images.find(connection, master) is not None
    return ReferenceChoice(master if master_there else None, views, there)


async def _embedding_images(
    connection: AsyncConnection, character: Character, method: str, threshold: float
) -> list[str]:
    """The pictures of the embedding set in use that are consistent with the master."""
    active = await image_sets.active(connection, character.id, SetKind.EMBEDDING)
    made = await images.of_set(connection, active.id) if active else {}
    return [image.id for image in made.values() if _consistency(image, method) >= threshold]


def _consistency(image: Image, method: str) -> float:
    """As the scorer measured it; below every threshold where that one didn't, or couldn't."""
    scores = _scores_by(image, method)
    return -1.0 if scores is None or scores.consistency is None else scores.consistency


def _scores_by(image: Image, method: str) -> Scores | None:
    """What the scorer of this method said; figures of others aren't comparable."""
    scores = Scores.of_json(image.scores) if image.scores else None
    return scores if scores is not None and scores.method == method else None


async def readable(context: Context, candidates: tuple[tuple[Image, Origin], ...]) -> list[tuple[Image, Origin]]:
    """Those whose bytes are there, whole and not blank."""
    there = []
    for image, origin in candidates:
        try:
            data = await recorded_bytes(context, image)
            await asyncio.to_thread(check_generated, data, image.media_type)
        except MienError as error:
            log.warning("reference_skipped", image_id=image.id, reason=error.message)
            continue
        there.append((image, origin))
    return there


def described(image: Image, origin: Origin, method: str) -> Candidate:
    """What is known of a candidate: its shot, else what its own scene asked for, else how it looked to the scorer."""
    shot = shot_shown(image)
    scores = _scores_by(image, method)
    seen = scores.findings if scores else {}
    return Candidate(
        image_id=image.id,
        origin=origin,
        shot=image.shot,
        shot_type=shot.shot_type if shot else _known(ShotType, seen.get("shot")),
        angle=shot.angle if shot else _known(Angle, seen.get("angle")),
        keywords=frozenset(image.tags) | keywords_of(str(image.lineage.parameters.get("scene") or "")),
        quality=scores.quality if scores else None,
        consistency=scores.consistency if scores else None,
    )


def _known(kind: type[E], value: str | None) -> E | None:
    return next((each for each in kind if each.value == value), None)
