"""How a sentence shows what is wanted."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.replies.intent import Intent
from mien.domain.replies.patterns.asked import ASKED
from mien.domain.replies.patterns.character import CHARACTER
from mien.domain.replies.patterns.feelings import FEELINGS
from mien.domain.replies.patterns.requests import REQUESTS
from mien.domain.replies.patterns.rows import OPENING
from mien.domain.replies.patterns.small_talk import SMALL_TALK
from mien.domain.replies.patterns.told import TOLD
from mien.domain.replies.patterns.turns import TURNS

PATTERNS: Final[tuple[tuple[Intent, re.Pattern[str]], ...]] = (
    *ASKED,
    *SMALL_TALK,
    *CHARACTER,
    *REQUESTS,
    *FEELINGS,
    *TURNS,
    *TOLD,
)
"""The first that fits wins, so the more particular ones stand before the general ones."""

__all__ = ["OPENING", "PATTERNS"]
