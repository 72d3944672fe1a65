"""Every garment that is drawn, by its name. Tables only."""

from __future__ import annotations

from typing import Any

from mien.images.illustrator.cut import Cut

_LEATHER, _DENIM, _WHITE, _BLACK = "#4f3a30", "#4b6a94", "#f3f1ec", "#2a2a33"


def _top(kind: str, **more: Any) -> Cut:
    return Cut("top", kind, **more)


def _outer(kind: str, **more: Any) -> Cut:
    return Cut("outer", kind, **{"layer": 2, "ease": 0.14, **more})


def _dress(kind: str, **more: Any) -> Cut:
    return Cut("dress", kind, **more)


TOPS = {
    "t-shirt": _top("t-shirt", sleeve="short", drop=0.02, marks=("print",)),
    "shirt": _top("shirt", neck="collar", drop=-0.02, closure="buttons", marks=("pocket", "tucked")),
    "hawaiian shirt": _top("hawaiian shirt", neck="camp", sleeve="short", drop=0.05, ease=0.1, closure="buttons",
                           pattern="leaves"),
    "blouse": _top("blouse", neck="v", sleeve="wide", drop=-0.02, ease=0.07, closure="buttons",
                   marks=("tucked", "puff", "gathers")),
    "sweater": _top("sweater", drop=0.04, ease=0.1, marks=("rib",), layer=1),
    "sweatshirt": _top("sweatshirt", drop=0.04, ease=0.12, marks=("rib", "notch"), layer=1),
    "turtleneck": _top("turtleneck", neck="high", drop=0.02, ease=0.06, marks=("rib",)),
    "hoodie": _top("hoodie", neck="hood", drop=0.05, ease=0.13, marks=("rib", "pouch", "strings"), layer=1),
    "coverall": _top("coverall", neck="collar", drop=0.0, ease=0.1, closure="zip", marks=("chest pockets", "belt")),
    "flight suit": _top("flight suit", neck="stand", drop=0.0, ease=0.1, closure="zip",
                        marks=("chest pockets", "badge"), color="#6b6f4e"),
    "space suit": _top("space suit", neck="ring", drop=0.0, ease=0.17, marks=("life support", "sleeve rings"),
                       color="#eceae6"),
    "polo": _top("polo", neck="polo", sleeve="short", drop=0.02, closure="polo", marks=("rib", "crest")),
    "tunic": _top("tunic", neck="v", drop=0.24, ease=0.08, marks=("belt", "trim")),
    "tank": _top("tank", neck="scoop", sleeve="none", drop=0.0, marks=("tucked",)),
    "jersey": _top("jersey", neck="v", sleeve="short", drop=0.04, ease=0.1, marks=("number", "trim", "sleeve stripes")),
    "armour": _top("armour", neck="gorget", drop=0.08, ease=0.12, marks=("plates", "belt"), color="#9aa3ad"),
    "leather armour": _top("leather armour", neck="v", drop=0.14, ease=0.1, marks=("straps", "belt", "studs"),
                           color="#6e4a33", sleeve="short"),
    "mail": _top("mail", neck="crew", drop=0.2, ease=0.08, marks=("belt",), pattern="mail", color="#8f979f"),
    "bodice": _top("bodice", neck="scoop", sleeve="short", drop=-0.04, ease=0.02, closure="laces", marks=("tucked",)),
    "chef's jacket": _top("chef's jacket", neck="stand", drop=0.06, ease=0.09, closure="double", color=_WHITE),
    "scrubs": _top("scrubs", neck="v", sleeve="short", drop=0.05, ease=0.1, marks=("pocket",), color="#4f9a98"),
    "police shirt": _top("police shirt", neck="collar", drop=-0.02, closure="buttons",
                         marks=("chest pockets", "epaulettes", "badge", "tucked"), color="#5d7ba6"),
    "sailor blouse": _top("sailor blouse", neck="sailor", drop=0.02, ease=0.08, color=_WHITE),
    "choli": _top("choli", neck="scoop", sleeve="short", drop=-0.02, ease=0.03),
}  # fmt: skip
OUTERS = {
    "coat": _outer("coat", neck="lapel", drop=0.5, closure="open", marks=("flaps",)),
    "fur coat": _outer("fur coat", neck="fur", drop=0.5, ease=0.2, closure="open", marks=("fur cuffs",)),
    "dress coat": _outer("dress coat", neck="peak", drop=0.42, ease=0.12, closure="double", marks=("tails",)),
    "trench coat": _outer("trench coat", neck="lapel", drop=0.5, closure="double",
                          marks=("belt", "epaulettes", "storm flap", "flaps"), color="#c6ab7d"),
    "peacoat": _outer("peacoat", neck="peak", drop=0.16, closure="double", marks=("flaps",), color="#2c3856"),
    "duffle coat": _outer("duffle coat", neck="hood", drop=0.34, closure="toggles", marks=("flaps",), color="#b28a55"),
    "lab coat": _outer("lab coat", neck="lapel", drop=0.46, closure="open", marks=("pocket", "patch pockets"),
                       color="#f1f1ee"),
    "jacket": _outer("jacket", neck="collar", drop=0.02, ease=0.12, closure="zip", marks=("rib", "slits"), layer=1),
    "leather jacket": _outer("leather jacket", neck="biker", drop=0.0, ease=0.11, closure="slanted",
                             marks=("zip pockets", "waistband"), color=_LEATHER, layer=1),
    "denim jacket": _outer("denim jacket", neck="collar", drop=-0.01, ease=0.11, closure="buttoned open",
                           marks=("chest pockets", "yoke", "waistband"), color="#5878a0", layer=1),
    "bomber": _outer("bomber", neck="rib", drop=0.0, ease=0.15, closure="zip", marks=("rib", "slits"), color="#5f6b4a",
                     layer=1),
    "puffer": _outer("puffer", neck="stand", drop=0.03, ease=0.2, closure="zip", pattern="quilted", marks=("slits",),
                     layer=1),
    "track jacket": _outer("track jacket", neck="stand", drop=0.01, ease=0.1, closure="zip",
                           marks=("rib", "sleeve stripes"), layer=1),
    "blazer": _outer("blazer", neck="lapel", drop=0.12, ease=0.1, closure="open", marks=("pocket", "flaps"), layer=1),
    "suit jacket": _outer("blazer", neck="lapel", drop=0.12, ease=0.1, closure="one button",
                          marks=("pocket", "flaps", "hanky"), layer=1),
    "tuxedo jacket": _outer("tuxedo jacket", neck="shawl", drop=0.12, ease=0.1, closure="one button",
                            marks=("satin", "hanky", "flaps"), color=_BLACK, layer=1),
    "cardigan": _outer("cardigan", neck="v", drop=0.12, ease=0.12, closure="buttoned open",
                       marks=("rib", "knit", "patch pockets"), layer=1),
    "bathrobe": _outer("bathrobe", neck="shawl", drop=0.55, ease=0.16, closure="wrapped",
                       marks=("tied", "patch pockets"), color="#b9cfe0"),
    "vest": _outer("vest", neck="v", sleeve="none", drop=-0.02, ease=0.07, closure="buttons",
                   marks=("points",), layer=0),
    "puffer vest": _outer("puffer vest", neck="stand", sleeve="none", drop=0.02, ease=0.17, closure="zip",
                          pattern="quilted", layer=0),
    "hi-vis vest": _outer("hi-vis vest", neck="v", sleeve="none", drop=0.02, ease=0.11, closure="zip",
                          marks=("reflectors",), color="#e9d53d", layer=1),
    "gaberdine": _outer("gaberdine", neck="collar", drop=0.7, ease=0.16, closure="open"),
    "raincoat": _outer("raincoat", neck="hood", drop=0.3, ease=0.16, closure="snaps", marks=("flaps",),
                       color="#edc23f"),
    "parka": _outer("parka", neck="fur hood", drop=0.24, ease=0.2, closure="zip", marks=("flaps", "drawstring"),
                    color="#6d7350"),
    "uniform jacket": _outer("uniform jacket", neck="stand", drop=0.1, ease=0.08, closure="buttons",
                             marks=("belt", "chest pockets", "epaulettes", "medals")),
    "soldier's jacket": _outer("soldier's jacket", neck="collar", drop=0.08, ease=0.11, closure="buttons",
                               marks=("chest pockets", "belt"), color="#8a8a63", pattern="camouflage"),
    "hussar jacket": _outer("hussar jacket", neck="stand", drop=0.02, ease=0.07, closure="frogs",
                            marks=("epaulettes",), color="#2f4a7d"),
    "cloak": Cut("cape", "cloak", sleeve="none", neck="cape", drop=0.78, ease=0.2, flare=0.5, marks=("cloak hood",)),
    "cape": Cut("cape", "cape", sleeve="none", neck="cape", drop=0.62, ease=0.2, flare=0.6),
    "poncho": Cut("cape", "poncho", sleeve="none", neck="cape", drop=0.05, ease=0.2, pattern="poncho"),
}  # fmt: skip
BOTTOMS = {
    "trousers": Cut("bottom", "trousers", drop=0.96, marks=("crease",)),
    "jeans": Cut("bottom", "jeans", drop=0.95, marks=("seams",), color=_DENIM),
    "uniform trousers": Cut("bottom", "trousers", drop=0.96, marks=("crease",), color="#2b2f45"),
    "chef's trousers": Cut("bottom", "trousers", drop=0.95, color="#e6e4df", pattern="checks"),
    "cargo pants": Cut("bottom", "trousers", drop=0.95, ease=0.08, marks=("cargo",), color="#7d7a58"),
    "soldier's trousers": Cut("bottom", "trousers", drop=0.95, ease=0.07, marks=("cargo",), color="#8a8a63",
                              pattern="camouflage"),
    "sweatpants": Cut("bottom", "trousers", drop=0.94, ease=0.07, marks=("cuff", "side stripe")),
    "breeches": Cut("bottom", "breeches", drop=0.6, ease=0.1, marks=("cuff",)),
    "shorts": Cut("bottom", "shorts", drop=0.36, ease=0.08, marks=("cuff",)),
    "leggings": Cut("bottom", "leggings", drop=0.97, ease=0.0),
    "skirt": Cut("bottom", "skirt", drop=0.46, flare=0.55),
    "long skirt": Cut("bottom", "skirt", drop=0.84, flare=0.55),
    "pencil skirt": Cut("bottom", "skirt", drop=0.5, flare=-0.05, marks=("slit",)),
    "pleated skirt": Cut("bottom", "skirt", drop=0.42, flare=0.6, marks=("pleats",)),
    "kilt": Cut("bottom", "skirt", drop=0.47, flare=0.35, marks=("pleats", "apron front"), pattern="plaid",
                color="#8a3038"),
    "tutu": Cut("bottom", "skirt", drop=0.26, flare=2.2, marks=("tulle",), color="#eeb9c6"),
}  # fmt: skip
DRESSES = {
    "dress": _dress("dress", neck="scoop", sleeve="short", drop=0.5, marks=("waist",), flare=0.55),
    "sundress": _dress("sundress", neck="scoop", sleeve="none", drop=0.5, marks=("waist",), flare=0.75),
    "pinafore": _dress("pinafore", neck="scoop", sleeve="none", drop=0.48, marks=("waist",), flare=0.6),
    "sheath": _dress("sheath", neck="stand", sleeve="short", drop=0.6, flare=0.0, closure="slanted frogs",
                     marks=("slit",)),
    "gown": _dress("gown", neck="v", sleeve="long", drop=0.95, marks=("waist",), flare=0.62),
    "ball gown": _dress("ball gown", neck="boat", sleeve="short", drop=0.98, marks=("waist sash", "puff", "tiers"),
                        flare=1.15),
    "robe": _dress("robe", neck="v", sleeve="wide", drop=0.94, ease=0.14, marks=("belt", "trim"), flare=0.45),
    "wizard robe": _dress("wizard robe", neck="crossed", sleeve="wide", drop=0.96, ease=0.14,
                          marks=("belt", "hanging sleeves", "hem trim"), flare=0.6, color="#3c3f86", pattern="stars"),
    "kimono": _dress("kimono", neck="crossed", sleeve="wide", drop=0.95, ease=0.1,
                     marks=("obi", "hanging sleeves", "front edge"), flare=0.12),
    "sari": _dress("sari", neck="scoop", sleeve="short", drop=0.97, marks=("pallu", "hem trim", "front pleats"),
                   flare=0.25),
    "toga": _dress("toga", neck="scoop", sleeve="short", drop=0.86, ease=0.1, marks=("pallu", "hem trim"), flare=0.3,
                   color="#f1ece0"),
    "habit": _dress("habit", neck="cowl", sleeve="wide", drop=0.95, ease=0.13, marks=("rope", "hanging sleeves"),
                    flare=0.4, color="#6b4f39"),
    "cassock": _dress("cassock", neck="clerical", drop=0.95, ease=0.1, closure="buttons", marks=("waist sash",),
                      flare=0.35, color=_BLACK),
    "nightgown": _dress("nightgown", neck="scoop", sleeve="wide", drop=0.86, ease=0.12, marks=("gathers",), flare=0.5,
                        color="#f2ece2"),
    "nurse's dress": _dress("nurse's dress", neck="collar", sleeve="short", drop=0.52, closure="buttons",
                            marks=("waist", "pocket"), flare=0.45, color="#dfe9ef"),
}  # fmt: skip
SHOES = {
    **{kind: Cut("shoes", kind) for kind in ("shoes", "sneakers", "boots", "heels", "sandals", "slippers", "bare")},
}
EXTRAS = {
    kind: Cut("extra", kind)
    for kind in (
        "scarf", "tie", "bow tie", "collar", "ruff", "jabot", "belt", "shawl", "kerchief", "gloves", "apron", "bag",
        "necklace", "watch", "suspenders", "sash", "stockings", "bib", "cravat", "pearls", "medal", "badge", "backpack",
        "corset", "obi", "lanyard", "pauldrons", "stethoscope",
    )
} | {"dark tie": Cut("extra", "tie", color="#2b2f45")}  # fmt: skip
EXTRA_COLORS = {
    "belt": "#5b4030", "watch": "#5b4030", "bag": "#8a5f3c", "backpack": "#4d6b6a", "pearls": "#f4efe6",
    "medal": "#e0b64c", "badge": "#e0b64c", "necklace": "#e0b64c", "gloves": "#4a3b36", "corset": "#5b2f36",
    "pauldrons": "#9aa3ad", "stethoscope": "#4b4f5c", "cravat": "#f6f3ec", "apron": "#d8c9ae",
} | dict.fromkeys(("collar", "ruff", "jabot", "kerchief", "stockings"), "#f6f3ec")  # fmt: skip
"""The colours of small things of which none is said."""

