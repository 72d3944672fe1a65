"""A card is found wherever programs put it, and known by its content."""

from __future__ import annotations

import base64
import json

import pytest

from mien.cards import read_card_file
from mien.domain.errors import InvalidRequest, UnsupportedMedia
from tests.cards import files
from tests.cards.files import V1, V2, V3, as_base64
from tests.security.pictures import encoded, gradient


@pytest.mark.parametrize(
    "texts",
    [
        files.text_chunk("chara", as_base64(V2)),
        files.text_chunk("Chara", as_base64(V2)),
        files.packed_chunk("chara", as_base64(V2)),
        files.international_chunk("chara", as_base64(V2)),
        files.international_chunk("chara", as_base64(V2), packed=True),
        files.text_chunk("chara", json.dumps(V2).encode()),
        files.text_chunk("chara", as_base64(V2).rstrip(b"=")),
        files.text_chunk("chara", base64.encodebytes(json.dumps(V2).encode())),
    ],
    ids=["tEXt", "capital", "zTXt", "iTXt", "packed iTXt", "plain JSON", "no padding", "lines"],
)
def test_a_png_card_is_found_however_its_text_is_written(texts: bytes) -> None:
    found = read_card_file(files.png(texts))
    assert (found.container, found.card) == ("png", V2)
    assert found.picture is not None


def test_a_card_behind_the_pixels_is_found() -> None:
    data = files.png(behind=files.text_chunk("chara", as_base64(V2)))
    assert read_card_file(data).card == V2


def test_the_newer_card_wins_wherever_it_stands() -> None:
    old, new = files.text_chunk("chara", as_base64(V2)), files.text_chunk("ccv3", as_base64(V3))
    assert read_card_file(files.png(old, new)).card == V3
    assert read_card_file(files.png(new, old)).card == V3
    assert read_card_file(files.png(old, behind=new)).card == V3


def test_of_two_of_a_kind_the_first_that_can_be_read_counts() -> None:
    broken, good = files.text_chunk("chara", b"!!!!"), files.text_chunk("chara", as_base64(V2))
    assert read_card_file(files.png(broken, good)).card == V2


def test_a_broken_newer_card_leaves_the_older_one() -> None:
    good = files.text_chunk("chara", as_base64(V2))
    for broken in (b"\xff", as_base64({}), as_base64([1])):
        assert read_card_file(files.png(files.text_chunk("ccv3", broken), good)).card == V2


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    "comment",
    [
        b"ASCII\0\0\0" + as_base64(V2),
        b"\0\0\0\0\0\0\0\0" + json.dumps(V2).encode(),
        json.dumps(V2, ensure_ascii=False).encode(),
        b"UNICODE\0" + json.dumps(V2, ensure_ascii=False).encode("utf-16-le"),
        b"UNICODE\0" + json.dumps(V2, ensure_ascii=False).encode("utf-16-be"),
        b"ASCII\0\0\0" + ",".join(map(str, json.dumps(V2).encode())).encode(),
    ],
    ids=["base64", "JSON", "no charset", "UTF-16 LE", "UTF-16 BE", "byte values"],
)
def test_jpeg_and_webp_cards_are_found_in_the_user_comment(comment: bytes, order: str) -> None:
    for made, kind in ((files.jpeg_card(comment, order), "jpeg"), (files.webp_card(comment, order), "webp")):
        found = read_card_file(made)
        assert (found.container, found.card) == (kind, V2)


def test_an_archive_gives_its_card_and_names_its_files() -> None:
    found = read_card_file(files.charx())
    assert found.container == "charx"
    assert found.card["data"]["name"] == "Ada"
    assert set(found.entries) == {
        "assets/icon/images/main.png", "assets/emotion/images/joy.png", "notes/readme.txt"
    }  # fmt: skip
    assert found.entries["notes/readme.txt"].read() == b"kept"


def test_an_archive_behind_a_jpeg_is_found_with_its_picture() -> None:
    jpeg = encoded(gradient(), "JPEG")
    found = read_card_file(jpeg + files.charx())
    assert found.container == "charx"
    assert found.entries["notes/readme.txt"].read() == b"kept"
    assert found.picture is not None
    assert found.picture.startswith(jpeg)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\n  "])
@pytest.mark.parametrize("value", [V1, V2, V3])
def test_json_is_read_with_or_without_a_byte_order_mark(value: object, mark: bytes) -> None:
    found = read_card_file(mark + json.dumps(value, ensure_ascii=False).encode())
    assert (found.container, found.card, found.picture) == ("json", value, None)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_without_a_card_says_what_to_do(kind: str) -> None:
    with pytest.raises(InvalidRequest, match="without a character card") as caught:
        read_card_file(encoded(gradient(), kind))
    assert "sourceImage" in caught.value.message
    assert caught.value.details["fields"][0]["path"] == "file"


def test_parameters_of_image_tools_are_no_card() -> None:
    with pytest.raises(InvalidRequest, match="without a character card"):
        read_card_file(files.jpeg_card(b"ASCII\0\0\0a tall woman, Steps: 20, Seed: 1"))


@pytest.mark.parametrize("data", [b"<svg/>", b"GIF89a...", b"%PDF-1.4", b"\0" * 100, b"hello"])
def test_other_files_are_refused_by_their_content(data: bytes) -> None:
    with pytest.raises(UnsupportedMedia, match="PNG, JPEG and WebP pictures, JSON and CHARX"):
        read_card_file(data)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="is empty"):
        read_card_file(b"")


def test_an_archive_without_a_card_is_refused() -> None:
    with pytest.raises(InvalidRequest, match=r"without card\.json"):
        read_card_file(files.archive(None, {"a.txt": b"x"}))


def test_a_json_card_saved_as_utf16_is_read() -> None:
    read = read_card_file(json.dumps(V2, ensure_ascii=False).encode("utf-16"))
    assert (read.container, read.card) == ("json", V2)
