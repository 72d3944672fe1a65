"""Drawings of all sorts of people of which the view is known: by them the view's rules are fitted and measured.

By fixed seeds; nobody is in two of the three casts, and the rule that finds figures was fitted on none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from bench.figure_drawings import any_shot, somebody
from mien.domain.shots import SHOTS, Shot
from mien.images.illustrator.compose import render
from mien.ports import Subject

FITTING: Final = range(800)
TUNING: Final = range(2000, 2100)
HELD_OUT: Final = range(3000, 3100)
"""Seeds of the people by whom the rules are fitted, limits are chosen and figures are reported."""
SIDE: Final = 384
_EACH: Final = 6
_STYLES: Final = ("flat", "line", "poster")


@dataclass(frozen=True, slots=True)
class Shown:
    """A drawing and the view that it shows."""

    person: int
    shot: Shot
    style: str
    product: bool
    """Whether it is one of the product's own shots rather than any."""
    png: bytes


def shown(people: range) -> Iterator[Shown]:
    """Six drawings of each person: three of the product's own shots, three of any."""
    for seed in people:
        dice, who = Random(f"view {seed}"), somebody(seed)
        for number in range(_EACH):
            product = number < _EACH // 2
            shot = dice.choice(list(SHOTS.values())) if product else any_shot(dice)
            style = dice.choices(_STYLES, (2, 1, 1))[0]
            yield Shown(seed, shot, style, product, drawn(who, shot, style, dice.randrange(10**6)))


def drawn(who: Subject, shot: Shot, style: str, noise: int) -> bytes:
    """The encoded picture."""
    return render(who, shot, width=SIDE, height=SIDE, seed=noise, style=style)[0]
