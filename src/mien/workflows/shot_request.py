"""From an order to a backend's request: the words, the seed, and the pictures to condition on."""

from __future__ import annotations

from dataclasses import dataclass

from mien.db import image_sets, images
from mien.domain.errors import NotFound
from mien.domain.image import Ignored
from mien.domain.prompts import PromptText
from mien.domain.references import conditioning_images
from mien.domain.shots import Shot
from mien.ports import ImageBackend, ImageRequest, Reference, Subject
from mien.workflows.context import Context
from mien.workflows.shot_order import ShotOrder
from mien.workflows.wording import brief_of, word


@dataclass(frozen=True, slots=True)
class Brief:
    """What a backend is asked, the prompt in words and with its source, and the references it has no room for."""

    prompt: PromptText
    request: ImageRequest
    unused: tuple[Ignored, ...]


async def build_brief(
    context: Context, order: ShotOrder, backend: ImageBackend, worded: PromptText | None = None
) -> Brief:
    """Choose what an order is conditioned on, and word it by template unless a model has done so."""
    character = order.character
    about = brief_of(character, order.shot, order.style)
    prompt = worded or await word(context, about, use_ai=False, job_id=order.job_id)
    room = backend.capabilities.references
    candidates = await _conditioning(context, order, views_wanted=room > 0)
    reason = f"{backend.name} takes {room} reference pictures" if room else f"{backend.name} draws without references"
    request = ImageRequest(
        subject=Subject(character.name, character.seed, character.appearance, about.worldview),
        shot=order.shot,
        prompt=prompt.prompt,
        negative_prompt=prompt.negative_prompt,
        seed=picture_seed(character.seed, order.shot),
        style=order.style,
        references=tuple([await _load(context, image_id) for image_id in candidates[:room]]),
    )
    unused = tuple(Ignored(what=f"reference {image_id}", reason=reason) for image_id in candidates[room:])
    return Brief(prompt, request, unused)


def picture_seed(character_seed: int, shot: Shot) -> int:
    """The seed of a character's picture of a shot: the character's own plus the shot's offset, within 63 bits."""
    return (character_seed + shot.seed_offset) % 2**63


async def _conditioning(context: Context, order: ShotOrder, *, views_wanted: bool) -> tuple[str, ...]:
    """Ids of the pictures this one may be conditioned on, best first."""
    kind = order.image_set.kind if order.image_set else None
    views: dict[str, str] = {}
    if views_wanted:
        async with context.database.read() as connection:
            views = await image_sets.reference_views(connection, order.image_set, order.character.id)
    return conditioning_images(
        order.character, order.shot, kind, views, use_source=context.settings.use_source_as_reference
    )


async def _load(context: Context, image_id: str) -> Reference:
    async with context.database.read() as connection:
        image = await images.find(connection, image_id)
    if image is None:
        raise NotFound(f"The reference picture {image_id} is gone.")
    return Reference(image.id, image.shot, await context.store.get(image.storage_key), image.media_type)
