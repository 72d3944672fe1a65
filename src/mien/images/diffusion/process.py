"""One running painting process: its start, what it is asked for, and its end."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final

import structlog

from mien.child_process.exit_status import in_words
from mien.child_process.group import kill_group
from mien.domain.errors import Retryable, TimedOut, Unavailable
from mien.images.diffusion import wire
from mien.images.diffusion.last_words import LastWords
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import Painted, PaintOrder

log = structlog.get_logger(__name__)

OnStep = Callable[[int, int], None]
"""Told how many steps of how many are done."""

_LEVELS: Final = frozenset({"debug", "info", "warning", "error", "critical"})
_BROKEN: Final = (EOFError, OSError, ValueError)
"""What reading from or writing to a process that ended, or that lost its mind, raises."""


class Ended(Retryable):
    """The painting process ended or was killed before it answered."""


class Overran(Ended, TimedOut):
    """It said nothing for too long and was killed."""


class PaintingStopped(Exception):
    """It stopped half-way, as it was told to."""


class PaintingProcess:
    """A process that has loaded its model and paints one batch at a time. Made by :meth:`start`."""

    def __init__(self, process: Process, words: LastWords, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        self._process = process
        self._words = words
        self._reader = reader
        self._writer = writer
        self.device = ""
        self.dtype = ""
        """Precision, such as ``bfloat16``."""

    @classmethod
    async def start(cls, options: PaintOptions, *, load: float) -> PaintingProcess:
        """Start a process and wait until it has loaded its model, ``load`` seconds at most.

        Raises ``Unavailable`` (the model can't be loaded, or not in time) or :class:`Ended`. Cancelling ends it.
        """
        made = await cls._spawned(options)
        try:
            async with asyncio.timeout(load):
                await made._until_loaded(options)
        except TimeoutError:
            await made.end()
            raise Unavailable(
                f"The model {options.model} wasn't loaded within {load:g} s. "
                "If it only needs longer, raise MIEN_DIFFUSION__START_TIMEOUT."
            ) from None
        except BaseException:
            await made.end()
            raise
        return made

    @classmethod
    async def _spawned(cls, options: PaintOptions) -> PaintingProcess:
        ours, theirs = socket.socketpair()
        try:
            process = await _child(theirs, options)
            reader, writer = await asyncio.open_connection(sock=ours)
        except BaseException:
            ours.close()  # which ends a child that has already begun
            raise
        finally:
            theirs.close()
        assert process.stdout is not None
        return cls(process, LastWords(process.stdout), reader, writer)

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """False once the process has ended."""
        return self._process.returncode is None

    async def paint(self, orders: Sequence[PaintOrder], on_step: OnStep, *, step: float) -> list[Painted]:
        """The pictures, in the order of the orders; ``step``: seconds that it may be silent.

        Raises what :meth:`mien.images.diffusion.painter.Painter.paint` raises, with :class:`PaintingStopped` after
        :meth:`stop`, and :class:`Ended` when the process did; it has to be ended by :meth:`end` then.
        """
        try:
            async with asyncio.timeout(step) as bound:
                self._writer.write(wire.packed(wire.Paint(tuple(orders))))
                await self._writer.drain()
                while not isinstance(answer := await self._heard(), wire.Finished):
                    bound.reschedule(asyncio.get_running_loop().time() + step)
                    self._went_on(answer, on_step)
                return list(answer.painted)
        except TimeoutError:
            self.kill()
            raise Overran(f"The painting process got no further for {step:g} s and was ended.") from None
        except _BROKEN as error:
            raise await self._ended("while it painted") from error

    def stop(self) -> None:
        """Have it stop at the next step, as nobody wants what it paints."""
        with suppress(*_BROKEN):
            self._writer.write(wire.packed(wire.Stop()))

    def kill(self) -> None:
        """End the process and whatever it started."""
        if self.runs:
            kill_group(self._process.pid)

    async def end(self) -> None:
        """End the process and collect what is left of it."""
        self.kill()
        self._writer.close()
        await self._process.wait()
        await self._words.ended()

    async def _until_loaded(self, options: PaintOptions) -> None:
        try:
            self._writer.write(wire.packed(options))
            await self._writer.drain()
            while not isinstance(answer := await self._heard(), wire.Ready):
                self._went_on(answer, lambda done, total: None)
        except _BROKEN as error:
            raise await self._ended(f"while it loaded {options.model}") from error
        self.device, self.dtype = answer.device, answer.dtype

    def _went_on(self, answer: object, on_step: OnStep) -> None:
        """Act on a message that isn't the last one of a painting."""
        match answer:
            case wire.Stepped(done, total):
                on_step(done, total)
            case wire.Failed(error):
                raise error
            case wire.Stopped():
                raise PaintingStopped
            case _:
                raise ValueError("the painting process said something unexpected")

    async def _heard(self) -> Any:
        """The next message, without those for the log."""
        while isinstance(message := await wire.heard(self._reader), wire.Noted):
            note = getattr(log, message.level if message.level in _LEVELS else "info")
            note(message.event, **message.values)
        return message

    async def _ended(self, when: str) -> Ended:
        """How it ended, for the error."""
        self.kill()  # one that closed its socket, or says what can't be understood, is of no use
        status = await self._process.wait()
        complaint = (await self._words.complaint()).rstrip(".")
        said = f": {complaint}" if complaint else ""
        return Ended(f"The painting process ended {when} ({in_words(status)}){said}.")


async def _child(connection: socket.socket, options: PaintOptions) -> Process:
    fd = connection.fileno()
    return await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-X", "faulthandler", "-m", "mien.images.diffusion.worker", str(fd), str(os.getpid()),
        stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, pass_fds=(fd,),
        env=_environment(options),
        process_group=0,  # the terminal's Ctrl-C goes to the parent alone
    )  # fmt: skip


def _environment(options: PaintOptions) -> dict[str, str]:
    """The libraries fetch nothing that wasn't asked for, and tell nobody what they do."""
    quiet = {"HF_HUB_DISABLE_TELEMETRY": "1", "PYTHONUNBUFFERED": "1"}
    return os.environ | quiet | ({} if options.download else {"HF_HUB_OFFLINE": "1"})
