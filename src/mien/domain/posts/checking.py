"""What is wrong with a post that a model wrote, said so that the model can mend it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from mien.domain.posts.kinds import PostKind, Quality, count_words

_TOLERANCE: Final = 2.0
"""A post may be half as long as was asked for, or twice as long."""
_LOOP: Final = 4
"""So many times the same few words in a row are a model that has lost its way."""
_LEAST_LETTERS: Final = 0.5
"""Share of letters among what isn't space; less is no text."""
_AS_A_MODEL: Final = re.compile(
    r"\bas an? (?:ai|artificial intelligence|(?:large )?language model|assistant)\b|"
    r"\bi(?:['’]m| am) (?:sorry|unable|not able)\b[^.\n]{0,60}\b"
    r"(?:can(?:no|['’])t|unable|not able|assist|help|write|create)|"
    r"^i (?:can(?:no|['’])t|won['’]t) (?:help|assist|write|create|generate|fulfil)|"
    r"\bhow can i (?:help|assist) you\b",
    re.I,
)


def what_is_wrong(text: str, kind: PostKind, quality: Quality) -> str | None:
    """One sentence for the model, or ``None`` when the post can be used."""
    if not text:
        return "There is no text."
    if _AS_A_MODEL.search(text):
        return "It speaks as an assistant; write as the person, without apology or explanation."
    if _is_garbled(text):
        return "It isn't readable text."
    if _loops(text):
        return "It says the same thing over and over."
    return _wrong_length(text, kind, quality)


def _wrong_length(text: str, kind: PostKind, quality: Quality) -> str | None:
    low, high = kind.length(quality)
    words = count_words(text)
    if not low / _TOLERANCE <= words <= high * _TOLERANCE:
        return f"It has {words} {'word' if words == 1 else 'words'}; write {low} to {high}."
    if len(text) > kind.characters:
        return f"It has {len(text)} characters; write at most {kind.characters}."
    return None


def _is_garbled(text: str) -> bool:
    visible = re.sub(r"\s", "", text)
    letters = sum(character.isalpha() for character in visible)
    return letters < _LEAST_LETTERS * len(visible) or "\ufffd" in text


def _loops(text: str) -> bool:
    words = re.findall(r"\w+", text.lower())
    runs = Counter(zip(*(words[at:] for at in range(_LOOP)), strict=False))
    repeated = max(runs.values(), default=0)
    return repeated >= _LOOP or (len(words) > 60 and len(set(words)) < len(words) / 5)
