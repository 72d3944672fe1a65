"""The skeleton: joints in three dimensions, an orthographic camera that turns about the vertical axis.

Space: x to the picture's right when the figure faces the camera, y down, z forward (out of the chest). The ground
is y = 0. One unit is half the height of a head. Side -1 is the picture's left in the front view, +1 its right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians, sin, sqrt

from mien.images.illustrator.figure import Figure
from mien.images.illustrator.pose_spec import ArmPose, LegPose, PoseSpec
from mien.images.illustrator.svg import Point

Vec = tuple[float, float, float]

SIDES = (-1, 1)

_TOE, _HEEL = 0.95, 0.32
"""From the ankle to the ball of the foot, and to the end of the heel."""
_LEG = 5.55
"""Length of the leg for which the poses say where the feet stand."""


def add(a: Vec, b: Vec, scale: float = 1.0) -> Vec:
    """``a + b * scale``."""
    return (a[0] + b[0] * scale, a[1] + b[1] * scale, a[2] + b[2] * scale)


def sub(a: Vec, b: Vec) -> Vec:
    """``a - b``."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def length(a: Vec) -> float:
    """Euclidean length."""
    return sqrt(a[0] ** 2 + a[1] ** 2 + a[2] ** 2)


def unit(a: Vec) -> Vec:
    """``a`` at length 1; straight down when ``a`` has no length."""
    n = length(a)
    return (a[0] / n, a[1] / n, a[2] / n) if n > 1e-9 else (0.0, 1.0, 0.0)


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    """The point at ``t`` of the way from ``a`` to ``b``."""
    return add(a, sub(b, a), t)


@dataclass(frozen=True, slots=True)
class View:
    """The camera: ``yaw`` degrees that the figure is turned, 0 facing us, 90 facing the picture's right."""

    yaw: float

    def flat(self, v: Vec) -> Point:
        """Where a point lands in the picture plane."""
        t = radians(self.yaw)
        return (v[0] * cos(t) + v[2] * sin(t), v[1])

    def depth(self, v: Vec) -> float:
        """How near to the camera a point is; larger is nearer."""
        t = radians(self.yaw)
        return v[2] * cos(t) - v[0] * sin(t)


@dataclass(frozen=True, slots=True)
class Limb:
    """Three joints from the body outwards, and the unit direction in which the hand or foot points."""

    root: Vec
    middle: Vec
    end: Vec
    tip: Vec

    def along(self, distance: float) -> Vec:
        """The point at ``distance`` from the root along the bones."""
        first = length(sub(self.middle, self.root))
        if distance <= first:
            return add(self.root, unit(sub(self.middle, self.root)), distance)
        return add(self.middle, unit(sub(self.end, self.middle)), distance - first)


@dataclass(frozen=True, slots=True)
class Trunk:
    """The trunk of a posed figure: its own space starts between the hip joints and leans with the pose."""

    figure: Figure
    pelvis: Vec
    lean: float
    roll: float

    def place(self, local: Vec) -> Vec:
        """A point of the trunk's own space in the figure's space."""
        cos_p, sin_p = _turn(self.lean)
        cos_r, sin_r = _turn(self.roll)
        x, y, z = local
        y, z = y * cos_p + z * sin_p, z * cos_p - y * sin_p
        return add((x * cos_r - y * sin_r, y * cos_r + x * sin_r, z), self.pelvis)


