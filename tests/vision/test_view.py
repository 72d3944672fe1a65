"""Telling the view of a figure, and whether it is the one that was asked for, on pictures that show another one too."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from mien.domain.appearance import describe
from mien.domain.shots import SHOTS, Angle, Background, Mood, Shot, ShotType
from mien.domain.worldview import read_worldview
from mien.images.illustrator.compose import render
from mien.ports import Subject
from mien.vision.embedded.figure import find_figure
from mien.vision.embedded.known_heads import Head, head_of, told_by_known_heads
from mien.vision.embedded.view import View, obedience, view_of
from mien.vision.pixels import read_pixels
from tests.vision.drawn import CAST, drawing, file_of, opened
from tests.vision.drawn import SIDE as SIDE_LENGTH

CLOSE_UP, FRONT, BACK = (SHOTS[name] for name in ("REFERENCE_AVATAR", "REFERENCE_FRONT", "REFERENCE_BACK"))
SIDE = SHOTS["REFERENCE_SIDE"]
ASKED = (CLOSE_UP, FRONT, SIDE, BACK)


def seen_in(data: bytes) -> View:
    pixels = read_pixels(data)
    view = view_of(find_figure(pixels), pixels.small)
    assert view is not None
    return view


@functools.cache
def seen(name: str, shot: Shot) -> View:
    return seen_in(drawing(name, shot))


def scored(name: str, shown: Shot, asked: Shot) -> float:
    return obedience(seen(name, shown), asked).score


@pytest.mark.parametrize("shot", ASKED, ids=lambda shot: shot.name)
def test_the_view_that_was_asked_for_passes(shot: Shot) -> None:
    scores = [scored(name, shot, shot) for name in CAST]
    assert sum(score >= 60 for score in scores) >= len(CAST) - 1


@pytest.mark.parametrize(
    ("shown", "asked"),
    [(BACK, FRONT), (FRONT, BACK), (SIDE, FRONT), (FRONT, SIDE), (CLOSE_UP, FRONT), (FRONT, CLOSE_UP), (BACK, SIDE)],
    ids=lambda shot: shot.name,
)
def test_another_view_than_was_asked_for_fails(shown: Shot, asked: Shot) -> None:
    scores = [scored(name, shown, asked) for name in CAST]
    assert sum(score < 60 for score in scores) >= len(CAST) - 1


def test_a_view_from_slightly_aside_is_nearer_to_the_front_than_one_from_behind() -> None:
    aside = FRONT.model_copy(update={"angle": Angle.THREE_QUARTER})
    for name in CAST:
        near, far = (obedience(seen(name, shown), FRONT).parts.get("angle", 50.0) for shown in (aside, BACK))
        assert near > far


@pytest.mark.parametrize("kind", [ShotType.CLOSE_UP, ShotType.MEDIUM, ShotType.FULL_BODY])
def test_shot_types_are_told(kind: ShotType) -> None:
    shot = FRONT.model_copy(update={"shot_type": kind, "background": Background.THEME, "mood": Mood.CALM})
    assert [seen(name, shot).shot_type for name in CAST].count(kind) >= len(CAST) - 1


def test_a_whole_figure_without_its_feet_is_cropped() -> None:
    whole = opened(drawing("Mara", FRONT))
    cut = seen_in(file_of(whole.crop((40, 0, 344, 300))))
    told = obedience(cut, FRONT)
    assert told.cropped == "feet"
    assert told.score < 60
    assert obedience(seen("Mara", FRONT), FRONT).cropped == ""


def test_a_head_that_is_cut_off_is_cropped_in_any_shot() -> None:
    portrait = opened(drawing("Otto", CLOSE_UP))
    told = obedience(seen_in(file_of(portrait.crop((0, 110, 384, 384)))), CLOSE_UP)
    assert "head" in told.cropped
    assert told.score < 60


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("looks", ["a full black beard", "a clean-shaven face"])
def test_a_bald_head_in_a_dark_skin_is_seen_from_the_front(looks: str, seed: int) -> None:
    words = f"A man of fifty with dark brown skin, bald, with {looks}, in a blue shirt."
    who = Subject("Kofi", seed, describe(words, seed, name="Kofi"), read_worldview(words, ""))
    shown = render(who, CLOSE_UP, width=SIDE_LENGTH, height=SIDE_LENGTH, seed=seed, style="flat")[0]
    view = seen_in(shown)
    assert not view.from_behind
    assert obedience(view, CLOSE_UP).score >= 60
    behind = CLOSE_UP.model_copy(update={"angle": Angle.BACK})
    assert seen_in(render(who, behind, width=SIDE_LENGTH, height=SIDE_LENGTH, seed=seed, style="flat")[0]).from_behind


def test_a_persons_known_heads_tell_the_back_from_the_front() -> None:
    def head(name: str, shot: Shot) -> tuple[View, Head]:
        pixels = read_pixels(drawing(name, shot))
        figure = find_figure(pixels)
        view = view_of(figure, pixels.small)
        assert view is not None
        return view, head_of(figure, pixels.small)

    doubtful = dict.fromkeys(Angle, 0.25)
    for name in CAST:
        known = [(Angle.FRONT, head(name, CLOSE_UP)[1]), (Angle.BACK, head(name, BACK)[1])]
        for shot, is_behind in (
            (SHOTS["portrait_front"], False),
            (CLOSE_UP.model_copy(update={"angle": Angle.BACK}), True),
        ):
            view, shown = head(name, shot)
            told = told_by_known_heads(replace(view, angles=doubtful), shown, known)
            assert (told.angles[Angle.BACK] > 0.25) is is_behind
            assert sum(told.angles.values()) == pytest.approx(1.0, abs=0.02)
            assert told_by_known_heads(view, shown, known[:1]) == view
