"""A pool of processes: functions run in supervised children, so that a crash fails one call and never the service.

Every worker is a long-lived thread that owns one child process. The thread starts the child (a fresh interpreter,
never a fork of this threaded one, and without running the caller's ``__main__`` again), hands it one call at a
time, and replaces it when it dies or overruns its time. Linux ties a child's life to the thread that started it,
which is why the threads live as long as the pool.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from mien.child_process.pool_child import ERROR
from mien.domain.errors import Retryable, TimedOut, Unavailable

T = TypeVar("T")

_RETRIES_AFTER_DEATH = 2
_START_SECONDS = 60.0
_BOOT = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from mien.child_process.pool_child import serve; serve(int(sys.argv[1]), int(sys.argv[2]))"
)


class ChildPool:
    """Up to ``workers`` child processes, started when first needed, each with ``imports`` already imported.

    Usable from several event loops and threads at once.
    """

    def __init__(self, workers: int, imports: Sequence[str] = ()) -> None:
        if workers < 1:
            raise ValueError("a pool needs at least one worker")
        self._limit = workers
        self._imports = tuple(imports)
        self._calls: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._workers: list[_Worker] = []
        self._open_calls = 0
        self._closed = False

    async def run(self, function: Callable[..., T], *args: Any, timeout: float) -> T:  # noqa: ASYNC109  (it kills the child)
        """Call a module-level function in a child and return its result; both must be picklable.

        ``timeout`` in seconds counts from when a child takes the call, not while it waits for one; the child is
        then killed. A child that dies is replaced and the call tried twice more. Cancelling the waiting task
        leaves a call under way to finish unseen.

        Raises ``TimedOut``, ``Retryable`` (children kept dying, or the pool is closed), ``Unavailable`` (the
        children can't start), and whatever ``function`` raises.
        """
        call = _Call(function, args, timeout)
        self._submit(call)
        result: T = await asyncio.wrap_future(call.outcome)
        return result

    async def close(self) -> None:
        """End the children at once; calls under way or waiting raise ``Retryable``. Closing twice is fine."""
        with self._lock:
            self._closed = True
            workers, self._workers = self._workers, []
        for worker in workers:
            worker.stop()
            self._calls.put(None)
        await asyncio.to_thread(_join, workers)

    @property
    def child_pids(self) -> tuple[int, ...]:
        """Process ids of the children alive now."""
        with self._lock:
            return tuple(pid for worker in self._workers if (pid := worker.pid) is not None)

    def _submit(self, call: _Call) -> None:
        with self._lock:
            if self._closed:
                raise _stopping()
            self._open_calls += 1
            call.outcome.add_done_callback(self._one_less)
            self._calls.put(call)
            if len(self._workers) < min(self._limit, self._open_calls):
                worker = _Worker(self._calls, self._imports)
                self._workers.append(worker)
                worker.start()

    def _one_less(self, _: Future[Any]) -> None:
        with self._lock:
            self._open_calls -= 1


@dataclass(slots=True, eq=False)
class _Call:
    """One function to run, and the future that its caller waits for."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    timeout: float
    outcome: Future[Any]

    def __init__(self, function: Callable[..., Any], args: tuple[Any, ...], timeout: float) -> None:
        self.function, self.args, self.timeout = function, args, timeout
        self.outcome = Future()


class _Worker(threading.Thread):
    """Takes calls from the queue and has its child carry them out."""

    def __init__(self, calls: queue.SimpleQueue[_Call | None], imports: tuple[str, ...]) -> None:
        super().__init__(name="pool worker", daemon=True)
        self._calls = calls
        self._imports = imports
        self._stopped = threading.Event()
        self._child: _Child | None = None

    @property
    def pid(self) -> int | None:
        child = self._child
        return child.pid if child else None

    def stop(self) -> None:
        self._stopped.set()
        if child := self._child:
            child.kill()

    def run(self) -> None:
        while (call := self._calls.get()) is not None:
            if not call.outcome.set_running_or_notify_cancel():
                continue
            try:
                call.outcome.set_result(self._carry_out(call))
            except Exception as error:  # noqa: BLE001  (the caller gets it)
                call.outcome.set_exception(error)
            del call  # an idle worker holds no arguments or results
        self._drop_child()

    def _carry_out(self, call: _Call) -> Any:
        packed = pickle.dumps((call.function, call.args))
        for _ in range(1 + _RETRIES_AFTER_DEATH):
            try:
                return self._ready_child().ask(packed, call.timeout)
            except _DeadChildError:
                self._drop_child()
            except TimedOut:
                self._drop_child()
                raise
        raise Retryable(f"A child process died {1 + _RETRIES_AFTER_DEATH} times in a row on one picture.")

    def _ready_child(self) -> _Child:
        self._refuse_if_stopped()
        if self._child is None:
            try:
                self._child = _Child()
                self._child.ask(pickle.dumps(self._imports), _START_SECONDS)
            except (_DeadChildError, TimedOut):
                raise
            except Exception as error:
                self._drop_child()
                raise Unavailable(f"Child processes can't start: {error}") from error
            self._refuse_if_stopped()  # stop() may have come before there was a child to kill
        return self._child

    def _refuse_if_stopped(self) -> None:
        if self._stopped.is_set():
            raise _stopping()

    def _drop_child(self) -> None:
        child, self._child = self._child, None
        if child:
            child.end()


class _DeadChildError(Exception):
    """The child went away before it answered."""


class _Child:
    """One child process and the socket to it."""

    def __init__(self) -> None:
        self._connection, theirs = Pipe()
        with theirs:
            boot = [_BOOT, str(theirs.fileno()), str(os.getpid()), *sys.path]
            self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and code)
                [sys.executable, "-P", "-X", "faulthandler", "-c", *boot],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                process_group=0,  # the terminal's Ctrl-C goes to the parent alone
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, packed: bytes, timeout: float) -> Any:
        """Send one message and wait for its answer.

        Raises what the answer holds, ``TimedOut`` (the child was killed), or ``_DeadChildError``.
        """
        overran = threading.Event()

        def expire() -> None:
            overran.set()
            self.kill()

        deadline = threading.Timer(timeout, expire)
        deadline.daemon = True
        deadline.start()
        try:
            answer = _exchange(self._connection, packed)
        except _DeadChildError:
            if overran.is_set():
                raise TimedOut(f"The picture wasn't finished within {timeout:g} s.") from None
            raise
        finally:
            deadline.cancel()
        kind, value = pickle.loads(answer)  # noqa: S301  (written by our own child on a private socket)
        if kind == ERROR:
            raise value
        return value

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """Kill it, reap it and close the socket."""
        self._process.kill()
        self._process.wait()
        self._connection.close()


def _exchange(connection: Connection[Any, Any], packed: bytes) -> bytes:
    try:
        connection.send_bytes(packed)
        return connection.recv_bytes()
    except (EOFError, OSError) as error:
        raise _DeadChildError from error


def _join(workers: list[_Worker]) -> None:
    for worker in workers:
        worker.join()


def _stopping() -> Retryable:
    return Retryable("Mien is stopping; the picture is finished when it is back.")
