"""Clothes as they are drawn: each is another picture, patterns keep to the cloth, hems to their height."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from mien.domain.appearance_model import Gender
from mien.domain.shots import SHOTS, Angle, Pose, Shot
from mien.domain.shots import Outfit as Choice
from mien.images.illustrator.blend import channels
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.garments import DRESSES, EXTRAS, OUTERS, PIECES, SETS, TOPS
from mien.images.illustrator.outfit import dress
from mien.images.illustrator.patterns import PATTERNS
from mien.images.illustrator.raster import rasterise
from mien.images.illustrator.wardrobe_words import SYNONYMS
from mien.ports import Subject
from tests.images.illustrator.cast import subject

_SIZE = 160
_FRONT = SHOTS["REFERENCE_FRONT"]
_BACK = SHOTS["REFERENCE_BACK"]
_SITTING = SHOTS["sitting_casual"]
_ON_TRUNK = sorted({*TOPS, *OUTERS, *DRESSES, "cloak", "poncho"})


_PATTERN_WORDS = {
    "dots": "polka-dot", "fine stripes": "breton", "upright stripes": "vertically striped", "checks": "gingham",
    "stripes": "striped", "cable": "cable-knit", "stars": "starry", "hearts": "heart-print",
}  # fmt: skip


def _svg(who: Subject, shot: Shot) -> str:
    return draw_svg(who, shot, width=_SIZE, height=_SIZE, seed=1).svg


def _pixels(who: Subject, shot: Shot) -> NDArray[np.int16]:
    with Image.open(io.BytesIO(rasterise(_svg(who, shot), _SIZE, _SIZE))) as picture:
        return np.asarray(picture.convert("RGB")).astype(np.int16)


def _changed(one: Subject, other: Subject, shot: Shot, by: int = 12) -> NDArray[np.bool_]:
    """Where two people's pictures differ, by more than ``by`` levels."""
    apart: NDArray[np.int16] = np.abs(_pixels(one, shot) - _pixels(other, shot)).max(axis=2)
    return apart > by


