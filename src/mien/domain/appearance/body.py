"""Build and height."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.appearance import lexicon_body as lexicon
from mien.domain.appearance.lexicon_grammar import NUMBERS
from mien.domain.appearance.lexicon_people import BEINGS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance_model import Build, Height

_FEET: Final = re.compile(r"\b([3-9]|1\d)\s?(?:'|′|ft\b\.?|feet\b|foot\b)\s?-?(\d{1,2})?", re.IGNORECASE)
_CENTIMETRES: Final = re.compile(r"\b([12]\d\d)\s?(?:cm|centimet)", re.IGNORECASE)
_METRES: Final = re.compile(r"\b([12])[.,m](\d\d)\s?m?\b", re.IGNORECASE)
_LIMITS: Final = {"male": (166, 181), "female": (158, 173), "": (162, 178)}
"""Centimetres: up to the first is short, from the second on is tall."""


def read_body(reading: Reading) -> dict[str, Found]:
    """``build`` and ``height`` as far as the text tells."""
    found = {"build": _build(reading), "height": _height(reading)}
    return {name: value for name, value in found.items() if value is not None}


def _build(reading: Reading) -> Found | None:
    firm: list[Word] = []
    weak: list[Word] = []
    for word in reading.words:
        if word.lower not in lexicon.BUILDS or not _of_body(reading, word, lexicon.WEAK_BUILDS):
            continue
        (weak if word.lower in lexicon.WEAK_BUILDS else firm).append(word)
    for word in firm or weak:
        return reading.stated(Build(lexicon.BUILDS[word.lower]), word)
    return (
        _denied_build(reading)
        or _limbs(reading)
        or _face_build(reading)
        or _belly(reading)
        or _built_like(reading)
        or _weighed(reading)
    )


def _of_body(reading: Reading, word: Word, weak: frozenset[str]) -> bool:
    """True for a modifier of the person or their figure; weak words need such a noun, they are said of much else."""
    if (
        reading.passage.at(word.index + 1) == "than"
        or (reading.passage.at(word.index + 1) == "of" and reading.passage.at(word.index + 2) not in _OF_SIZE)
        or not reading.counts(word)
        or word.kind != "mod"
        or not reading.about_person(word)
    ):
        return False
    if word.lower not in weak:
        return True
    if word.claimed < 0:
        return _in_fragment(reading, word)
    return not (word.lower == "little" and _is_young(reading.words[word.claimed]))


def _in_fragment(reading: Reading, word: Word) -> bool:
    """True for *Small, round and rosy*: adjectives that begin a sentence without a noun."""
    at = word.index
    while at >= 0 and reading.words[at].sentence == word.sentence and not reading.words[at].opening:
        if reading.words[at].kind not in ("mod", "adv", "conj", "punct"):
            return False
        at -= 1
    following = reading.passage.kind(word.index + 1)
    return at >= 0 and reading.words[at].kind in ("mod", "adv") and following in ("punct", "conj")


_OF_SIZE: Final = frozenset({"stature", "build", "frame", "body", "limb", "figure", "height", "person", "physique"})
"""*Short of stature* is a size, *short of breath* isn't."""


def _is_young(head: Word) -> bool:
    return head.lower in lexicon.AGE_NOUNS or head.lower in ("girl", "boy", "lad", "lass")


def _denied_build(reading: Reading) -> Found | None:
    """*neither fat nor thin* is average."""
    denied = [w for w in reading.words if w.denied and w.lower in lexicon.BUILDS and reading.about_person(w)]
    kinds = {lexicon.BUILDS[w.lower] for w in denied}
    return reading.stated(Build.AVERAGE, *denied) if {"slim"} < kinds else None


def _limbs(reading: Reading) -> Found | None:
    for word in reading.words:
        if lexicon.BUILDS.get(word.lower) == "muscular" and word.claimed >= 0 and reading.counts(word):
            head = reading.words[word.claimed]
            limb = head.lower in ("arms", "arm", "chest", "shoulders", "limbs", "legs", "torso", "back", "neck")
            if limb and reading.counts(head) and word.lower in ("muscular", "muscled", "brawny", "powerful"):
                return reading.stated(Build.MUSCULAR, word, head)
    return None


