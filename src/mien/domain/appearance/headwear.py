"""What is on the head."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import lexicon_colors as colors
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
    if is_sign(reading, head) or head.lower in ("hatted", "capped", "visor", "veiled"):
        return False
    return head.claimed < 0 or reading.words[head.claimed].feature != "garment"


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
    at = ahead[0].index if ahead else head.index
    owner = trade_before(reading, reading.words[at], at - 1)
    if owner:
        text = f"{owner} {text.strip()}".strip()
    glue = "-" if head.glued and ahead else " "
    noun = reading.passage.written(head).lower().replace("’", "'")
    return f"{text.strip()}{glue}{noun}".strip()
