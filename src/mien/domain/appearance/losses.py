"""Parts of the body that somebody has lost: *one of her front teeth was gone*, *missing half an ear*."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.passage import Word
from mien.domain.appearance.reading import Reading
from mien.domain.wordlist import words

REACH: Final = 5
"""Words between the loss and the part."""
LOSSES: Final = words("wanted wants missing lost lacking wanting minus lacks lacked loses")
_PARTS: Final = words(
    "arm arms leg legs hand hands finger fingers thumb ear ears eye tooth teeth foot toe toes nose tusk horn wing tail"
)
_GONE: Final = frozenset({"gone", "missing", "lost"})
_ENDED: Final = frozenset({"ended", "ends", "stopped", "stops"})


def missing_part(reading: Reading, word: Word) -> str:
    """``missing half an ear`` for the word that tells the loss, or an empty string."""
    if word.lower == "sleeve" and "empty" in {w.lower for w in reading.words[max(0, word.index - 3) : word.index + 6]}:
        return "empty sleeve"
    if word.lower in LOSSES:
        return _behind(reading, word)
    return _before(reading, word) if word.lower in _PARTS else ""


def _behind(reading: Reading, loss: Word) -> str:
    """*missing two fingers*, *lost an ear*; not *lost in thought* nor *missing his hand*-shake."""
    said: list[str] = []
    if loss.lower in ("wanted", "wants") and reading.passage.at(loss.index + 1) not in ("the", "an", "one", "two"):
        return ""
    for word in reading.words[loss.index + 1 : loss.index + 1 + REACH]:
        if word.kind not in ("det", "poss", "mod", "num", "word", "head", "adv") and word.lower not in ("of", "from"):
            return ""
        said.append(word.lower)
        if word.lower in _PARTS:
            following = reading.words[word.index + 1] if word.index + 1 < len(reading.words) else None
            joined = following is not None and (following.glued or following.kind == "head")
            return "" if joined or word.other else " ".join(["missing", *said])
    return ""


def _before(reading: Reading, part: Word) -> str:
    """*one of her front teeth was gone*, *three of the fingers on his left hand ended at the knuckle*."""
    if part.other or part.compared:
        return ""
    behind = reading.words[part.index + 1 : part.index + 1 + REACH + 2]
    verb = next((w for w in behind if w.kind in ("cop", "have", "verb", "punct") or w.lower in _ENDED), None)
    if verb is None or verb.kind == "punct" or any(w.lower in _PARTS for w in behind if w.index > verb.index):
        return ""
    after = [w.lower for w in reading.words[verb.index + 1 : verb.index + 3]]
    gone = verb.kind == "cop" and after[:1] and after[0] in _GONE
    gone = gone or (verb.lower in _ENDED and after[:1] == ["at"])
    if not gone:
        return ""
    adjectives = [reading.words[at].lower for at in sorted(part.mods) if at < part.index]
    return " ".join(["missing", *adjectives, part.lower])
