"""Whether a picture shows one figure or more.

The figure's search looks for one. So where there is room for another, each half of the picture is searched by itself:
two heads with faces, of like size and well apart, are two people.
"""

from __future__ import annotations

from typing import Final

from mien.vision.embedded.figure import Figure, figure_in
from mien.vision.embedded.parts import Box
from mien.vision.pixels import Bytes

_HALF: Final = 0.54
"""Of the width, that each half takes: they overlap a little."""
_ALIKE: Final = 0.5
"""The smaller head's size against the larger one's."""
_FACE: Final = 0.2
"""Of a head, that is its face at least."""
_ROOM: Final = 0.5
"""Of the width; a head that takes more leaves no room for another."""


def count_figures(figure: Figure) -> int:
    """How many figures are seen, 0 to 2; 2 stands for any larger number."""
    if figure.count > 1 or not _leaves_room(figure):
        return min(figure.count, 2)
    picture = figure.picture
    width = picture.shape[1]
    share = round(width * _HALF)
    left = _half(picture[:, :share])
    right = None if left is None else _half(picture[:, width - share :])
    if left is None or right is None:
        return figure.count
    shift = width - share
    moved = (right[0] + shift, right[1], right[2] + shift, right[3])
    wide, other = left[2] - left[0], right[2] - right[0]
    inside = left[2] < share - 1 and right[0] > 0
    alike = min(wide, other) >= _ALIKE * max(wide, other)
    apart = _middle(moved) - _middle(left) > 1.2 * max(wide, other)
    found = figure.head is None or any(head[0] <= _middle(figure.head) <= head[2] for head in (left, moved))
    return 2 if inside and alike and apart and found else figure.count


def _middle(head: Box) -> float:
    return (head[0] + head[2]) / 2


def _leaves_room(figure: Figure) -> bool:
    if figure.head is None:
        return True
    return bool(figure.head[2] - figure.head[0] < _ROOM * figure.picture.shape[1])


def _half(picture: Bytes) -> Box | None:
    """The head of a half's figure; ``None`` where none with a face is."""
    figure = figure_in(picture)
    if figure.problem or figure.face is None or figure.head is None:
        return None
    return figure.head if figure.parts["face"].sum() >= _FACE * figure.parts["head"].sum() else None
