"""The skeleton: joints in three dimensions, an orthographic camera that turns about the vertical axis.

Space: x to the picture's right when the figure faces the camera, y down, z forward (out of the chest). The ground
is y = 0. One unit is half the height of a head. Side -1 is the picture's left in the front view, +1 its right.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt

from mien.images.illustrator.figure import Figure
from mien.images.illustrator.poses import ArmPose, LegPose, PoseSpec
from mien.images.illustrator.svg import Point

Vec = tuple[float, float, float]

SIDES = (-1, 1)


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
        p, r = radians(self.lean), radians(self.roll)
        x, y, z = local
        y, z = y * cos(p) + z * sin(p), z * cos(p) - y * sin(p)
        return add((x * cos(r) - y * sin(r), y * cos(r) + x * sin(r), z), self.pelvis)


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
    height = _pelvis_height(figure, pose, legs)
    pelvis = (0.0, -height, 0.0)
    left, right = (_settle(figure, pose, side, leg, pelvis) for side, leg in zip(SIDES, legs, strict=True))
    trunk = Trunk(figure, pelvis, pose.lean, pose.roll)
    arms = (_arm(trunk, -1, pose.arms[0], left), _arm(trunk, 1, pose.arms[1], right))
    neck = trunk.place((0.0, -figure.neck_base, figure.neck_forward))
    head = (neck[0], neck[1] - figure.neck - figure.head, neck[2] + 0.2 * figure.head)
    return Skeleton(figure, pose, trunk, arms, (left, right), head)


def _leg(figure: Figure, pose: PoseSpec, side: int, leg: LegPose) -> Limb:
    """The leg relative to the pelvis; planted legs are settled later, when the pelvis has its height."""
    root = (side * figure.hip, 0.0, 0.0)
    thigh, shin = _sided(leg.thigh, side), _sided(leg.shin, side)
    knee = add(root, thigh, figure.thigh)
    return Limb(root, knee, add(knee, shin, figure.shin), _toe(leg, side))


def _sided(direction: Vec, side: int) -> Vec:
    return unit((direction[0] * side, direction[1], direction[2]))


def _toe(leg: LegPose, side: int) -> Vec:
    turn, pitch = radians(leg.turnout), radians(leg.pitch)
    return (side * sin(turn) * cos(pitch), sin(pitch), cos(turn) * cos(pitch))


def _pelvis_height(figure: Figure, pose: PoseSpec, legs: tuple[Limb, ...]) -> float:
    reach = (figure.thigh + figure.shin) * 0.997
    if pose.planted:
        spread = max(hypot(leg.plant[0] - 0.0, leg.plant[1]) for leg in pose.legs)
        return sqrt(reach**2 - spread**2) + figure.ankle
    return max(leg.end[1] for leg in legs) + figure.ankle + pose.lift


def _settle(figure: Figure, pose: PoseSpec, side: int, leg: Limb, pelvis: Vec) -> Limb:
    if not pose.planted:
        return Limb(add(pelvis, leg.root), add(pelvis, leg.middle), add(pelvis, leg.end), leg.tip)
    out, forward = pose.legs[SIDES.index(side)].plant
    root = add(pelvis, leg.root)
    target = (root[0] + side * out, -figure.ankle, forward)
    knee, ankle = two_bones(root, target, figure.thigh, figure.shin, (side * 0.12, 0.0, 1.0))
    return Limb(root, knee, ankle, leg.tip)


def _arm(body: Trunk, side: int, arm: ArmPose, leg: Limb) -> Limb:
    figure = body.figure
    root = body.place((side * figure.shoulder * 0.98, -figure.torso + 0.09, -0.02))
    if arm.reach:
        target = _target(body, side, arm.reach, leg)
        elbow, wrist = two_bones(root, target, figure.upper_arm, figure.forearm, _sided(arm.pole, side))
    else:
        elbow = add(root, _sided(arm.upper, side), figure.upper_arm)
        wrist = add(elbow, _sided(arm.lower, side), figure.forearm)
    tip = _sided(arm.tip, side) if arm.tip else unit(sub(wrist, elbow))
    return Limb(root, elbow, wrist, tip)


def _target(body: Trunk, side: int, reach: str, leg: Limb) -> Vec:
    """Where the wrist goes: onto the hip, into the pocket, onto the thigh or the knee."""
    figure = body.figure
    if reach == "hip":
        y = -figure.torso * 0.30
        a, d, z = figure.section(y)
        return body.place((side * (a * 0.98 + 0.22), y, z + d * 0.12))
    if reach == "pocket":
        y = -figure.torso * 0.06
        a, d, z = figure.section(y)
        return body.place((side * (a * 0.92 + 0.12), y, z + d * 0.5))
    share = {"thigh": 0.6, "knee": 0.92}[reach]
    on = lerp(leg.root, leg.middle, share)
    return (on[0] + side * 0.05, on[1] - figure.leg_radius * 0.62 - 0.1, on[2] - 0.1)
