"""Vectors of pictures: kept by method, replaced, gone with their picture."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mien.db import image_vectors, images
from mien.db.database import Database
from mien.domain.image import Image, ImageKind

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def _image(name: str) -> Image:
    return Image(
        id=name,
        character_id=None,
        owner_id="me",
        kind=ImageKind.UPLOAD,
        shot="upload",
        storage_key=f"{name}.png",
        media_type="image/png",
        sha256="0",
        byte_size=1,
        width=1,
        height=1,
        created_at=NOW,
    )


async def test_vectors_are_kept_by_method_and_replaced(database: Database) -> None:
    async with database.write() as connection:
        for name in ("a", "b", "c"):
            await images.insert_once(connection, _image(name))
        await image_vectors.put(connection, "a", "one", (1.0, 0.0), NOW)
        await image_vectors.put(connection, "a", "two", (0.5,), NOW)
        await image_vectors.put(connection, "a", "one", (0.6, -0.8), NOW)
        await image_vectors.put(connection, "b", "one", (), NOW)

    async with database.read() as connection:
        found = await image_vectors.of_images(connection, ["a", "b", "c"], "one")
    assert found == {"a": pytest.approx((0.6, -0.8), abs=1e-6), "b": ()}


async def test_all_vectors_of_pictures_are_read_by_method(database: Database) -> None:
    async with database.write() as connection:
        for name in ("a", "b", "c"):
            await images.insert_once(connection, _image(name))
        await image_vectors.put(connection, "a", "two", (0.5,), NOW)
        await image_vectors.put(connection, "a", "one", (1.0, 0.25), NOW)
        await image_vectors.put(connection, "b", "one", (), NOW)
        found = await image_vectors.by_method(connection, ["a", "b", "c"])

    assert found == {"a": {"one": (1.0, 0.25), "two": (0.5,)}, "b": {"one": ()}}


async def test_vectors_go_with_their_picture(database: Database) -> None:
    async with database.write() as connection:
        await images.insert_once(connection, _image("a"))
        await image_vectors.put(connection, "a", "one", (1.0,), NOW)
        await images.delete(connection, "a")
        assert await image_vectors.of_images(connection, ["a"], "one") == {}
