"""Where a worker's output holds its picture: workers agree on little but base64 and addresses."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.errors import Retryable

_PLACES: Final = ("images", "image", "image_url", "data", "url", "message", "output", "result")
"""Names under which workers put pictures, those that hold nothing else first."""
_DEEPEST: Final = 4
_SHORTEST: Final = 64
"""Characters below which a text is no picture in base64."""


@dataclass(frozen=True, slots=True)
class Found:
    """One picture: its bytes, or the address where it lies."""

    data: bytes | None = None
    url: str | None = None


def picture_in(output: object) -> Found:
    """The first picture of an output; takes a moment for large ones. Raises ``Retryable`` if none can be read."""
    for text in _texts(output, _DEEPEST):
        if text.startswith(("http://", "https://")):
            return Found(url=text)
        if len(text) >= _SHORTEST:
            return Found(data=_decoded(text))
    raise Retryable("The worker at RunPod ended without a picture.")


def problem_in(output: object) -> object:
    """What a worker says went wrong, where it says so in the output of a job that counts as done; else ``None``."""
    if not isinstance(output, Mapping):
        return None
    if output.get("error"):
        return output
    return output.get("message") or output if output.get("status") in ("error", "failed") else None


def share_of(output: object) -> tuple[float | None, str]:
    """How far a worker says it is, from 0 to 1 if it does, and in words, if it has any."""
    if isinstance(output, str):
        return None, output[:200]
    if not isinstance(output, Mapping):
        return None, ""
    value, most, percent = (_number(output.get(name)) for name in ("value", "max", "percent"))
    message = output.get("message")
    text = message[:200] if isinstance(message, str) else ""
    if value is not None and most:
        return _within(value / most), text or f"step {value:g} of {most:g}"
    progress = percent if percent is not None else _number(output.get("progress"))
    if progress is None:
        return None, text
    return _within(progress / 100 if percent is not None or progress > 1 else progress), text


def _texts(output: object, deepest: int) -> Iterator[str]:
    if isinstance(output, str):
        yield output.strip()
    elif deepest and isinstance(output, list):
        for item in output[:16]:
            yield from _texts(item, deepest - 1)
    elif deepest and isinstance(output, Mapping):
        for place in _PLACES:
            if output.get(place):
                yield from _texts(output[place], deepest - 1)


def _decoded(text: str) -> bytes:
    if text.startswith("data:"):
        text = text.partition(",")[2]
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise Retryable("The worker at RunPod ended with a picture that isn't valid base64.") from None


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9
    return float(value) if is_number else None


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
