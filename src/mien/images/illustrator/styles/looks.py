"""The styles by name: each turns the figure's layers and what is behind them into the two halves of a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain.shots import Shot, ShotType
from mien.images.illustrator.body import Layer
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.floor import floor_shadow
from mien.images.illustrator.scenes import backdrop, foreground
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.styles.ink import draw_in_ink, floor_in_ink, ground_in_ink, weather_in_ink
from mien.images.illustrator.styles.poster import (
    draw_as_poster,
    ground_as_poster,
    inks_of,
    surroundings_as_poster,
    with_seen,
)


@dataclass(frozen=True, slots=True)
class Stage:
    """What there is to draw: who, as which layers, in which shot, seen through which frame."""

    sitter: Sitter
    shot: Shot
    view: Frame
    layers: Sequence[Layer]
    seed: int

    @property
    def stands_on_ground(self) -> bool:
        """Whether the ground below the figure is in the picture."""
        return self.shot.shot_type in {ShotType.FULL_BODY, ShotType.WIDE}


@dataclass(frozen=True, slots=True)
class Look:
    """How one style draws."""

    ground: Callable[[Stage, Frame], str]
    """What is behind, in the pixels of a frame, which may be wider than the picture's."""
    floor: Callable[[Stage], str]
    """The shadow below the figure, in pixels."""
    figure: Callable[[Stage, bool], str]
    """The figure in its own space; whether it stands free, without anything behind it."""
    before: Callable[[Stage], str]
    """The weather between the camera and the figure, in pixels."""


def _flat_ground(stage: Stage, view: Frame) -> str:
    return backdrop(stage.sitter, stage.shot, view, stage.seed)


def _flat_floor(stage: Stage) -> str:
    return floor_shadow(stage.sitter, stage.view)


def _flat_figure(stage: Stage, free: bool) -> str:
    return "".join(layer.svg for layer in stage.layers)


def _flat_before(stage: Stage) -> str:
    return foreground(stage.sitter, stage.shot, stage.view, stage.seed)


def _ink_ground(stage: Stage, view: Frame) -> str:
    return ground_in_ink(stage.sitter, stage.shot, view, _flat_ground(stage, view))


def _ink_floor(stage: Stage) -> str:
    return floor_in_ink(stage.sitter, stage.view)


def _ink_figure(stage: Stage, free: bool) -> str:
    return draw_in_ink(stage.sitter, stage.layers, stage.view)


def _ink_before(stage: Stage) -> str:
    return weather_in_ink(_flat_before(stage))


def _poster_ground(stage: Stage, view: Frame) -> str:
    return ground_as_poster(stage.sitter, stage.shot, view, inks_of(stage.sitter), _flat_ground(stage, view))


def _poster_floor(stage: Stage) -> str:
    return ""


def _poster_figure(stage: Stage, free: bool) -> str:
    inks = with_seen(inks_of(stage.sitter), stage.layers)
    return draw_as_poster(stage.sitter, stage.layers, stage.view, inks, cast=not free)


def _poster_before(stage: Stage) -> str:
    return surroundings_as_poster(inks_of(stage.sitter), _flat_before(stage))


LOOKS: Final[dict[str, Look]] = {
    "flat": Look(_flat_ground, _flat_floor, _flat_figure, _flat_before),
    "line": Look(_ink_ground, _ink_floor, _ink_figure, _ink_before),
    "poster": Look(_poster_ground, _poster_floor, _poster_figure, _poster_before),
}
"""The illustrator's own styles; others are drawn as the first."""
