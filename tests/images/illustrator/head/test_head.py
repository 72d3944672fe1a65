from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.appearance_model import AgeClass, FacialHair, Gender, HairLength, HairStyle, Species
from mien.domain.shots import Expression
from mien.images.illustrator.head import HeadDrawing, draw_head
from mien.images.illustrator.palette import beard_ramp, eye_hex, hair_ramp, luminance, skin_ramp
from mien.ports import Subject
from tests.images.illustrator.head.people import HEADWEAR, MARKS, anyone, person


def front(subject: Subject, expression: Expression = Expression.NEUTRAL) -> HeadDrawing:
    return draw_head(subject, yaw=0, expression=expression)


@settings(max_examples=120, deadline=None)
@given(anyone(), st.floats(-720, 720), st.sampled_from(Expression))
def test_any_head_from_any_side_is_sound_svg(subject: Subject, yaw: float, expression: Expression) -> None:
    head = draw_head(subject, yaw=yaw, expression=expression)
    assert head.front
    for layer in (head.behind, head.front, head.over):
        ElementTree.fromstring(f"<svg>{layer}</svg>")
        assert "nan" not in layer
        assert "inf" not in layer
        assert " opacity=" not in layer
    assert head.neck_width > 0.3


@settings(max_examples=25, deadline=None)
@given(anyone(), st.floats(-180, 180), st.sampled_from(Expression))
def test_the_same_person_is_drawn_the_same_every_time(subject: Subject, yaw: float, expression: Expression) -> None:
    assert draw_head(subject, yaw=yaw, expression=expression) == draw_head(subject, yaw=yaw, expression=expression)


@pytest.mark.parametrize("species", [Species.HUMAN, Species.ROBOT, Species.ANIMAL])
def test_every_expression_gives_another_face(species: Species) -> None:
    faces = {front(person(species=species, species_detail="cat"), expression).front for expression in Expression}
    assert len(faces) == len(Expression)


def test_two_people_have_two_faces() -> None:
    assert front(person(1)).front != front(person(2)).front


def test_a_full_turn_changes_nothing() -> None:
    subject = person()
    assert draw_head(subject, yaw=30, expression=Expression.SMILE) == draw_head(
        subject, yaw=390, expression=Expression.SMILE
    )


def test_the_eyes_are_not_seen_from_behind() -> None:
    subject = person(hair_length=HairLength.BALD)
    assert eye_hex(subject) in front(subject).front
    assert eye_hex(subject) not in draw_head(subject, yaw=180, expression=Expression.NEUTRAL).front


def test_long_hair_hangs_behind_in_front_views_and_over_the_body_from_behind() -> None:
    subject = person(hair_length=HairLength.LONG)
    assert front(subject).behind
    assert hair_ramp(subject).base in draw_head(subject, yaw=180, expression=Expression.NEUTRAL).over


def test_a_bald_young_head_shows_no_hair_but_brows_and_lashes() -> None:
    bald, short = person(hair_length=HairLength.BALD), person(hair_length=HairLength.SHORT)
    assert hair_ramp(bald).base not in front(bald).front
    assert hair_ramp(short).base in front(short).front


@pytest.mark.parametrize("age", [AgeClass.MIDDLE_AGED, AgeClass.ELDERLY])
@pytest.mark.parametrize("yaw", [0, -25, 40])
def test_the_rim_of_hair_on_a_bald_head_stays_off_the_face(age: AgeClass, yaw: int) -> None:
    for seed in range(40):
        subject = person(seed, gender=Gender.MALE, hair_length=HairLength.BALD, age_class=age)
        drawing = draw_head(subject, yaw=yaw, expression=Expression.NEUTRAL).front
        for d in re.findall(rf'd="([^"]+)" fill="{hair_ramp(subject).base}"', drawing):
            for piece in d.split("M")[1:]:
                xs = [float(x) for x, _ in re.findall(r"(-?[.\d]+)[ ,](-?[.\d]+)", piece)]
                assert max(xs) - min(xs) < 0.7


