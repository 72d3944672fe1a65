"""One reply in the making, with all that it may draw on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mien.domain.character import Character
from mien.domain.replies.echo import turned
from mien.domain.replies.facts import Facts
from mien.domain.replies.memory import Memory
from mien.domain.replies.speech import Lines, Speech
from mien.domain.wordlist import words

KINDS: Final = {
    "drink": words(
        "tea coffee wine beer ale champagne water juice milk cocoa whisky whiskey rum gin cider mead lemonade"
    ),
    "food": words(
        "bread cake pizza pasta cheese soup chocolat rice fish curry stew pie noodl sushi fruit appl burger ramen"
    ),
    "music": words("jazz opera rock punk pop blu folk metal sing piano guitar violin techno ballad choir song"),
    "colour": words("red green blu yellow black white grey gray purpl violet orang pink brown gold silver crimson"),
    "color": words("red green blu yellow black white grey gray purpl violet orang pink brown gold silver crimson"),
    "animal": words("cat dog hors bird owl wolf fox raven rabbit dragon snak fish whal bear mous rat crow"),
    "season": words("spring summer autumn winter fall"),
    "weather": words("rain snow storm sun fog wind thunder sunshin"),
    "sport": words("footbal soccer tenni chess run swimm climb box cycl fenc archery basketbal skat surf"),
    "flower": words("rose tulip lily daisy orchid sunflower violet peony"),
    "game": words("chess card dice poker go tetri videogam game"),
    "place": words("sea beach forest mountain library city desert lake garden"),
}
"""Things of a kind, as stems."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_COMMON: Final = words(
    """
    the and you your yours are was were have has had did does what when where who why how which that this these those
    with from about into over like love hate enjoy know think tell ever never much many very really some any for not
    but can could would should will there here they them their his her she him our out get got favourite favorite kind
    sort want need let one two something anything thing things been being good bad best most more than then now just
    old new big small little young great long short nice whole own last first next other same today tonight night
    nobody somebody anybody everybody someone anyone everyone
    also too time day play listen work working home read make made say said ask going come
    """
)


@dataclass(frozen=True, slots=True)
class Talk:
    """Who answers, what they know, and the speech that grows."""

    character: Character
    facts: Facts
    memory: Memory
    speech: Speech
    asked: str
    """The whole message that is answered."""
    greeted: bool
    """The user has greeted before."""
    before: tuple[str, ...]
    """What the character said before, oldest first."""

    def say(self, ways: Lines, **slots: str) -> bool:
        """Say it in one of the ways, with the character's facts in its slots; ``False`` where facts are missing."""
        return self.speech.say(ways, **{**self._slots(), **slots})

    def say_new(self, ways: Lines, **slots: str) -> bool:
        """Say it only where there is a way that wasn't used lately."""
        return self.speech.say_new(ways, **{**self._slots(), **slots})

    def perhaps(self, probability: float, ways: Lines, **slots: str) -> bool:
        """Say it as often as that."""
        return self.speech.likely(probability) and self.say(ways, **slots)

    def choice(self, things: Iterable[str]) -> str:
        """One of the things, or nothing where there is none."""
        options = list(things)
        return self.speech.chance.choice(options) if options else ""

    def liked(self, about: str) -> str:
        """What the character likes or cares for that the words are about, or nothing."""
        return _matching(about, (*self.facts.likes, *self.facts.interests), head=True)

    def favourite(self, kind: str) -> str:
        """One of the things that the character likes that is of a kind (``drink``, ``colour``), or nothing."""
        members = next((found for name, found in KINDS.items() if name in _stems(kind)), frozenset())
        things = (*self.facts.likes, *self.facts.interests)
        about = _heads if kind.lower() in ("colour", "color") else _stems
        return self.choice(thing for thing in things if members & about(thing)) or self.liked(kind)

    def disliked(self, about: str) -> str:
        """What the character dislikes that the words are about, or nothing."""
        return _matching(about, self.facts.dislikes, head=True)

    def of_trade(self, about: str) -> bool:
        """True when the words are about what the character does for a living."""
        return not _stems(about).isdisjoint(_stems(self.facts.job))

    def saying(self, about: str) -> str:
        """A sentence about itself that shares a telling word with ``about``, or nothing."""
        return _matching(about, self.facts.sayings)

    def topic(self, words_of_user: str) -> str:
        """The user's words for a topic as the character says them."""
        return turned(words_of_user.strip(" ,."))

    def _slots(self) -> dict[str, str]:
        facts, chance = self.facts, self.speech.chance
        first, second = _two(facts.interests or facts.likes, chance.random())
        hated, hated_too = _two(facts.dislikes, chance.random())
        traits = [trait.lower() for trait in self.character.personality.traits if len(trait) <= 24]
        trait, trait2 = _two(traits, chance.random())
        memory = self.memory
        return {
            "name": facts.name,
            "user": memory.name,
            "age": str(facts.age) if facts.age else "",
            "job": facts.job,
            "home": facts.home,
            "origin": facts.origin,
            "hope": facts.hope,
            "interest": first,
            "interest2": second,
            "like": self.choice(facts.likes),
            "dislike": hated,
            "dislike2": hated_too,
            "trait": trait,
            "trait2": trait2,
            "past": self.choice(facts.past),
            "saying": self.choice(facts.sayings),
            "their_like": self.choice(map(turned, memory.likes)),
            "their_dislike": self.choice(map(turned, memory.dislikes)),
            "their_job": memory.job,
            "mine": self.choice(memory.mine),
        }


def _two(things: Iterable[str], where: float) -> tuple[str, str]:
    """Two different ones, as far as there are two."""
    options = list(things)
    if not options:
        return "", ""
    place = int(where * len(options))
    return options[place], options[(place + 1) % len(options)] if len(options) > 1 else ""


def _matching(about: str, options: Iterable[str], *, head: bool = False) -> str:
    """The option that shares most telling words with ``about``.

    With ``head``, one word in common is enough only if it says what the option is, or if ``about`` says nothing else:
    ``jazz`` is about *jazz records*, ``the station is old`` isn't about *old songs*.
    """
    wanted = _nouns(about)
    best, most = "", 0
    for option in options:
        shared = len(wanted & _nouns(option))
        fits = not head or shared > 1 or wanted <= _nouns(option) or not wanted.isdisjoint(_head_nouns(option))
        if shared > most and fits:
            best, most = option, shared
    return best


def _heads(option: str) -> frozenset[str]:
    """``maps`` of ``old maps``, ``bread`` and ``baking`` of ``baking bread``."""
    said = option.split()
    return _stems(" ".join(word for word in said if word.endswith("ing") or word is said[-1]))


def _head_nouns(option: str) -> frozenset[str]:
    said = option.split()
    return _nouns(" ".join(word for word in said if word.endswith("ing") or word is said[-1]))


def _nouns(text: str) -> frozenset[str]:
    """Telling words without the ending of the plural: *called* isn't about *calls*."""
    found = {word.lower() for word in _WORD.findall(text)} - _COMMON
    return (
        frozenset(re.sub(r"ies$", "y", word) if len(word) > 4 else word for word in found)
        | frozenset(word.rstrip("s") for word in found if not word.endswith("ss"))
        if found
        else frozenset()
    )


def _stems(text: str) -> frozenset[str]:
    """Telling words without their endings, roughly."""
    found = {word.lower() for word in _WORD.findall(text)} - _COMMON
    return frozenset(
        re.sub(r"(?:ing|ies|es|s|y|ed|e)$", "", word) if len(word) > 4 else word.rstrip("s") for word in found
    )
