"""Robots' heads: a box with a screen, a dome with a visor, a riveted tin, or an android's face."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from mien.images.illustrator.chance import pick
from mien.images.illustrator.head.geometry import Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.robot_android import draw_android
from mien.images.illustrator.head.robot_box import box_shell, draw_box
from mien.images.illustrator.head.robot_dome import dome_shell, draw_dome
from mien.images.illustrator.head.robot_tin import draw_tin, tin_shell
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import build_skull

RobotKind = Literal["box", "dome", "tin", "android"]
_MAKES: tuple[RobotKind, ...] = ("box", "dome", "box", "tin")
_SAID: tuple[tuple[str, RobotKind], ...] = (
    (r"android|gynoid|humanoid|replicant|synthetic|cyborg|human-like|lifelike", "android"),
    (r"rust|tin\b|scrap|steam|clockwork|brass|copper|bronze|boiler|automaton|old|antique|iron", "tin"),
    (r"visor|dome|sleek|sphere|round|chrome|shiny|glossy|polished|mech", "dome"),
    (r"screen|monitor|box|cube|square|television", "box"),
)


def robot_kind(sitter: Sitter) -> RobotKind:
    """The make of a robot: as the words have it, else its own."""
    looks = sitter.looks
    of = (looks.species.evidence, looks.species_detail.value, looks.skin_tone.evidence, *looks.marks.value)
    said = " ".join(words for words in of if words).lower()
    for pattern, kind in _SAID:
        if re.search(pattern, said):
            return kind
    return pick(sitter.seed, "robot make", _MAKES)


def box(sitter: Sitter) -> Shell:
    """The robot's skull, for headwear to sit on."""
    kind = robot_kind(sitter)
    if kind == "android":
        return build_skull(sitter.traits)
    return {"box": box_shell, "dome": dome_shell, "tin": tin_shell}[kind](sitter)


def draw_robot(sitter: Sitter) -> Layers:
    """The whole head without headwear."""
    kind = robot_kind(sitter)
    plain = replace(sitter, traits=replace(sitter.traits, warmth=0.0, age=0.2, lashes=0.0))
    return {"box": draw_box, "dome": draw_dome, "tin": draw_tin, "android": draw_android}[kind](plain)
