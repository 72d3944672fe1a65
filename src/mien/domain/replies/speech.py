"""Saying things in one of several ways, and none of them twice."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from mien.domain.replies.tone import Tone
from mien.domain.wordlist import words

Lines = Mapping[Tone | None, tuple[str, ...]]
"""Ways of saying one thing: those for everybody under ``None``, those of a tone under it."""

_TRIES: Final = 24
_PICKY: Final = 16
"""Tries in which a line isn't taken whose words were said lately about something else."""
_TONE: Final = re.compile(r"((?:[a-z]+\|)*[a-z]+): (.+)")
_SPIN: Final = re.compile(r"\[([^\[\]]*)\]")
_SLOT: Final = re.compile(r"\{(,?)(\w+)\}")
_SENTENCE: Final = re.compile(r"[^.!?…。！？]+[.!?…。！？]*")
_COLON: Final = re.compile(r"(: )([A-Z][\w']*)")
_NEW_SENTENCE: Final = re.compile(r"([.!?] )([^\W\d_])")
_LETTERS: Final = re.compile(r"[\W_]+")
_LEADS: Final = (
    *("Well, ", "Oh, ", "Hm, ", "Now, ", "So, ", "Ah, ", "You know, ", "Right, ", "Mm, ", "Look, ", "Well now, "),
    *("Truly, ", "Honestly, ", "Again: ", "Once more: ", "As before: ", "Still, ", "Let me see: ", "Yes, well, "),
)
"""Before something that had to be said already: what makes it another sentence."""
_STAYS_CAPITAL: Final = re.compile(r"(?:I\b|I'|[A-Z]\w*[A-Z])")

_CONTRACTIONS: Final = {
    short: long.replace("_", " ")
    for pair in [
        "I'm/I_am",
        "I've/I_have",
        "I'd/I_would",
        "I'll/I_shall",
        "don't/do_not",
        "can't/cannot",
        "isn't/is_not",
        "it's/it_is",
        "It's/It_is",
        "that's/that_is",
        "That's/That_is",
        "won't/will_not",
        "you're/you_are",
        "You're/You_are",
        "doesn't/does_not",
        "couldn't/could_not",
        "wouldn't/would_not",
        "haven't/have_not",
        "there's/there_is",
        "There's/There_is",
        "didn't/did_not",
        "wasn't/was_not",
        "what's/what_is",
        "What's/What_is",
        "you've/you_have",
        "You've/You_have",
        "we'll/we_shall",
        "We've/We_have",
        "hasn't/has_not",
    ]
    for short, long in [pair.split("/")]
}
"""Formal people don't contract."""
_CONTRACTED: Final = re.compile(r"\b(?:" + "|".join(map(re.escape, _CONTRACTIONS)) + r")\b")


def lines(text: str) -> Lines:
    """Ways of saying one thing, one a line; ``warm|shy: …`` for some tones. ``[a|b]`` is one of two, ``{slot}`` a fact.

    ``{,user}`` is the slot after a comma, or nothing where the slot is empty.
    """
    found: dict[Tone | None, list[str]] = {}
    for line in filter(None, (" ".join(line.split()) for line in text.splitlines())):
        toned = _TONE.fullmatch(line)
        tones = toned[1].split("|") if toned else []
        if toned and all(tone in set(Tone) for tone in tones):
            for tone in tones:
                found.setdefault(Tone(tone), []).append(toned[2])
        else:
            found.setdefault(None, []).append(line)
    return {tone: tuple(options) for tone, options in found.items()}


@lru_cache(maxsize=4096)
def sentences_in(text: str) -> tuple[str, ...]:
    """The sentences of a text as they are compared: letters and digits only."""
    return tuple(plain for each in _SENTENCE.findall(text) if (plain := _plain(each)))


def _plain(text: str) -> str:
    return _LETTERS.sub(" ", text).strip().casefold()


