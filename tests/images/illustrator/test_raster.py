"""The same drawing through both rasterisers."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageStat

from mien.domain.shots import SHOTS
from mien.domain.worldview import Theme
from mien.images.illustrator import raster
from mien.images.illustrator.compose import draw_svg
from tests.images.illustrator.cast import subject


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("name", ["avatar", "environmental_context", "sitting_casual", "action_pose"])
def test_both_rasterisers_draw_the_same_picture(theme: Theme, name: str) -> None:
    if raster.rasteriser_name() != "skia":
        pytest.skip("skia does not load here, so there is only one rasteriser")
    text = draw_svg(subject("coat", "scarf", theme=theme), SHOTS[name], width=256, height=256, seed=1).svg
    skia, resvg = (
        Image.open(io.BytesIO(data)).convert("RGB")
        for data in (raster.rasterise(text, 256, 256), raster.by_resvg(text))
    )
    difference = ImageStat.Stat(ImageChops.difference(skia, resvg)).mean
    assert max(difference) < 3.0


def test_colours_come_out_in_the_right_order() -> None:
    red = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="#ff0000"/></svg>'
    )
    assert Image.open(io.BytesIO(raster.rasterise(red, 2, 2))).convert("RGB").getpixel((0, 0)) == (255, 0, 0)


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError):
        raster.rasterise("<p>no drawing</p", 8, 8)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (3, 5), (64, 48)])
def test_encoder_keeps_every_pixel(height: int, width: int) -> None:
    pixels = np.random.default_rng(4).integers(0, 256, (height, width, 4), np.uint8)
    pixels[:, :, 3] = 255
    back = np.asarray(Image.open(io.BytesIO(raster.png(pixels))))
    assert back.shape == (height, width, 3)
    assert (back == pixels[:, :, :3]).all()


def test_pictures_are_drawn_without_skia(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "_skia", lambda: None)
    text = draw_svg(subject("coat"), SHOTS["avatar"], width=80, height=60, seed=1).svg
    picture = Image.open(io.BytesIO(raster.rasterise(text, 80, 60)))
    assert (raster.rasteriser_name(), picture.format, picture.size) == ("resvg", "PNG", (80, 60))
