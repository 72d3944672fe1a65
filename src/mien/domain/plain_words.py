"""What was wrong with what somebody asked for, in words for the person who asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

Context = Mapping[str, Any]


def _number(bound: float) -> str:
    """A bound as people write it: ``1``, where a field for fractions has ``1.0``."""
    return f"{bound:g}" if isinstance(bound, float) else str(bound)


_WORDS: Final[dict[str, Callable[[Context], str]]] = {
    "missing": lambda _: "is required",
    "extra_forbidden": lambda _: "isn't a field that is known here",
    "string_type": lambda _: "must be text",
    "string_too_short": lambda context: (
        "must not be empty" if context["min_length"] == 1 else f"must have at least {context['min_length']} characters"
    ),
    "string_too_long": lambda context: f"must have at most {context['max_length']} characters",
    "int_type": lambda _: "must be a whole number",
    "int_parsing": lambda _: "must be a whole number",
    "int_parsing_size": lambda _: "is too large a number",
    "int_from_float": lambda _: "must be a whole number",
    "float_type": lambda _: "must be a number",
    "float_parsing": lambda _: "must be a number",
    "finite_number": lambda _: "must be a finite number",
    "bool_type": lambda _: "must be true or false",
    "bool_parsing": lambda _: "must be true or false",
    "list_type": lambda _: "must be a list",
    "tuple_type": lambda _: "must be a list",
    "dict_type": lambda _: "must be an object",
    "model_type": lambda _: "must be an object",
    "model_attributes_type": lambda _: "must be an object",
    "mapping_type": lambda _: "must be an object",
    "too_long": lambda context: f"must have at most {context['max_length']} entries",
    "too_short": lambda context: (
        "must not be empty" if context["min_length"] == 1 else f"must have at least {context['min_length']} entries"
    ),
    "enum": lambda context: f"must be {context['expected']}",
    "literal_error": lambda context: f"must be {context['expected']}",
    "greater_than_equal": lambda context: f"must be at least {_number(context['ge'])}",
    "less_than_equal": lambda context: f"must be at most {_number(context['le'])}",
    "greater_than": lambda context: f"must be more than {_number(context['gt'])}",
    "less_than": lambda context: f"must be less than {_number(context['lt'])}",
    "value_error": lambda context: str(context["error"]),
    "json_invalid": lambda context: f"isn't valid JSON: {context['error']}",
}
"""By pydantic's type of error."""

_TRIED_TYPE: Final = re.compile(r"(list|literal|function-\w+|constrained-\w+)\[")
_SHOULD: Final = re.compile(r"\A\w+ should ")
_SAYS_OF_IT: Final = re.compile(r"(must|is|isn't|has|have|hasn't|holds|can't|needs|names|tells)\b")
"""Words that go on from a field's name; behind others a sentence of its own begins."""


def fields_of(errors: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Pydantic's errors as ``[{"path", "message"}]``, each path once, in the order in which they were found."""
    found: dict[str, str] = {}
    for error in errors:
        path, words = _path(error), _words(error)
        if path not in found:
            found[path] = words
        elif _alternatives(error) and words not in found[path]:
            found[path] += f" or {words}"
    return [{"path": path, "message": message} for path, message in found.items()]


def said(path: str, message: str) -> str:
    """A field and what is wrong with it, as a clause."""
    if not path:
        return message
    return f"{path} {message}" if _SAYS_OF_IT.match(message) else f"{path}: {message}"


def sentence(fields: Iterable[Mapping[str, str]]) -> str:
    """All of them as one sentence."""
    clauses = "; ".join(said(field["path"], field["message"]) for field in fields)
    return f"{clauses.rstrip('.')}."


def _path(error: Mapping[str, Any]) -> str:
    """``tags.0`` for a part of the body, ``limit`` for a parameter, ``body`` for the whole."""
    place, *parts = (part for part in error["loc"] if not _is_alternative(part))
    if error["type"] == "json_invalid" or not parts:
        return str(place)
    return ".".join(str(part) for part in parts)


def _alternatives(error: Mapping[str, Any]) -> bool:
    """True for what one of several allowed forms misses."""
    return any(map(_is_alternative, error["loc"]))


def _is_alternative(part: object) -> bool:
    """Pydantic puts the name of the type that it tried between the keys: ``list[str]``."""
    return isinstance(part, str) and _TRIED_TYPE.match(part) is not None


def _words(error: Mapping[str, Any]) -> str:
    words = _WORDS.get(error["type"])
    if words is not None:
        return words(error.get("ctx") or {})
    message: str = _SHOULD.sub("must ", error["msg"])
    return message[:1].lower() + message[1:]
