"""A real server in a process of its own: ``python -m tests.api.served HOME DELAY``; its first line is its address."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import uvicorn

from mien.api.app import create_app
from mien.settings import Settings
from mien.wiring import Mien
from mien.workflows.context import Context
from tests.backends import ScriptedBackend


@contextmanager
def served(home: Path, *, delay: float = 0.0) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Start a server; gives its address and its process, which is ended with the block if it still runs."""
    command = [sys.executable, "-m", "tests.api.served", str(home), str(delay)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://"), "the server didn't start"
        yield address, process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=240)
        process.stdout.close()


async def serve(home: Path, delay: float) -> None:
    """Serve until SIGTERM, as a host process is expected to: streams are told to end first."""
    backend = ScriptedBackend(delay=delay)
    settings = Settings(
        home=home, default_backend=backend.name, scorer="off", wait_limit=0.2, queue_poll=0.05, shutdown_timeout=0.0
    )

    @asynccontextmanager
    async def open_context() -> AsyncIterator[Context]:
        async with Mien.open(settings=settings, backends={backend.name: backend}) as mien:
            print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
            sys.stdout = sys.stderr
            yield mien.context

    app = create_app(open_context, settings)
    loop = asyncio.get_running_loop()

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: object) -> None:
            loop.call_soon_threadsafe(app.state.closing.set)
            super().handle_exit(sig, frame)  # type: ignore[arg-type]

    # Named as TCP, or asyncio leaves small writes to wait for each other (40 ms).
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        config = uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=60)
        await Server(config).serve(sockets=[listening])


if __name__ == "__main__":
    os.environ.pop("MIEN_HOME", None)
    asyncio.run(serve(Path(sys.argv[1]), float(sys.argv[2])))
