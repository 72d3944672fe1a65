"""The whole figure in painter's order: what lies farther from the camera is drawn first."""

from __future__ import annotations

from math import cos, hypot, radians, sin
from typing import NamedTuple

from mien.domain.appearance_model import Species
from mien.images.illustrator import svg
from mien.images.illustrator.arms import draw_arm, draw_arm_in_two
from mien.images.illustrator.clothes_outer import draw_outer, outer_collar
from mien.images.illustrator.clothes_top import collar_back, collar_front, draw_top, top_hem
from mien.images.illustrator.coats import cape, cloak_behind, coat_skirts
from mien.images.illustrator.extras import around_neck, over_outer, shawl, under_outer
from mien.images.illustrator.head import HeadDrawing
from mien.images.illustrator.held import draw_held, holder_of
from mien.images.illustrator.legs import draw_leg
from mien.images.illustrator.props import at_hip, in_hand
from mien.images.illustrator.resting import lying_transform
from mien.images.illustrator.rig import Limb, lerp
from mien.images.illustrator.seat import seat_before, seat_behind
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.skirts import draw_lower
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Neckline
from mien.images.illustrator.tube import bent


class _ArmLayers(NamedTuple):
    """One arm, cut into what lies behind the trunk, below a sleeveless garment, before the trunk,
    before collars and scarves, before the head."""

    behind: str = ""
    below: str = ""
    before: str = ""
    front: str = ""
    raised: str = ""


_BOWED = 15.0
"""Degrees of a nod from which on the neck can be seen along its own way."""
_HEAD_PARTS = ("behind the face", "face", "hair", "worn on the head", "hat")


class Layer(NamedTuple):
    """One part of the figure, whole enough to stand for itself: what an outline goes round."""

    name: str
    svg: str


def figure_layers(sitter: Sitter, head: HeadDrawing) -> list[Layer]:
    """The figure's parts in its own space, ground at y = 0, the farthest first; none of them is empty."""
    place = head_place(sitter)
    cloak, outer = sitter.outfit.cape, sitter.outfit.outer
    arms = [_arm_layers(sitter, side, arm) for side, arm in sitter.by_nearness(sitter.skeleton.arms)]
    hip, held = at_hip(sitter), _held_layers(sitter)
    hip_behind = sitter.nearness(sitter.skeleton.legs[1].root) < -0.3
    seat = [Layer("seat", seat_before(sitter))]
    layers = [
        Layer("seat", seat_behind(sitter)),
        held["behind"],
        Layer("hair behind", svg.group(head.behind, place)),
        Layer("cloak", cloak_behind(sitter, cloak) if cloak and not sitter.from_behind else ""),
        *(Layer("arm", arm.behind) for arm in arms),
        Layer("hip", hip if hip_behind else ""),
        Layer("tail", "" if sitter.from_behind else _tail(sitter)),
        *_clothed_trunk(sitter, head, [Layer("arm", arm.below) for arm in arms]),
        Layer("worn", over_outer(sitter)),
        Layer("tail", _tail(sitter) if sitter.from_behind else ""),
        Layer("hip", "" if hip_behind else hip),
        *([] if sitter.from_behind else seat),
        held["before"],
        *(Layer("arm", arm.before) for arm in arms),
        *(seat if sitter.from_behind else []),
        Layer("collar", outer_collar(sitter, outer) if outer else _chest(sitter)),
        Layer("scarf", around_neck(sitter) + shawl(sitter)),
        Layer("cloak", cape(sitter, cloak) if cloak else ""),
        held["front"],
        *(Layer("arm", arm.front) for arm in arms),
        *(Layer(name, svg.group(part, place)) for name, part in zip(_HEAD_PARTS, head.parts, strict=True)),
        Layer("hair over", svg.group(head.over, place)),
        held["raised"],
        *(Layer("arm", arm.raised) for arm in arms),
    ]
    turned = lying_transform(sitter)
    return [layer._replace(svg=svg.group(layer.svg, turned)) if turned else layer for layer in layers if layer.svg]


def _held_layers(sitter: Sitter) -> dict[str, Layer]:
    """The thing in the hand, in the layer right behind the forearm that holds it."""
    layer = _lower_layer(sitter, holder_of(sitter))
    return {
        name: Layer("held", draw_held(sitter) if name == layer else "")
        for name in ("behind", "before", "front", "raised")
    }


