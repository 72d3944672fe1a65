"""The text of bodies and backgrounds, so that nothing changes by accident; the head has tests of its own."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from mien.domain.shots import SHOTS, Angle, Outfit, Pose
from mien.domain.worldview import Theme
from mien.images.illustrator.body import draw_figure
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.figure import measure
from mien.images.illustrator.head import HeadDrawing
from mien.images.illustrator.outfit import dress
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.poses import pose_for
from mien.images.illustrator.rig import View, solve
from mien.images.illustrator.scenes import backdrop
from mien.images.illustrator.sitter import Sitter
from mien.ports import Subject
from tests.images.illustrator.cast import subject

GOLDEN = Path(__file__).parents[2] / "golden" / "illustrator.json"
SKIN = Ramp("#dba777", "#b98462", "#e6bd90")
YAWS = {Angle.FRONT: 0.0, Angle.SIDE: 90.0, Angle.BACK: 180.0, Angle.THREE_QUARTER: 40.0}
CAST = {
    "scholar": subject(("blazer", "#c9a13b"), ("shirt", "#ffffff"), theme=Theme.MODERATE, seed=1),
    "rebel": subject(("coat", "#aa2222"), ("boots", "#222222"), theme=Theme.REVOLUTIONARY, seed=2),
    "wizard": subject(("robe", "#3355aa"), ("cloak", "#777777"), theme=Theme.SKEPTIC, seed=3),
}


def sitter(who: Subject, pose: Pose, angle: Angle, yaw: float) -> Sitter:
    figure = measure(who.appearance)
    skeleton = solve(figure, pose_for(pose, angle, figure.stoop))
    return Sitter(who, skeleton, View(yaw), dress(who, Outfit.USUAL), SKIN, 0.36)


def short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def drawings() -> dict[str, str]:
    head = HeadDrawing("", "", "", 1.0, 0.7)
    found: dict[str, str] = {}
    for name, who in CAST.items():
        for pose in Pose:
            for angle, yaw in YAWS.items():
                found[f"{name}/{pose}/{angle}"] = short_hash(draw_figure(sitter(who, pose, angle, yaw), head))
        someone = sitter(who, Pose.STANDING, Angle.FRONT, 0.0)
        view = Frame(640, 480, (0.0, -6.0), 40.0)
        for shot in ("avatar", "REFERENCE_FRONT", "environmental_context"):
            found[f"{name}/behind {shot}"] = short_hash(backdrop(someone, SHOTS[shot], view, 9))
    return found


def test_drawings_have_not_changed_by_accident() -> None:
    """After an intended change: delete the file, run this once, look at the pictures, commit."""
    if not GOLDEN.exists():
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(json.dumps(drawings(), indent=1) + "\n")
        pytest.fail(f"wrote {GOLDEN.name}; look at the pictures and run again")
    assert drawings() == json.loads(GOLDEN.read_text())
