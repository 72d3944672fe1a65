"""What text servers say about themselves: their models, how much fits, how many tokens a text has."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx2

from mien.domain.errors import MienError, Unavailable
from mien.guarded_http.json_body import json_object
from mien.text.chat_arguments import sendable
from mien.text.chat_errors import Answer, disconnected, garbled, host_of, told

_SECONDS: Final = 3.0
"""How long a server may be silent at such a question."""
_SECONDS_IN_ALL: Final = 10.0
"""How long the answer may take, however it drips."""


@dataclass(frozen=True, slots=True)
class ServedModel:
    """A model of a server; ``context`` in tokens, where the server says."""

    name: str
    context: int | None = None


async def served_models(client: httpx2.AsyncClient) -> list[ServedModel]:
    """The server's models, in its order.

    Raises ``Unavailable`` (key, address), ``TimedOut`` or ``Retryable``.
    """
    found = await _asked(client, "GET", "models")
    listed = found.get("data")
    if not isinstance(listed, list):
        raise garbled(str(client.base_url), "its list of models is none")
    models = [model for model in listed if isinstance(model, dict) and isinstance(model.get("id"), str)]
    return [ServedModel(model["id"], _context_in(model)) for model in models]


async def llama_context(client: httpx2.AsyncClient) -> int | None:
    """The tokens that fit in one slot of a llama-server; None where the server is another.

    Raises ``TimedOut`` or ``Retryable`` where it can't be asked.
    """
    found = await _asked_llama(client, "GET", "props")
    settings = found.get("default_generation_settings") if found else None
    return _positive(settings.get("n_ctx")) if isinstance(settings, dict) else None


async def llama_tokens(client: httpx2.AsyncClient, text: str) -> int | None:
    """How many tokens a text has for a llama-server; None where the server is another. Raises as ``llama_context``."""
    found = await _asked_llama(client, "POST", "tokenize", {"content": sendable(text)})
    tokens = found.get("tokens") if found else None
    return len(tokens) if isinstance(tokens, list) else None


def _context_in(model: dict[str, Any]) -> int | None:
    """vLLM says it as ``max_model_len``, llama-server within ``meta``, LM Studio and others by names of their own."""
    meta = model.get("meta")
    places = [model, meta if isinstance(meta, dict) else {}]
    keys = ("max_model_len", "loaded_context_length", "n_ctx", "context_length", "context_window", "n_ctx_train")
    return next((size for place in places for key in keys if (size := _positive(place.get(key)))), None)


def _positive(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


async def _asked_llama(
    client: httpx2.AsyncClient, method: str, path: str, body: dict[str, Any] | None = None
) -> Mapping[str, Any] | None:
    """The answer of a route that llama-server has beside ``/v1``; None if there is no such route."""
    root = str(client.base_url).rstrip("/").removesuffix("/v1")
    try:
        return await _asked(client, method, f"{root}/{path}", body)
    except Unavailable:
        return None


async def _asked(
    client: httpx2.AsyncClient, method: str, url: str, body: dict[str, Any] | None = None
) -> Mapping[str, Any]:
    base = str(client.base_url)
    try:
        async with asyncio.timeout(_SECONDS_IN_ALL):
            response = await client.request(method, url, json=body, timeout=httpx2.Timeout(_SECONDS))
    except (TimeoutError, httpx2.HTTPError, httpx2.StreamError, RuntimeError) as error:  # the last: closed meanwhile
        timed_out = isinstance(error, TimeoutError | httpx2.TimeoutException)
        raise disconnected(error, base_url=base, timed_out=timed_out) from None
    if response.status_code != 200:
        raise _refusal(response, base)
    try:
        return await json_object(response.content)
    except ValueError as error:
        raise garbled(base, str(error)) from None


def _refusal(response: httpx2.Response, base_url: str) -> MienError:
    if response.status_code == 404:
        return Unavailable(f"{host_of(base_url)} has no {response.url.path}. Does MIEN_TEXT_URL end in /v1?")
    return told(Answer(response.status_code, {}, "no reason given"), base_url=base_url, model="its list of models")
