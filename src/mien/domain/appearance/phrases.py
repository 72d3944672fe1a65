"""Which words before a noun describe it."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.accepts import HAIRY, accepts, for_person
from mien.domain.appearance.features import ADJECTIVAL, SIZES
from mien.domain.appearance.passage import Passage, Word

PHRASE_REACH: Final = 14
"""Words before a noun that may belong to it."""
_ENDINGS: Final = ("ing", "ed", "ive", "ous", "ful", "ish", "less", "able", "ible", "est", "ant", "ent", "ly", "y")


def gather(passage: Passage) -> None:
    """Set ``mods``, ``det``, ``prep``, ``first`` and ``claimed`` from what stands before each head."""
    for word in passage.words:
        if word.kind == "head":
            _gather(passage, word)


def _gather(passage: Passage, head: Word) -> None:
    """Walk left from a head over what describes it."""
    words, at = passage.words, head.index - 1
    head.first = head.index
    while at >= 0 and head.index - at <= PHRASE_REACH:
        word = words[at]
        if word.sentence != head.sentence:
            break
        if word.possessive:
            head.det = at
            if passage.kind(at - 1) != "mod" or head.feature not in ("garment", "headwear"):
                break
            at -= 1
            continue
        if word.kind in ("det", "poss"):
            head.det = at
            if word.lower != "a" or passage.at(at - 1) != "of" or passage.at(at - 2) not in grammar.QUANTITIES:
                break
            at -= 1
            continue
        step = _step(passage, head, word)
        if not step:
            break
        at -= step
    if head.lower == "figure" and not _is_someone(passage, head):
        head.feature = "figure"
    _note_preposition(passage, head)


def _step(passage: Passage, head: Word, word: Word) -> int:
    """How far to go on to the left from ``word``; 0 ends the phrase. Claims what describes the head."""
    if head.lower in ADJECTIVAL and head.index - word.index > 1 and not words_glued(passage, word):
        return 0
    if word.lower in grammar.RELATIVES and not words_glued(passage, word):
        return 0
    if word.kind in ("mod", "num", "adv") or (word.kind == "word" and _beside(passage, word)):
        return _claim(passage, head, word)
    if words_glued(passage, word) and word.kind in ("prep", "verb", "cop", "sub", "wear", "have"):
        return _claim(passage, head, word)
    if word.lower in (",", "and", "or", "but", "yet", "&", "though"):
        return 1 if _joins(passage, head, word) else 0
    if word.lower == "of" and passage.at(word.index - 1) in grammar.QUANTITIES:
        passage.words[word.index - 1].claimed = head.index
        head.first = word.index - 1
        return 2
    if word.kind == "name" and head.capital and word.index == head.index - 1 and head.feature == "creature":
        return _claim(passage, head, word)
    if word.feature and _modifies(head, word):
        return _claim(passage, head, word)
    return 0


def words_glued(passage: Passage, word: Word) -> bool:
    """True for a part of a hyphenated word."""
    following = passage.words[word.index + 1] if word.index + 1 < len(passage.words) else None
    return word.glued or (following is not None and following.glued)


def _beside(passage: Passage, word: Word) -> bool:
    """True for an unknown word directly before what was already claimed, not before a comma."""
    following = passage.kind(word.index + 1)
    return following not in ("punct", "conj") or word.lower.endswith(_ENDINGS)


def _modifies(head: Word, word: Word) -> bool:
    """True for nouns and compound adjectives inside another noun's phrase: sailor hat, grey-haired man."""
    if word.lower in ADJECTIVAL:
        return head.lower not in ADJECTIVAL or word.feature != head.feature
    wearable = {"garment", "headwear", "mark", "glasses"}
    if head.feature in wearable:
        return word.feature in ("person", "garment", "creature", "headwear") and head.index - word.index == 1
    if head.feature in ("person", "creature"):
        return word.feature in ("creature", "person") and head.index - word.index <= 2
    return word.feature == "hair" and head.feature == "hair" and head.index - word.index == 1


