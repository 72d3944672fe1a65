"""Animal folk: a furred skull with a muzzle that really stands out, ears on top, whiskers."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.animal_ears import draw_animal_ears
from mien.images.illustrator.head.animal_kinds import AnimalKind, animal_kind
from mien.images.illustrator.head.brows import draw_brows
from mien.images.illustrator.head.complexion import draw_shadow
from mien.images.illustrator.head.eyes import draw_eyes
from mien.images.illustrator.head.face import skull_path
from mien.images.illustrator.head.geometry import Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.muzzle import draw_muzzle
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.head.skull import build_skull
from mien.images.illustrator.head.traits import Traits
from mien.images.illustrator.palette import luminance, mix, ramp, shade, tint
from mien.images.illustrator.svg import Point, corners, ellipse, path, shape, smooth


def as_animal(sitter: Sitter) -> Sitter:
    """The sitter with an animal's skull, larger eyes and brows of fur."""
    t = sitter.traits
    traits = replace(
        t, width=0.84, cheek=1.0, jaw=0.35, chin=0.5, chin_out=-0.1, brow_ridge=0.0, eye_y=0.02, eye_x=0.36,
        eye=max(1.12, t.eye), tilt=t.tilt + 0.15, brow=0.8, brow_y=-0.26, mouth_y=0.68, lips=0.0, warmth=0.0,
        lashes=t.lashes * 0.7, age=min(t.age, 0.4),
    )  # fmt: skip
    dark = luminance(sitter.skin.base) < 0.3
    brows = tint(sitter.skin.base, 0.35) if dark else shade(sitter.skin.base, 0.35)
    return replace(sitter, traits=traits, skull=_skull(traits), hair=ramp(brows))


def _skull(traits: Traits) -> Shell:
    skull = build_skull(traits)
    return Shell(tuple(s._replace(width=s.width * (1 + 0.05 * max(0.0, s.y))) for s in skull.sections), skull.power)


def draw_animal(sitter: Sitter, cast: str, glasses: tuple[str, str]) -> Layers:
    """The head without headwear."""
    kind = animal_kind(sitter.looks.species_detail.value)
    far_ears, near_ears = draw_animal_ears(sitter, kind)
    d = skull_path(sitter, whole=True)
    coat = _markings(sitter, kind) if sitter.camera.cos > -0.5 else ""
    face = shape(d, sitter.skin.base) + inside(d, coat + draw_shadow(sitter) + cast)
    muzzle = draw_muzzle(sitter, kind)
    features = draw_eyes(sitter) + draw_brows(sitter) + glasses[0]
    tufts = _tufts(sitter, kind)
    return Layers(back=far_ears + tufts, front=face + features + muzzle + near_ears + glasses[1])


def pale(sitter: Sitter) -> str:
    """The lighter fur of muzzle and cheeks."""
    return mix(sitter.skin.base, "#fbf3e6", 0.62)


def _markings(sitter: Sitter, kind: AnimalKind) -> str:
    svg = ""
    if kind.pale_face and kind.cheeks > 0.8:
        for side in (-1, 1):
            cheek: list[Point] = [
                (side * 0.06, 0.5),
                (side * 0.2, 0.25),
                (side * 0.52, 0.2),
                (side * 0.8, 0.3),
                (side * 0.7, 0.7),
                (side * 0.2, 0.98),
            ]
            svg += shape(smooth(sitter.many(cheek)), pale(sitter))
    if kind.slit_pupils and kind.cheeks < 0.8 and chance(sitter.seed, "stripes") < 0.75:
        for x, low in ((-0.2, -0.42), (0.0, -0.34), (0.2, -0.42)):
            stripe = [(x - 0.045, -0.86), (x * 0.8, low), (x + 0.045, -0.86)]
            svg += shape(corners(sitter.many(stripe)), sitter.skin.shade)
        for side in (-1, 1):
            for y in (0.22, 0.38):
                bar = [(side * 0.9, y - 0.05), (side * 0.56, y + 0.02), (side * 0.9, y + 0.05)]
                svg += shape(corners(sitter.many(bar)), sitter.skin.shade)
    if kind.ears == "floppy" and chance(sitter.seed, "patch") < 0.6:
        x, y = sitter.at(0.36, 0.0)
        svg += ellipse(x, y, 0.32 * max(0.3, sitter.squash(0.36, 0.0)), 0.34, mix(sitter.skin.base, "#3a2a26", 0.45))
    return svg


def _tufts(sitter: Sitter, kind: AnimalKind) -> str:
    """Points of fur that break the outline at the cheeks."""
    if kind.cheeks < 0.4 or sitter.camera.cos < 0.1:
        return ""
    svg = ""
    color = pale(sitter) if kind.cheeks > 0.8 and sitter.camera.cos > -0.2 else sitter.skin.base
    for right in (False, True):
        side = 1 if right else -1
        edge = [sitter.skull.extents(sitter.camera, y)[1 if right else 0] for y in (0.2, 0.45, 0.68, 0.84)]
        if abs(sitter.camera.sin) > 0.55 and (right == (sitter.camera.sin > 0)):
            continue
        out = 0.17 * kind.cheeks * side
        points = [(edge[0] - 0.1 * side, 0.15), (edge[0] + 0.02 * side, 0.24), (edge[1] + out, 0.46), (edge[1], 0.5),
                  (edge[2] + out * 1.1, 0.68), (edge[2] - 0.02 * side, 0.7), (edge[3] + out, 0.86),
                  (edge[3] - 0.2 * side, 0.86)]  # fmt: skip
        svg += shape(path(points), color)
    return svg
