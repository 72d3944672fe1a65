"""How a character sounds in a post: one tone, read from traits, voice and summary."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from mien.domain.appearance.chance import fraction
from mien.domain.character import Character


class Tone(StrEnum):
    """A way of talking; each has lines of its own."""

    WARM = "warm"
    PLAYFUL = "playful"
    DRY = "dry"
    BLUNT = "blunt"
    FORMAL = "formal"
    SHY = "shy"
    DREAMY = "dreamy"
    BOLD = "bold"


_STEMS: Final[dict[Tone, str]] = {
    Tone.WARM: "warm kind gentle caring friendly empath compassion affection generous nurtur optimis cheer sweet "
    "hospitable loving motherly fatherly supportive welcoming patient loyal",
    Tone.PLAYFUL: "playful funny witty mischiev silly humor humour goofy teas quirky bubbly joking whimsic cheeky "
    "extrovert outgoing chatty sociable",
    Tone.DRY: "dry sarcas sardonic ironic deadpan cynic skeptic sceptic wry laconic pragmat analytic logical "
    "pessimis observant",
    Tone.BLUNT: "blunt gruff direct grumpy terse stern rough honest stubborn curt taciturn no-nonsense tough brusque "
    "practical stoic disciplined",
    Tone.FORMAL: "formal polite elegant refined proper noble dignif courteous aristocrat eloquent scholar academic "
    "professional meticulous reserved pedantic precise proud",
    Tone.SHY: "shy timid introvert quiet nervous anxious awkward bashful soft-spoken humble modest insecure",
    Tone.DREAMY: "dreamy romantic poetic melanchol thoughtful imaginat mystic nostalg philosoph contemplat sensitive "
    "artistic introspect pensive spiritual curious creative wise",
    Tone.BOLD: "bold energetic adventur brave passionate fearless confident ambitious enthusias competitive daring "
    "fierce determined impulsive driven rebellious charismatic courageous",
}
_PATTERNS: Final = {
    tone: re.compile(rf"(?<!\w)(?<!not )(?<!never )(?:{'|'.join(map(re.escape, stems.split()))})\w*", re.IGNORECASE)
    for tone, stems in _STEMS.items()
}
_NEUTRAL: Final = (Tone.WARM, Tone.DREAMY, Tone.PLAYFUL)
"""Whoever says nothing about themselves sounds like one of these."""
_WEIGHT_OF_VOICE: Final = 6
_WEIGHT_OF_FIRST_TRAIT: Final = 5
_WEIGHT_OF_TRAIT: Final = 4


def tone_of(character: Character) -> Tone:
    """The tone that most of the words call for: the voice's count most, then the first trait's.

    The seed decides where nothing is said.
    """
    manner = character.personality
    scores = {
        tone: _WEIGHT_OF_VOICE * len(pattern.findall(manner.voice))
        + sum(weight for weight, trait in _weighed(manner.traits) if pattern.search(trait))
        + len(pattern.findall(manner.summary[:2000]))
        for tone, pattern in _PATTERNS.items()
    }
    best = max(scores.values())
    if best == 0:
        return _NEUTRAL[int(fraction(character.seed, "tone of posts") * len(_NEUTRAL))]
    return next(tone for tone, score in scores.items() if score == best)


def _weighed(traits: tuple[str, ...]) -> list[tuple[int, str]]:
    return [(_WEIGHT_OF_TRAIT if place else _WEIGHT_OF_FIRST_TRAIT, trait) for place, trait in enumerate(traits)]
