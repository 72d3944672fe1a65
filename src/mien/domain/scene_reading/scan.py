"""All that the words of a prompt say, one finding each, before it is weighed what of it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from mien.domain.scene_reading.denial import is_denied
from mien.domain.scene_reading.finding import Attribute, Finding, Standing
from mien.domain.scene_reading.holding import is_held
from mien.domain.scene_reading.language import language_of
from mien.domain.scene_reading.lexicon import Match, matches
from mien.domain.scene_reading.phrase_syntax import word_sets
from mien.domain.scene_reading.spelling import meant
from mien.domain.scene_reading.text import Token
from mien.domain.wordlist import words

_PLURAL: Final = 4
"""Words with more letters are also looked up without their last ``s``."""
_PARTS_OF_NAMES: Final = (Attribute.HELD, Attribute.TIME, Attribute.POSE, Attribute.EXPRESSION)
_LEFT_BEHIND: Final = words("from leaving left about like than of")
"""Words before a place that somebody isn't in, or that only may be meant."""


def scan(prompt: str, tokens: Sequence[Token]) -> list[Finding]:
    """The findings of a prompt in the order of their words."""
    language = language_of(tokens)
    found = list(matches([_forms(token) for token in tokens], language))
    kept = [match for match in _without_traps(found) if _means_it(match, tokens)]
    return [_finding(prompt, tokens, match, language) for match in _without_names_of_places(_longest(kept))]


def _forms(token: Token) -> tuple[str, ...]:
    """The words that a token may stand for; none for the end of a clause."""
    if token.ends_clause:
        return ()
    word = token.plain
    forms = [word, *word_sets(word)]
    if len(word) > _PLURAL and word.endswith("s") and word.isascii():
        forms.append(word[:-1])
    term = meant(word)
    return (*forms, term) if term else tuple(forms)


def _without_traps(found: Sequence[Match]) -> list[Match]:
    """The matches that share no word with a longer trap; one that says the very words of a trap knows better."""
    longest: dict[int, Match] = {}
    for match in found:
        if match.entry.attribute is None:
            for place in range(match.first, match.last):
                before = longest.get(place)
                longest[place] = match if before is None or _length(before) < _length(match) else before
    return [match for match in found if match.entry.attribute is not None and not _is_trapped(match, longest)]


def _is_trapped(match: Match, longest: Mapping[int, Match]) -> bool:
    traps = [longest[place] for place in range(match.first, match.last) if place in longest]
    return any(
        _length(trap) > _length(match) or (_length(trap) == _length(match) and trap.first != match.first)
        for trap in traps
    )


def _length(match: Match) -> int:
    return match.last - match.first


def _means_it(match: Match, tokens: Sequence[Token]) -> bool:
    if match.entry.phrase.tag:
        beside = (*tokens[max(0, match.first - 1) : match.first], *tokens[match.last : match.last + 1])
        return all(token.ends_clause for token in beside)
    return match.entry.attribute is not Attribute.HELD or is_held(tokens, match.first, match.last)


def _longest(found: Iterable[Match]) -> list[Match]:
    """Of matches of one attribute that share words the longest, and of equally long ones the first."""
    taken: dict[Attribute, set[int]] = {}
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (match.first - match.last, match.first)):
        attribute = match.entry.attribute
        assert attribute is not None
        places = taken.setdefault(attribute, set())
        if places.isdisjoint(range(match.first, match.last)):
            places.update(range(match.first, match.last))
            kept.append(match)
    return sorted(kept, key=lambda match: (match.first, match.last))


def _without_names_of_places(found: Sequence[Match]) -> list[Match]:
    """The matches but for things, hours and doings that are part of a place's name: ``sunflower field``."""
    places = [match for match in found if match.entry.attribute is Attribute.PLACE]
    return [
        match
        for match in found
        if match.entry.attribute not in _PARTS_OF_NAMES
        or not any(
            place.first <= match.first and match.last <= place.last and _length(match) < _length(place)
            for place in places
        )
    ]


def _finding(prompt: str, tokens: Sequence[Token], match: Match, language: str) -> Finding:
    entry = match.entry
    assert entry.attribute is not None
    assert entry.value is not None
    start, end = tokens[match.first].start, tokens[match.last - 1].end
    denied = is_denied(tokens, match.first, match.last, language)
    return Finding(
        attribute=entry.attribute,
        value=entry.value,
        words=prompt[start:end],
        start=start,
        end=end,
        approximate=entry.phrase.approximate,
        hint=entry.phrase.hint or _is_elsewhere(match, tokens),
        literal=entry.phrase.literal,
        standing=Standing.DENIED if denied else Standing.TAKEN,
    )


def _is_elsewhere(match: Match, tokens: Sequence[Token]) -> bool:
    """True for a place that somebody comes from or only thinks of."""
    if match.entry.attribute is not Attribute.PLACE:
        return False
    before = [token.plain for token in tokens[max(0, match.first - 2) : match.first]]
    return bool(before) and (before[-1] in _LEFT_BEHIND or (before[0] in _LEFT_BEHIND and before[-1] in ("the", "a")))
