"""What a prompt was found to say, and by which of its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Attribute(StrEnum):
    """What a prompt may say of a picture."""

    SHOT_TYPE = "shot type"
    ANGLE = "angle"
    MOOD = "mood"
    SETTING = "setting"
    POSE = "pose"
    ARMS = "arms"
    EXPRESSION = "expression"
    HELD = "held"
    PLACE = "place"
    TIME = "time"
    WEATHER = "weather"
    LIGHT = "light"
    CAMERA = "camera"


class Standing(StrEnum):
    """What became of a finding."""

    TAKEN = "taken"
    DENIED = "denied"
    """The prompt says that it isn't so."""
    OVERRULED = "overruled"
    """The prompt says something else, earlier or more plainly."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a prompt says: ``prompt[start:end]`` are its words."""

    attribute: Attribute
    value: StrEnum
    """A member of the attribute's own enumeration, such as :class:`mien.domain.shots.Pose`."""
    words: str
    start: int
    end: int
    approximate: bool = False
    """True where the value comes close to what is said: ``vaulting`` is jumping, in a way."""
    hint: bool = False
    """True where the words only suggest it."""
    literal: bool = False
    """True where the words name the value itself: ``dramatic``."""
    standing: Standing = Standing.TAKEN
