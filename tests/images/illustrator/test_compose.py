"""Whole drawings: anybody, from every side, the same each time."""

from __future__ import annotations

import hashlib
import io
import pickle
import re
import subprocess
import sys
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from mien.domain.appearance_model import HairLength, HairStyle
from mien.domain.scene import Camera
from mien.domain.shots import SHOTS, Background, Pose, Shot, ShotType
from mien.domain.worldview import Theme
from mien.images.illustrator.compose import draw_svg, render
from mien.images.illustrator.extent import extent
from mien.images.illustrator.styles.looks import LOOKS
from mien.ports import Subject
from tests.images.illustrator.cast import subject, subjects

CAST = {
    "scholar": subject(("blazer", "mustard"), "shirt", theme=Theme.MODERATE, seed=1),
    "rebel": subject(("coat", "red"), "boots", theme=Theme.REVOLUTIONARY, seed=2),
    "wizard": subject(("robe", "blue"), "cloak", theme=Theme.SKEPTIC, seed=3),
}


def draw(who: Subject, shot: Shot, seed: int = 5, size: int = 512) -> str:
    return draw_svg(who, shot, width=size, height=size, seed=seed).svg


@given(who=subjects, shot=st.sampled_from(list(SHOTS.values())), seed=st.integers(0, 2**63 - 1))
@settings(max_examples=120)
def test_anybody_can_be_drawn_in_every_shot(who: Subject, shot: Shot, seed: int) -> None:
    text = draw(who, shot, seed)
    root = ElementTree.fromstring(text)
    assert len(list(root.iter())) > 30, "a nearly empty picture"
    assert not re.search(r"\b(nan|inf|None)\b", text)


@pytest.mark.parametrize("name", list(SHOTS))
@pytest.mark.parametrize("style", ["flat", "line", "poster"])
def test_every_id_that_is_used_is_defined_and_means_one_thing(name: str, style: str) -> None:
    """An arm that is drawn behind and again before the trunk brings its clip twice, the same each time."""
    text = draw_svg(CAST["wizard"], SHOTS[name], width=512, height=512, seed=5, style=style).svg
    defined = dict(re.findall(r'<clipPath id="([^"]+)"[^>]*>(.*?)</clipPath>', text))
    for id_, content in re.findall(r'<clipPath id="([^"]+)"[^>]*>(.*?)</clipPath>', text):
        assert defined[id_] == content
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(defined)


def test_only_what_both_rasterisers_draw_alike_is_used() -> None:
    for who in CAST.values():
        for shot in SHOTS.values():
            text = draw(who, shot)
            assert "<filter" not in text
            assert not re.search(r"[^-]opacity=", text)
            assert "Gradient" not in text, "many flat shapes take less time"


def test_same_arguments_give_the_same_text_in_another_process() -> None:
    code = (
        "import hashlib; from mien.domain.shots import SHOTS;"
        "from tests.images.illustrator.test_compose import CAST, draw;"
        "print(hashlib.sha256(''.join(draw(w, s) for w in CAST.values() for s in SHOTS.values()).encode()).hexdigest())"
    )
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    here = "".join(draw(who, shot) for who in CAST.values() for shot in SHOTS.values())
    assert there == hashlib.sha256(here.encode()).hexdigest()


def test_picture_seed_changes_the_background_and_not_the_person() -> None:
    one, two = (draw(CAST["scholar"], SHOTS["environmental_context"], seed) for seed in (1, 2))
    assert one != two
    figures = [text[text.rindex('<g transform="translate(') :] for text in (one, two)]
    assert figures[0] == figures[1]


def test_character_seed_changes_the_person() -> None:
    one, two = (draw(subject(seed=seed), SHOTS["REFERENCE_FRONT"]) for seed in (1, 2))
    assert one != two


def test_each_shot_is_another_picture() -> None:
    pictures = {draw(CAST["scholar"], shot) for shot in SHOTS.values()}
    assert len(pictures) >= len(SHOTS)


def test_unknown_garment_is_reported_as_ignored() -> None:
    drawing = draw_svg(subject("glimmercloth", "boots"), SHOTS["avatar"], width=64, height=64, seed=1)
    assert [ignored.what for ignored in drawing.ignored] == ["glimmercloth"]


def test_unknown_style_is_reported_as_ignored() -> None:
    drawing = draw_svg(subject(), SHOTS["avatar"], width=64, height=64, seed=1, style="oil")
    assert [ignored.what for ignored in drawing.ignored] == ["style oil"]


