"""What sort of thing a topic is, by how it is worded."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class TopicKind(StrEnum):
    """What sort of thing a topic is, grammatically."""

    SCENE = "scene"
    """A thing, a place, a doing that can be seen: a noun phrase."""
    IDEA = "idea"
    """What can only be thought about: ``friendship``, ``what I learned``."""
    NEWS = "news"
    """A whole sentence."""
    QUESTION = "question"
    GREETING = "greeting"
    SELF = "self"
    """The character itself."""


_GREETING: Final = re.compile(
    r"^(?:good (?:morning|evening|night|afternoon|day)|happy|merry|welcome|congrat\w+|thanks?(?: you| to)?|hello|hi|"
    r"hey|cheers|season's greetings)\b(?!\s+(?:to be|that|with))",
    re.I,
)
_ASKS: Final = re.compile(
    r"^(?:(?:what|why|how|who|where|when|which)(?:['’]s|['’]re|\s+(?:is|are|was|were|do|does|did|should|would|can|could))|"
    r"(?:should|would|could|can|do|does|is|are)\s+(?:i|you|we|they|it|there|people))\b",
    re.I,
)
_DOES = r"(?:is|are|was|were|has|have|had|will|can|opens|starts|begins|ends|closes|comes|goes|won|finally)"
_DID = (
    r"(?:(?:fell|broke|ate|ran|came|went|got|said|sat|slept|woke|left|died|married|arrived|escaped|graduated)\b|"
    r"(?:\w{3,}ed|made|took|lost|found|bought|brought|wrote|gave|stole|threw|caught) (?:up |over |down |in |out |off )?"
    r"(?:the|an?|my|our|his|her|its|it|me|us)\b)"
)
_CLAUSE: Final = re.compile(
    r"^(?:(?:i|we|he|she|they|you|it|there|this|that|today)(?:\s+[\w'-]+){0,2}?\s+(?:am|did|do|does|got|made|found|lost|"
    r"moved|bought|built|baked|just|never|always|love|loves|hate|hates|need|needs|want|wants|finished|can't|won't|"
    rf"started|{_DOES})\b|(?:the|an?|my|our)(?:\s+[\w'-]+){{1,3}}?\s+(?:{_DOES}\b|{_DID})|"
    r"(?:i['’]m|i['’]ve|i['’]ll|we['’]re|we['’]ve|we['’]ll|it['’]s|that['’]s|there['’]s|you['’]re)\s)",
    re.I,
)
_THOUGHT: Final = re.compile(
    r"^(?:(?:what|how|why|when|where) (?:i|we|you|he|she|they|it|to|people)\b|"
    r"the (?:\w+ )?(?:importance|meaning|future|art|value|power|problem|beauty|benefits?|idea|state|role|history) "
    r"of\b)",
    re.I,
)
_SEEN: Final = re.compile(
    r"^(?:an?|the|my|our|your|this|these|those|his|her|their|some|every|all|no|one|two|three|\w+ing|today|tonight)\b|"
    r"\b(?:at|over|on|by|near|under|behind|beside|along|with) (?:the|an?|my|our)\b|"
    r"\b(?:rain\w*|snow\w*|sun\w*|storm\w*|fog\w*|moon\w*|mornings?|evenings?|nights?|autumn|spring|summer|winter)\b",
    re.I,
)
_LATIN: Final = re.compile(r"[a-z]", re.I)


def kind_of(text: str) -> TopicKind:
    """The kind of a topic; never ``SELF``, which a request has to ask for."""
    if _GREETING.match(text):
        return TopicKind.GREETING
    if text.endswith(("?", "？")) or _ASKS.match(text):
        return TopicKind.QUESTION
    if _CLAUSE.match(text):
        return TopicKind.NEWS
    if _THOUGHT.match(text) or (_LATIN.search(text) and not _SEEN.search(text)):
        return TopicKind.IDEA
    return TopicKind.SCENE
