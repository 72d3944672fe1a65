"""The picture of how consistent a character's pictures are, marked as made of synthetic ones where it is."""

from __future__ import annotations

import asyncio

from mien import provenance
from mien.domain.image import Image
from mien.domain.picture_label import label_of
from mien.images.consistency_picture import Figures, Row, consistency_picture
from mien.workflows.consistency import Consistency
from mien.workflows.contact_sheet import caption, heading
from mien.workflows.context import Context


async def consistency_sheet(context: Context, found: Consistency) -> bytes:
    """A PNG, which says how it was made, like the pictures on it."""
    return await asyncio.to_thread(_drawn, context, found)


def _drawn(context: Context, found: Consistency) -> bytes:
    character = found.character
    title, _ = heading(character.name, character.slug, character.description)
    rows = [
        Row(_name(each.image), each.data, each.view, master=each.image.id == found.master) for each in found.pictures
    ]
    figures = Figures(
        matrix=found.matrix,
        means={view.view: view.mean for view in found.views},
        worst=_places(found),
        drift=[figure for _, figure in found.drift],
        slope=found.slope,
        gate=context.settings.consistency_threshold,
    )
    footer = f"Made with Mien  ·  {found.method}  ·  calibration {found.calibration}"
    sheet = consistency_picture(f"{title}: consistency", rows, figures, footer=footer)
    return provenance.finish_composite(sheet, [each.data for each in found.pictures], context.signer)


def _name(image: Image) -> str:
    """What stands beside a picture: its shot as words, or what its scene begins with."""
    label = label_of(image)
    return caption(label) if label == image.shot else label[:1].upper() + label[1:]


def _places(found: Consistency) -> tuple[int, int] | None:
    worst = found.worst
    return None if worst is None else (found.ids.index(worst.first), found.ids.index(worst.second))
