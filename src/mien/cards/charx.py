"""CHARX files: zip archives with ``card.json`` and the pictures it names; also behind a JPEG.

Archives are read by their central directory with nothing believed and nothing unpacked before it is asked for; names
are never used as paths.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.cards.limits import MAX_ENTRIES, MAX_ENTRY, MAX_RATIO, MAX_UNPACKED
from mien.domain.errors import InvalidRequest, TooLarge

CARD: Final = "card.json"
_END: Final = b"PK\5\6"
_END_64: Final = b"PK\6\7"
_ENTRY: Final = struct.Struct("<4s6H3I5H2I")
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED: Final = 1
_UTF8: Final = 1 << 11
_BAD_NAME: Final = re.compile(r"^/|^[A-Za-z]:|\\|\0|(?:^|/)\.\.(?:/|$)")
_SYMLINK: Final = stat.S_IFLNK
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file that is written, so that the same card is the same archive."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file in an archive; :meth:`read` unpacks it."""

    name: str
    size: int
    """Bytes, unpacked."""
    _archive: bytes
    _at: int
    _packed: int
    _method: int
    _crc: int

    def read(self) -> bytes:
        """The file's bytes. Raises ``InvalidRequest`` if they are damaged, or more or fewer than announced."""
        start = self._start()
        packed = self._archive[start : start + self._packed]
        data = packed if self._method == _STORED else self._inflated(packed)
        if len(data) != self.size or zlib.crc32(data) != self._crc:
            raise _broken(f"{self.name!r:.120} in it is damaged")
        return data

    def _start(self) -> int:
        if self._at < 0 or self._at + _LOCAL.size > len(self._archive):
            raise _broken(f"{self.name!r:.120} lies outside it")
        signature, *_, name, extra = _LOCAL.unpack_from(self._archive, self._at)
        if signature != b"PK\3\4":
            raise _broken(f"{self.name!r:.120} in it is damaged")
        return int(self._at + _LOCAL.size + name + extra)

    def _inflated(self, packed: bytes) -> bytes:
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, self.size + 1)
        except zlib.error:
            raise _broken(f"{self.name!r:.120} in it is damaged") from None


def is_archive(data: bytes) -> bool:
    """True if the bytes end as a zip archive does."""
    return _end_of(data) is not None


def read_entries(data: bytes) -> dict[str, Entry]:
    """The files of an archive by name, folders left out; nothing is unpacked yet.

    Raises ``InvalidRequest`` for names that lead elsewhere, symbolic links, encryption, names that are there twice and
    damage; ``TooLarge`` for more than 512 files, 64 MiB in one, 256 MiB in all, or a file packed more than 200 times.
    """
    entries: dict[str, Entry] = {}
    unpacked = 0
    for entry in _listed(data):
        if entry.name in entries:
            raise _broken(f"it holds {entry.name!r:.120} twice")
        unpacked += entry.size
        _check_size(entry, unpacked)
        entries[entry.name] = entry
    return entries


def _check_size(entry: Entry, unpacked: int) -> None:
    if entry.size > MAX_ENTRY:
        raise TooLarge(f"{entry.name!r:.120} in this archive is larger than the {MAX_ENTRY // 2**20} MiB allowed.")
    if unpacked > MAX_UNPACKED:
        raise TooLarge(f"The files in this archive are larger than the {MAX_UNPACKED // 2**20} MiB allowed in all.")
    if entry.size > max(entry._packed, 1) * MAX_RATIO:
        raise TooLarge(f"{entry.name!r:.120} in this archive is packed more than {MAX_RATIO} times.")


def write_charx(card: bytes, files: Mapping[str, bytes]) -> bytes:
    """An archive with ``card.json`` first and then the files; the same arguments always give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in {CARD: card, **files}.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED if name == CARD else zipfile.ZIP_STORED  # pictures are packed
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return buffer.getvalue()


def _end_of(data: bytes) -> tuple[int, int, int] | None:
    """Where the list of files begins, where it ends, and how far the archive lies behind the start of the file."""
    end = data.rfind(_END, max(0, len(data) - 22 - 0xFFFF))
    if end < 0 or end + 22 > len(data):
        return None
    size, offset = struct.unpack_from("<II", data, end + 12)
    start = end - size
    return (start, end, start - offset) if start >= 0 and start >= offset else None


def _listed(data: bytes) -> Iterator[Entry]:
    found = _end_of(data)
    if found is None:
        raise _broken("its list of files is missing, so it is cut off or damaged")
    at, end, shift = found
    if data[max(0, end - 20) : end].startswith(_END_64):
        raise TooLarge("This archive is of the kind for more than 4 GiB (Zip64), which no card needs.")
    for number in range(MAX_ENTRIES + 1):
        if at >= end:
            return
        if number == MAX_ENTRIES:
            raise TooLarge(f"This archive holds more than the {MAX_ENTRIES} files allowed.")
        if at + _ENTRY.size > end:
            raise _broken("its list of files is damaged")
        head = _ENTRY.unpack_from(data, at)
        name_at = at + _ENTRY.size
        at = name_at + head[10] + head[11] + head[12]
        entry = _entry(data, head, data[name_at : name_at + head[10]], shift)
        if not entry.name.endswith("/"):
            yield entry


def _entry(data: bytes, head: tuple[Any, ...], raw_name: bytes, shift: int) -> Entry:
    signature, _, _, flags, method, _, _, crc, packed, size, *_ = head
    attributes, offset = head[15], head[16]
    name = raw_name.decode("utf-8" if flags & _UTF8 or raw_name.isascii() else "cp437", "replace")
    if signature != b"PK\1\2":
        raise _broken("its list of files is damaged")
    if _BAD_NAME.search(name) or not name:
        raise _broken(f"it holds a file whose name leads elsewhere: {name!r:.120}")
    if stat.S_IFMT(attributes >> 16) == _SYMLINK:
        raise _broken(f"it holds a link instead of a file: {name!r:.120}")
    if flags & _ENCRYPTED:
        raise _broken("it is encrypted")
    if method not in (_STORED, _DEFLATED):
        raise _broken(f"{name!r:.120} in it is packed in a way that isn't known here")
    return Entry(name, size, data, offset + shift, packed, method, crc)


def _broken(why: str) -> InvalidRequest:
    return InvalidRequest.field("file", f"is a CHARX archive that can't be read: {why}.")
