"""Object stores through obstore. Today the local disk; S3 and R2 are other obstore stores behind the same class.

What holds for each: a key is written once and whole or not at all, other bytes are never overwritten unawares, a
hostile key is simply not found, and every failure of the store says what to do.
"""

from __future__ import annotations

import asyncio
import errno
import os
import re
import shutil
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import LocalStore

from mien.domain.errors import Conflict, NotFound, StorageUnavailable
from mien.domain.image import REFERENCE_KINDS, ImageKind
from mien.domain.image_set import ImageSet
from mien.ports import ObjectStore, Readiness, StoredObject

_MAX_KEY = 512
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,127}")
_ARRIVING = ".arriving"
"""Folder where bytes lie until they are whole; no key can name it."""
_STALE_SECONDS = 3600.0
_CLEANING_RACES = 10

_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.EISDIR)

_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
_FOLDERS = {
    ImageKind.AVATAR: "avatar",
    ImageKind.PREVIEW: "avatar",
    ImageKind.EMBEDDING: "embeddings",
    ImageKind.GENERATED: "generations",
    ImageKind.SOURCE: "images",
    ImageKind.UPLOAD: "images",
    **dict.fromkeys(REFERENCE_KINDS, "references"),
}
_REMEDIES = {
    errno.ENOSPC: "The disk is full: free some space.",
    errno.EDQUOT: "The disk quota is used up: free some space or raise it.",
    errno.EFBIG: "A file may not grow that large here: raise the file size limit (ulimit -f).",
    errno.EROFS: "The file system is read-only: mount it writable.",
    errno.EACCES: "Mien may not use it: give this user the right to read and write there.",
    errno.EPERM: "Mien may not use it: give this user the right to read and write there.",
    errno.EEXIST: "A file lies where a folder must be: move it away.",
    errno.ENOTDIR: "A file lies where a folder must be: move it away.",
    errno.EIO: "The disk reports errors: check it.",
}


def storage_key(folder: str, kind: ImageKind, image_id: str, media_type: str, image_set: ImageSet | None = None) -> str:
    """Where a picture lies: ``{folder}/{kind's folder}[/v{n}]/{image_id}.{ext}``.

    ``folder`` is the character's own, ``characters/{username}/{slug at creation}``; keys never follow renames.
    Pictures of a set lie under its version. ``media_type`` is one of the three that Mien keeps.
    """
    parts = [folder, _FOLDERS[kind]]
    if image_set is not None:
        parts.append(f"v{image_set.version}")
    return "/".join([*parts, f"{image_id}.{_EXTENSIONS[media_type]}"])


def local_store(root: Path) -> ObjectStore:
    """Keep objects as files under ``root``, which is made when first needed."""
    return LocalObjectStore(root)


