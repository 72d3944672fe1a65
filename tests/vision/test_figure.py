"""Finding the figure of a picture and its parts."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from mien.vision.embedded import figure
from mien.vision.embedded.figure import FIGURE_SIDE, Figure, find_figure
from mien.vision.pixels import read_pixels
from tests.vision.drawn import CAST, drawing, file_of, opened, true_figure


def found(data: bytes) -> Figure:
    return find_figure(read_pixels(data))


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    return float((one & other).sum() / max(1, (one | other).sum()))


@pytest.mark.parametrize("shot", ["REFERENCE_AVATAR", "REFERENCE_FRONT", "REFERENCE_BACK", "avatar"])
def test_the_figure_is_found_on_plain_and_themed_grounds(shot: str) -> None:
    overlaps = [overlap(found(drawing(name, shot)).mask, true_figure(name, shot, FIGURE_SIDE)) for name in CAST]
    assert np.mean(overlaps) > 0.85


@pytest.mark.parametrize("style", ["line", "poster"])
def test_the_figure_is_found_in_every_style(style: str) -> None:
    shots = ("avatar", "REFERENCE_FRONT", "three_quarter_view")
    overlaps = [
        overlap(found(drawing(name, shot, style)).mask, true_figure(name, shot, FIGURE_SIDE, style))
        for name in CAST
        for shot in shots
    ]
    assert np.mean(overlaps) > 0.8


def test_the_head_lies_above_torso_and_legs() -> None:
    seen = found(drawing("Mara", "REFERENCE_FRONT"))
    middles = [np.flatnonzero(seen.parts[name].any(axis=1)).mean() for name in ("head", "torso", "legs")]
    assert middles == sorted(middles)
    assert not (seen.parts["head"] & seen.parts["body"]).any()
    assert seen.problem == ""
    assert seen.count == 1


def test_a_close_up_has_a_larger_head_than_a_full_figure() -> None:
    near, far = (found(drawing("Zuri", shot)).head_to_frame for shot in ("REFERENCE_AVATAR", "REFERENCE_FRONT"))
    assert near > 2.5 * far > 0


def test_less_skin_is_seen_of_a_head_from_behind_than_of_one_from_the_front() -> None:
    front, back = (found(drawing("Zuri", shot)).parts for shot in ("REFERENCE_FRONT", "REFERENCE_BACK"))
    assert back["face"].sum() / back["head"].sum() < 0.5 * front["face"].sum() / front["head"].sum()


def test_what_is_transparent_is_no_figure() -> None:
    image = opened(drawing("Otto", "REFERENCE_FRONT")).convert("RGBA")
    truth = true_figure("Otto", "REFERENCE_FRONT", image.width)
    image.putalpha(Image.fromarray(truth.astype(np.uint8) * 255))
    seen = found(file_of(image))
    assert overlap(seen.mask, true_figure("Otto", "REFERENCE_FRONT", FIGURE_SIDE)) > 0.93


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_blank_picture_has_no_figure(level: int) -> None:
    seen = found(file_of(np.full((256, 256, 3), level, np.uint8)))
    assert seen.problem == figure.BLANK
    assert not seen.mask.any()


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (63, 300), (300, 2)])
def test_a_tiny_picture_is_said_to_be_too_small(size: tuple[int, int]) -> None:
    seen = found(file_of(opened(drawing("Mara", "avatar")).resize(size)))
    assert seen.problem == figure.TOO_SMALL
