"""Ages said in numbers: ``12-year-old``, ``aged nine``, ``she is 16``, ``looks about fourteen``, ``8th grade``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain import wordlist
from mien.domain.rating import minor_words as table
from mien.domain.rating.numbers import FOREIGN_YEARS, foreign_number, number_at, ordinal
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
    own: bool = False
    """Said with a possessive that points back at the person: ``in her teens``."""


_UNITS: Final = wordlist.words("year years yr yrs yearold summers winters")
_SHORT_UNITS: Final = wordlist.words("yo yos yearold yearolds")
_FOREIGN_NOT_AGE: Final = wordlist.words(
    """
    fa atrás atras hace depuis pendant desde durante y après dopo назад önce temu
    """
)
_SMALL_UNITS: Final = wordlist.words("month months week weeks day days")
_PERSONS: Final = wordlist.words(
    """
    girl boy female male woman man child kid student teen lady guy daughter son princess prince lad lass pupil
    """
)
_BE: Final = wordlist.words("is was am are being be im shes hes youre theyre")
_BE_FILLERS: Final = wordlist.words(
    """
    only just about almost nearly barely not yet still now around actually really maybe perhaps already roughly
    approximately secretly currently
    """
)
_NUMBER_ENDS: Final = wordlist.words("and but years year yo when who with so yet though in going")
_MEASURED: Final = wordlist.words(
    """
    size number score count rating room level floor temperature iq rank total party cost price time it page chapter
    version there day hour
    """
)
_BELOW: Final = wordlist.words("under below before")
_LESS: Final = wordlist.words("younger less")
_BARELY: Final = wordlist.words("almost nearly barely freshly newly approaching")
_TURNED: Final = wordlist.words("turned turns turn turning")
_HER_AT: Final = wordlist.words("her him me she he them myself herself himself")
_MEETING: Final = wordlist.words(
    "meet meets meeting met see sees saw call calls called join joins joined visit visits wake wakes"
)
_NOW: Final = wordlist.words("turns turning turned now today currently")
_JUST: Final = wordlist.words("just only newly freshly recently will to about soon she'll he'll they'll i'll")
_GROUPS: Final = table.PARENTS | wordlist.words(
    "party team family crew jury council set pack band circle group gang house age total maximum minimum choir score "
    "rating average deck pair row order league company pride flock herd speed height distance range factor number "
    "panel cast top couple majority trio squad unit class table hand series cycle song book power rule sum"
)
"""Before ``of`` and a number: it counts something."""
_PAST_AGE: Final = wordlist.words("at by from since before until till around")
_GRADES: Final = wordlist.words("grade graders")
_JAHRE: Final = wordlist.words("jahre jahren")
_MEASURES: Final = wordlist.words("minutes seconds feet degrees hours")
_BESIDE_FILLERS: Final = wordlist.words('of about around , ( " some only just')
_PERSONS_BESIDE: Final = _PERSONS | frozenset(phrase for phrase in table.CHILD_NOUNS if " " not in phrase)
_WHOSE_TEENS: Final = wordlist.words("her his their the late early mid middle my your")
_WHOSE_DECADE: Final = wordlist.words("her his their late early mid my your")
_FEMALE_AGE: Final = re.compile(r"(1[0-7])f")
_DECADE: Final = re.compile(r"[2-9]0'?s")
_GERMAN_AGE: Final = re.compile(r"(\d{1,3}|[a-zäöüß]+)jährig\w*")


_AGE_LABELS: Final = frozenset({"age", "ages", "aged", "alter", "edad", "idade", "âge", "età"})
_ERAS: Final = wordlist.words(
    "golden silver bronze iron stone ice dark middle new space jazz gilded third second first"
)
_LABEL_MARKS: Final = frozenset({":", "=", "{", "[", "|", '"', "\n"})
_LABEL_REACH: Final = 6


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
    before = words[place - 1].forms if place else frozenset()
    if "teens" in word.forms and not before.isdisjoint(_WHOSE_TEENS):
        return SaidAge(place, place + 1, 15, past=is_past(words, place), own=True)
    if _DECADE.fullmatch(word.text) and not before.isdisjoint(_WHOSE_DECADE):
        return SaidAge(place, place + 1, int(word.text[:2]), own=True)
    if match := _FEMALE_AGE.fullmatch(word.text):
        return SaidAge(place, place + 1, int(match.group(1)))
    if match := _GERMAN_AGE.fullmatch(word.text):
        said = match.group(1)
        years = int(said) if said.isdigit() else foreign_number(said)
        return SaidAge(place, place + 1, years) if years is not None else None
    return _grade_or_birthday(words, place, following)


def _grade_or_birthday(words: Sequence[Word], place: int, following: Word | None) -> SaidAge | None:
    if following is None:
        return None
    rank = ordinal(words[place])
    if rank is not None and "birthday" in following.forms and rank < ADULT_AGE:
        return SaidAge(place, place + 2, rank, own=True)
    taught = words[place + 2 : place + 3]
    if taught and taught[0].is_any(table.CHILDREN_AS_AUDIENCE):
        return None
    if rank is not None and rank <= 12 and following.is_any(_GRADES):
        return SaidAge(place, place + 2, rank + 5, past=is_past(words, place))
    grade = number_at(words, place + 1)
    if grade and "grade" in words[place].forms and 1 <= grade[0] <= 12:
        return SaidAge(place, grade[1], grade[0] + 5, past=is_past(words, place))
    return None


def _with_unit(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    """``12 years old``, ``12 yo``, ``9 months old``, ``12 ans``, ``a 16 year girl``."""
    after = [word.forms for word in words[end : end + 5]]
    after += [frozenset({""})] * (5 - len(after))
    if not after[0].isdisjoint({"and"}) and "half" in after[2] | after[1]:
        return _with_unit(words, place, end + (3 if "half" in after[2] else 2), years)
    looks = looks_like(words, place)
    past = is_past(words, place)
    if not after[0].isdisjoint(_SHORT_UNITS) or any(form.startswith("jährig") for form in after[0]):
        return SaidAge(place, end + 1, years, looks, past)
    if not after[0].isdisjoint(_UNITS):
        if not after[1].isdisjoint({"old", "olds", "young"}):
            return SaidAge(place, end + 2, years, looks, past)
        if "of" in after[1] and "age" in after[2]:
            return SaidAge(place, end + 3, years, looks, past)
        if not after[1].isdisjoint(_PERSONS):
            return SaidAge(place, end + 1, years, looks, past)
        if years < ADULT_AGE and _boxed(words, place - 1 if place else 0, place, end + 1):
            return SaidAge(place, end + 1, years, weak=True)
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
    if after[0].is_any(_JAHRE):
        return SaidAge(place, end + 2, years) if len(after) > 1 and "alt" in after[1].forms else None
    return SaidAge(place, end + 1, years) if after[0].is_any(FOREIGN_YEARS) else None


def _by_what_is_before(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    """``aged 12``, ``a girl of nine``, ``she is 16``, ``looks about fourteen``, ``under 18``, ``schoolgirl, 12``."""
    before = [word.forms for word in reversed(words[max(0, place - 4) : place])]
    before += [frozenset({""})] * (4 - len(before))
    if _after_age_word(before) or _after_age_label(words, place):
        return SaidAge(place, end, years, looks_like(words, place), is_past(words, place))
    if years > LIFESPAN * 10:
        return None
    if years <= ADULT_AGE and _near_eighteen(words, place, end, years, before):
        return SaidAge(place, end, min(years, ADULT_AGE) - 1)
    if not _number_ends(words, end):
        return None
    if looks_like(words, place) or ("like" in before[0] and years >= 3):
        return SaidAge(place, end, years, looks=True)
    if "at" in before[0] and not before[1].isdisjoint(_HER_AT) and before[2].isdisjoint(_MEETING):
        return SaidAge(place, end, years, past=True, own=True)
    if end + 1 < len(words) and "going" in words[end].forms and "on" in words[end + 1].forms:
        return SaidAge(place, end, years)
    if _is_said_of_person(words, place) or not before[0].isdisjoint(_NOW):
        return SaidAge(place, end, years, past=is_past(words, place), own=True)
    return _beside_person(words, place, end, years)


def _after_age_word(before: Sequence[frozenset[str]]) -> bool:
    ages = {"age", "aged", "ages"}
    if "von" in before[0] and "alter" in before[1]:
        return True
    if not before[0].isdisjoint(ages):
        return True
    between = {"of", ":", "is", "about", "around", "only", "just", "=", "was", "down", "to"}
    if not before[0].isdisjoint(between):
        return not before[1].isdisjoint(ages) or (not before[1].isdisjoint(between) and not before[2].isdisjoint(ages))
    return False


def _after_age_label(words: Sequence[Word], place: int) -> bool:
    """``age{15}``, ``Age: [15]``, ``| Age | 15 |``, ``Age:`` and the number on the next line: as lists are written."""
    back = place - 1
    labelled = False
    while back >= 0 and place - back <= _LABEL_REACH and words[back].text in _LABEL_MARKS:
        labelled = labelled or words[back].text != "\n"
        back -= 1
    is_label = labelled and back >= 0 and words[back].is_any(_AGE_LABELS)
    return is_label and not (back and words[back - 1].is_any(_ERAS))


def _near_eighteen(words: Sequence[Word], place: int, end: int, years: int, before: Sequence[frozenset[str]]) -> bool:
    """``under 18``, ``not yet eighteen``, ``barely 18``, ``just turned 18``: on the wrong side or on the edge."""
    if "quite" in before[0] and not before[1].isdisjoint(table.NEGATORS):
        return years == ADULT_AGE
    below = not before[0].isdisjoint(_BELOW) or ("than" in before[0] and not before[1].isdisjoint(_LESS))
    if below or "yet" in before[0]:
        return _number_ends(words, end) or words[end].is_any(_PERSONS)
    barely = not before[0].isdisjoint(_BARELY)
    just_turned = not before[0].isdisjoint(_TURNED) and not before[1].isdisjoint(_JUST)
    measured = end < len(words) and words[end].is_any(_MEASURES)
    return years == ADULT_AGE and (barely or just_turned) and not measured


def _is_said_of_person(words: Sequence[Word], place: int) -> bool:
    """``she is only 16``: a form of *to be*, and not of a size, a time or a count."""
    back = place - 1
    while back >= 0 and words[back].is_any(_BE_FILLERS):
        back -= 1
    if back < 0:
        return False
    verb = words[back].text
    is_be = words[back].is_any(_BE) or verb.endswith("'s") or verb in {"i'm", "you're", "they're"}
    return is_be and not any(word.is_any(_MEASURED) for word in words[max(0, back - 3) : back])


def _beside_person(words: Sequence[Word], place: int, end: int, years: int) -> SaidAge | None:
    """``a girl of nine``, ``schoolgirl, 12``, ``Mia, 16, student``: the number stands right by a person."""
    back = place - 1
    while back >= 0 and words[back].is_any(_BESIDE_FILLERS):
        back -= 1
    person = back >= 0 and words[back].is_any(_PERSONS_BESIDE)
    if person and (back < place - 1 or 3 <= years < ADULT_AGE):
        return SaidAge(place, end, years)
    likely = _boxed(words, back + 1, place, end) or _of_number(words, place)
    if likely and 3 <= years < ADULT_AGE:
        return SaidAge(place, end, years, weak=True)
    return None


def _boxed(words: Sequence[Word], gap: int, place: int, end: int) -> bool:
    """The number stands between commas, or opens the text before one; ``gap``: where what leads up to it begins."""
    closed = end >= len(words) or words[end].text in {",", ")", ";", ".", '"', "\n"}
    if place == 0:
        return end < len(words) and words[end].text == ","
    return closed and any(word.text in {",", "(", '"'} for word in words[gap:place])


def _of_number(words: Sequence[Word], place: int) -> bool:
    """``a squire of thirteen``: *a* somebody *of* a number."""
    if place < 3 or "of" not in words[place - 1].forms or words[place - 2].is_any(_GROUPS):
        return False
    return any("a" in word.forms or "an" in word.forms for word in words[max(0, place - 5) : place - 2])


def _number_ends(words: Sequence[Word], end: int) -> bool:
    """True when no unit or noun follows that would make the number a measure of something else."""
    return end >= len(words) or words[end].ends_clause or words[end].is_any(_NUMBER_ENDS)


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


def is_past(words: Sequence[Word], place: int) -> bool:
    """True when the sentence tells of earlier: ``when she was nine``, ``since the age of six``, ``as a child``."""
    for back in range(place - 1, max(-1, place - 8), -1):
        here = words[back]
        if here.ends_clause:
            return False
        if here.is_any(table.PAST_MARKERS):
            return True
        if "age" in here.forms:
            before = words[max(0, back - 3) : back]
            return any(word.is_any(_PAST_AGE) for word in before)
    return False
