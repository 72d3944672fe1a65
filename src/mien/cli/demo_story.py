"""What a demo does: create or find its characters, make what they lack, and lay the files out."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mien.cli.cast import Role
from mien.cli.files import write_whole
from mien.cli.home import open_home
from mien.cli.progress import Track, tell_failures, watch
from mien.domain.errors import NotFound
from mien.domain.image_set import SetKind, shots_of
from mien.domain.job import Job, JobKind
from mien.domain.shots import AVATAR, SHOTS
from mien.workflows.contact_sheet import Portfolio, portfolio, sheet_of
from mien.workflows.create import Created, create_character
from mien.workflows.once import IdempotencyKey
from mien.workflows.planning import JOB_OF_SET

if TYPE_CHECKING:
    from mien.cli.invocation import Invocation
    from mien.domain.image import Image
    from mien.wiring import Mien

SUMMARY: Final = "summary.json"
_HOME: Final = "home"
_EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


async def play(invocation: Invocation, roles: Sequence[Role], out: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Make every picture and write the folder; returns the summary and a line for each character that lacks some."""
    async with open_home(invocation, "demo", finish=False) as mien:
        cast = [await make_character(mien, role) for role in roles]
        tracks = [Track(each.character.name, await _open_jobs(mien, each)) for each in cast]
        tell_failures(await watch(mien, [track for track in tracks if track.jobs]))
        found = [await _portfolio(mien, each.character.id) for each in cast]
        summary = await asyncio.gather(*(_lay_out(mien, each, out) for each in found))
    await asyncio.to_thread(write_whole, out / SUMMARY, json.dumps(summary, ensure_ascii=False, indent=2).encode())
    return summary, [line for each in found if (line := _missing_line(each))]


async def make_character(mien: Mien, role: Role) -> Created:
    """The role's character: a new one, or the one that an earlier run of the same file made."""
    for number in count():
        key = f"{role.key}-{number}"
        try:
            return await create_character(
                mien.context, mien.context.settings.owner, role.draft, key=IdempotencyKey(key, key)
            )
        except NotFound:
            continue  # the earlier one was deleted since
    raise AssertionError("unreachable: the numbers don't end")


async def _open_jobs(mien: Mien, created: Created) -> tuple[Job, ...]:
    """The jobs under way for a character, and new ones for pictures that are missing and not on their way."""
    jobs = [job for job in created.jobs if not job.ended]
    on_their_way = {job.kind for job in jobs}
    found = await _portfolio(mien, created.character.id)
    character = found.character.id
    if AVATAR.name not in found.pictures and JobKind.AVATAR not in on_their_way:
        jobs.append(await mien.characters.make_avatar(character))
    for kind in SetKind:
        lacks = any(shot.name not in found.pictures for shot in shots_of(kind))
        if lacks and JOB_OF_SET[kind] not in on_their_way:
            jobs.append(await mien.characters.make_set(character, kind))
    return tuple(jobs)


async def _portfolio(mien: Mien, character_id: str) -> Portfolio:
    return await portfolio(mien.context, mien.context.settings.owner, character_id)


async def _lay_out(mien: Mien, found: Portfolio, out: Path) -> dict[str, Any]:
    """Write a character's pictures and sheet; returns its entry of the summary, with paths relative to ``out``."""
    slug = found.character.slug
    folder = slug if slug != _HOME else f"{slug}-pictures"
    entries = []
    for shot in SHOTS:
        image = found.pictures.get(shot)
        if image is not None:
            path = f"{folder}/{shot.lower()}.{_EXTENSIONS[image.media_type]}"
            await asyncio.to_thread(write_whole, out / path, await mien.characters.bytes_of(image))
            entries.append(_image_entry(image, path))
    sheet = f"{folder}.png"
    await asyncio.to_thread(write_whole, out / sheet, await sheet_of(mien.context, found))
    return {"name": found.character.name, "slug": slug, "sheet": sheet, "images": entries}


def _image_entry(image: Image, path: str) -> dict[str, Any]:
    return {
        "kind": image.kind.value,
        "shot": image.shot,
        "path": path,
        "width": image.width,
        "height": image.height,
        "seed": image.seed,
        "backend": image.backend,
        "ms": image.milliseconds,
    }


def _missing_line(found: Portfolio) -> str:
    missing = [shot for shot in SHOTS if shot not in found.pictures]
    if not missing:
        return ""
    return f"{found.character.name}: {len(missing)} of {len(SHOTS)} pictures are missing: {', '.join(missing)}."
