"""A process that has loaded the program once and forks itself for each command.

Loading takes about a second of a core each time, which is most of what a command costs, and these tests run hundreds.
What a fork runs is a process of its own all the same: its arguments, environment, streams, signals and exit are those
of a command that was started by its name.

``python -m tests.cli.warm SOCKET`` listens until its standard input ends. To it :func:`run` sends a command as JSON
with the three streams beside it; it answers with the new process's id and, once that has ended, with how.
"""

from __future__ import annotations

import atexit
import functools
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

LOADED: Final = (
    "mien.cli.app",
    "mien.cli.shapes",
    "mien.wiring",
    "mien.jobs.client_engine",
    "mien.jobs.dbos_engine",
    "aiosqlite",
    "rich.progress",
)
_CHUNK: Final = 1 << 16
_ROOM_IN_A_PIPE: Final = 1 << 16


def run(
    arguments: Sequence[str], *, stdin: str, environment: Mapping[str, str], timeout: float
) -> subprocess.CompletedProcess[str]:
    """Run ``mien`` with these arguments to its end; after ``timeout`` seconds it is killed.

    Raises ``TimeoutExpired``.
    """
    words = stdin.encode()
    assert len(words) <= _ROOM_IN_A_PIPE, "nobody would empty the pipe while it is filled"
    reading, writing = os.pipe()
    os.write(writing, words)
    os.close(writing)
    command = {"arguments": list(arguments), "environment": dict(environment), "folder": str(Path.cwd())}
    with (
        os.fdopen(reading, "rb", buffering=0) as source,
        tempfile.TemporaryFile("w+", encoding="utf-8") as out,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
        socket.socket(socket.AF_UNIX) as connection,
    ):
        connection.connect(_address())
        data = json.dumps(command).encode()
        sent = socket.send_fds(connection, [data], [source.fileno(), out.fileno(), errors.fileno()])
        connection.sendall(data[sent:])
        connection.shutdown(socket.SHUT_WR)
        code = _outcome(connection, arguments, timeout)
        out.seek(0)
        errors.seek(0)
        return subprocess.CompletedProcess(["mien", *arguments], code, out.read(), errors.read())


def _outcome(connection: socket.socket, arguments: Sequence[str], timeout: float) -> int:
    with connection.makefile("r") as answers:
        pid = int(answers.readline())
        connection.settimeout(timeout)
        try:
            return int(answers.readline())
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
            raise subprocess.TimeoutExpired(["mien", *arguments], timeout) from None


@functools.cache
def _address() -> str:
    """Where the process of this test process listens; it is started when first needed."""
    folder = tempfile.TemporaryDirectory(prefix="mien-warm-")
    address = f"{folder.name}/socket"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.warm", address],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == b"READY\n", "the program can't be loaded"

    def stop() -> None:
        process.communicate()
        folder.cleanup()

    atexit.register(stop)
    return address


def _next_command(listening: socket.socket) -> dict[str, Any]:
    """Wait for commands; returns in a fork that has become the process of one, with its streams."""
    while True:
        ready, _, _ = select.select([listening, sys.stdin], [], [])
        if sys.stdin in ready:
            os._exit(0)
        connection, _ = listening.accept()
        if os.fork() == 0:
            listening.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            return _attend(connection)
        connection.close()


def _attend(connection: socket.socket) -> dict[str, Any]:
    """Start the command's process, in which this returns, and tell whoever asked how it ended."""
    data, streams, _, _ = socket.recv_fds(connection, _CHUNK, 3)
    while more := connection.recv(_CHUNK):
        data += more
    pid = os.fork()
    if pid == 0:
        connection.close()
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        command: dict[str, Any] = json.loads(data)
        return command
    for stream in streams:
        os.close(stream)
    connection.sendall(f"{pid}\n".encode())
    _, status = os.waitpid(pid, 0)
    connection.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def serve(address: str) -> None:
    """Load the program, say so, and run commands: each in a fork, until that command's end."""
    for name in LOADED:
        import_module(name)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(address)
    listening.listen()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those who attend to a command
    print("READY", flush=True)
    command = _next_command(listening)
    os.chdir(command["folder"])
    os.environ.clear()
    os.environ.update(command["environment"])
    sys.argv = ["mien", *command["arguments"]]

    from mien.cli import main

    main()


if __name__ == "__main__":
    serve(sys.argv[1])