def _belly(reading: Reading) -> Found | None:
    """*a big belly*, *a considerable paunch*."""
    for head in reading.heads("part"):
        sized = [w for w in reading.described(head) if lexicon.BUILDS.get(w.lower) == "large"]
        if head.lower in ("belly", "paunch", "stomach") and reading.counts(head) and (sized or head.lower == "paunch"):
            return reading.stated(Build.LARGE, head, *sized)
    return None


def _built_like(reading: Reading) -> Found | None:
    """*built like a barn door*, *round as a hogshead*, *all muscle*."""
    for word in reading.words:
        if word.other or word.denied or word.compared:
            continue
        ahead = reading.words[word.index + 1 : word.index + 6]
        names = [w.lower for w in ahead]
        likened = word.lower in ("built", "build", "physique", "frame", "body") and names[:1] == ["like"]
        likened = likened or (word.lower in ("round", "broad", "big", "thin", "wide", "solid") and names[:1] == ["as"])
        if likened:
            thing = next((w for w in ahead if w.lower in lexicon.BUILT_LIKE), None)
            if thing is not None:
                return reading.stated(Build(lexicon.BUILT_LIKE[thing.lower]), word, thing)
        if (
            word.lower in lexicon.BUILT_LIKE
            and names[:2] in (["of", "a"], ["of", "an"])
            and _a_person(reading, ahead[2:])
        ):
            return reading.stated(Build(lexicon.BUILT_LIKE[word.lower]), word)
        hard = reading.passage.at(word.index - 1) == "with" and reading.passage.at(word.index - 2) in _HARD
        if word.lower in ("muscle", "muscles") and hard:
            return reading.stated(Build.MUSCULAR, word)
        if word.lower in ("muscle", "muscles") and reading.passage.at(word.index - 1) in ("of", "all", "pure", "solid"):
            return reading.stated(Build.MUSCULAR, word)
    return None


def _a_person(reading: Reading, ahead: list[Word]) -> bool:
    """True for *a mountain of a woman*."""
    noun = next((w for w in ahead if w.kind not in ("mod", "adv", "word")), None)
    return (
        noun is not None and (noun.feature in ("person", "creature") or noun.lower in BEINGS) and reading.counts(noun)
    )


_GROWN: Final = range(5, 9)
"""*A Martian: seven feet of bone and gristle*: so many feet of somebody are a height."""
_HARD: Final = frozenset({"hard", "corded", "roped", "thick", "heavy", "rippling", "bulging", "solid"})


def _weighed(reading: Reading) -> Found | None:
    """*120 kg*, *18 stone*, *90 lbs*: judged against the height, where that is told in numbers."""
    text = reading.passage.text[:20_000]
    for word in reading.words:
        hundreds = NUMBERS.get(reading.passage.at(word.index - 1), 1) if word.lower == "hundred" else 0
        ahead = [w.lower for w in reading.words[word.index + 1 : word.index + 4]]
        if hundreds >= _HUNDREDS and {"pounds", "lbs", "pound"} & set(ahead) and reading.counts(word):
            return reading.stated(Build.LARGE, word)
    match = _WEIGHT.search(text)
    if match is None or _is_someone_else(reading, match.start()):
        return None
    kilograms = float(match.group(1)) * _UNITS[match.group(2).lower()[:2]]
    metres = 1.7
    for pattern in (_FEET, _CENTIMETRES, _METRES):
        tall = pattern.search(text)
        if tall is not None and _tells_height(pattern, tall, text):
            metres = (_centimetres(pattern, tall) or 170) / 100
            break
    index = kilograms / metres**2
    value = Build.LARGE if index >= _HEAVY else Build.SLIM if index <= _LIGHT else Build.AVERAGE
    return {"value": value, "source": "stated", "evidence": match.group().strip()}


