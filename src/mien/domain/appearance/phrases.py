"""Which words describe which noun: before it, after it, and through a verb."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_clothes as clothes
from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance import lexicon_hair as hair
from mien.domain.appearance.features import ADJECTIVAL, AGE_WORDS, PERSON_WORDS, SIZES, TONES
from mien.domain.appearance.passage import Passage, Word
from mien.domain.appearance.wordlist import words

PHRASE_REACH: Final = 14
"""Words before a noun that may belong to it."""
SUBJECT_REACH: Final = 60
_COLORS: Final = colors.COLOR_WORDS | colors.SHADES
_HAIRY: Final = _COLORS | frozenset(hair.LENGTHS) | frozenset(hair.STYLES)
_BODILY: Final = (SIZES | AGE_WORDS) - frozenset(hair.LENGTHS) - frozenset(hair.STYLES) - clothes.MATERIALS
_ENDINGS: Final = ("ing", "ed", "ive", "ous", "ful", "ish", "less", "able", "ible", "est", "ant", "ent", "ly", "y")
_NEVER_NOUNS: Final = ("ed", "ing")


def link(passage: Passage) -> None:
    """Set ``mods``, ``det``, ``prep``, ``first`` and ``claimed`` for every head of the passage."""
    for word in passage.words:
        if word.kind == "head":
            _gather(passage, word)
    for word in passage.words:
        if word.feature in ("hair", "eyes", "facial"):
            _share_forward(passage, word)
    for word in passage.words:
        if word.kind == "word" and _nouny(passage, word):
            _absorb(passage, word)
    for word in passage.words:
        if word.kind == "mod" and word.claimed < 0:
            _attach(passage, word)


def accepts(head: Word, lower: str) -> bool:
    """True if ``lower`` can describe ``head``: eyes aren't stout, a person isn't curly."""
    feature = head.feature
    if feature in ("hair", "facial"):
        return lower in _HAIRY | _ANY_SIZE or lower not in _BODILY | TONES
    if feature == "eyes":
        return lower in _COLORS | _ANY_SIZE or lower not in SIZES | AGE_WORDS | PERSON_WORDS
    if feature == "headwear" and lower == "tall":
        return True
    if feature in ("garment", "headwear", "glasses", "mark"):
        return lower not in PERSON_WORDS and (lower not in _BODILY or lower in _ANY_SIZE)
    if feature == "skin":
        return lower not in SIZES | AGE_WORDS | PERSON_WORDS or lower in TONES
    if feature in ("face", "part"):
        return (
            lower not in AGE_WORDS - {"old", "young", "youthful", "aged"}
            and lower not in ("tall",)
            and lower not in PERSON_WORDS
        )
    return True


_ANY_SIZE: Final = words(
    """
    old short small large big huge heavy little tiny enormous gigantic delicate ancient broad massive fit round worn
    thin long ordinary older spare sparse slight powerful strong giant medium average solid bulky full
    """
)
"""Sizes that things have too, not only people."""


def _gather(passage: Passage, head: Word) -> None:
    """Walk left from a head over what describes it."""
    words, at = passage.words, head.index - 1
    head.first = head.index
    while at >= 0 and head.index - at <= PHRASE_REACH:
        word = words[at]
        if word.sentence != head.sentence:
            break
        if word.possessive:
            head.det = at
            if passage.kind(at - 1) != "mod" or head.feature not in ("garment", "headwear"):
                break
            at -= 1
            continue
        if word.kind in ("det", "poss"):
            head.det = at
            if word.lower != "a" or passage.at(at - 1) != "of" or passage.at(at - 2) not in grammar.QUANTITIES:
                break
            at -= 1
            continue
        step = _step(passage, head, word)
        if not step:
            break
        at -= step
    if head.lower == "figure" and not _is_someone(passage, head):
        head.feature = "figure"
    _note_preposition(passage, head)


def _step(passage: Passage, head: Word, word: Word) -> int:
    """How far to go on to the left from ``word``; 0 ends the phrase. Claims what describes the head."""
    if head.lower in ADJECTIVAL and head.index - word.index > 1 and not words_glued(passage, word):
        return 0
    if word.kind in ("mod", "num", "adv") or (word.kind == "word" and _beside(passage, word)):
        return _claim(passage, head, word)
    if words_glued(passage, word) and word.kind in ("prep", "verb", "cop", "sub", "wear", "have"):
        return _claim(passage, head, word)
    if word.lower in (",", "and", "or", "but", "yet", "&", "though"):
        return 1 if _joins(passage, head, word) else 0
    if word.lower == "of" and passage.at(word.index - 1) in grammar.QUANTITIES:
        passage.words[word.index - 1].claimed = head.index
        head.first = word.index - 1
        return 2
    if word.kind == "name" and head.capital and word.index == head.index - 1 and head.feature == "creature":
        return _claim(passage, head, word)
    if word.feature and _modifies(head, word):
        return _claim(passage, head, word)
    return 0


def words_glued(passage: Passage, word: Word) -> bool:
    """True for a part of a hyphenated word."""
    following = passage.words[word.index + 1] if word.index + 1 < len(passage.words) else None
    return word.glued or (following is not None and following.glued)


def _beside(passage: Passage, word: Word) -> bool:
    """True for an unknown word directly before what was already claimed, not before a comma."""
    following = passage.kind(word.index + 1)
    return following not in ("punct", "conj") or word.lower.endswith(_ENDINGS)


def _modifies(head: Word, word: Word) -> bool:
    """True for nouns and compound adjectives inside another noun's phrase: sailor hat, grey-haired man."""
    if word.lower in ADJECTIVAL:
        return head.lower not in ADJECTIVAL or word.feature != head.feature
    wearable = {"garment", "headwear", "mark", "glasses"}
    if head.feature in wearable:
        return word.feature in ("person", "garment", "creature", "headwear") and head.index - word.index == 1
    if head.feature in ("person", "creature"):
        return word.feature in ("creature", "person") and head.index - word.index <= 2
    return word.feature == "hair" and head.feature == "hair" and head.index - word.index == 1


