"""What tells one animal's head from another's, as numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

EarKind = Literal["pointed", "round", "floppy", "long", "none"]


@dataclass(frozen=True)
class AnimalKind:
    """Measures of a kind of head; lengths in head units."""

    ears: EarKind
    snout: float
    """How far the muzzle stands out."""
    snout_width: float
    tip: float
    """Width of the muzzle's end against its root, 0-1."""
    whiskers: bool
    cheeks: float
    """Tufts of fur at the cheeks, 0-1."""
    pink_nose: bool = False
    slit_pupils: bool = False
    pale_face: bool = True
    """Whether muzzle and cheeks are paler than the rest."""
    teeth: bool = False
    """Whether two front teeth show."""
    beak: bool = False


_KINDS: tuple[tuple[str, AnimalKind], ...] = (
    (r"cat|kitten|lynx|leopard|panther|tiger|lion|tabby|feline|cheetah|puma",
     AnimalKind("pointed", 0.17, 0.31, 0.9, True, 0.5, pink_nose=True, slit_pupils=True)),
    (r"fox|vixen|jackal|fennec|kitsune", AnimalKind("pointed", 0.5, 0.3, 0.34, True, 1.0, slit_pupils=True)),
    (r"wolf|coyote|husky|werewolf", AnimalKind("pointed", 0.46, 0.35, 0.55, False, 1.0)),
    (r"dog|hound|puppy|terrier|poodle|spaniel|canine|collie|corgi", AnimalKind("floppy", 0.4, 0.36, 0.75, False, 0.2)),
    (r"rat|mouse|mice|rodent|hamster|squirrel|shrew|mole|weasel|ferret|otter|hedgehog|badger|opossum",
     AnimalKind("round", 0.44, 0.28, 0.28, True, 0.3, pink_nose=True, teeth=True)),
    (r"rabbit|hare|bunny|donkey|horse|deer|goat|sheep|kangaroo|llama",
     AnimalKind("long", 0.2, 0.31, 0.85, True, 0.4, pink_nose=True, teeth=True)),
    (r"bird|owl|raven|crow|eagle|parrot|duck|hawk|penguin|chicken|hen|rooster|sparrow|swan|goose",
     AnimalKind("none", 0.46, 0.2, 0.1, False, 0.3, beak=True, pale_face=False)),
)  # fmt: skip
_BEAR = AnimalKind("round", 0.3, 0.36, 0.8, False, 0.25)


def animal_kind(word: str | None) -> AnimalKind:
    """The kind that a word names; a bear's head where it is none of those known."""
    for pattern, kind in _KINDS:
        if word and re.search(rf"\b(?:{pattern})", word.lower()):
            return kind
    return _BEAR
