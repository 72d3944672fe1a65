"""Who is spoken of at each point of a text: pronouns, names and nouns for people move it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.appearance import lexicon_people as people
from mien.domain.appearance.cast import CROWDS, FEMALE_PRONOUNS, MALE_PRONOUNS, Cast, is_kin, is_main_kin, word_gender
from mien.domain.appearance.passage import Passage, Word
from mien.domain.appearance.predicates import is_contact_clause

_LOCAL_STOPS: Final = frozenset({",", ";", ":", "—", "(", ")"})
_OTHER_DETERMINERS: Final = frozenset({"another", "other", "every", "each", "any", "some", "no", "both"})


@dataclass(slots=True)
class Stage:
    """Who is spoken of at a point of the text."""

    other: bool = False
    other_gender: str = ""
    local: bool = False
    """True when the other person stands in an aside that ends at the next punctuation mark."""
    introduced: bool = False
    by_noun: bool = False
    """True when a noun introduced the person, so that a name after it may be somebody else."""
    sentence: int = 0
    brought: bool = False
    """True in a sentence that begins with somebody else: *Behind him the bosun …*."""


def advance(passage: Passage, cast: Cast, stage: Stage, word: Word) -> None:
    """Let one more word of the text decide who is spoken of."""
    if word.sentence != stage.sentence:
        stage.sentence, stage.other, stage.local, stage.brought = word.sentence, False, False, False
    if stage.local and _ends_aside(passage, word) and not _in_other_words(passage, stage, word):
        stage.other = stage.local = False
    if not word.compared:
        _hear(passage, cast, stage, word)


def _in_other_words(passage: Passage, stage: Stage, comma: Word) -> bool:
    """*her aunt, an aged lady in black*: the same person in an apposition."""
    if comma.lower != "," or passage.at(comma.index + 1) not in ("a", "an"):
        return False
    ahead = (w for w in passage.words[comma.index + 2 : comma.index + 7] if w.kind == "head")
    noun = next(ahead, None)
    same = noun is not None and noun.feature == "person" and noun.det == comma.index + 1
    return same and noun is not None and bool(stage.other_gender) and word_gender(passage, noun) == stage.other_gender


def _ends_aside(passage: Passage, word: Word) -> bool:
    """A punctuation mark, or *and* with a verb of the sentence's own subject."""
    goes_on = word.kind == "conj" and passage.kind(word.index + 1) in ("cop", "have", "verb")
    if word.lower == "," and passage.at(word.index + 1) in ("who", "whose", "whom"):
        return False
    return goes_on or word.lower in _LOCAL_STOPS


def _hear(passage: Passage, cast: Cast, stage: Stage, word: Word) -> None:
    if word.opening and _brings_someone(passage, word):
        _turn(stage, other=stage.introduced)
        stage.brought = stage.introduced
    elif word.kind == "pron" and not is_contact_clause(passage, word):
        _hear_pronoun(cast, stage, word)
    elif word.feature in ("person", "creature"):
        if not (word.possessive or _describes_a_thing(passage, word) or _is_title(passage, word)):
            _hear_noun(passage, cast, stage, word)
    elif word.kind == "poss" and word.lower in MALE_PRONOUNS | FEMALE_PRONOUNS:
        stage.introduced = True
    elif word.kind in ("have", "wear") and not stage.introduced:
        stage.introduced = _has_unknown_subject(passage, word)
    elif word.kind == "name":
        _hear_name(passage, cast, stage, word)


def _brings_someone(passage: Passage, word: Word) -> bool:
    """*Beside him sat …*: whoever it is, it's somebody else."""
    return (
        word.lower in ("beside", "behind", "near", "opposite", "with", "before", "after", "next")
        and passage.at(word.index + 1) in ("him", "her", "them", "me")
        and (passage.kind(word.index + 2) in ("verb", "cop", "det") or passage.at(word.index + 2).endswith("ed"))
    )


def _hear_pronoun(cast: Cast, stage: Stage, word: Word) -> None:
    lower = word.lower
    if lower in ("he", "she"):
        gender = "male" if lower == "he" else "female"
        _turn(stage, other=bool(cast.gender) and cast.gender != gender, gender=gender)
        stage.introduced = True
    elif lower in ("i", "you") and cast.speaks:
        _turn(stage, other=False)
        stage.introduced = True
    elif lower == "they" and stage.introduced and not cast.group:
        _turn(stage, other=bool(cast.gender), gender="")


def _turn(stage: Stage, *, other: bool, gender: str = "", local: bool = False) -> None:
    stage.other, stage.other_gender, stage.local = other, gender if other else "", local


def _describes_a_thing(passage: Passage, word: Word) -> bool:
    """True for the *sailor* of a sailor hat and the *vampire* of a vampire hunter."""
    if word.claimed >= 0 and passage.words[word.claimed].kind == "head":
        return True
    following = passage.at(word.index + 1)
    return word.feature == "creature" and following in people.NOT_SPECIES_BEFORE and not word.glued


def _is_title(passage: Passage, word: Word) -> bool:
    """True for *Captain* before a name: the name says who it is."""
    at = word.index + (2 if passage.at(word.index + 1) == "." else 1)
    return word.det < 0 and word.capital and passage.kind(at) == "name"


def _has_unknown_subject(passage: Passage, verb: Word) -> bool:
    """*The prophet had*: a noun that no lexicon knows acts at the start of a sentence."""
    start = verb.index - 1
    while start > 0 and passage.words[start - 1].sentence == verb.sentence:
        start -= 1
    return passage.at(start) in ("the", "a", "an") and passage.kind(verb.index - 1) == "word" and verb.index - start < 5


