"""What writes: text engines, and which of them is asked for what."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from mien.domain.briefs import Brief, Message, TextTask
from mien.ports.readiness import Readiness


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
    pictures: tuple[bytes, ...] = ()
    """PNG or JPEG files that the first message of the user shows; only for engines that can be shown some."""


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

    @property
    def sees(self) -> bool:
        """Whether it may be shown pictures. True, too, where only a try tells: it then raises ``Unavailable``."""
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
