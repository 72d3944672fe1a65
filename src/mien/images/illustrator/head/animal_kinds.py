"""What tells one animal's head from another's, as numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

EarKind = Literal[
    "pointed", "tall", "round", "large", "floppy", "long", "leaf", "narrow", "folded", "fan", "tuft", "none"
]
NoseKind = Literal["small", "pad", "disc", "wide", "holes", "trunk"]
BeakKind = Literal["", "hooked", "short", "long", "flat", "thin"]
HornKind = Literal["", "bull", "goat", "ram", "antlers", "dragon"]
ManeKind = Literal["", "lion", "horse", "wool", "spines", "crest", "comb"]
MarkKind = Literal["stripes", "tiger", "cheeks", "eye patches", "mask", "badger", "spots", "discs", "bib", "patch"]


@dataclass(frozen=True)
class AnimalKind:
    """Measures of a kind of head; lengths in head units."""

    ears: EarKind
    snout: float
    """How far the muzzle stands out."""
    snout_width: float
    tip: float
    """Width of the muzzle's end against its root, 0-1."""
    whiskers: bool = False
    cheeks: float = 0.0
    """Tufts of fur at the cheeks, 0-1."""
    nose: NoseKind = "small"
    pink_nose: bool = False
    slit_pupils: bool = False
    pale_face: bool = True
    """Whether muzzle and cheeks are paler than the rest."""
    teeth: bool = False
    """Whether two front teeth show."""
    beak: BeakKind = ""
    horns: HornKind = ""
    mane: ManeKind = ""
    marks: tuple[MarkKind, ...] = ()
    dark_ears: bool = False
    wide: float = 1.0
    """Breadth of the skull against the usual."""
    eyes: tuple[float, float] = (0.36, 0.02)
    """x and y of the eyes."""


