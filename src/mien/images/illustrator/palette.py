"""The colours of one character and of the worldview themes; every base colour brings its shadow and its light."""

from __future__ import annotations

import re
from math import dist
from typing import NamedTuple

from mien.domain.appearance_model import Appearance, Attribute, HairLength, Species
from mien.domain.worldview import Theme
from mien.images.illustrator.blend import channels, luminance, mix, shade, tint
from mien.images.illustrator.chance import chance, pick, spread
from mien.images.illustrator.color_words import color_hex, color_in
from mien.ports import Subject

__all__ = [
    "Ramp", "ThemePalette", "beard_ramp", "channels", "cloth_hex", "eye_hex", "hair_ramp", "luminance", "mix", "ramp",
    "shade", "skin_ramp", "theme_palette", "tint",
]  # fmt: skip


class Ramp(NamedTuple):
    """A colour with its shadow and its light, ``#rrggbb`` each."""

    base: str
    shade: str
    tint: str


class ThemePalette(NamedTuple):
    """The colours of a worldview: large areas, their dark counterpart, signals, symbols, and light."""

    background: str
    deep: str
    accent: str
    emblem: str
    light: str


_SKIN = {
    "pale": "#f8dfcf", "fair": "#f6d3ba", "light": "#f2c8a6", "tan": "#dba777", "olive": "#c99b6a",
    "brown": "#aa7148", "dark": "#6e4531", "black": "#573729", "yellow": "#e8c08a", "sallow": "#e3c49a",
}  # fmt: skip
_OTHER_SKIN = {
    "green": "#86b35f", "blue": "#6fa3c9", "red": "#c9574f", "purple": "#a286c4", "gray": "#a3a8ae", "grey": "#a3a8ae",
    "white": "#eee9e4", "orange": "#e39a55", "pink": "#eeb0b0", "gold": "#dcb65c", "silver": "#c3c9d1",
}  # fmt: skip
_DEPTHS = {
    "dark": ("#6e4531", 0.34), "deep": ("#6e4531", 0.3), "darkish": ("#6e4531", 0.22), "swarthy": ("#6e4531", 0.25),
    "light": ("#f6d3ba", 0.35), "pale": ("#f8dfcf", 0.4), "fair": ("#f6d3ba", 0.4),
}  # fmt: skip
"""What words of depth beside another word for skin pull it towards, and how far."""
_SEEN, _MOST = 72, 0.5
"""Distance of two colours, in levels of 0-255, that shows; and how far a colour may be moved to get there."""
_MUCH_LIGHTER, _WHITE, _DYED = 0.1, 0.8, 14
_NATURAL = frozenset({Species.HUMAN, Species.ELF, Species.DWARF})
_BODYWORK = r"\b(?:plat(?:ing|es)|chassis|casing|shell|bodywork|panels|hull|frame)\b"
_ORC = ("#86a95a", "#759c58", "#96a763", "#6f9369")
_UNDEAD = ("#c9cfcb", "#bcc8c4", "#d3d0cc", "#c3c7cf")
_METAL = ("#b9c4d0", "#c9b58c", "#a7b3bd", "#d2d6da", "#9fb7bb")
_SACK = ("#d8b884", "#cfae7c", "#dcc298")
_STUFF = {
    "snowman": "#eef2f7", "pumpkin": "#e08330", "slime": "#78c99a", "puppet": "#d9a873", "marionette": "#d9a873",
    "golem": "#9b968f", "gargoyle": "#8d9099", "treant": "#8b6b4b",
}  # fmt: skip
"""What made beings are made of."""
_FUR = {
    "cat": ("#dd8e45", "#8f8f98", "#3d3a42", "#d9b98c"), "dog": ("#b9824d", "#8a5d3b", "#d9b382", "#4a4148"),
    "fox": ("#d9703a", "#cf6432"), "rat": ("#8f8a8c", "#a39a95", "#766f72"), "mouse": ("#a8a09c", "#b9a58e"),
    "rabbit": ("#d8cbb9", "#a48a70", "#ece6dc"), "bear": ("#7a5138", "#5c4030", "#94694a"),
    "wolf": ("#868a93", "#6c6f79"), "bird": ("#5f83b5", "#c56a48", "#5d9a77"),
}  # fmt: skip
_TRUE_COAT = {
    "raccoon": "#8f9097", "elephant": "#9c9aa2", "penguin": "#33364a", "crow": "#2f303c", "raven": "#2b2c38",
    "koala": "#a2a3aa", "badger": "#6f7078", "pig": "#eeb2ae", "frog": "#78a94c", "gorilla": "#3d3b43",
    "owl": "#9a7550", "deer": "#a87448", "lion": "#d8a85a", "duck": "#f0d98a", "parrot": "#3f9a58",
}  # fmt: skip
"""Coats that go without saying."""
_ANY_FUR = ("#b98a5c", "#8d8a8e", "#a4704a")
_FUR_WORDS = {
    "brown": "#8d5f3f", "dark": "#4b3d3c", "tan": "#c69b69", "light": "#e0c8a2", "pale": "#efe6d8",
    "yellow": "#e0bf70", "orange": "#dd8a42", "ginger": "#d27a3b", "red": "#c8603a", "black": "#3a373f",
    "white": "#f1ede6", "gray": "#8f9199", "grey": "#8f9199", "golden": "#dcae62",
}  # fmt: skip
_HAIR = {
    "black": "#2b262d", "brown": "#5f3f2c", "dark": "#33282a", "light": "#d2ad74", "fair": "#dcb974",
    "blond": "#e3bd70", "blonde": "#e3bd70", "red": "#a5462a", "ginger": "#c8682f", "orange": "#d5712e",
    "gray": "#a9a7a8", "grey": "#a9a7a8", "white": "#ebe8e3", "silver": "#cfd0d4", "yellow": "#e8c25c",
}  # fmt: skip
_EYES = {
    "brown": "#7a4a2b", "dark": "#4a2f24", "black": "#3a2a28", "blue": "#4a86c0", "green": "#5a9657",
    "gray": "#7f919d", "grey": "#7f919d", "hazel": "#96743a", "amber": "#d0902f", "yellow": "#dcb23a",
    "light": "#7fa8c0", "red": "#c0392f", "orange": "#d9792b", "violet": "#7f5fb0", "purple": "#7f5fb0",
    "gold": "#d6a332", "golden": "#d6a332", "white": "#d7dde2", "silver": "#a9b5c0", "pink": "#d9728f",
}  # fmt: skip
_THEMES = {
    Theme.REVOLUTIONARY: ThemePalette("#d9433f", "#251a20", "#f2b134", "#1f171c", "#f6ded2"),
    Theme.MODERATE: ThemePalette("#c9d3d2", "#4f6470", "#7fa39a", "#8d9aa2", "#eff2ee"),
    Theme.PATRIOT: ThemePalette("#dfe7f2", "#23407c", "#c63a43", "#ffffff", "#f6f8fc"),
    Theme.SKEPTIC: ThemePalette("#5a6b57", "#232f33", "#3f8a86", "#c9b765", "#aebb9f"),
    Theme.TECH: ThemePalette("#5b55d6", "#251f63", "#3fd0ea", "#b79bff", "#d8d5fa"),
    Theme.BURNT_OUT: ThemePalette("#a39a91", "#4c4643", "#7d6b5c", "#c2b6a6", "#d9d3cb"),
    Theme.DEFAULT: ThemePalette("#f3e4c8", "#b08a5e", "#e0a458", "#d97f5b", "#fbf4e6"),
}


