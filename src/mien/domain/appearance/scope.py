"""What a text denies, half-says or only compares with."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.passage import Passage, Word

NEGATION_REACH: Final = 8
COMPARISON_REACH: Final = 60
"""Words that a comparison is taken to go on for, with what is told of the one compared with."""
_STOPS: Final = frozenset({",", ";", ":", "—", "(", ")", ".", "!", "?", "\n", "[", "]", "|", '"'})
_EXCEPTIONS: Final = frozenset({"but", "save", "except", "however", "yet", "though", "although"})
_WILLING: Final = frozenset({"had", "would", "do"})
"""*I'd like a woman with …* compares nobody."""
_COMPARE_STOPS: Final = _STOPS | frozenset({"and", "with", "but", "who", "which"})


def mark_scopes(passage: Passage) -> None:
    """Set ``denied``, ``weakened`` and ``compared`` on the words concerned."""
    words = passage.words
    for word in words:
        if word.kind == "neg" or word.lower.endswith("n't"):
            _deny(words, word.index + 1, word.lower)
        elif word.lower == "been" and passage.at(word.index - 1) == "had" and _changed_since(words, word):
            _weaken_until_stop(words, word.index + 1)
        elif word.lower in grammar.HEDGES:
            _weaken(words, word)
        elif word.lower in grammar.COMPARISONS and _compares(passage, word):
            _compare(words, word.index + 1)
    for first, size in _negating_phrases(words):
        _deny(words, first + size, "not")


