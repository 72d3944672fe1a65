"""Whether a text speaks of somebody under age, whom it means, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from mien.domain import wordlist
from mien.domain.rating import minor_words as table
from mien.domain.rating.ages import ADULT_AGE, LIFESPAN, SaidAge, is_past, looks_like, said_ages
from mien.domain.rating.reading import Word, find, phrase_table, plain, read


class Strength(IntEnum):
    """How firmly a cue says that the person it means is under age."""

    NONE = 0
    AMBIGUOUS = 1
    """Leaves the age open."""
    DEPICTED = 2
    """Asked for in a picture, a child is what is drawn; in a character's text it tells of their past (``as a child``)
    or of others (``the children call him``), and leaves the age open."""
    GIRL_OR_BOY = 3
    """Said of children and of adults."""
    YOUTHFUL = 4
    """A child, unless an age says otherwise."""
    EXPLICIT = 5
    """A child, or to be shown as one, whatever else is said."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak of a young age. ``others``: it is somebody else's, such as the person's own children."""

    words: str
    strength: Strength
    others: bool = False


@dataclass(frozen=True, slots=True)
class AgeReading:
    """What one text says about the age of the person it describes."""

    cues: tuple[Cue, ...]
    adult_age: int | None = None
    """An adult age said in numbers."""
    adult_words: bool = False
    """Words such as *woman* or *doctor* are said of the person."""
    adult_outright: bool = False
    """Words such as *adult* or *retired* are said of the person."""

    def own(self, least: Strength) -> tuple[str, ...]:
        """Words of the person's own cues of at least that strength."""
        return tuple(cue.words for cue in self.cues if cue.strength >= least and not cue.others)

    def open(self) -> tuple[str, ...]:
        """Words of the person's own cues that leave the age open and that the text itself doesn't answer."""
        return tuple(cue.words for cue in self.cues if not cue.others and not self._answers(cue.strength))

    def _answers(self, strength: Strength) -> bool:
        if strength > Strength.GIRL_OR_BOY:
            return False
        return self.adult_outright or (self.adult_words and strength < Strength.GIRL_OR_BOY)


_TABLE: Final = phrase_table(
    [
        *((phrase, Strength.NONE) for phrase in table.NOT_A_CHILD),
        *((phrase, Strength.EXPLICIT) for phrase in table.CHILD_NOUNS | table.FOREIGN_CHILD_WORDS),
        *((f"{school} {person}", Strength.EXPLICIT) for school in table.SCHOOLS for person in table.SCHOOL_PEOPLE),
        *((phrase, Strength.YOUTHFUL) for phrase in table.YOUTHFUL_NOUNS),
        *((phrase, Strength.GIRL_OR_BOY) for phrase in table.GIRLS_AND_BOYS),
        *((phrase, Strength.AMBIGUOUS) for phrase in table.AMBIGUOUS_WORDS),
    ]
)
_ADULTS: Final = phrase_table(
    [*((phrase, False) for phrase in table.ADULT_NOUNS), *((phrase, True) for phrase in table.ADULT_OUTRIGHT)]
)
_UNSPACED: Final = re.compile("|".join(map(re.escape, sorted(table.UNSPACED_CHILD_WORDS, key=len, reverse=True))))
_UNSPACED_AGE: Final = re.compile(r"(\d{1,4}|[一二三四五六七八九十]{1,3}) ?(?:歳|才|岁|歲|세|살)")
_KANJI_DIGITS: Final = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}
_STARRED: Final = re.compile(r"(?<![^\W_])[^\W_]+(?:[*#_][^\W_]*)+")
_PLURAL_RELATIVES: Final = wordlist.words(
    "sons daughters brothers sisters nieces nephews children kids grandchildren grandsons granddaughters twins pupils "
    "students boys girls siblings stepchildren"
)
_LONGEST_SEVERE: Final = max(map(len, table.SEVERE))
_PLURALS: Final = wordlist.words(
    """
    children childrens kids boys girls toddlers infants babies teens teenagers minors tweens preteens adolescents
    schoolgirls schoolboys schoolchildren schoolkids
    """
)
_ADJECTIVES: Final = wordlist.words("teenage teenaged underage underaged adolescent juvenile young")
_MAKERS: Final = wordlist.words(
    """
    author authors writer illustrator presenter host poet photographer designer fashion entertainer novelist
    storyteller coach tutor instructor doctor football basketball
    """
)
"""People who can themselves be children: ``teen author`` is one, ``children's author`` isn't."""
_BEFORE_NOUN: Final = wordlist.words(
    """
    a an the two three four five six several some young small little tiny sick poor lost sleeping own newborn crying
    adopted beloved homeless orphaned first local old yo year years elder younger eldest youngest middle adult grown
    teenage baby twin for to after toward towards about by from dear sweet only late dead missing wounded frightened
    """
)
_AFTER_A_THING: Final = wordlist.words("in on at with and or is was has had from of for to that which he she his her")
_BEFORE_AGE: Final = wordlist.words(", aged age : is was just only now still about nearly turned turns (")
_FORMER: Final = wordlist.words("former ex onetime erstwhile retired")
_AS_FILLERS: Final = wordlist.words("a an the young small little mere still")
_SELF: Final = wordlist.words("self version")
_HER_OWN: Final = table.BODY_WORDS | _SELF
_CHILDLIKE: Final = wordlist.words("childlike child childish")
_ARTICLES: Final = wordlist.words("a an the")
_LINKS: Final = wordlist.words("for to after toward towards about by from")
_COMPARED: Final = wordlist.words("similar identical looks appears seems turned")
_CONTRACTIONS: Final = wordlist.words("she's he's it's that's who's here's there's let's what's")
_NEGATION_FILLERS: Final = wordlist.words("a an the really even longer like so quite exactly of at all")


