"""What kind of being someone is, and their gender."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance import lexicon_people as people
from mien.domain.appearance.cast import CROWDS, KIN, word_gender
from mien.domain.appearance.features import FEATURES
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance_model import Gender, Species

DETAILED: Final = frozenset({Species.ANIMAL, Species.UNDEAD, Species.OTHER})


def read_person(reading: Reading) -> dict[str, Found]:
    """``species``, ``species_detail`` and ``gender`` as far as the text tells."""
    found: dict[str, Found] = {}
    creature = own_creature(reading)
    if creature is not None:
        species = Species(people.SPECIES_NOUNS[creature.lower])
        found["species"] = reading.stated(species, creature)
        detail = people.DETAILS.get(creature.lower, creature.lower.removesuffix(" girl").removesuffix(" boy"))
        detail = detail.removesuffix(" woman").removesuffix(" man")
        if species in DETAILED or detail not in tuple(Species):
            found["species_detail"] = reading.stated(detail, creature)
    else:
        found.update(_species_by_signs(reading))
    gender = _gender(reading)
    if gender is not None:
        found["gender"] = gender
    return found


def own_creature(reading: Reading) -> Word | None:
    """The noun that says what the person is, if it isn't a person."""
    said = [w for w in reading.words if w.feature == "creature" and reading.counts(w) and _is_what_they_are(reading, w)]
    named = [w for w in said if w.lower != "human"]
    return (named or said or [None])[0]  # type: ignore[list-item]


def _is_what_they_are(reading: Reading, word: Word) -> bool:
    if word.possessive or _after_title(reading, word):
        return False
    if word.claimed >= 0:
        head = reading.words[word.claimed]
        return head.feature == "person" and reading.counts(head) and head.lower not in people.NOT_SPECIES_BEFORE
    following = reading.passage.at(word.index + 1)
    if following in people.NOT_SPECIES_BEFORE:
        return False
    if word.prep and word.prep not in ("of", "as"):
        return False
    if word.det >= 0 and reading.passage.kind(word.det) == "poss":
        return False
    return people.SPECIES_NOUNS[word.lower] != "animal" or _animal_is_meant(reading, word)


def _animal_is_meant(reading: Reading, word: Word) -> bool:
    """An animal counts where it is the subject: first of its sentence, after *is*, or made human-like."""
    if any(w.lower in people.ANTHRO for w in reading.described(word)) or word.lower in people.DETAILS:
        return True
    if word.lower.endswith((" girl", " boy", " woman", " man")):
        return True
    at = (word.det if word.det >= 0 else word.first if word.first >= 0 else word.index) - 1
    while reading.passage.kind(at) == "adv":
        at -= 1
    if reading.passage.kind(at) == "cop" or reading.passage.at(at) in (":", "="):
        return True
    return at < 0 or (reading.words[at].sentence == 0 and reading.words[at].kind == "punct" and word.det >= 0)


def _after_title(reading: Reading, word: Word) -> bool:
    return word.capital and reading.passage.at(word.index - 1) in grammar.TITLES | {"."}


def _species_by_signs(reading: Reading) -> dict[str, Found]:
    """Without a noun for it: a person is human, unless pointed ears, fangs or *it* say otherwise."""
    human = _human(reading)
    plain = human is not None and human.lower in people.MALE_NOUNS | people.FEMALE_NOUNS
    fangs = _vampire_signs(reading)
    if fangs:
        return {"species": reading.stated(Species.UNDEAD, *fangs[:1])}
    ears = _pointed_ears(reading)
    if ears is not None and not plain:
        return {"species": reading.stated(Species.ELF, ears)}
    thing = _thing(reading)
    if thing is not None and not plain:
        return {"species": reading.stated(Species.OTHER, thing)}
    return {} if human is None else {"species": reading.stated(Species.HUMAN, human)}


def _human(reading: Reading) -> Word | None:
    nouns = [w for w in reading.words if w.feature == "person" and _means_person(reading, w)]
    if nouns:
        return nouns[0]
    spoken = ("he", "she", "his", "her", "him")
    return next((w for w in reading.words if w.lower in spoken and _own_pronoun(reading, w)), None)


def _means_person(reading: Reading, word: Word) -> bool:
    human = word.lower in people.HUMAN_NOUNS | KIN or word.lower not in FEATURES
    return reading.counts(word) and not word.possessive and word.claimed < 0 and human


