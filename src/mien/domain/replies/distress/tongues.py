"""The languages in which danger is heard and answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mien.domain.replies.distress.chinese import CHINESE
from mien.domain.replies.distress.dutch import DUTCH
from mien.domain.replies.distress.english import ENGLISH
from mien.domain.replies.distress.french import FRENCH
from mien.domain.replies.distress.german import GERMAN
from mien.domain.replies.distress.italian import ITALIAN
from mien.domain.replies.distress.japanese import JAPANESE
from mien.domain.replies.distress.polish import POLISH
from mien.domain.replies.distress.portuguese import PORTUGUESE
from mien.domain.replies.distress.russian import RUSSIAN
from mien.domain.replies.distress.spanish import SPANISH
from mien.domain.replies.distress.tongue import Tongue

TONGUES: Final[Mapping[str, Tongue]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "pl": POLISH,
    "ru": RUSSIAN,
    "ja": JAPANESE,
    "zh": CHINESE,
}
"""By ISO 639-1 code; English is tried first."""
