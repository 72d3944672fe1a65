"""metadata.json of an embedding set: each picture with its scores and the vector that a scorer made of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mien.db import characters, image_sets, image_vectors, images
from mien.domain.image_set import SetKind
from mien.wiring import Mien
from mien.workflows.embedding_set import metadata, metadata_key
from tests.scripted_scorer import METHOD, ScriptedScorer
from tests.workflows.conftest import Opener


@pytest.fixture
async def set_id(mien: Mien) -> str:
    """A finished set."""
    await mien.characters.create(
        name="Ada", description="A tall woman with red hair.", official=True, generate_embeddings=False
    )
    job = await mien.characters.make_set("ada", SetKind.EMBEDDING)
    await mien.jobs.wait(job.id, seconds=240)
    [image_set] = await mien.characters.sets("ada", SetKind.EMBEDDING)
    return image_set.id


async def test_every_picture_has_its_vector_with_method_and_dimensions(mien: Mien, set_id: str) -> None:
    async with mien.context.database.write() as connection:
        made = await images.of_set(connection, set_id)
        now = mien.context.clock.now()
        for number, image in enumerate(made.values()):
            await image_vectors.put(connection, image.id, "one-1", (0.6, number / 10), now)
        first, second = made["portrait_front"], made["portrait_side"]
        await image_vectors.put(connection, first.id, "another-1", (1.0,), now)
        await image_vectors.put(connection, second.id, "one-1", (), now)

    told = await _metadata(mien, set_id)

    by_shot = {entry["shot"]: entry for entry in told["images"]}
    assert len(by_shot) == 10
    assert by_shot["portrait_front"]["vector"] == {"method": "another-1", "dimensions": 1, "values": [1.0]}
    assert by_shot["portrait_side"]["vector"] is None, "the method found nothing that could be compared"
    for shot in by_shot.keys() - {"portrait_front", "portrait_side"}:
        vector = by_shot[shot]["vector"]
        assert (vector["method"], vector["dimensions"]) == ("one-1", 2)
        assert vector["values"][0] == pytest.approx(0.6)
    assert json.loads(json.dumps(told, allow_nan=False)) == told


async def test_a_set_that_no_scorer_saw_has_no_vectors_and_no_scores(mien: Mien, set_id: str) -> None:
    told = await _metadata(mien, set_id)
    assert {(entry["scores"], entry["vector"]) for entry in told["images"]} == {(None, None)}


async def _metadata(mien: Mien, set_id: str) -> dict[str, Any]:
    async with mien.context.database.read() as connection:
        return await metadata(connection, await image_sets.get(connection, set_id))


async def test_the_stored_file_lists_what_the_scorer_made_of_each_picture(open_mien: Opener) -> None:
    async with open_mien(scorer=ScriptedScorer()) as mien:
        created = await mien.characters.create(
            name="Ada", description="A tall woman with red hair.", official=True, generate_embeddings=False
        )
        job = await mien.characters.make_set("ada", SetKind.EMBEDDING)
        await mien.jobs.wait(job.id, seconds=240)
        [image_set] = await mien.characters.sets("ada", SetKind.EMBEDDING)
        async with mien.context.database.read() as connection:
            folder = await characters.storage_folder(connection, created.character.id)
        told = json.loads(await mien.context.store.get(metadata_key(folder, image_set)))

    assert len(told["images"]) == 10
    for entry in told["images"]:
        assert (entry["vector"]["method"], entry["vector"]["dimensions"]) == (METHOD, 2)
        assert len(entry["vector"]["values"]) == 2
        assert (entry["scores"]["method"], entry["scores"]["quality"]) == (METHOD, 90.0)
