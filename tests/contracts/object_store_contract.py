"""What any object store must do. A test class for one store inherits from here and brings the ``store`` fixture."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from mien.domain.errors import Conflict, NotFound
from mien.ports import ObjectStore

KEY = "characters/local/ada/avatar/0a1b.png"
HOSTILE_KEYS = [
    "",
    ".",
    "..",
    "/",
    "../secret",
    "a/../../secret",
    "a/..",
    "/etc/passwd",
    "//a",
    "a//b",
    "a/",
    "a/./b",
    "a\\b",
    "..\\secret",
    "a\0b",
    "a\nb",
    "%2e%2e/secret",
    "..%2fsecret",
    "a/%00",
    "~/secret",
    ".hidden",
    "a/.hidden",
    "C:/secret",
    "file:///etc/passwd",
    "a b",
    "ünïcode",
    "\u2024\u2024/secret",
    "a" * 129,
    "/".join(["a" * 100] * 6),
]


class ObjectStoreContract:
    async def test_bytes_come_back_as_they_were_put(self, store: ObjectStore) -> None:
        data = bytes(range(256)) * 1000
        await store.put(KEY, data)
        got = await store.get(KEY)
        assert type(got) is bytes
        assert got == data

    async def test_an_empty_object_is_an_object(self, store: ObjectStore) -> None:
        await store.put(KEY, b"")
        assert await store.get(KEY) == b""

    async def test_an_absent_key_is_not_found(self, store: ObjectStore) -> None:
        with pytest.raises(NotFound):
            await store.get(KEY)

    async def test_a_folder_is_not_an_object(self, store: ObjectStore) -> None:
        await store.put("a/b/c", b"1")
        with pytest.raises(NotFound):
            await store.get("a/b")

    async def test_a_key_below_an_object_is_not_found(self, store: ObjectStore) -> None:
        await store.put("a/b", b"1")
        with pytest.raises(NotFound):
            await store.get("a/b/c")

    async def test_the_same_bytes_may_be_put_again(self, store: ObjectStore) -> None:
        await store.put(KEY, b"one")
        await store.put(KEY, b"one")
        assert await store.get(KEY) == b"one"

    async def test_other_bytes_conflict_and_the_first_stay(self, store: ObjectStore) -> None:
        await store.put(KEY, b"one")
        with pytest.raises(Conflict):
            await store.put(KEY, b"two")
        assert await store.get(KEY) == b"one"

    async def test_other_bytes_replace_the_first_when_asked_to(self, store: ObjectStore) -> None:
        await store.put(KEY, b"one")
        await store.put(KEY, b"two", replace=True)
        assert await store.get(KEY) == b"two"

    async def test_replacing_nothing_is_a_plain_put(self, store: ObjectStore) -> None:
        await store.put(KEY, b"one", replace=True)
        assert await store.get(KEY) == b"one"

    async def test_of_many_writers_at_once_exactly_one_wins(self, store: ObjectStore) -> None:
        results = await asyncio.gather(*(store.put(KEY, b"%d" % n) for n in range(20)), return_exceptions=True)
        winners = [n for n, result in enumerate(results) if result is None]
        assert all(isinstance(result, Conflict) for result in results if result is not None)
        assert [await store.get(KEY)] == [b"%d" % n for n in winners]

    async def test_many_writers_of_the_same_bytes_all_succeed(self, store: ObjectStore) -> None:
        await asyncio.gather(*(store.put(KEY, b"same") for _ in range(20)))
        assert await store.get(KEY) == b"same"

    async def test_a_reader_beside_a_replacing_writer_sees_whole_objects_only(self, store: ObjectStore) -> None:
        versions = [bytes([n]) * 200_000 for n in range(10)]
        await store.put(KEY, versions[0])

        async def write() -> None:
            for version in versions:
                await store.put(KEY, version, replace=True)

        writing = asyncio.create_task(write())
        while not writing.done():
            assert await store.get(KEY) in versions
        await writing

    async def test_writers_and_deleters_of_one_key_do_not_trip_each_other(self, store: ObjectStore) -> None:
        async def churn() -> None:
            for _ in range(30):
                await store.put(KEY, b"same")
                await store.delete(KEY)

        await asyncio.gather(*(churn() for _ in range(4)))
        assert [found async for found in store.list("")] == []

    async def test_a_deleted_object_is_gone_and_its_key_free(self, store: ObjectStore) -> None:
        await store.put(KEY, b"one")
        await store.delete(KEY)
        with pytest.raises(NotFound):
            await store.get(KEY)
        await store.put(KEY, b"two")
        assert await store.get(KEY) == b"two"

    async def test_deleting_an_absent_key_is_fine(self, store: ObjectStore) -> None:
        await store.delete(KEY)
        await store.put(KEY, b"one")
        await store.delete(KEY)
        await store.delete(KEY)

    async def test_deleting_one_object_leaves_its_neighbours(self, store: ObjectStore) -> None:
        await store.put("a/b/1", b"1")
        await store.put("a/b/2", b"2")
        await store.delete("a/b/1")
        await store.delete("a")
        await store.delete("a/b")
        assert await store.get("a/b/2") == b"2"

    async def test_listing_names_what_lies_under_a_folder(self, store: ObjectStore) -> None:
        for key, data in {"a/1": b"1", "a/b/2": b"22", "ab/3": b"333", "c": b""}.items():
            await store.put(key, data)
        assert {found.key: found.size async for found in store.list("a/")} == {"a/1": 1, "a/b/2": 2}
        assert {found.key async for found in store.list("")} == {"a/1", "a/b/2", "ab/3", "c"}
        assert [found async for found in store.list("nothing/")] == []

    async def test_listing_tells_when_an_object_was_written(self, store: ObjectStore) -> None:
        await store.put(KEY, b"1")
        (found,) = [found async for found in store.list("")]
        assert found.modified.tzinfo is not None
        assert abs(found.modified - datetime.now(UTC)) < timedelta(minutes=5)

    async def test_an_empty_store_lists_nothing(self, store: ObjectStore) -> None:
        assert [found async for found in store.list("")] == []

    async def test_every_object_of_a_large_folder_is_listed(self, store: ObjectStore) -> None:
        keys = {f"many/{n}" for n in range(150)}
        for key in keys:
            await store.put(key, b"1")
        assert {found.key async for found in store.list("many/")} == keys

    @pytest.mark.parametrize("key", HOSTILE_KEYS, ids=lambda key: repr(key[:20]))
    async def test_a_hostile_key_is_not_found_by_any_door(self, store: ObjectStore, key: str) -> None:
        with pytest.raises(NotFound):
            await store.get(key)
        with pytest.raises(NotFound):
            await store.put(key, b"1")
        with pytest.raises(NotFound):
            await store.delete(key)
        assert [found async for found in store.list("")] == []

    @pytest.mark.parametrize("prefix", ["../", "/", "a/../../", "a\0/", "%2e%2e/", ".arriving/"])
    async def test_a_hostile_prefix_is_not_found(self, store: ObjectStore, prefix: str) -> None:
        with pytest.raises(NotFound):
            async for _ in store.list(prefix):
                pass

    async def test_a_working_store_is_ready_and_its_probe_leaves_nothing(self, store: ObjectStore) -> None:
        assert (await store.readiness()).ready
        assert [found async for found in store.list("")] == []