def ramp(base: str) -> Ramp:
    """A base colour with the shadow and light that suit it; dark colours need more of both to show."""
    dark = 1 - luminance(base)
    return Ramp(base, shade(base, 0.14 + 0.1 * dark), tint(base, 0.14 + 0.12 * dark))


def cloth_hex(words: str | None, fallback: str) -> str:
    """The colour that plain-English words name, as cloth; ``fallback`` when they name none."""
    return color_hex(words, fallback)


def theme_palette(theme: Theme) -> ThemePalette:
    """The colours of a worldview's theme."""
    return _THEMES[theme]


def skin_ramp(subject: Subject) -> Ramp:
    """Skin, fur, metal or sacking: whatever covers this being."""
    return _varied(_skin_hex(subject), subject.seed, "skin", 0.04)


def hair_ramp(subject: Subject) -> Ramp:
    """Hair, brows and beard; what is left on a bald head goes with a beard whose colour was said."""
    looks = subject.appearance
    rim = (
        _beard_words_hex(looks) if looks.hair_length.value is HairLength.BALD and not looks.hair_color.stated else None
    )
    base = rim or _words_hex(looks.hair_color, _HAIR, "#5f3f2c")
    own = _varied(base, subject.seed, "hair", 0.05)
    if looks.species.value in _NATURAL:
        return ramp(_apart(own.base, skin_ramp(subject).base))
    return own


def _apart(color: str, ground: str) -> str:
    """``color`` moved away from the ``ground`` on which it would not be seen; dyed hair shows by its hue."""
    seen: float = _SEEN
    red, green, blue = channels(color)
    if blue > green + _DYED or green > red + _DYED:
        return color
    toward = "#fdf0c8" if luminance(color) > luminance(ground) + _MUCH_LIGHTER else "#21161a"
    if luminance(color) > _WHITE:
        # White stays white: beside pale skin it only cools.
        toward, seen = "#a3a9ba", _SEEN * 0.5
    amount = 0.0
    while dist(channels(mix(color, toward, amount)), channels(ground)) < seen and amount < _MOST:
        amount += 0.06
    return mix(color, toward, amount)


def beard_ramp(subject: Subject) -> Ramp:
    """Hair on the face: of the hair's colour unless its own words say another."""
    own = _beard_words_hex(subject.appearance)
    if own is None:
        return hair_ramp(subject)
    return ramp(_apart(_varied(own, subject.seed, "hair", 0.05).base, skin_ramp(subject).base))


