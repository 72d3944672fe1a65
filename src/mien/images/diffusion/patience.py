"""How long the painting process is waited for, and how often its start may fail."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """All times in seconds."""

    load: float = 600.0
    """Until the model must be loaded."""
    step: float = 600.0
    """Silence after which a process that paints is taken for hung: a step of a large model on a processor, or the
    compilation before the first one, takes minutes."""
    gather: float = 0.02
    """How long the first order waits for others like it."""
    first_delay: float = 0.25
    """Before a start is tried again; twice as long after each further failure in a row."""
    failures: int = 3
    """Failed starts in a row after which nobody waits for the process any more."""
    cool_down: float = 30.0
    """How long orders are then turned down at once before the next try; twice as long after each further failure."""
    longest: float = 600.0
    """What delays and cool-downs grow to at most."""
