"""A character's own way of wording its pictures: text with ``{placeholders}``, filled without evaluating anything.

``{{`` and ``}}`` stand for braces. A clause (up to the next comma, semicolon, full stop or line end) whose placeholders
are all empty is left out, so that ``loves {interests}`` doesn't stay behind for somebody without any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

PLACEHOLDERS: Final[dict[str, str]] = {
    "name": "the character's name",
    "identity": "who is to be recognised: every attribute of the looks",
    "shot": "how the picture is framed, from which side, in which pose",
    "context": "the scene that was asked for; empty in sets and avatars",
    "style": "the words that ask for the style",
    "medium": "what kind of picture the style makes, such as `oil painting`",
    "mood": "the mood of the shot",
    "description": "the character's description, shortened",
    "personality": "summary and traits",
    "interests": "interests, with commas",
    "likes": "what the character likes, with commas",
    "backstory": "the beginning of the backstory",
    "worldview": "the look of the character's worldview",
}
"""What a template may hold between braces, and what is put there."""

_TOKEN: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|[,;.!?\n]|[^{},;.!?\n]+")
_ENDS: Final = frozenset(",;.!?\n")
_WEAK_ENDS: Final = frozenset(",;")


@dataclass(slots=True)
class _Clause:
    text: str = ""
    end: str = ""
    asked: bool = False
    answered: bool = False

    @property
    def stays(self) -> bool:
        return self.answered or not self.asked


def check_template(template: str) -> str:
    """The template itself. Raises ``ValueError`` for a lone brace or an unknown placeholder, naming those there are."""
    for token in _TOKEN.finditer(template):
        if token[0] in ("{", "}"):
            raise ValueError(
                f"has a '{token[0]}' without its partner at position {token.start()}; "
                "write '{{' or '}}' for a brace itself"
            )
        if token[1] is not None and token[1].strip() not in PLACEHOLDERS:
            raise ValueError(f"has an unknown placeholder '{{{token[1][:40]}}}'; there are {_known()}")
    return template


def placeholders_of(template: str) -> frozenset[str]:
    """Names of the placeholders that a checked template holds."""
    return frozenset(token[1].strip() for token in _TOKEN.finditer(template) if token[1] is not None)


def fill_template(template: str, values: Mapping[str, str]) -> str:
    """A checked template with its placeholders replaced; what is put in isn't looked at again."""
    clauses = [_Clause()]
    for token in _TOKEN.finditer(template):
        clause = clauses[-1]
        if token[1] is not None:
            value = values.get(token[1].strip(), "")
            clause.text += value
            clause.asked = True
            clause.answered = clause.answered or bool(value)
        elif token[0] in _ENDS:
            clause.end = token[0]
            clauses.append(_Clause())
        else:
            clause.text += {"{{": "{", "}}": "}"}.get(token[0], token[0])
    return _joined(clauses)


def _joined(clauses: list[_Clause]) -> str:
    """The clauses that stay. One that is left out leaves its full stop to the one before it."""
    kept: list[_Clause] = []
    for clause in clauses:
        if clause.stays:
            kept.append(clause)
        elif kept and kept[-1].end in _WEAK_ENDS and clause.end not in _WEAK_ENDS:
            kept[-1].end = clause.end
    return "".join(clause.text + clause.end for clause in kept).strip()


def _known() -> str:
    return ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
