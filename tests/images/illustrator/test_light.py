"""Light on the figure: strong light, moonlight and coloured light leave people recognisable."""

from __future__ import annotations

import io
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from mien.domain.appearance_model import Species
from mien.domain.image import ImageKind
from mien.domain.scene import Light, Place, Scene, TimeOfDay
from mien.domain.shots import Angle, Background, Pose, Shot, ShotType
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from tests.images.illustrator.cast import subject

SIZE = 200
SKINS = ("pale", "tan", "brown", "dark")
DRAMATIC = Scene(light=Light.DRAMATIC)
NIGHT = Scene(place=Place.PARK, time=TimeOfDay.NIGHT)


@cache
def figure(
    scene: Scene,
    who: Subject,
    angle: Angle = Angle.FRONT,
    shot_type: ShotType = ShotType.CLOSE_UP,
    pose: Pose = Pose.STANDING,
) -> NDArray[np.float64]:
    """Rows x columns x RGBA, 0-255, of the figure alone."""
    shot = Shot(
        name="picture",
        kind=ImageKind.GENERATED,
        shot_type=shot_type,
        angle=angle,
        pose=pose,
        background=Background.PLAIN,
        scene=scene,
        wording="a picture",
    )
    drawing = draw_svg(who, shot, width=SIZE, height=SIZE, seed=1, transparent=True)
    data = rasterise(drawing.svg, SIZE, SIZE, transparent=True)
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"), np.float64)


def change(
    scene: Scene, who: Subject, angle: Angle = Angle.FRONT, shot_type: ShotType = ShotType.CLOSE_UP
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """How light every pixel still is against even light, and which pixels show the figure in both."""
    lit, even = figure(scene, who, angle, shot_type), figure(Scene(), who, angle, shot_type)
    both = (lit[:, :, 3] > 250) & (even[:, :, 3] > 250)
    return lit[:, :, :3].mean(axis=2) / np.maximum(even[:, :, :3].mean(axis=2), 1), both


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize(
    ("scene", "most"),
    [(DRAMATIC, 14), (Scene(light=Light.NEON), 20), (Scene(light=Light.BACKLIT), 48), (NIGHT, 26)],
    ids=["dramatic", "neon", "backlit", "night"],
)
def test_on_the_lit_side_skin_and_cloth_keep_their_colours(scene: Scene, most: float, skin: str) -> None:
    who = subject(("shirt", "blue"), "jeans", skin_tone=skin)
    lit, even = figure(scene, who), figure(Scene(), who)
    for rows, columns in ((slice(96, 112), slice(70, 82)), (slice(184, 196), slice(60, 76))):
        apart = lit[rows, columns, :3].mean(axis=(0, 1)) - even[rows, columns, :3].mean(axis=(0, 1))
        assert np.linalg.norm(apart) < most


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("angle", list(Angle))
@pytest.mark.parametrize("shot_type", [ShotType.CLOSE_UP, ShotType.MEDIUM, ShotType.FULL_BODY])
def test_the_shade_is_about_half_as_light_and_covers_a_part_only(skin: str, angle: Angle, shot_type: ShotType) -> None:
    share, both = change(DRAMATIC, subject("shirt", skin_tone=skin), angle, shot_type)
    dark = both & (share < 0.75)
    assert 0.15 < dark.sum() / both.sum() < 0.65
    assert 0.4 < np.median(share[dark]) < 0.68


def test_the_shade_of_the_nose_leaves_light_on_the_far_cheek() -> None:
    share, both = change(DRAMATIC, subject("shirt", skin_tone="tan"))
    dark = both & (share < 0.75)
    beside = [np.flatnonzero(np.diff(row[60:150].astype(int))) for row in dark[95:135]]
    assert max(len(edges) for edges in beside) >= 3


def test_the_edge_of_the_shade_is_no_straight_line() -> None:
    for species in (Species.HUMAN, Species.ANIMAL, Species.ROBOT):
        for angle in (Angle.FRONT, Angle.THREE_QUARTER, Angle.SIDE):
            share, both = change(DRAMATIC, subject("shirt", species=species), angle)
            dark = both & (share < 0.75)
            sums = dark[40:190].sum(axis=1) / np.maximum(both[40:190].sum(axis=1), 1)
            assert sums.max() - sums.min() > 0.12


def test_the_moon_lights_one_side_and_veils_neither() -> None:
    share, both = change(NIGHT, subject("shirt", skin_tone="pale"))
    light, dark = (share[both & where] for where in (share >= 0.85, share < 0.85))
    assert light.size > dark.size > 0.1 * both.sum()
    assert np.median(dark) > 0.6


@pytest.mark.parametrize("pose", list(Pose))
def test_every_pose_can_stand_in_strong_light(pose: Pose) -> None:
    for angle in Angle:
        lit = figure(DRAMATIC, subject("dress", "coat"), angle, ShotType.FULL_BODY, pose)
        assert (lit[:, :, 3] > 250).any()
