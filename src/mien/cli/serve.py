"""``mien serve`` (API and worker in one process) and ``mien worker`` (the worker alone)."""

from __future__ import annotations

import gc
import ipaddress
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.checkup import check_variables
from mien.cli.console import note, print_json
from mien.cli.home import leftovers, read_settings
from mien.cli.invocation import Invocation
from mien.domain.errors import Conflict, HomeInUse, InvalidRequest
from mien.jobs.home_lock import holder_of

if TYPE_CHECKING:
    from mien.settings import Settings
    from mien.wiring import Mien
    from mien.workflows.context import Context


def serve(
    context: typer.Context,
    host: Annotated[str | None, typer.Option(help="Address to listen on; loopback only (default 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port; 0 picks a free one (default 8000).")] = None,
) -> None:
    """Serve the API on this machine and do the work behind it, until Ctrl-C or SIGTERM."""
    invocation = Invocation.of(context)
    invocation.run(_serve(invocation, host, port))


def worker(context: typer.Context) -> None:
    """Do the work of this home without an API, until Ctrl-C or SIGTERM."""
    invocation = Invocation.of(context)
    invocation.run(_work(invocation))


async def _work(invocation: Invocation) -> None:
    from mien.cli.stopping import stop_signals

    settings = _settings_with_logs(invocation)
    with stop_signals() as stop:
        async with _engine(settings, "worker"):
            _say_ready(invocation, f"Working on {settings.home}. Ctrl-C stops.", home=str(settings.home))
            await stop.wait()
            _say_stopping()


async def _serve(invocation: Invocation, host: str | None, port: int | None) -> None:
    settings = _settings_with_logs(invocation)
    given = {"host": host or settings.host, "port": settings.port if port is None else port}
    settings = settings.model_copy(update=given)
    _refuse_public_address(settings.host)
    from mien.api.app import create_app
    from mien.cli.http_server import serve_app
    from mien.cli.stopping import stop_signals

    with stop_signals() as stop, closing(_listen(settings)) as listener:
        url = _url(listener)

        def on_ready() -> None:
            _say_ready(invocation, f"Mien listens at {url} (routes: {url}/docs). Ctrl-C stops.", url=url)

        async with _engine(settings, "serve") as mien:

            @asynccontextmanager
            async def open_context() -> AsyncIterator[Context]:
                yield mien.context

            await serve_app(create_app(open_context, settings), listener, stop, on_ready)
            _say_stopping()


def _settings_with_logs(invocation: Invocation) -> Settings:
    from mien.cli.logs import start_logs

    settings = read_settings(invocation)
    for finding in check_variables():
        note(f"Warning: {finding.detail}. {finding.remedy}")
    start_logs(settings.home, level=settings.log_level, style=settings.log_format)
    return settings


@asynccontextmanager
async def _engine(settings: Settings, purpose: str) -> AsyncIterator[Mien]:
    """The home with its job engine running here. Raises ``HomeInUse`` naming who else does the work."""
    from mien.wiring import Mien

    async with Mien.open(settings=settings, purpose=purpose, engine="run") as mien:
        unfinished = await leftovers(mien)
        if unfinished:
            note(f"Going on with {len(unfinished)} unfinished jobs.")
        yield mien


def _refuse_public_address(host: str) -> None:
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise InvalidRequest(
            f"Mien has no accounts yet, so it listens on this machine only: use 127.0.0.1 or ::1, not '{host}'. "
            "Put a reverse proxy with a login in front of it to reach it from elsewhere."
        )


def _listen(settings: Settings) -> socket.socket:
    """A socket that is bound, so that a port in use is found out before any work begins."""
    try:
        return socket.create_server(
            (settings.host, settings.port), family=socket.AF_INET6 if ":" in settings.host else socket.AF_INET
        )
    except OSError as error:
        holder = holder_of(settings.home)
        if holder:
            raise HomeInUse(f"{settings.home} is in use by {holder}. Stop it first, or use another home.") from error
        raise Conflict(
            f"Port {settings.port} of {settings.host} can't be used ({os.strerror(error.errno or 0)}). "
            "Choose another with --port, or --port 0 for any free one."
        ) from error


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _say_ready(invocation: Invocation, text: str, **facts: str) -> None:
    gc.freeze()  # what was loaded stays: to look through all of it for garbage holds everybody up for 0.2 s
    note(text)
    if invocation.json:
        print_json({"ready": True, **facts})
    _make_ready_to_hear()


def _make_ready_to_hear() -> None:
    from mien.workflows.chat.hearing import hear_soon

    hear_soon()


def _say_stopping() -> None:
    note("Stopping; what is unfinished goes on with the next start.")
