"""Pictures that a painting starts from or looks at: opened, brought to size, laid side by side, put back."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageOps

from mien.decode import decode_image
from mien.domain.errors import InvalidRequest

_MAX_BYTES = 64 * 1024 * 1024
_PAPER = "white"


def opened(data: bytes, field: str) -> Image.Image:
    """The picture in RGB, what is transparent on white. Raises as :func:`mien.decode.decode_image`."""
    image = decode_image(data, max_bytes=_MAX_BYTES, field=field).image
    if image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, _PAPER)
        image = Image.alpha_composite(paper, image)
    return image.convert("RGB")


def fitted(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The picture at that size, filling it; what then sticks out on two sides is cut off."""
    if picture.size == (width, height):
        return picture
    return ImageOps.fit(picture, (width, height), Image.Resampling.LANCZOS)


def opened_mask(data: bytes, width: int, height: int) -> Image.Image:
    """A mask in mode L at that size, cut like the picture it belongs to: white where the picture may change.

    Raises ``InvalidRequest`` if it is no picture, or leaves nothing to change.
    """
    mask = opened(data, "mask").convert("L").point(lambda level: 255 if level >= 128 else 0)
    mask = mask if mask.size == (width, height) else ImageOps.fit(mask, (width, height), Image.Resampling.NEAREST)
    if mask.getextrema()[1] == 0:
        raise InvalidRequest.field("mask", "is black all over: nothing may change. Make white what may")
    return mask


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """One picture of all, from left to right, each as high as the first."""
    height = pictures[0].height
    scaled = [
        each if each.height == height else each.resize((max(1, round(each.width * height / each.height)), height))
        for each in pictures
    ]
    sheet = Image.new("RGB", (sum(each.width for each in scaled), height), _PAPER)
    left = 0
    for each in scaled:
        sheet.paste(each, (left, 0))
        left += each.width
    return sheet


def put_back(painted: Image.Image, original: Image.Image, mask: Image.Image) -> Image.Image:
    """The painted picture where the mask is white, the original, as it was, everywhere else."""
    return Image.composite(painted, fitted(original, *painted.size), mask.resize(painted.size))
