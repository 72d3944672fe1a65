"""What a post is wanted about, and how it can be used in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mien.domain.posts.orders import asked_for
from mien.domain.posts.topic_kinds import TopicKind, kind_of

_LONGEST: Final = 140
"""Characters of a topic; a longer request is cut at a word."""
_ENCLOSED: Final = re.compile(r"[\"“„«‘']([^\"“”„«»]+)[\"”“»’']")
_GRAVE: Final = re.compile(
    r"\b(?:die[sd]?|dying|death|dead|passed away|funeral|grie(?:f|ving)|mourn\w*|burial|obituary|illness|cancer|ill|"
    r"hospital|accident|sick|cancel\w*|(?:is|are|was|were) closing|clos(?:es|ed) (?:down|for good|its doors)|"
    r"shut(?:s|ting)? down|lost my (?!keys|phone|temper|mind|bet)\w+|loss of|broke up|breakup|divorce|"
    r"fired|laid off|bankrupt\w*|war|disaster|earthquake|flood(?:ed|s)?|sad|sorry|lonely|goodbye|farewell|tragedy|"
    r"in memory of|miss(?:ing)? (?:my|her|him|you))\b",
    re.I,
)
_NO_DOING = r"(?:(?:morn|even|spr|str|wedd|build|ceil|cloth|pudd|th|someth|noth|anyth|everyth|beij)ing|[kwr]ing)"
_FLOWS: Final = re.compile(
    r"^(?:an?|the|my|our|this|these|those|some|every|all|no|two|three|four|five|ten)\s|"
    rf"^(?!{_NO_DOING}\b)(?:\w+ing|\w+['’]s)\b",
    re.I,
)
_NOT_LOWERED: Final = re.compile(r"^(?:I\b|I['’]|\w*[A-Z]\w*[A-Z]|\w*\d|\W)")
_LOWERED: Final = re.compile(
    r"^(?:An?|The|My|Our|This|That|These|Those|Some|Every|All|No|At|In|On|By|Near|With|From|After|Before|During|When|"
    r"We|He|She|They|It|There|You|Two|Three|How|What|Why|Who|Where|Which|(?!Beijing)\w+ing)\b"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a post is about. ``text`` begins in lower case where it can and has no stop at its end."""

    kind: TopicKind
    text: str
    flows: bool
    """True when ``text`` can stand inside a sentence as its object."""
    end: str = "."
    """The mark it ends with."""
    grave: bool = False
    """It is no occasion for jokes."""

    @property
    def opening(self) -> str:
        """It as a sentence of its own."""
        return f"{capitalized(self.text)}{self.end}"


def capitalized(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def read_topic(request: str, name: str) -> Topic:
    """What a request is about, as the character called ``name`` would put it; never empty."""
    asked = asked_for(_first_sentence(request))
    if asked.kind is TopicKind.SELF:
        return Topic(TopicKind.SELF, "", flows=False)
    return _topic(asked.kind or kind_of(_as_told_by(name, asked.text)), asked.text, name)


def _first_sentence(request: str) -> str:
    line = next((line.strip() for line in request.splitlines() if line.strip()), "")
    first = re.match(r".+?[.!?。！？…]+(?=\s|$)", line)
    text = first[0] if first and len(first[0]) > 8 else line
    text = text.strip(" \t*_`#")
    enclosed = _ENCLOSED.fullmatch(text)
    return enclosed[1].strip() if enclosed else text


def _topic(kind: TopicKind, text: str, name: str) -> Topic:
    ends_in = text[-1:]
    text = _as_told_by(name, text.strip().rstrip(".!?。！？…,;: "))
    if not text:
        return Topic(TopicKind.SCENE, "today", flows=True)
    text = _lowered(_shortened(text))
    end = {TopicKind.QUESTION: "?", TopicKind.GREETING: "!"}.get(kind, "!" if ends_in == "!" else ".")
    flows = kind in (TopicKind.SCENE, TopicKind.IDEA) and bool(_FLOWS.match(text))
    return Topic(kind, text, flows, end, grave=bool(_GRAVE.search(text)))


def _as_told_by(name: str, text: str) -> str:
    """A request speaks of the character as "you", or by name; the character says "I"."""
    own = re.escape(name)
    text = re.sub(rf"^{own}\s+(?=\w+ing\b)", "", text)
    text = re.sub(rf"\b{own}['’]s\b", "my", text)
    for theirs, mine in (("yourself", "myself"), ("yours", "mine"), ("your", "my"), ("you are", "I am")):
        text = re.sub(rf"\b{theirs}\b", mine, text, flags=re.I)
    return text


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST]
    return cut.rpartition(" ")[0].rstrip(",;: ") or cut


def _lowered(text: str) -> str:
    """In lower case at its start, where that can't be a name."""
    if _LOWERED.match(text) and not _NOT_LOWERED.match(text):
        return text[:1].lower() + text[1:]
    return text
