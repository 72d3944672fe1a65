"""Text that can be kept: databases and files take neither NUL nor halves of surrogate pairs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

_UNWRITABLE: Final = re.compile("[\0\ud800-\udfff]")
DEEPEST: Final = 16
"""How many levels objects and lists may be nested."""


def refuse_unwritable(value: Any, depth: int = 0) -> None:
    """Raise ``ValueError`` if there is text in ``value`` that can't be stored, or if it is nested too deeply."""
    if depth > DEEPEST:
        raise ValueError(f"is nested more than {DEEPEST} levels deep")
    if isinstance(value, str):
        # A picture inside a text has millions of characters, nearly always ASCII.
        if ("\0" in value) if value.isascii() else _UNWRITABLE.search(value):
            raise ValueError("holds a character that can't be stored (NUL or half of a surrogate pair)")
    elif isinstance(value, Mapping | list | tuple | set):
        parts = [*value.keys(), *value.values()] if isinstance(value, Mapping) else value
        for part in parts:
            refuse_unwritable(part, depth + 1)
