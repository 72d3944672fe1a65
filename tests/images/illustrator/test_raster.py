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


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("form", ["png", "webp"])
@pytest.mark.parametrize(("height", "width"), [(1, 1), (3, 5), (64, 48)])
def test_encoder_keeps_every_pixel(height: int, width: int, form: raster.PictureFormat, channels: int) -> None:
    pixels = np.random.default_rng(4).integers(0, 256, (height, width, 4), np.uint8)
    pixels[:, :, 3] = 1 + pixels[:, :, 3] // 2
    picture = Image.open(io.BytesIO(raster.encoded(pixels, form, transparent=channels == 4)))
    assert picture.format == form.upper()
    back = np.asarray(picture)
    assert back.shape == (height, width, channels)
    assert (back == pixels[:, :, :channels]).all()


def test_pictures_are_drawn_without_skia(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "_skia", lambda: None)
    text = draw_svg(subject("coat"), SHOTS["avatar"], width=80, height=60, seed=1).svg
    picture = Image.open(io.BytesIO(raster.rasterise(text, 80, 60)))
    assert (raster.rasteriser_name(), picture.format, picture.size) == ("resvg", "PNG", (80, 60))


@pytest.mark.parametrize("form", ["png", "webp"])
@pytest.mark.parametrize("style", ["flat", "line", "poster"])
def test_both_rasterisers_leave_the_background_out_alike(style: str, form: raster.PictureFormat) -> None:
    if raster.rasteriser_name() != "skia":
        pytest.skip("skia does not load here, so there is only one rasteriser")
    drawing = draw_svg(
        subject("coat", "scarf"), SHOTS["action_pose"], width=200, height=200, seed=1, style=style, transparent=True
    )
    files = (
        raster.rasterise(drawing.svg, 200, 200, form=form, transparent=True),
        raster.by_resvg(drawing.svg, form=form, transparent=True),
    )
    skia, resvg = (Image.open(io.BytesIO(data)) for data in files)
    assert skia.mode == resvg.mode == "RGBA"
    assert max(ImageStat.Stat(ImageChops.difference(skia.getchannel("A"), resvg.getchannel("A"))).mean) < 2.0
    on_grey = [Image.alpha_composite(Image.new("RGBA", each.size, "#888888"), each) for each in (skia, resvg)]
    assert max(ImageStat.Stat(ImageChops.difference(*on_grey)).mean[:3]) < 3.0
    for corner in ((0, 0), (199, 0)):
        assert skia.getpixel(corner)[3] == resvg.getpixel(corner)[3] == 0  # type: ignore[index]


def test_edges_of_a_free_figure_keep_their_colour() -> None:
    half = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">'
        '<rect width="4" height="4" fill="#ff8000" fill-opacity="0.5"/></svg>'
    )
    red, green, blue, alpha = Image.open(io.BytesIO(raster.rasterise(half, 4, 4, transparent=True))).getpixel((1, 1))  # type: ignore[misc]
    assert abs(alpha - 128) <= 1
    assert (red >= 253, abs(green - 128) <= 2, blue <= 2) == (True, True, True)
