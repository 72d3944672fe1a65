"""What language models put around the text that they were asked for, whatever kind of text it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

THOUGHTS: Final = ("think", "thinking", "thought", "reasoning")
"""Tags around what a model thinks before it answers."""
CONTROL_TOKENS: Final = (
    *("</s>", "<s>", "<bos>", "<eos>", "<pad>", "<unk>", "<end_of_turn>", "<start_of_turn>"),
    *("[inst]", "[/inst]", "<<sys>>", "<</sys>>"),
)
"""Tokens that part turns, in lower case, besides those of the form ``<|…|>``."""
BAR_MARK: Final = r"<[|｜][^\s<>]{1,40}[|｜]>"
"""A pattern of the others."""
AGREED: Final = "sure(?: thing)?|certainly|of course|absolutely|okay|ok"
"""A pattern of the words with which models accept a task."""
QUOTES: Final = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'", "「": "」"}
"""Opening quotation marks with those that close them."""

_TAGS: Final = "|".join(THOUGHTS)
_THOUGHT: Final = re.compile(rf"<({_TAGS})>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_END_OF_THOUGHT: Final = re.compile(rf"\A.*</(?:{_TAGS})>", re.DOTALL | re.IGNORECASE)
_TOKEN: Final = "|".join([BAR_MARK, *map(re.escape, CONTROL_TOKENS)])
_TURN_MARK: Final = re.compile(_TOKEN, re.IGNORECASE)
_BEFORE_TURN: Final = re.compile(
    rf"\A(?:\s|(?:{_TOKEN})(?:(?:assistant|model)(?=\s*(?:\n|{_TOKEN})))?)+", re.IGNORECASE
)
_FENCED: Final = re.compile(r"```(?:[\w-]*[^\S\n]*\n)?(.*?)(?:```|\Z)", re.DOTALL)


def without_thoughts(answer: str) -> str:
    """The answer without what a model thinks within it; a thought that is never closed goes to the end."""
    return _THOUGHT.sub("", answer)


def first_turn(answer: str) -> str:
    """What is said in an answer: no thoughts, no control tokens, and nothing of the turns that a model adds to it."""
    text = _END_OF_THOUGHT.sub("", without_thoughts(answer)).replace("\r\n", "\n")
    return _TURN_MARK.split(_BEFORE_TURN.sub("", text), maxsplit=1)[0].strip()


def fenced(text: str) -> str | None:
    """What stands in the first code fence, closed or not; ``None`` where there is none."""
    found = _FENCED.search(text)
    return found[1].strip() if found else None


def unquoted(text: str, marks: Mapping[str, str] = QUOTES) -> str:
    """The text without marks that enclose all of it; those around its first and its last words stay."""
    while len(text) > 1 and marks.get(text[0]) == text[-1] and not _closes_early(text):
        text = text[1:-1].strip()
    return text


def _closes_early(text: str) -> bool:
    """True when what the first character opens is closed before the end."""
    pair = {text[0], text[-1]}
    inner = (place for place in range(1, len(text) - 1) if text[place] in pair and not _is_apostrophe(text, place))
    place = next(inner, 1)
    return place > 1 and not text[place - 1].isspace()


def _is_apostrophe(text: str, place: int) -> bool:
    return text[place] in "'’" and text[place - 1].isalpha() and text[place + 1].isalpha()
