"""Archives: nothing they claim is believed, and no name in them is a path."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.cards import charx, read_card_file, read_entries, write_charx
from mien.domain.errors import InvalidRequest, MienError, TooLarge
from tests.cards import files


def _named(name: str, mode: int = 0o644) -> bytes:
    """An archive with one file of exactly this name beside its card."""
    info = zipfile.ZipInfo("placeholder" if "\0" in name else name)
    info.filename = name
    info.external_attr = mode << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("card.json", '{"name": "A"}')
        made.writestr(info, b"x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../up.png", "a/../../b.png", "C:/x.png", "c:x.png", "a\\b.png", "..", "a/.."]
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(InvalidRequest, match="leads elsewhere"):
        read_entries(_named(name))


def test_links_are_refused() -> None:
    with pytest.raises(InvalidRequest, match="a link instead of a file"):
        read_entries(_named("assets/x.png", stat.S_IFLNK | 0o777))


def test_names_with_dots_that_lead_nowhere_else_are_fine() -> None:
    assert "assets/a..b/...png" in read_entries(_named("assets/a..b/...png"))


def test_folders_are_left_out() -> None:
    assert set(read_entries(files.archive({}, {"assets/": b"", "assets/a.png": b"x"}))) == {"card.json", "assets/a.png"}


def test_a_file_that_unpacks_to_more_than_it_may_is_refused() -> None:
    with pytest.raises(TooLarge, match="more than 200 times"):
        read_entries(files.archive({}, {"bomb": b"\0" * 2**20}))


def test_a_file_that_says_it_is_too_large_is_refused_unread() -> None:
    honest = files.archive({}, {"big": b"xy"}, packed=False)
    at = honest.rindex(b"PK\1\2")
    lying = honest[: at + 20] + struct.pack("<II", 2**19, 65 * 2**20) + honest[at + 28 :]
    with pytest.raises(TooLarge, match="64 MiB"):
        read_entries(lying)


def test_a_file_that_lies_about_its_size_gives_nothing() -> None:
    honest = files.archive({"a": 1}, {"x": b"abc" * 500})
    at = honest.rindex(b"PK\1\2")
    lying = honest[: at + 24] + struct.pack("<I", 10) + honest[at + 28 :]
    with pytest.raises(InvalidRequest, match="damaged"):
        read_entries(lying)["x"].read()


def test_all_files_together_may_not_exceed_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charx, "MAX_UNPACKED", 1000)
    with pytest.raises(TooLarge, match="in all"):
        read_entries(files.archive({}, {"a": b"x" * 600, "b": b"y" * 600}, packed=False))


def test_more_files_than_allowed_are_refused() -> None:
    many = {f"{number}.txt": b"" for number in range(512)}
    with pytest.raises(TooLarge, match="more than the 512 files"):
        read_entries(files.archive({}, many))


def test_encrypted_and_oddly_packed_files_are_refused() -> None:
    honest = files.archive({})
    at = honest.rindex(b"PK\1\2")
    for place, value, said in ((8, 1, "encrypted"), (10, 14, "isn't known here")):
        changed = honest[: at + place] + struct.pack("<H", value) + honest[at + place + 2 :]
        with pytest.raises(InvalidRequest, match=said):
            read_entries(changed)


def test_a_name_that_is_there_twice_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made.writestr("card.json", '{"name": "A"}')
        made.writestr("card.json", '{"name": "B"}')
    with pytest.raises(InvalidRequest, match="twice"):
        read_entries(buffer.getvalue())


def test_the_kind_for_huge_archives_is_refused() -> None:
    honest = files.archive({})
    end = honest.rindex(b"PK\5\6")
    with pytest.raises(TooLarge, match="Zip64"):
        read_entries(honest[:end] + b"PK\6\7" + b"\0" * 16 + honest[end:])


def test_an_archive_that_is_cut_off_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="cut off or damaged"):
        read_card_file(files.charx()[:-30])


def test_what_is_written_is_read_and_always_the_same() -> None:
    made = write_charx(b'{"name":"A"}', {"assets/icon/images/main.png": b"\x89PNG"})
    assert made == write_charx(b'{"name":"A"}', {"assets/icon/images/main.png": b"\x89PNG"})
    assert {name: entry.read() for name, entry in read_entries(made).items()} == {
        "card.json": b'{"name":"A"}',
        "assets/icon/images/main.png": b"\x89PNG",
    }
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert opened.testzip() is None


@settings(max_examples=300)
@given(st.binary(max_size=200), st.binary(max_size=40), st.integers(0, 2_000))
def test_any_archive_is_read_or_refused_in_words(tail: bytes, noise: bytes, at: int) -> None:
    whole = files.charx()
    place = at % len(whole)
    for data in (b"PK\3\4" + tail, whole[: -len(noise) or None] + noise, whole[:place] + noise + whole[place:]):
        with suppress(MienError):
            for entry in read_card_file(data).entries.values():
                entry.read()
