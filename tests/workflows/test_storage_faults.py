"""The store or the database fails at the worst moment: no record without bytes, nothing lost that was made."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy.exc import OperationalError

from mien.db import images
from mien.domain.errors import StorageUnavailable
from mien.domain.image import Image
from mien.domain.image_set import SetKind, SetState
from mien.domain.job import JobState
from mien.ports import ObjectStore, Readiness, StoredObject
from mien.wiring import Mien
from tests.backends import ScriptedBackend


class FailingStore:
    """A store whose puts fail where ``fails(key)`` says so."""

    def __init__(self, inner: ObjectStore, fails: Callable[[str], bool]) -> None:
        self._inner = inner
        self._fails = fails

    async def put(self, key: str, data: bytes, *, replace: bool = False) -> None:
        if self._fails(key):
            raise StorageUnavailable("The disk is full: free some space.")
        await self._inner.put(key, data, replace=replace)

    async def get(self, key: str) -> bytes:
        return await self._inner.get(key)

    async def delete(self, key: str) -> None:
        await self._inner.delete(key)

    def list(self, prefix: str) -> AsyncIterator[StoredObject]:
        return self._inner.list(prefix)

    async def readiness(self) -> Readiness:
        return await self._inner.readiness()


@pytest.fixture
async def ada(mien: Mien) -> str:
    created = await mien.characters.create(name="Ada", description="A tall woman.", official=True)
    return created.character.id


async def assert_every_record_has_its_bytes(mien: Mien) -> list[Image]:
    found = list((await mien.characters.images("ada")).items)
    for image in found:
        assert len(await mien.characters.bytes_of(image)) == image.byte_size
    return found


async def test_a_store_that_fails_after_the_picture_was_drawn_fails_that_shot_only(mien: Mien, ada: str) -> None:
    puts = 0

    def third(key: str) -> bool:
        nonlocal puts
        puts += 1
        return puts == 3

    object.__setattr__(mien.context, "store", FailingStore(mien.context.store, third))

    job = await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id, seconds=240)

    assert job.state is JobState.PARTIAL
    assert "disk is full" in job.errors[0].message
    assert len(await assert_every_record_has_its_bytes(mien)) == 3

    again = await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id, seconds=240)

    assert again.state is JobState.SUCCEEDED
    assert len(await assert_every_record_has_its_bytes(mien)) == 4


async def test_a_commit_that_fails_after_the_bytes_were_stored_leaves_no_record(
    mien: Mien, ada: str, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = images.insert_once
    failed: list[str] = []

    async def once_broken(connection, image):  # type: ignore[no-untyped-def]
        stored = await real(connection, image)
        if image.shot == "REFERENCE_SIDE" and not failed:
            failed.append(image.storage_key)
            raise OperationalError("INSERT", {}, Exception("the server closed the connection"))
        return stored

    monkeypatch.setattr(images, "insert_once", once_broken)

    job = await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id, seconds=240)

    [image_set] = await mien.characters.sets("ada", SetKind.REFERENCE)
    assert failed
    assert job.state is JobState.PARTIAL
    assert image_set.state is SetState.PARTIAL
    assert image_set.missing == ("REFERENCE_SIDE",)
    assert len(await assert_every_record_has_its_bytes(mien)) == 3


async def test_a_bug_in_a_backend_fails_its_shot_and_tells_nothing_of_its_inside(
    mien: Mien, ada: str, backend: ScriptedBackend
) -> None:
    def explode(request) -> None:  # type: ignore[no-untyped-def]
        if request.shot.name == "REFERENCE_BACK":
            raise ZeroDivisionError("secret-token-123")

    backend.before = explode

    job = await mien.jobs.wait((await mien.characters.make_set("ada", SetKind.REFERENCE)).id, seconds=240)

    assert job.state is JobState.PARTIAL
    assert job.errors[0].code == "internal_error"
    assert "secret-token" not in job.model_dump_json()
