"""Where a figure lit from one side lies in shadow: a line that follows brow, nose, cheek and trunk, and each limb's
own far side.

Points are ``(u, y)``: u away from the light, y downwards, in units of the figure's space.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, radians, sin

from mien.domain.appearance_model import Species
from mien.images.illustrator import svg
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.resting import seen
from mien.images.illustrator.rig import Limb, add, lerp
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_BEYOND = 30.0
"""Units from the middle to where nothing of a figure reaches."""
_FACE: tuple[tuple[Point, ...], ...] = (
    ((0.14, -1.9), (0.14, -1.2), (0.22, -0.75), (0.17, -0.36), (0.06, -0.1), (0.02, 0.12), (0.05, 0.32), (0.15, 0.52)),
    ((0.15, 0.52), (0.04, 0.6), (0.07, 0.7), (0.04, 0.8), (0.09, 0.92), (0.2, 1.08)),
)
"""Down a face seen from before, from the crown to the nostril's wing and on to the chin, in heads from the nose."""
_CHEEK: tuple[Point, ...] = ((0.22, 0.29), (0.36, 0.31), (0.52, 0.27), (0.45, 0.42), (0.29, 0.58), (0.2, 0.43))
"""The light that passes the nose and falls on the far cheek."""
_ROUND: tuple[tuple[Point, ...], ...] = (
    ((0.34, -1.9), (0.36, -1.0), (0.42, -0.6), (0.3, -0.22), (0.36, 0.12), (0.24, 0.5), (0.32, 0.84), (0.3, 1.08)),
)
"""Down a head that is seen from elsewhere, or that has no nose to speak of."""
_FRONTAL = 0.42
"""Sine of the head's yaw up to which a face is seen from before."""
_TRUNK = ((0.97, 24.0), (0.82, 34.0), (0.62, 22.0), (0.42, 12.0), (0.22, 18.0), (0.04, 27.0))
"""Shares of the trunk's height, and the angle there between camera and the line of shadow."""
_ARMPIT = 0.3
"""Share of the first bone from which on a limb has a shadow of its own."""
_LONG = 0.3
"""From which share of the legs on a coat hides them."""


def shadow_path(sitter: Sitter, key: int, view: Frame, *, hard: bool) -> str:
    """Path data in pixels of all that lies in shadow; the light stands at the picture's right (+1) or left (-1).

    A ``hard`` light lets the nose cast its shadow too.
    """
    face, cheek = _head_lines(sitter, key, hard)
    trunk = [_away(point, key) for point in _trunk_line(sitter, key)]
    leg, other = _leg_lines(sitter, key)
    below = [*trunk, *leg]
    edge = [*face, [face[-1][-1], *below]]
    foot = below[-1][1] + 1.5
    ends = [(below[-1][0], foot), (_BEYOND, foot), (_BEYOND, edge[0][0][1] - 4.0), (edge[0][0][0], edge[0][0][1] - 4.0)]
    regions = [svg.corners(*(_placed(sitter, key, view, part) for part in (*edge, ends)))]
    figure = sitter.skeleton.figure
    strips = [_strip(line[1:], figure.arm_radius) for line in _arm_lines(sitter, key)]
    strips += [_strip(line[1:], figure.leg_radius) for line in other]
    regions += [svg.smooth(_placed(sitter, key, view, strip)) for strip in strips]
    if cheek:
        regions.append(svg.smooth(_placed(sitter, key, view, _wound(cheek, -1))))
    return "".join(regions)


def _away(point: Point, key: int) -> Point:
    return (-key * point[0], point[1])


def _placed(sitter: Sitter, key: int, view: Frame, points: Iterable[Point]) -> list[Point]:
    return [view.place(seen(sitter, _away(point, key))) for point in points]


