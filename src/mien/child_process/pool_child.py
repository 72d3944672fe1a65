"""The inside of a child of the pool: what ``pool`` starts, one call at a time, until its parent goes away.

The process ignores SIGINT and SIGTERM: whoever started it decides when it ends, so that Ctrl-C or a service
manager's stop lets a call under way finish. It can't outlive that parent, however the parent ends.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import traceback
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

from mien.child_process.parent_death import die_with

READY = "ready"
RESULT = "result"
ERROR = "error"

_YIELD = 10
"""Added niceness: while every core draws, whoever asks the API is still answered at once."""


def serve(fd: int, parent: int) -> None:
    """Answer calls that arrive on the socket ``fd`` until it closes; ``parent`` is the pid of the other end.

    First message in: the names of modules to import. First message out: ``(READY, None)`` or ``(ERROR, exception)``.
    Then one pickled ``(function, args)`` in, one ``(RESULT, value)`` or ``(ERROR, exception)`` out.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.nice(_YIELD)
    die_with(parent)
    connection: Connection[Any, Any] = Connection(fd)
    try:
        connection.send_bytes(_prepare(connection.recv()))
        while True:
            connection.send_bytes(_answer(connection.recv_bytes()))
    except (EOFError, OSError):
        return  # the parent closed its end, or is gone


def _prepare(modules: Sequence[str]) -> bytes:
    try:
        for name in modules:
            importlib.import_module(name)
    except Exception as error:  # noqa: BLE001  (reported to the parent, which raises it)
        return _packed_error(error)
    return pickle.dumps((READY, None))


def _answer(call: bytes) -> bytes:
    try:
        function, args = pickle.loads(call)  # noqa: S301  (written by our own parent on a private socket)
        return pickle.dumps((RESULT, function(*args)))
    except Exception as error:  # noqa: BLE001  (handed to the caller in the parent)
        return _packed_error(error)


def _packed_error(error: Exception) -> bytes:
    """The error for the parent, with the traceback of this process as a note; a stand-in if it can't travel."""
    story = "".join(traceback.format_exception(error))
    error.add_note(f"In the child process:\n{story}")
    try:
        packed = pickle.dumps((ERROR, error))
        pickle.loads(packed)  # noqa: S301  (just packed; some exceptions pack but can't be rebuilt)
    except Exception:  # noqa: BLE001  (whatever its own pickling code raises)
        return pickle.dumps((ERROR, RuntimeError(f"{type(error).__name__}: {error}\n{story}")))
    return packed
