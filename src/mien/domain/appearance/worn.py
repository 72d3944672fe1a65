"""Whether something is worn: not taken off, put down, carried, or a name on a sign."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_clothes as lexicon
from mien.domain.appearance.cast import KIN
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Reading

CLAUSE_REACH: Final = 16
"""Words of the clause that are looked at on each side."""


def taken_off(reading: Reading, head: Word) -> bool:
    """True for what was taken off, shaved off, lies about or is only carried."""
    before = clause_before(reading, head)
    after = _clause_after(reading, head)
    if any(w.lower in ("habit", "trick", "way") and reading.passage.at(w.index + 1) == "of" for w in before):
        return False
    if any(w.lower in lexicon.REMOVAL or w.lower in lexicon.CARRIED for w in before[-5:]):
        return True
    names = [w.lower for w in before]
    if any(verb in lexicon.REMOVAL_WITH_OFF for verb in names[-6:]) and "off" in names[-6:]:
        return True
    follow = [w.lower for w in after]
    if any(name in ("never", "not", "seldom", "rarely", "without") for name in follow[:5]):
        return False
    if any(verb in lexicon.REMOVAL_WITH_OFF for verb in follow[:4]) and ("off" in follow[:5] or "away" in follow[:5]):
        return True
    if names[-6:] and any(v in lexicon.REMOVAL_WITH_OFF for v in names[-6:]) and "off" in follow[:1]:
        return True
    put = any(verb in lexicon.PUTTING for verb in names[-4:])
    return _lies_about(follow, put=put)


def _lies_about(follow: list[str], *, put: bool) -> bool:
    """``lying on the floor``, ``under his arm``, ``in hand``."""
    for at, word in enumerate(follow[:14]):
        if word in lexicon.NOT_WORN_PLACES:
            lying = put or any(verb in lexicon.LYING for verb in follow[:at])
            held = word in ("hand", "hands", "arm", "lap") and at <= 3 and follow[0] in ("in", "under", "on")
            return lying or held
    return False


def clause_before(reading: Reading, head: Word) -> list[Word]:
    """The words before ``head`` up to the nearest punctuation mark."""
    start = head.index
    while start > 0 and head.index - start < CLAUSE_REACH and reading.passage.kind(start - 1) != "punct":
        start -= 1
    return reading.words[start : head.index]


def _clause_after(reading: Reading, head: Word) -> list[Word]:
    end = head.index + 1
    while end < len(reading.words) and end - head.index < CLAUSE_REACH and reading.passage.kind(end) != "punct":
        end += 1
    return reading.words[head.index + 1 : end]


def is_sign(reading: Reading, head: Word) -> bool:
    """True for a proper name: the *Black Hat café*."""
    at = head.index + 1
    following = reading.words[at] if at < len(reading.words) else None
    named = head.capital and not head.opening and following is not None
    return named and following is not None and following.kind == "word" and not following.capital


def compound_of(reading: Reading, word: Word) -> list[Word]:
    """All words that hyphens join to ``word``, itself included."""
    first = last = word.index
    while reading.words[first].glued and first > 0:
        first -= 1
    while last + 1 < len(reading.words) and reading.words[last + 1].glued:
        last += 1
    return reading.words[first : last + 1]


def trade_before(reading: Reading, thing: Word, at: int) -> str:
    """The *nun's* of *a nun's habit*: whose kind of thing it is, where nobody in particular owns it."""
    owner = reading.words[at] if 0 <= at == thing.index - 1 else None
    if owner is None or not owner.possessive or owner.lower in KIN or owner.feature not in ("person", "creature"):
        return ""
    noun = reading.words[at - 1] if at > 0 else owner
    named = noun.kind == "word" and noun.claimed == owner.index
    lead = at - 1 - named
    told = reading.passage.at(lead) in ("a", "an") or reading.passage.kind(lead) != "det"
    return (f"{noun.lower} " if named else "") + f"{owner.lower}'s" if told else ""
