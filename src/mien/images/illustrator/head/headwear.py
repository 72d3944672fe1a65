"""Headwear from a phrase: which maker draws it, in which colour."""

from __future__ import annotations

import re
from collections.abc import Callable

from mien.images.illustrator.chance import pick
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hats_brimmed import draw_bowler, draw_brimmed, draw_pointed, draw_top, draw_tricorn
from mien.images.illustrator.head.hats_hard import draw_crown, draw_helmet, draw_wreath
from mien.images.illustrator.head.hats_soft import draw_beanie, draw_beret, draw_fez, draw_mobcap, draw_sailor
from mien.images.illustrator.head.hats_visored import draw_flat, draw_visored
from mien.images.illustrator.head.headscarves import draw_bandana, draw_hood, draw_scarf, draw_turban
from mien.images.illustrator.head.headwear_words import HatKind, hat_kind
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, cloth_hex, ramp

_MAKERS: dict[HatKind, Callable[[Sitter, Ramp], Layers]] = {
    "visor": draw_visored, "flat": draw_flat, "sailor": draw_sailor, "top": draw_top, "bowler": draw_bowler,
    "brim": draw_brimmed, "pointed": draw_pointed, "beret": draw_beret, "mobcap": draw_mobcap, "hood": draw_hood,
    "helmet": draw_helmet, "crown": draw_crown, "turban": draw_turban, "scarf": draw_scarf, "bandana": draw_bandana,
    "beanie": draw_beanie, "fez": draw_fez, "wreath": draw_wreath,
    "tricorn": draw_tricorn,
}  # fmt: skip
_USUAL: dict[HatKind, tuple[str, ...]] = {
    "visor": ("#c8414b", "#2f5597", "#3a3d47"), "flat": ("#7a6a56", "#5d636e", "#6e5640"), "sailor": ("#f4f1ea",),
    "top": ("#2b2933",), "bowler": ("#33303a", "#4f4038"), "brim": ("#8a6a48", "#4e4a4a", "#cfae74"),
    "pointed": ("#4a3a72", "#2f2c3d"), "beret": ("#b23b40", "#2d3550", "#3a6b58"), "mobcap": ("#f4eee2",),
    "hood": ("#4d5a4a", "#5b3e4a", "#44516b"), "helmet": ("#9aa3ae",), "crown": ("#dcae3e",),
    "turban": ("#e3d7bd", "#a33f47", "#3f6a8c"), "scarf": ("#4f7a86", "#8c5a78", "#c9a27a"),
    "bandana": ("#b8383f", "#2f4f8a"), "beanie": ("#c06a3a", "#4a6a82", "#7a3f55"), "fez": ("#9c2f37",),
    "wreath": ("#e58aa4",), "tricorn": ("#2f2b33", "#4a3830"),
}  # fmt: skip
_NUN = "#2f2d38"
_WORKSITE = "#e5b93c"


def draw_headwear(sitter: Sitter) -> Layers:
    """What the person wears on the head; empty when nothing."""
    words = sitter.looks.headwear.value
    if not words:
        return Layers()
    kind = hat_kind(words)
    usual = pick(sitter.seed, "hat colour", _USUAL[kind])
    if re.search(r"hard ?-?hat|construction|safety", words.lower()):
        usual = _WORKSITE
    if re.search(r"wimple|habit|nun", words.lower()):
        usual = _NUN
    return _MAKERS[kind](sitter, ramp(cloth_hex(words, usual)))
