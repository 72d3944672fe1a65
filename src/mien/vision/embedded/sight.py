"""What the embedded scorer keeps of a picture: found once, small, kept for the next judgement."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from mien.vision.copying import Print, print_of
from mien.vision.embedded.domain_check import UNKNOWN_KIND, is_known_kind
from mien.vision.embedded.figure import SEVERAL, Figure, find_figure
from mien.vision.embedded.figure_count import count_figures
from mien.vision.embedded.identity import Features, features_of
from mien.vision.embedded.known_heads import Head, head_of
from mien.vision.embedded.view import View, view_of
from mien.vision.pixels import Mask, Pixels, UnreadablePicture, read_pixels

NO_FACE: Final = "The picture shows no face."
_MOST: Final = 128
"""Pictures of which everything is kept."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen in a picture, whoever it shows."""

    problem: str
    """Why it can't be compared, as a sentence; empty where it can."""
    print: Print | None = None
    """``None`` of bytes that can't be read."""
    features: Features | None = None
    """``None`` where there is a problem."""
    view: View | None = None
    head: Head | None = None
    """The middle of the head, to tell others of the same person by; ``None`` where there is no view."""
    count: int = 0
    """How many figures were found."""
    faceless: bool = False
    """Whether it shows somebody of whom no face is seen, so that it can't be a master."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A picture that was looked at just now, with what isn't kept."""

    sight: Sight
    pixels: Pixels | None = None
    """``None`` of bytes that can't be read."""
    mask: Mask | None = None
    """Where the figure is, of the shape of ``pixels.small``; ``None`` where none was found."""


def look_closely(data: bytes) -> Looked:
    """Everything that is seen in a picture; never raises, whatever the bytes."""
    try:
        pixels = read_pixels(data)
    except UnreadablePicture as error:
        return Looked(Sight(str(error)))
    figure = find_figure(pixels)
    return Looked(_sight(pixels, figure), pixels, _enlarged(figure, pixels))


def sight_of(data: bytes) -> Sight:
    """What is kept of a picture; pictures that were seen lately are not looked at again."""
    key = hashlib.sha256(data).digest()
    if key in _kept:
        _kept.move_to_end(key)
        return _kept[key]
    sight = look_closely(data).sight
    _kept[key] = sight
    if len(_kept) > _MOST:
        _kept.popitem(last=False)
    return sight


_kept: OrderedDict[bytes, Sight] = OrderedDict()


def _sight(pixels: Pixels, figure: Figure) -> Sight:
    problem, count = figure.problem, count_figures(figure)
    if count > 1:
        problem = SEVERAL
    elif not is_known_kind(figure, pixels.small):
        problem = problem or UNKNOWN_KIND
    view = None if problem else view_of(figure, pixels.small)
    features = None if problem else features_of(pixels, figure)
    if features is not None and features.why_not:
        problem, features = features.why_not, None
    faceless = view is not None and view.from_behind
    head = None if view is None else head_of(figure, pixels.small)
    return Sight(problem, print_of(pixels.small), features, view, head, count, faceless)


def _enlarged(figure: Figure, pixels: Pixels) -> Mask | None:
    if not figure.mask.any():
        return None
    height, width = pixels.small.shape[:2]
    return np.asarray(Image.fromarray(figure.mask).resize((width, height), Image.Resampling.NEAREST))
