"""What is on the head."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance.lexicon_clothes import MATERIALS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading
from mien.domain.appearance.worn import is_sign, taken_off, trade_before
from mien.domain.wordlist import words

_DROPPED: Final = words("old sort kind very quite rather new sometimes always own usual other so")
"""Words that aren't part of what a hat is called."""


def read_headwear(reading: Reading) -> dict[str, Found]:
    """``headwear``: the words used for it, or ``None`` where the text says that the head is bare."""
    found = _headwear(reading)
    return {} if found is None else {"headwear": found}


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
    bareheaded = ("hat", "headwear", "cap", "headgear")
    denied = [w for w in reading.heads("headwear") if w.denied and w.lower in bareheaded and not _acts(reading, w)]
    if bare is not None or denied:
        return reading.stated(None, bare or denied[0])
    return None


def _acts(reading: Reading, head: Word) -> bool:
    """True for *hair that no cap had ever tamed*."""
    return reading.passage.kind(head.index + 1) in ("have", "cop", "verb")


def _is_headwear(reading: Reading, head: Word) -> bool:
    """False for the crown of the head, a hooded cloak's adjective and a veil of mist."""
    if reading.passage.at(head.index + 1) == "of" and head.lower in _OF_SOMETHING and not _made_of(reading, head):
        return False
    if head.lower == "crown" and (head.capital and not head.opening and not head.mods):
        return False
    bare = ("bald", "shaven", "shaved", "hairless")
    if head.lower == "crown" and any(w.lower in bare for w in reading.words[max(0, head.index - 4) : head.index]):
        return False
    before = reading.words[max(0, head.index - 3) : head.index]
    if head.lower in ("hood", "cowl") and head.prep == "with" and any(w.feature == "garment" for w in before):
        return False
    if is_sign(reading, head) or head.lower in ("hatted", "capped", "visor", "veiled"):
        return False
    return head.claimed < 0 or reading.words[head.claimed].feature != "garment"


def _made_of(reading: Reading, head: Word) -> list[Word]:
    """The *of black iron* of a crown of black iron; empty for the crown of the head."""
    if reading.passage.at(head.index + 1) != "of" or head.lower not in _OF_SOMETHING:
        return []
    behind = reading.words[head.index + 2 : head.index + 5]
    end = next((at for at, w in enumerate(behind) if w.lower in _STUFFS), -1)
    plain = all(w.kind in ("mod", "word") for w in behind[:end])
    return reading.words[head.index + 1 : head.index + 3 + end] if end >= 0 and plain else []


_OF_SOMETHING: Final = frozenset({"crown", "veil", "cap", "hood", "wreath"})
_STUFFS: Final = MATERIALS | words(
    "gold silver iron bone thorns flowers leaves laurel ivy roses twigs antlers brass copper steel ice feathers straw"
)


def _headwear_name(reading: Reading, head: Word) -> str:
    """The words used, without articles and degree: ``faded brown sailor hat``."""
    mods = [reading.words[at] for at in head.mods if at < head.index or reading.words[at].lower in colors.COLOR_WORDS]
    kept = [w for w in mods if w.lower not in _DROPPED and w.kind not in ("adv", "num") and not w.denied]
    ahead = sorted((w for w in kept if w.index < head.index), key=lambda w: w.index)
    made = _made_of(reading, head)
    if not made and not any(w.lower in colors.COLOR_WORDS for w in ahead):
        ahead = [w for w in kept if w.index > head.index and w.lower in colors.COLOR_WORDS][:1] + ahead
    text = ""
    for word in ahead:
        text += f"-{word.lower}" if word.glued and text else f" {word.lower}"
    at = ahead[0].index if ahead else head.index
    owner = trade_before(reading, reading.words[at], at - 1)
    if owner:
        text = f"{owner} {text.strip()}".strip()
    glue = "-" if head.glued and ahead else " "
    noun = reading.passage.written(head).lower().replace("’", "'")
    behind = "".join(f" {w.lower}" for w in made)
    return f"{text.strip()}{glue}{noun}{behind}".strip()