def _claim(passage: Passage, head: Word, word: Word) -> int:
    if word.kind == "mod" and not accepts(head, word.lower):
        return 0
    if word.feature in ("hair", "eyes", "part", "face", "skin", "facial") and head.feature in (
        "person",
        "creature",
        "hair",
    ):
        return _over_compound(passage, head, word)
    if word.claimed < 0:
        word.claimed = head.index
        head.mods.append(word.index)
    head.first = word.index
    return 1 if word.kind != "head" else _take_over(passage, head, word)


def _take_over(passage: Passage, head: Word, inner: Word) -> int:
    """What described the *wizard* of a tiny wizard hat describes the hat."""
    for at in inner.mods:
        passage.words[at].claimed = head.index
        head.mods.append(at)
    first, head.det = (inner.first if inner.first >= 0 else inner.index), inner.det
    inner.mods = []
    head.first = first
    return inner.index - first + 1


def _over_compound(passage: Passage, head: Word, word: Word) -> int:
    """Step over ``dark-haired``: those modifiers are the hair's."""
    head.first = word.first if word.first >= 0 else word.index
    word.claimed = head.index
    for at in word.mods:
        head.first = min(head.first, at)
    return word.index - head.first + 1


def _joins(passage: Passage, head: Word, joint: Word) -> bool:
    """True where a comma or *and* stands between two modifiers of the same head."""
    left, right = passage.words[joint.index - 1] if joint.index else None, passage.words[joint.index + 1]
    if left is None or left.sentence != head.sentence or right.kind in ("det", "poss", "pron", "prep"):
        return False
    if left.lower == "," and joint.lower != ",":
        return _joins(passage, head, left) if joint.lower in ("and", "but", "yet", "though") else False
    if left.lower in ADJECTIVAL and head.feature in ("person", "creature"):
        return True
    if left.kind == "word":
        lead = passage.kind(left.index - 1)
        return lead == "adv" or (left.lower.endswith(_ENDINGS) and lead in ("det", "poss", "punct", "mod"))
    if _predicated(passage, left):
        return False
    if head.feature == "headwear" and left.lower == "tall":
        return False
    if head.feature in ("hair", "facial", "eyes") and left.lower in SIZES and left.lower not in _HAIRY:
        return False
    return left.kind == "mod" and left.claimed < 0 and accepts(head, left.lower)


