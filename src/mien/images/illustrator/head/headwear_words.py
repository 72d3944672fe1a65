"""Which kind of headwear a phrase names."""

from __future__ import annotations

import re
from typing import Literal

HatKind = Literal[
    "visor", "flat", "newsboy", "officer", "sailor", "top", "bowler", "brim", "fedora", "cowboy", "pointed", "cone",
    "stocking", "beret", "mobcap", "bonnet", "chef", "mortarboard", "hood", "helmet", "crown", "turban", "scarf",
    "niqab", "veil", "bandana", "beanie", "fez", "wreath", "tricorn", "headphones", "feathers",
]  # fmt: skip

_WORDS: tuple[tuple[str, HatKind], ...] = (
    (r"headphones?|earphones?|headset|ear ?muffs", "headphones"),
    (r"mortar ?board|graduation|academic cap", "mortarboard"),
    (r"(?:flower|floral|daisy|rose|laurel|leaf|ivy|vine) (?:crown|circlet|tiara|headband)", "wreath"),
    (r"feather(?:ed)? (?:headdress|crown|bonnet)|war bonnet|headdress", "feathers"),
    (r"chef|toque blanche|cook'?s (?:hat|cap)|baker'?s (?:hat|cap)", "chef"),
    (r"tri-?corne?|three-?cornered|cocked hat|pirate|bicorne?", "tricorn"),
    (
        r"police|officer|captain|military cap|kepi|chauffeur|pilot'?s cap|conductor|admiral|general|service cap",
        "officer",
    ),
    (r"baseball|snapback|trucker|visor|ball ?cap|peaked|military|forage|backwards?", "visor"),
    (r"sailor|dixie|seaman|navy hat", "sailor"),
    (r"top[ -]?hat|topper|stovepipe|silk hat|opera hat", "top"),
    (r"bowler|derby", "bowler"),
    (r"fedora|trilby|homburg|panama|pork ?pie|borsalino|snap[ -]brim", "fedora"),
    (r"cowboy|cowgirl|stetson|western|ten[ -]gallon|akubra|bush hat", "cowboy"),
    (r"santa|christmas|night ?cap|sleeping cap|stocking cap|elf hat|gnome|jester|phrygian|liberty|nisse", "stocking"),
    (r"party|dunce|birthday|clown", "cone"),
    (r"point|witch|wizard|sorcerer|mage|conical|cone", "pointed"),
    (r"bonnet|poke", "bonnet"),
    (r"mob ?cap|coif|maid|shower|nurse|dutch cap", "mobcap"),
    (r"tam|beret|glengarry|balmoral|bunnet", "beret"),
    (r"fez|pillbox|kippah|yarmulke|tarboosh|kufi|skull ?cap|zucchetto", "fez"),
    (r"niqab|burqa|burka", "niqab"),
    (r"(?:bridal|wedding|lace|sheer|white|mourning|black) veil|^veil$|mantilla", "veil"),
    (r"hijab|head ?-?scarf|veil|wimple|kerchief|babushka|shawl|habit|chador|scarf|dupatta", "scarf"),
    (r"hood|cowl|cloak", "hood"),
    (r"helm|hard ?hat|armou?r", "helmet"),
    (r"crown|tiara|diadem|circlet|coronet", "crown"),
    (r"wreath|garland|laurel|flowers?", "wreath"),
    (r"turban|pagri|dastar|wrap", "turban"),
    (r"bandan|head ?-?band|sweat ?band|ribbon|do-?rag", "bandana"),
    (r"beanie|knit|wool|stocking|tuque|toque|ski|watch cap|bobble|ushanka|fur", "beanie"),
    (r"newsboy|gatsby|peaky|baker boy|paperboy", "newsboy"),
    (r"flat|cloth cap|driving|ivy|cap", "flat"),
    (r"hat|sombrero|boater|brim|straw|slouch", "brim"),
)


def hat_kind(words: str) -> HatKind:
    """The kind that a phrase names; a cloth cap where it names none that is known."""
    return _named(words) or "flat"


def plain_instead(words: str) -> bool:
    """Whether something plainer is drawn than the phrase says."""
    return _named(words) in {None, "feathers"}


def _named(words: str) -> HatKind | None:
    text = words.lower()
    return next((kind for pattern, kind in _WORDS if re.search(rf"\b(?:{pattern})", text)), None)


def hides_hair(kind: HatKind) -> bool:
    """Whether no hair shows at all."""
    return kind in {"scarf", "turban", "niqab"}
