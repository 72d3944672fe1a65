"""llama.cpp's command line program, run once for each text: the last resort, as it loads the model every time."""

from __future__ import annotations

import asyncio
import json
import os
import re
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mien.child_process.group import kill_group
from mien.domain.briefs import Message
from mien.domain.errors import InvalidRequest, Retryable, TimedOut, Unavailable
from mien.ports import Piece, Readiness, TextRequest
from mien.text.installing import INSTALL
from mien.text.llama_cli_output import CUE, answer_in
from mien.text.stops import StopSearch
from mien.text.token_estimate import estimated_tokens

_OUTPUT_LIMIT: Final = 2_000_000
"""Bytes a program may print before it is ended."""
_SECONDS: Final = 600.0
"""How long a program may take; who asks for a text has a shorter deadline of their own."""
_SECRET: Final = re.compile(r"^MIEN_|KEY|TOKEN|SECRET|PASSWORD|_URL$", re.IGNORECASE)
"""Variables that a program has no business with."""
_TOO_LONG: Final = re.compile(r"prompt is too long \((\d+) tokens, max (\d+)\)|\((\d+) tokens\) exceeds[^\n]*\((\d+)")
_COMPLAINT: Final = re.compile(r"error|fail|invalid|unknown|unable", re.IGNORECASE)


class LlamaCli:
    """One model file and the program that runs it. One text at a time: each takes the memory of a whole model."""

    name = "llama-cli"
    trained = True
    sees = False

    def __init__(self, program: Path, model_path: Path, *, threads: int, context: int) -> None:
        self.path = model_path
        self.model = re.sub(r"-00001-of-\d{5}$", "", model_path.stem)
        self._program = program.absolute()
        self._threads = threads
        self._context = context
        self._turn = asyncio.Semaphore(1)

    async def readiness(self) -> Readiness:
        """Whether program and file are there; neither is tried."""
        if not os.access(self._program, os.X_OK):
            remedy = "Set LLAMA_CPP_PATH to a llama-server or llama-cli."
            return Readiness(ready=False, detail=f"{self._program} can't be run", remedy=remedy)
        if not os.access(self.path, os.R_OK):
            remedy = "Choose another model with MIEN_TEXT_MODEL."
            return Readiness(ready=False, detail=f"{self.path} can't be read", remedy=remedy)
        remedy = f"A llama-server beside it, or {INSTALL}, keeps the model loaded."
        detail = f"{self.path.name} with {self._program.name}, loaded anew for each text"
        return Readiness(ready=True, detail=detail, remedy=remedy)

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        """The whole text in one piece, as the program prints other things around it. Closing ends the program.

        Raises ``Unavailable`` (the program or the model can't be used), ``Retryable`` (it crashed, or doesn't end),
        ``TimedOut``, or ``InvalidRequest`` when the messages are too long (``prompt_tokens``, ``context_tokens``).
        """
        async with self._turn:
            printed = await self._run(request)
        stops = StopSearch(request.stop)
        text = stops.feed(answer_in(printed))
        yield Piece(text if stops.found else text + stops.rest(), "stop")

    async def context_tokens(self) -> int:
        """As the program is told."""
        return self._context

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Upper estimates: counting would load the model."""
        return [estimated_tokens(text) for text in texts]

    def warm(self) -> None:
        """Each text loads the model anew."""

    async def close(self) -> None:
        """Nothing is held between two texts."""

    async def _run(self, request: TextRequest) -> str:
        """What the program prints for a request."""
        with tempfile.TemporaryDirectory(prefix="mien-llama-", ignore_cleanup_errors=True) as folder:
            arguments = await asyncio.to_thread(self._arguments, request, Path(folder))
            try:
                process = await asyncio.create_subprocess_exec(
                    self._program, *arguments,
                    stdin=DEVNULL, stdout=PIPE, stderr=PIPE, env=_environment(os.environ), start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise Unavailable(f"{self._program} can't be run ({error.strerror}). Set LLAMA_CPP_PATH.") from None
            try:
                async with asyncio.timeout(_SECONDS):
                    said = await _said(process)
            except TimeoutError:
                raise TimedOut(f"{self.model} took longer than {_SECONDS:g} seconds.") from None
            finally:
                await _end(process)
        return self._checked(said)

    def _arguments(self, request: TextRequest, folder: Path) -> list[str]:
        """The program's arguments; what people wrote is in files, where no program takes it for a command."""
        options = [
            "-m", str(self.path.absolute()),
            "-t", str(self._threads),
            "-c", str(self._context),
            "-n", str(request.max_tokens),
            "--temp", f"{request.temperature:g}",
            "-s", str(-1 if request.seed is None else request.seed % 2**31),
            "--no-display-prompt", "--simple-io",
        ]  # fmt: skip
        if request.schema is not None:
            options += ["-jf", _written(folder / "schema.json", json.dumps(request.schema))]
        told = _as_one_text(request.messages)
        if self._program.stem == "main":
            return [*options, "-f", _written(folder / "prompt.txt", f"{told}\n\n{CUE}\n")]
        system = _written(folder / "system.txt", told)
        return [*options, "--no-escape", "-cnv", "-st", "-sysf", system, "-p", CUE]

    def _checked(self, said: _Said) -> str:
        """What was printed. Raises for a program that failed."""
        answer = answer_in(said.printed)
        told = said.errors + (answer if answer.startswith("Error:") else "")
        too_long = _TOO_LONG.search(told)
        if too_long:
            prompt, context = (int(each) for each in too_long.groups() if each)
            said_so = f"The messages are too long for {self.model}: {prompt} tokens, where {context} fit."
            raise InvalidRequest(said_so, prompt_tokens=prompt, context_tokens=context)
        if said.code < 0:
            raise Retryable(f"{self._program.name} crashed while it ran {self.model} (signal {-said.code}).")
        if said.code:
            lines = [line.strip() for line in said.errors.splitlines() if line.strip()]
            reason = next((line for line in lines if _COMPLAINT.search(line)), lines[-1] if lines else "no reason")
            raise Unavailable(f"{self._program.name} can't run {self.path.name}: {reason[:300]}")
        return said.printed