_WEIGHT: Final = re.compile(r"\b(\d{2,3})\s?(kg|kilo|lb|pound|stone)", re.IGNORECASE)
_UNITS: Final = {"kg": 1.0, "ki": 1.0, "lb": 0.4536, "po": 0.4536, "st": 6.35}
"""Kilograms of each unit, by its first letters."""
_HUNDREDS: Final = 3
"""Hundreds of pounds, told in words, from which on somebody is large."""
_LIGHT, _HEAVY = 18.5, 30.0
"""Kilograms by square metre: up to the first is slim, from the second on is large."""


def _face_build(reading: Reading) -> Found | None:
    for word in reading.words:
        if word.lower in ("thin", "gaunt", "lean", "emaciated", "plump", "chubby") and word.claimed >= 0:
            head = reading.words[word.claimed]
            if head.feature == "face" and reading.counts(head) and reading.counts(word):
                return reading.stated(Build(lexicon.BUILDS[word.lower]), word, head)
    return None


def _height(reading: Reading) -> Found | None:
    measured = _measured(reading)
    if measured is not None:
        return measured
    beyond = _beyond_average(reading)
    if beyond is not None:
        return beyond
    firm: list[Word] = []
    weak: list[Word] = []
    for word in reading.words:
        if word.lower in lexicon.HEIGHTS and _of_body(reading, word, lexicon.WEAK_HEIGHTS):
            (weak if word.lower in lexicon.WEAK_HEIGHTS else firm).append(word)
    for word in firm + [w for w in weak if _said_of_person(reading, w)]:
        return reading.stated(Height(lexicon.HEIGHTS[word.lower]), word)
    return _middling(reading) or _against_someone(reading)


def _said_of_person(reading: Reading, word: Word) -> bool:
    if word.claimed < 0:
        return True
    head = reading.words[word.claimed]
    return head.kind in ("pron", "name") or (head.feature in ("person", "creature", "figure") and not _is_young(head))


def _middling(reading: Reading) -> Found | None:
    """*of average height*, *neither tall nor short*."""
    for head in reading.heads("figure"):
        if head.lower in ("height", "stature") and reading.counts(head):
            for word in reading.described(head):
                if word.lower in ("medium", "average", "middle", "middling", "ordinary", "moderate"):
                    return reading.stated(Height.AVERAGE, word, head)
    denied = [w for w in reading.words if w.denied and w.lower in ("tall", "short") and reading.about_person(w)]
    return reading.stated(Height.AVERAGE, *denied) if len({w.lower for w in denied}) > 1 else None


def _beyond_average(reading: Reading) -> Found | None:
    """*above the average in height*, *below the middle size*."""
    for word in reading.words:
        ahead = reading.words[word.index + 1 : word.index + 7]
        if word.lower not in ("above", "over", "below", "under") or word.other or word.compared or word.denied:
            continue
        usual = any(
            w.lower.split(" ")[0] in ("average", "middle", "medium", "common", "ordinary", "usual") for w in ahead
        )
        if usual and any(w.lower.split(" ")[-1] in ("height", "stature", "size") for w in ahead):
            return reading.stated(Height.TALL if word.lower in ("above", "over") else Height.SHORT, word, ahead[-1])
    return None


def _against_someone(reading: Reading) -> Found | None:
    """*no taller than Dan's shoulder*, *a head taller than the rest*."""
    for word in reading.words:
        beyond = reading.passage.at(word.index - 1) in ("head", "much", "far", "heads")
        if word.lower == "taller" and beyond and not (word.other or word.denied or word.compared):
            return reading.stated(Height.TALL, word)
        if word.lower == "taller" and reading.passage.at(word.index - 1) in ("no", "hardly", "scarcely", "not"):
            return reading.stated(Height.SHORT, word)
    return None


