"""How long a model that writes is waited for, and how often it may fail."""

from __future__ import annotations

from dataclasses import dataclass

from mien.backoff import Backoff


@dataclass(frozen=True, slots=True)
class Patience(Backoff):
    """All times in seconds. A text that is written ends a row of failures."""

    load: float = 600.0
    """Until a worker's model must be loaded."""
    answer: float = 60.0
    """Silence after which whoever is asked for a word is taken for hung: an idle worker, or a server."""
    reading: float = 600.0
    """Silence after which a worker that was given a text is: it shows nothing while it reads a part of a prompt (512
    tokens), and a large model on an old processor reads one or two tokens a second."""
