"""Words in which something is asked for, a picture or a post: checked before anything is written."""

from __future__ import annotations

from typing import Final

from mien.domain.controls import running_text
from mien.domain.errors import InvalidRequest
from mien.domain.writable import refuse_unwritable

ASKED_LIMIT: Final = 8_000
"""Characters of a prompt, its context or an instruction; prompt and context have no more together."""


def check_text(field: str, text: str, limit: int = ASKED_LIMIT) -> None:
    """Raise ``InvalidRequest`` for a text that is too long or can't be read or kept."""
    if len(text) > limit:
        raise InvalidRequest.field(field, f"is longer than {limit} characters.")
    try:
        refuse_unwritable(text)
        running_text(text)
    except ValueError as error:
        raise InvalidRequest.field(field, f"{error}.") from error
