"""What sets someone apart: scars, tattoos, striking parts of the body, things always worn or carried."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_marks as lexicon
from mien.domain.appearance.features import singular
from mien.domain.appearance.lexicon_clothes import MATERIALS
from mien.domain.appearance.lexicon_colors import COLOR_WORDS
from mien.domain.appearance.losses import missing_part
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance.striking_parts import adjective_part, striking_part
from mien.domain.appearance.worn import compound_of

MARK_LIMIT: Final = 10
PLACE_REACH: Final = 7
HELD_REACH: Final = 11
LONGEST: Final = 80


def read_marks(reading: Reading) -> dict[str, Found]:
    """``marks`` as far as the text tells: short phrases in the order of the text, each thing once."""
    found: list[tuple[Word, str]] = []
    for word in reading.words:
        phrase = _phrase(reading, word)
        if phrase and not any(_same(phrase, other) for _, other in found):
            found.append((word, phrase[:LONGEST]))
    if not found:
        return {}
    kept = found[:MARK_LIMIT]
    return {
        "marks": reading.stated(
            tuple(phrase for _, phrase in kept), *(part for word, _ in kept for part in reading.noun_phrase(word))
        )
    }


def _same(one: str, other: str) -> bool:
    """True where both name the same thing: *freckles*, *freckled face*."""
    ones, others = ({word[:6] for word in phrase.split(" ") if len(word) > 5} for phrase in (one, other))
    return bool(ones & others) or one in other or other in one


def _phrase(reading: Reading, word: Word) -> str:
    """The mark that begins at this word, or an empty string."""
    if word.other or word.compared or word.weakened:
        return ""
    if word.denied:
        return _lack(word)
    return _shown(reading, word)


def _shown(reading: Reading, word: Word) -> str:
    """The mark that begins at a word said of the person."""
    if word.lower in ("held", "holds", "holding"):
        return _held(reading, word)
    if word.lower in ("patch", "patches"):
        return _eye_patch(reading, word)
    told = _tattooed(reading, word) or (_of_person(reading, word) and _said_of_person(reading, word))
    told = told or missing_part(reading, word)
    if told:
        return told
    if word.feature == "mark":
        return _thing(reading, word)
    if word.lower == "gap":
        return _gap(reading, word)
    if word.kind == "word":
        return _tied_around(reading, word)
    return striking_part(reading, word)


def _said_of_person(reading: Reading, word: Word) -> str:
    """Adjectives: *stooped*, *one-eyed*, *tattooed*, *bandy-legged*."""
    if word.lower in lexicon.POSTURES:
        return _posture(reading, word)
    if word.lower in lexicon.COMPOUND_MARKS:
        return lexicon.COMPOUND_MARKS[word.lower]
    return lexicon.MARK_WORDS.get(word.lower, "") or adjective_part(reading, word)


def _tied_around(reading: Reading, thing: Word) -> str:
    """*a red thread around his wrist*, *a key about her neck*: any thing that is worn there."""
    place = [w.lower for w in reading.words[thing.index + 1 : thing.index + 4]]
    if len(place) < len(_AROUND) or any(name not in known for name, known in zip(place, _AROUND, strict=True)):
        return ""
    look = [reading.words[at] for at in range(max(0, thing.index - 3), thing.index)]
    said = [w.lower for w in look if w.claimed == thing.index and w.kind == "mod"]
    article = any(w.lower in ("a", "an") for w in look) or bool(said)
    return " ".join([*said, thing.lower, *place]) if article else ""


_AROUND: Final = (
    frozenset({"around", "round", "about"}),
    frozenset({"his", "her", "its", "their", "one", "my", "the"}),
    frozenset({"neck", "throat", "wrist", "ankle", "finger"}),
)


def _gap(reading: Reading, word: Word) -> str:
    """*a gap in his front teeth*, *a gap between her teeth*."""
    place = _place(reading, word)
    return " ".join([word.lower, *place]) if place and place[-1] in ("teeth", "tooth") else ""


def _lack(word: Word) -> str:
    """*not a wrinkle* says something about a face."""
    return "unwrinkled face" if word.lower in ("wrinkle", "wrinkles") else ""


def _tattooed(reading: Reading, word: Word) -> str:
    """*Blue anchors were tattooed on both hands*, *a bull's head is tattooed on his arm*."""
    place = _place(reading, word) if word.lower in ("tattooed", "inked") else []
    if not place or reading.passage.kind(word.index - 1) != "cop":
        return ""
    first = word.index - 1
    while first > 0 and word.index - first < LONGEST_SUBJECT and reading.words[first - 1].kind in _NOMINAL:
        first -= 1
    subject = [w.lower for w in reading.words[first : word.index - 1]]
    return " ".join(["tattoo", *(["of", *subject] if subject else []), *place])


