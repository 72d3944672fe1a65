"""A description of another tongue in English words and English order, each piece with where it stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from mien.domain.appearance.features import FEATURES
from mien.domain.appearance.tokens import TEXT_LIMIT
from mien.domain.appearance.tongues.compounds import compound
from mien.domain.appearance.tongues.detect import Tongue
from mien.domain.appearance.tongues.forms import plain
from mien.domain.appearance.tongues.lexicon import Entry, lexicon
from mien.domain.appearance.tongues.numbers import number_at
from mien.domain.appearance.tongues.order import in_english_order
from mien.domain.appearance.tongues.piece import Piece
from mien.domain.appearance.tongues.subjects import with_subjects

LONGEST: Final = 5
_UNKNOWN: Final = frozenset({"num", "word"})
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]{1,6}['’](?=\w)|[^\W\d_]+|\n|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Translation:
    """English text, and which stretch of the original each stretch of it stands for."""

    text: str
    spans: tuple[tuple[int, int, int, int], ...] = field(repr=False)
    """``(start, end)`` in the English text, then ``(start, end)`` in the original."""
    original: str = field(repr=False)

    def said(self, start: int, end: int) -> str:
        """The original words behind a stretch of the English text, on one line."""
        behind = [(first, last) for begins, ends, first, last in self.spans if begins < end and ends > start]
        if not behind:
            return ""
        first, last = min(each[0] for each in behind), max(each[1] for each in behind)
        return " ".join(self.original[first:last].split())


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    plain: str
    start: int
    end: int


def to_english(text: str, tongue: Tongue) -> Translation:
    """The text with every known word in English; what no lexicon knows stays as it is."""
    tokens = [
        _Token(match.group(), plain(match.group()), match.start(), match.end())
        for match in _TOKEN.finditer(text[:TEXT_LIMIT])
    ]
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece, size = _piece(tokens, at, tongue, pieces)
        if piece.english:
            pieces.append(piece)
        at += size
    if tongue != "de":
        pieces = in_english_order(pieces)
    return _joined(with_subjects(pieces, tongue), text)


def _piece(tokens: list[_Token], at: int, tongue: Tongue, before: list[Piece]) -> tuple[Piece, int]:
    """The longest entry that starts at a token, else a number, a compound, or the word itself."""
    phrase = _phrase(tokens, at, tongue, before)
    if phrase is not None:
        entry, size = phrase
        return _from_entry(entry, tokens, at, size), size
    number = number_at([token.plain for token in tokens[at : at + 8]], 0, tongue)
    if number is not None:
        if before and before[-1].english == "a":
            before.pop()
        return Piece(str(number[0]), "num", tokens[at].start, tokens[at + number[1] - 1].end), number[1]
    return _single(tokens[at], tongue, opening=not before or before[-1].kind == "end"), 1


def _phrase(tokens: list[_Token], at: int, tongue: Tongue, before: list[Piece]) -> tuple[Entry, int] | None:
    known = lexicon(tongue, nouns_last=tongue == "de" and tokens[at].text.islower())
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        chosen = tokens[at : at + size]
        entry = known.get(_spelled([t.text.lower() for t in chosen])) or known.get(_spelled([t.plain for t in chosen]))
        if entry is not None and not (size > 1 and entry.kind == "small" and _is_noun_here(entry, before)):
            return entry, size
    return None


def _spelled(words: list[str]) -> str:
    """Words as the lexicon spells them: apostrophes and hyphens without spaces."""
    spelled = " ".join(words).replace("’", "'")
    return spelled.replace("' ", "'").replace(" - ", "-")


def _is_noun_here(entry: Entry, before: list[Piece]) -> bool:
    """True for *un vestido de seda*, where *vestido de* doesn't mean *dressed in*."""
    return entry.english == "dressed in" and bool(before) and before[-1].english in ("a", "the", "their", "with")


def _from_entry(entry: Entry, tokens: list[_Token], at: int, size: int) -> Piece:
    last = tokens[at + size - 1]
    feature = FEATURES.get(entry.english, FEATURES.get(entry.english.split(" ")[-1], ""))
    feminine = entry.kind == "adj" and last.plain.endswith(("a", "as", "ee", "euse", "elle"))
    english = f"{entry.gender} {entry.english}".strip()
    return Piece(english, entry.kind, tokens[at].start, last.end, feature, feminine)


def _single(token: _Token, tongue: Tongue, *, opening: bool) -> Piece:
    if not token.text[0].isalnum():
        kind = "end" if token.text in ".!?\n" else "punct"
        return Piece(token.text, kind, token.start, token.end)
    parted = compound(token.plain) if tongue == "de" else None
    if parted is not None:
        return replace(parted, start=token.start, end=token.end)
    word = token.text.lower() if tongue == "de" and not opening else token.text
    return Piece(word, "num" if token.text[0].isdigit() else "word", token.start, token.end)


def _joined(pieces: list[Piece], original: str) -> Translation:
    """Pieces as text, with the place of each in both."""
    text = ""
    spans: list[tuple[int, int, int, int]] = []
    last_end, last_kind = -1, ""
    for piece in pieces:
        tight = piece.kind in ("punct", "end") and piece.english not in '("«-'
        tight = tight or (piece.kind in _UNKNOWN and last_end == piece.start and last_kind in _UNKNOWN)
        text += "" if not text or tight or text.endswith(("\n", "(")) else " "
        last_end, last_kind = piece.end, piece.kind
        spans.append((len(text), len(text) + len(piece.english), piece.start, piece.end))
        text += piece.english
    return Translation(text, tuple(spans), original)
