"""What a character can tell of itself, read from its own texts; nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mien.domain.appearance_model import AgeClass, Gender, Species
from mien.domain.character import Character
from mien.domain.chat.macros import fill
from mien.domain.identity_wording import with_article
from mien.domain.replies.first_person import Referent, in_first_person, possessed
from mien.domain.replies.occupations import OCCUPATIONS
from mien.domain.wordlist import words

_READ: Final = 6_000
"""Characters of each text that are read."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_JOB_READ: Final = 1_200
_SENTENCES: Final = 40
_LONGEST: Final = 220
_OCCUPATION: Final = "|".join(sorted((re.escape(each) for each in OCCUPATIONS), key=len, reverse=True))
_KINDS: Final = (
    "freelance|senior|junior|head|chief|street|folk|jazz|opera|classical|ghost|wedding|war|private|royal|village|court|"
    "science|history|music|maths|school|retired|former|wandering|travelling|traveling|self-taught|apprentice|famous|pastry"
)
_JOB: Final = re.compile(
    rf"(?:\b(?:an?|the) |^|, )(?:[\w'-]+ ){{0,3}}?(?P<job>(?:(?:{_KINDS}) )*(?:{_OCCUPATION})"
    rf"(?: of [a-z]+)?)\b(?!['-])",
    re.IGNORECASE,
)
_WORKS: Final = re.compile(
    r"\bworks? as (?P<job>(?:an?|the) [\w' -]{3,40}?)(?=[.,;]| who\b| in\b| at\b| for\b| and\b|$)"
)
_ANOTHERS: Final = words(
    "of to by with for like from father mother brother sister husband wife friend boss than named called and or once"
)
_HOME: Final = re.compile(
    r"\b(?:lives?|living|dwells?|resides?|based|settled) (?:alone |quietly |now )*(?P<home>(?:in|on|at|near|by|above|"
    r"below|under|aboard|outside|beneath|behind|beside|among|with) [^.;,!?]{2,80})",
    re.IGNORECASE,
)
_AT_WORK: Final = re.compile(
    r"\b[Nn]ow [a-z-]+ and an? [a-z' -]{3,60}? (?P<home>in [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)(?=[,.])"
)
"""*Now forty-one and a baker in Turku*."""
_ROOTS: Final = re.compile(
    r"\bI (?:grew up|was born|was raised|come|hail) (?P<where>(?:in|on|at|near|from|by) [^.;,!?]{2,60})"
)
_HOPE: Final = re.compile(r"^(?:I|Now [^.;]*\bI\b[^.;]*\band) (?:hope|want|long|plan) (?P<hope>to [^.;!?]{4,140})")
_HOME_ENDS: Final = re.compile(r"\s+(?:and|where|who|which|but|while|since|because|as|that)\s.*", re.IGNORECASE)
_AGE: Final = re.compile(
    r"\b(\d{1,3})[- ]years?[- ]old\b|\b(?:aged|woman of|man of|person of) (\d{1,3})\b", re.IGNORECASE
)
_PAST: Final = re.compile(
    r"(?:I|My \w+) (?:\w+ly |once |never |always )?(?:was|were|had|grew|left|lost|learned|learnt|used to|became|began|"
    r"moved|fled|found|met|won|came|went|spent|ran|fought|took|gave|fell|made|built|(?!need|feed|speed)\w{2,}ed)\b"
)
_LEANS_BACK: Final = re.compile(
    r"\b(?:one\.|it|(?:after|of|for|to|with|did|than|by|from) that|this|those|these|them|there|then|they|he|she)\b|"
    r"^(?:That|But|And|So|Later|Since|Eventually|After)\b",
    re.IGNORECASE,
)
"""Words that need the sentence before."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a character knows of itself. Empty where its texts don't say."""

    name: str
    age: int | None
    job: str
    """With its article: ``a lighthouse keeper``."""
    home: str
    """With its preposition: ``in a cottage by the sea``."""
    origin: str
    """With its preposition, too: ``in Poltava``."""
    hope: str
    """What comes after *I hope*: ``to open a school``."""
    interests: tuple[str, ...]
    likes: tuple[str, ...]
    dislikes: tuple[str, ...]
    past: tuple[str, ...]
    """Sentences in the first person."""
    sayings: tuple[str, ...]
    """Everything that can be said of itself in the first person, the past included."""
    young: bool
    """Isn't or mayn't be an adult."""
    robot: bool


