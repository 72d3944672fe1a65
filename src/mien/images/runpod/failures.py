"""What goes wrong at RunPod, as one of our own errors and in a sentence that a person can act on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

from mien.domain.errors import MienError, RateLimited, Refused, Retryable, TimedOut, Unavailable
from mien.domain.retry_after import seconds_to_wait
from mien.guarded_http.reason import short_reason

_MAX_READ: Final = 20_000
"""Characters of a worker's error that are looked at."""
_DEEPEST: Final = 6
"""Objects, lists and texts within one another that are opened."""
_MOST_PARTS: Final = 5
_MAYBE_TAKEN: Final = frozenset({408, 502, 504, 520, 524})
"""What a gateway answers when the service behind it didn't: it may have had the request."""
_INDECENT: Final = re.compile(r"nsfw|content[ _-]?policy|safety|moderat|(prohibited|disallowed|explicit) content", re.I)
_TURNED_DOWN: Final = re.compile(
    r"detect|block|reject|refus|flag|violat|not allowed|filter|denied|prohibit|disallow", re.I
)
_UNUSABLE_ORDER: Final = re.compile(
    r"validation failed|not in list|missing '\w+' parameter|please provide|must provide|invalid (input|workflow)", re.I
)
"""What workers say of an order that they will never carry out as it is."""


class Unanswered(TimedOut):
    """The request may have been carried out, but what came of it can't be told."""


class Lost(Retryable):
    """RunPod doesn't know the job: it has forgotten it, or never had it."""


def from_status(status: int, headers: Mapping[str, str], said: str, endpoint: str) -> MienError:
    """The error for an answer that isn't a success; returned, for the caller to raise."""
    wait = seconds_to_wait(headers.get("retry-after", ""))
    details = {} if wait is None else {"retry_after": wait}
    why = f": {said}" if said else "."
    if status == 429:
        return RateLimited(f"RunPod asks to wait{why}", **details)
    if status in _MAYBE_TAKEN:
        return Unanswered(f"RunPod's gateway answered {status}{why}", **details)
    if status >= 500:
        return Retryable(f"RunPod answered {status}{why}", **details)
    if 300 <= status < 400:
        return Unavailable("RunPod redirects elsewhere; set MIEN_RUNPOD__URL to the address it leads to.")
    if status in (401, 403):
        return Unavailable("RunPod doesn't accept the key. Set RUNPOD_API_KEY to one that may use this endpoint.")
    if status == 404:
        return Unavailable(f"RunPod has no endpoint '{endpoint}'. Look at MIEN_RUNPOD__ENDPOINT and MIEN_RUNPOD__URL.")
    return Unavailable(f"RunPod doesn't take the order ({status}){why}")


def worker_failed(told: object) -> MienError:
    """The error for what a worker told instead of a picture: refused, an order it can't use, or a passing failure."""
    reason = reason_of(told)
    if _INDECENT.search(reason) and _TURNED_DOWN.search(reason):
        return Refused(f"The worker at RunPod refuses to draw this: {reason}")
    if _UNUSABLE_ORDER.search(reason):
        return Unavailable(
            f"The worker at RunPod can't use such orders: {reason}. "
            "Look at MIEN_RUNPOD__SHAPE and MIEN_RUNPOD__CHECKPOINT, and at what the worker was built with."
        )
    return Retryable(f"The worker at RunPod failed: {reason}")


def reason_of(told: object) -> str:
    """What an error says, on one line: workers send text, objects, lists, or one of them as JSON within text."""
    told_so = short_reason("; ".join(islice(_reasons(told, _DEEPEST), _MOST_PARTS)))
    return told_so.rstrip(".") or "no reason given"  # the sentence around it has a full stop of its own


def _reasons(told: object, deepest: int) -> Iterator[str]:
    if isinstance(told, str):
        parsed = _parsed(told[:_MAX_READ])
        told = parsed if deepest else told
    if isinstance(told, str | int | float):
        yield str(told)
    elif deepest and isinstance(told, Mapping):
        for name in ("error_message", "message", "error", "details", "errors"):
            if told.get(name):
                yield from _reasons(told[name], deepest - 1)
    elif deepest and isinstance(told, list):
        for part in told[:_MOST_PARTS]:
            yield from _reasons(part, deepest - 1)


def _parsed(text: str) -> Any:
    """The object that a text holds, if it holds one."""
    if not text.lstrip().startswith(("{", "[")):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