def _grown(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """A mask one pixel larger on every side, for what smooth edges mix."""
    padded = np.pad(mask, 1)
    shifts = (padded[1 + dy : 1 + dy + _SIZE, 1 + dx : 1 + dx + _SIZE] for dy in (-1, 0, 1) for dx in (-1, 0, 1))
    grown: NDArray[np.bool_] = np.logical_or.reduce(list(shifts))
    return grown


def test_every_garment_on_the_trunk_is_another_drawing_even_in_one_colour() -> None:
    drawings = {_svg(subject((noun, "teal")), _FRONT): noun for noun in _ON_TRUNK}
    assert len(_ON_TRUNK) > 50
    assert len(drawings) == len(_ON_TRUNK), set(_ON_TRUNK) - set(drawings.values())


@pytest.mark.parametrize("kind", sorted(EXTRAS))
def test_every_small_thing_shows_from_some_side(kind: str) -> None:
    worn, bare = subject("shirt", "breeches", kind), subject("shirt", "breeches")
    if kind == "stockings":
        worn, bare = subject("shirt", "shorts", ("stockings", "red")), subject("shirt", "shorts")
    if kind == "watch":
        worn, bare = subject("t-shirt", "watch"), subject("t-shirt")
    assert any(_svg(worn, shot) != _svg(bare, shot) for shot in (_FRONT, _BACK))


@pytest.mark.parametrize(
    "noun", sorted({*PIECES, *SETS, *(w for words in SYNONYMS.values() for w in words.split("|"))})
)
def test_known_garments_are_worn_and_none_is_listed_as_left_out(noun: str) -> None:
    assert dress(subject(noun), Choice.USUAL).ignored == ()


@pytest.mark.parametrize("pattern", sorted(PATTERNS.keys() - {"mail", "poncho", "quilted", "leaves"}))
@pytest.mark.parametrize("noun", ["shirt", "dress"])
def test_a_pattern_is_seen_and_stays_on_its_garment(pattern: str, noun: str) -> None:
    plain = subject((noun, "blue"))
    for shot in (_FRONT if noun == "shirt" else _SITTING, SHOTS["action_pose"]):
        cloth = _grown(_changed(plain, subject((noun, "orange")), shot, by=3))
        printed = _changed(plain, subject((f"{_PATTERN_WORDS.get(pattern, pattern)} {noun}", "blue")), shot)
        assert printed.sum() > 8, (pattern, shot.name)
        assert not (printed & ~cloth).any(), (pattern, shot.name)


@pytest.mark.parametrize("noun", ["gown", "ball gown", "kimono", "skirt", "trench coat", "cloak"])
@pytest.mark.parametrize("pose", [Pose.STANDING, Pose.SITTING, Pose.WALKING])
@pytest.mark.parametrize("angle", [Angle.FRONT, Angle.SIDE])
def test_hems_hang_below_the_hips_and_never_below_the_soles(noun: str, pose: Pose, angle: Angle) -> None:
    shot = _FRONT.model_copy(update={"pose": pose, "angle": angle})
    cloth = _changed(subject((noun, "blue"), ("boots", "brown")), subject((noun, "orange"), ("boots", "brown")), shot)
    boots = _changed(subject((noun, "blue"), ("boots", "brown")), subject((noun, "blue"), ("boots", "white")), shot)
    lowest, sole = np.flatnonzero(cloth.any(axis=1)).max(), np.flatnonzero(boots.any(axis=1)).max()
    assert lowest <= sole + 1
    assert lowest > _SIZE * 0.5


def test_emblem_is_printed_in_front_and_not_on_the_back() -> None:
    plain, starred = subject(("sweater", "navy")), subject(("sweater with a star", "navy"))
    assert _changed(plain, starred, _FRONT).any()
    assert not _changed(plain, starred, _BACK).any()


def test_two_colours_that_are_said_are_both_worn() -> None:
    who = subject(("striped shirt", "red and white"))
    red, white = (237, 230, 220), channels(dress(who, Choice.USUAL).top.ramp.base)
    colors = _pixels(who, _FRONT).reshape(-1, 3)
    for wanted in (red, white):
        assert (np.abs(colors - np.array(wanted)).max(axis=1) < 24).sum() > 30


def test_the_collar_of_a_shirt_lies_on_the_sweater_over_it() -> None:
    outfit = dress(subject(("shirt", "white"), ("sweater", "green")), Choice.USUAL)
    assert outfit.top.cut.kind == "sweater"
    assert outfit.under is not None
    assert not outfit.ignored
    assert _changed(subject(("sweater", "green")), subject(("shirt", "white"), ("sweater", "green")), _FRONT).any()


def test_a_waistcoat_is_worn_below_a_coat_and_of_three_coats_one() -> None:
    both = dress(subject("vest", "coat"), Choice.USUAL)
    assert both.outer is not None
    assert both.middle is not None
    assert (both.outer.cut.kind, both.middle.cut.kind) == ("coat", "vest")
    three = dress(subject("trench coat", "coat", "lab coat"), Choice.USUAL)
    assert three.outer is not None
    assert three.outer.cut.kind == "trench coat"
    assert [entry.what for entry in three.ignored] == ["coat", "lab coat"]


def test_what_nobody_knows_is_listed_and_taste_decides() -> None:
    outfit = dress(subject("glimmercloth", ("sweater", "octarine")), Choice.USUAL)
    assert {entry.what for entry in outfit.ignored} == {"glimmercloth", "colour octarine"}


def test_usual_colours_of_clothes_that_have_one() -> None:
    def base(noun: str) -> tuple[int, int, int]:
        outfit = dress(subject(noun), Choice.USUAL)
        return channels((outfit.outer or outfit.top).ramp.base)

    assert min(base("lab coat")) > 220
    assert max(base("tuxedo")) < 70
    red, green, blue = base("trench coat")
    assert red > green > blue > 80


def test_of_two_hundred_garments_each_that_finds_no_place_is_told_once() -> None:
    nouns = [*PIECES, *SETS, *(f"unheard-of {i}" for i in range(200))][:240]
    drawing = draw_svg(subject(*nouns), _FRONT, width=_SIZE, height=_SIZE, seed=1)
    assert len({entry.what for entry in drawing.ignored}) == len(drawing.ignored) > 100


@settings(max_examples=40)
@given(
    nouns=st.lists(st.sampled_from(sorted({*PIECES, *SETS})), max_size=9),
    said=st.sampled_from(("", "long ", "plaid ", "ragged polka-dot ", "sleeveless camouflage ", "double-breasted ")),
    color=st.sampled_from((None, "red and gold", "#1a2", "dusty neon octarine", "", "dark", "7")),
    gender=st.sampled_from(Gender),
    angle=st.sampled_from(Angle),
    pose=st.sampled_from(Pose),
)
def test_any_heap_of_clothes_is_drawn(
    nouns: list[str], said: str, color: str | None, gender: Gender, angle: Angle, pose: Pose
) -> None:
    garments = tuple((said + noun, color or "") for noun in nouns)
    shot = _FRONT.model_copy(update={"angle": angle, "pose": pose})
    text = _svg(subject(*garments, gender=gender), shot)
    assert "nan" not in text
    assert "inf" not in text