@dataclass(frozen=True, slots=True)
class _Said:
    printed: str
    errors: str
    code: int


async def _said(process: Process) -> _Said:
    """All that a program says. Raises ``Retryable`` for one that doesn't stop."""
    assert process.stdout is not None
    assert process.stderr is not None
    errors = asyncio.create_task(_last_of(process.stderr))
    try:
        printed = bytearray()
        while part := await process.stdout.read(65536):
            printed += part
            if len(printed) > _OUTPUT_LIMIT:
                raise Retryable("llama.cpp didn't come to an end.")
        code = await process.wait()
        return _Said(printed.decode("utf-8", "replace"), await errors, code)
    finally:
        errors.cancel()
        with suppress(asyncio.CancelledError):
            await errors


async def _last_of(stream: asyncio.StreamReader) -> str:
    """The last 64 KiB."""
    kept = b""
    while part := await stream.read(65536):
        kept = (kept + part)[-65536:]
    return kept.decode("utf-8", "replace")


async def _end(process: Process) -> None:
    """End the program and whatever it started."""
    kill_group(process.pid)
    await process.communicate()  # what is left in its pipes keeps them open


def _as_one_text(messages: Sequence[Message]) -> str:
    """A conversation as one text: instructions, then what was said."""
    system = [message.content for message in messages if message.role == "system"]
    said = [f"{message.role.title()}: {message.content}" for message in messages if message.role != "system"]
    return "\n\n".join([*system, "What was said so far:", *said])


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in variables.items() if not _SECRET.search(name)}


def _written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8", errors="replace")
    return str(path)
