"""The contact sheet of a character: its avatar and the sets in use, what is missing shown as such."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mien import provenance
from mien.db import characters, image_sets, images
from mien.domain.character import Character
from mien.domain.errors import MienError
from mien.domain.image import Image
from mien.domain.image_set import ImageSet, SetKind
from mien.domain.scores import Score, Scores
from mien.domain.shots import AVATAR, EMBEDDING_SHOTS, REFERENCE_SHOTS
from mien.images.contact_sheet import Tile, contact_sheet
from mien.images.typesetting import can_set, settable
from mien.workflows.context import Context

_NOT_JUDGED: Final = "not judged"
_WAITING: Final = "under review"


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A character's avatar and sets: the pictures by shot, and why those that are missing are."""

    character: Character
    pictures: Mapping[str, Image]
    reasons: Mapping[str, str]
    under_review: Mapping[str, Image]
    """By shot: what was made for it last and waits for its owner's decision."""


async def portfolio(context: Context, owner_id: str, id_or_slug: str) -> Portfolio:
    """The avatar, and of each set the version in use (the newest where none is in use). Raises ``NotFound``."""
    async with context.database.read() as connection:
        character = await characters.get(connection, owner_id, id_or_slug)
        pictures: dict[str, Image] = {}
        reasons: dict[str, str] = {}
        avatar = await images.find(connection, character.avatar_image_id) if character.avatar_image_id else None
        if avatar is not None:
            pictures[AVATAR.name] = avatar
        for kind in SetKind:
            shown = _shown(await image_sets.versions(connection, character.id, kind))
            if shown is not None:
                pictures |= await images.of_set(connection, shown.id)
                reasons |= {item.shot: item.error for item in shown.items if item.error}
        waiting = await images.under_review(connection, character.id) if character.owner_id == owner_id else []
    return Portfolio(character, pictures, reasons, {image.shot: image for image in reversed(waiting)})


def _shown(versions: list[ImageSet]) -> ImageSet | None:
    return next((each for each in versions if each.active), versions[0] if versions else None)


async def sheet_of(context: Context, found: Portfolio, *, scores: bool = False) -> bytes:
    """The contact sheet as a PNG, which says how it was made, like the pictures on it.

    With ``scores`` each picture has its consistency and quality below it, and what waits for review stands, marked, in
    the place of a picture that is missing.
    """
    shots = (AVATAR, *REFERENCE_SHOTS, *EMBEDDING_SHOTS)
    tiles = [await _tile(context, found, shot.name, scores=scores) for shot in shots]
    character = found.character
    title, subtitle = heading(character.name, character.slug, character.description)
    return await asyncio.to_thread(_finished, context, title, subtitle, tiles, _footer(found, scores=scores))


async def _tile(context: Context, found: Portfolio, shot: str, *, scores: bool) -> Tile:
    image, reason = found.pictures.get(shot), found.reasons.get(shot, "")
    if not scores:
        return Tile(caption(shot), await _bytes(context, image), reason)
    waiting = found.under_review.get(shot) if image is None else None
    shown = image or waiting
    data = await _bytes(context, shown)
    told, poor = _scored(context, shown) if shown is not None and data is not None else ("", False)
    mark = _WAITING if waiting is not None else ""
    return Tile(caption(shot), data, "" if data and waiting else reason, score=told, poor=poor, mark=mark)


def _scored(context: Context, image: Image) -> tuple[str, bool]:
    """Its consistency and quality in words, and whether one of them is too low for a set."""
    if image.scores is None:
        return _NOT_JUDGED, False
    scores = Scores.of_json(image.scores)
    gates = {
        Score.CONSISTENCY: context.settings.consistency_threshold,
        Score.QUALITY: context.settings.quality_threshold,
    }
    figures = {score: scores.of(score) for score in gates}
    if all(figure is None for figure in figures.values()):
        return _NOT_JUDGED, False
    told = [f"{score.value} {'not judged' if figure is None else f'{figure:.0f}'}" for score, figure in figures.items()]
    poor = any(figure is not None and figure < gates[score] for score, figure in figures.items())
    return ", ".join(told), poor


def _finished(context: Context, title: str, subtitle: str, tiles: Sequence[Tile], footer: str) -> bytes:
    sheet = contact_sheet(title, subtitle, tiles, footer=footer)
    return provenance.finish_composite(sheet, [tile.data for tile in tiles if tile.data], context.signer)


def heading(name: str, slug: str, description: str) -> tuple[str, str]:
    """Title and subtitle. Where no font here has all letters of a name, what is left of it stands above the slug."""
    if can_set(name):
        return name, description
    return settable(name) or "Character", f"{slug}. {description}"


def caption(shot: str) -> str:
    """A shot's name as words: ``REFERENCE_FRONT`` gives ``Reference front``."""
    return shot.replace("_", " ").capitalize()


async def _bytes(context: Context, image: Image | None) -> bytes | None:
    """The file of a picture; ``None`` where there is none, or it can't be read."""
    if image is None:
        return None
    try:
        return await context.store.get(image.storage_key)
    except MienError:
        return None


def _footer(found: Portfolio, *, scores: bool) -> str:
    """How the pictures were made, and measured where scores are shown."""
    shown = [*found.pictures.values(), *(found.under_review.values() if scores else ())]
    made = {f"{image.backend}, {image.style}" for image in shown if image.backend}
    parts = ["Made with Mien", *sorted(made), f"seed {found.character.seed}"]
    if scores:
        parts += sorted({f"scored by {image.scores['method']}" for image in shown if image.scores})
    return "  ·  ".join(parts)
