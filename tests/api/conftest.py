"""The whole application over an open home with a scripted backend, on SQLite and on PostgreSQL."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute

from mien.api.app import create_app
from mien.ports import ImageBackend, Scorer, TextEngines
from mien.settings import Settings
from mien.wiring import Mien
from mien.workflows.context import Context
from tests.backends import ScriptedBackend

ADA = {"name": "Ada", "description": "A tall woman of thirty with long red hair and green eyes, in a blue coat."}
QUIET = {"official": True}
"""For characters of tests that need no pictures."""

Serve = Callable[..., AbstractAsyncContextManager[httpx2.AsyncClient]]


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def settings_of(home_settings: dict[str, Any], backend: ScriptedBackend) -> Callable[..., Settings]:
    def build(**changes: Any) -> Settings:
        values: dict[str, Any] = {
            **home_settings,
            "default_backend": backend.name,
            "queue_poll": 0.1,
            "retry_delay": 0.0,
            "shutdown_timeout": 1.0,
        }
        return Settings(**(values | changes))

    return build


@pytest.fixture
def app_of(backend: ScriptedBackend) -> Callable[..., FastAPI]:
    def build(settings: Settings, text: TextEngines | None = None, scorer: Scorer | None = None) -> FastAPI:
        @asynccontextmanager
        async def open_context() -> AsyncIterator[Context]:
            drawing: dict[str, ImageBackend] = {backend.name: backend}
            async with Mien.open(settings=settings, backends=drawing, text=text, scorer=scorer) as mien:
                yield mien.context

        app = create_app(open_context, settings)
        app.router.routes[:] = _routes()
        return app

    return build


@functools.cache
def _routes() -> list[BaseRoute]:
    """The routes of every application: to work out anew what each takes and gives takes longer than most tests."""

    def nothing() -> AbstractAsyncContextManager[Context]:
        raise AssertionError("only the routes are wanted")

    return create_app(nothing, Settings()).router.routes


@pytest.fixture
def serve(settings_of: Callable[..., Settings], app_of: Callable[..., FastAPI]) -> Serve:
    """A client of a freshly opened application; ``text`` replaces its text engines and ``scorer`` its scorer.

    Other arguments are settings.
    """

    @asynccontextmanager
    async def server(
        *, text: TextEngines | None = None, scorer: Scorer | None = None, **changes: Any
    ) -> AsyncIterator[httpx2.AsyncClient]:
        app = app_of(settings_of(**changes), text, scorer)
        async with app.router.lifespan_context(app):
            transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
            async with httpx2.AsyncClient(transport=transport, base_url="http://localhost:8000", timeout=240) as client:
                yield client

    return server


@pytest.fixture
async def client(serve: Serve) -> AsyncIterator[httpx2.AsyncClient]:
    async with serve() as opened:
        yield opened


async def create(client: httpx2.AsyncClient, **fields: Any) -> Any:
    """A new character as the API describes it."""
    answer = await client.post("/api/v1/characters", json=ADA | fields)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def finished(client: httpx2.AsyncClient, job_id: str) -> Any:
    """A job's last event: the job when it has ended."""
    lines = (await client.get(f"/api/v1/jobs/{job_id}/events")).text.splitlines()
    assert lines, "the job has no events"
    return (await client.get(f"/api/v1/jobs/{job_id}")).json()


def assert_error(answer: httpx2.Response, status: int, code: str) -> Any:
    """Check the one error shape; gives the details."""
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert set(body) == {"success", "error", "code", "details"}
    assert (body["success"], body["code"]) == (False, code)
    assert body["error"]
    return body["details"]
