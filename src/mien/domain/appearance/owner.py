"""Whose attribute it is: the described person's, or somebody else's."""

from __future__ import annotations

from mien.domain.appearance import lexicon_people as people
from mien.domain.appearance.cast import FEMALE_PRONOUNS, KIN, MALE_PRONOUNS, Cast, is_kin, is_owner_of_kin, word_gender
from mien.domain.appearance.mentions import Stage, advance, may_be
from mien.domain.appearance.passage import Passage, Word


def assign_owners(passage: Passage, cast: Cast) -> None:
    """Set ``other`` on every word that is said of someone or something else than the described person."""
    stage = Stage()
    for word in passage.words:
        advance(passage, cast, stage, word)
        word.other, word.other_gender = stage.other, stage.other_gender
    inherited: set[int] = set()
    for word in passage.words:
        if word.kind == "head" and _inherited(passage, word, inherited):
            inherited.add(word.index)
        elif word.kind == "head":
            _own(passage, cast, word)
        if is_owner_of_kin(passage, word):
            word.other = True


def _own(passage: Passage, cast: Cast, head: Word) -> None:
    """The possessive before a head, and the *of* behind it, outrank whoever is spoken of."""
    det = passage.words[head.det] if head.det >= 0 else None
    if head.lower in MALE_PRONOUNS | FEMALE_PRONOUNS:
        head.other = _belongs_elsewhere(cast, head, head.other)
        return
    if det is not None and det.possessive and head.feature not in ("person", "creature"):
        head.other = not _is_self(passage, cast, det) and not _worn_anyway(passage, head, det)
    elif det is not None and det.kind == "poss" and not is_kin(passage, head):
        head.other = _belongs_elsewhere(cast, det, head.other)
    if head.claimed >= 0 and passage.words[head.claimed].other:
        head.other = True
    if passage.at(head.index + 1) == "of" and head.feature not in ("person", "creature"):
        owner = next((w for w in passage.words[head.index + 2 : head.index + 6] if w.feature == "person"), None)
        if owner is not None and (is_kin(passage, owner) or owner.other):
            head.other = True


def _inherited(passage: Passage, head: Word, before: set[int]) -> bool:
    """*has her mother's green eyes*, *with the red hair of his father*: the feature is the person's own.

    ``before`` holds the heads further left that are inherited: *and her father's nose* goes on with them.
    """
    if head.lower in MALE_PRONOUNS | FEMALE_PRONOUNS:
        return False
    if head.other or head.feature not in ("hair", "eyes", "face", "skin", "part", "figure"):
        return False
    at = head.det if head.det >= 0 else head.first
    if passage.words[at].possessive and passage.words[at].lower not in KIN:
        return False
    if passage.kind(at - 1) == "poss" or (at > 0 and passage.kind(at - 1) == "mod"):
        at -= 1
    while passage.kind(at - 1) in ("det", "adv"):
        at -= 1
    verb = passage.words[at - 1] if at > 0 else None
    if verb is None or verb.other or verb.sentence != head.sentence:
        return False
    if verb.kind == "conj" and passage.kind(at - 2) == "head":
        return at - 2 in before
    return verb.kind == "have" or verb.lower in ("with", "inherited", "inherits", "inherit", "inheriting")


def _worn_anyway(passage: Passage, head: Word, owner: Word) -> bool:
    """*a gentleman's watch* says what kind it is; *in her husband's jersey* says that she wears it."""
    if head.feature not in ("garment", "headwear", "mark", "glasses") or head.other:
        return False
    start = max(0, owner.index - 5)
    before = passage.words[start : owner.index]
    kind = owner.feature == "person" and any(w.lower in ("a", "an") for w in before[-4:])
    had_on = any(w.kind == "have" and passage.at(w.index + 1) == "on" for w in before)
    return (
        kind
        or had_on
        or any(w.lower in ("in", "sleeves", "collar", "cuffs", "pockets") or w.kind == "wear" for w in before)
    )


def _is_self(passage: Passage, cast: Cast, owner: Word) -> bool:
    if owner.lower in cast.names:
        return True
    if people.SPECIES_NOUNS.get(owner.lower) == "animal" or owner.lower == "dragon":
        return not any(word.feature == "person" for word in passage.words)
    if owner.feature in ("person", "creature"):
        return not is_kin(passage, owner) and not owner.other and may_be(cast, word_gender(passage, owner))
    return owner.opening and not cast.names and owner.feature == ""


def _belongs_elsewhere(cast: Cast, possessive: Word, other: bool) -> bool:
    lower = possessive.lower
    if lower in MALE_PRONOUNS | FEMALE_PRONOUNS:
        gender = "male" if lower in MALE_PRONOUNS else "female"
        if cast.gender and gender != cast.gender:
            return True
        return other and possessive.other and possessive.other_gender in ("", gender)
    if lower in ("my", "your"):
        return not cast.speaks
    return other