class Speech:
    """One reply in the making: chance, tone, and the sentences that were used before."""

    def __init__(self, seed: str, tone: Tone, said: Iterable[str]) -> None:
        self.chance = random.Random(seed)
        self.tone = tone
        self._used = {sentence for text in said for sentence in sentences_in(text)}
        self._lately = " / ".join(sorted(self._used))
        self.parts: list[str] = []

    def likely(self, probability: float) -> bool:
        """True as often as that."""
        return self.chance.random() < probability

    def say(self, ways: Lines, **slots: str) -> bool:
        """Add one of the ways that has all its facts; ``False`` if there is none."""
        fitting = self._fitting(ways, slots)
        if fitting and not self._say_fresh(fitting, slots):
            self._add(self._made_new(self._worded(self._spun(self.chance.choice(fitting)), slots)))
        return bool(fitting)

    def say_new(self, ways: Lines, **slots: str) -> bool:
        """The same, but also ``False`` where all that was tried was said lately."""
        return self._say_fresh(self._fitting(ways, slots), slots)

    def _fitting(self, ways: Lines, slots: Mapping[str, str]) -> list[str]:
        """The ways that have all their facts; those of the tone count three times."""
        specific, anybody = ways.get(self.tone, ()), ways.get(None, ())
        return [line for line in (*specific * 3, *anybody) if _has_all(line, slots)]

    def _say_fresh(self, fitting: list[str], slots: Mapping[str, str]) -> bool:
        if not fitting:
            return False
        for attempt in range(_TRIES):
            spun = self._spun(self.chance.choice(fitting))
            text = self._worded(spun, slots)
            if self._is_new(text) and (attempt > _PICKY or not self._sounds_alike(spun)):
                self._add(text)
                return True
        return False

    def quote(self, text: str) -> bool:
        """Add the text as it is, if it is new."""
        if not self._is_new(text):
            return False
        self._add(text)
        return True

    def _spun(self, line: str) -> str:
        return _SPIN.sub(lambda found: self.chance.choice(found[1].split("|")), line)

    def _sounds_alike(self, spun: str) -> bool:
        """True where the words around a slot were said lately, whatever stood in it."""
        around = [_plain(part) for part in _SLOT.sub("\n", spun).splitlines()] if "{" in spun else []
        return any(part.count(" ") > 1 and part in self._lately for part in around)

    def _worded(self, spun: str, slots: Mapping[str, str]) -> str:
        filled = _SLOT.sub(lambda found: _filled(found, slots), spun)
        after_colon = _COLON.sub(lambda found: f"{found[1]}{_lowered(found[2])}", filled)
        capitals = _NEW_SENTENCE.sub(lambda found: found[1] + found[2].upper(), _capital(after_colon))
        return self._in_tone(capitals)

    def _in_tone(self, text: str) -> str:
        if self.tone is not Tone.FORMAL:
            return text
        return _CONTRACTED.sub(lambda found: _CONTRACTIONS[found[0]], text)

    def _is_new(self, text: str) -> bool:
        said = sentences_in(text)
        return self._used.isdisjoint(said) and len(set(said)) == len(said)

    def _add(self, text: str) -> None:
        self._used.update(sentences_in(text))
        self.parts.append(text)

    def _made_new(self, text: str) -> str:
        """Every sentence that was said before gets a lead that makes it another one."""
        leads = self.chance.sample(_LEADS, len(_LEADS))
        made = []
        for sentence in map(str.strip, _SENTENCE.findall(text)):
            candidates = [sentence, *(lead + _lowered(sentence) for lead in leads)]
            candidates += [first + _lowered(second) for first in leads for second in candidates[1:]]
            made.append(next((each for each in candidates if self._is_new(each)), sentence))
        return " ".join(made)


def _has_all(line: str, slots: Mapping[str, str]) -> bool:
    return all(optional or slots.get(name) for optional, name in _SLOT.findall(line))


def _filled(found: re.Match[str], slots: Mapping[str, str]) -> str:
    value = slots.get(found[2], "")
    return f", {value}" if found[1] and value else value


def _capital(text: str) -> str:
    return re.sub(r"^([\"“'(*]*)(\w)", lambda found: found[1] + found[2].upper(), text)


def _lowered(sentence: str) -> str:
    """The sentence as it stands after a lead; names and ``I`` stay capital."""
    if _STAYS_CAPITAL.match(sentence) or sentence.split(" ", 1)[0].rstrip(",.!?") not in _COMMON_BEGINNINGS:
        return sentence
    return sentence[0].lower() + sentence[1:]


_COMMON_BEGINNINGS: Final = words(
    """
    A An The That That's This It It's My Your You You're We There There's What What's Who How Why Where When Not No Yes
    And But So If For In On At Some Something Nothing Everything Here Tell Ask Just Of Mostly Maybe Still Then They One
    Hello Hi Good Thank Thanks Don't Do Is Are Was Can Could Let Nobody People Perhaps Another Once Old Two To With
    """
)
