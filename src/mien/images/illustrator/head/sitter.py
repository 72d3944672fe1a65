"""The one who sits for the picture: measures, skull, colours, mood and camera together, as every feature needs them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from mien.domain.appearance_model import Appearance, FacialHair
from mien.domain.shots import Expression
from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.expressions import MOODS, Mood
from mien.images.illustrator.head.geometry import Camera, Shell, wrapped
from mien.images.illustrator.head.skull import build_skull
from mien.images.illustrator.head.told_features import with_told
from mien.images.illustrator.head.traits import Traits, limited, read_traits
from mien.images.illustrator.palette import Ramp, beard_ramp, eye_hex, hair_ramp, skin_ramp
from mien.images.illustrator.svg import Point
from mien.ports import Subject

_AMID_HAIR = 0.34
"""Fullness of lips that can still be seen between moustache and beard."""
_SLIGHT = 15.0
"""Degrees of a nod that change nothing in the face."""
LOWERED: Final = 0.2
"""How far down eyes and hairline come when the head bows deep."""
_PAINTED = 0.5
_TOOTHY = 0.45
"""Share of people who show their teeth when they smile."""

LIPSTICK: Final = r"lip ?-?stick|painted (?:lips|mouth)|(?:red|crimson|scarlet|ruby|cherry|black|purple)[\w ]* lips"
"""Words for marks that colour the lips."""


@dataclass(frozen=True)
class Sitter:
    """Everything about a head that its features look up."""

    subject: Subject
    camera: Camera
    traits: Traits
    skull: Shell
    mood: Mood
    skin: Ramp
    hair: Ramp
    eye: str
    bowed: float = 0.0
    """How far down the face is turned, 0-1."""

    @property
    def looks(self) -> Appearance:
        """The description."""
        return self.subject.appearance

    @property
    def seed(self) -> int:
        """The person's seed."""
        return self.subject.seed

    @cached_property
    def turn(self) -> float:
        """1 when the face is turned to the right of the picture, -1 to the left."""
        return 1.0 if self.camera.sin >= 0 else -1.0

    @cached_property
    def profile(self) -> float:
        """How much of a profile this is: 0 up to three-quarter views, 1 at a right angle."""
        return min(1.0, max(0.0, (abs(self.camera.sin) - 0.6) / 0.38))

    @property
    def from_behind(self) -> bool:
        """Whether the back of the head is nearer than the face."""
        return self.camera.cos < -0.2

    def at(self, x: float, y: float) -> Point:
        """Where a point of the face, given as in the front view, lies in the picture."""
        return self.skull.on_face(self.camera, x, y)

    def many(self, points: Sequence[Point]) -> list[Point]:
        """``at`` for each point."""
        return [self.at(x, y) for x, y in points]

    def squash(self, x: float, y: float, span: float = 0.06) -> float:
        """How much narrower things look there than in the front view; 0 when hidden."""
        return max(0.0, (self.at(x + span, y)[0] - self.at(x - span, y)[0]) / (2 * span))

    def forward(self, y: float) -> float:
        """z of the face's middle line at a height."""
        return self.skull.at(y).front

    @cached_property
    def chin(self) -> Point:
        """Where the chin lies."""
        return self.camera.place((0.0, self.skull.bottom, self.skull.at(0.93).front * 0.8))


def sit(subject: Subject, yaw: float, expression: Expression, nod: float = 0.0) -> Sitter:
    """A human-shaped sitter for one picture."""
    traits = limited(with_told(read_traits(subject), subject.appearance.marks.value))
    if subject.appearance.facial_hair.value is not FacialHair.NONE:
        traits = replace(traits, lips=max(_AMID_HAIR, traits.lips))
    if any(re.search(LIPSTICK, mark.lower()) for mark in subject.appearance.marks.value):
        traits = replace(traits, lips=max(_PAINTED, traits.lips))
    camera = Camera(wrapped(yaw))
    bowed = min(1.0, max(0.0, nod - _SLIGHT) / 40) * max(0.0, camera.cos)
    if bowed:
        traits = _lowered(traits, bowed)
    return Sitter(
        subject,
        camera,
        traits,
        build_skull(traits),
        _own_mood(subject.seed, expression) if nod < _SLIGHT else _eyes_down(_own_mood(subject.seed, expression)),
        skin_ramp(subject),
        _hair(subject),
        eye_hex(subject),
        bowed,
    )


def _eyes_down(mood: Mood) -> Mood:
    """Whoever bows looks at the ground."""
    return mood._replace(open=min(mood.open, 0.45), gaze=(0.0, 0.8))


def _lowered(traits: Traits, bowed: float) -> Traits:
    """The face as it is seen from above: its features low and close together."""
    return replace(
        traits,
        eye_y=traits.eye_y + LOWERED * bowed,
        brow_y=traits.brow_y + LOWERED * bowed,
        mouth_y=traits.mouth_y + 0.1 * bowed,
        nose=traits.nose * (1 - 0.15 * bowed),
    )


def _hair(subject: Subject) -> Ramp:
    """Hair of which nothing is said goes with a beard whose colour is."""
    looks = subject.appearance
    bearded = looks.facial_hair.value is FacialHair.BEARD and not looks.hair_color.stated
    return beard_ramp(subject) if bearded else hair_ramp(subject)


def _own_mood(seed: int, expression: Expression) -> Mood:
    """The expression as this person has it: some show their teeth when they smile."""
    mood = MOODS[expression]
    if expression is Expression.SMILE and chance(seed, "smiles with teeth") < _TOOTHY:
        return mood._replace(mouth=0.3, smile=1.0, teeth=True)
    return mood
