"""Characters that Mien invents."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import AfterValidator, Field, StrictBool, StringConstraints

from mien.api.character_bodies import CreatedOut, Name, SeedIn, created_out
from mien.api.dependencies import ContextDep, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.json_route import JsonRoute
from mien.api.links import character_link
from mien.api.wire import WireIn, WireOut
from mien.domain.character import Visibility
from mien.domain.controls import one_line
from mien.domain.rating import ContentRating
from mien.workflows.random_character import HINT_LIMIT, RandomCharacter, Wish, create_random_character

router = APIRouter(tags=["characters"], dependencies=[JsonOnly], route_class=JsonRoute)

Hint = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=HINT_LIMIT),
    Field(description="What they are about, in a few words of your own.", examples=["fitness", "retired astronaut"]),
    AfterValidator(one_line),
]


class RandomIn(WireIn):
    """What is wanted; everything may be left out, the body itself as well."""

    name: Name | None = Field(default=None, description="Kept as it is; one is found if left out.")
    persona_type: Hint | None = None
    use_ai: StrictBool = Field(default=True, description="Let a language model invent, where there is one.")
    seed: SeedIn | None = Field(default=None, description="The same seed, name and type give the same template.")
    visibility: Visibility = Visibility.PRIVATE
    content_rating: ContentRating = ContentRating.GENERAL
    generate_references: StrictBool = Field(default=False, description="Make the reference set after the avatar.")
    generate_embeddings: StrictBool | None = Field(
        default=None, description="Make the embedding set; if left out, as the instance is set up."
    )


class IgnoredOut(WireOut):
    """A part of what was asked that could not be used."""

    what: str
    reason: str


class RandomOut(CreatedOut):
    """An invented character, and who invented it."""

    source: Literal["template", "ai_generated"] = Field(description="Whether rules or a language model invented it.")
    engine: str
    model: str
    fallback: str = Field(description="Why it is a template although a model was to invent; else empty.")
    persona_type: str
    occupation: str
    ignored: list[IgnoredOut] = Field(description="What of the wish the template couldn't use, and why.")


@router.post("/random", status_code=201, summary="Invent a character")
async def invent_character(
    context: ContextDep, owner: OwnerDep, key: KeyDep, response: Response, body: RandomIn | None = None
) -> RandomOut:
    """A coherent adult with looks, personality, tastes, past and voice; avatar and sets follow as for any character.

    Written by a language model where there is one, else by rules; `source` says which.
    """
    asked = body or RandomIn()
    made = await create_random_character(
        context, owner, Wish(**asked.model_dump()), key=key_for(key, "invent a character", asked)
    )
    response.headers["Location"] = character_link(made.created.character.id)
    return _random_out(made, created_out(made.created))


def _random_out(made: RandomCharacter, created: CreatedOut) -> RandomOut:
    invented = made.invented
    return RandomOut(
        **{name: getattr(created, name) for name in CreatedOut.model_fields},
        source=invented.source,
        engine=invented.engine,
        model=invented.model,
        fallback=invented.fallback,
        persona_type=invented.persona.persona_type,
        occupation=invented.persona.occupation,
        ignored=[IgnoredOut(what=each.what, reason=each.reason) for each in invented.ignored],
    )
