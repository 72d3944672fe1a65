"""What the user told of their own life, by what it answers: ``age``, ``home``, ``dog``, ``favourite colour``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ANIMAL: Final = (
    r"dog|puppy|cat|kitten|horse|rabbit|parrot|bird|hamster|fish|turtle|snake|lizard|pony|rat|sister|brother|mother|"
    r"father|mum|mom|dad|wife|husband|daughter|son|girlfriend|boyfriend|partner|boss|friend"
)
_NAME: Final = r"(?P<value>(?-i:[A-Z])[\w'-]{1,20})"
_PLACE: Final = r"(?P<value>(?:the )?(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){0,2})"
_I_AM: Final = r"\b(?:i'm|im|i am)"

_TOLD: Final = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        ("age", rf"{_I_AM} (?P<value>\d{{1,3}})(?= years? old\b|[\s]*(?:$|[.,!;]|and\b|btw\b|now\b|too\b))"),
        ("home", rf"\b(?:i (?:live|am living|moved|am based)|i'm (?:living|based)) (?:in|to) {_PLACE}"),
        ("origin", rf"(?:{_I_AM}|\bi come|\bi am originally|\bi'm originally) from {_PLACE}"),
        ("job", r"\b(?:i work as|my job is|i'm working as) (?:being )?(?P<value>an? [\w'-]+(?: [\w'-]+)?)"),
        ("", rf"\b(?:i have|i've got|i own|we have|got) an? (?:\w+ )?(?P<what>{_ANIMAL}),? "
             rf"(?:called|named|whose name is) {_NAME}"),
        ("", rf"\bmy (?P<what>{_ANIMAL}) ?(?:is called|is named|'s name is) {_NAME}"),
        ("", r"\bmy (?P<what>favou?rite \w+(?: \w+)?) (?:is|are) (?P<value>[\w' -]{2,40}?)(?=[.,!;]|$| and\b| btw\b)"),
    )
)  # fmt: skip
_ASKED: Final = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        ("age", r"\bhow old (?:am i|i am)\b|\bmy age\b"),
        ("home", r"\bwhere (?:do i live|i live|am i living)\b"),
        ("origin", r"\bwhere (?:am i from|i'm from|i am from|do i come from|i come from)\b"),
        ("job", r"\bwhat (?:do i do|i do)(?: for a living| for work|[?.!]|$)|\b(?:is|'s|know|remember) my job\b"),
        ("", rf"\bmy (?P<what>{_ANIMAL})(?:'s name| called| named)|\bname of my (?P<whose>{_ANIMAL})\b"),
        ("", r"\b(?:is|are|'s|know|remember|was) my (?P<what>favou?rite \w+(?: \w+)?)"),
    )
)  # fmt: skip
_QUESTION: Final = re.compile(r"\?|^(?:\w+,? ){0,2}(?:what|who|how|where|do you|can you|tell me)\b", re.IGNORECASE)
_AS_SAID: Final = {
    "age": "you're {}",
    "home": "you live in {}",
    "origin": "you're from {}",
    "job": "you're {}",
}
_UNKNOWN: Final = {
    "age": "how old you are",
    "home": "where you live",
    "origin": "where you're from",
    "job": "what you do",
}


def told_in(texts: Iterable[str]) -> dict[str, str]:
    """What the user's messages tell, oldest first; what was said last counts."""
    told: dict[str, str] = {}
    for text in texts:
        for what, pattern in _TOLD:
            for found in pattern.finditer(text):
                told[what or _key(found["what"])] = found["value"].strip()
    return told


def tells(sentence: str) -> bool:
    """True for a sentence that tells something of the user's life."""
    return "?" not in sentence and bool(told_in([sentence]))


def asked_of_user(sentence: str) -> str:
    """What a question about the user asks for, or empty."""
    if not _QUESTION.search(sentence):
        return ""
    for what, pattern in _ASKED:
        found = pattern.search(sentence)
        if found:
            return what or _key(found["what"] or found.groupdict().get("whose") or "")
    return ""


def as_said(what: str, value: str) -> str:
    """``you live in Lisbon``, ``your dog is called Biscuit``."""
    if what in _AS_SAID:
        return _AS_SAID[what].format(value)
    return f"your {what} is {value}" if what.startswith("favo") else f"your {what} is called {value}"


def as_unknown(what: str) -> str:
    """What wasn't told, as a clause: ``where you live``."""
    if what in _UNKNOWN:
        return _UNKNOWN[what]
    return f"what your {what} is" if what.startswith("favo") else f"what your {what} is called"


def _key(what: str) -> str:
    return what.lower().replace("favorite", "favourite").replace("color", "colour")
