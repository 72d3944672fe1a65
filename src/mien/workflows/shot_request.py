"""From an order to a backend's request: the words, the seed, and the pictures to condition on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mien.db import image_sets, images
from mien.domain.errors import NotFound
from mien.domain.image import Ignored, Image
from mien.domain.prompts import PromptText
from mien.domain.references import conditioning_images
from mien.domain.shots import Shot
from mien.ports import Edit, ImageBackend, ImageRequest, Reference, Subject
from mien.workflows.context import Context
from mien.workflows.picture_mask import load_mask
from mien.workflows.shot_order import ShotOrder, Wishes
from mien.workflows.shot_shown import shot_shown
from mien.workflows.wording import brief_of, word


@dataclass(frozen=True, slots=True)
class Brief:
    """What a backend is asked, the prompt in words and with its source, and what it can't be given."""

    prompt: PromptText
    request: ImageRequest
    unused: tuple[Ignored, ...]
    depths: Mapping[str, int] = field(default_factory=dict)
    """How far each picture that is given along is away from the master."""
    shows: Mapping[str, Shot | None] = field(default_factory=dict)
    """The shot that each reference given along was made to show; ``None`` where that isn't known."""
    candidates: tuple[str, ...] = ()
    """Ids of the pictures that it may be conditioned on, best first, with those that there was no room for."""


async def build_brief(
    context: Context, order: ShotOrder, backend: ImageBackend, worded: PromptText | None = None
) -> Brief:
    """Choose what an order is conditioned on, and word it by template unless a model has done so."""
    character, wishes = order.character, order.wishes
    about = brief_of(character, order.shot, order.style, context=wishes.scene)
    if wishes.edit is not None:  # the description tells of looks that may have changed
        about = replace(about, character=character.model_copy(update={"description": ""}))
    prompt = worded or await word(context, about, use_ai=False, job_id=order.job_id)
    prompt = _emphasised(_with_unwanted(prompt, wishes.negative_prompt), wishes.emphasis)
    room = room_for_references(backend, wishes)
    roles = backend.capabilities.reference_roles
    candidates = await _conditioning(context, order, room, views_wanted=room > 0 and not roles)
    chosen = (await _of_roles(context, candidates, roles) if roles and room else candidates)[:room]
    given = [await _load(context, image_id) for image_id in chosen]
    edited = await _load(context, wishes.edit.image_id) if wishes.edit else None
    mask = await load_mask(context, wishes.edit.mask) if wishes.edit and wishes.edit.mask else None
    request = ImageRequest(
        subject=Subject(character.name, character.seed, character.appearance, about.worldview),
        shot=order.shot,
        prompt=prompt.prompt,
        negative_prompt=prompt.negative_prompt,
        seed=_seed(order),
        width=wishes.width,
        height=wishes.height,
        style=order.style,
        references=tuple(reference for _, reference in given),
        strength=wishes.strength,
        steps=wishes.steps,
        quality=wishes.quality,
        transparent=wishes.transparent,
        edit=Edit(edited[1], wishes.edit.instruction, mask) if edited and wishes.edit else None,
        key=order.key,
        scene=wishes.edit.instruction if wishes.edit else wishes.scene,
    )
    left = tuple(image_id for image_id in candidates if image_id not in chosen)
    unused = (*_without_room(backend, wishes, left), *_not_followed(backend, wishes, edited and edited[0]))
    master = order.character.master_image_id  # whatever it was made from, here identity begins
    used = (*given, *([edited] if edited else []))
    depths = {image.id: 0 if image.id == master else image.lineage.depth for image, _ in used}
    shows = {image.id: shot_shown(image) for image, _ in given}
    return Brief(prompt, request, unused, depths, shows, candidates)


def picture_seed(character_seed: int, shot: Shot) -> int:
    """The seed of a character's picture of a shot: the character's own plus the shot's offset, within 63 bits."""
    return (character_seed + shot.seed_offset) % 2**63


