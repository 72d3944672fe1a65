"""The official SDK over a guarded client."""

from __future__ import annotations

import asyncio
import sys

import pytest

from mien.domain.errors import Unavailable
from mien.guarded_http.connection import open_client
from mien.guarded_http.openai_sdk import OpenAISdk
from tests.security.web import running_web

KEY = "sk-canary-1234567890"


async def test_the_sdk_sends_the_clients_key_and_none_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-environment")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "sk-admin-of-the-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-environment")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1")
    with running_web() as server:
        server.page("/v1/models", b'{"object": "list", "data": []}', headers=[("Content-Type", "application/json")])
        sdk = OpenAISdk(server.url("/v1"), install="pip install it")
        async with open_client(server.url("/v1"), KEY, seconds=60) as client:
            first, again = await asyncio.gather(sdk.over(client), sdk.over(client))
            await first.models.list()
        assert first is again
        assert server.requests[0][1]["authorization"] == f"Bearer {KEY}"
        assert "of-the-environment" not in str(server.requests)


async def test_a_failure_is_not_asked_again_by_the_sdk() -> None:
    with running_web() as server:
        server.page("/v1/models", b"{}", status=500)
        async with open_client(server.url("/v1"), KEY, seconds=60) as client:
            sdk = await OpenAISdk(server.url("/v1"), install="pip install it").over(client)
            from openai import InternalServerError

            with pytest.raises(InternalServerError):
                await sdk.models.list()
        assert len(server.requests) == 1


async def test_a_missing_sdk_is_told_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    async with open_client("http://127.0.0.1:1", "", seconds=60) as client:
        with pytest.raises(Unavailable, match=r"library is missing\. Install it with: pip install it"):
            await OpenAISdk("http://127.0.0.1:1", install="pip install it").over(client)
