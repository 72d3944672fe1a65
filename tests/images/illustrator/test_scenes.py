"""What is behind and before the figure: every place, hour, weather and light, in every format."""

from __future__ import annotations

import io
import itertools
from functools import cache
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from mien.domain.image import ImageKind
from mien.domain.scene import INDOORS, Light, Place, Scene, TimeOfDay, Weather
from mien.domain.shots import SHOTS, Angle, Background, Pose, Setting, Shot, ShotType
from mien.domain.worldview import Theme
from mien.images.illustrator.air import air_of
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import by_resvg, rasterise
from mien.images.illustrator.site import survey
from mien.images.illustrator.surroundings import WINDOWLESS, surroundings
from mien.ports import Subject
from tests.images.illustrator.cast import subject, subjects

SOMEBODY = subject(("shirt", "blue"), "jeans")
OUTDOORS = tuple(place for place in Place if place not in INDOORS)


def shot(
    shot_type: ShotType = ShotType.FULL_BODY,
    background: Background = Background.SCENE,
    angle: Angle = Angle.FRONT,
    pose: Pose = Pose.STANDING,
    **scene: object,
) -> Shot:
    return Shot(
        name="picture",
        kind=ImageKind.GENERATED,
        shot_type=shot_type,
        angle=angle,
        pose=pose,
        background=background,
        scene=Scene.model_validate(scene),
        wording="a picture",
    )


def text(wanted: Shot, who: Subject = SOMEBODY, size: tuple[int, int] = (96, 96), seed: int = 1) -> str:
    return draw_svg(who, wanted, width=size[0], height=size[1], seed=seed).svg


@cache
def pixels(
    wanted: Shot, who: Subject = SOMEBODY, size: tuple[int, int] = (96, 96), seed: int = 1
) -> NDArray[np.float64]:
    """Rows x columns x RGB, 0-255."""
    data = rasterise(text(wanted, who, size, seed), *size)
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.float64)


@pytest.mark.parametrize("place", list(Place))
def test_a_place_differs_with_hour_weather_and_light(place: Place) -> None:
    said: list[dict[str, Any]] = [{"time": time} for time in TimeOfDay]
    said += [{"weather": weather} for weather in Weather if weather is not Weather.CLEAR]
    said += [{"light": light} for light in Light if light is not Light.EVEN]
    if place in WINDOWLESS:
        said = [words for words in said if "weather" not in words]
    pictures = [text(shot(place=place, **words)) for words in said]
    assert len(set(pictures)) == len(pictures)


@pytest.mark.parametrize("place", list(Place))
def test_every_hour_weather_and_light_can_be_had_together(place: Place) -> None:
    together = list(itertools.product(TimeOfDay, Weather, Light))
    for time, weather, light in together[list(Place).index(place) % 26 :: 26]:
        root = ElementTree.fromstring(text(shot(ShotType.MEDIUM, place=place, time=time, weather=weather, light=light)))
        assert len(list(root.iter())) > 30, "a nearly empty picture"


def test_no_two_places_look_alike() -> None:
    for shot_type in (ShotType.CLOSE_UP, ShotType.FULL_BODY, ShotType.WIDE):
        pictures = [pixels(shot(shot_type, place=place)) for place in Place]
        for one, other in itertools.combinations(pictures, 2):
            assert np.abs(one - other).mean() > 6


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.SPACE])
def test_night_is_darker_than_day(place: Place) -> None:
    day, night = (pixels(shot(ShotType.WIDE, place=place, time=time)) for time in ("day", "night"))
    assert night.mean() < day.mean() - 4


@pytest.mark.parametrize("size", [(64, 64), (64, 160), (300, 100), (512, 128), (2048, 512), (512, 2048)])
def test_a_place_fills_a_picture_of_any_shape(size: tuple[int, int]) -> None:
    for place in (Place.BEACH, Place.LIBRARY, Place.CITY):
        picture = pixels(shot(place=place), size=size)
        corners = [picture[y, x] for y in (0, -1) for x in (0, -1)]
        assert all(corner.max() > 8 for corner in corners)
        assert picture.std() > 10


