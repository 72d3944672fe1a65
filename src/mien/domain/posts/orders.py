"""What a request says around its topic: "write a post about", "announce that", "a photo of"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mien.domain.posts.topic_kinds import TopicKind

_KINDS = r"(?:posts?|captions?|tweets?|thread|stor(?:y|ies)|blog(?: ?posts?)?|articles?|texts?|messages?|update|"
_KINDS += r"paragraph|note|status|something|content|announcement|words|lines|sentences|description|piece)"
_AMOUNT = r"(?:an?|the|one|two|three|some|a few|your|my|another|this)"
_VERB = r"(?:write|create|make|draft|compose|generate|give (?:me|us)|do|come up with|prepare|craft|publish|post|share)"
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
_TALK: Final = re.compile(
    r"^(?:talk|tell (?:us|me|people|everyone|your followers)|speak|write|post|rave|rant|complain|muse|think|reflect|"
    r"reminisce|brag|gush)\s+(?:something\s+)?(?:about|on|of)\s+",
    re.I,
)
_SHOW: Final = re.compile(
    r"^(?:announce|rate|celebrate|promote|describe|advertise|present|show(?: off)?|share|mention|recommend|introduce|"
    r"review|praise|remember)\s+(?:that\s+|the fact that\s+)?",
    re.I,
)
_PICTURE: Final = re.compile(
    r"^(?:(?:an?|the|my|this|your)\s+)?(?:[\w-]+\s+)?(?:photo(?:graph)?|picture|pic|image|snapshot|portrait)s?\s+"
    r"(?:of|showing)\s+",
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
_CONGRATULATE: Final = re.compile(r"^congratulate ", re.I)
_SELF: Final = re.compile(
    r"^(?:(?:who (?:are you|you are|i am))|(?:introduce |introducing |about |present )?(?:yourself|myself)|"
    r"an? (?:short )?(?:self-)?introduction(?: of yourself)?|your ?bio|bio)\W*$",
    re.I,
)
_SETTLED: Final = (
    (_THAT, TopicKind.NEWS, ""),
    (_INVITE, TopicKind.NEWS, "you're invited to "),
    (_WISH, TopicKind.GREETING, ""),
    (_THANK, TopicKind.GREETING, "thanks to "),
    (_CONGRATULATE, TopicKind.GREETING, "congratulations to "),
)
"""Orders that settle what kind the topic is, and what stands in their place."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for: the topic's words, empty where it names none."""

    text: str
    kind: TopicKind | None = None
    """``None`` where the order leaves it open."""


def asked_for(request: str) -> Asked:
    """A request's topic without the order around it."""
    text = _as_order(_POLITE.sub("", request))
    if _SELF.match(text):
        return Asked("", TopicKind.SELF)
    if _BARE_ORDER.match(text):
        return Asked("", TopicKind.SCENE)
    for rule, kind, instead in _SETTLED:
        if rule.match(text):
            return Asked(instead + rule.sub("", text), kind)
    return _without_order(text)


def _as_order(text: str) -> str:
    """``A post thanking everyone`` is the order to thank everyone."""
    doing = _ORDER_DOING.match(text)
    return _DOINGS[doing[1].lower()] + text[doing.end() :] if doing else text


def _without_order(text: str) -> Asked:
    order = next((found for rule in _ORDERS if (found := rule.match(text))), None)
    stated = order is not None and bool(_STATES.match(order["link"]))
    text = text[order.end() :] if order else text
    for rule in (_TALK, _SHOW, _PICTURE):
        text = rule.sub("", text, count=1)
    if _SELF.match(text):
        return Asked("", TopicKind.SELF)
    return Asked(text, TopicKind.NEWS if stated else None)
