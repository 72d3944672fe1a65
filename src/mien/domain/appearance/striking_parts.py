"""Parts of the body that set someone apart: ``hooked nose``, ``protruding ears``, ``bandy legs``, ``milky eyes``."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_marks as lexicon
from mien.domain.appearance.lexicon_colors import COLOR_WORDS
from mien.domain.appearance.lexicon_grammar import NUMBERS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Reading

_PAIR: Final = 2


def striking_part(reading: Reading, word: Word) -> str:
    """What is worth drawing of an eye or another part of the body, or an empty string."""
    if word.feature == "eyes":
        return _eyes(reading, word)
    return _part(reading, word) if word.lower in lexicon.MARK_PARTS else ""


def _part(reading: Reading, head: Word) -> str:
    """A part of the body with an adjective worth drawing: ``hooked nose``, ``bare hairy feet``."""
    said = [w.lower for w in sorted(reading.described(head), key=lambda w: w.index)]
    notable = [w for w in dict.fromkeys(said) if _notable(w, head.lower)]
    if not notable and head.lower in ("ear", "ears") and _sticks_out(reading, head):
        return f"protruding {head.lower}"
    several = [w for w in said if NUMBERS.get(w, 0) > _PAIR]
    if several and head.lower in ("arms", "legs", "heads", "hands"):
        return " ".join([several[0], *notable, head.lower])
    if not notable:
        return ""
    return " ".join([*notable, head.lower])


def _eyes(reading: Reading, head: Word) -> str:
    several = [w.lower for w in reading.described(head) if NUMBERS.get(w.lower, 0) > _PAIR]
    said = [*several[:1], *(w.lower for w in reading.described(head) if w.lower in lexicon.EYE_NOTABLE)]
    return " ".join([*said, "eyes"]) if said else ""


def adjective_part(reading: Reading, head: Word) -> str:
    """``bandy legs`` of *bandy-legged*."""
    if head.lower not in lexicon.ADJECTIVE_PARTS:
        return ""
    part, before = lexicon.ADJECTIVE_PARTS[head.lower], reading.passage.at(head.index - 1)
    told = head.glued and (before in lexicon.ADJECTIVES_OF_PARTS or _notable(before, part))
    return f"{before} {part}" if told else ""


def _sticks_out(reading: Reading, head: Word) -> bool:
    """*ears that stood straight out*, *his ears stuck out*, *jug ears*."""
    ahead = [w.lower for w in reading.words[head.index + 1 : head.index + 6]]
    stands = any(w in ("stood", "stand", "stick", "stuck", "jutted", "protruded", "sticking") for w in ahead)
    return (stands and "out" in ahead) or reading.passage.at(head.index - 1) in ("jug", "bat", "sticking")


def _notable(adjective: str, part: str) -> bool:
    if part in ("nails", "fingernails", "teeth", "lips") and adjective in COLOR_WORDS:
        return adjective not in ("white", "red", "pink", "pale")
    if part in lexicon.MAIMED_PARTS and adjective in lexicon.MAIMED:
        return True
    if adjective in lexicon.PART_NOTABLE:
        return part in lexicon.PART_NOTABLE[adjective]
    return adjective in lexicon.NOTABLE
