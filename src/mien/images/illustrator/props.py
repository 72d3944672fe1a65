"""Things carried: what a description counts among the marks, a cane or a sword, put where it belongs."""

from __future__ import annotations

import re

from mien.images.illustrator import svg
from mien.images.illustrator.aids import shows_aid
from mien.images.illustrator.rig import Limb, Vec
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_STICK = r"\b(?:cane|walking[- ]stick|crutch|crutches)\b"
_STAFF = r"\b(?:staff|spear)\b"
_UMBRELLA = r"\b(?:umbrella|parasol)\b"
_BLADE = r"\b(?:sword|sabre|saber|cutlass|scabbard|sabre-belt)\b"

_NOT_CARRIED = (
    r"\b(?:scar\w*|cuts?|wounds?|wounded|gash\w*|slash\w*|stab\w*|mark|marks|marked|weals?|welts?|bruise\w*|"
    r"birthmark|tattoo\w*|brand|branded|emblem|print|embroider\w*|pin|brooch|pendant|nose)\b"
    r"|-(?:shaped|like|straight|thin|scarred)\b|\b(?:shaped|like|without|no)\b"
)
"""Words beside which a weapon or stick is a cause, a likeness or an absence."""


def in_hand(sitter: Sitter, side: int, arm: Limb) -> str:
    """What the hand on side -1 leans on while the figure stands: a stick, a staff, a closed umbrella."""
    pose = sitter.skeleton.pose
    free = pose.planted and arm.end[1] > sitter.skeleton.trunk.pelvis[1] - 1.5 and pose.arms[0].hand == "relaxed"
    if side != -1 or not free:
        return ""
    wrist, tip = sitter.flat(arm.end), sitter.view.flat(arm.tip)
    reach = sitter.skeleton.figure.hand * 0.5
    grip = (wrist[0] + tip[0] * reach, wrist[1] + tip[1] * reach)
    if _said(sitter, _STAFF):
        top = (grip[0] + 0.1, sitter.skeleton.head[1] - 0.6)
        return svg.stroke(svg.path([top, (grip[0], 0.0)], closed=False), "#6f4d33", 0.2) + svg.circle(
            *top, 0.24, "#8a633f"
        )
    if _said(sitter, _STICK):
        return _stick(grip, "#5a3a28")
    if _said(sitter, _UMBRELLA):
        cloth = [
            (grip[0] - 0.08, grip[1] + 0.5),
            (grip[0] + 0.3, grip[1] + 0.9),
            (grip[0] + 0.06, -0.25),
            (grip[0] - 0.2, grip[1] + 0.9),
        ]
        return _stick(grip, "#5a3a28") + svg.shape(svg.path(cloth), sitter.outfit.accent.shade)
    return ""


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


def carries(mark: str, pattern: str) -> bool:
    """Whether a mark names a thing of ``pattern`` that is carried, not what it did to the skin or is likened to."""
    text = mark.lower()
    return re.search(pattern, text) is not None and not re.search(_NOT_CARRIED, text)
