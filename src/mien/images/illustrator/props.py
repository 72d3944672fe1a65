"""Things carried: what a description counts among the marks, a cane or a sword, put where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mien.images.illustrator import svg
from mien.images.illustrator.aids import shows_aid
from mien.images.illustrator.rig import SIDES, Limb, Vec, add, lerp
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_STICK = r"\b(?:cane|walking[- ]stick)\b"
_STAFF = r"\b(?:staff|spear)\b"
_UMBRELLA = r"\b(?:umbrella|parasol)\b"
_BLADE = r"\b(?:sword|sabre|saber|cutlass|scabbard|sabre-belt)\b"

_ALLOY = "#a9b2bd"
_NOT_CARRIED = (
    r"\b(?:scar\w*|cuts?|wounds?|wounded|gash\w*|slash\w*|stab\w*|mark|marks|marked|weals?|welts?|bruise\w*|"
    r"birthmark|tattoo\w*|brand|branded|emblem|print|embroider\w*|pin|brooch|pendant|nose)\b"
    r"|-(?:shaped|like|straight|thin|scarred)\b|\b(?:shaped|like|without|no)\b"
)
"""Words beside which a weapon or stick is a cause, a likeness or an absence."""


def in_hand(sitter: Sitter, side: int, arm: Limb) -> str:
    """What this hand leans on: a crutch, or on side -1 while the figure stands a stick, a staff, a closed umbrella."""
    reach = sitter.skeleton.pose.arms[SIDES.index(side)].reach
    if reach == "crutch":
        return _crutch(sitter, side, arm)
    if reach != "stick":
        return ""
    x, y = sitter.flat(add(arm.end, arm.tip, sitter.skeleton.figure.hand * 0.42))
    if _said(sitter, _STAFF):
        top = (x + 0.1, sitter.skeleton.head[1] - 0.6)
        return svg.stroke(svg.path([top, (x, 0.0)], closed=False), "#6f4d33", 0.2) + svg.circle(*top, 0.24, "#8a633f")
    if _said(sitter, _STICK):
        return _stick((x, y), "#5a3a28")
    cloth = [(x - 0.08, y + 0.5), (x + 0.3, y + 0.9), (x + 0.06, -0.25), (x - 0.2, y + 0.9)]
    return _stick((x, y), "#5a3a28") + svg.shape(svg.path(cloth), sitter.outfit.accent.shade)


def _crutch(sitter: Sitter, side: int, arm: Limb) -> str:
    """From below the armpit past the hand to the ground."""
    figure = sitter.skeleton.figure
    top = add(arm.root, (side * 0.2, 0.5 * figure.arm_radius / 0.43, -0.1))
    hand = add(arm.end, arm.tip, figure.hand * 0.42)
    foot = (hand[0] + side * 0.5, -0.06, hand[2] + 0.3)
    joint = lerp(hand, foot, 0.32)
    wide = (0.0, 0.0, 0.16)
    rails = [
        svg.path([sitter.flat(add(v, wide, s)) for v in (top, hand)] + [sitter.flat(joint)], closed=False)
        for s in (-1, 1)
    ]
    pad = svg.path([sitter.flat(add(top, wide, s * 1.7)) for s in (-1, 1)], closed=False)
    return (
        "".join(svg.stroke(rail, _ALLOY, 0.1) for rail in rails)
        + svg.stroke(svg.path([sitter.flat(joint), sitter.flat(foot)], closed=False), _ALLOY, 0.14)
        + svg.stroke(pad, "#4a4655", 0.24)
        + svg.circle(*sitter.flat(foot), 0.12, "#35323d")
    )


def _stick(grip: Point, color: str) -> str:
    x, y = grip
    crook = svg.smooth([(x + 0.42, y + 0.02), (x + 0.3, y - 0.24), (x + 0.05, y - 0.2), (x, y + 0.1)], closed=False)
    return svg.stroke(crook, color, 0.16) + svg.stroke(svg.path([(x, y), (x + 0.06, -0.05)], closed=False), color, 0.15)


def at_hip(sitter: Sitter) -> str:
    """A blade in its scabbard at the hip of side +1."""
    if not _said(sitter, _BLADE):
        return ""
    figure, trunk = sitter.skeleton.figure, sitter.skeleton.trunk
    a, _, _ = figure.section(0.0)
    hilt: Vec = trunk.place((a + 0.15, -figure.torso * 0.24, 0.5))
    point: Vec = trunk.place((a + 0.45, figure.thigh * 0.75, -1.5))
    x, y = sitter.flat(hilt)
    end = sitter.flat(point)
    if abs(end[0] - x) < 0.4:
        end = (end[0] + 0.5, end[1])
    way = ((end[0] - x) * 0.14, (end[1] - y) * 0.14)
    guard = [(x - way[1] * 0.6, y + way[0] * 0.6), (x + way[1] * 0.6, y - way[0] * 0.6)]
    return (
        svg.stroke(svg.path([(x, y), end], closed=False), "#3a2d2a", 0.2)
        + svg.stroke(svg.path([(x - way[0], y - way[1]), (x, y)], closed=False), "#6b4a34", 0.15)
        + svg.stroke(svg.path(guard, closed=False), "#d8b25a", 0.12)
    )


def _said(sitter: Sitter, pattern: str) -> bool:
    return any(carries(mark, pattern) for mark in sitter.subject.appearance.marks.value)


def shows(mark: str) -> bool:
    """Whether a mark is a thing that is put into the hand or to the hip, or an aid or limb of another kind."""
    return shows_aid(mark) or any(carries(mark, pattern) for pattern in (_STICK, _STAFF, _UMBRELLA, _BLADE))


def carries_stick(marks: Sequence[str]) -> bool:
    """Whether there is a stick, a staff or an umbrella to lean on."""
    return any(carries(mark, pattern) for mark in marks for pattern in (_STICK, _STAFF, _UMBRELLA))


def carries(mark: str, pattern: str) -> bool:
    """Whether a mark names a thing of ``pattern`` that is carried, not what it did to the skin or is likened to."""
    text = mark.lower()
    return re.search(pattern, text) is not None and not re.search(_NOT_CARRIED, text)
