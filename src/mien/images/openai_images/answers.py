"""What a server answered: pictures or where they lie, and what it says about them. Nothing is taken on trust."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

_MAX_TEXT: Final = 4000
"""Characters of a revised prompt that are kept."""
_MOST: Final = 10**9
"""Numbers from here on are nonsense."""
_MOST_PICTURES: Final = 64
"""Of one answer that are looked at; more than are ever asked for."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture of an answer: its bytes, or the address where it lies."""

    data: bytes | None = None
    url: str | None = None
    revised_prompt: str | None = None


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens of one call: of the words sent, of the pictures sent, of those that came."""

    text: int
    image: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Answered:
    """One call's answer: what is usable of it, and what was wrong with the rest."""

    pictures: tuple[Drawn, ...]
    problem: str
    """Why pictures are missing, where they are."""
    spent: Spent | None = None
    quality: str | None = None
    """What the provider chose, where it was left to it."""
    request_id: str | None = None


def read_answer(body: object, request_id: str | None = None) -> Answered:
    """What an answer holds; takes a moment for large pictures. Raises ``ValueError`` if it isn't the protocol's."""
    if not isinstance(body, dict):
        raise ValueError("it isn't a JSON object")
    items = body.get("data")
    if not isinstance(items, list):
        raise ValueError("it has no list of pictures")
    return _answered(items, body, request_id)


def read_event(event: Mapping[str, Any] | None, request_id: str | None) -> Answered:
    """What the event holds with which a stream tells of its finished picture; ``None``: it never came."""
    return _answered([] if event is None else [event], event or {}, request_id)


def preview_of(event: Mapping[str, Any]) -> tuple[int, bytes] | None:
    """Number, from 0, and bytes of an event's unfinished picture; ``None`` if there is none: no reason to fail."""
    number = event.get("partial_image_index")
    try:
        data = _drawn(event).data
    except ValueError:
        return None
    return None if data is None else (number if isinstance(number, int) and 0 <= number < _MOST else 0, data)


def _answered(items: list[Any], body: Mapping[str, Any], request_id: str | None) -> Answered:
    pictures: list[Drawn] = []
    problem = "it has fewer than were asked for"
    for item in items[:_MOST_PICTURES]:
        try:
            pictures.append(_drawn(item))
        except ValueError as error:
            problem = str(error)
    quality = body.get("quality")
    quality = quality if isinstance(quality, str) else None
    return Answered(tuple(pictures), problem, _spent(body.get("usage")), quality, request_id)


def _drawn(item: object) -> Drawn:
    if not isinstance(item, Mapping):
        raise ValueError("a picture is no object")
    encoded, url, revised = (item.get(name) or None for name in ("b64_json", "url", "revised_prompt"))
    told = revised[:_MAX_TEXT] if isinstance(revised, str) else None
    if isinstance(encoded, str):
        return Drawn(data=_decoded(encoded), revised_prompt=told)
    if isinstance(url, str):
        return Drawn(url=url, revised_prompt=told)
    raise ValueError("a picture has neither bytes nor an address")


def _decoded(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("a picture isn't valid base64") from None


def _spent(usage: object) -> Spent | None:
    if not isinstance(usage, Mapping):
        return None
    details = usage.get("input_tokens_details")
    details = details if isinstance(details, Mapping) else {"text_tokens": usage.get("input_tokens")}
    text, image, drawn = (
        count if isinstance(count, int) and 0 <= count < _MOST else 0
        for count in (details.get("text_tokens"), details.get("image_tokens"), usage.get("output_tokens"))
    )
    return Spent(text, image, drawn)
