"""How somebody came to be who they are: places and years that add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.persona.dice import Dice
from mien.domain.persona.grammar import in_words, with_article, years
from mien.domain.persona.kinds import Kind, Occupation
from mien.domain.persona.model import YOUNGEST
from mien.domain.persona.naming import Identity
from mien.domain.persona.regions import REALM, REGIONS, Town

_LATEST_BEGINNING: Final = 30
_REASONS: Final = (
    "with two suitcases and a lamp",
    "for a room that turned out to be a cupboard with a view",
    "because a friend had a sofa and an idea",
    "on the strength of one telephone call",
    "for half a year that never ended",
    "after a letter with only four lines in it",
    "with the address of a cousin who had moved",
    "because a job advertisement there had only one line",
)
_REASONS_OF_THE_REALM: Final = (
    "with a borrowed mule",
    "on the word of a ferryman",
    "because the signpost pointed both ways",
    "in the back of a salt cart",
)


@dataclass(frozen=True, slots=True)
class Life:
    """Where and when: ages in years, ``began`` < ``moved`` <= ``turned`` <= ``age``."""

    age: int
    origin: Town
    home: Town
    began: int
    moved: int | None
    turned: int


def draw_life(dice: Dice, who: Identity, occupation: Occupation) -> Life:
    """A life whose years allow for the occupation."""
    least, most = occupation.ages
    # The younger of two throws: there are more people of thirty than of seventy.
    age = min(dice.between("age", least, most), dice.between("age again", least, most + (80 - most) // 2))
    began = dice.between("age at the beginning", YOUNGEST, min(_LATEST_BEGINNING, age - 2))
    origin = dice.pick("origin", who.region.towns)
    if not dice.chance("has moved", 0.4):
        turned = dice.between("age at the turn", max(began + 1, least), age)
        return Life(age, origin, origin, began, None, turned)
    moved = dice.between("age at the move", began + 1, age)
    towns = REALM.towns if who.region is REALM else dice.pick("region of the home", REGIONS).towns
    home = dice.pick("home", [town for town in towns if town != origin])
    return Life(age, origin, home, began, moved, dice.between("age at the turn", max(moved, least), age))


def tell_life(dice: Dice, who: Identity, life: Life, kind: Kind, occupation: Occupation, forms: dict[str, str]) -> str:
    """The backstory: roots, the first step, a move if there was one, the turning point, and what comes next."""
    they = forms["they"]
    sentences = [
        f"{who.first} grew up in {life.origin.name}, {dice.pick('roots', kind.roots).format_map(forms)}.",
        f"At {in_words(life.began)} {they} {occupation.began.format_map(forms)}.",
        f"{_move(life)} {they} moved to {life.home.name} {_reason(dice, who)}." if life.moved is not None else "",
        f"{_turn(life)} {they} {dice.pick('turn', occupation.turns).format_map(forms)}.",
        f"Now {in_words(life.age)} and {with_article(occupation.title)} in {life.home.name}, {who.first} spends "
        f"{forms['their']} days {occupation.does}, and hopes {occupation.aim.format_map(forms)}.",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _move(life: Life) -> str:
    assert life.moved is not None
    return f"{years(life.moved - life.began).capitalize()} later"


def _reason(dice: Dice, who: Identity) -> str:
    return dice.pick("reason", _REASONS_OF_THE_REALM if who.region is REALM else _REASONS)


def _turn(life: Life) -> str:
    ago = life.age - life.turned
    if ago == 0:
        return "This past year"
    return f"Only {years(ago)} ago" if ago <= 3 else f"Then, at {in_words(life.turned)},"
