"""Garments with their colours."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_clothes as lexicon
from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.colors import garment_color, phrase
from mien.domain.appearance.features import SIZES, singular
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance.worn import clause_before, compound_of, is_sign, taken_off, trade_before
from mien.domain.appearance_model import Garment

GARMENT_LIMIT: Final = 12


def read_clothing(reading: Reading) -> dict[str, Found]:
    """``clothing`` as far as the text tells."""
    worn = _garments(reading)
    if not worn:
        return {}
    garments = tuple(garment for garment, _ in worn)[:GARMENT_LIMIT]
    parts = (part for _, word in worn for part in (*reading.noun_phrase(word), *_printed_on(reading, word)))
    clothing = reading.stated(garments, *parts)
    return {"clothing": clothing}


def _printed_on(reading: Reading, head: Word) -> list[Word]:
    """``with a yellow star``: what a garment bears is told by its evidence."""
    ahead = reading.words[head.index + 1 : head.index + 6]
    at = next((i for i, word in enumerate(ahead) if word.lower in lexicon.PRINTS), 0)
    bears = (
        at > 0 and ahead[0].lower in ("with", "bearing") and not any(word.lower in (",", "and") for word in ahead[:at])
    )
    return list(ahead[: at + 1]) if bears else []


def _garments(reading: Reading) -> list[tuple[Garment, Word]]:
    """Every garment once, in the order of the text; the one with a colour wins over the same without."""
    found: dict[str, tuple[Garment, Word]] = {}
    for head in reading.heads("garment"):
        if not reading.counts(head) or not _is_garment(reading, head) or taken_off(reading, head):
            continue
        color = garment_color(reading, head) or _shared_color(reading, head)
        attire = head.lower == "dress" and reading.cast.gender != "female" and reading.passage.kind(head.det) == "poss"
        if (head.lower in lexicon.PLAIN_NOUNS or attire) and color is None:
            continue
        garment = Garment(item=_item(reading, head), color=color)
        key = head.lower.split(" ")[-1]
        if key not in found or (found[key][0].color is None and color is not None):
            found[key] = (garment, found[key][1] if key in found else head)
    worn = _without_plain(list(found.values()))
    colors_worn = {garment.color for garment, _ in worn}
    return [item for item in _dressed_in_color(reading) if item[0].color not in colors_worn] + worn


def _without_plain(found: list[tuple[Garment, Word]]) -> list[tuple[Garment, Word]]:
    """*a suit of black clothes* is one suit: the general word goes when a real garment has the colour."""
    real = {garment.color for garment, word in found if word.lower not in lexicon.PLAIN_NOUNS}
    return [(g, w) for g, w in found if w.lower not in lexicon.PLAIN_NOUNS or g.color not in real]


_NOT_WORN: Final = frozenset({"sense", "code", "size", "maker", "shop", "rehearsal"})
"""Behind *dress* or *shoe* these make something else of it."""


def _is_garment(reading: Reading, head: Word) -> bool:
    """False for a coat of paint, a dress shirt's *dress*, a belt of trees and *to suit*."""
    following = reading.words[head.index + 1] if head.index + 1 < len(reading.words) else None
    if is_sign(reading, head) or _is_merchandise(reading, head) or reading.passage.at(head.index + 1) in _NOT_WORN:
        return False
    if head.claimed >= 0 and reading.words[head.claimed].feature in ("garment", "headwear", "mark"):
        return False
    if following is not None and following.lower == "of" and head.lower not in lexicon.PLAIN_NOUNS:
        if any(w.kind == "wear" for w in clause_before(reading, head)):
            return True
        material = [w.lower for w in reading.words[following.index + 1 : following.index + 6]]
        cloth = (
            lexicon.MATERIALS | colors.COLOR_WORDS | colors.COLOR_CARRIERS | lexicon.PLAIN_NOUNS | {"armor", "armour"}
        )
        if not any(word in cloth or word in colors.SHADES for word in material):
            return False
    if _in_stockings(reading, head) or (following is not None and following.lower == ":" and not head.opening):
        return False
    if head.lower == "dress" and head.prep == "in" and head.det < 0 and not head.mods:
        return False
    if head.lower in lexicon.NEVER_SINGLY:
        if reading.passage.kind(head.index - 1) == "wear":
            return head.lower in ("mail", "linen")
        told = bool(head.mods) or (head.det >= 0 and reading.passage.at(head.det) != "the")
        owned = head.prep == "of" and reading.passage.kind(head.det) == "poss"
        return told and (head.prep in ("", "with", "in") or owned)
    return not head.possessive


def _in_stockings(reading: Reading, head: Word) -> bool:
    """True for *six feet in his stockings*, which is a height."""
    before = reading.words[max(0, head.index - 5) : head.index]
    shod = head.lower in ("stockings", "socks", "shoes", "boots") and head.prep == "in"
    return shod and any(w.kind == "num" for w in before)


def _is_merchandise(reading: Reading, head: Word) -> bool:
    """True for coats in general, which nobody is said to wear."""
    if head.lower in lexicon.GARMENTS or singular(head.lower) not in lexicon.GARMENTS:
        return False
    if any(reading.words[at].kind == "num" for at in head.mods):
        return False
    before = clause_before(reading, head)
    return not any(w.kind == "wear" or w.lower in ("in", "with", "his", "her", "their") for w in before)