@pytest.mark.parametrize("shot_type", [ShotType.FULL_BODY, ShotType.WIDE])
def test_the_feet_stand_on_the_ground_and_not_above_it(shot_type: ShotType) -> None:
    view = Frame(400, 400, (0.0, -6.0), 28.0 if shot_type is ShotType.FULL_BODY else 18.0)
    where = surroundings(shot(shot_type, place=Place.PARK), SOMEBODY)
    site = survey(view, 1, air_of(where))
    feet = view.place((0.0, 0.0))[1]
    assert site.ground < feet < view.height
    assert feet - site.ground < 0.15 * site.unit


def test_behind_a_close_up_the_place_is_larger_but_less_than_the_figure() -> None:
    air = air_of(surroundings(shot(place=Place.PARK), SOMEBODY))
    whole, close = (survey(Frame(400, 400, (0.0, -6.0), scale), 1, air) for scale in (28.0, 100.0))
    assert whole.unit < close.unit < 100.0 / 28.0 * whole.unit


def test_dramatic_light_leaves_one_half_of_the_face_in_shadow() -> None:
    for background in Background:
        lit = pixels(shot(ShotType.CLOSE_UP, background, light=Light.DRAMATIC), size=(200, 200)).mean(axis=2)
        even = pixels(shot(ShotType.CLOSE_UP, background), size=(200, 200)).mean(axis=2)
        left, right = (
            lit[90:120, 72:95].mean() / even[90:120, 72:95].mean(),
            lit[90:120, 108:130].mean() / even[90:120, 108:130].mean(),
        )
        assert min(left, right) < 0.7 < 0.85 < max(left, right)


def test_dramatic_light_falls_on_the_face_of_somebody_turned() -> None:
    lit, even = (
        pixels(shot(ShotType.CLOSE_UP, Background.PLAIN, Angle.SIDE, light=light), size=(200, 200)).mean(axis=2)
        for light in (Light.DRAMATIC, None)
    )
    assert lit[95:115, 112:124].mean() > 0.85 * even[95:115, 112:124].mean()


@pytest.mark.parametrize("light", [light for light in Light if light is not Light.EVEN])
def test_light_falls_on_the_figure_as_well(light: Light) -> None:
    even, lit = (
        draw_svg(SOMEBODY, shot(light=each), width=96, height=96, seed=1, transparent=True).svg
        for each in (None, light)
    )
    assert even != lit


def test_by_night_skin_keeps_its_hue() -> None:
    for tone in ("pale", "tan", "dark"):
        who = subject("shirt", skin_tone=tone)
        night = pixels(shot(ShotType.CLOSE_UP, place=Place.CITY, time="night"), who=who, size=(200, 200))
        red, _, blue = night[112:120, 92:108].mean(axis=(0, 1))
        assert red > blue * 0.95


def test_rain_falls_before_the_figure_but_not_over_the_face() -> None:
    for weather in (Weather.RAIN, Weather.SNOW):
        wet = text(shot(ShotType.FULL_BODY, place=Place.FIELD, weather=weather), size=(256, 256))
        figure_ends = wet.rindex("</g>")
        assert "<path" in wet[figure_ends:]
    assert "<path" not in text(shot(place=Place.OFFICE, weather=Weather.RAIN)).rpartition("</g>")[2]


def test_a_plain_reference_has_no_place_and_a_word_of_weather_gives_it_one() -> None:
    assert surroundings(SHOTS["REFERENCE_FRONT"], SOMEBODY).place is None
    assert surroundings(shot(background=Background.PLAIN, weather=Weather.RAIN), SOMEBODY).place is Place.STREET
    assert surroundings(shot(background=Background.THEME, time=TimeOfDay.NIGHT), SOMEBODY).place in OUTDOORS
    assert surroundings(shot(background=Background.PLAIN, light=Light.DRAMATIC), SOMEBODY).place is None


