from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from mien.domain.appearance import describe
from mien.domain.appearance_model import Species
from mien.domain.shots import Expression
from mien.domain.worldview import read_worldview
from mien.images.illustrator.head import HeadDrawing, draw_head
from mien.images.illustrator.head.robot import robot_kind
from mien.images.illustrator.head.sitter import sit
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from tests.images.illustrator.head.people import person

SIZE = 96
SAID = {
    "A humanoid android in a coat.": "android",
    "A rusty old robot in overalls.": "tin",
}


def told(words: str) -> Subject:
    return Subject("Ada", 3, describe(words, 3, name="Ada"), read_worldview(words, ""))


def make(seed: int, yaw: float, expression: Expression = Expression.NEUTRAL) -> HeadDrawing:
    return draw_head(person(seed, species=Species.ROBOT), yaw=yaw, expression=expression)


def picture(head: HeadDrawing) -> Image.Image:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="-2 -2 4 4">'
        f'<rect x="-2" y="-2" width="4" height="4" fill="#3fae5a"/>{head.behind}{head.front}{head.over}</svg>'
    )
    return Image.open(io.BytesIO(rasterise(svg, SIZE, SIZE))).convert("RGB")


def difference(a: Image.Image, b: Image.Image) -> float:
    grey = ImageChops.difference(a, b).convert("L")
    return sum(grey.histogram()[24:]) / (SIZE * SIZE)


@pytest.mark.parametrize(("words", "kind"), SAID.items())
def test_the_words_choose_the_make(words: str, kind: str) -> None:
    assert robot_kind(sit(told(words), 0, Expression.NEUTRAL)) == kind


def test_robots_of_whom_nothing_is_said_come_in_several_makes() -> None:
    found = {robot_kind(sit(person(seed, species=Species.ROBOT), 0, Expression.NEUTRAL)) for seed in range(20)}
    assert {"box", "dome", "tin"} <= found


@pytest.mark.parametrize("seed", range(8))
def test_a_robots_profile_shows_a_face_and_is_not_the_back_of_a_box(seed: int) -> None:
    side, back = picture(make(seed, 90)), picture(make(seed, 180))
    assert difference(side, back) > 0.02
    assert difference(side, picture(make(seed, 90, Expression.JOY))) > 0.001


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("yaw", [0, 35])
def test_expressions_are_legible_on_every_robot(seed: int, yaw: int) -> None:
    neutral = picture(make(seed, yaw))
    for expression in (Expression.JOY, Expression.ANGRY, Expression.SURPRISED, Expression.SAD):
        assert difference(neutral, picture(make(seed, yaw, expression))) > 0.003
