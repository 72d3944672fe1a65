"""A robot with a smooth dome: a dark visor round the face, lights in it, a jaw below."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Curve, Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import seam, surface
from mien.images.illustrator.head.robot_glow import (
    SCREEN,
    draw_antenna,
    draw_collar,
    draw_discs,
    glow,
    lit_eyes,
    lit_mouth,
)
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import ramp, shade, tint
from mien.images.illustrator.svg import path, shape, smooth, stroke

_LOW = 0.96
_VISOR: tuple[Curve, Curve] = (
    ((0, 0.24), (40, 0.22), (70, 0.12), (84, -0.05), (88, -0.06), (180, -0.06)),
    ((0, -0.34), (40, -0.33), (70, -0.24), (84, -0.07), (88, -0.06), (180, -0.06)),
)
_JAW: tuple[Curve, Curve] = (
    ((0, 0.92), (40, 0.9), (66, 0.84), (74, 0.6), (180, 0.6)),
    ((0, 0.4), (40, 0.41), (66, 0.46), (74, 0.6), (180, 0.6)),
)


def dome_shell(_: Sitter) -> Shell:
    """Round above, narrower at the jaw, the face a little before the middle."""
    rows = []
    for i in range(21):
        t = i / 20
        y = -1.0 + (_LOW + 1.0) * t
        round_ = max(0.0, 1 - (1 - min(1.0, t / 0.42)) ** 2.2) ** 0.46
        taper = 1 - 0.3 * max(0.0, (t - 0.55) / 0.45) ** 1.6
        wide, deep = 0.84 * round_ * taper, 0.8 * round_ * (1 - 0.25 * max(0.0, (t - 0.6) / 0.4))
        rows.append(
            Section(y, wide, -0.02 + deep * (1 + 0.03 * t), -0.06 - deep * (1 if t < 0.6 else 1 - 0.5 * (t - 0.6)))
        )
    return Shell((*rows, Section(_LOW + 0.03, 0.0, 0.1, 0.1)), 2.3)


def draw_dome(sitter: Sitter) -> Layers:
    """The whole head."""
    skull, skin = sitter.skull, sitter.skin
    head = HairShape(skull, edge(((0, _LOW + 0.02), (180, _LOW + 0.02))))
    lines = ""
    for azimuth in (-118.0, 118.0, 180.0):
        if line := seam(sitter, skull, azimuth, skull.top + 0.1, 0.8):
            lines += stroke(smooth(line, False), skin.shade, 0.022)
    body = surface(sitter, head, skin, lines)
    raised = Shell(tuple(s._replace(width=s.width + 0.03, front=s.front + 0.05) for s in skull.sections), skull.power)
    jaw = surface(sitter, HairShape(raised, edge(_JAW[0]), edge(_JAW[1])), ramp(tint(skin.base, 0.22)))
    rim = HairShape(raised, edge([(a, y + 0.05) for a, y in _VISOR[0]]), edge([(a, y - 0.05) for a, y in _VISOR[1]]))
    glass = HairShape(raised, edge(_VISOR[0]), edge(_VISOR[1]))
    visor = shape(rim.near(sitter.camera), shade(skin.base, 0.3)) + shape(glass.near(sitter.camera), SCREEN)
    face = lit_eyes(sitter, 0.34, -0.05, 0.13) + lit_mouth(sitter, 0.66, 0.22, shade(skin.base, 0.5), glow(sitter))
    if sitter.profile > 0.5:
        x, y = sitter.camera.place((0.0, -0.05, sitter.forward(-0.05) + 0.05))
        face += stroke(path([(x, y - 0.12), (x, y + 0.12)], closed=False), glow(sitter), 0.05)
    back = draw_antenna(sitter, skull.top) + draw_collar(sitter, _LOW) + draw_discs(sitter, False, 0.8, 0.08)
    return Layers(back=back, front=body + jaw + visor + (face if not sitter.from_behind else "") +
                  draw_discs(sitter, True, 0.8, 0.08))  # fmt: skip
