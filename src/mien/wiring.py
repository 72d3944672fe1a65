"""The composition root: from settings to a running Mien.

``Mien`` is the library's front door and what the command line and the server stand on::

    async with Mien.open("~/characters") as mien:
        ada = await mien.characters.create(name="Ada", description="A tall woman with red braids.")
        job = await mien.jobs.wait(ada.jobs[0].id)
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Literal

import structlog

from mien.db import installation, schema
from mien.db.calibrations import DatabaseCalibrations
from mien.db.database import Database, enable_wal
from mien.db.receipts import DatabaseReceipts
from mien.domain.errors import Conflict, HomeInUse, StorageUnavailable
from mien.images.registry import image_backends, limits_of
from mien.jobs.engine import JobEngine
from mien.jobs.home_lock import HomeLock
from mien.jobs.pacing import Pace
from mien.ports import ImageBackend, Scorer, TextEngines
from mien.provenance import Signer
from mien.settings import Settings
from mien.storage.object_store import local_store
from mien.text.detection import find_text_engines
from mien.vision.registry import scorer_of
from mien.workflows.chat.live import LiveReplies
from mien.workflows.context import Context
from mien.workflows.dispatch import TEXT_BACKEND, queue_of, sweep, sweep_forever
from mien.workflows.judging import SCORER_PACE
from mien.workflows.library import Characters, Conversations, Jobs
from mien.workflows.picture_reading import analyzer_of
from mien.workflows.stories import STORIES
from mien.workflows.tidy import tidy_forever

log = structlog.get_logger(__name__)

_SERVER_ROOM = 5
"""Texts that are asked of a server at once: it doesn't say how many it can write."""

EngineChoice = Literal["auto", "run", "client"]
"""``run``: do the work here (the home must be free); ``client``: hand it over; ``auto``: whichever is possible."""


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


class Mien:
    """An open home."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.characters = Characters(context)
        self.jobs = Jobs(context)
        self.conversations = Conversations(context)

    @property
    def runs_jobs(self) -> bool:
        """True when this process does the work itself, False when another one does."""
        return self.context.engine.runs_here

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        home: str | Path | None = None,
        *,
        settings: Settings | None = None,
        purpose: str = "library",
        engine: EngineChoice = "auto",
        backends: dict[str, ImageBackend] | None = None,
        text: TextEngines | None = None,
        scorer: Scorer | None = None,
    ) -> AsyncIterator[Mien]:
        """Open a home: make its folder, bring its database up to date, start or find the job engine.

        ``backends`` are added to (or replace) the built-in ones by name; ``text`` replaces the text engines that the
        settings ask for, and ``scorer`` the scorer; both are closed with the home. Raises ``HomeInUse`` (with ``run``),
        ``StorageUnavailable``, ``NewerSchema``, or ``InvalidRequest`` for a certificate that can't sign; nothing stays
        half open.
        """
        chosen = settings or settings_for(home)
        async with AsyncExitStack() as stack:
            context = await _open(stack, chosen, purpose, engine, backends or {}, text, scorer)
            yield cls(context)


def settings_for(home: str | Path | None) -> Settings:
    """The settings of a home, the default home for ``None``."""
    return Settings(home=Path(home).expanduser()) if home else Settings()


async def _open(
    stack: AsyncExitStack,
    settings: Settings,
    purpose: str,
    engine: EngineChoice,
    extra: dict[str, ImageBackend],
    text: TextEngines | None,
    scorer: Scorer | None,
) -> Context:
    _make_home(settings.home)
    holds_home = _take_home(stack, settings.home, purpose, engine)
    signer = await asyncio.to_thread(Signer.open, settings)
    url = database_url(settings)
    await asyncio.to_thread(schema.upgrade, url)
    database = Database(url)
    stack.push_async_callback(database.close)
    if not database.is_sqlite:
        await _claim_database(database, settings)
    clock = SystemClock()
    backends = image_backends(settings, DatabaseReceipts(database, clock)) | extra
    for backend in backends.values():
        stack.push_async_callback(backend.close)
    text = text or await find_text_engines(settings)
    for writer in text.every:
        stack.push_async_callback(writer.close)
    scorer = scorer or scorer_of(settings, DatabaseCalibrations(database))
    if scorer is not None:
        stack.push_async_callback(scorer.close)
    live = LiveReplies()
    stack.push_async_callback(live.close)
    context_holder: list[Context] = []
    job_engine = await (_start_engine if holds_home else _find_engine)(settings, list(backends), context_holder)
    stack.push_async_callback(partial(job_engine.close, grace=settings.shutdown_timeout))
    context = Context(
        settings=settings,
        database=database,
        store=local_store(settings.home / "objects"),
        backends=backends,
        paces={name: _pace(settings, backend) for name, backend in backends.items()}
        | {TEXT_BACKEND: _text_pace(settings), SCORER_PACE: Pace(settings.scorer_processes, 0.0)},
        engine=job_engine,
        clock=clock,
        text=text,
        scorer=scorer,
        analyzer=analyzer_of(text, settings),
        signer=signer,
        live=live,
    )
    context_holder.append(context)
    stack.push_async_callback(_finish_dispatching, context)
    if holds_home:
        await _keep_swept(stack, context)
    return context


def _make_home(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / "objects").mkdir(exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(
            f"The home {home} can't be made or written ({error.strerror}). "
            "Choose another with MIEN_HOME or --home, or make it writable."
        ) from error


def _take_home(stack: AsyncExitStack, home: Path, purpose: str, engine: EngineChoice) -> bool:
    """True if this process now holds the home and so runs the engine."""
    if engine == "client":
        return False
    lock = HomeLock(home)
    try:
        lock.acquire(purpose)
    except HomeInUse:
        if engine == "run":
            raise
        return False
    stack.callback(lock.release)
    return True


def database_url(settings: Settings) -> str:
    """The domain database's URL with its driver."""
    if settings.database_url is None:
        return f"sqlite+aiosqlite:///{settings.home / 'mien.db'}"
    scheme, rest = settings.database_url.split("://", 1)
    return f"postgresql+psycopg://{rest}" if scheme.startswith("postgres") else settings.database_url


