"""A prompt as tokens: words in a plain form, symbols one by one, ends of clauses; each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

TEXT_LIMIT: Final = 20_000
"""Characters that are read; what follows is left alone."""

_PIECE: Final = re.compile(r"[^\W_]+(?:['’]t\b)?|\n|[^\w\s]")
_ENDS: Final = frozenset(".,;:!?()[]{}|\n。、，．！？；：（）「」『』…—–¡¿")
_MARKS: Final = frozenset("-/'’‘\"“”«»*#&%+=<>~`^\\@$·•_")
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f々〆ヶ]")
_GENDER_SIGNS: Final = frozenset("♀♂")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or symbol in its plain form, and where it stands: ``text[start:end]``."""

    plain: str
    """Lower case, without accents; a single character of Chinese or Japanese script; a symbol such as an emoji."""
    start: int
    end: int
    ends_clause: bool = False

    @property
    def is_script_character(self) -> bool:
        """True for one character of a script that is written without spaces."""
        return len(self.plain) == 1 and bool(_CJK.match(self.plain))


def tokens(text: str) -> list[Token]:
    """The tokens of at most ``TEXT_LIMIT`` characters, in order; linear in their number."""
    found: list[Token] = []
    for match in _PIECE.finditer(text[:TEXT_LIMIT]):
        piece, start = match.group(), match.start()
        if piece in _ENDS:
            found.append(Token(piece, start, match.end(), ends_clause=True))
        elif piece[0].isalnum():
            found.extend(_words(piece, start))
        elif piece not in _MARKS and piece not in _GENDER_SIGNS and unicodedata.category(piece) in ("So", "Sm", "Po"):
            found.append(Token(piece, start, match.end()))
    return found


def plain(word: str) -> str:
    """A word as tables have it: lower case, one form per letter, without accents where its script is Latin."""
    lower = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    if lower.isascii() or _CJK.search(lower):
        return lower
    return "".join(letter for letter in unicodedata.normalize("NFD", lower) if not unicodedata.combining(letter))


def _words(piece: str, start: int) -> list[Token]:
    """One run of letters: a word, or, of scripts without spaces, its characters one by one."""
    if piece.isascii() or not _CJK.search(piece):
        return [Token(plain(piece), start, start + len(piece))]
    return [Token(plain(letter), start + place, start + place + 1) for place, letter in enumerate(piece)]
