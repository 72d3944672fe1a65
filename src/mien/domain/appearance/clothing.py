"""What is worn: garments with their colours, and what is on the head."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_clothes as lexicon
from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance import lexicon_grammar as grammar
from mien.domain.appearance.colors import garment_color, phrase
from mien.domain.appearance.features import singular
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance.wordlist import words
from mien.domain.appearance_model import Garment

GARMENT_LIMIT: Final = 12
CLAUSE_REACH: Final = 16


def read_clothing(reading: Reading) -> dict[str, Found]:
    """``headwear`` and ``clothing`` as far as the text tells."""
    found: dict[str, Found] = {}
    headwear = _headwear(reading)
    if headwear is not None:
        found["headwear"] = headwear
    worn = _garments(reading)
    if worn:
        garments = tuple(garment for garment, _ in worn)[:GARMENT_LIMIT]
        found["clothing"] = reading.stated(garments, *(word for _, word in worn))
    return found


def taken_off(reading: Reading, head: Word) -> bool:
    """True for what was taken off, shaved off, lies about or is only carried."""
    before = _clause_before(reading, head)
    after = _clause_after(reading, head)
    if any(w.lower in lexicon.REMOVAL or w.lower in lexicon.CARRIED for w in before[-5:]):
        return True
    names = [w.lower for w in before]
    if any(verb in lexicon.REMOVAL_WITH_OFF for verb in names[-6:]) and "off" in names[-6:]:
        return True
    follow = [w.lower for w in after]
    if any(verb in lexicon.REMOVAL_WITH_OFF for verb in follow[:4]) and ("off" in follow[:5] or "away" in follow[:5]):
        return True
    if names[-6:] and any(v in lexicon.REMOVAL_WITH_OFF for v in names[-6:]) and "off" in follow[:1]:
        return True
    put = any(verb in lexicon.PUTTING for verb in names[-4:])
    return _lies_about(follow, put=put)


def _lies_about(follow: list[str], *, put: bool) -> bool:
    """``lying on the floor``, ``under his arm``, ``in hand``."""
    for at, word in enumerate(follow[:14]):
        if word in lexicon.NOT_WORN_PLACES:
            lying = put or any(verb in lexicon.LYING for verb in follow[:at])
            held = word in ("hand", "hands", "arm", "lap") and at <= 3 and follow[0] in ("in", "under", "on")
            return lying or held
    return False


def _clause_before(reading: Reading, head: Word) -> list[Word]:
    start = head.index
    while start > 0 and head.index - start < CLAUSE_REACH and reading.passage.kind(start - 1) != "punct":
        start -= 1
    return reading.words[start : head.index]


def _clause_after(reading: Reading, head: Word) -> list[Word]:
    end = head.index + 1
    while end < len(reading.words) and end - head.index < CLAUSE_REACH and reading.passage.kind(end) != "punct":
        end += 1
    return reading.words[head.index + 1 : end]


def _headwear(reading: Reading) -> Found | None:
    bare = next((w for w in reading.words if w.lower in ("bareheaded", "hatless") and reading.counts(w)), None)
    options: list[tuple[int, Word, str]] = []
    gone: set[tuple[str, int]] = set()
    for head in reading.heads("headwear"):
        if not reading.counts(head) or not _is_headwear(reading, head):
            continue
        noun = head.lower.split(" ")[-1]
        if taken_off(reading, head) or (noun, head.sentence) in gone:
            gone.add((noun, head.sentence))
            continue
        name = _headwear_name(reading, head)
        options.append((10 if name == "hat" else -len(name.split(" ")), head, name))
    if options:
        _, head, name = min(options, key=lambda option: (option[0], option[1].index))
        return reading.stated(name, head, *[w for w in reading.described(head) if w.index < head.index])
    denied = [w for w in reading.heads("headwear") if w.denied and w.lower in ("hat", "headwear", "cap", "headgear")]
    if bare is not None or denied:
        return reading.stated(None, bare or denied[0])
    return None


def _is_headwear(reading: Reading, head: Word) -> bool:
    """False for the crown of the head, a hooded cloak's adjective and a veil of mist."""
    if reading.passage.at(head.index + 1) == "of" and head.lower in ("crown", "veil", "cap", "hood", "wreath"):
        return False
    if head.lower == "crown" and (head.capital and not head.opening and not head.mods):
        return False
    if head.lower == "crown" and reading.passage.at(head.index - 1) in ("bald", "shaven", "shaved", "hairless"):
        return False
    before = reading.words[max(0, head.index - 3) : head.index]
    if head.lower in ("hood", "cowl") and head.prep == "with" and any(w.feature == "garment" for w in before):
        return False
    if _is_sign(reading, head) or head.lower in ("hatted", "capped", "visor", "veiled"):
        return False
    return head.claimed < 0 or reading.words[head.claimed].feature != "garment"


