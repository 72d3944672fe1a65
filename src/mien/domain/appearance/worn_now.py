"""What a prompt puts on somebody for one picture, and what it takes off: not what others wear, nor what lies about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.appearance import lexicon_clothes as lexicon
from mien.domain.appearance.cast import CROWDS, is_kin, word_gender
from mien.domain.appearance.features import FEATURES, singular
from mien.domain.appearance.passage import Word
from mien.domain.appearance.read import state
from mien.domain.appearance.reading import Reading, read
from mien.domain.appearance.stated import Stated
from mien.domain.appearance.worn import clause_before, taken_off
from mien.domain.appearance_model import Appearance, Attribute, Gender, HairLength, HairStyle, Species
from mien.domain.wordlist import words

_WORN: Final = ("garment", "headwear", "glasses")
_WORN_MARKS: Final = words("goggles blindfold eyepatch earrings backpack necklace monocle satchel")
"""Things worn that count as marks of somebody's looks."""
_ARRANGED: Final = (HairStyle.BUN, HairStyle.PONYTAIL, HairStyle.BRAIDED)
"""What hair may be put up into for one picture."""
_PICTURES: Final = words(
    "portrait picture photo photograph image drawing painting shot view close-up closeup selfie illustration sketch"
)
_WEARS: Final = words(
    """
    wear wears wearing worn dressed clad dons donning attired garbed robed clothed outfitted decked wrapped bundled
    sporting sports modelling modeling rocking changed
    """
)
_PUTS: Final = words("put puts putting pull pulls pulling try tries trying slip slips slipping has had")
"""Verbs that with *on* put something on."""
_REMOVES: Final = words("removed removes removing doffed doffs doffing shedding")
_HANDLES: Final = words(
    """
    adjusts adjusting straightens straightening tips tipping buttons buttoning smooths smoothing twirls twirling
    fixes fixing ties tying zips zipping touches touching wraps wrapping shows showing clutches clutching
    """
)
"""What somebody does to what they have on, where it is their own: ``adjusting her hat``."""
_BEARERS: Final = words(
    """
    mannequin mannequins doll dolls dummy statue statues puppet scarecrow snowman window windows shop store rack racks
    wardrobe closet shelf shelves hanger hangers hook poster posters painting paintings portrait crowd audience catalog
    catalogue display market stall laundry clothesline washing line wall couple twin twins stranger strangers soldiers
    guards dancers students figures robot robots skeleton photo billboard background drawer drawers mirror
    """
)
"""What may bear clothes that nobody in the picture wears, and who isn't the one that it is of."""
_AROUND: Final = words("in on at behind inside from over near beside of across")
_AFTER: Final = words("hanging hangs hung lying lies draped folded displayed drying fluttering for")
_BESIDE: Final = words("with beside behind near opposite by between among past and at of next meets facing versus or")
_OBJECTS: Final = words("him her them")
_STOPS: Final = frozenset(";.!?()[]|\n")
_AFTER_REACH: Final = 7
_REACH: Final = 14
_LISTED: Final = 40
"""Words that a list of garments may have."""


@dataclass(frozen=True, slots=True)
class WornNow:
    """What a prompt says of clothes, hats, glasses, things worn and how the hair is put up; nothing else is stated."""

    stated: Stated
    taken_off: tuple[tuple[str, str], ...] = ()
    """The nouns of what isn't worn, in English (``coat``; ``shoes`` of whoever is barefoot), and the prompt's words."""


def read_worn(text: str, wearer: Appearance, name: str) -> WornNow:
    """What ``wearer`` has on in the picture that ``text`` asks for, as far as it is said of them.

    Any text is fine; words of other people, of animals, of things that hang, lie or are carried don't count.
    """
    reading = read(text, name)
    gone: list[Word] = []
    for head in [word for word in reading.words if word.feature in _WORN or word.lower in _WORN_MARKS]:
        if _comes_off(reading, head, wearer):
            gone.append(head)
            head.other = not head.denied
        else:
            head.other = head.denied or not _puts_on(reading, head, wearer, name)
    found = state(reading)
    hats = [head for head in gone if head.feature == "headwear"]
    bare = Stated.model_validate({"headwear": reading.stated(None, hats[0])}) if hats else Stated()
    bared = [word for word in reading.words if word.lower == "barefoot" and reading.about_person(word)]
    return WornNow(
        Stated(
            clothing=found.clothing,
            headwear=found.headwear or bare.headwear,
            glasses=found.glasses,
            hair_style=_arranged(reading, found, wearer),
            marks=_worn_marks(found),
        ),
        tuple((head.lower, reading.quote(head)) for head in gone) + tuple(("shoes", reading.quote(w)) for w in bared),
    )


