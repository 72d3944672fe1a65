"""What is said of a noun behind it or through a verb: *his hair, which was grey*."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.accepts import ANY_SIZE, COLORISH, accepts, for_person
from mien.domain.appearance.features import ADJECTIVAL
from mien.domain.appearance.passage import Passage, Word

SUBJECT_REACH: Final = 60
"""How many words back a subject may stand."""
COMPLEXIONS: Final = frozenset({"pale", "tanned", "sallow", "swarthy", "pallid", "wan", "tan", "sunburnt"})
_NO_COMPLEXION: Final = frozenset({"hair", "eyes", "facial", "mark", "garment", "headwear", "glasses"})
_NEVER_NOUNS: Final = ("ed", "ing")


def link_predicates(passage: Passage) -> None:
    """Give every modifier that no noun has claimed to the noun it is said of."""
    for word in passage.words:
        if word.feature in ("hair", "eyes", "facial"):
            _share_forward(passage, word)
    for word in passage.words:
        if word.kind == "word" and _nouny(passage, word):
            _absorb(passage, word)
    for word in passage.words:
        if word.kind == "mod" and word.claimed < 0:
            _attach(passage, word)


def _nouny(passage: Passage, word: Word) -> bool:
    """True for an unknown word that looks like a noun where it stands."""
    if word.lower.endswith(_NEVER_NOUNS) or word.claimed >= 0 or word.lower in colors.COLOR_CARRIERS:
        return False
    return passage.kind(word.index - 1) == "mod" and not word.glued


def _absorb(passage: Passage, noun: Word) -> None:
    """An unknown noun keeps the modifiers directly before it: the brown of ``a brown ribbon`` isn't hair."""
    at = noun.index - 1
    if _told_of_feature(passage, at):
        return
    while passage.kind(at) in ("mod", "adv") and passage.words[at].claimed < 0:
        passage.words[at].claimed = noun.index
        at -= 1
        if passage.at(at) in ("and", ",") and passage.kind(at - 1) == "mod" and passage.kind(at + 1) == "mod":
            at -= 1


def _told_of_feature(passage: Passage, at: int) -> bool:
    """True for the yellow of *its eyes were two yellow lamps*: the noun is a figure of speech."""
    while passage.kind(at) in ("mod", "adv", "num", "det"):
        at -= 1
    before = passage.words[at - 1] if at > 0 else None
    return passage.kind(at) == "cop" and before is not None and before.feature in ("hair", "eyes", "skin", "facial")


def _attach(passage: Passage, mod: Word) -> None:
    """Give a free modifier to the noun it is said of: the nearest one before that can take it."""
    if _stands_for_noun(passage, mod):
        mod.claimed = mod.index
        return
    forward = _said_before_noun(passage, mod)
    head = forward or _subject_before(passage, mod)
    if head is not None and _is_worn_color(passage, mod, head):
        mod.claimed = mod.index
    elif head is not None:
        mod.claimed = head.index
        head.mods.append(mod.index)
        _share_back(passage, head, mod)


def _is_worn_color(passage: Passage, mod: Word, head: Word) -> bool:
    """True for *a man all in grey*: the colour is that of the clothes."""
    at = mod.index - 1
    while passage.kind(at) in ("mod", "adv", "word"):
        at -= 1
    return passage.at(at) == "in" and head.feature not in ("garment", "headwear", "hair", "eyes")


def _share_back(passage: Passage, head: Word, mod: Word) -> None:
    """*his hair and whiskers were light*: said of both."""
    at = (head.det if head.det >= 0 else head.first) - 1
    if passage.at(at) == "and" and passage.kind(at - 1) == "head":
        other = passage.words[at - 1]
        if {head.feature, other.feature} <= _HAIRS:
            other.mods.append(mod.index)


def _share_forward(passage: Passage, head: Word) -> None:
    """*black hair and eyes*: the colour is that of both."""
    if passage.at(head.index + 1) != "and" or passage.kind(head.index + 2) != "head":
        return
    other = passage.words[head.index + 2]
    if passage.at(other.index + 1) in ("as", "like", "of", "so", "which", "that"):
        return
    if {head.feature, other.feature} <= _HAIRS | {"eyes"} and not other.mods:
        other.mods.extend(at for at in head.mods if passage.at(at) in COLORISH and at < head.index)


_HAIRS: Final = frozenset({"hair", "facial"})


def _stands_for_noun(passage: Passage, mod: Word) -> bool:
    """True for *in a tiny flat*: sizes after an article and a preposition belong to some unnamed thing."""
    if mod.lower not in ANY_SIZE:
        return False
    at = _before_run(passage, mod)
    end = mod.index + 1
    while passage.kind(end) == "mod" and end < mod.index + SUBJECT_REACH:
        end += 1
    measure = at - (passage.kind(at) == "det")
    if passage.at(measure) == "of" and passage.at(measure - 1) in ("size", "shape", "length", "thickness"):
        return True
    follows = passage.kind(end) not in ("head", "word", "name")
    return follows and passage.kind(at) == "det" and passage.kind(at - 1) == "prep"


