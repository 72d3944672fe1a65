"""A request as a backend can carry it out: what it has no use for is taken out and named, what can't be is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import log
from typing import Final

from mien.domain.errors import InvalidRequest
from mien.domain.image import Ignored
from mien.ports import MAX_COUNT, Capabilities, ImageRequest

MAX_SIDE: Final = 16_383
"""Pixels; more than any file Mien keeps may have."""
_LEAST_ASKED: Final = 16
"""Pixels below which a size is taken for a mistake where there are only certain sizes to choose from."""


def fit(request: ImageRequest, able: Capabilities, backend: str) -> tuple[ImageRequest, tuple[Ignored, ...]]:
    """The request with what ``backend`` can use of it, and what it can't, with the reason.

    A size that isn't among those it has becomes the one nearest in shape, then in area; one that isn't a multiple is
    rounded down. Raises ``InvalidRequest`` for sizes, seeds and counts that can't be, and for an edit by a backend
    that doesn't edit.
    """
    _check(request, able, backend)
    ignored: list[Ignored] = []
    for step in (_sized, _referenced, _worded, _plain):
        request, left_out = step(request, able, backend)
        ignored += left_out
    return request, tuple(ignored)


def _check(request: ImageRequest, able: Capabilities, backend: str) -> None:
    if not 0 <= request.seed < 2**63:
        raise InvalidRequest.field("seed", "must be from 0 to 2**63 - 1")
    if not 1 <= request.count <= MAX_COUNT:
        raise InvalidRequest.field("count", f"must be from 1 to {MAX_COUNT}, not {request.count}")
    if request.strength is not None and not 0 <= request.strength <= 1:
        raise InvalidRequest.field("strength", f"must be from 0 to 1, not {request.strength}")
    if request.steps is not None and request.steps < 1:
        raise InvalidRequest.field("steps", f"must be at least 1, not {request.steps}")
    if request.edit is not None and not able.edit:
        raise InvalidRequest.field("backend", f"'{backend}' doesn't edit pictures; choose one that does")
    least = _LEAST_ASKED if able.sizes else able.min_side
    most = (MAX_SIDE, MAX_SIDE) if able.sizes else (able.max_width, able.max_height)
    if not (least <= request.width <= most[0] and least <= request.height <= most[1]):
        allowed = f"{least}x{least} to {most[0]}x{most[1]}"
        raise InvalidRequest.field("size", f"must be from {allowed}, not {request.width}x{request.height}")


_Step = tuple[ImageRequest, list[Ignored]]


def _sized(request: ImageRequest, able: Capabilities, backend: str) -> _Step:
    asked = (request.width, request.height)
    if able.sizes:
        width, height = min(able.sizes, key=_distance_from(*asked))
    else:
        width, height = (max(side - side % able.multiple, able.multiple) for side in asked)
    if (width, height) == asked:
        return request, []
    why = f"{backend} draws {width}x{height} instead, the nearest that it can"
    return replace(request, width=width, height=height), [Ignored(what=f"size {asked[0]}x{asked[1]}", reason=why)]


def _distance_from(width: int, height: int) -> Callable[[tuple[int, int]], tuple[float, float]]:
    """How far a size is from the asked one: in shape first, then in area."""

    def distance(size: tuple[int, int]) -> tuple[float, float]:
        shape = abs(log(size[0] / size[1]) - log(width / height))
        return round(shape, 3), abs(log(size[0] * size[1] / (width * height)))

    return distance


def _referenced(request: ImageRequest, able: Capabilities, backend: str) -> _Step:
    if able.reference_roles:
        return _of_roles(request, able, backend)
    left = request.references[able.references :]
    if not left:
        return request, []
    reason = f"{backend} takes {able.references} reference pictures" if able.references else f"{backend} takes none"
    what = f"reference {left[0].image_id}" if len(left) == 1 else f"{len(left)} of the references"
    return replace(request, references=request.references[: able.references]), [Ignored(what=what, reason=reason)]


def _of_roles(request: ImageRequest, able: Capabilities, backend: str) -> _Step:
    """The first references of the roles that the backend has a use for."""
    kept = tuple(each for each in request.references if each.role in able.reference_roles)[: able.references]
    left = len(request.references) - len(kept)
    if not left:
        return request, []
    reason = f"{backend} takes {able.references} of the role {' or '.join(able.reference_roles)}"
    what = "1 of the references" if left == 1 else f"{left} of the references"
    return replace(request, references=kept), [Ignored(what=what, reason=reason)]


def _worded(request: ImageRequest, able: Capabilities, backend: str) -> _Step:
    if not able.words:
        return request, []
    ignored: list[Ignored] = []
    if request.negative_prompt and not able.negative_prompt:
        request = replace(request, negative_prompt="")
        ignored.append(Ignored(what="negative prompt", reason=f"{backend} takes none"))
    if able.prompt_limit is not None and len(request.prompt) > able.prompt_limit:
        kept = request.prompt[: able.prompt_limit].rsplit(None, 1)[0]
        why = f"{backend} reads {able.prompt_limit} characters"
        ignored.append(Ignored(what=f"the prompt's last {len(request.prompt) - len(kept)} characters", reason=why))
        request = replace(request, prompt=kept)
    return request, ignored


def _plain(request: ImageRequest, able: Capabilities, backend: str) -> _Step:
    """Options that a backend either has or hasn't."""
    left_out = list(_options_left_out(request, able))
    for what in left_out:
        request = _WITHOUT[what](request)
    return request, [Ignored(what=what, reason=f"{backend} has no such option") for what in left_out]


def _options_left_out(request: ImageRequest, able: Capabilities) -> Iterator[str]:
    if request.strength is not None and not able.strength:
        yield "strength"
    if request.steps is not None and not able.steps:
        yield "steps"
    if request.quality not in able.qualities:
        yield "quality"
    if request.transparent and not able.transparency:
        yield "transparent background"
    if request.edit is not None and request.edit.mask is not None and not able.mask:
        yield "mask"
    if not able.seed and able.words:
        yield "seed"


def _without_mask(request: ImageRequest) -> ImageRequest:
    assert request.edit is not None
    return replace(request, edit=replace(request.edit, mask=None))


_WITHOUT: Final[dict[str, Callable[[ImageRequest], ImageRequest]]] = {
    "strength": lambda request: replace(request, strength=None),
    "steps": lambda request: replace(request, steps=None),
    "quality": lambda request: replace(request, quality="standard"),
    "transparent background": lambda request: replace(request, transparent=False),
    "mask": _without_mask,
    "seed": lambda request: request,  # it still names the picture; the backend is just not given it
}
