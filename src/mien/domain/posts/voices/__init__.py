"""What each tone has to say in a post: one file each."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.chance import fraction
from mien.domain.character import Character
from mien.domain.posts.voices.blunt import BLUNT
from mien.domain.posts.voices.bold import BOLD
from mien.domain.posts.voices.dreamy import DREAMY
from mien.domain.posts.voices.dry import DRY
from mien.domain.posts.voices.formal import FORMAL
from mien.domain.posts.voices.grave import GRAVE
from mien.domain.posts.voices.playful import PLAYFUL
from mien.domain.posts.voices.shy import SHY
from mien.domain.posts.voices.voice import Lines, Voice
from mien.domain.posts.voices.warm import WARM
from mien.domain.tone import Tone, tone_of

__all__ = ["GRAVE", "VOICES", "Lines", "Voice", "voice_of"]

VOICES: Final = {
    Tone.WARM: WARM,
    Tone.PLAYFUL: PLAYFUL,
    Tone.DRY: DRY,
    Tone.BLUNT: BLUNT,
    Tone.FORMAL: FORMAL,
    Tone.SHY: SHY,
    Tone.DREAMY: DREAMY,
    Tone.BOLD: BOLD,
}
_NEUTRAL: Final = (WARM, DREAMY, PLAYFUL)
"""Whoever says nothing about themselves sounds like one of these."""


def voice_of(character: Character) -> Voice:
    """What the character's tone has to say; the seed chooses where nothing calls for a tone."""
    plain = _NEUTRAL[int(fraction(character.seed, "tone of posts") * len(_NEUTRAL))]
    return VOICES.get(tone_of(character.personality, VOICES), plain)