def _is_someone(passage: Passage, head: Word) -> bool:
    """True for *it was a strange figure*, false for *a tall, well-made figure* that somebody has."""
    at = (head.det if head.det >= 0 else head.first) - 1
    owned = head.det >= 0 and passage.kind(head.det) == "poss"
    opens = at < 0 or passage.words[at].sentence != head.sentence
    return not owned and (passage.kind(at) == "cop" or opens)


def _predicated(passage: Passage, left: Word) -> bool:
    """True for the last adjective behind a verb: *her eyes are green, and three scars …*."""
    at = left.index
    while passage.kind(at) in ("mod", "adv", "num") or (
        passage.kind(at) == "word" and words_glued(passage, passage.words[at])
    ):
        at -= 1
    streaked = passage.at(at) == "with" and passage.at(at - 1).endswith(("ed", "shot"))
    return passage.kind(at) == "cop" or streaked


def _note_preposition(passage: Passage, head: Word) -> None:
    at = (head.det if head.det >= 0 else head.first) - 1
    while at >= 0 and passage.kind(at) == "adv":
        at -= 1
    if at >= 0 and passage.kind(at) == "prep" and passage.words[at].sentence == head.sentence:
        head.prep = passage.at(at)


def _nouny(passage: Passage, word: Word) -> bool:
    """True for an unknown word that looks like a noun where it stands."""
    if word.lower.endswith(_NEVER_NOUNS) or word.claimed >= 0 or word.lower in colors.COLOR_CARRIERS:
        return False
    return passage.kind(word.index - 1) == "mod" and not word.glued


def _absorb(passage: Passage, noun: Word) -> None:
    """An unknown noun keeps the modifiers directly before it: the brown of ``a brown ribbon`` isn't hair."""
    at = noun.index - 1
    if _told_of_feature(passage, at):
        return
    while passage.kind(at) in ("mod", "adv") and passage.words[at].claimed < 0:
        passage.words[at].claimed = noun.index
        at -= 1
        if passage.at(at) in ("and", ",") and passage.kind(at - 1) == "mod" and passage.kind(at + 1) == "mod":
            at -= 1


def _told_of_feature(passage: Passage, at: int) -> bool:
    """True for the yellow of *its eyes were two yellow lamps*: the noun is a figure of speech."""
    while passage.kind(at) in ("mod", "adv", "num", "det"):
        at -= 1
    before = passage.words[at - 1] if at > 0 else None
    return passage.kind(at) == "cop" and before is not None and before.feature in ("hair", "eyes", "skin", "facial")


def _attach(passage: Passage, mod: Word) -> None:
    """Give a free modifier to the noun it is said of: the nearest one before that can take it."""
    if _stands_for_noun(passage, mod):
        mod.claimed = mod.index
        return
    forward = _said_before_noun(passage, mod)
    head = forward or _subject_before(passage, mod)
    if head is not None and _is_worn_color(passage, mod, head):
        mod.claimed = mod.index
    elif head is not None:
        mod.claimed = head.index
        head.mods.append(mod.index)
        head.after.append(mod.index)
        _share_back(passage, head, mod)


def _is_worn_color(passage: Passage, mod: Word, head: Word) -> bool:
    """True for *a man all in grey*: the colour is that of the clothes."""
    at = mod.index - 1
    while passage.kind(at) in ("mod", "adv", "word"):
        at -= 1
    return passage.at(at) == "in" and head.feature not in ("garment", "headwear", "hair", "eyes")


