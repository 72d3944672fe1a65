"""What a noun puts on: garments found by the words of a description."""

from __future__ import annotations

import re
from dataclasses import replace

from mien.images.illustrator.cut import Cut, Sleeve
from mien.images.illustrator.garments import PIECES, SETS
from mien.images.illustrator.wardrobe_words import EMBLEM_WORDS, HEAD, PATTERN_WORDS, PLAIN, SYNONYMS

_PLAIN, _HEAD = frozenset(PLAIN), frozenset(HEAD)
_WORDS = {word: kind for kind, words in SYNONYMS.items() for word in words.split("|")}
_WORDS |= {kind: kind for kind in (*PIECES, *SETS)}
_LONGEST = 4
"""Words of the longest name of a garment."""


def find(item: str, about: str = "") -> tuple[Cut, ...] | None:
    """The garments that a noun names, by whole words; ``None`` when it names none that is known.

    The last words decide, as in speech: a dress coat is a coat. Several garments come from words such as ``suit``.
    Words for plain ``clothes`` and for things on the head give an empty tuple: nothing of theirs is drawn here.
    ``about`` is more that is said of the garment (``long``, ``with stars``).
    """
    words = [word.strip("'’.,;") for word in item.lower().replace("/", " ").split()]
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST), end):
            name = " ".join(words[start:end]).replace("’", "'")
            for spelling in (name, name.replace("-", " ")):
                if spelling in _PLAIN or spelling in _HEAD:
                    return ()
                if kind := _WORDS.get(spelling) or _WORDS.get(spelling.removesuffix("s")):
                    return _cuts(kind, " ".join([*words, about.lower()]))
    return None


def is_plain(item: str) -> bool:
    """Whether a noun says no more than that somebody is dressed."""
    words = [word.strip("'’.,;") for word in item.lower().split()]
    return bool(words) and words[-1] in _PLAIN and find(item) == ()


def pattern_in(words: str) -> str:
    """The pattern of cloth that words name, or nothing."""
    text = words.lower()
    return next((name for name, said in PATTERN_WORDS.items() if re.search(rf"\b(?:{said})\b", text)), "")


def emblem_in(words: str) -> str:
    """What words say is printed on the chest, or nothing."""
    text = words.lower()
    for name, said in EMBLEM_WORDS.items():
        if re.search(
            rf"\b(?:{said})[- ](?:print|emblem|logo|motif)|\b(?:with|of) (?:\w+[- ]){{0,3}}(?:{said})\b", text
        ):
            return name
    return ""


def _cuts(kind: str, said: str) -> tuple[Cut, ...]:
    pieces = SETS.get(kind) or (kind,)
    return tuple(_adjusted(PIECES[piece], said, first=i == 0) for i, piece in enumerate(pieces))


_LONG = {"long", "floor-length", "ankle-length", "trailing", "maxi", "flowing"}
_SHORT = {"short", "mini", "cropped"}
_MARKS = {
    "patch": {"ragged", "torn", "tattered", "shabby", "threadbare", "patched", "worn"},
    "holes": {"ripped", "torn"}, "hood": {"hooded"}, "pleats": {"pleated"}, "studs": {"studded", "studs"},
    "belt": {"belted"}, "gathers": {"ruffled", "frilly"},
}  # fmt: skip
"""Detail of a garment -> the words that say it."""


def _adjusted(cut: Cut, said: str, *, first: bool) -> Cut:
    """A cut changed by what is said of it: ``long``, ``sleeveless``, ``ragged``, ``pleated``."""
    words = set(re.findall(r"[a-z'-]+", said))
    if words & _LONG and first and cut.slot in {"dress", "outer", "bottom"} and cut.kind != "blazer":
        cut = replace(cut, drop=max(cut.drop, 0.8))
    if words & _SHORT and first and cut.slot in {"dress", "outer", "bottom"}:
        cut = replace(cut, drop=cut.drop * 0.72)
    cut = replace(cut, sleeve=_sleeve(words, cut.sleeve) if cut.slot in {"top", "dress"} else cut.sleeve)
    if words & {"double-breasted"} and cut.slot == "outer" and cut.closure:
        cut = replace(cut, closure="double", neck="peak" if cut.neck == "lapel" else cut.neck)
    for mark, names in _MARKS.items():
        if words & names and mark not in cut.marks:
            cut = replace(cut, marks=(*cut.marks, mark))
    return cut


def _sleeve(words: set[str], usual: Sleeve) -> Sleeve:
    if words & {"sleeveless", "strapless"}:
        return "none"
    if words & {"short-sleeved", "short-sleeve"}:
        return "short"
    return "long" if words & {"long-sleeved", "long-sleeve"} else usual