def _seed(order: ShotOrder) -> int:
    wishes = order.wishes
    first = picture_seed(order.character.seed, order.shot) if wishes.seed is None else wishes.seed
    return (first + wishes.seed_offset) % 2**63


def _emphasised(prompt: PromptText, words: str) -> PromptText:
    """The prompt with words in front that are to count most."""
    return prompt.model_copy(update={"prompt": f"{words}, {prompt.prompt}"}) if words else prompt


def _with_unwanted(prompt: PromptText, more: str) -> PromptText:
    """The prompt with what a person doesn't want to see beside what the template rules out."""
    if not more:
        return prompt
    parts = [part for part in (prompt.negative_prompt, more) if part]
    return prompt.model_copy(update={"negative_prompt": ", ".join(parts)})


def room_for_references(backend: ImageBackend, wishes: Wishes) -> int:
    """How many references a backend takes; the picture of a change is looked at like one of them, but by a backend that
    looks at pictures of some roles alone."""
    able = backend.capabilities
    return max(0, able.references - (wishes.edit is not None and not able.reference_roles))


def _without_room(backend: ImageBackend, wishes: Wishes, candidates: tuple[str, ...]) -> tuple[Ignored, ...]:
    room = room_for_references(backend, wishes)
    beside = " beside the changed one" if wishes.edit is not None else ""
    reason = f"{backend.name} takes {room} reference pictures{beside}"
    roles = backend.capabilities.reference_roles
    reason = f"{backend.name} looks at {' and '.join(roles)} pictures alone" if roles else reason
    reason = reason if room else f"{backend.name} draws without references"
    return tuple(Ignored(what=f"reference {image_id}", reason=reason) for image_id in candidates)


async def _of_roles(context: Context, image_ids: tuple[str, ...], roles: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the pictures that show what the backend has a use for."""
    async with context.database.read() as connection:
        found = [await images.find(connection, image_id) for image_id in image_ids]
    return tuple(image.id for image in found if image is not None and image.shot in roles)


def _not_followed(backend: ImageBackend, wishes: Wishes, edited: Image | None) -> tuple[Ignored, ...]:
    """What a person gave that a backend which draws from facts alone has no use for; of the words it tells itself."""
    if backend.capabilities.words:
        return ()
    reason = f"{backend.name} draws from what is known of the character and of the scene"
    said: list[str] = []
    if wishes.edit is not None:
        said += ["the picture itself: it is drawn anew"] * (edited is not None and edited.backend != backend.name)
    if wishes.negative_prompt:
        said.append("negative prompt")
    return tuple(Ignored(what=what, reason=reason) for what in said)


async def _conditioning(context: Context, order: ShotOrder, room: int, *, views_wanted: bool) -> tuple[str, ...]:
    """Ids of the pictures this one may be conditioned on, best first. A change has its picture, which isn't among them,
    and others where there is room for them."""
    edit = order.wishes.edit
    if edit is not None and not room:
        return ()
    chosen = await _chosen(context, order, views_wanted=views_wanted)
    return tuple(image_id for image_id in chosen if edit is None or image_id != edit.image_id)


async def _chosen(context: Context, order: ShotOrder, *, views_wanted: bool) -> tuple[str, ...]:
    """Those that are asked for, else those that the rules choose."""
    if order.wishes.references is not None:
        return order.wishes.references
    kind = order.image_set.kind if order.image_set else None
    views: dict[str, str] = {}
    if views_wanted:
        async with context.database.read() as connection:
            views = await image_sets.reference_views(connection, order.image_set, order.character.id)
    return conditioning_images(
        order.character, order.shot, kind, views, use_source=context.settings.use_source_as_reference
    )


async def _load(context: Context, image_id: str) -> tuple[Image, Reference]:
    async with context.database.read() as connection:
        image = await images.find(connection, image_id)
    if image is None:
        raise NotFound(f"The picture {image_id} that this one starts from is gone.")
    return image, Reference(image.id, image.shot, await context.store.get(image.storage_key), image.media_type)
