"""Plain-English colour words -> a colour: ``yellowish-gray``, ``faded brown``, ``dark-blue``, ``raven-black``.

Nouns are looked up among hand-mixed colours first (pure CSS red is too loud for cloth), then among the CSS names.
Adjectives bend them: *dark*, *pale*, *faded*, and anything in *-ish*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PIL import ImageColor

from mien.images.illustrator.blend import mix

_BASIC = {
    "black": "#2a2830",
    "white": "#f4f1ea",
    "gray": "#8b8d96",
    "grey": "#8b8d96",
    "red": "#c8373f",
    "orange": "#e5832f",
    "yellow": "#edc24a",
    "green": "#4c8c52",
    "blue": "#3a68b0",
    "purple": "#71489a",
    "violet": "#8053b4",
    "pink": "#e68aa6",
    "brown": "#7c5236",
}
"""Two of these side by side are mixed; beside a finer word, the finer word counts (``navy blue`` is navy)."""

_FINE = {
    "amber": "#e0a030", "apricot": "#f0b184", "ash": "#b3afa6", "ashen": "#b9b5ae", "auburn": "#7d3a25",
    "azure": "#4f9fdc", "beige": "#dccdb0", "blond": "#e2bd72", "blonde": "#e2bd72", "bone": "#e9e0cc",
    "brass": "#bd9645", "bronze": "#a5713c", "brunette": "#57392a", "buff": "#d9bd86", "burgundy": "#7a2338",
    "camel": "#bd9460", "canary": "#f2d95c", "caramel": "#b0733c", "carrot": "#e07b32", "cerulean": "#3d8fc4",
    "champagne": "#ecdcb9", "charcoal": "#3f4149", "cherry": "#a82237", "chestnut": "#6f3d28",
    "chocolate": "#54351f", "cinnamon": "#a15a33", "claret": "#76213a", "cobalt": "#2f55a4", "cocoa": "#5f4031",
    "coffee": "#563b2b", "copper": "#b8653a", "coral": "#ee7e68", "cream": "#f3e8cf", "crimson": "#a91f37",
    "cyan": "#3fb8c6", "denim": "#44628c", "drab": "#8d8266", "dun": "#a68f6c", "ebony": "#29242a",
    "ecru": "#d6c6a1", "emerald": "#2c8a63", "fawn": "#c9a377", "flame": "#dc5a2b", "flaxen": "#e6cb86",
    "ginger": "#c4662f", "gold": "#d9ac3c", "golden": "#dcae48", "hazel": "#8a7040", "heather": "#9a8fa6",
    "honey": "#d39a45", "indigo": "#3f3a80", "iron": "#5d6069", "ivory": "#f3ecd9", "jade": "#4a9c7a",
    "jet": "#1f1e24", "khaki": "#b5a673", "lavender": "#b6a5d8", "lead": "#6d7079", "lemon": "#f1df6b",
    "lilac": "#bfa0cf", "lime": "#9ac84a", "magenta": "#bd3f88", "mahogany": "#6a2d22", "maroon": "#6d2230",
    "mauve": "#a77d97", "mint": "#9fd8bd", "mocha": "#7b5945", "moss": "#75803f", "mouse": "#8f877e",
    "mousy": "#8d7a66", "mulberry": "#7c3357", "mustard": "#cf9f33", "navy": "#27355e", "ochre": "#c38a35",
    "olive": "#74753d", "onyx": "#26252b", "peach": "#f3bb98", "pearl": "#ebe6dd", "pepper": "#6d6b70",
    "pewter": "#8a8f94", "platinum": "#ebdfc4", "plum": "#6d3560", "raven": "#22212b", "rose": "#d9728a",
    "ruby": "#9d1f3f", "ruddy": "#c0604d", "russet": "#91492b", "rust": "#a4502c", "rusty": "#a4502c",
    "sable": "#2f2626", "saffron": "#e2a02f", "sage": "#9bab86", "salmon": "#ee9580", "salt": "#c9c8c9",
    "sand": "#d8bd8c", "sandy": "#cfa968", "sapphire": "#2c4f9e", "scarlet": "#cb2f33", "sepia": "#6d4e35",
    "silver": "#c3c6cd", "silvery": "#c8cad0", "slate": "#5d6b7a", "smoky": "#76757c", "snow": "#f5f4f0",
    "snowy": "#f5f4f0", "steel": "#7c8a99", "straw": "#e0c57c", "strawberry": "#d98257", "tan": "#c79f6e",
    "taupe": "#8c7d70", "tawny": "#b57b3f", "teal": "#2b7f85", "terracotta": "#bf6546", "turquoise": "#45b3ad",
    "ultramarine": "#3a3f9e", "umber": "#68492f", "vermilion": "#d3462f", "walnut": "#5e412e", "wheat": "#e3c98e",
    "wine": "#742a41",
    "adobe": "#b8694a", "almond": "#e6d3b5", "amethyst": "#8a5fae", "anthracite": "#3b3e45", "aubergine": "#4f2b45",
    "avocado": "#7c8a45", "banana": "#f0d96a", "biscuit": "#d9b98a", "blackberry": "#3f2743", "blood": "#8a1c22",
    "blueberry": "#46538c", "blush": "#e8b4ad", "bordeaux": "#6b2035", "bottle": "#1f4d3a", "brick": "#a4493a",
    "bubblegum": "#f29cbd", "butter": "#f3e09b", "buttercup": "#f0cd4b", "cardinal": "#b3202f", "celadon": "#a9c9a8",
    "citrus": "#e9b93a", "clay": "#b5795a", "clementine": "#ea8a35", "cornflower": "#6a8cd6", "cranberry": "#98263f",
    "daffodil": "#f2d64f", "dandelion": "#f0c93c", "eggplant": "#4f2b45", "eggshell": "#efe6d2", "espresso": "#3d2a22",
    "evergreen": "#2f5a48", "fern": "#5f8f52", "fire": "#d1452a", "forest": "#2f5d43", "fuchsia": "#c43a8b",
    "garnet": "#7a1f33", "grape": "#5e3a78", "graphite": "#474a52", "grass": "#6a9a45", "gunmetal": "#4a4f57",
    "hunter": "#355e3b", "ink": "#272b45", "iris": "#6a5fae", "ivy": "#3f6b4c", "juniper": "#4a6b62",
    "kelly": "#3f9a52", "lapis": "#2f56a0", "latte": "#c4a484", "lavendar": "#b6a5d8", "licorice": "#2a2427",
    "malachite": "#2f8f6b", "mango": "#f0a53c", "marigold": "#e9a432", "melon": "#f2a37c", "merlot": "#642436",
    "milk": "#f5f1e8", "mushroom": "#b5a596", "nutmeg": "#8a5f42", "nude": "#dcb79a", "oatmeal": "#d9cdb6",
    "obsidian": "#23222b", "ocean": "#2f6b8f", "opal": "#c9dcd8", "orchid": "#b877b8", "oxblood": "#5e1f24",
    "papaya": "#f0a070", "pea": "#8aa34f", "periwinkle": "#8f97d6", "petrol": "#23566b", "pine": "#2f5548",
    "pistachio": "#b3c98c", "poppy": "#d63f32", "primrose": "#f0e08a", "pumpkin": "#d9752c", "quartz": "#e3cfd3",
    "raspberry": "#b0305f", "rosewood": "#74343a", "rouge": "#b8465a", "sea": "#4f9a96", "seafoam": "#9fd3bd",
    "sky": "#86bbe0", "smoke": "#9a9ca3", "spruce": "#3a5f57", "stone": "#a8a294", "storm": "#5f6673",
    "sunflower": "#efbe3a", "tangerine": "#e8863a", "tobacco": "#7d5a3a", "toffee": "#9a643c", "topaz": "#d9a03f",
    "vanilla": "#f3e6c4", "watermelon": "#e0566b", "wisteria": "#a694cf", "zinc": "#8f969c",
    "puce": "#7e4a58", "snuff": "#8a6a48",
}  # fmt: skip

_SAME = {
    "blacker": "black", "bloodred": "blood", "carroty": "carrot", "coal": "jet", "coppery": "copper",
    "grizzled": "ash", "hoary": "snow", "inky": "ink", "jetty": "jet", "paler": "pale", "redder": "red",
    "vermillion": "vermilion", "whiter": "white",
}  # fmt: skip
"""Words that say no more than another one."""

_ISH = {"bluish": "blue", "reddish": "red", "greyish": "gray", "whitish": "white", "rosy": "rose", "sooty": "black"}

_BENT = {
    "dark": ("#1d1a2b", 0.42), "deep": ("#231a33", 0.3), "darkish": ("#1d1a2b", 0.25), "dusky": ("#2b2433", 0.3),
    "midnight": ("#151528", 0.6),
    "light": ("#fbf4e4", 0.42), "lightish": ("#fbf4e4", 0.25), "pale": ("#f6efe2", 0.52), "pastel": ("#fbf1ec", 0.5),
    "soft": ("#ebe2d6", 0.3), "ice": ("#eef6fa", 0.4), "icy": ("#eef6fa", 0.4), "faded": ("#b9b0a4", 0.4),
    "washed": ("#c3bcb0", 0.4), "bleached": ("#e6ddc8", 0.45), "dusty": ("#b0a397", 0.32), "muted": ("#8f8a88", 0.32),
    "dull": ("#857f7c", 0.35), "dirty": ("#6b5a41", 0.32), "soiled": ("#6b5a41", 0.32), "grimy": ("#564a3a", 0.4),
    "stained": ("#75613f", 0.25), "worn": ("#a1958a", 0.25), "drab": ("#857c68", 0.4), "smoky": ("#77747a", 0.35),
    "burnt": ("#5a2d14", 0.32), "antique": ("#b8a888", 0.32), "vintage": ("#b0a397", 0.28), "royal": ("#33309a", 0.3),
    "powder": ("#eef0f2", 0.4), "baby": ("#f6f2f4", 0.45), "pastel-coloured": ("#fbf1ec", 0.5),
    "smokey": ("#77747a", 0.35), "shadowy": ("#26232f", 0.35), "bluey": ("#4a78c0", 0.3),
    "warm": ("#e8a95a", 0.15), "cool": ("#7f9fc4", 0.18), "medium": ("#808080", 0.0), "steely": ("#7c8a99", 0.4),
}  # fmt: skip
"""Adjectives: the colour they pull towards, and how far."""

_VIVID = {
    "bright", "vivid", "neon", "brilliant", "rich", "hot", "electric", "lurid", "vibrant", "fluorescent", "acid",
    "shocking", "blazing", "fiery", "loud",
}  # fmt: skip
_CSS = ImageColor.colormap
_UNSAID = "#010203"
"""Stands for no colour: nobody would name it."""
_HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])")


def color_hex(words: str | None, fallback: str) -> str:
    """The colour that ``words`` name, as ``#rrggbb``; ``fallback`` when they name none.

    Of alternatives (``green or gray``, ``red and white``) the first counts. An adjective alone (``light``) bends
    the fallback.
    """
    if not words:
        return fallback
    text = words.lower().strip()
    if literal := _HEX.search(text):
        digits = literal.group()[1:]
        return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    for part in re.split(r"\b(?:or|and|with)\b|[,;/&]", text):
        if found := _read(re.findall(r"[a-z]+", part), fallback):
            return found
    return fallback


def color_in(words: str) -> str | None:
    """The colour that ``words`` name by a noun, or None; adjectives alone name none."""
    found = color_hex(words, _UNSAID)
    return None if found == _UNSAID or not _has_noun(words) else found


def is_color(words: str) -> bool:
    """Whether ``words`` name a colour or bend one (``light``)."""
    return color_hex(words, _UNSAID) != _UNSAID


def colors_in(words: str) -> list[str]:
    """Every colour that ``words`` name by a noun, in their order, as ``#rrggbb``: two for ``red and white``."""
    parts = re.split(r"\b(?:or|and|with|on)\b|[,;/&]", words.lower())
    return [color for part in parts if (color := color_in(part))]


