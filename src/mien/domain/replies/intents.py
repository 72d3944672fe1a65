"""What somebody wants who writes a message: a kind for each of its sentences, and what it is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mien.domain.chat.disclosure import asks_whether_ai
from mien.domain.replies.intent import Intent
from mien.domain.replies.languages import is_foreign, is_gibberish
from mien.domain.replies.patterns import OPENING, PATTERNS
from mien.domain.replies.told import asked_of_user, tells
from mien.domain.wordlist import words


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that a message wants. ``topic`` is the user's own words for what it is about, or empty."""

    intent: Intent
    topic: str = ""
    sentence: str = ""


_READ: Final = 1_500
_MOST: Final = 4
"""Wishes of one message that are answered."""
_SENTENCE: Final = re.compile(r"[^.!?\n…]+[.!?…]*")
_NAMES_ONLY: Final = re.compile(r"(?:[A-Z][\w'-]*[\s,!.]*){1,4}")
FEELINGS: Final = frozenset(
    {
        *(Intent.SAD, Intent.GRIEF, Intent.GUILT, Intent.ANGRY, Intent.LONELY, Intent.WORRIED, Intent.TIRED),
        *(Intent.UNWELL, Intent.HAPPY),
    }
)
"""What people say that they feel."""
_ADDRESS: Final = re.compile(r"(?:[^\W\d_][\w'-]*)[,!]\s*")
_CLAUSES: Final = re.compile(
    r",? (?:and|but) (?=(?:i|i'm|my|what|how|where|who|do you|are you|can you|could you|have you|tell me)\b)",
    re.IGNORECASE,
)
_QUESTION_TAG: Final = re.compile(
    r",? (?:isn't it|aren't they|isn't (?:s?he|that)|don't you think|right|huh|innit|doesn't it|wasn't it)\s*\?$",
    re.IGNORECASE,
)
_AFTER_TELL_ME: Final = frozenset({Intent.STORY, Intent.JOKE, Intent.OPINION})
_SOFTENERS: Final = re.compile(
    r"^(?:(?:well|so|and|but|ok|okay|oh|um|uh|hm+|also|now|then|anyway|by the way|btw|please|just|i mean|you know|"
    r"actually|honestly|tell me|can you tell me|could you tell me|i(?:'d| would) like to know|i was wondering|"
    r"i wonder|may i ask|can i ask|let me ask)\b[\s,:]*)+",
    re.IGNORECASE,
)