def _hear_noun(passage: Passage, cast: Cast, stage: Stage, word: Word) -> None:
    gender = word_gender(passage, word)
    det = passage.at(word.det) if word.det >= 0 else ""
    owned = word.det >= 0 and (passage.kind(word.det) == "poss" or passage.words[word.det].possessive)
    aside = (bool(word.prep) and word.prep not in ("of", "as")) or _is_object(passage, word)
    if _is_predicate(passage, word) or _gave_features(passage, word) or stage.brought:
        pass
    elif is_kin(passage, word) or (owned and (stage.introduced or word.feature == "creature")) or _is_pet(stage, word):
        mine = det in ("my", "our") and not stage.introduced and not cast.own_voice
        mine = mine or (is_main_kin(passage, word) and not stage.introduced)
        _turn(stage, other=not mine, gender=gender, local=aside)
    elif _beheld(passage, word) and not cast.own_voice and may_be(cast, gender):
        _turn(stage, other=False)
    elif word.lower in CROWDS or det in _OTHER_DETERMINERS:
        _turn(stage, other=True, gender=gender, local=True)
        return
    elif not stage.introduced:
        _turn(stage, other=False)
    elif aside:
        _turn(stage, other=not may_be(cast, gender) or det not in ("the", "this"), gender=gender, local=True)
    elif not _inherits(passage, word):
        fresh = det in ("a", "an") and not _opens(passage, word)
        _turn(stage, other=fresh or not may_be(cast, gender), gender=gender, local=fresh)
    stage.introduced = stage.by_noun = True


def _beheld(passage: Passage, word: Word) -> bool:
    """True for the woman of *I saw a woman*: the narrator's eyes are on whom the text is about."""
    at = _before_phrase(word)
    return passage.at(at) in ("saw", "see", "beheld", "met", "noticed") and passage.at(at - 1) in ("i", "we")


def _is_object(passage: Passage, word: Word) -> bool:
    """True for somebody to whom the subject of the sentence does something: *he resembled his father*."""
    at = _before_phrase(word)
    if passage.kind(at) not in ("verb", "word") or passage.words[at].sentence != word.sentence:
        return False
    before = [w for w in passage.words[max(0, at - 12) : at] if w.sentence == word.sentence]
    return any(w.kind == "name" or (w.kind == "pron" and w.lower in ("he", "she", "i", "they")) for w in before)


def _gave_features(passage: Passage, word: Word) -> bool:
    """True for the mother of *she had from her mother a pair of fine dark eyes*."""
    before = [w.lower for w in passage.words[max(0, word.index - 5) : word.index]]
    return word.prep == "from" and any(w in ("inherited", "inherits", "has", "had", "got") for w in before)


def _is_pet(stage: Stage, word: Word) -> bool:
    """An animal that comes into the picture after the person."""
    return stage.introduced and people.SPECIES_NOUNS.get(word.lower) == "animal" and word.det >= 0


def _is_predicate(passage: Passage, word: Word) -> bool:
    """True for *she is her mother's maid*: whoever is spoken of stays the same."""
    at = _before_phrase(word)
    while passage.kind(at) in ("adv", "neg", "poss"):
        at -= 1
    return passage.kind(at) == "cop" and passage.kind(at - 1) != "det"


def may_be(cast: Cast, gender: str) -> bool:
    """True where somebody of this gender (empty: unknown) may be the described person."""
    return not gender or not cast.gender or gender == cast.gender


def _before_phrase(word: Word) -> int:
    start = word.first if word.first >= 0 else word.index
    return (word.det if word.det >= 0 else start) - 1


def _inherits(passage: Passage, word: Word) -> bool:
    """True for what is said of the present subject: after *is*, in apposition, without an article."""
    at = _before_phrase(word)
    while passage.kind(at) == "adv":
        at -= 1
    if passage.kind(at) in ("cop", "neg") or passage.at(at) in ("as", "yet", "but"):
        return True
    return passage.at(at) in (",", "—", ":", "(") or word.det < 0


def _opens(passage: Passage, word: Word) -> bool:
    """True at the start of a sentence or after a semicolon: a new picture of the same person."""
    at = _before_phrase(word)
    return at < 0 or passage.at(at) == ";" or passage.words[at].sentence != word.sentence


def _hear_name(passage: Passage, cast: Cast, stage: Stage, word: Word) -> None:
    before = passage.words[word.index - 1] if word.index else None
    if word.lower in cast.names or word.possessive:
        if not word.possessive:
            _turn(stage, other=False)
        elif not (stage.introduced or cast.names):
            cast.names.add(word.lower)
        return
    if before is not None and before.feature == "person" and not _is_title(passage, before):
        return
    continues = before is not None and before.kind == "name" and not before.possessive
    if continues:
        if not stage.other:
            cast.names.add(word.lower)
        return
    unnamed = not cast.names and not stage.by_noun and may_be(cast, word_gender(passage, word))
    if (not stage.introduced or unnamed) and not cast.awaited:
        cast.names.add(word.lower)
        stage.introduced = True
    elif _acts(passage, word):
        _turn(stage, other=True, gender=word_gender(passage, word))


def _acts(passage: Passage, name: Word) -> bool:
    """True where a name is the subject of a verb."""
    at = name.index + 1
    while at < len(passage.words) and passage.kind(at) == "name":
        at += 1
    before = passage.kind(name.index - 1)
    if passage.at(at + 1) == ":":
        return False
    return passage.kind(at) in ("cop", "have", "wear", "verb") and (name.opening or before in ("punct", "conj", "sub"))
