"""An android: a human face of plates with glowing seams."""

from __future__ import annotations

from mien.images.illustrator.head.brows import draw_brows
from mien.images.illustrator.head.complexion import draw_shadow
from mien.images.illustrator.head.contour import face_path
from mien.images.illustrator.head.eyes import draw_eyes
from mien.images.illustrator.head.face import skull_path
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import surface
from mien.images.illustrator.head.mouth import draw_mouth
from mien.images.illustrator.head.nose import draw_nose
from mien.images.illustrator.head.robot_glow import draw_collar, draw_discs, lamp
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import ramp, shade
from mien.images.illustrator.svg import Point, inside, shape, smooth, stroke

_CAP = ((0, -0.62), (28, -0.58), (52, -0.4), (70, -0.12), (84, 0.2), (100, 0.46), (140, 0.5), (180, 0.5))
_SEAMS: tuple[tuple[Point, ...], ...] = (
    ((0.0, -0.58), (0.0, -0.3)),
    ((0.66, -0.2), (0.6, 0.2), (0.52, 0.46), (0.3, 0.62), (0.24, 0.98)),
    ((-0.66, -0.2), (-0.6, 0.2), (-0.52, 0.46), (-0.3, 0.62), (-0.24, 0.98)),
)


def draw_android(sitter: Sitter) -> Layers:
    """The whole head: a face in the metal's colour under a cap of darker plate."""
    outline = skull_path(sitter, whole=True) if sitter.from_behind else face_path(sitter)
    skin = shape(outline, sitter.skin.base) + inside(outline, draw_shadow(sitter) + _seams(sitter))
    face = ""
    if not sitter.from_behind:
        mouth = draw_mouth(sitter)
        face = (inside(outline, mouth) if sitter.profile else mouth) + draw_eyes(sitter) + draw_brows(sitter)
        face += draw_nose(sitter)
    plate = HairShape(sitter.skull.grown(0.045, 0.05, 0.03, 0.05), edge(_CAP))
    dark = ramp(shade(sitter.skin.base, 0.3))
    cap = surface(sitter, plate, dark)
    rim = [sitter.camera.place(plate.shell.point(a, plate.low(a))) for a in range(-84, 85, 6)
           if plate.shell.visible(sitter.camera, a, plate.low(a))]  # fmt: skip
    if len(rim) > 2:
        cap += stroke(smooth(rim, False), lamp(sitter), 0.03)
    back = draw_collar(sitter, 1.0) + draw_discs(sitter, False, 0.78)
    return Layers(back=back, front=skin + face + cap + draw_discs(sitter, True, 0.78))


def _seams(sitter: Sitter) -> str:
    svg = ""
    if sitter.camera.cos < -0.4:
        return svg
    for line in _SEAMS:
        seen = [p for p in line if sitter.squash(*p) > 0.1]
        if len(seen) > 1:
            svg += stroke(smooth(sitter.many(seen), False), sitter.skin.shade, 0.024)
    return svg