def _has_noun(words: str) -> bool:
    tokens = re.findall(r"[a-z]+", words.lower())
    return bool(_HEX.search(words.lower())) or any(_nouns(_split(tokens)))


def _read(tokens: Sequence[str], fallback: str) -> str | None:
    tokens = _split(tokens)
    nouns = [found for found in _nouns(tokens) if found]
    bends = [token for token in tokens if token in _BENT or token in _VIVID]
    leaning = [color for token in tokens if (color := _leaning(token))]
    if not nouns and not bends and not leaning:
        return None
    color = _blend(nouns) if nouns else leaning[0] if leaning else fallback
    for other in leaning:
        color = mix(color, other, 0.3)
    alone = not nouns and not leaning
    for bend in bends:
        color = _bend(color, bend, 1.6 if alone else 1.0)
    return color


def _split(tokens: Sequence[str]) -> list[str]:
    """Compounds taken apart (``darkblue``) unless CSS has a name for the whole; ``sky blue`` put together."""
    whole: list[str] = []
    for token in (_SAME.get(said, said) for said in tokens):
        compound = re.fullmatch(r"(dark|light|pale|deep|bright)([a-z]{3,})", token)
        if compound and _known(compound.group(2)):
            whole += compound.groups()
        else:
            whole.append(token)
    joined: list[str] = []
    for token in whole:
        if joined and joined[-1] not in _BENT and joined[-1] not in _VIVID and joined[-1] + token in _CSS:
            joined[-1] += token
        else:
            joined.append(token)
    return joined