_DROPPED: Final = words("old sort kind very quite rather new sometimes always own usual other so")


def _headwear_name(reading: Reading, head: Word) -> str:
    """The words used, without articles and degree: ``faded brown sailor hat``."""
    mods = [reading.words[at] for at in head.mods if at < head.index or reading.words[at].lower in colors.COLOR_WORDS]
    kept = [w for w in mods if w.lower not in _DROPPED and w.kind not in ("adv", "num") and not w.denied]
    ahead = sorted((w for w in kept if w.index < head.index), key=lambda w: w.index)
    if not any(w.lower in colors.COLOR_WORDS for w in ahead):
        ahead = [w for w in kept if w.index > head.index and w.lower in colors.COLOR_WORDS][:1] + ahead
    text = ""
    for word in ahead:
        text += f"-{word.lower}" if word.glued and text else f" {word.lower}"
    glue = "-" if head.glued and ahead else " "
    noun = reading.quote(head).lower().replace("’", "'")
    return f"{text.strip()}{glue}{noun}".strip()


def _garments(reading: Reading) -> list[tuple[Garment, Word]]:
    """Every garment once, in the order of the text; the one with a colour wins over the same without."""
    found: dict[str, tuple[Garment, Word]] = {}
    for head in reading.heads("garment"):
        if not reading.counts(head) or not _is_garment(reading, head) or taken_off(reading, head):
            continue
        color = garment_color(reading, head) or _shared_color(reading, head)
        attire = head.lower == "dress" and reading.cast.gender != "female" and reading.passage.kind(head.det) == "poss"
        if (head.lower in lexicon.PLAIN_NOUNS or attire) and color is None:
            continue
        garment = Garment(item=_item(reading, head), color=color)
        key = head.lower.split(" ")[-1]
        if key not in found or (found[key][0].color is None and color is not None):
            found[key] = (garment, found[key][1] if key in found else head)
    worn = _without_plain(list(found.values()))
    colors_worn = {garment.color for garment, _ in worn}
    return [item for item in _dressed_in_color(reading) if item[0].color not in colors_worn] + worn


def _without_plain(found: list[tuple[Garment, Word]]) -> list[tuple[Garment, Word]]:
    """*a suit of black clothes* is one suit: the general word goes when a real garment has the colour."""
    real = {garment.color for garment, word in found if word.lower not in lexicon.PLAIN_NOUNS}
    return [(g, w) for g, w in found if w.lower not in lexicon.PLAIN_NOUNS or g.color not in real]


def _is_garment(reading: Reading, head: Word) -> bool:
    """False for a coat of paint, a dress shirt's *dress*, a belt of trees and *to suit*."""
    following = reading.words[head.index + 1] if head.index + 1 < len(reading.words) else None
    if _is_sign(reading, head) or _is_merchandise(reading, head):
        return False
    if head.claimed >= 0 and reading.words[head.claimed].feature in ("garment", "headwear", "mark"):
        return False
    if following is not None and following.lower == "of" and head.lower not in lexicon.PLAIN_NOUNS:
        material = [w.lower for w in reading.words[following.index + 1 : following.index + 6]]
        cloth = (
            lexicon.MATERIALS | colors.COLOR_WORDS | colors.COLOR_CARRIERS | lexicon.PLAIN_NOUNS | {"armor", "armour"}
        )
        if not any(word in cloth or word in colors.SHADES for word in material):
            return False
    if head.lower == "dress" and head.prep == "in" and head.det < 0 and not head.mods:
        return False
    if head.lower in lexicon.NEVER_SINGLY:
        return (bool(head.mods) or head.det >= 0) and head.prep in ("", "with", "in")
    return not head.possessive


