"""A reply is written: by a model within its time, judged as it comes, else by templates, and labelled."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final

import structlog

from mien.domain.appearance_model import Species
from mien.domain.briefs import TextTask
from mien.domain.chat.cleaning import ReplyCleaner
from mien.domain.chat.cut_off import whole_sentences
from mien.domain.chat.disclosure import admission, asks_whether_ai
from mien.domain.conversation import Alternative, AlternativeState
from mien.domain.errors import InvalidRequest, MienError, Refused, Retryable, TimedOut
from mien.ports import Piece, TextEngine, TextRequest
from mien.workflows.chat.ending import failed
from mien.workflows.chat.garbage import what_is_wrong, without_controls
from mien.workflows.chat.live import LiveReply, admitting
from mien.workflows.chat.prompt import request_of
from mien.workflows.chat.scene import Scene
from mien.workflows.chat.speech import ReplyJudge, judge_for
from mien.workflows.writing import until_loaded

if TYPE_CHECKING:
    from mien.workflows.context import Context

log = structlog.get_logger(__name__)

_CHARACTERS_PER_TOKEN: Final = 16
"""No language needs as many; a reply that is longer comes from a server that doesn't count."""


async def compose(context: Context, scene: Scene, live: LiveReply) -> Alternative:
    """The reply, finished. Watchers of ``live`` see it come.

    Whatever goes wrong with a model leads to templates, with the reason; what may not be said is a failure.
    """
    engine = context.text.engine(TextTask.CHAT, use_ai=scene.use_ai)
    reason = ""
    try:
        if engine.trained:
            written, reason = await _by_model(context, engine, scene, live)
            if written is not None:
                return written
            log.warning("reply_by_template", message_id=live.message_id, model=engine.model, reason=reason)
        return await _by_template(context, scene, live, reason)
    except Refused as error:
        return failed(error.code, error.message, context.clock.now())


async def _by_model(
    context: Context, engine: TextEngine, scene: Scene, live: LiveReply
) -> tuple[Alternative | None, str]:
    """What a model writes within its time, or why that can't be used. Raises ``Refused``."""
    seconds = context.settings.text_timeouts.chat
    judge = await judge_for(scene, context.settings.content_rating_ceiling)
    try:
        await until_loaded(engine, seconds)
        async with asyncio.timeout(seconds):
            request = await request_of(engine, context.settings, scene, judge.rating)
            try:
                return await _spoken(context, engine, request, scene, live, judge), ""
            except InvalidRequest as error:
                log.info("chat_too_long", message_id=live.message_id, model=engine.model, **error.details)
            request = await request_of(engine, context.settings, scene, judge.rating, smaller=True)
            return await _spoken(context, engine, request, scene, live, judge), ""
    except Refused:
        raise
    except TimeoutError:
        return None, TimedOut(f"{engine.model} took longer than {seconds:g} seconds.").message
    except MienError as error:
        return None, error.message


async def _by_template(context: Context, scene: Scene, live: LiveReply, reason: str) -> Alternative:
    templates = context.text.templates
    judge = await judge_for(scene, context.settings.content_rating_ceiling)
    request = await request_of(templates, context.settings, scene, judge.rating)
    written = await _spoken(context, templates, request, scene, live, judge)
    return written.model_copy(update={"fallback": reason})


async def _spoken(
    context: Context, engine: TextEngine, request: TextRequest, scene: Scene, live: LiveReply, judge: ReplyJudge
) -> Alternative:
    """What an engine says, cleaned and judged before anybody sees it. Raises as the engine does, and ``Refused``."""
    live.admission = _admission(scene)
    live.begin(
        Alternative(
            state=AlternativeState.WRITING,
            source="ai_generated" if engine.trained else "template",
            engine=engine.name,
            model=engine.model,
            created_at=context.clock.now(),
        )
    )
    cleaner = ReplyCleaner(scene.char_name, scene.conversation.user_name)
    longest = request.max_tokens * _CHARACTERS_PER_TOKEN
    last: Piece | None = None
    read = 0
    async with aclosing(_stream(engine, request)) as pieces:
        async for piece in pieces:
            await live.shown.wait()  # what comes first needn't be looked at before anybody may see it
            last = piece
            read += len(piece.text)
            if engine.trained and read > longest:
                raise Retryable(f"{engine.model} didn't come to an end.")
            await _show(live, judge, cleaner.feed(without_controls(piece.text)))
            if cleaner.ended:
                break
    await _show(live, judge, cleaner.finish())
    wrong = what_is_wrong(live.text)
    if wrong:
        raise Retryable(f"What {engine.model} wrote could not be used: it {wrong}.")
    judge.check_whole(live.text)
    return _complete(live, last)


def _complete(live: LiveReply, last: Piece | None) -> Alternative:
    """What was said, as it is kept. A reply that was cut off ends with a whole sentence: no other can be answered."""
    assert live.draft is not None
    changes: dict[str, Any] = {"state": AlternativeState.COMPLETE}
    if last is not None:
        changes |= {"prompt_tokens": last.prompt_tokens, "completion_tokens": last.completion_tokens}
        changes |= {"finish": last.finish}
    if last is not None and last.finish == "length":
        changes |= {"text": whole_sentences(live.text)}
    else:
        live.add(admitting(live.draft, live.admission).text[len(live.text) :])
        changes |= {"text": live.text}
    return admitting(live.draft.model_copy(update=changes), live.admission)


async def _stream(engine: TextEngine, request: TextRequest) -> AsyncGenerator[Piece, None]:
    """The engine's own stream, closed when nobody reads on."""
    stream = engine.stream(request)
    try:
        async for piece in stream:
            yield piece
    finally:
        await stream.aclose()  # type: ignore[attr-defined]


async def _show(live: LiveReply, judge: ReplyJudge, more: str) -> None:
    """Let watchers see more; the first words are on their way to them before the model's next ones are read."""
    if not more:
        return
    begins = not live.text
    judge.check(live.text + more)
    live.add(more)
    if begins:
        await live.heard()


def _admission(scene: Scene) -> str:
    """Who asks sincerely is told that this is an AI character, whatever the reply says."""
    asked = scene.turns[-1].text if scene.turns and scene.turns[-1].speaker == "user" else ""
    robot = scene.character.appearance.species.value is Species.ROBOT
    return admission(scene.char_name) if asks_whether_ai(asked, robot=robot) else ""
