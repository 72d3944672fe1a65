"""What a character's picture is measured against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import structlog

from mien.db import image_sets, images
from mien.domain.character import Character
from mien.domain.errors import MienError
from mien.domain.image import Image, ImageKind
from mien.domain.image_set import SetKind
from mien.domain.references import master_of
from mien.ports import Measure, Shown
from mien.workflows.context import Context
from mien.workflows.picture_bytes import recorded_bytes
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_shown import shot_shown

log = structlog.get_logger(__name__)

_FIRST_PICTURES = (ImageKind.AVATAR, ImageKind.PREVIEW)
"""An avatar is what others are measured against; a new one may show new looks."""

_SOMEBODY_ELSE: Final = 50.0
"""Consistency with the master that the best of the views reaches where they show the same person: of drawings in one
style 94 and more, of other people's 31 at most."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a character's pictures are measured against."""

    measures: tuple[Measure, ...] = ()
    """The master first, where its bytes are there."""
    style: str | None = None
    """The master's; ``None`` where it has none, as what somebody brought."""
    missing: tuple[str, ...] = ()
    """Ids of pictures that belong here and can't be read."""
    mixed_styles: bool = False
    """Whether a view is drawn in another style than the master; unknown styles are none."""


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
    yardstick = await read_yardstick(context, master_of(character, views), views)
    return await without_strangers(context, character, yardstick)


async def read_yardstick(context: Context, master: str | None, views: Mapping[str, str]) -> Yardstick:
    """The master and the other views, with their bytes; what can't be read is left out and named."""
    wanted = dict.fromkeys(each for each in (master, *views.values()) if each)
    measures: list[Measure] = []
    missing: list[str] = []
    style = None
    styles: set[str] = set()
    for image_id in wanted:
        image, data = await _read(context, image_id)
        if image is None or data is None:
            missing.append(image_id)
            continue
        shot = shot_shown(image)
        is_master = image_id == master
        style = image.style if is_master else style
        styles |= {image.style} if image.style else set()
        measures.append(
            Measure(image_id, data, shot.shot_type if shot else None, shot.angle if shot else None, master=is_master)
        )
    return Yardstick(tuple(measures), style, tuple(missing), mixed_styles=style is not None and len(styles) > 1)


async def without_strangers(context: Context, character: Character, yardstick: Yardstick) -> Yardstick:
    """The yardstick, without the views in use where these show somebody else than the master that a person chose.

    Otherwise a picture like the old views would pass, whoever the master shows. Views that the scorer can't compare
    with it stay, and so do those of another style.
    """
    views = [each for each in yardstick.measures if not each.master]
    master = next((each for each in yardstick.measures if each.master), None)
    chosen = master is not None and master.image_id == character.master_image_id
    if context.scorer is None or master is None or not chosen or not views or yardstick.mixed_styles:
        return yardstick
    try:
        [figures, *_] = await context.scorer.compare([Shown(each.data) for each in (master, *views)])
    except Exception:  # whatever it is: the picture itself is to be judged next, and then it is told
        log.exception("views_not_compared", character_id=character.id)
        return replace(yardstick, measures=(master,))
    told = [figure for figure in figures[1:] if figure is not None]
    if not told or max(told) >= _SOMEBODY_ELSE:
        return yardstick
    log.warning("views_show_somebody_else", character_id=character.id, master=master.image_id, best=max(told))
    return replace(yardstick, measures=(master,))


async def _read(context: Context, image_id: str) -> tuple[Image | None, bytes | None]:
    async with context.database.read() as connection:
        image = await images.find(connection, image_id)
    if image is None:
        return None, None
    try:
        return image, await recorded_bytes(context, image)
    except MienError as error:  # the picture at hand can be judged all the same, by what there is
        log.warning("measure_unreadable", image_id=image_id, reason=error.message)
        return image, None