def _before_run(passage: Passage, mod: Word) -> int:
    """The index before the adjectives that ``mod`` is the last of, as far as one looks back."""
    at = mod.index - 1
    while passage.kind(at) in ("mod", "adv") and at > mod.index - SUBJECT_REACH:
        at -= 1
    return at


def _said_before_noun(passage: Passage, mod: Word) -> Word | None:
    """``pale of skin``, ``black were his eyes``."""
    at = mod.index + 1
    if passage.at(at) == "of" and passage.kind(at + 1) == "head":
        return passage.words[at + 1]
    if passage.kind(at) == "cop" and passage.kind(at + 1) == "poss" and passage.kind(at + 2) == "head":
        return passage.words[at + 2]
    return None


def _subject_before(passage: Passage, mod: Word) -> Word | None:
    """The nearest fitting noun or pronoun before ``mod`` in its sentence, not one inside a place."""
    owner = _shared_subject(passage, mod)
    if owner is not None:
        return owner if for_person(mod.lower) else None
    for at in range(mod.index - 1, max(-1, mod.index - SUBJECT_REACH), -1):
        word = passage.words[at]
        if word.sentence != mod.sentence:
            return None
        if _in_relative_clause(passage, word):
            continue
        if word.kind == "pron" and word.lower in ("it", "they"):
            meant = _meant_by(passage, word)
            if meant is not None and accepts(meant, mod.lower):
                return meant
        named = word.kind == "name" and not word.possessive and passage.kind(at + 1) != "name"
        if named or (word.kind == "pron" and word.lower in grammar.SUBJECT_PRONOUNS and word.lower != "who"):
            return word if for_person(mod.lower) else None
        if word.kind == "head" and _can_take(passage, word, mod):
            return word
    return None


def _in_relative_clause(passage: Passage, word: Word) -> bool:
    """True for the pronoun of *the palest eyes I ever saw*, *hair, which he wore long*, *of what I have been*."""
    if word.kind != "pron" or word.lower == "it":
        return False
    after = passage.kind(word.index + 1)
    if is_contact_clause(passage, word):
        return True
    if word.lower in ("i", "we", "you") and passage.at(word.index + 1) in ("ever", "had", "have", "saw"):
        return passage.kind(word.index - 1) in ("head", "word", "mod")
    if passage.at(word.index - 1) in ("which", "that") and after == "wear":
        return True
    return after in ("have", "verb") and passage.kind(word.index + 2) == "cop"


def is_contact_clause(passage: Passage, pronoun: Word) -> bool:
    """True for the *they* of *the woman they called the Spider was …*."""
    before = passage.words[pronoun.index - 1] if pronoun.index else None
    person = before is not None and before.feature == "person" and before.sentence == pronoun.sentence
    return person and passage.kind(pronoun.index + 1) in ("verb", "word")


def _shared_subject(passage: Passage, mod: Word) -> Word | None:
    """The *he* of *he had a coat and was pale*: a second verb without a subject of its own."""
    at = _before_run(passage, mod)
    if passage.kind(at) != "cop" or passage.at(at - 1) != "and":
        return None
    before = [w for w in passage.words[max(0, at - SUBJECT_REACH) : at] if w.sentence == mod.sentence]
    return next((w for w in before if w.kind == "pron" and w.lower in ("he", "she", "it", "they", "i")), None)


def _can_take(passage: Passage, head: Word, mod: Word) -> bool:
    told = passage.at(head.index + 1) == "," and passage.at(head.index + 2) in grammar.RELATIVES
    placed = head.prep and not told and head.prep not in ("with", "of") and head.feature not in ("garment", "headwear")
    if placed or head.lower in ADJECTIVAL or head.compared or not accepts(head, mod.lower):
        return False
    if head.feature in _NO_COMPLEXION and mod.lower in COMPLEXIONS:
        between = passage.words[head.index + 1 : mod.index]
        if any(word.lower == "," for word in between) and not any(word.kind == "cop" for word in between):
            return False
    if head.feature in ("person", "creature", "figure"):
        return for_person(mod.lower)
    if (
        head.feature in ("part", "face")
        and head.index == mod.index - 2
        and for_person(mod.lower)
        and _is_tag(passage, mod)
    ):
        return False
    if head.feature == "part":
        return not passage.words[mod.index].opening
    return True


def _is_tag(passage: Passage, mod: Word) -> bool:
    """True for the last of *cybernetic leg, muscular*: one adjective between marks tells of the person."""
    return passage.at(mod.index - 1) == "," and mod.lower not in ANY_SIZE and passage.kind(mod.index + 1) == "punct"


def _meant_by(passage: Passage, pronoun: Word) -> Word | None:
    """What *it* or *they* stands for: the feature spoken of just before, if any."""
    plural = pronoun.lower == "they"
    wanted = ("eyes",) if plural else ("hair", "face", "skin", "facial", "garment")
    here = [w for w in passage.words[max(0, pronoun.index - 40) : pronoun.index] if w.feature in wanted]
    same = [w for w in here if w.sentence == pronoun.sentence]
    if same:
        return same[-1]
    before = [w for w in here if w.sentence == pronoun.sentence - 1]
    return before[0] if before else None
