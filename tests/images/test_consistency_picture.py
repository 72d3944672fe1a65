"""The picture of consistency: every size, missing figures, files that are no pictures."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from mien.images.consistency_charts import shade
from mien.images.consistency_picture import Figures, Row, consistency_picture

ORANGE = (240, 130, 20)


def _data() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 64), ORANGE).save(buffer, "PNG")
    return buffer.getvalue()


def _figures(count: int, figure: float | None) -> Figures:
    matrix = [[figure] * count for _ in range(count)]
    worst = (0, 1) if count > 1 and figure is not None else None
    return Figures(matrix, {"front": figure}, worst, [figure] * count if figure is not None else [], -0.4, 80.0)


def _pixels(data: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "PNG"
        return np.asarray(image.convert("RGB"))


def _count(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], color: tuple[int, int, int]) -> int:
    return int(np.count_nonzero(np.abs(pixels.astype(int) - color).max(axis=2) < 3))


@pytest.mark.parametrize("count", [0, 1, 2, 15, 60, 100])
def test_any_number_of_pictures_has_room(count: int) -> None:
    rows = [Row(f"Shot {n}", _data(), "front" if 3 * n < count else "back", master=n == 0) for n in range(count)]
    pixels = _pixels(consistency_picture("Ada", rows, _figures(count, 91.0), footer="Made with Mien"))
    assert max(pixels.shape) < 3600
    if count:
        cell = max(22, min(92, 1500 // count - 2))
        assert _count(pixels, ORANGE) > 2 * count * (cell - 4) ** 2 * 0.8
    if count > 1:
        assert _count(pixels, shade(91.0, 80.0)[0]) > count * (count - 1) * (cell - 4) ** 2 * 0.7


def test_what_cannot_be_compared_has_no_shade() -> None:
    rows = [Row("A", _data(), "front"), Row("B", _data(), "back")]
    pixels = _pixels(consistency_picture("Ada", rows, _figures(2, None)))
    for figure in (0.0, 91.0):
        assert _count(pixels, shade(figure, 80.0)[0]) < 2000  # the key alone


def test_a_file_that_is_no_picture_has_an_empty_place_and_endless_names_are_shortened() -> None:
    rows = [Row("A" * 3000, b"no picture", "front"), Row("\U0010fffd", _data(), "front")]
    pixels = _pixels(consistency_picture("word " * 900, rows, _figures(2, 40.0), footer="x" * 3000))
    assert pixels.shape[1] == 1240


def test_shades_turn_at_the_gate() -> None:
    at_gate, _ = shade(80.0, 80.0)
    better, worse = shade(100.0, 80.0)[0], shade(40.0, 80.0)[0]
    assert better[2] > better[0]
    assert worse[0] > worse[2]
    assert min(at_gate) > 200
    assert shade(0.0, 80.0) == shade(40.0, 80.0)
    assert shade(100.0, 100.0)[0] == at_gate
