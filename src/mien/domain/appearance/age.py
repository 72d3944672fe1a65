"""How old someone looks: numbers, decades and the words for ages."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.appearance import lexicon_body as lexicon
from mien.domain.appearance.cast import KIN
from mien.domain.appearance.lexicon_grammar import NUMBERS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance_model import AgeClass
from mien.domain.wordlist import words

_UPPER_BOUNDS: Final = (
    (13, AgeClass.CHILD),
    (18, AgeClass.TEEN),
    (30, AgeClass.YOUNG_ADULT),
    (45, AgeClass.ADULT),
    (65, AgeClass.MIDDLE_AGED),
)
_DECADES: Final = {
    "teens": 15, "twenties": 25, "thirties": 35, "forties": 45, "fifties": 55, "sixties": 66, "seventies": 75,
    "eighties": 85, "nineties": 95,
}  # fmt: skip
_SHIFTS: Final = {"early": -3, "mid": 0, "middle": 0, "late": 3}
_DECADE_DIGITS: Final = re.compile(r"([1-9]0)'?s?")
_ROUGHLY: Final = words(
    """
    over always near nigh close fully quite well about around nearly almost most perhaps maybe some approximately
    only just over
    barely like only the side wrong right than more older roughly circa under below yet not quite hardly scarcely
    say " * _ '
    """
)
"""Words and marks that may stand between *aged* and the number."""
_YEAR_WORDS: Final = frozenset({"year", "years", "yo", "yrs", "summers", "winters", "y"})
_TOWARDS: Final = frozenset(
    ["aged", "age", "turned", "turning", "approaching", "nearing", "pushing", "past", "hitting", "rising", "reached"]
)
OLDEST: Final = 130


def age_class(years: float) -> AgeClass:
    """The class that holds an age in years."""
    return next((name for bound, name in _UPPER_BOUNDS if years < bound), AgeClass.ELDERLY)


def read_age(reading: Reading) -> dict[str, Found]:
    """``age_class`` as far as the text tells: numbers outrank nouns, nouns outrank *young* and *old*."""
    found = _seeming(reading) or _number(reading) or _decade(reading) or _noun(reading) or _adjective(reading)
    return {} if found is None else {"age_class": found}


def is_girl_or_boy(reading: Reading) -> bool:
    """True where the person is called a girl or a boy, and nothing tells of somebody grown up.

    Adults are called so, too, so the text states no age; what is chosen for it should fit the word all the same.
    """
    if any(word.lower in _GROWN and not word.other and not word.compared for word in reading.words):
        return False
    return any(
        word.lower in _YOUNGSTERS and reading.counts(word) and _is_person(reading, word) and _is_plain(reading, word)
        for word in reading.words
        if word.feature == "person" and not word.possessive
    )


_YOUNGSTERS: Final = words("boy girl lad lass lassie laddie")
_GROWN: Final = words(
    """
    woman man lady gentleman beard bearded moustache mustache stubble wife husband married divorced widow widower
    works worked working job career office boss ceo bartender whisky whiskey beer cocktail wine cigarette smoker
    curvy busty mature retired veteran university college adult grown
    """
)
_EPITHETS: Final = words(
    """
    bad party cover calendar it goth e emo working surfer material weather call show bar delivery pretty bond career
    country city golden final gossip dream poster pin-up pinup glamour glamorous toy punk biker rave gym grunge alt
    vsco valley jersey old birthday homecoming tattooed hot sexy stylish modern my
    """
)
"""Words before *girl* or *boy* with which grown-ups are called so."""


def _is_plain(reading: Reading, word: Word) -> bool:
    """False for *party girl*, *girl boss*, *the girl next door*, and for the tag *1girl*."""
    start = word.first if word.first >= 0 else word.index
    before = {each.lower for each in reading.words[max(0, start - 1) : word.index]}
    after = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
    if before & _EPITHETS or any(each.isdigit() for each in before) or word.glued:
        return False
    return after is None or (after.kind not in ("word", "head", "name") and after.lower != "next")


def _seeming(reading: Reading) -> Found | None:
    """*127 (looks 25)*, *she appears to be about thirty*: how old somebody looks outranks how old they are."""
    for word in reading.words:
        if word.lower not in ("looks", "looked", "appears", "appeared", "seems", "seemed", "look") or word.other:
            continue
        at = word.index + 1
        while reading.passage.at(at) in _ROUGHLY or reading.passage.at(at) in ("to", "be", "no", "in", "her", "his"):
            at += 1
        years = _value(reading.words[at]) if at < len(reading.words) else None
        alone = at + 1 >= len(reading.words) or reading.words[at + 1].kind in ("punct", "conj", "sub", "prep", "pron")
        if years is not None and 3 <= years <= OLDEST and alone and not reading.words[at].denied:
            return reading.stated(age_class(years), word, reading.words[at])
    return None


def _value(word: Word) -> int | None:
    if word.lower in NUMBERS:
        return NUMBERS[word.lower]
    return int(word.lower) if word.lower.isascii() and word.lower.isdigit() and len(word.lower) <= 3 else None


def _number(reading: Reading) -> Found | None:
    tokens = reading.words
    for word in tokens:
        value = _value(word)
        if value is None or word.other or (word.index and _is_unit(tokens, word.index)) or _of_measure(reading, word):
            continue
        last = word.index
        short_of = _short_of(reading, word)
        if word.denied and not (short_of or _at_most(reading, word)):
            continue
        unit = _value(tokens[last + 1]) if last + 1 < len(tokens) else None
        inverted = _inverted(reading, word)
        if inverted is not None:
            value, last = inverted, word.index + 2
        elif value in range(20, 100, 10) and unit is not None and 0 < unit < 10 and word.lower in NUMBERS:
            value, last = value + unit, last + 1
        if 0 < value <= OLDEST and _means_age(reading, word.index, last):
            return reading.stated(age_class(value - short_of), word, tokens[last])
    return None


def _of_measure(reading: Reading, word: Word) -> bool:
    """True for the 5 of *5'3"*, the 3 behind it, and the 9 of *1e9*."""
    around = reading.passage.text[max(0, word.start - 1) : word.start] + reading.passage.text[word.end : word.end + 1]
    before = reading.passage.text[max(0, word.start - 2) : word.start].lower()
    scientific = before.endswith("e") and before[:1].isdigit()
    return word.lower.isdigit() and (scientific or any(mark in around for mark in "'′’″"))


