"""A change to a picture is conditioned on who it shows, where the backend looks at several pictures."""

from __future__ import annotations

import pytest

from mien.domain.image import Image
from mien.domain.job import JobState
from mien.domain.shots import REFERENCE_SHOTS
from mien.wiring import Mien
from mien.workflows.picture_edit import EditOrder
from tests.backends import ScriptedBackend
from tests.workflows.conftest import Opener

VIEWS = [shot.name for shot in REFERENCE_SHOTS]


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend(references=9)


async def with_references(mien: Mien) -> dict[str, Image]:
    """A character with an avatar and a reference set; her pictures by shot."""
    created = await mien.characters.create(
        name="Ada", description="A woman of forty with red hair.", generate_embeddings=False, generate_references=True
    )
    for job in created.jobs:
        await mien.jobs.wait(job.id, seconds=60)
    for job in (await mien.jobs.page()).items:
        assert (await mien.jobs.wait(job.id, seconds=60)).state is JobState.SUCCEEDED
    return {image.shot: image for image in (await mien.characters.images("ada")).items}


async def edit(mien: Mien, backend: ScriptedBackend, image: Image, room: int) -> tuple[list[str], Image]:
    """The shots of the references that the backend is given beside the picture, and what it makes of them."""
    backend._capabilities = ScriptedBackend(edit=True, references=room).capabilities
    job = await mien.jobs.wait((await mien.characters.edit(image.id, EditOrder("a green hat"))).id, seconds=60)
    assert job.state is JobState.SUCCEEDED, job.error
    [made] = await mien.characters.made_by(job)
    asked = backend.requests[-1]
    assert asked.edit is not None
    assert asked.edit.picture.image_id == image.id
    return [reference.role for reference in asked.references], made


async def test_the_character_is_shown_beside_the_changed_picture_as_far_as_there_is_room(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    async with open_mien() as mien:
        images = await with_references(mien)
        assert (await edit(mien, backend, images["REFERENCE_FRONT"], room=9))[0] == [
            "avatar",
            *(view for view in VIEWS if view != "REFERENCE_FRONT"),
        ]
        shown, made = await edit(mien, backend, images["avatar"], room=3)
        assert shown == VIEWS[:2]
        assert made.lineage.parents == (images["avatar"].id, *(images[view].id for view in shown))
        assert made.lineage.references == tuple(images[view].id for view in shown)
        reasons = {ignored.reason for ignored in made.lineage.ignored}
        assert reasons == {"scripted takes 2 reference pictures beside the changed one"}


async def test_where_there_is_room_for_the_changed_picture_alone_no_reference_goes_along(
    open_mien: Opener, backend: ScriptedBackend
) -> None:
    async with open_mien() as mien:
        images = await with_references(mien)
        for room in (0, 1):
            shown, made = await edit(mien, backend, images["avatar"], room=room)
            assert shown == []
            assert made.lineage.ignored == ()