def _negating_phrases(words: list[Word]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for word in words:
        if word.lower not in _PHRASE_STARTS:
            continue
        ahead = [w.lower for w in words[word.index : word.index + 4]]
        found.extend((word.index, size) for size in (2, 3, 4) if " ".join(ahead[:size]) in grammar.NEGATING_PHRASES)
    return found


_PHRASE_STARTS: Final = frozenset(phrase.split(" ")[0] for phrase in grammar.NEGATING_PHRASES)


def _deny(words: list[Word], start: int, by: str) -> None:
    """Deny what follows in the clause. ``no beard, moustache or hat`` goes on over commas without a verb."""
    if start < len(words) and by in ("not", "nothing") and words[start].lower in ("only", "but"):
        return
    if by == "without" and any(
        w.lower in ("never", "not", "seldom", "rarely") for w in words[max(0, start - 7) : start]
    ):
        for word in words[start : start + NEGATION_REACH]:
            word.denied = False
        return
    weak = start < len(words) and words[start].lower in grammar.DEGREES
    for word in words[start : start + NEGATION_REACH]:
        if word.lower == ":" and word.index == start + 1 and words[start].kind in ("wear", "have"):
            continue
        if word.lower in _EXCEPTIONS or (word.lower in _STOPS and not _list_goes_on(words, word, by)):
            return
        if word.lower == "and" and by in ("no", "without") and _begins_anew(words, word.index + 1):
            return
        if weak and word.index > start + 1 and not word.glued:
            return
        if weak:
            word.weakened = True
        else:
            word.denied = True


def _list_goes_on(words: list[Word], comma: Word, by: str) -> bool:
    """True where a comma continues ``without hat, coat or gloves``: an *or* or *nor* closes the list."""
    if comma.lower != "," or by not in ("no", "without", "neither", "not"):
        return False
    ahead = words[comma.index + 1 : comma.index + 5]
    plain = all(w.kind in ("head", "word", "mod", "punct", "conj", "det") for w in ahead)
    return plain and any(w.lower in ("or", "nor") for w in ahead)


def _begins_anew(words: list[Word], at: int) -> bool:
    """True where ``and`` starts something new: a possessive, an article, a verb or a described noun."""
    following = words[at : at + 1]
    return bool(following) and following[0].kind in (
        "poss",
        "det",
        "pron",
        "verb",
        "cop",
        "have",
        "wear",
        "mod",
        "prep",
    )


def _weaken(words: list[Word], hedge: Word) -> None:
    """Half-said nouns (almost a moustache) and former states (once black)."""
    for word in words[hedge.index + 1 : hedge.index + 5]:
        if word.lower in _STOPS or word.lower in _EXCEPTIONS:
            return
        if hedge.lower in grammar.FORMERLY:
            word.weakened = True
        elif word.kind == "num" or (word.kind == "mod" and word.index == hedge.index + 1):
            return
        elif word.feature:
            word.weakened = True


def _changed_since(words: list[Word], been: Word) -> bool:
    """True for *had been black until the war; now it was white*."""
    return any(w.lower == "now" and w.sentence == been.sentence for w in words[been.index : been.index + 16])


def _weaken_until_stop(words: list[Word], start: int) -> None:
    for word in words[start : start + NEGATION_REACH]:
        if word.lower in _STOPS or word.lower in _EXCEPTIONS:
            return
        word.weakened = True


def _compares(passage: Passage, word: Word) -> bool:
    """True where the word opens a comparison, not ``as well``, ``such a face`` or ``looks like she is``."""
    following = passage.at(word.index + 1)
    if word.glued or (word.lower == "than" and {"nothing", "no", "little"} & _names(passage.words, word)):
        return False
    if _his_own(passage.words, word):
        return False
    if word.lower == "such":
        return following == "as"
    if word.lower == "as":
        before = [w.lower for w in passage.words[max(0, word.index - 4) : word.index]]
        after_as = "as" in before or following in ("if", "though", "a", "an", "the")
        return after_as and passage.at(word.index - 1) not in ("dressed", "such", "disguised", "works", "work")
    if word.lower == "like" and (passage.kind(word.index - 1) == "pron" or passage.at(word.index - 1) in _WILLING):
        return False
    return following not in ("he", "she", "they") and not (word.lower == "like" and following == "to")


def _his_own(words: list[Word], word: Word) -> bool:
    """True for *a face as red as his coat*: what is compared with is worn as well."""
    ahead = words[word.index + 1 : word.index + 4]
    owned = bool(ahead) and ahead[0].kind == "poss" and word.lower == "as"
    return owned and any(w.feature in ("garment", "headwear") for w in ahead)


def _names(words: list[Word], word: Word) -> set[str]:
    """The four words before: *nothing warmer than a shirt* compares nothing."""
    return {w.lower for w in words[max(0, word.index - 4) : word.index]}


def _between_adjectives(words: list[Word], joint: Word) -> bool:
    """True for the comma of *his tall, red-bearded father*."""
    if joint.lower not in (",", "and") or joint.index + 1 >= len(words) or words[joint.index - 1].kind != "mod":
        return False
    ahead = words[joint.index + 1 : joint.index + 4]
    return ahead[0].kind == "mod" and any(w.kind == "head" for w in ahead) and words[joint.index - 2].kind != "punct"


def _told_further(words: list[Word], joint: Word) -> bool:
    """True for the comma or pronoun that begins what is told of the one compared with: *her brother, who …*."""
    at = joint.index + 1 if joint.lower == "," else joint.index
    relative = at < len(words) and words[at].lower in ("who", "whose", "whom")
    before = words[joint.index - 1]
    return relative and (before.feature in ("person", "creature") or before.kind == "name" or before.capital)


def _told_no_more(words: list[Word], word: Word) -> bool:
    """True where the sentence goes back to its own subject."""
    following = words[word.index + 1] if word.index + 1 < len(words) else word
    if word.lower in _STOPS - {","} or word.lower in _EXCEPTIONS or word.sentence != words[word.index - 1].sentence:
        return True
    subject = following.kind in ("pron", "name", "poss") or following.capital or following.lower in ("the", "and")
    return word.lower == "," and subject and following.lower not in ("who", "whose", "whom")


def _compare(words: list[Word], start: int) -> None:
    told = False
    for word in words[start : start + COMPARISON_REACH]:
        told = told or _told_further(words, word)
        if told and not _told_no_more(words, word):
            word.compared = True
            continue
        if word.lower in _COMPARE_STOPS and not _between_adjectives(words, word):
            return
        if word.kind == "cop" and word.index > start + 1:
            return
        word.compared = True
