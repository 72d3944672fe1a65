"""Lists that stand in for sentences in many descriptions, as plain ``Label: words.`` lines for readers of prose.

What is undone: ``Hair("red" + "long")``, ``"hair": "red"``, ``hair = red; eyes = green`` in brackets, and the marks of
lists and headings around ``Label: words``. Ordinary prose comes out as it went in.
"""

from __future__ import annotations

import re
from typing import Final

_LABEL: Final = r"[A-Za-z][A-Za-z0-9_ /&'-]{0,40}"
_QUOTED: Final = r"(?:\"[^\"\n]{0,2000}\"|“[^”\n]{0,2000}”|'[^'\n]{0,2000}')"
_LIST: Final = rf"{_QUOTED}(?:\s{{0,20}}[+,|&]\s{{0,20}}{_QUOTED}){{0,200}}"

_CALL: Final = re.compile(rf"(?<![A-Za-z])({_LABEL}?)\s{{0,4}}[(\[]\s{{0,20}}({_LIST})\s{{0,20}}[)\]]")
"""``Hair("red" + "long")``"""
_PAIR: Final = re.compile(
    rf"[\"“']({_LABEL}?)[\"”']\s{{0,4}}[:=]\s{{0,4}}(\[[^\[\]]{{0,4000}}\]|{_QUOTED}(?:\s{{0,20}}\+\s{{0,20}}{_QUOTED}){{0,200}}|\d{{1,6}})"
)
"""``"hair": "red"``, ``"age": 25``, ``"likes": ["tea"]``"""
_SET: Final = re.compile(rf"(?<![A-Za-z])({_LABEL}?)\s{{0,4}}[=:]\s{{0,4}}({_LIST})")
"""``Hair = "red", "long"``"""
_BRACKETS: Final = re.compile(r"\[([^\[\]]{3,8000})\]")
_PART: Final = re.compile(rf"\s*+({_LABEL}?)\s*[=:]\s*+(.{{1,4000}})", re.DOTALL)
_MARKED_LINE: Final = re.compile(
    rf"^[ \t]*+(?:(?:[-*+•>]|#{{1,6}})[ \t]*+)?(?:\*\*|__|\*|_)?({_LABEL}?)"
    r"(?:\*\*|__|\*|_)?[ \t]*:[ \t]*(?:\*\*|__|\*)?[ \t]*",
    re.MULTILINE,
)
_LIST_MARK: Final = re.compile(r"^[ \t]*(?:[-*+•>]|#{1,6})[ \t]*|\*\*|__", re.MULTILINE)
_QUOTE: Final = re.compile(_QUOTED)
_FRAME: Final = re.compile(r"^[\s\[\]{}(),;+]+$", re.MULTILINE)
_ENOUGH: Final = 2
"""So many of a kind make a list; one may be a turn of speech."""


def readable(text: str) -> str:
    """The text with its lists as lines of ``Label: words.``; the text itself if it holds none."""
    found = text
    for pattern in (_CALL, _PAIR, _SET):
        if _at_least(pattern, found):
            found = pattern.sub(lambda match: f"\n{_said(match[1], match[2])}\n", found)
    found = _BRACKETS.sub(_without_brackets, found)
    if _marked(found):
        found = _LIST_MARK.sub("", _MARKED_LINE.sub(lambda match: f"{match[1].strip()}: ", found))
    if found == text:
        return text
    lines = (line.strip(" \t,;+") for line in _FRAME.sub("", found).splitlines())
    return "\n".join(line for line in lines if line)


def _at_least(pattern: re.Pattern[str], text: str) -> bool:
    return sum(1 for _, _ in zip(range(_ENOUGH), pattern.finditer(text), strict=False)) == _ENOUGH


def _said(label: str, words: str) -> str:
    """One line: the label as words, and what is listed with commas."""
    quoted = _QUOTE.findall(words)
    listed = [each[1:-1].strip() for each in quoted] if quoted else words.strip("[] \n").split(",")
    said = ", ".join(each.strip() for each in listed if each.strip())
    return f"{label.replace('_', ' ').strip().capitalize()}: {said}."


def _without_brackets(match: re.Match[str]) -> str:
    """``[Ada; hair= red, long; age= 30]`` as lines; brackets around anything else stay."""
    parts = [part for part in re.split(r"[;\n]", match[1]) if part.strip()]
    pairs = [_PART.fullmatch(part) for part in parts]
    if sum(pair is not None for pair in pairs) < _ENOUGH:
        return match[0]
    said = (
        f"{pair[1].replace('_', ' ').strip().capitalize()}: {pair[2].strip().rstrip('.')}." if pair else part.strip()
        for part, pair in zip(parts, pairs, strict=True)
    )
    return "\n" + "\n".join(said) + "\n"


def _marked(text: str) -> bool:
    """True where labelled lines carry list marks or stars."""
    marked = sum(
        1 for line in text.splitlines() if (found := _MARKED_LINE.match(line)) and not line.startswith(found[1])
    )
    return marked >= _ENOUGH
