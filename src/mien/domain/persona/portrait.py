"""Looks in full sentences, each attribute said so that it is read back from them."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.dice import Dice
from mien.domain.persona.grammar import capitalised, in_words, listed, with_article
from mien.domain.persona.looks import Looks

_PERSONS: Final = {
    ("human", "female"): "woman",
    ("human", "male"): "man",
    ("human", "nonbinary"): "non-binary person",
    ("elf", "female"): "elven woman",
    ("elf", "male"): "elven man",
    ("elf", "nonbinary"): "non-binary elf",
    ("dwarf", "female"): "dwarven woman",
    ("dwarf", "male"): "dwarven man",
    ("dwarf", "nonbinary"): "non-binary dwarf",
}
_BUILDS: Final = {
    "slim": ("slim", "slender", "lean", "wiry"),
    "muscular": ("muscular", "athletic"),
    "large": ("stocky", "heavyset", "plump"),
}
_SKINS: Final = {
    "pale": ("pale",),
    "light": ("light", "fair"),
    "tan": ("tan", "tanned", "golden tan"),
    "brown": ("brown", "warm brown", "copper brown"),
    "dark": ("dark", "ebony"),
}
_EYES: Final = {"brown": ("brown", "dark brown")}
_HAIR_COLORS: Final = {
    "brown": ("brown", "chestnut", "chocolate brown"),
    "black": ("black", "raven-black", "jet-black"),
    "blonde": ("blonde", "golden blonde"),
    "red": ("red", "copper red"),
}
_LENGTHS: Final = {"short": "short", "medium": "shoulder-length", "long": "long"}
_TEXTURED: Final = (
    "{Their} {length} {color} hair is {style}.",
    "{Their} hair is {length}, {style} and {color}.",
    "{Length}, {style} {color} hair frames {their} face.",
)
_ARRANGED: Final = {
    "afro": ("{Their} {color} hair is a full, medium-length afro.",),
    "braided": ("{Their} long {color} hair is braided.", "{Their} {color} hair hangs in long braids."),
    "dreadlocks": ("{Their} {color} hair falls in {length} dreadlocks.",),
    "ponytail": ("{Their} long {color} hair is tied back in a ponytail.",),
    "bun": ("{Their} long {color} hair is pinned up in a bun.",),
}
_BALD: Final = ("{Their} head is shaved.", "{Their} head is bald.")
_BEARDS: Final = {
    "beard": ("a full beard", "a trimmed beard"),
    "moustache": ("a moustache", "a neat moustache"),
    "goatee": ("a goatee",),
    "stubble": ("stubble",),
}
_GLASSES: Final = ("round glasses", "thin-rimmed glasses", "glasses")


def describe_looks(dice: Dice, name: str, first: str, looks: Looks, forms: dict[str, str], occupation: str) -> str:
    """The description of a person; ``forms`` are the pronouns of :mod:`mien.domain.persona.grammar`."""
    sentences = [
        _figure(dice, name, looks),
        _hair(dice, looks, forms),
        _face(dice, looks, forms),
        _dress(dice, looks, forms),
        f"{first} works as {with_article(occupation)}.",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _figure(dice: Dice, name: str, looks: Looks) -> str:
    person = _person(dice, looks)
    eyes = dice.pick("word for eyes", _EYES.get(looks.eyes, (looks.eyes,)))
    colours = f"{dice.pick('word for skin', _SKINS[looks.skin])} skin and {eyes} eyes"
    age = in_words(looks.age)
    return dice.pick(
        "first sentence",
        (
            f"{name} is {person} with {colours}, and is {age} years old.",
            f"{capitalised(age)} years old, {name} is {person} with {colours}.",
            f"{name}, aged {age}, is {person} with {colours}.",
        ),
    )


def _person(dice: Dice, looks: Looks) -> str:
    """``a tall, wiry woman``, ``a short man of average build``."""
    build = dice.pick("word for build", _BUILDS[looks.build]) if looks.build in _BUILDS else ""
    height = looks.height if looks.height != "average" else ""
    before = ", ".join(word for word in (height, build) if word)
    medium = ("" if height else "medium height", "" if build else "average build")
    after = " and ".join(words for words in medium if words)
    noun = _PERSONS[looks.species, looks.gender]
    return with_article(f"{before} {noun}".strip()) + (f" of {after}" if after else "")


def _hair(dice: Dice, looks: Looks, forms: dict[str, str]) -> str:
    length = _LENGTHS.get(looks.hair_length, "")
    choices = _ARRANGED.get(looks.hair_style, _TEXTURED) if length else _BALD
    words = {
        "color": dice.pick("word for hair", _HAIR_COLORS.get(looks.hair_color, (looks.hair_color,))),
        "length": length,
        "Length": capitalised(length),
        "style": looks.hair_style,
    }
    return dice.pick("hair sentence", choices).format_map(forms | words)


def _face(dice: Dice, looks: Looks, forms: dict[str, str]) -> str:
    beard = dice.pick("word for beard", _BEARDS[looks.facial_hair]) if looks.facial_hair in _BEARDS else ""
    had = [part for part in (beard, looks.mark) if part]
    predicates = [
        "{is} clean-shaven" if looks.gender == "male" and not beard else "",
        f"{{has}} {listed(had)}" if had else "",
        f"wear{{s}} {dice.pick('word for glasses', _GLASSES)}" if looks.glasses else "",
    ]
    said = [predicate for predicate in predicates if predicate]
    return f"{{They}} {listed(said)}.".format_map(forms) if said else ""


def _dress(dice: Dice, looks: Looks, forms: dict[str, str]) -> str:
    garments = [_worn(f"{color} {item}".strip()) for color, item in looks.clothes]
    if looks.headwear:
        garments.append(with_article(looks.headwear))
    opening = dice.pick(
        "clothes sentence", ("Most days {they} wear{s}", "On an ordinary day {they} wear{s}", "Usually {they} wear{s}")
    )
    return f"{opening} {listed(garments)}.".format_map(forms)


def _worn(garment: str) -> str:
    """A garment with its article, where it is one thing."""
    return garment if garment.endswith("s") and not garment.endswith("ss") else with_article(garment)
