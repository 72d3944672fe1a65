"""Ctrl-C as an event, for programs in which it ends what is under way and not the program."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupts() -> Iterator[asyncio.Event]:
    """Within the block Ctrl-C sets the event, which is to be cleared when it is answered; twice ends the program."""
    interrupted = asyncio.Event()

    def note_it() -> None:
        if interrupted.is_set():
            raise KeyboardInterrupt
        interrupted.set()

    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, note_it)
    try:
        yield interrupted
    finally:
        loop.remove_signal_handler(signal.SIGINT)
