"""What happens after a character is created: avatar, references, embedding set, in that order and once."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from mien.domain.errors import Conflict, NotFound, Unavailable
from mien.domain.image import ImageKind
from mien.domain.image_set import SetKind, SetState
from mien.domain.job import JobKind, JobState
from mien.domain.shots import AVATAR, EMBEDDING_SHOTS, REFERENCE_SHOTS
from mien.ports import ImageRequest
from mien.wiring import Mien
from tests.backends import ScriptedBackend
from tests.workflows.conftest import Opener

ADA: dict[str, Any] = {
    "name": "Ada",
    "description": "A tall woman of thirty with long red hair and green eyes, in a blue coat.",
}


async def test_create_chains_avatar_then_references_then_embeddings(mien: Mien, backend: ScriptedBackend) -> None:
    created = await mien.characters.create(**ADA, seed=7, generate_references=True)

    assert [job.kind for job in created.jobs] == [JobKind.AVATAR, JobKind.REFERENCE_SET, JobKind.EMBEDDING_SET]
    jobs = [await mien.jobs.wait(job.id, seconds=240) for job in created.jobs]

    assert [job.state for job in jobs] == [JobState.SUCCEEDED] * 3
    assert jobs[0].finished_at <= jobs[1].started_at  # type: ignore[operator]
    assert jobs[1].finished_at <= jobs[2].started_at  # type: ignore[operator]
    assert [job.progress.done for job in jobs] == [1, 4, 10]
    assert all(count == 1 for count in backend.calls.values())
    images = (await mien.characters.images(created.character.id, limit=50)).items
    assert len(images) == 15
    assert {image.sha256 for image in images if image.kind is ImageKind.EMBEDDING} != set()
    seeds = {image.shot: image.seed for image in images}
    assert seeds["avatar"] == seeds["REFERENCE_BACK"] == 7
    assert [seeds[shot.name] for shot in EMBEDDING_SHOTS] == list(range(8, 18))
    character = await mien.characters.get("ada")
    assert character.avatar_image_id == jobs[0].result["imageId"]  # type: ignore[index]


async def test_embedding_set_keeps_a_metadata_file(mien: Mien) -> None:
    created = await mien.characters.create(**ADA)
    await mien.jobs.wait(created.jobs[-1].id, seconds=240)

    metadata = json.loads(await mien.context.store.get("characters/local/ada/embeddings/v1/metadata.json"))

    assert [entry["shot"] for entry in metadata["images"]] == [shot.name for shot in EMBEDDING_SHOTS]
    assert all(entry["seed"] and entry["prompt"] and entry["key"] for entry in metadata["images"])


async def test_stored_bytes_are_those_that_were_recorded(mien: Mien) -> None:
    import hashlib

    created = await mien.characters.create(**ADA)
    await mien.jobs.wait(created.jobs[-1].id, seconds=240)

    for image in (await mien.characters.images("ada")).items:
        data = await mien.characters.bytes_of(image)
        assert hashlib.sha256(data).hexdigest() == image.sha256
        assert len(data) == image.byte_size


@pytest.mark.parametrize(
    "fields", [{"official": True}, {"avatar_url": "https://example.org/ada.png"}], ids=["official", "avatar given"]
)
async def test_no_avatar_is_made_where_none_is_wanted(mien: Mien, backend: ScriptedBackend, fields: dict) -> None:  # type: ignore[type-arg]
    created = await mien.characters.create(**ADA, **fields, generate_embeddings=False)

    assert created.jobs == ()
    assert backend.calls["avatar"] == 0


async def test_embeddings_are_automatic_only_where_pictures_cost_nothing(open_mien: Opener) -> None:
    paid = ScriptedBackend("scripted", free=False)
    async with open_mien() as mien:
        mien.context.backends["scripted"] = paid  # type: ignore[index]
        created = await mien.characters.create(**ADA)
        assert [job.kind for job in created.jobs] == [JobKind.AVATAR]
    async with open_mien(auto_generate_embeddings=True) as mien:
        mien.context.backends["scripted"] = paid  # type: ignore[index]
        created = await mien.characters.create(**ADA)
        assert [job.kind for job in created.jobs] == [JobKind.AVATAR, JobKind.EMBEDDING_SET]


async def test_references_condition_on_the_avatar_and_the_views_before(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    backend._capabilities = ScriptedBackend(references=8).capabilities
    async with open_mien() as mien:
        created = await mien.characters.create(**ADA, generate_references=True)
        for job in created.jobs:
            await mien.jobs.wait(job.id, seconds=240)

    used = {request.shot.name: [reference.role for reference in request.references] for request in backend.requests}
    assert used["avatar"] == []
    assert used["REFERENCE_AVATAR"] == ["avatar"]
    assert used["REFERENCE_FRONT"] == ["avatar", "REFERENCE_AVATAR"]
    assert used["REFERENCE_BACK"] == ["avatar", "REFERENCE_AVATAR", "REFERENCE_FRONT", "REFERENCE_SIDE"]
    assert used["portrait_front"] == ["avatar", *(shot.name for shot in REFERENCE_SHOTS)]


async def test_what_a_backend_has_no_room_for_is_listed_as_ignored(mien: Mien) -> None:
    created = await mien.characters.create(**ADA)
    await mien.jobs.wait(created.jobs[-1].id, seconds=240)

    image = next(image for image in (await mien.characters.images("ada")).items if image.shot == "portrait_side")

    assert [ignored.what for ignored in image.lineage.ignored] == [
        f"reference {(await mien.characters.get('ada')).avatar_image_id}"
    ]


async def test_an_avatar_under_way_is_joined_not_doubled(mien: Mien, backend: ScriptedBackend) -> None:
    backend.held_by = asyncio.Event()
    created = await mien.characters.create(**ADA, generate_embeddings=False)

    again = await mien.characters.make_avatar("ada")

    assert again.id == created.jobs[0].id
    backend.held_by.set()
    await mien.jobs.wait(again.id, seconds=240)
    assert backend.calls["avatar"] == 1


async def test_a_new_avatar_replaces_the_old_one_and_keeps_it_in_the_gallery(mien: Mien) -> None:
    created = await mien.characters.create(**ADA, generate_embeddings=False)
    await mien.jobs.wait(created.jobs[0].id, seconds=240)
    first = (await mien.characters.get("ada")).avatar_image_id

    job = await mien.characters.make_avatar("ada")
    await mien.jobs.wait(job.id, seconds=240)

    second = (await mien.characters.get("ada")).avatar_image_id
    assert second != first
    assert {image.id for image in (await mien.characters.images("ada")).items} == {first, second}


async def test_a_character_that_is_gone_ends_the_job_without_a_retry(mien: Mien, backend: ScriptedBackend) -> None:
    from mien.db import characters

    backend.held_by = asyncio.Event()
    created = await mien.characters.create(**ADA)
    async with mien.context.database.write() as connection:
        await characters.trash(connection, created.character.id, mien.context.clock.now())
    backend.held_by.set()

    job = await mien.jobs.wait(created.jobs[-1].id, seconds=240)

    assert job.state is JobState.FAILED
    assert job.error is not None
    assert job.error.code == "not_found"
    with pytest.raises(NotFound):
        await mien.characters.get("ada")


async def test_sets_of_two_characters_run_side_by_side_under_one_limit(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    three = asyncio.Event()

    def hold_until_there_are_three(request: ImageRequest) -> None:
        if request.shot is not AVATAR:
            backend.held_by = three
        if backend.at_once == 3:
            three.set()

    backend.before = hold_until_there_are_three
    backend.delay = 0.05
    async with open_mien(backends={"scripted": {"limit": 3}}) as mien:
        created = [await mien.characters.create(**ADA | {"name": name}) for name in ("Ada", "Bo")]
        for each in created:
            for job in each.jobs:
                assert (await mien.jobs.wait(job.id, seconds=240)).state is JobState.SUCCEEDED

    assert backend.most_at_once == 3


async def test_a_rate_spaces_the_starts(open_mien: Opener, backend: ScriptedBackend) -> None:
    starts: list[float] = []
    backend.before = lambda request: starts.append(asyncio.get_running_loop().time())
    async with open_mien(backends={"scripted": {"limit": 4, "interval": 0.1}}) as mien:
        created = await mien.characters.create(**ADA)
        await mien.jobs.wait(created.jobs[-1].id, seconds=240)

    assert len(starts) == 11
    assert starts[-1] - starts[0] >= 0.95, "eleven pictures, ten pauses of 0.1 s, less the first one's way to its start"


async def test_a_set_is_active_once_it_is_complete(mien: Mien) -> None:
    created = await mien.characters.create(**ADA)
    await mien.jobs.wait(created.jobs[-1].id, seconds=240)

    [image_set] = await mien.characters.sets("ada", SetKind.EMBEDDING)

    assert image_set.active
    assert image_set.state is SetState.COMPLETED
    assert image_set.version == 1


async def test_an_embedding_set_does_not_start_when_its_avatar_failed(mien: Mien, backend: ScriptedBackend) -> None:
    backend.failures["avatar"] = [Unavailable("The key was rejected.")]

    created = await mien.characters.create(**ADA, generate_references=True)
    avatar, references, embeddings = [await mien.jobs.wait(job.id, seconds=240) for job in created.jobs]

    [image_set] = await mien.characters.sets("ada", SetKind.EMBEDDING)
    assert avatar.state is JobState.FAILED
    assert references.state is JobState.SUCCEEDED, "views can be drawn without an avatar"
    assert (embeddings.state, image_set.state) == (JobState.FAILED, SetState.FAILED)
    assert embeddings.error is not None
    assert "make the avatar" in embeddings.error.message
    assert sum(backend.calls.values()) == 5


async def test_an_avatar_in_another_style_is_not_mistaken_for_the_one_under_way(
    mien: Mien, backend: ScriptedBackend
) -> None:
    backend.held_by = asyncio.Event()
    created = await mien.characters.create(**ADA, generate_embeddings=False)

    with pytest.raises(Conflict, match="another style"):
        await mien.characters.make_avatar("ada", style="anime")

    backend.held_by.set()
    await mien.jobs.wait(created.jobs[0].id, seconds=240)
    job = await mien.jobs.wait((await mien.characters.make_avatar("ada", style="anime")).id, seconds=240)
    assert job.arguments["style"] == "anime"
