"""How long a worker is waited for, and how often it may fail."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """All times in seconds."""

    load: float = 600.0
    """Until a model must be loaded."""
    answer: float = 60.0
    """Silence after which an idle worker that is asked for a word is taken for hung."""
    reading: float = 600.0
    """Silence after which a worker that was given a text is: it shows nothing while it reads a part of a prompt (512
    tokens), and a large model on an old processor reads one or two tokens a second."""
    first_delay: float = 0.25
    """Before a worker that failed is started again; twice as long after each further failure in a row."""
    failures: int = 3
    """Failures in a row, without a text in between, after which nobody waits for the worker any more."""
    cool_down: float = 30.0
    """How long requests are then turned down at once before the next try; twice as long after each further failure."""
    longest: float = 600.0
    """What delays and cool-downs grow to at most."""
