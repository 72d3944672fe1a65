"""Whether a picture copies another one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageOps

from mien.domain.shots import SHOTS, Background, Expression
from mien.vision.copying import copy_score, print_of
from mien.vision.pixels import read_pixels
from tests.vision.drawn import CAST, drawing, file_of, opened

COPYINGS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "the same": lambda image: image,
    "smaller": lambda image: image.resize((211, 211)),
    "stretched": lambda image: image.resize((400, 360)),
    "compressed": lambda image: opened(file_of(image, "JPEG", quality=40)),
    "cropped": lambda image: image.crop((9, 14, 372, 380)),
    "shifted": lambda image: image.transform(image.size, Image.Transform.AFFINE, (1, 0, 9, 0, 1, -7)),
    "mirrored": ImageOps.mirror,
    "paler": lambda image: ImageEnhance.Color(ImageEnhance.Contrast(image).enhance(0.8)).enhance(0.6),
    "lighter": lambda image: ImageEnhance.Brightness(image).enhance(1.1),
    "mirrored, cropped and compressed": lambda image: opened(
        file_of(ImageOps.mirror(image).crop((8, 5, 380, 370)), "JPEG", quality=60)
    ),
}


def copying(one: bytes, other: bytes) -> float:
    return copy_score(*(print_of(read_pixels(data).small) for data in (one, other)))


@pytest.mark.parametrize("way", COPYINGS)
def test_a_copy_stays_a_copy_however_it_was_made(way: str) -> None:
    for name in list(CAST)[:2]:
        original = drawing(name, "avatar")
        assert copying(file_of(COPYINGS[way](opened(original))), original) >= 90


@pytest.mark.parametrize("name", CAST)
def test_the_same_view_with_another_face_pose_or_ground_is_no_copy(name: str) -> None:
    portrait = SHOTS["portrait_front"]
    laughing = portrait.model_copy(update={"expression": Expression.JOY})
    plain = portrait.model_copy(update={"background": Background.PLAIN})
    scores = [copying(drawing(name, each), drawing(name, portrait)) for each in (laughing, plain)]
    scores.append(copying(drawing(name, "full_body_standing"), drawing(name, "REFERENCE_FRONT")))
    assert max(scores) < 60
    assert sorted(scores)[1] < 50


def test_pictures_of_different_people_are_no_copies() -> None:
    scores = [copying(drawing("Mara", "avatar"), drawing(name, "avatar")) for name in ("Otto", "Zuri", "Nell")]
    assert max(scores) < 50


def test_a_blank_picture_copies_blank_ones_only() -> None:
    white, black = (file_of(np.full((100, 200, 3), level, np.uint8)) for level in (255, 0))
    assert copying(white, black) == 100
    assert copying(white, drawing("Mara", "avatar")) == 0
    assert copying(drawing("Mara", "avatar"), white) == 0


@pytest.mark.parametrize("size", [(1, 1), (2, 700), (700, 3)])
def test_any_size_is_measured(size: tuple[int, int]) -> None:
    odd = file_of(opened(drawing("Mara", "avatar")).resize(size))
    assert 0 <= copying(odd, drawing("Mara", "avatar")) <= 100
