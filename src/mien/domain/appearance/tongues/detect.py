"""Which tongue a text is in: counted by the words that only one of them has."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, cast

from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.features import FEATURES, MODIFIERS
from mien.domain.appearance.tongues.forms import plain
from mien.domain.appearance.tongues.lexicon import TONGUES, lexicon

Tongue = Literal["es", "fr", "de", "pt"]

READ: Final = 2_000
"""Characters that are looked at."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 2
_SURELY: Final = 0.6
"""Share of English words from which on no other tongue is asked."""
_ENGLISH: Final = (
    grammar.DETERMINERS | grammar.POSSESSIVES | grammar.SUBJECT_PRONOUNS | grammar.OBJECT_PRONOUNS | grammar.COPULAS
    | grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.HAVING | grammar.WEARING | grammar.VERBS | grammar.ADVERBS
    | grammar.SUBORDINATORS | frozenset(FEATURES) | MODIFIERS | frozenset(grammar.NUMBERS)
)  # fmt: skip


def tongue_of(text: str) -> Tongue | None:
    """The tongue of a description; ``None`` for English and for what can't be told."""
    found = [plain(word) for word in _WORD.findall(text[:READ])]
    english = sum(word in _ENGLISH for word in found)
    if english >= len(found) * _SURELY:
        return None
    best, most = None, max(english, _ENOUGH - 1)
    for tongue in TONGUES:
        known = _words(tongue)
        hits = sum(word in known for word in found)
        if hits > most or (hits == most and best is not None and _telling(found, tongue) > _telling(found, best)):
            best, most = tongue, hits
    return cast("Tongue | None", best)


@cache
def _words(tongue: str) -> frozenset[str]:
    """The single words of a tongue."""
    return frozenset(part for phrase in lexicon(tongue) for part in re.split(r"[ '\-]", phrase) if part)


def _telling(found: list[str], tongue: str) -> int:
    """Words that no other tongue has."""
    others = frozenset().union(*(_words(other) for other in TONGUES if other != tongue))
    return sum(word in _words(tongue) and word not in others for word in found)
