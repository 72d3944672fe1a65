"""A whole head in the three layers that a figure needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from mien.domain.appearance_model import HairLength, Species
from mien.domain.shots import Expression
from mien.images.illustrator.head.animal import as_animal, draw_animal
from mien.images.illustrator.head.creature import draw_fins, draw_on_head, draw_teeth_outside
from mien.images.illustrator.head.creature_kinds import creature_kind
from mien.images.illustrator.head.creature_skull import as_skeleton, draw_bones
from mien.images.illustrator.head.ears import draw_ears, pointed
from mien.images.illustrator.head.face import draw_features, draw_jaw_behind, draw_skin, head_path
from mien.images.illustrator.head.facial_hair import draw_facial_hair
from mien.images.illustrator.head.glasses import draw_glasses
from mien.images.illustrator.head.hair import draw_hair
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.headwear import draw_headwear
from mien.images.illustrator.head.headwear_words import hat_kind, hides_hair
from mien.images.illustrator.head.made_heads import as_made, draw_made, is_made
from mien.images.illustrator.head.marks import draw_at_ears, draw_in_skin, draw_marks, draw_worn
from mien.images.illustrator.head.robot import box, draw_robot
from mien.images.illustrator.head.scarecrow import as_scarecrow, draw_scarecrow, is_scarecrow
from mien.images.illustrator.head.sitter import Sitter, sit
from mien.images.illustrator.palette import hair_ramp
from mien.images.illustrator.svg import inside
from mien.ports import Subject

_ABOVE_SHOULDERS = "M-1.1 -1.6L1.1 -1.6L1.1 1L-1.1 1Z"

_ANIMAL_NECK = 0.82
"""Fur makes a thick neck."""


class HeadDrawing(NamedTuple):
    """SVG fragments in head space, and where the neck joins."""

    behind: str
    """Painted before the torso: what hangs or stands behind it."""
    front: str
    """Painted after torso and neck."""
    over: str
    """Painted after the whole body: locks and veils that fall over it."""
    chin: float
    """y of the chin."""
    neck_width: float
    """The neck's full width in the front view."""
    parts: tuple[str, ...]
    """What ``front`` is put together from: what lies behind the face, the face, hair, what is worn on it, the hat."""


def draw_head(subject: Subject, *, yaw: float, expression: Expression, nod: float = 0.0) -> HeadDrawing:
    """A subject's head, turned by ``yaw`` degrees (0 faces the camera, 90 looks to the right, 180 away).

    ``nod``: degrees that it bows; a face towards the camera then shows more of the crown, seen aside the figure
    turns the whole drawing.
    """
    sitter = sit(subject, yaw, expression, nod)
    species = subject.appearance.species.value
    if species is Species.ROBOT:
        return _robot(replace(sitter, skull=box(sitter)))
    if species is Species.ANIMAL:
        return _animal(as_animal(sitter))
    if is_scarecrow(sitter):
        return _scarecrow(as_scarecrow(sitter))
    if is_made(sitter):
        return _made(as_made(sitter))
    if creature_kind(sitter).skull:
        return _skeleton(as_skeleton(sitter))
    return _person(sitter)


def _person(sitter: Sitter) -> HeadDrawing:
    hat, hair = draw_headwear(sitter), _hair_under(sitter)
    outline = head_path(sitter)
    beard, moustache = draw_facial_hair(sitter, outline)
    far_lens, glasses = draw_glasses(sitter)
    face = (
        draw_skin(sitter, outline, draw_in_skin(sitter) + hair.cast + hat.cast)
        + beard.front
        + draw_features(sitter, outline, far_lens)
        + moustache
        + draw_teeth_outside(sitter)
        + draw_marks(sitter)
        + glasses
    )
    ears = _ears(sitter)
    head = Layers(
        behind=draw_jaw_behind(sitter),
        back=ears(sitter, False),
        front=face + ears(sitter, True) + draw_at_ears(sitter),
        over=beard.over,
    )
    if hair.front and ears is draw_ears and pointed(sitter):
        # Long pointed ears part the hair that falls over them.
        hair = hair._replace(front=hair.front + ears(sitter, True) + draw_at_ears(sitter))
    return _dressed(sitter, head, hair, hat)


def _no_ears(_sitter: Sitter, _near: bool) -> str:
    return ""


def _ears(sitter: Sitter) -> Callable[[Sitter, bool], str]:
    """What draws the ears: fins instead for some, nothing in a hood."""
    if hat_kind(sitter.looks.headwear.value or "") == "hood":
        return _no_ears
    return draw_fins if creature_kind(sitter).fins else draw_ears


def _skeleton(sitter: Sitter) -> HeadDrawing:
    """Bare bone; hair and beard only where they are said."""
    hat, hair = draw_headwear(sitter), _hair_under(sitter)
    face = draw_skin(sitter, head_path(sitter), hair.cast + hat.cast) + draw_bones(sitter)
    head = Layers(behind=draw_jaw_behind(sitter), front=face + draw_marks(sitter) + "".join(draw_glasses(sitter)))
    return _dressed(sitter, head, hair, hat)


def _robot(sitter: Sitter) -> HeadDrawing:
    return _dressed(sitter, draw_robot(sitter), Layers(), draw_headwear(sitter))


def _animal(sitter: Sitter) -> HeadDrawing:
    """Animal folk have hair only when the description says so."""
    looks = sitter.looks
    said = (looks.hair_length.stated or looks.hair_style.stated) and looks.hair_length.value is not HairLength.BALD
    combed = replace(sitter, hair=hair_ramp(sitter.subject))
    hat, hair = draw_headwear(sitter), _hair_under(combed) if said else Layers()
    head = draw_animal(sitter, hair.cast + hat.cast, draw_glasses(sitter))
    return _dressed(sitter, head._replace(front=head.front + draw_marks(sitter)), hair, hat)


def _scarecrow(sitter: Sitter) -> HeadDrawing:
    hat = draw_headwear(sitter)
    return _dressed(sitter, draw_scarecrow(sitter, hat.cast), Layers(), hat)


def _made(sitter: Sitter) -> HeadDrawing:
    hat = draw_headwear(sitter)
    return _dressed(sitter, draw_made(sitter, hat.cast), Layers(), hat)


def _dressed(sitter: Sitter, head: Layers, hair: Layers, hat: Layers) -> HeadDrawing:
    """Head, hair and headwear put together in painter's order."""
    parts = (
        hat.back + hair.back + head.back,
        head.front,
        hair.front,
        draw_on_head(sitter) + draw_worn(sitter),
        hat.front,
    )
    return HeadDrawing(
        hat.behind + hair.behind + head.behind,
        "".join(parts),
        head.over + hair.over + hat.over,
        sitter.skull.bottom,
        _ANIMAL_NECK if sitter.looks.species.value is Species.ANIMAL else 0.6 + 0.2 * sitter.traits.jaw,
        parts,
    )


def _said_haired(sitter: Sitter) -> bool:
    looks = sitter.looks
    return looks.hair_color.stated or looks.hair_length.stated or looks.hair_style.stated


def _hair_under(sitter: Sitter) -> Layers:
    """The hair as headwear leaves it."""
    words = sitter.looks.headwear.value
    if words and hides_hair(hat_kind(words)):
        return Layers()
    if creature_kind(sitter).bald and not _said_haired(sitter):
        return Layers()
    hair = draw_hair(sitter, covered=bool(words))
    if words and hat_kind(words) == "hood":
        return Layers(cast=hair.cast, front=inside(_ABOVE_SHOULDERS, hair.front))
    return hair
