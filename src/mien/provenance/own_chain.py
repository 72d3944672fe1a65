"""The certificate chain of a home's own: made at its first start, renewed before it expires."""

from __future__ import annotations

import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from mien.domain.errors import InvalidRequest, StorageUnavailable
from mien.provenance.credentials import Credentials, read_credentials
from mien.provenance.issuing import issue

ANCHORS: Final = "ca.pem"
"""The roots of all chains that this home has had, the newest first."""
CHAIN: Final = "chain.pem"
KEY: Final = "key.pem"
_LOCK: Final = "lock"
_BEGIN: Final = b"-----BEGIN"

_LIFE: Final = timedelta(days=3650)
"""Signatures count as expired together with their certificate, as no authority confirms when they were made."""
_RENEWED: Final = timedelta(days=365)
"""So long before its end a chain is replaced."""
_SLACK: Final = timedelta(days=1)
"""For clocks that go wrong elsewhere."""
_LOOKS: Final = 200
_LOOK_PAUSE: Final = 0.05


def folder_of(home: Path) -> Path:
    """Where a home keeps its chain."""
    return home / "provenance"


def anchors_of(home: Path) -> bytes:
    """The roots that this home's own signatures lead to, as PEM; nothing if there are none yet."""
    return _read(folder_of(home) / ANCHORS) or b""


def find_chain(home: Path, now: datetime) -> Credentials | None:
    """The home's chain as it is; ``None`` if it is missing, damaged, or to be renewed. Nothing is changed.

    Raises ``StorageUnavailable`` if its files can't be read.
    """
    chain, key = (_read(folder_of(home) / name) for name in (CHAIN, KEY))
    if chain is None or key is None or not _is_among(_root_of(chain), anchors_of(home)):
        return None
    try:
        found = read_credentials(chain, key)
    except InvalidRequest:
        return None
    return found if found.not_before <= now < found.not_after - _RENEWED else None


def own_chain(home: Path, now: datetime) -> Credentials:
    """The home's chain, made or made anew where :func:`find_chain` finds none. Raises ``StorageUnavailable``."""
    found = find_chain(home, now)
    if found is not None:
        return found
    folder = folder_of(home)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _locked(folder / _LOCK):
            return find_chain(home, now) or _make(folder, now)
    except OSError as error:
        raise StorageUnavailable(f"{folder} can't be written ({error.strerror}); make it writable.") from error


def _make(folder: Path, now: datetime) -> Credentials:
    """A new chain in place of the old one, whose root stays among the anchors.

    The files are replaced one by one. Whoever reads or stops in between finds a chain without its key, which is no
    chain, and turns to :func:`own_chain`.
    """
    from cryptography.hazmat.primitives import serialization

    pem = serialization.Encoding.PEM
    root, leaf, key = issue(now - _SLACK, now + _LIFE)
    chain = leaf.public_bytes(pem) + root.public_bytes(pem)
    plain = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    _write(folder / ANCHORS, root.public_bytes(pem) + _older_anchors(folder), 0o644)
    _write(folder / CHAIN, chain, 0o644)
    _write(folder / KEY, plain, 0o600)
    return read_credentials(chain, plain)


def _older_anchors(folder: Path) -> bytes:
    """The roots so far; that of the present chain is taken from there, should it have been lost."""
    anchors, root = readable_certificates(_read(folder / ANCHORS) or b""), _root_of(_read(folder / CHAIN) or b"")
    return anchors if _is_among(root, anchors) else root + anchors


def _root_of(chain: bytes) -> bytes:
    """The last certificate of a chain; nothing if it can't be read."""
    _, found, last = readable_certificates(chain).rpartition(_BEGIN)
    return found + last


def _is_among(certificate: bytes, others: bytes) -> bool:
    return certificate in readable_certificates(others)


def readable_certificates(pem: bytes) -> bytes:
    """The certificates of a PEM file, rid of everything else; nothing if one can't be read."""
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    try:
        found = x509.load_pem_x509_certificates(pem)
    except ValueError:
        return b""
    return b"".join(each.public_bytes(serialization.Encoding.PEM) for each in found)


def _read(path: Path) -> bytes | None:
    """The bytes of a file, ``None`` if there is none. Raises ``StorageUnavailable``."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageUnavailable(f"{path} can't be read ({error.strerror}); make it readable.") from error


def _write(path: Path, data: bytes, mode: int) -> None:
    """Put a file in place, whole and on the disk, or not at all. Raises ``OSError``."""
    descriptor, arriving = tempfile.mkstemp(prefix=".arriving-", dir=path.parent)  # readable by its owner alone
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        Path(arriving).replace(path)
    except BaseException:
        Path(arriving).unlink(missing_ok=True)
        raise


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock file. Raises ``OSError``, or ``StorageUnavailable`` if another process holds it for ten seconds."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path) -> None:
    for _ in range(_LOOKS):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_LOOK_PAUSE)
        else:
            return
    raise StorageUnavailable(f"Another process holds {path}; end it, and start again.")
