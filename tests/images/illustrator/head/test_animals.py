from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from mien.domain.appearance_model import Species
from mien.domain.shots import Expression
from mien.images.illustrator.head import HeadDrawing, draw_head
from mien.images.illustrator.palette import skin_ramp
from mien.images.illustrator.raster import rasterise
from tests.images.illustrator.head.people import person

SIZE = 96
KINDS = (
    "cat", "dog", "fox", "wolf", "bear", "rabbit", "mouse", "lion", "tiger", "owl", "eagle", "crow", "duck", "frog",
    "lizard", "dragon", "horse", "pig", "cow", "goat", "sheep", "panda", "raccoon", "deer", "elephant", "penguin",
    "monkey", "badger",
)  # fmt: skip
LONG_MUZZLES = ("dog", "fox", "wolf", "bear", "mouse", "lion", "crow", "duck", "dragon", "horse", "pig", "cow", "deer")


def animal(kind: str, yaw: float, expression: Expression = Expression.NEUTRAL) -> HeadDrawing:
    subject = person(4, species=Species.ANIMAL, species_detail=kind, skin_tone="tan")
    return draw_head(subject, yaw=yaw, expression=expression)


def picture(head: HeadDrawing) -> Image.Image:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="-2.2 -2.2 4.4 4.4">'
        f'<rect x="-3" y="-3" width="6" height="6" fill="#3f5ae0"/>{head.behind}{head.front}{head.over}</svg>'
    )
    return Image.open(io.BytesIO(rasterise(svg, SIZE, SIZE))).convert("RGB")


def drawn_box(head: HeadDrawing) -> tuple[int, int, int, int]:
    ground = Image.new("RGB", (SIZE, SIZE), (0x3F, 0x5A, 0xE0))
    box = ImageChops.difference(picture(head), ground).convert("L").point(lambda v: 255 if v > 12 else 0).getbbox()
    assert box
    return box


def difference(a: Image.Image, b: Image.Image) -> float:
    grey = ImageChops.difference(a, b).convert("L")
    return sum(grey.histogram()[20:]) / (SIZE * SIZE)


@pytest.mark.parametrize("yaw", [0, 90])
def test_every_kind_of_animal_looks_different_from_every_other(yaw: int) -> None:
    drawn = {kind: picture(animal(kind, yaw)) for kind in KINDS}
    alike = [(a, b) for i, a in enumerate(KINDS) for b in KINDS[:i] if difference(drawn[a], drawn[b]) < 0.004]
    assert alike == []


@pytest.mark.parametrize("kind", LONG_MUZZLES)
def test_the_muzzle_stands_out_in_profile(kind: str) -> None:
    right, left = drawn_box(animal(kind, 90))[2], drawn_box(animal(kind, -90))[0]
    assert right > SIZE / 2 + 0.8 / 4.4 * SIZE
    assert left < SIZE / 2 - 0.8 / 4.4 * SIZE


@pytest.mark.parametrize("kind", ["cat", "fox", "bear", "rabbit", "mouse", "panda"])
@pytest.mark.parametrize("yaw", [0, 45, 90, 135, 180])
def test_ears_stand_above_the_head_from_every_side(kind: str, yaw: int) -> None:
    assert drawn_box(animal(kind, yaw))[1] < SIZE / 2 - 1.1 / 4.4 * SIZE


@pytest.mark.parametrize("kind", KINDS)
def test_every_expression_shows_on_an_animal(kind: str) -> None:
    faces = {animal(kind, 0, e).front for e in (Expression.NEUTRAL, Expression.JOY, Expression.ANGRY, Expression.SAD)}
    assert len(faces) == 4


def test_an_unknown_animal_has_a_head_of_its_own() -> None:
    assert animal("snorklewhump", 0).front


def test_a_coat_that_goes_without_saying_gives_way_to_the_one_that_is_told() -> None:
    told = person(4, species=Species.ANIMAL, species_detail="raccoon", skin_tone="red")
    looks = told.appearance
    open_tone = looks.skin_tone.model_copy(update={"source": "filled"})
    open_hair = looks.hair_color.model_copy(update={"source": "filled"})
    silent = type(told)(
        "Ada", 4, looks.model_copy(update={"skin_tone": open_tone, "hair_color": open_hair}), told.worldview
    )
    assert skin_ramp(told) != skin_ramp(silent)
