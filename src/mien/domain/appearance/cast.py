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
    pronouns = Counter(word.lower for word in passage.words if not _asks(passage, word))
    third = sum(pronouns[p] for p in MALE_PRONOUNS | FEMALE_PRONOUNS)
    cast.speaks = sum(pronouns[p] for p in FIRST_PERSON) > third
    cast.group = third == 0 and pronouns["they"] + pronouns["their"] > 0
    cast.own_voice = cast.speaks and any(_tells_of_self(passage, word) for word in passage.words)
    cast.gender = _gender(passage, cast)
    return cast


def _gender(passage: Passage, cast: Cast) -> str:
    votes: Counter[str] = Counter()
    for gender in filter(None, map(_name_gender, cast.names)):
        votes[gender] += NAME_WEIGHT
    for word in passage.words:
        if word.compared and word.kind not in ("pron", "poss"):
            continue
        gender = word_gender(passage, word)
        if gender and _speaks_of_someone(passage, word) and not (cast.own_voice and is_kin(passage, word)):
            leads = max(votes.values(), default=0) < FIRST_WEIGHT and not _is_beside(passage, word)
            votes[gender] += FIRST_WEIGHT if leads else 1
    return _heavier(votes)


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


def _asks(passage: Passage, word: Word) -> bool:
    """True for the *I* of *I want a picture of …* and the *you* of *can you draw*: nobody in the picture."""
    after = (passage.at(word.index + 1), passage.at(word.index + 2))
    if word.lower in ("i", "we"):
        return after[0] in ("want", "need") or "like" in after
    asked = word.lower == "you" and passage.at(word.index - 1) in ("can", "could", "would", "will")
    return asked or (word.lower == "me" and passage.at(word.index - 1) in ("make", "draw", "give", "show", "paint"))


def _tells_of_self(passage: Passage, word: Word) -> bool:
    """*I am tall*, *my hair is red*."""
    if word.lower == "i":
        return passage.kind(word.index + 1) in ("cop", "have", "wear") and not _asks(passage, word)
    return word.feature in ("hair", "eyes", "skin", "face", "facial") and passage.at(word.det) in ("my", "mine")


def is_main_kin(passage: Passage, word: Word) -> bool:
    """True for the daughter of *the old man's daughter* with whom a text begins."""
    owner = passage.words[word.det] if word.det >= 0 else None
    return word.lower in KIN and owner is not None and is_owner_of_kin(passage, owner) and word.sentence == 0


def is_owner_of_kin(passage: Passage, word: Word) -> bool:
    """True for the old man of *the old man's daughter*."""
    if not word.possessive or word.feature != "person" or word.sentence:
        return False
    heads = (w for w in passage.words[word.index + 1 : word.index + 5] if w.kind == "head")
    return next((w.lower in KIN and w.det == word.index for w in heads), False)


def _is_beside(passage: Passage, word: Word) -> bool:
    """True for the woman of *the detective looked at the woman*: the one who acts comes first."""
    at = (word.det if word.det >= 0 else word.first if word.first >= 0 else word.index) - 1
    acted_on = passage.kind(at) == "verb" or (passage.kind(at) == "word" and passage.at(at).endswith(("ing", "ed")))
    if word.feature != "person" or not (acted_on or word.prep not in ("", "of", "as")):
        return False
    before = [w for w in passage.words[max(0, word.index - BESIDE_REACH) : word.index] if w.sentence == word.sentence]
    return any(w.feature == "person" and w.claimed < 0 and not w.prep for w in before)


def _speaks_of_someone(passage: Passage, word: Word) -> bool:
    if is_owner_of_kin(passage, word):
        return False
    if word.feature == "person" and (is_kin(passage, word) or word.lower in CROWDS):
        if is_main_kin(passage, word):
            return True
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
