"""A text made ready for reading: every word knows its kind, its sentence and what is denied or compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.features import FEATURES, MODIFIERS, PHRASES, singular
from mien.domain.appearance.tokens import Token, tokenize
from mien.domain.appearance.tongues import Translation

LONGEST_PHRASE: Final = 5
_PAIR: Final = 2


@dataclass(slots=True)
class Word:
    """One word, or several that mean one thing (``t shirt``), or a punctuation mark."""

    index: int
    lower: str
    start: int
    end: int
    kind: str
    """``punct det poss pron prep conj sub cop have wear verb neg adv mod num head name word``."""
    feature: str = ""
    """For heads: ``hair eyes face skin facial part figure garment headwear glasses person creature mark``."""
    sentence: int = 0
    glued: bool = False
    possessive: bool = False
    capital: bool = False
    opening: bool = False
    denied: bool = False
    weakened: bool = False
    """Said in a way that states nothing: not too tall, almost a moustache, once black."""
    compared: bool = False
    other: bool = False
    """Said of somebody or something else."""
    other_gender: str = ""
    """The gender of that somebody, where known."""
    claimed: int = -1
    """Index of the head that this modifier describes."""
    mods: list[int] = field(default_factory=list)
    """For heads: the modifiers that describe it, nearest first, then those said of it later."""
    det: int = -1
    """Index of the determiner or possessive before it."""
    prep: str = ""
    first: int = -1
    """Index where the noun phrase begins, without its determiner."""

    @property
    def is_word(self) -> bool:
        """False for punctuation marks."""
        return self.kind != "punct"


@dataclass(slots=True)
class Passage:
    """The words of a text, with the text."""

    text: str
    words: list[Word]
    translation: Translation | None = None
    """What ``text`` was turned from, where it isn't as it was written."""

    def said(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last``, both included, on one line."""
        start, end = self.words[first].start, self.words[last].end
        if self.translation is not None:
            return self.translation.said(start, end)
        return " ".join(self.text[start:end].split())

    def written(self, word: Word) -> str:
        """An English word as it is written, with its hyphens."""
        return self.text[word.start : word.end]

    def at(self, index: int) -> str:
        """The lower-case word at ``index``; empty outside the text."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> str:
        """The kind of the word at ``index``; ``punct`` outside the text."""
        return self.words[index].kind if 0 <= index < len(self.words) else "punct"

    def heads(self, *features: str) -> list[Word]:
        """Heads of the given features that are the described person's own."""
        return [w for w in self.words if w.feature in features and w.feature and not w.other and not w.compared]


def read_passage(text: str) -> Passage:
    """Tokens to words; nothing is denied, compared or claimed yet."""
    tokens = tokenize(text)
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        size = _phrase_size(tokens, at)
        words.append(_word(tokens[at : at + size], len(words)))
        at += size
    return Passage(text, words)


def _phrase_size(tokens: list[Token], at: int) -> int:
    """How many tokens from ``at`` are one entry of a lexicon."""
    if _owned(tokens[at : at + 2]) in PHRASES:
        return 2
    if tokens[at].lower not in _FIRST_WORDS:
        return 1
    names = [token.lower for token in tokens[at : at + LONGEST_PHRASE]]
    for size in range(len(names), 1, -1):
        if " ".join(names[:size]) in PHRASES and (not tokens[at].possessive or names[size - 1] in ("hat", "cap")):
            return size
    return 1


def _owned(tokens: list[Token]) -> str:
    """``crow's feet``: a possessive with the next word; empty for others."""
    return f"{tokens[0].lower}'s {tokens[1].lower}" if len(tokens) > 1 and tokens[0].possessive else ""


_FIRST_WORDS: Final = frozenset(phrase.split(" ")[0] for phrase in PHRASES)


def _word(tokens: list[Token], index: int) -> Word:
    first, last = tokens[0], tokens[-1]
    owned = _owned(tokens) if len(tokens) == _PAIR else ""
    lower = owned or (first.lower if first is last else " ".join(token.lower for token in tokens))
    kind, feature = _kind(lower, first)
    return Word(
        index=index,
        lower=lower,
        start=first.start,
        end=last.end,
        kind=kind,
        feature=feature,
        sentence=first.sentence,
        glued=first.glued,
        possessive=last.possessive,
        capital=first.capital,
        opening=first.opening,
    )


_CLOSED: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("det", grammar.DETERMINERS),
    ("poss", grammar.POSSESSIVES),
    ("pron", grammar.SUBJECT_PRONOUNS | grammar.OBJECT_PRONOUNS),
    ("cop", grammar.COPULAS),
    ("have", grammar.HAVING),
    ("wear", grammar.WEARING),
    ("neg", grammar.NEGATIONS),
    ("conj", grammar.CONJUNCTIONS),
    ("prep", grammar.PREPOSITIONS),
    ("sub", grammar.SUBORDINATORS),
    ("adv", grammar.ADVERBS),
)


def _kinds() -> dict[str, tuple[str, str]]:
    """Every word of the lexicons with its kind and feature; closed words outrank heads, heads outrank modifiers."""
    table = {word: (kind, "") for kind, members in reversed(_OPEN) for word in members}
    table.update({word: ("head", feature) for word, feature in FEATURES.items()})
    table.update({word: (kind, "") for kind, members in reversed(_CLOSED) for word in members})
    return table


_OPEN: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("num", frozenset(grammar.NUMBERS)),
    ("mod", MODIFIERS),
    ("verb", grammar.VERBS),
)
_KINDS: Final = _kinds()


def _kind(lower: str, token: Token) -> tuple[str, str]:
    """Kind and feature of one entry."""
    known = _KINDS.get(lower)
    if known is not None and token.is_word:
        return known
    if not token.is_word:
        return "punct", ""
    if lower[0].isdigit():
        return "num", ""
    feature = "" if lower == "tops" else FEATURES.get(singular(lower), "")
    return ("word", "") if feature in ("", "person", "creature") else ("head", feature)