LONGEST_SUBJECT: Final = 7
_NOMINAL: Final = frozenset({"mod", "head", "word", "num", "name"})


def _posture(reading: Reading, word: Word) -> str:
    """*bowed at the shoulders*, *stooped*."""
    ahead = reading.words[word.index + 1 : word.index + 4]
    part = next((w.lower for w in ahead if w.feature == "part"), "")
    placed = bool(ahead) and ahead[0].lower in ("at", "in", "about", "from")
    if placed and part:
        return f"{word.lower} {part}"
    return lexicon.MARK_WORDS.get(word.lower, "")


def _held(reading: Reading, verb: Word) -> str:
    """What is held *in the hand*: a branch, a lantern."""
    ahead = reading.words[verb.index + 1 : verb.index + 1 + HELD_REACH]
    names = [w.lower for w in ahead]
    if not names or names[0] not in ("a", "an") or "in" not in names:
        return ""
    thing = names[1 : names.index("in")]
    place = names[names.index("in") + 1 :][:3]
    plain = all(w.is_word for w in ahead[: len(thing) + 1])
    return " ".join([*thing, "in hand"]) if plain and any(w in ("hand", "hands") for w in place) else ""


def _of_person(reading: Reading, word: Word) -> bool:
    if word.claimed < 0:
        return True
    head = reading.words[word.claimed]
    told = head.kind in ("pron", "name") or head.feature in ("person", "creature", "face", "skin")
    return told or head.lower in ("smile", "grin")


def _thing(reading: Reading, head: Word) -> str:
    """``scar above the left eyebrow``: adjectives, noun, place."""
    if head.claimed >= 0 and reading.words[head.claimed].kind == "head":
        return ""
    if _gone(reading, head) or (head.capital and not head.opening) or _is_label(reading, head):
        return ""
    following = reading.words[head.index + 1] if head.index + 1 < len(reading.words) else None
    if following is not None and following.feature in _CARRIED_ON and following.sentence == head.sentence:
        return ""
    if head.lower == "heterochromia":
        return head.lower
    if head.lower in lexicon.IN_HAIR:
        return _in_hair(reading, head)
    described = [w for w in reading.described(head) if w.index < head.index and w.kind == "mod"]
    described = described or (compound_of(reading, reading.words[head.index - 1])[1:] if head.index else [])
    if head.lower == "cross" and not described:
        return ""
    several = head.lower not in lexicon.MARKS and singular(head.lower) in lexicon.WORN_MARKS
    if several or (head.lower in lexicon.WORN_MARKS and reading.passage.at(head.index + 1) == "of"):
        return ""
    if head.lower in lexicon.WORN_MARKS and not (described or head.det >= 0 or _listed(reading, head)):
        return ""
    return " ".join([*_adjectives(reading, head), _noun(head), *_place(reading, head)])


_CARRIED_ON: Final = frozenset({"mark", "glasses", "garment", "headwear", "person", "part"})
"""Before such a noun the mark only tells its kind: *a parrot feather*."""


def _is_label(reading: Reading, head: Word) -> bool:
    """True for the first word of *Piercings: nose ring*."""
    if reading.passage.at(head.index + 1) != ":":
        return False
    if reading.passage.at(head.index + 2) in ("none", "no", "n", "-", "—"):
        return True
    return any(w.feature == "mark" and w.sentence == head.sentence for w in reading.words[head.index + 2 :])


