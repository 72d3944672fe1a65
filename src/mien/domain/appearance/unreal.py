"""What a text only wishes for, supposes, remembers or shows in a picture: nobody looks like that now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.passage import Passage, Word

CLAUSE_LIMIT: Final = 40
"""Words that one clause is taken to have at most."""
_STOPS: Final = frozenset({";", ":", "—", "(", ")", ".", "!", "?", "\n", "[", "]", "|", '"'})
_TURNS: Final = frozenset({"but", "however", "yet", "though", "although", "now", "today", "nowadays"})
_FINITE: Final = frozenset({"cop", "have", "wear", "verb"})
_PRESENT: Final = frozenset({"is", "are", "am", "has", "wears"})
_PAST: Final = frozenset({"was", "were", "had", "wore"})

_SPEAKERS: Final = frozenset({"i", "me", "my", "we", "us", "our", "you", "your", "it", "its", "who"})


def mark_unreal(passage: Passage) -> None:
    """Set ``weakened``, for people ``compared``, on what is wished for, supposed, remembered or depicted."""
    introduced = False
    for word in passage.words:
        if introduced and word.lower in grammar.PICTURES and passage.at(word.index + 1) == "of":
            for shown in _clause(passage, word.index + 2, clausal=False):
                shown.compared = True
        elif _wishes(passage, word) or _supposes(passage, word):
            clausal = word.lower == "had" or word.lower == "if" or passage.kind(word.index + 1) == "pron"
            _unsay(_clause(passage, word.index + 1, clausal=clausal))
        elif _remembers(passage, word):
            _unsay(_past_clause(passage, word))
        introduced = introduced or _introduces(word)


def _introduces(word: Word) -> bool:
    """True once somebody is there who isn't the picture itself; *I want a portrait of* introduces nobody."""
    told = word.kind in ("pron", "poss") and word.lower not in _SPEAKERS
    hangs = word.lower in ("hangs", "hung", "hanging", "stands", "stood", "keeps", "kept")
    return told or hangs or word.feature in ("person", "creature") or (word.kind == "name" and not word.opening)


def _unsay(words: Iterator[Word] | list[Word]) -> None:
    for word in words:
        if word.feature in ("person", "creature"):
            word.compared = True
        else:
            word.weakened = True


def _wishes(passage: Passage, word: Word) -> bool:
    """*dreams of blonde hair*, *hates hats*; not *loves her long hair*, *is loved*, *likes wearing red*."""
    if word.lower == "like" and passage.at(word.index - 1) == "would" and passage.at(word.index + 1) == "to":
        return passage.at(word.index - 2) in ("she", "he", "they") or passage.kind(word.index - 2) == "name"
    if word.opening or word.lower not in grammar.WISHES | grammar.TASTES:
        return False
    before, after = passage.words[word.index - 1], passage.words[word.index + 1 : word.index + 3]
    if after and after[0].lower == "by":
        return False
    if before.kind in ("det", "poss", "prep", "mod") or (word.lower.endswith("ed") and _passive(passage, word)):
        return False
    if word.lower in grammar.TASTES and any(w.kind in ("poss", "wear") for w in after):
        return False
    return not (after and after[-1].kind == "poss" and after[0].lower in ("of", "for"))


def _passive(passage: Passage, word: Word) -> bool:
    at = word.index - 1
    while passage.kind(at) == "adv":
        at -= 1
    return passage.kind(at) == "cop"


def _supposes(passage: Passage, word: Word) -> bool:
    """*if he had a beard*, *had he blue eyes*, *would have been a king with a crown*."""
    if word.lower == "if" and passage.at(word.index - 1) not in ("as", "even", "looks"):
        return any(w.lower in ("had", "were", "wore") for w in passage.words[word.index + 1 : word.index + 5])
    if word.lower == "have" and passage.at(word.index - 1) == "would":
        return passage.at(word.index + 1) in ("been", "had", "worn")
    inverted = word.lower == "had" and passage.at(word.index + 1) in ("he", "she", "they", "i")
    return inverted and passage.kind(word.index - 1) in ("punct", "mod", "head", "word")


