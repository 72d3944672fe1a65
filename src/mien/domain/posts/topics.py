"""What a post is wanted about: the request without "write a post about", and how it can be used in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_LONGEST: Final = 140
"""Characters of a topic; a longer request is cut at a word."""


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


_KINDS = r"(?:posts?|captions?|tweets?|thread|stor(?:y|ies)|blog(?: ?posts?)?|articles?|texts?|messages?|update|"
_KINDS += r"paragraph|note|status|something|content|announcement|words|lines|sentences|description|piece)"
_AMOUNT = r"(?:an?|the|one|two|three|some|a few|your|my|another|this)"
_VERB = r"(?:write|create|make|draft|compose|generate|give (?:me|us)|do|come up with|prepare|craft|publish|post|share)"
_ENCLOSED: Final = re.compile(r"[\"“„«‘']([^\"“”„«»]+)[\"”“»’']")
_GRAVE: Final = re.compile(
    r"\b(?:die[sd]?|dying|death|dead|passed away|funeral|grie(?:f|ving)|mourn\w*|burial|obituary|illness|cancer|ill|"
    r"hospital|accident|sick|cancel\w*|(?:is|are|was|were) closing|clos(?:es|ed) (?:down|for good|its doors)|"
    r"shut(?:s|ting)? down|lost my (?!keys|phone|temper|mind|bet)\w+|loss of|broke up|breakup|divorce|"
    r"fired|laid off|bankrupt\w*|war|disaster|earthquake|flood(?:ed|s)?|sad|sorry|lonely|goodbye|farewell|tragedy|"
    r"in memory of|miss(?:ing)? (?:my|her|him|you))\b",
    re.I,
)
_POLITE: Final = re.compile(
    r"^(?:please|kindly|can you|could you|would you|i want you to|i'd like you to|i need(?: you to)?|let's)\s+", re.I
)
_LINK = (
    r"(?:\s+(?:in (?:your|his|her|their) (?:own )?(?:voice|style|words)|for (?:instagram|twitter|x|facebook|your "
    r"followers|my blog|the blog|your blog|social media)))?"
    r"\s*(?P<link>about|on|of|for|describing|regarding|announcing(?: that)?|saying(?: that)?|that says|telling|where|"
    r"in which|to announce(?: that)?|to say(?: that)?|:|-|—)\s*"
)
_ORDERS: Final = (
    re.compile(rf"^{_VERB}\s+(?:{_AMOUNT}\s+)?(?:[\w-]+,?\s+){{0,4}}?{_KINDS}{_LINK}", re.I),
    re.compile(
        rf"^(?:{_AMOUNT}\s+)?(?:[\w-]+,?\s+){{0,2}}?(?:posts?|captions?|tweets?|story|blog post|blog){_LINK}", re.I
    ),
)
_BARE_ORDER: Final = re.compile(rf"^(?:{_VERB}\s+)?(?:{_AMOUNT}\s+)?(?:[\w-]+,?\s+){{0,3}}?{_KINDS}\W*$", re.I)
_STATES: Final = re.compile(r"announcing that|saying|that says|to (?:say|announce) that", re.I)
_TALK: Final = re.compile(
    r"^(?:talk|tell (?:us|me|people|everyone|your followers)|speak|write|post|rave|rant|complain|muse|think|reflect|"
    r"reminisce|brag|gush)\s+(?:something\s+)?(?:about|on|of)\s+",
    re.I,
)
_DOINGS: Final = {
    "thanking": "thank",
    "wishing": "wish",
    "inviting": "invite",
    "congratulating": "congratulate",
    "celebrating": "celebrate",
    "promoting": "promote",
    "introducing": "introduce",
}
_ORDER_DOING: Final = re.compile(rf"^.{{0,80}}?\b{_KINDS}\s+(?:for \w+ )?({'|'.join(_DOINGS)})\b", re.I)
_CONGRATULATE: Final = re.compile(r"^congratulate ", re.I)
_SHOW: Final = re.compile(
    r"^(?:announce|rate|celebrate|promote|describe|advertise|present|show(?: off)?|share|mention|recommend|introduce|"
    r"review|praise|remember)\s+(?:that\s+|the fact that\s+)?",
    re.I,
)
_THAT: Final = re.compile(
    r"^(?:announce|mention|share|say|tell (?:us|me|people|everyone|your followers)|let (?:people|everyone) know|"
    r"(?=(?:the )?news that))\s*"
    r"(?:(?:the )?(?:news|fact) )?that\s+",
    re.I,
)
_WISH: Final = re.compile(r"^wish (?:us|people|everyone|everybody|all|your followers)(?: of you)? (?:an? )?", re.I)
_THANK: Final = re.compile(r"^thank (?=\w)", re.I)
_INVITE: Final = re.compile(r"^invite (?:us|people|everyone|everybody|all|your followers|them) (?:all )?to ", re.I)
_GREETING: Final = re.compile(
    r"^(?:good (?:morning|evening|night|afternoon|day)|happy|merry|welcome|congrat\w+|thanks?(?: you| to)?|hello|hi|"
    r"hey|cheers|season's greetings)\b(?!\s+(?:to be|that|with))",
    re.I,
)
_SELF: Final = re.compile(
    r"^(?:(?:who (?:are you|you are|i am))|(?:introduce |introducing |about |present )?(?:yourself|myself)|"
    r"an? (?:short )?(?:self-)?introduction(?: of yourself)?|your ?bio|bio)\W*$",
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
_ASKS: Final = re.compile(
    r"^(?:(?:what|why|how|who|where|when|which)(?:['’]s|['’]re|\s+(?:is|are|was|were|do|does|did|should|would|can|could))|"
    r"(?:should|would|could|can|do|does|is|are)\s+(?:i|you|we|they|it|there|people))\b",
    re.I,
)
_PICTURE: Final = re.compile(
    r"^(?:(?:an?|the|my|this|your)\s+)?(?:[\w-]+\s+)?(?:photo(?:graph)?|picture|pic|image|snapshot|portrait)s?\s+"
    r"(?:of|showing)\s+",
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


def capitalized(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def read_topic(request: str, name: str) -> Topic:
    """What a request is about, as the character called ``name`` would put it; never empty."""
    text = _first_sentence(request)
    text = _POLITE.sub("", text)
    doing = _ORDER_DOING.match(text)
    if doing:
        text = _DOINGS[doing[1].lower()] + text[doing.end() :]
    if _SELF.match(text):
        return Topic(TopicKind.SELF, "", flows=False)
    if _BARE_ORDER.match(text):
        return Topic(TopicKind.SCENE, "today", flows=True)
    for rule, kind, prefix in (
        (_THAT, TopicKind.NEWS, ""),
        (_INVITE, TopicKind.NEWS, "you're invited to "),
        (_WISH, TopicKind.GREETING, ""),
        (_THANK, TopicKind.GREETING, "thanks to "),
        (_CONGRATULATE, TopicKind.GREETING, "congratulations to "),
    ):
        if rule.match(text):
            return _topic(kind, prefix + rule.sub("", text), name)
    order = next((found for rule in _ORDERS if (found := rule.match(text))), None)
    stated = order is not None and bool(_STATES.match(order["link"]))
    text = text[order.end() :] if order else text
    for rule in (_TALK, _SHOW, _PICTURE):
        text = rule.sub("", text, count=1)
    if _SELF.match(text):
        return Topic(TopicKind.SELF, "", flows=False)
    return _topic(TopicKind.NEWS if stated else _kind(_as_told_by(name, text)), text, name)


def _first_sentence(request: str) -> str:
    line = next((line.strip() for line in request.splitlines() if line.strip()), "")
    first = re.match(r".+?[.!?。！？…]+(?=\s|$)", line)
    text = first[0] if first and len(first[0]) > 8 else line
    text = text.strip(" \t*_`#")
    enclosed = _ENCLOSED.fullmatch(text)
    return enclosed[1].strip() if enclosed else text


def _kind(text: str) -> TopicKind:
    if _GREETING.match(text):
        return TopicKind.GREETING
    if text.endswith(("?", "？")) or _ASKS.match(text):
        return TopicKind.QUESTION
    if _CLAUSE.match(text):
        return TopicKind.NEWS
    if _THOUGHT.match(text) or (_LATIN.search(text) and not _SEEN.search(text)):
        return TopicKind.IDEA
    return TopicKind.SCENE


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
