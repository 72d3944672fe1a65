"""The words that a model is sent: the prompt, and what the pictures beside it are."""

from __future__ import annotations

from typing import Final

from mien.ports import ImageRequest

_PERSON: Final = "The attached pictures show the person: draw this same person anew, as described here.\n\n"
_CHANGE: Final = "Change the first picture as follows and keep the rest of it as it is: "
_RESULT: Final = "\n\nThe picture afterwards: "


def words(request: ImageRequest, limit: int | None) -> str:
    """What to send, at most ``limit`` characters: an edit's instruction goes before its description."""
    if request.edit is not None:
        text = f"{_CHANGE}{request.edit.instruction}"
        text = f"{text}{_RESULT}{request.prompt}" if request.prompt else text
    elif request.references:
        text = f"{_PERSON}{request.prompt}"
    else:
        text = request.prompt
    return text if limit is None else text[:limit]
