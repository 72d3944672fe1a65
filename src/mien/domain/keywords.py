"""The words that tell what a picture is about, in a form in which those of two texts can be compared."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from mien.domain.scene_reading import Attribute, Standing, read_scene
from mien.domain.scene_reading.small import is_small
from mien.domain.scene_reading.text import Token, tokens

_OF_THE_VIEW: Final = frozenset({Attribute.SHOT_TYPE, Attribute.ANGLE})
"""What is compared by itself."""
_ENDINGS: Final = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_SHORTEST_STEM: Final = 3
_DOUBLED: Final = frozenset("bdgmnprt")


@lru_cache(maxsize=64)
def keywords_of(text: str) -> frozenset[str]:
    """What a prompt, or a picture's own scene, is about: its words with content, and what they are understood to mean.

    Without the words that say how the person is to be seen, and without what is denied. As the meaning is among them,
    ``lluvia`` finds a picture tagged ``rain``.
    """
    reading = read_scene(text)
    apart = [each for each in reading.findings if each.attribute in _OF_THE_VIEW or each.standing is Standing.DENIED]
    words = {
        stem(token.plain)
        for token in tokens(reading.prompt)
        if _has_content(token) and not any(each.start <= token.start < each.end for each in apart)
    }
    meant = (found.value.value for attribute, found in reading.chosen.items() if attribute not in _OF_THE_VIEW)
    return frozenset(words) | normalised(meant)


def normalised(tags: Iterable[str]) -> frozenset[str]:
    """The words of tags, without small ones, each without its ending."""
    return frozenset(stem(token.plain) for tag in tags for token in tokens(tag) if _has_content(token))


def stem(word: str) -> str:
    """A word without the commonest English endings: ``walking`` and ``walks`` are ``walk``, ``running`` is ``run``."""
    for ending, instead in _ENDINGS:
        left = len(word) - len(ending)
        if word.endswith(ending) and left >= _SHORTEST_STEM and not word.endswith("ss"):
            cut = word[:left] + instead
            doubled = not instead and ending in ("ing", "ed") and cut[-1] == cut[-2] and cut[-1] in _DOUBLED
            return cut[:-1] if doubled else cut
    return word


def _has_content(token: Token) -> bool:
    """Whether it says something by itself; single characters of Chinese and Japanese are too short for that."""
    return not (token.ends_clause or token.is_script_character or is_small(token))
