"""What keeps bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mien.ports.readiness import Readiness


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object in the store."""

    key: str
    size: int
    modified: datetime


class ObjectStore(Protocol):
    """Keeps bytes under keys. Keys are relative POSIX paths without ``.`` or ``..`` parts."""

    async def put(self, key: str, data: bytes, *, replace: bool = False) -> None:
        """Store atomically; the same key with the same bytes again is fine.

        Raises ``Conflict`` if other bytes lie there (unless ``replace``), ``StorageUnavailable`` if they can't be
        written.
        """
        ...

    async def get(self, key: str) -> bytes:
        """The bytes. Raises ``NotFound`` or ``StorageUnavailable``."""
        ...

    async def delete(self, key: str) -> None:
        """Remove; an absent key is fine."""
        ...

    def list(self, prefix: str) -> AsyncIterator[StoredObject]:
        """Objects whose key starts with ``prefix`` (a folder, ending in ``/``, or empty for all)."""
        ...

    async def readiness(self) -> Readiness:
        """Whether bytes can be written now (a probe is written and removed)."""
        ...