class LocalObjectStore:
    """Files under one folder, written whole and flushed to the disk before they get their name.

    Symbolic links under the root are never followed.
    """

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()
        self._opened: LocalStore | None = None

    async def put(self, key: str, data: bytes, *, replace: bool = False) -> None:
        """Store atomically; the same key with the same bytes again is fine.

        Raises ``Conflict`` if other bytes lie there (unless ``replace``), ``NotFound`` for a key that isn't one,
        ``StorageUnavailable`` if the bytes can't be written; nothing is half-written then.
        """
        path = await self._path(key)
        while not await self._place(path, key, data, replace):
            with suppress(NotFound):  # deleted just now, so that the key is free again
                if await self.get(key) != data:
                    raise Conflict(f"Other bytes lie at {key} already.")
                return

    async def _place(self, path: Path, key: str, data: bytes, replace: bool) -> bool:
        """Write the bytes; False if the key is taken."""
        arriving = f"{_ARRIVING}/{uuid.uuid4().hex}"
        with self._failures("written"):
            store = await self._open()
            try:
                await _despite_cleaning(
                    lambda: obstore.put_async(store, arriving, data, mode="create", use_multipart=False)
                )
                await asyncio.to_thread(_flush, self._root / arriving)
                await _despite_cleaning(lambda: obstore.rename_async(store, arriving, key, overwrite=replace))
                await asyncio.to_thread(_flush, path.parent)
            except AlreadyExistsError:
                return False
            finally:
                await asyncio.to_thread((self._root / arriving).unlink, missing_ok=True)
        return True

    async def get(self, key: str) -> bytes:
        """The bytes. Raises ``NotFound`` or ``StorageUnavailable``."""
        await self._path(key)
        try:
            with self._failures("read"):
                result = await obstore.get_async(await self._open(), key)
                return bytes(await result.bytes_async())
        except FileNotFoundError:
            raise _nothing_at(key) from None

    async def delete(self, key: str) -> None:
        """Remove; an absent key is fine. Folders left empty go too."""
        await self._path(key)
        try:
            with self._failures("deleted"):
                await obstore.delete_async(await self._open(), key)
        except FileNotFoundError:
            return

    async def list(self, prefix: str) -> AsyncIterator[StoredObject]:
        """Objects whose key starts with ``prefix`` (a folder, ending in ``/``, or empty for all)."""
        if prefix:
            await self._path(prefix.removesuffix("/"))
        with self._failures("listed"):
            async for chunk in obstore.list(await self._open(), prefix or None):
                for found in await asyncio.to_thread(tuple, self._own(chunk)):
                    yield found

    async def readiness(self) -> Readiness:
        """Whether bytes can be written now (a probe is written and removed)."""
        try:
            with self._failures("written"):
                probe = f"{_ARRIVING}/{uuid.uuid4().hex}"
                store = await self._open()
                await _despite_cleaning(lambda: obstore.put_async(store, probe, b"Mien was here", mode="create"))
                await asyncio.to_thread((self._root / probe).unlink)
                free = (await asyncio.to_thread(shutil.disk_usage, self._root)).free
        except StorageUnavailable as error:
            remedy = str(error.details["remedy"])
            return Readiness(ready=False, detail=error.message.removesuffix(remedy).rstrip(), remedy=remedy)
        return Readiness(ready=True, detail=f"{self._root}, {free / 1e9:.1f} GB free")

    async def _open(self) -> LocalStore:
        if self._opened is None:
            self._opened = await asyncio.to_thread(self._prepare)
        return self._opened

    def _prepare(self) -> LocalStore:
        """Make the root and remove what writers that died left behind."""
        store = LocalStore(self._root, mkdir=True, automatic_cleanup=True)
        arriving = self._root / _ARRIVING
        if arriving.is_dir():
            for left in arriving.iterdir():
                with suppress(FileNotFoundError):  # another process may finish or sweep it just now
                    if left.stat().st_mtime < time.time() - _STALE_SECONDS:
                        left.unlink()
        return store

    async def _path(self, key: str) -> Path:
        """The file of a key. Raises ``NotFound`` for what isn't a key and for what lies behind a symbolic link."""
        parts = key.split("/")
        if len(key) > _MAX_KEY or not all(_PART.fullmatch(part) for part in parts):
            raise _nothing_at(key)
        path = self._root.joinpath(*parts)
        if await asyncio.to_thread(self._leads_astray, path):
            raise _nothing_at(key)
        return path

    def _leads_astray(self, path: Path) -> bool:
        steps = (path, *path.parents)
        return any(step.is_symlink() for step in steps[: steps.index(self._root)])

    def _own(self, chunk: Sequence[obstore.ObjectMeta]) -> Iterator[StoredObject]:
        """The listed objects that have a key and don't lie behind a symbolic link."""
        hidden = {_ARRIVING: True}
        for meta in chunk:
            folder, _, name = meta["path"].rpartition("/")
            if folder not in hidden:
                hidden[folder] = self._leads_astray(self._root / folder)
            if not hidden[folder] and _PART.fullmatch(name) and not (self._root / meta["path"]).is_symlink():
                yield StoredObject(meta["path"], meta["size"], meta["last_modified"])

    @contextmanager
    def _failures(self, verb: str) -> Iterator[None]:
        """Say what failed and the remedy. For ``read`` and ``deleted``, a missing object is the caller's to judge."""
        try:
            yield
        except (BaseError, OSError) as error:
            number = _errno_of(error)
            if verb in ("read", "deleted") and number in _ABSENT:
                raise FileNotFoundError(errno.ENOENT, "no object") from error
            reason = os.strerror(number) if number else str(error).partition("\n")[0]
            remedy = _REMEDIES.get(number, "Run 'mien doctor' once the cause is mended.")
            raise StorageUnavailable(
                f"Objects in {self._root} can't be {verb}: {reason}. {remedy}", path=str(self._root), remedy=remedy
            ) from error


async def _despite_cleaning(act: Callable[[], Awaitable[object]]) -> None:
    """Repeat what fails because a deleter removed an empty folder between its making and its use."""
    for _ in range(_CLEANING_RACES):
        try:
            await act()
        except (BaseError, OSError) as error:
            if _errno_of(error) != errno.ENOENT:
                raise
        else:
            return
    await act()


def _errno_of(error: BaseException) -> int:
    """The system's error number, which obstore gives in words only; 0 if there is none."""
    if isinstance(error, OSError) and error.errno:
        return error.errno
    if isinstance(error, FileNotFoundError):
        return errno.ENOENT
    told = re.search(r"\(os error (\d+)\)", str(error))
    return int(told[1]) if told else 0


def _flush(path: Path) -> None:
    """Make a file, or the names in a folder, survive a power cut. One that was deleted meanwhile needs none."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _nothing_at(key: str) -> NotFound:
    return NotFound(f"There is no object at {key!r:.200}.")
