"""What ``mien doctor`` looks at of the text engines; it can have each write a word."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from time import perf_counter
from typing import TYPE_CHECKING

from mien.cli.checkup import Finding
from mien.domain.errors import MienError

if TYPE_CHECKING:
    from mien.ports import TextEngine, TextEngines
    from mien.settings import Settings


async def check_text_engines(settings: Settings, *, write: bool) -> list[Finding]:
    """Each engine with the tasks it has, templates last; with ``write`` each really writes a word, and is timed."""
    from mien.text.detection import find_text_engines

    engines = await find_text_engines(settings)
    try:
        found = [await _check(engine, engines, settings, write=write) for engine in engines.every]
        return [*_wrong_path(settings), *found]
    finally:
        for engine in engines.every:
            await engine.close()


def _wrong_path(settings: Settings) -> list[Finding]:
    """A path to a program that isn't there is passed over: whoever set it wants to know."""
    from mien.text.llama_programs import program_at

    path = settings.llama_cpp_path
    if path is None or settings.text_url or not settings.use_ai_generation or program_at(path) is not None:
        return []
    detail = f"{path} leads to no llama-server and no llama-cli that can be run"
    return [Finding("LLAMA_CPP_PATH", ready=False, detail=detail, remedy="Correct it, or leave it out.", needed=False)]


async def _check(engine: TextEngine, engines: TextEngines, settings: Settings, *, write: bool) -> Finding:
    from mien.domain.briefs import TextTask

    tasks = [task.value for task in TextTask if engines.engine(task) is engine]
    readiness = await engine.readiness()
    detail = f"{readiness.detail}; writes {', '.join(tasks) or 'nothing, unless models fail'}"
    remedy = readiness.remedy
    if not engine.trained and tasks:
        remedy = " ".join(engines.notes[-1:])
    if write and readiness.ready:
        try:
            detail = f"{detail}; {await _timed(engine, settings)}"
        except TimeoutError:
            late = f"{detail}; wrote nothing in {settings.text_timeouts.chat:g} seconds"
            return Finding(engine.name, ready=False, detail=late, remedy="Choose a smaller model.", needed=False)
        except MienError as error:
            return Finding(engine.name, ready=False, detail=error.message, remedy=readiness.remedy, needed=False)
    return Finding(engine.name, readiness.ready, detail, remedy, needed=not engine.trained)


async def _timed(engine: TextEngine, settings: Settings) -> str:
    """How long two words took; the first one's time holds the loading."""
    async with asyncio.timeout(settings.text_timeouts.chat):
        first, second = await _milliseconds(engine), await _milliseconds(engine)
    return f"first word in {first} ms, second in {second} ms"


async def _milliseconds(engine: TextEngine) -> int:
    from mien.domain.briefs import Message, PersonaBrief, TextTask
    from mien.ports import TextRequest

    question = (Message("user", "Say yes."),)
    request = TextRequest(TextTask.CHAT, PersonaBrief(seed=7), question, max_tokens=1, temperature=0.0)
    started = perf_counter()
    async with aclosing(engine.stream(request)) as pieces:  # type: ignore[type-var]
        async for _ in pieces:
            pass
    return round((perf_counter() - started) * 1000)
