"""A character invented by a model or by the rules, and created: the usual chain makes its pictures."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Annotated, Any, Final, Literal
from weakref import WeakValueDictionary

import structlog
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from mien.db import characters, idempotency
from mien.domain.briefs import PersonaBrief, TextTask
from mien.domain.character import NAME_LIMIT, Seed, Visibility, slugify
from mien.domain.controls import one_line
from mien.domain.image import Ignored
from mien.domain.persona import (
    MAX_TOKENS,
    Persona,
    fit_of,
    invent_persona,
    persona_messages,
    persona_schema,
    read_persona,
    to_draft,
)
from mien.domain.rating import ContentRating
from mien.domain.writable import refuse_unwritable
from mien.ports import TextRequest
from mien.workflows.context import Context
from mien.workflows.create import Created, create_character
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.writing import Unusable, Written, write

log = structlog.get_logger(__name__)

HINT_LIMIT: Final = 120
"""Characters that a hint at the type may have."""
_TEMPERATURE: Final = 0.9
_SEED_BITS: Final = 32
_NAMES_TRIED: Final = 8
_under_way: Final[WeakValueDictionary[tuple[str, str], asyncio.Lock]] = WeakValueDictionary()
"""Owners and keys whose persona is being written right now."""


def _shown(value: str) -> str:
    refuse_unwritable(value)
    if not value.strip():
        raise ValueError("must not be empty")
    return one_line(value.strip())


_SHOWN: Final = AfterValidator(_shown)


class Wish(BaseModel):
    """What somebody wants of a character that is to be invented; everything may be left open."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(max_length=NAME_LIMIT), _SHOWN] | None = None
    persona_type: Annotated[str, Field(max_length=HINT_LIMIT), _SHOWN] | None = None
    """A hint such as ``fitness`` or ``retired astronaut``."""
    seed: Seed | None = None
    use_ai: bool = True
    visibility: Visibility = Visibility.PRIVATE
    content_rating: ContentRating = ContentRating.GENERAL
    generate_references: bool = False
    generate_embeddings: bool | None = None
    """``None``: as the instance is set up."""


@dataclass(frozen=True, slots=True)
class Invented:
    """A persona, not created yet, and where it comes from."""

    persona: Persona
    seed: int
    source: Literal["template", "ai_generated"]
    engine: str
    model: str
    fallback: str
    """Why the rules invented it although a model was to; empty when all went as it should."""
    ignored: tuple[Ignored, ...]
    """What of the wish could not be used, and why."""


@dataclass(frozen=True, slots=True)
class RandomCharacter:
    """An invented character with the jobs of its first pictures."""

    created: Created
    invented: Invented


async def invent(context: Context, wish: Wish) -> Invented:
    """Write a persona; nothing is stored. Without a seed each call invents somebody else."""
    seed = wish.seed if wish.seed is not None else secrets.randbits(_SEED_BITS)
    brief = PersonaBrief(seed, wish.name, wish.persona_type)
    request = TextRequest(
        task=TextTask.PERSONA,
        brief=brief,
        messages=persona_messages(brief),
        max_tokens=MAX_TOKENS,
        temperature=_TEMPERATURE,
        schema=persona_schema(),
        seed=seed % 2**31,
    )
    started = perf_counter()
    use_ai = wish.use_ai and context.settings.use_ai_generation
    written = await write(context, request, _Reader(brief), use_ai=use_ai)
    _tell(written, seed, perf_counter() - started)
    ignored = _ignored(wish.persona_type) if written.source == "template" else ()
    return Invented(
        written.value, seed, written.source, written.engine, written.model, written.fallback, tuple(ignored)
    )


async def create_random_character(
    context: Context, owner_id: str, wish: Wish, *, key: IdempotencyKey | None = None
) -> RandomCharacter:
    """Invent a character and create it with its first pictures. The same ``key`` again gives what the first gave.

    Raises ``InvalidRequest``, ``Refused`` (rating), ``Conflict`` (a key of another request), ``StorageUnavailable``.
    """
    invented = await _invented_once(context, owner_id, wish, key)
    draft = to_draft(invented.persona, invented.seed).model_copy(
        update={
            "visibility": wish.visibility,
            "content_rating": wish.content_rating,
            "generate_references": wish.generate_references,
            "generate_embeddings": wish.generate_embeddings,
        }
    )
    created = await create_character(context, owner_id, draft, key=key)
    return RandomCharacter(created, invented)


