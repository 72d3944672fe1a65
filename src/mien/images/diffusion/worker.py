"""The painting process: loads one model and paints what arrives on its socket, until the parent goes away.

Started as ``python -m mien.images.diffusion.worker FD PARENT``; the first message in holds the ``PaintOptions``. What
libraries print goes to standard output and standard error, which the parent reads.
"""

from __future__ import annotations

import os
import queue
import signal
import socket
import sys
import threading
import traceback
from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NoReturn

import structlog

from mien.child_process.parent_death import die_with
from mien.domain.errors import MienError, Unavailable
from mien.images.diffusion import wire
from mien.images.diffusion.installing import INSTALL
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import PaintOrder

if TYPE_CHECKING:
    from mien.images.diffusion.painter import Painter

_YIELD: Final = 10
"""Added niceness: while a model computes on the processor, whoever asks the API is still answered at once."""


def main() -> None:
    """Load the model that the first message names and paint until killed, or until something is amiss."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # the parent decides when it ends: a picture may be finished
    os.nice(_YIELD)
    fd, parent = (int(argument) for argument in sys.argv[1:3])
    die_with(parent)
    try:
        _serve(socket.socket(fileno=fd))
    except BaseException:  # noqa: BLE001  (its words are read by the parent)
        traceback.print_exc()
    # not by the interpreter's own end, which may wait for a device for ever
    os._exit(1)


def _serve(connection: socket.socket) -> None:
    connection.set_inheritable(False)
    voice = Voice(connection)
    structlog.configure(processors=[structlog.processors.format_exc_info, voice.note], cache_logger_on_first_use=False)
    incoming = connection.makefile("rb")
    options: PaintOptions = wire.receive(incoming)
    inbox = Inbox(incoming)
    inbox.start()
    painter = _loaded(options, voice)
    if painter is None:
        return
    voice.say(wire.Ready(painter.loaded.device, painter.loaded.dtype))
    while True:
        _paint(painter, inbox, voice)


class Voice:
    """Speaks to the parent, a whole message at a time."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def say(self, message: object) -> None:
        """Send a message; without a parent there is nothing left to do."""
        with self._lock:
            try:
                wire.send(self._connection, message)
            except OSError:
                os._exit(1)

    def note(self, logger: object, level: str, event: MutableMapping[str, Any]) -> NoReturn:
        """The last processor of this process's log: the parent writes it."""
        values = {name: value if isinstance(value, int | float) else str(value) for name, value in event.items()}
        self.say(wire.Noted(level, str(values.pop("event", "")), values))
        raise structlog.DropEvent


class Inbox(threading.Thread):
    """Listens to the parent while the main thread paints."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(name="inbox", daemon=True)
        self._stream = stream
        self._orders: queue.SimpleQueue[tuple[PaintOrder, ...]] = queue.SimpleQueue()
        self._stop = threading.Event()

    def next(self) -> tuple[PaintOrder, ...]:
        """Wait for what is to be painted next."""
        return self._orders.get()

    def says_stop(self) -> bool:
        """Whether nobody wants what is being painted any more."""
        return self._stop.is_set()

    def run(self) -> None:
        """Take messages as they come; the end of the stream is the end of the parent."""
        while True:
            try:
                message = wire.receive(self._stream)
            except (EOFError, OSError):
                os._exit(0)
            if isinstance(message, wire.Stop):
                self._stop.set()
            else:
                self._stop.clear()  # it was said of what came before
                self._orders.put(message.orders)


def _loaded(options: PaintOptions, voice: Voice) -> Painter | None:
    """The painter; ``None`` if there can't be one, which the parent was told."""
    try:
        from mien.images.diffusion.painter import Painter

        return Painter.load(options)
    except MienError as error:
        voice.say(wire.Failed(error))
    except ImportError as error:
        reason = f"A library for painting is missing or broken ({error}). Install it with: {INSTALL}"
        voice.say(wire.Failed(Unavailable(reason)))
    return None


def _paint(painter: Painter, inbox: Inbox, voice: Voice) -> None:
    """One message in, one answer out. What isn't an error of ours ends the process: it may not be fit to go on."""
    from mien.images.diffusion.cancelling import Cancelled

    try:
        painted = painter.paint(inbox.next(), lambda done, total: voice.say(wire.Stepped(done, total)), inbox.says_stop)
    except Cancelled:
        voice.say(wire.Stopped())
    except MienError as error:
        voice.say(wire.Failed(error))
    else:
        voice.say(wire.Finished(tuple(painted)))


if __name__ == "__main__":
    main()
