"""Adjectives that follow their noun in Romance tongues, put before it as English has them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mien.domain.appearance.tongues.piece import Piece

_DEGREES: Final = frozenset({"very", "a bit", "almost", "always"})
_JOINTS: Final = frozenset({",", "and", "but"})
_SHADES: Final = frozenset({"dark", "light", "bright", "pale", "deep"})
_BODILY: Final = frozenset({"hair", "eyes", "skin", "face", "facial", "figure", "part"})
OF_PEOPLE: Final = frozenset(
    [
        "tall",
        "slim",
        "old",
        "young",
        "bald",
        "fat",
        "stout",
        "plump",
        "muscular",
        "small",
        "diminutive",
        "blonde",
        "ginger",
        "bearded",
        "elderly",
    ]
)
"""Adjectives that a person has as such, and hair or eyes don't."""
_DETERMINERS: Final = frozenset({"the", "a", "their", "her", "his"})


def in_english_order(pieces: list[Piece]) -> list[Piece]:
    """The pieces with every run of adjectives before the noun that it follows, and *of* as English has it."""
    shaded = _shades_first(_without_color(_people_named(pieces)))
    found: list[Piece] = []
    at = 0
    while at < len(shaded):
        piece = shaded[at]
        if piece.kind != "noun":
            found.append(_preposition(shaded, at))
            at += 1
            continue
        end = _run_after(shaded, at + 1, piece)
        if end < len(shaded) and shaded[end].english in ("her", "his") and found and found[-1].english == "the":
            found[-1] = replace(shaded[end], start=found[-1].start, end=found[-1].end)
            found += [*shaded[at + 1 : end], piece]
            at = end + 1
            continue
        found += [*shaded[at + 1 : end], piece]
        at = end
    return found


def _people_named(pieces: list[Piece]) -> list[Piece]:
    """*una rubia*, *un viejo*: an adjective with an article and no noun is a person."""
    found = list(pieces)
    for at in range(1, len(pieces)):
        piece = pieces[at]
        alone = piece.kind == "adj" and piece.english in OF_PEOPLE and pieces[at - 1].english == "a"
        if not alone or (at >= 2 and pieces[at - 2].english == "of"):
            continue
        ahead = at + 1
        while ahead < len(pieces) and (pieces[ahead].kind == "adj" or pieces[ahead].english in _DEGREES):
            ahead += 1
        if ahead == len(pieces) or pieces[ahead].kind != "noun":
            noun = "woman" if piece.feminine else "man"
            found[at] = replace(piece, english=f"{piece.english} {noun}", kind="noun", feature="person")
    return found


def _without_color(pieces: list[Piece]) -> list[Piece]:
    """*ojos de color verde* is *ojos verde*."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.english.lower() in ("color", "cor", "couleur", "tono", "tom", "colour"):
            if found and found[-1].english in ("of", "in", "with"):
                found.pop()
            continue
        of_color = piece.english == "of" and at + 1 < len(pieces) and pieces[at + 1].kind == "adj"
        if not (of_color and found and found[-1].kind == "noun"):
            found.append(piece)
    return found


def _shades_first(pieces: list[Piece]) -> list[Piece]:
    """*azul claro* is light blue."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if piece.english == "-" and before is not None and before.end == piece.start:
            continue
        shade = piece.kind == "adj" and piece.english in _SHADES
        if shade and before is not None and before.kind == "adj" and before.english not in _SHADES:
            found[-1] = replace(before, english=f"{piece.english} {before.english}", end=piece.end)
        else:
            found.append(piece)
    return found


def _run_after(pieces: list[Piece], start: int, noun: Piece) -> int:
    """Where the adjectives behind a noun end."""
    end = at = start
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "adj":
            if at > start and piece.english in OF_PEOPLE and noun.feature not in ("person", "creature"):
                return end
            if at + 1 < len(pieces) and pieces[at + 1].kind == "noun" and at > start and pieces[at - 1].kind != "adj":
                return end
            end = at = at + 1
        elif piece.english in _DEGREES or (at > start and piece.english in _JOINTS):
            at += 1
        else:
            return end
    return end


def _preposition(pieces: list[Piece], at: int) -> Piece:
    """*de ojos verdes*, *aux yeux bleus*, *of a tall stature*: with."""
    piece = pieces[at]
    if piece.english not in ("of", "at", "with the", "of the"):
        return piece
    ahead = at + 1
    while ahead < len(pieces) and (pieces[ahead].kind == "adj" or pieces[ahead].english in _DETERMINERS | _DEGREES):
        ahead += 1
    following = pieces[ahead] if ahead < len(pieces) else None
    bodily = following is not None and following.kind == "noun" and following.feature in _BODILY
    placed = at > 0 and pieces[at - 1].feature in ("mark", "part")
    if bodily and not (piece.english == "of the" and placed):
        return replace(piece, english="with")
    return replace(piece, english="at the") if piece.english == "with the" else piece