def _own_pronoun(reading: Reading, word: Word) -> bool:
    gender = "female" if word.lower in ("she", "her") else "male"
    return not word.compared and (not word.other or word.kind == "poss") and gender == reading.cast.gender


def _vampire_signs(reading: Reading) -> list[Word]:
    """Fangs, or sharp teeth, in a pale face."""
    teeth = [
        w
        for w in reading.words
        if reading.counts(w)
        and (
            w.lower in ("fang", "fangs")
            or (w.lower == "teeth" and any(m.lower in ("sharp", "pointed") for m in reading.described(w)))
        )
    ]
    pale = any(
        w.lower in ("pale", "pallor", "pallid", "bloodless", "deathly") and reading.counts(w) for w in reading.words
    )
    return teeth if pale else []


def _pointed_ears(reading: Reading) -> Word | None:
    for word in reading.words:
        if word.lower in ("pointy eared", "pointed eared", "elf ears") and reading.counts(word):
            return word
        pointed = any(w.lower in ("pointed", "pointy") for w in reading.described(word))
        if word.lower in ("ear", "ears") and reading.counts(word) and pointed:
            return word
    return None


def _thing(reading: Reading) -> Word | None:
    """*Its head was a sack*, *it was a strange figure*: someone the text calls *it*."""
    if reading.cast.speaks:
        return None
    for word in reading.words:
        head = reading.words[word.index + 1 : word.index + 4]
        if word.lower == "its" and any(w.det == word.index and w.feature in _BODY_FEATURES for w in head):
            return word
        if word.lower in people.BEINGS and reading.counts(word) and reading.passage.at(0) == "it":
            return word
        if word.lower == "its" and reading.passage.at(word.index + 1) == "head":
            return word
    return None


_BODY_FEATURES: Final = frozenset({"hair", "eyes", "face", "skin", "part", "figure"})


def _gender(reading: Reading) -> Found | None:
    for word in reading.words:
        if word.lower in people.NONBINARY_WORDS and reading.counts(word):
            return reading.stated(Gender.NONBINARY, word)
    if _labelled(reading, "they"):
        return reading.stated(Gender.NONBINARY, _labelled(reading, "they")[0])
    pair = [w for w in reading.words if w.lower == "they" and reading.passage.at(w.index + 2) == "them"]
    if pair:
        return reading.stated(Gender.NONBINARY, pair[0])
    label = _labelled(reading, "male", "female", "man", "woman", "boy", "girl", "he", "she", "m", "f")
    if label:
        lower = label[0].lower
        value = Gender.MALE if lower in ("male", "man", "boy", "he", "m") else Gender.FEMALE
        return reading.stated(value, label[0])
    return _gender_of_mentions(reading)


def _labelled(reading: Reading, *values: str) -> list[Word]:
    """``Gender: female``, ``pronouns: they/them``."""
    for word in reading.words:
        if word.lower in ("gender", "sex", "pronouns", "pronoun"):
            ahead = [w for w in reading.words[word.index + 1 : word.index + 4] if w.kind != "punct"][:1]
            if ahead and ahead[0].lower in values:
                return ahead
    return []


def _gender_of_mentions(reading: Reading) -> Found | None:
    """The gender of the nouns and pronouns that mean the person; *it* weighs against a few of them."""
    mentions = [w for w in reading.words if _mention(reading, w)]
    own = [w for w in mentions if word_gender(reading.passage, w) == reading.cast.gender]
    neutral = sum(1 for w in reading.words if w.lower in ("it", "its") and w.opening)
    if not own or not reading.cast.gender:
        return None
    pronouns_only = all(w.kind in ("pron", "poss") for w in own)
    if pronouns_only and len(own) < 2 and neutral >= len(own):
        return None
    return reading.stated(Gender(reading.cast.gender), own[0])


def _mention(reading: Reading, word: Word) -> bool:
    """A gendered word for the described person; names only hint and aren't counted."""
    if word.kind == "name" or not word_gender(reading.passage, word):
        return False
    if word.kind in ("pron", "poss"):
        return not word.other or word.kind == "poss"
    if word.compared:
        return False
    if word.claimed >= 0 and reading.words[word.claimed].feature in ("garment", "headwear", "mark", "glasses"):
        return False
    return (
        not word.other and word.lower not in CROWDS and not (word.possessive and reading.passage.at(word.det) != "the")
    )
