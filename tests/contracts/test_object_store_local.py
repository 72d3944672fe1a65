"""The object store on the local disk: the contract, symbolic links, and disks that fail."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mien.domain.errors import NotFound, StorageUnavailable
from mien.domain.image import ImageKind
from mien.domain.image_set import ImageSet, SetKind, SetState
from mien.ports import ObjectStore
from mien.storage.object_store import local_store, storage_key
from tests.contracts.object_store_contract import KEY, ObjectStoreContract


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "objects"


@pytest.fixture
def store(root: Path) -> ObjectStore:
    return local_store(root)


def files_under(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def folders_under(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}


class TestLocalObjectStore(ObjectStoreContract):
    """The contract, on the local disk."""


async def test_an_object_is_the_file_that_its_key_names(store: ObjectStore, root: Path) -> None:
    await store.put(KEY, b"png")
    assert files_under(root) == {KEY}
    assert (root / KEY).read_bytes() == b"png"


async def test_folders_left_empty_go_with_the_last_object(store: ObjectStore, root: Path) -> None:
    await store.put(KEY, b"png")
    await store.delete(KEY)
    assert folders_under(root) == set()


async def test_a_linked_file_is_neither_read_nor_listed_nor_deleted(
    store: ObjectStore, root: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    await store.put("a/own", b"1")
    (root / "a/link").symlink_to(secret)
    with pytest.raises(NotFound):
        await store.get("a/link")
    with pytest.raises(NotFound):
        await store.delete("a/link")
    with pytest.raises(NotFound):
        await store.put("a/link", b"overwritten", replace=True)
    assert [found.key async for found in store.list("")] == ["a/own"]
    assert secret.read_text() == "secret"


async def test_a_linked_folder_leads_nowhere(store: ObjectStore, root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_text("secret")
    await store.put("a/own", b"1")
    (root / "a/link").symlink_to(outside)
    for key in ("a/link/secret", "a/link/new"):
        with pytest.raises(NotFound):
            await store.get(key)
        with pytest.raises(NotFound):
            await store.put(key, b"1")
        with pytest.raises(NotFound):
            await store.delete(key)
    assert [found.key async for found in store.list("")] == ["a/own"]
    with pytest.raises(NotFound):
        assert [found async for found in store.list("a/link/")]
    assert files_under(outside) == {"secret"}


async def test_the_root_itself_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "big-disk").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "big-disk")
    store = local_store(tmp_path / "home" / "objects")
    await store.put(KEY, b"1")
    assert await store.get(KEY) == b"1"
    assert files_under(tmp_path / "big-disk/objects") == {KEY}


async def test_a_file_in_place_of_the_root_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "objects").write_text("not a folder")
    store = local_store(tmp_path / "objects")
    with pytest.raises(StorageUnavailable, match="objects can't be written: ") as caught:
        await store.put(KEY, b"1")
    assert "move it away" in caught.value.message
    readiness = await store.readiness()
    assert not readiness.ready
    assert "move it away" in readiness.remedy


async def test_a_file_in_place_of_a_folder_fails_the_put_and_leaves_nothing(store: ObjectStore, root: Path) -> None:
    await store.put("a/b", b"1")
    with pytest.raises(StorageUnavailable):
        await store.put("a/b/c", b"2")
    assert files_under(root) == {"a/b"}


async def test_a_store_mends_itself_once_the_cause_is_gone(tmp_path: Path) -> None:
    blocker = tmp_path / "objects"
    blocker.write_text("not a folder")
    store = local_store(blocker)
    assert not (await store.readiness()).ready
    blocker.unlink()
    assert (await store.readiness()).ready
    await store.put(KEY, b"1")


async def test_leftovers_of_a_writer_that_died_are_swept_and_fresh_ones_kept(store: ObjectStore, root: Path) -> None:
    await store.put(KEY, b"1")
    arriving = root / ".arriving"
    arriving.mkdir(exist_ok=True)
    for name in ("old", "fresh"):
        (arriving / name).write_bytes(b"half a pict")
    long_ago = time.time() - 7200
    os.utime(arriving / "old", (long_ago, long_ago))
    assert [found.key async for found in local_store(root).list("")] == [KEY]
    assert files_under(root) == {KEY, ".arriving/fresh"}


LIMITED = """
    import asyncio, resource, signal, sys
    from pathlib import Path
    from mien.domain.errors import StorageUnavailable
    from mien.storage.object_store import local_store

    async def main():
        store = local_store(Path(sys.argv[1]))
        await store.put("a/small", b"1" * 100)
        try:
            await store.put("a/large", b"1" * 100_000)
        except StorageUnavailable as error:
            print(error.message)
        await store.put("a/small2", b"1" * 100)

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
    asyncio.run(main())