def _clothed_trunk(sitter: Sitter, head: HeadDrawing, arms_below: list[Layer]) -> list[Layer]:
    """Legs, neck, trunk and what they wear; the arms come in below the first garment without sleeves."""
    outer = sitter.outfit.outer
    skirts = coat_skirts(sitter, outer) if outer else []
    # Below a cloak the back of the collar would show as slivers beside the neck.
    nape = "" if sitter.outfit.cape else collar_back(sitter, sitter.outfit.top)
    below_top = sitter.outfit.top.cut.sleeve == "none"
    far, near = (draw_leg(sitter, side, leg) for side, leg in sitter.by_nearness(sitter.skeleton.legs))
    return [
        *(Layer("skirt", drawing) for behind, drawing in skirts if behind),
        Layer("leg", far),
        Layer("leg", near + draw_lower(sitter)),
        Layer("neck", nape + _neck(sitter, head)),
        *(arms_below if below_top else []),
        Layer("top", _upper(sitter)),
        *(Layer("skirt", drawing) for behind, drawing in skirts if not behind),
        *([] if below_top else arms_below),
        Layer("outer", draw_outer(sitter, outer) if outer else ""),
    ]


def _arm_layers(sitter: Sitter, side: int, arm: Limb) -> _ArmLayers:
    upper, lower = _upper_layer(sitter, arm), _lower_layer(sitter, arm)
    support = in_hand(sitter, side, arm)
    if upper == lower:
        return _ArmLayers(**{lower: support + draw_arm(sitter, side, arm)})
    above, below = draw_arm_in_two(sitter, side, arm)
    return _ArmLayers(**{upper: above, lower: support + below})


def _upper_layer(sitter: Sitter, arm: Limb) -> str:
    """Where the upper arm lies; that of a sleeveless garment comes out from below it."""
    if sitter.nearness(arm.root) < -0.4 or sitter.nearness(lerp(arm.root, arm.middle, 0.6)) < -0.45:
        return "behind"
    lower = _lower_layer(sitter, arm)
    if lower == "raised" and arm.middle[1] < arm.root[1] - 0.3:
        return "raised"
    frontal = abs(sin(radians(sitter.view.yaw))) < 0.4
    return "below" if frontal and lower == "before" and not sitter.outfit.sleeves_cover_shoulders else "before"


def _lower_layer(sitter: Sitter, arm: Limb) -> str:
    """Where forearm and hand lie: behind the trunk, before it, before what is worn at the neck, before the head."""
    skeleton = sitter.skeleton
    near = max(sitter.nearness(lerp(arm.middle, arm.end, 0.6)), sitter.nearness(arm.end) - 0.1)
    hand = arm.end[1] + arm.tip[1] * skeleton.figure.hand * 0.6
    if near < -0.5:
        return "behind"
    if hand < skeleton.head[1] + skeleton.figure.head * 1.35 and near > -0.1:
        return "raised"
    breast = skeleton.trunk.place((0.0, -skeleton.figure.torso * 0.3, 0.0))[1]
    return "front" if near > 0.5 and arm.end[1] < breast else "before"


def head_place(sitter: Sitter) -> str:
    """The transform from the head's space to the figure's."""
    pose, yaw = sitter.skeleton.pose, radians(sitter.view.yaw)
    turned = pose.head_tilt * cos(yaw) + pose.nod * sin(yaw)
    return svg.transform(translate=sitter.flat(sitter.skeleton.head), scale=sitter.skeleton.figure.head, rotate=turned)


def _upper(sitter: Sitter) -> str:
    outfit = sitter.outfit
    return draw_top(sitter, outfit.top, hem=top_hem(outfit)) + (_chest(sitter) if outfit.outer else "")


def _chest(sitter: Sitter) -> str:
    """What lies on the top's front and at its neck; without an outer garment also over the shoulders' sleeves."""
    return under_outer(sitter) + collar_front(sitter, sitter.outfit.top)


