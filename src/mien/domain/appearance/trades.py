"""Nouns for people that no lexicon has: *a wizened old lamplighter*, *she is a cardiologist*."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.passage import Passage, Word
from mien.domain.wordlist import words

_ENDINGS: Final = (
    "er", "or", "ist", "man", "woman", "ess", "ian", "eer", "wright", "smith", "maid", "herd", "ster", "monger", "naut",
    "ician", "patriot", "jack", "crat", "boy", "girl", "folk", "ard",
)  # fmt: skip
_THINGS: Final = words(
    """
    flower tower river water paper winter summer letter number corner power matter manner order leather feather
    weather chapter danger anger hunger temper whisper barrier error mirror horror terror floor door color colour
    favor flavor letter dinner supper border ladder hammer powder thunder center centre charter counter cover filter
    layer liver meter metre motor odor odour offer poster razor rumor rumour shower sweater tiger trailer
    computer printer holster planter slipper trouser jumper sticker pointer character member master mister monster
    forest chest rest test west list mist wrist fist waist twist guest cluster lobster oyster hamster
    illness darkness weakness sadness kindness business dress mess guess process success stress
    history library canary diary beard board standard card yard orchard hazard lizard blizzard
    posture figure creature manor minor major
    """
)
"""Words with such endings that are no people."""
_AHEAD: Final = frozenset({"punct", "prep", "wear", "have", "pron", "sub", "cop", "conj", "verb", "num"})


def find_trades(passage: Passage) -> None:
    """Make people of unknown nouns that end like a trade and stand where the person is named."""
    for word in passage.words:
        unknown = word.kind == "word" and word.lower.endswith(_ENDINGS) and word.lower not in _THINGS
        if unknown and _names_person(passage, word):
            word.kind, word.feature = "head", "person"


def _names_person(passage: Passage, word: Word) -> bool:
    """True for the first noun after the article with which a text begins, and behind *he is a*."""
    if (word.capital and not word.opening) or passage.kind(word.index + 1) not in _AHEAD or word.possessive:
        return False
    at = word.index - 1
    while passage.kind(at) in ("mod", "adv", "num", "head", "word") or passage.at(at) in (",", "and"):
        if passage.kind(at) == "head" and passage.words[at].feature not in _BODILY:
            return False
        if at < 0 or word.index - at > _REACH:
            return False
        at -= 1
    if passage.at(at) not in ("a", "an", "the", "this", "that"):
        return at < 0 and word.index < _BARE
    opens = at == 0 or (passage.words[at].opening and passage.words[at].sentence == 0)
    said = passage.kind(at - 1) in ("cop", "adv") and passage.kind(at - 2) in ("pron", "name", "cop")
    apposed = passage.at(at - 1) == "," and passage.kind(at - 2) == "name"
    return opens or said or apposed


_BODILY: Final = frozenset({"person", "hair", "part", "skin", "eyes", "face", "facial", "figure"})
_REACH: Final = 10
_BARE: Final = 4
"""Words within which a text may begin with somebody without an article: *Retired lighthouse keeper*."""