def engine_url(settings: Settings) -> str:
    """The job engine's database: a file of its own beside ``mien.db``, or a schema of its own on PostgreSQL."""
    url = database_url(settings)
    if settings.is_sqlite:
        return f"sqlite:///{settings.home / 'jobs.db'}"
    return url.replace("postgresql+psycopg://", "postgresql://")


async def _claim_database(database: Database, settings: Settings) -> None:
    """A server's database belongs to one home, whose folder holds the pictures; others are turned away."""
    home_id = await asyncio.to_thread(_home_id, settings.home)
    async with database.write() as connection:
        owner = await installation.claim(connection, home_id)
    if owner != home_id:
        raise Conflict(
            f"This database belongs to another home ('{owner}'), where its pictures lie; {settings.home} isn't it. "
            "Open that home, or give this one a database of its own (MIEN_DATABASE_URL)."
        )


async def _start_engine(settings: Settings, backends: list[str], holder: list[Context]) -> JobEngine:
    from mien.jobs.dbos_engine import DbosEngine, Queue

    if settings.is_sqlite:
        await asyncio.to_thread(enable_wal, str(settings.home / "jobs.db"))

    async def tell(kind: object, run: object, job_id: str) -> None:
        await STORIES[kind](holder[0], run, job_id)  # type: ignore[index,arg-type]

    return await DbosEngine.start(
        url=engine_url(settings),
        executor_id=await asyncio.to_thread(_home_id, settings.home),
        stories={kind.value: partial(tell, kind) for kind in STORIES},
        queues=[
            Queue(queue_of(name), settings.queue_concurrency, settings.queue_poll) for name in [*backends, TEXT_BACKEND]
        ],
    )


async def _find_engine(settings: Settings, backends: list[str], holder: list[Context]) -> JobEngine:
    from mien.jobs.client_engine import ClientEngine

    return await ClientEngine.connect(url=engine_url(settings))


def _home_id(home: Path) -> str:
    """The name of a home, fixed at its first start: its next process recovers what the last one left."""
    path = home / "home-id"
    if not path.exists():
        path.write_text(f"{home.name}-{uuid.uuid4().hex[:12]}"[-80:], encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()


def _pace(settings: Settings, backend: ImageBackend) -> Pace:
    limits = limits_of(settings, backend)
    return Pace(limits.limit, limits.interval)


def _text_pace(settings: Settings) -> Pace:
    """Pictures that a model words at the same time: one fewer than it has room for, so that chats needn't wait."""
    room = _SERVER_ROOM if settings.text_url else settings.text_slots
    return Pace(max(1, room - 1), 0.0)


async def _keep_swept(stack: AsyncExitStack, context: Context) -> None:
    """Sweep now, then every minute, and tidy every hour, until the stack closes."""
    await sweep(context)
    for forever in (sweep_forever, tidy_forever):
        task = asyncio.create_task(forever(context), name=forever.__name__)
        stack.push_async_callback(_cancel, task)


async def _finish_dispatching(context: Context) -> None:
    """Hand over what was ordered last, so that another process needn't find it by sweeping."""
    await asyncio.gather(*context.dispatching, return_exceptions=True)


async def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
