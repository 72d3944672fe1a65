"""Ages said in numbers: ``12-year-old``, ``aged nine``, ``she is 16``, ``looks about fourteen``, ``8th grade``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain.rating import minor_words as table
from mien.domain.rating.reading import Word

ADULT_AGE: Final = 18
LIFESPAN: Final = 120
"""Ages beyond it are of beings whose years say nothing about how grown they look."""


@dataclass(frozen=True, slots=True)
class SaidAge:
    """A number that is an age, and where it stands. ``looks``: how old somebody looks, not is."""

    start: int
    end: int
    years: int
    looks: bool = False
    past: bool = False
    weak: bool = False
    """A bare number between commas: likely an age."""


_UNITS: Final = frozenset("year years yr yrs yearold summers winters".split())
_SHORT_UNITS: Final = frozenset("yo yos yearold yearolds".split())
_FOREIGN_UNITS: Final = frozenset("ans años anos anni jaar лет года год yaşında yaşındaki lat år tahun tuổi".split())
_FOREIGN_NOT_AGE: Final = frozenset(
    "fa atrás atras hace depuis pendant desde durante y après dopo назад önce temu".split()
)
_SMALL_UNITS: Final = frozenset("month months week weeks day days".split())
_PERSONS: Final = frozenset(
    "girl boy female male woman man child kid student teen lady guy daughter son princess prince lad lass pupil".split()
)
_BE: Final = frozenset("is was am are being be im shes hes youre theyre".split())
_BE_FILLERS: Final = frozenset(
    "only just about almost nearly barely not yet still now around actually really maybe perhaps already roughly "
    "approximately secretly currently".split()
)
_NUMBER_ENDS: Final = frozenset("and but years year yo when who with so yet though in".split())
_MEASURED: Final = frozenset(
    "size number score count rating room level floor temperature iq rank total party cost price time it page chapter "
    "version there day hour".split()
)
_NEAR_EIGHTEEN: Final = frozenset("under below almost nearly barely freshly newly than before shy approaching".split())
_PAST_AGE: Final = frozenset("at by from since before until till around".split())
_TEENS: Final = frozenset({"teens"})
_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_FEMALE_AGE: Final = re.compile(r"(1[0-7])f")
_DECADE: Final = re.compile(r"[2-9]0'?s")
_GERMAN_AGE: Final = re.compile(r"(\d{1,3}|[a-zäöüß]+)jährig\w*")

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBER_WORDS: Final[dict[str, int]] = {word: number for number, word in enumerate(_ONES)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
_FOREIGN_NUMBERS: Final[dict[str, int]] = {
    word: years
    for line in (
        "six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16",
        "seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17",
        "sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16",
        "siebzehn 17 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13 quattordici 14 quindici 15",
        "sedici 16 diciassette 17 oito 8 dez 10 doze 12 treze 13 quatorze 14 catorze 14 dezesseis 16 dezessete 17",
        "acht 8 negen 9 tien 10 twaalf 12 dertien 13 veertien 14 vijftien 15 zestien 16 zeventien 17",
    )
    for word, years in zip(line.split()[::2], map(int, line.split()[1::2]), strict=True)
}
_ORDINAL_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}


def said_ages(words: Sequence[Word]) -> Iterator[SaidAge]:
    """Every age that the words say, in order."""
    place = 0
    while place < len(words):
        age = _age_at(words, place)
        if age is None:
            place += 1
            continue
        yield age
        place = max(age.end, place + 1)


def _age_at(words: Sequence[Word], place: int) -> SaidAge | None:
    whole = _whole_word_age(words, place)
    if whole is not None:
        return whole
    number = number_at(words, place)
    if number is None:
        return None
    years, end = number
    return _with_unit(words, place, end, years) or _by_what_is_before(words, place, end, years)


def _whole_word_age(words: Sequence[Word], place: int) -> SaidAge | None:
    """Ages without a number of their own: ``8th grade``, ``in her teens``, ``16f``, ``zwölfjährig``, ``thirties``."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    if word.is_any(_TEENS):
        in_whose = {"her", "his", "their", "the", "late", "early", "mid", "middle", "my", "your"}
        if place and not words[place - 1].forms.isdisjoint(in_whose):
            return SaidAge(place, place + 1, 15, past=_is_past(words, place))
    if (
        _DECADE.fullmatch(word.text)
        and place
        and not words[place - 1].forms.isdisjoint({"her", "his", "their", "late"})
    ):
        return SaidAge(place, place + 1, int(word.text[:2]))
    if match := _FEMALE_AGE.fullmatch(word.text):
        return SaidAge(place, place + 1, int(match.group(1)))
    if match := _GERMAN_AGE.fullmatch(word.text):
        said = match.group(1)
        years = int(said) if said.isdigit() else _FOREIGN_NUMBERS.get(said)
        return SaidAge(place, place + 1, years) if years is not None else None
    return _grade_or_birthday(words, place, following)


