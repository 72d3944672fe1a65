"""What a description says that its reading set aside: contradictions, unknown words, numbers beyond life."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from mien.domain.appearance import lexicon_body as body
from mien.domain.appearance import lexicon_hair as hair
from mien.domain.appearance.age import OLDEST
from mien.domain.appearance.clothing import GARMENT_LIMIT
from mien.domain.appearance.marks import MARK_LIMIT
from mien.domain.appearance.passage import Word
from mien.domain.appearance.read import state
from mien.domain.appearance.reading import Reading, read
from mien.domain.appearance.stated import Stated
from mien.domain.appearance.tokens import TEXT_LIMIT
from mien.domain.image import Ignored

NOTE_LIMIT: Final = 12
_REMEMBERED: Final = 512
_TALLEST: Final = 20
_YEARS: Final = frozenset({"year", "years", "yo", "yrs"})


@lru_cache(maxsize=_REMEMBERED)
def appearance_notes(text: str, name: str = "") -> tuple[Ignored, ...]:
    """What of the looks that ``text`` tells was set aside, and why; at most twelve notes, none for most texts."""
    reading = read(text, name)
    stated = state(reading)
    found = [note for teller in _TELLERS for note in teller(reading, stated)]
    if len(text) > TEXT_LIMIT:
        found.append(Ignored(what="the end of the description", reason=f"only {TEXT_LIMIT:,} characters are read"))
    return tuple(dict.fromkeys(found))[:NOTE_LIMIT]


def _rivals(reading: Reading, stated: Stated) -> Iterator[Ignored]:
    """*tall and short*, *bald with long hair*: two values for what can have one."""
    tables = {"hair_length": hair.LENGTHS, "height": body.HEIGHTS, "build": body.BUILDS}
    for name, table in tables.items():
        chosen = getattr(stated, name)
        if chosen is None:
            continue
        for word in reading.words:
            meaning = table.get(word.lower, chosen.value)
            if meaning != chosen.value and _said_too(reading, word, name) and _opposed(meaning, chosen.value):
                said = chosen.evidence or chosen.value
                head = reading.words[word.claimed if name == "hair_length" else word.index]
                yield Ignored(
                    what=reading.quote(word, head), reason=f"the description also says {said}, which was taken"
                )


def _said_too(reading: Reading, word: Word, name: str) -> bool:
    """True for a word that is said of the same thing."""
    if not reading.counts(word) or word.kind != "mod":
        return False
    if name == "hair_length":
        return word.claimed >= 0 and reading.words[word.claimed].feature == "hair"
    return reading.about_person(word) and word.lower not in body.WEAK_BUILDS


def _opposed(one: str, other: str) -> bool:
    """False for neighbours such as medium and long, average and slim."""
    return frozenset((one, str(other))) in _OPPOSITES


_OPPOSITES: Final = frozenset(
    frozenset(pair)
    for pair in (("bald", "long"), ("bald", "medium"), ("bald", "short"), ("short", "long"), ("tall", "short"),
                 ("slim", "large"))
)  # fmt: skip


def _unknown_colors(reading: Reading, stated: Stated) -> Iterator[Ignored]:
    """*octarine eyes*: a describing word that names no colour, where no colour was found."""
    for feature, name in (("eyes", "eye_color"), ("hair", "hair_color")):
        if getattr(stated, name) is not None:
            continue
        for head in reading.heads(feature):
            for word in (reading.words[at] for at in head.mods):
                if word.kind == "word" and reading.counts(head) and word.index == head.index - 1:
                    yield Ignored(
                        what=reading.quote(word, head), reason="names no colour that is known; one was chosen"
                    )


def _unknown_beings(reading: Reading, stated: Stated) -> Iterator[Ignored]:
    """*She is a glorp*: a noun that is no being and no trade that the lexicons have."""
    if stated.species is not None and stated.species.value != "human":
        return
    for word in reading.words:
        if (
            word.kind == "word"
            and word.sentence == 0
            and not word.other
            and not word.denied
            and _is_noun_phrase(reading, word)
        ):
            yield Ignored(
                what=reading.quote(word), reason="is no kind of being or trade that is known; drawn as a person"
            )
            return


def _is_noun_phrase(reading: Reading, word: Word) -> bool:
    """True for a lone unknown noun after an article where the person is named: first, or behind *is*."""
    following = reading.passage.kind(word.index + 1)
    at = word.index - 1
    while reading.passage.kind(at) in ("mod", "adv"):
        at -= 1
    if reading.passage.at(at) not in ("a", "an") or following not in ("punct", "prep", "wear", "have", "pron"):
        return False
    return at == 0 or reading.passage.kind(at - 1) == "cop"


def _numbers(reading: Reading, _stated: Stated) -> Iterator[Ignored]:
    """Ages and heights beyond life."""
    for word in reading.words:
        if not word.lower[0].isdigit() or word.other or word.denied:
            continue
        value = float(word.lower.replace(",", "."))
        unit = reading.passage.at(word.index + 1)
        if unit in _YEARS and value > OLDEST:
            yield Ignored(
                what=reading.quote(word, reading.words[word.index + 1]), reason="says nothing of how old it looks"
            )
        tall = reading.passage.at(word.index + 2) in ("tall", "high")
        if (
            unit in ("m", "metre", "metres", "meter", "meters", "feet", "foot", "ft", "km")
            and tall
            and value > _TALLEST
        ):
            yield Ignored(
                what=reading.quote(word, reading.words[word.index + 1]), reason="is no height that a body has"
            )


def _too_many(reading: Reading, stated: Stated) -> Iterator[Ignored]:
    """More garments or marks than a picture shows."""
    for name, limit, feature in (("clothing", GARMENT_LIMIT, "garment"), ("marks", MARK_LIMIT, "mark")):
        found = getattr(stated, name)
        if found is not None and len(found.value) == limit:
            more = sum(1 for head in reading.heads(feature) if reading.counts(head)) - limit
            if more > 0:
                yield Ignored(what=f"{more} more of the {name}", reason=f"the first {limit} are kept")


_TELLERS: Final = (_rivals, _unknown_colors, _unknown_beings, _numbers, _too_many)