def _known(word: str) -> bool:
    return word in _BASIC or word in _FINE or word in _CSS


def _nouns(tokens: Sequence[str]) -> list[tuple[str, bool]]:
    """(colour, is it fine) of each noun."""
    found = []
    for token in tokens:
        if token in _BENT and token not in {"drab", "smoky"}:
            continue
        if token in _FINE or (token in _CSS and token not in _BASIC):
            found.append((_FINE.get(token) or _muted(str(_CSS[token])), True))
        elif token in _BASIC:
            found.append((_BASIC[token], False))
    return found


def _muted(color: str) -> str:
    """The screen's named colours are too loud for cloth."""
    return mix(color, "#77727c", 0.2)


def _blend(nouns: Sequence[tuple[str, bool]]) -> str:
    fine = [color for color, is_fine in nouns if is_fine]
    if fine:
        return fine[0]
    return nouns[0][0] if len(nouns) == 1 else mix(nouns[0][0], nouns[1][0], 0.5)


def _leaning(token: str) -> str | None:
    """The colour behind ``yellowish``, ``reddish``, ``rosy``."""
    word = _ISH.get(token)
    if word is None and (match := re.fullmatch(r"([a-z]+?)ish", token)):
        word = next((w for w in (match.group(1), match.group(1) + "e") if _known(w)), None)
    if word is None:
        return None
    return _BASIC.get(word) or _FINE.get(word) or str(_CSS[word])


def _bend(color: str, adjective: str, strength: float) -> str:
    if adjective in _VIVID:
        return _saturated(color)
    toward, amount = _BENT[adjective]
    return mix(color, toward, min(0.9, amount * strength))


def _saturated(color: str) -> str:
    red, green, blue = ImageColor.getrgb(color)[:3]
    middle = (red + green + blue) / 3
    channels = (round(min(255, max(0, middle + (value - middle) * 1.35 + 8))) for value in (red, green, blue))
    return "#{:02x}{:02x}{:02x}".format(*channels)
