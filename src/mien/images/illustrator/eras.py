"""The time that a description's clothes belong to, so that what it leaves open comes from the same wardrobe."""

from __future__ import annotations

import re
from enum import StrEnum

from mien.domain.appearance_model import Appearance, Species


class Era(StrEnum):
    """Today, the centuries of coats and gowns, or the times of tunics and cloaks."""

    MODERN = "modern"
    GENTRY = "gentry"
    OLDEN = "olden"


_OLDEN = (
    r"tunics?|cloaks?|armou?r|robes?|doublet|jerkin|surcoat|tabard|toga|kirtle|mantle|habit|cassock|hauberk|cuirass|"
    r"chainmail|chain mail|hose|sackcloth|vestments?|wimple|cowl|circlet|crown|helm|coronet|loincloth|bracers"
)
_GENTRY = (
    r"dress coat|frock ?coat|tail ?coat|tails|morning coat|breeches|knickerbockers|pantaloons|ruff\w*|jabot|cravat|"
    r"neck-?cloth|neck-?kerchief|waistcoats?|spencer|pelisse|surtout|gaberdine|gowns?|frocks?|petticoat|crinoline|"
    r"bustle|bodice|corset|shawl|fichu|tippet|spats|pinafore|bonnet|mob-?cap|tricorne?|top hat|beaver hat|wig|"
    r"nightcap|lorgnette|pince-nez|monocle|pigtail|sabre|saber|cutlass|rapier|pocket-?watch|gentleman's|greatcoat"
)
_NEVER = r"(?:dressing|night|bath|lab) ?-?(?:gown|robe)|bathrobe"
_OLDEN_KINDS = frozenset({Species.ELF, Species.DWARF, Species.ORC})


def era_of(looks: Appearance) -> Era:
    """The era that clothes, headwear and marks speak of; other worlds are olden, the undead of the gentry's time."""
    said = [garment.item for garment in looks.clothing.value] if looks.clothing.stated else []
    text = re.sub(_NEVER, "", " , ".join([*said, looks.headwear.value or "", *looks.marks.value]).lower())
    if re.search(rf"\b(?:{_GENTRY})\b", text):
        return Era.GENTRY
    if re.search(rf"\b(?:{_OLDEN})\b", text) or (looks.species.value in _OLDEN_KINDS and not _modern(said)):
        return Era.OLDEN
    return Era.GENTRY if looks.species.value is Species.UNDEAD and not _modern(said) else Era.MODERN


def _modern(said: list[str]) -> bool:
    """Whether any garment is of today, such as an elf's jeans."""
    words = r"jeans|denim|hoodie|sneakers|trainers|t-shirt|sweat\w+|jumper|blazer|suit|track\w+|polo|jacket"
    return any(re.search(rf"\b(?:{words})\b", item.lower()) for item in said)