def _short_of(reading: Reading, word: Word) -> int:
    """A year less for *not yet forty*, *nearly thirty*, *just under fifty*; ``denied`` numbers count only so."""
    before = [w.lower for w in reading.words[max(0, word.index - 3) : word.index]]
    near = before[-1:] and before[-1] in ("yet", "quite", "under", "below")
    return int(bool(near) and (before[-1] in ("under", "below") or "not" in before or "hardly" in before))


def _at_most(reading: Reading, word: Word) -> bool:
    """True for *could not have been more than thirty*, *not a day over forty*."""
    before = [w.lower for w in reading.words[max(0, word.index - 3) : word.index]]
    return "more" in before or "over" in before[-1:] or "older" in before


def _inverted(reading: Reading, word: Word) -> int | None:
    """*five-and-thirty*."""
    ahead = reading.words[word.index + 1 : word.index + 3]
    if len(ahead) < 2 or ahead[0].lower != "and" or not (ahead[0].glued or ahead[1].lower in _TENS):
        return None
    unit, tens = NUMBERS.get(word.lower, 0), NUMBERS.get(ahead[1].lower, 0)
    return unit + tens if 0 < unit < 10 and tens in range(20, 100, 10) else None


_TENS: Final = frozenset(word for word, value in NUMBERS.items() if value in range(20, 100, 10))


def _is_unit(words: list[Word], at: int) -> bool:
    """True for the *five* of forty-five."""
    before = _value(words[at - 1])
    return words[at].glued and before is not None and before >= 20


def _means_age(reading: Reading, first: int, last: int) -> bool:
    at, after = reading.passage.at, reading.passage.at(last + 1)
    if after in _YEAR_WORDS:
        return (
            at(last + 2) in ("old", "of")
            or after in ("yo", "summers", "winters", "yrs", "y")
            or _age_before(reading, first)
        )
    if after in ("something", "ish", "odd") and _value(reading.words[first]) not in (None, 1):
        return True
    if not _ends_phrase(reading, last + 1):
        return False
    return _age_before(reading, first)