def _measured(reading: Reading) -> Found | None:
    """Feet and inches, centimetres, metres; *nearly six feet high*."""
    spelled = _spelled_feet(reading)
    if spelled is not None:
        return spelled
    text = reading.passage.text[:20_000]
    for pattern in (_FEET, _CENTIMETRES, _METRES):
        match = pattern.search(text)
        if match is None or not _tells_height(pattern, match, text) or _is_someone_else(reading, match.start()):
            continue
        value = _centimetres(pattern, match)
        if value is not None:
            height = _class_of(reading, value)
            if height is Height.AVERAGE and any(
                _of_body(reading, w, lexicon.WEAK_HEIGHTS) for w in _height_words(reading)
            ):
                return None
            return {"value": height, "source": "stated", "evidence": match.group().strip()}
    return None


def _height_words(reading: Reading) -> list[Word]:
    return [w for w in reading.words if lexicon.HEIGHTS.get(w.lower) in ("tall", "short")]


def _tells_height(pattern: re.Pattern[str], match: re.Match[str], text: str) -> bool:
    """False for *ten feet away*: feet without inches need a word for height nearby."""
    if pattern is not _FEET or match.group(2):
        return True
    around = text[max(0, match.start() - 25) : match.end() + 20].lower()
    return any(word in around for word in ("tall", "high", "height", "stand", "stood"))


def _centimetres(pattern: re.Pattern[str], match: re.Match[str]) -> float | None:
    if pattern is _FEET:
        inches = int(match.group(2) or 0)
        return int(match.group(1)) * 30.48 + inches * 2.54 if inches < 12 else None
    if pattern is _CENTIMETRES:
        return float(match.group(1))
    return float(f"{match.group(1)}{match.group(2)}")


def _is_someone_else(reading: Reading, at: int) -> bool:
    return any(w.other or w.compared for w in reading.words if w.start <= at < w.end)


def _class_of(reading: Reading, centimetres: float) -> Height:
    low, high = _LIMITS[reading.cast.gender]
    if centimetres <= low:
        return Height.SHORT
    return Height.TALL if centimetres >= high else Height.AVERAGE


def _spelled_feet(reading: Reading) -> Found | None:
    for word in reading.words:
        feet = NUMBERS.get(word.lower)
        following = reading.passage.at(word.index + 1)
        if _six_five(reading, word, feet):
            last = reading.words[word.index + 1]
            return reading.stated(_class_of(reading, (feet or 0) * 30.48 + NUMBERS[last.lower] * 2.54), word, last)
        if feet is None or not 3 <= feet <= 20 or following not in ("feet", "foot") or word.other:
            continue
        inches = NUMBERS.get(reading.passage.at(word.index + 2), 0)
        ahead = [reading.passage.at(word.index + step) for step in range(2, 6)]
        ahead_far = [*ahead, reading.passage.at(word.index + 6)]
        if (
            inches
            or (feet in _GROWN and ahead[0] == "of" and reading.passage.at(word.index - 1) in (":", ",", "—"))
            or any(w in ("high", "tall", "inches", "height", "three", "two") for w in ahead)
            or (_listed(reading, word.index - 1) and _listed(reading, word.index + 2))
            or (ahead[0] in ("from", "to") and any(w in ("heel", "heels", "crown", "toe", "foot") for w in ahead_far))
        ):
            value = feet * 30.48 + (inches if inches < 12 else 0) * 2.54
            last = reading.words[word.index + 1]
            return reading.stated(_class_of(reading, value), word, last)
    return None


def _listed(reading: Reading, at: int) -> bool:
    """True for the marks around *six foot* in *tanned, six foot, red-haired*."""
    return reading.passage.at(at) in (",", ";", ".", "|")


def _six_five(reading: Reading, word: Word, feet: int | None) -> bool:
    """True for *six-five*, *five-eleven*: feet and inches with a hyphen, and no noun that they count."""
    following = reading.words[word.index + 1 : word.index + 2]
    if feet not in (5, 6, 7) or not following or not following[0].glued or word.other or word.glued:
        return False
    ends = reading.passage.kind(word.index + 2) in ("punct", "conj", "prep", "sub", "cop", "mod")
    return NUMBERS.get(following[0].lower, 12) < 12 and ends