@lru_cache(64)
def _turn(angle: float) -> tuple[float, float]:
    """Cosine and sine of an angle in degrees."""
    return cos(radians(angle)), sin(radians(angle))


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A posed figure. ``arms`` and ``legs`` are in the order of :data:`SIDES`."""

    figure: Figure
    pose: PoseSpec
    trunk: Trunk
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    head: Vec


def two_bones(root: Vec, target: Vec, first: float, second: float, pole: Vec) -> tuple[Vec, Vec]:
    """The middle and end joints that bring the end to ``target``, bent towards ``pole``; as near as reach allows."""
    way = sub(target, root)
    distance = min(max(length(way), abs(first - second) + 1e-3), (first + second) * 0.999)
    axis = unit(way)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    dot = sum(a * b for a, b in zip(pole, axis, strict=True))
    bend = unit(add(pole, axis, -dot))
    middle = add(add(root, axis, along), bend, sqrt(max(first**2 - along**2, 0.0)))
    return middle, add(root, axis, distance)


def solve(figure: Figure, pose: PoseSpec) -> Skeleton:
    """Joints of ``figure`` in ``pose``, standing, sitting or hovering over the ground at y = 0."""
    legs = tuple(_leg(figure, pose, side, leg) for side, leg in zip(SIDES, pose.legs, strict=True))
    pelvis = (pose.sway, -_pelvis_height(figure, pose, legs), 0.0)
    left, right = (_settle(figure, pose, side, leg, pelvis) for side, leg in zip(SIDES, legs, strict=True))
    trunk = Trunk(figure, pelvis, pose.lean, pose.roll)
    head = _head(trunk, pose)
    arms = (_arm(trunk, head, -1, pose.arms[0], left), _arm(trunk, head, 1, pose.arms[1], right))
    return Skeleton(figure, pose, trunk, arms, (left, right), head)


def _head(trunk: Trunk, pose: PoseSpec) -> Vec:
    """The head's centre: over the neck, or before it when the head bows."""
    figure = trunk.figure
    neck, nod = trunk.place((0.0, -figure.neck_base, figure.neck_forward)), radians(pose.nod)
    rise = figure.neck + figure.head
    return add(neck, (0.0, -rise * cos(nod), rise * sin(nod) + 0.2 * figure.head))


def sole(figure: Figure, pitch: float) -> float:
    """How high the ankle is over the ground when a foot that points ``pitch`` degrees down touches it."""
    p = radians(pitch)
    return figure.ankle * cos(p) + (_TOE * sin(p) if p > 0 else -_HEEL * sin(p))


def _leg(figure: Figure, pose: PoseSpec, side: int, leg: LegPose) -> Limb:
    """The leg relative to the pelvis; planted legs are settled later, when the pelvis has its height."""
    root = (side * figure.hip, side * figure.hip * sin(radians(pose.tilt)), 0.0)
    thigh, shin = sided(leg.thigh, side), sided(leg.shin, side)
    knee = add(root, thigh, figure.thigh)
    return Limb(root, knee, add(knee, shin, figure.shin), _toe(leg, side))


def sided(direction: Vec, side: int) -> Vec:
    """A direction given for a limb's own side, in the figure's space, at length 1."""
    return unit((direction[0] * side, direction[1], direction[2]))


def _toe(leg: LegPose, side: int) -> Vec:
    turn, pitch = radians(leg.turnout), radians(leg.pitch)
    return (side * sin(turn) * cos(pitch), sin(pitch), cos(turn) * cos(pitch))


def _pelvis_height(figure: Figure, pose: PoseSpec, legs: tuple[Limb, ...]) -> float:
    if not pose.planted:
        return max(_lowest(figure, leg, pose.legs[i].pitch) for i, leg in enumerate(legs)) + pose.lift
    reach = (figure.thigh + figure.shin) * 0.997
    heights = []
    for side, leg, spec in zip(SIDES, legs, pose.legs, strict=True):
        x, z = _planted(figure, side, spec)
        across = hypot(x - pose.sway - leg.root[0], z)
        heights.append(sqrt(max(reach**2 - across**2, 0.5)) + sole(figure, spec.pitch) + leg.root[1])
    return min(heights)


def _lowest(figure: Figure, leg: Limb, pitch: float) -> float:
    """How far below the pelvis a leg that hangs from it comes: with its foot or with its knee."""
    return max(leg.end[1] + sole(figure, pitch), leg.middle[1] + figure.leg_radius * 0.66)


def _planted(figure: Figure, side: int, leg: LegPose) -> tuple[float, float]:
    """Where a foot stands: sideways and forward of the middle."""
    grown = (figure.thigh + figure.shin) / _LEG
    return side * (figure.hip + leg.plant[0] * grown), leg.plant[1] * grown


def _settle(figure: Figure, pose: PoseSpec, side: int, leg: Limb, pelvis: Vec) -> Limb:
    if not pose.planted:
        return Limb(add(pelvis, leg.root), add(pelvis, leg.middle), add(pelvis, leg.end), leg.tip)
    spec = pose.legs[SIDES.index(side)]
    x, z = _planted(figure, side, spec)
    root = add(pelvis, leg.root)
    target = (x, -sole(figure, spec.pitch), z)
    knee, ankle = two_bones(root, target, figure.thigh, figure.shin, (side * 0.12, 0.0, 1.0))
    return Limb(root, knee, ankle, leg.tip)