def _clause(passage: Passage, start: int, *, clausal: bool) -> Iterator[Word]:
    """The words from ``start`` to the end of their clause; ``clausal``: the clause has a subject of its own."""
    named = False
    for word in passage.words[start : start + CLAUSE_LIMIT]:
        if word.sentence != passage.words[start].sentence or word.lower in _STOPS or word.lower in _TURNS:
            return
        if named and word.kind == "pron" and word.lower in ("he", "she", "i", "they"):
            return
        if word.lower in (",", "and") and _begins_clause(passage, word, clausal=clausal):
            return
        if word.lower == "," and not clausal and not (named and _list_goes_on(passage, word)):
            return
        named = named or bool(word.feature)
        yield word


def _list_goes_on(passage: Passage, comma: Word) -> bool:
    """True for *silver hair, a crown and a gown*; false where tags or *with …* follow."""
    ahead = passage.words[comma.index + 1 : comma.index + 9]
    if not ahead or ahead[0].kind in ("prep", "wear", "punct"):
        return False
    return any(w.lower in ("and", "or") and w.sentence == comma.sentence for w in ahead)


def _begins_clause(passage: Passage, joint: Word, *, clausal: bool) -> bool:
    """True where a comma or *and* leads on to something with a verb of its own."""
    at = joint.index + 1
    while passage.kind(at) in ("adv", "neg", "conj"):
        at += 1
    following = passage.kind(at)
    if following in ("name", "sub") or (following == "pron" and passage.at(at) not in ("who", "whom")):
        return True
    if following in _FINITE:
        return not (clausal and joint.lower == "and")
    if following in ("poss", "det"):
        return any(passage.kind(step) in ("cop", "have", "punct") for step in _subject_end(passage, at))
    return joint.lower == "," and passage.at(at) in ("in", "to") and passage.at(at + 1) in ("truth", "fact", "reality")


def _subject_end(passage: Passage, at: int) -> list[int]:
    """The place of the verb after a short subject, if there is one."""
    for step in range(at + 1, at + 6):
        if passage.kind(step) in ("cop", "have", "wear"):
            return [step]
        if passage.kind(step) in ("punct", "conj", "prep"):
            return []
    return []


def _remembers(passage: Passage, word: Word) -> bool:
    """The word that shows that a clause tells of former days: *in his youth*, *years ago*, *as a boy*."""
    at, index = passage.at, word.index
    if word.lower in ("youth", "boyhood", "girlhood", "childhood") and passage.kind(index - 1) == "poss":
        return at(index - 2) in ("in", "during")
    if word.lower == "ago" or (word.lower == "days" and at(index - 1) == "those") or word.lower == "back then":
        return True
    if word.lower == "once" and passage.kind(index + 1) == "punct" and passage.kind(index - 1) != "punct":
        return True
    if word.lower == "as" and at(index + 1) in ("a", "an"):
        noun = index + 3 if at(index + 2) in ("young", "small", "little") else index + 2
        return passage.kind(index - 1) not in ("wear", "verb", "mod", "adv") and at(noun) in grammar.EARLIER_SELVES
    if word.lower == "when" and at(index + 1) in ("he", "she", "i", "they") and at(index + 2) in ("was", "were"):
        return at(index + 3) in ("young", "younger", "little", "small") or at(index + 4) in grammar.EARLIER_SELVES
    return False


def _past_clause(passage: Passage, mark: Word) -> list[Word]:
    """What stands around ``mark`` up to a turn; empty where the present comes into it."""
    first = last = mark.index
    aside = _aside(passage, mark)
    if aside:
        return aside
    while first > 0 and mark.index - first < CLAUSE_LIMIT and _same_time(passage, mark, first - 1):
        first -= 1
    while last - mark.index < CLAUSE_LIMIT and _same_time(passage, mark, last + 1):
        last += 1
    clause = passage.words[first : last + 1]
    said = {word.lower for word in clause}
    return clause if said & _PAST and not said & _PRESENT else []


def _aside(passage: Passage, mark: Word) -> list[Word]:
    """*that had been loud once*: the relative clause alone tells of former days."""
    for at in range(mark.index - 1, max(-1, mark.index - 8), -1):
        if passage.kind(at) == "punct":
            return []
        if passage.at(at) in ("that", "which"):
            return passage.words[at : mark.index + 1]
    return []


def _same_time(passage: Passage, mark: Word, at: int) -> bool:
    if not 0 <= at < len(passage.words) or passage.words[at].sentence != mark.sentence:
        return False
    return passage.at(at) not in _STOPS | _TURNS
