"""Whether everything that requests stand on is there, and what to do where it isn't."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from mien.api.wire import WireOut
from mien.db import jobs
from mien.domain.errors import MienError
from mien.ports import Readiness
from mien.workflows.choosing import EMBEDDED, readiness_of
from mien.workflows.context import Context


class Check(WireOut):
    """One thing that is needed."""

    name: str
    ready: bool
    detail: str
    remedy: str


async def checks_of(context: Context) -> list[Check]:
    """Database, store and default backend, each looked at now."""
    return [
        await _check("database", lambda: _database(context)),
        await _check("store", context.store.readiness),
        await _check("backend", lambda: _default_backend(context)),
    ]


async def _database(context: Context) -> Readiness:
    async with context.database.read() as connection:
        await jobs.count_by_state(connection)
    return Readiness(ready=True, detail="It answers.")


async def _default_backend(context: Context) -> Readiness:
    """One that isn't set up at all stops nothing: the illustrator draws, and says so."""
    backend = context.backend(None)
    found = await readiness_of(backend)
    if found.ready or found.configured:
        return found
    return Readiness(
        ready=True, detail=f"{EMBEDDED} draws instead of {backend.name}: {found.detail}", remedy=found.remedy
    )


async def _check(name: str, look: Callable[[], Awaitable[Readiness]]) -> Check:
    try:
        found = await look()
    except MienError as error:
        found = Readiness(ready=False, detail=error.message)
    return Check(name=name, ready=found.ready, detail=found.detail, remedy=found.remedy)