"""


async def test_a_write_that_the_system_cuts_off_leaves_no_half_object(root: Path) -> None:
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", textwrap.dedent(LIMITED), str(root)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "can't be written: File too large. A file may not grow that large here" in done.stdout
    assert files_under(root) == {"a/small", "a/small2"}


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    place = tmp_path / "tiny"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small file system needs root")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


async def test_a_full_disk_is_said_plainly_and_nothing_is_half_written(tiny_disk: Path) -> None:
    store = local_store(tiny_disk / "objects")
    await store.put("a/small", b"1" * 1000)
    with pytest.raises(StorageUnavailable, match=r"No space left on device\. The disk is full: free some space"):
        await store.put("a/large", b"1" * 200_000)
    assert files_under(tiny_disk / "objects") == {"a/small"}
    await store.put("a/other", b"2" * 1000)
    assert await store.get("a/other") == b"2" * 1000


async def test_a_read_only_disk_is_said_plainly_and_can_still_be_read(tiny_disk: Path) -> None:
    store = local_store(tiny_disk / "objects")
    await store.put(KEY, b"1")
    await asyncio.to_thread(subprocess.run, ["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    with pytest.raises(StorageUnavailable, match="Read-only file system"):
        await store.put("a/other", b"2")
    with pytest.raises(StorageUnavailable, match="Read-only file system"):
        await store.delete(KEY)
    readiness = await store.readiness()
    assert not readiness.ready
    assert "writable" in readiness.remedy
    assert await store.get(KEY) == b"1"


KILLED = """
    import asyncio, sys
    from pathlib import Path
    from mien.storage.object_store import local_store

    async def main():
        store = local_store(Path(sys.argv[1]))
        print("ready", flush=True)
        for n in range(100_000):
            await store.put(f"a/{n}", bytes([n % 256]) * 300_000)

    asyncio.run(main())
"""


async def test_a_writer_killed_at_any_moment_leaves_whole_objects_only(root: Path) -> None:
    for _ in range(5):
        writer = subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, "-c", textwrap.dedent(KILLED), str(root)], stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        await asyncio.to_thread(writer.stdout.readline)
        while not (root / "a" / "0").exists():
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
    store = local_store(root)
    found = [found async for found in store.list("")]
    assert found
    for each in found:
        data = await store.get(each.key)
        assert data == bytes([int(each.key[2:]) % 256]) * 300_000


def a_set(version: int) -> ImageSet:
    return ImageSet(
        id="set",
        character_id="ada",
        owner_id="local",
        kind=SetKind.REFERENCE,
        version=version,
        style="flat",
        backend="illustrator",
        state=SetState.PENDING,
        items=(),
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("kind", "media_type", "version", "key"),
    [
        (ImageKind.AVATAR, "image/png", None, "characters/local/ada/avatar/id.png"),
        (ImageKind.PREVIEW, "image/png", None, "characters/local/ada/avatar/id.png"),
        (ImageKind.REFERENCE_SIDE, "image/png", 2, "characters/local/ada/references/v2/id.png"),
        (ImageKind.EMBEDDING, "image/webp", 1, "characters/local/ada/embeddings/v1/id.webp"),
        (ImageKind.GENERATED, "image/jpeg", None, "characters/local/ada/generations/id.jpg"),
        (ImageKind.UPLOAD, "image/png", None, "characters/local/ada/images/id.png"),
    ],
)
def test_a_key_tells_whose_picture_it_is_of_what_kind_and_version(
    kind: ImageKind, media_type: str, version: int | None, key: str
) -> None:
    image_set = None if version is None else a_set(version)
    assert storage_key("characters/local/ada", kind, "id", media_type, image_set) == key


def test_every_kind_of_picture_has_a_folder() -> None:
    assert all(storage_key("f", kind, "id", "image/png").startswith("f/") for kind in ImageKind)
