"""A versioned set of shots: what has been made, what failed, what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from mien.domain.shots import EMBEDDING_SHOTS, REFERENCE_SHOTS, Shot


class SetKind(StrEnum):
    """The two sets a character has."""

    REFERENCE = "reference"
    EMBEDDING = "embedding"


class ItemState(StrEnum):
    """State of one shot of a set."""

    PENDING = "pending"
    GENERATING = "generating"
    COMPLETED = "completed"
    FAILED = "failed"


class SetState(StrEnum):
    """State of a whole set. ``partial``: it has ended, some shots are there and some are not."""

    PENDING = "pending"
    GENERATING = "generating"
    COMPLETED = "completed"
    PARTIAL = "partial"
    FAILED = "failed"


class SetItem(BaseModel):
    """One shot of a set."""

    model_config = ConfigDict(frozen=True)

    shot: str
    position: int
    state: ItemState = ItemState.PENDING
    image_id: str | None = None
    error: str | None = None


class ImageSet(BaseModel):
    """One version of a character's reference or embedding set."""

    model_config = ConfigDict(frozen=True)

    id: str
    character_id: str
    owner_id: str
    kind: SetKind
    version: int
    style: str
    backend: str
    state: SetState
    parallel: bool = False
    """Asked for in another style or backend: never takes over by itself."""
    active: bool = False
    items: tuple[SetItem, ...]
    created_at: datetime
    started_at: datetime | None = None
    completed_at: datetime | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the shots that have no picture, in the set's order."""
        return tuple(item.shot for item in self.items if item.state is not ItemState.COMPLETED)

    @property
    def done(self) -> int:
        """How many shots have their picture."""
        return sum(item.state is ItemState.COMPLETED for item in self.items)


def shots_of(kind: SetKind) -> tuple[Shot, ...]:
    """The shots that make up a set, in order."""
    return REFERENCE_SHOTS if kind is SetKind.REFERENCE else EMBEDDING_SHOTS


def ended_state(items: Iterable[ItemState]) -> SetState:
    """The state of a set whose work has ended: all there, some there, or none."""
    states = list(items)
    completed = sum(state is ItemState.COMPLETED for state in states)
    if completed == len(states):
        return SetState.COMPLETED
    return SetState.PARTIAL if completed else SetState.FAILED


def becomes_active(ended: SetState, *, parallel: bool, another_is_active: bool) -> bool:
    """A complete version takes over, unless it is parallel; where there is none yet, any picture is better."""
    if not another_is_active:
        return ended in (SetState.COMPLETED, SetState.PARTIAL)
    return ended is SetState.COMPLETED and not parallel