def _arm(body: Trunk, head: Vec, side: int, arm: ArmPose, leg: Limb) -> Limb:
    figure = body.figure
    root = body.place((side * figure.shoulder * 0.98, -figure.torso + 0.09, -0.02))
    if arm.reach:
        target = _target(body, head, side, arm, leg)
        elbow, wrist = two_bones(root, target, figure.upper_arm, figure.forearm, sided(arm.pole, side))
    else:
        elbow = add(root, sided(arm.upper, side), figure.upper_arm)
        wrist = add(elbow, sided(arm.lower, side), figure.forearm)
    tip = sided(arm.tip, side) if arm.tip else unit(sub(wrist, elbow))
    return Limb(root, elbow, wrist, tip)


_ON_TRUNK: dict[str, tuple[float, float, float, float, float]] = {
    # outwards in shares of the shoulder's and of the forearm's length, up the trunk, out of its depth, before it
    "chest": (0.5, 0.0, 0.68, 1.0, 0.62),
    "belly": (0.58, 0.0, 0.42, 1.0, 0.62),
    "crossed": (-0.12, 0.0, 0.58, 1.0, 0.32),
    "tucked": (0.0, 0.0, 0.53, 1.0, 0.16),
    "elbow": (1.0, -0.9, 0.47, 1.0, 0.34),
    "side": (1.0, 0.5, 0.44, 0.0, 0.55),
    "pole": (1.0, 0.56, 0.62, 0.0, 0.5),
    "crutch": (1.0, 0.2, 0.08, 0.0, 0.25),
    "stick": (1.0, 0.3, 0.1, 0.0, 0.6),
    "book": (0.55, 0.0, 0.6, 1.0, 0.72),
    "box": (0.7, 0.0, 0.4, 1.0, 0.62),
    "strings": (0.1, 0.0, 0.3, 1.0, 0.42),
    "fret": (1.0, 0.5, 0.66, 1.0, 0.5),
}
"""Where the wrist goes, for places before or beside the trunk."""

_AT_HEAD: dict[str, tuple[float, float, float]] = {
    # outwards, down, forward from the head's centre, in heads
    "chin": (0.18, 1.38, 0.66),
    "mouth": (0.34, 1.36, 1.2),
    "cheek": (0.9, 0.5, 0.1),
}
"""Where the palm goes, for places at the head."""


def _target(body: Trunk, head: Vec, side: int, arm: ArmPose, leg: Limb) -> Vec:
    """Where the wrist goes for the place that an arm reaches for."""
    figure = body.figure
    if near := _AT_HEAD.get(arm.reach):
        palm = add(head, (side * near[0], near[1], near[2]), figure.head)
        return add(palm, sided(arm.tip or (0.0, -1.0, 0.0), side), -figure.hand * 0.5)
    if at := _ON_TRUNK.get(arm.reach):
        out, along, up, deep, before = at
        y = -figure.torso * up
        _, d, z = figure.section(y)
        x = out * figure.shoulder + along * figure.forearm
        return body.place((side * x, y, deep * (d + z) + before))
    return _on_hip(body, side, arm.reach) if arm.reach in {"hip", "pocket"} else _on_leg(figure, side, arm.reach, leg)


def _on_hip(body: Trunk, side: int, reach: str) -> Vec:
    figure = body.figure
    out, up, before = {"hip": (0.3, 0.3, 0.1), "pocket": (0.08, 0.06, 0.5)}[reach]
    a, d, z = figure.section(-figure.torso * up)
    return body.place((side * (a * 0.97 + out), -figure.torso * up, z + d * before))


def _on_leg(figure: Figure, side: int, reach: str, leg: Limb) -> Vec:
    on = lerp(leg.root, leg.middle, {"thigh": 0.52, "knee": 0.8}[reach])
    return (on[0] + side * 0.05, on[1] - figure.leg_radius * 0.86 - 0.06, on[2] - figure.hand * 0.3)
