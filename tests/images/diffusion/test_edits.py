"""Changing a picture, or a part of it."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mien.domain.errors import InvalidRequest
from mien.images.diffusion.painter import Painter
from mien.images.diffusion.wording import AMONG_OTHERS
from mien.ports import Edit, Reference
from tests.images.diffusion.painting import (
    SIDE,
    apart,
    edit,
    ignored,
    left_half,
    levels,
    noise,
    order,
    paint,
    painter_of,
    png,
)

HALF = SIDE // 2


@pytest.fixture
def plain(sdxl_folder: Path) -> Painter:
    return painter_of(sdxl_folder)


@pytest.fixture(params=["sdxl_folder", "sd15_folder", "flux2_folder"])
def any_painter(request: pytest.FixtureRequest) -> Painter:
    return painter_of(request.getfixturevalue(request.param))


def test_an_edit_depends_on_picture_and_instruction(any_painter: Painter) -> None:
    [painted] = paint(any_painter, order(edit=edit(7, "give her green hair")))
    [other_words] = paint(any_painter, order(edit=edit(7, "a dark coat")))
    [other_picture] = paint(any_painter, order(edit=edit(8, "give her green hair")))
    assert painted.references_used == ("image-7",)
    assert apart(painted, other_words) > 0
    assert apart(painted, other_picture) > 2


def test_where_a_mask_is_black_nothing_changes(any_painter: Painter) -> None:
    [painted] = paint(any_painter, order(edit=edit(7, mask=left_half())))
    original = np.asarray(Image.open(io.BytesIO(noise(7).data))).astype(np.int64)
    assert (levels(painted)[:, HALF:] == original[:, HALF:]).all()
    assert abs(levels(painted)[:, :HALF] - original[:, :HALF]).mean() > 10


def test_a_family_that_can_paint_into_a_picture_does_so(plain: Painter) -> None:
    [painted] = paint(plain, order(edit=edit(mask=left_half())))
    assert painted.parameters["way"] == "inpaint"


def test_edits_of_one_picture_look_the_same_alone_and_together(any_painter: Painter) -> None:
    orders = [order(number, edit=edit(7, mask=left_half())) for number in range(2)]
    together = paint(any_painter, *orders)
    assert {each.parameters["batch"] for each in together} == {2}
    for painted, asked in zip(together, orders, strict=True):
        assert apart(painted, paint(any_painter, asked)[0]) <= 1


def test_references_go_with_an_edit_where_an_adapter_takes_them(sdxl_folder: Path, ip_adapter_folder: Path) -> None:
    painter = painter_of(sdxl_folder, ip_adapter_folder)
    [without] = paint(painter, order(edit=edit()))
    [one] = paint(painter, order(edit=edit(), references=(noise(1),)))
    assert one.references_used == ("image-7", "image-1")
    assert one.parameters["way"] == "image2image+ip-adapter"
    assert apart(without, one) > 0


def test_references_that_an_edit_has_no_use_for_are_named(plain: Painter) -> None:
    [painted] = paint(plain, order(edit=edit(), references=(noise(1),)))
    assert painted.references_used == ("image-7",)
    assert "edited picture alone" in ignored(painted)["reference image-1"]


def test_a_model_that_follows_instructions_says_that_it_read_no_description(flux2_folder: Path) -> None:
    painter = painter_of(flux2_folder)
    [painted] = paint(painter, order(edit=edit()))
    assert "prompt" in ignored(painted)
    assert painted.data == paint(painter, order(prompt="", edit=edit()))[0].data


def test_a_model_that_looks_at_several_pictures_is_told_which_of_them_to_change(flux2_folder: Path) -> None:
    painter = painter_of(flux2_folder)
    [painted] = paint(painter, order(edit=edit(7, "a dark coat"), references=(noise(1), noise(2))))
    assert painted.references_used == ("image-7", "image-1", "image-2")
    told = order(prompt=f"{AMONG_OTHERS} a dark coat", references=(noise(7), noise(1), noise(2)))
    assert painted.data == paint(painter, told)[0].data


def test_a_mask_that_leaves_nothing_to_change_is_refused(plain: Painter) -> None:
    black = png(Image.new("L", (SIDE, SIDE), 0))
    with pytest.raises(InvalidRequest, match="mask"):
        paint(plain, order(edit=edit(mask=black)))


def test_a_mask_that_is_no_picture_is_refused(plain: Painter) -> None:
    with pytest.raises(InvalidRequest, match="mask"):
        paint(plain, order(edit=edit(mask=left_half()[:60])))


def test_what_is_transparent_in_a_picture_is_taken_for_white(plain: Painter) -> None:
    clear = Image.new("RGBA", (SIDE, SIDE), (200, 0, 0, 0))
    white = Image.new("RGB", (SIDE, SIDE), "white")
    seen = []
    for image in (clear, white):
        picture = Reference("image-7", "avatar", png(image), "image/png")
        seen.append(paint(plain, order(edit=Edit(picture, "a woman")))[0].data)
    assert seen[0] == seen[1]
