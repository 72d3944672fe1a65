"""Animal folk: a furred skull with a muzzle that really stands out, ears of their own, manes, horns and markings."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator.head.animal_crests import draw_crests
from mien.images.illustrator.head.animal_ears import draw_animal_ears
from mien.images.illustrator.head.animal_kinds import AnimalKind, animal_kind
from mien.images.illustrator.head.animal_marks import draw_markings, pale
from mien.images.illustrator.head.brows import draw_brows
from mien.images.illustrator.head.complexion import draw_shadow
from mien.images.illustrator.head.eyes import draw_eyes
from mien.images.illustrator.head.face import skull_path
from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.muzzle import draw_muzzle
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import build_skull
from mien.images.illustrator.head.traits import Traits
from mien.images.illustrator.palette import luminance, ramp, shade, tint
from mien.images.illustrator.svg import ellipse, inside, path, shape


def as_animal(sitter: Sitter) -> Sitter:
    """The sitter with an animal's skull, larger eyes and brows of fur."""
    t, kind = sitter.traits, animal_kind(sitter.looks.species_detail.value)
    traits = replace(
        t, width=0.84 * kind.wide, cheek=1.0, jaw=0.35, chin=0.5, chin_out=-0.1, brow_ridge=0.0, eye_y=kind.eyes[1],
        eye_x=kind.eyes[0], eye=max(1.12, t.eye), tilt=t.tilt + 0.15, brow=0.8, brow_y=kind.eyes[1] - 0.28,
        mouth_y=0.68, lips=0.0, warmth=0.0, lashes=t.lashes * 0.7, age=min(t.age, 0.4),
    )  # fmt: skip
    dark = luminance(sitter.skin.base) < 0.3
    brows = tint(sitter.skin.base, 0.35) if dark else shade(sitter.skin.base, 0.35)
    return replace(sitter, traits=traits, skull=_skull(traits), hair=ramp(brows))


def _skull(traits: Traits) -> Shell:
    """A round head, full at the cheeks, that runs into a thick neck behind."""
    skull = build_skull(traits)

    def furred(s: Section) -> Section:
        wide = s.width * (1 + 0.05 * max(0.0, s.y))
        if s.y < 0:
            return s._replace(width=wide, back=s.back * 0.94)
        return s._replace(width=wide, back=min(s.back, -0.86 + 0.62 * s.y * s.y))

    return Shell(tuple(furred(s) for s in skull.sections), skull.power)


def draw_animal(sitter: Sitter, cast: str, glasses: tuple[str, str]) -> Layers:
    """The head without headwear."""
    kind = animal_kind(sitter.looks.species_detail.value)
    far_ears, near_ears = draw_animal_ears(sitter, kind)
    d = skull_path(sitter, whole=True)
    coat = draw_markings(sitter, kind) if sitter.camera.cos > -0.5 else ""
    face = shape(d, sitter.skin.base) + inside(d, coat + draw_shadow(sitter) + cast)
    muzzle = draw_muzzle(sitter, kind)
    features = _lids(sitter, kind) + draw_eyes(sitter) + draw_brows(sitter) + glasses[0]
    crests = draw_crests(sitter, kind)
    return crests._replace(
        back=crests.back + far_ears + _tufts(sitter, kind),
        front=face + features + muzzle + near_ears + crests.front + glasses[1],
    )


def _lids(sitter: Sitter, kind: AnimalKind) -> str:
    """The bulges on which a frog's eyes sit."""
    x, y = kind.eyes
    if y > -0.2:
        return ""
    svg = ""
    for side in (-1, 1):
        cx, cy = sitter.at(side * x, y)
        if sitter.camera.facing(side * 60) > -0.3:
            svg += ellipse(cx + 0.015, cy - 0.04, 0.35, 0.37, sitter.skin.shade)
            svg += ellipse(cx - 0.01, cy - 0.05, 0.34, 0.36, sitter.skin.base)
    return svg


def _tufts(sitter: Sitter, kind: AnimalKind) -> str:
    """Points of fur that break the outline at the cheeks."""
    if kind.cheeks < 0.4 or sitter.camera.cos < 0.1:
        return ""
    svg = ""
    color = pale(sitter) if "cheeks" in kind.marks and sitter.camera.cos > -0.2 else sitter.skin.base
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
