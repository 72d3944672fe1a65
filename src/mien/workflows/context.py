"""What every workflow is given: the settings and the adapters, chosen once in ``wiring``."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from mien.db.database import Database
from mien.domain.errors import InvalidRequest
from mien.jobs.engine import JobEngine
from mien.jobs.pacing import Pace
from mien.ports import Clock, ImageAnalyzer, ImageBackend, ObjectStore, Scorer, TextEngines
from mien.provenance import Signer
from mien.settings import Settings
from mien.workflows.chat.live import LiveReplies
from mien.workflows.unfinished import Unfinished


@dataclass(frozen=True, slots=True)
class Context:
    """The world as workflows see it."""

    settings: Settings
    database: Database
    store: ObjectStore
    backends: Mapping[str, ImageBackend]
    paces: Mapping[str, Pace]
    engine: JobEngine
    clock: Clock
    text: TextEngines
    scorer: Scorer | None = None
    """Measures pictures; ``None``: it is switched off."""
    analyzer: ImageAnalyzer | None = None
    """Tells who a picture shows; ``None``: no model can look."""
    signer: Signer | None = None
    """Signs finished files; ``None``: they aren't signed."""
    live: LiveReplies = field(default_factory=LiveReplies)
    """Replies that are being written in this process."""
    previews: Unfinished = field(default_factory=Unfinished)
    """What there is of the pictures that are drawn in this process."""
    dispatching: set[asyncio.Task[None]] = field(default_factory=set)
    """Dispatches under way in the background."""

    def backend(self, name: str | None) -> ImageBackend:
        """A backend by name, the default one for ``None``. Raises ``InvalidRequest`` naming those there are."""
        wanted = name or self.settings.default_backend
        if wanted not in self.backends:
            raise InvalidRequest.field("backend", f"'{wanted}' isn't one of {', '.join(sorted(self.backends))}.")
        return self.backends[wanted]