_ASKING: Final = re.compile(
    r"^(?:do|does|did|are|is|was|were|can|could|will|would|have|has|had|should|may|might|am|don't|aren't|isn't|can't|"
    r"won't|wouldn't|couldn't|haven't|shall)\b",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(r"\S+ (?:you|it|that|this|there|he|she|they|we|i)\b", re.IGNORECASE)
_WH: Final = re.compile(r"^(?:what|who|whom|whose|where|when|why|how|which)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


_WITHOUT_APOSTROPHE: Final = {
    word.replace("'", ""): word
    for word in words(
        "what's who's where's when's how's that's there's let's i'm i've you're you've they're they've don't doesn't "
        "didn't can't couldn't wouldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't"
    )
}
_MISSING: Final = re.compile(r"\b(?:" + "|".join(_WITHOUT_APOSTROPHE) + r")\b", re.IGNORECASE)


def with_apostrophes(text: str) -> str:
    """``whats`` → ``what's``, where the word is no other one."""

    def mended(found: re.Match[str]) -> str:
        word = _WITHOUT_APOSTROPHE[found[0].lower()]
        return word[0].upper() + word[1:] if found[0][0].isupper() else word

    return _MISSING.sub(mended, text)


@lru_cache(maxsize=2048)
def wishes(text: str) -> tuple[Wish, ...]:
    """What a message wants, in its order; at least one, at most four, each kind once."""
    read = with_apostrophes(unicodedata.normalize("NFC", text[:_READ]).replace("’", "'").replace("‘", "'"))
    found: dict[Intent, Wish] = {}
    for wish in _all(read):
        found.setdefault(wish.intent, wish)
    wanted = list(found.values())
    if len(wanted) > 1:
        # Beside something of substance a murmur needs no answer of its own.
        wanted = [wish for wish in wanted if wish.intent not in _MURMURS] or wanted[:1]
        if not FEELINGS.isdisjoint(found):
            wanted = [wish for wish in wanted if wish.intent is not Intent.STATEMENT]
    return tuple(wanted[:_MOST])


_MURMURS: Final = frozenset(
    {
        *(Intent.MORE, Intent.LAUGHTER, Intent.SILENCE, Intent.ONE_WORD, Intent.GIBBERISH, Intent.PLEASED),
        *(Intent.YES, Intent.MURMUR, Intent.APPROVES, Intent.SURPRISED),
    }
)
_BEFORE_A_COMMA: Final = frozenset(
    {
        *(Intent.THANKS, Intent.APOLOGY, Intent.LAUGHTER, Intent.YES, Intent.NO, Intent.UNSURE, Intent.MORE),
        *(Intent.INTRODUCES, Intent.PLEASED, Intent.MURMUR, Intent.APPROVES, Intent.SURPRISED),
    }
)


def _all(text: str) -> Iterator[Wish]:
    if asks_whether_ai(text):
        yield Wish(Intent.AI, sentence=text)
    parts = [part.strip() for sentence in _SENTENCE.findall(text) for part in _CLAUSES.split(sentence)]
    told = [part for part in parts if _WORD.search(part)]
    if not told:
        yield Wish(Intent.ONE_WORD if re.search(r"\w", text) else Intent.SILENCE, sentence=text)
    for part in told:
        yield from _of_sentence(part)


def _of_sentence(sentence: str) -> Iterator[Wish]:
    if asks_whether_ai(sentence):
        return
    opening = OPENING.match(sentence)
    rest = sentence
    if opening and _NAMES_ONLY.fullmatch(sentence, opening.end()):
        yield Wish(Intent.GREETING, sentence=sentence)
        return
    if opening:
        address = _ADDRESS.match(sentence, opening.end())
        end = address.end() if address else opening.end()
        if len(_WORD.findall(sentence[end:])) > 1:
            yield Wish(Intent.GREETING, sentence=sentence[:end])
            rest = sentence[end:]
    head, comma, tail = rest.partition(",")
    if comma and len(head.split()) <= 4 and _WORD.search(tail):
        first = _classified(head, head)
        if first.intent in _BEFORE_A_COMMA:
            yield first
            rest = tail
    rest = rest.strip()
    yield _classified(_SOFTENERS.sub("", rest).strip() or rest, rest)


def _classified(text: str, sentence: str) -> Wish:
    asked = asked_of_user(sentence)
    if asked:
        return Wish(Intent.OF_USER, asked, sentence)
    if tells(sentence):
        return Wish(Intent.TELLS, "", sentence)
    text = _QUESTION_TAG.sub(".", text)
    for intent, rule in PATTERNS:
        found = rule.search(text) or (rule.search(sentence) if intent in _AFTER_TELL_ME else None)
        if found:
            topic = (found.groupdict().get("t") or "").strip(" ,")
            return Wish(intent, topic, sentence)
    count = len(_WORD.findall(text))
    if is_foreign(text):
        return Wish(Intent.FOREIGN, sentence=sentence)
    if is_gibberish(text):
        return Wish(Intent.GIBBERISH, sentence=sentence)
    if _WH.match(text):
        return Wish(Intent.QUESTION, sentence=sentence)
    if _ASKING.match(text) and (text.rstrip().endswith("?") or _OF_WHOM.match(text)):
        return Wish(Intent.YES_NO, sentence=sentence)
    if text.rstrip().endswith("?"):
        return Wish(Intent.QUESTION, sentence=sentence)
    return Wish(Intent.ONE_WORD if count <= 1 else Intent.STATEMENT, sentence=sentence)
