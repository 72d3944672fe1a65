"""Which colour a noun has: the nearest colour words among those said of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Reading

_JOINTS: Final = frozenset({"and", "or", "/", "&"})


def color_words(reading: Reading, head: Word) -> list[Word]:
    """The modifiers of ``head`` that are colours, in the order of the text."""
    said = reading.described(head)
    found = [word for word in said if word.lower in colors.COLOR_WORDS or _with_color_behind(reading, word)]
    return sorted(found, key=lambda word: word.index)


def _with_color_behind(reading: Reading, word: Word) -> bool:
    """True for the *dove* of *dove-coloured*."""
    return reading.passage.at(word.index + 1) in ("coloured", "colored") and reading.words[word.index + 1].glued


def plain_color(reading: Reading, head: Word, table: Mapping[str, str]) -> tuple[str, list[Word]] | None:
    """The colour of ``head`` in the plain words of ``table``, and the words that said it."""
    found = [word for word in color_words(reading, head) if word.lower in table]
    if not found:
        return None
    before = [word for word in found if word.index < head.index]
    definite = [word for word in before or found if table[word.lower] not in ("dark", "light")]
    chosen = _nearest_group(reading, definite or before or found, last=bool(before))
    sure = [word for word in chosen if table[word.lower] not in ("dark", "light")] or chosen
    names = list(dict.fromkeys(table[word.lower] for word in sure))
    if len(names) == 1 or _is_shade(reading, sure):
        return names[-1], chosen
    joint = "-" if sure[1].glued else " and "
    return joint.join(names[:2]), chosen


def _nearest_group(reading: Reading, found: list[Word], *, last: bool) -> list[Word]:
    """The run of colour words nearest to the noun: *black and white*, *blue-green*."""
    ordered = found[::-1] if last else found
    group = [ordered[0]]
    for word in ordered[1:]:
        low, high = sorted((word.index, group[-1].index))
        between = reading.words[low + 1 : high]
        if any(w.lower not in _JOINTS and w.kind not in ("adv", "mod") for w in between):
            break
        group.append(word)
    return sorted(group, key=lambda word: word.index)


def _is_shade(reading: Reading, found: list[Word]) -> bool:
    """True for *platinum blonde* and *raven black*: the first word only shades the second."""
    first, second = found[0], found[1]
    adjacent = second.index - first.index == 1
    basic = first.lower in ("blue", "green", "grey", "gray", "brown", "red", "yellow", "black", "white", "hazel")
    return adjacent and not (basic and (second.glued or first.lower == "hazel"))


def garment_color(reading: Reading, head: Word) -> str | None:
    """The colour of something worn, in the words used: ``light``, ``yellowish-gray``, ``dark green``."""
    found = color_words(reading, head)
    if not found:
        return None
    before = [word for word in found if word.index < head.index]
    group = _nearest_group(reading, before or found, last=bool(before))
    return phrase(reading, _with_shade(reading, group))


def _with_shade(reading: Reading, group: list[Word]) -> list[Word]:
    """The colour words with the shade directly before the first."""
    at = group[0].index - 1
    before = reading.words[at] if at >= 0 else None
    shade = before is not None and before.lower in _SHADES_KEPT and group[0].lower not in ("light", "dark")
    return [before, *group] if shade and before is not None else group


_SHADES_KEPT: Final = colors.SHADES - frozenset(
    [
        "dull",
        "faded",
        "dirty",
        "dusty",
        "brilliant",
        "glossy",
        "rich",
        "vivid",
        "pure",
        "purest",
        "soft",
        "fiery",
        "ice",
        "icy",
        "blood",
        "wine",
    ]
)


def phrase(reading: Reading, group: list[Word]) -> str:
    """Colour words as a person writes them: hyphens where they stood, *and* where it stood."""
    text = group[0].lower
    for before, word in pairwise(group):
        if word.glued and word.index == before.index + 1:
            text += f"-{word.lower}"
        elif word.index == before.index + 1:
            text += f" {word.lower}"
        else:
            text += f" and {word.lower}"
    return text
