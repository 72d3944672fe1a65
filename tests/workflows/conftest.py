"""An open home with a scripted backend as its default, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from mien.ports import Scorer, TextEngines
from mien.settings import Settings
from mien.wiring import Mien
from tests.backends import ScriptedBackend

Opener = Callable[..., AbstractAsyncContextManager[Mien]]


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def open_mien(home_settings: dict[str, Any], backend: ScriptedBackend) -> Opener:
    """Opens the same home again and again; ``text`` and ``scorer`` replace its own, other arguments are settings."""

    @asynccontextmanager
    async def opener(
        *, text: TextEngines | None = None, scorer: Scorer | None = None, **changes: Any
    ) -> AsyncIterator[Mien]:
        values: dict[str, Any] = {
            **home_settings,
            "default_backend": backend.name,
            "queue_poll": 0.1,
            "retry_delay": 0.0,
            "shutdown_timeout": 1.0,
        }
        settings = Settings(**(values | changes))
        async with Mien.open(settings=settings, backends={backend.name: backend}, text=text, scorer=scorer) as mien:
            yield mien

    return opener


@pytest.fixture
async def mien(open_mien: Opener) -> AsyncIterator[Mien]:
    async with open_mien() as opened:
        yield opened
