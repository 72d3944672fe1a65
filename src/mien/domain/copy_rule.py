"""When a picture that looks like its reference is a copy, and when it is just what was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mien.domain.shots import Shot

_DETAILS: Final = ("pose", "arms", "expression", "outfit", "held", "scene", "camera")
"""What a shot may ask for beyond how the person is seen. The ground isn't among them: one that nobody described may
be any; a place, a time, weather and light stand in ``scene``."""


def copy_counts(asked: Shot, given: Sequence[Shot | None]) -> bool:
    """Whether a near-copy of a given reference is a failure.

    It is, unless one of the references shows what is asked for: a plain close-up of the face, drawn after a close-up
    of the face, may rightly look alike. ``None``: what a reference shows isn't known, as of an upload.
    """
    return not any(shows is not None and _already_shows(shows, asked) for shows in given)


def _already_shows(shows: Shot, asked: Shot) -> bool:
    """Same view, and nothing asked for that isn't there; what is left open may be as the reference has it."""
    if (shows.shot_type, shows.angle) != (asked.shot_type, asked.angle):
        return False
    return all(_left_open(asked, detail) or getattr(asked, detail) == getattr(shows, detail) for detail in _DETAILS)


def _left_open(asked: Shot, detail: str) -> bool:
    return bool(getattr(asked, detail) == Shot.model_fields[detail].default)