def _head_lines(sitter: Sitter, key: int, hard: bool) -> tuple[list[list[Point]], list[Point]]:
    """The line of shadow down the head, in pieces between its corners, and the lit patch beyond it."""
    pose, yaw = sitter.skeleton.pose, radians(sitter.view.yaw + sitter.skeleton.pose.head_yaw)
    frontal = cos(yaw) > 0 and abs(sin(yaw)) < _FRONTAL
    nosed = sitter.subject.appearance.species.value not in {Species.ANIMAL, Species.ROBOT}
    if frontal and nosed and hard:
        lines, cheek, shift = _FACE, _CHEEK, -key * 0.55 * sin(yaw)
    else:
        # A turned face looks into the light, which reaches its cheek.
        turned = abs(sin(yaw)) if cos(yaw) > -0.5 else 0.0
        lines, cheek, shift = _ROUND, (), -0.33 * turned - (0.2 if frontal and hard else 0.0)
    turn = -key * radians(pose.head_tilt * cos(radians(sitter.view.yaw)) + pose.nod * sin(radians(sitter.view.yaw)))
    size, center = sitter.skeleton.figure.head, _away(sitter.flat(sitter.skeleton.head), key)

    def put(point: Point) -> Point:
        x, y = point[0] + shift, point[1]
        return (
            center[0] + size * (x * cos(turn) - y * sin(turn)),
            center[1] + size * (x * sin(turn) + y * cos(turn)),
        )

    return [[put(point) for point in line] for line in lines], [put(point) for point in cheek]


def _trunk_line(sitter: Sitter, key: int) -> list[Point]:
    surface = sitter.surface(0.05)
    return [surface.at(-key * angle - sitter.view.yaw, surface.height(share)) for share, angle in _TRUNK]


def _leg_lines(sitter: Sitter, key: int) -> tuple[list[Point], list[list[Point]]]:
    """How the line goes on down the leg away from the light, or down a skirt; and the line of the other leg."""
    outfit, skeleton = sitter.outfit, sitter.skeleton
    hip = _away(_trunk_line(sitter, key)[-1], key)
    if outfit.bottom.cut.kind == "skirt" or (outfit.outer and outfit.outer.cut.drop > _LONG):
        low = max(leg.end[1] for leg in skeleton.legs)
        return [(hip[0] + 0.1, hip[1] + (low - hip[1]) / 2), (hip[0] + 0.06, low)], []
    lines = sorted((_limb_line(sitter, leg, key) for leg in skeleton.legs), key=lambda line: -sum(u for u, _ in line))
    away = [(u + 0.1 * skeleton.figure.leg_radius, y) for u, y in lines[0][1:]]
    return away, [lines[1]]


def _arm_lines(sitter: Sitter, key: int) -> list[list[Point]]:
    hand = sitter.skeleton.figure.hand
    return [_limb_line(sitter, arm, key, hand * 0.9) for arm in sitter.skeleton.arms if not sitter.far(arm)]


def _limb_line(sitter: Sitter, limb: Limb, key: int, beyond: float = 0.35) -> list[Point]:
    joints = (limb.root, lerp(limb.root, limb.middle, _ARMPIT), limb.middle, limb.end, add(limb.end, limb.tip, beyond))
    return [_away(sitter.flat(joint), key) for joint in joints]


def _strip(line: Sequence[Point], radius: float) -> list[Point]:
    """The side of a limb away from the light, which comes from above as well."""
    inner, outer = [], []
    for i, (u, y) in enumerate(line):
        before, after = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        du, dy = after[0] - before[0], after[1] - before[1]
        long = hypot(du, dy) or 1.0
        normal = (dy / long, -du / long)
        if normal[0] * 0.85 + normal[1] * 0.5 < 0:
            normal = (-normal[0], -normal[1])
        wide = radius * (1.25 if i < len(line) - 1 else 0.9)
        inner.append((u + normal[0] * radius * 0.25, y + normal[1] * radius * 0.25))
        outer.append((u + normal[0] * wide, y + normal[1] * wide))
    # It begins in the crease, as a point.
    return _wound([outer[0], *inner[1:], *reversed(outer[1:])], 1)


def _wound(points: Sequence[Point], way: int) -> list[Point]:
    """The points in the order in which the shadow as a whole runs, or (-1) against it, as holes do."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
    return list(points) if area * way < 0 else list(reversed(points))
