"""Danger and grave news in what a user says, and the answer that comes before any other.

It is the same from every character: a tone or a joke has no place here, and no fact of the story matters.
"""

from __future__ import annotations

import itertools
import random
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mien.domain.briefs import ReplyBrief
from mien.domain.replies.distress_lines import LISTENING, RELIEVED, SENTENCES
from mien.domain.replies.distress_words import ENGLISH, FICTION, OTHERS, REWRITTEN, Danger
from mien.domain.replies.speech import sentences_in

_READ: Final = 8_000
_REMEMBERED: Final = 10
"""Turns of the character whose sentences don't come again."""
_CAREFUL: Final = 5
"""Turns of the user after a danger in which nothing light is said."""
_NEWS: Final = frozenset({Danger.LOSS, Danger.NEWS})
_QUOTED: Final = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|\*[^*\n]*\*")
_SENTENCE: Final = re.compile(r"[^.!?;:\n…。！？；]+")
_DOUBLED: Final = re.compile(r"([^\W\d_])\1+")
_UNWRITTEN: Final = re.compile(r"[^\w\s]+")
_SPIN: Final = re.compile(r"\[([^\[\]]*)\]")
_BETTER: Final = (
    r"\b(?:im|i feel|feeling|doing|its|everything is|am) (?:\w+ ){0,2}(?:fine|ok|okay|better|good|alright|"
    r"safe|great|joking|kidding)\b|\b(?:just (?:kidding|joking)|jk|i didnt mean it|i was (?:just )?joking|dont worry)\b"
)


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


_REWRITES: Final = tuple((re.compile(_letters(old)), _letters(new)) for old, new in REWRITTEN)
_FICTION: Final = re.compile(_letters(FICTION))
_WELL: Final = re.compile(_letters(_BETTER))
_RULES: Final = tuple(
    (
        danger,
        language,
        re.compile(rf"(?:{_letters(told)})" if language in ("ja", "zh") else rf"\b(?:{_letters(told)})\b"),
    )
    for danger in Danger
    for language, patterns in (("en", ENGLISH), *OTHERS.items())
    for told in [patterns[danger]]
)


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
    told = [each for each in map(plain, _SENTENCE.findall(said)) if each and not _FICTION.search(each)]
    for danger, language, rule in _RULES:
        if any(rule.search(each) for each in told):
            return Distress(danger, language)
    return None


def lately_in_danger(said: Sequence[str]) -> Distress | None:
    """The danger that the user told of in the last few of these messages, oldest first; grave news are none."""
    found = (distress_in(text) for text in reversed(said[-_CAREFUL:]))
    return next((each for each in found if each and each.danger not in _NEWS), None)


def answer_to_distress(brief: ReplyBrief, found: Distress) -> str:
    """Warm and plain: that it is taken seriously, who can help now, and one gentle question."""
    return _worded(brief, SENTENCES[found.danger])


def answer_after_distress(brief: ReplyBrief) -> str:
    """What is said to anything but a plain question soon after a danger: no cheer, no invitation, a way to help."""
    return _worded(brief, RELIEVED if _WELL.search(plain(brief.turns[-1].text)) else LISTENING)


def _worded(brief: ReplyBrief, sentences: Iterable[str]) -> str:
    """Each sentence in one of its ways that wasn't said lately; safety goes before variety when all were."""
    earlier = [turn.text for turn in brief.turns if turn.speaker == "character"][-_REMEMBERED:]
    used = {each for text in (*earlier, *brief.avoid) for each in sentences_in(text)}
    chance = random.Random(f"{brief.character.seed}|{brief.seed}|{len(brief.turns)}|{brief.turns[-1].text}")
    said: list[str] = []
    for ways in sentences:
        spun = _ways(ways)
        fresh = [way for way in spun if used.isdisjoint(sentences_in(way))]
        said.append(chance.choice(fresh or spun))
    return " ".join(said)


@lru_cache(maxsize=512)
def _ways(ways: str) -> tuple[str, ...]:
    """Every way that ``[a|b]`` leaves open."""
    parts = _SPIN.split(ways)
    options = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    return tuple(filter(None, ("".join(chosen) for chosen in itertools.product(*options))))