def read_age(text: str) -> AgeReading:
    """Everything a text says about young age; linear in its length."""
    words = read(text)
    ages = list(said_ages(words))
    cues = [*_noun_cues(words), *_age_cues(words, ages), *_unspaced_cues(text), *_starred_cues(text)]
    adult_ages = [age.years for age in ages if _is_adult(words, age)] + _unspaced_adults(text)
    grown = list(_adult_words(words))
    return AgeReading(tuple(cues), max(adult_ages, default=None), bool(grown), any(grown))


def _noun_cues(words: Sequence[Word]) -> Iterator[Cue]:
    for start, end, strength in find(words, _TABLE):
        if strength is Strength.NONE or _for_children(words, start, end) or _describes_thing(words, start, end):
            continue
        said = " ".join(word.text for word in words[start:end])
        yield Cue(said, _strength(words, start, end, strength), _is_anothers(words, start, end))


def _strength(words: Sequence[Word], start: int, end: int, strength: Strength) -> Strength:
    """What the words around make of a cue."""
    own_looks = end < len(words) and words[end].is_any(table.BODY_WORDS)
    firm = strength >= Strength.YOUTHFUL
    if (own_looks and (firm or words[start].is_any(_CHILDLIKE))) or (firm and looks_like(words, start)):
        return Strength.EXPLICIT
    if strength in (Strength.AMBIGUOUS, Strength.GIRL_OR_BOY):
        return strength
    if _negated(words, start) or _mood_like(words, start) or _former(words, start):
        return Strength.AMBIGUOUS
    plural = words[end - 1].is_any(_PLURALS)
    if plural or _as_a(words, start) or is_past(words, start) or _self_follows(words, end):
        return Strength.DEPICTED
    return strength


def _for_children(words: Sequence[Word], start: int, end: int) -> bool:
    """``children's author``, ``child psychologist``, ``high school teacher``: for them, not one of them."""
    last = words[end - 1]
    if end >= len(words) or last.is_any(_ADJECTIVES) or not words[end].is_any(table.CHILDREN_AS_AUDIENCE):
        return False
    plural = last.is_any(_PLURALS) or last.text.endswith(("'s", "s"))
    return plural or not words[end].is_any(_MAKERS)


def _describes_thing(words: Sequence[Word], start: int, end: int) -> bool:
    """``baby dragon``, ``a minor chord``: the word is an adjective here."""
    if end >= len(words) or words[end].ends_clause or words[end].is_any(table.AFTER_A_PERSON):
        return False
    return " ".join(word.text for word in words[start:end]) in table.MAY_DESCRIBE_THINGS


def _is_anothers(words: Sequence[Word], start: int, end: int) -> bool:
    """``her two children``, ``with a small boy``, ``mother of a toddler``."""
    if end < len(words) and words[end].is_any(_HER_OWN):
        return False
    apart = words[end - 1].is_any(_PLURALS)
    article = False
    for back in range(start - 1, max(-1, start - 7), -1):
        here = words[back]
        if _keeps(here, article=article, apart=apart or article):
            return not _looks_with(words, back)
        if "of" in here.forms:
            return back > 0 and words[back - 1].is_any(table.PARENTS)
        if here.ends_clause or not (here.is_any(_BEFORE_NOUN) or here.text.isdecimal()):
            return False
        article = article or here.is_any(_ARTICLES)
        apart = apart or here.is_any(_LINKS)
    return False


def _keeps(here: Word, *, article: bool, apart: bool) -> bool:
    """True when a word makes the child after it somebody else; ``apart``: it can't be the child's own adjective."""
    possessive = here.text.endswith("'s") and here.text not in _CONTRACTIONS
    if possessive or here.is_any(table.POSSESSIVES):
        return not article
    return here.is_any(table.KEEPERS) or (apart and here.is_any(table.KEEPING))


def _looks_with(words: Sequence[Word], back: int) -> bool:
    """``looks to``, ``similar to``: the keeper word belongs to a comparison."""
    return back > 0 and words[back - 1].is_any(_COMPARED)


def _negated(words: Sequence[Word], start: int) -> bool:
    for back in range(start - 1, max(-1, start - 5), -1):
        if words[back].is_any(table.NEGATORS) or words[back].text.endswith("n't"):
            return True
        if words[back].ends_clause or not words[back].is_any(_NEGATION_FILLERS):
            return "no" in words[back].forms
    return False


