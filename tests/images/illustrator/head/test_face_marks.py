from __future__ import annotations

from xml.etree import ElementTree

import pytest

from mien.domain.appearance_model import Attribute, Gender, HairLength, Species
from mien.domain.shots import Expression
from mien.images.illustrator.head import draw_head, shows_mark
from mien.images.illustrator.head.sitter import sit
from mien.images.illustrator.palette import eye_hex
from mien.ports import Subject
from tests.images.illustrator.head.people import person
from tests.images.illustrator.head.pictures import SIZE, differing, head_picture, part, pixels

MARKS = (
    "scar on left cheek", "scar across the nose", "scar over his right eye", "scar on the lip", "scar on the chin",
    "burn on cheek", "birthmark", "port wine stain", "vitiligo", "acne", "mole", "wart on the nose", "dimples",
    "cleft chin", "freckles", "face tattoo", "tattoo on the forehead", "teardrop tattoo under the eye", "war paint",
    "white face paint", "bindi", "dark eyeliner", "blue eyeshadow", "red lipstick", "rosy cheeks", "eye patch",
    "missing eye", "red blindfold", "third eye", "monocle", "cybernetic eye", "bandage around his head",
    "plaster on the nose", "goggles", "gold hoop earrings", "stud earrings", "nose ring", "septum ring",
    "eyebrow piercing", "hearing aid", "halo", "antennae", "horns", "fangs", "dark circles under the eyes",
)  # fmt: skip
DETAILS = (None, "demon", "skeleton", "alien", "merman", "goblin", "cat")
LAUGHING = ("missing tooth", "gold tooth", "braces")
"""Marks that show when the teeth do."""


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_that_counts_as_shown_is_seen(mark: str) -> None:
    assert shows_mark(mark, Species.HUMAN)
    bare, marked = (person(8, hair_length=HairLength.BALD, marks=marks) for marks in ((), (mark,)))
    assert max(differing(head_picture(bare, yaw), head_picture(marked, yaw)) for yaw in (0, 40)) >= 3


@pytest.mark.parametrize("yaw", [-90, -40, 0, 65, 120, 180])
@pytest.mark.parametrize("species", [Species.HUMAN, Species.ORC, Species.UNDEAD, Species.OTHER, Species.ANIMAL])
def test_marks_of_any_being_from_any_side_are_sound_svg(yaw: float, species: Species) -> None:
    for i, mark in enumerate((*MARKS, *LAUGHING)):
        subject = person(
            i, species=species, species_detail=DETAILS[i % len(DETAILS)], marks=(mark,), glasses=i % 2 == 0
        )
        head = draw_head(subject, yaw=yaw, expression=list(Expression)[i % len(Expression)])
        ElementTree.fromstring(f"<svg>{head.behind}{head.front}{head.over}</svg>")
        assert "nan" not in head.front


@pytest.mark.parametrize("mark", LAUGHING)
def test_what_is_special_about_teeth_is_seen_in_a_laugh(mark: str) -> None:
    assert shows_mark(mark, Species.HUMAN)
    bare, marked = (person(8, marks=marks) for marks in ((), (mark,)))
    assert differing(head_picture(bare, 0, Expression.JOY), head_picture(marked, 0, Expression.JOY)) >= 2


@pytest.mark.parametrize("mark", ["tattoo on her neck", "scar on the hand", "tattoos", "a faint smell of tar"])
def test_marks_elsewhere_and_unknown_ones_do_not_count_as_shown(mark: str) -> None:
    assert not shows_mark(mark, Species.HUMAN)
    assert head_picture(person(8, marks=(mark,))).tobytes() == head_picture(person(8)).tobytes()


@pytest.mark.parametrize(("mark", "side"), [("eye patch", -1), ("eye patch over the left eye", 1)])
def test_an_eye_patch_covers_its_eye_and_leaves_the_other(mark: str, side: int) -> None:
    subject = person(8, marks=(mark,), eye_color="green")
    t = sit(subject, 0, Expression.NEUTRAL).traits
    image = head_picture(subject)
    green = tuple(int(eye_hex(subject)[i : i + 2], 16) for i in (1, 3, 5))

    def iris(at: int) -> int:
        x = at * t.eye_x
        around = pixels(part(image, x - 0.12, t.eye_y - 0.1, x + 0.12, t.eye_y + 0.1))
        return len([1 for pixel in around if sum(abs(a - b) for a, b in zip(pixel, green, strict=True)) < 60])

    assert iris(side) == 0
    assert iris(-side) > 0


def test_a_mark_on_the_left_is_seen_from_the_left_only() -> None:
    bare, scarred = (person(8, marks=marks) for marks in ((), ("scar on left cheek",)))
    assert differing(head_picture(bare, -90), head_picture(scarred, -90)) > 3
    assert differing(head_picture(bare, 90), head_picture(scarred, 90)) == 0


@pytest.mark.parametrize("words", ["round glasses", "rectangular glasses", "cat-eye glasses", "half-moon spectacles",
                                   "horn-rimmed glasses", "sunglasses", "pince-nez"])  # fmt: skip
def test_each_kind_of_glasses_differs_from_square_ones(words: str) -> None:
    assert differing(head_picture(spectacled(words)), head_picture(spectacled("square glasses"))) > 12


def test_round_lenses_are_as_high_as_wide() -> None:
    bare = head_picture(person(8, gender=Gender.MALE, hair_length=HairLength.BALD))
    worn = head_picture(spectacled("round black glasses"))
    t = sit(person(8, gender=Gender.MALE), 0, Expression.NEUTRAL).traits
    pairs = zip(pixels(bare), pixels(worn), strict=True)
    dark = [i for i, (a, b) in enumerate(pairs) if sum(abs(m - n) for m, n in zip(a, b, strict=True)) > 120]
    changed = [(i % SIZE, i // SIZE) for i in dark]
    scale = SIZE / 3
    lens = [(x, y) for x, y in changed if abs(x - (1.5 - t.eye_x) * scale) < 0.235 * scale]
    high = max(y for _, y in lens) - min(y for _, y in lens)
    assert high == pytest.approx(0.41 * scale, abs=3)


def spectacled(words: str) -> Subject:
    subject = person(8, gender=Gender.MALE, hair_length=HairLength.BALD)
    said: Attribute[bool] = Attribute(value=True, source="stated", evidence=words)
    return Subject("Ada", 8, subject.appearance.model_copy(update={"glasses": said}), subject.worldview)
