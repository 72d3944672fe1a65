"""How a character sounds, as one of a few tones, read from traits, voice and summary."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from mien.domain.character import Personality
from mien.domain.wordlist import words


class Tone(StrEnum):
    """Which lines a character picks from."""

    PLAIN = "plain"
    WARM = "warm"
    PLAYFUL = "playful"
    DRY = "dry"
    BLUNT = "blunt"
    FORMAL = "formal"
    SHY = "shy"


_SIGNS: Final = {
    Tone.WARM: words(
        "warm kind gentle caring friendly sweet nurturing compassionate empathetic loving tender generous motherly "
        "fatherly cheerful optimistic welcoming patient affectionate soft-spoken supportive soothing kind-hearted"
    ),
    Tone.PLAYFUL: words(
        "playful mischievous cheeky silly bubbly energetic witty humorous funny jolly lively whimsical teasing "
        "impish carefree excitable adventurous flamboyant childlike upbeat enthusiastic curious joker goofy"
    ),
    Tone.DRY: words(
        "dry sarcastic sardonic ironic cynical deadpan wry laconic jaded aloof skeptical sceptical detached "
        "melancholic melancholy brooding weary world-weary pessimistic stoic grim"
    ),
    Tone.BLUNT: words(
        "blunt gruff direct harsh stern tough brash fierce hot-headed aggressive impatient grumpy no-nonsense rough "
        "short-tempered terse stubborn cold rude surly curt taciturn bold fearless"
    ),
    Tone.FORMAL: words(
        "formal polite refined aristocratic noble dignified proper elegant courteous scholarly regal eloquent reserved "
        "disciplined old-fashioned archaic precise academic professional posh haughty well-mannered"
    ),
    Tone.SHY: words(
        "shy timid quiet nervous awkward introverted anxious bashful hesitant soft-spoken insecure meek withdrawn "
        "socially-awkward stammers stutters mumbles humble"
    ),
}
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NOT: Final = re.compile(r"\b(?:not|never|isn't|hardly|anything but|no longer) (?:\w+ly )?([a-z-]+)", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“‘']([^\"”’']{2,24})[\"”’'](?!\w)")


def tone_of(personality: Personality) -> Tone:
    """The tone with most signs; a trait counts more than a word of the voice, that more than one of the summary."""
    scores = dict.fromkeys(_SIGNS, 0)
    for weight, text in ((3, " ".join(personality.traits)), (2, personality.voice), (1, personality.summary)):
        told = _NOT.sub(" ", text[:2000].lower())
        said = set(_WORD.findall(told)) | {part for word in _WORD.findall(told) for part in word.split("-")}
        for tone, signs in _SIGNS.items():
            scores[tone] += weight * len(said & signs)
    best = max(scores, key=lambda tone: scores[tone])
    return best if scores[best] else Tone.PLAIN


def catchwords(personality: Personality) -> tuple[str, ...]:
    """What a character is said to say: quoted words of its voice (``says "aye"``)."""
    said = [found.strip(" .,!") for found in _QUOTED.findall(personality.voice[:1000])]
    return tuple(word for word in said if word and len(word.split()) <= 3 and word.replace(" ", "").isalpha())
