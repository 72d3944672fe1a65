"""The ways in which pipelines look at pictures, each tried with the one tiny pipeline that does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mien.domain.errors import InvalidRequest
from mien.images.diffusion.approach import Approaches
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.painter import Painter
from mien.images.diffusion.picture_arguments import PictureArgument
from tests.images.diffusion.painting import SIDE, apart, edit, ignored, noise, order, paint, painter_of

TWO = (noise(1), noise(2))


def painter_that_looks(folder: Path, **argument: Any) -> Painter:
    """The tiny FLUX.2 with another row in the table of what pipelines do with a list of pictures."""
    loaded = painter_of(folder).loaded
    facts = replace(loaded.facts, pictures=PictureArgument(**argument))
    return Painter(replace(loaded, facts=facts), PaintOptions(model=str(folder)))


def test_a_pipeline_for_one_prompt_at_a_time_gets_one(flux2_folder: Path) -> None:
    alone = painter_that_looks(flux2_folder, batches=False)
    painted = paint(alone, order(1, references=TWO), order(2, references=TWO))
    assert [each.parameters["batch"] for each in painted] == [1, 1]
    assert [each.parameters["batch"] for each in paint(alone, order(1), order(2))] == [2, 2]


def test_a_pipeline_for_one_picture_gets_all_in_a_row(flux2_folder: Path) -> None:
    painter = painter_that_looks(flux2_folder, grid=True)
    approach = Approaches(painter.loaded, 0.6).choose(order(references=TWO), SIDE, SIDE, guided=False)
    assert approach.arguments["image"].size == (2 * SIDE, SIDE)
    [both] = paint(painter, order(references=TWO))
    [first] = paint(painter, order(references=TWO[:1]))
    assert both.references_used == ("image-1", "image-2")
    assert apart(both, first) > 0


def test_a_pipeline_for_one_picture_changes_the_edited_one_alone(flux2_folder: Path) -> None:
    painter = painter_that_looks(flux2_folder, grid=True)
    [painted] = paint(painter, order(edit=edit(7), references=TWO))
    assert painted.references_used == ("image-7",)
    assert "edited picture alone" in ignored(painted)["2 of the references"]
    assert painted.data == paint(painter, order(edit=edit(7)))[0].data


def test_a_pipeline_that_only_changes_pictures_asks_for_one(flux2_folder: Path) -> None:
    painter = painter_that_looks(flux2_folder, needed=True)
    with pytest.raises(InvalidRequest, match="references"):
        paint(painter, order())
    assert paint(painter, order(references=TWO))


def test_pictures_beyond_what_a_pipeline_tells_apart_are_named(flux2_folder: Path) -> None:
    [painted] = paint(painter_that_looks(flux2_folder, most=1), order(references=TWO))
    assert painted.references_used == ("image-1",)
    assert [each.what for each in painted.ignored] == ["reference image-2"]


def test_a_prompt_points_to_the_pictures_where_the_pipeline_wants_that(flux2_folder: Path) -> None:
    painter = painter_that_looks(flux2_folder, mention="<{number}>")
    pointed = paint(painter, order(prompt="a coat", references=TWO))[0]
    written = paint(painter_of(flux2_folder), order(prompt="<1><2>a coat", references=TWO))[0]
    assert pointed.data == written.data
