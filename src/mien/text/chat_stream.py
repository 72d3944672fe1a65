"""The events of a streamed answer, and what was understood of it so far."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, Literal

from mien.domain.errors import Refused
from mien.text import chat_errors


async def events(parts: AsyncIterator[bytes]) -> AsyncGenerator[dict[str, Any]]:
    """The JSON objects of an event stream, to its ``[DONE]``. Raises ``ValueError`` for anything else.

    Lines end at line feeds alone: other signs that Unicode calls ends of lines may stand within a text.
    """
    begun = b""
    async for part in parts:
        *lines, begun = (begun + part).split(b"\n")
        for line in lines:
            if not line.startswith(b"data:"):
                continue
            data = line[5:].strip()
            if data == b"[DONE]":
                return
            event = json.loads(data)
            if not isinstance(event, dict):
                raise ValueError("an event that is no object")
            yield event


class StreamedAnswer:
    """Takes the events of one answer. What servers send isn't what the protocol says: everything is looked at."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._finish: str | None = None
        self.tokens: tuple[int | None, int | None] = (None, None)
        """Tokens read and written, where the server says."""

    def take(self, event: dict[str, Any]) -> str:
        """The text of an event. Raises ``Retryable`` for one that has another form."""
        usage = event.get("usage")
        if isinstance(usage, dict):
            self.tokens = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
        choices = event.get("choices") or [{}]
        choice = choices[0] if isinstance(choices, list) else None
        delta = (choice.get("delta") or {}) if isinstance(choice, dict) else None
        if not isinstance(choice, dict) or not isinstance(delta, dict):
            raise chat_errors.garbled(self._base_url, "it has no choices")
        self._finish = choice.get("finish_reason") or self._finish
        text = delta.get("content") or ""
        if not isinstance(text, str):
            raise chat_errors.garbled(self._base_url, "its text is no text")
        return text

    def finish(self, *, stopped: bool) -> Literal["stop", "length"]:
        """How it ended. Raises ``Retryable`` if it just stopped coming, ``Refused`` if it was moderated."""
        if self._finish == "content_filter":
            raise Refused(f"{chat_errors.host_of(self._base_url)} doesn't let its models write this.")
        if self._finish is None and not stopped:
            raise chat_errors.garbled(self._base_url, "it breaks off")
        return "length" if self._finish == "length" and not stopped else "stop"


def _count(usage: dict[str, Any], name: str) -> int | None:
    value = usage.get(name)
    return value if isinstance(value, int) else None
