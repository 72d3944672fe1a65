"""What the rules need from the world, as protocols. One contract suite per port runs on every adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from mien.domain.appearance_model import Appearance
from mien.domain.briefs import Brief, Message, TextTask
from mien.domain.image import Ignored
from mien.domain.shots import Shot
from mien.domain.worldview import Worldview


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> datetime:
        """The present moment, timezone-aware, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is to be drawn, as structure: what the illustrator uses where models use the words."""

    name: str
    seed: int
    """The character's own seed: fixes what the words leave open, the same in every picture."""
    appearance: Appearance
    worldview: Worldview


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture to condition on, and what it shows."""

    image_id: str
    role: str
    """``source``, ``avatar``, or the name of the shot it shows."""
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """One picture to make. ``seed`` is the picture's; ``subject.seed`` is the person's."""

    subject: Subject
    shot: Shot
    prompt: str
    negative_prompt: str
    seed: int
    width: int = 1024
    height: int = 1024
    style: str = "flat"
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneratedImage:
    """What a backend made: an encoded picture and how it came to be."""

    data: bytes
    media_type: str
    """``image/png``, ``image/jpeg`` or ``image/webp``; checked against the bytes by ``decode``."""
    backend: str
    model: str
    seed: int | None
    references_used: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a backend can do with a request."""

    references: int = 0
    """How many reference pictures it can condition on."""
    seed: bool = True
    negative_prompt: bool = True
    styles: tuple[str, ...] = ()
    max_width: int = 2048
    max_height: int = 2048
    free: bool = False
    """True when a picture costs nothing but time on this machine."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an adapter can be used now, and if not what to do about it."""

    ready: bool
    detail: str
    remedy: str = ""


class ImageBackend(Protocol):
    """Makes pictures. Raises only errors of ``mien.domain.errors``, whose kind decides about retries."""

    @property
    def name(self) -> str:
        """The name used in requests, settings and results."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    async def readiness(self) -> Readiness:
        """Whether it can draw now; cheap, no picture is made."""
        ...

    async def generate(self, request: ImageRequest) -> GeneratedImage:
        """Make one picture. Safe to cancel; safe to call concurrently."""
        ...

    async def close(self) -> None:
        """Release processes and connections."""
        ...


@dataclass(frozen=True, slots=True)
class TextRequest:
    """One text to write: ``messages`` for models, ``brief`` for templates, which mean the same."""

    task: TextTask
    brief: Brief
    messages: tuple[Message, ...]
    max_tokens: int
    temperature: float = 0.8
    stop: tuple[str, ...] = ()
    """Texts that end the answer and aren't part of it."""
    schema: Mapping[str, Any] | None = None
    """A JSON schema that the answer has to follow; engines that can't hold it are only told of it in the messages."""
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """The next part of an answer. The last one has ``finish`` and may have no text."""

    text: str
    finish: Literal["stop", "length"] | None = None
    prompt_tokens: int | None = None
    """Tokens read, known with the last piece where the engine counts."""
    completion_tokens: int | None = None


class TextEngine(Protocol):
    """Makes texts. Raises only errors of ``mien.domain.errors``, whose kind decides about retries."""

    @property
    def name(self) -> str:
        """``templates``, ``llama.cpp``, ``openai`` …: used in settings and results."""
        ...

    @property
    def model(self) -> str:
        """The model's name as people know it; for a file its name without the ending."""
        ...

    @property
    def trained(self) -> bool:
        """True when a model writes: its texts are checked, and called ``ai_generated``."""
        ...

    async def readiness(self) -> Readiness:
        """Whether it can write now; cheap, nothing is written."""
        ...

    def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        """Write, part by part. Closing the iterator stops the engine's work at once.

        Raises ``Unavailable``, ``Retryable``, ``TimedOut``, ``RateLimited``, ``Refused`` (its own moderation), or
        ``InvalidRequest`` when the messages are too long for it (``details`` then holds ``prompt_tokens`` and
        ``context_tokens``).
        """
        ...

    async def context_tokens(self) -> int:
        """Tokens that messages and answer may take together. Waits for a model that has to be loaded to be asked."""
        ...

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many tokens each text has; an upper estimate where the engine can't tell."""
        ...

    def warm(self) -> None:
        """Get ready to write, in the background; cheap when it is. Failures are logged, and show when it is used."""
        ...

    async def close(self) -> None:
        """Release processes and connections."""
        ...


@dataclass(frozen=True, slots=True)
class TextEngines:
    """Who writes what: an engine for each task, and templates, which always can."""

    templates: TextEngine
    by_task: Mapping[TextTask, TextEngine]
    notes: tuple[str, ...] = ()
    """How they were found, and why a better one wasn't: for ``doctor`` and ``GET /models``."""

    def engine(self, task: TextTask, *, use_ai: bool = True) -> TextEngine:
        """The engine of a task; templates where there is no other, or none is wanted."""
        return self.by_task.get(task, self.templates) if use_ai else self.templates

    @property
    def every(self) -> tuple[TextEngine, ...]:
        """Each engine once, templates last."""
        return tuple(dict.fromkeys((*self.by_task.values(), self.templates)))


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object in the store."""

    key: str
    size: int
    modified: datetime


class ObjectStore(Protocol):
    """Keeps bytes under keys. Keys are relative POSIX paths without ``.`` or ``..`` parts."""

    async def put(self, key: str, data: bytes, *, replace: bool = False) -> None:
        """Store atomically; the same key with the same bytes again is fine.

        Raises ``Conflict`` if other bytes lie there (unless ``replace``), ``StorageUnavailable`` if they can't be
        written.
        """
        ...

    async def get(self, key: str) -> bytes:
        """The bytes. Raises ``NotFound`` or ``StorageUnavailable``."""
        ...

    async def delete(self, key: str) -> None:
        """Remove; an absent key is fine."""
        ...

    def list(self, prefix: str) -> AsyncIterator[StoredObject]:
        """Objects whose key starts with ``prefix`` (a folder, ending in ``/``, or empty for all)."""
        ...

    async def readiness(self) -> Readiness:
        """Whether bytes can be written now (a probe is written and removed)."""
        ...
