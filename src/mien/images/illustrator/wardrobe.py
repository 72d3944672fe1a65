"""What can be worn: garments as data, found by the nouns of a description."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from mien.images.illustrator.wardrobe_words import HEAD, PLAIN, SYNONYMS

Sleeve = Literal["none", "short", "long", "wide"]
Slot = Literal["top", "bottom", "outer", "cape", "dress", "shoes", "extra"]


@dataclass(frozen=True, slots=True)
class Cut:
    """How a garment is made. Which fields count depends on its slot."""

    slot: Slot
    kind: str
    sleeve: Sleeve = "long"
    neck: str = "crew"
    """``crew scoop v boat high collar hood lapel open``."""
    drop: float = 0.0
    """Length below the hip joints, as a share of the leg; negative above."""
    ease: float = 0.05
    """How far the cloth stands off the body."""
    closure: str = ""
    """``buttons zip laces open double`` or nothing."""
    marks: tuple[str, ...] = ()
    """Details: ``rib pouch pocket stripes emblem plates ragged belt quilt``."""


def _top(kind: str, **more: object) -> Cut:
    return Cut("top", kind, **more)  # type: ignore[arg-type]


TOPS = {
    "t-shirt": _top("t-shirt", sleeve="short", drop=0.02, marks=("print",)),
    "shirt": _top("shirt", neck="collar", drop=-0.02, closure="buttons", marks=("pocket",)),
    "blouse": _top("blouse", neck="v", sleeve="wide", drop=-0.02, ease=0.07, closure="buttons"),
    "sweater": _top("sweater", drop=0.04, ease=0.1, marks=("rib",)),
    "turtleneck": _top("turtleneck", neck="high", drop=0.02, ease=0.06, marks=("rib",)),
    "hoodie": _top("hoodie", neck="hood", drop=0.05, ease=0.13, marks=("rib", "pouch", "strings")),
    "coverall": _top("coverall", neck="collar", drop=0.0, ease=0.1, closure="buttons", marks=("pocket", "belt")),
    "polo": _top("polo", neck="collar", sleeve="short", drop=0.02, marks=("rib",)),
    "tunic": _top("tunic", neck="v", drop=0.24, ease=0.08, marks=("belt", "trim")),
    "tank": _top("tank", neck="scoop", sleeve="none", drop=0.0),
    "jersey": _top("jersey", neck="v", sleeve="short", drop=0.04, ease=0.1, marks=("stripes",)),
    "armour": _top("armour", neck="high", drop=0.08, ease=0.12, marks=("plates", "belt")),
    "bodice": _top("bodice", neck="scoop", sleeve="short", drop=-0.04, ease=0.02, closure="laces"),
}
OUTERS = {
    "coat": Cut("outer", "coat", neck="lapel", drop=0.5, ease=0.15, closure="open"),
    "dress coat": Cut("outer", "dress coat", neck="lapel", drop=0.42, ease=0.12, closure="double"),
    "trench coat": Cut("outer", "trench coat", neck="lapel", drop=0.48, ease=0.15, closure="double", marks=("belt",)),
    "lab coat": Cut("outer", "lab coat", neck="lapel", drop=0.46, ease=0.14, closure="open", marks=("pocket",)),
    "jacket": Cut("outer", "jacket", neck="collar", drop=0.02, ease=0.12, closure="zip", marks=("rib",)),
    "blazer": Cut("outer", "blazer", neck="lapel", drop=0.12, ease=0.1, closure="open", marks=("pocket",)),
    "suit jacket": Cut("outer", "blazer", neck="lapel", drop=0.12, ease=0.1, closure="open", marks=("pocket",)),
    "cardigan": Cut("outer", "cardigan", neck="v", drop=0.12, ease=0.12, closure="open", marks=("rib",)),
    "vest": Cut("outer", "vest", neck="v", sleeve="none", drop=-0.02, ease=0.07, closure="buttons"),
    "gaberdine": Cut("outer", "gaberdine", neck="collar", drop=0.7, ease=0.16, closure="open"),
    "uniform jacket": Cut(
        "outer", "uniform jacket", neck="stand", drop=0.1, ease=0.08, closure="buttons", marks=("belt", "pocket")
    ),
    "cloak": Cut("cape", "cloak", sleeve="none", neck="cape", drop=0.72, ease=0.2),
    "poncho": Cut("cape", "poncho", sleeve="none", neck="cape", drop=0.05, ease=0.2),
}  # fmt: skip
BOTTOMS = {
    "trousers": Cut("bottom", "trousers", drop=0.96),
    "jeans": Cut("bottom", "jeans", drop=0.95, marks=("seams",)),
    "breeches": Cut("bottom", "breeches", drop=0.6, ease=0.1),
    "shorts": Cut("bottom", "shorts", drop=0.36, ease=0.08),
    "leggings": Cut("bottom", "leggings", drop=0.97, ease=0.0),
    "skirt": Cut("bottom", "skirt", drop=0.46),
    "long skirt": Cut("bottom", "skirt", drop=0.84),
}
DRESSES = {
    "dress": Cut("dress", "dress", neck="scoop", sleeve="short", drop=0.5, ease=0.05, marks=("waist",)),
    "gown": Cut("dress", "gown", neck="v", sleeve="long", drop=0.93, ease=0.05, marks=("waist",)),
    "robe": Cut("dress", "robe", neck="v", sleeve="wide", drop=0.92, ease=0.14, marks=("belt", "trim")),
    "habit": Cut("dress", "habit", neck="collar", sleeve="wide", drop=0.94, ease=0.12, closure="buttons"),
}
SHOES = {kind: Cut("shoes", kind) for kind in ("shoes", "sneakers", "boots", "sandals", "slippers", "bare")}
EXTRAS = {
    kind: Cut("extra", kind)
    for kind in (
        "scarf", "tie", "bow tie", "collar", "ruff", "jabot", "belt", "shawl", "kerchief", "gloves", "apron", "bag",
        "necklace", "watch", "suspenders", "sash", "stockings", "bib",
    )
}  # fmt: skip
SETS = {
    # Words that name several garments at once.
    "suit": ("suit jacket", "shirt", "trousers", "shoes", "tie"),
    "school uniform": ("blazer", "shirt", "shoes", "tie"),
    "uniform": ("uniform jacket", "trousers", "boots"),
    "armour": ("armour", "leggings", "boots"),
    "overalls": ("bib", "trousers", "t-shirt"),
    "boiler suit": ("coverall", "trousers", "boots"),
    "pyjamas": ("shirt", "trousers", "slippers"),
    "swimsuit": ("tank", "shorts", "sandals"),
    "sportswear": ("jersey", "shorts", "sneakers"),
    "rags": ("tunic", "breeches", "bare"),
}

_PIECES = {**TOPS, **OUTERS, **BOTTOMS, **DRESSES, **SHOES, **EXTRAS}

_PLAIN, _HEAD = frozenset(PLAIN), frozenset(HEAD)
_WORDS = {word: kind for kind, words in SYNONYMS.items() for word in words.split("|")}
_WORDS |= {kind: kind for kind in (*_PIECES, *SETS)}


def find(item: str) -> tuple[Cut, ...] | None:
    """The garments that a noun names, by whole words; ``None`` when it names none that is known.

    The last words decide, as in speech: a dress coat is a coat. Several garments come from words such as ``suit``.
    Words for plain ``clothes`` and for things on the head give an empty tuple: nothing of theirs is drawn here.
    """
    words = [word.strip("'’.,;") for word in item.lower().replace("/", " ").split()]
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - 3), end):
            name = " ".join(words[start:end])
            for spelling in (name, name.replace("-", " ")):
                if spelling in _PLAIN or spelling in _HEAD:
                    return ()
                if kind := _WORDS.get(spelling) or _WORDS.get(spelling.removesuffix("s")):
                    return _cuts(kind, words[:start])
    return None


def is_plain(item: str) -> bool:
    """Whether a noun says no more than that somebody is dressed."""
    words = [word.strip("'’.,;") for word in item.lower().split()]
    return bool(words) and words[-1] in _PLAIN and find(item) == ()


def _cuts(kind: str, before: list[str]) -> tuple[Cut, ...]:
    pieces = SETS.get(kind) or (kind,)
    return tuple(_adjusted(_PIECES[piece], before) for piece in pieces)


def _adjusted(cut: Cut, before: list[str]) -> Cut:
    """A cut changed by the words in front of its noun: ``long``, ``sleeveless``, ``ragged``, ``striped``."""
    words = set(before)
    if words & {"long", "floor-length", "ankle-length", "trailing"} and cut.slot in {"dress", "outer", "bottom"}:
        cut = replace(cut, drop=max(cut.drop, 0.8))
    if words & {"short", "mini", "cropped"} and cut.slot in {"dress", "outer", "bottom"}:
        cut = replace(cut, drop=cut.drop * 0.72)
    if words & {"sleeveless", "strapless"}:
        cut = replace(cut, sleeve="none")
    if words & {"short-sleeved", "short-sleeve"}:
        cut = replace(cut, sleeve="short")
    if words & {"long-sleeved", "long-sleeve"}:
        cut = replace(cut, sleeve="long")
    if words & {"striped", "stripy", "pinstriped", "pinstripe"}:
        cut = replace(cut, marks=(*cut.marks, "stripes"))
    if words & {"ragged", "torn", "tattered", "shabby", "threadbare", "patched", "worn"}:
        cut = replace(cut, marks=(*cut.marks, "patch"))
    return cut