def _eye_patch(reading: Reading, patch: Word) -> str:
    """*a patch over one eye*, *one eye covered with a black patch*."""
    after = reading.words[patch.index + 1 : patch.index + 6]
    before = reading.words[max(0, patch.index - 14) : patch.index]
    laid = bool(after) and after[0].lower in ("over", "on", "across", "covering", "covers", "covered", "hides", "hid")
    over = laid and any(w.lower == "eye" for w in after)
    hidden = any(w.lower in ("covered", "hidden", "concealed") for w in before[-4:])
    under = hidden and any(w.lower == "eye" for w in before)
    if not (over or under):
        return ""
    look: list[str] = []
    for word in reversed(before):
        if word.lower not in COLOR_WORDS | MATERIALS:
            break
        look.insert(0, word.lower)
    return " ".join([*look, "eye patch"])


def _noun(head: Word) -> str:
    return "earrings" if head.lower == "ear rings" else head.lower


def _gone(reading: Reading, head: Word) -> bool:
    before = reading.words[max(0, head.index - 4) : head.index]
    return any(w.lower in ("removed", "removes", "lost", "took", "sold", "hides", "hid") for w in before)


def _in_hair(reading: Reading, head: Word) -> str:
    """A flower or ribbon counts where it is worn in the hair."""
    ahead = [w.lower for w in reading.words[head.index + 1 : head.index + 8]]
    if "hair" not in ahead:
        return ""
    return " ".join([*_adjectives(reading, head), head.lower, "in hair"])


def _listed(reading: Reading, head: Word) -> bool:
    """True for a bare noun between commas, as tags are written."""
    return reading.passage.kind(head.index - 1) in ("punct", "conj") and reading.passage.kind(head.index + 1) == "punct"


def _adjectives(reading: Reading, head: Word) -> list[str]:
    mods = sorted((w for w in reading.described(head) if w.kind not in ("adv",)), key=lambda w: w.index)
    said = list(dict.fromkeys(w.lower for w in mods if w.index < head.index or w.kind == "mod"))
    before = compound_of(reading, reading.words[head.index - 1]) if head.index else []
    if len(before) > 1 and not head.glued and before[0].lower not in said:
        said.append("-".join(w.lower for w in before))
    return said


def _place(reading: Reading, head: Word) -> list[str]:
    """The words of where it is: *across one cheek*; ends before the next thing."""
    words: list[str] = []
    start = _relative_end(reading, head)
    for word in reading.words[start : start + PLACE_REACH]:
        if not words and word.lower not in lexicon.PLACE_PREPOSITIONS | lexicon.PLACE_VERBS:
            return []
        if word.kind in ("punct", "conj", "pron", "cop", "have", "wear", "verb", "sub") and words:
            break
        words.append(word.lower)
        if word.kind == "head" and word.feature in ("part", "face", "eyes", "skin"):
            if words[0] == "from" and "to" not in words and reading.passage.at(word.index + 1) == "to":
                continue
            if reading.passage.at(word.index + 1) == "of" and word.lower in ("back", "backs", "side", "tip", "bridge"):
                continue
            return words
    return words if len(words) > 1 else []


def _relative_end(reading: Reading, head: Word) -> int:
    """Where the place of *a scar that puckered the skin from jaw to ear* begins; else right behind the head."""
    at = head.index + 1
    if [reading.passage.at(at + step) for step in (0, 2)] == ["the", "of"] and reading.passage.at(at + 1) in _MEASURES:
        behind = reading.words[at + 3 : at + 8]
        return next((w.index for w in behind if w.lower in lexicon.PLACE_PREPOSITIONS | {"beside"}), at)
    if reading.passage.at(at) not in ("that", "which"):
        return at
    for step in range(at + 1, min(at + PLACE_REACH, len(reading.words))):
        word = reading.words[step]
        if word.lower in ("from", "across", "down", "along", "through", "over"):
            return step
        if word.kind in ("punct", "conj", "wear", "have"):
            break
    return at + 1 if reading.passage.at(at + 1) in lexicon.PLACE_VERBS else at


_MEASURES: Final = frozenset({"size", "shape", "length", "color", "colour"})