def _neck(sitter: Sitter, head: HeadDrawing) -> str:
    """The skin between chin and clothes, with the head's shadow on it."""
    figure, skeleton = sitter.skeleton.figure, sitter.skeleton
    surface = sitter.surface()
    chest = surface.garment(Neckline(0.0, 1.0), surface.height(0.62))
    x, y = sitter.flat(skeleton.head)
    base = sitter.flat(skeleton.trunk.place((0.0, -figure.neck_base + 0.12, figure.neck_forward)))
    if skeleton.pose.nod > _BOWED:
        return svg.shape(chest, sitter.skin.base) + _bowed_neck(sitter, (x, y), base)
    back = -0.2 * sin(radians(sitter.view.yaw))
    wide, top = sitter.neck_width, y + 0.35 * figure.head
    chin = y + head.chin * figure.head
    # In profile a thick neck must still go into the collar.
    profile = abs(sin(radians(sitter.view.yaw))) > 0.85
    foot = min(wide * 1.2, 0.42 * figure.head) if profile else wide * 1.2
    front = back * (1.0 if profile else 0.6)
    left = [(x - wide + back, top), (x - wide + back, chin), (base[0] - foot, base[1] + 0.12)]
    right = [
        (base[0] + (foot * 0.85 if profile else foot), base[1] + 0.12),
        (x + wide + front, chin),
        (x + wide + front, top),
    ]
    neck = svg.shape(svg.corners(left, right), sitter.skin.base)
    shadow = _under_chin(sitter, (x + back * 0.5, chin), wide)
    return svg.shape(chest, sitter.skin.base) + neck + shadow


def _bowed_neck(sitter: Sitter, head: Point, base: Point) -> str:
    """The neck of a head that hangs before the chest: straight from the shoulders into the head."""
    across, down = head[0] - base[0], head[1] - base[1]
    far = hypot(across, down) or 1.0
    nx, ny = -down / far, across / far
    wide = sitter.neck_width
    low = (base[0] - across / far * 0.3, base[1] - down / far * 0.3)
    corners = [
        (low[0] + nx * wide * 1.2, low[1] + ny * wide * 1.2), (head[0] + nx * wide, head[1] + ny * wide),
        (head[0] - nx * wide, head[1] - ny * wide), (low[0] - nx * wide * 1.2, low[1] - ny * wide * 1.2),
    ]  # fmt: skip
    return svg.shape(svg.path(corners), sitter.skin.base if sitter.from_behind else sitter.skin.shade)


def _under_chin(sitter: Sitter, chin: Point, wide: float) -> str:
    x, y = chin
    if sitter.from_behind:
        return ""
    lean = 0.25 * sin(radians(sitter.view.yaw))
    points = [
        (x - wide * 0.98, y - 0.5),
        (x - wide * 0.98, y + 0.02),
        (x + lean * 0.4, y + 0.27),
        (x + wide * 0.98, y + 0.16),
        (x + wide * 0.98, y - 0.5),
    ]
    return svg.shape(svg.corners(points[:2], points[1:4], points[3:]), sitter.skin.shade)


_TAILS = {
    "cat": (2.6, 0.17, 0.15, 1.0), "fox": (2.3, 0.24, 0.5, 0.6), "dog": (1.5, 0.2, 0.14, 1.3),
    "wolf": (2.0, 0.24, 0.4, 0.3), "rat": (2.6, 0.1, 0.05, 0.2), "mouse": (2.4, 0.08, 0.05, 0.4),
    "rabbit": (0.3, 0.32, 0.32, 0.4), "bear": (0.3, 0.26, 0.26, 0.3), "bird": (1.2, 0.3, 0.42, -0.6),
}  # fmt: skip


def _tail(sitter: Sitter) -> str:
    looks = sitter.subject.appearance
    if looks.species.value is not Species.ANIMAL:
        return ""
    long, thick, end, curl = _TAILS.get(looks.species_detail.value or "", (1.8, 0.18, 0.14, 0.8))
    surface = sitter.surface(0.05)
    start = surface.at(180, surface.height(0.04))
    # In front and back views the tail swings out to the figure's side +1, else it would hide behind the body.
    turn = radians(sitter.view.yaw)
    out = cos(turn) - 0.9 * sin(turn)
    out = out / max(0.75, abs(out)) if abs(out) > 0.3 else -0.75
    joints = [start]
    for x, y in ((0.3, 0.22), (0.72, 0.2), (0.82, -0.12 - 0.2 * curl), (0.7 + 0.1 * curl, -0.2 - 0.42 * curl)):
        joints.append((start[0] + out * long * x, start[1] + long * (y + (0.35 if curl < 0.4 else 0.0) * x)))
    radii = (thick * 0.8, thick, thick, (thick + end) / 2, end * 0.8)
    tube = bent(joints, radii, soft=0.5)
    tip = sitter.skin.tint if looks.species_detail.value == "fox" else sitter.skin.base
    return (
        svg.shape(tube.outline(), sitter.skin.shade)
        + svg.shape(tube.lit(), sitter.skin.base)
        + svg.shape(tube.band(0.8, 1.0).outline() if tip != sitter.skin.base else "", tip)
    )
