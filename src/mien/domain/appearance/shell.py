"""The colour of what creatures and robots have instead of skin: scales, plating, metal."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.colors import plain_color
from mien.domain.appearance.lexicon_colors import EYE_COLORS
from mien.domain.appearance.lexicon_people import SPECIES_NOUNS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading

METALS: Final = {
    "chrome": "silver", "chromed": "silver", "silver": "silver", "aluminium": "silver", "aluminum": "silver",
    "steel": "grey", "iron": "grey", "metal": "grey", "metallic": "grey", "tin": "grey", "titanium": "grey",
    "brass": "gold", "gold": "gold", "golden": "gold", "bronze": "brown", "copper": "orange", "rusty": "brown",
    "rusted": "brown",
}  # fmt: skip
"""What robots are made of, and the colour that it has."""
OF_REACH: Final = 4


def read_shell(reading: Reading, creature: Word | None) -> Found | None:
    """The colour of the scales, or that of a robot's metal; ``None`` where neither is told."""
    for head in reading.words:
        if head.lower in ("scales", "scaled") and reading.counts(head):
            plain = plain_color(reading, head, EYE_COLORS)
            if plain is not None:
                return reading.stated(plain[0], head, *plain[1])
            carried = _behind(reading, head, EYE_COLORS)
            if carried is not None:
                return reading.stated(EYE_COLORS[carried.lower], head, carried)
    robot = creature is not None and SPECIES_NOUNS[creature.lower] == "robot"
    return _metal(reading, creature) if robot and creature is not None else None


def _metal(reading: Reading, robot: Word) -> Found | None:
    """*a chrome robot*, *a robot of polished steel*, *a red robot*."""
    colored = plain_color(reading, robot, EYE_COLORS)
    for word in reading.described(robot):
        if word.lower in METALS:
            return reading.stated(METALS[word.lower], robot, word)
    if colored is not None and colored[0] not in ("dark", "light"):
        return reading.stated(colored[0], robot, *colored[1])
    made = _behind(reading, robot, METALS)
    return None if made is None else reading.stated(METALS[made.lower], robot, made)


def _behind(reading: Reading, head: Word, table: dict[str, str]) -> Word | None:
    """The first word of ``table`` in what follows *of* or *made of*."""
    following = reading.words[head.index + 1 : head.index + 2 + OF_REACH]
    names = [word.lower for word in following]
    if "of" not in names[:2]:
        return None
    for word in following[names.index("of") + 1 :]:
        if word.kind in ("punct", "conj", "prep"):
            return None
        if word.lower in table:
            return word
    return None