@pytest.mark.parametrize(("width", "height"), [(512, 512), (384, 640), (640, 384)])
def test_render_gives_a_png_of_the_asked_size(width: int, height: int) -> None:
    data, ignored = render(CAST["rebel"], SHOTS["action_pose"], width=width, height=height, seed=1)
    picture = Image.open(io.BytesIO(data))
    assert (picture.format, picture.size, ignored) == ("PNG", (width, height), ())


@pytest.mark.parametrize("name", ["REFERENCE_FRONT", "REFERENCE_SIDE", "REFERENCE_BACK", "full_body_standing"])
@pytest.mark.parametrize("who", list(CAST))
def test_whole_figure_fills_most_of_the_height_and_is_not_cut(name: str, who: str) -> None:
    data, _ = render(CAST[who], SHOTS[name], width=400, height=400, seed=1)
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    rows = [y for y in range(400) if _contrast(picture, y) > 60]
    assert rows[0] > 4
    assert rows[-1] < 396
    assert 0.82 < (rows[-1] - rows[0]) / 400 < 0.97


def _contrast(picture: Image.Image, y: int) -> int:
    """The largest step in brightness along a row; backgrounds change softly."""
    row = picture.convert("L").crop((0, y, 400, y + 1)).tobytes()
    return max(abs(a - b) for a, b in zip(row, row[2:], strict=False)) * 2


def test_side_and_front_views_differ_in_their_outline() -> None:
    front, side = (
        Image.open(io.BytesIO(render(CAST["scholar"], SHOTS[name], width=200, height=200, seed=1)[0])).convert("L")
        for name in ("REFERENCE_FRONT", "REFERENCE_SIDE")
    )
    changed = sum(abs(a - b) > 40 for a, b in zip(front.tobytes(), side.tobytes(), strict=True))
    assert changed > 1000


def test_render_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(render)) is render


@pytest.mark.parametrize("name", ["avatar", "close_up_expression", "portrait_side", "REFERENCE_FRONT", "action_pose"])
@pytest.mark.parametrize("headwear", ["top hat", "wizard hat", None])
def test_crop_keeps_all_of_hair_and_hat_in_the_frame(name: str, headwear: str | None) -> None:
    who = subject(headwear=headwear, hair_style=HairStyle.AFRO, hair_length=HairLength.LONG, theme=Theme.DEFAULT)
    plain = SHOTS[name].model_copy(update={"background": Background.PLAIN})
    picture = Image.open(io.BytesIO(render(who, plain, width=400, height=400, seed=1)[0])).convert("RGB")
    assert _contrast(picture, 1) < 20
    assert any(_contrast(picture, y) > 60 for y in range(60))


@pytest.mark.parametrize("mark", ["walking stick", "staff", "umbrella", "sabre", "metal arm", "watch"])
def test_mark_of_the_body_is_drawn(mark: str) -> None:
    without, marked = subject("t-shirt"), subject("t-shirt", marks=(mark,))
    assert draw(without, SHOTS["REFERENCE_FRONT"]) != draw(marked, SHOTS["REFERENCE_FRONT"])


def test_marks_that_nothing_draws_are_reported() -> None:
    who = subject(marks=("scar on the left cheek", "saber cut across one cheek", "gold watch", "a smell of tar"))
    ignored = draw_svg(who, SHOTS["avatar"], width=64, height=64, seed=1).ignored
    assert [entry.what for entry in ignored] == ["mark a smell of tar"]
    assert all(entry.reason for entry in ignored)


def test_scar_on_the_hand_is_not_drawn_on_the_face() -> None:
    assert draw(subject(), SHOTS["avatar"]) == draw(subject(marks=("scarred hands",)), SHOTS["avatar"])


@pytest.mark.parametrize("mark", ["hooked nose", "hollow cheeks", "dark circles under the eyes", "pointed ears"])
def test_told_features_change_the_face(mark: str) -> None:
    assert draw(subject(), SHOTS["avatar"]) != draw(subject(marks=(mark,)), SHOTS["avatar"])


def test_shapes_that_only_clip_do_not_count_in_the_extent() -> None:
    seen = '<path fill="#000000" d="M0 0L2 3Z"/>'
    assert extent('<clipPath id="a"><path d="M-90 -90L90 90Z"/></clipPath>' + seen) == extent(seen)


