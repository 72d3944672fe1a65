"""Whoever is described, however absurdly: there is always a picture, and somebody in it."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from mien.domain.appearance_model import Garment, HairLength, HairStyle, Species
from mien.domain.scene import Camera, Held, Light, Place, Scene, TimeOfDay, Weather
from mien.domain.shots import AVATAR, SHOTS, Angle, Background, Expression, Mood, Outfit, Pose, Shot, ShotType
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from tests.images.illustrator.cast import subject, subjects

SIDE = 64
STYLES = ("flat", "line", "poster")
ODD_WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        (
            "",
            " ",
            "🧥👻",
            "999999999999999999999999 coats",
            "</svg><script>",
            '" fill="none',
            "NaN",
            "-1e308",
            "#ffffff",
        )
    ),
)
shots = st.builds(
    lambda **fields: Shot(name="any", kind=AVATAR.kind, wording="", **fields),
    shot_type=st.sampled_from(ShotType),
    angle=st.sampled_from(Angle),
    mood=st.sampled_from(Mood),
    pose=st.sampled_from(Pose),
    expression=st.sampled_from(Expression),
    background=st.sampled_from(Background),
    outfit=st.sampled_from(Outfit),
    held=st.sampled_from((None, *Held)),
    camera=st.sampled_from(Camera),
    scene=st.builds(
        Scene,
        place=st.sampled_from((None, *Place)),
        time=st.sampled_from((None, *TimeOfDay)),
        weather=st.sampled_from((None, *Weather)),
        light=st.sampled_from((None, *Light)),
    ),
)
ABSURD: dict[str, dict[str, Any]] = {
    "bald with long hair": {"hair_length": HairLength.BALD, "hair_style": HairStyle.BRAIDED, "hair_color": "red"},
    "two hundred garments": {"clothing": tuple(Garment(item=f"coat {n}", color="red") for n in range(200))},
    "two hundred marks": {"marks": tuple(f"scar {n}" for n in range(200))},
    "empty words": {"hair_color": "", "eye_color": "", "skin_tone": "", "headwear": "", "marks": ("",)},
    "pictures for words": {"hair_color": "🟣", "headwear": "👑", "marks": ("🦾",), "clothing": (Garment(item="👘"),)},
    "endless words": {"headwear": "very " * 5000 + "hat", "skin_tone": "x" * 50_000},
    "numbers": {"hair_color": "1e400", "eye_color": "-0", "clothing": (Garment(item="9" * 400, color="NaN"),)},
    "a robot with a beard and a wheelchair": {"species": Species.ROBOT, "marks": ("long beard", "wheelchair")},
    "an unknown animal": {"species": Species.ANIMAL, "species_detail": "tardigrade"},
    "an unknown being": {"species": Species.OTHER, "species_detail": "living cloud"},
}


def pixels(who: Subject, shot: Shot, style: str, *, transparent: bool) -> NDArray[np.int16]:
    drawing = draw_svg(who, shot, width=SIDE, height=SIDE, seed=3, style=style, transparent=transparent)
    data = rasterise(drawing.svg, SIDE, SIDE, transparent=transparent)
    return np.asarray(Image.open(io.BytesIO(data))).astype(np.int16)


def assert_somebody_is_seen(who: Subject, shot: Shot, style: str) -> None:
    """The picture isn't of one colour, and the figure covers a good part of it without being cut at the top."""
    picture = pixels(who, shot, style, transparent=False)
    assert np.ptp(picture.reshape(-1, 3), axis=0).max() > 24, "the picture is blank"
    covered = pixels(who, shot, style, transparent=True)[:, :, 3] > 128
    assert covered.mean() > (0.015 if shot.shot_type is ShotType.WIDE else 0.035), "hardly anything is drawn"
    middle = covered[SIDE // 8 : -SIDE // 8, SIDE // 5 : -SIDE // 5]
    assert middle.mean() > 0.03, "nobody is in the middle"
    if shot.shot_type in {ShotType.FULL_BODY, ShotType.WIDE}:
        edges = np.concatenate([covered[0], covered[:, 0], covered[:, -1]])
        assert edges.mean() < 0.08, "the figure is cut by the frame"


@given(who=subjects, shot=shots, style=st.sampled_from(STYLES))
@settings(max_examples=60, deadline=None)
def test_anybody_is_seen_in_any_shot_and_style(who: Subject, shot: Shot, style: str) -> None:
    assert_somebody_is_seen(who, shot, style)


@given(
    words=st.fixed_dictionaries(
        dict.fromkeys(("species_detail", "hair_color", "eye_color", "skin_tone", "headwear"), ODD_WORDS)
    ),
    marks=st.lists(ODD_WORDS, max_size=4).map(tuple),
    clothing=st.lists(st.builds(Garment, item=ODD_WORDS, color=ODD_WORDS), max_size=6).map(tuple),
    species=st.sampled_from(Species),
    shot=shots,
    style=st.sampled_from(STYLES),
)
@settings(max_examples=60, deadline=None)
def test_any_words_can_be_said_of_anybody(
    words: dict[str, Any],
    marks: tuple[str, ...],
    clothing: tuple[Garment, ...],
    species: Species,
    shot: Shot,
    style: str,
) -> None:
    who = subject(species=species, marks=marks, **words)
    looks = who.appearance
    worn = looks.clothing.model_copy(update={"value": clothing})
    assert_somebody_is_seen(
        Subject(who.name, who.seed, looks.model_copy(update={"clothing": worn}), who.worldview), shot, style
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["avatar", "action_pose", "REFERENCE_BACK"])
@pytest.mark.parametrize("what", list(ABSURD))
def test_absurd_descriptions_are_drawn_too(what: str, name: str, style: str) -> None:
    assert_somebody_is_seen(subject(**ABSURD[what]), SHOTS[name], style)
