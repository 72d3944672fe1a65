"""Running the program as a person does: a process of its own, its two streams, its exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.cli import warm

COMMAND: Final = (sys.executable, "-m", "mien.cli")
ALONE: Final = {"MIEN_ILLUSTRATOR_PROCESSES": "1", "MIEN_QUEUE_POLL": "0.1", "MIEN_SCORER": "off"}
"""For a command that shares the machine with other tests and is waited for; scores are measured where they matter."""
PATIENCE: Final = 240.0
"""Seconds after which a process that hangs is killed and the test fails."""


def mien(*arguments: str | Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    surroundings = os.environ | ALONE | environment
    return warm.run([*map(str, arguments)], stdin=stdin, environment=surroundings, timeout=PATIENCE)


def mien_json(*arguments: str | Path) -> Any:
    """Run a command that must succeed, with ``--json``; what it printed."""
    done = mien(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Running:
    """A server or worker under way."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.said: list[str] = []
        self._ready = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)
            if "Ctrl-C stops" in line:
                self._ready.set()
        self._ready.set()

    def wait_until_ready(self) -> None:
        """Until it says that it is there."""
        assert self._ready.wait(PATIENCE), self.text
        assert self.process.poll() is None, self.text

    @property
    def text(self) -> str:
        """What it said so far."""
        return "".join(self.said)

    @property
    def url(self) -> str:
        """Where it listens."""
        found = re.search(r"http://\S+:\d+", self.text)
        assert found is not None, self.text
        return found[0]

    def stop(self, number: signal.Signals) -> int:
        """Send a signal and wait for the exit code."""
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        self._reader.join()
        return code


@contextmanager
def running(*arguments: str | Path) -> Iterator[Running]:
    """A server or worker, ready; killed at the end if it is still there."""
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    under_way = Running(process)
    try:
        under_way.wait_until_ready()
        yield under_way
    finally:
        process.kill()
        process.wait()
        under_way._reader.join()
        assert process.stderr is not None
        process.stderr.close()
