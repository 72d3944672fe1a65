"""The one way a text is written that isn't streamed: a model within its time, one repair, then templates, labelled."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Final, Generic, Literal, TypeVar

import structlog

from mien.domain.briefs import Message
from mien.domain.errors import MienError, Retryable, TimedOut
from mien.ports import TextEngine, TextRequest
from mien.workflows.context import Context

T = TypeVar("T")

log = structlog.get_logger(__name__)

_LONGEST: Final = 64_000
"""Characters after which an answer is broken off: no text that Mien asks for is as long."""

_QUOTED: Final = 6_000
"""Characters of a bad answer that its writer is shown again: a noisy one must not fill its context."""


class Unusable(Exception):
    """What a model wrote can't be used. The message is said to the model, so that it can mend it."""


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """A text as it was read, and where it comes from."""

    value: T
    source: Literal["template", "ai_generated"]
    engine: str
    model: str
    fallback: str = ""
    """Why templates wrote it although a model was to; empty when all went as it should."""


async def write(
    context: Context,
    request: TextRequest,
    read: Callable[[str], T],
    *,
    read_template: Callable[[str], T] | None = None,
    use_ai: bool = True,
) -> Written[T]:
    """The text that the task's engine writes, as ``read`` makes it; always succeeds.

    ``read`` raises ``Unusable`` for a text that can't be used: a model is asked once to mend it. Whatever else goes
    wrong with a model (it is down, too slow, endless) leads to templates, too. What they write is read by
    ``read_template``, ``str`` to take it as it is; ``None``: by ``read``.
    """
    engine = context.text.engine(request.task, use_ai=use_ai)
    of_template = read_template or read
    if not engine.trained:
        return await _by_template(context, request, of_template, "")
    seconds: float = getattr(context.settings.text_timeouts, request.task.value)
    try:
        value = await write_with(engine, request, read, seconds)
    except MienError as error:
        reason = error.message
    else:
        return Written(value, "ai_generated", engine.name, engine.model)
    log.warning("text_by_template", task=request.task.value, engine=engine.name, model=engine.model, reason=reason)
    return await _by_template(context, request, of_template, reason)


async def write_with(engine: TextEngine, request: TextRequest, read: Callable[[str], T], seconds: float) -> T:
    """What one model writes within ``seconds``, its repair included but not the loading of the model.

    Raises ``Retryable`` for what can't be read and for what takes too long (``TimedOut``), and as the engine does.
    """
    try:
        await until_loaded(engine, seconds)
        async with asyncio.timeout(seconds):
            return await _with_repair(engine, request, read)
    except TimeoutError:
        raise TimedOut(f"{engine.model} took longer than {seconds:g} seconds.") from None
    except Unusable as error:
        raise Retryable(f"What {engine.model} wrote could not be used: {error}") from error
    except MienError:
        raise
    except Exception as error:  # what models write is boundless, and no reader is ready for all of it
        log.exception("answer_not_read", task=request.task.value, engine=engine.name, model=engine.model)
        raise Retryable(f"What {engine.model} wrote could not be read.") from error


async def _by_template(context: Context, request: TextRequest, read: Callable[[str], T], reason: str) -> Written[T]:
    templates = context.text.templates
    value = read(await collect(templates, request))
    return Written(value, "template", templates.name, templates.model, reason)


async def _with_repair(engine: TextEngine, request: TextRequest, read: Callable[[str], T]) -> T:
    answer = await collect(engine, request)
    try:
        return await asyncio.to_thread(read, answer)
    except Unusable as error:
        log.info("text_repaired", task=request.task.value, engine=engine.name, reason=str(error))
        wish = Message("user", f"That can't be used: {error} Write it again, and answer with nothing else.")
        mended = (*request.messages, Message("assistant", answer[:_QUOTED]), wish)
        return await asyncio.to_thread(read, await collect(engine, replace(request, messages=mended)))


async def until_loaded(engine: TextEngine, seconds: float) -> None:
    """Wait for the model to be loaded, at most as long as a text may take: that takes nothing of the text's own time.

    Raises ``TimedOut``, and as the engine does when it can't be loaded.
    """
    try:
        async with asyncio.timeout(seconds):
            await engine.context_tokens()
    except TimeoutError:
        raise TimedOut(f"{engine.model} is still being loaded after {seconds:g} seconds.") from None


async def collect(engine: TextEngine, request: TextRequest) -> str:
    """The whole answer. Raises ``Retryable`` for one that doesn't end, and whatever the engine raises."""
    parts: list[str] = []
    length = 0
    async with aclosing(engine.stream(request)) as pieces:  # type: ignore[type-var]
        async for piece in pieces:
            parts.append(piece.text)
            length += len(piece.text)
            if length > _LONGEST and engine.trained:
                raise Retryable(f"{engine.model} didn't come to an end.")
    return "".join(parts)