_ITEM_WORDS: Final = lexicon.MATERIALS | lexicon.KINDS


def _item(reading: Reading, head: Word) -> str:
    """The noun with what it is made of or cut like, directly before it: ``star-covered robes``, ``nun's habit``."""
    text = reading.passage.written(head).lower()
    following, at = head, head.index - 1
    while at >= 0 and at in head.mods and _names_kind(reading, reading.words[at]):
        word = reading.words[at]
        text = word.lower + ("-" if following.glued and following is not head else " ") + text
        following, at = word, at - 1
    owner = trade_before(reading, following, at)
    return f"{owner} {text}" if owner else text


def _names_kind(reading: Reading, word: Word) -> bool:
    """True for materials, cuts and patterns, and for compounds that tell no colour, size or place."""
    if word.lower in _ITEM_WORDS or word.feature in ("garment", "person", "creature"):
        return True
    compound = compound_of(reading, word)
    return len(compound) > 1 and not any(_NO_KIND & {w.lower} for w in compound)


_NO_KIND: Final = (colors.COLOR_WORDS | colors.SHADES | colors.COLOR_CARRIERS | SIZES) - lexicon.MATERIALS


def _shared_color(reading: Reading, head: Word) -> str | None:
    """``coat and breeches of blue``, ``a suit of black clothes``: the colour stands with the other noun."""
    following = reading.passage.at(head.index + 1)
    if following == "of":
        ahead = reading.words[head.index + 2 : head.index + 8]
        noun = next((w for w in ahead if w.feature == "garment"), None)
        return garment_color(reading, noun) if noun is not None else _after_of(reading, head)
    if following in ("and", ",", "&"):
        ahead = reading.words[head.index + 2 : head.index + 5]
        noun = next((w for w in ahead if w.feature == "garment"), None)
        if noun is not None and reading.passage.at(noun.index + 1) == "of" and not _colored_before(reading, noun):
            return garment_color(reading, noun) or _after_of(reading, noun)
    return _after_of(reading, head)


def _colored_before(reading: Reading, noun: Word) -> bool:
    return any(at < noun.index and reading.words[at].lower in colors.COLOR_WORDS for at in noun.mods)


def _after_of(reading: Reading, head: Word) -> str | None:
    """``a gown of pale green silk``, ``boots with blue tops``: free or carried colours right behind."""
    start = head.index + 1 + (reading.passage.kind(head.index + 1) == "cop")
    lead = reading.passage.at(start)
    if lead not in ("of", "with", "in"):
        return None
    group: list[Word] = []
    for word in reading.words[start + 1 : start + 7]:
        if word.kind in ("det", "adv") or (word.kind == "mod" and word.lower not in colors.COLOR_WORDS and not group):
            continue
        free = word.claimed in (-1, head.index, *_carriers_after(reading, word))
        free = free or (lead == "of" and reading.words[word.claimed].kind == "word")
        if word.lower in colors.COLOR_WORDS and free:
            group.append(word)
            continue
        carried = word.lower in colors.COLOR_CARRIERS or word.kind != "word"
        return phrase(reading, group) if group and (lead == "of" or carried) else None
    return phrase(reading, group) if group else None


def _carriers_after(reading: Reading, word: Word) -> list[int]:
    ahead = reading.words[word.index + 1 : word.index + 3]
    return [w.index for w in ahead if w.lower in colors.COLOR_CARRIERS]


_SEEN_IN: Final = frozenset(
    ["all", "figure", "always", "seen", "appeared", "appears", "came", "entered", "goes", "went"]
)


def _dressed_in_color(reading: Reading) -> list[tuple[Garment, Word]]:
    """``clad in black from head to foot``: a colour without a garment."""
    for word in reading.words:
        if word.kind != "wear" and word.lower not in _SEEN_IN and word.feature != "person":
            continue
        ahead = reading.words[word.index + 1 : word.index + 6]
        if ahead and ahead[0].lower in ("but", "save", "except"):
            ahead = ahead[1:]
        elif word.denied:
            continue
        if word.other or word.compared:
            continue
        if word.kind != "wear" and (not ahead or ahead[0].lower != "in"):
            continue
        color = _first_color(reading, ahead)
        if color is not None:
            return [(Garment(item="clothes", color=color[0]), color[1])]
    return []


def _first_color(reading: Reading, ahead: list[Word]) -> tuple[str, Word] | None:
    for word in ahead:
        if word.lower in colors.COLOR_WORDS and word.lower not in ("dark", "light") and not word.denied:
            following = reading.passage.kind(word.index + 1)
            owner = reading.words[word.claimed] if word.claimed >= 0 else word
            if owner.feature in ("garment", "headwear", "mark", "glasses"):
                return None
            if following == "conj" or reading.passage.words[min(word.index + 1, len(reading.words) - 1)].glued:
                return None
            carried = reading.passage.at(word.index + 1) in colors.COLOR_CARRIERS
            return (word.lower, word) if carried or following not in ("head", "word", "mod") else None
        if word.kind not in ("prep", "adv", "mod", "wear", "word") and word.lower not in grammar.DETERMINERS:
            return None
    return None
