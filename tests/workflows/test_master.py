"""A master that a person chose is where identity begins: depth counts from it, and it can't be deleted meanwhile."""

from __future__ import annotations

import pytest

from mien.domain.errors import Conflict, NotFound
from mien.domain.image_set import SetKind
from mien.wiring import Mien
from mien.workflows.delete import delete_image
from mien.workflows.image_change import ImageChanges, change_image
from mien.workflows.picture_order import PictureOrder
from tests.backends import ScriptedBackend

TEXT = "A tall woman of thirty with long red hair, in a blue coat."


async def _depth_of_next(mien: Mien, reference: str) -> int:
    """The depth of a new picture that is drawn after this one."""
    job = await mien.characters.imagine("ada", PictureOrder("In a park.", references=(reference,)))
    [made] = await mien.characters.made_by(await mien.jobs.wait(job.id))
    assert made.lineage.references == (reference,)
    return made.lineage.depth


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend(references=8)


async def test_depth_counts_from_the_chosen_master(mien: Mien) -> None:
    await mien.characters.create(name="Ada", description=TEXT, official=True)
    await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id)
    views = {image.shot: image for image in (await mien.characters.images("ada")).items}
    back = views["REFERENCE_BACK"]
    assert back.lineage.depth == 3  # after face, front and side
    assert await _depth_of_next(mien, back.id) == 4

    await change_image(mien.context, "local", back.id, ImageChanges(master=True))
    assert await _depth_of_next(mien, back.id) == 1

    await change_image(mien.context, "local", back.id, ImageChanges(master=False))
    assert await _depth_of_next(mien, back.id) == 4


async def test_the_chosen_master_of_an_old_version_stays(mien: Mien) -> None:
    await mien.characters.create(name="Ada", description=TEXT, official=True)
    for _ in range(2):
        await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id)
    old = next(each for each in await mien.characters.sets("ada", SetKind.REFERENCE) if not each.active)
    face = old.items[0].image_id
    assert face is not None
    await change_image(mien.context, "local", face, ImageChanges(master=True))

    with pytest.raises(Conflict, match="master"):
        await delete_image(mien.context, "local", face)

    await change_image(mien.context, "local", face, ImageChanges(master=False))
    await delete_image(mien.context, "local", face)
    with pytest.raises(NotFound):
        await change_image(mien.context, "local", face, ImageChanges(master=True))
