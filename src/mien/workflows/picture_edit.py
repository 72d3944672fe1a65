"""Ordering a change to a picture: a new one that comes from it, by instruction, by attributes, or within a mask."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters
from mien.domain.character import Character
from mien.domain.controls import says_something
from mien.domain.errors import Conflict, InvalidRequest
from mien.domain.image import Image
from mien.domain.job import Job, JobKind
from mien.domain.picture_edit import changed_looks, read_instruction, said_as_instruction
from mien.domain.prompts import word_picture
from mien.domain.rating import ContentRating
from mien.domain.scene_reading import merged_changes
from mien.domain.shots import SHOTS
from mien.domain.styles import STYLES
from mien.workflows.asked_text import check_text
from mien.workflows.choosing import Choice, choose_ready
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch_soon
from mien.workflows.once import IdempotencyKey, job_once
from mien.workflows.ownership import own_character, own_image
from mien.workflows.picture import SCENE, shot_of
from mien.workflows.picture_limits import SEED_LIMIT, check_range, turned_away
from mien.workflows.picture_mask import kept_mask, read_mask
from mien.workflows.planning import plan_job
from mien.workflows.safety import assert_character_allowed, assert_picture_allowed
from mien.workflows.wording import brief_of

_MOST_ATTRIBUTES: Final = 40


@dataclass(frozen=True, slots=True)
class EditOrder:
    """A change to a picture: an instruction, attributes, or both."""

    instruction: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    """Looks of the character in this picture, such as ``hairColor``; the character itself stays as it is."""
    mask: str | None = None
    """What may change, white on black, as a data URL, base64 or the id of a picture of the owner's."""
    backend: str | None = None
    strength: float | None = None
    seed: int | None = None
    """``None``: the picture's own."""
    style: str | None = None
    """``None``: the picture's own."""


async def order_edit(
    context: Context, owner_id: str, image_id: str, order: EditOrder, *, key: IdempotencyKey | None = None
) -> Job:
    """The job that makes the changed picture; its result has ``imageIds``.

    Raises ``NotFound``, ``Forbidden``, ``Conflict`` (the picture's character isn't there), ``InvalidRequest`` naming
    the field, ``Refused`` (rating) or ``Unavailable``: nothing is written then.
    """
    _check(order)
    async with context.database.read() as connection:
        picture = await own_image(connection, owner_id, image_id)
        character = await characters.find(connection, None, picture.character_id or "")
    if character is None:
        raise Conflict("This picture belongs to no character; save the character it shows, then edit the picture.")
    arguments = await asyncio.to_thread(_arguments, context, character, picture, order)
    choice = await choose_ready(context, order.backend, character, drew=picture.backend)
    _assert_edits(choice)
    mask = await read_mask(context, owner_id, order.mask, picture) if order.mask else None
    arguments |= choice.note
    async with kept_mask(context, mask) as key_of_mask:
        arguments["edit"]["mask"] = key_of_mask
        job = await _plan(context, owner_id, character.id, choice, arguments, key)
    dispatch_soon(context)
    return job


async def _plan(
    context: Context,
    owner_id: str,
    character_id: str,
    choice: Choice,
    arguments: dict[str, Any],
    key: IdempotencyKey | None,
) -> Job:
    """The job, written once per key."""

    async def plan(connection: AsyncConnection) -> Job:
        own = await own_character(connection, owner_id, character_id)
        return await plan_job(
            connection,
            JobKind.EDIT,
            owner_id,
            context.clock.now(),
            backend=choice.backend.name,
            character_id=own.id,
            arguments=arguments,
        )

    return await job_once(context, owner_id, key, plan)


def _check(order: EditOrder) -> None:
    check_text("instruction", order.instruction)
    if not says_something(order.instruction) and not order.attributes:
        raise InvalidRequest.field("instruction", "must say what is to change, unless attributes do.")
    if len(order.attributes) > _MOST_ATTRIBUTES:
        raise InvalidRequest.field("attributes", f"must be at most {_MOST_ATTRIBUTES}.")
    check_range("strength", order.strength, 0, 1)
    if order.seed is not None and not 0 <= order.seed <= SEED_LIMIT:
        raise InvalidRequest.field("seed", "must be from 0 to 2**63 - 1.")


def _assert_edits(choice: Choice) -> None:
    if not choice.backend.capabilities.edit:
        said = f"'{choice.backend.name}' doesn't edit pictures; choose one that does, see the list of backends."
        raise InvalidRequest.field("backend", said)


def _arguments(context: Context, character: Character, picture: Image, order: EditOrder) -> dict[str, Any]:
    """What the job is to do, judged. Reads whole texts: for a thread. Raises ``InvalidRequest`` or ``Refused``."""
    changed_looks(character.appearance, order.attributes)  # what is wrong is named as it was sent
    recorded = picture.lineage.parameters
    earlier = {**(recorded.get("worn") or {}), **(recorded.get("changes") or {})}
    before = changed_looks(character.appearance, earlier)
    understood = read_instruction(order.instruction, before, character.name)
    changes = {**earlier, **_snake_case(understood.changes), **_snake_case(order.attributes)}
    changed = character.model_copy(update={"appearance": changed_looks(character.appearance, changes)})
    shot_changes = merged_changes(picture.lineage.parameters.get("shotChanges") or {}, understood.shot)
    said = said_as_instruction(order.attributes)
    instruction = ". ".join(part for part in (order.instruction.strip().rstrip("."), said) if part)
    scene = str(picture.lineage.parameters.get("scene") or "")
    style = _style_of(context, picture, order)
    shot = picture.shot if picture.shot in SHOTS or picture.shot.startswith(SCENE) else f"{SCENE}1"
    prompt = word_picture(brief_of(changed, shot_of(shot, scene, shot_changes), style, context=scene)).prompt
    asked = (instruction, turned_away(instruction), prompt)
    _assert_allowed(character, changed, asked, context.settings.content_rating_ceiling)
    return {
        "scene": scene,
        "style": style,
        "quality": "standard",
        "transparent": picture.lineage.parameters.get("background") == "transparent",
        "negativePrompt": "",
        "seed": order.seed if order.seed is not None else picture.seed if picture.seed is not None else character.seed,
        "width": picture.width,
        "height": picture.height,
        "steps": None,
        "strength": order.strength,
        "useAi": False,
        "contentRating": None,
        "references": None,
        "shots": [shot],
        "edit": {
            "imageId": picture.id,
            "instruction": instruction,
            "changes": changes,
            "shotChanges": shot_changes,
        },
    }


def _style_of(context: Context, picture: Image, order: EditOrder) -> str:
    own = picture.style if picture.style in STYLES else None
    return order.style or own or context.settings.default_style


def _snake_case(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes by one spelling of their names, so that a later change of one takes the place of an earlier."""
    return {"".join(f"_{c.lower()}" if c.isupper() else c for c in name): value for name, value in changes.items()}


def _assert_allowed(before: Character, after: Character, texts: tuple[str, ...], ceiling: ContentRating) -> None:
    """Raise ``Refused`` unless the change is allowed for who the character is and for who it would seem to be."""
    for character in (before, after):
        assert_character_allowed(character, ceiling)
        for text in texts:
            assert_picture_allowed(character, text, ceiling)
