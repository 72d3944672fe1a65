"""Eyes of two colours: *one blue eye and one brown*, *heterochromia: blue and brown*."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.lexicon_colors import EYE_COLORS
from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Found, Reading

REACH: Final = 12
_GONE: Final = frozenset({"patch", "hidden", "covered", "missing", "gone", "blind", "glass", "lost", "empty", "closed"})
_SIDES: Final = frozenset({"one", "left", "right", "other"})


def read_odd_eyes(reading: Reading) -> Found | None:
    """The two colours as ``blue and brown``, or ``None``."""
    for word in reading.words:
        if not reading.counts(word):
            continue
        if word.lower in ("heterochromia", "heterochromatic"):
            return _named(reading, word)
        one_of = [w.lower for w in reading.words[max(0, word.index - 3) : word.index]][:2] == ["one", "of"]
        if (word.lower == "eye" or (word.lower == "eyes" and one_of)) and any(
            w.lower in _SIDES for w in reading.words[max(0, word.index - 4) : word.index]
        ):
            return _one_and_other(reading, word)
    return None


def _named(reading: Reading, word: Word) -> Found | None:
    around = reading.words[max(0, word.index - 4) : word.index + REACH]
    colors = [w for w in around if w.sentence == word.sentence and w.lower in EYE_COLORS]
    near = [w for w in colors if not _of_something_else(reading, w)]
    return _pair(reading, word, near)


def _one_and_other(reading: Reading, eye: Word) -> Found | None:
    """The colour before or behind the first eye, and that of the one named as the other."""
    own = [w for w in reading.described(eye) if w.lower in EYE_COLORS][:1]
    if not own:
        return None
    after = reading.words[max(eye.index, own[0].index) + 1 : eye.index + REACH]
    names = [w.lower for w in after]
    starts = [at for at, name in enumerate(names) if name in _SIDES]
    if not starts:
        return None
    if _GONE & set(names):
        return None
    told = [w for w in after[starts[0] :] if w.lower in EYE_COLORS and not _of_something_else(reading, w)]
    return _pair(reading, eye, [*own, *told[:1]])


def _of_something_else(reading: Reading, color: Word) -> bool:
    head = reading.words[color.claimed] if color.claimed >= 0 else None
    return head is not None and head.kind == "head" and head.feature not in ("eyes", "mark")


def _pair(reading: Reading, anchor: Word, colors: list[Word]) -> Found | None:
    names = list(dict.fromkeys(EYE_COLORS[w.lower] for w in colors))
    return reading.stated(" and ".join(names[:2]), anchor, *colors[:3]) if len(names) > 1 else None
