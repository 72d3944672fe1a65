"""The thing in the hand, put where the hand is."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin

from mien.domain.scene import Held
from mien.images.illustrator import svg
from mien.images.illustrator.chance import pick
from mien.images.illustrator.held_things import THINGS, Look
from mien.images.illustrator.palette import ramp
from mien.images.illustrator.rig import SIDES, Limb, Vec, add, lerp, sub
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_BETWEEN_HANDS = frozenset({Held.BOOK, Held.BOX, Held.CAKE})
"""Things that lie between both hands, where these reach for them."""
_UPWARDS: dict[Held, Vec] = {
    # outwards, down, forward
    Held.SWORD: (0.5, -1.0, 0.3),
    Held.TOOL: (0.3, -1.0, 0.3),
    Held.UMBRELLA: (-0.1, -1.0, -0.02),
    Held.FLOWERS: (0.16, -1.0, 0.2),
    Held.LETTER: (0.08, -1.0, 0.1),
    Held.PHONE: (-0.1, -1.0, 0.16),
}
"""Where the upper end of a thing points that does not stand or hang straight."""
_LARGER = dict.fromkeys((Held.CUP, Held.GLASS, Held.LETTER, Held.PHONE, Held.FLOWERS, Held.TOOL, Held.CAKE), 1.2)
"""Small things are drawn a little large, so that they can be told from afar."""
_EDGE = {Held.LETTER: 0.5, Held.PHONE: 0.4, Held.BOOK: 0.3, Held.SUITCASE: 0.25}
"""The least share of its face that a flat thing shows: nobody holds it exactly edgeways to the camera."""
_BLADE, _HEAD_AND_HAIR = 3.5, 1.25
"""The length of a blade, and how far a head with its hair reaches from its middle, in its own unit."""
_TURNS = (0.0, 15.0, 30.0, 45.0, -30.0, 60.0, -45.0, 75.0, -60.0)
"""Degrees by which a blade gives way to the head, forwards or back."""
_COLORS = ("#c8574b", "#3f7f8c", "#d9a441", "#5d7a4e", "#6a5a9c", "#c96f8a")


def holder_of(sitter: Sitter) -> Limb:
    """The arm that holds."""
    return sitter.skeleton.arms[SIDES.index(sitter.skeleton.pose.holder)]


def grip(sitter: Sitter) -> Vec:
    """Where the thing is held: in the fist, or between both hands."""
    arms, reach = sitter.skeleton.arms, sitter.skeleton.figure.hand * 0.42
    if sitter.skeleton.pose.held in _BETWEEN_HANDS and sitter.skeleton.pose.arms[0].reach in {"book", "box", "belly"}:
        return lerp(add(arms[0].end, arms[0].tip, reach), add(arms[1].end, arms[1].tip, reach), 0.5)
    arm = holder_of(sitter)
    return add(arm.end, arm.tip, reach)


def draw_held(sitter: Sitter) -> str:
    """The thing in the hand; nothing when there is none."""
    held = sitter.skeleton.pose.held
    if held is None:
        return ""
    at = grip(sitter)
    color = pick(sitter.subject.seed, f"held {held}", _COLORS)
    look = Look(ramp(color), max(_EDGE.get(held, 0.0), abs(cos(radians(sitter.view.yaw)))), -at[1])
    return svg.group(THINGS[held](look), _placing(sitter, held, at))


def _placing(sitter: Sitter, held: Held, at: Vec) -> str:
    ahead = sitter.view.flat(holder_of(sitter).tip)[0]
    mirrored = ahead < -0.05 and held not in _BETWEEN_HANDS
    size = (0.75 + 0.25 * sitter.skeleton.figure.hand / 1.12) * _LARGER.get(held, 1.0)
    return svg.transform(
        translate=sitter.flat(at), scale=(-size if mirrored else size, size), rotate=_turn(sitter, held)
    )


def _turn(sitter: Sitter, held: Held) -> float:
    """Degrees clockwise by which the thing leans in the picture."""
    if held is Held.GUITAR:
        neck = _fret(sitter)
        way = sitter.view.flat(sub(neck, grip(sitter)))
        return _lean(way)
    if held is Held.MICROPHONE:
        skeleton = sitter.skeleton
        mouth = add(skeleton.head, (0.0, 0.6, 1.0), skeleton.figure.head)
        return max(-40.0, min(40.0, _lean(sitter.view.flat(sub(mouth, grip(sitter))))))
    out, down, forward = _UPWARDS.get(held, (0.0, -1.0, 0.0))
    lean = _lean(sitter.view.flat((out * sitter.skeleton.pose.holder, down, forward)))
    return _past_the_head(sitter, lean) if held is Held.SWORD else lean


def _past_the_head(sitter: Sitter, lean: float) -> float:
    """The lean of a blade, near ``lean``, at which the head doesn't hide it; forwards rather than back."""
    hand, head = sitter.flat(grip(sitter)), sitter.flat(sitter.skeleton.head)
    radius = sitter.skeleton.figure.head * _HEAD_AND_HAIR
    ahead = 1.0 if sitter.view.flat((0.0, 0.0, 1.0))[0] >= -0.05 else -1.0
    for turn in _TURNS:
        turned = lean + ahead * turn
        if _clearance(hand, turned, head) > radius:
            return turned
    return lean


def _clearance(hand: Point, lean: float, head: Point) -> float:
    """How far the middle of the head is from a blade in the hand."""
    x, y = head[0] - hand[0], head[1] - hand[1]
    along_x, along_y = sin(radians(lean)), -cos(radians(lean))
    along = max(0.0, min(_BLADE, x * along_x + y * along_y))
    return hypot(x - along * along_x, y - along * along_y)


def _fret(sitter: Sitter) -> Vec:
    """Where the guitar's neck is held: by the other hand when it reaches for it."""
    skeleton = sitter.skeleton
    other = 1 - SIDES.index(skeleton.pose.holder)
    if skeleton.pose.arms[other].reach == "fret":
        return skeleton.arms[other].end
    return add(grip(sitter), (-skeleton.pose.holder * 2.0, -1.4, 0.3))


def _lean(way: Point) -> float:
    return degrees(atan2(way[0], -way[1])) if hypot(*way) > 1e-6 else 0.0
