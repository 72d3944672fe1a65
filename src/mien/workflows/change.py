"""Changing what is known of a character. Nothing here draws: new pictures are asked for, never made by a change."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from mien.db import characters, image_sets
from mien.domain.appearance import apply_overrides, at_other_age, describe
from mien.domain.appearance_model import Appearance
from mien.domain.character import Character
from mien.domain.errors import Conflict, NotFound
from mien.domain.image_set import ImageSet
from mien.workflows.choosing import assert_known
from mien.workflows.context import Context
from mien.workflows.ownership import find_own_character, own_character
from mien.workflows.safety import assert_character_allowed


async def change_character(context: Context, owner_id: str, id_or_slug: str, changes: Mapping[str, Any]) -> Character:
    """The character with some fields changed; ``changes`` holds fields of ``CharacterDraft``, checked already.

    Of a field that has parts (``dialogue``, ``preferences``, ``personality``) a mapping changes those it names.

    A new description is read anew with the character's own seed, a new declared age changes the age class and what it
    rules out; attributes that were set by hand stay, and those in
    ``changes["appearance"]`` are set on top. Id, slug, seed and pictures stay as they are. Raises ``NotFound``,
    ``Forbidden``, ``InvalidRequest`` (bad attribute, unknown backend) and ``Refused`` (rating).
    """
    assert_known(context, changes.get("backend"))
    async with context.database.read() as connection:
        seen = await find_own_character(connection, owner_id, id_or_slug)
    # Reading long texts takes a while, so it's done beside the event loop and before the database is held.
    after = await asyncio.to_thread(_changed, context, seen, changes)
    async with context.database.write() as connection:
        before = await own_character(connection, owner_id, seen.id)
        after = after if before == seen else _changed(context, before, changes)
        await characters.update(connection, after)
    return after


def _changed(context: Context, before: Character, changes: Mapping[str, Any]) -> Character:
    """The character after the changes, not stored yet. Raises ``InvalidRequest`` or ``Refused``."""
    fields = {name: _merged(before, name, value) for name, value in changes.items() if name != "appearance"}
    after = before.model_copy(update={**fields, "updated_at": context.clock.now()})
    if after.analysis is not None:
        after = after.model_copy(update={"analysis": after.analysis.taken_over(frozenset(changes))})
    looks = _looks(before, after)
    after = after.model_copy(update={"appearance": apply_overrides(looks, changes.get("appearance", {}))})
    assert_character_allowed(after, context.settings.content_rating_ceiling)
    return after


def _merged(before: Character, name: str, value: Any) -> Any:
    """The value itself, or what is there with those parts of it changed that are given."""
    return getattr(before, name).model_copy(update=value) if isinstance(value, Mapping) else value


def _looks(before: Character, after: Character) -> Appearance:
    """A new text is read anew; a new declared age alone changes the age, unless that was set by hand."""
    if after.description != before.description:
        return _described_anew(after)
    if after.declared_age != before.declared_age:
        return at_other_age(before.appearance, _described(after))
    return before.appearance


def _described(character: Character) -> Appearance:
    return describe(character.description, character.seed, name=character.name, declared_age=character.declared_age)


def _described_anew(character: Character) -> Appearance:
    """The looks that the new text states or leaves to the seed, with what was set by hand on top."""
    by_hand = {
        name: value["value"]
        for name, value in character.appearance.model_dump().items()
        if value["source"] == "stated" and value["evidence"] is None
    }
    return apply_overrides(_described(character), by_hand)


async def activate_set(context: Context, owner_id: str, id_or_slug: str, set_id: str) -> ImageSet:
    """Make a version of a set the one in use. Raises ``NotFound``, ``Forbidden``, or ``Conflict`` if it is empty."""
    async with context.database.write() as connection:
        character = await own_character(connection, owner_id, id_or_slug)
        image_set = await image_sets.get(connection, set_id)
        if image_set.character_id != character.id:
            raise NotFound(f"The character '{character.name}' has no image set '{set_id}'.")
        if not image_set.done:
            raise Conflict("This version has no pictures yet; it can be used once there are some.")
        await image_sets.activate(connection, image_set)
        return await image_sets.get(connection, set_id)
