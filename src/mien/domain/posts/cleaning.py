"""From what a model wrote to the post itself: what models put around a text goes, the text stays."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.model_wrapping import AGREED, fenced, first_turn, unquoted
from mien.domain.posts.hashtags import HASHTAG
from mien.domain.posts.kinds import PostKind

_SECTIONS: Final = re.compile(r"</?(?:subject|context|about)>", re.I)
_WORKS = r"(?:posts?|captions?|tweets?|story|blog|article|text|draft|version|take|one|option|attempt|response)"
_PREAMBLE: Final = re.compile(
    rf"^(?:(?:{AGREED}|great|here you go)\b[^\n:]{{0,80}}[!.:,]\s*)?"
    rf"(?:here(?:['’]s| is| are)\b(?:[^\n:]{{0,60}}\b{_WORKS}\b[^\n:]{{0,80}}:|[^\n:]{{0,120}}:(?=\s*\n))|"
    rf"(?:{AGREED})\b[^\n:]{{0,80}}[!:](?=\s*\n))\s*",
    re.I,
)
_LABEL: Final = re.compile(
    r"^[*_#\s]*(?:(?:option|version|draft)\s*(?:1|one|a)|(?:my )?(?:instagram |social media |blog )?"
    r"(?:post|caption|tweet|story|text|answer|output|response)|title)[*_]*\s*:[*_]*\s*",
    re.I,
)
_ALTERNATIVE: Final = re.compile(
    r"(?<!\s)(?=\s*\n)\s*+[*_#]*(?:option|version|draft|alternative(?:ly)?)\s*(?:[2-9]|two|b)?\b[^\n]{0,30}:", re.I
)
_TRAILER: Final = re.compile(
    r"(?<!\s)(?=\s*\n)\s*+(?:[*_(\[]*(?:note|word count|words|explanation|hashtags? used|character count)\b\s*:|"
    r"\(\s*\d+ (?:words|characters)|let me know\b|(?:i hope|hope) (?:this|that|you)\b[^\n]*(?:help|like)|"
    r"feel free to\b|would you like (?:me|another)\b|is there anything\b|-{3,}\s*\n).*\Z",
    re.I | re.S,
)
_MARKDOWN: Final = (
    (re.compile(r"^\s{0,3}#{1,6}\s+", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,200})\]\(https?://[^)\s]{1,500}\)"), r"\1"),
    (re.compile(r"^[^\S\n]*-{3,}[^\S\n]*$", re.M), ""),
)
_LONGEST_TAGS: Final = 2_000
"""Characters at the end of a text that are searched for hashtags."""


def clean_post(text: str, kind: PostKind, name: str) -> str:
    """The post that a model wrote, without what it said around it; may be empty. ``name`` is the character's."""
    text = _SECTIONS.sub("", first_turn(text)).strip()
    text = _PREAMBLE.sub("", text, count=1).strip()
    if text.startswith("```"):
        text = fenced(text) or ""
    text = _LABEL.sub("", text, count=1)
    text = re.sub(rf"^[*_]*{re.escape(name)}[*_]*\s*:[*_]*\s*", "", text, count=1)
    text = _ALTERNATIVE.split(text, maxsplit=1)[0]
    text = _TRAILER.sub("", text)
    text = _without_quotes(text.strip())
    for pattern, instead in _MARKDOWN:
        text = pattern.sub(instead, text)
    text = _with_allowed_hashtags(text, kind)
    return _without_empty_lines(text)


def _without_quotes(text: str) -> str:
    """Without quotation marks that enclose all of it, hashtags behind them aside."""
    body, tags = _parted(text)
    inner = unquoted(body)
    return text if inner == body else " ".join([inner, *tags])


def _with_allowed_hashtags(text: str, kind: PostKind) -> str:
    """Hashtags as many as the kind has; within a sentence the word stays without its mark."""
    body, tags = _parted(text)
    kept = [tag for tag in tags if HASHTAG.fullmatch(tag)][: kind.hashtags]
    return " ".join([HASHTAG.sub(r"\1", body), *kept]).strip()


def _parted(text: str) -> tuple[str, list[str]]:
    """The text without the hashtags at its end, and these."""
    words = re.findall(r"\S+", text[-_LONGEST_TAGS:])
    number = 0
    while number < len(words) and re.fullmatch(r"#\w+", words[-number - 1]):
        number += 1
    tags = words[len(words) - number :]
    for tag in reversed(tags):
        text = text.rstrip().removesuffix(tag)
    return text.rstrip(), tags


def _without_empty_lines(text: str) -> str:
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
