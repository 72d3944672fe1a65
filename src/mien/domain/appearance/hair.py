"""Colour, length and style of the hair."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_hair as lexicon
from mien.domain.appearance.colors import plain_color
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.wordlist import words

HANGING: Final = words(
    """
    hung hangs hanging fell falls fall falling reached reaches reaching extending extended descending descended down
    to past flowing flowed cascading cascades cascaded tumbling tumbled tumbles below over
    """
)
PLACE_REACH: Final = 15
_ONLY_WAYS: Final = words("down to past over below")
"""Before the hair these need a verb: *scarred from brow to chin*."""


def read_hair(reading: Reading) -> dict[str, Found]:
    """``hair_color``, ``hair_length`` and ``hair_style`` as far as the text tells."""
    heads = [head for head in reading.heads("hair") if _is_head_hair(reading, head)]
    found = {
        "hair_color": _color(reading, heads),
        "hair_length": _length(reading, heads),
        "hair_style": _style(reading, heads),
    }
    return {name: value for name, value in found.items() if value is not None}


def _is_head_hair(reading: Reading, head: Word) -> bool:
    """False for tails of animals, fringes of shawls, waves of the sea and curls of smoke."""
    following = reading.passage.at(head.index + 1)
    if reading.passage.kind(head.index + 1) == "cop" and reading.passage.at(head.index + 2) in ("gone", "missing"):
        return reading.passage.kind(head.index + 3) == "prep"
    if head.lower in ("tail", "fringe", "lock", "locks", "waves", "twists", "coils", "curl", "crown"):
        described = any(w.lower in colors.HAIR_COLORS or w.lower in lexicon.STYLES for w in reading.described(head))
        return following != "of" and described and head.lower != "tail"
    if head.lower == "headed":
        return any(w.lower in colors.HAIR_COLORS for w in reading.described(head))
    return following not in ("ribbon", "ribbons", "clip", "clips", "pin", "pins", "tie", "brush", "salon", "dresser")


def _color(reading: Reading, heads: list[Word]) -> Found | None:
    for head in heads:
        plain = plain_color(reading, head, colors.HAIR_COLORS)
        if plain is not None:
            return reading.stated(plain[0], head, *plain[1])
        simile = _simile(reading, head)
        if simile is not None and reading.counts(head):
            return reading.stated(colors.SIMILES[simile.lower], head, simile)
    return _color_of_person(reading) or _fur(reading)


def _simile(reading: Reading, head: Word) -> Word | None:
    """``hair like spun gold``, ``hair the colour of straw``."""
    following = reading.words[head.index + 1 : head.index + 9]
    marks = [w.index for w in following if w.lower == "like" or (w.lower == "as" and w.index > head.index)]
    start = marks[0] if marks else next((w.index + 1 for w in following if w.lower in ("color", "colour")), -1)
    if start < 0 or any(w.kind == "punct" for w in reading.words[head.index + 1 : start]):
        return None
    return next((w for w in reading.words[start : start + 6] if w.lower in colors.SIMILES), None)


def _color_of_person(reading: Reading) -> Found | None:
    """*a blonde*, *a tall redhead*: words that can only mean the hair."""
    for word in reading.words:
        if word.lower in lexicon.HAIR_PERSONS and reading.counts(word) and _for_person(reading, word):
            return reading.stated(lexicon.HAIR_PERSONS[word.lower], word)
    return None


def _for_person(reading: Reading, word: Word) -> bool:
    if word.claimed < 0:
        return True
    head = reading.words[word.claimed]
    return not head.other and (head.kind in ("pron", "name") or head.feature in ("person", "creature"))


def _fur(reading: Reading) -> Found | None:
    """The coat of an animal: *a black cat*."""
    animal = any(reading.counts(w) for w in reading.heads("creature"))
    for head in reading.heads("creature"):
        if reading.counts(head):
            plain = plain_color(reading, head, colors.HAIR_COLORS)
            if plain is not None and head.lower not in _SKINNED:
                return reading.stated(plain[0], head, *plain[1])
    for head in reading.heads("part"):
        trimming = head.lower == "fur" and reading.passage.kind(head.det) != "poss" and not animal
        if head.lower in ("fur", "feathers") and reading.counts(head) and not trimming:
            plain = plain_color(reading, head, colors.HAIR_COLORS)
            if plain is not None:
                return reading.stated(plain[0], head, *plain[1])
    return None


_SKINNED: Final = frozenset(
    {"elf", "orc", "dwarf", "goblin", "alien", "demon", "robot", "troll", "ogre", "dragon", "golem"}
)


def _length(reading: Reading, heads: list[Word]) -> Found | None:
    bald = _bald(reading, heads)
    if bald is not None:
        return bald
    told = _length_word(reading, heads) or _cut_at(reading, heads) or _shorn(reading)
    if told is not None:
        return told
    for head in heads:
        place = _place(reading, head)
        if place is not None and reading.counts(head):
            return place
    for head in heads:
        if head.lower in lexicon.LENGTHS and reading.counts(head) and head.lower not in ("curls",):
            return reading.stated(lexicon.LENGTHS[head.lower], head)
    return None


def _length_word(reading: Reading, heads: list[Word]) -> Found | None:
    for head in heads:
        for word in sorted(reading.described(head), key=lambda w: (w.index > head.index, w.index)):
            if word.lower in lexicon.LENGTHS and not _measures_other(reading, word):
                return reading.stated(lexicon.LENGTHS[word.lower], head, word)
    return None


def _cut_at(reading: Reading, heads: list[Word]) -> Found | None:
    """*chopped off at the ears*, *cut to the jaw*."""
    for head in heads:
        behind = reading.words[head.index + 1 : head.index + 9]
        cut = next((w for w in behind if w.lower in _CUT), None)
        if cut is None or not reading.counts(head) or any(w.kind == "punct" for w in behind if w.index < cut.index):
            continue
        for word in reading.words[cut.index + 1 : cut.index + 6]:
            if word.kind == "punct":
                break
            if word.lower in ("ears", "ear", "nape", "scalp", "skull", "close", "short"):
                return reading.stated("short", head, word)
            if word.lower in lexicon.MEDIUM_PLACES:
                return reading.stated("medium", head, word)
    return None


_CUT: Final = words("cut chopped cropped hacked lopped sheared trimmed clipped bobbed")


def _shorn(reading: Reading) -> Found | None:
    """*a buzzed head*."""
    for part in reading.heads("part"):
        cut = [w for w in reading.described(part) if w.lower in ("buzzed", "cropped", "shorn") and w.index < part.index]
        if part.lower in ("head", "scalp", "skull") and cut and reading.counts(part):
            return reading.stated("short", part, *cut)
    return None


def _measures_other(reading: Reading, word: Word) -> bool:
    return word.lower in ("shoulder", "waist", "medium") and reading.passage.at(word.index + 1) not in (
        "length",
        "long",
    )


def _bald(reading: Reading, heads: list[Word]) -> Found | None:
    for word in reading.words:
        if word.lower in lexicon.BALD_WORDS and reading.counts(word) and _on_head(reading, word):
            return reading.stated("bald", word)
    for part in reading.heads("part"):
        shaved = [w for w in reading.described(part) if w.lower in lexicon.SHAVED]
        sided = any(w.lower in ("half", "side", "sides") for w in reading.words[max(0, part.index - 4) : part.index])
        if sided:
            continue
        if shaved and part.lower in ("head", "skull", "scalp") and reading.counts(part):
            return reading.stated("bald", part, *shaved)
    for head in heads:
        shaved = [w for w in reading.described(head) if w.lower in lexicon.SHAVED and w.index > head.index]
        if shaved and not _in_part(reading, shaved[0]):
            return reading.stated("bald", head, *shaved)
        if head.lower == "hair" and head.denied and _wholly(reading, head):
            return reading.stated("bald", reading.words[max(0, head.index - 1)], head)
    return None


def _in_part(reading: Reading, shaved: Word) -> bool:
    """*shaved at the sides*, *shaved on the left*, *shaved close*."""
    return reading.passage.at(shaved.index + 1) in ("at", "on", "above", "around", "along", "close", "short", "except")


def _on_head(reading: Reading, word: Word) -> bool:
    """False for *bald patch* and *hairless arms*."""
    if word.claimed >= 0:
        head = reading.words[word.claimed]
        told = head.kind in ("pron", "name", "word") or head.feature in ("person", "creature")
        told = told and head.lower not in lexicon.BALD_THINGS
        return not head.other and (told or head.lower in ("head", "skull", "scalp", "pate"))
    return reading.passage.at(word.index + 1) not in ("patch", "spot", "patches")


def _wholly(reading: Reading, head: Word) -> bool:
    """True for *no hair*, *without hair*; false where a denied colour stands with it."""
    before = reading.words[max(0, head.index - 3) : head.index]
    described = any(reading.words[at].kind != "adv" for at in head.mods if at < head.index)
    return not described and any(w.lower in ("no", "without", "not", "hasn't", "lacks", "sans") for w in before)


def _place(reading: Reading, head: Word) -> Found | None:
    """How far it hangs: *down her back*, *to his shoulders*."""
    at = _phrase_start(head)
    lead = reading.words[max(0, at - PLACE_REACH) : at]
    follow = reading.words[head.index + 1 : head.index + 1 + PLACE_REACH]
    for stretch in (follow, lead):
        hangs = False
        for word in stretch:
            if word.sentence != head.sentence or word.lower == ";":
                break
            hangs = hangs or (word.lower in HANGING and (stretch is follow or word.lower not in _ONLY_WAYS))
            if hangs and word.lower in lexicon.LONG_PLACES and word.index != head.index:
                return reading.stated("long", head, word)
            loose = lexicon.STYLES.get(head.lower) not in ("braided", "ponytail")
            if hangs and word.lower in lexicon.MEDIUM_PLACES and _past(reading, word):
                return reading.stated("long", head, word)
            if hangs and loose and word.lower in lexicon.MEDIUM_PLACES and not _further(reading, word):
                return reading.stated("medium", head, word)
    return None


def _phrase_start(head: Word) -> int:
    return min(
        [head.first if head.first >= 0 else head.index, head.index, *(at for at in head.mods if at < head.index)]
    )


def _past(reading: Reading, word: Word) -> bool:
    return any(w.lower in ("past", "below", "beyond") for w in reading.words[max(0, word.index - 3) : word.index])


def _further(reading: Reading, word: Word) -> bool:
    """True where the sentence goes on to a longer place: *about its neck and down its back*."""
    ahead = reading.words[word.index + 1 : word.index + 5]
    return any(w.lower in lexicon.LONG_PLACES for w in ahead)


def _style(reading: Reading, heads: list[Word]) -> Found | None:
    options: list[tuple[int, Word, Word]] = []
    for head in heads:
        if head.lower in lexicon.STYLES and reading.counts(head):
            options.append((_rank(head), head, head))
        options.extend((_rank(word), head, word) for word in reading.described(head) if word.lower in lexicon.STYLES)
        options.extend((0, head, word) for word in _put_up(reading, head))
    options = [option for option in options if option[2].lower != "knot" or option[2].claimed >= 0]
    if not options:
        return None
    _, head, word = min(options, key=lambda option: (option[0], option[2].index))
    return reading.stated(
        lexicon.STYLES.get(word.lower, "bun"), head, word, *_how_many(reading, head), *_hanging(reading, word)
    )


def _put_up(reading: Reading, head: Word) -> list[Word]:
    """The verb of *hair, piled high*, *her hair was pinned up*."""
    for word in reading.words[head.index + 1 : head.index + 7]:
        if (
            word.lower in _PILED
            and reading.passage.at(word.index + 1) in ("up", "high", "atop")
            and reading.counts(head)
        ):
            return [word]
    return []


_PILED: Final = words("piled pinned swept coiled wound twisted gathered heaped")


def _how_many(reading: Reading, head: Word) -> list[Word]:
    """The *two* of two braids, the *single* of a single long plait, the *high* of a high ponytail."""
    before = reading.words[max(0, head.index - 3) : head.index]
    return [w for w in before if w.index in head.mods and (w.kind == "num" or w.lower in _COUNTS)]


_COUNTS: Final = words("single twin double one two several many tiny high low messy blunt")


def _hanging(reading: Reading, word: Word) -> list[Word]:
    """Where braided or tied hair ends: *braided down her back*."""
    following = reading.words[word.index + 1 : word.index + 5]
    if not following or following[0].lower not in ("down", "over", "behind", "to"):
        return []
    places = lexicon.LONG_PLACES | lexicon.MEDIUM_PLACES
    return [w for w in following if w.lower in places and w.sentence == word.sentence][:1]


def _rank(word: Word) -> int:
    style = lexicon.STYLES[word.lower]
    if style in lexicon.STRONG_STYLES:
        return 0
    if word.lower in lexicon.WEAK_STYLES:
        return 3
    return 2 if style == "other" else 1