_KINDS: tuple[tuple[str, AnimalKind], ...] = (
    (r"lion", AnimalKind("round", 0.26, 0.34, 0.85, True, nose="pad", pink_nose=True, mane="lion")),
    (r"tiger", AnimalKind("round", 0.24, 0.34, 0.88, True, 0.5, nose="pad", pink_nose=True, marks=("tiger", "cheeks"))),
    (r"leopard|cheetah|jaguar|ocelot|hyena",
     AnimalKind("round", 0.24, 0.32, 0.85, True, 0.3, nose="pad", marks=("spots",))),
    (r"cat|kitten|lynx|panther|tabby|feline|puma|cougar|bobcat",
     AnimalKind("pointed", 0.17, 0.31, 0.9, True, 0.55, pink_nose=True, slit_pupils=True, marks=("stripes",))),
    (r"fox|vixen|jackal|fennec|kitsune|coyote",
     AnimalKind("tall", 0.5, 0.3, 0.34, True, 1.0, slit_pupils=True, marks=("cheeks",))),
    (r"wolf|husky|werewolf", AnimalKind("tall", 0.48, 0.35, 0.55, False, 1.0, nose="pad", marks=("cheeks",))),
    (r"dog|hound|puppy|terrier|poodle|spaniel|canine|collie|corgi|retriever|labrador|bulldog",
     AnimalKind("floppy", 0.4, 0.36, 0.75, False, 0.2, nose="pad", marks=("patch",))),
    (r"raccoon|racoon|tanuki|red panda|coati",
     AnimalKind("round", 0.4, 0.28, 0.36, True, 0.9, marks=("mask", "cheeks"))),
    (r"badger|skunk", AnimalKind("round", 0.42, 0.28, 0.4, True, 0.3, marks=("badger",))),
    (r"panda", AnimalKind("round", 0.26, 0.34, 0.82, False, 0.2, nose="pad", marks=("eye patches",), dark_ears=True)),
    (r"koala", AnimalKind("large", 0.16, 0.26, 0.8, False, 0.5, nose="pad")),
    (r"rat|mouse|mice|rodent|opossum|shrew",
     AnimalKind("large", 0.44, 0.28, 0.28, True, 0.2, pink_nose=True, teeth=True)),
    (r"hamster|squirrel|chipmunk|beaver|guinea|marmot|gopher|dormouse",
     AnimalKind("round", 0.22, 0.32, 0.7, True, 0.5, pink_nose=True, teeth=True, marks=("cheeks",))),
    (r"weasel|ferret|otter|stoat|mink|marten|meerkat|mole|hedgehog|seal|walrus",
     AnimalKind("round", 0.3, 0.31, 0.55, True, 0.2, nose="pad")),
    (r"rabbit|hare|bunny", AnimalKind("long", 0.17, 0.29, 0.85, True, 0.4, pink_nose=True, teeth=True)),
    (r"donkey|mule|llama|alpaca|kangaroo|wallaby",
     AnimalKind("long", 0.4, 0.34, 0.85, nose="wide", mane="horse", wide=0.92)),
    (r"horse|pony|zebra|mare|stallion|unicorn|centaur",
     AnimalKind("narrow", 0.64, 0.37, 0.8, nose="wide", pale_face=False, mane="horse", wide=0.9)),
    (r"deer|stag|doe|fawn|elk|moose|reindeer|antelope|gazelle|giraffe",
     AnimalKind("leaf", 0.42, 0.3, 0.6, nose="pad", horns="antlers", wide=0.92)),
    (r"cow|bull|ox|buffalo|bison|cattle|minotaur|yak|calf",
     AnimalKind("leaf", 0.34, 0.4, 0.98, nose="wide", horns="bull", marks=("patch",))),
    (r"goat|satyr|faun|billy|ibex", AnimalKind("leaf", 0.36, 0.3, 0.6, nose="small", horns="goat", wide=0.93)),
    (r"ram\b", AnimalKind("leaf", 0.34, 0.3, 0.7, horns="ram", mane="wool")),
    (r"sheep|lamb|ewe", AnimalKind("leaf", 0.32, 0.3, 0.7, mane="wool", wide=0.92)),
    (r"pig|boar|hog|swine|sow|piglet", AnimalKind("folded", 0.3, 0.31, 0.78, nose="disc", pale_face=False)),
    (r"elephant|mammoth", AnimalKind("fan", 0.14, 0.26, 0.8, nose="trunk", pale_face=False)),
    (r"monkey|ape|chimp|gorilla|baboon|orangutan|lemur",
     AnimalKind("round", 0.2, 0.42, 0.9, nose="holes", marks=("discs",))),
    (r"hippo|rhino|tapir|capybara", AnimalKind("round", 0.34, 0.44, 1.0, nose="wide", pale_face=False)),
    (r"frog|toad|newt|salamander|axolotl",
     AnimalKind("none", 0.1, 0.56, 0.95, nose="holes", pale_face=False, wide=1.1, eyes=(0.42, -0.42))),
    (r"dragon|wyvern|drake|kobold",
     AnimalKind("none", 0.46, 0.36, 0.7, nose="holes", slit_pupils=True, horns="dragon", mane="spines")),
    (r"lizard|gecko|iguana|reptile|snake|serpent|crocodile|alligator|dinosaur|turtle|tortoise|chameleon|raptor",
     AnimalKind("none", 0.4, 0.38, 0.7, nose="holes", slit_pupils=True, mane="spines")),
    (r"shark|fish|whale|dolphin|octopus|axolotl", AnimalKind("none", 0.26, 0.42, 0.6, nose="holes", wide=1.02)),
    (r"owl", AnimalKind("tuft", 0.3, 0.2, 0.1, beak="short", marks=("discs",), wide=1.06)),
    (r"parrot|eagle|hawk|falcon|macaw|cockatoo|budgie|griffin|gryphon|vulture|kite|osprey",
     AnimalKind("none", 0.4, 0.2, 0.1, beak="hooked", mane="crest", pale_face=False)),
    (r"raven|crow|magpie|jackdaw|rook|heron|stork|crane|ibis|kingfisher|toucan|pelican",
     AnimalKind("none", 0.7, 0.2, 0.1, beak="long", pale_face=False)),
    (r"duck|goose|swan|platypus|mallard", AnimalKind("none", 0.46, 0.2, 0.1, beak="flat", pale_face=False)),
    (r"chicken|hen|rooster|cock|turkey", AnimalKind("none", 0.4, 0.2, 0.1, beak="thin", mane="comb", pale_face=False)),
    (r"penguin|puffin", AnimalKind("none", 0.46, 0.2, 0.1, beak="thin", marks=("bib",), pale_face=False)),
    (r"bird|sparrow|robin|pigeon|dove|finch|songbird|bluebird|jay|harpy|phoenix",
     AnimalKind("none", 0.4, 0.2, 0.1, beak="thin", mane="crest", pale_face=False)),
)  # fmt: skip
_BEAR = AnimalKind("round", 0.32, 0.34, 0.8, False, 0.15, nose="pad")


def animal_kind(word: str | None) -> AnimalKind:
    """The kind that a word names; a bear's head where it is none of those known."""
    text = (word or "").lower()
    return next((kind for pattern, kind in _KINDS if re.search(rf"\b(?:{pattern})", text)), _BEAR)
