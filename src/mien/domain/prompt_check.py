"""What is wrong with a prompt that a model wrote: said to the model, so that it can mend it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from mien.domain.briefs import PromptBrief
from mien.domain.prompt_contradictions import contradictions
from mien.domain.wordlist import words

FEWEST_WORDS: Final = 80
MOST_WORDS: Final = 220
"""Bounds beyond the 100 to 200 words that are asked for: what is a little off isn't worth a second call."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REFUSAL: Final = re.compile(
    r"\bas an? (?:ai|language)\b[^.,]{0,30},? i\b|\bi apologi[sz]e\b|\bi(?:['’]m| am) (?:sorry|unable|not able|an ai)\b"
    r"|\bi (?:can['’]?t|cannot|won['’]?t) (?:help|write|create|generate|provide|fulfil|assist|comply|do)",
    re.IGNORECASE,
)
_ENGLISH: Final = words(
    """
    a an the of and with in on at by for from to into over under through her his their she he they is are as that this
    it its while against beside near behind around between wearing holding standing soft light
    """
)
_FOREIGN: Final = words(
    """
    el la los las una con por para del y en que se su sus como un le les des du et avec dans sur pour est une au aux
    der die das und mit ein eine einen einem einer auf im am ist sie ihr ihre den dem von zu il gli di che per della
    nel na no um uma com os ao da do het een met op van zijn haar te w z i na się jest
    """
) - words("die no i te in am do on at per")
_LETTERS_IN_A_WORD: Final = 24
_VOWEL: Final = re.compile(r"[aeiouyàâäéèêëíîïóôöúûü]", re.IGNORECASE)
_LOOP: Final = 4
"""Words that come in the same order …"""
_LOOPS: Final = 4
"""… so often in a loop, and hardly in a prompt."""


def complaint(prompt: str, brief: PromptBrief) -> str:
    """What is wrong with a cleaned prompt, in sentences; empty when it can be used."""
    return _not_a_prompt(prompt) or _wrong_length(prompt) or " ".join(contradictions(prompt, brief))


def _not_a_prompt(prompt: str) -> str:
    found = [word.lower() for word in _WORD.findall(prompt)]
    if not found:
        return "There is no prompt in it."
    if _REFUSAL.search(prompt):
        return "It is an answer about the task and not a prompt for a picture."
    if _is_foreign(prompt, found):
        return "It isn't English."
    if _is_noise(found):
        return "It isn't made of words."
    if _is_loop(found):
        return "It repeats itself."
    return ""


def _wrong_length(prompt: str) -> str:
    count = len(prompt.split())
    if FEWEST_WORDS <= count <= MOST_WORDS:
        return ""
    return f"It has {count} words; write 100 to 200."


def _is_foreign(prompt: str, found: list[str]) -> bool:
    letters = [char for char in prompt if char.isalpha()]
    beyond_latin = sum(char > "\u024f" for char in letters)
    if beyond_latin * 5 > len(letters):
        return True
    foreign = sum(word in _FOREIGN for word in found)
    return foreign * 10 > len(found) and foreign > sum(word in _ENGLISH for word in found)


def _is_noise(found: list[str]) -> bool:
    """True when words are single letters, endless, or without a vowel; or when none is an English one."""
    odd = [word for word in found if _is_odd(word)]
    return len(odd) * 4 > len(found) or not any(word in _ENGLISH for word in found)


def _is_odd(word: str) -> bool:
    return (len(word) == 1 and word != "a") or len(word) > _LETTERS_IN_A_WORD or not _VOWEL.search(word)


def _is_loop(found: list[str]) -> bool:
    runs = Counter(tuple(found[place : place + _LOOP]) for place in range(len(found) - _LOOP + 1))
    return max(runs.values(), default=0) >= _LOOPS or len(set(found)) * 3 < len(found)
