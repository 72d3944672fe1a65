"""What is ordered when a picture is to be made."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from mien.domain.character import Character
from mien.domain.image import ImageKind, image_id_for
from mien.domain.image_set import ImageSet
from mien.domain.shots import Shot
from mien.workflows.attempts import Patience


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

    @property
    def image_id(self) -> str:
        """The picture's id, the same however often the step runs."""
        return image_id_for(self.job_id, self.shot.name)

    @property
    def label(self) -> str:
        """How log lines and errors name it."""
        return f"{self.shot.name} of {self.character.name}"
