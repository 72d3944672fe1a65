"""Words for clothes -> what is worn: garments as data, by the nouns of the description."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sleeve = Literal["none", "short", "long", "wide"]
Slot = Literal["top", "bottom", "outer", "dress", "shoes", "extra", "set", "head", "plain"]


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
    "uniform jacket": Cut("outer", "uniform jacket", neck="stand", drop=0.1, ease=0.08, closure="buttons", marks=("belt", "trim", "pocket")),
    "cloak": Cut("outer", "cloak", sleeve="none", neck="cape", drop=0.72, ease=0.2),
    "poncho": Cut("outer", "poncho", sleeve="none", neck="cape", drop=0.05, ease=0.2),
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
        "scarf", "tie", "bow tie", "collar", "ruff", "belt", "shawl", "kerchief", "gloves", "apron", "bag", "necklace",
        "watch", "suspenders", "sash", "stockings",
    )
}  # fmt: skip
SETS = {
    # Words that name several garments at once.
    "suit": ("suit jacket", "shirt", "trousers", "shoes", "tie"),
    "uniform": ("uniform jacket", "trousers", "boots"),
    "armour": ("armour", "leggings", "boots"),
    "overalls": ("t-shirt", "trousers", "apron"),
    "pyjamas": ("shirt", "trousers", "slippers"),
    "swimsuit": ("tank", "shorts", "sandals"),
    "sportswear": ("jersey", "shorts", "sneakers"),
    "rags": ("tunic", "breeches", "bare"),
}

_PIECES = {**TOPS, **OUTERS, **BOTTOMS, **DRESSES, **SHOES, **EXTRAS}

_SYNONYMS = {
    "t-shirt": "tshirt|tee|t shirt|tee shirt|tees",
    "shirt": "shirts|flannel|chemise|shirtwaist|undershirt|oxford",
    "blouse": "blouses|smock|peasant blouse|bodysuit",
    "sweater": "sweaters|pullover|jumper|sweatshirt|knit|fleece|guernsey|turtle neck sweater",
    "turtleneck": "turtlenecks|polo neck|roll neck|turtleneck sweater",
    "hoodie": "hoodies|hooded sweatshirt|hooded top|anorak",
    "polo": "polo shirt",
    "tunic": "tunics|kurta|doublet|jerkin|surcoat|tabard|toga|kaftan|caftan|sackcloth",
    "tank": "tank top|singlet|camisole|crop top|halter|top|tops|bra|bikini top|corset top",
    "jersey": "jerseys|football shirt|sports shirt",
    "bodice": "corset|bustier",
    "coat": "coats|overcoat|greatcoat|topcoat|duster|parka|raincoat|peacoat|pea coat|mackintosh|ulster|fur coat",
    "dress coat": "tailcoat|tail coat|frock coat|morning coat|frockcoat|tails",
    "trench coat": "trenchcoat|trench",
    "lab coat": "labcoat|doctors coat",
    "jacket": "jackets|bomber|windbreaker|leather jacket|denim jacket|bolero|track jacket|puffer",
    "blazer": "blazers|sports jacket|sport coat|tweed jacket|tweed|dinner jacket|tuxedo jacket|smoking jacket",
    "cardigan": "cardigans|kimono|dressing gown|bathrobe|housecoat",
    "vest": "waistcoat|waistcoats|vests|gilet|sweater vest|bulletproof vest",
    "gaberdine": "gabardine|caftan coat|cassock coat",
    "uniform jacket": "tunic jacket|military jacket|dress uniform jacket|hussar jacket",
    "cloak": "cloaks|cape|capes|mantle|mantles|hooded cloak",
    "poncho": "ponchos|serape",
    "trousers": "trouser|pants|slacks|chinos|khakis|cords|corduroys|sweatpants|joggers|cargo pants|bell-bottoms",
    "jeans": "denim|denims|dungaree|blue jeans",
    "breeches": "knickerbockers|knickers|pantaloons|knee breeches|hose|culottes|capris",
    "shorts": "short pants|trunks|boxers|bermudas|cutoffs",
    "leggings": "legging|tights|yoga pants|skinny jeans",
    "skirt": "skirts|miniskirt|kilt|tutu|pinafore skirt|petticoat",
    "long skirt": "maxi skirt|sarong|ankle-length skirt",
    "dress": "dresses|frock|frocks|sundress|pinafore|cocktail dress|minidress|jumper dress|nightdress|nightgown",
    "gown": "gowns|ball gown|evening gown|wedding dress|evening dress|long dress|bridal gown|sari|saree",
    "robe": "robes|vestment|vestments|djellaba|wizard robe|hanfu|yukata|abaya|shroud",
    "habit": "cassock|soutane|nun's habit",
    "shoes": "shoe|oxfords|loafers|brogues|pumps|heels|high heels|flats|clogs|stilettos|footwear",
    "sneakers": "sneaker|trainers|running shoes|tennis shoes|converse|gym shoes",
    "boots": "boot|combat boots|wellingtons|cowboy boots|wellies|riding boots",
    "sandals": "sandal|flip-flops|flip flops",
    "slippers": "slipper|moccasins|ballet shoes",
    "bare": "barefoot|bare feet",
    "scarf": "scarves|muffler|cravat|ascot|neckcloth|boa",
    "tie": "necktie|ties|neckties",
    "bow tie": "bowtie|bow-tie",
    "collar": "collars|white collar|clerical collar|shirt collar",
    "ruff": "ruffle|ruffles|ruffs|jabot|frill",
    "belt": "belts|cord|rope|girdle|cummerbund",
    "shawl": "shawls|stole|wrap|pashmina|tippet|blanket",
    "kerchief": "neckerchief|bandanna|bandana|handkerchief",
    "gloves": "glove|mittens|gauntlets",
    "apron": "aprons|pinny",
    "bag": "backpack|rucksack|satchel|handbag|purse|knapsack|messenger bag",
    "necklace": "necklaces|pendant|medallion|rosary|chain|pearls|beads|locket|cross|amulet|medal",
    "watch": "wristwatch|bracelet|bracelets|bangles",
    "suspenders": "braces",
    "sash": "sashes|ribbon",
    "stockings": "socks|stocking|sock|knee socks",
    "suit": "suits|tuxedo|tux|business suit|three-piece suit|pantsuit|formal wear|formalwear|dress suit",
    "uniform": "uniforms|military uniform|school uniform|livery|fatigues|scrubs|regalia",
    "armour": "armor|plate armor|plate armour|chainmail|chain mail|mail|breastplate|cuirass|power armor|exosuit",
    "overalls": "overall|dungarees|coveralls|jumpsuit|boilersuit|boiler suit|spacesuit|space suit|romper|flight suit",
    "pyjamas": "pajamas|nightshirt|nightclothes|sleepwear",
    "swimsuit": "swimwear|bathing suit|wetsuit|leotard",
    "sportswear": "tracksuit|gym clothes|athletic wear|sports clothes|activewear",
    "rags": "rag|tatters|tattered clothes|ragged clothes",
}
_PLAIN = frozenset(
    "clothes|clothing|outfit|outfits|attire|garments|garment|costume|garb|wear|apparel|dressed|streetwear|finery|"
    "linen|things|ensemble|style|work clothes|everyday clothes|casual clothes".split("|")
)
_HEAD = frozenset(
    "hat|cap|hood|helmet|crown|tiara|bonnet|turban|beret|veil|wig|headband|hairband|headscarf|spectacles|glasses|"
    "goggles|monocle|mask|earring|earrings|eyepatch|top hat|bowler|fedora|beanie|sunglasses|hijab|headdress|tricorn|"
    "nightcap|circlet|headphones|mortarboard|sombrero|visor|straw hat|pince-nez".split("|")
)

_WORDS = {word: kind for kind, words in _SYNONYMS.items() for word in words.split("|")}
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
            if name in _PLAIN or name in _HEAD:
                return ()
            if kind := _WORDS.get(name) or _WORDS.get(name.removesuffix("s")):
                return _cuts(kind, words[:start])
    return None


def _cuts(kind: str, before: list[str]) -> tuple[Cut, ...]:
    pieces = SETS.get(kind) or (kind,)
    return tuple(_adjusted(_PIECES[piece], before) for piece in pieces)


def _adjusted(cut: Cut, before: list[str]) -> Cut:
    """A cut changed by the words in front of its noun: ``long``, ``sleeveless``, ``ragged``, ``striped``."""
    from dataclasses import replace

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