def _ends_phrase(reading: Reading, index: int) -> bool:
    """True where no noun follows: *a man of forty*, not *of forty men*."""
    return reading.passage.kind(index) in ("punct", "conj", "prep", "pron", "wear", "sub", "cop", "neg") or (
        reading.passage.at(index) in ("or", "if", "years", "last", "this", "today", "yesterday", "next", "tomorrow")
    )


def _age_before(reading: Reading, first: int) -> bool:
    """What comes before a number that is an age: *aged*, *a man of about*, *she is*, ``Age:``, *the wrong side of*."""
    at = first - 1
    while at >= 0 and (reading.passage.at(at) in _ROUGHLY or _opens_field(reading, at)):
        at -= 1
    word = reading.passage.at(at)
    if word in _TOWARDS:
        return True
    if word in (":", "=", "(") and reading.passage.at(at - 1) in ("age", "aged"):
        return True
    if word == "of":
        return at > 0 and _after_of(reading, at, first)
    if reading.passage.kind(at) == "cop":
        return _after_verb(reading, at)
    if "age" in [reading.passage.at(step) for step in range(at - 3, at + 1)]:
        return True
    return _loosely(reading, at, first)


def _after_of(reading: Reading, at: int, first: int) -> bool:
    """*a man of forty*; not *a mother of three*."""
    before = reading.words[at - 1]
    if reading.words[first].lower == "one":
        return False
    if before.lower in KIN and _years(reading, first) < 15:
        return False
    told = before.feature == "person" or before.lower in ("age", "side", "shy", "upwards", "upward")
    return told or _somebody(reading, before, first)


def _after_verb(reading: Reading, at: int) -> bool:
    """*she is*, *Jem (born Jeremy) was*, *he could not have been*."""
    if "age" in [reading.passage.at(step) for step in range(at - 3, at + 1)]:
        return True
    while reading.passage.kind(at - 1) in ("have", "verb", "neg") or reading.passage.at(at - 1).endswith("n't"):
        at -= 1
    if reading.passage.kind(at - 1) in ("pron", "name") or reading.passage.at(at - 1) == ")":
        return True
    named = at > 0 and (reading.words[at - 1].capital or reading.words[at - 1].feature == "person")
    return named or _person_with_place(reading, at)


def _loosely(reading: Reading, at: int, first: int) -> bool:
    """*though not yet forty*, *small for nineteen*, *at fifty-eight she*, and a number alone between marks."""
    word, years = reading.passage.at(at), _years(reading, first)
    if word in ("though", "although"):
        return first - at > 1
    if word == "between":
        return reading.passage.at(first + 1) == "and" and reading.passage.kind(first + 3) == "punct"
    if word == "for":
        return reading.passage.kind(at - 1) == "mod"
    unit = first + 1 < len(reading.words) and _is_unit(reading.words, first + 1)
    if reading.passage.at(first + 1 + unit) == "going":
        return years >= 13
    if word == "at":
        return years >= 13 and reading.passage.kind(first + 1 + unit) in ("punct", "pron")
    alone = word in _MARKS and reading.passage.at(first + 1 + unit) in _MARKS
    return alone and years >= 13


_MARKS: Final = frozenset([",", "(", ")", "—", ".", "", ":", ";", "|", "\n"])


def _person_with_place(reading: Reading, verb: int) -> bool:
    """True for *the guy at the bar was*: the subject is a person with where they are."""
    clause = reading.words[max(0, verb - 7) : verb]
    people_here = [w for w in clause if w.feature == "person" and w.sentence == reading.words[verb].sentence]
    behind = reading.words[people_here[-1].index + 1 : verb] if people_here else []
    return bool(behind) and behind[0].kind == "prep" and all(w.kind != "punct" for w in behind)


