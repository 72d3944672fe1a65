"""How long the painting process is waited for, and how often its start may fail."""

from __future__ import annotations

from dataclasses import dataclass

from mien.backoff import Backoff


@dataclass(frozen=True, slots=True)
class Patience(Backoff):
    """All times in seconds. What fails is a start: a model that is loaded ends the row."""

    load: float = 600.0
    """Until the model must be loaded."""
    step: float = 600.0
    """Silence after which a process that paints is taken for hung: a step of a large model on a processor, or the
    compilation before the first one, takes minutes."""
    tell: float = 2.0
    """Between two words about a model that is being loaded."""
    gather: float = 0.1
    """How long a batch that isn't full waits for one more picture; the shots of a set come that close together."""
