"""What the user told of themselves earlier in the conversation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from mien.domain.briefs import Turn
from mien.domain.replies.intent import Intent
from mien.domain.replies.intents import FEELINGS, wishes, with_apostrophes
from mien.domain.replies.told import told_in
from mien.domain.wordlist import words

_NO_NAMES: Final = words("user you anonymous guest me human player anon someone somebody local")
_POSSESSIONS: Final = re.compile(
    r"\b(?:my|i have an?|i've got an?|i own an?) (?P<what>dog|cat|horse|rabbit|parrot|bird|sister|brother|mother|"
    r"mum|mom|father|dad|wife|husband|"
    r"daughter|son|"
    r"girlfriend|boyfriend|friend|boss|garden|exam|interview|job|house|car|bike|boat|guitar|band|book|novel|"
    r"thesis)\b",
    re.IGNORECASE,
)
_LIVES: Final = re.compile(r"\bi (?:live|grew up|was born) in (?P<t>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_NOT_A_NAME: Final = words(
    "sorry happy sad tired fine good great back here home bored hungry okay ok sure not so just very really busy"
)


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of the user; empty where nothing was said."""

    name: str = ""
    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    job: str = ""
    home: str = ""
    mine: tuple[str, ...] = ()
    """Whom and what the user calls theirs: ``dog``."""
    told: Mapping[str, str] = field(default_factory=dict)
    """What they told of their life, by what it answers: ``age``, ``dog``, ``favourite colour``."""
    feeling: Intent | None = None
    """How they last said that they felt."""

    @property
    def empty(self) -> bool:
        """True when nothing was told, besides perhaps a name."""
        return not (self.likes or self.dislikes or self.job or self.home or self.mine)


def remember(turns: Sequence[Turn], user_name: str) -> Memory:
    """What the user's turns tell; a name that they gave themselves wins over ``user_name``."""
    told: dict[str, list[str]] = {"name": [], "likes": [], "dislikes": [], "job": [], "home": [], "mine": []}
    feeling: Intent | None = None
    for turn in turns:
        if turn.speaker != "user":
            continue
        for wish in wishes(turn.text[:600]):
            feeling = wish.intent if wish.intent in FEELINGS else feeling
            key = _KEYS.get(wish.intent)
            if key and wish.topic and _fits(key, wish.topic):
                told[key].append(wish.topic)
        told["mine"] += [found["what"].lower() for found in _POSSESSIONS.finditer(turn.text[:600])]
        told["home"] += [found["t"] for found in _LIVES.finditer(turn.text[:600])]
    life: dict[str, str] = {}
    for turn in turns:
        if turn.speaker == "user":
            life.update(_life(turn.text[:600]))
    if told["job"]:
        life.setdefault("job", told["job"][-1])
    given = told["name"][-1] if told["name"] else user_name.strip()
    return Memory(
        name="" if given.lower() in _NO_NAMES else given[:40],
        likes=_latest(told["likes"]),
        dislikes=_latest(told["dislikes"]),
        job=told["job"][-1] if told["job"] else "",
        home=told["home"][-1] if told["home"] else "",
        mine=_latest(told["mine"]),
        told=life,
        feeling=feeling,
    )


@lru_cache(maxsize=2048)
def _life(text: str) -> Mapping[str, str]:
    return told_in([with_apostrophes(text)])


_KEYS: Final = {
    Intent.INTRODUCES: "name",
    Intent.I_LIKE: "likes",
    Intent.I_DISLIKE: "dislikes",
    Intent.I_AM: "job",
}


def _fits(key: str, topic: str) -> bool:
    """True for a topic that can be said again within a sentence."""
    said = topic.lower().split()
    if key == "name":
        return said[0] not in _NOT_A_NAME
    return len(said) <= 5 and not {"you", "your", "me", "it", "this", "that", "them", "him", "her"} & set(said)


def _latest(told: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reversed(told)))[:5]