def test_what_is_left_on_a_bald_head_goes_with_the_beard() -> None:
    subject = person(gender=Gender.MALE, hair_length=HairLength.BALD, facial_hair=FacialHair.BEARD)
    looks = subject.appearance
    said = looks.facial_hair.model_copy(update={"evidence": "bald, red beard"})
    open_color = looks.hair_color.model_copy(update={"source": "filled"})
    looks = looks.model_copy(update={"facial_hair": said, "hair_color": open_color})
    red_bearded = Subject("Ada", 7, looks, subject.worldview)
    assert beard_ramp(red_bearded).base == hair_ramp(red_bearded).base != hair_ramp(subject).base


@pytest.mark.parametrize("style", list(HairStyle))
@pytest.mark.parametrize("length", [HairLength.SHORT, HairLength.MEDIUM, HairLength.LONG])
@pytest.mark.parametrize("yaw", [0, 90, 180])
def test_hair_is_seen_from_every_side(style: HairStyle, length: HairLength, yaw: int) -> None:
    haired = draw_head(person(hair_style=style, hair_length=length), yaw=yaw, expression=Expression.NEUTRAL)
    bald = draw_head(person(hair_length=HairLength.BALD), yaw=yaw, expression=Expression.NEUTRAL)
    assert len("".join(haired[:3])) > len("".join(bald[:3]))


@pytest.mark.parametrize("kind", [kind for kind in FacialHair if kind is not FacialHair.NONE])
@pytest.mark.parametrize("yaw", [0, 90])
def test_each_kind_of_facial_hair_shows(kind: FacialHair, yaw: int) -> None:
    shaven = draw_head(person(gender=Gender.MALE), yaw=yaw, expression=Expression.NEUTRAL)
    grown = draw_head(person(gender=Gender.MALE, facial_hair=kind), yaw=yaw, expression=Expression.NEUTRAL)
    assert grown.front != shaven.front


@pytest.mark.parametrize("words", HEADWEAR)
@pytest.mark.parametrize("yaw", [0, 90, 180])
def test_headwear_is_seen_from_every_side(words: str, yaw: int) -> None:
    bare = draw_head(person(), yaw=yaw, expression=Expression.NEUTRAL)
    assert draw_head(person(headwear=words), yaw=yaw, expression=Expression.NEUTRAL) != bare


def test_headwear_has_the_color_that_was_said() -> None:
    assert "#2e4778" in front(person(headwear="dark-blue cap")).front


def test_no_hair_shows_under_a_hijab() -> None:
    subject = person(headwear="hijab", hair_length=HairLength.LONG, hair_color="red")
    assert hair_ramp(subject).base not in "".join(front(subject)[:3])


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark != "limps"])
def test_known_marks_show_in_the_front_view(mark: str) -> None:
    assert front(person(marks=(mark,))).front != front(person()).front


def test_glasses_show_from_the_front_and_the_side_but_not_from_behind() -> None:
    plain, spectacled = person(), person(glasses=True)
    for yaw, differs in ((0, True), (90, True), (180, False)):
        bare = draw_head(plain, yaw=yaw, expression=Expression.NEUTRAL)
        assert (draw_head(spectacled, yaw=yaw, expression=Expression.NEUTRAL) != bare) is differs


def test_a_child_has_lower_and_larger_eyes_than_an_adult() -> None:
    def iris(subject: Subject) -> tuple[float, float]:
        found = re.search(rf'cy="([-.\d]+)" rx="[.\d]+" ry="([.\d]+)" fill="{eye_hex(subject)}"', front(subject).front)
        assert found
        return float(found.group(1)), float(found.group(2))

    child, adult = iris(person(age_class="child")), iris(person(age_class="adult"))
    assert child[0] > adult[0]
    assert child[1] > adult[1]


def test_age_draws_lines() -> None:
    old, young = front(person(age_class="elderly")), front(person(age_class="young_adult"))
    assert old.front.count("<path") > young.front.count("<path")


