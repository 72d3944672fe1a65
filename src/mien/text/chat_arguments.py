"""A text request in the words of the chat completions protocol, and what a server turned out not to take of it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from typing import Any, Final

from mien.domain.briefs import Message
from mien.ports import TextRequest

_MAY_GO: Final = ("response_format", "stream_options", "max_tokens", "temperature", "seed", "stop")
"""What can be left out of a request, or said differently, when a server refuses it."""
_MEANS: Final = {"json_schema": "response_format", "schema": "response_format", "grammar": "response_format"}
_OF_A_SCHEMA: Final = frozenset(("response_format", "strict"))
"""What is refused because of one schema: another one may do."""
_SCHEMAS: Final = 64
"""Schemas of which it is remembered what was refused."""
_SEEDS: Final = 2**31
"""Seeds below this are whole numbers for every server."""
_NAMES: Final = re.compile(rf"\b({'|'.join((*_MAY_GO, *_MEANS))})\b")


def chat_arguments(model: str, request: TextRequest, without: frozenset[str]) -> dict[str, Any]:
    """The request's body. ``without``: parameters that this server doesn't take.

    Newer models of OpenAI know ``max_completion_tokens`` instead of ``max_tokens``.
    """
    body: dict[str, Any] = {
        "model": model,
        "messages": _messages(request.messages, request.pictures),
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": request.max_tokens,
        "temperature": request.temperature,
        "seed": None if request.seed is None else request.seed % _SEEDS,
        "stop": list(request.stop) or None,
        "response_format": _response_format(request, strict="strict" not in without),
    }
    kept = {name: value for name, value in body.items() if value is not None and name not in without}
    if "max_tokens" in without:
        kept["max_completion_tokens"] = request.max_tokens
    return kept


def _messages(messages: Sequence[Message], pictures: Sequence[bytes]) -> list[dict[str, Any]]:
    """The messages, the first of the user with the pictures behind its words."""
    said: list[dict[str, Any]] = [{"role": each.role, "content": sendable(each.content)} for each in messages]
    shown = next((each for each in said if each["role"] == "user"), None)
    if pictures and shown is not None:
        shown["content"] = [{"type": "text", "text": shown["content"]}, *map(_shown, pictures)]
    return said


def _shown(picture: bytes) -> dict[str, Any]:
    """A picture inside the request: servers open addresses by themselves, so they are never given one."""
    kind = "png" if picture.startswith(b"\x89PNG") else "jpeg"
    url = f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"
    return {"type": "image_url", "image_url": {"url": url}}


def sendable(text: str) -> str:
    """The text without halves of characters, which no server takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _response_format(request: TextRequest, *, strict: bool) -> dict[str, Any] | None:
    if request.schema is None:
        return None
    named = {"name": request.task.value, "schema": dict(request.schema), "strict": strict}
    return {"type": "json_schema", "json_schema": named}


def refused_parameter(sent: dict[str, Any], param: object, message: str) -> str | None:
    """Which of the parameters sent a server means that refused a request; None if it means something else.

    ``param`` is the field that the protocol has for that; few servers fill it in. A server that says nothing helpful
    is taken to mean the schema, if there was one: that is what servers most often can't do. OpenAI holds some schemas
    only when it needn't hold them strictly: then it is ``strict`` that is refused.
    """
    if message.startswith("Invalid schema") and sent.get("response_format", {}).get("json_schema", {}).get("strict"):
        return "strict"
    named = [str(param), *(match[0] for match in _NAMES.finditer(message))]
    meant = [_MEANS.get(name.partition(".")[0], name.partition(".")[0]) for name in named]
    known = [name for name in meant if name in _MAY_GO and name in sent]
    return known[0] if known else ("response_format" if "response_format" in sent else None)


class RefusedParameters:
    """What a server turned out not to take: of every request, and of those with the same schema."""

    def __init__(self) -> None:
        self._always: frozenset[str] = frozenset()
        self._by_schema: dict[str, frozenset[str]] = {}

    def of(self, request: TextRequest) -> frozenset[str]:
        """What to leave out of a request."""
        return self._always | self._by_schema.get(_key(request), frozenset())

    def note(self, request: TextRequest, without: frozenset[str]) -> None:
        """The server took a request like this."""
        self._always |= without - _OF_A_SCHEMA
        if refused := without & _OF_A_SCHEMA:
            self._by_schema[_key(request)] = refused
            if len(self._by_schema) > _SCHEMAS:
                del self._by_schema[next(iter(self._by_schema))]


def _key(request: TextRequest) -> str:
    return json.dumps(request.schema, sort_keys=True)
