"""Characters that steer a terminal or turn the order of what is shown: escapes, other controls, bidi overrides."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_CONTROLS_IN_TEXT: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def one_line(text: str) -> str:
    """The text itself, of a name or a tag. Raises ``ValueError`` if it holds a character that isn't shown."""
    return _without(_CONTROLS, text)


def running_text(text: str) -> str:
    """The text itself, which may have lines and tabs. Raises ``ValueError`` if it holds another control character."""
    return _without(_CONTROLS_IN_TEXT, text)


def says_something(text: str) -> bool:
    """True where anything is to be seen: not of spaces, and not of marks without width."""
    return any(letter.isprintable() and not letter.isspace() for letter in text)


def made_visible(text: str) -> str:
    r"""The text as it can be shown anywhere: control characters but newline and tab as ``\x1b`` or ``\u202e``."""
    return _CONTROLS.sub(lambda found: found[0] if found[0] in "\n\t" else _code(found[0]), text)


def made_visible_in_json(text: str) -> str:
    """The same JSON with the control characters within its strings escaped."""
    return _CONTROLS.sub(lambda found: found[0] if found[0] < " " else f"\\u{ord(found[0]):04x}", text)


def _without(unwanted: re.Pattern[str], text: str) -> str:
    found = unwanted.search(text)
    if found is not None:
        raise ValueError(f"must not hold control characters ({_code(found[0])} at position {found.start()})")
    return text


def _code(character: str) -> str:
    return f"\\x{ord(character):02x}" if ord(character) < 0x100 else f"\\u{ord(character):04x}"
