"""Blind comparisons of what a model writes with what the template makes of the same wish."""

from __future__ import annotations

import secrets
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final

import structlog

from mien.db import characters, comparisons
from mien.domain.briefs import PersonaBrief, TextTask
from mien.domain.character import Character
from mien.domain.comparison import Choice, ComparisonKind, Pair, Tally
from mien.domain.errors import NotFound, Unavailable
from mien.domain.persona import Persona, invent_persona
from mien.domain.prompts import word_picture
from mien.domain.shots import SHOTS
from mien.workflows.context import Context
from mien.workflows.planning import new_id
from mien.workflows.random_character import Wish, invent
from mien.workflows.safety import assert_character_allowed, beside_the_loop, drawable, length_of
from mien.workflows.wording import brief_of, word

log = structlog.get_logger(__name__)

_PATIENCE: Final = 3
"""So many failures of the model in a row end a session."""
_CAST: Final = 100
"""So many characters, drawn by chance, take part in a session."""
_TASK: Final = {ComparisonKind.PROMPTS: TextTask.PROMPT, ComparisonKind.PERSONAS: TextTask.PERSONA}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a model does against the templates."""

    kind: ComparisonKind
    engine: str
    model: str
    tally: Tally


class _FellBack(Exception):
    """A template had to write the model's side, too. The message is the reason."""


async def pairs(
    context: Context, owner_id: str, kind: ComparisonKind, *, character: str | None = None
) -> AsyncGenerator[Pair, None]:
    """Pairs to compare, without end. One whose model failed is left out.

    Prompts are worded for pictures of the owner's characters, or of the one called ``character``; personas are
    invented, and no character is made of them. Raises ``Unavailable`` where no model writes or it keeps failing,
    ``NotFound`` where there is no character, ``Refused`` for one whose pictures aren't allowed here.
    """
    _assert_model(context, _TASK[kind])
    cast = await _cast(context, owner_id, character) if kind is ComparisonKind.PROMPTS else []
    failures = 0
    while True:
        try:
            pair = await (_prompts(context, secrets.choice(cast)) if cast else _personas(context))
        except _FellBack as reason:
            failures += 1
            log.warning("pair_left_out", kind=kind.value, reason=str(reason))
            if failures == _PATIENCE:
                raise Unavailable(f"The model writes nothing that could be compared. {reason}") from reason
        else:
            failures = 0
            yield pair


async def record(context: Context, owner_id: str, pair: Pair, *, ai_first: bool, choice: Choice) -> None:
    """Keep a choice, with the order in which the texts were shown."""
    async with context.database.write() as connection:
        await comparisons.insert(
            connection, new_id(), owner_id, pair, ai_first=ai_first, choice=choice, now=context.clock.now()
        )


async def standings(context: Context, owner_id: str, kind: ComparisonKind | None = None) -> list[Standing]:
    """How each model that was compared does, by kind."""
    async with context.database.read() as connection:
        found = await comparisons.tallies(connection, owner_id, kind)
    return [Standing(*key, tally) for key, tally in found.items()]


def _assert_model(context: Context, task: TextTask) -> None:
    if context.settings.use_ai_generation and context.text.engine(task).trained:
        return
    raise Unavailable(
        "No language model is set up, so there is nothing to compare the templates with. Name a server with "
        "MIEN_TEXT_URL, or put a GGUF file into the folder 'models'; 'mien doctor' says what was looked for."
    )


async def _cast(context: Context, owner_id: str, wanted: str | None) -> list[Character]:
    """The characters whose pictures may be worded; never empty."""
    ceiling = context.settings.content_rating_ceiling
    if wanted is not None:
        async with context.database.read() as connection:
            one = await characters.get(connection, owner_id, wanted)
        await beside_the_loop(length_of(one), assert_character_allowed, one, ceiling)
        return [one]
    async with context.database.read() as connection:
        ids = await characters.ids_of_owner(connection, owner_id)
        drawn = secrets.SystemRandom().sample(ids, min(len(ids), _CAST))
        found = [await characters.get(connection, owner_id, each) for each in drawn]
    allowed = await beside_the_loop(sum(map(length_of, found)), drawable, found, ceiling)
    if not allowed:
        raise NotFound(
            "There is no character whose pictures could be worded; make one with 'mien new' or 'mien random'."
        )
    return allowed


async def _prompts(context: Context, character: Character) -> Pair:
    """Two wordings of one picture. Raises ``_FellBack``."""
    shot = secrets.choice(list(SHOTS.values()))
    style = context.settings.default_style
    brief = brief_of(character, shot, style)
    prompt = await word(context, brief, use_ai=True)
    if prompt.source != "ai_generated":
        raise _FellBack(prompt.fallback or f"The style '{style}' takes prompts as they are given.")
    return Pair(
        kind=ComparisonKind.PROMPTS,
        about=f"a picture of {character.name}: {shot.name.lower().replace('_', ' ')}, style {style}",
        ai_text=prompt.prompt,
        template_text=word_picture(brief).prompt,
        engine=prompt.engine,
        model=prompt.model,
    )


async def _personas(context: Context) -> Pair:
    """Two invented people. Raises ``_FellBack``."""
    invented = await invent(context, Wish())
    if invented.source != "ai_generated":
        raise _FellBack(invented.fallback)
    return Pair(
        kind=ComparisonKind.PERSONAS,
        about="an invented character",
        ai_text=_told(invented.persona),
        template_text=_told(invent_persona(PersonaBrief(invented.seed))),
        engine=invented.engine,
        model=invented.model,
    )


def _told(persona: Persona) -> str:
    """A persona to be read, in the same form whoever invented it."""
    return "\n\n".join(
        [
            f"{persona.name}, {persona.age}, {persona.occupation}, {persona.home}",
            persona.description,
            persona.personality,
            f"Traits: {', '.join(persona.traits)}. Interests: {', '.join(persona.interests)}.",
            persona.backstory,
            f"“{persona.greeting}”",
        ]
    )
