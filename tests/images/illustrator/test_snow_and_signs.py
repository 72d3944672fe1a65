"""Snow on places, weather in tilted pictures, and the signs of worldviews, in all styles."""

from __future__ import annotations

import io
import re
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from mien.domain.scene import Camera, Place, Scene, Weather
from mien.domain.shots import SHOTS, Background, Shot, ShotType
from mien.domain.worldview import Theme
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from tests.images.illustrator.cast import subject

SOMEBODY = subject(("shirt", "white"), ("trousers", "gray"))


def scenery(shot_type: ShotType = ShotType.WIDE, camera: Camera = Camera.LEVEL, **scene: object) -> Shot:
    return SHOTS["avatar"].model_copy(
        update={
            "shot_type": shot_type,
            "camera": camera,
            "background": Background.SCENE,
            "scene": Scene.model_validate(scene),
        }
    )


@cache
def pixels(shot: Shot, who: Subject = SOMEBODY, style: str = "flat", size: int = 160) -> NDArray[np.float64]:
    """Rows x columns x RGB, 0-255."""
    drawing = draw_svg(who, shot, width=size, height=size, seed=1, style=style)
    return np.asarray(Image.open(io.BytesIO(rasterise(drawing.svg, size, size))).convert("RGB"), np.float64)


def green(picture: NDArray[np.float64]) -> float:
    """The share of plainly green pixels."""
    r, g, b = picture[:, :, 0], picture[:, :, 1], picture[:, :, 2]
    return float(((g > r + 10) & (g > b + 10)).mean())


@pytest.mark.parametrize("place", [Place.PARK, Place.FIELD, Place.MOUNTAIN, Place.VILLAGE, Place.FOREST, Place.CASTLE])
def test_nothing_is_green_in_the_snow(place: Place) -> None:
    assert green(pixels(scenery(place=place))) > 0.1
    assert green(pixels(scenery(place=place, weather=Weather.SNOW))) < 0.004


@pytest.mark.parametrize("place", [Place.PARK, Place.FIELD, Place.MOUNTAIN, Place.VILLAGE, Place.STREET, Place.CASTLE])
def test_the_ground_is_white_in_the_snow(place: Place) -> None:
    snowy = pixels(scenery(place=place, weather=Weather.SNOW))
    assert np.median(snowy[-12:], axis=(0, 1)).min() > 190


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_weather_before_the_figure_reaches_the_corners_of_a_tilted_picture(weather: Weather) -> None:
    shot = scenery(ShotType.FULL_BODY, Camera.TILTED, place=Place.STREET, weather=weather)
    text = draw_svg(SOMEBODY, shot, width=400, height=400, seed=1).svg
    layer = text[text.rindex('<g transform="translate(') :]
    x0, y0 = (float(n) for n in re.findall(r"translate\((\S+) (\S+)\)", layer)[0])
    spots = np.array([(float(x) + x0, float(y) + y0) for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)", layer)])
    assert spots.min() < 0
    assert spots.max() > 400


@pytest.mark.parametrize("style", ["line", "poster"])
def test_weather_falls_in_every_style(style: str) -> None:
    dry, wet = (pixels(scenery(place=Place.PARK, weather=w), style=style) for w in (Weather.CLEAR, Weather.SNOW))
    assert np.abs(dry - wet).mean() > 4


def test_no_ground_bears_a_star_on_red() -> None:
    who = subject("shirt", theme=Theme.REVOLUTIONARY)
    red, g, blue = np.moveaxis(pixels(SHOTS["avatar"], who, size=240)[:, :40], 2, 0)
    assert not ((red > 200) & (g > 140) & (blue < 110)).any()
    assert ((red < 60) & (g < 60) & (blue < 60)).mean() > 0.05


def test_the_patriots_ground_is_red_white_and_blue() -> None:
    picture = pixels(SHOTS["avatar"], subject("shirt", theme=Theme.PATRIOT), size=240)
    red, g, blue = np.moveaxis(np.concatenate([picture[:, :50], picture[:, -50:]], axis=1), 2, 0)
    for share in ((red > g + 60) & (red > blue + 60), (blue > red + 40), (red > 235) & (g > 235) & (blue > 235)):
        assert share.mean() > 0.06


@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.DEFAULT])
def test_a_poster_shows_the_worldviews_sign_in_both_upper_corners(theme: Theme) -> None:
    who = subject("shirt", theme=theme)
    picture = pixels(SHOTS["avatar"], who, "poster", size=240)
    for corner in (picture[:55, :55], picture[:55, -55:]):
        colors = {tuple(color) for color in corner.reshape(-1, 3)[::1]}
        light = [sum(color) for color in colors]
        assert min(light) < 200 or max(light) > 670


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("skin", ["pale", "brown", "dark"])
def test_lips_and_skin_are_never_green_on_a_poster(theme: Theme, skin: str) -> None:
    who = subject(("shirt", "green"), theme=theme, skin_tone=skin, eye_color="green")
    mouth = pixels(SHOTS["avatar"], who, "poster", size=240)[132:158, 100:140]
    assert (mouth[:, :, 1] <= mouth[:, :, 0] + 4).all()


def test_skin_drawn_in_ink_keeps_its_order_and_its_hue() -> None:
    skins = ("pale", "tan", "brown", "dark")
    found = [
        pixels(SHOTS["REFERENCE_AVATAR"], subject("shirt", skin_tone=skin), "line", size=240)[100:112, 112:128]
        for skin in skins
    ]
    colors = [np.median(each, axis=(0, 1)) for each in found]
    for lighter, darker in pairwise(colors):
        assert lighter.mean() > darker.mean() + 12
    for color in colors[1:]:
        assert color[0] > color[1] + 12 > color[2] + 12
