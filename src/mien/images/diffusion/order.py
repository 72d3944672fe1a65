"""What a painter is asked for and what it answers, a picture each; crosses process borders, loads no model library."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mien.domain.image import Ignored
from mien.ports import Edit, Reference


@dataclass(frozen=True, slots=True)
class PaintOrder:
    """One picture to paint."""

    prompt: str
    seed: int
    """0 to 2**63 - 1."""
    width: int
    """Pixels; rounded down to what the model can do, and said so."""
    height: int
    steps: int
    """1 or more."""
    negative_prompt: str = ""
    guidance: float | None = None
    """``None``: as the model's makers set it."""
    references: tuple[Reference, ...] = ()
    """Best first. A model that takes none starts from the first."""
    strength: float | None = None
    """From 0 to 1, how far the picture departs from the one it starts from; ``None``: as the options say."""
    edit: Edit | None = None
    """The picture to start from, how to change it and where."""

    @property
    def batch_key(self) -> Hashable:
        """Equal for orders that may be painted in one go: all but the words and the seed are the same."""
        change = None if self.edit is None else (self.edit.picture.data, self.edit.mask)
        pictures = tuple(reference.data for reference in self.references)
        return self.width, self.height, self.steps, self.guidance, self.strength, pictures, change


@dataclass(frozen=True, slots=True)
class Painted:
    """One finished picture."""

    data: bytes
    """A PNG in RGB, without metadata."""
    seed: int
    references_used: tuple[str, ...] = ()
    """Ids of the references (and of the edited picture) that the model was given."""
    ignored: tuple[Ignored, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """JSON-safe: seed, batch, steps, guidance, scheduler, device, dtype …"""
    timings: Mapping[str, int] = field(default_factory=dict)
    """Milliseconds of ``encode``, ``denoise``, ``decode`` and ``write``; those of the whole batch, shared by its
    pictures."""
