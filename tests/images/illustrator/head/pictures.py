"""Heads as small pictures, and how far two of them differ."""

from __future__ import annotations

import io

from PIL import Image, ImageChops

from mien.domain.shots import Expression
from mien.images.illustrator.head import draw_head
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject

SIZE = 128
_GROUND = "#3fae5a"
_SEEN = 24


def head_picture(subject: Subject, yaw: float = 0, expression: Expression = Expression.NEUTRAL) -> Image.Image:
    """A head on a green ground, two units to each side of its middle."""
    head = draw_head(subject, yaw=yaw, expression=expression)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="-1.5 -1.5 3 3">'
        f'<rect x="-2" y="-2" width="4" height="4" fill="{_GROUND}"/>{head.behind}{head.front}{head.over}</svg>'
    )
    return Image.open(io.BytesIO(rasterise(svg, SIZE, SIZE))).convert("RGB")


def differing(a: Image.Image, b: Image.Image) -> int:
    """How many pixels differ clearly."""
    return sum(ImageChops.difference(a, b).convert("L").histogram()[_SEEN:])


def pixels(image: Image.Image) -> list[tuple[int, int, int]]:
    """Every pixel as red, green, blue."""
    raw = image.convert("RGB").tobytes()
    return list(zip(raw[::3], raw[1::3], raw[2::3], strict=True))


def part(image: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    """A rectangle of the picture, given in head units."""
    scale = SIZE / 3
    return image.crop(tuple(round((v + 1.5) * scale) for v in (left, top, right, bottom)))  # type: ignore[arg-type]
