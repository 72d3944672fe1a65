"""Small pictures of drawn people for tests of scorers; each is drawn once per test process."""

from __future__ import annotations

import io
from functools import cache
from typing import Final

from PIL import Image

from mien.domain.shots import AVATAR, REFERENCE_SHOTS, Shot
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Measure, Subject
from tests.images.illustrator.cast import subject

SIDE: Final = 256
VIEWS: Final = (AVATAR, *REFERENCE_SHOTS)
_HAIR: Final = ("red", "black", "blonde", "white", "blue", "brown", "pink", "grey")
_CLOTHES: Final = ("coat", "dress", "hoodie", "suit", "t-shirt", "tunic", "uniform", "sweater")
_COLORS: Final = ("green", "navy", "orange", "black", "purple", "white", "teal", "burgundy")


def person(number: int) -> Subject:
    """Somebody who looks like nobody of another number below eight."""
    place = number % 8
    return subject((_CLOTHES[place], _COLORS[place]), seed=number, hair_color=_HAIR[place])


@cache
def drawn(number: int, shot: Shot = AVATAR, side: int = SIDE, *, transparent: bool = False) -> bytes:
    """A PNG of a person in a view."""
    svg = draw_svg(
        person(number), shot, width=side, height=side, seed=number, style="flat", transparent=transparent
    ).svg
    return rasterise(svg, side, side, transparent=transparent)


def measures(number: int) -> tuple[Measure, ...]:
    """The reference set of a person, the close-up as the master."""
    return tuple(
        Measure(f"{number}-{shot.name}", drawn(number, shot), shot.shot_type, shot.angle, master=place == 0)
        for place, shot in enumerate(REFERENCE_SHOTS)
    )


@cache
def blank(side: int = SIDE) -> bytes:
    """A PNG of one colour."""
    file = io.BytesIO()
    Image.new("RGB", (side, side), (90, 120, 150)).save(file, "PNG")
    return file.getvalue()
