"""What is ordered when a picture is to be made."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mien.domain.character import Character
from mien.domain.image import ImageKind, image_id_for
from mien.domain.image_set import ImageSet
from mien.domain.prompts import PromptText
from mien.domain.shots import Shot
from mien.domain.verdict import Thresholds
from mien.ports import Quality
from mien.settings import Settings
from mien.workflows.attempts import Patience


@dataclass(frozen=True, slots=True)
class PictureEdit:
    """Which picture is to be changed, and how."""

    image_id: str
    instruction: str
    mask: str | None = None
    """Where the store keeps a PNG, as large as the picture, white where it may change; ``None``: anywhere."""
    changes: Mapping[str, Any] = field(default_factory=dict)
    """The attributes that differ from the character's own, those of earlier changes included."""
    shot_changes: Mapping[str, Any] = field(default_factory=dict)
    """The parts of the shot that differ from the character's or the scene's own, those of earlier changes included."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asks for beyond the shot; whatever is left out is as usual."""

    scene: str = ""
    """What is to be seen, in the person's words."""
    negative_prompt: str = ""
    """What is not to be seen, beside what the style rules out."""
    seed: int | None = None
    width: int = 1024
    height: int = 1024
    steps: int | None = None
    strength: float | None = None
    quality: Quality = "standard"
    transparent: bool = False
    """Whether the background is to be left out."""
    references: tuple[str, ...] | None = None
    """Ids of the pictures to condition on; ``None``: as the rules choose, empty: none."""
    edit: PictureEdit | None = None
    seed_offset: int = 0
    """Added to the seed: what another attempt has different."""
    emphasis: str = ""
    """Words in front of the prompt: what an earlier attempt got wrong."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What a picture must reach to be kept, and how often it is tried."""

    thresholds: Thresholds
    attempts: int
    """The first included."""


def gate_of_shots(settings: Settings) -> Gate:
    """What the pictures of avatars and sets must reach."""
    thresholds = Thresholds(
        quality=settings.quality_threshold,
        consistency=settings.consistency_threshold,
        obedience=settings.obedience_threshold,
        copy=settings.copy_limit,
    )
    return Gate(thresholds, settings.shot_attempts)


@dataclass(frozen=True, slots=True)
class ShotOrder:
    """A picture to make: of whom, which view, for which job and set, and where it belongs."""

    job_id: str
    character: Character
    shot: Shot
    kind: ImageKind
    backend: str
    style: str
    patience: Patience
    folder: str
    """Where the object store keeps it, e.g. ``characters/local/ada``."""
    image_set: ImageSet | None = None
    character_id: str | None = None
    """``None`` for a preview, whose character isn't saved."""
    fallback: str = ""
    """Which backend this one stands in for, and why; empty when it is the one that was meant."""
    resumed: bool = False
    """True when the job was begun before: this very picture may be there already."""
    given_up: asyncio.Event | None = None
    """Set when the rest of the set is to be skipped."""
    wishes: Wishes = Wishes()
    use_ai: bool | None = None
    """Whether a model is to word it; ``None``: as the instance is set up."""
    worded: PromptText | None = None
    """The prompt, where it is known already."""
    gate: Gate | None = None
    """``None``: the picture is measured and kept, whatever comes of it, as a person asked for exactly this."""
    attempt: int = 1
    """Which attempt at this shot it is."""

    @property
    def image_id(self) -> str:
        """The picture's id, the same however often the step runs."""
        return image_id_for(self.job_id, self.shot.name)

    @property
    def key(self) -> str:
        """Names the drawing: another one for each attempt, the same however often the step runs."""
        return self.image_id if self.attempt == 1 else f"{self.image_id}/{self.attempt}"

    @property
    def label(self) -> str:
        """How log lines and errors name it."""
        return f"{self.shot.name} of {self.character.name}"
