"""Words that are two things: what stands around them decides."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.features import ADJECTIVAL
from mien.domain.appearance.passage import Passage, Word

MEANT_REACH: Final = 40
"""Words back to what a possessive without a noun may stand for."""


def settle(passage: Passage) -> None:
    """Give each ambiguous word the kind it has where it stands."""
    words = passage.words
    for word in words:
        before = words[word.index - 1] if word.index else None
        after = words[word.index + 1] if word.index + 1 < len(words) else None
        if (
            word.lower == "stubble"
            and before is not None
            and "cap" in {w.lower for w in words[max(0, word.index - 4) : word.index]}
        ):
            word.feature = "hair"
        if word.lower == "that":
            word.kind = _that(before, after)
        elif word.feature:
            called = any(w.lower in _CALLED for w in words[max(0, word.index - 4) : word.index])
            _settle_noun(word, before, after, called=called)
        else:
            _settle_other(word, before, after)


def name_left_out(passage: Passage) -> None:
    """*hers is black*, *his own were brown*: the possessive stands for the hair or eyes spoken of just before."""
    for word in passage.words:
        if word.lower not in ("his", "hers", "mine", "own") or passage.kind(word.index + 1) != "cop":
            continue
        if word.lower == "own" and passage.kind(word.index - 1) != "poss":
            continue
        plural = passage.at(word.index + 1) in ("are", "were")
        wanted = ("eyes",) if plural else ("hair", "skin", "eyes")
        before = [w for w in passage.words[max(0, word.index - MEANT_REACH) : word.index] if w.feature in wanted]
        if before and before[-1].sentence >= word.sentence - 1:
            word.kind, word.feature = "head", before[-1].feature


def _that(before: Word | None, after: Word | None) -> str:
    """*the man that was*, *so lean that he*, *that man*."""
    if after is None or after.kind not in ("cop", "verb", "have", "wear", "pron", "adv"):
        return "det"
    return "pron" if before is not None and before.kind in ("head", "word", "punct") else "sub"


_CALLED: Final = frozenset({"alias", "call", "calls", "called", "nicknamed", "known", "dubbed", "named"})


def _settle_noun(word: Word, before: Word | None, after: Word | None, *, called: bool) -> None:
    """Nouns that aren't nouns here: *sir*, the *raven* of raven-black, *to suit*."""
    if _is_measure(word, before) or _is_named_like_a_thing(word, before, after):
        word.kind, word.feature = ("word", "") if word.lower in ("feet", "foot") else ("name", "")
    elif (called and _is_epithet(word, before)) or _is_address(word, after):
        word.kind, word.feature = "word", ""
    elif word.feature in ("creature", "person", "part", "mark") and after is not None and after.glued:
        if after.feature != "person" and after.lower not in ADJECTIVAL:
            word.kind, word.feature = "word", ""
    elif _is_verb(word, before, after):
        word.kind, word.feature = "verb", ""
    elif word.lower == "top" and (before is None or before.lower in _AT_TOP):
        word.kind, word.feature = "word", ""


_AT_TOP: Final = frozenset({"on", "at", "the", "very", "of", "to", "tip", "-"})
"""Before *top* these say a place: *gone on top*."""


def _is_verb(word: Word, before: Word | None, after: Word | None) -> bool:
    """True for *to suit* and *scars cross her cheek*."""
    if word.lower == "cross":
        return after is not None and after.kind in ("poss", "det", "head", "mod", "num")
    return word.feature == "garment" and before is not None and (before.kind == "pron" or before.lower == "to")


def _is_epithet(word: Word, before: Word | None) -> bool:
    """True for the Magpie of *they call her the Magpie*."""
    return word.feature == "creature" and word.capital and before is not None and before.lower == "the"


def _is_address(word: Word, after: Word | None) -> bool:
    """True for *sir*, not for *Sir Hugh*."""
    return word.lower in ("sir", "madam") and (not word.capital or after is None or not after.capital)


def _is_adjective(before: Word | None, ahead: str) -> bool:
    """True for *round* in *a round face* and *black hair, round glasses*."""
    listed = before is not None and before.kind == "det" and ahead == "punct"
    return listed or ((before is None or before.kind in ("det", "mod", "punct", "conj")) and ahead in ("head", "mod"))


def _is_measure(word: Word, before: Word | None) -> bool:
    """True for the feet of *seven feet tall*."""
    return word.lower in ("feet", "foot") and before is not None and before.kind == "num"


def _is_named_like_a_thing(word: Word, before: Word | None, after: Word | None) -> bool:
    """True for *Tam was …*, *Cap has …*: a thing's word, bare and capital before a verb, is what somebody is called."""
    if word.feature not in ("headwear", "garment", "mark") or not (word.capital and word.opening):
        return False
    verb = after is not None and after.kind in ("cop", "have", "wear")
    return verb and not word.lower.endswith("s") and (before is None or before.kind == "punct")


def _settle_other(word: Word, before: Word | None, after: Word | None) -> None:
    """Prepositions, verbs and numbers in disguise."""
    ahead = "punct" if after is None else after.kind
    if word.lower in ("after", "before") and ahead in ("det", "poss", "word"):
        word.kind = "prep"
    elif word.lower == "grown" and before is not None and before.kind == "have":
        word.kind = "cop"
    elif word.lower == "giant" and ahead in ("punct", "prep", "conj", "cop", "verb"):
        word.kind, word.feature = "head", "person"
    elif word.lower == "one" and ahead in ("head", "mod", "word"):
        word.kind = "det"
    elif word.lower == "round" and _is_adjective(before, ahead):
        word.kind = "mod"
    elif word.kind == "mod" and word.possessive:
        word.kind = "word"
