from __future__ import annotations

import io
from functools import cache
from typing import get_args

import pytest
from PIL import Image, ImageChops

from mien.domain.appearance import describe
from mien.domain.appearance_model import Gender, HairLength, HairStyle
from mien.domain.shots import Expression
from mien.domain.worldview import read_worldview
from mien.images.illustrator.head import HeadDrawing, draw_head
from mien.images.illustrator.head import hair as hair_module
from mien.images.illustrator.head.cut_choice import cut_name
from mien.images.illustrator.head.hair_words import CutName
from mien.images.illustrator.head.sitter import sit
from mien.images.illustrator.palette import eye_hex, hair_ramp
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from tests.images.illustrator.head.people import person

SIZE = 96
CUTS: tuple[CutName, ...] = get_args(CutName)
LONG = frozenset({
    "loose", "hime", "half-up", "braid", "side braid", "two braids", "cornrows", "box braids", "locks", "tied locks",
    "twin tails", "pigtails", "low ponytail", "high ponytail",
})  # fmt: skip


def picture(head: HeadDrawing) -> Image.Image:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="-2 -2 4 4">'
        f'<rect x="-2" y="-2" width="4" height="4" fill="#3fae5a"/>{head.behind}{head.front}{head.over}</svg>'
    )
    return Image.open(io.BytesIO(rasterise(svg, SIZE, SIZE))).convert("RGB")


@pytest.fixture(scope="module")
def front_views() -> dict[str, Image.Image]:
    with pytest.MonkeyPatch.context() as patch:
        return {name: picture(drawn(patch, name, 0)) for name in CUTS}


def drawn(patch: pytest.MonkeyPatch, name: CutName, yaw: float) -> HeadDrawing:
    patch.setattr(hair_module, "cut_name", lambda *_: name)
    length = HairLength.LONG if name in LONG else HairLength.SHORT
    return draw_head(person(5, hair_length=length, hair_color="auburn"), yaw=yaw, expression=Expression.NEUTRAL)


def difference(a: Image.Image, b: Image.Image) -> float:
    """Share of the picture's pixels that differ clearly."""
    grey = ImageChops.difference(a, b).convert("L")
    return sum(grey.histogram()[24:]) / (SIZE * SIZE)


def colored(image: Image.Image, color: str) -> float:
    """Share of the picture that has a colour."""
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    flat = Image.new("RGB", image.size, (red, green, blue))
    return sum(ImageChops.difference(image, flat).convert("L").histogram()[:14]) / (SIZE * SIZE)


@cache
def told(words: str, seed: int = 3) -> Subject:
    return Subject("Ada", seed, describe(words, seed, name="Ada"), read_worldview(words, ""))


BACK_ONLY = frozenset({"rim", "braid", "low ponytail", "half-up", "low bun", "tied locks", "high ponytail"})
"""Cuts that differ from their neighbours behind."""


def test_every_cut_looks_different_from_every_other(front_views: dict[str, Image.Image]) -> None:
    alike = [
        (a, b)
        for i, a in enumerate(CUTS)
        for b in CUTS[:i]
        if not {a, b} & BACK_ONLY and difference(front_views[a], front_views[b]) < 0.004
    ]
    assert alike == []


@pytest.mark.parametrize("name", [name for name in CUTS if name not in {"bald", "buzz", "mohawk", "powdered wig"}])
def test_a_cut_is_seen_from_every_side_in_the_hairs_color(name: CutName, monkeypatch: pytest.MonkeyPatch) -> None:
    color = hair_ramp(person(5, hair_color="auburn")).base
    areas = [colored(picture(drawn(monkeypatch, name, yaw)), color) for yaw in (0, 40, 90, 180)]
    if name in {"rim", "comb-over"}:
        assert max(areas) > 0.005
    else:
        assert min(areas) > 0.012
        assert max(areas) < 0.5


@pytest.mark.parametrize("name", CUTS)
@pytest.mark.parametrize("yaw", [0, 40, -40])
def test_hair_leaves_one_eye_free(name: CutName, yaw: int, monkeypatch: pytest.MonkeyPatch) -> None:
    iris = eye_hex(person(5))
    bald = colored(picture(drawn(monkeypatch, "bald", yaw)), iris)
    assert colored(picture(drawn(monkeypatch, name, yaw)), iris) > 0.35 * bald


@pytest.mark.parametrize(
    ("words", "cuts"),
    [
        ("A man with a buzz cut.", {"buzz"}),
        ("A man with a crew cut.", {"crew"}),
        ("A man with slicked-back black hair.", {"slicked"}),
        ("A man with a blond pompadour.", {"pompadour"}),
        ("A man with an undercut.", {"undercut"}),
        ("A boy with a bowl cut.", {"bowl"}),
        ("A woman with a pixie cut.", {"pixie"}),
        ("A woman with a black bob.", {"bob", "fringed bob"}),
        ("A woman with a long bob and bangs.", {"lob"}),
        ("A man with a mullet.", {"mullet"}),
        ("A woman with ringlets.", {"ringlets"}),
        ("A girl with afro puffs.", {"afro puffs"}),
        ("A woman with cornrows.", {"cornrows"}),
        ("A woman with box braids.", {"box braids"}),
        ("A woman with a crown braid.", {"crown braid"}),
        ("A woman with two braids.", {"two braids"}),
        ("A man with a man bun.", {"top knot"}),
        ("A woman with space buns.", {"space buns"}),
        ("A woman with a high ponytail.", {"high ponytail"}),
        ("A woman with a low ponytail.", {"low ponytail"}),
        ("A girl with pigtails.", {"pigtails"}),
        ("A woman with twin tails.", {"twin tails"}),
        ("A man with spiky hair.", {"spiky"}),
        ("A man with messy hair.", {"messy"}),
        ("A man with a comb-over.", {"comb-over"}),
        ("A man with a powdered wig.", {"powdered wig"}),
        ("A balding man.", {"rim"}),
        ("A man with a mohawk.", {"mohawk"}),
    ],
)
def test_the_words_choose_the_cut(words: str, cuts: set[str]) -> None:
    assert cut_name(sit(told(words), 0, Expression.NEUTRAL), covered=False) in cuts


@pytest.mark.parametrize("gender", Gender)
@pytest.mark.parametrize("style", HairStyle)
@pytest.mark.parametrize("length", HairLength)
def test_every_style_and_length_has_a_cut_without_words(gender: Gender, style: HairStyle, length: HairLength) -> None:
    for seed in range(12):
        sitter = sit(person(seed, gender=gender, hair_style=style, hair_length=length), 0, Expression.NEUTRAL)
        assert cut_name(sitter, covered=False) in CUTS
        assert cut_name(sitter, covered=True) in CUTS


def test_people_of_whom_little_is_said_wear_their_hair_in_many_ways() -> None:
    found = {cut_name(sit(person(seed, gender=Gender.MALE), 0, Expression.NEUTRAL), False) for seed in range(60)}
    assert len(found) >= 6


def test_a_second_color_that_is_told_shows() -> None:
    plain = person(5, hair_length=HairLength.LONG, hair_color="pink")
    halves = person(5, hair_length=HairLength.LONG, hair_color="pink and blue")
    one, two = (picture(draw_head(who, yaw=0, expression=Expression.NEUTRAL)) for who in (plain, halves))
    assert difference(one, two) > 0.03


def test_a_powdered_wig_is_white_whatever_the_hair_is() -> None:
    head = draw_head(told("A man with black hair and a powdered wig."), yaw=0, expression=Expression.NEUTRAL)
    assert hair_module._POWDER in head.front
