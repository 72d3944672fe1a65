"""Small grammar: pronouns with their verb endings, articles, numbers in words, lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final


def _forms(they: str, them: str, their: str, themself: str, *, plural: bool) -> dict[str, str]:
    verbs = {
        "s": "" if plural else "s",
        "es": "" if plural else "es",
        "is": "are" if plural else "is",
        "was": "were" if plural else "was",
        "has": "have" if plural else "has",
    }
    words = {"they": they, "them": them, "their": their, "themself": themself}
    return verbs | words | {word.capitalize(): form.capitalize() for word, form in words.items()}


FORMS: Final = {
    "she/her": _forms("she", "her", "her", "herself", plural=False),
    "he/him": _forms("he", "him", "his", "himself", plural=False),
    "they/them": _forms("they", "them", "their", "themself", plural=True),
}
"""What the places in a text stand for: ``{They} work{s}`` is *She works*, *He works* or *They work*."""
YOU: Final = _forms("you", "you", "your", "yourself", plural=True)
"""The same for a text that speaks to the person."""

_SMALL: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VOWEL_SOUND: Final = ("hour", "honest", "heir")
_CONSONANT_SOUND: Final = ("uni", "use", "usu", "eu", "one", "ukulele", "ute")


def in_words(number: int) -> str:
    """A number from 0 to 99 as it is spoken: ``thirty-four``."""
    if number < len(_SMALL):
        return _SMALL[number]
    tens, unit = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[unit]}" if unit else _TENS[tens]


def with_article(phrase: str) -> str:
    """``a`` or ``an`` before a phrase, by how it sounds."""
    lower = phrase.lower()
    vowel = lower.startswith(_VOWEL_SOUND) or (lower[0] in "aeiou" and not lower.startswith(_CONSONANT_SOUND))
    return f"{'an' if vowel else 'a'} {phrase}"


def listed(parts: Sequence[str]) -> str:
    """``one, two and three``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else list(parts))


def years(count: int) -> str:
    """``one year``, ``six years``."""
    return f"{in_words(count)} year{'' if count == 1 else 's'}"


def capitalised(text: str) -> str:
    """The text with a capital at its beginning; the rest stays."""
    return text[:1].upper() + text[1:]
