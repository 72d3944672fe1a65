"""What every message is listened to for, made ready before the first one comes."""

from __future__ import annotations

import threading

from mien.domain.chat.disclosure import admits_being_ai, asks_whether_ai
from mien.domain.replies.distress import distress_in


def hear_soon() -> None:
    """Make the patterns of all languages in a thread: a program is ready before them, and nobody has spoken yet."""
    threading.Thread(target=_hear, name="hearing", daemon=True).start()


def _hear() -> None:
    """Anything said has every pattern made."""
    asks_whether_ai("Hello.")
    admits_being_ai("Hello.")
    distress_in("Hello.")
