"""Who the text is about: their gender, names, and whether they tell of themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from mien.domain.appearance import lexicon_people as people
from mien.domain.appearance.lexicon_colors import COLOR_CARRIERS
from mien.domain.appearance.lexicon_names import FEMALE_NAMES, MALE_NAMES
from mien.domain.appearance.passage import Passage, Word

MALE_PRONOUNS: Final = frozenset({"he", "his", "him", "himself"})
FEMALE_PRONOUNS: Final = frozenset({"she", "her", "hers", "herself"})
FIRST_PERSON: Final = frozenset({"i", "my", "me", "you", "your"})
KIN: Final = people.KIN_MALE | people.KIN_FEMALE | people.KIN_NEUTRAL
CROWDS: Final = frozenset(
    ["men", "women", "people", "boys", "girls", "children", "friends", "kids", "parents", "ancestors", "crew", "family"]
)
NAME_WEIGHT: Final = 3
FIRST_WEIGHT: Final = 3
BESIDE_REACH: Final = 16
"""Words back to the subject of a sentence that brings somebody else in."""


@dataclass(slots=True)
class Cast:
    """The person described."""

    gender: str = ""
    """``male``, ``female`` or empty where nothing tells."""
    names: set[str] = field(default_factory=set)
    awaited: bool = False
    """True when the text itself uses the name that was given: other names are other people."""
    speaks: bool = False
    """True when the text says *I* or *you* for the person."""
    own_voice: bool = False
    """True when the text says of *I* what it looks like: *my mother* is somebody else, then."""
    group: bool = False
    """True when *they* is the person."""


def read_cast(passage: Passage, name: str) -> Cast:
    """Gender by weight of mentions, the first one and the given name counting most."""
    cast = Cast(names={part for part in name.lower().replace(".", " ").replace("'", " ").split() if len(part) > 1})
    cast.awaited = any(word.kind == "name" and word.lower in cast.names for word in passage.words)
    cast.own_voice = any(w.lower == "i" and passage.kind(w.index + 1) in ("cop", "have", "wear") for w in passage.words)
    votes: Counter[str] = Counter()
    for gender in filter(None, map(_name_gender, cast.names)):
        votes[gender] += NAME_WEIGHT
    pronouns: Counter[str] = Counter()
    for word in passage.words:
        if word.compared and word.kind not in ("pron", "poss"):
            continue
        gender = word_gender(passage, word)
        if gender and _speaks_of_someone(passage, word) and not (cast.own_voice and is_kin(passage, word)):
            leads = max(votes.values(), default=0) < FIRST_WEIGHT and not _is_beside(passage, word)
            votes[gender] += FIRST_WEIGHT if leads else 1
        pronouns[word.lower] += 1
    cast.gender = _heavier(votes)
    third = sum(pronouns[p] for p in MALE_PRONOUNS | FEMALE_PRONOUNS)
    cast.speaks = sum(pronouns[p] for p in FIRST_PERSON) > third
    cast.group = third == 0 and pronouns["they"] + pronouns["their"] > 0
    return cast


def word_gender(passage: Passage, word: Word) -> str:
    """``male`` or ``female`` if the word tells, else empty."""
    lower = word.lower
    if word.kind == "word":
        return ""
    if lower in MALE_PRONOUNS or (lower in people.MALE_NOUNS or lower in people.KIN_MALE):
        return "male"
    if lower in FEMALE_PRONOUNS or (lower in people.FEMALE_NOUNS or lower in people.KIN_FEMALE):
        return "female"
    if word.feature == "creature" and lower.endswith((" girl", " woman", "girl")):
        return "female"
    if word.feature == "creature" and lower.endswith((" boy", " man", "boy")):
        return "male"
    return _name_gender(lower) if word.kind == "name" else ""


def find_names(passage: Passage) -> None:
    """Set the kind of proper names to ``name``."""
    for word in reversed(passage.words):
        if _is_name(passage, word):
            word.kind = "name"


def _is_name(passage: Passage, word: Word) -> bool:
    """A capitalised unknown word; at the start of a sentence only with a verb or another name behind it."""
    if not word.capital or word.kind not in ("word", "mod") or (word.kind == "mod" and word.lower not in _NAMES):
        return False
    following = passage.words[word.index + 1] if word.index + 1 < len(passage.words) else None
    if (following is not None and following.lower in (":", "=")) or word.lower in COLOR_CARRIERS:
        return False
    if word.lower.endswith(("ese", "ish", "ian", "ican")) and following is not None and following.kind in _NOMINAL:
        return False
    if not word.opening:
        return word.kind == "word" or passage.words[word.index - 1].lower not in (":", "=", ",", "(")
    if following is None:
        return False
    verbs = following.kind in ("cop", "have", "wear", "verb")
    return verbs or word.possessive or following.kind == "name" or word.lower in _NAMES


_NOMINAL: Final = frozenset({"head", "mod", "word"})
_NAMES: Final = FEMALE_NAMES | MALE_NAMES


def is_kin(passage: Passage, word: Word) -> bool:
    """True for *her brother*, not for *a father of three*."""
    det = passage.words[word.det] if word.det >= 0 else None
    return word.lower in KIN and det is not None and (det.kind == "poss" or det.possessive)


def _is_beside(passage: Passage, word: Word) -> bool:
    """True for the woman of *the detective looked at the woman*: the one who acts comes first."""
    if word.feature != "person" or word.prep in ("", "of", "as"):
        return False
    before = [w for w in passage.words[max(0, word.index - BESIDE_REACH) : word.index] if w.sentence == word.sentence]
    return any(w.feature == "person" and w.claimed < 0 and not w.prep for w in before)


def _speaks_of_someone(passage: Passage, word: Word) -> bool:
    if word.feature == "person" and (is_kin(passage, word) or word.lower in CROWDS):
        return passage.at(word.det) in ("my", "our")
    if word.possessive and word.kind != "pron" and not word.opening and passage.at(word.det) != "the":
        return False
    owned = word.claimed >= 0 and passage.words[word.claimed].feature in ("garment", "headwear", "mark", "glasses")
    return not owned and not (word.det >= 0 and passage.at(word.det) in ("other", "another"))


def _name_gender(lower: str) -> str:
    if lower in FEMALE_NAMES:
        return "female"
    return "male" if lower in MALE_NAMES else ""


def _heavier(votes: Counter[str]) -> str:
    if votes["male"] == votes["female"]:
        return next((gender for gender in votes if gender and votes[gender]), "")
    return "male" if votes["male"] > votes["female"] else "female"
