"""The contact sheet: layout, placeholders, and text in any script."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from mien.domain.errors import MienError
from mien.images import typesetting
from mien.images.contact_sheet import CELL, GAP, MARGIN, Tile, contact_sheet

RED, BLUE = (220, 20, 20), (20, 20, 220)


def _picture(color: tuple[int, int, int], size: tuple[int, int] = (64, 64), kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, color).save(buffer, kind)
    return buffer.getvalue()


def _open(sheet: bytes) -> Image.Image:
    with Image.open(io.BytesIO(sheet)) as picture:
        assert picture.format == "PNG"
        picture.load()
        return picture.convert("RGB")


def _share(sheet: Image.Image, color: tuple[int, int, int]) -> int:
    """How many pixels have nearly this colour."""
    near = np.count_nonzero(np.abs(np.asarray(sheet, dtype=int) - color).max(axis=2) < 12)
    return int(near)


def test_fifteen_tiles_fill_six_columns_without_a_hole() -> None:
    sheet = _open(contact_sheet("Ada", "", [Tile(f"Shot {n}", _picture(RED)) for n in range(15)]))
    assert sheet.width == 2 * MARGIN + 6 * CELL + 5 * GAP <= 2400
    last_row = np.asarray(sheet, dtype=int)[-(MARGIN + 60 + CELL // 2)]
    red = np.count_nonzero(np.abs(last_row - RED).max(axis=1) < 12)
    assert red > 6 * (CELL - 10)


def test_the_first_tile_is_four_times_as_large() -> None:
    sheet = _open(contact_sheet("Ada", "", [Tile("Avatar", _picture(RED)), Tile("Front", _picture(BLUE))]))
    assert _share(sheet, RED) > 4 * _share(sheet, BLUE) > 0


def test_a_missing_picture_keeps_its_place_and_says_why() -> None:
    there, missing = Tile("Front", _picture(BLUE)), Tile("Front", None, "The disk was full.")
    whole, holed = (_open(contact_sheet("Ada", "", [Tile("Avatar", _picture(RED)), each])) for each in (there, missing))
    assert whole.size == holed.size
    assert _share(holed, BLUE) == 0
    unexplained = _open(contact_sheet("Ada", "", [Tile("Avatar", _picture(RED)), Tile("Front", None)]))
    assert np.asarray(unexplained).tobytes() != np.asarray(holed).tobytes()


@pytest.mark.parametrize(("size", "kind"), [((400, 100), "JPEG"), ((100, 400), "WEBP"), ((1, 1), "PNG")])
def test_pictures_of_any_shape_fill_their_frame(size: tuple[int, int], kind: str) -> None:
    sheet = _open(contact_sheet("Ada", "", [Tile("Avatar", _picture(RED, size, kind))]))
    assert _share(sheet, RED) > 0.98 * (2 * CELL) ** 2


def test_bytes_that_are_no_picture_are_an_error_of_ours() -> None:
    with pytest.raises(MienError):
        contact_sheet("Ada", "", [Tile("Avatar", b"not a picture")])


def test_an_empty_sheet_and_endless_texts_are_fine() -> None:
    assert _open(contact_sheet("", "", [])).width > 0
    long = _open(
        contact_sheet("Ada " * 500, "word " * 5000, [Tile("label " * 50, None, "reason " * 500)], footer="x" * 5000)
    )
    assert long.width == _open(contact_sheet("Ada", "", [Tile("a", None)])).width


def test_letters_that_no_font_has_are_left_out_and_never_drawn_as_boxes() -> None:
    unknown = "\U0010fffd"
    assert not typesetting.can_set(f"Ada {unknown}")
    assert typesetting.settable(f"Ada {unknown} L.") == "Ada L."
    plain, odd = (contact_sheet(name, "", [Tile("a", _picture(RED))]) for name in ("Ada", f"Ada{unknown}"))
    assert np.asarray(_open(plain)).tobytes() == np.asarray(_open(odd)).tobytes()


def test_accents_are_set_with_their_letters() -> None:
    assert typesetting.can_set("Łucja Brontë-O’Neill")
    assert typesetting.settable("Zoe\u0308") == "Zoë"


def test_text_is_shortened_at_a_word_and_fits() -> None:
    room = 300.0
    text = "a considerable number of words that go on and on"
    shown = typesetting.fitted(text, 28, room)
    assert typesetting.width(shown, 28) <= room
    assert shown.endswith("…")
    assert text.startswith(shown[:-1] + " ")


def test_wrapping_keeps_every_word_when_there_is_room() -> None:
    text = "a considerable number of words that go on and on"
    assert " ".join(typesetting.wrapped(text, 28, 300, 9)) == text
    assert len(typesetting.wrapped(text, 28, 300, 2)) == 2