def _beard_words_hex(looks: Appearance) -> str | None:
    """The colour that is said of the hair on the face; nothing when none is."""
    said = looks.facial_hair
    words = re.findall(r"[a-z]+", (said.evidence or "").lower()) if said.stated else []
    return next((_HAIR[word] for word in reversed(words) if word in _HAIR), None) or color_in(" ".join(words))


def eye_hex(subject: Subject) -> str:
    """The iris."""
    base = _words_hex(subject.appearance.eye_color, _EYES, "#7a4a2b")
    return _varied(base, subject.seed, "eyes", 0.05).base


def _skin_hex(subject: Subject) -> str:
    looks, seed = subject.appearance, subject.seed
    species, tone = looks.species.value, looks.skin_tone
    if species is Species.ANIMAL:
        return _fur_hex(subject)
    if species is Species.OTHER and looks.species_detail.value == "scarecrow":
        return pick(seed, "sack", _SACK)
    if not tone.stated and (stuff := _STUFF.get(looks.species_detail.value or "")):
        return stuff
    own = {Species.ORC: _ORC, Species.UNDEAD: _UNDEAD, Species.ROBOT: _METAL}.get(species)
    if species is Species.ROBOT and (plating := _plating(looks)):
        return plating
    if own:
        return _own_hex(tone, pick(seed, "own skin", own), species)
    human = pick(seed, "human skin", ("#f2c8a6", "#dba777", "#aa7148"))
    if species in _NATURAL and tone.value not in {"green", "blue", "purple", "gray", "grey", "silver"}:
        return _natural_hex(tone, human)
    return _words_hex(tone, {**_OTHER_SKIN, **_SKIN}, human)


def _plating(looks: Appearance) -> str | None:
    """The colour that is said of a robot's body, which counts among the clothes."""
    body = (g.color for g in looks.clothing.value if g.color and re.search(_BODYWORK, g.item.lower()))
    return next((color_hex(color, "") or None for color in body), None)


def _natural_hex(tone: Attribute[str], human: str) -> str:
    """A person's skin: however it is worded, a colour that skin has; a hue that was said only lends a tinge."""
    if tone.value.startswith("#"):
        return color_hex(tone.value, human)
    words = re.findall(r"[a-z]+", (tone.evidence or "").lower()) if tone.stated else []
    if named := next((word for word in words if word in _SKIN and word not in _DEPTHS), None):
        return _deepened(_SKIN[named], words)
    if tone.value in _SKIN:
        return _SKIN[tone.value]
    hue = color_in(" ".join(words)) or _OTHER_SKIN.get(tone.value)
    base = _deepened(human, words)
    return mix(base, hue, 0.22) if hue else base


def _deepened(base: str, words: list[str]) -> str:
    """A skin that is said to be dark or pale within its kind."""
    for word in words:
        if word in _DEPTHS:
            toward, amount = _DEPTHS[word]
            base = mix(base, toward, amount)
    return base


def _own_hex(tone: Attribute[str], own: str, species: Species) -> str:
    """Beings with a colour of their own: a stated colour overrides it, a stated human tone leans it."""
    if species is Species.UNDEAD:
        return mix(_words_hex(tone, {**_OTHER_SKIN, **_SKIN}, own), own, 0.62)
    if not tone.stated and tone.value not in _OTHER_SKIN:
        return own
    if tone.value in _OTHER_SKIN:
        return _OTHER_SKIN[tone.value]
    if stated := color_in(f"{tone.evidence or ''} {tone.value}"):
        return mix(stated, own, 0.25)
    return {"dark": shade(own, 0.35), "brown": mix(own, "#7a5a3c", 0.45), "pale": tint(own, 0.4)}.get(tone.value, own)


def _fur_hex(subject: Subject) -> str:
    looks = subject.appearance
    own = pick(subject.seed, "fur", _FUR.get(looks.species_detail.value or "", _ANY_FUR))
    for said in (looks.skin_tone, looks.hair_color):
        if said.stated:
            return _words_hex(said, _FUR_WORDS, own)
    if coat := _TRUE_COAT.get(looks.species_detail.value or ""):
        return coat
    return {**_OTHER_SKIN, **_FUR_WORDS}.get(looks.skin_tone.value, own)


def _words_hex(said: Attribute[str], known: dict[str, str], fallback: str) -> str:
    """A colour from the value, else from the words it was read from."""
    value = said.value.lower().strip()
    if value in known:
        return known[value]
    for text in (value, (said.evidence or "").lower()):
        head = text.replace("-", " ").split(" or ")[0].split()
        nouns = [known[word] for word in head if word in known]
        if len(head) == 1 and nouns:
            return nouns[0]
        if color := color_in(text):
            return mix(color, nouns[-1], 0.5) if nouns else color
    return fallback


def _varied(base: str, seed: int, what: str, amount: float) -> Ramp:
    """A colour slightly this person's own: a little warmer or cooler, lighter or darker."""
    lean = "#ff9a5a" if chance(seed, what + " lean") < 0.5 else "#c98ab0"
    own = mix(base, lean, spread(seed, what + " amount", 0, amount))
    level = spread(seed, what + " level", -amount, amount)
    return ramp(tint(own, level) if level > 0 else shade(own, -level))
