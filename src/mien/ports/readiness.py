"""Whether an adapter can be used, as all of them say it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an adapter can be used now, and if not what to do about it."""

    ready: bool
    detail: str
    remedy: str = ""
    configured: bool = True
    """False when it isn't set up at all (no key, no address, no model): then the embedded default may stand in for it,
    which it never does for an adapter that is set up and fails."""
