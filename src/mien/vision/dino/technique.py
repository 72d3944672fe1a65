"""What pixels tell without a model: technical quality, and whether a picture copies another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mien.vision.copying import copy_score, print_of
from mien.vision.dino.judged import Judged, Technique
from mien.vision.pixels import Pixels, UnreadablePicture, read_pixels
from mien.vision.quality import quality_of

_NOTHING_TO_COMPARE = (
    "None of the pictures that it was made from can be read, so it can't be told whether it copies one."
)


def technique_of(picture: bytes, given: tuple[bytes, ...]) -> Technique:
    """Judge a picture by its pixels alone."""
    try:
        pixels = read_pixels(picture)
    except UnreadablePicture as error:
        unread = Judged(why_not=str(error))
        return Technique(quality=unread, copy=unread if given else Judged())
    found = quality_of(pixels)
    quality = Judged(found.score, parts=found.parts, findings=found.findings)
    return Technique(quality=quality, copy=_copy(pixels, given) if given else Judged())


def _copy(pixels: Pixels, given: Sequence[bytes]) -> Judged:
    """How nearly the picture copies the one of those given that it is nearest to."""
    ours = print_of(pixels.small)
    scores = [copy_score(ours, print_of(each.small)) for each in _readable(given)]
    if not scores:
        return Judged(why_not=_NOTHING_TO_COMPARE)
    return Judged(max(scores), parts={"pixels": max(scores)})


def _readable(pictures: Sequence[bytes]) -> Iterator[Pixels]:
    for data in pictures:
        try:
            yield read_pixels(data)
        except UnreadablePicture:
            continue
