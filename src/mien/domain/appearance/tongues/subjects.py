"""The pronouns that Spanish and Portuguese leave out."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.lexicon_people import FEMALE_NOUNS, KIN_FEMALE, KIN_MALE, MALE_NOUNS
from mien.domain.appearance.tongues.detect import Tongue
from mien.domain.appearance.tongues.order import OF_PEOPLE
from mien.domain.appearance.tongues.piece import Piece

_VERBS: Final = frozenset({"is", "was", "has", "had", "wears", "wore"})
_OPENERS: Final = frozenset({"and", "but", "always", "almost", "not", ","})


def with_subjects(pieces: list[Piece], tongue: Tongue) -> list[Piece]:
    """The pieces with *she* or *he* before a verb that opens its sentence without a subject.

    Whether it is she or he follows from the nouns for people, else from how the adjectives agree.
    """
    pronoun = _pronoun(pieces)
    if tongue not in ("es", "pt") or not pronoun:
        return pieces
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.english in _VERBS and _opens(pieces, at):
            found.append(Piece(pronoun, "small", piece.start, piece.start))
        found.append(piece)
    return found


def _opens(pieces: list[Piece], at: int) -> bool:
    """True where nothing of the sentence stands before the verb but joining words."""
    back = at - 1
    while back >= 0 and pieces[back].english in _OPENERS:
        back -= 1
    return back < 0 or pieces[back].kind == "end"


def _pronoun(pieces: list[Piece]) -> str:
    for piece in pieces:
        for word in piece.english.split(" "):
            if piece.kind in ("noun", "small") and (word == "she" or word in FEMALE_NOUNS - KIN_FEMALE):
                return "she"
            if piece.kind in ("noun", "small") and (word == "he" or word in MALE_NOUNS - KIN_MALE):
                return "he"
    people = (p for at, p in enumerate(pieces) if p.english in OF_PEOPLE and not _of_noun(pieces, at))
    agreeing = next(people, None)
    if agreeing is None:
        return ""
    return "she" if agreeing.feminine else "he"


def _of_noun(pieces: list[Piece], at: int) -> bool:
    """True where an adjective stands before a noun, as it does once in English order."""
    ahead = at + 1
    while ahead < len(pieces) and (pieces[ahead].kind == "adj" or pieces[ahead].english in ("and", ",")):
        ahead += 1
    return ahead < len(pieces) and pieces[ahead].kind == "noun"
