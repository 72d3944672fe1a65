"""Answers that should be JSON."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any, Final

_LARGE: Final = 64 * 1024
"""Bytes from which an answer is parsed in a thread."""


async def json_object(body: bytes) -> Mapping[str, Any]:
    """The JSON object that a body holds. Raises ``ValueError``, which says what is wrong with it."""
    try:
        told = await asyncio.to_thread(json.loads, body) if len(body) > _LARGE else json.loads(body)
    except (ValueError, RecursionError):
        raise ValueError("it isn't JSON") from None
    if not isinstance(told, dict):
        raise ValueError("it isn't a JSON object")
    return told
