"""Uploads while somebody else writes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx2
from fastapi import FastAPI

from mien.settings import Settings
from tests.api.conftest import QUIET, assert_error, create


async def test_an_upload_that_is_no_picture_waits_for_no_writer(
    settings_of: Callable[..., Settings], app_of: Callable[[Settings], FastAPI]
) -> None:
    app = app_of(settings_of())
    async with app.router.lifespan_context(app):
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
            await create(client, **QUIET)
            gallery = "/api/v1/characters/ada/images"
            async with asyncio.timeout(240), app.state.context.database.write():
                answer = await client.post(gallery, content=b"no picture", headers={"Content-Type": "image/png"})
    assert_error(answer, 415, "unsupported_media")
