"""What people wear for their work, where a description tells the work and not the clothes. Tables and one search."""

from __future__ import annotations

import re
from typing import Final

Clothes = tuple[tuple[str, str], ...]
"""Garments with their colours; an empty colour is left open."""

_JOBS: Final[dict[str, tuple[str, tuple[Clothes, ...]]]] = {
    "chef": (r"chef|cook|pastry cook|baker", ((("chef uniform", ""),), (("apron", ""), ("shirt", "white")))),
    "nurse": (r"nurse|midwife|paramedic", ((("nurse uniform", "teal"),), (("scrubs", "blue"),))),
    "doctor": (r"doctor|physician|surgeon|scientist|chemist|researcher|pharmacist|veterinarian|vet",
               ((("lab coat", "white"), ("shirt", "pale blue"), ("trousers", "charcoal")),)),
    "police": (r"police ?(?:man|woman|officer)|cop|sheriff|constable|security guard", ((("police uniform", ""),),)),
    "soldier": (r"soldier|infantryman|marine|sergeant|commando", ((("soldier uniform", ""),),)),
    "officer": (r"general|admiral|colonel|captain of the guard|ship's captain",
                ((("uniform", "navy"), ("medals", "")),)),
    "knight": (r"knight|paladin|crusader", ((("plate armour", ""), ("cape", "red")), (("plate armour", ""),))),
    "warrior": (r"warrior|ranger|mercenary|gladiator|barbarian|hunter|huntress",
                ((("leather armour", ""), ("trousers", "brown"), ("boots", "")),)),
    "wizard": (r"wizard|witch|mage|sorcer(?:er|ess)|enchant(?:er|ress)|warlock", ((("wizard robe", ""),),)),
    "monk": (r"monk|friar|hermit", ((("monk's habit", ""),),)),
    "priest": (r"priest|vicar|pastor|bishop", ((("cassock", "black"),),)),
    "teacher": (r"teacher|professor|librarian|lecturer|historian|archivist",
                ((("tweed jacket", ""), ("sweater", "olive"), ("shirt", "white"), ("trousers", "brown")),
                 (("cardigan", "mustard"), ("shirt", "pale blue"), ("trousers", "navy")))),
    "punk": (r"punk|rocker|guitarist|drummer|biker|rock star",
             ((("studded leather jacket", "black"), ("t-shirt with a skull", "grey"), ("ripped jeans", ""),
               ("boots", "black")),)),
    "office": (r"lawyer|attorney|banker|businessman|businesswoman|politician|diplomat|accountant|executive|ceo",
               ((("suit", "navy"),), (("pinstriped suit", "charcoal"),))),
    "butler": (r"butler|waiter|maître d'|valet|conductor", ((("tuxedo", ""),), (("vest", "black"), ("bow tie", "black"),
               ("shirt", "white"), ("trousers", "black")))),
    "detective": (r"detective|private eye|investigator|spy", ((("trench coat", ""), ("shirt", "white"), ("tie", ""),
                  ("trousers", "charcoal")),)),
    "farmer": (r"farmer|farmhand|gardener|rancher|lumberjack",
               ((("dungarees", "denim"), ("plaid shirt", "red"), ("boots", "brown")),)),
    "worker": (r"mechanic|plumber|electrician|welder|engineer on a ship|janitor", ((("boiler suit", "blue"),),)),
    "builder": (r"builder|construction worker|bricklayer|carpenter|road worker",
                ((("hi-vis vest", ""), ("t-shirt", "grey"), ("cargo pants", ""), ("boots", "")),)),
    "astronaut": (r"astronaut|cosmonaut", ((("space suit", ""),),)),
    "pilot": (r"pilot|aviator|airman", ((("flight suit", ""),), (("bomber jacket", "brown"), ("scarf", "white"),
              ("trousers", "khaki")))),
    "sailor": (r"sailor|deckhand|fisherman",
               ((("navy striped jumper", "white"), ("peacoat", ""), ("trousers", "navy")),)),
    "pirate": (r"pirate|buccaneer|corsair", ((("blouse", "white"), ("vest", "burgundy"), ("sash", "red"),
               ("breeches", "black"), ("boots", "brown")),)),
    "athlete": (r"athlete|football(?:er| player)|basketball player|runner|sprinter|gymnast|coach",
                ((("jersey", ""), ("shorts", ""), ("sneakers", "")), (("tracksuit", ""),))),
    "cowboy": (r"cowboy|cowgirl|gunslinger", ((("denim shirt", ""), ("leather vest", "brown"), ("jeans", ""),
               ("kerchief", "red"), ("boots", "brown")),)),
    "barista": (r"barista|bartender|florist|shopkeeper|potter|butcher",
                ((("apron", ""), ("shirt", ""), ("jeans", "")),)),
    "artist": (r"painter|artist|illustrator|sculptor", ((("striped t-shirt", "white"), ("dungarees", "denim")),
               (("smock", "cream"), ("trousers", "charcoal"), ("scarf", "")))),
    "programmer": (r"programmer|developer|hacker|coder|software engineer|gamer",
                   ((("hoodie", ""), ("t-shirt", ""), ("jeans", "")), (("plaid shirt", ""), ("jeans", "")))),
    "dancer": (r"ballerina|ballet dancer", ((("tutu", "pink"), ("leotard", "pink"), ("ballet shoes", "pink")),)),
    "royal": (r"princess|queen|duchess", ((("ball gown", ""), ("necklace", "")),)),
    "king": (r"prince|king|emperor|duke", ((("doublet", "burgundy"), ("cape", "royal purple"), ("necklace", "")),)),
    "pupil": (r"pupil|schoolboy|schoolgirl|student at a boarding school", ((("school uniform", "navy"),),)),
    "superhero": (r"super-?hero(?:ine)?", ((("bodysuit with a bolt", "blue"), ("cape", "red"), ("leggings", "blue"),
                  ("boots", "red")),)),
}  # fmt: skip
_HEAD_END: Final = re.compile(
    r"\b(?:with|who|whose|that|which|and|but|in love|from|for|of|in|at|aged|about|around)\b|[,.;:!?\n]"
)
_TOLD: Final = re.compile(r"\b(?:he|she|they|i|it|like|as|his|her|their|my|'s)\b")
"""Words that make a sentence out of what would be a name for somebody."""
_WORKS_AS: Final = r"\b(?:is|was|am|are|works? as|being) (?:an?|the) (?:[\w'-]+ ){0,3}?"


def outfits_of(text: str) -> tuple[Clothes, ...]:
    """The clothes of the work that ``text`` says somebody has, to choose from; none where it says no known one.

    The work is told by what the text calls the person first (*a tired old chef with …*) or by *is a chef*.
    """
    lower = text.lower().strip()
    first = _HEAD_END.split(lower, maxsplit=1)[0].strip()
    called = not _TOLD.search(first)
    for words, outfits in _JOBS.values():
        if (called and re.search(rf"\b(?:{words})$", first)) or re.search(rf"{_WORKS_AS}(?:{words})\b", lower):
            return outfits
    return ()