def _worn_marks(found: Stated) -> Attribute[tuple[str, ...]] | None:
    """Goggles, earrings and the like; scars and tattoos stay the person's own."""
    marks = found.marks.value if found.marks else ()
    kept = tuple(mark for mark in marks if _WORN_MARKS.intersection(mark.split()))
    said = "; ".join(kept)
    return Attribute[tuple[str, ...]](value=kept, source="stated", evidence=said) if kept else None


def _arranged(reading: Reading, found: Stated, wearer: Appearance) -> Attribute[HairStyle] | None:
    """Hair put up for the picture: said of nobody else, and not of what is too short for it."""
    style = found.hair_style
    others = any(_is_somebody_else(reading, word, wearer, "") for word in reading.words)
    long = wearer.hair_length.value in (HairLength.MEDIUM, HairLength.LONG)
    return style if style is not None and style.value in _ARRANGED and long and not others else None


def _comes_off(reading: Reading, head: Word, wearer: Appearance) -> bool:
    """``without his coat``, ``takes off her hat``, ``no gloves``."""
    if _is_anothers(reading, head, wearer):
        return False
    if head.denied:
        return True
    before = [word.lower for word in clause_before(reading, head)[-4:]]
    after = [word.lower for word in reading.words[head.index + 1 : head.index + 3]]
    off = bool(lexicon.REMOVAL_WITH_OFF.intersection(before)) and ("off" in before or "off" in after)
    return off or after[:1] == ["off"] or bool(_REMOVES.intersection(before))


def _puts_on(reading: Reading, head: Word, wearer: Appearance, name: str) -> bool:
    if head.compared or taken_off(reading, head) or _is_anothers(reading, head, wearer) or _hangs(reading, head):
        return False
    lead = _lead(reading, head)
    if lead is None:
        return not _is_of_another(reading, head.index, head.index, wearer, name)
    if lead.kind == "wear" or lead.lower in _WEARS:
        return not lead.denied and not _is_of_another(reading, lead.index, head.index, wearer, name)
    if lead.lower in ("in", "with", "on", "into"):
        return _after_preposition(reading, lead, head, wearer, name)
    own = head.det >= 0 and reading.words[head.det].kind == "poss"
    return own and lead.lower in _HANDLES


def _after_preposition(reading: Reading, lead: Word, head: Word, wearer: Appearance, name: str) -> bool:
    before = reading.words[lead.index - 1] if lead.index else None
    if lead.lower in ("on", "into"):
        verbs = {word.lower for word in reading.words[max(0, lead.index - 3) : lead.index]}
        return bool(verbs & (_PUTS | _WEARS | {"changing", "changes"}))
    if before is not None and (before.lower in _BEARERS or before.lower in ("interest", "shop", "filled", "covered")):
        return False
    return not _is_of_another(reading, lead.index, head.index, wearer, name)


def _lead(reading: Reading, head: Word) -> Word | None:
    """The word that brings a garment in, over articles, adjectives and what is listed before it; none for a tag."""
    at = head.index - 1
    while at >= 0 and head.index - at <= _LISTED:
        word = reading.words[at]
        before = reading.words[at - 1] if at else None
        if word.lower == ":":
            named = before is None or before.kind == "wear" or before.lower in lexicon.PLAIN_NOUNS
            return None if named else before
        listed = before is not None and before.feature in _WORN and (word.lower == "," or word.kind == "conj")
        if not (listed or _carries_on(reading, word)):
            return None if word.lower in _STOPS or word.lower == "," else before if word.kind == "conj" else word
        at -= 1
    return None


def _carries_on(reading: Reading, word: Word) -> bool:
    """True for what may stand within the noun phrase of a garment."""
    plain = word.kind in ("det", "poss", "mod", "adv", "num") or word.feature in _WORN or word.possessive
    material = word.lower in lexicon.MATERIALS or (word.claimed >= 0 and word.kind not in ("wear", "verb"))
    return plain or material or (word.kind == "word" and _looks_like_adjective(word.lower))


def _looks_like_adjective(word: str) -> bool:
    return word.endswith(("y", "ful", "ish", "ed", "less", "ous")) and word not in _WEARS


def _hangs(reading: Reading, head: Word) -> bool:
    """``a red dress in the window``, ``a coat on a hook``."""
    if head.det >= 0 and reading.words[head.det].kind == "poss":
        return False
    ahead = reading.words[head.index + 1 : head.index + 1 + _AFTER_REACH]
    stop = next((at for at, word in enumerate(ahead) if word.lower in _STOPS or word.lower == ","), len(ahead))
    ahead = ahead[:stop]
    if ahead and ahead[0].lower in _AFTER:
        return True
    lead = _lead(reading, head)
    told = lead is not None and (lead.kind == "wear" or lead.lower in ("in", "with", "into"))
    bearers = _BEARERS | lexicon.NOT_WORN_PLACES
    near = bool(ahead) and ahead[0].lower in _AROUND and any(word.lower in bearers for word in ahead[1:4])
    return near and not told


