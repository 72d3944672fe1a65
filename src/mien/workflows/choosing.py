"""Which backend draws: the one a request names, else the character's own, else the instance's.

One that isn't set up at all gives way to the embedded illustrator, which the result says; one that is set up and fails
is an error with its reason, unless ``image_fallback`` lets the illustrator stand in there, too.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import structlog

from mien.domain.character import Character, CharacterDraft
from mien.domain.errors import MienError, StorageUnavailable, Unavailable
from mien.ports import ImageBackend, Readiness
from mien.workflows.context import Context

log = structlog.get_logger(__name__)

EMBEDDED: Final = "illustrator"
"""The backend that needs nothing and is always ready."""
FALLBACK: Final = "backend_fallback"
"""Under this name a job and a picture's parameters keep why the illustrator stands in."""
_PATIENCE: Final = 10.0
"""Seconds that a backend may take to say whether it is ready."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The backend that will draw."""

    backend: ImageBackend
    named: bool = False
    """Whether the request named it."""
    fallback: str = ""
    """Which other one it stands in for, and why; empty when it is the one that was meant."""
    problem: str = ""
    """Why it can't draw now, with the remedy; empty when it can."""

    @property
    def note(self) -> dict[str, str]:
        """What a job remembers of it."""
        return {FALLBACK: self.fallback} if self.fallback else {}


class Decision(StrEnum):
    """What becomes of a backend that was chosen."""

    DRAWS = "draws"
    GIVES_WAY = "gives way"
    """The illustrator stands in."""
    NOT_READY = "not ready"


def decide(readiness: Readiness, *, named: bool) -> Decision:
    """Only what nobody asked for in this very request, and nobody has set up, gives way."""
    if readiness.ready:
        return Decision.DRAWS
    return Decision.NOT_READY if named or readiness.configured else Decision.GIVES_WAY


async def choose_backend(
    context: Context, asked: str | None, whose: Character | CharacterDraft | None, *, drew: str | None = None
) -> Choice:
    """The backend that is to draw, ready or not; for work that waits. Asks it whether it is ready: never within a
    transaction.

    ``asked`` is the request's; ``drew`` made the picture that is to be edited. Raises ``InvalidRequest`` where
    ``asked`` or the instance's default is none.
    """
    usual = whose.backend if whose is not None else None
    wanted = asked or (drew if drew in context.backends else None) or usual or context.settings.default_backend
    readiness = await _readiness_of(context, wanted, known=asked is not None or wanted != usual)
    decision = decide(readiness, named=asked is not None)
    if decision is not Decision.GIVES_WAY:
        backend = context.backend(wanted)
        problem = "" if readiness.ready else _problem(backend.name, readiness)
        return Choice(backend, named=asked is not None, problem=problem)
    fallback = f"{wanted}: {_not_configured(readiness)}"
    log.warning("backend_not_configured", backend=wanted, instead=EMBEDDED, reason=fallback, remedy=readiness.remedy)
    return Choice(context.backend(EMBEDDED), fallback=fallback)


async def choose_ready(
    context: Context, asked: str | None, whose: Character | CharacterDraft | None, *, drew: str | None = None
) -> Choice:
    """As :func:`choose_backend`; raises ``Unavailable`` with the remedy for one that can't draw now.

    One that the request doesn't name may be down where ``image_fallback`` lets the illustrator draw in the end.
    """
    choice = await choose_backend(context, asked, whose, drew=drew)
    if choice.problem and (choice.named or not context.settings.image_fallback):
        raise Unavailable(choice.problem)
    return choice


async def ready_backend(context: Context, name: str) -> ImageBackend:
    """The backend, ready. Raises ``InvalidRequest``, or ``Unavailable`` with the remedy when it can't draw now."""
    readiness = await _readiness_of(context, name, known=True)
    if not readiness.ready:
        raise Unavailable(_problem(name, readiness))
    return context.backend(name)


def chosen_before(context: Context, backend: str, arguments: dict[str, object]) -> Choice:
    """The choice of an earlier job, for one that goes on with its work."""
    return Choice(context.backend(backend), named=True, fallback=str(arguments.get(FALLBACK, "")))


def assert_known(context: Context, backend: str | None) -> None:
    """Raise ``InvalidRequest`` unless there is a backend of this name; ``None`` is fine."""
    if backend is not None:
        context.backend(backend)


def may_stand_in(context: Context, backend: str, error: MienError) -> bool:
    """Whether the illustrator may draw what a backend has failed with for good.

    Not what was refused or can't be asked for, nor where the disk or the store is what failed.
    """
    passing = error.kind in ("retryable", "unavailable") and not isinstance(error, StorageUnavailable)
    return context.settings.image_fallback and backend != EMBEDDED and passing


async def _readiness_of(context: Context, name: str, *, known: bool) -> Readiness:
    """Whether a backend can draw. Unless it must be ``known``, one that there isn't is one that isn't set up."""
    if name not in context.backends and not known:
        detail = "This instance has no such backend."
        return Readiness(ready=False, detail=detail, remedy="Give the character another.", configured=False)
    return await readiness_of(context.backend(name))


async def readiness_of(backend: ImageBackend) -> Readiness:
    """Whether a backend can draw; one that doesn't say so in time can't."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await backend.readiness()
    except TimeoutError:
        return Readiness(ready=False, detail=f"It didn't say within {_PATIENCE:g} seconds whether it can draw.")


def _problem(name: str, readiness: Readiness) -> str:
    return f"The image backend '{name}' isn't ready: {readiness.detail} {readiness.remedy}".strip()


def _not_configured(readiness: Readiness) -> str:
    return readiness.detail if readiness.detail.startswith("not configured") else f"not configured: {readiness.detail}"