def _claim(passage: Passage, head: Word, word: Word) -> int:
    if word.kind == "mod" and not accepts(head, word.lower):
        return 0
    if word.feature in ("hair", "eyes", "part", "face", "skin", "facial") and head.feature in (
        "person",
        "creature",
        "hair",
    ):
        return _over_compound(passage, head, word)
    if word.claimed < 0:
        word.claimed = head.index
        head.mods.append(word.index)
    head.first = word.index
    return 1 if word.kind != "head" else _take_over(passage, head, word)


def _take_over(passage: Passage, head: Word, inner: Word) -> int:
    """What described the *wizard* of a tiny wizard hat describes the hat."""
    for at in inner.mods:
        passage.words[at].claimed = head.index
        head.mods.append(at)
    first, head.det = (inner.first if inner.first >= 0 else inner.index), inner.det
    inner.mods = []
    head.first = first
    return inner.index - first + 1


def _over_compound(passage: Passage, head: Word, word: Word) -> int:
    """Step over ``dark-haired``: those modifiers are the hair's."""
    head.first = word.first if word.first >= 0 else word.index
    word.claimed = head.index
    for at in word.mods:
        head.first = min(head.first, at)
    return word.index - head.first + 1


def _joins(passage: Passage, head: Word, joint: Word) -> bool:
    """True where a comma or *and* stands between two modifiers of the same head."""
    left, right = passage.words[joint.index - 1] if joint.index else None, passage.words[joint.index + 1]
    if left is None or left.sentence != head.sentence or right.kind in ("det", "poss", "pron", "prep"):
        return False
    if right.kind == "num" and left.kind != "num":
        return False
    if left.lower == "," and joint.lower != ",":
        return _joins(passage, head, left) if joint.lower in ("and", "but", "yet", "though") else False
    if left.lower in ADJECTIVAL and head.feature in ("person", "creature"):
        return True
    if left.kind == "word":
        lead = passage.kind(left.index - 1)
        return lead == "adv" or (left.lower.endswith(_ENDINGS) and lead in ("det", "poss", "punct", "mod"))
    if _predicated(passage, left):
        return False
    if head.feature == "headwear" and left.lower == "tall":
        return False
    if head.feature in ("mark", "garment", "headwear", "glasses") and _is_tag(passage, left):
        return False
    if head.feature in ("hair", "facial", "eyes") and left.lower in SIZES and left.lower not in HAIRY:
        return False
    return left.kind == "mod" and left.claimed < 0 and accepts(head, left.lower)


def _is_tag(passage: Passage, left: Word) -> bool:
    """True for the *pale* of *goth girl, pale, black lipstick*: between commas it tells of the person."""
    return passage.at(left.index - 1) == "," and for_person(left.lower)


def _is_someone(passage: Passage, head: Word) -> bool:
    """True for *it was a strange figure*, false for *a tall, well-made figure* that somebody has."""
    at = (head.det if head.det >= 0 else head.first) - 1
    owned = head.det >= 0 and passage.kind(head.det) == "poss"
    opens = at < 0 or passage.words[at].sentence != head.sentence
    return not owned and (passage.kind(at) == "cop" or opens)


def _predicated(passage: Passage, left: Word) -> bool:
    """True for the last adjective behind a verb: *her eyes are green, and three scars …*."""
    at = left.index
    while passage.kind(at) in ("mod", "adv", "num") or (
        passage.kind(at) == "word" and words_glued(passage, passage.words[at])
    ):
        at -= 1
    if passage.at(at) in ("dyed", "tinted", "bleached", "coloured", "colored", "painted", "highlighted"):
        return True
    if passage.at(left.index - 1).endswith("ed") and passage.kind(left.index - 2) == "head":
        return True
    streaked = passage.at(at) == "with" and passage.at(at - 1).endswith(("ed", "shot"))
    noun = at >= 0 and passage.kind(at) == "head" and not passage.words[at].possessive
    behind = passage.at(at) == "worn" or (noun and passage.at(at) not in ADJECTIVAL)
    return passage.kind(at) == "cop" or streaked or behind


def _note_preposition(passage: Passage, head: Word) -> None:
    at = (head.det if head.det >= 0 else head.first) - 1
    while at >= 0 and passage.kind(at) == "adv":
        at -= 1
    if at >= 0 and passage.kind(at) == "prep" and passage.words[at].sentence == head.sentence:
        head.prep = passage.at(at)
