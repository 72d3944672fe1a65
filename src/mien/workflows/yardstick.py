"""What a character's picture is measured against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from mien.db import image_sets, images
from mien.domain.errors import MienError
from mien.domain.image import Image, ImageKind
from mien.domain.image_set import SetKind
from mien.domain.references import master_of
from mien.ports import Measure
from mien.workflows.context import Context
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_shown import shot_shown

log = structlog.get_logger(__name__)

_FIRST_PICTURES = (ImageKind.AVATAR, ImageKind.PREVIEW)
"""An avatar is what others are measured against; a new one may show new looks."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a character's pictures are measured against."""

    measures: tuple[Measure, ...] = ()
    """The master first, where its bytes are there."""
    style: str | None = None
    """The master's; ``None`` where it has none, as what somebody brought."""
    missing: tuple[str, ...] = ()
    """Ids of pictures that belong here and can't be read."""


async def yardstick_of(context: Context, order: ShotOrder) -> Yardstick:
    """What the picture of an order is measured against; nothing for a first picture.

    A view of the reference set goes by the avatar (or the master that a person chose) and by the set's other views,
    never by the version in use, which may show older looks. Any other picture goes by the master and the views in use.
    """
    character = order.character
    if order.kind in _FIRST_PICTURES or order.character_id is None:
        return Yardstick()
    async with context.database.read() as connection:
        views = await image_sets.reference_views(connection, order.image_set, order.character_id)
    if order.image_set is not None and order.image_set.kind is SetKind.REFERENCE:
        others = {name: image_id for name, image_id in views.items() if name != order.shot.name}
        return await read_yardstick(context, character.master_image_id or character.avatar_image_id, others)
    return await read_yardstick(context, master_of(character, views), views)


async def read_yardstick(context: Context, master: str | None, views: Mapping[str, str]) -> Yardstick:
    """The master and the other views, with their bytes; what can't be read is left out and named."""
    wanted = dict.fromkeys(each for each in (master, *views.values()) if each)
    measures: list[Measure] = []
    missing: list[str] = []
    style = None
    for image_id in wanted:
        image, data = await _read(context, image_id)
        if image is None or data is None:
            missing.append(image_id)
            continue
        shot = shot_shown(image)
        is_master = image_id == master
        style = image.style if is_master else style
        measures.append(
            Measure(image_id, data, shot.shot_type if shot else None, shot.angle if shot else None, master=is_master)
        )
    return Yardstick(tuple(measures), style, tuple(missing))


async def _read(context: Context, image_id: str) -> tuple[Image | None, bytes | None]:
    async with context.database.read() as connection:
        image = await images.find(connection, image_id)
    if image is None:
        return None, None
    try:
        return image, await context.store.get(image.storage_key)
    except MienError as error:  # the picture at hand can be judged all the same, by what there is
        log.warning("measure_unreadable", image_id=image_id, reason=error.message)
        return image, None
