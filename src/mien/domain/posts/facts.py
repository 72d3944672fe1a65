"""What of a character can stand within a sentence of a post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain.character import Character

_LONGEST_FACT: Final = 60
"""Characters of an interest or like that can stand within a sentence."""
_NOT_A_THING: Final = re.compile(r"^(?:to|i|he|she|they|you|we|it|play|read|go|make|be|do|watch|listen)\s", re.I)


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a character can stand within a sentence, in the order in which it is used."""

    interests: tuple[str, ...]
    likes: tuple[str, ...]
    dislikes: tuple[str, ...]
    traits: tuple[str, ...]

    @staticmethod
    def of(character: Character) -> Facts:
        """A character's; what is too long or no thing is left out."""
        return Facts(
            _usable(character.interests),
            _usable(character.preferences.likes),
            _usable(character.preferences.dislikes),
            _usable(character.personality.traits),
        )


def shares_a_word(fact: str, topic: str) -> bool:
    """True when a fact and a topic have a word of some length in common, whatever its ending."""
    stems = {word[:5] for word in re.findall(r"\w{4,}", topic.lower())}
    return any(word[:5] in stems for word in re.findall(r"\w{4,}", fact.lower()))


def _usable(facts: Sequence[str]) -> tuple[str, ...]:
    trimmed = [each.strip().rstrip(".!") for each in facts]
    return tuple(each for each in trimmed if 1 < len(each) <= _LONGEST_FACT and not _NOT_A_THING.match(each))
