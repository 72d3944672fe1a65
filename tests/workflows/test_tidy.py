"""Housekeeping removes what nobody can reach, and nothing else."""

from __future__ import annotations

import base64
import io
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from PIL import Image as Pillow

from mien.db import characters, images
from mien.db.receipts import DatabaseReceipts
from mien.db.tables import jobs
from mien.wiring import Mien
from mien.workflows.context import Context
from mien.workflows.picture_edit import EditOrder
from mien.workflows.tidy import tidy
from tests.backends import ScriptedBackend
from tests.workflows.conftest import Opener


class Later:
    """A clock that is ahead."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now


def ahead(context: Context, delay: timedelta) -> Context:
    from dataclasses import replace

    return replace(context, clock=Later(context.clock.now() + delay))


def files(home: Path) -> set[str]:
    return {path.relative_to(home).as_posix() for path in (home / "objects").rglob("*") if path.is_file()}


async def make_ada(mien: Mien) -> str:
    created = await mien.characters.create(name="Ada", description="A tall woman.")
    for job in created.jobs:
        await mien.jobs.wait(job.id, seconds=240)
    return created.character.id


async def test_a_trashed_character_goes_after_thirty_days_with_its_bytes(mien: Mien) -> None:
    character_id = await make_ada(mien)
    await mien.characters.create(name="Bo", description="A short man.", official=True)
    home = mien.context.settings.home
    async with mien.context.database.write() as connection:
        await characters.trash(connection, character_id, mien.context.clock.now())

    assert await tidy(ahead(mien.context, timedelta(days=29))) == 0
    assert len(files(home)) == 12, "avatar, ten pictures and their metadata.json"
    assert await tidy(ahead(mien.context, timedelta(days=31))) == 12

    assert files(home) == set()
    assert [character.name for character in (await mien.characters.page()).items] == ["Bo"]
    assert (await mien.jobs.page()).items == (), "jobs tell of the character"


async def test_receipts_of_orders_at_providers_go_after_seven_days(mien: Mien) -> None:
    kept = DatabaseReceipts(mien.context.database, mien.context.clock)
    await kept.note("runpod", "order", "job")

    await tidy(ahead(mien.context, timedelta(days=6)))
    assert await kept.find("runpod", "order") == "job"
    await tidy(ahead(mien.context, timedelta(days=8)))
    assert await kept.find("runpod", "order") is None


async def test_the_mask_of_a_change_goes_seven_days_after_the_change_has_ended(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend._capabilities = ScriptedBackend(edit=True).capabilities
    async with open_mien() as mien:
        await make_ada(mien)
        [image, *_] = (await mien.characters.images("ada")).items
        mask = io.BytesIO()
        Pillow.new("L", (image.width, image.height), 255).save(mask, "PNG")
        order = EditOrder("at sea", mask="data:image/png;base64," + base64.b64encode(mask.getvalue()).decode())
        for _ in range(2):
            job = await mien.characters.edit(image.id, order)
            await mien.jobs.wait(job.id, seconds=240)
        async with mien.context.database.write() as connection:
            await connection.execute(sa.update(jobs).where(jobs.c.id == job.id).values(state="running"))
        assert await tidy(ahead(mien.context, timedelta(days=6))) == 0
        assert await tidy(ahead(mien.context, timedelta(days=8))) == 1
        assert await mien.context.store.get(job.arguments["edit"]["mask"]), "it has yet to be used"


async def test_a_mask_that_no_change_names_goes_after_an_hour(mien: Mien) -> None:
    await mien.context.store.put("masks/left.png", b"a writer died here")
    assert await tidy(ahead(mien.context, timedelta(minutes=50))) == 0
    assert await tidy(ahead(mien.context, timedelta(minutes=70))) == 1


async def test_nothing_of_a_living_character_is_removed_however_old(mien: Mien) -> None:
    await make_ada(mien)

    assert await tidy(ahead(mien.context, timedelta(days=400))) == 0

    for image in (await mien.characters.images("ada")).items:
        assert await mien.characters.bytes_of(image)


async def test_bytes_without_a_record_go_once_they_are_old(mien: Mien) -> None:
    await make_ada(mien)
    home = mien.context.settings.home
    await mien.context.store.put("characters/local/ada/avatar/lost.png", b"bytes of a picture nobody recorded")

    assert await tidy(mien.context) == 0, "it may be about to be recorded"
    assert await tidy(ahead(mien.context, timedelta(hours=2))) == 1

    assert "objects/characters/local/ada/avatar/lost.png" not in files(home)
    assert list((home / "objects/characters/local/ada/avatar").iterdir())


async def test_a_preview_nobody_adopted_goes_after_a_day(open_mien: Opener) -> None:
    from mien.domain.character import CharacterDraft
    from mien.workflows.preview import request_preview

    async with open_mien() as mien:
        draft = CharacterDraft(name="Ada", description="A tall woman.")
        job = await mien.jobs.wait((await request_preview(mien.context, "local", draft)).id, seconds=240)
        assert job.result is not None

        assert await tidy(ahead(mien.context, timedelta(hours=25))) == 1

        async with mien.context.database.read() as connection:
            assert await images.find(connection, job.result["previewId"]) is None


async def test_an_adopted_preview_stays_and_is_the_avatar(mien: Mien) -> None:
    from mien.domain.character import CharacterDraft
    from mien.domain.errors import InvalidRequest
    from mien.workflows.preview import request_preview

    draft = CharacterDraft(name="Ada", description="A tall woman.")
    job = await mien.jobs.wait((await request_preview(mien.context, "local", draft)).id, seconds=240)
    assert job.result is not None
    preview_id = job.result["previewId"]

    created = await mien.characters.create(
        name="Ada", description="A tall woman.", preview_id=preview_id, generate_embeddings=False
    )

    assert created.jobs == ()
    assert created.character.avatar_image_id == preview_id
    assert await tidy(ahead(mien.context, timedelta(days=2))) == 0
    [avatar] = (await mien.characters.images("ada")).items
    assert (avatar.id, avatar.kind, avatar.seed) == (preview_id, "AVATAR", created.character.seed)
    with pytest.raises(InvalidRequest, match="previewId"):
        await mien.characters.create(name="Bo", description="Another.", preview_id=preview_id)