def test_everyday_surroundings_go_with_the_worldview_and_the_setting() -> None:
    seen = {theme: surroundings(shot(), subject(theme=theme)) for theme in Theme}
    assert len({(where.place, where.time, where.weather, where.dressed) for where in seen.values()}) == len(Theme)
    for setting, inside in ((Setting.INDOOR, True), (Setting.OUTDOOR, False)):
        for theme in Theme:
            wanted = shot().model_copy(update={"setting": setting})
            assert (surroundings(wanted, subject(theme=theme)).place in INDOORS) is inside


@pytest.mark.parametrize("theme", list(Theme))
def test_every_worldview_has_a_ground_of_its_own(theme: Theme) -> None:
    avatar = SHOTS["avatar"]
    mine = pixels(avatar, subject("shirt", theme=theme))
    for other in Theme:
        if other is not theme:
            assert np.abs(mine - pixels(avatar, subject("shirt", theme=other))).mean() > 8


def test_people_of_no_particular_worldview_have_varied_grounds_that_stay_theirs() -> None:
    avatar, portrait = SHOTS["avatar"], SHOTS["portrait_front"]
    corners = {seed: tuple(pixels(avatar, subject("shirt", seed=seed))[2, 2]) for seed in range(24)}
    assert len(set(corners.values())) >= 5
    for seed in range(4):
        assert tuple(pixels(portrait, subject("shirt", seed=seed))[2, 2]) == corners[seed]


def test_the_ground_of_a_color_field_is_apart_from_the_clothes() -> None:
    for worn in ("#f6e3c5", "#2f4858", "#8f4f4a", "#cddcf3"):
        for seed in range(6):
            corner = pixels(SHOTS["avatar"], subject(("shirt", worn), seed=seed))[2, 2]
            assert np.linalg.norm(corner - _rgb(worn)) > 38


def _rgb(color: str) -> NDArray[np.float64]:
    return np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], np.float64)


def test_the_shadow_is_as_long_as_somebody_who_lies() -> None:
    def shadow(pose: Pose) -> float:
        root = ElementTree.fromstring(text(shot(background=Background.PLAIN, pose=pose), size=(400, 400)))
        rings = [
            e
            for e in root.iter()
            if e.tag.endswith("ellipse") and float(e.get("ry", "0")) * 4 < float(e.get("rx", "0"))
        ]
        return max(float(ring.get("rx", "0")) for ring in rings)

    assert shadow(Pose.LYING) > 1.3 * shadow(Pose.STANDING)


def test_weather_that_no_window_shows_is_listed_as_ignored() -> None:
    for place in Place:
        drawing = draw_svg(SOMEBODY, shot(place=place, weather=Weather.STORM), width=96, height=96, seed=1)
        assert any("storm" in ignored.what for ignored in drawing.ignored) is (place in WINDOWLESS)


@pytest.mark.parametrize("words", [{"light": "dramatic"}, {"light": "neon", "place": "city"}, {"weather": "storm"}])
def test_both_rasterisers_show_the_same_light_and_weather(words: dict[str, Any]) -> None:
    drawing = text(shot(ShotType.MEDIUM, **words), size=(200, 200))
    one = pixels(shot(ShotType.MEDIUM, **words), size=(200, 200))
    other = np.asarray(Image.open(io.BytesIO(by_resvg(drawing))).convert("RGB"), np.float64)
    assert np.abs(one - other).mean() < 2.5


@given(
    who=subjects,
    scene=st.builds(
        Scene,
        place=st.none() | st.sampled_from(Place),
        time=st.none() | st.sampled_from(TimeOfDay),
        weather=st.none() | st.sampled_from(Weather),
        light=st.none() | st.sampled_from(Light),
    ),
    pose=st.sampled_from(Pose),
    background=st.sampled_from(Background),
    seed=st.integers(0, 2**63 - 1),
)
@settings(max_examples=40)
def test_anybody_can_be_anywhere(who: Subject, scene: Scene, pose: Pose, background: Background, seed: int) -> None:
    wanted = shot(background=background, pose=pose).model_copy(update={"scene": scene})
    first, again = (text(wanted, who, (96, 128), seed) for _ in range(2))
    assert first == again
    ElementTree.fromstring(first)