def _is_sign(reading: Reading, head: Word) -> bool:
    """True for a proper name: the *Black Hat café*."""
    at = head.index + 1
    following = reading.words[at] if at < len(reading.words) else None
    named = head.capital and not head.opening and following is not None
    return named and following is not None and following.kind == "word" and not following.capital


def _is_merchandise(reading: Reading, head: Word) -> bool:
    """True for coats in general, which nobody is said to wear."""
    if head.lower in lexicon.GARMENTS or singular(head.lower) not in lexicon.GARMENTS:
        return False
    before = _clause_before(reading, head)
    return not any(w.kind == "wear" or w.lower in ("in", "with", "his", "her", "their") for w in before)


_ITEM_WORDS: Final = lexicon.MATERIALS


def _item(reading: Reading, head: Word) -> str:
    """The noun with what it is made of or cut like, directly before it."""
    words = [reading.quote(head).lower()]
    at = head.index - 1
    while at >= 0 and at in head.mods:
        word = reading.words[at]
        if word.lower not in _ITEM_WORDS and word.feature not in ("garment", "person", "creature"):
            break
        words.insert(0, word.lower)
        at -= 1
    return " ".join(words)


def _shared_color(reading: Reading, head: Word) -> str | None:
    """``coat and breeches of blue``, ``a suit of black clothes``: the colour stands with the other noun."""
    following = reading.passage.at(head.index + 1)
    if following == "of":
        ahead = reading.words[head.index + 2 : head.index + 8]
        noun = next((w for w in ahead if w.feature == "garment"), None)
        return garment_color(reading, noun) if noun is not None else _after_of(reading, head)
    if following in ("and", ",", "&"):
        ahead = reading.words[head.index + 2 : head.index + 5]
        noun = next((w for w in ahead if w.feature == "garment"), None)
        if noun is not None and reading.passage.at(noun.index + 1) == "of" and not _colored_before(reading, noun):
            return garment_color(reading, noun) or _after_of(reading, noun)
    return _after_of(reading, head)


def _colored_before(reading: Reading, noun: Word) -> bool:
    return any(at < noun.index and reading.words[at].lower in colors.COLOR_WORDS for at in noun.mods)


def _after_of(reading: Reading, head: Word) -> str | None:
    """``a gown of pale green silk``, ``boots with blue tops``: free or carried colours right behind."""
    lead = reading.passage.at(head.index + 1)
    if lead not in ("of", "with", "in"):
        return None
    group: list[Word] = []
    for word in reading.words[head.index + 2 : head.index + 8]:
        if word.kind in ("det", "adv") or (word.kind == "mod" and word.lower not in colors.COLOR_WORDS and not group):
            continue
        if word.lower in colors.COLOR_WORDS and word.claimed in (-1, head.index, *_carriers_after(reading, word)):
            group.append(word)
            continue
        carried = word.lower in colors.COLOR_CARRIERS or word.kind != "word"
        return phrase(reading, group) if group and (lead == "of" or carried) else None
    return phrase(reading, group) if group else None


def _carriers_after(reading: Reading, word: Word) -> list[int]:
    ahead = reading.words[word.index + 1 : word.index + 3]
    return [w.index for w in ahead if w.lower in colors.COLOR_CARRIERS]


def _dressed_in_color(reading: Reading) -> list[tuple[Garment, Word]]:
    """``clad in black from head to foot``: a colour without a garment."""
    for word in reading.words:
        if word.kind != "wear" and word.lower not in ("all", "man", "woman", "lady", "figure", "girl", "always"):
            continue
        ahead = reading.words[word.index + 1 : word.index + 6]
        if word.other or word.compared or word.denied:
            continue
        if word.kind != "wear" and (not ahead or ahead[0].lower != "in"):
            continue
        color = _first_color(reading, ahead)
        if color is not None:
            return [(Garment(item="clothes", color=color[0]), color[1])]
    return []


def _first_color(reading: Reading, ahead: list[Word]) -> tuple[str, Word] | None:
    for word in ahead:
        if word.lower in colors.COLOR_WORDS and word.lower not in ("dark", "light") and not word.denied:
            following = reading.passage.kind(word.index + 1)
            return (word.lower, word) if following not in ("head", "word", "mod") else None
        if word.kind not in ("prep", "adv", "mod", "wear", "word") and word.lower not in grammar.DETERMINERS:
            return None
    return None