def test_clip_ids_are_shared_only_by_identical_clips() -> None:
    seen: dict[str, str] = {}
    for seed in range(6):
        head = draw_head(person(seed, glasses=True), yaw=30, expression=Expression.JOY)
        for name, d in re.findall(r'<clipPath id="([^"]+)"><path d="([^"]+)"', "".join(head[:3])):
            assert seen.setdefault(name, d) == d


@pytest.mark.parametrize(
    ("species", "tone", "greener"), [(Species.ORC, "light", True), (Species.HUMAN, "light", False)]
)
def test_an_orc_is_green_unless_it_was_said_otherwise(species: Species, tone: str, greener: bool) -> None:
    subject = person(species=species, skin_tone=tone)
    filled = subject.appearance.model_copy(
        update={"skin_tone": subject.appearance.skin_tone.model_copy(update={"source": "filled"})}
    )
    red, green = (int(skin_ramp(Subject("Ada", 7, filled, subject.worldview)).base[i : i + 2], 16) for i in (1, 3))
    assert (green > red) is greener


def test_neighbouring_seeds_differ_a_little_in_color_but_keep_its_name() -> None:
    shades = {hair_ramp(person(seed, hair_color="auburn")).base for seed in range(8)}
    assert len(shades) > 4
    assert all(int(color[1:3], 16) > int(color[5:7], 16) + 25 for color in shades)


def told(words: str, /, **attributes: object) -> Subject:
    """Somebody with long braided hair that was read from ``words``."""
    subject = person(hair_style=HairStyle.BRAIDED, hair_length=HairLength.LONG, **attributes)
    said = subject.appearance.hair_style.model_copy(update={"evidence": words})
    return Subject("Ada", 7, subject.appearance.model_copy(update={"hair_style": said}), subject.worldview)


def test_a_braid_down_the_back_is_seen_from_behind_and_not_before_the_body() -> None:
    braided = told("hair braided down her back", age_class=AgeClass.CHILD)
    assert not front(braided).over
    assert draw_head(braided, yaw=180, expression=Expression.NEUTRAL).over


def test_two_plaits_hang_before_the_shoulders() -> None:
    assert front(told("two plaits", age_class=AgeClass.CHILD)).over


def test_a_grown_womans_plaits_behind_are_put_up_and_those_down_her_back_hang() -> None:
    assert not draw_head(told("plaits behind"), yaw=180, expression=Expression.NEUTRAL).over
    assert draw_head(told("plaits down her back"), yaw=180, expression=Expression.NEUTRAL).over


def test_cornrows_and_plaits_of_grown_women_are_drawn_in_ways_of_their_own() -> None:
    drawings = {front(told(words)).front for words in ("cornrows", "plaits", "braid")}
    assert len(drawings) == 3


@pytest.mark.parametrize("mark", ["black patch over one eye", "one eye covered by a black patch"])
def test_a_patch_is_worn_over_the_eye_however_it_is_told(mark: str) -> None:
    assert "#2a2830" in front(person(marks=(mark,))).front


def test_a_livid_white_scar_is_lighter_than_the_skin() -> None:
    plain, scarred = person(skin_tone="brown"), person(skin_tone="brown", marks=("livid white scar on cheek",))
    strokes = set(re.findall(r'stroke="(#\w{6})"', front(scarred).front))
    (color,) = strokes - set(re.findall(r'stroke="(#\w{6})"', front(plain).front))
    assert luminance(color) > luminance(skin_ramp(plain).base) + 0.1


@pytest.mark.parametrize("seed", range(4))
def test_lenses_have_the_shape_that_was_said(seed: int) -> None:
    def lens(words: str) -> str:
        looks = person(seed, glasses=True).appearance
        said = looks.glasses.model_copy(update={"evidence": words})
        looks = looks.model_copy(update={"glasses": said})
        return front(Subject("Ada", seed, looks, person(seed).worldview)).front

    assert lens("square glasses") != lens("round glasses")