class _Reader:
    """Reads a persona: the rules' own as it is, a model's with all checks."""

    def __init__(self, brief: PersonaBrief) -> None:
        self._by_rules = invent_persona(brief)

    def __call__(self, text: str) -> Persona:
        if text == self._by_rules.model_dump_json():
            return self._by_rules
        try:
            return read_persona(text, self._by_rules.name)
        except ValueError as error:
            raise Unusable(str(error)) from error


async def _invented_once(context: Context, owner_id: str, wish: Wish, key: IdempotencyKey | None) -> Invented:
    """The persona is kept under a key of its own before the character is created: a model isn't asked twice for one
    request, neither when it is repeated, be it while the model still writes, nor after a crash in between."""
    if key is None:
        return await invent(context, await _with_free_name(context, owner_id, wish))
    own_key = replace(key, key=f"{hashlib.sha256(key.key.encode()).hexdigest()}/persona")
    async with _under_way.setdefault((owner_id, own_key.key), asyncio.Lock()):
        async with context.database.write() as connection:
            earlier = await idempotency.earlier_answer(connection, owner_id, own_key.key, own_key.fingerprint)
        if earlier is not None:
            return _loaded(earlier)
        invented = await invent(context, await _with_free_name(context, owner_id, wish))

        async def keep() -> dict[str, Any]:
            return _kept(invented)

        async with context.database.write() as connection:
            # Another process may have been asked as well: the first to get here counts, for all.
            return _loaded(await once(connection, owner_id, own_key, context.clock.now(), keep))


async def _with_free_name(context: Context, owner_id: str, wish: Wish) -> Wish:
    """The wish with a seed that leads to a name none of the owner's characters has, unless one of both is given."""
    if wish.seed is not None or wish.name is not None:
        return wish
    wishes = [wish.model_copy(update={"seed": secrets.randbits(_SEED_BITS)}) for _ in range(_NAMES_TRIED)]
    for each in wishes:
        name = invent_persona(PersonaBrief(each.seed or 0, None, each.persona_type)).name
        async with context.database.read() as connection:
            taken = await characters.slugs_like(connection, owner_id, slugify(name))
        if not taken:
            return each
    return wish


def _kept(invented: Invented) -> dict[str, Any]:
    return {
        "persona": invented.persona.model_dump(mode="json"),
        "seed": invented.seed,
        "source": invented.source,
        "engine": invented.engine,
        "model": invented.model,
        "fallback": invented.fallback,
        "ignored": [each.model_dump() for each in invented.ignored],
    }


def _loaded(answer: dict[str, Any]) -> Invented:
    persona = Persona.model_validate(answer["persona"])
    return Invented(
        **answer | {"persona": persona, "ignored": tuple(Ignored.model_validate(each) for each in answer["ignored"])}
    )


def _ignored(hint: str | None) -> list[Ignored]:
    """What the rules made of a hint that names none of their kinds."""
    fit = fit_of(hint) if hint else None
    if hint is None or (fit is not None and fit.exact):
        return []
    if fit is None:
        return [Ignored(what="personaType", reason=f"The rules know nothing like '{hint}', so a type was drawn.")]
    used = f"{fit.kind.key} ({fit.occupation.title})" if fit.occupation else fit.kind.key
    return [Ignored(what="personaType", reason=f"The rules have no type '{hint}'; {used} came nearest.")]


def _tell(written: Written[Persona], seed: int, seconds: float) -> None:
    words = len(" ".join(str(value) for value in written.value.model_dump().values()).split())
    log.info(
        f"Generated persona ({words} words, source: {written.source})",
        engine=written.engine,
        model=written.model,
        persona_type=written.value.persona_type,
        seed=seed,
        milliseconds=round(seconds * 1000),
        fallback=written.fallback or None,
    )
