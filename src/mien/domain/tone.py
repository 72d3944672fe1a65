"""How a character sounds, as one of a few tones, read from voice, traits and summary."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from typing import Final

from mien.domain.character import Personality


class Tone(StrEnum):
    """A way of talking. Where two fit alike, the one that stands first here is taken."""

    WARM = "warm"
    BOLD = "bold"
    PLAYFUL = "playful"
    DRY = "dry"
    BLUNT = "blunt"
    FORMAL = "formal"
    SHY = "shy"
    DREAMY = "dreamy"
    PLAIN = "plain"
    """Nothing is said that calls for another."""


_SIGNS: Final = {
    Tone.WARM: """
        warm* kind kindly kindness kind-hearted gentle gently caring friendl* empath* compassion* affection* generous*
        generosity nurtur* optimis* cheer* sweet sweetly hospitab* hospitality loving lovingly motherly fatherly
        supportive* welcoming patient* tender* soothing* loyal* attentive* forgiving good-natured endearments hug hugs
    """,
    Tone.BOLD: """
        bold boldly energetic* adventur* brave* passion* fearless* confiden* ambitio* enthusias* competitive* daring
        dares fierce* determined impulsive* driven rebel* charisma* courage* restless* reckless* self-assured
    """,
    Tone.PLAYFUL: """
        playful* funny wit witty wittily witted mischie* silly humor* humour* goofy teas* quirky bubbly joke* joking
        joker whimsic* cheeky impish jolly lively upbeat carefree childlike flamboyant* excitable spontaneous* energetic
        enthusias* adventur* extrovert* extravert* outgoing sociable gregarious chatty nicknames pun puns banter* laugh*
        giggl* dramatic*
    """,
    Tone.DRY: """
        dry dryly sarcas* sardonic* ironic* irony deadpan cynic* skeptic* sceptic* wry wryly laconic* pragmati*
        analytic* logical pessimis* observant jaded aloof detached weary world-weary brooding grim stoic* unflappable
        understate*
    """,
    Tone.BLUNT: """
        blunt* gruff* direct directly grump* terse* stern* rough roughly honest honestly stubborn* curt* taciturn
        no-nonsense tough brusque* practical harsh* brash* fierce* fearless* bold hot-headed short-tempered impatient*
        aggressive* rude rudely surly cold coldly frank frankly outspoken bossy ill-tempered
        sharp-tongued irritable clipped
    """,
    Tone.FORMAL: """
        formal* polite* elegan* refined proper properly noble dignif* courteous* courtly aristocra* eloquen* scholar*
        academic* professional* meticulous* reserved disciplined pedant* precise* proud proudly regal old-fashioned
        archaic* posh haught* well-mannered thorough*
    """,
    Tone.SHY: """
        shy shyly timid* introver* quiet quietly nervous* anxious* awkward* socially-awkward bashful* soft-spoken softly
        humble humbly modest* insecure hesita* meek* withdrawn stammer* stutter* mumbl* tactful*
    """,
    Tone.DREAMY: """
        dream* romantic* poet* melanchol* thoughtful* imaginat* mystic* nostalg* philosoph* contemplat* sensitive
        artistic* introspect* pensive* spiritual curious* creative* wise wisely wistful* idealis* absent-minded
    """,
}
"""Words by which each is known, some of them by several; ``*`` stands for any ending."""
_WEIGHTS: Final = {"voice": 3, "traits": 2, "summary": 1}
"""What one sign counts for: the voice is how they sound, a summary speaks of much else."""
_READ: Final = 2_000
"""Characters of each text that are read."""
_DENIED: Final = re.compile(
    r"\b(?:not|never|nor|no|\w+n['’]t|hardly|rarely|seldom|without|far from|anything but|no longer)\s+"
    r"(?!only\b|just\b|merely\b)(?:(?:a|an|any|the|very|being|\w+ly)\s+){0,2}[\w-]+|\bkinds? of\b",
    re.IGNORECASE,
)
"""What they are said not to be, and a noun that only looks like a sign."""


def tone_of(personality: Personality, among: Collection[Tone] = frozenset(Tone)) -> Tone:
    """The tone of those in ``among`` that most signs call for; ``PLAIN`` where there are none."""
    texts = {"voice": personality.voice, "traits": ", ".join(personality.traits), "summary": personality.summary}
    scores = {tone: _score(pattern, texts) for tone, pattern in _PATTERNS.items() if tone in among}
    best = max(scores, key=lambda tone: scores[tone], default=Tone.PLAIN)
    return best if scores.get(best) else Tone.PLAIN


def _score(signs: re.Pattern[str], texts: dict[str, str]) -> int:
    """The weight of the signs in the texts; one that comes twice in a text counts once."""
    return sum(_WEIGHTS[where] * len(set(signs.findall(_affirmed(text)))) for where, text in texts.items())


def _affirmed(text: str) -> str:
    return _DENIED.sub(" ", text[:_READ].lower())


def _pattern(signs: str) -> re.Pattern[str]:
    written = "|".join(re.escape(sign).replace(r"\*", r"\w*") for sign in signs.split())
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


_PATTERNS: Final = {tone: _pattern(signs) for tone, signs in _SIGNS.items()}
