"""Bodies as every route takes them: not compressed, and JSON that means one thing only."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi import Request, Response
from fastapi.routing import APIRoute

from mien.api.sent_body import media_type_sent, refuse_compressed
from mien.domain.errors import InvalidRequest, UnsupportedMedia
from mien.domain.writable import DEEPEST

Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_UTF8: Final = frozenset({"utf-8", "utf8", "us-ascii"})


class JsonRoute(APIRoute):
    """A route that says what is wrong with a body before it is read as its model."""

    def get_route_handler(self) -> Handler:
        """The handler behind the checks."""
        handle = super().get_route_handler()

        async def checked(request: Request) -> Response:
            if has_body(request):
                await _check(request)
            return await handle(request)

        return checked


def has_body(request: Request) -> bool:
    """True if something is sent along."""
    return request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers


def is_json(request: Request) -> bool:
    """True if what is sent says that it is JSON."""
    kind = media_type_sent(request)
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


async def _check(request: Request) -> None:
    refuse_compressed(request)
    if is_json(request):
        _check_charset(request.headers.get("content-type", ""))
        check_json(await request.body())


def _check_charset(content_type: str) -> None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        charset = value.strip().strip('"').lower()
        if name.strip().lower() == "charset" and charset not in _UTF8:
            raise UnsupportedMedia(f"Send JSON in UTF-8, not in {charset or 'an unnamed charset':.40}.")


def check_json(body: bytes) -> None:
    """Raise ``InvalidRequest`` for JSON that isn't UTF-8, is too deep, names a key twice or has numbers beyond sense.

    What isn't JSON at all is left to whoever reads it, who says at which character.
    """
    if not body:
        return
    try:
        json.loads(body.decode("utf-8-sig"), object_pairs_hook=_each_key_once, parse_int=_integer)
    except UnicodeDecodeError as error:
        raise InvalidRequest.field("body", f"isn't UTF-8 text (byte {error.start}).") from None
    except RecursionError:
        raise InvalidRequest.field("body", f"is nested more than {DEEPEST} levels deep.") from None
    except json.JSONDecodeError:
        return


_LONGEST_NUMBER: Final = 400


def _integer(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise InvalidRequest.field("body", f"holds a number of {len(digits)} digits.")
    return int(digits)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise InvalidRequest.field("body", f"has the key {twice[:80]!r} twice.")
    return read
