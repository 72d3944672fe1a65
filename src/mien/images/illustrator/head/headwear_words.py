"""Which kind of headwear a phrase names."""

from __future__ import annotations

import re
from typing import Literal

HatKind = Literal[
    "visor", "flat", "sailor", "top", "bowler", "brim", "pointed", "beret", "mobcap", "hood", "helmet", "crown",
    "turban", "scarf", "bandana", "beanie", "fez", "wreath", "tricorn",
]  # fmt: skip

_WORDS: tuple[tuple[str, HatKind], ...] = (
    (r"tri-?corne?|three-?cornered|cocked hat|pirate|bicorne?", "tricorn"),
    (r"baseball|snapback|trucker|visor|ball ?cap|peaked|police|officer|captain|military|forage|kepi", "visor"),
    (r"sailor|dixie|seaman|navy hat", "sailor"),
    (r"top[ -]?hat|topper|stovepipe|silk hat|opera hat", "top"),
    (r"bowler|derby|homburg", "bowler"),
    (r"point|witch|wizard|conical|cone|dunce|party|jester|santa|elf hat|gnome|phrygian|liberty", "pointed"),
    (r"mob ?cap|bonnet|night ?cap|coif|maid|shower|chef|toque blanche", "mobcap"),
    (r"tam|beret|glengarry|balmoral|bunnet", "beret"),
    (r"fez|pillbox|kippah|yarmulke|tarboosh|kufi|skull ?cap|zucchetto", "fez"),
    (r"hijab|head ?-?scarf|veil|wimple|kerchief|babushka|shawl|niqab|habit|chador|scarf", "scarf"),
    (r"hood|cowl|cloak", "hood"),
    (r"helm|hard ?hat|armou?r", "helmet"),
    (r"crown|tiara|diadem|circlet|coronet", "crown"),
    (r"wreath|garland|laurel|flowers?", "wreath"),
    (r"turban|pagri|dastar|wrap", "turban"),
    (r"bandan|head ?-?band|sweat ?band|ribbon", "bandana"),
    (r"beanie|knit|wool|stocking|tuque|toque|ski|watch cap|bobble|ushanka|fur", "beanie"),
    (r"flat|newsboy|cloth cap|driving|ivy|gatsby|peaky|cap", "flat"),
    (r"hat|fedora|trilby|stetson|sombrero|panama|boater|brim|straw|slouch|cowboy|tricorn", "brim"),
)


def hat_kind(words: str) -> HatKind:
    """The kind that a phrase names; a cloth cap where it names none that is known."""
    text = words.lower()
    for pattern, kind in _WORDS:
        if re.search(rf"\b(?:{pattern})", text):
            return kind
    return "flat"


def hides_hair(kind: HatKind) -> bool:
    """Whether no hair shows at all."""
    return kind in {"scarf", "turban"}