def _grade_or_birthday(words: Sequence[Word], place: int, following: Word | None) -> SaidAge | None:
    if following is None:
        return None
    rank = _ordinal(words[place])
    if rank is not None and following.is_any(frozenset({"birthday"})) and rank < ADULT_AGE:
        return SaidAge(place, place + 2, rank)
    taught = words[place + 2 : place + 3]
    if taught and taught[0].is_any(table.CHILDREN_AS_AUDIENCE):
        return None
    if rank is not None and rank <= 12 and following.is_any(frozenset({"grade", "graders"})):
        return SaidAge(place, place + 2, rank + 5, past=_is_past(words, place))
    grade = number_at(words, place + 1)
    if grade and words[place].is_any(frozenset({"grade"})) and 1 <= grade[0] <= 12:
        return SaidAge(place, grade[1], grade[0] + 5, past=_is_past(words, place))
    return None


def _with_unit(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    """``12 years old``, ``12 yo``, ``9 months old``, ``12 ans``, ``a 16 year girl``."""
    after = [word.forms for word in words[end : end + 5]]
    after += [frozenset({""})] * (5 - len(after))
    if not after[0].isdisjoint({"and"}) and "half" in after[2] | after[1]:
        return _with_unit(words, place, end + (3 if "half" in after[2] else 2), years)
    looks = _looks(words, place)
    past = _is_past(words, place)
    if not after[0].isdisjoint(_SHORT_UNITS):
        return SaidAge(place, end + 1, years, looks, past)
    if not after[0].isdisjoint(_UNITS):
        if not after[1].isdisjoint({"old", "olds", "young"}):
            return SaidAge(place, end + 2, years, looks, past)
        if "of" in after[1] and "age" in after[2]:
            return SaidAge(place, end + 3, years, looks, past)
        if not after[1].isdisjoint(_PERSONS):
            return SaidAge(place, end + 1, years, looks, past)
    if not after[0].isdisjoint(_SMALL_UNITS) and "old" in after[1]:
        return SaidAge(place, end + 2, 0, looks, past)
    return _foreign(words, place, end, years)


def _foreign(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    after = words[end : end + 2]
    if not after:
        return None
    around = [*words[max(0, place - 2) : place], *words[end + 1 : end + 2]]
    if any(word.is_any(_FOREIGN_NOT_AGE) for word in around):
        return None
    if after[0].is_any(_FOREIGN_UNITS):
        return SaidAge(place, end + 1, years)
    if after[0].is_any(frozenset({"jahre", "jahren"})) and len(after) > 1 and "alt" in after[1].forms:
        return SaidAge(place, end + 2, years)
    return None


def _by_what_is_before(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    """``aged 12``, ``a girl of nine``, ``she is 16``, ``looks about fourteen``, ``under 18``, ``schoolgirl, 12``."""
    before = [word.forms for word in reversed(words[max(0, place - 4) : place])]
    before += [frozenset({""})] * (4 - len(before))
    if _after_age_word(before):
        return SaidAge(place, end, years, _looks(words, place), _is_past(words, place))
    if years > LIFESPAN * 10:
        return None
    if years <= ADULT_AGE and _near_eighteen(words, place, before):
        return SaidAge(place, end, min(years, ADULT_AGE) - 1)
    if not _number_ends(words, end):
        return None
    if _looks(words, place):
        return SaidAge(place, end, years, looks=True)
    if _is_said_of_person(words, place) or not before[0].isdisjoint({"turns", "turning", "turned"}):
        return SaidAge(place, end, years, past=_is_past(words, place))
    return _beside_person(words, place, end, years)


def _after_age_word(before: Sequence[frozenset[str]]) -> bool:
    ages = {"age", "aged", "ages"}
    if not before[0].isdisjoint(ages):
        return True
    between = {"of", ":", "is", "about", "around", "only", "just", "=", "was"}
    if not before[0].isdisjoint(between):
        return not before[1].isdisjoint(ages) or (not before[1].isdisjoint(between) and not before[2].isdisjoint(ages))
    return False


def _near_eighteen(words: Sequence[Word], place: int, before: Sequence[frozenset[str]]) -> bool:
    """``under 18``, ``not yet eighteen``, ``barely 18``, ``just turned 18``: said of somebody on the wrong side of it."""
    nearly = not before[0].isdisjoint(_NEAR_EIGHTEEN)
    if nearly and "than" in before[0]:
        nearly = not before[1].isdisjoint({"younger", "less"})
    just = not before[0].isdisjoint({"turned", "turns", "yet"}) and not before[1].isdisjoint({"just", "not", "only"})
    number = number_at(words, place)
    years, end = number if number else (0, place)
    adulthood = years == ADULT_AGE or (not before[0].isdisjoint({"under", "below", "yet"}) and years < ADULT_AGE)
    measured = end < len(words) and words[end].is_any(frozenset({"minutes", "seconds", "feet", "degrees", "hours"}))
    return adulthood and (nearly or just) and not measured and (years == ADULT_AGE or _number_ends(words, end))


def _is_said_of_person(words: Sequence[Word], place: int) -> bool:
    """``she is only 16``: a form of *to be*, and not of a size, a time or a count."""
    back = place - 1
    while back >= 0 and words[back].is_any(_BE_FILLERS):
        back -= 1
    if back < 0:
        return False
    verb = words[back].text
    is_be = words[back].is_any(_BE) or verb in {"she's", "he's", "i'm", "you're", "they're", "who's"}
    return is_be and not any(word.is_any(_MEASURED) for word in words[max(0, back - 3) : back])


def _beside_person(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    """``a girl of nine``, ``schoolgirl, 12``, ``Mia, 16, student``: the number stands right by a person."""
    back = place - 1
    while back >= 0 and words[back].is_any(frozenset({"of", "about", "around", ",", "(", "-", "some", "only", "just"})):
        back -= 1
    apart = back < place - 1
    if back >= 0 and apart and words[back].is_any(_PERSONS | _one_word(table.CHILD_NOUNS)):
        return SaidAge(place, end, years)
    boxed = place > 0 and words[place - 1].text in {",", "("} and (end >= len(words) or words[end].ends_clause)
    if boxed and 3 <= years < ADULT_AGE:
        return SaidAge(place, end, years, weak=True)
    return None


def _one_word(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase for phrase in phrases if " " not in phrase)


def _number_ends(words: Sequence[Word], end: int) -> bool:
    """True when no unit or noun follows that would make the number a measure of something else."""
    return end >= len(words) or words[end].ends_clause or words[end].is_any(_NUMBER_ENDS)


def _looks(words: Sequence[Word], place: int) -> bool:
    """True when ``looks``, ``appears``, ``mistaken for``, ``body of`` … leads up to this place."""
    return looks_like(words, place)


def looks_like(words: Sequence[Word], place: int) -> bool:
    """True when what stands at ``place`` is what somebody looks like."""
    back = place - 1
    while back >= 0 and place - back <= 8 and not words[back].ends_clause:
        here = words[back]
        pair = {f"{first} {second}" for first in words[back - 1].forms for second in here.forms} if back else set()
        if here.is_any(table.LOOKING) or not pair.isdisjoint(table.LOOKING):
            return True
        if not here.is_any(table.LOOKING_FILLERS):
            return False
        back -= 1
    return False


def _is_past(words: Sequence[Word], place: int) -> bool:
    return is_past(words, place)


def is_past(words: Sequence[Word], place: int) -> bool:
    """True when the sentence tells of earlier: ``when she was nine``, ``since the age of six``, ``as a child``."""
    steps = 0
    for back in range(place - 1, max(-1, place - 8), -1):
        here = words[back]
        if here.ends_clause:
            return False
        steps += 1
        if here.is_any(table.PAST_MARKERS):
            return True
        if here.is_any(frozenset({"age"})):
            before = words[max(0, back - 3) : back]
            return any(word.is_any(_PAST_AGE) for word in before)
    return False


def number_at(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """The whole number that starts at ``place`` and the place after it, in digits or words, or ``None``."""
    if place >= len(words):
        return None
    word = words[place]
    if word.text.isdecimal():
        return (int(word.text), place + 1) if len(word.text) <= 5 else None
    for form in word.forms:
        if form in _NUMBER_WORDS:
            return _longer_number(words, place, _NUMBER_WORDS[form])
    for form in word.forms:
        if form in _FOREIGN_NUMBERS and place + 1 < len(words) and words[place + 1].is_any(_FOREIGN_UNITS | {"jahre"}):
            return _FOREIGN_NUMBERS[form], place + 1
    return None


def _longer_number(words: Sequence[Word], place: int, value: int) -> tuple[int, int]:
    """``twenty five``, ``three hundred``, ``two thousand``."""
    following = words[place + 1].forms if place + 1 < len(words) else frozenset()
    if value >= 20:
        for form in following:
            if 0 < _NUMBER_WORDS.get(form, 0) < 10:
                return value + _NUMBER_WORDS[form], place + 2
    for scale, factor in (("hundred", 100), ("thousand", 1000)):
        if scale in following:
            return max(value, 1) * factor, place + 2
    return value, place + 1


def _ordinal(word: Word) -> int | None:
    match = _ORDINAL.fullmatch(word.text)
    if match:
        return int(match.group(1))
    return next((_ORDINAL_WORDS[form] for form in word.forms if form in _ORDINAL_WORDS), None)