SETS = {
    "suit": ("suit jacket", "trousers", "shirt", "shoes", "tie"),
    "tuxedo": ("tuxedo jacket", "trousers", "shirt", "shoes", "bow tie"),
    "three-piece suit": ("suit jacket", "trousers", "vest", "shirt", "shoes", "tie"),
    "school uniform": ("blazer", "pleated skirt", "shirt", "shoes", "tie"),
    "uniform": ("uniform jacket", "trousers", "boots"),
    "police uniform": ("police shirt", "uniform trousers", "dark tie", "belt", "shoes"),
    "nurse uniform": ("scrubs", "trousers", "sneakers", "stethoscope"),
    "chef uniform": ("chef's jacket", "chef's trousers", "apron", "shoes"),
    "soldier uniform": ("soldier's jacket", "soldier's trousers", "boots"),
    "scrubs": ("scrubs", "trousers", "sneakers"),
    "armour": ("armour", "leggings", "boots"),
    "leather armour": ("leather armour", "trousers", "boots"),
    "chainmail": ("mail", "trousers", "boots"),
    "overalls": ("bib", "trousers", "t-shirt"),
    "corset": ("corset", "blouse"),
    "boiler suit": ("coverall", "trousers", "boots"),
    "flight suit": ("flight suit", "trousers", "boots"),
    "space suit": ("space suit", "trousers", "boots", "gloves"),
    "sailor suit": ("sailor blouse", "trousers", "shoes"),
    "pyjamas": ("shirt", "trousers", "slippers"),
    "swimsuit": ("tank", "shorts", "sandals"),
    "sportswear": ("jersey", "shorts", "sneakers"),
    "tracksuit": ("track jacket", "sweatpants", "sneakers", "t-shirt"),
    "habit": ("habit", "sandals"),
    "toga": ("toga", "sandals"),
    "kimono": ("kimono", "sandals"),
    "sari": ("sari", "sandals"),
    "wizard robe": ("wizard robe", "boots"),
    "ball gown": ("ball gown", "shoes"),
    "kilt": ("kilt", "stockings", "shoes"),
    "rags": ("tunic", "breeches", "bare"),
}
"""Words that name several garments at once; where no colour is said for the others they follow the first."""

PIECES = {**TOPS, **OUTERS, **BOTTOMS, **DRESSES, **SHOES, **EXTRAS}
"""Every single garment."""
