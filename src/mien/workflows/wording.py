"""Wording a picture: by a model where one is there and may, else by template; the rating rule holds for both."""

from __future__ import annotations

import asyncio
from functools import partial
from time import perf_counter
from typing import Final

import structlog

from mien.domain.briefs import PromptBrief, TextTask
from mien.domain.character import Character
from mien.domain.errors import Refused
from mien.domain.prompt_check import complaint
from mien.domain.prompt_cleaning import cleaned
from mien.domain.prompt_completion import completed
from mien.domain.prompt_writing import ANSWER_TOKENS, prompt_messages
from mien.domain.prompts import PromptText, word_picture
from mien.domain.shots import Shot
from mien.domain.styles import style_named
from mien.domain.worldview import read_worldview
from mien.ports import TextRequest
from mien.workflows.context import Context
from mien.workflows.feedback import judged_prompts
from mien.workflows.safety import assert_picture_allowed
from mien.workflows.writing import Unusable, write

log = structlog.get_logger(__name__)

_NOT_ALLOWED: Final = "The model's words ask to see more than is allowed here."


def brief_of(character: Character, shot: Shot, style: str, *, context: str = "", field: str = "style") -> PromptBrief:
    """What is to be worded. Raises ``InvalidRequest`` about ``field`` for an unknown style."""
    return PromptBrief(
        character=character,
        worldview=read_worldview(character.description, character.system_prompt),
        shot=shot,
        style=style_named(style, field=field),
        context=context,
        rating=character.content_rating,
    )


def model_words(context: Context, style: str, *, use_ai: bool | None = None) -> bool:
    """Whether a model is to word pictures: as asked, else as set up; a prompt that is taken as given stays so."""
    settings = context.settings
    wanted = settings.ai_image_prompts if use_ai is None else use_ai
    trained = context.text.engine(TextTask.PROMPT).trained
    return wanted and settings.use_ai_generation and trained and not style_named(style).verbatim


async def word(
    context: Context,
    brief: PromptBrief,
    *,
    use_ai: bool | None = None,
    job_id: str | None = None,
    owner_id: str | None = None,
) -> PromptText:
    """The prompt of a picture. What a model wrote that can't be used, or isn't allowed, gives way to the template.

    ``owner_id`` is whose verdicts on earlier pictures count; ``None``: the character's owner's. The template's own
    words are for the caller to judge.
    """
    started = perf_counter()
    template = word_picture(brief)
    wanted = model_words(context, brief.style.name, use_ai=use_ai)
    prompt = await _by_model(context, brief, template, owner_id) if wanted else template
    log.info(
        f"Generated prompt ({prompt.word_count} words, source: {prompt.source})",
        job_id=job_id,
        shot=brief.shot.name,
        engine=prompt.engine,
        model=prompt.model,
        milliseconds=round((perf_counter() - started) * 1000),
        fallback=prompt.fallback or None,
    )
    return prompt


async def _by_model(context: Context, brief: PromptBrief, template: PromptText, owner_id: str | None) -> PromptText:
    who = brief.character
    async with context.database.read() as connection:
        examples = await judged_prompts(connection, owner_id or who.owner_id, who.id)
    request = TextRequest(
        task=TextTask.PROMPT,
        brief=brief,
        messages=await asyncio.to_thread(prompt_messages, brief, examples),
        max_tokens=ANSWER_TOKENS,
    )
    written = await write(context, request, partial(_usable, brief), read_template=str)
    if written.source == "template":
        return template.model_copy(update={"fallback": written.fallback})
    if not await asyncio.to_thread(_is_allowed, brief, written.value):
        return template.model_copy(update={"fallback": _NOT_ALLOWED})
    return template.model_copy(
        update={
            "prompt": written.value,
            "source": written.source,
            "engine": written.engine,
            "model": written.model,
        }
    )


def _usable(brief: PromptBrief, answer: str) -> str:
    """The prompt in an answer. Raises ``Unusable`` for one that the model is to mend."""
    prompt = cleaned(answer)
    wrong = complaint(prompt, brief)
    if wrong:
        raise Unusable(wrong)
    return completed(prompt, brief)


def _is_allowed(brief: PromptBrief, prompt: str) -> bool:
    """Whether the rating rule allows what a model wrote; a model isn't told, so that it can't try its way round it."""
    try:
        assert_picture_allowed(brief.character, prompt, brief.rating)
    except Refused:
        return False
    return True