def _somebody(reading: Reading, noun: Word, first: int) -> bool:
    """True for the scrap of *a barefoot scrap of twelve*: one unknown noun that an article brings in."""
    lead = [w.lower for w in reading.words[max(0, noun.index - 4) : noun.index]]
    alone = reading.passage.kind(first + 1) in ("punct", "prep", "sub", "pron")
    return noun.kind == "word" and noun.lower not in _GROUPS and alone and bool({"a", "an"} & set(lead))


_GROUPS: Final = words(
    "party team family crew jury council set pack band circle group gang total maximum minimum score rating pair row "
    "order league company herd speed height distance range number panel cast couple trio squad unit class table hand"
)


def _opens_field(reading: Reading, at: int) -> bool:
    """True for the bracket or colon of ``Age("52")`` and ``**Age:** 29`` when more marks stand before it."""
    return reading.passage.at(at) in ("(", ":") and reading.passage.at(at - 1) in ('"', "*", "'")


def _years(reading: Reading, first: int) -> int:
    return _value(reading.words[first]) or 0


def _decade(reading: Reading) -> Found | None:
    for word in reading.words:
        years = _DECADES.get(word.lower)
        if years is None and _DECADE_DIGITS.fullmatch(word.lower) and _followed_by_s(reading, word):
            years = int(word.lower[:2]) + 5
            years = 66 if years == 65 else years
        if years is None or word.other or word.denied:
            continue
        lead = reading.words[max(0, word.index - 3) : word.index]
        shift = next((_SHIFTS[w.lower] for w in lead if w.lower in _SHIFTS), None)
        base = years if shift is None else (years // 10) * 10 + 5 + shift
        listed = bool(lead) and lead[-1].kind == "punct" and word.lower[0].isdigit()
        if any(w.kind == "poss" or w.lower in ("in", *_SHIFTS) for w in lead) or not lead or listed:
            return reading.stated(age_class(base), *lead[-1:], word)
    return None


def _followed_by_s(reading: Reading, word: Word) -> bool:
    following = reading.passage.at(word.index + 1)
    return following == "s" or reading.passage.text[word.end : word.end + 2].lower() in (
        "s",
        "'s",
        "’s",
        "s ",
        "s,",
        "s.",
    )


def _noun(reading: Reading) -> Found | None:
    """Nouns and set phrases that name an age: *child*, *teenager*, *young lady*, *middle-aged*."""
    for word in reading.words:
        if word.lower not in lexicon.AGES or word.lower in lexicon.WEAK_AGES or not reading.counts(word):
            continue
        own = word.kind == "mod" and reading.about_person(word)
        if own or (word.feature == "person" and not word.possessive and _is_person(reading, word)):
            return reading.stated(AgeClass(lexicon.AGES[word.lower]), word)
    return None


def _is_person(reading: Reading, word: Word) -> bool:
    if word.claimed >= 0:
        return reading.words[word.claimed].feature == "person"
    return not (word.prep in ("with", "for", "like") or (word.det >= 0 and reading.passage.kind(word.det) == "poss"))


def _adjective(reading: Reading) -> Found | None:
    """*young*, *old*; *young boy* and *little girl* are children."""
    for word in reading.words:
        if word.lower == "adult" and word.feature == "person" and reading.counts(word) and _is_person(reading, word):
            return reading.stated(AgeClass.ADULT, word)
        if word.kind != "mod" or not reading.counts(word) or not reading.about_person(word):
            continue
        head = reading.words[word.claimed] if word.claimed >= 0 else None
        if (
            word.lower in ("young", "little", "small")
            and head is not None
            and head.lower in ("boy", "girl", "lad", "lass")
        ):
            return reading.stated(AgeClass.CHILD, word, head)
        if word.lower in lexicon.WEAK_AGES and not _about_time(reading, word, head):
            return reading.stated(AgeClass(lexicon.AGES[word.lower]), word, *([head] if head is not None else []))
    return None


def _about_time(reading: Reading, word: Word, head: Word | None) -> bool:
    """False friends: *years old*, *an old friend*, *old enough*, *young at heart*."""
    before, after = reading.passage.at(word.index - 1), reading.passage.at(word.index + 1)
    if before in _YEAR_WORDS or after in ("enough", "at", "than", "fashioned", "school", "money"):
        return True
    return head is not None and head.lower in ("friend", "enemy", "boss", "rival", "soul")
