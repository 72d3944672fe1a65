"""What is listed in a text: ``Age("24")``, ``Age: 24``, ``age(24)``, ``"age": 24``, in brackets or line by line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from mien.domain.card.attribute_names import NAMES, NOTHING, Attribute
from mien.domain.card.node import line

_ENOUGH: Final = 2
"""So many different labels make a list; one alone may be a turn of speech."""
_MOST_LABELS: Final = 300
_LONGEST_VALUE: Final = 4_000
_LONGEST_ITEM: Final = 80
_MOST_WORDS: Final = 9

_NAME: Final = "|".join(re.escape(name).replace(r"\ ", "[ _-]") for name in sorted(NAMES, key=len, reverse=True))
_LABEL: Final = re.compile(
    r"(?:^|(?<=[\[\](){};,|+.:>\"'“”*_#•=\-]))[ \t]{0,20}[\"'“*_]{0,3}(?=[A-Za-z])(?:[^\W_]{1,30}['’]s[ ])?"
    rf"(?P<name>{_NAME})(?:[ ]?[/&][ ]?[A-Za-z]{{2,20}})?"
    r"[\"'”*_]{0,3}[ \t]{0,4}(?P<mark>[:=(\[{])[*_]{0,3}[ \t]{0,20}",
    re.IGNORECASE | re.MULTILINE,
)
_BRACKET: Final = re.compile(r"[()\[\]{}]")
_QUOTED: Final = r"(?:\"[^\"\n]{0,2000}\"|“[^”\n]{0,2000}”)"
_QUOTED_LIST: Final = re.compile(rf"{_QUOTED}(?:\s{{0,20}}[+,|&]\s{{0,20}}{_QUOTED}(?!\s{{0,4}}[:=])){{0,200}}")
_BULLETS: Final = re.compile(r"\s{0,20}(?:\n[ \t]{0,20}[-*•+][ \t]{1,4}[^\n]{1,400}){1,60}")
_QUOTE: Final = re.compile(r"\"([^\"\n]*)\"|“([^”\n]*)”")
_SINGLE_QUOTE: Final = re.compile(r"'([^'\n]*)'(?=\s*[+,|&)]|\s*$)")
_BETWEEN: Final = re.compile(r"(?:[,;|\n•]|\s\+\s)(?![^()\n]{0,80}\))")
_SENTENCES: Final = re.compile(r"[.!?][\"')]{0,3}\s+\S")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def attributes_in(text: str, enough: int = _ENOUGH) -> Mapping[Attribute, tuple[str, ...]]:
    """The values behind each label as they stand, in order; empty for prose. Linear in the text's length.

    ``enough``: how many different labels it takes for a list.
    """
    labels = list(islice(_LABEL.finditer(text), _MOST_LABELS))
    if len({_name_of(label) for label in labels}) < enough:
        return {}
    found: defaultdict[Attribute, list[str]] = defaultdict(list)
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        value = _value(text, label, end).strip()
        if value:
            found[NAMES[_name_of(label)]].append(value)
    return {attribute: tuple(values) for attribute, values in found.items()}


def items_in(values: Sequence[str]) -> tuple[str, ...]:
    """The short phrases of some values, each once; sentences and long passages are none."""
    return tuple(dict.fromkeys(item for value in values for item in _items(value)))


def is_prose(value: str) -> bool:
    """True for a value that is written in sentences."""
    return not _quotes(value) and (
        bool(_SENTENCES.search(value)) or any(map(_is_long, _BETWEEN.split(_THOUSANDS.sub("", value))))
    )


def _name_of(label: re.Match[str]) -> str:
    return re.sub("[_-]", " ", label["name"].lower()) if label["name"].lower() not in NAMES else label["name"].lower()


def _value(text: str, label: re.Match[str], next_label: int) -> str:
    """What a label stands for: what its bracket holds, a list of quoted words, bullets, or the rest of its line."""
    start = label.end()
    if label["mark"] in "([{":
        return _bracketed(text, start)
    if text[start : start + 1] in ("(", "[", "{"):
        return _bracketed(text, start + 1)
    quoted = _QUOTED_LIST.match(text, start)
    if quoted:
        return quoted[0]
    bullets = _BULLETS.match(text, start)
    if bullets:
        return re.sub(r"\n[ \t]*[-*•+][ \t]+", "\n", text[start : min(bullets.end(), next_label)])
    line_end = text.find("\n", start)
    end = min(line_end if line_end >= 0 else len(text), next_label, start + _LONGEST_VALUE)
    return re.split(r"[;|]", _until_closed(text[start:end]))[0].rstrip(" \t,*_-\"'")


def _bracketed(text: str, start: int) -> str:
    """What stands up to the bracket that closes here; nothing if none does."""
    depth = 1
    for bracket in _BRACKET.finditer(text, start, start + _LONGEST_VALUE):
        depth += 1 if bracket[0] in "([{" else -1
        if not depth:
            return text[start : bracket.start()]
    return ""


def _until_closed(value: str) -> str:
    """Up to a bracket that closes one from before."""
    depth = 0
    for bracket in _BRACKET.finditer(value):
        depth += 1 if bracket[0] in "([{" else -1
        if depth < 0:
            return value[: bracket.start()]
    return value


def _items(value: str) -> Iterator[str]:
    if is_prose(value):
        return
    quoted = _quotes(value)
    parts = quoted if len(quoted) > 1 else _BETWEEN.split(_THOUSANDS.sub("", quoted[0] if quoted else value))
    for item in map(_tidied, parts):
        if item and item.lower() not in NOTHING and not _is_long(item) and not _SENTENCES.search(item):
            yield item


def _quotes(value: str) -> list[str]:
    """What is quoted; apostrophes are quotes only where the value begins with one."""
    if value.lstrip().startswith("'"):
        return _SINGLE_QUOTE.findall(value)
    return ["".join(found) for found in _QUOTE.findall(value)]


def _tidied(item: str) -> str:
    return re.sub(r"^and ", "", _balanced(line(item)).strip(" .*_\"'“”-•[]{}<>~:=")).strip()


def _balanced(item: str) -> str:
    return item if item.count("(") == item.count(")") else item.replace("(", " ").replace(")", " ")


def _is_long(item: str) -> bool:
    return len(item.strip()) > _LONGEST_ITEM or len(item.split()) > _MOST_WORDS
