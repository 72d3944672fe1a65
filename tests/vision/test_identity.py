"""The embedded scorer's identity: the right person in another picture, and people who are nearly that person."""

from __future__ import annotations

import json
import pickle
from functools import cache

import numpy as np
import pytest

from mien.domain.appearance import describe
from mien.domain.scene_reading import read_scene
from mien.domain.shots import AVATAR, REFERENCE_SHOTS, SHOTS, Shot
from mien.domain.worldview import read_worldview
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from mien.vision.embedded.figure import find_figure
from mien.vision.embedded.identity import VECTOR_SIZE, Features, calibration_id, consistency, features_of, vector_of
from mien.vision.pixels import read_pixels

MARA = "A woman of 28 with auburn short wavy hair, light skin and green eyes, in a green sweater and blue jeans."
OTTO = "A stocky man in his forties with a grey beard, grey hair and tan skin, in a purple hoodie and black trousers."


@cache
def seen(words: str, shot: Shot, *, seed: int = 3, side: int = 384, transparent: bool = False) -> Features:
    """What the scorer sees of somebody in a shot."""
    who = Subject("Somebody", seed, describe(words, seed), read_worldview(words, ""))
    svg = draw_svg(who, shot, width=side, height=side, seed=1, transparent=transparent).svg
    pixels = read_pixels(rasterise(svg, side, side, transparent=transparent))
    return features_of(pixels, find_figure(pixels))


@cache
def references(words: str) -> list[tuple[Features, bool]]:
    """An avatar and four views, the close-up the master."""
    return [(seen(words, shot), number == 1) for number, shot in enumerate((AVATAR, *REFERENCE_SHOTS))]


def score(words: str, of: str, shot: Shot) -> float:
    """How surely a picture of ``words`` shows the person of ``of``."""
    told = consistency(seen(words, shot), references(of), asked=shot)
    assert told.score is not None, told.why_not
    return told.score


PORTRAIT, STANDING = SHOTS["portrait_front"], SHOTS["full_body_standing"]


@pytest.mark.parametrize("name", ["portrait_front", "full_body_standing", "three_quarter_view", "close_up_expression"])
@pytest.mark.parametrize(("who", "other"), [(MARA, OTTO), (OTTO, MARA)])
def test_the_right_person_passes_the_gate_and_another_does_not(name: str, who: str, other: str) -> None:
    assert score(who, who, SHOTS[name]) >= 80
    assert score(other, who, SHOTS[name]) < 80


@pytest.mark.parametrize("prompt", ["full body at the beach at sunset, front view", "medium shot in the park, smiling"])
def test_scenes_and_their_light_do_not_make_another_person(prompt: str) -> None:
    assert score(MARA, MARA, read_scene(prompt).shot) >= 80


@pytest.mark.parametrize(
    "nearly",
    [
        MARA.replace("auburn", "blonde"),
        MARA.replace("auburn", "black"),
        MARA.replace("light skin", "dark skin"),
        MARA.replace("green sweater", "red sweater"),
    ],
)
def test_one_recoloured_part_is_enough_to_fail(nearly: str) -> None:
    assert score(nearly, MARA, PORTRAIT) < 80
    assert score(nearly, MARA, STANDING) < 80


def test_the_part_that_differs_is_told() -> None:
    told = consistency(seen(MARA.replace("auburn", "black"), STANDING), references(MARA))

    assert min(told.parts, key=lambda part: told.parts[part]).startswith(("hair", "face"))
    assert told.parts["hair"] < 60 < told.parts["skin"]


def test_other_clothes_count_unless_they_were_asked_for() -> None:
    changed = seen(MARA.replace("green sweater", "red sweater").replace("blue jeans", "white trousers"), STANDING)

    usual = consistency(changed, references(MARA))
    other = consistency(changed, references(MARA), same_clothes=False)

    assert usual.score is not None
    assert other.score is not None
    assert usual.score < 80 <= other.score
    assert "torso" not in other.parts


def test_a_transparent_ground_is_no_part_of_the_person() -> None:
    told = consistency(seen(MARA, STANDING, transparent=True), references(MARA))

    assert told.score is not None
    assert told.score >= 80


def test_the_nearest_reference_is_named() -> None:
    told = consistency(seen(MARA, REFERENCE_SHOTS[0]), references(MARA))

    assert told.against == 1


def test_what_has_no_figure_is_not_judged() -> None:
    nobody = Features(why_not="The picture is blank.")

    assert consistency(nobody, references(MARA)).why_not == "The picture is blank."
    assert consistency(nobody, references(MARA)).score is None
    alone = consistency(seen(MARA, PORTRAIT), [(nobody, True)])
    assert alone.score is None
    assert alone.why_not


def test_vectors_are_of_unit_length_and_lie_near_for_the_same_person() -> None:
    one, again, other = (
        np.array(vector_of(seen(*each))) for each in ((MARA, AVATAR), (MARA, PORTRAIT), (OTTO, AVATAR))
    )

    assert len(one) == VECTOR_SIZE
    assert np.linalg.norm(one) == pytest.approx(1.0, abs=1e-6)
    assert one @ again > one @ other
    assert vector_of(Features(why_not="The picture is blank.")) == ()


def test_features_are_small_and_travel_between_processes() -> None:
    features = seen(MARA, STANDING)
    packed = pickle.dumps(features)

    assert len(packed) < 16_000
    assert consistency(pickle.loads(packed), references(MARA)) == consistency(features, references(MARA))


def test_the_calibration_says_which_it_is() -> None:
    assert calibration_id().startswith("embedded-1/")
    assert json.dumps(calibration_id())
