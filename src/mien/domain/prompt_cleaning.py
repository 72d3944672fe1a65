"""The prompt in a model's answer, without what models say around it."""

from __future__ import annotations

import json
import re
from typing import Final

from mien.domain.model_wrapping import AGREED, QUOTES, fenced, first_turn, unquoted
from mien.domain.prose import flattened

_TAG: Final = re.compile(r"</?[a-zA-Z_]{1,20}>")

_SUBJECT: Final = r"(?:image|picture|positive|final|main|revised|improved|generated|art|text[- ]to[- ]image)?"
_LABEL: Final = re.compile(
    rf"\A{_SUBJECT}\s*(?:prompt|description|output|answer|result)\s*(?:[:：]|\s[-–—]\s)\s*", re.IGNORECASE
)
_COURTESY: Final = re.compile(
    rf"\A(?:{AGREED}|great|alright|gladly|no problem|understood|i(?:['’]d| would) be (?:happy|glad))\b"
    r"[^.!:\n]{0,60}[.!:,]\s*",
    re.IGNORECASE,
)
_ANNOUNCED: Final = re.compile(
    r"\A(?:here(?:['’]s| is| are| you go)|below (?:is|are)|this is|the following|as requested|based on"
    r"|i(?:['’]ve| have|['’]ll| will))\b[^:\n]{0,160}(?::|\n)\s*",
    re.IGNORECASE,
)
_ALTERNATIVE: Final = re.compile(
    r"^\W{0,3}(?:option|version|variation|variant|alternative|prompt)\s*#?(?:\d+|[A-C]|one|two|three)?\s*[:.)\-–—]+\s*",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERED: Final = re.compile(r"^[ \t]{0,3}\d{1,2}[.)][ \t]+", re.MULTILINE)
_AFTERWORD: Final = re.compile(
    r"(?:^|(?<=[.!?\"”*)])\s+|\n)\W{0,4}(?:"
    r"negative(?:[ _-]?prompts?)?\s*(?:\([^)]*\))?\W{0,3}:"
    r"|(?:avoid|notes?|explanation|parameters?|settings?|style notes?|keywords?)\s*:"
    r"|(?:steps|seed|cfg(?: scale)?|sampler|aspect ratio)\s*:"
    r"|\(?(?:approx\w*\s+)?word[ -]?count\b|\(?(?:approx\w* |about |~)?\d{2,3} words\b"
    r"|(?:let me know|i hope|feel free|would you like|if you(?:['’]d| would) like)\b|(?:this prompt|the prompt above)\b"
    r").*\Z",
    re.IGNORECASE | re.DOTALL,
)
_SWITCHES: Final = re.compile(r"\s--(?:ar|v|s|q|no|style|stylize|seed|niji|chaos|quality)\b.*\Z", re.DOTALL)
_HEADING: Final = re.compile(
    r"^[ \t]{0,3}#{1,6}[ \t].*$|^[ \t]*\*\*[^*\n]{1,60}\*\*:?[ \t]*$|^[ \t]*[-=_*]{3,}[ \t]*$", re.MULTILINE
)
_LINE_MARK: Final = re.compile(r"^[ \t]*(?:[-*•>][ \t]+|>[ \t]*)", re.MULTILINE)
_EMPHASIS: Final = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=[\w.,!?])[*_](?!\w)")
_ENCLOSING: Final = QUOTES | {"(": ")", "[": "]"}
_CUT_OFF: Final = re.compile(
    r"(?:\b(?:a|an|the|and|or|of|with|in|on|at|to|her|his|their|its|by|from|as|for|is)|[,;:–—-])\Z"
)
_SENTENCE: Final = re.compile(r"\A.*[.!?](?=\s)", re.DOTALL)

_LONGEST: Final = 20_000
"""Characters of an answer that are looked at."""
_LONG_ENOUGH: Final = 40
"""Words from which a part of an answer is taken for a whole prompt."""


def cleaned(answer: str) -> str:
    """The prompt itself on one line; empty if there is none. Text that is nothing but the prompt stays as it is."""
    text = _content(_TAG.sub("", first_turn(answer[:_LONGEST])).strip())
    text = _without_preamble(text)
    text = _first_alternative(text)
    text = _SWITCHES.sub("", _AFTERWORD.sub("", text))
    text = _without_preamble(_without_markdown(text))
    return _without_loose_end(unquoted(flattened(text), _ENCLOSING))


def _content(text: str) -> str:
    """What stands in a code fence or in JSON, where that is the prompt."""
    inner = fenced(text)
    if inner is not None:
        text = inner if len(inner.split()) >= _LONG_ENOUGH else text.replace("```", "")
    return _of_json(text.strip())


def _of_json(text: str) -> str:
    if not text.startswith("{"):
        return text
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return text
    texts = [value for value in said.values() if isinstance(value, str)]
    return next(
        (said[key] for key in ("prompt", "text") if isinstance(said.get(key), str)), max(texts, key=len, default="")
    )


def _without_preamble(text: str) -> str:
    """Without courtesies, announcements and labels before the prompt, however many stand there."""
    before = None
    text = text.strip()
    while text != before:
        before = text
        bare = _EMPHASIS.sub("", _HEADING.sub("", text[:300])).lstrip() + text[300:]
        for opening in (_COURTESY, _ANNOUNCED, _LABEL):
            if opening.match(bare):
                text = opening.sub("", bare, count=1).strip()
                break
    return text


def _first_alternative(text: str) -> str:
    """The first of several prompts; a list of parts of one prompt stays whole."""
    for mark in (_ALTERNATIVE, _NUMBERED):
        parts = [part.strip() for part in mark.split(text)]
        whole = [part for part in parts if len(part.split()) >= _LONG_ENOUGH]
        if len(parts) > 1 and len(whole) > 1:
            return whole[0]
    return _NUMBERED.sub("", text)


def _without_markdown(text: str) -> str:
    return _EMPHASIS.sub("", _LINE_MARK.sub("", _HEADING.sub("", text)))


def _without_loose_end(text: str) -> str:
    """Without the beginning of a sentence that was broken off, where whole ones stand before it."""
    if not _CUT_OFF.search(text):
        return text
    whole = _SENTENCE.match(text)
    return whole[0] if whole is not None else text.rstrip(" ,;:–—-")
