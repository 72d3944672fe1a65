"""Text to words: typography levelled, contractions and hyphens taken apart, sentences told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mien.domain.appearance.lexicon_grammar import ABBREVIATIONS

TEXT_LIMIT: Final = 20_000
"""Characters that are read; what follows is left alone."""

_LEVEL: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "—", "―": "—", "‑": "-", "…": "."}
)
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:'[^\W\d_]+)*'?|\n|[^\w\s]|_")
_CONTRACTED: Final = re.compile(r"(he|she|it|they|i|you|we|who|that|there|here)'(s|m|re|ve|d|ll)")
_FULL: Final = {"s": "is", "m": "am", "re": "are", "ve": "have", "d": "had", "ll": "will"}
_ENDS: Final = frozenset(".!?\n[]|")


@dataclass(slots=True)
class Token:
    """One word or punctuation mark. ``start`` and ``end`` are offsets in the text as it was given."""

    lower: str
    start: int
    end: int
    sentence: int = 0
    glued: bool = False
    """True when a hyphen joins it to the token before."""
    possessive: bool = False
    capital: bool = False
    opening: bool = False
    """True for the first word of a sentence."""

    @property
    def is_word(self) -> bool:
        """True for words and numbers, false for punctuation."""
        return self.lower[0].isalnum()


def tokenize(text: str) -> list[Token]:
    """The tokens of at most ``TEXT_LIMIT`` characters, in order, each with its sentence."""
    level = text[:TEXT_LIMIT].translate(_LEVEL)
    tokens: list[Token] = []
    glue_at = -1
    for match in _WORD.finditer(level):
        piece, start, end = match.group(), match.start(), match.end()
        if piece == "-":
            if _joins(level, start):
                glue_at = end
                continue
            piece = "—"
        for token in _split(piece, start, end):
            token.glued = token.start == glue_at
            tokens.append(token)
    _number_sentences(tokens, level)
    return tokens


def _joins(level: str, at: int) -> bool:
    """True for a hyphen between two word characters (an apostrophe may stand before it: tam-o'-shanter)."""
    before = level[at - 1] if at else " "
    after = level[at + 1] if at + 1 < len(level) else " "
    return (before.isalnum() or before == "'") and after.isalnum()


def _split(piece: str, start: int, end: int) -> list[Token]:
    """One word as tokens: ``he's`` is two, ``Murdstone's`` is a possessive."""
    lower, capital = piece.lower(), piece[0].isupper()
    if "'" not in piece:
        return [Token(lower, start, end, capital=capital)]
    contracted = _CONTRACTED.fullmatch(lower)
    if contracted:
        word, rest = contracted.groups()
        cut = start + len(word)
        return [Token(word, start, cut, capital=capital), Token(_FULL[rest], cut, end)]
    if lower.endswith("'s") and len(lower) > 2:
        return [Token(lower[:-2], start, end, possessive=True, capital=capital)]
    if lower.endswith("s'") and len(lower) > 2:
        return [Token(lower[:-1], start, end, possessive=True, capital=capital)]
    if lower.endswith("'") and len(lower) > 1 and lower != "o'":
        return [Token(lower[:-1], start, end - 1, capital=capital)]
    return [Token(lower, start, end, capital=capital)]


def _number_sentences(tokens: list[Token], level: str) -> None:
    """Set ``sentence`` and ``opening``; a full stop after an abbreviation ends nothing."""
    number, opening = 0, True
    for index, token in enumerate(tokens):
        token.sentence = number
        if token.is_word and opening:
            token.opening, opening = True, False
        if token.lower in _ENDS and not _abbreviated(tokens, index, level):
            number += 1
            opening = True


def _abbreviated(tokens: list[Token], index: int, level: str) -> bool:
    if tokens[index].lower != "." or index == 0:
        return False
    before = tokens[index - 1]
    short_word = before.lower in ABBREVIATIONS and before.end == tokens[index].start
    initial = before.end - before.start == 1 and before.capital
    follows = level[tokens[index].end : tokens[index].end + 2].strip()
    return (short_word and before.capital) or initial or (short_word and follows[:1].islower())
