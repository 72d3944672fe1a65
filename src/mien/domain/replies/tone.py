"""How a character sounds in a reply: one of the tones that replies have lines for, and words of its own."""

from __future__ import annotations

import re
from typing import Final

from mien.domain import tone
from mien.domain.character import Personality
from mien.domain.tone import Tone

__all__ = ["Tone", "catchwords", "tone_of"]

_SPOKEN: Final = frozenset({Tone.WARM, Tone.PLAYFUL, Tone.DRY, Tone.BLUNT, Tone.FORMAL, Tone.SHY})
"""The tones that replies have lines for; whoever has another speaks in the nearest of these, or plainly."""
_QUOTED: Final = re.compile(r"[\"“‘']([^\"”’']{2,24})[\"”’'](?!\w)")


def tone_of(personality: Personality) -> Tone:
    """The tone in which a character replies; ``PLAIN`` where nothing calls for one."""
    return tone.tone_of(personality, _SPOKEN)


def catchwords(personality: Personality) -> tuple[str, ...]:
    """What a character is said to say: quoted words of its voice (``says "aye"``)."""
    said = [found.strip(" .,!") for found in _QUOTED.findall(personality.voice[:1000])]
    return tuple(word for word in said if word and len(word.split()) <= 3 and word.replace(" ", "").isalpha())
