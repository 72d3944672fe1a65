"""Where the camera stands: the part of the figure's space that fills the picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import Final

from mien.domain.scene import Camera
from mien.domain.shots import Angle, Expression, Mood, Shot, ShotType
from mien.images.illustrator import svg
from mien.images.illustrator.extent import Extent
from mien.images.illustrator.figure import Figure

_TILT: Final = -7.0
"""Degrees, clockwise."""
_OVERSCAN: Final = 1.3
_HORIZON: Final = {Camera.LOW: 0.06, Camera.HIGH: -0.1}
"""How far down the background is moved, against the picture's height."""
_NEARER: Final = {Camera.LOW: (0.9, 1.09), Camera.HIGH: (1.13, 0.86)}
"""Factors for the head and for the legs."""
_SHARE: Final = {ShotType.FULL_BODY: 0.92, ShotType.MEDIUM: 0.92, ShotType.WIDE: 0.58}
"""Of the picture's height that a whole figure takes."""
_UPRIGHT: Final = 1.6
"""How far the waist is below the head of somebody whose upper half alone makes a picture."""
_REACH: Final = 3.4
"""How far above the head's middle raised hands are still kept in the frame."""
_YAWS: Final = {Angle.FRONT: 0.0, Angle.SIDE: 90.0, Angle.BACK: 180.0, Angle.THREE_QUARTER: 40.0}


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of ``width`` x ``height`` pixels looking at ``center`` with ``scale`` pixels to the unit."""

    width: int
    height: int
    center: tuple[float, float]
    scale: float

    @property
    def transform(self) -> str:
        """From the figure's space to pixels."""
        x, y = self.place((0.0, 0.0))
        return svg.transform(translate=(x, y), scale=self.scale)

    def place(self, point: tuple[float, float]) -> tuple[float, float]:
        """Where a point of the figure's space lands, in pixels."""
        return (
            self.width / 2 + (point[0] - self.center[0]) * self.scale,
            self.height / 2 + (point[1] - self.center[1]) * self.scale,
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to be framed, in the figure's space."""

    figure: Extent
    """All of it, the ground included."""
    head: Extent
    """The head with hair and hat."""
    head_center: tuple[float, float]
    waist: tuple[float, float]


def yaw_for(shot: Shot) -> float:
    """Degrees that the figure is turned: 0 facing us, 90 in profile facing the picture's right, 180 from behind."""
    return _YAWS[shot.angle]


def held_camera(shot: Shot, view: Frame) -> str:
    """The transform of the whole picture by a camera that is held askew; empty for one held straight."""
    if shot.camera is not Camera.TILTED:
        return ""
    return f"rotate({svg.fmt(_TILT)} {svg.fmt(view.width / 2)} {svg.fmt(view.height / 2)})"


def overscan(shot: Shot, view: Frame) -> tuple[Frame, str]:
    """The frame to draw the background in, and the transform that puts it behind the picture.

    A camera that isn't level shows what lies beyond the picture's edges: of a tilted one the corners, of one held low
    less of the ground, of one held high more.
    """
    if shot.camera is Camera.LEVEL:
        return view, ""
    wide = replace(view, width=round(view.width * _OVERSCAN), height=round(view.height * _OVERSCAN))
    down = _HORIZON.get(shot.camera, 0.0) * view.height
    return wide, svg.transform(translate=((view.width - wide.width) / 2, (view.height - wide.height) / 2 + down))


def foreshortened(figure: Figure, camera: Camera) -> Figure:
    """The figure as a camera below or above it shows it: what is nearer to it looks larger."""
    head, leg = _NEARER.get(camera, (1.0, 1.0))
    return replace(
        figure,
        head=figure.head * head,
        hand=figure.hand * (1 + (head - 1) * 0.4),
        thigh=figure.thigh * leg,
        shin=figure.shin * leg,
    )


def frame(shot: Shot, seen: Seen, size: tuple[int, int]) -> Frame:
    """The frame of a shot; ``size`` is in pixels."""
    upright = seen.waist[1] - seen.head_center[1] > _UPRIGHT
    if shot.shot_type in {ShotType.FULL_BODY, ShotType.WIDE} or (shot.shot_type is ShotType.MEDIUM and not upright):
        return _whole(shot, seen.figure, size)
    x, y = seen.head_center
    top = min(seen.head.top, y - 1.1)
    if shot.shot_type is ShotType.MEDIUM:
        top = min(top, max(seen.figure.top, y - _REACH))
        return _bust(seen.figure, (x, top, seen.waist[1]), size, 0.07)
    tight = shot.mood is Mood.DRAMATIC or shot.expression is Expression.SURPRISED
    return _bust(seen.head, (x, top, y + (1.95 if tight else 2.75)), size, 0.045 if tight else 0.07)


def _whole(shot: Shot, figure: Extent, size: tuple[int, int]) -> Frame:
    """All of the figure: nearly as high as the picture, or small in its surroundings."""
    width, height = size
    tall, wide = figure.bottom - figure.top, figure.right - figure.left
    if shot.camera is Camera.TILTED:
        turn = radians(abs(_TILT))
        tall, wide = tall * cos(turn) + wide * sin(turn), wide * cos(turn) + tall * sin(turn)
    scale = min(height * _SHARE[shot.shot_type] / tall, width * 0.94 / wide)
    room = height / scale - tall
    # What doesn't fill the height stands or lies on the ground, with the surroundings above it.
    above = 0.5 if tall * scale > height * 0.75 else 0.64
    middle = (figure.top + figure.bottom) / 2 + room * (0.5 - above)
    return Frame(width, height, ((figure.left + figure.right) / 2, middle), scale)


def _bust(box: Extent, view: tuple[float, float, float], size: tuple[int, int], margin: float) -> Frame:
    """A frame from just above the head down to ``view[2]``, wide enough for the hair."""
    width, height = size
    x, top, bottom = view
    scale = min(height / ((bottom - top) * (1 + margin)), width / (2.1 * max(x - box.left, box.right - x, 0.1)))
    tall = height / scale
    start = top - margin * tall
    return Frame(width, height, (x, start + tall / 2), scale)
