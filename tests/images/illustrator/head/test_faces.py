from __future__ import annotations

from itertools import combinations

import pytest

from mien.domain.appearance_model import AgeClass, FacialHair, Gender, HairLength, Species
from mien.domain.shots import Expression
from mien.images.illustrator.head.sitter import sit
from mien.images.illustrator.palette import luminance, skin_ramp
from tests.images.illustrator.head.people import person
from tests.images.illustrator.head.pictures import SIZE, differing, head_picture, part, pixels

VIEWS = [0, 40, 90]


@pytest.mark.parametrize("yaw", VIEWS)
@pytest.mark.parametrize("species", [Species.HUMAN, Species.ORC])
def test_any_two_expressions_can_be_told_apart(yaw: float, species: Species) -> None:
    subject = person(4, species=species)
    faces = {mood: head_picture(subject, yaw, mood) for mood in Expression}
    alike = [(a, b) for a, b in combinations(faces, 2) if differing(faces[a], faces[b]) < 12]
    assert alike == []


@pytest.mark.parametrize("yaw", VIEWS)
@pytest.mark.parametrize("gender", list(Gender))
def test_any_two_ages_can_be_told_apart(yaw: float, gender: Gender) -> None:
    faces = {age: head_picture(person(4, gender=gender, age_class=age), yaw) for age in AgeClass}
    alike = [(a, b) for a, b in combinations(faces, 2) if differing(faces[a], faces[b]) < 12]
    assert alike == []


@pytest.mark.parametrize("gender", list(Gender))
def test_eight_people_with_the_same_hair_have_eight_faces(gender: Gender) -> None:
    people = [person(seed, gender=gender, hair_length=HairLength.BALD) for seed in range(8)]
    faces = [head_picture(subject) for subject in people]
    assert min(differing(a, b) for a, b in combinations(faces, 2)) > 60


@pytest.mark.parametrize("yaw", [-90, 90])
def test_a_profile_has_a_nose_before_the_brow_and_a_chin_behind_the_nose(yaw: float) -> None:
    for seed in range(12):
        subject = person(seed, hair_length=HairLength.BALD)
        image = head_picture(subject, yaw)
        t = sit(subject, yaw, Expression.NEUTRAL).traits

        def reach(y: float, image: object = image) -> int:
            row = part(image, -1.5, y, 1.5, y + 0.03)  # type: ignore[arg-type]
            ground = row.getpixel((0 if yaw > 0 else SIZE - 1, 0))
            xs = [x for x in range(row.size[0]) if row.getpixel((x, 0)) != ground]
            return max(xs) if yaw > 0 else SIZE - 1 - min(xs)

        brow, nose, chin = reach(t.brow_y), reach(t.eye_y + 0.275 * t.nose), reach(0.88)
        assert nose > brow + 2
        assert nose > chin + 2


def test_a_turned_face_keeps_both_eyes_inside_its_outline() -> None:
    for seed in range(8):
        sitter = sit(person(seed), 40, Expression.NEUTRAL)
        t = sitter.traits
        outer, _ = sitter.at(t.eye_x + 0.13 * t.eye, t.eye_y)
        _, edge = sitter.skull.extents(sitter.camera, t.eye_y)
        assert outer < edge


@pytest.mark.parametrize("tone", ["pale", "light", "tan", "brown", "dark", "black"])
def test_eyes_brows_and_mouth_stand_out_from_any_skin(tone: str) -> None:
    subject = person(3, skin_tone=tone, hair_length=HairLength.BALD, hair_color="black")
    t = sit(subject, 0, Expression.NEUTRAL).traits
    ground = luminance(skin_ramp(subject).base) * 255
    image = head_picture(subject).convert("L")
    for y in (t.brow_y, t.eye_y, t.mouth_y):
        levels = [level for level, _, _ in pixels(part(image, -0.45, y - 0.1, 0.45, y + 0.08))]
        assert max(abs(level - ground) for level in levels) > 25


def test_tears_run_down_a_crying_face_from_all_sides_that_show_it() -> None:
    for yaw in (0, 40, 90, -90):
        image = head_picture(person(3), yaw, Expression.CRYING)
        assert any(blue > red + 40 and blue > 200 for red, _, blue in pixels(image))


def test_a_wink_shuts_one_eye() -> None:
    subject = person(3)
    whole, wink = (head_picture(subject, 0, mood) for mood in (Expression.SMILE, Expression.WINK))
    t = sit(subject, 0, Expression.WINK).traits
    box = (t.eye_x - 0.12, t.eye_y - 0.08, t.eye_x + 0.12, t.eye_y + 0.08)
    mirrored = (-box[2], box[1], -box[0], box[3])
    assert differing(part(whole, *box), part(wink, *box)) > differing(part(whole, *mirrored), part(wink, *mirrored))


def test_a_skeleton_shows_neither_beard_nor_iris() -> None:
    bones = person(3, species=Species.UNDEAD, species_detail="skeleton")
    vampire = person(3, species=Species.UNDEAD, species_detail="vampire")
    assert differing(head_picture(bones), head_picture(vampire)) > 400
    dark = sum(level < 60 for level, _, _ in pixels(head_picture(bones).convert("L")))
    assert dark > 60


@pytest.mark.parametrize("detail", ["demon", "angel", "alien", "merman", "fairy", "zombie", "cyclops", "no such being"])
def test_other_beings_have_a_face_from_every_side(detail: str) -> None:
    subject = person(3, species=Species.OTHER, species_detail=detail, facial_hair=FacialHair.NONE)
    for yaw in (0, 40, 90, 180):
        assert differing(head_picture(subject, yaw), head_picture(person(3), yaw + 180)) > 0


def test_eyes_of_two_colors_have_both() -> None:
    subject = person(3, eye_color="blue and brown")
    plain = person(3, eye_color="blue")
    t = sit(subject, 0, Expression.NEUTRAL).traits
    left, right = (
        differing(
            part(head_picture(subject), x - 0.15, t.eye_y - 0.1, x + 0.15, t.eye_y + 0.1),
            part(head_picture(plain), x - 0.15, t.eye_y - 0.1, x + 0.15, t.eye_y + 0.1),
        )
        for x in (-t.eye_x, t.eye_x)
    )
    assert left == 0
    assert right > 3
