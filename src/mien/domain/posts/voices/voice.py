"""What a tone has to have lines for.

``{opening}`` stands for the topic as a sentence, ``{said}`` for that after a colon, ``{topic}`` for it as an object
within a sentence, ``{interest}`` for one of the character's, always as an object, so that singular and plural fit.
"""

from __future__ import annotations

from dataclasses import dataclass

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one tone has to say."""

    openings: Lines
    """A scene of whatever grammar."""
    about: Lines
    """A scene that fits into a sentence."""
    news: Lines
    asked: Lines
    greeting: Lines
    myself: Lines
    """``{name}`` stands for the character's name."""
    asides: Lines
    """For scenes."""
    interests: Lines
    """For scenes."""
    closings: Lines
