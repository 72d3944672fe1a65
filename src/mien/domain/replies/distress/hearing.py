"""Hears danger and grave news in what a user says, in eleven languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.english_words import FICTION, REWRITTEN
from mien.domain.replies.distress.tongues import TONGUES

_READ: Final = 8_000
_CAREFUL: Final = 5
"""Turns of the user after a danger in which nothing light is said."""
_NEWS: Final = frozenset({Danger.LOSS, Danger.NEWS})
_QUOTED: Final = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|\*[^*\n]*\*")
_NARRATED: Final = re.compile(
    r"\b(?:the|an?) (?!doctor|voices?)(?:\w+ )?\w+ (?:said|says|cried|whispered|shouted|sighed|replied): [^.!?\n]*",
    re.IGNORECASE,
)
"""*The king said: …*"""
_SENTENCE: Final = re.compile(r"[^.!?;:\n…。！？；]+")
_DOUBLED: Final = re.compile(r"([^\W\d_])\1+")
_UNWRITTEN: Final = re.compile(r"[^\w\s]+")


@dataclass(frozen=True, slots=True)
class Distress:
    """What is the matter, and the language in which it was said."""

    danger: Danger
    language: str


def _letters(text: str) -> str:
    """Small letters without accents, none doubled: spelling that people in need don't mind."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _DOUBLED.sub(r"\1", bare)


@cache
def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    """Made when it is first needed: all of them take a tenth of a second, in which nothing could start."""
    bare = _letters(pattern)
    return re.compile(rf"\b(?:{bare})\b" if TONGUES[language].spaced else rf"(?:{bare})")


_REWRITES: Final = tuple((re.compile(_letters(old)), _letters(new)) for old, new in REWRITTEN)
_FICTION: Final = re.compile(_letters(FICTION))
_RULES: Final = tuple((danger, language) for danger in Danger for language in TONGUES)


def plain(sentence: str) -> str:
    """A sentence as the patterns know it: apostrophes, spaces, capitals and repeated letters don't matter."""
    text = re.sub(r"['’‘`´]", "", sentence)
    text = " ".join(_UNWRITTEN.sub(" ", _letters(text)).split())
    for old, new in _REWRITES:
        text = old.sub(new, text)
    return text


@lru_cache(maxsize=2048)
def distress_in(text: str) -> Distress | None:
    """The most pressing trouble that a message tells of; what is quoted or made up isn't one."""
    read = text[:_READ]
    said = _QUOTED.sub(" ", read)
    if not re.search(r"\w", said):
        said = read
    sentences = _SENTENCE.findall(_NARRATED.sub(" ", said))
    told = [each for each in map(plain, sentences) if each and not _FICTION.search(each)]
    for danger, language in _RULES:
        rule = _compiled(TONGUES[language].told[danger], language)
        if any(rule.search(each) for each in told):
            return Distress(danger, language)
    return None


def lately_in_danger(said: Sequence[str]) -> Distress | None:
    """The danger that the user told of in the last few of these messages, oldest first; grave news are none."""
    found = (distress_in(text) for text in reversed(said[-_CAREFUL:]))
    return next((each for each in found if each and each.danger not in _NEWS), None)


def says_better(text: str, language: str) -> bool:
    """True for a message that says in that language, or in English, that it's better now."""
    said = plain(text)
    return any(_compiled(TONGUES[each].better, each).search(said) for each in dict.fromkeys((language, "en")))
