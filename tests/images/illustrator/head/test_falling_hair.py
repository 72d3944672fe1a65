"""Hair and beards that fall over the body, knots that stand off the head, and heads that bow."""

from __future__ import annotations

import pytest
from PIL import Image

from mien.domain.appearance_model import AgeClass, Attribute, FacialHair, Gender, HairLength, HairStyle, Species
from mien.domain.shots import Expression
from mien.images.illustrator.head import draw_head
from mien.images.illustrator.head.cut_choice import cut_name
from mien.images.illustrator.head.sitter import sit
from mien.ports import Subject
from tests.images.illustrator.head.people import person
from tests.images.illustrator.head.pictures import differing, head_picture, part, pixels

GROUND = (63, 174, 90)


def covered(image: Image.Image) -> float:
    """The share of a picture that shows something before the ground."""
    seen = pixels(image)
    return sum(max(abs(a - b) for a, b in zip(p, GROUND, strict=True)) > 40 for p in seen) / len(seen)


def said(subject: Subject, attribute: str, words: str) -> Subject:
    """The subject with the words from which an attribute was read."""
    looks = subject.appearance
    told: Attribute[object] = getattr(looks, attribute).model_copy(update={"evidence": words})
    return Subject(subject.name, subject.seed, looks.model_copy(update={attribute: told}), subject.worldview)


def loose(seed: int) -> Subject:
    return person(seed, hair_length=HairLength.LONG, hair_color="silver")


@pytest.mark.parametrize("yaw", [0, 40])
def test_long_loose_hair_falls_before_the_shoulders(yaw: float) -> None:
    subject = next(
        found for seed in range(40) if cut_name(sit(found := loose(seed), 0, Expression.NEUTRAL), False) == "loose"
    )
    assert covered(part(head_picture(subject, yaw), -1.2, 1.15, 1.2, 1.45)) > 0.15


def test_an_elfs_ears_part_long_hair() -> None:
    shown = head_picture(person(3, species=Species.ELF, hair_length=HairLength.LONG), 90)
    round_ears = head_picture(person(3, hair_length=HairLength.LONG), 90)
    assert differing(part(shown, -0.6, -0.4, 0.2, 0.3), part(round_ears, -0.6, -0.4, 0.2, 0.3)) > 60


def test_a_bun_is_one_knot() -> None:
    for age in AgeClass:
        for seed in range(30):
            subject = person(seed, hair_style=HairStyle.BUN, hair_length=HairLength.MEDIUM, age_class=age)
            assert cut_name(sit(subject, 0, Expression.NEUTRAL), False) in {"high bun", "low bun", "top knot"}


def test_a_very_long_beard_falls_lower_than_a_long_one() -> None:
    man = person(4, gender=Gender.MALE, facial_hair=FacialHair.BEARD, hair_length=HairLength.SHORT)
    long, longer = (
        sum(c != GROUND for c in pixels(part(head_picture(said(man, "facial_hair", words)), -0.5, 1.0, 0.5, 1.5)))
        for words in ("long beard", "very long white beard")
    )
    assert longer > 1.3 * long


@pytest.mark.parametrize("yaw", [0, 40, 90, 140, 180])
@pytest.mark.parametrize("style", [HairStyle.DREADLOCKS, HairStyle.STRAIGHT])
def test_no_long_hair_stands_above_a_beanie(style: HairStyle, yaw: float) -> None:
    hatted = person(6, hair_style=style, hair_length=HairLength.LONG, headwear="green beanie", hair_color="red")
    bald = person(6, hair_length=HairLength.BALD, headwear="green beanie")
    box = (-1.5, -1.5, 1.5, -0.6)
    assert differing(part(head_picture(hatted, yaw), *box), part(head_picture(bald, yaw), *box)) < 40


def test_a_bowed_head_shows_its_crown_and_keeps_what_it_wears() -> None:
    subject = person(9)
    upright, bowed = (draw_head(subject, yaw=0, expression=Expression.NEUTRAL, nod=nod) for nod in (0, 60))
    assert upright.front != bowed.front
    assert sit(subject, 0, Expression.NEUTRAL, 60).traits.eye_y > sit(subject, 0, Expression.NEUTRAL).traits.eye_y


def test_seen_from_the_side_a_nod_changes_the_eyes_alone() -> None:
    upright, bowed = (draw_head(person(9), yaw=90, expression=Expression.NEUTRAL, nod=nod) for nod in (0, 60))
    assert upright.front != bowed.front
    assert (upright.parts[2], upright.over, upright.behind) == (bowed.parts[2], bowed.over, bowed.behind)
