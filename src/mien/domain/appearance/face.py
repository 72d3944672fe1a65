"""Eyes, skin, beard and glasses."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_hair as hair
from mien.domain.appearance.colors import color_words, plain_color
from mien.domain.appearance.lexicon_clothes import LENS_WORDS
from mien.domain.appearance.lexicon_people import SPECIES_NOUNS
from mien.domain.appearance.odd_eyes import read_odd_eyes
from mien.domain.appearance.passage import Word
from mien.domain.appearance.person import own_creature
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance.shell import read_shell
from mien.domain.appearance.worn import taken_off
from mien.domain.wordlist import words


def read_face(reading: Reading) -> dict[str, Found]:
    """``eye_color``, ``skin_tone``, ``facial_hair`` and ``glasses`` as far as the text tells."""
    found = {
        "eye_color": _eyes(reading),
        "skin_tone": _skin(reading),
        "facial_hair": _facial_hair(reading),
        "glasses": _glasses(reading),
    }
    return {name: value for name, value in found.items() if value is not None}


def _eyes(reading: Reading) -> Found | None:
    odd = read_odd_eyes(reading)
    if odd is not None:
        return odd
    for head in reading.heads("eyes"):
        either = _either(reading, head)
        if either is not None:
            return either
        plain = plain_color(reading, head, colors.EYE_COLORS)
        if plain is not None:
            return reading.stated(plain[0], head, *plain[1])
        gem = _gem(reading, head) if reading.counts(head) else None
        if gem is not None:
            return reading.stated(colors.EYE_SIMILES[gem.lower], head, gem)
    return _lens(reading)


def _lens(reading: Reading) -> Found | None:
    """The *red lens* or *cyan lights* that a robot has for eyes."""
    creature = own_creature(reading)
    if creature is None or SPECIES_NOUNS[creature.lower] != "robot":
        return None
    for word in reading.words:
        if word.lower in _LENSES and reading.counts(word):
            said = [w for w in reading.words[max(0, word.index - 4) : word.index] if w.lower in colors.EYE_COLORS]
            if said and said[-1].claimed in (-1, word.index):
                return reading.stated(colors.EYE_COLORS[said[-1].lower], *said[-1:], word)
    return None


_LENSES: Final = words("lens lenses light lights sensor sensors optics camera cameras visor photoreceptor lamps")


def _gem(reading: Reading, head: Word) -> Word | None:
    """*eyes like emeralds*, *eyes the colour of the sea*."""
    following = reading.words[head.index + 1 : head.index + 8]
    if following and following[0].kind == "cop":
        following = following[1:]
    if not following or following[0].lower not in ("like", "the", "as", "of"):
        return None
    return next((w for w in following if w.lower in colors.EYE_SIMILES), None)


def _either(reading: Reading, head: Word) -> Found | None:
    """Eyes of two colours: *green in some lights and gray in others*, *one blue, one brown*."""
    found = [word for word in color_words(reading, head) if word.lower in colors.EYE_COLORS]
    names = list(dict.fromkeys(colors.EYE_COLORS[word.lower] for word in found))
    if len(names) != 2 or found[0].index < head.index:
        return None
    between = {word.lower for word in reading.words[found[0].index + 1 : found[-1].index]}
    if "or" in between or "others" in {word.lower for word in reading.words[found[-1].index :][:4]}:
        return reading.stated(" or ".join(names), head, *found)
    return reading.stated(" and ".join(names), head, *found) if "other" in between or "one" in between else None


_SKIN_ORDER: Final = ("skin", "face", "person", "cheeks")


def _skin(reading: Reading) -> Found | None:
    for feature in _SKIN_ORDER:
        for head in _skin_heads(reading, feature):
            tone = _tone(reading, head, feature)
            if tone is not None:
                return tone
    return _free_tone(reading) or read_shell(reading, own_creature(reading))


def _skin_heads(reading: Reading, feature: str) -> list[Word]:
    if feature == "person":
        heads = [
            w for w in reading.words if w.feature in ("person", "creature", "figure") or w.kind in ("pron", "name")
        ]
    else:
        names = {"face": ("head", "skull"), "cheeks": ("cheeks", "cheek")}.get(feature, ())
        heads = [w for w in reading.words if w.feature == feature or w.lower in names]
    return [head for head in heads if reading.counts(head)]


def _tone(reading: Reading, head: Word, feature: str) -> Found | None:
    if head.lower == "pallor":
        return reading.stated("pale", head)
    tones = [w for w in reading.described(head) if w.lower in colors.SKIN_TONES]
    tones = [w for w in tones if _is_tone(reading, head, w, feature)]
    if not tones:
        return _simile_tone(reading, head) if feature == "skin" else None
    tones.sort(key=lambda w: (w.index > head.index, w.index))
    names = [_tone_name(reading, w) for w in tones]
    return reading.stated(_blend(names, tones), head, *tones)


def _tone_name(reading: Reading, word: Word) -> str:
    """The tone a word means; creatures keep red and purple, and a deep brown is dark."""
    name = colors.SKIN_TONES[word.lower]
    if name == "other" and own_creature(reading) is not None:
        return _CREATURE_TONES.get(word.lower, name)
    deep = reading.passage.at(word.index - 1) in ("deep", "dark") and word.lower == "brown"
    return "dark" if deep else name


_CREATURE_TONES: Final = {
    "red": "red", "crimson": "red", "reddish": "red", "purple": "purple", "purplish": "purple", "violet": "purple",
    "lavender": "lavender", "lilac": "lavender",
}  # fmt: skip


def _is_tone(reading: Reading, head: Word, word: Word, feature: str) -> bool:
    """On people only some words mean the skin: *a dark man*, *a fair lady* may mean the hair."""
    if feature == "skin":
        return True
    if head.lower in ("cheeks", "cheek"):
        return colors.SKIN_TONES[word.lower] in ("pale", "tan", "yellow", "brown")
    if feature == "face":
        return word.lower not in ("light", "fair", "golden", "rosy", "pink", "red", "kissed")
    human = head.feature == "person" and head.lower not in SPECIES_NOUNS
    if human and word.lower in _CREATURES_TONES and word.index > head.index:
        return reading.passage.kind(word.index - 1) in ("cop", "adv", "mod")
    return word.lower in _PERSON_TONES or (word.lower in ("black", "yellow") and human and word.index < head.index)


_CREATURES_TONES: Final = frozenset({"green", "blue", "purple", "grey", "gray"})
"""Said of people behind the noun only after a verb: *my grandfather had two shirts, both blue*."""
_PERSON_TONES: Final = words(
    """
    pale pallid wan ashen pasty swarthy dusky tanned browned leathery sunburnt sunburned bronzed sallow brown
    green blue suntanned
    weathered jaundiced grey gray purple cadaverous
    """
)


def _blend(names: list[str], tones: list[Word]) -> str:
    """One tone out of several words: *dark, purplish yellow* is none of the usual ones."""
    if len(tones) > 1 and tones[1].index - tones[0].index == 1 and names[1] in ("green", "blue", "grey", "brown"):
        return names[1]
    if "other" in names:
        return "other"
    plain = [name for name in names if name not in ("dark", "light", "pale")]
    if len(names) > 1 and plain and tones[0].lower in ("dark", "light", "deep", "pale"):
        return "dark" if plain[0] == "brown" and names[0] == "dark" else plain[0]
    return names[0]


def _simile_tone(reading: Reading, head: Word) -> Found | None:
    following = reading.words[head.index + 1 : head.index + 7]
    if not any(w.lower in ("like", "as") for w in following):
        return None
    for word in following:
        if word.lower in colors.SKIN_TONES and colors.SKIN_TONES[word.lower] in ("pale", "dark"):
            return reading.stated(colors.SKIN_TONES[word.lower], head, word)
        meaning = colors.SIMILE_SKIN.get(colors.SIMILES.get(word.lower, ""))
        if meaning is not None:
            return reading.stated(meaning, head, word)
    return None


def _free_tone(reading: Reading) -> Found | None:
    """A tone that stands alone: *pale, thin, forty*."""
    for word in reading.words:
        free = word.kind == "mod" and word.claimed < 0 and reading.counts(word)
        if free and word.lower in _PERSON_TONES and colors.SKIN_TONES[word.lower] in ("pale", "tan", "yellow"):
            return reading.stated(colors.SKIN_TONES[word.lower], word)
    return None


def _facial_hair(reading: Reading) -> Found | None:
    worn: dict[str, Word] = {}
    bare: Word | None = None
    for word in reading.words:
        if word.other or word.compared:
            continue
        if word.feature == "facial":
            kind = hair.FACIAL_NOUNS[word.lower]
            if kind == "whiskers" and _is_animal(reading):
                continue
            if word.denied or taken_off(reading, word):
                bare = bare or word
            elif not word.weakened and not _half_said(reading, word):
                worn.setdefault(kind, word)
        elif word.lower in hair.SHAVEN and not word.denied and not word.weakened:
            bare = bare or word
    for kind in hair.FACIAL_RANK:
        if kind in worn:
            return reading.stated(kind, worn[kind], *_beard_colors(reading, worn[kind]))
    return None if bare is None else reading.stated("none", *_with_denial(reading, bare))


def _half_said(reading: Reading, word: Word) -> bool:
    """*the down on her lip was almost a moustache*; *whiskered* of a cat."""
    if any(w.lower == "would" for w in reading.words[word.index + 1 : word.index + 5]):
        return True
    return any(
        w.lower in ("almost", "nearly", "hint", "suggestion")
        for w in reading.words[max(0, word.index - 4) : word.index]
    )


def _is_animal(reading: Reading) -> bool:
    creature = own_creature(reading)
    return creature is not None and SPECIES_NOUNS[creature.lower] == "animal"


def _beard_colors(reading: Reading, head: Word) -> list[Word]:
    """What describes the beard before it, and its colours behind it: *a beard of snowy whiteness*."""
    said = [w for w in reading.described(head) if w.index < head.index or w.lower in colors.COLOR_WORDS]
    following = reading.words[head.index + 1 : head.index + 7]
    if following and following[0].lower in ("of", "like", "the", "as"):
        ends = (w.index for w in following if w.kind in ("punct", "conj", "verb", "have", "wear"))
        last = next(ends, following[-1].index + 1)
        tells = colors.COLOR_WORDS | frozenset(colors.SIMILES)
        said += [w for w in following if w.index < last and w.lower in tells]
    return said


def _with_denial(reading: Reading, bare: Word) -> list[Word]:
    before = [w for w in reading.words[max(0, bare.index - 4) : bare.index] if w.kind == "neg"]
    return [*before[-1:], bare]


def _glasses(reading: Reading) -> Found | None:
    for word in reading.words:
        if word.feature != "glasses" or word.other or word.compared:
            continue
        if reading.passage.at(word.index + 1) == "of" or word.weakened or taken_off(reading, word):
            continue
        if word.denied:
            return reading.stated(False, *_with_denial(reading, word))
        described = [w for w in reading.described(word) if w.index < word.index]
        return reading.stated(True, word, *described, *_lenses(reading, word))
    return None


def _lenses(reading: Reading, glasses: Word) -> list[Word]:
    """The words straight before that tell the shape of glasses, so that the evidence carries them."""
    told: list[Word] = []
    for word in reversed(reading.words[max(0, glasses.index - 4) : glasses.index]):
        if word.lower not in LENS_WORDS:
            break
        told.append(word)
    return told[::-1]