def _mood_like(words: Sequence[Word], start: int) -> bool:
    """``sleeps like a child``, ``giggling like a schoolgirl``."""
    for back in range(start - 1, max(0, start - 4), -1):
        if "like" in words[back].forms:
            return words[back - 1].is_any(table.STILL_LIKE)
    return False


def _former(words: Sequence[Word], start: int) -> bool:
    """``a former high school quarterback``: grown since."""
    return start > 0 and words[start - 1].is_any(_FORMER)


def _as_a(words: Sequence[Word], start: int) -> bool:
    back = start - 1
    while back >= 0 and words[back].is_any(_AS_FILLERS):
        back -= 1
    return back >= 0 and back < start - 1 and "as" in words[back].forms


def _self_follows(words: Sequence[Word], end: int) -> bool:
    return end < len(words) and words[end].is_any(_SELF)


def _age_cues(words: Sequence[Word], ages: Sequence[SaidAge]) -> Iterator[Cue]:
    for age in ages:
        if age.years >= ADULT_AGE or _of_a_thing(words, age.end):
            continue
        said = " ".join(word.text for word in words[age.start : age.end])
        yield Cue(said, _age_strength(words, age), _is_anothers_age(words, age))


def _age_strength(words: Sequence[Word], age: SaidAge) -> Strength:
    if age.looks:
        return Strength.EXPLICIT
    if age.past or _self_follows(words, age.end):
        return Strength.DEPICTED
    return Strength.YOUTHFUL if age.weak else Strength.EXPLICIT


def _is_anothers_age(words: Sequence[Word], age: SaidAge) -> bool:
    """``her 9-year-old son``, ``teaches 10-year-olds``."""
    if age.looks:
        return False
    before = [word for word in words[max(0, age.start - 5) : age.start] if not word.is_any(_BEFORE_AGE)]
    if before and before[-1].is_any(_PLURAL_RELATIVES):
        return True
    return _is_relative(before) or (not age.own and _is_anothers(words, age.start, age.end))


def _is_relative(before: Sequence[Word]) -> bool:
    """``her son is``, ``Tim's father,``: what stands before an age is somebody's relative."""
    if len(before) < 2 or not before[-1].is_any(table.RELATIVES | table.PARENTS):
        return False
    return before[-2].is_any(table.POSSESSIVES) or before[-2].text.endswith("'s")


def _of_a_thing(words: Sequence[Word], end: int) -> bool:
    """``12-year-old scotch``, with at most one word between and nothing after it that it could describe."""
    for place, word in enumerate(words[end : end + 2], start=end):
        if word.ends_clause:
            return False
        if word.is_any(table.AGED_THINGS):
            after = words[place + 1 : place + 2]
            return not after or after[0].ends_clause or after[0].is_any(_AFTER_A_THING)
    return False


def _is_adult(words: Sequence[Word], age: SaidAge) -> bool:
    """True for an adult age of the person described."""
    if age.years < ADULT_AGE or age.looks or age.past or age.weak:
        return False
    return not (_of_a_thing(words, age.end) or _is_anothers_age(words, age))


def _adult_words(words: Sequence[Word]) -> Iterator[bool]:
    """For each word that says the person is grown, whether it says so outright."""
    for start, end, outright in find(words, _ADULTS):
        before = words[max(0, start - 3) : start]
        near = [word for place, word in enumerate(before) if not any(w.ends_clause for w in before[place:])]
        of_thing = end < len(words) and words[end].is_any(table.NOT_A_PERSON)
        if not of_thing and not any(word.is_any(table.ADULT_NOUN_SPOILERS) for word in near):
            yield outright


def _unspaced_cues(text: str) -> Iterator[Cue]:
    """Words of scripts without spaces, and ages written in them."""
    whole = plain(text)
    for match in _UNSPACED.finditer(whole):
        yield Cue(match.group(), Strength.EXPLICIT)
    for match in _UNSPACED_AGE.finditer(whole):
        if _cjk_number(match.group(1)) < ADULT_AGE:
            yield Cue(match.group(), Strength.EXPLICIT)


def _unspaced_adults(text: str) -> list[int]:
    years = [_cjk_number(match.group(1)) for match in _UNSPACED_AGE.finditer(plain(text))]
    return [age for age in years if age >= ADULT_AGE]


def _cjk_number(said: str) -> int:
    if said.isdecimal():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    return (_KANJI_DIGITS.get(tens, 1) * 10 if ten else 0) + _KANJI_DIGITS.get(ones, 0)


def _starred_cues(text: str) -> Iterator[Cue]:
    """``l*li``: letters starred out of a word that nobody stars out for nothing."""
    for match in _STARRED.finditer(plain(text)):
        if len(match.group()) > _LONGEST_SEVERE:
            continue
        pattern = re.compile("".join("." if char in "*#_" else re.escape(char) for char in match.group()))
        if any(pattern.fullmatch(word) for word in table.SEVERE):
            yield Cue(match.group(), Strength.EXPLICIT)


def is_beyond_life(years: int | None) -> bool:
    """True for ages that no human reaches: they say nothing about how grown a being looks."""
    return years is not None and years > LIFESPAN