def test_a_helmet_stays_off_in_other_clothes_and_a_cap_on() -> None:
    def varied(headwear: str | None) -> str:
        who = subject("armour", headwear=headwear)
        return draw_svg(who, SHOTS["outfit_variation"], width=256, height=256, seed=1).svg

    assert varied("hard hat") == varied(None)
    assert varied("red cap") != varied(None)


def alpha(who: Subject, shot: Shot, style: str = "flat", size: int = 200) -> NDArray[np.uint8]:
    """How much of each pixel the figure covers, 0-255, rows first."""
    data, _ = render(who, shot, width=size, height=size, seed=1, style=style, transparent=True)
    return np.asarray(Image.open(io.BytesIO(data)))[:, :, 3]


@pytest.mark.parametrize("style", ["flat", "line", "poster"])
@pytest.mark.parametrize("name", ["avatar", "REFERENCE_SIDE", "environmental_context"])
def test_without_a_background_only_the_figure_is_left(name: str, style: str) -> None:
    covered = alpha(CAST["rebel"], SHOTS[name], style)
    assert covered[0, 0] == covered[0, -1] == 0
    assert covered.max() == 255
    assert 0.02 < (covered > 128).mean() < 0.8


def test_styles_draw_the_same_figure_in_other_ways() -> None:
    shot = SHOTS["REFERENCE_FRONT"]
    outlines = [alpha(CAST["wizard"], shot, style) > 128 for style in ("flat", "line", "poster")]
    for other in outlines[1:]:
        assert (outlines[0] & other).sum() / (outlines[0] | other).sum() > 0.8
    assert len({draw_svg(CAST["wizard"], shot, width=64, height=64, seed=1, style=s).svg for s in LOOKS}) == 3


def test_a_poster_is_printed_in_few_colours() -> None:
    for who in CAST.values():
        for name in ("avatar", "action_pose", "environmental_context"):
            text = draw_svg(who, SHOTS[name], width=256, height=256, seed=1, style="poster").svg
            assert len(set(re.findall(r"#[0-9a-f]{6}", text))) <= 20


@pytest.mark.parametrize("name", ["REFERENCE_FRONT", "REFERENCE_SIDE", "REFERENCE_BACK"])
def test_a_figure_that_stands_fills_nine_tenths_of_the_height(name: str) -> None:
    for who in CAST.values():
        rows = np.flatnonzero((alpha(who, SHOTS[name], size=300) > 128).any(axis=1))
        assert 0.885 < (rows[-1] - rows[0] + 1) / 300 < 0.95


@pytest.mark.parametrize("camera", list(Camera))
@pytest.mark.parametrize("pose", [Pose.JUMPING, Pose.LYING, Pose.ARMS_RAISED, Pose.ARMS_OUT, Pose.KNEELING])
def test_every_pose_is_whole_in_the_frame_from_every_camera(pose: Pose, camera: Camera) -> None:
    shot = SHOTS["action_pose"].model_copy(update={"pose": pose, "camera": camera})
    who = subject("dress", "cloak", headwear="top hat")
    covered = alpha(who, shot) > 128
    assert not covered[0].any()
    assert not covered[:, 0].any()
    assert not covered[:, -1].any()


def test_a_wide_shot_shows_a_small_figure() -> None:
    wide = SHOTS["action_pose"].model_copy(update={"shot_type": ShotType.WIDE})
    assert (alpha(CAST["rebel"], wide) > 128).sum() < 0.6 * (alpha(CAST["rebel"], SHOTS["action_pose"]) > 128).sum()


@pytest.mark.parametrize("style", ["flat", "line", "poster"])
def test_a_tilted_camera_leaves_no_corner_empty(style: str) -> None:
    shot = SHOTS["environmental_context"].model_copy(update={"camera": Camera.TILTED})
    data, _ = render(CAST["scholar"], shot, width=160, height=120, seed=1, style=style)
    pixels = np.asarray(Image.open(io.BytesIO(data)))
    for corner in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        assert pixels[corner].max() > 0, "nothing is drawn there"


def test_a_camera_held_low_makes_the_head_small_and_one_held_high_makes_it_large() -> None:
    def head_share(camera: Camera) -> float:
        covered = alpha(subject("shirt", "trousers"), SHOTS["REFERENCE_FRONT"].model_copy(update={"camera": camera}))
        rows = covered > 128
        top = np.flatnonzero(rows.any(axis=1))[0]
        return float(rows[top : top + 30].any(axis=0).sum() / rows.any(axis=1).sum())

    assert head_share(Camera.LOW) < head_share(Camera.LEVEL) < head_share(Camera.HIGH)
