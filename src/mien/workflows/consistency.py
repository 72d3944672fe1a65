"""How consistent a character's pictures are with the master and with each other, as the scorer sees them today."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, gallery, image_sets, images
from mien.domain import consistency as rules
from mien.domain.character import Character
from mien.domain.consistency import Pair, ViewConsistency
from mien.domain.errors import MienError, NoReference, NotFound
from mien.domain.image import Image
from mien.domain.image_set import SetKind
from mien.domain.references import master_of
from mien.domain.scores import TOP
from mien.domain.shots import Angle
from mien.ports import Scorer, ScoreRequest, Shown
from mien.workflows.context import Context
from mien.workflows.judging import assert_scorer_ready
from mien.workflows.shot_shown import in_usual_clothes, shot_shown

MOST: Final = 100
"""Pictures that are compared at once, each with each other."""
USUAL: Final = 60


@dataclass(frozen=True, slots=True)
class Compared:
    """A picture, its bytes, and the view it shows."""

    image: Image
    data: bytes
    view: str


@dataclass(frozen=True)
class Consistency:
    """What came out. Pictures stand in the order of their views, within a view the master first, then by age."""

    character: Character
    method: str
    calibration: str
    master: str
    """Id of the picture that identity is measured against."""
    references: tuple[str, ...]
    """Ids of the reference views in use, which stand in where the master shows another view."""
    pictures: tuple[Compared, ...]
    matrix: tuple[tuple[float | None, ...], ...]
    """Of each picture with each other, symmetric, 0 to 100; ``None`` where two can't be compared. Clothes don't count
    where one of the two shows other ones on purpose."""
    unreadable: tuple[str, ...]
    """Ids of pictures whose files are missing."""

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Of the pictures."""
        return tuple(each.image.id for each in self.pictures)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every pair that could be compared."""
        return rules.compared_pairs(self.ids, self.matrix)

    @cached_property
    def views(self) -> list[ViewConsistency]:
        """Like view with like view."""
        return rules.by_view({each.image.id: each.view for each in self.pictures}, self.pairs)

    @cached_property
    def worst(self) -> Pair | None:
        """The least consistent two."""
        return rules.worst_pair(self.pairs)

    @cached_property
    def with_master(self) -> dict[str, float | None]:
        """By id; ``None`` for the master itself and where it can't be told."""
        return rules.with_master(self.ids, self.matrix, self.master, self.references)

    @cached_property
    def drift(self) -> list[tuple[Image, float]]:
        """The pictures in the order in which they were made, with their consistency."""
        figures = self.with_master
        in_time = sorted((each.image for each in self.pictures), key=lambda image: (image.created_at, image.id))
        return [(image, figure) for image in in_time if (figure := figures[image.id]) is not None]

    @cached_property
    def slope(self) -> float | None:
        """Points by which each picture is better or worse than the one before; ``None`` for fewer than three."""
        return rules.slope([figure for _, figure in self.drift])


async def measure_consistency(context: Context, viewer_id: str, id_or_slug: str, *, limit: int = USUAL) -> Consistency:
    """Compare the master, the sets in use and the newest other pictures of the gallery, ``limit`` in all.

    Raises ``NotFound``, ``Unavailable`` without a scorer that works, and ``NoReference`` where the character has no
    picture to measure against.
    """
    async with context.database.read() as connection:
        character = await characters.get(connection, viewer_id, id_or_slug)
    scorer = await assert_scorer_ready(context)
    async with context.database.read() as connection:
        references = await image_sets.reference_views(connection, None, character.id)
        master = master_of(character, references)
        chosen = await _chosen(connection, character, viewer_id, master, limit)
    read = {image.id: (image, await _bytes(context, image)) for image in chosen}
    compared = [Compared(image, data, _view(image)) for image, data in read.values() if data is not None]
    if master is None or not any(each.image.id == master for each in compared):
        raise NoReference(
            f"The character '{character.name}' has no picture to measure against yet: make an avatar or a reference "
            "set, or choose a master."
        )
    in_order = sorted(compared, key=lambda each: _place(each, master))
    told = await scorer.compare([_shown(each) for each in in_order])
    return Consistency(
        character=character,
        method=scorer.method,
        calibration=await _calibration(scorer, next(each.data for each in in_order if each.image.id == master)),
        master=master,
        references=tuple(references.values()),
        pictures=tuple(in_order),
        matrix=tuple(tuple(map(_checked, row)) for row in told),
        unreadable=tuple(image_id for image_id, (_, data) in read.items() if data is None),
    )


def _shown(each: Compared) -> Shown:
    shot = shot_shown(each.image)
    changes = each.image.lineage.parameters.get("changes") or {}
    return Shown(each.data, shot, same_clothes=in_usual_clothes(shot, changes))


async def _chosen(
    connection: AsyncConnection, character: Character, viewer_id: str, master: str | None, limit: int
) -> list[Image]:
    """The master, the sets in use, and the newest others that the viewer may see."""
    wanted = [master] if master else []
    for kind in SetKind:
        in_use = await image_sets.active(connection, character.id, kind)
        wanted += [item.image_id for item in in_use.items if item.image_id] if in_use else []
    newest = await gallery.newest(connection, character.id, viewer_id=viewer_id, limit=limit)
    there = {image.id: image for image in newest}
    for image_id in wanted:
        if image_id not in there and (image := await _in_gallery(connection, viewer_id, image_id)) is not None:
            there[image_id] = image
    first = [there[image_id] for image_id in dict.fromkeys(wanted) if image_id in there]
    others = [image for image in there.values() if image.id not in set(wanted)]
    return [*first, *others][:limit]


async def _in_gallery(connection: AsyncConnection, viewer_id: str, image_id: str) -> Image | None:
    try:
        image = await images.get(connection, viewer_id, image_id)
    except NotFound:
        return None
    return image if image.review is None else None


def _view(image: Image) -> str:
    """What it was made to show, else what the scorer saw."""
    shot = shot_shown(image)
    if shot is not None:
        return shot.angle.value
    seen = str(((image.scores or {}).get("findings") or {}).get("angle", ""))
    return seen if seen in {angle.value for angle in Angle} else rules.UNKNOWN_VIEW


def _place(each: Compared, master: str) -> tuple[int, bool, str, str]:
    image = each.image
    return rules.VIEWS.index(each.view), image.id != master, image.created_at.isoformat(), image.id


async def _calibration(scorer: Scorer, picture: bytes) -> str:
    """The id of the calibration that the scorer uses now."""
    return (await scorer.score(ScoreRequest(picture))).scores.calibration


def _checked(figure: float | None) -> float | None:
    """What is no figure is "can't be compared"."""
    return figure if figure is not None and math.isfinite(figure) and 0.0 <= figure <= TOP else None


async def _bytes(context: Context, image: Image) -> bytes | None:
    try:
        return await context.store.get(image.storage_key)
    except MienError:
        return None
