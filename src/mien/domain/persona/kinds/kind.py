"""What a kind of persona is made of: occupations, interests, clothes, roots and places to meet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Occupation:
    """A way to earn a living, and the life that leads to it.

    ``began``, ``turns`` and ``aim`` are formats over :mod:`mien.domain.persona.grammar`; ``does``, ``opening`` and
    ``question`` have no places, as they are said by and to the person, too.
    """

    title: str
    words: str
    """More words by which it is asked for, separated by spaces."""
    ages: tuple[int, int]
    """The youngest and the oldest who do it, in years."""
    does: str
    """``mending touring bicycles``: what fills the days."""
    began: str
    """``learned to weld from an aunt``: the first step, in the past."""
    turns: tuple[str, ...]
    """Turning points, in the past."""
    aim: str
    """``to build a frame from scratch``: what they are after."""
    opening: str
    """Said in a greeting: what they are at right now."""
    question: str
    """Asked in a greeting."""
    interest: str
    """What the work makes one care about."""
    lingo: str
    """``the workshop``: where their comparisons come from."""


@dataclass(frozen=True, slots=True)
class Interest:
    """Something to spend time on, with a liking and a dislike that follow from it."""

    name: str
    like: str
    dislike: str


def interests(table: str) -> tuple[Interest, ...]:
    """The interests of a table: one a line, as ``name | like | dislike``."""
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return tuple(Interest(name, like, dislike) for name, like, dislike in rows)


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """Clothes by climate: each outfit is garments separated by commas, the outermost first."""

    warm: tuple[str, ...]
    cold: tuple[str, ...]
    colors: str
    """The colours of this kind, separated by commas."""
    headwear: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of persona."""

    key: str
    words: str
    """Words by which it is asked for, separated by spaces."""
    temperaments: tuple[str, ...]
    """Those that such people tend to have."""
    occupations: tuple[Occupation, ...]
    interests: tuple[Interest, ...]
    wardrobe: Wardrobe
    roots: tuple[str, ...]
    """Behind *grew up in a town*: ``where {their} mother ran the swimming baths``."""
    scenes: tuple[str, ...]
    """Where one meets them; ``{first}`` is their first name."""
    realm: bool = False
    """True where the stories have magic in them, and places of their own."""