def facts_of(character: Character) -> Facts:
    """The facts of a character."""
    name = character.spoken_name
    texts = [_cut(fill(text, char=name, user="you")) for text in (character.description, character.backstory)]
    who = Referent(_names(character), _pronoun(character))
    told = [said for text in texts for said in _first_person(text, who)]
    backstory = _first_person(texts[1], who)
    looks = character.appearance
    return Facts(
        name=name,
        age=_age(character),
        job=_job(" ".join(text[:_JOB_READ] for text in texts)),
        home=_home(texts),
        origin=_origin(told),
        hope=next((found["hope"] for found in map(_HOPE.search, told) if found), ""),
        interests=_listed(character.interests),
        likes=_listed(character.preferences.likes),
        dislikes=_listed(character.preferences.dislikes),
        past=tuple(_past(backstory, told)),
        sayings=tuple(dict.fromkeys(told)),
        young=_young(character),
        robot=looks.species.value is Species.ROBOT,
    )


def _past(backstory: Sequence[str], told: Sequence[str]) -> Iterator[str]:
    """What happened, sentence by sentence; one that leans on the sentence before comes with it."""
    before = ""
    for said in backstory:
        leans = _LEANS_BACK.search(said) is not None
        if not leans or before:
            yield f"{before} {said}" if leans else said
        before = said
    yield from (said for said in told if said not in backstory and _PAST.match(said) and not _LEANS_BACK.search(said))


def _cut(text: str) -> str:
    return text[:_READ]


def _young(character: Character) -> bool:
    age = character.declared_age
    return (age is not None and age < 18) or character.appearance.age_class.value in (AgeClass.CHILD, AgeClass.TEEN)


def _names(character: Character) -> tuple[str, ...]:
    """The names by which texts speak of the character, longest first."""
    given = {character.name, character.name.split()[0], character.dialogue.nickname.strip()}
    return tuple(sorted((name for name in given if name[:1].isupper()), key=len, reverse=True))


def _pronoun(character: Character) -> str:
    return {Gender.FEMALE: "she", Gender.MALE: "he"}.get(character.appearance.gender.value, "they")


@lru_cache(maxsize=512)
def _first_person(text: str, who: Referent) -> tuple[str, ...]:
    return tuple(_turned(text, who))


def _turned(text: str, who: Referent) -> Iterator[str]:
    for sentence in _SENTENCE.split(text)[:_SENTENCES]:
        if 8 <= len(sentence) <= _LONGEST and not re.search(r'["“”:<>{}\[\]*#]', sentence):
            said = in_first_person(sentence.strip(), who)
            if said:
                yield said if said[-1] in ".!?" else f"{said}."


def _age(character: Character) -> int | None:
    if character.declared_age is not None:
        return character.declared_age
    found = _AGE.search(character.description[:600])
    return int(found[1] or found[2]) if found else None


def _job(text: str) -> str:
    found = _WORKS.search(text)
    if found:
        return found["job"]
    for found in _JOB.finditer(text):
        before = (
            re.split(r"[.;]", text[max(0, found.start() - 24) : found.start()])[-1].lower().replace(",", " ").split()
        )
        between = text[found.start() : found.start("job")].lower().split()
        described = found[0].startswith(",") and re.search(r"\bwith [a-z]+s$", text[: found.start()])
        if described or not any(word in _ANOTHERS for word in (*before[-2:], *between)):
            return with_article(found["job"].lower())
    return ""


def _home(texts: Sequence[str]) -> str:
    for text in texts:
        found = _HOME.search(text)
        if found:
            home = possessed(_HOME_ENDS.sub("", found["home"]).strip())
            return home if len(home.split()) > 1 else ""
    at_work = next(filter(None, map(_AT_WORK.search, texts)), None)
    return at_work["home"] if at_work else ""


def _origin(told: Sequence[str]) -> str:
    found = next(filter(None, map(_ROOTS.search, told)), None)
    where = _HOME_ENDS.sub("", found["where"]).strip() if found else ""
    return where.replace("from ", "in ", 1) if where.startswith("from ") else where


def _listed(given: Sequence[str]) -> tuple[str, ...]:
    """Things as they stand within a sentence; a list in title case isn't one of names."""
    things = [" ".join(each.split()).strip(" .!") for each in given]
    things = [thing for thing in things if thing and len(thing) <= 60]
    capitals = sum(thing[0].isupper() for thing in things)
    if capitals > 1 and capitals * 3 >= len(things) * 2:
        things = [thing if _is_name(thing) else thing[0].lower() + thing[1:] for thing in things]
    return tuple(dict.fromkeys(things))


def _is_name(thing: str) -> bool:
    """``New York``, ``AI``, ``K-pop``: written with capitals anywhere."""
    return any(letter.isupper() for letter in thing[1:]) or thing.startswith("I ")
