"""Perceptual hashes: nearly equal for the same picture in other clothes, far apart for different ones."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw, ImageEnhance

from mien.vision.perceptual_hash import NEAR, bits_apart, perceptual_hash


def _drawing(*boxes: tuple[int, int, int, int], size: int = 512, ground: str = "#d8e4ee") -> Image.Image:
    image = Image.new("RGB", (512, 512), ground)
    pen = ImageDraw.Draw(image)
    for number, box in enumerate(boxes):
        pen.ellipse(box, fill=("#7a3b2e", "#e8b48c", "#2f4858")[number % 3])
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _file(image: Image.Image, kind: str = "PNG", **options: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def _hash(image: Image.Image, kind: str = "PNG", **options: int) -> str:
    found = perceptual_hash(_file(image, kind, **options))
    assert found is not None
    return found


FACE = ((130, 60, 390, 360), (170, 110, 350, 330), (90, 340, 430, 640))
OTHER = ((20, 200, 180, 500), (260, 30, 500, 200), (300, 300, 420, 420))


def test_a_hash_is_sixteen_hexadecimal_digits_and_always_the_same() -> None:
    first, again = _hash(_drawing(*FACE)), _hash(_drawing(*FACE))
    assert first == again
    assert len(first) == 16
    assert 0 < int(first, 16) < 1 << 64


@pytest.mark.parametrize(
    "changed",
    [
        lambda image: image.resize((200, 200), Image.Resampling.LANCZOS),
        lambda image: image.resize((900, 900), Image.Resampling.BICUBIC),
        lambda image: ImageEnhance.Brightness(image).enhance(1.05),
        lambda image: ImageEnhance.Color(image).enhance(0.5),
    ],
    ids=["smaller", "larger", "brighter", "paler"],
)
def test_the_same_picture_in_another_size_or_light_is_near(changed: Callable[[Image.Image], Image.Image]) -> None:
    image = _drawing(*FACE)
    assert bits_apart(_hash(image), _hash(changed(image))) <= NEAR


@pytest.mark.parametrize(("kind", "quality"), [("JPEG", 60), ("WEBP", 50)])
def test_a_lossy_copy_is_near(kind: str, quality: int) -> None:
    image = _drawing(*FACE)
    assert bits_apart(_hash(image), _hash(image, kind, quality=quality)) <= NEAR


def test_other_pictures_are_far() -> None:
    assert bits_apart(_hash(_drawing(*FACE)), _hash(_drawing(*OTHER))) > 3 * NEAR


def test_what_is_transparent_stands_on_white() -> None:
    solid = _drawing(*FACE, ground="white")
    clear = solid.convert("RGBA")
    clear.putalpha(solid.convert("L").point(lambda level: 0 if level == 255 else 255))
    assert bits_apart(_hash(solid), _hash(clear)) <= NEAR


@pytest.mark.parametrize(
    "data", [b"", b"no picture", _file(_drawing(*FACE))[:900], _file(Image.new("RGB", (64, 64), "#123456"))]
)
def test_what_is_blank_or_no_picture_has_no_hash(data: bytes) -> None:
    assert perceptual_hash(data) is None


def test_a_single_dot_is_a_picture() -> None:
    assert perceptual_hash(_file(Image.new("L", (1, 1), 7).convert("RGB"))) is None
    assert _hash(_drawing((200, 200, 300, 300)))
