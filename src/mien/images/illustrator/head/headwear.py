"""Headwear from a phrase: which maker draws it, in which colour."""

from __future__ import annotations

import re
from collections.abc import Callable

from mien.images.illustrator.chance import pick
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hats_brimmed import (
    draw_bowler,
    draw_brimmed,
    draw_cowboy,
    draw_fedora,
    draw_pointed,
    draw_top,
    draw_tricorn,
)
from mien.images.illustrator.head.hats_festive import draw_cone, draw_mortarboard, draw_stocking
from mien.images.illustrator.head.hats_hard import draw_crown, draw_wreath
from mien.images.illustrator.head.hats_soft import (
    draw_beanie,
    draw_beret,
    draw_bonnet,
    draw_chef,
    draw_fez,
    draw_mobcap,
    draw_sailor,
)
from mien.images.illustrator.head.hats_visored import draw_flat, draw_newsboy, draw_officer, draw_visored
from mien.images.illustrator.head.headgear import draw_feather, draw_headphones, draw_veil
from mien.images.illustrator.head.headscarves import draw_bandana, draw_hood, draw_niqab, draw_scarf, draw_turban
from mien.images.illustrator.head.headwear_words import HatKind, hat_kind
from mien.images.illustrator.head.helmets import draw_helmet
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, cloth_hex, ramp

_MAKERS: dict[HatKind, Callable[[Sitter, Ramp], Layers]] = {
    "visor": draw_visored, "flat": draw_flat, "newsboy": draw_newsboy, "officer": draw_officer,
    "sailor": draw_sailor, "top": draw_top, "bowler": draw_bowler, "brim": draw_brimmed, "fedora": draw_fedora,
    "cowboy": draw_cowboy, "pointed": draw_pointed, "cone": draw_cone, "stocking": draw_stocking,
    "beret": draw_beret, "mobcap": draw_mobcap, "bonnet": draw_bonnet, "chef": draw_chef,
    "mortarboard": draw_mortarboard, "hood": draw_hood, "helmet": draw_helmet, "crown": draw_crown,
    "turban": draw_turban, "scarf": draw_scarf, "niqab": draw_niqab, "veil": draw_veil, "bandana": draw_bandana,
    "beanie": draw_beanie, "fez": draw_fez, "wreath": draw_wreath, "tricorn": draw_tricorn,
    "headphones": draw_headphones, "feathers": draw_feather,
}  # fmt: skip
_USUAL: dict[HatKind, tuple[str, ...]] = {
    "visor": ("#c8414b", "#2f5597", "#3a3d47"), "flat": ("#7a6a56", "#5d636e", "#6e5640"),
    "newsboy": ("#7a6a56", "#54606e", "#6e4f40"), "officer": ("#2b3552", "#34373f"), "sailor": ("#f4f1ea",),
    "top": ("#2b2933",), "bowler": ("#33303a", "#4f4038"), "brim": ("#8a6a48", "#4e4a4a", "#cfae74"),
    "fedora": ("#5b4a3f", "#4e5058", "#7a5c40"), "cowboy": ("#9a6b42", "#6d4a30", "#cbb089"),
    "pointed": ("#4a3a72", "#2f2c3d"), "cone": ("#3f8fc4", "#d2527a", "#e0a02f"), "stocking": ("#c2303a",),
    "beret": ("#b23b40", "#2d3550", "#3a6b58"), "mobcap": ("#f4eee2",), "bonnet": ("#d9c7a6", "#9fb4c8", "#e8dcd0"),
    "chef": ("#f6f3ee",), "mortarboard": ("#2a2933",), "hood": ("#4d5a4a", "#5b3e4a", "#44516b"),
    "helmet": ("#9aa3ae",), "crown": ("#dcae3e",), "turban": ("#e3d7bd", "#a33f47", "#3f6a8c"),
    "scarf": ("#4f7a86", "#8c5a78", "#c9a27a"), "niqab": ("#2d2b35",), "veil": ("#f6f3ee",),
    "bandana": ("#b8383f", "#2f4f8a"), "beanie": ("#c06a3a", "#4a6a82", "#7a3f55"), "fez": ("#9c2f37",),
    "wreath": ("#e58aa4",), "tricorn": ("#2f2b33", "#4a3830"), "headphones": ("#34363f", "#d9d5cc", "#c8414b"),
    "feathers": ("#8a5a38",),
}  # fmt: skip
_ALSO: tuple[tuple[str, str], ...] = (
    (r"hard ?-?hat|construction|safety", "#e5b93c"),
    (r"wimple|habit|nun", "#2f2d38"),
    (r"night ?cap|sleeping", "#8fa6c8"),
    (r"gnome|nisse", "#b8423a"),
    (r"elf hat|jester", "#3f8a55"),
    (r"straw|sun ?hat|boater|panama", "#dcc083"),
    (r"astronaut|space|motor|crash|racing", "#eef0f2"),
    (r"bicycl|bike|cycl|skat", "#3f7fb5"),
    (r"mourning|black", "#2d2b35"),
)
"""What a thing of its kind usually is where no colour is said."""


def draw_headwear(sitter: Sitter) -> Layers:
    """What the person wears on the head; empty when nothing."""
    words = sitter.looks.headwear.value
    if not words:
        return Layers()
    kind = hat_kind(words)
    own = next((color for pattern, color in _ALSO if re.search(pattern, words.lower())), None)
    usual = own or pick(sitter.seed, "hat colour", _USUAL[kind])
    return _MAKERS[kind](sitter, ramp(cloth_hex(words, usual)))
