"""The colour of what creatures and robots have instead of skin: scales, plating, metal."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.colors import plain_color
from mien.domain.appearance.lexicon_colors import EYE_COLORS
from mien.domain.appearance.lexicon_people import SPECIES_NOUNS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.wordlist import words

METALS: Final = {
    "chrome": "silver", "chromed": "silver", "silver": "silver", "aluminium": "silver", "aluminum": "silver",
    "steel": "grey", "iron": "grey", "metal": "grey", "metallic": "grey", "tin": "grey", "titanium": "grey",
    "brass": "gold", "gold": "gold", "golden": "gold", "bronze": "brown", "copper": "orange", "rusty": "brown",
    "rusted": "brown", "rust": "brown",
}  # fmt: skip
"""What robots are made of, and the colour that it has."""
OF_REACH: Final = 4
CASING: Final = words(
    "chassis casing shell plating plates panels body frame housing exterior armour armor hull paint paintwork enamel"
)
"""What a robot has for skin."""


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
    if creature is None or SPECIES_NOUNS[creature.lower] != "robot":
        return None
    return _metal(reading, creature) or _casing(reading)


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


def _casing(reading: Reading) -> Found | None:
    """*its chassis is white plastic*, *a copper body*, *plating of blue steel*, and *a robot, rusty, …*."""
    for word in reading.words:
        if word.lower not in CASING or not reading.counts(word):
            continue
        for said in [*_told_before(reading, word), *_told_of(reading, word)]:
            color = METALS.get(said.lower) or EYE_COLORS.get(said.lower)
            if color is not None and color not in ("dark", "light") and reading.counts(said):
                return reading.stated(color, word, said)
    free = (w for w in reading.words if w.lower in METALS and w.kind in ("mod", "word") and reading.counts(w))
    alone = next((w for w in free if w.claimed < 0 and reading.passage.kind(w.index + 1) in ("punct", "conj")), None)
    return None if alone is None else reading.stated(METALS[alone.lower], alone)


def _told_before(reading: Reading, casing: Word) -> list[Word]:
    """The *white plastic* of *white plastic plating*."""
    at = casing.index - 1
    while at >= 0 and casing.index - at <= OF_REACH and reading.words[at].kind in ("mod", "word"):
        at -= 1
    return reading.words[at + 1 : casing.index][::-1]


def _told_of(reading: Reading, casing: Word) -> list[Word]:
    """What stands behind *chassis:*, *body is* or *plating of*, up to the next mark."""
    behind = reading.words[casing.index + 1 : casing.index + 2 + OF_REACH]
    if not behind or not (behind[0].lower in (":", "of", "in", "made") or behind[0].kind == "cop"):
        return []
    end = next((at for at, word in enumerate(behind[1:], 1) if word.kind == "punct"), len(behind))
    return behind[1:end]


def _behind(reading: Reading, head: Word, table: dict[str, str]) -> Word | None:
    """The first word of ``table`` in what follows *of* or *made of*."""
    following = reading.words[head.index + 1 : head.index + 2 + OF_REACH]
    names = [word.lower for word in following]
    if "of" not in names[:2]:
        return None
    found: Word | None = None
    for word in following[names.index("of") + 1 :]:
        if word.kind in ("punct", "conj", "prep"):
            break
        if word.lower in table and (found is None or found.lower == "metal"):
            found = word
    return found