def _share_back(passage: Passage, head: Word, mod: Word) -> None:
    """*his hair and whiskers were light*: said of both."""
    at = (head.det if head.det >= 0 else head.first) - 1
    if passage.at(at) == "and" and passage.kind(at - 1) == "head":
        other = passage.words[at - 1]
        if {head.feature, other.feature} <= _HAIRS:
            other.mods.append(mod.index)


def _share_forward(passage: Passage, head: Word) -> None:
    """*black hair and eyes*: the colour is that of both."""
    if passage.at(head.index + 1) != "and" or passage.kind(head.index + 2) != "head":
        return
    other = passage.words[head.index + 2]
    if {head.feature, other.feature} <= _HAIRS | {"eyes"} and not other.mods:
        other.mods.extend(at for at in head.mods if passage.at(at) in _COLORS and at < head.index)


_HAIRS: Final = frozenset({"hair", "facial"})


def _stands_for_noun(passage: Passage, mod: Word) -> bool:
    """True for *in a tiny flat*: sizes after an article and a preposition belong to some unnamed thing."""
    at = mod.index - 1
    while passage.kind(at) in ("mod", "adv"):
        at -= 1
    follows = passage.kind(mod.index + 1) not in ("head", "word", "name", "mod")
    return mod.lower in _ANY_SIZE and follows and passage.kind(at) == "det" and passage.kind(at - 1) == "prep"


def _said_before_noun(passage: Passage, mod: Word) -> Word | None:
    """``pale of skin``, ``black were his eyes``."""
    at = mod.index + 1
    if passage.at(at) == "of" and passage.kind(at + 1) == "head":
        return passage.words[at + 1]
    if passage.kind(at) == "cop" and passage.kind(at + 1) == "poss" and passage.kind(at + 2) == "head":
        return passage.words[at + 2]
    return None


def _subject_before(passage: Passage, mod: Word) -> Word | None:
    """The nearest fitting noun or pronoun before ``mod`` in its sentence, not one inside a place."""
    for at in range(mod.index - 1, max(-1, mod.index - SUBJECT_REACH), -1):
        word = passage.words[at]
        if word.sentence != mod.sentence:
            return None
        if word.kind == "pron" and word.lower in ("it", "they"):
            meant = _meant_by(passage, word)
            if meant is not None and accepts(meant, mod.lower):
                return meant
        if word.kind == "pron" and passage.kind(at + 1) in ("have", "verb") and passage.kind(at + 2) == "cop":
            continue
        named = word.kind == "name" and not word.possessive and passage.kind(at + 1) != "name"
        if named or (word.kind == "pron" and word.lower in grammar.SUBJECT_PRONOUNS and word.lower != "who"):
            return word if _for_person(mod.lower) else None
        if word.kind == "head" and _can_take(passage, word, mod):
            return word
    return None


def _can_take(passage: Passage, head: Word, mod: Word) -> bool:
    told = passage.at(head.index + 1) == "," and passage.at(head.index + 2) in grammar.RELATIVES
    placed = head.prep and not told and head.prep not in ("with", "of") and head.feature not in ("garment", "headwear")
    if placed or head.lower in ADJECTIVAL or head.compared or not accepts(head, mod.lower):
        return False
    if head.feature in ("person", "creature", "figure"):
        return _for_person(mod.lower)
    if head.feature == "part":
        return not passage.words[mod.index].opening
    return True


def _for_person(lower: str) -> bool:
    return lower in SIZES | AGE_WORDS | TONES | PERSON_WORDS


def _meant_by(passage: Passage, pronoun: Word) -> Word | None:
    """What *it* or *they* stands for: the feature spoken of just before, if any."""
    plural = pronoun.lower == "they"
    wanted = ("eyes",) if plural else ("hair", "face", "skin", "facial", "garment")
    here = [w for w in passage.words[max(0, pronoun.index - 40) : pronoun.index] if w.feature in wanted]
    same = [w for w in here if w.sentence == pronoun.sentence]
    if same:
        return same[-1]
    before = [w for w in here if w.sentence == pronoun.sentence - 1]
    return before[0] if before else None