def _is_anothers(reading: Reading, head: Word, wearer: Appearance) -> bool:
    """``the king's coat``, ``her dress`` of a man; not ``a chef's hat``, which says of what sort it is."""
    if head.det < 0:
        return False
    owner = reading.words[head.det]
    if owner.possessive and owner.kind != "poss":
        named = owner.kind == "name" and owner.lower in reading.cast.names
        sort = owner.feature == "person" and reading.passage.at(owner.index - 1) in ("a", "an")
        return not (named or sort)
    return owner.kind == "poss" and not _fits(wearer, word_gender(reading.passage, owner))


def _is_of_another(reading: Reading, lead: int, head: int, wearer: Appearance, name: str) -> bool:
    """Whether somebody else is spoken of where the wearing is told."""
    for at in range(lead - 1, max(-1, lead - _REACH), -1):
        word = reading.words[at]
        if word.lower in _STOPS:
            return False
        if word.lower == "," and not _told_of_before(reading, at):
            return False
        if word.kind == "pron" and word.lower in ("he", "she", "they", "i"):
            return not _fits(wearer, word_gender(reading.passage, word))
        if word.kind == "name" and word.lower in name.lower().split():
            return False
        if word.lower in _BEARERS and not _is_place(reading, word):
            return True
        if _are_several(word):
            return True
        if word.feature in ("person", "creature") and not word.possessive:
            return _is_somebody_else(reading, word, wearer, name)
    return False


def _are_several(word: Word) -> bool:
    """``knights``, ``dancers``: more than the one whom the picture is of."""
    one = singular(word.lower)
    return one != word.lower and FEATURES.get(one) in ("person", "creature")


def _is_place(reading: Reading, word: Word) -> bool:
    """True for *standing by the window in a red dress*: the window only tells where."""
    before = {each.lower for each in reading.words[max(0, word.index - 3) : word.index]}
    return bool(before & {"by", "at", "near", "beside", "before", "inside", "in"})


def _told_of_before(reading: Reading, comma: int) -> bool:
    """True where a comma goes on with the person before it: ``a man, wearing …``, ``a friend, dressed in …``."""
    following = reading.words[comma + 1] if comma + 1 < len(reading.words) else None
    before = reading.words[comma - 1] if comma else None
    return (
        following is not None
        and (following.kind == "wear" or following.lower in ("who", "whose"))
        and before is not None
        and before.feature in ("person", "creature")
    )


def _is_somebody_else(reading: Reading, word: Word, wearer: Appearance, name: str) -> bool:
    """Whether a noun for somebody means another than the one whom the picture is of."""
    if word.feature not in ("person", "creature") or word.possessive:
        return False
    if word.feature == "creature" and wearer.species.value is Species.HUMAN:
        return True
    if is_kin(reading.passage, word) or word.lower in CROWDS or not _fits(wearer, word_gender(reading.passage, word)):
        return True
    det = reading.passage.at(word.det) if word.det >= 0 else ""
    if det in ("another", "other", "two", "three", "some", "many") or reading.passage.kind(word.det) == "poss":
        return True
    start = (word.det if word.det >= 0 else word.first if word.first >= 0 else word.index) - 1
    lead = reading.passage.at(start)
    if lead == "of" and reading.passage.at(start - 1) in _PICTURES:
        return False
    return lead in _BESIDE or _was_spoken_of(reading, start, name) or _besides_the_wearer(reading, word)


def _was_spoken_of(reading: Reading, before: int, name: str) -> bool:
    """Whether the one whom the picture is of was named already."""
    known = set(name.lower().split())
    earlier = reading.words[: max(0, before)]
    if any(word.lower in known or word.lower in ("he", "she") for word in earlier):
        return reading.passage.at(before) not in ("as", "is")
    acts = any(word.kind == "verb" or word.lower.endswith("ing") for word in earlier)
    return acts and reading.passage.at(before) != "as"


def _besides_the_wearer(reading: Reading, word: Word) -> bool:
    """``a man … walks past behind her``: whom the picture is of comes later, as somebody he has to do with."""
    ahead = reading.words[word.index + 1 :][: 3 * _REACH]
    return any(
        each.lower in _OBJECTS
        and reading.passage.at(each.index - 1) in ("behind", "beside", "past", "near", "with", "to", "at", "before")
        and reading.passage.kind(each.index + 1) in ("punct", "prep", "conj")
        for each in ahead
    )


def _fits(wearer: Appearance, gender: str) -> bool:
    return not gender or wearer.gender.value is Gender.NONBINARY or wearer.gender.value.value == gender
