from __future__ import annotations

import io
import re

import pytest
from PIL import Image, ImageChops

from mien.domain.appearance_model import HairLength
from mien.domain.shots import Expression
from mien.images.illustrator.head import HeadDrawing, draw_head
from mien.images.illustrator.head.headwear_words import hat_kind, plain_instead
from mien.images.illustrator.palette import eye_hex, hair_ramp
from mien.images.illustrator.raster import rasterise
from tests.images.illustrator.head.people import person

SIZE = 96
WORN = {
    "fedora": "fedora", "cowboy hat": "cowboy", "straw hat": "brim", "top hat": "top", "bowler hat": "bowler",
    "baseball cap": "visor", "backwards cap": "visor", "beanie": "beanie", "beret": "beret", "flat cap": "flat",
    "newsboy cap": "newsboy", "sailor hat": "sailor", "police cap": "officer", "chef's hat": "chef",
    "hard hat": "helmet", "bike helmet": "helmet", "motorcycle helmet": "helmet", "space helmet": "helmet",
    "knight's helmet": "helmet", "viking helmet": "helmet", "crown": "crown", "tiara": "crown",
    "wizard hat": "pointed", "tricorne": "tricorn", "bonnet": "bonnet", "turban": "turban", "hijab": "scarf",
    "niqab": "niqab", "bandana": "bandana", "headband": "bandana", "flower crown": "wreath",
    "headphones": "headphones", "hood": "hood", "bridal veil": "veil", "nightcap": "stocking",
    "santa hat": "stocking", "party hat": "cone", "mortarboard": "mortarboard", "feather headdress": "feathers",
    "fez": "fez",
}  # fmt: skip


def worn(words: str, yaw: float = 0) -> HeadDrawing:
    return draw_head(person(9, headwear=words, hair_length=HairLength.LONG), yaw=yaw, expression=Expression.NEUTRAL)


def picture(head: HeadDrawing) -> Image.Image:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="-2.2 -2.2 4.4 4.4">'
        f'<rect x="-3" y="-3" width="6" height="6" fill="#3fae5a"/>{head.behind}{head.front}{head.over}</svg>'
    )
    return Image.open(io.BytesIO(rasterise(svg, SIZE, SIZE))).convert("RGB")


def difference(a: Image.Image, b: Image.Image) -> float:
    grey = ImageChops.difference(a, b).convert("L")
    return sum(grey.histogram()[24:]) / (SIZE * SIZE)


@pytest.mark.parametrize(("words", "kind"), WORN.items())
def test_the_words_choose_the_kind_of_headwear(words: str, kind: str) -> None:
    assert hat_kind(words) == kind


@pytest.mark.parametrize("yaw", [0, 90])
def test_each_piece_of_headwear_looks_different_from_every_other(yaw: int) -> None:
    drawn = {words: picture(worn(words, yaw)) for words in WORN}
    names = list(drawn)
    alike = [
        (a, b) for i, a in enumerate(names) for b in names[:i]
        if hat_kind(a) != hat_kind(b) and difference(drawn[a], drawn[b]) < 0.004
    ]  # fmt: skip
    assert alike == []


@pytest.mark.parametrize("words", WORN)
@pytest.mark.parametrize("yaw", [0, 35, -35])
def test_headwear_leaves_the_eyes_free(words: str, yaw: int) -> None:
    bare = draw_head(person(9, hair_length=HairLength.BALD), yaw=yaw, expression=Expression.NEUTRAL)
    red, green, blue = (int(eye_hex(person(9))[i : i + 2], 16) for i in (1, 3, 5))

    def iris(head: HeadDrawing) -> int:
        flat = Image.new("RGB", (SIZE, SIZE), (red, green, blue))
        return sum(ImageChops.difference(picture(head), flat).convert("L").histogram()[:12])

    assert iris(worn(words, yaw)) > 0.4 * iris(bare)


@pytest.mark.parametrize("words", ["fedora", "baseball cap", "crown", "beanie", "headphones", "bike helmet"])
def test_hair_comes_out_below_a_hat(words: str) -> None:
    subject = person(9, headwear=words, hair_length=HairLength.LONG)
    for yaw in (0, 90, 180):
        head = draw_head(subject, yaw=yaw, expression=Expression.NEUTRAL)
        assert hair_ramp(subject).base in head.front + head.over


def test_a_color_that_was_said_is_the_hats() -> None:
    for words in [words for words in WORN if words != "straw hat"]:
        colored = worn(f"purple {words}")
        assert re.search("#71489a", colored.behind + colored.front + colored.over), words


def test_headwear_that_is_drawn_plainer_is_known() -> None:
    assert plain_instead("feather headdress")
    assert plain_instead("something never heard of")
    assert not plain_instead("fedora")
